"""Whether to close the account: asked before anything was taken out, it is answered with what closing would do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.dialogue.conversation import Conversation, Told
from assistant.dialogue.facts import facts_of
from assistant.dialogue.heard import Given, Question
from assistant.dialogue.sentences import is_question
from assistant.dialogue.tools import Tools
from assistant.dialogue.topics import THE_LOSS_ITSELF
from knowledge import Verdict
from knowledge.facts import FactValue
from knowledge.rules.basis import Contradiction

TOPICS: Final = ("worth-it", "withdraw-after-drop")
"""The entries on it, the usual one first."""
CLOSING: Final = (
    r"(?:clos(?:e|ing)|cash(?:ing)? (?:(?:it|that|them|this|everything|the account|my \S+(?: \S+)?) )?(?:out|in)|"
    r"empty(?:ing)?|withdraw(?:ing)?|liquidat(?:e|ing)|(?:pull|tak|get)(?:e|ing)? "
    r"(?:(?:it|them|all|everything|the money|my money|the rest|what'?s left|of it) ?)+ ?out)\b"
)
_ASKED: Final = re.compile(
    rf"\b(?:should|shall|ought) (?:i|we)\b.{{0,40}}\b{CLOSING}|"
    rf"\b(?:worth|smart|wise|better|good idea|make sense|pay|help|happens?|gain|gets? me|do for me)\b.{{0,40}}"
    rf"\b{CLOSING}|"
    rf"\b{CLOSING}.{{0,30}}\b(?:worth|help|pay|gain|bring|save|smart|good idea|make sense|do (?:any|some)thing|"
    rf"do me|get me|happens?)\b|"
    rf"\bif (?:i|we)(?: \w+){{0,2}} {CLOSING}|\bby {CLOSING}|"
    rf"\b(?:planning|plan|thinking|want|going|about|considering|intend\w*|hoping|tempted|like)\b.{{0,12}}\b{CLOSING}",
    re.IGNORECASE,
)
_WISHED: Final = re.compile(
    rf"\W*(?:(?:so|well|ok|okay|but|and|honestly)[ ,]+)*(?:i|we)(?:'m|m|'re| am| are)? (?:just |really |still |also )*"
    rf"(?:want|wanna|need|would like|'d like|thinking|considering|tempted|planning|plan|going|gonna|"
    rf"about|might|may|will|leaning towards?)(?: (?:of|about|on|just|maybe|to))* "
    rf"(?:(?:it|them|my money|the money|everything|all of it|to) )*(?:out|{CLOSING})(?: of (?:it|there))?\W*",
    re.IGNORECASE,
)
_TAKEN: Final = frozenset({"everything", "rolled_over"})


def asks_to_close(words: str, given: tuple[Given, ...], conversation: Conversation) -> bool:
    """Whether it is asked if an account that is still open should be closed, or what that would bring."""
    if not (is_question(words) and _ASKED.search(words)) and not _WISHED.fullmatch(words):
        return False
    withdrew = next((item.value for item in given if item.fact == "withdrew"), conversation.values().get("withdrew"))
    return withdrew not in _TAKEN


def about_closing(words: str, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """The question as one about closing, unless it clearly is about something else, such as a penalty."""
    clear = [question for question in questions if question.rung == "answer"]
    of_the_loss = [question for question in clear if question.topics[0] in THE_LOSS_ITSELF]
    return questions if clear and not of_the_loss else (Question(words, "answer", TOPICS[:1]),)


def if_closed(told: Mapping[str, Told], tools: Tools) -> tuple[Verdict, bool] | None:
    """What the rules would say had all of it been taken out this year for less than the taxed money in it.

    With it comes whether taxed money in it had to be supposed. None where the account is not known or not closable.
    """
    values = {fact: held.value for fact, held in told.items()}
    if not isinstance(values.get("account_type"), str) or values.get("withdrew") in _TAKEN:
        return None
    supposed: dict[str, FactValue] = {"withdrew": "everything", "tax_year": tools.today.year}
    supposed |= {"all_similar_accounts_closed": True}
    supposed |= {"penalty_exception": "none"} if "penalty_exception" not in values else {}
    if values.get("after_tax_money") is not False and values.get("after_tax_basis") != 0:
        supposed |= {"got_back_less": True} if "amount_received" not in values else {}
        supposed |= {"after_tax_money": True} if "after_tax_money" not in values else {}
    if values.get("after_tax_money") == "unsure":
        supposed["after_tax_money"] = True
    tried = dict(told) | {fact: Told(value) for fact, value in supposed.items()}
    if "age" in tried:
        tried["age"] = Told(tried["age"].value, then=True)
    try:
        verdict = tools.decide(facts_of(tried, tools.today))
    except Contradiction:
        return None
    return (verdict, "after_tax_money" in supposed) if verdict.federal else None
