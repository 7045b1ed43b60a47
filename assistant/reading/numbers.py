"""Number words to numbers: "three hundred thousand", "fifty nine and a half", "twenty seventeen", "four oh one".

Written here because no library fits: word2number is no longer maintained, text2num (12 ms to import) and number-parser
(12 ms) rewrite the text without saying where a number stood, and none reads spoken years or "four oh one k".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.reading.words import Line, Word, pattern

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40, "ninty": 90}
_SCALES: Final = {"thousand": 1000, "million": 1_000_000}
_NOUGHTS: Final = frozenset({"oh", "o", "zero"})
_WORDS: Final = _UNITS.keys() | _TENS.keys()
_PAIRED: Final = (*range(1, 11), 19, 20)
"""First halves of numbers said in two parts: nineteen ninety nine, twenty twenty, five twenty nine, ten forty."""


def with_numbers(line: Line) -> Line:
    """The line with every number, in digits or in words, as one word with its value."""
    line = _with_groups(line)
    found = []
    index = 0
    while index < len(line.words):
        value, behind = _number_at(line.words, index)
        if behind > index:
            first, last = line.words[index], line.words[behind - 1]
            if behind - index > 1 or first.kind != "number":
                found.append((index, behind, Word(f"{value:.10g}", first.start, last.end, "number", value, first.raw)))
            index = behind
        else:
            index += 1
    return line.with_words(found)


_DOLLARS: Final = frozenset({"dollars", "dollar", "bucks", "usd"})


_PLANS: Final = frozenset({"401", "403", "457", "529"})
"""Figures that begin an account's name: "a $900 401k"."""


def _with_groups(line: Line) -> Line:
    """The line with thousands set apart as elsewhere in the world read as here: "16 700 dollars", "$6.900".

    Only beside a sign or word for dollars; whoever sets one sum with a point does so with all of them.
    """
    words = line.words
    found = []
    dotted = any(_is_dotted(word) and _is_dollars(words, index, index + 1) for index, word in enumerate(words))
    for index, word in enumerate(words):
        behind = index + 1
        while behind < len(words) and _is_group(words[behind - 1], words[behind]):
            behind += 1
        if word.kind == "number" and behind > index + 1 and len(word.raw) <= 3 and _is_dollars(words, index, behind):
            value = float("".join(one.raw for one in words[index:behind]))
        elif dotted and _is_dotted(word):
            value, behind = float(word.raw.replace(".", "")), index + 1
        else:
            continue
        grouped = f"{value:,.0f}"
        found.append((index, behind, Word(grouped, word.start, words[behind - 1].end, "number", value, grouped)))
    return line.with_words(found) if found else line


def _is_group(before: Word, word: Word) -> bool:
    """Whether a word is three figures that follow figures after one space."""
    figures = word.kind == "number" and word.raw.isdecimal() and len(word.raw) == 3
    return figures and word.raw not in _PLANS and before.raw.isdecimal() and word.start == before.end + 1


def _is_dotted(word: Word) -> bool:
    return word.kind == "number" and bool(pattern(r"^\d{1,3}\.\d{3}$").search(word.raw))


def _is_dollars(words: Sequence[Word], first: int, behind: int) -> bool:
    if first > 0 and words[first - 1].text == "$":
        return True
    return behind < len(words) and (words[behind].text in _DOLLARS or is_sign_behind(words, behind))


def is_sign_behind(words: Sequence[Word], index: int) -> bool:
    """Whether a dollar sign belongs to the figures before it: "10.000$"."""
    if index >= len(words) or words[index].text != "$" or not index or words[index].start - words[index - 1].end > 1:
        return False
    return index + 1 >= len(words) or words[index + 1].kind != "number"


