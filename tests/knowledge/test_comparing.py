"""One case in several states and over the years."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from knowledge import decide, load_law, parse_facts
from knowledge.comparing import ASSUMED, assumed, compare, compare_states, compare_years
from knowledge.states import STATE_NAMES

STRIPS = tomllib.loads(Path(__file__).with_name("comparing.toml").read_text("utf-8"))["strip"]
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip["name"])
def test_the_year_strip_is_as_the_law_has_it(strip: dict) -> None:
    facts = parse_facts({**ASSUMED, "state": strip.get("state"), **strip.get("facts", {})})
    found = compare_years(facts, today=TODAY)
    assert [[span.name, span.answer or "", span.federal or "", span.state or ""] for span in found] == strip["spans"]


def test_each_year_of_a_strip_is_what_decide_says_of_it() -> None:
    facts = parse_facts({**ASSUMED, "state": "NY"})
    for span in compare_years(facts, today=TODAY):
        for year in range(span.first, (span.last or TODAY.year) + 1):
            verdict = decide(facts.with_facts({"tax_year": year}), today=TODAY)
            assert (verdict.answer, verdict.federal.status, verdict.state.status) == (
                span.answer,
                span.federal,
                span.state,
            )


def test_the_strip_of_an_earlier_law_ends_in_the_year_of_that_law() -> None:
    found = compare_years(parse_facts(ASSUMED), law=load_law(date(2016, 12, 31)))
    assert [(span.name, span.federal) for span in found][-1][1] == "deductible"


def test_the_state_table_has_one_row_for_each_state_asked_for() -> None:
    rows = compare_states(parse_facts({**ASSUMED, "tax_year": 2024}), ["CA", "NJ", "PA"], today=TODAY)
    assert [(row.code, row.answer, row.status) for row in rows] == [
        ("CA", "state_only", "allowed"),
        ("NJ", "no", "not_allowed"),
        ("PA", "no", "not_allowed"),
    ]
    assert rows[0].early_tax_rate == 0.025  # states.md: California's own tax on early distributions
    assert rows[0].claim_deadline == date(
        2029, 4, 17
    )  # four years from the due date of 2024; April 15 is a Sunday, the 16th DC's holiday
    assert all(row.sources and row.says and row.own_basis for row in rows)


def test_every_state_gives_a_row_that_prints() -> None:
    rows = compare_states(parse_facts(ASSUMED), sorted(STATE_NAMES), today=TODAY)
    assert len(rows) == 51
    assert all(row.as_json()["tax_year"] == 2026 for row in rows)


def test_a_state_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError, match="XX"):
        compare_states(parse_facts(ASSUMED), ["XX"], today=TODAY)


def test_what_was_not_told_is_taken_and_named() -> None:
    case, taken = assumed(parse_facts({"account_type": "401k", "after_tax_basis": 20000, "amount_received": 5000}))
    assert taken == ("withdrew", "all_similar_accounts_closed")
    assert case.account_type == "401k"


def test_a_comparison_without_states_is_the_strip_of_the_facts_as_they_are() -> None:
    found = compare(parse_facts({}), today=TODAY).as_json()
    assert found["states"] == []
    assert [span["years"] for span in found["years"][""]] == ["1987-2017", "2018-2025", "2026-"]
    assert found["assumed"] == list(ASSUMED)
