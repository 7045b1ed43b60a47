"""The sums that are shown give the figures that were decided."""

from datetime import date
from itertools import product

import pytest

from knowledge import decide, parse_facts
from knowledge.arithmetic import arithmetic
from knowledge.comparing import ASSUMED

TODAY = date(2026, 11, 24)
EXAMPLE = {  # federal.md 3.1
    **ASSUMED,
    "account_type": "roth_ira",
    "tax_year": 2017,
    "after_tax_basis": 30000,
    "amount_received": 18000,
    "agi": 60000,
    "filing_status": "single",
    "other_itemized": 3000,
    "state": "TX",
}


def sums_of(told: dict) -> dict:
    facts = parse_facts(told)
    return {line.name: line for line in arithmetic(facts, decide(facts, today=TODAY), TODAY)}


def test_the_example_of_the_law_sheet_line_by_line() -> None:
    sums = sums_of(EXAMPLE)
    assert {name: int(line.result) for name, line in sums.items()} == {
        "loss": 12000,
        "agi_floor": 1200,
        "allowed": 10800,
        "itemized_without": 3000,
        "itemized_with": 13800,
        "benefit": 7450,
    }
    assert [(term.sign, term.name, int(term.value)) for term in sums["benefit"].terms] == [
        ("+", "itemized_with", 13800),
        ("-", "standard_deduction", 6350),
    ]


@pytest.mark.parametrize(
    ("agi", "misc", "others", "status"),
    product((0, 60000, 400000, -5000), (0, 700, 9000), (0, 8000, 50000), ("single", "married_joint")),
)
def test_the_last_line_of_each_part_is_the_verdicts_own_figure(agi: int, misc: int, others: int, status: str) -> None:
    told = {**EXAMPLE, "agi": agi, "other_misc": misc, "other_itemized": others, "filing_status": status, "age": 66}
    facts = parse_facts(told)
    verdict = decide(facts, today=TODAY)
    sums = {line.name: line.result for line in arithmetic(facts, verdict, TODAY)}
    federal = verdict.federal
    assert (sums["loss"], sums["agi_floor"], sums["allowed"]) == (federal.loss, federal.agi_floor, federal.allowed)
    assert sums["benefit"] == federal.benefit


@pytest.mark.parametrize("kind", ["401k", "traditional_ira", "simple_ira", "roth_ira", "403b"])
@pytest.mark.parametrize("exception", ["none", "first_home", "birth_adoption"])
@pytest.mark.parametrize("state", ["CA", "AR", "VT", "TX"])
def test_the_tax_on_a_payout_adds_up(kind: str, exception: str, state: str) -> None:
    told = {
        **ASSUMED,
        "account_type": kind,
        "tax_year": 2024,
        "after_tax_basis": 5000,
        "amount_received": 80000,
        "age": 40,
        "penalty_exception": exception,
        "simple_ira_first_two_years": True,
        "state": state,
        "got_back_less": False,
    }
    facts = parse_facts(told)
    verdict = decide(facts, today=TODAY)
    sums = {line.name: line.result for line in arithmetic(facts, verdict, TODAY)}
    part = verdict.withdrawal
    assert sums.get("taxable") == part.taxable
    for name, figure in (("additional_tax", part.additional_tax), ("state_tax", part.state_tax)):
        assert sums.get(name, 0) == (figure or 0)
    assert sums.get("withholding") == part.withholding


def test_no_sum_is_shown_whose_numbers_are_not_known() -> None:
    assert sums_of({**ASSUMED, "tax_year": 2017, "state": "TX"}) == {}
    assert list(sums_of({**ASSUMED, "tax_year": 2017, "after_tax_basis": 9, "amount_received": 4})) == ["loss"]


def test_a_sum_reads_as_json() -> None:
    assert sums_of(EXAMPLE)["agi_floor"].as_json() == {
        "name": "agi_floor",
        "terms": [
            {"sign": "+", "name": "agi", "value": 60000},
            {"sign": "x", "name": "misc_itemized_floor", "value": 0.02},
        ],
        "result": 1200,
    }
