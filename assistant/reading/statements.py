"""Facts that are told by a phrase: filing status, itemizing, accounts elsewhere, cause and the rare ones.

Each table row is a value, a pattern that says so, and one that takes it back when it stands just before.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.reading.clauses import is_general
from assistant.reading.phrases import Row
from assistant.reading.words import Line, pattern

_IRAS: Final = "(?:traditional_ira|sep_ira|simple_ira)"
_COUNTED_TOGETHER: Final = {
    "roth_ira": "roth_ira",
    "529": "529",
    "coverdell": "coverdell",
    "traditional_ira": _IRAS,
    "sep_ira": _IRAS,
    "simple_ira": _IRAS,
}
_LOOK_BACK: Final = 60


class Statement(NamedTuple):
    """A fact told by a phrase, with the words that tell it (positions in the line's text)."""

    value: str | bool
    start: int
    end: int


def first_statement(line: Line, rows: tuple[Row, ...]) -> Statement | None:
    """What the first row says that fits and that nothing before it takes back; a question about nobody says nothing."""
    for value, source, back in rows:
        for match in pattern(source).finditer(line.text):
            before = line.text[max(0, match.start() - _LOOK_BACK) : match.start() + 1]
            taken_back = back and pattern(back).search(before)
            if not taken_back and not is_general(line, line.word_at(match.end() - 1)):
                return Statement(value, match.start(), match.end())
    return None


def same_kind(rows: tuple[Row, ...], kind: str | None) -> tuple[Row, ...]:
    """The rows on other accounts, with the kinds that the test counts together with this one filled in."""
    same = _COUNTED_TOGETHER.get(kind or "", "none")
    return tuple((value, source.replace("(?:SAME)", same), back) for value, source, back in rows)


def is_one_account(line: Line, told: Statement) -> bool:
    """Whether "all my IRA" is the whole of one account, not all accounts of a kind."""
    match = pattern(r" all (?:of )?(?:my|the|his|her|our) (?=@)").search(line.text[told.start : told.end])
    if told.value is not True or not match:
        return False
    word = line.words[line.word_at(told.start + match.end())]
    return bool(word.raw) and not word.raw.removesuffix(" 's").endswith("s")
