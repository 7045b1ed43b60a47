"""The sums behind a verdict's dollars, line by line, with the numbers that were told and those of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from knowledge.case import Case
from knowledge.facts import Facts, FilingStatus, as_number
from knowledge.parameters import NotInForce
from knowledge.rules.dollars import pease_cut, standard_deduction
from knowledge.verdict import Federal, Verdict, Withdrawal

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Term:
    """One number of a sum: dollars, or a rate that they are multiplied by."""

    sign: Literal["+", "-", "x"]
    """Stands before the number; that of the first term is not shown."""
    name: str
    """A fact, a figure of the law or the result of an earlier sum."""
    value: Decimal

    @property
    def is_rate(self) -> bool:
        """Whether it is a share, not dollars."""
        return self.sign == "x"


@dataclass(frozen=True, slots=True)
class Sum:
    """One line of arithmetic. Where the terms give less than nothing, the result is nothing."""

    name: str
    terms: tuple[Term, ...]
    result: Decimal

    def as_json(self) -> dict[str, Any]:
        """As JSON values; a rate is a fraction."""
        terms = [
            {
                "sign": term.sign,
                "name": term.name,
                "value": float(term.value) if term.is_rate else as_number(term.value),
            }
            for term in self.terms
        ]
        return {"name": self.name, "terms": terms, "result": as_number(self.result)}


def _sum(name: str, *terms: Term) -> Sum:
    total = _ZERO
    for term in terms:
        total = total * term.value if term.is_rate else total + (term.value if term.sign == "+" else -term.value)
    return Sum(name, terms, max(_ZERO, total))


def _plus(name: str, value: Decimal) -> Term:
    return Term("+", name, value)


def _less(name: str, value: Decimal) -> Term:
    return Term("-", name, value)


def _times(name: str, value: Decimal) -> Term:
    return Term("x", name, value)


def arithmetic(facts: Facts, verdict: Verdict, today: date) -> tuple[Sum, ...]:
    """Every sum of a verdict whose numbers are all known, in the order in which they follow from each other."""
    case = Case(facts, verdict.law, today)
    return (*_federal(case, verdict.federal), *_withdrawal(facts, verdict, verdict.withdrawal))


def _federal(case: Case, federal: Federal | None) -> Iterator[Sum]:
    basis, received = case.facts.after_tax_basis, case.facts.amount_received
    if federal is None or federal.loss is None or not isinstance(basis, Decimal) or not isinstance(received, Decimal):
        return
    yield _sum("loss", _plus("after_tax_basis", basis), _less("amount_received", received))
    floor, agi, rate = federal.agi_floor, case.facts.agi, case.figure("misc_itemized_floor")
    if floor is None or rate is None or not isinstance(agi, Decimal):
        return
    yield _sum("agi_floor", _plus("agi", agi), _times("misc_itemized_floor", rate))
    if federal.allowed is None:
        return
    other = case.facts.other_misc
    others = other if isinstance(other, Decimal) else _ZERO
    above = _sum("above_floor", _plus("loss", federal.loss), _plus("other_misc", others), _less("agi_floor", floor))
    alone = _sum("above_floor_alone", _plus("other_misc", others), _less("agi_floor", floor))
    if others:
        yield from (above, alone)
        yield _sum("allowed", _plus("above_floor", above.result), _less("above_floor_alone", alone.result))
    else:
        yield _sum("allowed", _plus("loss", federal.loss), _less("agi_floor", floor))
    if federal.benefit is not None:
        yield from _benefit(case, alone.result, federal.allowed)


def _benefit(case: Case, alone: Decimal, allowed: Decimal) -> Iterator[Sum]:
    """What itemizing with the loss adds over the better of the two without it."""
    status, others = case.facts.filing_status, case.facts.other_itemized
    if not isinstance(status, FilingStatus) or not isinstance(others, Decimal):
        return
    try:
        standard = standard_deduction(case, status)
    except NotInForce:
        return
    terms = [_plus("other_itemized", others), *([_plus("above_floor_alone", alone)] if alone else [])]
    cut, cut_with = pease_cut(case, status, others + alone), pease_cut(case, status, others + alone + allowed)
    without = _sum("itemized_without", *terms, *([_less("pease", cut)] if cut else []))
    with_loss = _sum(
        "itemized_with", *terms, _plus("allowed", allowed), *([_less("pease", cut_with)] if cut_with else [])
    )
    yield from (without, with_loss)
    best = max(standard, without.result)
    name = "standard_deduction" if standard >= without.result else "itemized_without"
    most = max(with_loss.result, standard)
    taken = _plus("itemized_with" if with_loss.result >= standard else "standard_deduction", most)
    yield _sum("benefit", taken, _less(name, best))


_ABOVE_BASIS = frozenset({"above_basis", "roth_earnings_taxed"})


def _withdrawal(facts: Facts, verdict: Verdict, part: Withdrawal | None) -> Iterator[Sum]:
    basis, received = facts.after_tax_basis, facts.amount_received
    if part is None or part.taxable is None:
        return
    said = {reason.id for reason in verdict.because}
    if said & _ABOVE_BASIS and isinstance(basis, Decimal) and isinstance(received, Decimal):
        yield _sum("taxable", _plus("amount_received", received), _less("after_tax_basis", basis))
    elif "all_taxable" in said and isinstance(received, Decimal):
        yield _sum("taxable", _plus("amount_received", received))
    if part.additional_tax and part.additional_tax_rate:
        yield from _additional(part, part.additional_tax, part.additional_tax_rate)
    if part.withholding and "plan_withholding" in said and part.taxable:
        yield _sum(
            "withholding", _plus("taxable", part.taxable), _times("withholding_rate", part.withholding / part.taxable)
        )
    elif part.withholding and "ira_withholding" in said and isinstance(received, Decimal) and received:
        rate = part.withholding / received
        yield _sum("withholding", _plus("amount_received", received), _times("withholding_rate", rate))


def _additional(part: Withdrawal, tax: Decimal, rate: Decimal) -> Iterator[Sum]:
    """The additional tax, federal and the state's own; both bear on what no exception covers."""
    taxable = part.taxable or _ZERO
    base = tax / rate
    if base != taxable:
        yield _sum("taxable_uncovered", _plus("taxable", taxable), _less("covered", taxable - base))
    name = "taxable" if base == taxable else "taxable_uncovered"
    yield _sum("additional_tax", _plus(name, base), _times("additional_tax_rate", rate))
    if part.state_tax and part.state_rate:
        yield _sum("state_tax", _plus(name, base), _times("state_rate", part.state_rate))
