"""What hangs on a fact before it is told: `outcomes`, from which "why do you ask?" is answered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from knowledge import outcomes, parse_facts
from knowledge.states import STATE_NAMES

LOSS: dict[str, Any] = {
    "account_type": "roth_ira",
    "withdrew": "everything",
    "all_similar_accounts_closed": True,
    "got_back_less": True,
    "tax_year": 2022,
    "state": "TX",
}


def hangs_on(fact: str, today: date | None = None, **changes: Any) -> dict[str, str]:
    return outcomes(parse_facts({**LOSS, **changes}), fact, today=today)


def test_a_year_decides_by_range() -> None:
    assert hangs_on("tax_year") == {"1987-2017": "too_late", "2018-2025": "no", "2026-": "no"}


def test_a_range_in_which_years_differ_says_so() -> None:
    """Of the years to 2017 only the last ones could still be claimed on that day."""
    assert hangs_on("tax_year", date(2018, 6, 1))["1987-2017"] == "depends"


def test_a_value_that_leads_to_a_question_names_it() -> None:
    assert hangs_on("tax_year", state=None)["2018-2025"] == "asks:state"
    assert hangs_on("withdrew", all_similar_accounts_closed=None, tax_year=None)["everything"] == (
        "asks:all_similar_accounts_closed"
    )


def test_every_state_is_named_with_its_answer() -> None:
    found = hangs_on("state")
    assert set(found) == set(STATE_NAMES)
    assert (found["CA"], found["NY"], found["AR"], found["NJ"]) == ("state_only", "too_late", "depends", "no")


def test_a_value_that_clashes_with_what_was_told_is_left_out() -> None:
    assert hangs_on("after_tax_money", after_tax_basis=500, got_back_less=None) == {"true": "asks:got_back_less"}


def test_an_amount_is_tried_on_both_sides_of_the_other() -> None:
    found = hangs_on(
        "amount_received", date(2018, 6, 1), got_back_less=None, after_tax_basis=18000, tax_year=2016, age=60
    )
    assert found == {"<18000": "yes", ">=18000": "no"}


def test_an_unknown_fact_is_refused() -> None:
    with pytest.raises(KeyError):
        hangs_on("shoe_size")
