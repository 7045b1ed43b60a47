"""Other deductions worth checking, that the bar on miscellaneous itemized deductions does not reach."""

from __future__ import annotations

from knowledge.case import Case
from knowledge.facts import AccountType, Cause, Withdrew
from knowledge.rules.kinds import EMPLOYER_PLANS, IN_PAYOUT
from knowledge.rules.refund import federal_window
from knowledge.rules.state import has_own_basis_worth_checking, own_basis_reason
from knowledge.rules.theft import open_as_told
from knowledge.verdict import Reason

_PAID_OUT = frozenset({Withdrew.PART, Withdrew.EVERYTHING})
_PLANS_OF_ACCOUNTS = EMPLOYER_PLANS - {AccountType.PENSION}
"""A pension takes no elective deferrals, and its payments are money."""
_NOT_FOR = frozenset({"capital_loss", "never_deductible"})


def _shut(case: Case) -> bool:
    """Whether a refund for the year of the payout can no longer be claimed."""
    year = case.facts.tax_year
    return isinstance(year, int) and not federal_window(case.law, year).open_on(case.today)


def open_routes(case: Case, status: str) -> tuple[tuple[str, ...], list[Reason]]:
    """Ids of the routes that the facts do not rule out, and the reasons for those that carry one."""
    if status in _NOT_FOR:
        return (), []
    facts = case.facts
    found: list[str] = []
    plan_paid_out = facts.account_type in _PLANS_OF_ACCOUNTS and facts.withdrew in _PAID_OUT
    if facts.account_type in IN_PAYOUT and facts.annuitant_died is not False:
        found.append("unrecovered_cost_at_death")
    if plan_paid_out and facts.excess_deferral is not False and not _shut(case):
        found.append("excess_deferral_loss")
    stolen = open_as_told(case, status)
    if stolen or facts.cause is Cause.OTHER or (facts.cause is Cause.THEFT and stolen is None):
        found.append("theft_for_profit")
    if facts.paid_in_kind is True or (plan_paid_out and facts.paid_in_kind is None):
        found.append("in_kind_then_sold")
    reasons: list[Reason] = []
    if status in ("no_basis", "basis_recovered") and has_own_basis_worth_checking(case):
        found.append("state_basis")
        reasons.append(own_basis_reason(case))
    return tuple(name for name in found if name != status), reasons
