"""Small talk put together of several pieces: "k thanks bye", "ok cool thx"."""

from __future__ import annotations

from functools import cache
from typing import Final

from assistant.wording.words import phrases

_WEIGHT: Final = ("ok", "hello", "thanks", "bye")
"""What a message is of several kinds: a goodbye above all."""
_BETWEEN: Final = frozenset(
    {"and", "so", "well", "then", "now", "for", "all", "again", "you", "u", "man", "folks", "guys"}
)
_MOST_WORDS: Final = 8


def courtesy(said: str) -> str:
    """The kind of small talk that a message is made of from end to end; empty where it holds anything else.

    Args:
        said: the message as plain words.
    """
    words = said.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return ""
    kinds, place = set(), 0
    while place < len(words):
        kind, length = _piece(words, place)
        if not length:
            return ""
        kinds.add(kind)
        place += length
    return max((kind for kind in kinds if kind), key=_WEIGHT.index, default="")


def _piece(words: list[str], place: int) -> tuple[str, int]:
    """The longest piece of small talk that begins at a word, and its length; a word between has no kind."""
    table = _pieces()
    for length in range(len(words) - place, 0, -1):
        kind = table.get(" ".join(words[place : place + length]), "")
        if kind:
            return kind, length
    return "", int(words[place] in _BETWEEN)


@cache
def _pieces() -> dict[str, str]:
    return {words: kind for words, kind in phrases("talk").items() if kind in _WEIGHT}
