"""The matcher: which entry does this text ask for?

The weighted sum of four measures (`measures.py`) ranks the entries. The score adds how far an entry stands out from the
rest, and is the chance that the entry is the one meant, judged on texts of which about half had no entry. So it means
the same from question to question, and one threshold serves them all.

Plain Python is fast enough, since what looks like a word is worked out once and remembered. Importing numpy would take
longer than building an index of a hundred entries.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Any, NamedTuple, Self

from assistant.matching.lexicon import Lexicon
from assistant.matching.measures import Cover, Likeness, Order, Subject, Telling
from assistant.matching.reader import Reader
from assistant.matching.repair import Repair
from assistant.matching.state import State
from assistant.matching.synonyms import Synonyms
from assistant.matching.words import split_sentences


class Fit(NamedTuple):
    """What the measures say of one entry; also their weights."""

    likeness: float
    telling: float
    order: float = 0.0
    cover: float = 0.0


# Fitted on validation parts of open sets of other subjects and on labelled questions of ours, then rounded: the right
# answers hardly change over a third around each. A sure text has much in common with its entry, whether short or long,
# so the cover, which is best at telling neighbours apart, says less of it.
_RANK = Fit(likeness=7.0, telling=1.8, order=3.2, cover=6.5)
_STRENGTH = Fit(likeness=3.3, telling=1.6, order=1.5, cover=1.1)
_HALF_SURE = 6.0  # strength at which a text is as likely to have an entry as not
_ASKED = 0.3
"""Weight of how much is asked about an entry, told by the logarithm of its number of phrasings: what people have asked
about in more ways, they ask about more often. On questions of users held out it mends one wrong answer in ten where the
numbers differ much, and changes nothing where they are alike."""
_CANDIDATES = 40  # entries looked at closely; the right one is among them if it is anywhere


_PARTS = ("reader", "lexicon", "likeness", "telling", "cover", "order", "subject")


class Match(NamedTuple):
    """An entry that may answer a text."""

    id: str
    score: float
    """0 to 1, and the same from question to question: how likely it is that this entry is meant."""
    words: tuple[str, ...] = ()
    """The words of the text, as understood, that speak for the entry, strongest first."""


class Index:
    """Finds entries by the ways in which they may be asked for.

    Args:
        entries: An id and its phrasings for each entry, of any subject. More phrasings help more than anything else.
        synonyms: What people say, and the words of the entries that it stands for; see `Synonyms`.
        asked: How much each entry is asked about, beside the others, where that is known better than by the number of
            its phrasings.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, Iterable[str]]],
        *,
        synonyms: Synonyms | Mapping[str, str] | None = None,
        asked: Mapping[str, int] | None = None,
    ) -> None:
        if synonyms is not None and not isinstance(synonyms, Synonyms):
            synonyms = Synonyms(synonyms)
        split = [(entry, [split_sentences(text) for text in phrasings]) for entry, phrasings in entries]
        counts = Counter(
            [word for _, texts in split for sentences in texts for sentence in sentences for word in sentence.words]
        )
        self._ids = [entry for entry, _ in split]
        self._reader = Reader(Repair(counts, synonyms.words if synonyms else ()), synonyms)
        readings = [[self._reader.read_phrasing(sentences) for sentences in texts if sentences] for _, texts in split]
        lexicon = Lexicon([{word for phrasing in phrasings for word in phrasing.words} for phrasings in readings])
        self._lexicon = lexicon
        self._likeness = Likeness(readings, lexicon)
        self._telling = Telling(readings)
        self._cover = Cover(readings, lexicon)
        self._order = Order(readings)
        self._subject = Subject(readings)
        known = asked or {}
        self._asked = _log_sizes(
            [known.get(entry, len(texts)) for entry, texts in zip(self._ids, readings, strict=True)]
        )

    def state(self) -> dict[str, Any]:
        """All that the index knows, as plain values that any format can keep; see `from_state`."""
        parts = {name: getattr(self, f"_{name}").state() for name in _PARTS}
        return {"ids": self._ids, "asked": self._asked, **parts}

    @classmethod
    def from_state(cls, state: State) -> Self:
        """The same index again, in a small part of the time that building takes.

        Dictionaries may come as any mapping, such as one that reads its values when they are wanted.
        """
        lexicon = Lexicon.from_state(state["lexicon"])
        parts = {
            "ids": state["ids"],
            "asked": state["asked"],
            "reader": Reader.from_state(state["reader"]),
            "lexicon": lexicon,
            "likeness": Likeness.from_state(state["likeness"], _lexicon=lexicon),
            "telling": Telling.from_state(state["telling"]),
            "cover": Cover.from_state(state["cover"], _lexicon=lexicon),
            "order": Order.from_state(state["order"]),
            "subject": Subject.from_state(state["subject"]),
        }
        made = cls.__new__(cls)
        for name, part in parts.items():
            setattr(made, f"_{name}", part)
        return made

    def search(self, text: str, limit: int = 5) -> list[Match]:
        """The entries that fit a text best, best first; none if no word is known.

        Takes any text, misspelt, long or empty, in time that a cap on its length bounds.
        """
        reading = self._reader.read_question(text)
        if not reading.words:
            return []
        likeness, telling = self._likeness.of_all(reading), self._telling.of_all(reading)
        rough = {entry: _RANK.likeness * value for entry, value in likeness.items()}
        for entry, value in telling.items():
            rough[entry] = rough.get(entry, 0.0) + _RANK.telling * value
        candidates = sorted(nlargest(_CANDIDATES, sorted(rough), key=rough.__getitem__))
        likeness = self._likeness.of(reading, candidates, likeness)
        order, cover = self._order.of_all(reading), self._cover.of(reading, candidates)
        fits = {
            entry: Fit(likeness[entry], telling.get(entry, 0.0), order.get(entry, 0.0), cover[entry][0])
            for entry in candidates
        }
        scores = _scores(fits, self._asked, self._subject.of(reading))
        best = nlargest(limit, candidates, key=lambda entry: (scores[entry], -entry))
        return [Match(self._ids[entry], scores[entry], cover[entry][1]) for entry in best]

    def roots(self, text: str) -> frozenset[str]:
        """The roots of a text's words, mended and put into the words of the entries: what the index compares."""
        return frozenset(self._reader.read_question(text).stems)


def _log_sizes(sizes: list[int]) -> list[float]:
    """How much is asked about each entry, by the number of its phrasings; 0 for as much as the most."""
    most = max(sizes, default=1) or 1
    return [_ASKED * math.log(max(size, 1) / most) for size in sizes]


def _scores(fits: Mapping[int, Fit], asked: Sequence[float], subject: float) -> dict[int, float]:
    """How likely each entry is meant: what speaks for the best one, less how far another stands behind it."""
    if not fits:
        return {}
    ranks = {entry: _weigh(_RANK, fit) + asked[entry] for entry, fit in fits.items()}
    top = max(ranks, key=lambda entry: (ranks[entry], -entry))
    strength = _weigh(_STRENGTH, fits[top]) + subject - _HALF_SURE
    return {entry: 1 / (1 + math.exp(-(strength + rank - ranks[top]))) for entry, rank in ranks.items()}


def _weigh(weights: Fit, fit: Fit) -> float:
    return sum([weight * value for weight, value in zip(weights, fit, strict=True)])
