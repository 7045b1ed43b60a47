"""Does an exception to the additional tax on early distributions apply, and to how much? 26 USC 72(t)(2)-(11)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from knowledge.case import Case
from knowledge.facts import UNSURE, AccountType, Facts
from knowledge.figures import money, percent
from knowledge.lawbook import ExceptionRule, Law
from knowledge.rules.kinds import EMPLOYER_PLANS
from knowledge.verdict import Reason

_BIRTHDAY_YEAR = 1
"""Someone may leave in the calendar year of the birthday and still be a year younger (Notice 87-13)."""


@dataclass(frozen=True, slots=True)
class Excused:
    """An exception that applies, up to `amount` dollars of the payout; None covers all of it."""

    id: str
    amount: Decimal | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NotExcused:
    """No exception applies; the reasons say why the one that was named does not."""

    reasons: tuple[Reason, ...]


def named_exception(case: Case, name: str) -> Excused | NotExcused:
    """What the exception that was named does for this payout.

    Raises:
        Missing: the year decides and was not told.
        Uncertain: the year decides and is known to be unknown.
    """
    rule = case.law.exceptions[name]
    fault = _wrong_account(case, rule) or _wrong_age(case, rule) or _wrong_year(case, rule)
    if fault:
        return NotExcused((fault,))
    amount = _most(case, rule)
    values = _values(rule)
    reasons = [_reason("exception_applies", rule, case, values, ("penalty_exception", "account_type"))]
    if amount is not None:
        reasons.append(
            _reason("exception_up_to", rule, case, (*values, ("amount", money(amount)), ("limit", rule.limit)))
        )
    elif rule.id in _COVERS_ITS_COST:
        reasons.append(_as_far_as_its_cost(case, rule))
    if rule.note:
        reasons.append(_reason("exception_note", rule, case, (*values, ("note", rule.note.rstrip(".")))))
    return Excused(rule.id, amount, tuple(reasons))


_COVERS_ITS_COST = frozenset({"medical", "health_insurance_unemployed", "higher_education", "levy"})
"""Exceptions that reach as far as a cost or levy that the facts do not give."""


def _as_far_as_its_cost(case: Case, rule: ExceptionRule) -> Reason:
    """What the cost is that the exception reaches to: of medical costs only those above the floor of section 213(a)."""
    floor = case.figure("medical_floor", "rate")
    if rule.id != "medical" or floor is None:
        return _reason("exception_up_to_cost", rule, case, _values(rule))
    return _reason("exception_up_to_medical", rule, case, (*_values(rule), ("floor", percent(floor))))


_CAPS_THE_ACCOUNT = frozenset({"plesa"})
"""Rows whose amount caps the account, not the payout."""


def _most(case: Case, rule: ExceptionRule) -> Decimal | None:
    if rule.id in _CAPS_THE_ACCOUNT or rule.amount is None:
        return None
    if rule.id == "domestic_abuse":
        return case.figure("domestic_abuse_limit")
    return Decimal(rule.amount)


_NOT_FROM_PENSIONS = frozenset(
    {"birth_adoption", "emergency", "domestic_abuse", "reservist", "plesa", "long_term_care", "eaca_withdrawal"}
)
"""Exceptions for defined contribution plans alone, or for elective deferrals, which a defined benefit pension lacks."""


_FROM_HEALTH_SAVINGS = frozenset({"disability", "death"})
"""What ends the additional tax on an HSA, 26 USC 223(f)(4)(C); 65 years of age apart."""


def open_exceptions(law: Law, facts: Facts) -> frozenset[str]:
    """The exceptions that could apply, as far as the account, the year and the age are known: what is worth naming."""
    kind, year, age = facts.account_type, facts.tax_year, facts.age
    found = list(law.exceptions.values())
    if kind is AccountType.HSA:
        return _FROM_HEALTH_SAVINGS
    if isinstance(kind, AccountType):
        found = [rule for rule in found if _serves(rule, kind)]
    if isinstance(year, int):
        found = [rule for rule in found if rule.start.year <= year <= (rule.end.year if rule.end else year)]
    if age is not None and age != UNSURE:
        found = [rule for rule in found if rule.years_of_service or age >= (rule.age or 0) - _BIRTHDAY_YEAR]
    return frozenset(rule.id for rule in found)


def _serves(rule: ExceptionRule, kind: AccountType) -> bool:
    """Whether an exception is one for this kind of account."""
    if kind is AccountType.PENSION and rule.id in _NOT_FROM_PENSIONS:
        return False
    if rule.id == "gov_457b":
        return kind is AccountType.PLAN_457B
    return rule.applies_to in ("both", "plan" if kind in EMPLOYER_PLANS else "ira")


def _wrong_account(case: Case, rule: ExceptionRule) -> Reason | None:
    kind = case.need(case.facts.account_type, "account_type")
    if _serves(rule, kind):
        return None
    pension = kind is AccountType.PENSION and rule.id in _NOT_FROM_PENSIONS
    where = {"plan": "employer plans", "ira": "IRAs", "both": "plans and IRAs"}[rule.applies_to]
    where = "governmental 457(b) plans" if rule.id == "gov_457b" else where
    where = "plans with accounts of their own, not pensions" if pension else where
    return _reason("exception_wrong_account", rule, case, (*_values(rule), ("where", where)), ("account_type",))


def _wrong_age(case: Case, rule: ExceptionRule) -> Reason | None:
    age = case.known(case.facts.age, "age")
    if age is None:
        return None
    least = case.figure("early_distribution_age")
    if rule.id == "age_59_half" and least is not None and age < least:
        return _reason("exception_too_young", rule, case, (*_values(rule), ("age", "59½")), ("age",))
    if rule.age is None or rule.years_of_service is not None or age >= rule.age - _BIRTHDAY_YEAR:
        return None
    return _reason("exception_too_young", rule, case, (*_values(rule), ("age", rule.age)), ("age",))


def _wrong_year(case: Case, rule: ExceptionRule) -> Reason | None:
    """Out of force in the year of the payout. Only rules that began or ended lately are worth asking the year for."""
    first_listed = min(case.law.refund_claims)
    if rule.end is None and rule.start.year <= first_listed:
        year = case.known(case.facts.tax_year, "tax_year")
        if year is None:
            return None
    else:
        year = case.need(case.facts.tax_year, "tax_year")
    known = rule.start <= case.law.as_of
    if known and year >= rule.start.year and (rule.end is None or year <= rule.end.year):
        return None
    return _reason("exception_not_in_force", rule, case, (*_values(rule), ("tax_year", year)), ("tax_year",))


def _values(rule: ExceptionRule) -> tuple[tuple[str, object], ...]:
    of_the_code = rule.section[:1].isdigit()  # else an act, which is no section
    section = f"section {rule.section}" if of_the_code else rule.section
    return (("exception", rule.because), ("section", section), ("id", rule.id))


def _reason(
    name: str, rule: ExceptionRule, case: Case, values: tuple[tuple[str, object], ...], facts: tuple[str, ...] = ()
) -> Reason:
    facts = ("penalty_exception", *(fact for fact in facts if fact != "penalty_exception"))
    return Reason(name, facts, case.law, values, rule.sources, confidence_found=rule.confidence)
