"""Covering amounts: in our messages dollars are marked as such, in a person's own words they are not."""

from __future__ import annotations

import re
from typing import Final

COVER: Final = "•••"
_NAMES: Final = r"(?:401|403|457|529|1099|1040|5329|5498|8606|8915|3115)"
"""Numbers that name a plan or a form."""
_YEAR: Final = r"(?:19|20)\d\d"
_WORD: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|a|half|few|couple)"
)
_AMOUNTS: Final = re.compile(
    rf"\$\s?\d[\d,]*(?:\.\d+)?\s?(?:k|m|grand|thousand|million)?\b"
    rf"|\b(?!{_NAMES}\s?\(?k)\d[\d,]*(?:\.\d+)?\s?(?:k|m|grand|thousand|million|bucks|dollars)\b"
    rf"|\b(?!{_NAMES}\b)\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d+)?\b"
    rf"|\b(?!{_NAMES}\b|{_YEAR}\b)\d{{3,}}(?:\.\d+)?\b"
    rf"|\b(?:{_WORD}[- ])*{_WORD}[- ](?:hundred|thousand|grand|million)\b",
    re.IGNORECASE,
)

_DOLLARS: Final = re.compile(r"\$\d[\d,]*(?:\.\d+)?[kKmM]?\b")
_QUOTED: Final = re.compile(r"“[^”]*”")
"""A person's words, as a message of ours quotes them."""


def hide_amounts(text: str) -> str:
    """A text of ours with every dollar amount covered, and whatever looks like one in words that it quotes."""
    return _QUOTED.sub(lambda found: cover_words(found[0]), _DOLLARS.sub(f"${COVER}", text))


def cover_words(text: str) -> str:
    """A person's words with everything that looks like an amount covered; years, plans and forms stay."""
    return _AMOUNTS.sub(COVER, text)
