"""The space of cases: for every fact that is ever asked, answers on both sides of each threshold; and ways through it.

States are represented by one for each class of equal tables: same answers by year, same refund period, own basis or
not, same tax on early distributions. Ages and years stand on both sides of every age and date in the law.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from knowledge import Facts, Verdict, decide, load_law
from knowledge.facts import AccountType, Withdrew, exception_ids
from knowledge.rules.classes import state_classes

TODAY = date(2026, 11, 23)
IN_TIME = date(2018, 6, 1)
"""A day on which 2017 could still be claimed."""

STARTS: tuple[dict[str, Any], ...] = (
    {},
    {"excess_deferral": True},
    {"paid_in_kind": True},
    {"paid_in_kind": True, "cause": "worthless"},
)
"""What may have been told that is never asked."""


@cache
def choices() -> dict[str, tuple[Any, ...]]:
    """For each fact that is asked, the answers that the rules may tell apart."""
    yes_no = (True, False)
    return {
        "account_type": tuple(AccountType),
        "withdrew": tuple(Withdrew),
        "after_tax_money": yes_no,
        "all_similar_accounts_closed": yes_no,
        "got_back_less": yes_no,
        "tax_year": (1986, 1987, 2017, 2018, 2022, 2023, 2025, 2026),
        "state": states(),
        "age": (48.0, 54.0, 59.0, 59.5, 64.0, 65.0),
        "penalty_exception": exception_ids(),
        "simple_ira_first_two_years": yes_no,
        "annuitant_died": yes_no,
    }


def states() -> tuple[str, ...]:
    """One state for each class of equal tables."""
    return tuple(codes[0] for codes in state_classes(load_law()))


@dataclass(frozen=True)
class Step:
    """A question in its place: what was known, and what was asked."""

    facts: Facts
    asks: str


@dataclass(frozen=True)
class Path:
    """One way of answering, from the first question to the verdict."""

    steps: tuple[Step, ...]
    facts: Facts
    verdict: Verdict
    to_status: int
    """How many questions it took to the federal status."""


def told(facts: Facts, fact: str, value: Any) -> Facts:
    return facts.model_copy(update={fact: value})


FEWER: dict[str, tuple[Any, ...]] = {
    "age": (48.0, 59.5, 65.0),
    "penalty_exception": ("none", "disability", "first_home", "domestic_abuse"),
}
"""Choices for the payout that are enough where the whole space of payouts is walked from another start."""


def walk(start: Facts, today: date, fewer: dict[str, tuple[Any, ...]] | None = None) -> Iterator[Path]:
    """Every path from a start, answering each question with each of its choices, or with fewer where given."""
    answers = choices() | (fewer or {})
    stack: list[tuple[Facts, tuple[Step, ...], int]] = [(start, (), -1)]
    while stack:
        facts, steps, to_status = stack.pop()
        verdict = decide(facts, today=today)
        if to_status < 0 and verdict.federal:
            to_status = len(steps)
        if verdict.asks is None:
            yield Path(steps, facts, verdict, to_status)
            continue
        assert getattr(facts, verdict.asks) is None, f"{verdict.asks} asked twice after {steps}"
        step = Step(facts, verdict.asks)
        stack += [(told(facts, step.asks, value), (*steps, step), to_status) for value in answers[step.asks]]


def completed(facts: Facts, today: date, pick: random.Random) -> Verdict:
    """The verdict after answering what is still asked, by one draw an asked fact."""
    draws = {fact: pick.choice(values) for fact, values in choices().items()}
    while (verdict := decide(facts, today=today)).asks:
        facts = told(facts, verdict.asks, draws[verdict.asks])
    return verdict


def gist(verdict: Verdict) -> tuple[object, ...]:
    """What a verdict says, without the words."""
    return (verdict.answer, verdict.federal and verdict.federal.status, verdict.state, verdict.withdrawal)


def all_paths() -> Iterator[tuple[Path, date]]:
    """Every path with its day: from nothing told; then with fewer payouts from what may have been told unasked, and
    from nothing told on a day when 2017 was open."""
    yield from ((path, TODAY) for path in walk(Facts(), TODAY))
    for start in STARTS[1:]:
        yield from ((path, TODAY) for path in walk(Facts.model_validate(start), TODAY, FEWER))
    yield from ((path, IN_TIME) for path in walk(Facts(), IN_TIME, FEWER))
