"""One cleaning function for everything that comes in: typed, pasted, piped, read from a file or from a database.

What a person typed is never markup and never reaches a terminal raw. Removed are control characters except newline
and tab, whole escape sequences (CSI, OSC, DCS and the rest, in their 7- and 8-bit forms, ended or not), characters that
turn the direction of text, and invisible ones that join or hide. Line ends become newlines, lone surrogates U+FFFD.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.patterns import PATTERNS

MOST_READ: Final = 10_000
"""Characters of one message that are read."""

_STRINGS = r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])"  # OSC, DCS, SOS, PM, APC
_STRING_END = r"(?:\x07|\x1b\\|\x9c)"
_SEQUENCES: Final = (
    rf"{_STRINGS}[^\x07\x1b\x9c\n]*(?:{_STRING_END}|(?=[\x1b\n])|\Z)"  # unterminated: to the end of its line
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    r"|\x1b[ -/]*[0-~]?"  # any other escape
)
_HIDDEN: Final = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_LINE_ENDS: Final = "\r\n?|[\u2028\u2029\x85]"
_SURROGATES: Final = "[\ud800-\udfff]"
_TOWERS: Final = (
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2})[\u0300-\u036f\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


class Cleaned(NamedTuple):
    """A text that is safe to read and to show, and whether its end was cut off."""

    text: str
    cut: bool = False


def clean(text: str, most: int = MOST_READ) -> Cleaned:
    """The text without anything that a terminal would obey, at most `most` characters of it.

    Work is bounded by `most`, however long the text is: no more than a few times that many characters are looked at.
    """
    looked_at = text[: most * 4]
    looked_at = PATTERNS[_SEQUENCES].sub("", looked_at)
    looked_at = PATTERNS[_LINE_ENDS].sub("\n", looked_at)
    looked_at = PATTERNS[_HIDDEN].sub("", looked_at)
    looked_at = PATTERNS[_TOWERS].sub(r"\1", PATTERNS[_SURROGATES].sub("\ufffd", looked_at))
    cut = len(looked_at) > most or len(text) > most * 4
    return Cleaned(looked_at[:most], cut)


def harmless(text: str) -> str:
    """The whole text, cleaned: what every face calls last before it shows something."""
    return clean(text, len(text)).text
