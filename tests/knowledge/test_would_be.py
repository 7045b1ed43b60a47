"""The smallest set of facts that would have to differ, found from the rules themselves."""

import tomllib
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from knowledge import Facts, decide, parse_facts
from knowledge.comparing import ASSUMED
from knowledge.would_be import WANTED, would_be_yes

CASES = tomllib.loads(Path(__file__).with_name("would_be.toml").read_text("utf-8"))["case"]
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_smallest_changes_are_found(case: dict) -> None:
    found = would_be_yes(parse_facts(case["facts"]), today=TODAY)
    assert (found.already, found.nothing) == (case.get("already", False), case.get("nothing", False))
    assert [way.as_json() for way in found.ways] == case.get("ways", [])


def test_a_paper_loss_needs_one_told_fact_to_differ_and_the_rest_to_turn_out_so() -> None:
    found = would_be_yes(parse_facts({"account_type": "401k", "withdrew": "nothing"}), today=TODAY)
    assert {tuple(way.changes) for way in found.ways} == {("withdrew",)}
    assert {way.and_if["state"] for way in found.ways} == {"CA", "AL,NY", "HI"}
    assert all(way.answer == "state_only" for way in found.ways)


def test_no_way_leads_to_a_federal_yes_for_a_loss_of_basis() -> None:
    # federal.md, bottom line: none in any year still open.
    for kind in ("401k", "roth_ira", "traditional_ira", "403b", "529"):
        found = would_be_yes(parse_facts({**ASSUMED, "account_type": kind}), today=TODAY)
        assert {way.answer for way in found.ways} == {"state_only"}


def test_no_smaller_set_of_changes_would_do() -> None:
    told = {**ASSUMED, "tax_year": 2016, "state": "TX", "all_similar_accounts_closed": False}
    facts = parse_facts(told)
    found = would_be_yes(facts, today=TODAY)
    size = {len(way.changes) for way in found.ways}
    assert size == {3}
    others = {"all_similar_accounts_closed": [True], "tax_year": range(1987, 2027), "state": ["CA", "NY", "NJ"]}
    for one, two in combinations(others, 2):
        for first in others[one]:
            for second in others[two]:
                changed = facts.with_facts({one: first, two: second})
                assert decide(changed, today=TODAY).answer not in WANTED


def test_the_same_years_and_states_go_together() -> None:
    facts = parse_facts({**ASSUMED})
    found = would_be_yes(facts, today=TODAY)
    assert [(way.and_if["tax_year"], way.and_if["state"]) for way in found.ways] == [
        ("2022-2026", "CA"),
        ("2023-2026", "AL,NY"),
        ("2023-2025", "HI"),
    ]


def test_every_way_is_one_when_it_is_taken() -> None:
    facts = parse_facts({"account_type": "roth_ira"})
    for way in would_be_yes(facts, today=TODAY).ways:
        first_year, state = int(way.and_if["tax_year"][:4]), way.and_if["state"][:2]
        taken = {name: value == "true" if value in ("true", "false") else value for name, value in way.and_if.items()}
        verdict = decide(facts.with_facts({**taken, "tax_year": first_year, "state": state}), today=TODAY)
        assert verdict.answer == way.answer


def test_without_the_account_nothing_can_be_said() -> None:
    found = would_be_yes(Facts(), today=TODAY)
    assert found.as_json() == {"already": False, "nothing": False, "needs": "account_type", "ways": []}
