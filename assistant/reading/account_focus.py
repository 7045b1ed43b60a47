"""Which of several accounts a story itself says that it is about: the one asked about, or where the money went."""

from __future__ import annotations

from typing import Final

from assistant.reading.words import Line, pattern

_ABOUT: Final = (
    r" (?:asking|question|questions|talking|wondering|concerned|worried|curious|speaking|this|it)(?: (?:is|"
    r"are|am|'s|was))?"
    r"(?: (?:only|just|mainly|really|specifically|all))* (?:about|regarding|re|concerning|on) "
    r"(?:(?:the|my|her|his|our|that) )*(?:@(?P<kind>\w+)|(?:number |no \. |item )?(?P<number>[1-9])(?= (?:[.,?)]|$)))"
)
_ASKED: Final = (
    r" @(?P<kind>\w+) (?:\([^()]{0,70}\) )?is (?:the one |what |the account )(?:that )?(?:i|we) (?:am|"
    r"are) (?:asking|wondering|talking|worried)"
)


def asked_about(line: Line) -> str:
    """The account that the text says it asks about: "asking about the Roth", "about #2" of a list; else nothing."""
    match = pattern(_ASKED).search(line.text) or pattern(_ABOUT).search(line.text)
    if match is None:
        return ""
    if match["kind"]:
        return match["kind"]
    listed = pattern(rf" {match['number']} (?:\)|\.|:) (?:(?:an?|my|the|old|former) )*@(?P<kind>\w+)").search(line.text)
    return listed["kind"] if listed else ""


def moved_into(line: Line) -> str:
    """The account that another was turned or rolled into, where it is what is told of after that; else nothing."""
    match = pattern(
        r" (?:converted|rolled|moved|transferred|switched) (?:(?!\.|\?|but)\S+ ){0,10}?(?:in)?to (?:(?:an?|my|the|"
        r"our|own|"
        r"new) ){0,2}"
        r"@(?P<kind>\w+) (?:(?!@)\S+ ){0,18}?(?:it|roth|@(?P=kind)|which|that(?: \$)?) (?:(?:now|has|is|since|"
        r"then) )*(?:stands|is|has|holds|"
        r"fell|fallen|dropped|worth|lost|down|shrunk|went|value|was|now)\b"
    ).search(line.text)
    if match is None:
        return _kept_in_goal(line)
    lead = line.text[max(0, match.start() - 30) : match.start() + 1]
    doubted = pattern(r" (?:if|have not|not|never|can|should|could|be) (?:\S+ )?$").search(lead)
    if not pattern(r" (?:converted|switched) ").search(match.group()) and not pattern(
        r"^(?: (?!\.|\?)\S+){0,5} \$ "
    ).search(line.text[match.end() :]):
        return _kept_in_goal(line)  # rolled over, and only that it fell is told
    return "" if doubted else match["kind"]


def _kept_in_goal(line: Line) -> str:
    """The account that another was rolled into, where the money is said to be in it still."""
    match = pattern(
        r" (?:rolled|moved|transferred|converted|switched) (?:(?!\.|\?|but)\S+ ){1,10}?(?:in)?to (?:(?:an?|my|"
        r"the|our|own|new) )*"
        r"@(?P<kind>\w+) .{0,160}? (?:still|all|sits|sitting|left|remains|now) (?:is |are |sits |stays )?(?:still )?in "
        r"(?:the|that|my) (?:new )?@(?P=kind) "
    ).search(line.text)
    return match["kind"] if match else ""
