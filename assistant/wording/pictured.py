"""What the pictures of a verdict show, as values and in words: the sum, the years of the law, the time to claim.

The full screen draws these; line by line they are said. So nothing hangs on a drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assistant.wording.values import money
from assistant.wording.words import day
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from knowledge.facts import FactValue
    from knowledge.lawbook import Law
    from knowledge.verdict import Verdict

_WITH_SUM: Final = frozenset({"suspended", "terminated", "deductible", "basis_recovered", "excess_deferral_loss"})
_WITH_YEAR: Final = frozenset({"suspended", "terminated", "deductible", "out_of_range"})


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line of the sum; `sign` stands before the amount."""

    label: str
    amount: Decimal
    sign: str = ""


def sum_lines(facts: Mapping[str, FactValue]) -> tuple[SumLine, ...]:
    """What went in, came back and was lost, with the person's own numbers."""
    basis, received = _amount(facts, "after_tax_basis"), _amount(facts, "amount_received")
    if basis is None or received is None or not basis:
        return ()
    lost = basis - received
    last = SumLine("Lost", lost, "=") if lost > 0 else SumLine("More than was put in", -lost, "=")
    lines = [SumLine("Already taxed money put in", basis), SumLine("Paid out", received, "-"), last]
    return tuple(lines)


def _amount(facts: Mapping[str, FactValue], name: str) -> Decimal | None:
    value = facts.get(name)
    return None if value is None or isinstance(value, bool | str) else Decimal(str(value))


@dataclass(frozen=True, slots=True)
class Span:
    """Tax years in which one rule held; `last` is None where it still holds."""

    first: int
    last: int | None
    rule: str

    def holds(self, year: int) -> bool:
        """Whether a year lies in it."""
        return self.first <= year and (self.last is None or year <= self.last)

    @property
    def name(self) -> str:
        """The years, as they are written."""
        return f"{self.first}–{self.last}" if self.last else f"{self.first} on"


def year_spans(law: Law) -> tuple[Span, ...]:
    """What the law made of the deduction, by tax years."""
    rows = law.parameter(_DEDUCTION).rows
    starts = [row.start.year for row in rows]
    ends = [*(start - 1 for start in starts[1:]), None]
    return tuple(Span(first, last, str(row.leaf())) for first, last, row in zip(starts, ends, rows, strict=True))


def year_says(year: int, spans: tuple[Span, ...]) -> str:
    """Which rule held in a year."""
    here = next((span for span in spans if span.holds(year)), None)
    if here is None:
        return f"{year} lies before {spans[0].first}, when this deduction began."
    return f"{year} lies in the years {here.name}, when the deduction {_RULES[here.rule]}."


_RULES: Final = {"allowed": "existed", "suspended": "was stopped", "terminated": "has ended for good"}
_DEDUCTION: Final = "misc_itemized_deductions"


@dataclass(frozen=True, slots=True)
class ClaimWindow:
    """From the day the return was due to the last day to claim."""

    name: str
    start: date
    end: date
    today: date
    about: bool = False
    """Whether the last day is only about known, as a state's is."""

    def says(self) -> str:
        """When it began, when it ends, and how long that is from today."""
        days, about = (self.end - self.today).days, "about " if self.about else ""
        plural = "" if abs(days) == 1 else "s"
        left = f"{about}{days:,} day{plural} left"
        if days == 0:
            left = "it ends about now" if self.about else "today is the last day"
        elif days < 0:
            left = f"ended {about}{-days:,} day{plural} ago"
        due = "is" if self.start > self.today else "was"
        return f"The return {due} due {day(self.start)}; last day to claim {about}{day(self.end)}: {left}."


def claim_windows(verdict: Verdict, today: date) -> tuple[ClaimWindow, ...]:
    """The time to claim a federal and a state refund, where the verdict has one."""
    from knowledge.rules.refund import due_date

    federal, state = verdict.federal, verdict.state
    if federal is None or federal.tax_year is None:
        return ()
    start = due_date(verdict.law, federal.tax_year)
    found = []
    if federal.claim_deadline:
        found.append(ClaimWindow("Federal refund", start, federal.claim_deadline, today))
    if state and state.claim_deadline and state.status in ("allowed", "possible"):
        found.append(ClaimWindow(f"{STATE_NAMES[state.code]} refund", start, state.claim_deadline, today, about=True))
    return tuple(found)


def sum_of(verdict: Verdict, facts: Mapping[str, FactValue]) -> tuple[SumLine, ...]:
    """The sum of a verdict that turns on one."""
    federal = verdict.federal
    return sum_lines(facts) if federal and federal.status in _WITH_SUM else ()


def year_of(verdict: Verdict) -> int | None:
    """The year of a verdict on which the law's periods hang."""
    federal = verdict.federal
    return federal.tax_year if federal and federal.status in _WITH_YEAR else None


def in_words(verdict: Verdict, facts: Mapping[str, FactValue], today: date) -> Iterator[tuple[str, str]]:
    """The title and the words of each picture; the sum only where the federal part does not say it already."""
    lines = sum_of(verdict, facts)
    if lines and verdict.federal and verdict.federal.loss is None:
        yield "The loss", f"{'; '.join(f'{line.label.lower()}: {money(line.amount)}' for line in lines)}."
    if year := year_of(verdict):
        yield "The years", year_says(year, year_spans(verdict.law))
    for window in claim_windows(verdict, today):
        yield f"{window.name}, time to claim", window.says()
