"""The federal status: tests in the order of the law, the first that holds decides.

A loss must be sustained in the year, is capped at basis and must come from a closed transaction (26 USC 165(a), (b);
26 CFR 1.165-1(b)). What is left then falls among the miscellaneous itemized deductions (26 USC 67(b)), allowed above 2%
of AGI through 2017, suspended for 2018-2025 and terminated from 2026.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias

from knowledge.case import Case, all_of, settled
from knowledge.facts import AccountType, Cause, Withdrew
from knowledge.lawbook import Law
from knowledge.parameters import NotInForce
from knowledge.rules.basis import got_back_less, had_after_tax_money
from knowledge.rules.kinds import EMPLOYER_PLANS, IN_PAYOUT, IRAS, TAKEN_TO_HAVE_BASIS, UNSETTLED_KINDS
from knowledge.rules.theft import theft_reasons
from knowledge.verdict import Reason

Test: TypeAlias = Callable[[Case], Reason | None]

BARS: Final = {"allowed": "deductible", "suspended": "suspended", "terminated": "terminated"}
"""What the law says of the class of deductions, and the status it gives."""

_ENDS_IT: Final = frozenset(
    {
        "capital_loss",
        "never_deductible",
        "excess_deferral_loss",
        "unrecovered_cost_at_death",
        "recovered_over_time",
    }
)
"""Statuses beside which no later test says anything."""

_SAYS_NOTHING_AFTER: Final = {
    "paper_loss": ("basis_recovered", "property_in_kind"),
    "rolled_over": ("basis_recovered", "property_in_kind"),
    "no_basis": ("basis_recovered",),
}
"""Later tests that a status makes meaningless: what came back, where nothing was paid out or no basis was there."""


def federal_status(case: Case) -> tuple[Reason, list[Reason]]:
    """The reason that carries the status, and the reasons of the later tests that hold too.

    Raises:
        Missing: the first fact that the status still needs.
        Uncertain: the first one that is known to be unknown.
    """
    for place, test in enumerate(TESTS):
        found = test(case)
        if found is None:
            case.read.clear()
            continue
        if found.id in _ENDS_IT:
            return found, _notes(case, found.id)
        return found, [*_notes(case, found.id), *_also_holding(case, found.id, TESTS[place + 1 :])]
    raise AssertionError("the last test always decides")


def _also_holding(case: Case, status: str, tests: tuple[Test, ...]) -> list[Reason]:
    """What the later tests find from the facts at hand, where it adds something to the status."""
    beside_the_point = {"deductible", *_SAYS_NOTHING_AFTER.get(status, ())}
    later = (settled(test, case) for test in tests)
    return [found for found in later if found is not None and found.id not in beside_the_point]


def reason(case: Case, name: str, **values: object) -> Reason:
    """A reason of that id, resting on the facts read since the last one."""
    return Reason(name, case.taken(), case.law, tuple(values.items()))


def _brokerage(case: Case) -> Reason | None:
    """A taxable account: ordinary capital losses, 26 USC 1211(b), 1212(b)."""
    kind = case.need(case.facts.account_type, "account_type")
    return reason(case, "capital_loss") if kind is AccountType.BROKERAGE else None


def _health_savings(case: Case) -> Reason | None:
    """No section 72 basis in a health savings account, 26 USC 223(f)(2)."""
    kind = case.need(case.facts.account_type, "account_type")
    return reason(case, "never_deductible") if kind is AccountType.HSA else None


def _excess_deferral(case: Case) -> Reason | None:
    """A returned excess elective deferral paid out below its amount, 26 USC 402(g)(2); Pub. 525."""
    if not case.usual(case.facts.excess_deferral, "excess_deferral"):
        return None
    return reason(case, "excess_deferral_loss") if got_back_less(case) else None


def _cost_at_death(case: Case) -> Reason | None:
    """Payments that stopped at death with cost unrecovered, 26 USC 72(b)(3); a pension otherwise, 72(d)(1)."""
    kind = case.need(case.facts.account_type, "account_type")
    if kind not in IN_PAYOUT:
        return None
    if all_of(case, _annuitant_died, had_after_tax_money, got_back_less):
        return reason(case, "unrecovered_cost_at_death")
    return reason(case, "recovered_over_time") if kind is AccountType.PENSION else None


def _annuitant_died(case: Case) -> bool:
    return case.need(case.facts.annuitant_died, "annuitant_died")


def _nothing_paid_out(case: Case) -> Reason | None:
    """Nothing is sustained while the money stays in, 26 USC 165(a); Fish, T.C. Memo. 2015-176."""
    return reason(case, "paper_loss") if _withdrew(case) is Withdrew.NOTHING else None


def _rolled_over(case: Case) -> Reason | None:
    """A rollover is no payout; the basis moves along."""
    return reason(case, "rolled_over") if _withdrew(case) is Withdrew.ROLLED_OVER else None


def _no_basis(case: Case) -> Reason | None:
    """Money that was never taxed gives no basis, 26 USC 165(b), 402(e)(3)."""
    return None if had_after_tax_money(case) else reason(case, "no_basis")


def _account_open(case: Case) -> Reason | None:
    """Everything that counts together has to be paid out first, 26 USC 408(d)(2); Notice 89-25, A-7."""
    if _withdrew(case) is Withdrew.PART:
        return _still_open(case)
    closed = case.need(case.facts.all_similar_accounts_closed, "all_similar_accounts_closed")
    return None if closed else _still_open(case)


def _still_open(case: Case) -> Reason:
    account = case.law.account_for(case.need(case.facts.account_type, "account_type"))
    must_empty = account.must_empty if account else "every account that counts with it"
    return reason(case, "account_open", must_empty=must_empty)


def _paid_in_kind(case: Case) -> Reason | None:
    """Securities that still have value: no loss until they are sold (Pub. 575 through 2017)."""
    kind = case.need(case.facts.account_type, "account_type")
    if kind not in EMPLOYER_PLANS or not case.usual(case.facts.paid_in_kind, "paid_in_kind"):
        return None
    worthless = case.usual(case.facts.cause, "cause") is Cause.WORTHLESS
    return None if worthless else reason(case, "property_in_kind")


def _basis_recovered(case: Case) -> Reason | None:
    """Basis comes back before there is a loss: the whole payout is held against it, 26 USC 165(b)."""
    return None if got_back_less(case) else reason(case, "basis_recovered")


def _by_year(case: Case) -> Reason | None:
    """The class of miscellaneous itemized deductions in that tax year, 26 USC 67(a), (g), (h)."""
    year = case.need(case.facts.tax_year, "tax_year")
    try:
        row = case.law.in_year("misc_itemized_deductions", year)
    except NotInForce:
        return reason(case, "out_of_range", tax_year=year)
    return reason(case, BARS[str(row.value)], tax_year=year)


TESTS: Final[tuple[Test, ...]] = (
    _brokerage,
    _health_savings,
    _excess_deferral,
    _cost_at_death,
    _nothing_paid_out,
    _rolled_over,
    _no_basis,
    _account_open,
    _paid_in_kind,
    _basis_recovered,
    _by_year,
)
"""The tests in the order in which they decide."""


def _withdrew(case: Case) -> Withdrew:
    return case.need(case.facts.withdrew, "withdrew")


def _notes(case: Case, status: str) -> list[Reason]:
    """What has to be said beside a status."""
    kind = case.facts.account_type
    notes: list[Reason] = []
    if status in ("account_open", "suspended", "terminated", "deductible", "out_of_range") and kind in UNSETTLED_KINDS:
        notes.append(Reason(f"disputed_{kind}", ("account_type",), case.law, settled=False))
    if status == "basis_recovered" and kind in EMPLOYER_PLANS and kind not in TAKEN_TO_HAVE_BASIS:
        notes.append(Reason("separate_contract", ("account_type",), case.law))
    notes += theft_reasons(case, status)
    notes += _not_yet(case)
    if status == "capital_loss":
        notes.append(Reason("wash_sale", ("account_type",), case.law))
    if status == "rolled_over":
        notes.append(Reason("conversion_not_undone", ("withdrew",), case.law))
    if status == "excess_deferral_loss" and kind in IRAS:
        notes.append(Reason("not_for_ira_contributions", ("account_type",), case.law))
    return notes


_FIRST_YEARS: Final = {
    AccountType.ROTH_IRA: 1998,
    AccountType.COVERDELL: 1998,
    AccountType.SIMPLE_IRA: 1997,
    AccountType.QTP_529: 1997,
    AccountType.HSA: 2004,
    AccountType.ROTH_401K: 2006,
}
"""Tax years from which there are such accounts, by the acts that made them; from memory."""


def _not_yet(case: Case) -> list[Reason]:
    """That there was no such account in that year, so that one of the two was told wrong."""
    kind, year = case.facts.account_type, case.facts.tax_year
    first = _FIRST_YEARS.get(kind) if isinstance(kind, AccountType) else None
    if first is None or not isinstance(year, int) or year >= first:
        return []
    return [Reason("account_not_yet", ("account_type", "tax_year"), case.law, (("tax_year", year), ("first", first)))]


def year_ranges(law: Law) -> list[tuple[str, int, int | None]]:
    """The ranges of tax years that the law tells apart: a name like 2018-2025 or 2026-, first and last year."""
    parameter = law.parameter("misc_itemized_deductions")
    ranges = []
    for row in parameter.rows:
        last: date | None = parameter.last_day(row)
        name = f"{row.start.year}-{last.year if last else ''}"
        ranges.append((name, row.start.year, last.year if last else None))
    return ranges
