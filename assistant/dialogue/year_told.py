"""Whose year it is: of the payout, or of a return, an audit, a conversion, a death, a deployment, an opening."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import marked
from assistant.dialogue.heard import Given
from assistant.dialogue.states import Asking, base
from knowledge.facts import MONEY_FACTS

CLAUSES: Final = re.compile(r"\s*[,;.]\s*|\s+(?:and|but|though|while|whereas)\s+", re.IGNORECASE)
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_OPENING: Final = (
    r"opened|opening|started|starting|set up|began|established|founded|born|married|divorced|contribut\w+|"
    r"moved|relocated|bought|invested"
)
_OF_OTHERS: Final = (
    r"audit\w*|amend\w*|deploy\w*|stationed|served|died|dead|death|passed(?: away)?|funeral|inherited|"
    r"disab\w*|sick|ill|hospital\w*|surgery|diagnosed|bankrupt\w*|convert\w*|conversions?|recharacteri\w+|backdoor|"
    r"refunded|assess\w*|billed|tax bill|letter|notice|(?:irs|tax court|extension)\b(?! (?:says|said))|"
    r"paid (?:(?:the|my|our|that|all|off|back|some|more|\d{4}|extra|back) )*tax\w*"
)
_OF_A_RETURN: Final = (
    r"(?:filed|filing|file|mailed|e-?filed|submitted|prepared)\b(?! (?:for|as)\b)(?!.* returns?\b.* for )"
)
_OF_OTHER_THINGS: Final = re.compile(
    rf"\b(?:{_OPENING}|{_OF_OTHERS}|{_OF_A_RETURN}|hired|joined|retired|left|quit|graduated|laid off|fired|"
    rf"(?:lost|losing) (?:my|his|her|our|the|a) (?:jobs?|house|home|husband|wife|mom|mother|dad|father)|since)",
    re.IGNORECASE,
)
_WHERE_IT_IS_ASKED: Final = re.compile(rf"\b(?:{_OPENING}|{_OF_OTHERS}|on extension)\b", re.IGNORECASE)
"""What is no answer to "which year?", though "I left in 2019" can be one."""
_PAYOUT: Final = re.compile(
    r"\b(?:cash(?:ed|ing)?(?: (?:it|them|everything))? out|cashed|clos(?:ed?|ing)|empt\w+|withdr\w+|took|taken|"
    r"got (?:it|(?:my|the|all|our) \w+|everything) out|got (?:paid|back|\$?\d)|"
    r"distribut\w+|payouts?|paid out|roll\w*|liquidat\w+|lost|loss|sold|transferred|surrendered|"
    r"the (?:rest|remainder|other(?: one| half)?|second(?: one)?|last(?: one| part)?)|"
    r"moved (?:it|the money|everything|all)|not (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SAID_SO: Final = re.compile(
    r"\b(?:it|that|this) (?:was|is)\b(?! (?:an? |when |on |from |my |the (?!year)))", re.IGNORECASE
)
_CONVERTED: Final = re.compile(r"\bconverted\b", re.IGNORECASE)
_BARE: Final = re.compile(
    r"\W*(?:(?:it'?s?|that'?s?|this|was|is|were|be|should|been|to|in|of|for|the|my|a|tax|year|years?|back|around|about|so|"
    r"and|no|not|i|think|mean|meant|guess|believe|maybe|probably|actually|sorry|oh|wait|ok|okay|yes|yeah|but|early|"
    r"late|mid|make|change|happened|occurred|really|all|then|instead|only|just|say|put|sometime|end|beginning|start|"
    r"spring|summer|fall|autumn|winter|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|"
    r"dec\w*|\d{1,2}(?:st|nd|rd|th)?)\W+)*(?:19|20)\d\d\b"
    r"(?!.*\b(?:i|we|he|she|they|my|when|because|after|before) (?!think|guess|believe|mean|meant|said|am\b|was \d))",
    re.IGNORECASE,
)
"""A year with nothing but fillers before it, and nobody doing anything behind it: "it was 2016, I think"."""


def of_another_thing(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether a year in a message is not that of the payout.

    Where the year of the payout is known, another takes its place only if the words tell of the payout, the closing or
    the loss, say a year and nothing else, or begin as a correction. Before that it is enough that they tell of nothing
    else.
    """
    if _an_amount(words, conversation):
        return True
    clauses = [clause for clause in CLAUSES.split(words) if str(item.value) in clause]
    known = conversation.told.get("tax_year")
    if known is None or not isinstance(known.value, int) or known.value == item.value or _asked(conversation):
        return bool(clauses) and all(tells_of_another(clause, conversation) for clause in clauses)
    if marked(words) and not all(tells_only_of_another(clause, conversation) for clause in clauses or [words]):
        return False
    return not any(_of_payout(clause, conversation) for clause in clauses or [words])


def _an_amount(words: str, conversation: Conversation) -> bool:
    """Whether a mere number answers the question for an amount: "2000"."""
    state = base(conversation.state)
    asked = isinstance(state, Asking) and state.fact in MONEY_FACTS
    return asked and words.strip(" .!$").isdecimal()


def _asked(conversation: Conversation) -> bool:
    state = base(conversation.state)
    return isinstance(state, Asking) and state.fact == "tax_year"


def tells_of_another(clause: str, conversation: Conversation) -> bool:
    """As `tells_only_of_another`; where the year of the payout is asked for, a clause counts as its answer sooner."""
    if not _asked(conversation):
        return tells_only_of_another(clause, conversation)
    other = _WHERE_IT_IS_ASKED.search(clause)
    return bool(other) and not _of_payout(clause, conversation, bare=False)


def tells_only_of_another(clause: str, conversation: Conversation) -> bool:
    """Whether the year of a clause is that of something else than the payout."""
    other = _OF_OTHER_THINGS.search(clause)
    return bool(other) and not _of_payout(clause, conversation, bare=False)


def _of_payout(clause: str, conversation: Conversation, *, bare: bool = True) -> bool:
    """Whether a clause tells the year of the payout or the loss, or nothing but a year.

    Where it tells of something else too, the verb nearest before the year has it: "closed it after I was audited in
    2021".
    """
    if _moved_by_converting(conversation) and _CONVERTED.search(clause):
        return True
    paid = [found.start() for found in (*_PAYOUT.finditer(clause), *_SAID_SO.finditer(clause))]
    others = [found.start() for found in _OF_OTHER_THINGS.finditer(clause)]
    if not others:
        return bool(paid) or (bare and bool(_BARE.match(clause)))
    year = YEAR.search(clause)
    place = year.start() if year else len(clause)
    lead = max((start for start in others if start < place), default=-1)
    return any(lead < start for start in paid if start < place) or (lead < 0 and bool(paid))


def _moved_by_converting(conversation: Conversation) -> bool:
    """Whether the case is about the very move, so that the year of a conversion is its year."""
    held = conversation.told.get("withdrew")
    return held is not None and held.value == "rolled_over"
