"""The law as it was known on an earlier day, and the notice when it has grown old."""

import tomllib
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from knowledge import decide, load_law, parse_facts
from knowledge.comparing import ASSUMED
from knowledge.lawbook import FIRST_AS_OF, LAW_AS_OF
from knowledge.statements import load_statements

CASES = tomllib.loads(Path(__file__).with_name("as_of.toml").read_text("utf-8"))["case"]
DAYS = (FIRST_AS_OF, date(2016, 12, 31), date(2018, 6, 1), date(2021, 1, 1), date(2025, 8, 1))
KINDS = ("401k", "roth_ira", "simple_ira", "roth_401k", "457b", "529", "annuity", "pension", "hsa", "brokerage")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_case_is_decided_as_one_would_have_then(case: dict) -> None:
    facts = parse_facts({**ASSUMED, "tax_year": case["tax_year"], "state": "TX"})
    verdict = decide(facts, law=load_law(case["as_of"]))
    assert verdict.federal.status == case["status"]
    assert verdict.answer == case.get("answer", "no")
    assert verdict.law_as_of == case["as_of"]
    if "deadline" in case:
        assert verdict.federal.claim_deadline == case["deadline"]


@pytest.mark.parametrize("day", DAYS)
def test_every_verdict_of_an_earlier_law_can_be_said(day: date) -> None:
    law = load_law(day)
    money = {"after_tax_basis": 20000, "amount_received": 12000, "agi": 400000, "filing_status": "single"}
    for kind, withdrew, year, exception in product(
        KINDS, ("nothing", "part", "everything", "rolled_over"), (1986, 2000, 2017, 2022, 2026), ("none", "emergency")
    ):
        told = {**ASSUMED, **money, "account_type": kind, "withdrew": withdrew, "tax_year": year}
        more = {
            "other_itemized": 9000,
            "age": 40,
            "penalty_exception": exception,
            "state": "CA",
            "annuitant_died": False,
        }
        text = str(decide(parse_facts({**told, **more}), law=law).as_json())
        assert "{" not in text.replace("{'", "").replace("{}", "")


def test_an_exception_of_a_later_law_does_not_excuse() -> None:
    # federal.md 4: emergency personal expense, from 2024.
    told = {"account_type": "401k", "withdrew": "part", "after_tax_money": False, "age": 40, "tax_year": 2024}
    facts = parse_facts({**told, "penalty_exception": "emergency", "state": "TX"})
    assert decide(facts).withdrawal.exception == "emergency"
    assert decide(facts, law=load_law(date(2020, 1, 1))).withdrawal.exception is None


def test_a_state_keeps_the_rows_that_had_begun() -> None:
    # states.toml: Hawaii's answer changes with 2026.
    facts = parse_facts({**ASSUMED, "tax_year": 2026, "state": "HI"})
    assert decide(facts).state.status == "not_allowed"
    assert decide(facts, law=load_law(date(2025, 8, 1))).state.status == "allowed"


def test_the_shipped_law_is_not_an_earlier_one() -> None:
    assert not load_law().is_earlier
    assert load_law(date(2099, 1, 1)).as_of == LAW_AS_OF


def test_a_verdict_says_when_its_law_has_grown_old() -> None:
    facts = parse_facts({"account_type": "401k", "withdrew": "nothing"})
    last = LAW_AS_OF + timedelta(days=365)
    assert "stale_law" not in {reason.id for reason in decide(facts, today=last).because}
    stale = decide(facts, today=last + timedelta(days=1)).because[-1]
    assert stale.id == "stale_law"
    assert "more than a year ago" in stale.says


def test_a_verdict_with_nothing_settled_says_nothing_of_the_age_of_the_law() -> None:
    verdict = decide(parse_facts({}), today=LAW_AS_OF + timedelta(days=1000))
    assert verdict.because == ()


def test_the_notice_of_an_earlier_law_does_not_claim_that_it_was_checked_then() -> None:
    facts = parse_facts({"account_type": "401k", "withdrew": "nothing"})
    says = decide(facts, law=load_law(date(2016, 12, 31)), today=LAW_AS_OF).because[-1].says
    assert says.startswith("This is the law as it was known on December 31, 2016")
    assert load_statements()["stale_law"].since == LAW_AS_OF
