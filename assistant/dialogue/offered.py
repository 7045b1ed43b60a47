"""A sum typed where the dollars were just offered: it is an amount, and no year."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given, Heard, Picked, Said
from assistant.dialogue.interview import OFFER_OPTIONS, dollar_facts
from assistant.dialogue.states import Offering
from assistant.dialogue.tools import Tools
from assistant.reading import read_answer
from knowledge.facts import MONEY_FACTS

_SUM: Final = re.compile(
    r"\W*(?:(?:it'?s|it was|about|around|roughly|only|just) )*"
    r"(?P<sum>\$ ?\d[\d,]*(?:\.\d+)?(?: ?k)?|\d[\d,]*(?:\.\d+)? ?(?:k|grand|thousand|dollars|bucks)|\d[\d,]{2,})[.!]*",
    re.IGNORECASE,
)
_A_YEAR: Final = re.compile(r"(?:19[5-9]|20[0-3])\d")


def sum_offered(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """A bare sum after the offer of the dollars.

    It is taken where one amount alone is missing; else the offer counts as taken, and the amounts are asked for by
    name. A number that can be a year and is not round is left for a correction of the year: "2016", not "2000".
    """
    verdict = conversation.verdict
    if not isinstance(conversation.state, Offering) or conversation.state.offer != "dollars" or verdict is None:
        return None
    found = _SUM.fullmatch(words)
    if not found or (_A_YEAR.fullmatch(found["sum"]) and not found["sum"].endswith("00")):
        return None
    missing = [fact for fact in dollar_facts(verdict) if fact not in conversation.told and fact in MONEY_FACTS]
    value = read_answer(found["sum"], missing[0], today=tools.today) if len(missing) == 1 else None
    if isinstance(value, int | float):
        return Said((Given(missing[0], value, words),), story=True)
    return Picked(OFFER_OPTIONS["dollars"][0])
