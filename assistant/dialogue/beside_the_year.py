"""A state told beside the year that was asked for: "2026 nj", "it was 2025 in new jersey"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools
from assistant.dialogue.year_told import YEAR
from assistant.reading import read_answer
from knowledge.facts import UNSURE
from knowledge.states import STATE_NAMES

_LEAD: Final = re.compile(
    r"\W*(?:(?:it|that|this|was|is|in|the|year|and|i|we|lived|living|live|state|of|from|back|when|yes|yeah)\W+)*",
    re.IGNORECASE,
)
_FULL_NAMES: Final = frozenset(name.lower() for name in STATE_NAMES.values())
_WORDS_TOO: Final = frozenset({"de", "hi", "id", "in", "la", "ma", "me", "mo", "oh", "ok", "or", "pa", "co", "al"})
"""Codes that are words too, and so mean a state in capitals only."""


def with_the_state(given: tuple[Given, ...], conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The facts of an answer to the question for the year, with the state where nothing else stands beside it."""
    state = base(conversation.state)
    year = next((item for item in given if item.fact == "tax_year" and item.words), None)
    asked = isinstance(state, Asking) and state.fact == "tax_year"
    known = conversation.values().get("state") not in (None, UNSURE) or any(item.fact == "state" for item in given)
    if not asked or known or year is None or len(YEAR.findall(year.words)) != 1:
        return given
    rest = _LEAD.sub("", YEAR.sub(" ", year.words), count=1).strip(" ,.!")
    named = rest.lower() in _FULL_NAMES or (rest.upper() in STATE_NAMES and rest.lower() not in _WORDS_TOO)
    if not named and rest not in STATE_NAMES:
        return given
    value = read_answer(rest, "state", today=tools.today)
    return (*given, Given("state", value, rest)) if value not in (None, UNSURE) else given
