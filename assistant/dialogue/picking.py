"""An option on offer that a message picks: by its number, by its words, or by a plain yes or no."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.confirming import confirm_options
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Heard, Picked
from assistant.dialogue.interview import OFFER_OPTIONS
from assistant.dialogue.states import Asking, Choosing, Confirming, Offering, Resolving
from assistant.dialogue.tools import Tools
from assistant.reading.family import RELATIVES
from assistant.wording.options import option_words
from assistant.wording.words import phrases, plain

_NUMBER: Final = re.compile(
    r"(?:the |number |no\.? ?|option |#)?"
    r"(?P<digit>\d{1,2}|one|two|three|four|five|first|second|third|fourth|fifth|last)"
    r"(?:st|nd|rd|th)?(?: one| option| of (?:them|those))?"
)
_HERS: Final = re.compile(
    r"(?:(?:yes|yeah|yep|yup|sure|ok|okay|it'?s|that'?s|they'?re|all|of|it|them|was|is|were|are|for|do|the|and) )*"
    rf"(?:hers|his|theirs|(?:for )?(?:her|him)|(?:her|his) (?:account|one|ira|roth|roth ira|401k|plan|case)|"
    rf"my (?:{RELATIVES})(?:'?s)?(?: (?:account|one|ira|roth|roth ira|401k|plan|case))?)"
    r"(?: (?:all|too|please|then|now))*"
)
"""A yes to a case of another person, said by whose it is: "yes all hers"."""
_PLACES: Final = {
    word: place
    for place, words in enumerate(
        (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth")), 1
    )
    for word in words
}


def option_picked(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """An option on offer, by its number, its words or a plain yes or no."""
    offered = conversation.offered
    said = plain(words)
    if len(said) > 120:
        return None
    state = conversation.state
    if isinstance(state, Offering | Confirming):
        meant = {"yes": 0, "no": 1}.get(phrases("talk_yes_no").get(said, ""))
        if meant is not None:
            options = OFFER_OPTIONS[state.offer] if isinstance(state, Offering) else confirm_options(state)
            return Picked(options[meant])  # of the state: a goodbye may have put another option beside it
    if isinstance(state, Confirming) and state.other and state.other.whose and _HERS.fullmatch(said):
        return Picked("confirm:second")
    if isinstance(state, Choosing | Resolving) and said in phrases("none"):
        return Picked("none" if isinstance(state, Choosing) else "neither")
    if not _typed_numbers(state):
        place = _place(said, len(offered))
        if place is not None:
            return Picked(offered[place])
    for option in offered:
        if said in option_words(option, conversation, tools):
            return Picked(option)
    return None


def _typed_numbers(state: object) -> bool:
    """Whether a bare number would be the answer itself."""
    from assistant.wording.options import UNNUMBERED

    return isinstance(state, Asking) and state.fact in UNNUMBERED


def _place(said: str, count: int) -> int | None:
    found = _NUMBER.fullmatch(said)
    if not found:
        return None
    word = found["digit"]
    place = count if word == "last" else int(word) if word.isdigit() else _PLACES[word]
    return place - 1 if 1 <= place <= count else None
