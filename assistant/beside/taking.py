"""The last answer as a text to take along."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.wording.card_text import source_line
from assistant.wording.messages import Kind, Message

WRITTEN = "written"
"""The key of a message on a file that was written: no part of an answer."""


def answer_text(messages: Iterable[Message]) -> str:
    """What was said, as Markdown without hard wraps; an entry of the knowledge with its sources."""
    return "\n\n".join(_with_sources(message) for message in messages if message.key != WRITTEN)


def _with_sources(message: Message) -> str:
    if message.kind is not Kind.ANSWER or not message.sources:
        return message.text
    lines = [f"- {source_line(source)}" for source in message.sources]
    return "\n".join([message.text, "", "**Sources**", "", *lines])
