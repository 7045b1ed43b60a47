"""Text that was wrapped to a width, as mail and terminals do: its line ends are no ends of sentences."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import Final

from assistant.patterns import PATTERNS

NARROWEST: Final = 30
"""Characters of the longest line, at least: shorter lines are a list, one thing a line."""

WIDE: Final = 60
"""From this width on, one line that is full proves the wrapping; of short lines it takes two, or a small letter."""

_SENTENCE_ENDS: Final = (".", "?", "!", "…")
_CUT_WORD: Final = r"(?<=[^\W\d_])- (?=[^\W\d_])"
"""A word with a hyphen, cut at it: "after-", "tax". The reader takes its parts as two words either way."""

_LIST_MARKS: Final = ("-", "*", "•", "·", "–", ">", "|")


def unwrapped(text: str) -> str:
    """The text with a space for every line end that only kept to a width; every character keeps its place.

    A paragraph was wrapped where no line had room for the first word of the next. Where one had, somebody ended it on
    purpose: then every line of the paragraph stays a line.
    """
    if "\n" not in text:
        return text
    paragraphs = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    return "\n".join(_joined(list(lines)) if filled else "\n".join(lines) for filled, lines in paragraphs)


def _joined(lines: list[str]) -> str:
    width = max(len(line.rstrip()) for line in lines)
    wrapped = width >= NARROWEST and all(_is_full(line, after, width) for line, after in pairwise(lines))
    if not wrapped or not _reads_on(lines, width):
        return "\n".join(lines)
    return PATTERNS[_CUT_WORD].sub("  ", " ".join(lines))


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether a line ended because the next word had no room, or ended with its sentence."""
    if after.lstrip().startswith(_LIST_MARKS):
        return False
    return _ended(line) or len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width


def _reads_on(lines: list[str], width: int) -> bool:
    """Whether some line surely goes on in the middle of a sentence."""
    cut = [after for line, after in pairwise(lines) if not _ended(line)]
    return len(cut) > 1 or any(width >= WIDE or not after.lstrip()[0].isupper() for after in cut)


def _ended(line: str) -> bool:
    return line.rstrip().endswith(_SENTENCE_ENDS)
