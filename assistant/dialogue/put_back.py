"""Money that was put back after so many days: in time it counts as moved, and as never paid out.

26 USC 402(c)(3), 408(d)(3)(A): 60 days; 72(t)(8)(E): 120 days for an IRA, where the purchase of a first home was
delayed or called off.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.tools import Tools

_PUT: Final = re.compile(
    r"\b(?:put|paid|gave|sent|deposited|rolled|moved) (?:it|them|that|all of it|(?:all |all of )?the (?:money|cash)|"
    r"the (?:full|whole) amount|everything|it all|all) back\b|"
    r"\b(?:redeposited|returned|replaced) (?:it|that|all of it|the money|everything|the (?:full|whole) amount)\b",
    re.IGNORECASE,
)
_DAYS: Final = re.compile(
    r"\b(?P<days>\d{1,3}) days? (?:later|after|afterwards)\b|\bafter (?P<more>\d{1,3}) days\b", re.IGNORECASE
)
_NOT_DONE: Final = re.compile(
    r"\b(?:if|can|could|should|would|will|may|what|not|never|didn'?t|couldn'?t)\b", re.IGNORECASE
)
_FAILED: Final = re.compile(
    r"\b(?:fell|falls|fallen) (?:through|apart)\b|\b(?:cancel\w*|called off|delayed|backed out|collapsed|postponed)\b|"
    r"\b(?:didn'?t|did not|never) (?:close|happen|go through|work out)\b",
    re.IGNORECASE,
)
_IRAS: Final = frozenset({"traditional_ira", "roth_ira", "sep_ira", "simple_ira"})


def put_back(given: tuple[Given, ...], words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The facts of a message; that all of it moved, where what was paid out went back in time."""
    if not in_time(given, words, conversation, tools):
        return given
    rest = (item for item in given if item.fact not in ("withdrew", "all_similar_accounts_closed"))
    return (*rest, Given("withdrew", "rolled_over", words))


def in_time(given: tuple[Given, ...], words: str, conversation: Conversation, tools: Tools) -> bool:
    """Whether a message tells that what was paid out went back within the days that the law gives for it."""
    found = _DAYS.search(words) if _PUT.search(words) and not _NOT_DONE.search(words) else None
    if found is None:
        return False
    told = conversation.values() | {item.fact: item.value for item in given}
    home = told.get("penalty_exception") == "first_home" and told.get("account_type") in _IRAS
    longer = tools.law.exceptions["first_home"].days_to_return if home and _FAILED.search(words) else None
    most = longer or tools.law.in_year("rollover_days", tools.today.year).number()
    return int(found["days"] or found["more"]) <= most
