"""Four measures of how well an entry fits a text, each blind where another sees; and one of the text alone.

Each is built from the readings of all phrasings, entry by entry, and then gives numbers from 0 up for any text. The two
over whole entries are cheap and choose the candidates; the two over single phrasings look at those alone.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from assistant.matching.everyday import EVERYDAY
from assistant.matching.lexicon import Lexicon, rarity
from assistant.matching.reader import Reading
from assistant.matching.state import Stated
from assistant.matching.stems import stem

_Of = TypeVar("_Of")

BUDGET = 15_000
"""Entries looked at a measure; common words go unread once it is spent, which only indexes of thousands notice."""
_WHOLE = 40_000  # words of all entries up to which every likeness is worked out in full
_LOOKS_LIKE = 0.3  # from which a word stands for another, in part
_STANDS_FOR = 0.5  # from which it is named as a reason
_FLATTEN = 1.2  # BM25's k1: how soon a word repeated in an entry stops counting more
_BY_LENGTH = 0.3  # BM25's b: how much a long entry's repetitions are discounted
_TOGETHER = 3  # phrasings that speak together for an entry


class Likeness(Stated):
    """The text against the entry as a whole, by the pieces of their words; forgives spelling and word forms."""

    _STATE: ClassVar = ("_weights", "_entries_with", "_small")

    def __init__(self, readings: Sequence[Sequence[Reading]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights: list[dict[str, float]] = []
        self._entries_with: Mapping[str, list[tuple[int, float]]] = {word: [] for word in lexicon.rarity}
        for entry, phrasings in enumerate(readings):
            mean: dict[str, float] = {}
            for phrasing in phrasings:
                length = math.sqrt(sum([lexicon.length(word) ** 2 for word in phrasing.words]))
                for word in phrasing.words:
                    mean[word] = mean.get(word, 0.0) + 1 / length
            length = lexicon.length_together(mean)
            weights = {word: weight * lexicon.length(word) / length for word, weight in mean.items()}
            self._weights.append(weights)
            for word, weight in weights.items():
                self._entries_with[word].append((entry, weight))
        self._small = sum(map(len, self._weights)) <= _WHOLE
        if self._small:
            self._weights = []  # looked at in large indexes only

    def of_all(self, text: Reading) -> dict[int, float]:
        """Every entry's likeness, a cosine; of a large index only where rare words are shared."""
        wanted = self._wanted(text)
        postings = [(self._entries_with[word], weight) for word, weight in wanted.items()]
        if not self._small:
            postings = _affordable(postings)
        found: dict[int, float] = {}
        for entries, weight in postings:
            for entry, share in entries:
                found[entry] = found.get(entry, 0.0) + weight * share
        return found

    def of(self, text: Reading, entries: Iterable[int], known: Mapping[int, float]) -> dict[int, float]:
        """The same for some entries, exact for an index of any size."""
        if self._small:
            return {entry: known.get(entry, 0.0) for entry in entries}
        wanted = self._wanted(text)
        return {
            entry: sum([wanted[word] * share for word, share in self._weights[entry].items() if word in wanted])
            for entry in entries
        }

    def _wanted(self, text: Reading) -> dict[str, float]:
        lexicon = self._lexicon
        total = lexicon.length_together(text.words)
        wanted: dict[str, float] = {}
        for word, weight in text.words.items():
            part = weight * lexicon.length(word) / total
            for other, alike in lexicon.kin(word).items():
                wanted[other] = wanted.get(other, 0.0) + alike * part
        return wanted


class Telling(Stated):
    """How telling the shared words are (BM25 with the entry as one document, by the root of the text's length)."""

    _STATE: ClassVar = ("_entries_with",)

    def __init__(self, readings: Sequence[Sequence[Reading]]) -> None:
        counts = [Counter([root for phrasing in phrasings for root in phrasing.stems]) for phrasings in readings]
        having = Counter([root for by_root in counts for root in by_root])
        mean = sum(map(sum, (by_root.values() for by_root in counts))) / (len(counts) or 1)
        self._entries_with: Mapping[str, list[tuple[int, float]]] = {root: [] for root in having}
        weights = {root: rarity(count, len(counts)) for root, count in having.items()}
        for entry, by_root in enumerate(counts):
            flat = _FLATTEN * (1 - _BY_LENGTH + _BY_LENGTH * sum(by_root.values()) / mean) if by_root else 0.0
            for root, count in by_root.items():
                self._entries_with[root].append((entry, weights[root] * count / (count + flat)))

    def of_all(self, text: Reading) -> dict[int, float]:
        """Every entry that has a word of the text; a longer text tells more, as the root of its length."""
        postings = [
            (self._entries_with[root], weight) for root, weight in text.stems.items() if root in self._entries_with
        ]
        scale = 1 / math.sqrt(sum(text.stems.values()) or 1)
        found: dict[int, float] = {}
        for entries, weight in _affordable(postings):
            for entry, share in entries:
                found[entry] = found.get(entry, 0.0) + share * weight * scale
        return found


