"""What is denied or in doubt: "not the IRA, the 529", "I think it's a 403(b), not sure", "2022 or 2023, no idea"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Given
from assistant.dialogue.tools import Tools
from assistant.reading import read_answer
from knowledge.facts import UNSURE

KIND: Final = (
    r"(?:(?:traditional|regular|rollover|normal|designated|governmental|after-tax) )?(?:roth )?"
    r"(?:iras?|roths?|401 ?\(?k\)?|403 ?\(?b\)?|457 ?(?:\(?b\)?)?|tsp|529|hsa|sep|simple|pension|annuity|coverdell|"
    r"traditional)(?: ?(?:ira|plan))?"
)
_DOUBT: Final = (
    r"(?:idk|dunno|(?:i )?(?:really |honestly )?(?:don'?t|do not) (?:really |even )?(?:know|remember|recall)|"
    r"(?:i'?m |i am |was )?not (?:even |really |quite |so |too |100% |entirely )?(?:sure|certain|positive)|unsure|"
    r"(?:i have )?no (?:idea|clue)|(?:i )?can'?t (?:remember|recall|tell|say)|who knows|(?:i )?forg[eo]t)"
)
_WHETHER: Final = re.compile(
    rf"\b{_DOUBT}(?: (?:if|whether|that|which|what|anymore))*(?: (?:it|this|that|mine|they))?(?:'s|’s| is| was| were)?"
    rf"(?: (?:really|even|actually|still|just))?(?: (?:a|an|the|my))? {KIND}\b"
    r"(?! (?:was|is|had|lost|fell|contribution)\b)",
    re.IGNORECASE,
)
_MAYBE: Final = re.compile(
    rf"\b(?:think|guess|believe|maybe|perhaps|might be|may be|could be|could have been|probably|possibly|either|or)\b"
    rf"(?: (?:it|that|this))?(?:'s|’s| is| was)?(?: (?:a|an|the|my|some kind of))? {KIND}\b[^.?!]{{0,30}}?"
    rf"(?:\b{_DOUBT}\b(?: (?:which|what kind|which one|though|tbh|really))*\W*$)",
    re.IGNORECASE,
)
_WHICH_KIND: Final = re.compile(rf"\b{_DOUBT},? (?:what|which) (?:kind|type|sort)\b", re.IGNORECASE)
_ONE_OR_OTHER: Final = re.compile(
    rf"\W*(?:it )?(?:could|might|may)(?: be| have been)? (?:a |an |the )?{KIND} or (?:a |an |the )?{KIND}\b.*",
    re.IGNORECASE,
)
_NOT_THIS: Final = re.compile(
    rf"\bnot (?:a|an|the|my|his|her) (?P<old>{KIND})(?: (?:account|plan|one))?[ ,;.—–-]+"
    rf"(?:(?:but|it'?s|it was|i mean|i meant|rather|just) )*(?:a|an|the|my|his|her) (?P<new>{KIND})\b",
    re.IGNORECASE,
)
_ONLY_NOT: Final = re.compile(
    rf"\W*(?:(?:no|nope|wait|actually|sorry|well)[ ,.]+)*(?:(?:it|that|this)(?:'s|’s| is| was)?|its|mine(?: is| was)?)?"
    rf"(?: ?(?:definitely|really|actually|just))* ?(?:not|isn'?t|wasn'?t) (?:really )?(?:a|an|the|my) (?P<old>{KIND})"
    r"(?: (?:account|plan|though|at all))*\W*",
    re.IGNORECASE,
)
_WHICH_YEAR: Final = re.compile(
    rf"\b{_DOUBT},? (?:if|whether) [^.;!?]{{0,40}}?\b(?:19|20)\d\d(?: or (?:in )?(?:19|20)\d\d)?\W*$", re.IGNORECASE
)
_YEAR_OR_YEAR: Final = re.compile(
    rf"\W*(?:[\w']+ ){{0,4}}(?:19|20)\d\d or (?:in )?(?:19|20)\d\d,? (?:but )?{_DOUBT}(?: which(?: one)?)?\W*",
    re.IGNORECASE,
)
_IN_DOUBT: Final = re.compile(rf"\b{_DOUBT}(?: (?:tbh|honestly|anymore))?,? (?:if|whether)\b[^.;!?]*", re.IGNORECASE)
_WHAT_OF_IT: Final = re.compile(
    rf"\b{_DOUBT},? (?:which|what|when|how|where|in which|in what)\b[^.;!?]*", re.IGNORECASE
)
_MOST_WORDS: Final = 24


def doubted(words: str, conversation: Conversation, tools: Tools) -> Given | None:
    """The kind of account, or the year, that a message denies or does not know; None where it does neither."""
    if len(words.split()) > _MOST_WORDS:
        return None
    if _WHICH_YEAR.search(words) or _YEAR_OR_YEAR.fullmatch(words):
        return Given("tax_year", UNSURE, words)
    if _WHETHER.search(words) or _MAYBE.search(words) or _ONE_OR_OTHER.fullmatch(words):
        return Given("account_type", UNSURE, words)
    if _WHICH_KIND.search(words):
        return Given("account_type", UNSURE, words)
    put_right = _NOT_THIS.search(words)
    if put_right:
        new = read_answer(put_right["new"], "account_type", today=tools.today)
        return Given("account_type", new, put_right["new"]) if new not in (None, UNSURE) else None
    denied = _ONLY_NOT.fullmatch(words)
    if denied and "account_type" in conversation.told:
        old = read_answer(denied["old"], "account_type", today=tools.today)
        first = conversation.told["account_type"].value
        loosely = denied["old"].lower() == "ira" and str(first).endswith("_ira")
        return Given("account_type", None, words) if old == first or loosely else None
    return None


def in_doubt(item: Given, words: str) -> bool:
    """Whether a fact was read from what a person does not know: "not sure if all of it is out"."""
    found = [match[0] for match in _IN_DOUBT.finditer(words)]
    if item.value == "nothing":  # read from the "not" of "not sure which year I closed it"
        found += [match[0] for match in _WHAT_OF_IT.finditer(words)]
    return bool(item.words) and item.value != UNSURE and any(item.words in part for part in found)
