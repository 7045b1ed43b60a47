"""From what was told to the facts that the rules are given, and how what was told changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from assistant.dialogue.conversation import Conversation, How, Told
from assistant.dialogue.heard import Given
from assistant.dialogue.replies import Change
from knowledge.facts import UNSURE, FactError, Facts, FactValue, parse_facts
from knowledge.rules.basis import Contradiction, check_consistent

_AGE_LIMITS: Final = (55, 59.5)
"""Ages on which the tax on a payout turns; where one lies between the age then and now, the age then is asked."""
_NO_DEFERRALS: Final = frozenset({"traditional_ira", "roth_ira", "529", "coverdell", "hsa", "annuity", "brokerage"})
_PAID_OUT: Final = frozenset({"part", "everything"})


def facts_of(told: Mapping[str, Told], today: date) -> Facts:
    """The facts as the rules take them.

    Left out, so that they are asked anew: the year of a paper loss once a payout is told, and an age of today where it
    does not settle the age at the payout. Left out too is a returned excess deferral where the account is now one into
    which no salary is deferred: it was told of another, and the loss on an IRA's excess has no such deduction.
    """
    values = {fact: held.value for fact, held in told.items()}
    withdrew = values.get("withdrew")
    year = told.get("tax_year")
    if year and year.about_loss and year.value != UNSURE and withdrew not in (None, "nothing"):
        del values["tax_year"]
    age = told.get("age")
    if age and withdrew in _PAID_OUT and not _age_settled(age, values.get("tax_year"), today):
        del values["age"]
    if values.get("account_type") in _NO_DEFERRALS:
        values.pop("excess_deferral", None)
    return parse_facts(values)


def _age_settled(age: Told, year: FactValue | None, today: date) -> bool:
    if age.then or age.value == UNSURE or not isinstance(age.value, int | float) or not isinstance(year, int):
        return True
    low, high = sorted((age.value, age.value - (today.year - year)))
    return not any(low < limit <= high for limit in _AGE_LIMITS)


def tell(conversation: Conversation, given: Iterable[Given], how: How) -> tuple[Conversation, tuple[Change, ...]]:
    """The conversation with facts taken in, and what changed by it. Facts that are no news change nothing."""
    told = dict(conversation.told)
    changes = []
    for item in given:
        before = told.get(item.fact)
        old = before.value if before else None
        if item.value is None:
            if before:
                del told[item.fact]
                changes.append(Change(item.fact, old, None, item.words))
            continue
        manner: How = "not_sure" if item.value == UNSURE and how != "skipped" else how
        fresh = Told(item.value, item.words, manner, item.then)
        if before and _of_the_payout(before, told.get("withdrew"), item):
            old = None  # the same year again, and now it is that of the payout
        elif same(old, item.value) and (before is None or before.then == item.then or not item.then):
            continue
        told[item.fact] = fresh
        changes.append(Change(item.fact, old, item.value, item.words))
    if not changes:
        return conversation, ()
    _mark_year(told, conversation.told, {change.fact for change in changes})
    facts = tuple(change.fact for change in changes)
    return replace(conversation, told=MappingProxyType(told), changed=facts), tuple(changes)


_CLASHING: Final = {
    "after_tax_money": ("after_tax_basis",),
    "after_tax_basis": ("after_tax_money", "got_back_less"),
    "amount_received": ("got_back_less",),
    "got_back_less": ("after_tax_basis", "amount_received"),
}
"""By fact: what it can clash with. A correction of the one takes back the other."""


def clashing(told: Mapping[str, Told], given: tuple[Given, ...]) -> tuple[Given, ...]:
    """What a correction has to take back, so that the rest can be true."""
    new = {item.fact for item in given}
    drops = {other for item in given for other in _CLASHING.get(item.fact, ()) if other in told and other not in new}
    values = {fact: held.value for fact, held in told.items()} | {item.fact: item.value for item in given}
    try:
        check_consistent(parse_facts({fact: value for fact, value in values.items() if value is not None}))
    except Contradiction as clash:
        return tuple(Given(fact, None) for fact in clash.facts if fact in drops)
    except FactError:
        return ()
    return ()


def same(old: object, new: object) -> bool:
    """Whether two values are one: 20000 and 20000.0 are, True and 1 are not."""
    return isinstance(old, bool) == isinstance(new, bool) and old == new


def _of_the_payout(before: Told, withdrew: Told | None, item: Given) -> bool:
    """Whether the year of a loss inside the account is told again as that of a payout."""
    told_again = item.fact == "tax_year" and before.about_loss and same(before.value, item.value)
    return told_again and withdrew is not None and withdrew.value != "nothing"


def _mark_year(told: dict[str, Told], before: Mapping[str, Told], changed: set[str]) -> None:
    """Remember of a year that it is the year of a loss inside the account, not of a payout."""
    year, withdrew = told.get("tax_year"), told.get("withdrew")
    if year and "tax_year" in changed:
        told["tax_year"] = replace(year, about_loss=bool(withdrew and withdrew.value == "nothing"))
    elif year and "withdrew" in changed and withdrew and withdrew.value == "nothing" and "withdrew" not in before:
        told["tax_year"] = replace(year, about_loss=True)


def fault(item: Given) -> FactError | None:
    """Why a value cannot be taken, if it cannot."""
    if item.value is None:
        return None
    try:
        parse_facts({item.fact: item.value})
    except FactError as error:
        return error
    return None
