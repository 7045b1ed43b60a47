"""How the payout itself is taxed: the taxable part, the additional tax, the state's own, withholding.

The additional tax is a share of the part that is included in income (26 USC 72(t)(1)): what is not taxable bears none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.case import Case
from knowledge.facts import AccountType, Withdrew
from knowledge.rules.converted import Reach, reach
from knowledge.rules.converted import reason as converted_reason
from knowledge.rules.exceptions import Excused, named_exception
from knowledge.rules.kinds import EDUCATION, EMPLOYER_PLANS, TRADITIONAL_IRAS
from knowledge.rules.state import basis_on_the_payout
from knowledge.rules.taxable import Taxable, taxable_part
from knowledge.verdict import Reason, Withdrawal

_ZERO = Decimal(0)
_NO_PAYOUT = frozenset({Withdrew.NOTHING, Withdrew.ROLLED_OVER})


@dataclass(frozen=True, slots=True)
class _Additional:
    """The federal additional tax: its rate, the dollars that bear it, the exception that applies."""

    rate: Decimal | None
    base: Decimal | None
    exception: str | None
    reasons: tuple[Reason, ...]


def withdrawal_section(case: Case, status: str) -> tuple[Withdrawal | None, list[Reason]]:
    """The withdrawal part, or None where there is no payout to tax.

    Args:
        case: the facts.
        status: the federal status.

    Raises:
        Missing: the first fact that the part still needs.
        Uncertain: the first one that is known to be unknown.
    """
    if status in ("capital_loss", "unrecovered_cost_at_death"):
        return None, []
    if status != "excess_deferral_loss" and case.need(case.facts.withdrew, "withdrew") in _NO_PAYOUT:
        return None, []
    taxable = taxable_part(case, status)
    case.taken()
    additional = _additional_tax(case, status, taxable)
    state_rate, state_tax, state_reasons = _state_tax(case, additional)
    withholding, held_reasons = _withholding(case, taxable.amount)
    section = Withdrawal(
        taxable=taxable.amount,
        additional_tax_rate=additional.rate,
        additional_tax=_times(additional.rate, additional.base),
        exception=additional.exception,
        state_rate=state_rate,
        state_tax=state_tax,
        withholding=withholding,
    )
    own = [*_estate_tax(case, taxable), *basis_on_the_payout(case, status)]
    return section, [*taxable.reasons, *additional.reasons, *own, *state_reasons, *held_reasons]


def _additional_tax(case: Case, status: str, taxable: Taxable) -> _Additional:
    kind = case.need(case.facts.account_type, "account_type")
    if status == "excess_deferral_loss":
        return _Additional(_ZERO, _ZERO, "corrective_distribution", (_said(case, "corrective_no_tax"),))
    if kind is AccountType.PLAN_457B:
        return _Additional(_ZERO, _ZERO, "gov_457b", (_said(case, "no_additional_tax_457b", "account_type"),))
    if kind is AccountType.HSA:
        return _health_savings(case, taxable)
    if kind in EDUCATION:
        return _education(case, taxable)
    if kind is AccountType.ANNUITY:
        return _annuity(case, taxable)
    how = reach(case)
    if taxable.amount == 0 and how == "within":
        return _on_converted(case)
    if taxable.amount == 0:
        nothing = _Additional(_ZERO, _ZERO, None, (_said(case, "nothing_taxable_no_additional_tax"),))
        return _with_converted(case, nothing, how)
    return _with_converted(case, _plan_or_ira(case, taxable), how)


def _on_converted(case: Case) -> _Additional:
    """The tax where nothing but what was taxed at a conversion bears it; how much of that came out, no fact says."""
    found = _plan_or_ira(case, Taxable(None, ()))
    if not found.rate:
        return found
    reasons = tuple(item for item in found.reasons if item.id != "additional_tax_due")
    return replace(found, reasons=(*reasons, converted_reason(case, "within")))


def _with_converted(case: Case, found: _Additional, how: Reach | None) -> _Additional:
    """The tax, with what is to be said of money that was converted: 26 USC 408A(d)(3)(F), 402A(c)(4)(D)."""
    excused = found.exception is not None or case.facts.penalty_exception in _ENDS_THE_TAX
    if how is None or excused or _old_enough(case):
        return found
    return replace(found, reasons=(*found.reasons, converted_reason(case, how)))


_ENDS_THE_TAX = frozenset({"disability", "death"})
"""Exceptions that reach all of a payout, 26 USC 72(t)(2)(A)(ii), (iii)."""


def _old_enough(case: Case) -> bool:
    """Whether the age that was told is past the additional tax; never asks."""
    age, least = case.facts.age, case.figure("early_distribution_age")
    return age is not None and age != "unsure" and least is not None and age >= least


def _plan_or_ira(case: Case, taxable: Taxable) -> _Additional:
    """26 USC 72(t)(1)-(2), (6): age first, unless an exception was named that applies at any age."""
    told = case.known(case.facts.penalty_exception, "penalty_exception")
    notes: tuple[Reason, ...] = ()
    if told not in (None, "none"):
        found = named_exception(case, str(told))
        notes = found.reasons
        if isinstance(found, Excused):
            return _excused(case, found, taxable)
    least = case.figure("early_distribution_age")
    if least is None:
        return _before_law(case, taxable, notes)
    age = case.need(case.facts.age, "age")
    if age >= least:
        return _Additional(_ZERO, _ZERO, "age_59_half", (*notes, _said(case, "old_enough", "age")))
    if told is None:
        case.need(case.facts.penalty_exception, "penalty_exception")
    name, facts = "early_distribution_rate", ["age", "penalty_exception"]
    if case.facts.account_type is AccountType.SIMPLE_IRA:
        facts.append("simple_ira_first_two_years")
        if case.need(case.facts.simple_ira_first_two_years, "simple_ira_first_two_years"):
            name = "early_distribution_simple_rate"
    rate = case.figure(name)
    if rate is None:
        return _before_law(case, taxable, notes)
    reason = f"additional_tax_{'simple' if 'simple' in name else 'due'}"
    return _Additional(rate, taxable.amount, None, (*notes, _said(case, reason, *facts)))


def _before_law(case: Case, taxable: Taxable, notes: tuple[Reason, ...] = ()) -> _Additional:
    """The year lies before the rule as we know it: no rate, and no question that would hang on one."""
    return _Additional(None, taxable.amount, None, (*notes, _said(case, "additional_tax_before_law", "tax_year")))


def _excused(case: Case, found: Excused, taxable: Taxable) -> _Additional:
    """The exception as far as it goes; whether a payout of unknown size is above its limit is unknown too."""
    if found.amount is None or (taxable.amount is not None and taxable.amount <= found.amount):
        return _Additional(_ZERO, _ZERO, found.id, found.reasons)
    if taxable.amount is None:
        return _Additional(_ZERO, None, found.id, found.reasons)
    rate = case.figure("early_distribution_rate")
    if case.facts.account_type is AccountType.SIMPLE_IRA and case.need(
        case.facts.simple_ira_first_two_years, "simple_ira_first_two_years"
    ):
        rate = case.figure("early_distribution_simple_rate")
    return _Additional(rate, taxable.amount - found.amount, found.id, found.reasons)


def _health_savings(case: Case, taxable: Taxable) -> _Additional:
    """20% of what did not go to medical costs, until 65, disability or death: 26 USC 223(f)(4)."""
    told = case.known(case.facts.penalty_exception, "penalty_exception")
    if told in ("disability", "death"):
        return _Additional(_ZERO, _ZERO, told, (_said(case, "hsa_no_additional_tax", "penalty_exception"),))
    least = case.figure("hsa_age")
    if least is None:
        return _before_law(case, taxable)
    age = case.need(case.facts.age, "age")
    if age >= least:
        return _Additional(_ZERO, _ZERO, None, (_said(case, "hsa_old_enough", "age"),))
    if told is None:
        case.need(case.facts.penalty_exception, "penalty_exception")
    rate = case.figure("hsa_additional_tax")
    return _Additional(rate, taxable.amount, None, (_said(case, "hsa_additional_tax", "age"),))


def _education(case: Case, taxable: Taxable) -> _Additional:
    """10% of earnings that did not go to education: 26 USC 529(c)(6)."""
    if taxable.amount == 0:
        return _Additional(_ZERO, _ZERO, None, (_said(case, "nothing_taxable_no_additional_tax"),))
    rate = case.figure("education_additional_tax")
    return _Additional(rate, taxable.amount, None, (_said(case, "education_additional_tax", "account_type"),))


def _annuity(case: Case, taxable: Taxable) -> _Additional:
    """A nonqualified annuity is no qualified retirement plan (26 USC 4974(c)); its own rule is not in our sheets."""
    if taxable.amount == 0:
        return _Additional(_ZERO, _ZERO, None, (_said(case, "nothing_taxable_no_additional_tax"),))
    return _Additional(None, taxable.amount, None, (_said(case, "annuity_additional_tax", "account_type"),))


def _estate_tax(case: Case, taxable: Taxable) -> list[Reason]:
    """That an heir may deduct a share of the estate tax on what is taxed now: 26 USC 691(c), 67(b)(7)."""
    inherited = case.facts.penalty_exception == "death" and case.facts.account_type in _BEARS_72T
    return [_said(case, "estate_tax_on_it", "penalty_exception")] if inherited and taxable.amount != 0 else []


def _state_tax(case: Case, additional: _Additional) -> tuple[Decimal | None, Decimal | None, list[Reason]]:
    """The state's own tax on early distributions, where the federal one is due."""
    code = case.facts.state
    if additional.rate == 0 or additional.base == 0:
        return (_ZERO if code not in (None, "unsure") else None), _times(_ZERO, additional.base), []
    if code in (None, "unsure") or additional.rate is None or case.facts.account_type not in _BEARS_72T:
        return None, None, []
    state = case.law.state(str(code))
    rate = Decimal(str(state.early_tax.rate))
    usual = case.figure("early_distribution_rate") or additional.rate
    if state.early_tax.method == "percent-of-federal-tax":
        rate = rate * additional.rate / usual
    elif additional.rate != usual and state.early_tax.simple_rate is not None:
        rate = Decimal(str(state.early_tax.simple_rate))
    name = "state_early_tax" if rate else "no_state_early_tax"
    values = (("state", state.name), ("rate", _percent(rate)))
    found = Reason(name, ("state",), case.law, values, state.sources, confidence_found=state.early_tax.confidence)
    return rate, _times(rate, additional.base), [found]


