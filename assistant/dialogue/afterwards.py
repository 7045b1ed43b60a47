"""What people say once they have an answer: how much they get, whether that is all; and who it is they talk to."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Heard, Question, Said, SmallTalk
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools

_MOST_WORDS: Final = 14
_HOW_MUCH: Final = (
    re.compile(
        r"\bhow much (?:money |tax(?:es)? )?(?:do|does|will|would|can|could|am|is|did)\b.*"
        r"\b(?:save|get(?:ting)?|refund(?:ed)?|back|worth to me|coming)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bhow much (?:is|would|will|was) (?:it|that|this|the (?:loss|deduction))(?: be)? worth\b", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:irs|government|state|they|feds|uncle sam)\b.{0,20}\b(?:gives?|pays?|sends?|owes?|refunds?|cuts?)\b"
        r".{0,12}\b(?:me|us)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:do|will|would|can) (?:i|we) get (?:(?:all|any|some|that|it|the|my|of|money|loss|\$?[\d,.]+k?) ?)*"
        r"(?:back|refunded|a refund)\b",
        re.IGNORECASE,
    ),
)
_IS_THAT_ALL: Final = re.compile(
    r"\b(?:(?:that'?s|that is|is that|was that) (?:it|all|everything)|nothing (?:at all|else|more|i can do|to be done)|"
    r"no way at all|not (?:a|one) (?:cent|penny|dime))\b.*\?",
    re.IGNORECASE,
)
_IS_TAXED: Final = re.compile(
    r"(?:(?:so|and|but|ok) )*(?:is|are|was) (?:(?:all|any) (?:of )?)?(?:the |that |this |my )?"
    r"(?:\$?\d[\d,.]*k?|money|payout|amount|check)(?: all| also| even)? "
    r"(?:taxed|taxable|income|tax ?-?free|considered income|counted as income)[?!. ]*",
    re.IGNORECASE,
)
_TAX_ON_IT: Final = re.compile(
    r"(?:(?:so|and|but|ok|then|what about|how about|what'?s|what is|what would be) )*"
    r"(?:the |my )?(?:income )?tax(?:es)? "
    r"(?:on|for|of|from|in) (?:that|it|this|the payout|all (?:that|this|of it)|such a case)(?: be| then)?[?!. ]*",
    re.IGNORECASE,
)
_OF_TAKING: Final = re.compile(r"\b(?:took|taken|take|withdr\w+|put|if i)\b", re.IGNORECASE)
_WHO: Final = re.compile(
    r"(?:(?:hi|hello|hey|ok|so|and|please)[,!. ]+)*(?:(?:who|what) (?:are|r) (?:you|u)|(?:can|could|will|would)"
    r" (?:you|u) (?:please )?help(?: me)?(?: (?:please|out|with this|with something|with my taxes))?|"
    r"who am i talking to|are you (?:a )?(?:real|human|person|real person|robot|machine|ai|computer))[?!. ]*",
    re.IGNORECASE,
)


def afterwards(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """Talk about the answer, where there is one, or about the assistant itself."""
    if len(words.split()) > _MOST_WORDS:
        return None
    if _WHO.fullmatch(words) and "help" in tools.entries:
        return Said((), (Question(words, "answer", ("help",)),))
    asking = isinstance(base(conversation.state), Asking)
    if (conversation.is_answered or asking) and (_IS_TAXED.fullmatch(words) or _TAX_ON_IT.fullmatch(words)):
        return SmallTalk("tax_due")
    if not (conversation.is_answered or asking) or _OF_TAKING.search(words):
        return None
    if not conversation.is_answered:
        if _IS_THAT_ALL.search(words):
            return SmallTalk("standing")
        return SmallTalk("nothing_yet") if _HOW_MUCH[0].search(words) else None
    if any(form.search(words) for form in _HOW_MUCH):
        return SmallTalk("how_much")
    return SmallTalk("is_that_all") if _IS_THAT_ALL.search(words) else None
