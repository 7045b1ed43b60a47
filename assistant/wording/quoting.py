"""A person's own words inside our Markdown: they are shown, never obeyed."""

from __future__ import annotations

from typing import Final

from assistant.patterns import PATTERNS

_SPECIAL: Final = r"([\\`*_{}\[\]()#+\-.!|<>~&:@/])"
_ESCAPED: Final = r"\\([\\`*_{}\[\]()#+\-.!|<>~&:@/])"
MOST_SHOWN = 60


def quoted(words: str) -> str:
    """The words in quotation marks, on one line, cut to a readable length, with everything Markdown knows escaped."""
    line = " ".join(words.split())
    if len(line) > MOST_SHOWN:
        line = line[: MOST_SHOWN - 1].rstrip() + "…"
    return f"“{escaped(line)}”"


def escaped(words: str) -> str:
    """The words with a backslash before every character that Markdown could take for a mark."""
    return PATTERNS[_SPECIAL].sub(r"\\\1", words)


def unescaped(text: str) -> str:
    """Markdown text as it is read, where no Markdown is drawn."""
    return PATTERNS[_ESCAPED].sub(r"\1", text)
