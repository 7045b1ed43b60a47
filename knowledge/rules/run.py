"""One run of the rules over facts of which none is uncertain on the path: sections in order until a fact is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from knowledge.case import Case, Missing
from knowledge.facts import Facts
from knowledge.figures import day_in_words
from knowledge.lawbook import Law
from knowledge.rules.dollars import dollars
from knowledge.rules.federal import federal_status
from knowledge.rules.refund import Window, federal_window
from knowledge.rules.routes import open_routes
from knowledge.rules.state import state_section
from knowledge.rules.steps import next_steps
from knowledge.rules.theft import theft_is_open
from knowledge.rules.withdrawal import withdrawal_section
from knowledge.verdict import LOSS_OF_BASIS, OPEN_THEFT, Answer, Federal, Reason, StateSection, Verdict, Withdrawal

_OTHER_RULE = frozenset({"capital_loss", "property_in_kind"})
_STILL_DEDUCTIBLE = frozenset({"excess_deferral_loss", "unrecovered_cost_at_death"})
_STOLEN = frozenset({*OPEN_THEFT, "theft_personal"})
_FIRST_YEAR_AT_DEATH = 1987
"""Annuity starting dates after 1 July 1986; a year before 1987 is past any claim (26 USC 72(b)(3))."""


@dataclass(slots=True)
class _Parts:
    """The verdict as it grows; what is not settled stays None."""

    answer: Answer | None = None
    federal: Federal | None = None
    state: StateSection | None = None
    withdrawal: Withdrawal | None = None
    because: list[Reason] = field(default_factory=list)


def run(facts: Facts, law: Law, today: date) -> Verdict:
    """The verdict as far as the facts go; `asks` names the first fact that is missing.

    Raises:
        Uncertain: a fact that decides is known to be unknown.
    """
    case = Case(facts, law, today)
    parts = _Parts()
    asks = None
    try:
        _settle(case, parts)
    except Missing as missing:
        asks = missing.fact
    if parts.federal is None:
        return Verdict(law, asks=asks)
    routes, reasons = open_routes(case, parts.federal.status)
    steps = next_steps(case, parts.answer, parts.federal, parts.state, parts.withdrawal)
    return Verdict(
        law=law,
        answer=parts.answer,
        asks=asks,
        federal=parts.federal,
        state=parts.state,
        withdrawal=parts.withdrawal,
        because=(*parts.because, *reasons),
        routes=routes,
        steps=steps if parts.answer else (),
    )


def _settle(case: Case, parts: _Parts) -> None:
    """Federal, answer, state, withdrawal: each in place as soon as it is settled."""
    first, others = federal_status(case)
    status = first.id
    window = _window(case, status)
    figures = dollars(case, status)
    year = case.facts.tax_year
    parts.federal = Federal(
        status=status,
        tax_year=year if isinstance(year, int) else None,
        loss=figures.loss,
        agi_floor=figures.agi_floor,
        allowed=figures.allowed,
        benefit=figures.benefit,
        claim_deadline=window.deadline if window else None,
    )
    stolen = [found for found in others if found.id in _STOLEN]  # before what is true of a mere fall in value
    parts.because += [*stolen, first, *(found for found in others if found not in stolen), *figures.reasons]
    if status in LOSS_OF_BASIS and _federal_yes(case, status):
        parts.answer = "yes"
        parts.because += _window_reasons(case)
    if status in LOSS_OF_BASIS:
        parts.state, reasons = state_section(case)
        parts.because += reasons
    if parts.answer is None:
        parts.answer = _answer(case, status, parts.state)
        parts.because += _window_reasons(case) if status in _STILL_DEDUCTIBLE | {"deductible"} else []
    parts.withdrawal, reasons = withdrawal_section(case, status)
    parts.because += reasons


def _answer(case: Case, status: str, state: StateSection | None) -> Answer:
    """The answer: the first of yes, state_only, too_late, depends, other_rule, no that holds; stolen money depends."""
    if status in _STILL_DEDUCTIBLE:
        return "yes" if _federal_yes(case, status) else "too_late"
    if theft_is_open(case, status):
        return "depends"
    if state and state.status in ("allowed", "possible") and state.claim_open:
        return "state_only"
    if status in ("deductible", "out_of_range"):
        return "too_late"
    if state and state.status in ("allowed", "possible"):
        return "too_late"
    if state and state.status == "unknown":
        return "depends"
    return "other_rule" if status in _OTHER_RULE else "no"


def _federal_yes(case: Case, status: str) -> bool:
    """Whether a federal deduction exists in the year and can still be claimed."""
    if status not in _STILL_DEDUCTIBLE | {"deductible"}:
        return False
    year = case.need(case.facts.tax_year, "tax_year")
    if status == "unrecovered_cost_at_death" and year < _FIRST_YEAR_AT_DEATH:
        return False
    return federal_window(case.law, year).open_on(case.today)


def _window(case: Case, status: str) -> Window | None:
    year = case.facts.tax_year
    if status in _STILL_DEDUCTIBLE | {"deductible"} and isinstance(year, int):
        return federal_window(case.law, year)
    return None


def _window_reasons(case: Case) -> list[Reason]:
    year = case.need(case.facts.tax_year, "tax_year")
    window = federal_window(case.law, year)
    values = (
        ("tax_year", year),
        ("deadline", day_in_words(window.deadline)),
        ("if_extended", day_in_words(window.if_extended)),
    )
    name = "federal_claim_open" if window.open_on(case.today) else "federal_claim_shut"
    found = Reason(name, ("tax_year",), case.law, values, window.sources, confidence_found=window.confidence)
    return [found] if name.endswith("open") else [found, Reason("claim_exceptions", (), case.law)]
