"""A payout or a fall that is told without its year but is so near that only one can be meant: "three weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from assistant.reading.withdrawals import Event
from assistant.reading.words import Line, pattern
from assistant.reading.year_words import MONTH, MONTHS, Year

_FEW: Final = {"a": 1, "an": 1, "one": 1, "a couple": 2, "a couple of": 2, "couple": 2, "couple of": 2}
_SEVERAL: Final = 4
_DAYS: Final = {"day": 1, "week": 7, "month": 30}
_AGO: Final = (
    r"(?<! and)(?<! so)(?<! but)(?<! or) (?:(?P<count>\d{1,2}|an?|one|(?:a )?couple(?: of)?|(?:a )?few|several) "
    r"(?P<unit>day|week|month)s? (?:ago|back|since)|"
    r"(?P<near>yesterday|last night|(?:earlier )?this (?:morning|afternoon|week|month)|"
    r"the other (?:day|week)|(?:earlier )?today|last week|(?:on )?(?:last |this )?(?:monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday))|(?P<past>last month))(?= )"
)
_HAVE_JUST: Final = r" (?:have|has|'ve|having) (?:(?:only|finally|literally|now) )?(?:just|now|today) (?:\S+ )?$"
_STAYS: Final = r"^(?: (?!#|i|we|he|she|but|who|when|told|said|asked|read|got fired|laid)[^ .?]+){0,14}$"
"""What may stand between a payout and its day: no other subject, no other year."""


def recent_payment(line: Line, done: list[Event], today: date) -> tuple[int, Year] | None:
    """The year of a payout that was only days, weeks or months ago."""
    if any(isinstance(word.value, Year) and not word.value.relative for word in line.words) and len(done) > 1:
        return None  # of several payouts, one with a year: nobody knows whose day it is
    for event in reversed(done):
        if pattern(_HAVE_JUST).search(line.before(event.index, 5)):
            return _in_one_year(event.index, today, 0, 31)
        if told := _told_behind(line, event, today) or _told_before(line, event, today):
            return told
    return None


def _told_behind(line: Line, event: Event, today: date) -> tuple[int, Year] | None:
    first, behind = event.behind, min(len(line.words), event.behind + 24)
    text = line.stretch(first, behind)
    match = pattern(_AGO).search(text)
    if not match:
        return None
    between = text[: match.start()]
    alone = pattern(r" \. (?:(?:that|this|it) (?:was|happened) )?(?:just |only |about )*$").search(between + " ")
    if not alone and not pattern(_STAYS).search(between):
        return None
    return _dated(match.groupdict(), line.word_at(line.starts[first] - 1 + match.start() + 1), today)


def _told_before(line: Line, event: Event, today: date) -> tuple[int, Year] | None:
    lead = line.before(event.index, 5)
    match = pattern(_AGO + r"(?= (?:, )?(?:(?:i|we|he|she|my \S+|finally|just) ){0,3}$)").search(lead)
    if not match:
        return None
    return _dated(match.groupdict(), line.word_at(line.starts[event.index] - len(lead) + match.start() + 1), today)


def _dated(told: dict[str, str | None], index: int, today: date) -> tuple[int, Year] | None:
    if told["near"]:
        return _in_one_year(index, today, 0, 10)
    if told["past"]:
        return _in_one_year(index, today, today.day, today.day + 27)
    unit, count = _DAYS[str(told["unit"])], str(told["count"])
    many = int(count) if count.isdigit() else _FEW.get(count, 0)
    least, most = (many - 0.5, many + 0.5) if many else (2, 2 * _SEVERAL)
    return _in_one_year(index, today, int(least * unit), int(most * unit))


def _in_one_year(index: int, today: date, least: int, most: int) -> tuple[int, Year] | None:
    """The year, if that of the latest and of the earliest day that can be meant is the same."""
    late, early = today - timedelta(days=least), today - timedelta(days=most)
    return (index, Year(late.year, relative=True)) if late.year == early.year else None


_SINCE: Final = (
    r" (?:(?:since|from) (?:(?:about|early|mid|late|last) )?(?P<month>" + MONTH + r")(?! (?:of )?#)|"
    r"(?:since|from) (?:the )?(?:start|beginning|first|new years?(?: 's)?)(?: (?:day|eve))?"
    r"(?: of (?:the (?:calendar )?year|#\d+))?|year to date|ytd|(?:so far|thus far|already) #(?P<year>\d+)|"
    r"(?:first|second|third|1 st|2 nd|3 rd) quarter of #(?P<quarter>\d+))(?= )"
)
_FELL: Final = (
    r" (?:lost|lose|loses|losing|loss|losses|dropped|drop|fell|fallen|fall|down|tanked|crashed|declined|sank|shrank|"
    r"shrunk|plunged|plummeted|cratered|tumbled|slid|dipped|slipped|hammered|halved|bled|bleeding|melted|"
    r"gone from|went from)(?= )"
)
_WAS_IN: Final = (
    r" (?:in|on|back in|at|as of|early|late) (?:early |late |mid )?(?:(?P<month>" + MONTH + r")(?! (?:of )?#)|"
    r"new year 's(?: day)?|new years(?: day)?|the (?:start|beginning) of (?:the year|#\d+))(?= )"
)
_NOW: Final = r" (?:now|today|as of (?:today|now)|currently|this (?:morning|week)|right now|at present)(?= )"


def recent_fall(line: Line, today: date, *, fell: bool) -> tuple[int, Year] | None:
    """This year, where the money is still there and is told to have fallen since a day of it."""
    if any(isinstance(word.value, Year) and word.value.number != today.year for word in line.words):
        return None
    for match in pattern(_SINCE).finditer(line.text):
        first, behind = line.sentence(line.word_at(match.start() + 1))
        told = {name for name, value in match.groupdict().items() if value and name != "month"}
        if any(int(match[name]) != today.year for name in told) or not _is_past(match["month"], today):
            continue
        sentence = line.stretch(first, behind)
        ours = pattern(r" (?:my|our|i|we|it|@\w+) ").search(sentence) or first == 0
        if ours and pattern(_FELL).search(sentence) and not pattern(r" (?:if|put|contribut\w+|will) ").search(sentence):
            return line.word_at(match.start() + 1), Year(today.year, relative=True)
    was = pattern(_WAS_IN).search(line.text) if fell and pattern(_NOW).search(line.text) else None
    if was and _is_of_sum(line, was.start(), was.end()) and _is_past(was["month"], today):
        return line.word_at(was.start() + 1), Year(today.year, relative=True)
    return None


def _is_of_sum(line: Line, start: int, end: int) -> bool:
    """Whether a month is told with a sum: "in January it was $", "$ in January"."""
    behind = pattern(r"^ (?:(?!\.|\?)\S+ ){0,7}\$ ").search(line.text[end:])
    return bool(behind or pattern(r" \$ (?:\S+ ){0,2}$").search(line.text[: start + 1]))


def _is_past(month: str | None, today: date) -> bool:
    """Whether a month told without its year is one of this year that is over or has begun."""
    return month is None or MONTHS[month] <= today.month
