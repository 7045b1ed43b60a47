"""Only exceptions that could help are offered: the chat lists those that the rules accept, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge import decide, load_law, parse_facts
from knowledge.rules.exceptions import open_exceptions

LAW = load_law()
ACCOUNTS = ("401k", "403b", "tsp", "pension", "traditional_ira", "sep_ira", "simple_ira", "roth_ira")


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize(("year", "age"), [(2010, 40), (2020, 40), (2020, 56), (2023, 40), (2026, 56)])
def test_an_exception_is_offered_where_naming_it_helps(account: str, year: int, age: int) -> None:
    told = {"account_type": account, "withdrew": "part", "tax_year": year, "age": age, "after_tax_money": False}
    told |= {"simple_ira_first_two_years": False}
    offered = open_exceptions(LAW, parse_facts(told))
    for name in LAW.exceptions:
        verdict = decide(parse_facts({**told, "penalty_exception": name}), law=LAW, today=date(2026, 11, 24))
        helps = verdict.withdrawal is not None and verdict.withdrawal.exception == name
        assert (name in offered) == (helps or name == "age_59_half"), name


def test_an_hsa_knows_only_disability_and_death() -> None:
    assert open_exceptions(LAW, parse_facts({"account_type": "hsa"})) == {"disability", "death"}


def test_leaving_at_55_and_a_divorce_order_are_not_offered_for_an_ira() -> None:
    ira = open_exceptions(LAW, parse_facts({"account_type": "roth_ira"}))
    plan = open_exceptions(LAW, parse_facts({"account_type": "401k"}))
    assert {"separation_55", "qdro"} <= plan - ira
    assert {"first_home", "higher_education", "health_insurance_unemployed"} <= ira - plan
    assert {"levy", "terminal_illness"} <= ira & plan
