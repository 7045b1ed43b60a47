"""A case that another rule decides than the one on emptied accounts: what short questions come to in it.

The entries speak of the deduction for emptied accounts, its end and its old conditions. In a case of cost unrecovered
at death, of a returned excess or of a theft that is the wrong law, so the case answers from its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from assistant.wording.cards import headline
from assistant.wording.words import day, fill, load_words
from knowledge.rules.refund import federal_window

if TYPE_CHECKING:
    from datetime import date

    from knowledge import Verdict
    from knowledge.facts import FactValue
    from knowledge.lawbook import Law

THEFT: Final = "theft"
_OWN: Final = frozenset(
    {
        "unrecovered_cost_at_death",
        "excess_deferral_loss",
        "capital_loss",
        "property_in_kind",
        "never_deductible",
        "recovered_over_time",
    }
)
"""Statuses that no rule on emptied accounts has a part in."""
_PLACES: Final = {
    "unrecovered_cost_at_death": "unrecovered_cost_at_death",
    "excess_deferral_loss": "excess_deferral_loss",
    THEFT: "theft_for_profit",
}
"""By route: the one of the law files that names form and line."""
_ON_AN_HSA: Final = frozenset({"hsa_additional_tax", "hsa_old_enough", "hsa_no_additional_tax"})
"""Reasons that tell of the extra tax on a health savings account."""


def route_of(verdict: Verdict | None) -> str:
    """The route of an answered case; empty where it is the rule on emptied accounts that decides, or nothing yet."""
    if verdict is None or verdict.answer is None or verdict.federal is None:
        return ""
    if verdict.theft_open:
        return THEFT
    return verdict.federal.status if verdict.federal.status in _OWN else ""


def may_take_a_route(facts: Mapping[str, FactValue]) -> bool:
    """Whether what was told so far can still lead to a route of its own, so that the entries may not fit."""
    at_death = facts.get("account_type") in ("pension", "annuity") and facts.get("annuitant_died") is not False
    return at_death or facts.get("cause") == "theft" or facts.get("excess_deferral") is True


@cache
def _subjects() -> Mapping[str, str]:
    """By topic: what it asks."""
    table = load_words("own_routes")["subjects"]
    return {topic: subject for subject, topics in table.items() for topic in topics}


def subject_of(topic: str, facts: Mapping[str, FactValue]) -> str:
    """What a topic asks of a case; empty where only its entry can answer."""
    kinds = load_words("own_routes")["accounts"].get(topic, ())
    return "answer" if facts.get("account_type") in kinds else _subjects().get(topic, "")


_NAMES_A_KIND: Final = re.compile(
    r"\b(?:ira|iras|roth|roths|sep|simple|401 ?\(?k\)?|403 ?\(?b\)?|457|hsa|529|coverdell|annuit\w*)\b", re.IGNORECASE
)


def of_this_account(topic: str, words: str, facts: Mapping[str, FactValue]) -> str:
    """The topic, or that of a loss in general where it is about another kind of account than this case, unnamed."""
    kinds = load_words("own_routes")["accounts"].get(topic)
    told = facts.get("account_type")
    another = kinds is not None and told not in (None, "unsure") and told not in kinds
    return "loss-this-year" if another and not _NAMES_A_KIND.search(words) else topic


def speaks_of(topic: str, verdict: Verdict | None, facts: Mapping[str, FactValue]) -> bool:
    """Whether the case, by its own law, answers what a topic asks."""
    route, subject = route_of(verdict), subject_of(topic, facts)
    if not route or not subject:
        return False
    return subject in ("answer", "forms") or subject in load_words("own_routes")[route]


def said_of_the_case(
    topic: str, verdict: Verdict, facts: Mapping[str, FactValue], law: Law, today: date
) -> tuple[str, ...]:
    """The sentences with which the case answers a topic that it speaks of."""
    subject = subject_of(topic, facts)
    if subject == "answer":
        return (headline(verdict, facts),)
    if subject == "forms":
        return verdict.next_steps
    lines = load_words("own_routes")[route_of(verdict)]
    place = law.routes.get(_PLACES.get(route_of(verdict), ""))
    payout = (reason.says for reason in verdict.because if reason.id in _ON_AN_HSA)
    values: dict[str, object] = {"where": place.where if place else "", "payout": " ".join(payout)}
    year = verdict.federal.tax_year if verdict.federal else None
    if year is not None:
        window = federal_window(law, year)
        shut = subject == "deadline" and not window.open_on(today)
        values |= {"year": year, "deadline": day(window.deadline)}
        return (fill(lines.get("deadline_shut", lines[subject]) if shut else lines[subject], values),)
    return (fill(lines[subject], values),)
