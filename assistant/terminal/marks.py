"""The little Markdown that messages use, as styled text: paragraphs, lists, bold, italics and code. Links are text.

Textual's own Markdown widget mounts a widget for each paragraph and costs 40 ms to load; a message here is one widget.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from textual.content import Content, Span

_INLINE: Final = re.compile(
    r"\\(?P<escaped>[^\w\s]|_)"
    r"|\*\*(?P<bold>(?:\\.|[^\\*]|\*(?!\*))+)\*\*"
    r"|(?<!\w)\*(?! )(?P<italic>(?:\\.|[^\\*])+)(?<! )\*(?!\w)"
    r"|(?<!\w)_(?! )(?P<under>(?:\\.|[^\\_])+)(?<! )_(?!\w)"
    r"|`(?P<code>[^`]+)`"
)
_ITEM: Final = re.compile(r"(?P<indent> *)(?P<mark>[-*]|\d{1,3}\.) +(?P<rest>.*)")
_HEADING: Final = re.compile(r"#{1,6} +(?P<rest>.*)")
HEADING: Final = "bold $primary"
"""How what stands over a paragraph looks."""
_STYLES: Final = {"bold": "bold", "italic": "italic", "under": "italic", "code": "bold"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list: what stands before its first line, and its text."""

    mark: str
    text: Content
    gap: bool
    """Whether an empty line goes before it."""


def inline(text: str) -> Content:
    """One run of text with its bold, italic and code parts; nothing in it can be clicked."""
    plain: list[str] = []
    spans: list[Span] = []
    length = done = 0
    for found in _INLINE.finditer(text):
        before = text[done : found.start()]
        kind = found.lastgroup or "escaped"
        inner = Content(found[kind]) if kind in ("escaped", "code") else inline(found[kind])
        plain += (before, inner.plain)
        start = length + len(before)
        length = start + len(inner.plain)
        spans += (Span(span.start + start, span.end + start, span.style) for span in inner.spans)
        if kind in _STYLES:
            spans.append(Span(start, length, _STYLES[kind]))
        done = found.end()
    return Content("".join(plain) + text[done:], spans)


@lru_cache(maxsize=512)
def blocks(markdown: str) -> tuple[Block, ...]:
    """The paragraphs and list items of a text, in order."""
    found: list[Block] = []
    gap = False
    for line in markdown.split("\n"):
        if not line.strip():
            gap = bool(found)
            continue
        if item := _ITEM.fullmatch(line):
            mark = "• " if item["mark"] in "-*" else f"{item['mark']} "
            found.append(Block(item["indent"] + mark, inline(item["rest"]), gap))
        elif heading := _HEADING.fullmatch(line):
            found.append(Block("", inline(heading["rest"]).stylize(HEADING), gap or bool(found)))
        else:
            found.append(Block("", inline(line.strip()), gap))
        gap = False
    return tuple(found)


def laid_out(markdown: str, width: int) -> list[Content]:
    """The text wrapped to a width, the lines of an item set in below one another."""
    lines: list[Content] = []
    for block in blocks(markdown):
        if block.gap:
            lines.append(Content(""))
        room = max(width - len(block.mark), 8)
        wrapped = block.text.wrap(room) or [Content("")]
        lines.append(Content(block.mark) + wrapped[0].rstrip())
        lines += (Content(" " * len(block.mark)) + line.rstrip() for line in wrapped[1:])
    return lines or [Content("")]
