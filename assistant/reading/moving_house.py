"""A person who moves house, and no money: "moved to Arizona since", "we got transferred to Ohio"."""

from __future__ import annotations

from typing import Final

from assistant.reading.places import with_places
from assistant.reading.words import Line, pattern, split
from knowledge.states import STATE_NAMES

_WORDS: Final = frozenset({"HI", "IN", "ME", "OH", "OK", "OR"})
"""Codes that are words of their own: "moved to me" is of money."""
_CODES: Final = "|".join(sorted(STATE_NAMES.keys() - _WORDS)).lower()
_ON_THE_WAY: Final = (
    rf"(?:(?:back|over|down|up|out|here|house|home|again|later|then|from|of|out|&[A-Z][A-Z]|{_CODES}|state|states|"
    r"abroad|overseas) )*"
)
_PLACE: Final = (
    rf"(?:(?:the )?&[A-Z][A-Z]|(?:{_CODES})(?! \S+ @)|(?:an?|the|our|my|another|different|new) (?:new )?(?:house|home|"
    r"apartment|condo|state|city|town|place|country)|canada|mexico|europe|spain|france|portugal|germany|england|"
    r"the uk|uk|abroad|overseas)(?= )"
)
HOUSE: Final = (
    rf" (?:moved?|moving|relocated?|relocating|transferred)(?: {_ON_THE_WAY}(?:in)?to (?={_PLACE})| (?:house|home|away|"
    r"abroad|overseas|out of (?:the )?(?:state|country)|in with (?:my|the|a))(?= ))"
)
"""The words of moving house; what is moved to a state or a home is no account."""


def without_moved_house(line: Line) -> Line:
    """The line with the words that tell of moving house blanked; its places must be recognised."""
    for first, behind in [line.words_of(match.start(), match.end()) for match in pattern(HOUSE).finditer(line.text)]:
        line = line.blank(first, behind)
    return line


def is_of_moving_house(text: str) -> bool:
    """Whether all that a text says was moved is a person."""
    line = with_places(split(text))
    moved = r" (?:moved?|moving|relocat\w+|transferr?\w*|roll\w*|convert\w*) "
    return bool(pattern(HOUSE).search(line.text)) and not pattern(moved).search(without_moved_house(line).text)
