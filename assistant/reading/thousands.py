"""Bare numbers that are thousands by what was told before: "was 60 thousand, it's only 41 now"."""

from __future__ import annotations

from typing import Final

from assistant.reading.words import Line, pattern

THOUSAND: Final = 1000
_LITTLE: Final = (
    r"(?:(?:only|just|about|around|like|maybe|nearly|almost|over|under|close to|roughly|now|still|barely) )*"
)
_LEADS: Final = (
    rf" (?:worth|(?:it is|its) (?:now |only |just |down to |still )+) ?{_LITTLE}$",
    (
        r" (?:it|@\w+|account|balance|value|plan|that one|mine|hers) (?:is|was|'s|has|had|are|were|holds|shows) "
        rf"(?:(?:at|down to|up to|worth) )?{_LITTLE}$"
    ),
    rf" (?:fell|went|dropped|down|up|sank|shrank|slid|tumbled) to {_LITTLE}$",
    rf" (?:down|up|fell|dropped|went) from {_LITTLE}$",
    rf" (?:paid|put|pay|putting) (?:in|into it) {_LITTLE}$",
    (
        rf" (?:got|received|walked with|walked away with|ended up with|came out with|gave me|sent me|"
        rf"paid me) (?:back )?{_LITTLE}$"
    ),
    r" (?:was|were) (?:nearly|almost|about|around|over|close to) $",
)
_PERSON: Final = r" (?:i|he|she|we|they|age|aged|wife|husband|mom|dad) (?:(?:is|am|was|were|are|just|now|at) )*$"
_FOLLOWS: Final = (
    r"^ (?:[.,?)]|$|(?:now|today|currently|and(?! (?:a half|\d))|but|left|or so|ish|back|in (?:it|there|#\d+)|"
    r"thousands?|"
    r"this morning|tonight|right now|when)\b)"
)
_REMAINS: Final = r"^ (?:is|are) (?:(?:still|all) )*(?:in it|in there|there|left|remaining)\b"
_INCOME: Final = r" (?:agi|adjusted gross(?: income)?) (?:(?:is|was|of|about|around|:|,|roughly|like|approx\w*) )*$"
LEAST_INCOME: Final = 10
_TO_AND_FRO: Final = r" (?:from|to|was|is|now|:) (?:about |only )?$"
_WAS: Final = r" (?:\(|,|-) was $"
_THEN_NOW: Final = r"^ ,? ?(?:and |but )?(?:is )?now (?:only )?\d+ "
_WAS_NOW: Final = r" was \d+ ,? ?(?:and |but )?(?:is )?now (?:only )?$"
_AND_CHANGE: Final = r"^ and (?:change|some change|a bit|something)\b"


def in_thousands(line: Line, index: int, before: float | None) -> float | None:
    """What a bare number is worth in dollars, where it is one of thousands; else None.

    Args:
        line: the message.
        index: the number.
        before: the sum told last before it, if any.
    """
    word = line.words[index]
    if word.kind == "number" and pattern(_INCOME).search(line.before(index, 5)):
        income = float(str(word.value))
        return income * THOUSAND if LEAST_INCOME <= income < THOUSAND else None
    if (
        word.kind == "number"
        and pattern(r" in (?:thousands|k) ").search(line.text)
        and pattern(_TO_AND_FRO).search(line.before(index, 3))
    ):
        return float(str(word.value)) * THOUSAND if float(str(word.value)) < THOUSAND else None
    if word.kind != "number" or before is None or before < THOUSAND or before % (THOUSAND / 10):
        return None
    value = float(str(word.value))
    if not 1 <= value < THOUSAND or not before / 50 <= value * THOUSAND <= before * 5:
        return None
    lead, after = line.before(index, 7), line.after(index + 1, 4)
    if pattern(_REMAINS).search(after) or (pattern(_AND_CHANGE).search(after) and value * 20 >= before / THOUSAND):
        return value * THOUSAND
    if pattern(_WAS).search(lead) and pattern(_THEN_NOW).search(after):
        return value * THOUSAND
    if pattern(_WAS_NOW).search(lead) and pattern(_FOLLOWS).search(after):
        return value * THOUSAND
    if pattern(_PERSON).search(lead) or not pattern(_FOLLOWS).search(after):
        return None
    return value * THOUSAND if any(pattern(source).search(lead) for source in _LEADS) else None
