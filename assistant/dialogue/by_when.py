"""By when, of what was talked of: "deadline?" after the 60 days asks for those, and not for amending a return.

The subject is the topic that was answered last, if it is one with days of its own; else the case itself says it: money
that can go back after a birth or a failed purchase. Without such a subject it is the time to claim a refund.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Heard, Question, Said
from assistant.dialogue.tools import Tools
from assistant.wording.words import plain

_LEAD: Final = (
    r"(?:(?:ok|so|and|but|well|then|please|is|are|was|there|what|what'?s|when|when'?s|any|a|the|my|it|its|about|for) )*"
)
_ASKS: Final = re.compile(
    rf"{_LEAD}(?:by when|until when|till when|by what date|deadlines?|time limits?|cut ?off(?: date)?|last day|"
    r"how (?:long|much time|many days) (?:do|did|have) (?:i|we)(?: have| got)?|how many days(?: is (?:it|that))?|"
    r"when (?:do|must|should) (?:i|we) (?:have|need)? ?(?:to )?(?:do (?:it|that|this)|act)(?: by)?)"
    r"(?: (?:for|on|of|with|to do|do i have|is it|is that|then|again|that|this|it|exactly|must i|to))*"
)
"""Short questions for a day that name no subject."""
_GOES_BACK: Final = re.compile(
    rf"{_LEAD}(?:by when|until when|till when|by what date|deadline|time limit|last day|"
    r"how (?:long|much time|many days))\b.{0,40}\b(?:repay|pay (?:it|that|this|the (?:money|loan))? ?back|"
    r"put (?:it|that|this|the money|all of it)? ?back|return (?:it|the money|that)|give it back|redeposit|"
    r"roll (?:it|that) over|undo)\b.*"
)
_BACK_FOR: Final = frozenset(
    {"first_home", "birth_adoption", "domestic_abuse", "terminal_illness", "disaster", "emergency"}
)
"""Reasons for a payout of which the law lets the money go back later than within the ordinary days."""
_PUT_BACK: Final = "undo-withdrawal"
_OF_LOANS: Final = "plan-loan"


def asks_by_when(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """A question for a day, of which the subject is known and is not the time to claim a refund."""
    said = plain(words)
    if len(said) > _LONGEST:
        return None
    last = conversation.topic
    if _GOES_BACK.fullmatch(said):
        return _days_of(_OF_LOANS if last == _OF_LOANS or "loan" in said else _PUT_BACK, words, tools)
    if not _ASKS.fullmatch(said):
        return None
    return _days_of(last, words, tools) or _days_of(_of_the_case(conversation), words, tools)


_LONGEST: Final = 90


def _of_the_case(conversation: Conversation) -> str:
    """The topic whose days a case is about; empty for the time to claim."""
    known = conversation.values()
    if known.get("withdrew") == "rolled_over":
        return "rollover-basics"
    return _PUT_BACK if known.get("penalty_exception") in _BACK_FOR else ""


def _days_of(topic: str, words: str, tools: Tools) -> Said | None:
    entry = tools.entries.get(topic)
    return Said((), (Question(words, "answer", (topic,), by_when=True),)) if entry and entry.by_when else None
