"""Another account beside that of the case: it is heard, and never takes the place of the first."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.bare import outright
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import marked
from assistant.dialogue.heard import Given
from assistant.dialogue.sentences import sentences
from assistant.dialogue.states import Asking, base
from assistant.reading import accounts_told
from assistant.reading.family import RELATIVES
from knowledge.facts import UNSURE, YES_NO_FACTS

_BESIDE: Final = re.compile(
    r"\b(?:also|too|another|as well|a second|the other|in addition|on top of that|besides|plus)\b", re.IGNORECASE
)
_TOO: Final = re.compile(r"\b(?:too|also|as well)\b", re.IGNORECASE)
"""So plain that even "no, I had a SEP too" tells of another account, and takes nothing back."""
_STILL: Final = re.compile(r"\b(?:still|except|but|left|open)\b", re.IGNORECASE)
_STILL_HAS: Final = re.compile(r"\bstill (?:have|got|own|hold|keep)\b", re.IGNORECASE)
_OWNS: Final = re.compile(
    r"\b(?:have|had|has|i'?ve|we'?ve|got|own|owned|hold|opened|kept|keep|there'?s|there is)\b", re.IGNORECASE
)
_OWN: Final = re.compile(r"\b(?:my|our|i|we|i'?ve|both|closed|lost|cashed)\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(rf"\b(?:{RELATIVES}|friend|he|she|her|his)\b", re.IGNORECASE)
_SOMETHING_IN_IT: Final = re.compile(
    r"\b(?:left|still|open|in it|in there|worth|remains|keeping|kept)\b", re.IGNORECASE
)
_EMPTY: Final = re.compile(r"\b(?:closed|emptied|empty|nothing|no longer|cashed)\b", re.IGNORECASE)
TOGETHER: Final = (frozenset({"traditional_ira", "sep_ira", "simple_ira"}), frozenset({"roth_ira"}))
"""Kinds of IRA that count as one for a loss (26 USC 408(d)(2)(A) and 408A(d)(4)(A); IRS letter CONEX-132882-07)."""


def second_account(
    words: str, given: tuple[Given, ...], conversation: Conversation
) -> tuple[str, tuple[Given, ...]] | None:
    """The kind of a second account that a message tells of, and what the message says of the case; None for no such.

    Args:
        words: the message.
        given: the facts read from it, as if they were all of the case.
        conversation: so far.
    """
    first = conversation.values().get("account_type")
    named = next((item.value for item in given if item.fact == "account_type"), None)
    if not isinstance(named, str) or named == UNSURE or (marked(words) and not _TOO.search(words)):
        return None
    if first in (None, UNSURE):
        others = [kind for kind in accounts_told(words) if kind != named]
        return (others[0], given) if others and _OWN.search(words) else None
    state = base(conversation.state)
    of_the_others = isinstance(state, Asking) and state.fact == "all_similar_accounts_closed"
    if of_the_others and first != named and counts_together(first, named) and _STILL.search(words):
        return named, (Given("all_similar_accounts_closed", False, words),)
    beside_it = _BESIDE.search(words) or (first != named and _STILL_HAS.search(words))
    if not beside_it or not _OWNS.search(words):
        return None
    beside = [part for part in sentences(words) if _BESIDE.search(part) or _STILL_HAS.search(part)]
    rest = tuple(
        item
        for item in given
        if item.fact != "account_type" and item.words and not any(item.words in part for part in beside)
    )
    if isinstance(state, Asking) and state.fact in YES_NO_FACTS and outright(words):  # "yes, but I also have a SEP"
        rest = (*rest, *(item for item in given if item.fact == state.fact and item not in rest))
    own = not _OF_OTHERS.search(words)
    if own and counts_together(first, named) and _SOMETHING_IN_IT.search(words) and not _EMPTY.search(words):
        return named, (*rest, Given("all_similar_accounts_closed", False, words))
    return named, tuple(item for item in rest if item.fact != "all_similar_accounts_closed")


def counts_together(first: object, second: object) -> bool:
    """Whether two accounts of one person are one for a loss."""
    return any(first in kinds and second in kinds for kinds in TOGETHER)
