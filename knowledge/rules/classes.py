"""Years and states that the rules can't tell apart, so that an unsure fact is tried once for each class of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from knowledge.lawbook import Law, StateLaw
from knowledge.rules.refund import federal_window, state_deadline
from knowledge.states import STATE_NAMES

_FIGURES = (
    "misc_itemized_deductions",
    "early_distribution_age",
    "early_distribution_rate",
    "early_distribution_simple_rate",
    "hsa_age",
    "hsa_additional_tax",
    "education_additional_tax",
    "plan_withholding",
    "ira_withholding",
)
"""Parameters of which a figure can be common to all years that are tried. The dollars of a deduction can't: some of
the years allow none."""


@lru_cache(maxsize=256)
def year_classes(law: Law, first: int, last: int, today: date, exception: str | None) -> tuple[int, ...]:
    """The first year of each class within a range: no date of the law and no end of a claim lies inside a class.

    Args:
        law: the law.
        first: the first year of the range.
        last: its last year.
        today: the day that decides whether a claim is open.
        exception: the exception to the additional tax that was named, the dates of which count too.
    """
    changes = {first, *_changes_of_law(law)}
    if exception in law.exceptions:
        rule = law.exceptions[exception]
        changes |= {rule.start.year, rule.end.year + 1 if rule.end else rule.start.year}
        changes |= {row.start.year for row in law.parameter("domestic_abuse_limit").rows}
    for year in range(first + 1, last + 1):
        if _claims_open(law, year, today) != _claims_open(law, year - 1, today):
            changes.add(year)
    return tuple(sorted(year for year in changes if first <= year <= last))


@lru_cache(maxsize=4)
def _changes_of_law(law: Law) -> frozenset[int]:
    changes = {row.start.year for name in _FIGURES for row in law.parameter(name).rows}
    for code in STATE_NAMES:
        changes |= {row.start for row in law.state(code).ira_closing_loss}
    return frozenset(changes)


def _claims_open(law: Law, year: int, today: date) -> tuple[bool, ...]:
    deadlines = (state_deadline(law, state, year) for state in _states_by_refund_period(law))
    return (
        federal_window(law, year).open_on(today),
        *(today <= deadline for deadline in deadlines if deadline is not None),
    )


@lru_cache(maxsize=4)
def _states_by_refund_period(law: Law) -> tuple[StateLaw, ...]:
    """One state for each length of the refund period."""
    states = (law.state(code) for code in STATE_NAMES)
    return tuple({state.refund.years: state for state in states}.values())


@lru_cache(maxsize=4)
def state_classes(law: Law) -> tuple[tuple[str, ...], ...]:
    """The postal codes of the states by what the rules read of their tables, save the words."""
    classes: dict[object, list[str]] = {}
    for code in STATE_NAMES:
        state = law.state(code)
        answers = tuple((row.start, row.treatment) for row in state.ira_closing_loss)
        early = (state.early_tax.method, state.early_tax.rate, state.early_tax.simple_rate)
        classes.setdefault((answers, state.refund.years, state.basis.rule, early), []).append(code)
    return tuple(tuple(codes) for codes in classes.values())
