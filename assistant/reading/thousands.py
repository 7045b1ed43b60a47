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
        r" (?:it|@\w+|account|balance|value|plan|that one|mine|hers) (?:(?:still|now|only|just) )?(?:is|was|'s|has|"
        r"had|are|were|holds|shows) "
        rf"(?:(?:at|down to|up to|worth) )?{_LITTLE}$"
    ),
    rf" (?:fell|went|dropped|down|up|sank|shrank|slid|tumbled) to {_LITTLE}$",
    rf" (?:down|up|fell|dropped|went) (?:\d+ (?:k|grand|thousand) )?from {_LITTLE}$",
    rf" (?:paid|put|pay|putting) (?:in|into it) {_LITTLE}$",
    rf" (?:i|we|he|she|and) (?:took|withdrew|pulled|cashed)(?: out)? {_LITTLE}$",
    (
        rf" (?:got|received|walked with|walked (?:away|off|out) with|left with|ended up with|came out with|gave me|"
        rf"sent me|"
        rf"paid me|i saw|i netted|i kept|i pocketed) (?:back |out )?{_LITTLE}$"
    ),
    rf" (?:k|grand|thousand)(?: (?:,|and|but|-))* (?:it )?(?:is|now)(?: (?:now|at|is|down to|like))* {_LITTLE}$",
    r" (?:was|were) (?:nearly|almost|about|around|over|close to) $",
    rf" (?:from|was|at) {_LITTLE}\d+(?:\.\d+)? (?:k|grand|thousand) (?:(?:,|and|down|all the way) )*to {_LITTLE}$",
)
_PERSON: Final = r" (?:i|he|she|we|they|age|aged|wife|husband|mom|dad) (?:(?:is|am|was|were|are|just|now|at) )*$"
_FOLLOWS: Final = (
    r"^ (?:[.,?)]|$|(?:now|today|currently|and(?! (?:a half|\d))|but|left|or so|ish|back|before|then|once|#\d+|"
    r"last (?:month|week|spring|summer|fall|winter)|a (?:year|month|while) ago|this (?:year|month|week|summer|"
    r"spring|fall|winter)|dollars|at (?:the|its) (?:top|peak|high|start)|"
    r"in (?:it|there|#\d+)|"
    r"thousands?|"
    r"this morning|tonight|right now|when|over (?:the|time)|originally|total|altogether)\b)"
)
_REMAINS: Final = r"^ (?:is|are) (?:(?:still|all) )*(?:in it|in there|there|left|remaining)\b"
_INCOME: Final = (
    r" (?:agi|adjusted gross(?: income)?) (?:(?:is|was|of|about|around|:|,|roughly|like|approx\w*|\?|runs) )*$"
)
LEAST_INCOME: Final = 10
_TO_AND_FRO: Final = r" (?:from|to|was|is|now|:|worth|at) (?:about |only )?$"
_WAS: Final = r" (?:\(|,|-) was $"
_ONCE: Final = r" \((?: (?:was|from|down from))+ $|^ maybe $| , (?:now )?maybe $"
_REST: Final = r" (?:rolled|moved|kept|pocketed|cashed|transferred)(?: (?:out|over|the other|about))* $"
"""Before a part of a payout told in thousands: "rolled 40 of it and kept 21"."""
_THEN_NOW: Final = r"^ ,? ?(?:and |but )?(?:is )?now (?:only )?\d+ "
_WAS_NOW: Final = r" was \d+ ,? ?(?:and |but )?(?:is )?now (?:only )?$"
_OF_THOUSANDS: Final = (
    r"^ (?:\w+ )?(?:out )?of (?:(?:the|my|our|a|about|her|"
    r"his) )*(?:\$ )?(?P<whole>\d+(?:\.\d+)?) (?:k|thousand|grand)\b"
)
"""Behind a bare number: "30 of the 70 thousand"."""
_OUT_OF: Final = (
    r" (?:took|take|taken|withdrew|pulled|lost|put|rolled|cashed|moved|got|left|keep|kept|"
    r"only) (?:(?:out|about|only) )*$"
)
_IN_IT: Final = (
    r" (?:had|have|was|were|of|started with|left) (?:(?:about|around|like|maybe|almost|nearly|over|under|some) )*$"
)
_IN_ACCOUNT: Final = (
    r"^ (?:in (?:it|there|(?:my|the|our|his|her|an?) (?:old )?(?:@\w+|account|plan))|(?:and (?:some )?change|or so))\b"
    r"[^?]{0,60}? (?P<other>\d+(?:\.\d+)?) (?:k|thousand|grand)\b"
)
"""Behind a bare number: the account, and later a sum in thousands."""
_THERE_NOW: Final = (
    r" (?:in|inside) (?:it|there|the account|(?:my|the|our|his|her) (?:old )?@\w+) (?:, |and |"
    r"but |- )+(?:now|today) (?:(?:only|just|about|its|it is|down to|at) )*$"
)
_AND_CHANGE: Final = r"^ and (?:change|some change|a bit|something)\b"

