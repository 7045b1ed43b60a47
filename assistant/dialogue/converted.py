"""A conversion to a Roth IRA that is told with its year: what it means for the extra tax on the payout of the case.

No fact holds it. Its year is not that of the payout, and the money did not move on: it came in that way.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given, SmallTalk
from assistant.dialogue.interview import pending_again
from assistant.dialogue.replies import Reply
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn

_CLAUSES: Final = re.compile(r"\s*[,;.?!]\s*|\s+(?:and|but|then|so|though|while)\s+", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_CONVERTED: Final = re.compile(
    r"\b(?:convert(?:ed|ing)?|conver(?:sion|t)s?|back ?-?door\w*|(?:rolled|moved|came|transferred) (?:\S+ ){0,3}"
    r"(?:in|into (?:it|the roth|my roth|this)|"
    r"from (?:my |a |an |the )?(?:old )?(?:trad\w*|regular|401 ?\(?k\)?|ira)))\b",
    re.IGNORECASE,
)
_PAYOUT: Final = re.compile(
    r"\b(?:cash\w*|clos\w+|empt\w+|withdr\w+|took|taken|got|distribut\w+|pay ?out|paid out|"
    r"liquidat\w+|lost|loss|sold)\b",
    re.IGNORECASE,
)
_OUT: Final = frozenset({"everything", "part"})
_OF_WHERE_FROM: Final = {"withdrew": "rolled_over", "account_type": "traditional_ira"}
"""What a conversion is read as where it is the case itself; here it tells how the money came into the Roth."""


def year_converted(words: str, conversation: Conversation) -> int | None:
    """The year of a conversion that is told of the Roth IRA of the case, of which something was paid out."""
    told = conversation.values()
    if told.get("account_type") != "roth_ira" or told.get("withdrew") not in _OUT:
        return None
    of_it = (part for part in _CLAUSES.split(words) if _CONVERTED.search(part) and not _PAYOUT.search(part))
    years = [int(year) for part in of_it for year in _YEAR.findall(part)]
    return max(years, default=None)


def besides_conversion(given: tuple[Given, ...], words: str, conversation: Conversation) -> tuple[Given, ...]:
    """The facts of a message without what belongs to such a conversion."""
    year = year_converted(words, conversation)
    if year is None:
        return given
    return tuple(
        item
        for item in given
        if not (item.fact == "tax_year" and item.value == year)
        and item.fact != "value_before"  # "converted 50k in 2023": what it was worth on that day
        and _OF_WHERE_FROM.get(item.fact) != item.value
    )


def of_a_conversion(given: tuple[Given, ...], words: str, conversation: Conversation) -> SmallTalk | None:
    """What is said to a message that tells of such a conversion, and nothing new that the case takes."""
    told = conversation.values()
    if any(told.get(item.fact) != item.value for item in given):
        return None
    year = year_converted(words, conversation)
    return SmallTalk("converted", year=year) if year is not None else None


def say_converted(turn: Turn, year: int, tools: Tools) -> Turn:
    """Whether the money converted in a year bears the extra tax in the payout of the case: 26 USC 408A(d)(3)(F)."""
    told = turn.conversation.values()
    paid, age = told.get("tax_year"), told.get("age")
    day = min(paid, tools.today.year) if isinstance(paid, int) else tools.today.year
    law = tools.law
    last = year + int(law.in_year("roth_recapture_years", day).number()) - 1
    least = law.in_year("early_distribution_age", day).number()
    values = {"year": year, "last": last, "paid": paid if isinstance(paid, int) else ""}
    if isinstance(age, int | float) and age >= least:
        key = "converted_old_enough"
    elif not isinstance(paid, int):
        key = "converted"
    else:
        key = "converted_within" if year <= paid <= last else "converted_before" if paid > last else "converted_after"
    return pending_again(turn.say(Reply(key, given=values)), tools)
