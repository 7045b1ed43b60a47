"""Messages that name an account without telling a case: headings of what one wants to know, and other matters."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.asked import asked_questions
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.states import Listening
from assistant.dialogue.tools import Tools

_ITS_TELLER: Final = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ours|he|she|his|her|they|their)\b|\$|\b\d(?!\d{3}\b)", re.IGNORECASE
)
"""Somebody to whom it happened, or a figure that is no year."""
_RULE: Final = re.compile(
    r"\b(?:rules?|limits?|laws?|basics|penalt(?:y|ies)|exceptions?|explained|taxation)\W*\Z", re.IGNORECASE
)
"""So plain that it is a heading in the middle of a case too: "Roth IRA 5 year rule"."""
_FACTS: Final = frozenset({"account_type", "state", "penalty_exception"})
_FEWEST: Final = 4


def names_a_subject(words: str, given: tuple[Given, ...], conversation: Conversation) -> bool:
    """Whether a message is a heading of what one wants to know, like "IRS rules for Roth distributions".

    An account and a state are named in such words, but nobody to whom anything happened.
    """
    if len(words.split()) < _FEWEST:
        return False
    if conversation.told or not isinstance(conversation.state, Listening):
        return bool(_RULE.search(words)) and {item.fact for item in given} == {"account_type"}
    for item in given:
        words = words.replace(item.words, "")
    return bool(given) and {item.fact for item in given} <= _FACTS and not _ITS_TELLER.search(words)


def of_another_matter(words: str, tools: Tools) -> str:
    """The neighbouring matter that a question asks about, if nothing here answers it; else an empty text.

    "How much can I put in my Roth IRA?" names an account, and yet is no beginning of a case.
    """
    questions = asked_questions(words, tools, only_clear=False)
    return "" if any(question.rung != "no_answer" for question in questions) else questions[0].matter
