"""A conversion to a Roth that is told with its year: it is a fact of its own, and bears on the tax on the payout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import marked
from assistant.dialogue.heard import Given
from assistant.dialogue.replies import Reply
from assistant.dialogue.sentences import is_question, telling_part
from assistant.dialogue.tools import Tools
from knowledge.facts import FactValue

_CLAUSES: Final = re.compile(r"\s*[,;.?!]\s*|\s+(?:and|but|then|so|though|while)\s+", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT_YEAR: Final = re.compile(r"'([0-4]\d)\b")
_LAST_YEAR: Final = re.compile(r"\blast year\b", re.IGNORECASE)
_THIS_YEAR: Final = re.compile(r"\bthis year\b", re.IGNORECASE)
_AGO: Final = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "ten": 10,
}
_YEARS_AGO: Final = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_AGO)}) (?:years?|yrs?) ago\b", re.IGNORECASE)
_ALSO: Final = re.compile(r"\b(?:also|another|more|too|as well|besides|before that|and)\b", re.IGNORECASE)
_TO_AN_IRA: Final = re.compile(r"\b(?:ira|out of the plan)\b", re.IGNORECASE)
"""Where a Roth 401(k) "was converted to a Roth IRA", it left the plan."""
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
_ROTH: Final = frozenset({"roth_ira", "roth_401k"})
_OF_WHERE_FROM: Final = {"withdrew": "rolled_over", "account_type": "traditional_ira"}
"""What a conversion is read as where it is the case itself; here it tells how the money came into the Roth."""


def besides_conversion(
    given: tuple[Given, ...], words: str, conversation: Conversation, today: date
) -> tuple[Given, ...]:
    """The facts of a message with the year of a conversion into the Roth of the case, and without what belongs to it.

    The year of a conversion is not that of the payout, and the money did not move on: it came in that way.
    """
    told = conversation.values()
    known: dict[str, FactValue | None] = {**told, **{item.fact: item.value for item in given}}
    known["account_type"] = told["account_type"] if told.get("account_type") in _ROTH else known.get("account_type")
    said = telling_part(words) if is_question(words) else words
    parts = [part for part in _CLAUSES.split(said) if _CONVERTED.search(part)]
    if known.get("account_type") not in _ROTH or not parts:
        return given
    of_it = [part for part in parts if not _PAYOUT.search(part)]
    years = [year for part in of_it for year in _years(part, today)]
    if not years or not _into_it(told, known, of_it):
        return given
    year = max(years)
    kept = tuple(item for item in given if not _of_the_conversion(item, year, words, told, today))
    held = told.get("converted_year")
    if isinstance(held, int) and held != year and marked(words):  # "no, I converted in 2022" answers nothing else
        kept = tuple(item for item in kept if (item.fact, item.value) != ("penalty_exception", "none"))
    if isinstance(held, int) and held > year and _ALSO.search(words):
        return (*kept, Given("converted_year", held, words))  # the last one bears the tax the longest
    return (*kept, Given("converted_year", year, next(part for part in of_it if year in _years(part, today))))


def _into_it(told: Mapping[str, FactValue], known: Mapping[str, FactValue | None], parts: list[str]) -> bool:
    """Whether money was converted into the account of the case, and did not leave it by that move."""
    if known.get("account_type") == "roth_401k":
        return known.get("withdrew") in _OUT and all(_TO_AN_IRA.search(part) is None for part in parts)
    return told.get("account_type") == "roth_ira" or known.get("withdrew") in _OUT


def _of_the_conversion(item: Given, year: int, words: str, told: Mapping[str, FactValue], today: date) -> bool:
    """Whether what was read tells of the conversion alone."""
    if item.fact == "tax_year" and item.value == year:
        beside = [part for part in _CLAUSES.split(words) if year in _years(part, today)]
        return all(_CONVERTED.search(part) and not _PAYOUT.search(part) for part in beside)
    if item.fact == "value_before":  # "converted 50k in 2023": what it was worth on that day
        return "account_type" in told
    return _OF_WHERE_FROM.get(item.fact) == item.value and (item.fact in told or "account_type" in told)


def _years(words: str, today: date) -> list[int]:
    """The years that words name, the past ones by their distance too: "last year", "3 years ago"."""
    found = [int(year) for year in _YEAR.findall(words)]
    found += [2000 + int(short) for short in _SHORT_YEAR.findall(words)]
    found += [today.year - 1 for _ in _LAST_YEAR.findall(words)] + [today.year for _ in _THIS_YEAR.findall(words)]
    return found + [
        today.year - (int(ago) if ago.isdigit() else _AGO[ago.lower()]) for ago in _YEARS_AGO.findall(words)
    ]


def told_of_conversion(conversation: Conversation, tools: Tools) -> Reply | None:
    """Whether the money converted in a year bears the extra tax in the payout of the case: 26 USC 408A(d)(3)(F)."""
    told = conversation.values()
    paid, age, year = told.get("tax_year"), told.get("age"), told.get("converted_year")
    if not isinstance(year, int):
        return None
    day = min(paid, tools.today.year) if isinstance(paid, int) else tools.today.year
    law = tools.law
    last = year + int(law.in_year("roth_recapture_years", day).number()) - 1
    least = law.in_year("early_distribution_age", day).number()
    values = {"year": year, "last": last, "paid": paid if isinstance(paid, int) else ""}
    if isinstance(age, int | float) and age >= least:
        key = "converted_old_enough"
    elif not isinstance(paid, int) or told.get("withdrew") not in _OUT:
        key = "converted"
    else:
        key = "converted_within" if year <= paid <= last else "converted_before" if paid > last else "converted_after"
    return Reply(key, given=values)
