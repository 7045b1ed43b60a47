"""What an unfinished text may become: the entries whose phrasings have it, its last word as the start of a word.

For somebody who is still typing. A finished text is the business of `Index`, which a half word would only mislead.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from assistant.matching.everyday import EVERYDAY

_SHORTEST: Final = 3
"""Letters of an unfinished word that say something."""
_AT_THE_START: Final = 3
"""How much a phrasing counts that begins with the text, one that has it further on counting 1."""
_WORDS: Final = re.compile(r"[\w$%'’]+")


class Beginnings:
    """Knows phrasings by what they contain.

    Args:
        entries: An id and its phrasings for each entry, of any subject.
    """

    def __init__(self, entries: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._phrasings = [(f" {_even(text)}", entry) for entry, texts in entries for text in texts]
        self._words = Counter(word for text, _ in self._phrasings for word in text.split())

    def entries(self, text: str, few: int = 3) -> list[str]:
        """The entries whose phrasings have the text, those first that have it most and at their start.

        A text of words that say nothing ("how do i") says something only where no more than a few have it.
        """
        begun = f" {_even(text)}"
        if not begun.strip():
            return []
        found: Counter[str] = Counter()
        for phrasing, entry in self._phrasings:
            place = phrasing.find(begun)
            if place >= 0:
                found[entry] += 1 if place else _AT_THE_START
        ranked = [entry for entry, _ in found.most_common()]
        return ranked if len(ranked) <= few or self._tells(begun.split()) else []

    def is_finished(self, text: str) -> bool:
        """Whether the last word is one that phrasings have, and so may be all of it."""
        words = _even(text).split()
        return bool(words) and words[-1] in self._words

    def finished(self, text: str) -> str:
        """The text with its last word made the likeliest that begins so; empty where there is none."""
        head, _, begun = f" {_even(text)}".rpartition(" ")
        if len(begun) < _SHORTEST:
            return ""
        likely = max((word for word in self._words if word.startswith(begun)), key=self._words.__getitem__, default="")
        return f"{head} {likely}".strip() if likely else ""

    @staticmethod
    def _tells(words: list[str]) -> bool:
        return any(word not in EVERYDAY and len(word) >= _SHORTEST for word in words)


def _even(text: str) -> str:
    """Words in small letters with one space between."""
    return " ".join(_WORDS.findall(text.lower()))
