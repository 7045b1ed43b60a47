"""A case that begins without a fact in it: a loss told of in general, or a doubt where to start."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.states import Listening
from assistant.wording.words import plain

_LOST_MONEY: Final = re.compile(
    r"\b(?:i|we|my|our)\b.{0,40}\b(?:lost|losing)\b(?: \S+){0,3}? (?:money|savings|half|a lot|lots|thousands|some|most|"
    r"\$?\d\S*)"
    r"\b.{0,12}\b(?:in|on|with)\b.{0,30}\b(?:account|plan|retirement|fund|pension)",
    re.IGNORECASE,
)
_NOT_SURE: Final = re.compile(
    r"(?:(?:i'?m|i am|well|um+|hm+|honestly|really|still|so|ok) )*(?:"
    r"(?:not (?:really |quite )?sure|unsure|i don'?t (?:even |really )?know|idk|no (?:idea|clue)|dunno)"
    r"(?: (?:where|how|what) to (?:start|begin|do|say))?|"
    r"(?:where|how) (?:do|should|can|would) (?:i|we) (?:start|begin)|where to (?:start|begin))"
)


def begins_a_case(words: str, conversation: Conversation, *, asked: bool) -> bool:
    """Whether nothing is known or asked yet, and a loss is told of in general, or a doubt where to begin."""
    if conversation.told or not isinstance(conversation.state, Listening):
        return False
    return bool((not asked and _LOST_MONEY.search(words)) or _NOT_SURE.fullmatch(plain(words)))
