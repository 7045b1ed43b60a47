"""How much of a payout is taxable income: pro rata, basis first or all of it, as far as the facts go.

Plans and traditional IRAs give back basis pro rata until the last payout, which takes what basis is left (26 USC
72(e)(8), 408(d)). A Roth IRA gives back contributions first, then conversions, then earnings (408A(d)(4)(B)).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from knowledge.case import Case
from knowledge.facts import AccountType, Withdrew
from knowledge.rules.kinds import EDUCATION
from knowledge.verdict import LOSS_OF_BASIS, Reason

_ZERO = Decimal(0)
_LOSS = LOSS_OF_BASIS | {"out_of_range"}


@dataclass(frozen=True, slots=True)
class Taxable:
    """The taxable part in dollars, None where the facts cannot give it, and why."""

    amount: Decimal | None
    reasons: tuple[Reason, ...]


def taxable_part(case: Case, status: str) -> Taxable:
    """The taxable part of the payout. Never asks: a figure whose inputs are unknown is None."""
    kind = case.facts.account_type
    if status == "excess_deferral_loss":
        return _found(case, _ZERO, "taxable_in_deferral_year")
    if kind is AccountType.HSA:
        return _found(case, None, "hsa_taxable", "account_type")
    if status in _LOSS:
        return _found(case, _ZERO, "all_basis", "got_back_less")
    if status == "property_in_kind":
        return _found(case, None, "taxable_in_kind", "paid_in_kind")
    basis, received = case.facts.after_tax_basis, case.facts.amount_received
    if basis == 0 or (case.facts.after_tax_money is False and not isinstance(basis, Decimal)):
        amount = received if isinstance(received, Decimal) else None
        return _found(case, amount, "all_taxable", "after_tax_basis" if basis == 0 else "after_tax_money")
    if status == "recovered_over_time" and case.facts.withdrew is not Withdrew.EVERYTHING:
        return _found(case, None, "taxable_simplified", "account_type")
    if isinstance(basis, Decimal) and isinstance(received, Decimal):
        return _from_amounts(case, basis, received)
    return _found(case, None, "taxable_needs_amounts")


def _from_amounts(case: Case, basis: Decimal, received: Decimal) -> Taxable:
    kind, above = case.facts.account_type, max(_ZERO, received - basis)
    if kind is AccountType.ROTH_IRA:
        if above == 0:
            return _found(case, _ZERO, "roth_contributions_first", "after_tax_basis", "amount_received")
        return _roth_earnings(case, above)
    if case.facts.withdrew is Withdrew.PART or case.facts.all_similar_accounts_closed is False:
        return _found(case, None, "taxable_pro_rata", "withdrew")
    if kind in EDUCATION:
        return _found(case, None if above else _ZERO, "education_earnings", "after_tax_basis", "amount_received")
    if kind is AccountType.ROTH_401K and above:
        return _roth_earnings(case, above)
    return _found(case, above, "above_basis", "after_tax_basis", "amount_received")


def _roth_earnings(case: Case, earnings: Decimal) -> Taxable:
    """Earnings are free of tax only in a qualified distribution: 59½ (or death, disability) and the five-year clock."""
    age = case.known(case.facts.age, "age")
    least = case.figure("early_distribution_age")
    if age is not None and least is not None and age < least and case.facts.penalty_exception in (None, "none"):
        return _found(case, earnings, "roth_earnings_taxed", "after_tax_basis", "amount_received", "age")
    years, paid = case.figure("roth_qualified_years"), case.facts.tax_year
    opened = (("opened", paid - int(years)),) if isinstance(paid, int) and years is not None else ()
    facts = ("after_tax_basis", "amount_received")
    return Taxable(None, (Reason("roth_earnings_depend", facts, case.law, opened),))


def _found(case: Case, amount: Decimal | None, name: str, *facts: str) -> Taxable:
    return Taxable(amount, (Reason(name, facts, case.law),))
