"""Fragments that say it all: "only roth, all empty, nj". The reader wants a sentence; a hurried person writes none.

That all are empty tells that everything was taken out, and that nothing of the kind is left. That there was only one
tells the same of the others, once everything was taken out of it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.sentences import is_question
from knowledge.facts import UNSURE

_MOST_WORDS: Final = 20
_NAMED: Final = r"(?:iras?|roths?|roth iras?|401 ?\(?k\)?|403 ?\(?b\)?|tsp|sep|simple|529|coverdell|accounts?|plan)"
_ONLY: Final = re.compile(
    rf"\b(?:only|just|single)(?: (?:the|a|one|1|my|have|had|got|ever|that|single))* {_NAMED}\b|"
    rf"\b(?:one|1|single) {_NAMED} (?:only|total|in all)\b",
    re.IGNORECASE,
)
_ALL_EMPTY: Final = re.compile(
    rf"\b(?:all|both|every one)(?: of (?:them|it|my|the))?(?: (?:my|the|{_NAMED}))*"
    r"(?: (?:is|are|was|were|now|already))* (?:empty|emptied|closed(?: out)?|cashed out|at zero|gone)\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:not|never|isn'?t|aren'?t|wasn'?t|weren'?t|if|almost|nearly|except|but|still|should|could|would|open|left|"
    r"part|half|some|wife|husband|spouse|hers|his)\b",
    re.IGNORECASE,
)


def in_fragments(given: tuple[Given, ...], words: str, conversation: Conversation) -> tuple[Given, ...]:
    """The facts of a message with what such a fragment in it tells."""
    if len(words.split()) > _MOST_WORDS or is_question(words) or _DENIED.search(words):
        return given
    told = conversation.values() | {item.fact: item.value for item in given}
    if told.get("account_type") in (None, UNSURE):
        return given
    empty = _ALL_EMPTY.search(words)
    more: list[Given] = []
    if empty and told.get("withdrew") in (None, UNSURE):
        more.append(Given("withdrew", "everything", empty[0]))
        told["withdrew"] = "everything"
    alone = empty or _ONLY.search(words)
    if alone and told.get("withdrew") == "everything" and "all_similar_accounts_closed" not in told:
        more.append(Given("all_similar_accounts_closed", True, alone[0]))
    year = _YEAR_OF_SHARES.search(words)
    if told.get("paid_in_kind") is True and "tax_year" not in told and year:
        more.append(Given("tax_year", int(year[1]), year[0]))
    return (*given, *more)


_YEAR_OF_SHARES: Final = re.compile(
    r"\b(?:shares?|stock|securities|kind)\b(?: (?:out|in kind|to me|back))*,? (?:in|during|back in) ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""The year of a payout in securities, which is told without a word for paying."""
