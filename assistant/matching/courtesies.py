"""What people say round a question: a greeting, "can someone tell me", a word on themselves, thanks.

None of it is asked about, and entries have no such words; left in, it lowers every score and adds chance likenesses.
"""

from __future__ import annotations

from typing import Final

from assistant.patterns import PATTERNS

_GREETING: Final = (
    r"(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|dear)"
    r"(?: (?:all|everyone|everybody|there|folks|guys|again|team|sir|madam|experts?|reddit|forum))*\b[\s,.!:-]*"
)
_ANNOUNCED: Final = (
    r"(?:(?:so|ok|okay|well|um|uh|alright|right)(?=[\s,.]+\w)"
    r"|(?:just )?(?:a |another |one )?(?:quick|simple|dumb|stupid|silly|newbie|basic|general|tax|short) question"
    r"(?: here| for you(?: all)?)?|i (?:have|had|'ve got|got) an? (?:quick |simple |tax )?question"
    r"(?: (?:about|on) this)?"
    r"|sorry if this (?:is|was|has been) [\w ]{3,40}|first time (?:poster|posting)(?: here)?)[\s,.!:;-]+(?:but )?"
)
_FRAME: Final = (
    r"(?:(?:can|could|would|will) (?:someone|somebody|anyone|anybody|you)(?: please| kindly)? "
    r"(?:tell me|explain(?: to me)?|help me(?: to)? understand|clarify|advise(?: me)?|let me know)"
    r"|(?:(?:does|do) )?(?:anyone|anybody|someone|you(?: guys| all)?)(?: here)? (?:happen to )?know"
    r"|(?:(?:i was|i'm|i am|im|was) )?(?:just )?(?:wondering|curious)"
    r"|(?:my|the|here is my|here's my) question (?:is|was)(?: this)?"
    r"|i(?: just)? (?:want|wanted|need|would like|'d like)(?: to know| to ask)"
    r"|please (?:tell me|explain|help|advise)|(?:any|some) idea)"
    r"(?: (?:if|whether)(?= )|[\s,:]+)"
)
_ABOUT_ME: Final = (
    r"(?:(?:i am|i'm|im|we are|we're)(?: a)? )?(?:1[89]|[2-9]\d)(?: ?years? old| ?yo| ?y/o)?"
    r"(?:,? (?:and )?(?:i am |i'm |im )?(?:single|married|retired|divorced|widowed|self[- ]employed"
    r"|(?:i |we )?(?:live |living |based )?(?:in|from) (?:[a-z]+ ?){1,2}))*[.!]\s+"
)
_THANKS: Final = (
    r"[\s,.!?;-]{1,6}(?:(?:many |much )?(?:thanks|thank you|thx|ty|tia|cheers)"
    r"(?: (?:so|very) much| a lot| a bunch| in advance| all| everyone| guys| again"
    r"| for (?:any|your|all|the|reading)(?: \w+){0,4})*"
    r"|(?:any|all) (?:help|advice|input|insight|thoughts?|guidance)(?: (?:is|would be|are))?(?: (?:much|greatly|very))?"
    r"(?: appreciated| welcome)?|please (?:help|advise)|help(?: me)?(?: please)?)[\s.!]{0,6}$"
)
_IN_FRONT: Final = tuple(rf"^(?:{source})" for source in (_GREETING, _ANNOUNCED, _FRAME, _ABOUT_ME))
_MOST: Final = 6
"""Courtesies taken off in front, one after another."""
_TAIL: Final = 200
"""Characters at the end among which thanks are looked for."""


def without_courtesies(text: str) -> str:
    """The text without what is only said round its question; as it is where nothing would be left."""
    lines = text.casefold().replace("’", "'").split("\n")
    rest = "\n".join(" ".join(line.split()) for line in lines).strip()
    for _ in range(_MOST):
        before = rest
        for source in _IN_FRONT:
            rest = PATTERNS[source].sub("", rest)
        if rest == before:
            break
    tail = PATTERNS[_THANKS].sub(lambda match: "?" if "?" in match.group()[:2] else "", rest[-_TAIL:])
    rest = rest[:-_TAIL] + tail
    return rest if len(rest.split()) > 1 else text
