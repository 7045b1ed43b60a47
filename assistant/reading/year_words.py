"""Years as people tell them, each made one word of the line: "'17", "in March 2019", "3/15/19", "last year"."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from assistant.reading.words import Line, Word, pattern

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH: Final = "(?:" + "|".join(MONTHS) + ")"
_SEASONS: Final = {"spring": 4, "summer": 7, "fall": 10, "autumn": 10, "winter": 1}
_EARLIEST, _LATEST = 1900, 2100
_CENTURY_TURN: Final = 50

_RELATIVE: Final = (
    (r" (?:last|this past|past) (?P<month>" + MONTH + r")(?= )", "past_or_this_month"),
    (r" this (?!may (?:be|have|not|well|or|i))(?P<month>" + MONTH + r")(?= )", "this_year"),
    (r" this past (?P<month>spring|summer|fall|autumn|winter)(?= )", "past_month"),
    (r" this (?P<month>spring|summer|fall|autumn)(?= )", "this_year"),
    (r" (?P<month>" + MONTH + r") (?:of )?last year(?= )", "last_year"),
    (r" (?P<month>" + MONTH + r") (?:of )?this year(?= )", "this_year"),
    (r" (?:last|the previous|the past) (?:tax )?year(?= )", "last_year"),
    (r" (?:in |earlier |already |late |just )?(?:this (?:tax )?year|the current year)(?= )", "this_year"),
    (r" the year before last(?= )", "2"),
    (r" (?P<count>\d{1,2}) (?:full )?years? (?:ago|back|prior)(?= )", "ago"),
    (r" (?:a|one) (?:full )?year (?:ago|back)(?= )", "1"),
    (r" on (?P<month>" + MONTH + r") (?:the )?\d{1,2}(?: st| nd| rd| th)?(?= (?!,? ?#?\d))", "past_month"),
    (r" (?:a )?couple (?:of )?years (?:ago|back)(?= )", "none"),
    (
        (
            r" (?:(?:in |during )?the year (?:that )?|when )(?:covid|the pandemic|corona\w*|"
            r"the virus) (?:first )?(?:started|hit|began|came|"
            r"broke out|struck)(?= )"
        ),
        "covid",
    ),
)
_COVID: Final = 2020
_FILING_NOW: Final = (
    r" (?:extension (?:for|on|to file)|(?:working on|doing|preparing|filling out|finishing|completing|about to file|"
    r"getting ready to file)) (?:(?:my|our|the|his|her|taxes|"
    r"for) )*#(?P<year>\d{4}) (?:\S+ ){0,2}?(?:returns?|tax(?:es)?|"
    r"1040|form)(?= )"
)
"""The return that a person is at: "on extension for my 2009 return". "Last year" is that year, whatever day it is."""


class Year(NamedTuple):
    """A year that is told.

    Attributes:
        number: the calendar year.
        relative: whether it was counted from today.
        month: of that year, where it was told.
    """

    number: int
    relative: bool
    month: int | None = None


def with_years(line: Line, today: date) -> Line:
    """The line with each year, written out or counted from today, as one word with its value."""
    found = list(_written(line))
    today = _told_on(line, today)
    for source, name in _RELATIVE:
        for match in pattern(source).finditer(line.text):
            first, behind = line.words_of(match.start(), match.end())
            groups = match.groupdict()
            year = _counted(name, groups.get("month"), groups.get("count"), today)
            if year:
                found.append((first, behind, _word(line, first, behind, year)))
    return _with_months(_same_year(_told_again(line.with_words(found))))


def _told_on(line: Line, today: date) -> date:
    """The day from which "last year" is counted: a person who is at the return of a year tells it in the next."""
    match = pattern(_FILING_NOW).search(line.text.replace(" 19", " #19").replace(" 20", " #20"))
    year = int(match["year"]) + 1 if match else today.year
    return today if year >= today.year else date(year, 12, 31)


def _told_again(line: Line) -> Line:
    """The line with one word for a year that is told again in brackets: "last year (2010)" was written in 2011."""
    found = []
    for match in pattern(r" #\d+ \( #\d+ \)(?= )").finditer(line.text):
        first, behind = line.words_of(match.start(), match.end())
        year = line.words[behind - 2]
        found.append((first, behind, year._replace(start=line.words[first].start, end=line.words[behind - 1].end)))
    return line.with_words(found) if found else line


_PAID: Final = r"(?:closed|cashed|emptied|took|withdrew|pulled|drained|liquidated|surrendered|got|received)"
_BARE_MONTH: Final = (
    rf" {_PAID}(?: (?!\.|\?|but|when|who|where|because|after|before)\S+){{0,8}} (?P<here>in (?:early |"
    rf"late |mid )?(?P<month>{MONTH}))"
    rf"(?= (?!#|\d|of))|(?:(?<=^ )|(?<= [.,] ))(?P<first>in (?:early |late |"
    rf"mid )?(?P<named>{MONTH}))(?= (?:, )?(?:i|we) "
    rf"(?:have |had |finally |just )?{_PAID} )"
)
"""A month told with a payout, and no year."""


def _with_months(line: Line) -> Line:
    """The line with a payout's bare month as a year: the first such month after the one told before with its year."""
    match = pattern(_BARE_MONTH).search(line.text)
    if not match:
        return line
    group, named = ("here", "month") if match["here"] else ("first", "named")
    first, behind = line.words_of(*match.span(group))
    month = MONTHS[match[named]]
    told = [word.value for word in line.words[:first] if isinstance(word.value, Year)]
    if not told or told[-1].month is None or told[-1].relative:
        return line  # nobody knows of which year the month is
    later = Year(told[-1].number + (month < told[-1].month), relative=False, month=month)
    return line.with_words([(first, behind, _word(line, first, behind, later))])


