"""The same thing bought again around a sale at a loss, told in a case about a brokerage account: a wash sale.

No fact holds it, and the IRA that bought is no second case: 26 USC 1091(a), Rev. Rul. 2008-5.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import SmallTalk
from assistant.dialogue.tools import Tools

_BOUGHT: Final = re.compile(
    r"\b(?:(?:re)?bought|repurchased|purchased) (?:it|them|that|the same|same|some|more|back|shares|"
    r"(?:\S+ ){1,3}back)\b",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(
    r"\b(?P<count>\d{1,3}|a|one|two|three|four|few|couple(?: of)?) (?P<unit>days?|weeks?) "
    r"(?:later|after|before|earlier)\b|"
    r"\b(?:next|same|following) (?:day|week)\b|\bright (?:back|after|away)\b",
    re.IGNORECASE,
)
_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_WEEK: Final = 7


def bought_back(words: str, conversation: Conversation, tools: Tools) -> SmallTalk | None:
    """What is said to a purchase of the same thing within the days of a wash sale."""
    when = _WHEN.search(words) if _BOUGHT.search(words) else None
    if conversation.values().get("account_type") != "brokerage" or when is None:
        return None
    count = (when["count"] or "1").lower()
    days = int(count) if count.isdigit() else _COUNTS.get(count, 2)
    days *= _WEEK if (when["unit"] or "").startswith("week") else 1
    most = tools.law.in_year("wash_sale_days", tools.today.year).number()
    return SmallTalk("wash_sale") if days <= most else None
