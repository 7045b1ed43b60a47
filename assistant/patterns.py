"""Regular expressions by their text: as the build compiled them, or compiled when they are first wanted.

Python compiles a regular expression anew in each process, and has no way to keep one: a pickled expression is its text.
To read one short message takes some 230 of them, 61,000 characters in all. Measured in turn, in processor time: `ask`
takes 1.4 times a bare `import pydantic, rapidfuzz` with the numbers and 2.3 times without, where its budget is 1.5;
`read` 2.6 times and 3.7. Nothing else came near: leaving the garbage collector out saves 3 ms of the 57.

What compiling gives is a list of numbers, and the same Python makes an expression of it in microseconds. That way in is
Python's own and not documented (`_sre`). So the build keeps the numbers only of an expression that came out equal to
the compiled one, they are used only by the very engine that they were made for, and anything unexpected, an engine
without this way included, means compiling as ever: slower, and the same answers.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Mapping
from functools import cache
from typing import Final, TypeAlias

from assistant.compiled import compiled
from assistant.packed import Packed

try:
    import _sre  # type: ignore[import-not-found]  # no stubs
except ImportError:  # another engine than CPython's
    _sre = None

Row: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, numbers, how many groups, groups by name, names by group."""

_NUMBER: Final = "I"
_MADE_BY: Final = (getattr(_sre, "MAGIC", 0), getattr(_sre, "CODESIZE", 0), array(_NUMBER).itemsize)
ENGINE: Final = f"{sys.implementation.cache_tag} {sys.byteorder} {_MADE_BY}"
"""What the numbers hang on."""


class Patterns(dict[str, "re.Pattern[str]"]):
    """Expressions by their text; one that is not there yet is made."""

    def __missing__(self, text: str) -> re.Pattern[str]:
        made = self[text] = _ready(text) or re.compile(text)
        return made


PATTERNS: Final = Patterns()
"""Those that were wanted so far."""


def _ready(text: str) -> re.Pattern[str] | None:
    row = _kept().get(text)
    return pattern_of(text, row) if row else None


@cache
def _kept() -> Mapping[str, Row]:
    found = compiled().get("patterns")
    return Packed(found["rows"]) if found and found["engine"] == ENGINE else {}


def pattern_of(text: str, row: Row) -> re.Pattern[str] | None:
    """The expression that the numbers make; None where the engine refuses them."""
    flags, numbers, groups, names, by_group = row
    code = array(_NUMBER)
    try:
        code.frombytes(numbers)
        made: re.Pattern[str] = _sre.compile(text, flags, code.tolist(), groups, names, by_group)
    except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return None
    return made


def row_of(text: str) -> Row | None:
    """What compiling the text gives; None where this Python does it in another way than those we know."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(text, 0)
        state = parsed.state
        names = dict(state.groupdict)
        by_number = {number: name for name, number in names.items()}
        by_group = tuple(by_number.get(number) for number in range(state.groups))
        numbers = array(_NUMBER, map(int, _compiler._code(parsed, 0))).tobytes()  # noqa: SLF001
        row = (int(state.flags), numbers, state.groups - 1, names, by_group)
    except (ImportError, AttributeError, TypeError):
        return None
    return row if pattern_of(text, row) == re.compile(text) else None