def _same_year(line: Line) -> Line:
    """Puts the year told last in the place of "that year", and the one after it in that of "the next year"."""
    found = []
    for match in pattern(r" (?:in |during )?(?:that same|the same|that very|that)(?: tax)? year(?= )").finditer(
        line.text
    ):
        first, behind = line.words_of(match.start(), match.end())
        told = [word.value for word in line.words[:first] if isinstance(word.value, Year)]
        if told:
            found.append((first, behind, _word(line, first, behind, told[-1])))
    for match in pattern(_THEN).finditer(line.text):
        first, behind = line.words_of(*match.span("here"))
        told = [word.value for word in line.words[:first] if isinstance(word.value, Year)]
        if told:
            found.append((first, behind, _word(line, first, behind, told[-1])))
    for match in pattern(_LATER).finditer(line.text):
        first, behind = line.words_of(match.start(), match.end())
        told = [word.value for word in line.words[:first] if isinstance(word.value, Year)]
        if told and not told[-1].relative:
            later = Year(told[-1].number + int(match["count"] or 1), relative=False)
            found.append((first, behind, _word(line, first, behind, later)))
    return line.with_words(found) if found else line


_THEN: Final = (
    rf" i (?:\S+ )?{_PAID} (?:(?!\.|\?|,|until|before|after|and|since)\S+ ){{1,6}}(?P<here>then|"
    rf"at that time|at that point)"
    r"(?= (?:[.,?]|$))"
)
"""A payout "then", in the year told last."""
_LATER: Final = (
    r" (?:(?:in |during )?the (?:next|following) year|the year (?:after|later)(?= (?:[.,]|$))|"
    r"(?:(?P<count>\d{1,2}) years|a year|"
    r"one year) (?:later|after that|afterwards?)(?! ,? ?in #))(?= )"
)
"""A year counted from the one told last."""


def _word(line: Line, first: int, behind: int, year: Year) -> Word:
    start, end = line.offsets(first, behind)
    return Word(f"#{year.number}", start, end, "year", year)


def _written(line: Line) -> list[tuple[int, int, Word]]:
    found = []
    for index, word in enumerate(line.words):
        number = _number(word) or _short_date(line, index) or _in_month(line, index)
        if number is None or (index and line.words[index - 1].text in {"$", "l", "cp"}):
            continue  # L2050 is a fund, CP2000 a letter
        if pattern(_SUM_BEHIND).search(line.after(index + 1, 2)) or pattern(_SUM_BEFORE).search(line.before(index, 2)):
            continue
        if line.after(index + 1, 1) == " s " and line.words[index + 1].start == word.end:
            continue  # "in the 2000s"
        first, month = _month_before(line, index)
        found.append((first, index + 1, _word(line, first, index + 1, Year(number, relative=False, month=month))))
    return found


_SUM_BEHIND: Final = r"^ (?:dollars?|bucks?|usd|back (?:of|from|out)|(?:a|per|each|every) (?:year|month|week|yr)) "
"""Behind four digits that are a sum: "got 2000 back of 3500", "2000 a year"."""
_SUM_BEFORE: Final = r" (?:put|got)(?: (?:only|just|about|me|back))? $"
_FIGURES: Final = r" (?:0?[1-9]|1[0-2]) (?P<mark>[/-]) (?:0?[1-9]|[12]\d|3[01]) (?P=mark) $"


