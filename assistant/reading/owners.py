"""Whose the account is: the writer's own, or that of a relative of whom the writer tells."""

from __future__ import annotations

from typing import Final

from assistant.reading.age_words import HAS, SPOUSE
from assistant.reading.words import Line, pattern

_WHOSE: Final = (
    r" (?:asking|question|questions|talking|wondering|concerned|worried|penalty|tax|loss|deduction)(?: (?:is|are|am))?"
    r"(?: (?:only|just|mainly))* (?:about|re|regarding|on|for) (?P<whose>hers|his|mine|her|him|"
    r"my own)(?= (?:[.,?)]|$|now|only|here))"
)


_WHOSE_BY_NAME: Final = (
    r" (?:asking|asks?|question|questions|talking|wondering|concerned|worried|it)(?: (?:is|are|am|was))?"
    rf"(?: (?:only|just|mainly))* (?:about|re|regarding|on|for|concerns) (?:my )?(?P<who>{SPOUSE}) 's |"
    rf" (?:it is|it 's|this is) (?:my )?(?P<whom>{SPOUSE}) 's (?:(?:@\w+|one|account) )?(?:that )?(?:i|we|,) "
)
_HE_OR_SHE: Final = r" (?:he|she) (?:is|'s|was) \d\d "
"""Somebody of whom only a pronoun and an age are told."""


_ASKED_FOR: Final = (
    rf" (?:can|could|should|may|will|does|must|would) (?:my |our )?(?P<who>{SPOUSE}) (?:still |even |ever )?(?:deduct|"
    r"use|claim|write|take|get|report|withdraw|cash|close|have|owe|pay)(?= )"
    rf"| (?:asking|ask|asked|posting|writing|here|inquiring|question|help|helping) (?:(?:this|that|is|it|a) )*"
    rf"(?:for|on behalf of) (?:my|our) (?P<behalf>{SPOUSE})(?= (?!and i |and me |'s ))"
    rf"| (?P<asker>{SPOUSE}) (?:wants to know|is asking|asks|asked me|is wondering|wonders|keeps asking)(?= )"
)
"""The relative for whom a question is asked: "can my mom use the loss?"."""


def owner_of(line: Line) -> str:
    """Whose the account is: "self", or the word for a relative ("wife")."""
    if heir := pattern(rf" (?P<who>{SPOUSE}) (?:(?:has|had|just|recently) )*inherited ").search(line.text):
        return heir["who"]
    if pattern(
        rf" left (?:me|us) | came to me | (?:late|dead) {SPOUSE} | passed |"
        r" passed$| died | deceased | beneficiary | death | inherit\w* "
    ).search(line.text):
        return "self"
    if asked := pattern(_WHOSE_BY_NAME).search(line.text):
        return asked["who"] or asked["whom"]
    if asked := pattern(_WHOSE).search(line.text):
        persons = pattern(rf" (?P<who>{SPOUSE})(?= )").findall(line.text)
        return "self" if asked["whose"] in {"mine", "my own"} or not persons else persons[0]
    if owner := _possessor(line):
        return owner
    if (asks := pattern(_ASKED_FOR).search(line.text)) and not pattern(r" (?:my|our) (?:\S+ )?@").search(line.text):
        return asks["who"] or asks["behalf"] or asks["asker"]
    match = pattern(
        rf" (?P<who>{SPOUSE}) (?:(?!i |my |we )\S+ ){{0,12}}?(?:{HAS}) (?!me |us )(?:(?!i |my |we )\S+ ){{0,5}}?@"
    ).search(line.text)
    if match and pattern(r"^(?:\w+ ){1,3}for (?:me|us) ").search(line.text[match.end() :]):
        return "self"  # "my dad opened a Roth for me"
    return match["who"] if match else "self"


_FROM_THEIR_JOB: Final = r"^ (?:from|at|through|with) (?:his|her) (?:\S+ )?(?:job|work|employer|company)(?= )"
"""Behind the account of a relative who has it from work: "SIMPLE IRA from her job"."""


def _possessor(line: Line) -> str | None:
    """The relative in "my wife's IRA" and "my wife ... her IRA"."""
    for index, word in enumerate(line.words):
        if word.kind != "account":
            continue
        before = line.before(index, 5)
        if pattern(_FROM_THEIR_JOB).search(line.after(index + 1, 4)):
            persons = pattern(rf" (?P<who>{SPOUSE})(?= )").findall(line.text[: line.starts[index]])
            return persons[-1] if persons else None
        if match := pattern(rf" (?<!ex )(?P<who>{SPOUSE}) (?:'s (?:\S+ ){{0,3}}|\d\d ,? ?)$").search(before):
            return match["who"]
        if pattern(r" (?:my|our) (?:\S+ ){0,2}$").search(before):
            return None
        if pattern(r" (?:his|her|their) (?:\S+ ){0,2}$").search(before):
            persons = pattern(rf" (?P<who>{SPOUSE})(?= )").findall(line.text[: line.starts[index]])
            if not persons and pattern(_HE_OR_SHE).search(line.text):
                return "partner"
            return persons[-1] if persons else None
    return None


_SAME: Final = (
    frozenset({"mom", "mother", "mum", "mama", "mil", "parent", "parents"}),
    frozenset({"dad", "father", "papa", "fil", "parent", "parents"}),
    frozenset({"wife", "spouse", "partner"}),
    frozenset({"husband", "hubby", "spouse", "partner"}),
    frozenset({"grandmother", "grandma"}),
    frozenset({"grandfather", "grandpa"}),
)


def is_the_same(owner: str, text: str) -> bool:
    """Whether the relative told last in a text is the owner, by that or by another word."""
    persons = pattern(rf" (?P<who>{SPOUSE})(?= )").findall(text)
    last = persons[-1] if persons else owner
    return last == owner or any({last, owner} <= group for group in _SAME)
