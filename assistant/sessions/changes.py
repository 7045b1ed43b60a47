"""What can happen to a saved conversation, as values: they wait in a queue while the disk will not take them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias

from assistant.sessions.records import Input, Kind, SavedSession, Turn, as_title


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was written, by which program, with the law as read on which day."""

    at: datetime
    program: str
    law: date | None


@dataclass(frozen=True, slots=True)
class Said:
    """A turn was answered. `mark` tells it from all other turns, so that a second try never writes it twice."""

    session: str
    said: Input
    reply: str
    stamp: Stamp
    mark: int
    title: str = ""

    @property
    def turn(self) -> Turn:
        """The turn as it is kept."""
        return Turn(self.said, self.reply)

    @property
    def first_title(self) -> str:
        """The title for a conversation that begins with this turn and has none yet."""
        return self.title or (as_title(self.said.value) if self.said.kind is Kind.TEXT else "")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The line in the prompt changed and was not sent."""

    session: str
    text: str
    stamp: Stamp
    title: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """The conversation was given a title."""

    session: str
    title: str
    stamp: Stamp


Change: TypeAlias = Said | Drafted | Named


def apply(saved: SavedSession | None, change: Change) -> SavedSession:
    """Make the conversation as it is after a change; the first change makes the conversation.

    Time never runs backwards in a conversation, even where the computer's clock does.
    """
    stamp = change.stamp
    if saved is None:
        saved = SavedSession(change.session, "", stamp.at, stamp.at, program=stamp.program, law=stamp.law)
    updated = max(saved.updated, stamp.at)
    match change:
        case Said():
            return replace(
                saved,
                title=saved.title or change.first_title,
                updated=updated,
                turns=(*saved.turns, change.turn),
                draft="",
                program=stamp.program,
                law=stamp.law,
            )
        case Drafted():
            return replace(saved, title=saved.title or change.title, updated=updated, draft=change.text)
        case Named():
            return replace(saved, title=change.title, updated=updated)


def apply_all(saved: SavedSession | None, changes: Iterable[Change]) -> SavedSession | None:
    """Apply the changes of one conversation in order."""
    for change in changes:
        saved = apply(saved, change)
    return saved
