"""What is known of a case, as rows: each fact with its value, the words it came from and how sure it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from assistant.dialogue.facts import facts_of
from assistant.wording.values import label, value_words
from knowledge.facts import FACT_NAMES, UNSURE, FactValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.dialogue import Conversation, Told, Tools


class Standing(StrEnum):
    """How a fact stands."""

    TOLD = "told"
    ANSWERED = "answered"
    NOT_SURE = "not sure"
    SKIPPED = "skipped"
    NEXT = "asked next"
    ASSUMED = "assumed"


MARKS: Final = {
    Standing.TOLD: "✓",
    Standing.ANSWERED: "✓",
    Standing.NOT_SURE: "?",
    Standing.SKIPPED: "–",
    Standing.NEXT: "›",
    Standing.ASSUMED: "≈",
}
_ORDINARY: Final[dict[str, FactValue]] = {"cause": "market", "paid_in_kind": False, "excess_deferral": False}
"""What holds for a fact that is never asked and was not told."""
_TAXED: Final = frozenset({"roth_ira", "roth_401k", "529", "coverdell"})
"""Accounts that are taken to hold already taxed money."""
_TYPICAL: Final[dict[str, FactValue]] = {
    "account_type": "traditional_ira",
    "withdrew": "everything",
    "tax_year": 2022,
    "all_similar_accounts_closed": True,
    "after_tax_money": True,
    "got_back_less": True,
    "state": "CA",
    "age": 50,
    "penalty_exception": "none",
    "simple_ira_first_two_years": False,
    "annuitant_died": False,
    "excess_deferral": False,
    "paid_in_kind": False,
}
"""An ordinary loss, to estimate how many questions are still to come."""
_MOST_STEPS: Final = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of the case."""

    fact: str
    label: str
    value: str
    words: str
    standing: Standing


def rows(conversation: Conversation) -> tuple[Row, ...]:
    """Every fact that was told, the one that is asked next, and what was assumed, in the order of the rules."""
    found = [_told(fact, told) for fact, told in conversation.told.items()]
    found.sort(key=lambda row: FACT_NAMES.index(row.fact))
    verdict = conversation.verdict
    asks = verdict.asks if verdict else "account_type"
    if asks and asks not in conversation.told:
        found.append(Row(asks, label(asks), "", "", Standing.NEXT))
    if verdict and verdict.answer:
        found += _assumed(conversation.told)
    return tuple(found)


def _told(fact: str, told: Told) -> Row:
    standing = Standing.TOLD
    if told.how == "skipped":
        standing = Standing.SKIPPED
    elif told.value == UNSURE:
        standing = Standing.NOT_SURE
    elif told.how == "answered":
        standing = Standing.ANSWERED
    value = "" if told.value == UNSURE else value_words(fact, told.value)
    return Row(fact, label(fact), value, " ".join(told.words.split()), standing)


def _assumed(told: Mapping[str, Told]) -> list[Row]:
    account = told["account_type"].value if "account_type" in told else None
    withdrew = told["withdrew"].value if "withdrew" in told else None
    ordinary = dict(_ORDINARY) if withdrew in ("part", "everything") else {"cause": _ORDINARY["cause"]}
    if account in _TAXED and not {"after_tax_money", "after_tax_basis"} & told.keys():
        ordinary["after_tax_money"] = True
    return [
        Row(fact, label(fact), value_words(fact, value), "", Standing.ASSUMED)
        for fact, value in ordinary.items()
        if fact not in told
    ]


def to_go(conversation: Conversation, tools: Tools) -> int:
    """About how many questions are still to come, were it an ordinary loss."""
    from assistant.dialogue import Told
    from knowledge import Contradiction

    told = dict(conversation.told)
    for steps in range(_MOST_STEPS):
        try:
            asks = tools.decide(facts_of(MappingProxyType(told), tools.today)).asks
        except Contradiction:
            return max(steps, 1)
        if asks is None:
            return steps
        told[asks] = Told(_TYPICAL.get(asks, UNSURE))
    return _MOST_STEPS


def progress(conversation: Conversation, tools: Tools) -> str:
    """How far the case has come, in words."""
    known = sum(told.value != UNSURE for told in conversation.told.values())
    if not conversation.told:
        return "Nothing told yet"
    left = to_go(conversation, tools)
    if not left:
        return f"{known} known, nothing left to ask" if conversation.is_answered else f"{known} known"
    about = "1 more" if left == 1 else f"about {left} to go"
    return f"{known} known, answered; {about} for the rest" if conversation.is_answered else f"{known} known, {about}"
