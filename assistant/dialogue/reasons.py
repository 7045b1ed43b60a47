"""Opening one reason of the answer: "reason 2", "explain the second reason", "more on number 2"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command
from assistant.dialogue.tools import Tools
from assistant.wording.words import plain

_ORDER: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_COUNT: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PLACE: Final = rf"(?P<place>\d{{1,2}}|{'|'.join(_COUNT)})"
_ASKS: Final = (
    r"(?:(?:please|can you|could you|and|ok|so|what about|what is|what's|how about|open|explain|show|show me|read|"
    r"read me|tell me(?: more)?(?: about| of)?|more on|more about|why|details on|expand|the) )*"
)
_REASON: Final = re.compile(
    rf"{_ASKS}(?:reason (?:number |no\.? ?)?{_PLACE}|(?P<nth>{'|'.join(_ORDER)}|last) reason)(?: please)?"
)
PLACE: Final = re.compile(r"(?:reason )?#?(\d{1,2})")
"""A reason by its number, as the argument of a command."""


def one_reason(words: str, conversation: Conversation, _tools: Tools) -> Command | None:
    """The command that opens a reason, where there is an answer and one of its reasons is asked for."""
    verdict = conversation.verdict
    if verdict is None or verdict.answer is None:
        return None
    found = _REASON.fullmatch(plain(words))
    if found is None:
        return None
    if found["nth"]:
        place = len(verdict.because) if found["nth"] == "last" else _ORDER.index(found["nth"]) + 1
    else:
        place = int(found["place"]) if found["place"].isdigit() else _COUNT.index(found["place"]) + 1
    return Command("why", str(place))
