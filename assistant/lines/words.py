"""The words of line mode beside the conversation, from wording/lines.toml."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.wording.messages import Kind, Message, Option
from assistant.wording.quoting import escaped
from assistant.wording.words import fill, load_words

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk


def say(key: str, **values: object) -> str:
    """A text with its values; what stands in them is shown as it is and never obeyed."""
    shown = {name: escaped(value) if isinstance(value, str) else value for name, value in values.items()}
    return fill(str(load_words("lines")[key]), shown)


def told(key: str, **values: object) -> str:
    """A text for a label, which is no Markdown: its values as they are."""
    return fill(str(load_words("lines")[key]), values)


def note(key: str, **values: object) -> Message:
    """A message of that text."""
    return Message(Kind.NOTE, key, say(key, **values))


def listing(key: str, text: str, labels: Sequence[str]) -> Message:
    """A list whose lines are numbered from one."""
    options = tuple(Option(str(place), label, place) for place, label in enumerate(labels, 1))
    return Message(Kind.LIST, key, text, options)


def how_to_pick(talk: LineTalk, slash: str, key: str) -> str:
    """How a list is picked from: by the number alone, or where a question waits for one, by the command and it."""
    return say(f"{key}_by_command" if talk.has_question else key, slash=slash)
