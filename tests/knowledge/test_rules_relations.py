"""What must hold between verdicts, whatever the facts. `make check-deep` runs each relation 10,000 times."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Contradiction, Facts, Verdict, decide, parse_facts
from knowledge.facts import FACT_NAMES, UNSURE, YES_NO_FACTS, fact_choices
from knowledge.rules import unsure
from knowledge.rules.kinds import TAKEN_TO_HAVE_BASIS

EXAMPLES = int(os.environ.get("RELATION_EXAMPLES", "120"))
deep = settings(max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES < 1000)
MANY_VALUES = frozenset({"state", "penalty_exception", "account_type"})
"""Facts whose being unsure multiplies the runs; at most one of them, or the year, is unsure in a case here."""


def money() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=0, max_value=200_000, places=2) | st.sampled_from([Decimal(0), Decimal("0.01")])


def value_of(name: str) -> st.SearchStrategy[Any]:
    if name in YES_NO_FACTS:
        return st.booleans()
    if fact_choices(name):
        return st.sampled_from(fact_choices(name))
    if name in ("tax_year", "converted_year"):
        return st.integers(1984, 2030)
    if name == "age":
        return st.sampled_from([40.0, 53.0, 54.0, 55.0, 59.0, 59.5, 64.0, 65.0])
    return money()


@st.composite
def cases(draw: st.DrawFn, **fixed: Any) -> dict[str, Any]:
    """Facts as they may be told: some known, some unsure, some not told, never in contradiction."""
    told: dict[str, Any] = {}
    many_left = 1
    for name in FACT_NAMES:
        kind = draw(st.sampled_from(("known", "known", "known", "absent", "unsure")))
        if name in fixed:
            if fixed[name] is not None:
                told[name] = fixed[name]
        elif kind == "known":
            told[name] = draw(value_of(name))
        elif kind == "unsure":
            many = name in MANY_VALUES or name == "tax_year"
            if not many or many_left:
                told[name] = UNSURE
                many_left -= many
    return told


TODAYS = st.sampled_from([date(2017, 6, 1), date(2021, 5, 17), date(2026, 11, 23)])
EMPTIED = {
    "withdrew": "everything",
    "all_similar_accounts_closed": True,
    "after_tax_money": None,
    "got_back_less": None,
    "excess_deferral": None,
    "paid_in_kind": None,
    "annuitant_died": False,
    "account_type": "roth_ira",
    "tax_year": 2016,
    "state": "TX",
    "agi": Decimal(60000),
}


def verdict_or_none(told: dict[str, Any], today: date) -> Verdict | None:
    try:
        return decide(parse_facts(told), today=today)
    except Contradiction:
        return None


@deep
@given(cases(**EMPTIED), money(), money(), money())
def test_more_basis_never_lowers_the_loss_nor_what_of_it_is_allowed(
    told: dict[str, Any], basis: Decimal, more: Decimal, received: Decimal
) -> None:
    low = loss(told | {"after_tax_basis": basis, "amount_received": received})
    high = loss(told | {"after_tax_basis": basis + more, "amount_received": received})
    assert all(one <= two for one, two in zip(low, high, strict=True))


@deep
@given(cases(**EMPTIED), money(), money())
def test_a_dollar_more_received_lowers_the_loss_by_a_dollar_at_most(
    told: dict[str, Any], basis: Decimal, received: Decimal
) -> None:
    before = loss(told | {"after_tax_basis": basis, "amount_received": received})
    after = loss(told | {"after_tax_basis": basis, "amount_received": received + 1})
    assert all(0 <= one - two <= 1 for one, two in zip(before, after, strict=True))


def loss(told: dict[str, Any]) -> tuple[Decimal, Decimal]:
    """The loss and the allowed part, 0 where there is none."""
    federal = decide(parse_facts(told | {"other_misc": told.get("other_misc", 0)})).federal
    assert federal is not None
    unsure_misc = told.get("other_misc") == UNSURE
    return federal.loss or Decimal(0), Decimal(0) if unsure_misc else federal.allowed or Decimal(0)


@deep
@given(cases(), st.integers(2018, 2030), TODAYS)
def test_this_loss_is_never_a_federal_yes_from_2018(told: dict[str, Any], year: int, today: date) -> None:
    """Only the two routes that are no loss of this kind are left: a returned excess deferral, cost at death."""
    verdict = verdict_or_none(told | {"tax_year": year}, today)
    if verdict is None or verdict.answer != "yes":
        return
    route = {"excess_deferral_loss", "unrecovered_cost_at_death"}
    assert told.get("excess_deferral") in (True, UNSURE) or told.get("annuitant_died") in (True, UNSURE)
    assert verdict.federal is None or verdict.federal.status in route


@deep
@given(cases(withdrew="nothing", excess_deferral=None), TODAYS)
def test_withdrawing_nothing_is_never_a_yes(told: dict[str, Any], today: date) -> None:
    """Save for an annuitant's death, after which there is nothing left to withdraw."""
    verdict = verdict_or_none(told, today)
    died = told.get("annuitant_died") in (True, UNSURE)
    assert verdict is None or died or verdict.answer in (None, "no", "other_rule", "depends")
    assert verdict is None or died or verdict.state is None


FINITE = sorted({*YES_NO_FACTS, "account_type", "withdrew", "cause", "filing_status", "state", "tax_year"})


def every_value(fact: str) -> tuple[Any, ...]:
    """The years are those in which the loss was ever a matter of this law."""
    if fact == "tax_year":
        return tuple(range(1987, 2027))
    return (True, False) if fact in YES_NO_FACTS else fact_choices(fact)


