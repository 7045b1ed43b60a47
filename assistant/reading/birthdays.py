"""The age that follows from a date of birth: "dob 3/12/81"."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.reading.words import Line, pattern
from assistant.reading.year_words import Year

_BORN: Final = (
    r" (?:(?:(?<=^ )|(?<= [.,(] )|(?<= i was )|(?<= am )|(?<= was ))born|dob|d o b|my date of birth|date of birth|"
    r"my birthday|birth ?date)(?: (?:is|was|on|in|:|-))* #(?P<born>\d{4})(?= )"
)
_OF_ANOTHER: Final = (
    r" (?:son|daughter|child|kid|kids|baby|wife|husband|he|she|mom|dad|mother|father|his|her) (?:\S+ )?$"
)


def age_by_birth(line: Line, today: date, paid: int | None) -> tuple[int, int, int] | None:
    """Years, and where in the line's text they are told; None where the birthday's month leaves it open.

    Of a payout in another year only the year is known, so that the age at it could be one of two.
    """
    match = pattern(_BORN).search(line.text)
    if not match or (paid is not None and paid != today.year):
        return None
    if pattern(_OF_ANOTHER).search(line.text[max(0, match.start() - 24) : match.start() + 1]):
        return None
    born = line.words[line.word_at(match.start("born"))].value
    if not isinstance(born, Year) or born.month is None or born.month == today.month:
        return None
    years = today.year - born.number - (today.month < born.month)
    return years, match.start("born") - 1, match.end("born")
