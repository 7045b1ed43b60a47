"""How long a refund may be claimed: federal (26 USC 6511, 6513, 7503) and state."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from knowledge.lawbook import Law, StateLaw
from knowledge.parameters import Confidence

_DUE_MONTH, _DUE_DAY = 4, 15
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Window:
    """The last day of a claim, for a return filed on time or never; later if it was filed on an extended due date."""

    deadline: date
    if_extended: date
    sources: tuple[str, ...]
    confidence: Confidence

    def open_on(self, day: date) -> bool:
        """Whether the claim can still be made on a day."""
        return day <= self.deadline


@lru_cache(maxsize=512)
def federal_window(law: Law, tax_year: int) -> Window:
    """The federal window for a tax year: from the table, else worked out for a calendar-year filer."""
    claim = law.refund_claim(tax_year)
    if claim:
        return Window(claim.claim_deadline, claim.claim_deadline_if_extended, claim.sources, claim.confidence)
    later = tax_year + 1 + int(law.in_year("refund_years_from_filing", law.as_of.year).number())
    deadline = next_business_day(date(later, _DUE_MONTH, _DUE_DAY))
    return Window(deadline, next_business_day(date(later, 10, _DUE_DAY)), ("computed-6511",), "computed")


def due_date(law: Law, tax_year: int) -> date:
    """When the federal return for a tax year was due for calendar-year filers, without postponements."""
    claim = law.refund_claims.get(tax_year)
    return claim.due_date if claim else next_business_day(date(tax_year + 1, _DUE_MONTH, _DUE_DAY))


def state_deadline(law: Law, state: StateLaw, tax_year: int) -> date | None:
    """About the last day of a state claim, moved to a business day; None where the period is not established.

    It is counted from the federal due date, or from the state's own where that is known, and only ever told as "about":
    states postponed due dates of their own, and keep holidays of their own.
    """
    refund = state.refund
    if refund.years is None:
        return None
    due = _state_due_date(law, state, tax_year)
    months = due.month + round(refund.years * 12)
    year, month = due.year + (months - 1) // 12, (months - 1) % 12 + 1
    if refund.from_year_end:
        return next_business_day(date(year, 12, 31))
    return next_business_day(date(year, month, min(due.day, calendar.monthrange(year, month)[1])))


def _state_due_date(law: Law, state: StateLaw, tax_year: int) -> date:
    if state.refund.due_day is None:
        return due_date(law, tax_year)
    month, day = (int(part) for part in state.refund.due_day.split("-"))
    return next_business_day(date(tax_year + 1, month, day))


def next_business_day(day: date) -> date:
    """The day itself, or the next that is no weekend day and not DC's Emancipation Day (26 USC 7503)."""
    while day.weekday() >= _SATURDAY or day == _emancipation_day(day.year):
        day += timedelta(days=1)
    return day


def _emancipation_day(year: int) -> date:
    """16 April; where that is a Saturday the Friday before, a Sunday the Monday after."""
    day = date(year, 4, 16)
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
