"""Marks that were spoken: "I am 52 comma single period", as a phone writes them down."""

from __future__ import annotations

from typing import Final

from assistant.reading.words import Line, Word, pattern

_MARKS: Final = {
    "comma": ",",
    "period": ".",
    "full stop": ".",
    "question mark": "?",
    "exclamation point": ".",
    "exclamation mark": ".",
    "new line": ".",
    "new paragraph": ".",
    "dollar sign": "$",
}
_SPOKEN: Final = r" (?:" + "|".join(_MARKS) + r")(?= )"
_A_TIME: Final = (
    r" (?:an?|the|this|that|his|her|my|their|our|same|time|day|days|week|month|year|years|grace|waiting|"
    r"holding|vesting|"
    r"pay|look ?back|trial|probation\w*|period|blackout|recovery|open|enrollment|any|each|every|long|short|of|for|"
    r"in|during|whole|entire|surrender|accounting|tax|\d+|first|second|last) $"
)
"""Before "period": a stretch of time."""


def with_marks(line: Line) -> Line:
    """The line with spoken marks as marks, where the text has none of that kind itself."""
    if not pattern(_SPOKEN).search(line.text):
        return line
    written = {word.text for word in line.words if word.kind == "mark"}
    found = []
    for match in pattern(_SPOKEN).finditer(line.text):
        spoken = match.group()[1:]
        mark = _MARKS[spoken]
        first, behind = line.words_of(match.start(), match.end())
        if mark in written or (spoken == "period" and pattern(_A_TIME).search(line.before(first, 2))):
            continue
        start, end = line.offsets(first, behind)
        found.append((first, behind, Word(mark, start, end, "mark", None, spoken)))
    return line.with_words(found) if found else line
