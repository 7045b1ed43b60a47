"""The one cleaning function, at the length that a saved text may have."""

from __future__ import annotations

from typing import Final

from assistant.cleaning import clean

LONGEST_TEXT: Final = 100_000


def safe(text: str) -> str:
    """Clean a text that comes from a file or a database, so that no terminal obeys anything in it."""
    return clean(text, LONGEST_TEXT).text
