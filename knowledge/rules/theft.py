"""Stolen money: a theft loss has a rule of its own, which the bar on miscellaneous deductions does not reach.

26 USC 165(c)(2), 165(e), 67(b)(3). It is capped at basis (165(b)). Money that was paid out and taxed has one, the taxed
amount; pre-tax money that was stolen while it stayed in the account has none. Whether the theft came out of a
transaction entered into for profit (CCA 202511015) is never asked, and left open where it was not told; so is when it
was found out. A theft of another kind is personal, and barred from 2018 on (165(c)(3), (h)(5)).
"""

from __future__ import annotations

from typing import Final

from knowledge.case import Case, settled
from knowledge.facts import AccountType, Cause, Withdrew
from knowledge.parameters import NotInForce
from knowledge.rules.basis import had_after_tax_money
from knowledge.verdict import Reason

_DEDUCTED_ANYWAY: Final = frozenset({"excess_deferral_loss", "unrecovered_cost_at_death"})
_HAS_NO_BASIS: Final = frozenset({AccountType.HSA})
_LEFT_THE_ACCOUNT: Final = frozenset({Withdrew.PART, Withdrew.EVERYTHING, Withdrew.ROLLED_OVER})
"""A move to an account that was the thief's own was no rollover, but a payout."""


def theft_is_open(case: Case, status: str) -> bool:
    """Whether stolen money may be deducted as a theft loss, beside what the status says of a fall in value.

    Raises:
        Missing: whether there was already taxed money, where nothing was paid out.
        Uncertain: that, or how the money was lost, is known to be unknown.
    """
    facts = case.facts
    if status in _DEDUCTED_ANYWAY or case.usual(facts.cause, "cause") is not Cause.THEFT:
        return False
    if case.usual(facts.theft_for_profit, "theft_for_profit") is False and _personal_is_barred(case):
        return False
    if facts.withdrew in _LEFT_THE_ACCOUNT or facts.account_type is AccountType.BROKERAGE:
        return True
    if facts.account_type in _HAS_NO_BASIS or facts.withdrew is not Withdrew.NOTHING:
        return False
    return had_after_tax_money(case)


def _personal_is_barred(case: Case) -> bool:
    """Whether a personal theft gives nothing: it is found out in the year of the payout or later."""
    year = case.facts.tax_year
    if not isinstance(year, int):
        return False
    try:
        return case.law.in_year("personal_casualty_losses", year).start.year >= _BARRED_FROM
    except NotInForce:
        return False


_BARRED_FROM: Final = 2018


def open_as_told(case: Case, status: str) -> bool | None:
    """The same from the facts at hand; None where it still hangs on one. It leaves no fact read."""
    found = settled(lambda case: theft_is_open(case, status), case)
    case.read.clear()
    return found


def theft_reasons(case: Case, status: str) -> list[Reason]:
    """What has to be said of a theft, as far as the facts go; nothing where none was told."""
    if case.facts.cause is not Cause.THEFT or status in _DEDUCTED_ANYWAY:
        return []
    is_open = open_as_told(case, status)
    if is_open is None:
        return []
    if not is_open and case.facts.theft_for_profit is False and _personal_is_barred(case):
        return [Reason("theft_personal", ("cause", "theft_for_profit", "tax_year"), case.law)]
    if not is_open:
        return [_of_theft(case, "theft_no_basis")]
    inside = case.facts.withdrew is Withdrew.NOTHING and case.facts.account_type is not AccountType.BROKERAGE
    first = _of_theft(case, "theft_inside" if inside else "theft_paid_out")
    forged = [_of_theft(case, "theft_forged")] if case.facts.account_type is not AccountType.BROKERAGE else []
    return [first, *forged, _of_theft(case, "theft_year")]


def _of_theft(case: Case, name: str) -> Reason:
    return Reason(name, ("cause",), case.law)