def _short_date(line: Line, index: int) -> int | None:
    """The year that ends a date in figures: "12/31/21"."""
    word = line.words[index]
    if word.kind != "number" or len(word.raw) != 2 or not word.raw.isdecimal():
        return None
    if not pattern(_FIGURES).search(line.before(index, 4)):
        return None
    if any(line.words[at].end != line.words[at + 1].start for at in range(index - 4, index)):
        return None
    return int(word.raw) + (2000 if int(word.raw) < _CENTURY_TURN else 1900)


_IN_MONTH: Final = rf" (?:in|since|back in) (?:early |late |mid )?{MONTH} (?:of )?$"
_PAID_IN_MONTH: Final = (
    rf" (?:closed|cashed|emptied|took|withdrew|pulled|drained|liquidated|surrendered) "
    rf"(?:(?!on|by|the|until|since|[.?])\S+ ){{0,9}}{MONTH} $"
)
"""Before two digits that may be a year: "emptied my roth oct 22"."""
_LEAST_SHORT: Final = 16
_GOES_ON: Final = r"^ (?:[.?;)]|$|, (?!#?\d)|and|but|i|we|from|with|for|at|because|when|my|our|got|put)"


def _in_month(line: Line, index: int) -> int | None:
    """The year behind a month in which something was: "in march 23" names no day, which would be "on march 23"."""
    word = line.words[index]
    if word.kind != "number" or len(word.raw) != 2 or not word.raw.isdecimal() or int(word.raw) >= _CENTURY_TURN:
        return None
    paid = int(word.raw) >= _LEAST_SHORT and _is_only_date(line, index) and pattern(_PAID_IN_MONTH)
    if paid and paid.search(line.before(index, 13)) and pattern(r"^ (?:[.;,)]|$)").search(line.after(index + 1, 1)):
        return 2000 + int(word.raw)
    if not pattern(_IN_MONTH).search(line.before(index, 5)) or not pattern(_GOES_ON).match(line.after(index + 1, 3)):
        return None
    return 2000 + int(word.raw)


def _is_only_date(line: Line, index: int) -> bool:
    """Whether no other year is told, nor one of the last weeks of which the two digits would be the day."""
    return not any(_number(word) for at, word in enumerate(line.words) if at != index)


def _number(word: Word) -> int | None:
    if word.text[0] == "'" and word.text[1:].isdigit():
        short = int(word.text[1:])
        return short + (2000 if short < _CENTURY_TURN else 1900)
    if word.kind != "number" or "," in word.raw or "." in word.text or len(word.text) != 4:
        return None
    number = int(word.text)
    if word.raw.isalpha() and number % 100 == 0:  # "two thousand" is a sum
        return None
    return number if _EARLIEST <= number < _LATEST else None


def _month_before(line: Line, index: int) -> tuple[int, int | None]:
    """Draws in the month, and the day, told before a year: "in september 2023", "Nov. 3, 2020", "3/15/2019"."""
    numbers = pattern(r" (?P<month>\d{1,2}) (?:/|-) (?:\d{1,2} (?:/|-) )?$").search(line.before(index, 5))
    if numbers and 1 <= int(numbers["month"]) <= 12:
        return index - len(numbers.group().split()), int(numbers["month"])
    named = pattern(
        rf" (?P<month>{MONTH}) (?:(?:\d{{1,2}} (?:st |nd |rd |th )?)?, |of |\d{{1,2}} (?:st |nd |rd |th )?)?$"
    ).search(line.before(index, 4))
    if named:
        return index - len(named.group().split()), MONTHS[named["month"]]
    return index, None


def _counted(name: str, month: str | None, count: str | None, today: date) -> Year | None:
    number = (MONTHS | _SEASONS)[month] if month else None
    if name == "covid":
        return Year(_COVID, relative=False)
    if name == "past_or_this_month" and number == today.month:
        return None  # "last November", said in November
    if name in {"past_month", "past_or_this_month"} and number:
        return Year(today.year - (number > today.month), relative=True, month=number)
    if name == "none":
        return None
    back = {"last_year": 1, "this_year": 0}.get(name)
    if back is None:
        back = int(count or name)
    return Year(today.year - back, relative=True, month=number)
