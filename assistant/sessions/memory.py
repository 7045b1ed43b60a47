"""A store that writes nothing: for private chats, and where there is no place to write to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from assistant.sessions.changes import Change, Drafted, Named, Said, Stamp, apply
from assistant.sessions.records import (
    Forgotten,
    Found,
    Input,
    NoSuchSession,
    SavedSession,
    Summary,
    as_title,
    new_id,
)
from assistant.sessions.search import excerpt, has_all, words_of
from assistant.sessions.trouble import Notice, Trouble


class MemoryStore:
    """Conversations of this process, gone with it."""

    def __init__(
        self,
        now: Callable[[], datetime],
        program: str = "",
        law: date | None = None,
        *,
        private: bool = False,
        trouble: Trouble | None = None,
    ) -> None:
        self.private = private
        self._stamp: Callable[[], Stamp] = lambda: Stamp(now().astimezone(UTC), program, law)
        self._sessions: dict[str, SavedSession] = {}  # last added to last
        self._titles: dict[str, str] = {}
        self._notice = Notice()
        if trouble is not None:
            self._notice.report(trouble, "")

    @property
    def trouble(self) -> str | None:
        """What is wrong right now; nothing in a private chat."""
        return self._notice.says

    def take_trouble(self) -> str | None:
        """Give the news once."""
        return self._notice.take()

    def begin(self, title: str = "") -> str:
        """Begin a conversation."""
        session_id = new_id()
        self._titles[session_id] = as_title(title)
        return session_id

    def append(self, session_id: str, said: Input, reply_text: str = "") -> bool:
        """Keep a turn for as long as the process runs."""
        title = self._titles.get(session_id, "")
        return self._take(Said(session_id, said, reply_text, self._stamp(), 0, title))

    def set_draft(self, session_id: str, text: str) -> bool:
        """Keep the line that was not sent."""
        if not text and session_id not in self._sessions:
            return False
        return self._take(Drafted(session_id, text, self._stamp(), self._titles.get(session_id, "")))

    def rename(self, session_id: str, title: str) -> bool:
        """Give a conversation a title."""
        return self._take(Named(self._one(session_id).id, as_title(title), self._stamp()))

    def load(self, session_id: str) -> SavedSession | None:
        """Give a conversation."""
        names = self.named(session_id)
        return self._sessions[names[0]] if len(names) == 1 else None

    def latest(self) -> SavedSession | None:
        """Give the one that was added to last."""
        return next(reversed(self._sessions.values()), None)

    def list(self, limit: int = 20, offset: int = 0) -> tuple[Summary, ...]:
        """List conversations, last added to first."""
        newest_first = tuple(reversed(self._sessions.values()))
        return tuple(map(summary_of, newest_first[offset : offset + limit]))

    def search(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """Find conversations, latest first."""
        words = words_of(text)
        found = (found_in(saved, words) for saved in reversed(self._sessions.values()))
        return tuple(hit for hit in found if hit)[:limit] if words else ()

    def named(self, prefix: str) -> tuple[str, ...]:
        """List ids that begin so."""
        if prefix in self._sessions:
            return (prefix,)
        return tuple(name for name in self._sessions if prefix and name.startswith(prefix))[:10]

    def forget(self, *session_ids: str) -> Forgotten:
        """Drop conversations."""
        gone = [self._sessions.pop(name) for given in session_ids for name in self.named(given)[:2] if name == given]
        return Forgotten(tuple(saved.id for saved in gone), sum(len(saved.turns) for saved in gone))

    def forget_all(self) -> Forgotten:
        """Drop every conversation."""
        return self.forget(*self._sessions)

    def export(self, session_id: str) -> str:
        """Write a conversation as JSON text."""
        from assistant.sessions.exchange import as_text

        return as_text(self._one(session_id))

    def import_session(self, text: str | bytes) -> str:
        """Take in a conversation."""
        from assistant.sessions.exchange import read_text

        saved = read_text(text, self._stamp().at)
        self._sessions[saved.id] = saved
        return saved.id

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _take(self, change: Change) -> bool:
        self._sessions[change.session] = apply(self._sessions.pop(change.session, None), change)
        return False

    def _one(self, session_id: str) -> SavedSession:
        saved = self.load(session_id)
        if saved is None:
            raise NoSuchSession(session_id, len(self.named(session_id)))
        return saved


def summary_of(saved: SavedSession) -> Summary:
    """Shorten a conversation to its line in a list."""
    return Summary(saved.id, saved.title, saved.created, saved.updated, len(saved.turns), bool(saved.draft))


def found_in(saved: SavedSession, words: tuple[str, ...]) -> Found | None:
    """Look for words in the turns of a conversation, last turn first, then in its title."""
    for turn in reversed(saved.turns):
        text = f"{turn.said.value} {turn.reply}"
        if has_all(text, words):
            return Found(saved.id, saved.title, saved.updated, excerpt(text, words))
    return Found(saved.id, saved.title, saved.updated, saved.title) if has_all(saved.title, words) else None
