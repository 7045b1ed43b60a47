"""What each state gives for such a loss in one year, as rows that sort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from knowledge.lawbook import Law

WORDS: Final = {
    "allowed": "allows it",
    "possibly": "possibly",
    "no": "no",
    "n/a": "no income tax",
    "unknown": "not established",
}
_ORDER: Final = {word: place for place, word in enumerate(WORDS.values())}
COLUMNS: Final = {"state": "State", "gives": "Loss", "basis": "Own basis", "early": "Early tax", "claim": "Claim years"}
FIRST_YEAR: Final = 1987


@dataclass(frozen=True, slots=True)
class StateRow:
    """One line of the table, and what is told about it."""

    code: str
    state: str
    gives: str
    basis: str
    early: str
    claim: str
    says: str


def state_rows(law: Law, year: int) -> list[StateRow]:
    """Every state for one tax year, those that give something first."""
    rows = []
    for code, name in STATE_NAMES.items():
        state = law.state(code)
        row = state.closing_loss(year)
        rate = state.early_tax.rate
        early = f"{rate:.1%}".replace(".0%", "%") if rate else "none" if state.early_tax.method == "none" else ""
        years = f"{state.refund.years:g}" if state.refund.years is not None else ""
        own = {"own": "own", "federal-plus": "partly"}.get(state.basis.rule, "")
        form = ", ".join(part for part in (row.form, f"line {row.line}" if row.line else "") if part)
        says = " ".join(part for part in (row.says, f"({form})" if form else "") if part)
        rows.append(StateRow(code, name, WORDS[row.treatment], own, early, years, says or "Nothing more was found."))
    return sorted(rows, key=lambda row: (_ORDER[row.gives], row.state))


def summary(rows: Sequence[StateRow], year: int) -> str:
    """How many states give something."""
    some = sum(row.gives in GIVING for row in rows)
    return f"Tax year {year}: {some} of {len(rows)} states allow, or may allow, the loss on closing all accounts."


GIVING: Final = frozenset({WORDS["allowed"], WORDS["possibly"]})
"""What is said of a state that allows the loss, or may."""


def sort_key(value: str) -> tuple[bool, float, str]:
    """Where a value of a column stands: what gives something first, then by number, empty ones last."""
    return (not value, _ORDER.get(value, _number(value)), value)


def _number(value: str) -> float:
    digits = value.partition("%")[0].partition(" ")[0]
    return float(digits) if digits.replace(".", "", 1).isdigit() else 0.0