@deep
@given(cases(), st.sampled_from(FINITE), TODAYS)
def test_unsure_brackets_every_value(told: dict[str, Any], fact: str, today: date) -> None:
    """An unsure fact gives the answer that all its values give, or says that it depends."""
    told = {name: value for name, value in told.items() if value != UNSURE or name not in MANY_VALUES | {"tax_year"}}
    if taken_as_known(told, fact):
        return
    not_known = verdict_or_none(told | {fact: UNSURE}, today)
    found = [verdict_or_none(told | {fact: value}, today) for value in every_value(fact)]
    answers = {verdict.answer for verdict in found if verdict is not None}
    if not_known is None or None in answers:
        return
    assert not_known.answer == (answers.pop() if len(answers) == 1 else "depends")


def figures_of(verdict: Verdict) -> dict[str, Any]:
    """Every status and figure that a verdict gives, by section and name."""
    sections = {"federal": verdict.federal, "state": verdict.state, "withdrawal": verdict.withdrawal}
    return {
        f"{name}.{item.name}": getattr(section, item.name)
        for name, section in sections.items()
        if section is not None
        for item in fields(section)
        if getattr(section, item.name) is not None
    }


@deep
@given(
    cases(),
    st.sampled_from(["amount_received", "after_tax_basis", "age", "got_back_less", "state"]),
    st.data(),
    TODAYS,
)
def test_a_figure_that_is_given_while_a_fact_is_unsure_holds_for_every_value(
    told: dict[str, Any], fact: str, data: st.DataObject, today: date
) -> None:
    """A figure whose inputs are unknown is null; a Roth and the like is taken to have a basis where it is not known."""
    told = {name: value for name, value in told.items() if value != UNSURE}
    not_known = verdict_or_none(told | {fact: UNSURE}, today)
    value = data.draw(value_of(fact))
    known = verdict_or_none(told | {fact: value}, today)
    if not_known is None or known is None or not_known.asks or taken_as_known(told, fact):
        return
    if fact == "amount_received" and not value:  # a payout of nothing is none
        return
    if fact == "after_tax_basis" and not value and told.get("account_type") in TAKEN_TO_HAVE_BASIS:
        return
    said, true = figures_of(not_known), figures_of(known)
    assert {name: true.get(name) for name in said} == said


def taken_as_known(told: dict[str, Any], fact: str) -> bool:
    """Whether the rules hold a fact for known though it is unsure: taxed money, by its amount or by the account."""
    has_some = "after_tax_basis" in told or told.get("account_type") in TAKEN_TO_HAVE_BASIS
    return fact == "after_tax_money" and has_some


@deep
@given(cases(), st.randoms(use_true_random=False), TODAYS)
def test_the_order_of_facts_and_the_way_of_writing_amounts_never_matter(
    told: dict[str, Any], pick: Any, today: date
) -> None:
    names = list(told)
    pick.shuffle(names)
    again = {name: rewritten(told[name], pick.choice) for name in names}
    try:
        first = decide(parse_facts(told), today=today).as_json()
    except Contradiction:
        return
    assert decide(parse_facts(again), today=today).as_json() == first


def rewritten(value: Any, choose: Callable[[list[Any]], Any]) -> Any:
    """The same number written otherwise: 20000, 20000.0, Decimal("20000.00")."""
    if not isinstance(value, Decimal):
        return value
    ways: list[Any] = [value, value.quantize(Decimal("0.0001")), float(value)]
    return choose([*ways, int(value)] if value == int(value) else ways)


@settings(parent=deep, max_examples=max(25, EXAMPLES // 20))
@given(cases(), TODAYS)
def test_trying_one_of_each_class_says_what_trying_every_value_says(told: dict[str, Any], today: date) -> None:
    """Years, states and exceptions that no rule tells apart are tried once; each of them tried gives the same."""
    facts = {name: value for name, value in told.items() if value != UNSURE or name in ("tax_year", "state", "age")}
    classes = verdict_or_none(facts, today)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(unsure, "_told_apart", unsure.possible_values)
        every_one = verdict_or_none(facts, today)
    assert (classes and classes.as_json()) == (every_one and every_one.as_json())


@pytest.mark.parametrize("account", ["roth_ira", "simple_ira", "401k", "529"])
def test_year_and_state_both_unsure_say_what_every_state_in_every_year_says(account: str) -> None:
    """Which states go together is another matter in each year."""
    facts: dict[str, Any] = {
        "account_type": account,
        "withdrew": "everything",
        "after_tax_money": True,
        "all_similar_accounts_closed": True,
        "got_back_less": True,
        "tax_year": UNSURE,
        "state": UNSURE,
        "age": 40.0,
        "penalty_exception": "none",
        "simple_ira_first_two_years": True,
    }
    classes = verdict_or_none(facts, date(2026, 11, 24))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(unsure, "_told_apart", unsure.possible_values)
        every_one = verdict_or_none(facts, date(2026, 11, 24))
    assert classes is not None
    assert every_one is not None
    assert classes.as_json() == every_one.as_json()


@deep
@given(cases(), TODAYS)
def test_whatever_is_told_gives_a_verdict_that_is_whole_as_far_as_it_goes(told: dict[str, Any], today: date) -> None:
    verdict = verdict_or_none(told, today)
    if verdict is None:
        return
    assert verdict.asks is None or told.get(verdict.asks) is None
    assert verdict.answer is not None or verdict.asks is not None
    assert (
        verdict.answer != "yes"
        or verdict.federal is None
        or verdict.federal.status
        in (
            "deductible",
            "excess_deferral_loss",
            "unrecovered_cost_at_death",
        )
    )
    said = verdict.as_json()
    assert said["law_as_of"] == "2026-11-23"
    assert all("{" not in reason["says"] for reason in said["because"])
    assert isinstance(Facts.model_validate(told), Facts)