def _number_at(words: Sequence[Word], index: int) -> tuple[float, int]:
    """Value of the number that begins at a word, and the index behind it (`index` itself where there is none)."""
    word = words[index]
    if isinstance(word.value, float):
        return _with_half(words, word.value, index + 1)
    text = word.text
    if text == "half" and _texts(words, index + 1, 2) in (["a", "million"], ["a", "mil"], ["a", "mill"]):
        return 500_000.0, index + 3
    if (text == "quarter" or _texts(words, index, 2) == ["a", "quarter"]) and (quarter := _quarter(words, index)):
        return 250_000.0, quarter
    if text == "a" and _texts(words, index + 1, 1) in (["hundred"], ["thousand"], ["million"]):
        return _spoken(words, index + 1, 1)
    if text in _WORDS:
        value, behind = _spoken(words, index, None)
        if behind == index + 1 and text in {"one", "zero"}:  # a pronoun more often than a number
            return 0.0, index
        return _with_half(words, value, behind)
    return 0.0, index


def _quarter(words: Sequence[Word], index: int) -> int:
    """The index behind "a quarter (of a) million"; 0 where it is none."""
    first = index + (words[index].text == "a") + 1
    for ahead in (["million"], ["of", "a", "million"], ["mil"], ["of", "a", "mil"]):
        if _texts(words, first, len(ahead)) == ahead:
            return first + len(ahead)
    return 0


def _texts(words: Sequence[Word], first: int, count: int) -> list[str]:
    return [word.text for word in words[first : first + count]]


def _with_half(words: Sequence[Word], value: float, behind: int) -> tuple[float, int]:
    """Adds a half that is told after a number: "59 1/2", "59½", "fifty nine and a half"."""
    ahead = _texts(words, behind, 5)
    for half in (
        ["and", "a", "half"],
        ["½"],
        ["and", "½"],
        ["1", "/", "2"],
        ["and", "1", "/", "2"],
        ["-", "1", "/", "2"],
        ["point", "five"],
    ):
        if ahead[: len(half)] == half and value < 1000:
            return value + 0.5, behind + len(half)
    return value, behind


def _spoken(words: Sequence[Word], index: int, begun: int | None) -> tuple[float, int]:
    """Reads number words as far as they go on from each other.

    Args:
        words: the words of the line.
        index: where the number begins.
        begun: 1 after "a" (a hundred, a thousand).
    """
    total, part, last = 0, begun, ""
    scaled, ended = 0, index
    while index < len(words):
        text = words[index].text
        step = _step(part, last, text)
        if step is not None:
            part, last = step
        elif text in _SCALES and scaled and _SCALES[text] >= scaled:  # "twelve thousand ten thousand": two numbers
            return float(total), ended
        elif text in _SCALES and (part or 0) > 0 and last != "nought":
            total, part, last = total + (part or 0) * _SCALES[text], None, "scale"
            scaled, ended = _SCALES[text], index + 1
        elif not (text == "," and last == "scale" and _texts(words, index + 2, 1) == ["hundred"]) and not (
            text == "and" and last in {"hundred", "scale"} and _goes_on(words, index + 1)
        ):
            break
        index += 1
    return float(total + (part or 0)), index


def _goes_on(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].text in _WORDS


def _step(part: int | None, last: str, text: str) -> tuple[int, str] | None:
    """The number below a thousand and what it ends in, after one more word; None where the word does not go on."""
    if text == "hundred" and part is not None and last in {"", "unit", "tens"}:
        return part * 100, "hundred"
    if text in _NOUGHTS and part and last in {"unit", "tens"}:
        return part * 10, "nought"
    if text in _UNITS:
        return _unit(part, last, _UNITS[text])
    if text in _TENS:
        if part is None or last == "hundred":
            return (part or 0) + _TENS[text], "tens"
        return (part * 100 + _TENS[text], "tens") if part in _PAIRED else None
    return None


def _unit(part: int | None, last: str, unit: int) -> tuple[int, str] | None:
    if part is None or last == "hundred":
        return (part or 0) + unit, "unit"
    if last == "nought":
        return part * 10 + unit, "unit"
    if last == "tens" and unit in range(1, 10):
        return part + unit, "unit"
    if part in _PAIRED and unit >= 10:
        return part * 100 + unit, "unit"
    return None
