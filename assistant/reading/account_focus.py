"""Which of several accounts a story itself says that it is about: the one asked about, or where the money went."""

from __future__ import annotations

from typing import Final

from assistant.reading.words import Line, pattern

_ABOUT: Final = (
    r"(?<! not) (?:ask|asked|asking|question|questions|talking|wondering|concerned|worried|curious|"
    r"speaking|writing|posting|"
    r"calling|this|it)(?: (?:is|"
    r"are|am|'s|was))?"
    r"(?: (?:only|just|mainly|really|specifically|all))* (?:about|regarding|re|concerning|on) "
    r"(?:(?:the|my|her|his|our|that) )*(?:@(?P<kind>\w+)|(?:number |no \. |item )?(?P<number>[1-9])(?= (?:[.,?)]|$)))"
)
_ASKED: Final = (
    r" (?:mine|the one i am asking about|the one in question|what i (?:ask|am asking|mean|am worried|want to know)"
    r"(?: about)?) (?:, [^,.]{1,40} , )?(?:is|was) (?:about )?(?:(?:an?|my|the|"
    r"old) )*@(?P<mine>\w+)|"
    r" (?:(?:it is|it 's) (?:(?:the|my|our|her|his|only|just) )+@(?P<cleft>\w+) (?:that|which|where|i|we)|"
    r"(?:trouble|problem|issue|question|worry|concern) is (?:(?:with|about) )?(?:the|my|our|her|his) @(?P<issue>\w+))|"
    r" (?:the same|same (?:thing|deal|treatment|rule)) (?:\S+ )?(?:for|with|to|in|on) (?:(?:an?|my|our|"
    r"the|old|losses|in) )*"
    r"@(?P<same>\w+)| why not (?:(?:for|with|in|on|an?|my|our|the|losses|loss) )*@(?P<why>\w+)|"
    r" @(?P<kind>\w+) (?:\([^()]{0,70}\) )?is (?:the one |what |the account )(?:that )?(?:i|we) (?:am|"
    r"are) (?:asking|wondering|talking|worried)"
)


_IN_A_ROW: Final = (
    r" (?:closed|cashed|emptied|took|drained|about|question is|asking)(?: (?:just|only|out|on|about|the|is))* "
    r"(?:the )?(?P<place>first|second|third|last|latter|former)(?: (?:one|account))?(?= (?:[.,:;)?]|in #|and|only))"
)
_PLACES: Final = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}


def _in_a_row(line: Line, place: str, before: int) -> str:
    """The account that an ordinal names of those told one after the other: "closed just the last one"."""
    told = list(dict.fromkeys(str(word.value) for word in line.words[:before] if word.kind == "account"))
    at = _PLACES[place]
    return told[at] if len(told) > 1 and -len(told) <= at < len(told) else ""


def asked_about(line: Line) -> str:
    """The account that the text says it asks about: "asking about the Roth", "about #2" of a list; else nothing."""
    if match := pattern(_ASKED).search(line.text):
        return next((kind for kind in match.groups() if kind), "")
    if match := pattern(_IN_A_ROW).search(line.text):
        return _in_a_row(line, match["place"], line.word_at(match.start()))
    match = pattern(_ABOUT).search(line.text)
    if match is None or match["kind"]:
        return match["kind"] if match else ""
    listed = pattern(rf" {match['number']} (?:\)|\.|:) (?:(?:an?|my|the|old|former) )*@(?P<kind>\w+)").search(line.text)
    return listed["kind"] if listed else ""


_PAID_FROM_GOAL: Final = (
    r" (?:rolled|moved|transferred|converted|switched) (?:(?!\.|\?|but|it)\S+ ){0,8}?(?:in)?to (?:(?:an?|"
    r"my|the|our|own|"
    r"new) ){0,2}@(?P<kind>\w+) (?:(?:at|with) [a-z]+ )?(?:(?:in )?#\d+ )?(?:(?:,|\.|and|then|but|which|later|i|we|in|"
    r"#\d+|have|since|finally) ){1,5}(?:cashed|closed|emptied|drained|liquidated|surrendered|withdrew|took|pulled) "
    r"(?:(?:out|all|of) )*(?:it|that|everything)(?= )"
)
"""Rolled over first, and then it was the new account that was emptied: "rolled it to an IRA and cashed that out"."""
_UNCONVERTED: Final = (
    r" (?:not|never) (?:(?:yet|even|been|ever) )*(?:converted|moved (?:it )?to (?:the )?@roth_ira)| before (?:i |the )?"
    r"(?:convert\w*|conversion)| yet to convert "
)
"""Money meant for a Roth that is in the traditional IRA still."""
_CAME_IN: Final = (
    r" (?:the|my|an?) @(?P<kind>\w+) (?:(?:that|which|where) )?(?:my|the|our) (?:(?:old|former|entire|whole) )?@\w+ "
    r"(?:was |got |went |were )(?:(?:rolled|moved|transferred|over) )*(?:in)?to "
)
"""The account by where its money came from: "the IRA that my 401(k) went into"."""


