"""How money was stolen: in what was taken for an investment, or in a romance, ransom or like scam: 26 USC 165(c).

Words of both kinds decide nothing: a scam that began as a romance can be one for profit (CCA 202511015). Nor does a
break-in tell: what was paid out without the owner's leave may be no payout at all (Roberts, 141 T.C. 569).
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given

_PERSONAL: Final = re.compile(
    r"\b(?:romance|romantic|sweetheart|dating|catfish\w*|in love|(?:on-?line|fake) (?:girl|boy)friend|"
    r"kidnap\w*|ransom|grand(?:son|daughter|child|parents?)|bail|in jail)\b",
    re.IGNORECASE,
)
_PROFIT: Final = re.compile(
    r"\b(?:invest\w*|crypto\w*|bitcoin|pig[ -]?butcher\w*|ponzi|trading (?:platform|site|app|account|scam|fraud)|"
    r"fraud (?:department|specialist)|safe account)\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"(?:\b(?:not|never|no|isn'?t|wasn'?t)\b)(?: \S+){0,3} ?\Z", re.IGNORECASE)


def with_the_kind_of_theft(given: tuple[Given, ...], words: str, conversation: Conversation) -> tuple[Given, ...]:
    """The facts of a message, with the kind of theft where the words of one kind alone tell it."""
    stolen = conversation.values() | {item.fact: item.value for item in given if item.fact == "cause"}
    if stolen.get("cause") != "theft" or words.rstrip().endswith("?"):
        return given
    personal, profit = _told(_PERSONAL, words), _told(_PROFIT, words)
    if personal == profit:
        return given
    return (*(item for item in given if item.fact != "theft_for_profit"), Given("theft_for_profit", profit, words))


def _told(kind: re.Pattern[str], words: str) -> bool:
    return any(not _DENIED.search(words[: found.start()]) for found in kind.finditer(words))
