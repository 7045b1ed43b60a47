"""Sums of money: "18k", "$1.2m", "20 grand", "about 18 thousand", "$12,400.50", "10-15k".

Which amount a sum is, is not decided here but in amounts.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from assistant.reading.numbers import is_sign_behind
from assistant.reading.thousands import THOUSAND, in_thousands
from assistant.reading.words import Line, Word, pattern

SCALES: Final = {
    "k": 1e3,
    "ks": 1e3,
    "grand": 1e3,
    "thousand": 1e3,
    "thousands": 1e3,
    "thou": 1e3,
    "g": 1e3,
    "m": 1e6,
    "mil": 1e6,
    "mill": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "mm": 1e6,
    "hundred": 1e2,
}
_NAMES: Final = frozenset({"dollars", "dollar", "bucks", "usd", "buck"})
_COUNTED: Final = frozenset(
    [
        "%",
        "percent",
        "pct",
        "years",
        "year",
        "months",
        "month",
        "weeks",
        "week",
        "days",
        "day",
        "hours",
        "hour",
        "minutes",
        "miles",
        "people",
        "employees",
        "shares",
        "share",
        "accounts",
        "account",
        "funds",
        "fund",
        "times",
        "times",
        "accounts",
        "old",
        "pounds",
        "lbs",
        "bps",
        "points",
        "point",
        "stocks",
        "units",
        "payments",
        "x",
        "am",
        "pm",
        "st",
        "nd",
        "rd",
        "th",
    ]
)
_HEDGES: Final = (
    r"(?: (?:about|around|approximately|approx|roughly|nearly|almost|close to|just|barely|over|under|"
    r"a little bit|a little|a bit|a hair|"
    r"well|past|maybe|like|some|somewhere|near|at least|at most|up to|more than|less than|i think|i guess|"
    r"probably|only|"
    r"between|somewhere between|anywhere between|right at|ca|circa|or so|exactly|about like|"
    r"a measly|a modest|a mere|a paltry|a whopping|"
    r"north of|shy of))+ $"
)
_ESTIMATED: Final = (
    r"\b(?:about|around|approx\w*|roughly|nearly|almost|close to|over|under|little|bit|past|maybe|like|near|"
    r"think|guess|"
    r"probably|more|less|somewhere|circa|north of|shy of|up to|at (?:least|most))\b"
)
_VAGUELY: Final = r"and (?:some )?change|or thereabouts|or so|give or take|ish"
_LOOSELY: Final = rf"^ (?:{_VAGUELY}|flat|on the nose)(?= )"
"""What is told behind a sum of how exact it is."""
_ISH: Final = frozenset({"ish", "odd", "something", "plus"})
LEAST_BARE: Final = 100
_YEARS: Final = range(1900, 2101)


class Money(NamedTuple):
    """One sum.

    Attributes:
        amount: in dollars.
        sure: whether it is money by its own form ($, k, thousand, commas) and not by its place alone.
        estimate: whether it is told with "about" and the like, or as a range (then the middle).
        hedge: how many words of hedging stand before it.
    """

    amount: float
    sure: bool
    estimate: bool
    hedge: int


def with_money(line: Line) -> Line:
    """The line with every sum as one word `$`, the words of hedging before it drawn in."""
    found: list[tuple[int, int, Word]] = []
    index = 0
    while index < len(line.words):
        if line.words[index].kind != "number" and line.words[index].text != "$":
            index += 1
            continue
        one = _sum_at(line.words, index)
        if one is None or (not one[2].sure and one[2].amount < THOUSAND):
            one = _bare(line, index, found) or one
        if one is None:
            index += 1
            continue
        first, behind, money = _range(line.words, *one)
        if not money.sure and money.amount < LEAST_BARE:
            index = behind
            continue
        hedge = _hedge(line, first)
        after = line.after(behind, 3)
        if loose := pattern(_LOOSELY).search(after):
            behind += len(loose.group().split())
        estimate = money.estimate or hedge[1] or bool(pattern(rf"^ (?:{_VAGUELY}|or a little)").search(after))
        start, end = line.offsets(first, behind)
        word = Word("$", start, end, "money", Money(money.amount, money.sure, estimate, hedge[0]))
        found.append((first - hedge[0], behind, word))
        index = behind
    return line.with_words(found)


def _bare(line: Line, index: int, found: list[tuple[int, int, Word]]) -> tuple[int, int, Money] | None:
    """A bare number that stands for thousands after a sum told in thousands."""
    last = found[-1][2].value if found else None
    amount = in_thousands(line, index, last.amount if isinstance(last, Money) else None)
    return None if amount is None else (index, index + 1, Money(amount, sure=True, estimate=False, hedge=0))


def _hedge(line: Line, first: int) -> tuple[int, bool]:
    """How many words before a sum only say how exact it is, and whether they say that it is not."""
    match = pattern(_HEDGES).search(line.before(first, 7))
    if not match:
        return 0, False
    return len(match.group().split()), bool(pattern(_ESTIMATED).search(match.group()))


def _sum_at(words: Sequence[Word], index: int) -> tuple[int, int, Money] | None:
    """First word, the one behind the last, and the sum that begins at a word."""
    if index >= len(words):
        return None
    first = index
    signed = words[index].text == "$"
    if signed:
        index += 1
    if index >= len(words) or words[index].kind != "number":
        return None
    number = words[index]
    value = float(str(number.value))
    behind = index + 1
    if not signed and (thousands := _in_thousands(words, index)):
        return first, behind + 1, Money(thousands, sure=True, estimate=False, hedge=0)
    if behind + 1 < len(words) and words[behind].text in _ISH and words[behind + 1].text in SCALES:
        behind += 1
    scale, behind = _scale(words, behind, value, signed)
    rest, behind = _hundreds(words, behind) if scale == THOUSAND else (0.0, behind)
    named = behind < len(words) and (words[behind].text in _NAMES or is_sign_behind(words, behind))
    if named:
        behind += 1
    spoken = value >= 1000 and number.raw.isalpha() and (int(value) not in _YEARS or value % 100 == 0)
    sure = signed or named or scale > 1 or "," in number.raw or spoken
    amount = round(value * scale + rest, 2)
    if not _is_money(words, behind, amount, sure=sure, signed=signed):
        return None
    return first, behind, Money(amount, sure, estimate=False, hedge=0)


def _in_thousands(words: Sequence[Word], index: int) -> float | None:
    """A sum told in thousands and hundreds without naming either, by itself or after "for": "twelve five"."""
    if index + 1 >= len(words) or words[index + 1].kind != "number":
        return None
    number, hundreds = words[index], words[index + 1]
    value, part = float(str(number.value)), float(str(hundreds.value))
    if not (number.raw.isalpha() and hundreds.raw.isalpha() and 3 <= value < LEAST_BARE and part in range(1, 10)):
        return None
    lead = words[index - 1].text if index else "."
    following = words[index + 2].text if index + 2 < len(words) else "."
    told = lead in {".", ",", ":", "for", "got", "received", "was", "took", "only", "about"}
    return (
        value * 1e3 + part * 1e2 if told and following in {".", ",", "?", ")", "for", "from", "back", "out"} else None
    )


def _scale(words: Sequence[Word], behind: int, value: float, signed: bool) -> tuple[float, int]:  # noqa: FBT001
    if behind >= len(words):
        return 1.0, behind
    name = words[behind].text
    if name not in SCALES or (name == "m" and not (signed or value != int(value) or value < 10)):
        return 1.0, behind
    if name == "g" and not words[behind].raw.islower():
        return 1.0, behind
    scale = SCALES[name]
    behind += 1
    if name == "hundred" and behind < len(words) and words[behind].text in {"thousand", "k", "grand"}:
        return scale * 1e3, behind + 1
    return scale, behind


def _hundreds(words: Sequence[Word], behind: int) -> tuple[float, int]:
    """What is told behind the word for a thousand, and the index behind it: "21 thousand 400"."""
    if behind >= len(words) or words[behind].kind != "number" or words[behind - 1].text not in {"thousand", "thou"}:
        return 0.0, behind
    value = float(str(words[behind].value))
    following = words[behind + 1].text if behind + 1 < len(words) else "."
    if following == "hundred" and value in range(1, 10):  # "12 thousand 4 hundred"
        return value * 100, behind + 2
    if not LEAST_BARE <= value < THOUSAND or following in _COUNTED or following in SCALES:
        return 0.0, behind
    return value, behind + 1


def _is_money(words: Sequence[Word], behind: int, amount: float, *, sure: bool, signed: bool) -> bool:
    following = words[behind].text if behind < len(words) else ""
    if following in {"%", "percent", "pct", "/", "shares"} and not (signed and following == "/"):
        return False
    if sure:
        return amount < 1e12
    if following in {"-", "to"} and amount < LEAST_BARE:  # "10-15k"
        ahead = words[behind + 1 : behind + 3]
        return len(ahead) > 1 and ahead[0].kind == "number" and ahead[1].text in SCALES
    return amount >= LEAST_BARE and not (int(amount) == amount and int(amount) in _YEARS) and following not in _COUNTED


_FALLS: Final = frozenset({"from", "went", "fell", "dropped", "declined", "slid", "sank", "goes", "going"})


def _range(words: Sequence[Word], first: int, behind: int, low: Money) -> tuple[int, int, Money]:
    """Draws in the second end of a range: "10-15k", "between 10k and 12k", "10k or 12k"."""
    falling = behind + 1 < len(words) and words[behind].text == "down" and words[behind + 1].text == "to"
    if behind + 1 < len(words) and words[behind].text == "," and words[behind + 1].text in {"now", "today"}:
        falling = first > 0 and words[first - 1].text in {"was", "at", "were"}  # "was sixty, now forty thousand"
    if behind < len(words) and words[behind].text == "ish":
        behind += 1
    joint = "to" if falling else words[behind].text if behind < len(words) else ""
    other = _sum_at(words, behind + 1 + falling) if joint in {"-", "or", "and", "to"} else None
    if other is None:
        return first, behind, low
    lead = words[first - 1].text if first else ""
    high = other[2]
    falling = joint == "to" and (falling or lead in _FALLS)
    if falling and not low.sure and low.amount < THOUSAND <= high.amount:
        return first, behind, Money(low.amount * 1e3, high.sure, estimate=False, hedge=0)  # "from 90 to 50k"
    if falling or (joint == "and" and lead != "between") or (joint == "to" and low.sure):
        return first, behind, low
    amount = low.amount
    while not low.sure and high.sure and 0 < amount * 10 < high.amount:  # "10-15k": the k belongs to both
        amount *= 1e3
    if not amount < high.amount <= amount * 2:
        return first, behind, low
    return first, other[1], Money(round((amount + high.amount) / 2, 2), sure=True, estimate=True, hedge=0)
