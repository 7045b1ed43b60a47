"""What is taken back in the same breath: "in 2016, no, 2017", "I'm 59, wait, 58", "20k, I mean 30k"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from assistant.reading.words import Line, pattern

_TAKEN_BACK: Final = (
    r"^ (?:[,.(?-] )*(?:no|wait|no wait|sorry|oops|er|actually|i mean|i meant|or rather|make that|"
    r"scratch that|correction|"
    r"strike that)(?: (?:,|-|\.|no|wait|sorry|actually|it was|it is|i mean|i meant|i think|was|is|rather|"
    r"that is|in|about|my bad|more like))*"
    r" $"
)
_FARTHEST: Final = 8
_KINDS: Final = frozenset({"number", "money", "year", "place", "account"})


def without_slips(line: Line) -> Line:
    """The line with each thing that is corrected at once in the place of what it corrects."""
    found = []
    marked = [index for index, word in enumerate(line.words) if word.kind in _KINDS]
    for here, following in pairwise(marked):
        word, other = line.words[here], line.words[following]
        if word.kind != other.kind or following - here > _FARTHEST:
            continue
        between = line.stretch(here + 1, following)
        if word.kind in {"account", "place"} and pattern(r" no $").search(between):
            continue  # "a 401k, no Roth"
        if pattern(_TAKEN_BACK).search(between):
            found.append((here, following + 1, other))
    return line.with_words(found) if found else line
