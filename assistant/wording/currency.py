"""How current the law is that an answer rests on, in words."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.wording.words import day, fill, load_words

_STALE_AFTER_DAYS: Final = 365


def is_stale(as_of: date, today: date) -> bool:
    """Whether the law was last checked more than a year before."""
    return (today - as_of).days > _STALE_AFTER_DAYS


def law_note(as_of: date, today: date) -> str:
    """The day of the law; after a year, that it may have changed since."""
    return fill(load_words("verdicts")["card"]["stale" if is_stale(as_of, today) else "as_of"], {"day": day(as_of)})
