"""Every state in every year its answer changes, both sides of the change, against a table of its own."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge import decide, load_law, parse_facts
from knowledge.states import STATE_NAMES

TABLE: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("states.toml").read_text("utf-8"))
LOSS = {
    "account_type": "traditional_ira",
    "withdrew": "everything",
    "after_tax_money": True,
    "all_similar_accounts_closed": True,
    "got_back_less": True,
}
EARLY = {
    "account_type": "simple_ira",
    "withdrew": "everything",
    "after_tax_basis": 0,
    "amount_received": 10000,
    "age": 40,
    "penalty_exception": "none",
    "tax_year": 2024,
}
NOT_IN_THE_TABLES = ("529", "coverdell", "annuity", "457b", "roth_401k")


def years(code: str) -> list[tuple[int, str]]:
    """Each tax year worth a look, with the answer that the table gives for it."""
    answers = {int(year): answer for year, answer in TABLE[code]["closing_loss"].items()}
    watched = {1987, 2017, 2018, 2019, 2024, 2025, 2026, 2030}.union(answers, (year - 1 for year in answers))
    return [
        (year, [answer for start, answer in answers.items() if start <= year][-1]) for year in sorted(watched - {1986})
    ]


def test_the_table_has_every_state_and_dc() -> None:
    assert set(TABLE) == set(STATE_NAMES)
    assert len(TABLE) == 51


@pytest.mark.parametrize("code", sorted(TABLE))
def test_a_state_answers_as_the_table_says_on_both_sides_of_each_change(code: str) -> None:
    for year, expected in years(code):
        section = decide(parse_facts({**LOSS, "tax_year": year, "state": code})).as_json()["state"]
        assert (section["code"], year, section["status"]) == (code, year, expected)
        assert section["own_basis"] is (TABLE[code]["basis"] in ("own", "federal-plus"))


@pytest.mark.parametrize("code", sorted(TABLE))
def test_what_a_state_allows_is_only_possible_for_accounts_its_table_does_not_speak_of(code: str) -> None:
    for kind in NOT_IN_THE_TABLES:
        facts = {**LOSS, "account_type": kind, "annuitant_died": False, "state": code}
        for year, expected in years(code):
            verdict = decide(parse_facts({**facts, "tax_year": year}))
            assert verdict.state is not None
            assert verdict.state.status == ("possible" if expected == "allowed" else expected)
            said = "state_table_not_written" in [reason.id for reason in verdict.because]
            assert said is (expected == "allowed")


@pytest.mark.parametrize("code", sorted(TABLE))
def test_a_state_takes_its_own_share_of_an_early_distribution_or_nothing(code: str) -> None:
    usual, first_years = TABLE[code].get("early_tax", (0, 0))
    for simple, rate in ((False, usual), (True, first_years)):
        facts = parse_facts({**EARLY, "simple_ira_first_two_years": simple, "state": code})
        withdrawal = decide(facts).as_json()["withdrawal"]
        assert (withdrawal["state_rate"], withdrawal["state_tax"]) == (rate, round(rate * 10000, 2))


_COUNTED_FROM = {"DE": (4, 30), "HI": (4, 20), "IA": (4, 30), "VA": (5, 1), "LA": (12, 31), "NM": (12, 31)}
"""Due days of these states' own, and the end of the year for those that count from it; April 15 for the others."""


@pytest.mark.parametrize("code", sorted(TABLE))
def test_a_claim_is_open_for_as_many_years_as_the_state_gives(code: str) -> None:
    """Counted from the due date, for years in which there is something to claim."""
    for year, expected in years(code):
        verdict = decide(parse_facts({**LOSS, "tax_year": year, "state": code}))
        assert verdict.state is not None
        if expected in ("not_allowed", "no_income_tax") or "refund" not in TABLE[code]:
            assert verdict.state.claim_deadline is None
            assert verdict.state.claim_open is None
            continue
        deadline = verdict.state.claim_deadline
        assert deadline is not None
        begins = _COUNTED_FROM.get(code, (4, 15))
        counted = date(year + 1, *begins) + timedelta(days=round(TABLE[code]["refund"] * 365.25))
        assert (
            timedelta(-1) <= deadline - counted <= timedelta(6)
        )  # moved on from weekends and holidays, then and later
        assert deadline.weekday() < 5
        on_time = decide(parse_facts({**LOSS, "tax_year": year, "state": code}), today=deadline).state
        late = decide(parse_facts({**LOSS, "tax_year": year, "state": code}), today=deadline + timedelta(1)).state
        assert on_time is not None
        assert late is not None
        assert (on_time.claim_open, late.claim_open) == (True, False)


def test_the_states_own_basis_is_worth_a_look_in_california_and_alabama_alone() -> None:
    for status, received in (("no_basis", {"after_tax_money": False}), ("basis_recovered", {"got_back_less": False})):
        for code in STATE_NAMES:
            verdict = decide(parse_facts({**LOSS, "got_back_less": None, **received, "state": code, "age": 60}))
            assert verdict.federal is not None
            assert verdict.federal.status == status
            assert verdict.answer == "no"
            found = "state_basis" in verdict.routes, "state_basis" in [reason.id for reason in verdict.because]
            assert found == ((code in ("CA", "AL"),) * 2)


def test_every_state_file_is_read_and_named_as_the_constant_says() -> None:
    law = load_law()
    assert {code: law.state(code).name for code in STATE_NAMES} == STATE_NAMES