def moved_into(line: Line) -> str:
    """The account that another was turned or rolled into, where it is what is told of after that; else nothing."""
    if pattern(_UNCONVERTED).search(line.text):
        return "traditional_ira"
    came = pattern(_PAID_FROM_GOAL).search(line.text) or pattern(_CAME_IN).search(line.text)
    if came and not pattern(_UNDONE).search(line.text[max(0, came.start() - 30) : came.start() + 1]):
        return came["kind"]
    match = pattern(
        r" (?:converted|rolled|moved|transferred|switched) (?:(?!\.|\?|but)\S+ ){0,10}?(?:in)?to (?:(?:an?|my|the|"
        r"our|own|"
        r"new) ){0,2}"
        r"@(?P<kind>\w+) (?:(?!@)\S+ ){0,18}?(?:it|roth|@(?P=kind)|which|that(?: \$)?) (?:(?:now|has|is|since|"
        r"then) )*(?:stands|is|has|holds|"
        r"fell|fallen|dropped|worth|lost|down|shrunk|went|value|was|now)\b"
    ).search(line.text)
    if match is None:
        return _told_of_goal(line) or _kept_in_goal(line)
    lead = line.text[max(0, match.start() - 30) : match.start() + 1]
    doubted = pattern(r" (?:if|have not|not|never|can|should|could|be) (?:\S+ )?$").search(lead)
    if not pattern(r" (?:converted|switched) ").search(match.group()) and not pattern(
        r"^(?: (?!\.|\?)\S+){0,5} \$ "
    ).search(line.text[match.end() :]):
        return _told_of_goal(line) or _kept_in_goal(line)
    return "" if doubted else match["kind"]


_MOVED: Final = (
    r" (?P<how>rolled|moved|transferred|converted|switched|recharacterized|put)(?: over)? "
    r"(?P<gap>(?:(?!\.|\?|but|instead|if)\S+ ){0,10}?)(?:in|into|to) (?:(?:an?|my|the|our|own|new|\d|his|her) ){0,3}"
    r"(?:(?!@)[a-z]+ )?@(?P<kind>\w+)(?= )"
)
_IN_PART: Final = r" (?:\d+|half|some|part|portion|most|rest|remainder|remaining|balance|other) |^\$ "
_UNDONE: Final = (
    r" (?:if|not|never|can|could|should|would|will|may|might|wish|must|instead|before|until|unless|say|suppose)"
    r" (?:\S+ ){0,2}$"
)
_PAID_SINCE: Final = (
    r" (?:pull\w*|took|take|taking|draw\w*|drew|cash\w*|withdr\w+|get(?:ting)? at|tap\w*|touch\w*|clos\w+|empt\w+|"
    r"drain\w*|liquidat\w*|spen[dt]\w*) (?:(?:out|all|of|from|on|the|some|most|any|back|every|whole|thing|part|half|"
    r"\$|\d+) )*(?:it|that|them|this|those|out|everything|in|since|money|account|on)\b"
)
_FALLEN_SINCE: Final = (
    r" (?:it|that(?: money)?|them|those|which|the (?:money|account|whole thing)|that one) (?:(?:(?:all|now|also|just|"
    r"since|then|only|still|currently) )*(?:is|are|has|have)|(?:now|since|still|currently) \S+)(?= )"
)
"""The money as it stands since; "and it fell" may have been before."""
_WHENCE: Final = r"^ from (?:(?:my|an?|the|old) )*@\w+(?= )"
_OF_THE_SOURCE: Final = r" @| (?:the plan|in there|by check|as a check|kept|the rest|the other|in cash) "


def _told_of_goal(line: Line) -> str:
    """The account into which all of another was moved, where what follows is told of the money in it."""
    match = pattern(_MOVED).search(line.text)
    if match is None or pattern(_UNDONE).search(line.text[max(0, match.start() - 30) : match.start() + 1]):
        return ""
    if match["how"] != "converted" and pattern(_IN_PART).search(f" {match['gap']}"):
        return ""
    rest = pattern(_WHENCE).sub(" ", line.text[match.end() :]).replace(f" @{match['kind']} ", " it ")
    told = pattern(_PAID_SINCE).search(rest) or pattern(_FALLEN_SINCE).search(rest)
    return match["kind"] if told and not pattern(_OF_THE_SOURCE).search(rest) else ""


def _kept_in_goal(line: Line) -> str:
    """The account that another was rolled into, where the money is said to be in it still."""
    match = pattern(
        r" (?:rolled|moved|transferred|converted|switched) (?:(?!\.|\?|but)\S+ ){1,10}?(?:in)?to (?:(?:an?|my|"
        r"the|our|own|new) )*"
        r"@(?P<kind>\w+) .{0,160}? (?:still|all|sits|sitting|left|remains|now) (?:is |are |sits |stays )?(?:still )?in "
        r"(?:the|that|my) (?:new )?@(?P=kind) "
    ).search(line.text)
    return match["kind"] if match else ""
