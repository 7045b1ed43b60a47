"""What comes in from outside: every wrong input is named, with what was given and what is accepted."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge import FactError, parse_facts
from knowledge.facts import FACT_NAMES, MONEY_FACTS, UNSURE, YES_NO_FACTS, Facts, exception_ids, fact_choices

WORDS = ("account_type", "withdrew", "cause", "filing_status", "penalty_exception")
SHAPES: tuple[Any, ...] = ([], {}, ["401k"], {"value": 1}, (), b"401k", object(), 1 + 2j)
NO_NUMBERS: tuple[Any, ...] = (
    True,
    False,
    "",
    "20000",
    "$20,000",
    "20k",
    float("nan"),
    float("inf"),
    float("-inf"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    *SHAPES,
)


def error_of(given: object) -> FactError:
    with pytest.raises(FactError) as raised:
        parse_facts(given)
    json.dumps(raised.value.as_json(), default=str, allow_nan=False)
    return raised.value


def wrong() -> list[tuple[str, Any]]:
    """Each fact with each kind of value that it does not take."""
    found: list[tuple[str, Any]] = []
    for name in MONEY_FACTS:
        found += [(name, value) for value in (*NO_NUMBERS, 1e13, 10**400, Decimal("1e13"))]
        found += [(name, value) for value in ((-1, -0.01) if name != "agi" else (-1e13,))]
    for name in YES_NO_FACTS:
        found += [(name, value) for value in (0, 1, 1.0, "yes", "true", "True", "", *SHAPES)]
    for name in WORDS:
        found += [(name, value) for value in ("", "401K", "none of them", " 401k", 401, True, 1.5, *SHAPES)]
    found += [("state", value) for value in ("", "XX", "PR", "California", "C", 6, True, *SHAPES)]
    for name in ("tax_year", "converted_year"):
        found += [(name, value) for value in (*NO_NUMBERS, 1899, 2101, 2017.5, -2017, 10**5000, "2017")]
    found += [("age", value) for value in (*NO_NUMBERS, -1, -0.5, 130.5, 1000, 10**400)]
    return found


@pytest.mark.parametrize("name", FACT_NAMES)
def test_a_wrong_value_is_an_error_that_names_fact_value_and_what_is_accepted(name: str) -> None:
    values = [value for fact, value in wrong() if fact == name]
    assert values
    for value in values:
        error = error_of({name: value})
        assert error.field == name, value
        assert name in str(error)
        assert error.accepted
        assert "accepted" in error.as_json()


@pytest.mark.parametrize("name", FACT_NAMES)
def test_none_and_unsure_are_always_accepted(name: str) -> None:
    assert getattr(parse_facts({name: None}), name) is None
    assert getattr(parse_facts({name: UNSURE}), name) == UNSURE


@pytest.mark.parametrize("name", [*WORDS, "state"])
def test_every_listed_choice_is_accepted(name: str) -> None:
    for choice in fact_choices(name):
        assert getattr(parse_facts({name: choice}), name) == choice


def test_both_ends_of_every_range_are_accepted() -> None:
    for name, value in (("tax_year", 1900), ("tax_year", 2100), ("age", 0), ("age", 130), ("age", 59.5)):
        assert getattr(parse_facts({name: value}), name) == value
    for name in MONEY_FACTS:
        for value in (0, 0.01, 10**12, Decimal("18000.50")):
            assert getattr(parse_facts({name: value}), name) == Decimal(str(value))
    assert parse_facts({"agi": -5000.25}).agi == Decimal("-5000.25")


def test_whole_years_may_be_written_as_any_number() -> None:
    assert {parse_facts({"tax_year": year}).tax_year for year in (2017, 2017.0, Decimal(2017), Decimal("2.017e3"))} == {
        2017
    }


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("acount_type", "account_type"),
        ("taxyear", "tax_year"),
        ("after_tax_base", "after_tax_basis"),
        ("STATE", "state"),
        ("penalty_exeption", "penalty_exception"),
    ],
)
def test_a_name_that_is_no_fact_is_told_with_the_one_that_was_meant(name: str, meant: str) -> None:
    error = error_of({name: 1})
    assert error.field == name
    assert f"Did you mean {meant}?" in str(error)
    assert error.accepted == list(FACT_NAMES)


@pytest.mark.parametrize("name", ["", "xyzzy", "__class__", "model_config", "x" * 10_000, 5, None])
def test_a_name_like_no_fact_is_told_without_a_guess(name: Any) -> None:
    error = error_of({name: 1})
    assert "There is no fact called" in str(error)
    assert len(str(error)) < 1500


@pytest.mark.parametrize(("value", "meant"), [("401(k)", "401k"), ("roth ira", "roth_ira"), ("brokrage", "brokerage")])
def test_a_value_near_to_an_accepted_one_is_told_with_it(value: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in str(error_of({"account_type": value}))


@pytest.mark.parametrize("given", [None, [], "401k", 5, True, float("nan"), [{"account_type": "401k"}], b"{}"])
def test_what_is_no_object_of_facts_is_an_error_without_a_field(given: object) -> None:
    error = error_of(given)
    assert error.field is None
    assert error.accepted == "a JSON object of facts"


def test_the_first_fault_in_the_order_of_the_facts_is_told() -> None:
    assert error_of({"agi": "x", "account_type": "x"}).field == "account_type"


def test_a_long_value_is_cut_in_the_message() -> None:
    assert len(str(error_of({"account_type": "x" * 100_000}))) < 500


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(FACT_NAMES) | st.text(max_size=12),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
            max_leaves=5,
        ),
        max_size=4,
    )
)
def test_whatever_json_may_hold_gives_facts_or_a_fact_error(given: dict[str, Any]) -> None:
    try:
        facts = parse_facts(given)
    except FactError as error:
        said = json.loads(json.dumps(error.as_json(), allow_nan=False))
    else:
        said = None
        assert parse_facts(json.loads(json.dumps(facts.as_json()))) == facts
    assert said is None or {"error", "field", "given", "accepted"} == said.keys()


def test_a_deeply_nested_value_is_an_error_like_any_other() -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    assert error_of({"agi": nested}).field == "agi"
    while nested:  # taken apart level by level: the interpreter would do it recursively
        nested = nested.pop()


def test_facts_can_not_be_changed_only_copied() -> None:
    facts = parse_facts({"account_type": "401k", "age": 59.5})
    with pytest.raises(ValidationError):
        facts.age = 60  # type: ignore[misc]
    changed = facts.with_facts({"age": None, "state": "nj"})
    assert changed.told() == {"account_type": "401k", "state": "NJ"}
    assert facts.age == 59.5


def test_facts_are_told_back_as_they_were_given() -> None:
    given = {"account_type": "roth_ira", "tax_year": 2022, "after_tax_basis": 20000.5, "age": 47, "got_back_less": True}
    assert parse_facts(given).as_json() == given


def test_the_exceptions_are_those_of_the_law_and_none() -> None:
    """29 exceptions to the additional tax, 26 USC 72(t) and beside it."""
    assert len(exception_ids()) == 30
    assert exception_ids()[-1] == "none"
    assert set(Facts.model_fields) == set(FACT_NAMES)
