"""How facts and figures look to a reader: money with a dollar sign, years plain, ids as words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from assistant.wording.words import fill, load_words
from knowledge.facts import FACT_NAMES, MONEY_FACTS, UNSURE, YES_NO_FACTS
from knowledge.lawbook import load_law
from knowledge.states import STATE_NAMES


def money(amount: object) -> str:
    """Dollars, with cents only where there are any."""
    value = Decimal(str(amount))
    shown = f"{abs(value):,.0f}" if value == int(value) else f"{abs(value):,.2f}"
    return f"-${shown}" if value < 0 else f"${shown}"


def rate(share: object) -> str:
    """A share as a percentage."""
    return f"{(Decimal(str(share)) * 100).normalize():f}%"


def years_old(age: object) -> str:
    """An age, with a half as ½."""
    value = float(str(age))
    return f"{int(value)}½" if value % 1 == 0.5 else f"{value:g}"


def question(fact: str) -> Mapping[str, Any]:
    """The words of a fact in questions.toml."""
    found: Mapping[str, Any] = load_words("questions")[fact]
    return found


def label(fact: str) -> str:
    """What the fact is called in lists."""
    return str(question(fact)["label"])


def value_words(fact: str, value: object) -> str:
    """The value alone, as it stands behind a label: "2016", "$18,000", "yes", "Roth IRA"."""
    if value is None:
        return "open"
    if value == UNSURE:
        return "not sure"
    if fact in MONEY_FACTS:
        return money(value)
    if fact in YES_NO_FACTS:
        return "yes" if value else "no"
    if fact == "age":
        return years_old(value)
    if fact == "state":
        return STATE_NAMES[str(value)]
    if fact in ("tax_year", "converted_year"):
        return str(value)
    return _chosen(fact, str(value))


def _chosen(fact: str, value: str) -> str:
    for option in question(fact)["option"]:
        if option["value"] == value:
            return str(option.get("short", option["label"]))
    if fact == "penalty_exception":
        return load_law().exceptions[value].because
    return value


def said(fact: str, value: object, *, then: bool | None = None) -> str:
    """The fact as it is said back: "everything taken out", "age 52", "$20,000 of taxed money put in"."""
    words = question(fact)
    if value is None:
        return str(words["said_none"])
    if value == UNSURE:
        return str(words["unsure_said"])
    template = words.get("said_then" if then and "said_then" in words else "said", "{value}")
    if isinstance(template, Mapping):
        return str(template["true" if value else "false"])
    return fill(str(template), {"value": value_words(fact, value)})


def your_account(account_type: object) -> str:
    """The account as a sentence names it: "your Roth IRA"."""
    if account_type in (None, UNSURE):
        return "the account"
    return f"your {value_words('account_type', account_type)}"


def listed(parts: list[str], last: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def in_order(facts: list[str]) -> list[str]:
    """Facts in the order in which the rules know them."""
    return sorted(facts, key=FACT_NAMES.index)
