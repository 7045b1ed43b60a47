"""The verdict and its parts, as `decide` gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

from knowledge.facts import as_number
from knowledge.lawbook import Law
from knowledge.parameters import Confidence
from knowledge.statements import Statement, load_statements

Answer: TypeAlias = Literal["yes", "no", "too_late", "state_only", "other_rule", "depends"]

ANSWERS: Final[tuple[Answer, ...]] = ("yes", "state_only", "too_late", "depends", "other_rule", "no")
"""In the order in which they are tested."""

STATUSES: Final = (
    "capital_loss",
    "never_deductible",
    "excess_deferral_loss",
    "unrecovered_cost_at_death",
    "recovered_over_time",
    "paper_loss",
    "rolled_over",
    "no_basis",
    "account_open",
    "property_in_kind",
    "basis_recovered",
    "suspended",
    "terminated",
    "deductible",
    "out_of_range",
)
"""Federal statuses, in the order in which they are tested."""

LOSS_OF_BASIS: Final = frozenset({"suspended", "terminated", "deductible"})
"""Statuses in which already taxed money was really lost in a year the rules cover: the state is asked."""

OPEN_THEFT: Final = ("theft_paid_out", "theft_inside")
"""Reasons that say that a theft loss may be open."""

STATE_STATUSES: Final = ("allowed", "possible", "not_allowed", "no_income_tax", "unknown")


@dataclass(frozen=True, slots=True)
class Reason:
    """One step that led to the verdict: a statement of law, and the facts it was applied to."""

    id: str
    facts: tuple[str, ...]
    law: Law = field(repr=False)
    values: tuple[tuple[str, object], ...] = ()
    """What to put into the statement besides figures of the law."""
    more_sources: tuple[str, ...] = ()
    settled: bool = True
    confidence_found: Confidence | None = None
    """The confidence of the value applied, where it is weaker than that of the statement."""

    @property
    def statement(self) -> Statement:
        """The statement of law behind it."""
        return load_statements()[self.id]

    @property
    def says(self) -> str:
        """The reason as a sentence."""
        return self.statement.filled(self.law, dict(self.values))

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the authorities."""
        return tuple(dict.fromkeys((*self.statement.sources, *self.more_sources)))

    @property
    def confidence(self) -> Confidence:
        """How sure we are of the statement as applied."""
        return self.confidence_found or self.statement.confidence

    def as_json(self) -> dict[str, Any]:
        """The reason as JSON; `settled` only where it is false, `confidence` only below verified-primary."""
        out: dict[str, Any] = {
            "id": self.id,
            "says": self.says,
            "facts": list(self.facts),
            "sources": list(self.sources),
            "confidence": self.confidence,
        }
        if not self.settled:
            out["settled"] = False
        return out


@dataclass(frozen=True, slots=True)
class Federal:
    """The federal part. Dollars are None where an input is unknown."""

    status: str
    tax_year: int | None = None
    loss: Decimal | None = None
    agi_floor: Decimal | None = None
    allowed: Decimal | None = None
    benefit: Decimal | None = None
    claim_deadline: date | None = None

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "status": self.status,
            "tax_year": self.tax_year,
            "loss": _dollars(self.loss),
            "agi_floor": _dollars(self.agi_floor),
            "allowed": _dollars(self.allowed),
            "benefit": _dollars(self.benefit),
            "claim_deadline": _day(self.claim_deadline),
        }


@dataclass(frozen=True, slots=True)
class StateSection:
    """What the state gives for the same loss."""

    code: str
    status: str
    form: str | None = None
    line: str | None = None
    own_basis: bool = False
    claim_open: bool | None = None
    claim_deadline: date | None = None

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "code": self.code,
            "status": self.status,
            "form": self.form,
            "line": self.line,
            "own_basis": self.own_basis,
            "claim_open": self.claim_open,
            "claim_deadline": _day(self.claim_deadline),
        }


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """How the payout itself is taxed. `taxable` is None, with a reason, where the facts cannot give it."""

    taxable: Decimal | None = None
    additional_tax_rate: Decimal | None = None
    additional_tax: Decimal | None = None
    exception: str | None = None
    state_rate: Decimal | None = None
    state_tax: Decimal | None = None
    withholding: Decimal | None = None

    def as_json(self) -> dict[str, Any]:
        """As JSON values; rates are fractions."""
        return {
            "taxable": _dollars(self.taxable),
            "additional_tax_rate": _rate(self.additional_tax_rate),
            "additional_tax": _dollars(self.additional_tax),
            "exception": self.exception,
            "state_rate": _rate(self.state_rate),
            "state_tax": _dollars(self.state_tax),
            "withholding": _dollars(self.withholding),
        }


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A fact that is not known and would change the outcome, with the answer for each value."""

    fact: str
    outcomes: dict[str, Answer | None]

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"fact": self.fact, "outcomes": dict(self.outcomes)}


@dataclass(frozen=True)
class Verdict:
    """What the rules say of a case as far as its facts go."""

    law: Law = field(repr=False)
    answer: Answer | None = None
    asks: str | None = None
    federal: Federal | None = None
    state: StateSection | None = None
    withdrawal: Withdrawal | None = None
    because: tuple[Reason, ...] = ()
    routes: tuple[str, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    steps: tuple[Reason, ...] = ()
    """What to do next, as statements."""

    @property
    def law_as_of(self) -> date:
        """The day to which the law was known."""
        return self.law.as_of

    @cached_property
    def next_steps(self) -> tuple[str, ...]:
        """What to do next, as sentences."""
        return tuple(step.says for step in self.steps)

    @property
    def disputed(self) -> bool:
        """Whether the answer rests on law that is not settled. Without the deduction every reading gives no."""
        stopped = self.federal is not None and self.federal.status in ("suspended", "terminated")
        if stopped and self.answer == "no":
            return False
        return not all(reason.settled for reason in self.because)

    @property
    def theft_open(self) -> bool:
        """Whether it depends on how money was stolen: a theft loss may be open beside what the status says."""
        return self.answer == "depends" and any(reason.id in OPEN_THEFT for reason in self.because)

    def as_json(self) -> dict[str, Any]:
        """The verdict as the command line prints it."""
        return {
            "answer": self.answer,
            "asks": self.asks,
            "federal": self.federal.as_json() if self.federal else None,
            "state": self.state.as_json() if self.state else None,
            "withdrawal": self.withdrawal.as_json() if self.withdrawal else None,
            "because": [reason.as_json() for reason in self.because],
            "routes": list(self.routes),
            "unsettled": [item.as_json() for item in self.unsettled],
            "next_steps": list(self.next_steps),
            "law_as_of": self.law_as_of.isoformat(),
        }


def _dollars(amount: Decimal | None) -> int | float | None:
    return None if amount is None else as_number(amount)


def _rate(rate: Decimal | None) -> int | float | None:
    if rate is None:
        return None
    return int(rate) if rate == int(rate) else float(rate)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
