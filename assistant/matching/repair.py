"""Misspelt, split and run-together words, mended against the words that the index knows.

Single words are what edit distance is good at. OSA (a swap of neighbours is one edit) finds the right word more often
than Levenshtein, Jaro-Winkler or Indel. A word that is known, is short or has a digit is left as it stands.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import ClassVar

from assistant.matching.state import Stated
from assistant.matching.stems import stem

ALIKE = 0.66
"""How alike two words must be, 1 being the same: one edit in three letters, two in six."""
_SURELY = 0.85  # from which a word is rather misspelt than two words run together
_SHORTEST = 3  # letters from which a word is mended
_JOINED = 5  # letters from which a word may be two, or two words one
_START = 4  # letters from which the start of a known word is a word of its own
_SPELT = 5  # single letters that may be one word spelt out
_REMEMBERED = 5_000  # words kept with their repair; a chat sees far fewer


class Repair(Stated):
    """Mends words.

    Args:
        counts: How often each known word occurs in the phrasings.
        others: Words known for another reason, such as a list of synonyms.
    """

    _STATE: ClassVar = ("_counts",)

    def __init__(self, counts: Mapping[str, int], others: Iterable[str] = ()) -> None:
        self._counts = {**dict.fromkeys(others, 0), **counts}
        self.forget()

    def forget(self) -> None:
        """Mend every word anew."""
        self._mended: dict[str, tuple[str, ...]] = {}
        self._stems: frozenset[str] = frozenset()
        self._sorted: list[str] = []
        self._by_length: dict[int, list[str]] = {}

    def mend(self, words: list[str]) -> list[str]:
        """A sentence with its words mended; words beyond repair stay."""
        out: list[str] = []
        for word in self.join(words):
            if word in self._counts:
                out.append(word)
            else:
                out += self._mend_word(word)
        return out

    def join(self, words: list[str]) -> list[str]:
        """Put together what is one known word: `roll over`, `4 0 1 k`."""
        if min(map(len, words[1:]), default=2) > 1 and self._counts.keys().isdisjoint(map("".join, pairwise(words))):
            return words
        out: list[str] = []
        at = 0
        while at < len(words):
            size = self._size_joined(words, at)
            out.append("".join(words[at : at + size]) if size > 1 else words[at])
            at += size
        return out

    def _size_joined(self, words: list[str], at: int) -> int:
        """How many words from here are one word; 1 if none."""
        if at + 1 == len(words):
            return 1
        if len(words[at + 1]) > 1:
            return 2 if self._is_pair(words[at], words[at + 1]) else 1
        end = at + 1
        while end < min(len(words), at + _SPELT) and len(words[end]) == 1:
            end += 1
        for size in range(end - at, 1, -1):
            if "".join(words[at : at + size]) in self._counts:
                return size
        return 1

    def _is_pair(self, first: str, second: str) -> bool:
        return len(first) > 1 and len(first) + len(second) >= _JOINED and first + second in self._counts

    def _mend_word(self, word: str) -> tuple[str, ...]:
        mended = self._mended.get(word)
        if mended is None:
            mended = self._find(word)
            if len(self._mended) < _REMEMBERED:
                self._mended[word] = mended
        return mended

    def _find(self, word: str) -> tuple[str, ...]:
        if not self._stems:
            self._learn()
        if len(word) < _SHORTEST or not word.isalpha() or stem(word) in self._stems or self._is_start(word):
            return (word,)
        alike, nearest = self._nearest(word)
        if alike >= _SURELY:
            return (nearest,)
        return self._halves(word) or ((nearest,) if nearest else (word,))

    def _is_start(self, word: str) -> bool:
        """Whether a known word begins with this one: member, membership."""
        at = bisect_left(self._sorted, word)
        return len(word) >= _START and at < len(self._sorted) and self._sorted[at].startswith(word)

    def _learn(self) -> None:
        """Sort the known words for the search; put off until a word is misspelt."""
        self._stems = frozenset(map(stem, self._counts))
        self._sorted = sorted(self._counts)
        for word in self._sorted:
            if len(word) >= _SHORTEST and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)

    def _nearest(self, word: str) -> tuple[float, str]:
        """How alike the nearest known word is, and the word; ties go to the same first letter, then the commoner."""
        from rapidfuzz import process  # 15 ms, wanted only once a word is misspelt
        from rapidfuzz.distance import OSA

        near: list[tuple[float, bool, int, str]] = []
        reach = int(len(word) * (1 - ALIKE) / ALIKE)
        for length in range(len(word) - reach, len(word) + reach + 1):
            known = self._by_length.get(length, ())
            for found, alike, _ in process.extract(
                word, known, scorer=OSA.normalized_similarity, score_cutoff=ALIKE, limit=8
            ):
                near.append((alike, found[0] == word[0], self._counts[found], found))
        alike, _, _, nearest = max(near, default=(0.0, False, 0, ""))
        return alike, nearest

    def _halves(self, word: str) -> tuple[str, ...]:
        """Two known words run together, the rarer of which is as common as can be; empty if there are none."""
        if len(word) < _JOINED:
            return ()
        counts = self._counts
        pairs = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
        known = [pair for pair in pairs if pair[0] in counts and pair[1] in counts]
        return max(known, key=lambda pair: min(counts[pair[0]], counts[pair[1]]), default=())