_BEARS_72T = EMPLOYER_PLANS | TRADITIONAL_IRAS | {AccountType.ROTH_IRA}


_NOT_ELIGIBLE_FOR_ROLLOVER = frozenset(
    {
        "sepp",
        "coronavirus",
        "birth_adoption",
        "disaster",
        "emergency",
        "domestic_abuse",
        "terminal_illness",
        "long_term_care",
        "plesa",
        "eaca_withdrawal",
    }
)
"""Payouts that are no eligible rollover distributions for 26 USC 3405(c), so that the 20% is not held back: equal
payments by 402(c)(4)(A), the others by the acts that made them, from memory."""


def _withholding(case: Case, taxable: Decimal | None) -> tuple[Decimal | None, list[Reason]]:
    """What the payer holds back: 20% of the taxable part of a plan payout to the person, 10% of an IRA payout."""
    kind = case.facts.account_type
    if taxable == 0 and kind in EMPLOYER_PLANS:
        return None, []  # a plan holds back a share of the taxable part, 26 USC 3405(e)(1)(B)
    if kind in EMPLOYER_PLANS and case.facts.penalty_exception in _NOT_ELIGIBLE_FOR_ROLLOVER:
        return None, []
    if kind in EMPLOYER_PLANS and kind is not AccountType.PENSION:
        return _times(case.figure("plan_withholding"), taxable), [_said(case, "plan_withholding", "account_type")]
    if kind in TRADITIONAL_IRAS:
        received = case.facts.amount_received
        amount = received if isinstance(received, Decimal) else None
        return _times(case.figure("ira_withholding"), amount), [_said(case, "ira_withholding", "account_type")]
    return None, []


def _times(rate: Decimal | None, amount: Decimal | None) -> Decimal | None:
    return None if rate is None or amount is None else rate * amount


def _percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f}%"


def _said(case: Case, name: str, *facts: str) -> Reason:
    return Reason(name, facts, case.law)
