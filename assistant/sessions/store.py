"""What every store can do, whether it writes to disk or not."""

from __future__ import annotations

from typing import Protocol

from assistant.sessions.records import Forgotten, Found, Input, SavedSession, Summary


class Store(Protocol):
    """Saved conversations.

    Ids may be shortened to their first letters wherever a conversation is looked up. No method raises because of the
    disk; `trouble` says what is wrong and the chat goes on.
    """

    @property
    def private(self) -> bool:
        """Whether nothing is written because the person asked for that."""

    @property
    def trouble(self) -> str | None:
        """What is wrong right now, in sentences for the person; None while all is well."""

    def take_trouble(self) -> str | None:
        """Give the news about saving (it stopped, something was rescued, it works again) once, then None."""

    def begin(self, title: str = "") -> str:
        """Begin a conversation and give its id. Nothing is written before something is said."""

    def append(self, session_id: str, said: Input, reply_text: str = "") -> bool:
        """Keep a turn and clear the draft. True once it is on the disk for good; False while it waits in memory."""

    def set_draft(self, session_id: str, text: str) -> bool:
        """Keep the line that was typed and not sent. True once it is on the disk."""

    def rename(self, session_id: str, title: str) -> bool:
        """Give a conversation a title. Raises NoSuchSession. True once it is on the disk."""

    def load(self, session_id: str) -> SavedSession | None:
        """Read a conversation whole; None where there is none, or more than one, with that id."""

    def latest(self) -> SavedSession | None:
        """Read the conversation that was added to last, whatever the clock said then."""

    def list(self, limit: int = 20, offset: int = 0) -> tuple[Summary, ...]:
        """List conversations, last added to first."""

    def search(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """Find conversations where one turn or the title has all these words, latest first. Words may be begun only."""

    def named(self, prefix: str) -> tuple[str, ...]:
        """List up to ten ids that begin so; just the one where it is an id in full."""

    def forget(self, *session_ids: str) -> Forgotten:
        """Delete conversations so that no trace stays in the store's files, and say what was removed."""

    def forget_all(self) -> Forgotten:
        """Delete every conversation, and every damaged copy that was set aside."""

    def export(self, session_id: str) -> str:
        """Write a conversation as JSON text. Raises NoSuchSession."""

    def import_session(self, text: str | bytes) -> str:
        """Take in what `export` wrote, as a new conversation, and give its id. Raises ImportRefused."""

    def close(self) -> None:
        """Write what still waits and let go of the files. Safe to call twice."""
