"""Our Markdown as plain text, for lines that are read aloud, piped or printed."""

from __future__ import annotations

from typing import Final

from assistant.patterns import PATTERNS
from assistant.wording.quoting import unescaped

_BOLD: Final = r"(?<!\\)\*\*(.+?)(?<!\\)\*\*"
_SLANTED: Final = r"(?<![\\*\w])\*(?![\s*])([^*]+?)(?<![\\\s])\*(?![\w*])"


def plain_lines(markdown: str) -> list[str]:
    """Our Markdown as lines of plain text: no marks, no blank lines; a bold line of its own ends in a colon."""
    lines = []
    for line in markdown.split("\n"):
        text = line.strip()
        if not text:
            continue
        alone = PATTERNS[_BOLD].fullmatch(text)
        text = PATTERNS[_BOLD].sub(r"\1", text)
        text = PATTERNS[_SLANTED].sub(r"\1", text)
        if alone and text[-1] not in ".!?:":
            text = f"{text}:"
        lines.append(unescaped(text))
    return lines