_CLOSED_FOR: Final = (
    r" (?:closed|cashed|emptied|drained|liquidated|surrendered|got|"
    r"received)(?: (?:[^ .?$]+)){0,5} (?:for|with|out|at) $"
)
"""Before a round sum without its thousands: "closed it for 12 even"."""
_LOWER: Final = (
    r"^ (?:(?:all the way|then|back) )*(?:down )?to (?:(?:only|just|about|around|like|maybe|nearly) )*"
    r"(?P<low>\d+(?:\.\d+)?)(?P<named> (?:k|thousand|grand|thou)\b)?(?P<behind> \S+)?"
)
_HIGHER: Final = (
    r" (?P<high>\d+(?:\.\d+)?) (?:(?:all the way|then|back) )*(?:down )?to (?:(?:only|just|about|around|like|"
    r"maybe|nearly) )*$"
)
_DOWN_FROM: Final = r" (?:from|@\w+|account|is|was|it|him|her|them|[:,.-]) (?:(?:about|around|like|maybe) )*$"
_BEHIND_FALL: Final = r"^(?: (?:[.,?)]|now|today|this|since|in|still|and|but|so|over|because|i|we|when)\b| [.,?)]|$| $)"
_OF_ACCOUNT: Final = r" (?:@\w+|account|balance|value|portfolio|it|nest egg|mine)(?: [^ .?$]+){0,6} $"
_NO_MONEY: Final = r" (?:pounds|lbs|kilos?|miles|points?|shares|units|percent|%|credit score|mg|hours|degrees|people) "


def in_thousands(line: Line, index: int, before: float | None) -> float | None:
    """What a bare number is worth in dollars, where it is one of thousands; else None.

    Args:
        line: the message.
        index: the number.
        before: the sum told last before it, if any.
    """
    word = line.words[index]
    if word.kind != "number":
        return None
    value, lead = float(str(word.value)), line.before(index, 7)
    if pattern(_INCOME).search(lead):
        if pattern(r"^ (?:to|-|or) \d+(?:\.\d+)? (?:k|thousand|grand)\b").search(line.after(index + 1, 3)):
            return None  # a range
        return value * THOUSAND if LEAST_INCOME <= value < THOUSAND else None
    if not 1 <= value < THOUSAND:
        return None
    if pattern(r" (?:in|\() (?:thousands|k) ").search(line.text) and pattern(_TO_AND_FRO).search(line.before(index, 3)):
        return value * THOUSAND
    if _is_part(line, index, value) or _is_like_next(line, index, value) or _is_end_of_fall(line, index, value):
        return value * THOUSAND
    if (
        value < 100
        and pattern(_CLOSED_FOR).search(lead)
        and pattern(r"^ (?:even|flat)\b").search(line.after(index + 1, 1))
    ):
        return value * THOUSAND
    if before is None or before < THOUSAND or before % (THOUSAND / 10):
        return None
    if not before / 50 <= value * THOUSAND <= before * 5:
        return None
    return value * THOUSAND if _is_like_last(line, index, value * 20 >= before / THOUSAND) else None


def _is_like_last(line: Line, index: int, near: bool) -> bool:  # noqa: FBT001
    """Whether a bare number is told as the sum before it was: "was 60 thousand, it's only 41 now"."""
    lead, after = line.before(index, 7), line.after(index + 1, 4)
    if pattern(_REMAINS).search(after) or (pattern(_AND_CHANGE).search(after) and near):
        return True
    if pattern(_THERE_NOW).search(lead) and pattern(r"^ (?:[.,)]|$)").search(after):
        return True
    if pattern(_WAS).search(lead) and pattern(_THEN_NOW).search(after):
        return True
    if pattern(_ONCE).search(line.before(index, 3)) and pattern(r"^ (?:\)|now|today|[.,]|$)").search(after):
        return True
    if pattern(_REST).search(lead) and pattern(r"^ (?:of it|in cash|[.,]|$|and)").search(after):
        return True
    if pattern(r" (?:,|and|but|then|-) $").search(lead) and pattern(r"^ (?:now|today|as of now|currently)\b").search(
        after
    ):
        return near
    if pattern(_WAS_NOW).search(lead) and pattern(_FOLLOWS).search(after):
        return True
    if pattern(_PERSON).search(lead) or not pattern(_FOLLOWS).search(after):
        return False
    return any(pattern(source).search(lead) for source in _LEADS)


def _is_end_of_fall(line: Line, index: int, value: float) -> bool:
    """Whether a bare number is one end of a fall told in thousands: "from 90 to 75 thousand", "240 down to 130"."""
    after = line.after(index + 1, 9)
    if told := pattern(_LOWER).search(after):
        if not value / 20 <= float(told["low"]) < value or not pattern(_DOWN_FROM).search(line.before(index, 4)):
            return False
        return bool(told["named"]) or _is_bare_fall(line, index, told.group(), told["behind"] or "")
    told = pattern(_HIGHER).search(line.before(index, 9))
    if not told or not value < float(told["high"]) <= value * 20:
        return False
    first = index - len(told.group().split())
    if not pattern(_DOWN_FROM).search(line.before(first, 4)):
        return False
    return _is_bare_fall(line, first, told.group(), line.after(index + 1, 1))


def _is_bare_fall(line: Line, first: int, told: str, behind: str) -> bool:
    """Whether two bare numbers of an account are a fall of it in thousands, neither being named so."""
    if " down to " not in told or not pattern(_BEHIND_FALL).search(behind):
        return False
    return bool(pattern(_OF_ACCOUNT).search(line.before(first, 9))) and not pattern(_NO_MONEY).search(line.text)


def _is_part(line: Line, index: int, value: float) -> bool:
    """Whether a bare number is told out of so many thousands: "30 of the 70 thousand"."""
    told = pattern(_OF_THOUSANDS).search(line.after(index + 1, 9))
    return bool(told and value < float(told["whole"]) and pattern(_OUT_OF).search(line.before(index, 4)))


def _is_like_next(line: Line, index: int, value: float) -> bool:
    """Whether a bare number in an account is followed by thousands of its size: "had 47 in it, and it's 39k now"."""
    if not pattern(_IN_IT).search(line.before(index, 4)):
        return False
    told = pattern(_IN_ACCOUNT).search(line.after(index + 1, 16))
    return bool(told and value / 20 <= float(told["other"]) <= value * 5)
