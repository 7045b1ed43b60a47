"""What a saved conversation is made of, whatever keeps it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

LONGEST_TITLE: Final = 80
FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 9000
"""Years in which something can have been said; a clock that is wrong can be far off."""

_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"  # 32, without the four that people misread


class Kind(StrEnum):
    """How something was said: typed, picked from the options on offer, or given as a command."""

    TEXT = "text"
    CHOICE = "choice"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing a person said, and the day it was said on: "last year" and refund windows hang on that day."""

    kind: Kind
    value: str
    today: date


@dataclass(frozen=True, slots=True)
class Turn:
    """An input and the reply to it as text. The reply is there to be read and searched; a replay makes it anew."""

    said: Input
    reply: str = ""


@dataclass(frozen=True, slots=True)
class SavedSession:
    """A whole conversation. `program` and `law` are those of its last turn; times are in UTC."""

    id: str
    title: str
    created: datetime
    updated: datetime
    turns: tuple[Turn, ...] = ()
    draft: str = ""
    program: str = ""
    law: date | None = None

    @property
    def inputs(self) -> tuple[Input, ...]:
        """What to replay, in order."""
        return tuple(turn.said for turn in self.turns)


@dataclass(frozen=True, slots=True)
class Summary:
    """One line in a list of conversations. `turns` is how many it has."""

    id: str
    title: str
    created: datetime
    updated: datetime
    turns: int
    has_draft: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A conversation in which something was found, and the words around it."""

    id: str
    title: str
    updated: datetime
    excerpt: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed.

    Attributes:
        sessions: the ids that were there and are gone.
        turns: how many turns went with them.
        files: damaged copies that were deleted too (only when everything is forgotten).
        kept: damaged copies that may still hold what was forgotten.
        overwritten: whether nothing of it is left in the store's own files, free space included.
    """

    sessions: tuple[str, ...] = ()
    turns: int = 0
    files: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = field(default=())
    overwritten: bool = True


class SessionError(Exception):
    """Something about saved conversations that the person can put right. Its text is a sentence for them.

    SessionError
    ├── NoSuchSession   no saved conversation, or more than one, has that id
    └── ImportRefused   a file is not a conversation that this program wrote
    """


class NoSuchSession(SessionError):
    """Raised where a conversation is named that is not there."""

    def __init__(self, session_id: str, candidates: int = 0) -> None:
        from assistant.sessions.safe import safe  # here, because a start without this error does without it

        self.session_id = session_id
        shown = safe(session_id)
        if candidates:
            super().__init__(f"{candidates} saved conversations begin with “{shown}”. Give more of the id.")
        else:
            super().__init__(f"There is no saved conversation “{shown}”. `writeoff sessions list` shows them.")


class ImportRefused(SessionError):
    """Raised for a file that cannot be taken in. Nothing of it is kept."""


def new_id() -> str:
    """Make an id of eight letters that is easy to read out and to type."""
    return "".join(_LETTERS[byte % 32] for byte in os.urandom(8))


def is_id(text: object) -> bool:
    """Tell whether something can be an id that this program made."""
    return isinstance(text, str) and len(text) == 8 and set(text) <= set(_LETTERS)


def as_title(text: str) -> str:
    """Make one short line of a text, cut at a word where there is one."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    head = line[: LONGEST_TITLE - 1]
    return head[: head.rfind(" ")] + "…" if " " in head[LONGEST_TITLE // 2 :] else head + "…"
