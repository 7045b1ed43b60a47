"""The values in the law files, against the same values typed in a second time."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge import load_law
from knowledge.facts import AccountType
from knowledge.parameters import NotInForce
from knowledge.rules.refund import federal_window, next_business_day

VALUES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("law_values.toml").read_text("utf-8"))
TABLES = [name for name, table in VALUES.items() if "columns" in table]


@pytest.mark.parametrize("name", sorted(VALUES["single_values"]))
def test_a_value_is_that_of_its_year(name: str) -> None:
    found = {year: load_law().in_year(name, int(year)).value for year in VALUES["single_values"][name]}
    assert found == VALUES["single_values"][name]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_values_is_that_of_its_year(name: str) -> None:
    columns = VALUES[name]["columns"]
    rows = {year: row for year, row in VALUES[name].items() if year != "columns"}
    found = {year: [load_law().in_year(name, int(year)).number(key) for key in columns] for year in rows}
    assert found == rows


@pytest.mark.parametrize("name", ["standard_deduction", "pease_threshold", "pease_rate", "itemized_limit"])
def test_a_table_says_nothing_of_the_year_before_its_first(name: str) -> None:
    with pytest.raises(NotInForce, match="known from 2013, not for 2012"):
        load_law().in_year(name, 2012)


def test_the_refund_windows_are_those_of_the_authorities() -> None:
    claims = load_law().refund_claims
    found = {
        str(year): [claim.due_date, claim.claim_deadline, claim.claim_deadline_if_extended]
        for year, claim in claims.items()
    }
    assert found == VALUES["refund_claims"]


def test_a_window_that_is_worked_out_ends_on_a_business_day_three_years_after_the_due_date() -> None:
    for year in (*range(1987, 2014), *range(2026, 2040)):
        window = federal_window(load_law(), year)
        assert date(year + 4, 4, 15) <= window.deadline <= date(year + 4, 4, 18)
        assert window.deadline.weekday() < 5
        assert window.deadline < window.if_extended


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 4, 15), date(2026, 4, 15)),  # a Wednesday
        (date(2023, 4, 15), date(2023, 4, 18)),  # a Saturday, and the holiday on Monday the 17th
        (date(2028, 4, 15), date(2028, 4, 18)),  # a Saturday, and the holiday on Monday the 17th
        (date(2029, 4, 15), date(2029, 4, 17)),  # a Sunday, and the holiday on Monday the 16th
        (date(2022, 4, 15), date(2022, 4, 18)),  # the holiday itself, kept on Friday the 15th
        (date(2019, 4, 15), date(2019, 4, 15)),  # a Monday
    ],
)
def test_a_due_day_on_a_weekend_or_the_districts_holiday_moves_on(day: date, moved: date) -> None:
    assert next_business_day(day) == moved


def test_the_exceptions_are_those_of_the_law() -> None:
    found = {
        rule.id: [rule.applies_to, rule.start, rule.end or "", rule.amount or 0]
        for rule in load_law().exceptions.values()
    }
    assert found == VALUES["exceptions"]
    assert len(found) == 29


def test_every_account_but_a_brokerage_account_has_a_row_of_its_own() -> None:
    law = load_law()
    assert [kind for kind in AccountType if law.account_for(kind) is None] == [AccountType.BROKERAGE]
    unsettled = {kind for kind in AccountType if (row := law.account_for(kind)) and not row.settled}
    assert unsettled == {AccountType.ROTH_401K, AccountType.PLAN_457B, AccountType.ANNUITY}


@pytest.mark.parametrize(("known_on", "found"), [((2016, 12, 31), "allowed"), ((2017, 12, 22), "suspended")])
def test_the_law_known_on_an_earlier_day_leaves_out_what_was_enacted_later(
    known_on: tuple[int, int, int], found: str
) -> None:
    assert load_law(date(*known_on)).in_year("misc_itemized_deductions", 2018).value == found


@pytest.mark.parametrize(("known_on", "found"), [((2025, 7, 3), "allowed"), ((2025, 7, 4), "terminated")])
def test_the_permanent_bar_is_known_from_its_enactment(known_on: tuple[int, int, int], found: str) -> None:
    """Before it, the suspension was to end with 2025 and the deduction to return."""
    assert load_law(date(*known_on)).in_year("misc_itemized_deductions", 2026).value == found
