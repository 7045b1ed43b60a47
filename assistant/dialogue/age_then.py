"""An age told of another year than the payout's, counted over to it: "I turned 59 in 2020" in a case of 2017."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.elsewhen import AGE_NOW
from assistant.dialogue.heard import Given

_IN_A_YEAR: Final = re.compile(
    r"\b(?:turned|turn|was|hit|reached|became|be|am) (?:only |just )?(?P<age>\d\d)(?: years old)?,? (?:back )?in "
    r"(?:[a-z]+ (?:of )?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BORN: Final = re.compile(r"\bborn (?:(?:in|on) )?(?:[a-z]+ )?(?:\d{1,2},? )?(?P<year>19\d\d)\b", re.IGNORECASE)
_EITHER_SIDE: Final = (59, 60)
"""Ages reached in the year of the payout that leave open whether it came before 59 and a half."""
_OLDEST: Final = 110


def of_today(given: tuple[Given, ...], words: str) -> tuple[Given, ...]:
    """The facts of a message with an age marked that is told as that of today: "I'm 62 now"."""
    if not AGE_NOW.search(words):
        return given
    return tuple(replace(item, then=False) if item.fact == "age" and not item.then else item for item in given)


def age_at_the_payout(
    given: tuple[Given, ...], words: str, conversation: Conversation, today: date
) -> tuple[Given, ...]:
    """The facts of a message with an age of another year counted over to the year of the payout.

    Where the birthday leaves open on which side of 59 and a half the payout came, the age is taken for that of today,
    so that the one at the payout is asked.
    """
    year = next((item.value for item in given if item.fact == "tax_year"), conversation.values().get("tax_year"))
    born, found = _BORN.search(words), _IN_A_YEAR.search(words)
    if not isinstance(year, int) or not (born or found):
        return given
    birth = int(born["year"]) if born else int(found["year"]) - int(found["age"]) if found else 0
    reached = year - birth
    if (found and int(found["year"]) == year) or not 0 < reached < _OLDEST:
        return given
    open_still = reached in _EITHER_SIDE and year < today.year
    age = (
        Given("age", today.year - birth - 1, words, then=False)
        if open_still
        else Given("age", reached, words, then=True)
    )
    return (*(item for item in given if item.fact != "age"), age)