_Phrasing = tuple[tuple[str, ...], float]
"""The words of a phrasing, and what they weigh together."""
_Known = dict[str, tuple[float, float, list[tuple[str, float]]]]
"""By word of the index what it weighs in the light of the nearest word of the text, what share of the text it stands
for, and the words of that share with how alike they are."""


class Cover(Stated):
    """The phrasings that say the same, no less and no more; words that look alike count in part."""

    _STATE: ClassVar = ("_phrasings", "_kept_places")

    def __init__(self, readings: Sequence[Sequence[Reading]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kept_places: Mapping[int, dict[str, list[int]]] = {}
        rare = lexicon.rarity
        self._phrasings: Mapping[int, list[_Phrasing]] = {
            entry: [(tuple(phrasing.words), sum([rare[word] for word in phrasing.words])) for phrasing in phrasings]
            for entry, phrasings in enumerate(readings)
        }
        self.forget()

    def state(self) -> dict[str, Any]:
        """What it knows, with the places worked out: one question alone would wait for those of forty entries."""
        return {
            "_phrasings": self._phrasings,
            "_kept_places": {entry: self._places(entry) for entry in self._phrasings},
        }

    def forget(self) -> None:
        """Look at every entry anew."""
        self._seen: dict[int, dict[str, list[int]]] = {}

    def of(self, text: Reading, entries: Iterable[int]) -> dict[int, tuple[float, tuple[str, ...]]]:
        """For each entry the mean over its best phrasings, and the words of the text found in the best."""
        lexicon = self._lexicon
        stands_for: dict[str, list[tuple[str, float]]] = {}
        rare: dict[str, float] = {}
        for word, weight in text.words.items():
            rare[word] = weight * lexicon.rarity.get(word, lexicon.rarest)
            for other, alike in lexicon.kin(word).items():
                if alike > _LOOKS_LIKE:
                    stands_for.setdefault(other, []).append((word, alike))
        whole = sum(rare.values())
        known: _Known = {}
        for other, asked in stands_for.items():
            nearest = max([alike for _, alike in asked])
            share = sum([rare[word] * alike for word, alike in asked]) / whole
            known[other] = nearest * lexicon.rarity[other], share, asked
        return {entry: _judge(self._phrasings[entry], self._places(entry), known, rare) for entry in entries}

    def _places(self, entry: int) -> dict[str, list[int]]:
        """The phrasings of an entry by word; worked out when it is first looked at, and remembered."""
        places = self._seen.get(entry) or self._kept_places.get(entry)
        if places is None:
            places = self._seen[entry] = {}
            for place, (words, _) in enumerate(self._phrasings[entry]):
                for word in words:
                    places.setdefault(word, []).append(place)
        return places


def _judge(
    phrasings: list[_Phrasing], places: dict[str, list[int]], known: _Known, rare: dict[str, float]
) -> tuple[float, tuple[str, ...]]:
    """The mean over the best phrasings of an entry, and the words of the text found in the best of them.

    Args:
        phrasings: of the entry.
        places: its phrasings by word.
        known: the words of the index that the text has, or that look like one of its words.
        rare: weight of each word of the text.
    """
    covered, shares = [0.0] * len(phrasings), [0.0] * len(phrasings)
    for word, (weight, share, _) in known.items():
        for place in places.get(word, ()):
            covered[place] += weight
            shares[place] += share
    together = min(_TOGETHER, len(phrasings)) or 1
    judged = [0.0] * together  # the best so far, lowest first
    highest, best = 0.0, dict[str, float]()
    whole = sum(rare.values())
    at_most = [
        (share * weight / (share * phrasings[place][1] + weight), -place)
        for place, (weight, share) in enumerate(zip(covered, shares, strict=True))
        if weight
    ]
    for bound, place in sorted(at_most, reverse=True):
        if 2 * bound < judged[0]:
            break  # words that stand for the same word of the text were counted twice; it can only be less
        words, phrasing_whole = phrasings[-place]
        found, of_phrasing = _found(words, known), covered[-place] / phrasing_whole
        of_text = sum([rare[word] * alike for word, alike in found.items()]) / whole
        both = 2 * of_text * of_phrasing / (of_text + of_phrasing)
        if both > highest:
            highest, best = both, found
        if both > judged[0]:
            judged[0] = both
            judged.sort()
    named = [word for word, alike in best.items() if alike > _STANDS_FOR]
    return sum(judged) / together, tuple(sorted(named, key=lambda word: -best[word] * rare[word]))


def _found(words: tuple[str, ...], known: _Known) -> dict[str, float]:
    """The words of the text that a phrasing has, with how alike its nearest word is."""
    found: dict[str, float] = {}
    for word in words:
        if word in known:
            for asked, alike in known[word][2]:
                if alike > found.get(asked, 0.0):
                    found[asked] = alike
    return found


class Order(Stated):
    """The phrasing that has the same neighbouring words; this is where "not" and question words count."""

    _STATE: ClassVar = ("_squares", "_phrasings_with", "_lengths", "_entries")

    def __init__(self, readings: Sequence[Sequence[Reading]]) -> None:
        having = Counter([pair for phrasings in readings for pair in {p for one in phrasings for p in one.pairs}])
        self._squares: Mapping[str, float] = {pair: rarity(count, len(readings)) ** 2 for pair, count in having.items()}
        self._phrasings_with: Mapping[str, list[int]] = {pair: [] for pair in having}
        self._lengths: list[float] = []
        self._entries: list[int] = []
        for entry, phrasings in enumerate(readings):
            for phrasing in phrasings:
                for pair in phrasing.pairs:
                    self._phrasings_with[pair].append(len(self._lengths))
                self._lengths.append(math.sqrt(sum([self._squares[pair] for pair in phrasing.pairs])))
                self._entries.append(entry)

    def of_all(self, text: Reading) -> dict[int, float]:
        """Entries that share a pair, by their best phrasing's cosine; pairs that no entry has do not count."""
        known = {pair: weight for pair, weight in text.pairs.items() if pair in self._squares}
        postings = [(self._phrasings_with[pair], self._squares[pair] * weight) for pair, weight in known.items()]
        shared: dict[int, float] = {}
        for phrasings, weight in _affordable(postings):
            for phrasing in phrasings:
                shared[phrasing] = shared.get(phrasing, 0.0) + weight
        whole = math.sqrt(sum([self._squares[pair] * weight**2 for pair, weight in known.items()])) or 1.0
        best: dict[int, float] = {}
        for phrasing, product in shared.items():
            cosine = product / (whole * self._lengths[phrasing])
            entry = self._entries[phrasing]
            if cosine > best.get(entry, 0.0):
                best[entry] = cosine
        return best


def _affordable(postings: list[tuple[list[_Of], float]]) -> list[tuple[list[_Of], float]]:
    """The postings to read: the rarest first, as many as the budget allows, always one."""
    postings.sort(key=lambda posting: len(posting[0]))
    spent = 0
    for number, (entries, _) in enumerate(postings):
        spent += len(entries)
        if spent > BUDGET and number:
            return postings[:number]
    return postings


class Subject(Stated):
    """How far a text speaks of what the index is about, whichever entry it asks for: words that many entries have."""

    _STATE: ClassVar = ("_shares",)

    def __init__(self, readings: Sequence[Sequence[Reading]]) -> None:
        having = Counter([root for phrasings in readings for root in {r for one in phrasings for r in one.stems}])
        everyday = set(map(stem, EVERYDAY))
        self._shares = {root: count / len(readings) for root, count in having.items() if root not in everyday}

    def of(self, text: Reading) -> float:
        """The root of the summed shares of entries that have the text's words; 0 for everyday talk."""
        return math.sqrt(sum([self._shares.get(root, 0.0) * weight for root, weight in text.stems.items()]))
