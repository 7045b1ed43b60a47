"""What the deduction was worth: the 2% floor, the cut at high income, the standard deduction.

allowed = the loss and other miscellaneous items above 2% of AGI, less what the other items alone would give.
benefit = what itemizing with the loss adds over the better of the standard deduction and itemizing without it.
Both are deductions in dollars, not tax. 26 USC 67(a), 68, 63(c).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from knowledge.case import Case
from knowledge.facts import UNSURE, FilingStatus
from knowledge.parameters import NotInForce
from knowledge.rules.basis import loss_of_basis
from knowledge.verdict import LOSS_OF_BASIS, Reason

_ZERO = Decimal(0)
_AGED = 65
_MARRIED_EXTRA = frozenset({FilingStatus.MARRIED_JOINT, FilingStatus.MARRIED_SEPARATE, FilingStatus.SURVIVING_SPOUSE})
_SHOWS_LOSS = LOSS_OF_BASIS | {"out_of_range", "excess_deferral_loss", "unrecovered_cost_at_death"}


@dataclass(frozen=True, slots=True)
class Dollars:
    """The figures of the federal part; None where an input is unknown."""

    loss: Decimal | None = None
    agi_floor: Decimal | None = None
    allowed: Decimal | None = None
    benefit: Decimal | None = None
    reasons: tuple[Reason, ...] = ()


def dollars(case: Case, status: str) -> Dollars:
    """The dollars for a federal status. Never asks."""
    if status not in _SHOWS_LOSS:
        return Dollars()
    loss = loss_of_basis(case)
    if status in ("suspended", "terminated"):
        return Dollars(loss, None, _ZERO, _ZERO)
    if status != "deductible":
        return Dollars(loss)
    return _deductible(case, loss)


def _deductible(case: Case, loss: Decimal | None) -> Dollars:
    facts, year = case.facts, case.law_year()
    reasons = [_said(case, "floor", "agi"), _said(case, "no_amt_benefit")]
    floor = None
    if isinstance(facts.agi, Decimal):
        floor = max(_ZERO, Decimal(str(case.law.in_year("misc_itemized_floor", year).number())) * facts.agi)
    other = _ZERO if facts.other_misc is None else facts.other_misc
    try:
        case.law.in_year("standard_deduction", year)
    except NotInForce:
        unlisted = Reason("no_standard_deduction_listed", ("tax_year",), case.law, (("tax_year", year),))
        return Dollars(loss, floor, None, None, (*reasons, unlisted))
    if loss is None or floor is None or other == UNSURE:
        return Dollars(loss, floor, None, None, tuple(reasons))
    if facts.other_misc is None:
        reasons.append(_said(case, "other_misc_assumed_none"))
    alone = max(_ZERO, Decimal(other) - floor)
    allowed = max(_ZERO, loss + Decimal(other) - floor) - alone
    benefit, more = _benefit(case, alone, allowed)
    return Dollars(loss, floor, allowed, benefit, (*reasons, *more))


def _benefit(case: Case, alone: Decimal, allowed: Decimal) -> tuple[Decimal | None, list[Reason]]:
    facts = case.facts
    status, others = facts.filing_status, facts.other_itemized
    if not isinstance(status, FilingStatus) or not isinstance(others, Decimal):
        return None, []
    reasons = [_said(case, "standard_deduction_compared", "filing_status", "other_itemized")]
    standard = standard_deduction(case, status)
    cut, cut_with = pease_cut(case, status, others + alone), pease_cut(case, status, others + alone + allowed)
    if cut_with:
        reasons.append(_said(case, "pease", "agi", "filing_status"))
    if status is FilingStatus.MARRIED_SEPARATE:
        reasons.append(_said(case, "separate_spouse_itemizes", "filing_status"))
    without = max(standard, others + alone - cut)
    with_loss = max(standard, others + alone + allowed - cut_with)
    return max(_ZERO, with_loss - without), reasons


def standard_deduction(case: Case, status: FilingStatus) -> Decimal:
    """The standard deduction of the year, with the extra for age 65 of one person.

    Raises:
        NotInForce: the year is not listed.
    """
    row = case.law.in_year("standard_deduction", case.law_year())
    amount = Decimal(str(row.number(status.value)))
    age = case.facts.age
    if isinstance(age, float) and age >= _AGED:
        amount += Decimal(str(row.number("extra_married" if status in _MARRIED_EXTRA else "extra_unmarried")))
    return amount


def pease_cut(case: Case, status: FilingStatus, itemized: Decimal) -> Decimal:
    """The cut of 2013-2017: the lesser of 3% of AGI above the threshold and 80% of the deductions, 26 USC 68.

    Medical, investment interest, casualty and wagering items are not cut; the facts do not tell them apart, so all of
    them are taken as affected.
    """
    year, agi = case.law_year(), case.facts.agi
    try:
        if case.law.in_year("itemized_limit", year).value != "pease" or not isinstance(agi, Decimal):
            return _ZERO
        threshold = Decimal(str(case.law.in_year("pease_threshold", year).number(status.value)))
    except NotInForce:
        return _ZERO
    rate = Decimal(str(case.law.in_year("pease_rate", year).number()))
    most = Decimal(str(case.law.in_year("pease_max_cut", year).number()))
    return min(rate * max(_ZERO, agi - threshold), most * itemized)


def _said(case: Case, name: str, *facts: str) -> Reason:
    return Reason(name, facts, case.law)
