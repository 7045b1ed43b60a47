"""Facts changed by name: "change the year to 2016", "my age should be 61", "set the basis to 20k"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from assistant.reading.words import Line, pattern

if TYPE_CHECKING:
    from assistant.reading.reader import FactValue

NAMES: Final = (
    ("tax_year", r"(?:tax )?year"),
    ("age", r"age"),
    ("state", r"state(?: of residence)?"),
    (
        "after_tax_basis",
        r"(?:cost |after tax )?basis|after tax (?:amount|money|contributions?)|contributions?|what i put in",
    ),
    (
        "amount_received",
        (
            r"amount (?:received|paid out|i got|i received)|payout|distribution|withdrawal amount|"
            r"what i got(?: back)?"
        ),
    ),
    ("filing_status", r"filing status|status"),
    ("agi", r"agi|adjusted gross income|income"),
    ("account_type", r"account(?: type| kind)?|type of account|kind of account"),
    ("value_now", r"current value|value now|balance"),
    ("value_before", r"value before|old value|starting value"),
)
_CHANGE: Final = (
    r" (?:change|make|set|correct|update|switch|fix|put) (?:(?:the|my|that|this|our|"
    r"both) )*(?P<name>{name}) (?:to|as|at|=|is|from \S+ to) (?P<value>[^?.]{{1,60}}?)(?= and (?:the|my|set|"
    r"change)| ,| \.| \?| instead| please| not | $)"
    r"| (?:the|my|our|and) (?P<name2>{name}) (?:should (?:be|have been)|is supposed to be|"
    r"was supposed to be|to) (?P<value2>[^?.]{{1,60}}?)(?= and | ,| \.| \?| instead| please| not | $)"
)


def read_named(line: Line, text: str, today: date) -> list[tuple[str, FactValue, tuple[int, int]]]:
    """Each fact that a message changes by its name, with the value and its place in the text as given."""
    if not pattern(r" (?:change|make|set|correct|update|switch|fix|put|should|supposed) ").search(line.text):
        return []
    from assistant.reading.answers import read_answer

    found = []
    for fact, name in NAMES:
        for match in pattern(_CHANGE.format(name=name)).finditer(line.text):
            group = "value" if match["value"] else "value2"
            start, end = line.source(match.start(group), match.end(group))
            value = read_answer(text[start:end], fact, today=today)
            if value is not None and value != "unsure":
                found.append((fact, value, (start, end)))
    return found
