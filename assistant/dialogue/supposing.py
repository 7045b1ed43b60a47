"""What if: facts that a person tries without telling them."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Given, Heard, WhatIf
from assistant.dialogue.states import Resolving, base
from assistant.dialogue.telling import SHORT
from assistant.dialogue.tools import Tools
from assistant.reading import read, read_answer
from assistant.wording.words import load_words


def supposed_facts(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """Facts to try, where something of the case is known to try them on."""
    if conversation.verdict is None and not isinstance(base(conversation.state), Resolving):
        return None
    table = load_words("phrases")["what_if"]
    starts = (*table["starts"], *table["also"])
    for begun in (words, _FILLED.sub("", words)):
        start = next((start for start in starts if begun.lower().startswith(f"{start} ")), None)
        if start is not None:
            break
    if start is None:
        return None
    rest = begun[len(start) :].strip(" ,:?.!")
    given = _supposed(rest, tools)
    if given and start in table["also"]:
        return _what_about(rest, given, conversation)
    return WhatIf(given) if given else None


def _what_about(words: str, given: tuple[Given, ...], conversation: Conversation) -> Heard | None:
    """Facts after "what about": of the case itself, to be tried on it, or a question of another kind.

    A cause is asked about ("what about theft?"), and another account of the same person is none to try.
    """
    known = conversation.values()
    if all(known.get(item.fact) == item.value for item in given):
        return (
            Command("verdict") if conversation.is_answered else None
        )  # "what about the 401(k)?", which is the case itself
    kinds = [item.value for item in given if item.fact == "account_type"]
    beside = bool(kinds) and bool(_ANOTHER.search(words) or (_MINE.match(words) and known.get("account_type")))
    return None if beside or all(item.fact == "cause" for item in given) else WhatIf(given)


_MINE: Final = re.compile(r"(?:my|our)\b", re.IGNORECASE)
"""An account that the person has, and does not suppose: "what about my 403(b)"."""
_ANOTHER: Final = re.compile(r"\b(?:other|another|second|hers|his|theirs|\w+'s)\b", re.IGNORECASE)


_FILLED: Final = re.compile(
    r"^(?:(?:ok|okay|but|and|so|well|hmm?|then|now|yes|no|right|fine)[ ,.]+)+(?=\w+ )", re.IGNORECASE
)
"""Words before a what-if; "and in" and "and for" are taken as they come."""


def _supposed(words: str, tools: Tools) -> tuple[Given, ...]:
    """Facts in words that suppose something: as told, else as an answer about a fact that can be known so shortly."""
    facts = read(words, today=tools.today).facts
    given = tuple(Given(fact, value, words) for fact, value in facts.items())
    if not given and _DOES_IT.fullmatch(words):
        return (Given("withdrew", "everything", words),)
    if given or len(words.split()) > SHORT:
        return given
    for fact in ("tax_year", "state", "withdrew"):
        value = read_answer(words, fact, today=tools.today)
        if value not in (None, "unsure"):
            return (Given(fact, value, words),)
    age = _SUPPOSED_AGE.search(words)
    value = read_answer(age[1], "age", today=tools.today) if age else None
    return () if value in (None, "unsure") else (Given("age", value, words),)


_DOES_IT: Final = re.compile(r"(?:i|we) (?:do|did|had)(?: (?:it|that|so|anyway|now))*", re.IGNORECASE)
"""What is supposed after "don't take it out"."""
_SUPPOSED_AGE: Final = re.compile(
    r"\b(?:until|till|at|to|am|was|were|turn|turned|be|i'?m)(?: i'?m| i am| i was| i turned| age)? "
    r"((?:\d\d|fifty.nine|sixty)(?:\.5| and a half| 1/2|½)?)\b(?! ?(?:k\b|%|grand|thousand))",
    re.IGNORECASE,
)
