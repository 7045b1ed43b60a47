"""What was only thought of has been done since: "ok I did it, got 13.5k", where nothing was taken out before.

How much of the account it was is not in the words, unless a what-if has just tried it; else it is asked.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.asked import asked_questions
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given, Heard, Said
from assistant.dialogue.sentences import is_question
from assistant.dialogue.tools import Tools
from assistant.reading import read

_DONE: Final = re.compile(
    r"(?:(?:ok|okay|so|well|and|but|yes|yeah|alright|fine|now|anyway|update|actually)[ ,:.]+)*"
    r"(?:(?:i|we)(?:'ve|ve| have)?(?: (?:just|already|finally|now|actually|went ahead and))* |(?=did it\b))"
    r"(?:did(?! not\b| you\b| i\b)|done|went (?:ahead|through)|gone (?:ahead|through))"
    r"(?: (?:it|that|so|this|with (?:it|that)|exactly that))?(?: (?:all|anyway|now|already|today|yesterday))*"
    r"(?=[ ,.;:!]|\Z)",
    re.IGNORECASE,
)
_NO_DOING: Final = re.compile(
    r"\W*(?:n'?t\b|not\b|nothing\b|never\b|read\b|look|check|ask|say|said|tell|told|mean|try|tried|put\b|contribut|"
    r"my taxes\b|the (?:taxes|return|form|math)\b|a (?:roth |in-plan )?(?:conversion|rollover|backdoor))",
    re.IGNORECASE,
)
"""What can stand behind "I did" without any doing of what was thought of."""


def done_since(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """The facts of a case in which money has come out by now, if that is what a message tells."""
    if conversation.values().get("withdrew") != "nothing":
        return None
    found = _DONE.match(words)
    rest = words[found.end() :] if found else ""
    if not found or _NO_DOING.match(rest):
        return None
    known = {fact: value for fact, value in conversation.values().items() if fact != "withdrew"}
    facts = read(words, today=tools.today, known=known).facts
    given = [Given(fact, value, words) for fact, value in facts.items() if fact != "withdrew" or value != "nothing"]
    if "withdrew" not in facts:
        given.append(Given("withdrew", _as_tried(conversation), words))
    asked = is_question(words)
    return Said(tuple(given), asked_questions(words, tools, only_clear=True) if asked else (), story=True)


def _as_tried(conversation: Conversation) -> str | None:
    """How much it was, from the what-if that was just answered; None where none tried it."""
    taken = next((change.new for change in conversation.tried if change.fact == "withdrew"), None)
    return taken if isinstance(taken, str) and taken != "nothing" else None
