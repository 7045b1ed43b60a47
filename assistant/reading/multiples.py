"""Sums told as so many times one sum: "3 installments of 11,000", "5.5k each in 2015, 2016 and 2017"."""

from __future__ import annotations

import re
from typing import Final

from assistant.reading.money import Money
from assistant.reading.words import Line, Word, pattern

_MOST: Final = 40
"""Times a sum is taken; more are no payments or contributions that a person counts up."""
_LOOK_BACK: Final = 60
_YEARS_TOLD: Final = (
    r"(?: (?:in|for|during|from|,))* (?P<years>#\d+(?: (?:,|and|to|through|thru|until|-))+ #\d+"
    r"(?:(?: (?:,|and))+ #\d+)*)(?= )"
)
_IN_EACH: Final = r" \$(?P<gone> (?:each(?: year)?|apiece|every year|(?:a|per) year))" + _YEARS_TOLD
_SO_MANY: Final = (
    r"(?P<gone> \d+) (?:(?:equal|separate|annual|yearly|nondeductible|roth|after|tax|big|lump) )*"
    r"(?P<noun>installments|withdrawals|distributions|payouts|contributions|deposits) of \$(?P<each> each|"
    r" apiece)?(?= )"
)
_OWED: Final = (
    r" (?:car|loans?|mortgage|house|truck|rent|debts?|bills?|tuition|irs|tax|taxes|card|insurance|agreement|plan to|"
    r"would|could|will|want|offer\w*|limit)(?: [^ .?$]+){0,5} $"
)
"""Before payments that are none from an account, or none yet."""
_TOTAL_TOLD: Final = (
    r"^(?: [^ .?$]+){0,8} \$ ?(?:in )?(?:total|altogether|all|so far)\b|^[^.?$]* (?:so|total|is|or|of) \$ "
)
"""Behind a multiple: that its total is told as well, which then holds."""


def with_multiples(line: Line) -> Line:
    """The line with each sum that is told so many times multiplied, and the words that say so taken out."""
    if "$" not in line.text:
        return line
    for source in (_SO_MANY, _IN_EACH):
        for match in reversed(list(pattern(source).finditer(line.text))):
            times = _years(match["years"]) if "years" in match.groupdict() else int(match["gone"])
            if pattern(_OWED).search(line.text[max(0, match.start() - _LOOK_BACK) : match.start() + 1]):
                continue
            if 1 < times <= _MOST and not pattern(_TOTAL_TOLD).search(line.text[match.end() :]):
                line = _multiplied(line, match, times)
    return line


def _years(told: str) -> int:
    """How many years are named, one by one or as a span."""
    years = [int(year) for year in pattern(r"#(\d+)").findall(told)]
    span = len(years) == 2 and bool(pattern(r" (?:to|through|thru|until|-) ").search(told))
    return years[1] - years[0] + 1 if span else len(set(years))


def _multiplied(line: Line, match: re.Match[str], times: int) -> Line:
    at = line.word_at(match.start() + match.group().index("$"))
    gone = set(range(*line.words_of(*match.span("gone"))))
    if match.groupdict().get("each"):
        gone |= set(range(*line.words_of(*match.span("each"))))
    kept = tuple(
        _times(word, times) if index == at else word for index, word in enumerate(line.words) if index not in gone
    )
    return Line(kept)


def _times(word: Word, times: int) -> Word:
    money = word.value
    return (
        word._replace(value=money._replace(amount=round(money.amount * times, 2))) if isinstance(money, Money) else word
    )
