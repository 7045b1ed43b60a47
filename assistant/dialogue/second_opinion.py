"""What somebody else says of the answer: "my CPA says I get nothing, is he wrong?". The verdict says who is right."""

from __future__ import annotations

import re
from typing import Final, Literal

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Heard, Question, Said, SmallTalk
from assistant.dialogue.tools import Tools
from assistant.reading.family import RELATIVES
from assistant.wording.words import plain

_MOST_WORDS: Final = 24
_EXPERTS: Final = (
    r"cpa|accountant|preparer|adviser|advisor|attorney|lawyer|broker|banker|bookkeeper|enrolled agent|tax "
    r"(?:guy|man|lady|woman|person|pro|firm)|ea|irs(?: agent)?|turbotax|h ?(?:and )?r ?block|custodian|"
    rf"boss|friend|buddy|neighbou?r|coworker|colleague|{RELATIVES}"
)
_WHO: Final = (
    rf"(?:(?:my|the|our|a|an|some|his|her) (?:\w+ ){{0,2}}(?:{_EXPERTS})|{_EXPERTS}|he|she|they|people|everyone)"
)
_SAYS: Final = re.compile(
    rf"\b(?P<who>{_WHO})(?: (?:just|also|always|still|already|now|then))?"
    r" (?:says?|said|told (?:me|us)|tells (?:me|us)|thinks?|thought|claims?|insists?|swears?|"
    r"keeps? (?:saying|telling me)|(?:is|are) (?:saying|telling me))\b(?: that)?(?P<rest>.*)"
)
_RIGHT: Final = re.compile(
    rf"(?:so |but |and |then )*(?:is|was|are|were|could|can|might) (?P<who>{_WHO}|that)(?: be)? "
    r"(?:right|wrong|correct|mistaken|lying)(?: (?:then|about (?:that|this|it)|here))?|"
    rf"(?:so |but |and |then |did )*(?:{_WHO}) (?:lied?|(?:made?|makes) a mistake|got it wrong|get it wrong|"
    r"(?:is|was) (?:wrong|right|lying|mistaken))(?: to me| then| about (?:that|this|it))*"
)
_NO: Final = re.compile(
    r"\b(?:nothing|no(?! (?:doubt|problem))|not|never|none|can'?t|cannot|couldn'?t|won'?t|isn'?t|ain'?t|doesn'?t|"
    r"don'?t|forget (?:it|about it)|too late|out of luck|worthless|impossible|is gone|no way)\b"
)
_YES: Final = re.compile(
    r"\b(?:can|could|deductible|yes|entitled|allowed|claim|write (?:it|that|this) off|deduct|get (?:it|some|that|money|"
    r"something) back|counts?|qualif\w+|should)\b"
)
_OF_THE_LOSS: Final = re.compile(
    r"\b(?:deduct\w*|write|writ(?:ing|ten)|write-?off|claim\w*|loss(?:es)?|nothing|get|refund|back|counts?|allowed|"
    r"luck|late|no|forget|worthless|yes|impossible)\b"
)
_OF_ANOTHER_MATTER: Final = re.compile(
    r"\d|\b(?:percent|penalty|fine|owe|taxable|taxed|interest|forms?|schedule|floor|new law|congress|other|"
    r"roth (?:is|are)|wait|leave|sell|convert|roll|contribute|credit|state)\b"
)


_DID_NOT: Final = re.compile(
    rf"\b(?:{_WHO})(?: (?:just|also|always|still))? (?:won'?t|will not|wouldn'?t|would not|refuse[sd]?(?: to)?|didn'?t|"
    r"did not|doesn'?t|does not|can'?t|couldn'?t) (?:even )?(?:let me )?"
    r"(?:deduct|claim|write|(?:take|include) (?:it|that|the loss))\b|"
    rf"\b(?:{_WHO})(?: just)? left (?:it|that|the loss) (?:off|out)\b|\bright (?:to leave|not to)\b"
)
_DID: Final = re.compile(
    rf"\b(?:{_WHO})(?: (?:just|also|already))? (?:(?:claimed|deducted|entered|included) (?:it|that|this|the loss|"
    r"theirs|his|hers|mine)|put (?:it|that|this|the loss) on\b|wrote (?:it|that|the loss|theirs|his|hers) off|"
    r"got (?:the|a|that) (?:deduction|write-?off))"
)


_A_SUM: Final = re.compile(
    r"(?<=claim )(?:up to |a |the )?\$?\d[\d.,]*k?\b|(?<=deduct )(?:up to |a |the )?\$?\d[\d.,]*k?\b|"
    r"(?<=write off )(?:up to )?\$?\d[\d.,]*k?\b"
)
"""How much of it can be claimed is said of the loss, and of no other matter."""
_CAPITAL_LOSS: Final = re.compile(r"\b3[,.]?000\b|\b3 ?k\b|\bcapital loss")
"""The yearly limit of capital losses, by which the advice is known (26 USC 1211(b))."""


def second_opinion(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """Talk of what somebody says of the answer; a claim on something else is none of it."""
    if len(words.split()) > _MOST_WORDS:
        return None
    said = plain(words)
    kind = _kind(said)
    if conversation.is_answered:
        return SmallTalk(kind) if kind else None
    if kind == "they_say_yes":
        about = "capital-loss" if _CAPITAL_LOSS.search(said) else "outdated-advice"
        question = Question(words, "answer", (about,))
        return Said((), (question,), claim=True) if about in tools.entries else None
    return SmallTalk("they_say_no_yet") if kind == "they_say_no" and not conversation.told else None


def _kind(said: str) -> Literal["they_say_no", "they_say_yes", "is_he_right"] | None:
    """What is said of the answer: a no, a yes, or only that somebody is right or wrong."""
    if _RIGHT.fullmatch(said):
        return "is_he_right"
    found = _SAYS.search(said)
    if found is None:
        return "they_say_no" if _DID_NOT.search(said) else "they_say_yes" if _DID.search(said) else None
    rest = _A_SUM.sub("it", _RIGHT.sub("", found["rest"]))
    if _OF_ANOTHER_MATTER.search(rest) or not _OF_THE_LOSS.search(rest):
        return None
    return "they_say_no" if _NO.search(rest) else "they_say_yes" if _YES.search(rest) else None
