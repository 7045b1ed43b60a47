"""A second reading of the law, as two small tables, held against the rules over the whole space.

The first row that fits decides. An empty cell fits anything, `a b` fits either, `!a` all but that, `1987-2017` a year.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from space import IN_TIME, TODAY, states

from knowledge import Facts, Verdict, decide
from knowledge.facts import AccountType, Cause, Withdrew
from knowledge.rules.refund import federal_window

HERE = Path(__file__).parent
YES_NO = (True, False)
SPACE: dict[str, tuple[Any, ...]] = {
    "account_type": tuple(AccountType),
    "excess_deferral": YES_NO,
    "annuitant_died": YES_NO,
    "withdrew": tuple(Withdrew),
    "after_tax_money": YES_NO,
    "all_similar_accounts_closed": YES_NO,
    "paid_in_kind": YES_NO,
    "cause": (Cause.MARKET, Cause.WORTHLESS),
    "got_back_less": YES_NO,
    "tax_year": (1986, 1987, 2017, 2018, 2025, 2026),
}
HEADINGS = {"taxed_money": "after_tax_money", "all_closed": "all_similar_accounts_closed"}


def read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fits(cell: str, value: object) -> bool:
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    if cell.startswith("!"):
        return shown != cell[1:]
    first, dash, last = cell.partition("-")
    if dash and (first + last).isdigit():
        return int(first or 0) <= int(shown) <= int(last or 9999)
    return shown in cell.split()


def first_fit(rows: list[dict[str, str]], decides: str, case: Mapping[str, object]) -> str:
    def holds(row: dict[str, str]) -> bool:
        tests = {HEADINGS.get(name, name): cell for name, cell in row.items() if name not in (decides, "read_from")}
        return all(fits(cell, case[name]) for name, cell in tests.items() if cell)

    return next(row[decides] for row in rows if holds(row))


def space(names: Mapping[str, tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    return (dict(zip(names, values, strict=True)) for values in product(*names.values()))


def test_the_federal_status_is_that_of_the_second_reading_over_the_whole_space() -> None:
    rows, differing = read("second_reading.csv"), []
    for case in space(SPACE):
        federal = decide(Facts.model_construct(**case, state="TX", age=60.0)).federal
        expected = first_fit(rows, "status", case)
        if federal is None or federal.status != expected:
            differing.append((case, expected, federal and federal.status))
    assert not differing


def test_the_answer_is_that_of_the_second_reading_over_the_whole_space() -> None:
    rows, differing = read("second_reading_answers.csv"), []
    names = {name: values for name, values in SPACE.items() if name not in ("tax_year", "cause")}
    kinds = (
        AccountType.TRADITIONAL_IRA,
        AccountType.PLAN_401K,
        AccountType.PENSION,
        AccountType.HSA,
        AccountType.BROKERAGE,
    )
    for case in space({**names, "account_type": kinds}):
        facts = Facts.model_construct(**case, tax_year=2017, state="TX", age=60.0)
        if decide(facts).state is None:
            differing += [found for year in (1986, 2017, 2025) for found in differ(rows, facts, year, "TX")]
        elif case["annuitant_died"] and not case["excess_deferral"]:  # neither matters here: one value of each will do
            differing += [
                found
                for year, state in product(SPACE["tax_year"], states())
                for found in differ(rows, facts, year, state)
            ]
    assert not differing


def differ(rows: list[dict[str, str]], facts: Facts, year: int, state: str) -> Iterator[tuple[Any, ...]]:
    for today in (TODAY, IN_TIME):
        verdict = decide(facts.model_copy(update={"tax_year": year, "state": state}), today=today)
        expected = first_fit(rows, "answer", sections(verdict, year, today))
        if verdict.answer != expected:
            yield facts.told(), year, state, today, expected, verdict.answer


def sections(verdict: Verdict, year: int, today: Any) -> dict[str, object]:
    open_or_shut = {True: "open", False: "shut", None: "shut"}
    assert verdict.federal is not None
    return {
        "status": verdict.federal.status,
        "federal_claim": open_or_shut[year >= 1987 and federal_window(verdict.law, year).open_on(today)],
        "state": verdict.state.status if verdict.state else "",
        "state_claim": open_or_shut[verdict.state.claim_open if verdict.state else None],
    }


def test_every_row_of_the_second_reading_decides_something() -> None:
    rows = read("second_reading.csv")
    deciding = {
        first_fit([{**row, "status": str(place)} for place, row in enumerate(rows)], "status", case)
        for case in space(SPACE)
    }
    assert deciding == {str(place) for place in range(len(rows))}
