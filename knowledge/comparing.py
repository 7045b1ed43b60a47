"""One case in several states and over the tax years, as data: who allows what, and from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from knowledge.deciding import decide
from knowledge.facts import Facts, FactValue
from knowledge.lawbook import Law, load_law
from knowledge.parameters import Confidence
from knowledge.states import STATE_NAMES
from knowledge.verdict import Answer, Verdict

FIRST_YEAR: Final = 1987
"""Tax years before it are out of range for every rule here."""

ASSUMED: Final[dict[str, FactValue]] = {
    "account_type": "traditional_ira",
    "withdrew": "everything",
    "all_similar_accounts_closed": True,
    "after_tax_money": True,
    "got_back_less": True,
}
"""The case that is compared where nothing else was told: already taxed money really lost."""


@dataclass(frozen=True, slots=True)
class StateRow:
    """What one state gives in a tax year."""

    code: str
    name: str
    tax_year: int
    answer: Answer | None
    status: str | None
    """The state's status; None where the federal status leaves the state nothing to decide."""
    form: str | None
    line: str | None
    own_basis: bool
    claim_open: bool | None
    claim_deadline: date | None
    early_tax_rate: float
    confidence: Confidence
    says: str
    sources: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "state": self.code,
            "name": self.name,
            "tax_year": self.tax_year,
            "answer": self.answer,
            "status": self.status,
            "form": self.form,
            "line": self.line,
            "own_basis": self.own_basis,
            "claim_open": self.claim_open,
            "claim_deadline": self.claim_deadline.isoformat() if self.claim_deadline else None,
            "early_tax_rate": self.early_tax_rate,
            "confidence": self.confidence,
            "says": self.says,
            "sources": list(self.sources),
        }


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Tax years that follow one another and are answered alike."""

    first: int
    last: int | None
    """None for the last span, which has no end that we know of."""
    answer: Answer | None
    federal: str | None
    state: str | None
    """The state's status, where a state was told and is asked."""
    form: str | None
    claim_open: bool | None
    """Whether a claim can still be made: of the federal deduction where there is one, else of the state's."""

    @property
    def name(self) -> str:
        """The span as "2018-2025", "2026-" or "2024"."""
        if self.last == self.first:
            return str(self.first)
        return f"{self.first}-{self.last or ''}"

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "years": self.name,
            "first": self.first,
            "last": self.last,
            "answer": self.answer,
            "federal": self.federal,
            "state": self.state,
            "form": self.form,
            "claim_open": self.claim_open,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """A case in the states asked for, and over the tax years in each of them."""

    facts: Facts
    assumed: tuple[str, ...]
    """Facts that were not told and are taken as in `ASSUMED`."""
    states: tuple[StateRow, ...]
    years: dict[str, tuple[YearSpan, ...]]
    """By postal code; under "" for the facts as they are, where no state was asked for."""

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "facts": self.facts.as_json(),
            "assumed": list(self.assumed),
            "states": [row.as_json() for row in self.states],
            "years": {code: [span.as_json() for span in spans] for code, spans in self.years.items()},
        }


def compare(
    facts: Facts, states: Sequence[str] = (), *, law: Law | None = None, today: date | None = None
) -> Comparison:
    """A case side by side: the state table and the year strip.

    Args:
        facts: the case; what it needs and does not tell is taken as in `ASSUMED`.
        states: postal codes; none gives only the strip.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        KeyError: no state has such a code.
        Contradiction: as `decide`.
    """
    case, taken = assumed(facts)
    rows = compare_states(case, states, law=law, today=today)
    strips = {code: case.with_facts({"state": code}) for code in states} or {"": case}
    years = {code: tuple(compare_years(strip, law=law, today=today)) for code, strip in strips.items()}
    return Comparison(case, taken, tuple(rows), years)


def assumed(facts: Facts) -> tuple[Facts, tuple[str, ...]]:
    """The facts with what a comparison takes for granted where it was not told, and the names of that."""
    told = facts.told()
    added = {name: value for name, value in ASSUMED.items() if name not in told}
    if "after_tax_basis" in told:
        added.pop("after_tax_money", None)
    if "after_tax_basis" in told and "amount_received" in told:
        added.pop("got_back_less", None)
    return facts.with_facts(added), tuple(added)


def compare_states(
    facts: Facts, states: Sequence[str], *, law: Law | None = None, today: date | None = None
) -> list[StateRow]:
    """What each state gives for a case in its tax year, in the order asked for.

    Args:
        facts: the case; its state is left out, and without a tax year the year of the law is taken.
        states: postal codes.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        KeyError: no state has such a code.
        Contradiction: as `decide`.
    """
    law = law or load_law()
    year = facts.tax_year if isinstance(facts.tax_year, int) else law.as_of.year
    rows = []
    for code in states:
        if code not in STATE_NAMES:
            raise KeyError(code)
        verdict = decide(facts.with_facts({"state": code, "tax_year": year}), law=law, today=today)
        rows.append(_row(law, code, year, verdict))
    return rows


def _row(law: Law, code: str, year: int, verdict: Verdict) -> StateRow:
    table, section = law.state(code), verdict.state
    row = table.closing_loss(year)
    return StateRow(
        code=code,
        name=table.name,
        tax_year=year,
        answer=verdict.answer,
        status=section.status if section else None,
        form=section.form if section else None,
        line=section.line if section else None,
        own_basis=table.basis.rule in ("own", "federal-plus"),
        claim_open=section.claim_open if section else None,
        claim_deadline=section.claim_deadline if section else None,
        early_tax_rate=table.early_tax.rate,
        confidence=row.confidence,
        says=row.says,
        sources=table.sources,
    )


def compare_years(
    facts: Facts, *, first: int = FIRST_YEAR, law: Law | None = None, today: date | None = None
) -> list[YearSpan]:
    """A case over the tax years: spans that are answered alike, finer where the told state differs.

    Args:
        facts: the case; its tax year is left out.
        first: the first tax year to look at.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        Contradiction: as `decide`.
    """
    law = law or load_law()
    newest = max(law.as_of.year, today.year if today else 0)
    alike = groupby(_years(facts, range(first, newest + 1), law, today), key=lambda found: found[1:])
    spans = [(key, [found[0] for found in group]) for key, group in alike]
    return [
        YearSpan(years[0], years[-1] if place < len(spans) - 1 else None, *key)
        for place, (key, years) in enumerate(spans)
    ]


_Alike = tuple[int, Answer | None, str | None, str | None, str | None, bool | None]


def _years(facts: Facts, years: range, law: Law, today: date | None) -> Iterator[_Alike]:
    for year in years:
        verdict = decide(facts.with_facts({"tax_year": year}), law=law, today=today)
        federal, state = verdict.federal, verdict.state
        claim_open = state.claim_open if state else None
        if federal and federal.claim_deadline:
            claim_open = (today or law.as_of) <= federal.claim_deadline
        yield (
            year,
            verdict.answer,
            federal.status if federal else None,
            state.status if state else None,
            state.form if state and state.status in ("allowed", "possible") else None,
            claim_open,
        )
