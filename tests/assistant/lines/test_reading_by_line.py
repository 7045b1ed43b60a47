"""The case, the answers and the states, read line by line: what the screen draws, in sentences."""

from __future__ import annotations

import pytest
from line_kit import STORY, Desk

from assistant.beside.case import rows
from assistant.beside.states import state_rows


def test_every_fact_is_read_with_its_words_its_standing_and_the_progress(desk: Desk) -> None:
    head, *lines = desk.say("my roth ira fell, 47 now", "/panel").split("\n")
    assert head.startswith("writeoff: Your case: 2 known, about 5 to go.")
    assert lines[0] == "1. Kind of account: Roth IRA, told, from your words “roth ira”."
    assert any(line.endswith("Taken out: asked next.") for line in lines)
    desk.talk.begin()
    lines = desk.say(STORY, "/panel").split("\n")[1:]
    assert len(lines) == len(rows(desk.talk.conversation))
    assert any("assumed" in line for line in lines)
    assert "Nothing of your case is told yet." in desk.say("/restart", "yes", "/panel")


def test_topics_are_found_read_and_followed(desk: Desk) -> None:
    assert desk.say("/browse").startswith(f"writeoff: {len(desk.talk.tools.entries)} topics.")
    assert "for “penalty”" in desk.say("/browse penalty")
    said = desk.say("/browse basis")
    assert said.startswith("writeoff: Basis: money already taxed\n")
    assert "- 26 USC 72: " in said
    assert "Read on November 23, 2026" in said
    assert "Related topics. A number reads one" in said
    assert not desk.say("1").startswith("writeoff: Basis: money already taxed")
    assert "No topic fits “zzzz”." in desk.say("/browse zzzz")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/states", "1. California: allows it; a basis of its own; its own tax on an early payout: 2.5%; 4 years"),
        ("/states 2016", "1. Arizona: allows it; 4 years to claim."),
        ("/states 2016 by early tax", "1. Hawaii: allows it; no tax of its own on an early payout; 3 years to claim."),
        ("/states by claim years", "1. New York: allows it; 3 years to claim."),
        ("/states by state", "1. Alabama: possibly; "),
        ("/states all by state", "1. Alabama: possibly; "),
    ],
)
def test_the_states_are_sentences_in_the_order_that_is_asked_for(typed: str, first: str, desk: Desk) -> None:
    assert desk.say(typed).split("\n")[1].startswith(first)


def test_no_state_is_left_out(desk: Desk) -> None:
    for year in (1990, 2016, 2026):
        said = desk.say(f"/states {year}")
        for row in state_rows(desk.talk.tools.law, year):
            assert row.state in said, (row.state, year)
    assert len(desk.say("/states all").split("\n")) == 52


def test_the_passage_on_one_state_is_read_by_number_code_or_name(desk: Desk) -> None:
    desk.say("/states")
    for typed in ("1", "/states 1", "/states ca", "/states California", "/states california 2026"):
        assert desk.say(typed).startswith("writeoff: California, 2026: allows it; a basis of its own;"), typed
        desk.say("/states")


def test_the_year_of_the_case_is_the_year_of_the_table(desk: Desk) -> None:
    assert "Tax year 2022" in desk.say(STORY, "/states")
    assert "Tax year 1987" in desk.say("/states 1950")
