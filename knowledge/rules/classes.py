"""Years and states that the rules can't tell apart, so that an unsure fact is tried once for each class of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from knowledge.facts import UNSURE, AccountType
from knowledge.lawbook import Law, StateLaw
from knowledge.rules.kinds import EDUCATION, EMPLOYER_PLANS, TRADITIONAL_IRAS
from knowledge.rules.refund import federal_window, state_deadline
from knowledge.states import STATE_NAMES

_FIGURES: Final[tuple[tuple[str, frozenset[AccountType]], ...]] = (
    ("misc_itemized_deductions", frozenset(AccountType)),
    ("early_distribution_age", frozenset(AccountType)),
    ("early_distribution_rate", frozenset(AccountType)),
    ("early_distribution_simple_rate", frozenset({AccountType.SIMPLE_IRA})),
    ("hsa_age", frozenset({AccountType.HSA})),
    ("hsa_additional_tax", frozenset({AccountType.HSA})),
    ("education_additional_tax", EDUCATION),
    ("plan_withholding", EMPLOYER_PLANS),
    ("ira_withholding", TRADITIONAL_IRAS),
)
"""Parameters of which a figure can be common to all years that are tried, and the accounts that read them. The dollars
of a deduction can't be common: some of the years allow none."""


@lru_cache(maxsize=1024)
def year_classes(
    law: Law,
    first: int,
    last: int,
    today: date,
    exception: str | None,
    account: str | None = None,
    converted: int | str | None = None,
) -> tuple[int, ...]:
    """The first year of each class within a range: no date of the law and no end of a claim lies inside a class.

    Args:
        law: the law.
        first: the first year of the range.
        last: its last year.
        today: the day that decides whether a claim is open.
        exception: the exception to the additional tax that was named, the dates of which count too.
        account: the account, where only the figures that it reads need to be told apart.
        converted: the year of a conversion, from which it bears on payouts for some years.
    """
    changes = {first, *_changes_of_law(law, account)}
    if exception in law.exceptions:
        rule = law.exceptions[exception]
        changes |= {rule.start.year, rule.end.year + 1 if rule.end else rule.start.year}
        changes |= {row.start.year for row in law.parameter("domestic_abuse_limit").rows}
    if isinstance(converted, int):
        bears = int(law.in_year("roth_recapture_years", law.as_of.year).number())
        changes |= {converted, converted + bears}
    for year in range(first + 1, last + 1):
        if _claims_open(law, year, today) != _claims_open(law, year - 1, today):
            changes.add(year)
    return tuple(sorted(year for year in changes if first <= year <= last))


@lru_cache(maxsize=64)
def _changes_of_law(law: Law, account: str | None) -> frozenset[int]:
    read = [name for name, readers in _FIGURES if account in (None, UNSURE) or account in readers]
    changes = {row.start.year for name in read for row in law.parameter(name).rows}
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
    return tuple({_refund_period(state): state for state in states}.values())


def _refund_period(state: StateLaw) -> tuple[object, ...]:
    return (state.refund.years, state.refund.due_day, state.refund.from_year_end)


@lru_cache(maxsize=4)
def state_classes(law: Law) -> tuple[tuple[str, ...], ...]:
    """The postal codes of the states by what the rules read of their tables, save the words."""
    classes: dict[object, list[str]] = {}
    for code in STATE_NAMES:
        state = law.state(code)
        answers = tuple((row.start, row.treatment) for row in state.ira_closing_loss)
        early = (state.early_tax.method, state.early_tax.rate, state.early_tax.simple_rate)
        classes.setdefault((answers, _refund_period(state), state.basis.rule, early), []).append(code)
    return tuple(tuple(codes) for codes in classes.values())


@lru_cache(maxsize=256)
def state_classes_in(law: Law, year: int, today: date) -> tuple[tuple[str, ...], ...]:
    """As `state_classes`, for one year: states that answer alike in it, with a claim that is alike open or shut.

    Of a state's own tax on early payouts only that there is one is told apart: a rate is given where it is common to
    all states, and beside those that have none no rate is.
    """
    classes: dict[object, list[str]] = {}
    for code in STATE_NAMES:
        state = law.state(code)
        deadline = state_deadline(law, state, year)
        is_open = deadline and today <= deadline
        alike = (state.closing_loss(year).treatment, is_open, bool(state.early_tax.rate))
        classes.setdefault(alike, []).append(code)
    return tuple(tuple(codes) for codes in classes.values())
