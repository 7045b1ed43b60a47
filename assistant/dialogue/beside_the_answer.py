"""A state told beside the answer that was asked for: "2026 nj", "it was 2025 in new jersey", "yes all, NJ"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.sentences import is_question
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


def with_the_state(given: tuple[Given, ...], words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The facts of an answer with the state that stands beside it: beside a year alone, or behind a short answer."""
    return _behind(_with_the_year(given, conversation, tools), words, conversation, tools)


def _behind(given: tuple[Given, ...], words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The state at the end of a short message, parted by a comma or behind a word that ends an answer."""
    known = conversation.values().get("state") not in (None, UNSURE) or any(item.fact == "state" for item in given)
    if not given or known or len(words.split()) > _SHORT or is_question(words):
        return given
    place = _at_the_end(words)
    value = read_answer(place, "state", today=tools.today) if place else None
    return (*given, Given("state", value, place)) if value not in (None, UNSURE) else given


def without_the_state(words: str, fact: str) -> str:
    """A short answer to another question without the state at its end: "yes in California", "yes, CA"."""
    place = _at_the_end(words) if fact != "state" and len(words.split()) <= _SHORT else ""
    return re.sub(rf"[,;.]?\s*\b(?:in )?{re.escape(place)}\W*\Z", "", words) if place else words


def _at_the_end(words: str) -> str:
    """The name or code of a state that ends the words, where it is parted from what stands before; else empty."""
    ends = (_AT_THE_END[length].search(words) for length in (3, 2, 1))
    return next((found["place"] for found in ends if found and _is_a_state(found["place"])), "")


_SHORT: Final = 8
_ENDS_AN_ANSWER: Final = (
    r"(?:[,;.]\s*|\b(?:all|empty|emptied|yes|yeah|yep|no|nope|closed|gone|less|everything|nothing|part) )(?:in )?"
)
_AT_THE_END: Final = {
    length: re.compile(rf"{_ENDS_AN_ANSWER}(?P<place>[a-z]{{2,}}(?: [a-z]+){{{length - 1}}})\W*\Z", re.IGNORECASE)
    for length in (1, 2, 3)
}
"""By the number of its words, since "all empty nj" ends in one."""


def _is_a_state(place: str) -> bool:
    """Whether words name a state: in full, or by a code that is no word of its own unless it stands in capitals."""
    named = place.lower() in _FULL_NAMES or (place.upper() in STATE_NAMES and place.lower() not in _WORDS_TOO)
    return named or place in STATE_NAMES


def _with_the_year(given: tuple[Given, ...], conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    state = base(conversation.state)
    year = next((item for item in given if item.fact == "tax_year" and item.words), None)
    asked = isinstance(state, Asking) and state.fact == "tax_year"
    known = conversation.values().get("state") not in (None, UNSURE) or any(item.fact == "state" for item in given)
    if not asked or known or year is None or len(YEAR.findall(year.words)) != 1:
        return given
    rest = _LEAD.sub("", YEAR.sub(" ", year.words), count=1).strip(" ,.!")
    if not _is_a_state(rest):
        return given
    value = read_answer(rest, "state", today=tools.today)
    return (*given, Given("state", value, rest)) if value not in (None, UNSURE) else given
