"""Another IRA that counts together with that of the case: "my SEP still has 200 bucks in it"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given

_COUNT_TOGETHER: Final = frozenset({"traditional_ira", "sep_ira", "simple_ira"})
"""The IRAs that are one for a loss: 26 USC 408(d)(2)(A)."""
_STILL_OPEN: Final = re.compile(
    r"\b(?:sep|simple|(?:other|second|another|rollover) ira)(?:[ -]?ira)?s?\b(?: \w+){0,2} still\b", re.IGNORECASE
)
_READ_OF_IT: Final = frozenset({"account_type", "withdrew", "value_now", "value_before"})


def of_a_sister(given: list[Given], words: str, conversation: Conversation) -> list[Given]:
    """What was told, with the balance of a sister account taken for what it is: one that is still open."""
    told = conversation.values()
    emptied = told.get("withdrew") == "everything" and told.get("account_type") in _COUNT_TOGETHER
    found = _STILL_OPEN.search(words) if emptied else None
    if not found:
        return given
    kept = [item for item in given if item.fact not in _READ_OF_IT]
    return [*kept, Given("all_similar_accounts_closed", value=False, words=found[0])]
