"""What to do next: forms and lines, dates, whom to ask."""

from __future__ import annotations

from knowledge.case import Case
from knowledge.facts import AccountType, Withdrew
from knowledge.figures import day_in_words
from knowledge.rules.kinds import EDUCATION, IRAS, TRADITIONAL_IRAS
from knowledge.rules.refund import due_date, federal_window
from knowledge.rules.state import state_that_may_give
from knowledge.rules.theft import open_as_told
from knowledge.verdict import Answer, Federal, Reason, StateSection, Withdrawal

_BY_STATUS = {
    "capital_loss": ("step_schedule_d",),
    "never_deductible": (),
    "excess_deferral_loss": ("step_line_8z",),
    "unrecovered_cost_at_death": ("step_final_return",),
    "recovered_over_time": ("step_simplified_method",),
    "paper_loss": ("step_nothing_to_file",),
    "rolled_over": ("step_keep_basis_record",),
    "no_basis": (),
    "account_open": ("step_no_closing_for_deduction",),
    "property_in_kind": ("step_schedule_d_on_sale",),
    "basis_recovered": (),
    "suspended": ("step_leave_off_schedule_a",),
    "terminated": ("step_leave_off_schedule_a",),
    "deductible": (),
    "out_of_range": (),
}


_STILL_DEDUCTIBLE = frozenset({"excess_deferral_loss", "unrecovered_cost_at_death"})
"""Statuses with a deduction of their own in every year."""
_FIRST_8606 = 1987
"""Tax years from which nondeductible contributions are told on Form 8606 (26 USC 408(o), Tax Reform Act of 1986)."""


def next_steps(
    case: Case,
    answer: Answer | None,
    federal: Federal,
    state: StateSection | None,
    withdrawal: Withdrawal | None,
) -> tuple[Reason, ...]:
    """The steps for a verdict, most useful first."""
    steps = [_step(case, name) for name in _BY_STATUS[federal.status]]
    if federal.status == "account_open" and (state_name := state_that_may_give(case)):
        steps = [_step(case, "step_closing_for_the_state", state=state_name)]
    if federal.status == "deductible":
        steps = _claim_steps(case, answer, federal)
    elif answer == "too_late" and federal.status in _STILL_DEDUCTIBLE:
        steps = [_step(case, "step_claim_shut")]
    elif answer == "yes" and federal.claim_deadline and _return_was_due(case):
        steps.append(_step(case, "step_amend_for_it", deadline=day_in_words(federal.claim_deadline)))
    if open_as_told(case, federal.status):
        steps = _theft_steps(case)
    if state and state.status in ("allowed", "possible", "unknown") and answer in ("state_only", "depends", "yes"):
        steps += _state_steps(case, state)
    if case.facts.withdrew in (Withdrew.PART, Withdrew.EVERYTHING) and withdrawal:
        steps += _payout_steps(case, withdrawal)
    elif case.facts.account_type in TRADITIONAL_IRAS and federal.status == "paper_loss":
        steps.append(_step(case, "step_keep_8606"))
    if answer in ("yes", "state_only", "depends") and all(step.id != "step_theft_form" for step in steps):
        steps.append(_step(case, "step_ask_preparer"))
    return tuple(steps)


def _claim_steps(case: Case, answer: Answer | None, federal: Federal) -> list[Reason]:
    if answer == "yes" and federal.claim_deadline:
        return [_step(case, "step_amend", deadline=day_in_words(federal.claim_deadline))]
    return [_step(case, "step_claim_shut")]


def _return_was_due(case: Case) -> bool:
    """Whether the return of the year was due already, so that one that left the loss out has to be amended."""
    year = case.facts.tax_year
    return isinstance(year, int) and case.today > due_date(case.law, year)


def _theft_steps(case: Case) -> list[Reason]:
    """For stolen money: what keeps the theft loss open, in place of what is true of a fall in value."""
    names = ["step_theft_report", "step_theft_form"]
    if case.facts.account_type is not AccountType.BROKERAGE:
        names.append("step_theft_1099r")
    return [_step(case, name) for name in names]


def _state_steps(case: Case, state: StateSection) -> list[Reason]:
    name = case.law.state(state.code).name
    if state.status == "unknown":
        return [_step(case, "step_ask_state", state=name)]
    where = f"{state.form}, line {state.line}" if state.form and state.line else state.form or "the state return"
    steps = [_step(case, "step_state_claim", state=name, where=where)]
    if state.claim_deadline:
        steps.append(_step(case, "step_state_deadline", state=name, deadline=day_in_words(state.claim_deadline)))
    return steps


def _payout_steps(case: Case, withdrawal: Withdrawal) -> list[Reason]:
    year = case.facts.tax_year
    if isinstance(year, int) and not federal_window(case.law, year).open_on(case.today):
        return _steps_of_a_closed_year(case, withdrawal, year)
    steps = [_step(case, _report_of(case, withdrawal))]
    if _takes_form_8606(case):
        steps.append(_step(case, "step_form_8606"))
    if case.facts.account_type == AccountType.HSA:
        return steps  # its additional tax is worked out on Form 8889 itself
    if withdrawal.additional_tax_rate and not withdrawal.exception:
        steps.append(_step(case, "step_form_5329"))
    elif withdrawal.exception and withdrawal.exception in case.law.exceptions:
        code = case.law.exceptions[withdrawal.exception].form_5329_code
        if code and withdrawal.exception not in ("age_59_half", "gov_457b"):
            steps.append(_step(case, "step_form_5329_exception", code=code))
    return steps


def _steps_of_a_closed_year(case: Case, withdrawal: Withdrawal, year: int) -> list[Reason]:
    """What had to be filed long ago is no step any more; what is left is to know it, and to keep the papers."""
    if case.facts.account_type in EDUCATION:
        return [_step(case, "step_report_1099q")]
    steps = [_step(case, "step_was_reported", tax_year=year)]
    if _takes_form_8606(case) and year >= _FIRST_8606:
        steps.append(_step(case, "step_was_on_8606", tax_year=year))
    if withdrawal.additional_tax_rate and not withdrawal.exception and case.facts.account_type != AccountType.HSA:
        steps.append(_step(case, "step_was_on_5329", tax_year=year))
    return steps


def _takes_form_8606(case: Case) -> bool:
    """Whether an IRA's payout has an already taxed part, as far as is known."""
    facts = case.facts
    return facts.account_type in IRAS and facts.after_tax_money is not False and facts.after_tax_basis != 0


def _report_of(case: Case, withdrawal: Withdrawal) -> str:
    """The step for the form on which the payer tells of the payout."""
    kind = case.facts.account_type
    if kind in EDUCATION:
        return "step_report_1099q"
    if kind == AccountType.HSA:
        return "step_report_1099sa"
    return "step_report_1099r" if withdrawal.taxable == 0 else "step_report_payout"


def _step(case: Case, name: str, **values: object) -> Reason:
    return Reason(name, (), case.law, tuple(values.items()))
