"""What the state gives for the loss that the federal return no longer takes."""

from __future__ import annotations

from knowledge.case import Case
from knowledge.facts import AccountType
from knowledge.figures import day_in_words
from knowledge.lawbook import StateLaw
from knowledge.parameters import Confidence
from knowledge.rules.kinds import EDUCATION, STATE_TABLE_NOT_WRITTEN_FOR, TRADITIONAL_IRAS
from knowledge.rules.refund import state_deadline
from knowledge.verdict import LOSS_OF_BASIS, Reason, StateSection

_STATUS = {
    "allowed": "allowed",
    "possibly": "possible",
    "no": "not_allowed",
    "n/a": "no_income_tax",
    "unknown": "unknown",
}
_CLAIMABLE = frozenset({"allowed", "possible", "unknown"})
_OWN_BASIS = frozenset({"own", "federal-plus"})
_WITHOUT_STATE_BASIS = EDUCATION | {AccountType.ANNUITY}
"""Accounts that the states' notes on their own basis do not speak of."""


def state_section(case: Case) -> tuple[StateSection, list[Reason]]:
    """The state's answer for the year of the loss, with its reasons.

    Raises:
        Missing: the state, or the year, was not told.
        Uncertain: it is known to be unknown.
    """
    state = case.law.state(case.need(case.facts.state, "state"))
    year = case.need(case.facts.tax_year, "tax_year")
    row = state.closing_loss(year)
    status = _STATUS[row.treatment]
    case.taken()
    reasons = [_row_reason(case, state, status, row.says, row.confidence)]
    if status == "allowed" and case.facts.account_type in STATE_TABLE_NOT_WRITTEN_FOR:
        status = "possible"
        reasons.append(Reason("state_table_not_written", ("account_type", "state"), case.law, _named(state)))
    if status == "allowed":
        reasons.append(Reason("state_names_no_loss", ("state",), case.law, _named(state)))
    own_basis = state.basis.rule in _OWN_BASIS and case.facts.account_type not in _WITHOUT_STATE_BASIS
    if own_basis:
        reasons.append(_basis_reason(case, state))
    deadline = state_deadline(case.law, state, year) if status in _CLAIMABLE else None
    open_now = case.today <= deadline if deadline else None
    if deadline:
        name = "state_claim_open" if open_now else "state_claim_shut"
        values = (*_named(state), ("rule", state.refund.rule), ("deadline", day_in_words(deadline)))
        reasons.append(
            Reason(
                name, ("state", "tax_year"), case.law, values, state.sources, confidence_found=state.refund.confidence
            )
        )
    section = StateSection(state.code, status, row.form or None, row.line or None, own_basis, open_now, deadline)
    return section, reasons


def has_own_basis_worth_checking(case: Case) -> bool:
    """Whether the state keeps its own basis and may give something for a loss of it, as California and Alabama do."""
    code = case.facts.state
    if code is None or code == "unsure":
        return False
    state = case.law.state(code)
    gives = any(row.treatment in ("allowed", "possibly") for row in state.ira_closing_loss if row.start >= _SINCE)
    return state.basis.rule == "own" and gives


def state_that_may_give(case: Case) -> str:
    """The name of the state told, where its law may take a loss on accounts that are emptied this year; else empty."""
    code = case.facts.state
    if code is None or code == "unsure":
        return ""
    state = case.law.state(code)
    gives = state.closing_loss(case.today.year).treatment in ("allowed", "possibly")
    return state.name if gives and case.facts.account_type not in EDUCATION else ""


_SINCE = 2018
"""Own answers of the states begin where the federal deduction ends."""


def own_basis_reason(case: Case) -> Reason:
    """The reason to check the state's own basis."""
    return _basis_reason(case, case.law.state(str(case.facts.state)), "state_basis")


_TAXED_GOING_IN = {
    "NJ": TRADITIONAL_IRAS | {AccountType.PLAN_403B, AccountType.PLAN_457B, AccountType.TSP},
    "PA": TRADITIONAL_IRAS | {AccountType.PLAN_401K, AccountType.PLAN_403B},
    "MA": TRADITIONAL_IRAS,
}
"""Accounts whose pre-tax money these states taxed when it went in (N.J.A.C. 18:35-2.5; PA department answers 274 and
1470; G.L. c. 62 s. 2(a)(2)(F)), so that it comes back free of their tax."""


def basis_on_the_payout(case: Case, status: str) -> list[Reason]:
    """That the state does not tax all of the payout that is taxed federally, where it taxed the money going in."""
    code, kind = case.facts.state, case.facts.account_type
    if status in LOSS_OF_BASIS or not isinstance(code, str) or kind not in _TAXED_GOING_IN.get(code, ()):
        return []
    return [_basis_reason(case, case.law.state(code), "state_basis_on_payout")]


def _row_reason(case: Case, state: StateLaw, status: str, says: str, confidence: Confidence) -> Reason:
    values = (*_named(state), ("says", says.rstrip(".") or "nothing more was found"))
    return Reason(
        f"state_{status}",
        ("state", "tax_year"),
        case.law,
        values,
        state.sources,
        confidence_found=confidence,
    )


def _basis_reason(case: Case, state: StateLaw, name: str = "state_own_basis") -> Reason:
    values = (*_named(state), ("note", state.basis.note.rstrip(".")))
    return Reason(name, ("state",), case.law, values, state.sources, confidence_found=state.basis.confidence)


def _named(state: StateLaw) -> tuple[tuple[str, object], ...]:
    return (("state", state.name),)
