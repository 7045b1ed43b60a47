"""Money converted to a Roth: for five tax years it bears the additional tax, even where nothing is taxed.

26 USC 408A(d)(3)(F) for a Roth IRA. By 402A(c)(4)(D) the same holds for a conversion inside a plan, which there has
been since the distributions after 27 September 2010 (P.L. 111-240 sec. 2112).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from knowledge.case import Case
from knowledge.facts import AccountType
from knowledge.verdict import Reason

Reach: TypeAlias = Literal["within", "over", "unknown"]
"""Whether the conversion that was told still bears the tax, no longer does, or none was told."""
_FIRST_YEAR: Final = {AccountType.ROTH_IRA: 1998, AccountType.ROTH_401K: 2010}
"""Tax years from which money can have been converted into such an account."""
_SAID: Final = {
    (AccountType.ROTH_IRA, "unknown"): "roth_recapture",
    (AccountType.ROTH_IRA, "within"): "roth_recapture_within",
    (AccountType.ROTH_401K, "unknown"): "plan_recapture",
    (AccountType.ROTH_401K, "within"): "plan_recapture_within",
}


def reach(case: Case) -> Reach | None:
    """How far the rule reaches the payout; None where there is no such rule for the account or the year.

    Raises:
        Uncertain: a conversion was told, and its year, or that of the payout, is known to be unknown.
    """
    facts, years = case.facts, case.figure("roth_recapture_years")
    first = _FIRST_YEAR.get(facts.account_type) if isinstance(facts.account_type, AccountType) else None
    too_early = first is not None and isinstance(facts.tax_year, int) and facts.tax_year < first
    if first is None or years is None or too_early or case.figure("early_distribution_rate") is None:
        return None
    if facts.converted_year is None:
        return "unknown"
    paid = case.usual(facts.tax_year, "tax_year")
    if paid is None:
        return "unknown"
    converted = case.need(facts.converted_year, "converted_year")
    if converted > paid:
        return "unknown"
    return "within" if paid < converted + int(years) else "over"


def reason(case: Case, how: Reach) -> Reason:
    """What is said of it beside the tax on the payout."""
    kind, paid, converted = case.facts.account_type, case.facts.tax_year, case.facts.converted_year
    years = int(case.figure("roth_recapture_years") or 0)
    rate = case.figure("early_distribution_rate") or Decimal(0)
    values: list[tuple[str, object]] = [("rate", f"{(rate * 100).normalize():f}%")]
    if isinstance(paid, int):
        values.append(("since", max(paid - years + 1, _FIRST_YEAR[AccountType(str(kind))])))
    if how != "unknown" and isinstance(converted, int):
        values += [("converted", converted), ("last", converted + years - 1)]
    facts = ("account_type",) if how == "unknown" else ("account_type", "converted_year", "tax_year")
    name = "recapture_over" if how == "over" else _SAID[AccountType(str(kind)), how]
    return Reason(name, facts, case.law, tuple(values))
