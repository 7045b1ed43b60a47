"""How a rule gets at the facts: it takes what it needs, and the first fact that nobody has given stops it.

The order in which rules ask for facts is the order of the questions. What was read is remembered, so that every reason
can name the facts it rests on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

from knowledge.facts import Facts
from knowledge.lawbook import Law
from knowledge.parameters import NotInForce

T = TypeVar("T")


class Missing(LookupError):
    """A rule stopped at a fact that nobody has given yet."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


class Uncertain(LookupError):
    """A rule stopped at a fact that was asked and is not known: each possible value has to be tried."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


@dataclass(slots=True)
class Case:
    """The facts of one run of the rules, with the law and the day it is run for."""

    facts: Facts
    law: Law
    today: date
    read: list[str] = field(default_factory=list)
    """Facts read since the last `taken`, in order."""

    def need(self, value: T | Literal["unsure"] | None, fact: str) -> T:
        """The value of a fact.

        Raises:
            Missing: nobody has given it.
            Uncertain: it is known to be unknown.
        """
        if value is None:
            raise Missing(fact)
        if value == "unsure":
            raise Uncertain(fact)
        self.read.append(fact)
        return value

    def known(self, value: T | Literal["unsure"] | None, fact: str) -> T | None:
        """The value of a fact where it is known, else None; never asks."""
        if value is None or value == "unsure":
            return None
        self.read.append(fact)
        return value

    def usual(self, value: T | Literal["unsure"] | None, fact: str) -> T | None:
        """The value of a fact that is never asked; None, the ordinary case, where it was not told.

        Raises:
            Uncertain: it is known to be unknown.
        """
        return None if value is None else self.need(value, fact)

    def taken(self) -> tuple[str, ...]:
        """The facts read since the last call, each once."""
        facts = tuple(dict.fromkeys(self.read)) if len(self.read) > 1 else tuple(self.read)
        self.read.clear()
        return facts

    def law_year(self) -> int:
        """The tax year that was told, else the year of the law: for figures that a question would not be worth."""
        year = self.facts.tax_year
        return year if isinstance(year, int) else self.law.as_of.year

    def figure(self, name: str, key: str = "") -> Decimal | None:
        """A figure of the law in that year; None before the law knows one."""
        try:
            return Decimal(str(self.law.in_year(name, self.law_year()).number(key)))
        except NotInForce:
            return None


def settled(test: Callable[[Case], T | None], case: Case) -> T | None:
    """What a test finds from the facts at hand; None where it would have to ask."""
    try:
        return test(case)
    except (Missing, Uncertain):
        case.read.clear()
        return None


def all_of(case: Case, *tests: Callable[[Case], bool]) -> bool:
    """Whether all tests hold: false as soon as the facts at hand settle one as false, so that none is asked in vain.

    Raises:
        Missing: the first fact that is still needed.
        Uncertain: the first one that is known to be unknown.
    """
    if any(settled(test, case) is False for test in tests):
        return False
    return all(test(case) for test in tests)
