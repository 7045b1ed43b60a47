"""The case tables in cases/: a situation in words, its facts, and what the law makes of it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge import Contradiction, Verdict, decide, parse_facts

TABLES = sorted(Path(__file__).with_name("cases").glob("*.toml"))
EXPECTED = (
    "answer",
    "asks",
    "status",
    "state",
    "federal",
    "state_has",
    "withdrawal",
    "because",
    "routes",
    "unsettled",
    "steps",
)
NONE = "none"
"""TOML has no null: "none" in a table stands for it."""


def cases() -> list[Any]:
    found = []
    for path in TABLES:
        table = tomllib.loads(path.read_text("utf-8"))
        for case in table["case"]:
            facts = {**table.get("base", {}), **case.get("facts", {})}
            facts = {name: value for name, value in facts.items() if value != NONE or name == "penalty_exception"}
            found.append(pytest.param({**case, "facts": facts}, id=f"{path.stem}: {case['name']}"))
    return found


def decided(case: dict[str, Any]) -> Verdict:
    today = case.get("today")
    assert today is None or isinstance(today, date)
    return decide(parse_facts(case["facts"]), today=today)


@pytest.mark.parametrize("case", cases())
def test_the_rules_give_what_the_table_says(case: dict[str, Any]) -> None:
    if "clash" in case:
        with pytest.raises(Contradiction) as raised:
            decided(case)
        assert list(raised.value.facts) == case["clash"]
        return
    verdict = decided(case)
    said = verdict.as_json()
    found = said | {
        "status": said["federal"] and said["federal"]["status"],
        "state": said["state"] and said["state"]["status"],
        "state_has": said["state"],
        "steps": ", ".join(step.id for step in verdict.steps),  # all of them, and no other
        "because": [reason["id"] for reason in said["because"]],
        "unsettled": {item["fact"]: item["outcomes"] for item in said["unsettled"]},
    }
    assert {name: _shown(found[name], case[name]) for name in EXPECTED if name in case} == {
        name: case[name] for name in EXPECTED if name in case
    }


def _shown(found: Any, expected: Any) -> Any:
    """What was found, cut down to the parts that the table names."""
    if found is None:
        return NONE
    if isinstance(expected, dict) and isinstance(found, dict):
        return {name: _shown(found.get(name, "absent"), value) for name, value in expected.items()}
    if isinstance(expected, list) and isinstance(found, list):
        return [name for name in expected if name in found]
    return date.fromisoformat(found) if isinstance(expected, date) else found


SCENARIOS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))["scenario"]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["name"])
def test_a_person_is_asked_these_questions_in_this_order(scenario: dict[str, Any]) -> None:
    told: dict[str, Any] = {}
    while fact := decide(parse_facts(told)).asks:
        told[fact] = scenario["answers"][fact]
    assert list(told) == scenario["asked"]


def test_every_case_expects_something_and_says_why() -> None:
    for param in cases():
        case = param.values[0]
        assert case.keys() & {*EXPECTED, "clash"}, param.id
        assert case.get("source"), param.id


def test_no_two_cases_have_one_name() -> None:
    names = [param.id for param in cases()]
    assert len(names) == len(set(names))
    assert len(names) >= 150
