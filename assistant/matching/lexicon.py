"""The words of an index, and which of them look like a given word.

A word is cut into the 3- and 4-letter pieces of itself with its edges; pieces that few entries have weigh more. Two
words are alike by the cosine of their pieces, so that forms, compounds and misspellings of a word count in part.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import ClassVar

from assistant.matching.state import Stated

LEAST_ALIKE = 0.1
"""Words less alike than this are strangers; below it only endings and chance are shared."""
_SIZES = (3, 4)  # letters of a piece; pieces of two add time and nothing else
_LONGEST = 40  # letters of a word that count; longer ones are pasted noise
_REMEMBERED = 5_000  # words kept with their kin; a chat sees far fewer


class Lexicon(Stated):
    """Knows each word of an index by its pieces.

    Args:
        by_entry: The different words of each entry.
    """

    _STATE: ClassVar = ("rarest", "rarity", "_squares", "_lengths", "_words_with")

    def __init__(self, by_entry: Collection[Iterable[str]]) -> None:
        having: Counter[str] = Counter()
        pieces: Counter[str] = Counter()
        for words in by_entry:
            having.update(words)
            pieces.update(set().union(*map(pieces_of, words)))
        entries = len(by_entry)
        weights = {count: rarity(count, entries) for count in {*having.values(), *pieces.values()}}
        self.rarest = rarity(0.5, entries)
        """The weight of what no entry has."""
        self.rarity = {word: weights[count] for word, count in having.items()}
        """Weight of each word."""
        self._squares: Mapping[str, float] = {piece: weights[count] ** 2 for piece, count in pieces.items()}
        self._lengths: dict[str, float] = {}
        self._words_with: Mapping[str, list[str]] = {piece: [] for piece in pieces}
        for word in having:
            total = 0.0
            for piece in pieces_of(word):
                total += self._squares[piece]
                self._words_with[piece].append(word)
            self._lengths[word] = math.sqrt(total)
        self.forget()

    def forget(self) -> None:
        """Look at every word anew."""
        self._kin: dict[str, dict[str, float]] = {}

    def length(self, word: str) -> float:
        """Length of a word as a vector of its pieces; pieces that no entry has count in full."""
        known = self._lengths.get(word)
        return known or math.sqrt(sum([self._squares.get(piece, self.rarest**2) for piece in pieces_of(word)]))

    def length_together(self, weights: Mapping[str, float]) -> float:
        """Length of the weighted sum of some words as vectors; at least a little above 0."""
        total: dict[str, float] = {}
        for word, weight in weights.items():
            for piece in pieces_of(word):
                total[piece] = total.get(piece, 0.0) + weight
        unknown = self.rarest**2
        return math.sqrt(sum([self._squares.get(piece, unknown) * x * x for piece, x in total.items()])) or 1.0

    def kin(self, word: str) -> dict[str, float]:
        """The known words that look like this one, the word itself included, and how alike they are (0 to 1)."""
        found = self._kin.get(word)
        if found is None:
            found = self._find_kin(word)
            if len(self._kin) < _REMEMBERED:
                self._kin[word] = found
        return found

    def _find_kin(self, word: str) -> dict[str, float]:
        shared: dict[str, float] = {}
        for piece in pieces_of(word):
            square = self._squares.get(piece)
            if square is not None:
                for other in self._words_with[piece]:
                    shared[other] = shared.get(other, 0.0) + square
        length, lengths = self.length(word), self._lengths
        least = LEAST_ALIKE * length
        return {
            other: shared[other] / (length * lengths[other])
            for other in shared
            if shared[other] >= least * lengths[other]
        }


def rarity(having: float, entries: int) -> float:
    """Weight of a feature that so many of the entries have; a feature of all entries still counts a little."""
    return math.log(1 + entries / having)


@lru_cache(maxsize=20_000)
def pieces_of(word: str) -> tuple[str, ...]:
    """The different pieces of a word with its edges marked, in a fixed order."""
    edged = f"<{word[:_LONGEST]}>"
    end = len(edged) + 1
    return tuple(dict.fromkeys([edged[at : at + size] for size in _SIZES for at in range(end - size)]))
