"""The last answer as a file: Markdown, a page to print, or data, each with the sources of what it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from assistant.beside.taking import answer_text
from assistant.record_html import page
from assistant.wording.plain_text import plain_lines
from assistant.wording.words import day, load_words

if TYPE_CHECKING:
    from datetime import date

    from assistant.wording.messages import Message

_TITLE: Final = "An answer of writeoff"


def answer_file(messages: Sequence[Message], form: str, made: date, program: str) -> tuple[str, str]:
    """What was said in one of `record_files.FORMS`, and the ending of its file; a preparer gets the page."""
    if form == "json":
        return _as_json(messages, made, program), "json"
    if form in ("html", "preparer"):
        return _as_html(messages, made, program), "html"
    return answer_text(messages), "md"


def _as_html(messages: Sequence[Message], made: date, program: str) -> str:
    """The first sentence as the headline, then paragraphs and lists; what a person typed is escaped as all the rest."""
    first, *rest = plain_lines(answer_text(messages)) or [""]
    words = load_words("record")["line"]
    last = [words["made"].format(day=day(made), program=program), words["disclaimer"]]
    body = [
        _block([line.removeprefix("- ") for line in lines], listed=listed) for listed, lines in _runs([*rest, *last])
    ]
    return page(_TITLE, first, "\n".join(body))


def _runs(lines: Sequence[str]) -> list[tuple[bool, list[str]]]:
    return [(listed, [*run]) for listed, run in groupby(lines, key=lambda line: line.startswith("- "))]


def _block(lines: Sequence[str], *, listed: bool) -> str:
    if not listed:
        return "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    items = "\n".join(f"  <li>{escape(line.removeprefix('- '))}</li>" for line in lines)
    return f"<ul>\n{items}\n</ul>"


def _as_json(messages: Sequence[Message], made: date, program: str) -> str:
    data = {"program": program, "made": made.isoformat(), "said": [_as_data(message) for message in messages]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _as_data(message: Message) -> dict[str, Any]:
    return {
        "kind": message.kind.value,
        "about": message.about,
        "text": message.text,
        "sources": [
            {
                "id": source.id,
                "citation": source.citation,
                "title": source.title,
                "address": source.address,
                "read": source.read.isoformat(),
                "confidence": source.confidence,
            }
            for source in message.sources
        ],
    }
