"""The year between two balances at the ends of years, where no verb tells the fall."""

from __future__ import annotations

import re
from typing import Final

from assistant.reading.words import Line, pattern
from assistant.reading.year_words import Year

_DECEMBER: Final = 12
_AT_ITS_END: Final = (
    r" (?:the )?(?:(?:on|at|as|of|by|the|year|end|close) ){0,6}(?P<year>#\d+)(?: (?:with|at|,|:|was|it was|-|of)){0,2}"
)
_THEN: Final = r"(?: (?:,|\.|and|but|then|it|is|was|only|just|down|to|nothing|had|i|my|by)){0,5}"
_TWO_VALUES: Final = (
    rf" \$(?: ,)?{_AT_ITS_END}{_THEN} \$(?: ,)?{_AT_ITS_END.replace('<year>', '<next>')}(?= )"
    rf"|{_AT_ITS_END.replace('<year>', '<first>')} \${_THEN}{_AT_ITS_END.replace('<year>', '<second>')} \$(?= )"
)
"""The balance at the end of a year and the one a year on: "$143,208 on 12/31/2021 and $109,556 a year later"."""


def year_of_values(line: Line) -> tuple[int, Year] | None:
    """The year between two balances of which the first is told of the last day of the year before."""
    match = pattern(_TWO_VALUES).search(line.text)
    if not match:
        return None
    first, second = (line.word_at(match.start(name)) for name in _names(match))
    before, after = line.words[first].value, line.words[second].value
    if not isinstance(before, Year) or not isinstance(after, Year) or after.number != before.number + 1:
        return None
    ended = before.month == _DECEMBER or pattern(r" end (?:of )?$").search(line.before(first, 3))
    return (second, after) if ended else None


def _names(match: re.Match[str]) -> tuple[str, str]:
    return ("year", "next") if match["year"] else ("first", "second")
