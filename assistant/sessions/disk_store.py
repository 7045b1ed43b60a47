"""The store on disk.

Every change goes into a queue and the queue goes to the disk in one transaction, at once where all is well. What the
disk will not take stays in the queue, is part of all that is read, and is tried again with the next change. So a full
disk costs nobody a turn as long as the chat is open.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.sessions import database, rows, search
from assistant.sessions.changes import Change, Drafted, Named, Said, Stamp, apply_all
from assistant.sessions.disk import Disk
from assistant.sessions.memory import found_in, summary_of
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
from assistant.sessions.safe import safe

if TYPE_CHECKING:
    import sqlite3


class DiskStore:
    """Conversations in a SQLite file that many processes may use at once. Meets `Store`."""

    private = False

    def __init__(self, home: Path, now: Callable[[], datetime], program: str = "", law: date | None = None) -> None:
        self._now: Callable[[], datetime] = lambda: now().astimezone(UTC)
        self._stamp: Callable[[], Stamp] = lambda: Stamp(self._now(), program, law)
        self._lock = threading.RLock()
        self._waiting: list[Change] = []
        self._tried = False  # whether some of what waits may be on the disk already
        self._titles: dict[str, str] = {}
        self._disk = Disk(home, self._now)

    @property
    def trouble(self) -> str | None:
        """What is wrong right now."""
        return self._disk.notice.says

    def take_trouble(self) -> str | None:
        """Give the news once."""
        return self._disk.notice.take()

    # -- writing ------------------------------------------------------------------------------------------------------

    def begin(self, title: str = "") -> str:
        """Begin a conversation; nothing is written yet."""
        session_id = new_id()
        self._titles[session_id] = as_title(title)
        return session_id

    def append(self, session_id: str, said: Input, reply_text: str = "") -> bool:
        """Keep a turn."""
        mark = int.from_bytes(os.urandom(7), "big")
        return self._take(Said(session_id, said, reply_text, self._stamp(), mark, self._title(session_id)))

    def set_draft(self, session_id: str, text: str) -> bool:
        """Keep the line that was not sent. An empty one makes no conversation."""
        if not text and not self.named(session_id):
            return True
        return self._take(Drafted(session_id, text, self._stamp(), self._title(session_id)))

    def rename(self, session_id: str, title: str) -> bool:
        """Give a conversation a title."""
        return self._take(Named(self._one(session_id).id, as_title(title), self._stamp()))

    def import_session(self, text: str | bytes) -> str:
        """Take in a conversation, written or waiting."""
        from assistant.sessions.exchange import read_text

        saved = read_text(text, self._now())
        with self._lock:
            if not self._disk.do(lambda db: self._restore(db, saved), otherwise=False):
                self._waiting += _as_changes(saved)
                self._tried = True
        return saved.id

    def forget(self, *session_ids: str) -> Forgotten:
        """Delete conversations, by their full ids."""
        with self._lock:
            return self._remove(set(session_ids))

    def forget_all(self) -> Forgotten:
        """Delete every conversation and every damaged copy."""
        with self._lock:
            gone = self._remove(None)
            files = tuple(path for path in self._disk.set_aside() if _delete(path))
            return Forgotten(gone.sessions, gone.turns, files, self._disk.set_aside(), gone.overwritten)

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        with self._lock:
            if self._waiting:
                self._disk.be_patient()
            self._flush()
            self._disk.close()

    # -- reading ------------------------------------------------------------------------------------------------------

    def load(self, session_id: str) -> SavedSession | None:
        """Read a conversation, with what still waits."""
        with self._lock:
            names = self.named(session_id)
            if len(names) != 1:
                return None
            saved = self._disk.do(lambda db: rows.load(db, names[0]), otherwise=None)
            return apply_all(saved, self._waiting_in(names[0]))

    def latest(self) -> SavedSession | None:
        """Read the conversation that was added to last."""
        with self._lock:
            newest = self._waiting[-1].session if self._waiting else self._disk.do(rows.latest, otherwise=None)
            return self.load(newest) if newest else None

    def list(self, limit: int = 20, offset: int = 0) -> tuple[Summary, ...]:
        """List conversations, last added to first."""
        with self._lock:
            unwritten = self._unwritten()
            if not unwritten:
                return self._disk.do(lambda db: rows.summaries(db, limit, offset), otherwise=())
            names = {saved.id for saved in unwritten}
            most = offset + limit + len(names)
            written = self._disk.do(lambda db: rows.summaries(db, most, 0), otherwise=())
            both = [*map(summary_of, unwritten), *(summary for summary in written if summary.id not in names)]
            return tuple(both[offset : offset + limit])

    def search(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """Find conversations, latest first; those found only by their title last."""
        words = search.words_of(text)
        if not words:
            return ()
        with self._lock:
            found = {hit.id: hit for saved in self._unwritten() if (hit := found_in(saved, words))}
            for hit in self._disk.do(lambda db: self._find(db, words, limit), otherwise=()):
                found.setdefault(hit.id, hit)
            return tuple(found.values())[:limit]

    def named(self, prefix: str) -> tuple[str, ...]:
        """List ids that begin so."""
        if not prefix:
            return ()
        with self._lock:
            names = set(self._disk.do(lambda db: rows.named(db, prefix), otherwise=()))
            names |= {change.session for change in self._waiting if change.session.startswith(prefix)}
            return (prefix,) if prefix in names else tuple(sorted(names)[:10])

    def export(self, session_id: str) -> str:
        """Write a conversation as JSON text."""
        from assistant.sessions.exchange import as_text

        return as_text(self._one(session_id))

    # -- the queue ----------------------------------------------------------------------------------------------------

    def _take(self, change: Change) -> bool:
        with self._lock:
            last = self._waiting[-1] if self._waiting else None
            if isinstance(change, Drafted) and isinstance(last, Drafted) and last.session == change.session:
                self._waiting.pop()  # only the last draft counts
            self._waiting.append(change)
            return self._flush()

    def _flush(self) -> bool:
        """Write what waits. True when nothing waits any more."""
        if not self._waiting:
            return True
        written = self._disk.do(self._write, otherwise=False)
        if written:
            self._waiting.clear()
            self._tried = False
            self._disk.all_is_well()
        return written

    def _write(self, db: sqlite3.Connection) -> bool:
        again, self._tried = self._tried, True
        with database.writing(db):
            for change in self._waiting:
                rows.write(db, change, again=again)
            self._index(db)
        self._disk.note_turns(db)
        return True

    def _waiting_in(self, session_id: str) -> tuple[Change, ...]:
        """Give what waits of a conversation and is not in the file; a failed try may have left it there."""
        waiting = tuple(change for change in self._waiting if change.session == session_id)
        if not self._tried:
            return waiting
        return self._disk.do(
            lambda db: tuple(one for one in waiting if not (isinstance(one, Said) and rows.is_written(db, one))),
            otherwise=waiting,
        )

    def _unwritten(self) -> tuple[SavedSession, ...]:
        """Give the conversations of which something waits, last added to first."""
        names = dict.fromkeys(change.session for change in reversed(self._waiting))
        return tuple(saved for name in names if (saved := self.load(name)))

    # -- work on the open store ---------------------------------------------------------------------------------------

    def _index(self, db: sqlite3.Connection) -> None:
        if self._disk.full_text:
            search.catch_up(db)

    def _restore(self, db: sqlite3.Connection, saved: SavedSession) -> bool:
        with database.writing(db):
            rows.restore(db, saved)
            self._index(db)
        self._disk.note_turns(db)
        return True

    def _find(self, db: sqlite3.Connection, words: tuple[str, ...], limit: int) -> tuple[Found, ...]:
        texts: dict[str, str] = {}
        with contextlib.closing(search.find_turns(db, words, full_text=self._disk.full_text)) as turns:
            for session_id, value, reply in turns:
                texts.setdefault(session_id, f"{value} {reply}")
                if len(texts) >= limit:
                    break
        for session_id in search.find_titles(db, words, limit):
            texts.setdefault(session_id, "")
        found = []
        for session_id, text in list(texts.items())[:limit]:
            if (head := rows.head(db, session_id)) is not None:
                shown = search.excerpt(safe(text), words) or head.title
                found.append(Found(head.id, head.title, head.updated, shown))
        return tuple(found)

    def _remove(self, wanted: set[str] | None) -> Forgotten:
        """Delete conversations (None: all), also what waits of them."""
        counted = self._disk.do(lambda db: self._delete_rows(db, wanted), otherwise=None)
        counts = dict(counted or {})
        waiting = self._waiting.copy()
        self._waiting.clear()
        for change in waiting:
            if wanted is not None and change.session not in wanted:
                self._waiting.append(change)
            else:
                counts[change.session] = counts.get(change.session, 0) + isinstance(change, Said)
        is_to_scrub = bool(counts) or wanted is None
        overwritten = counted is not None and (not is_to_scrub or self._disk.do(database.scrub, otherwise=False))
        return Forgotten(tuple(counts), sum(counts.values()), (), self._disk.set_aside(), overwritten)

    def _delete_rows(self, db: sqlite3.Connection, wanted: set[str] | None) -> dict[str, int]:
        """Delete rows, and give how many turns each conversation had."""
        with database.writing(db):
            names = rows.all_ids(db) if wanted is None else sorted(wanted)
            counts = {name: turns for name in names if (turns := rows.count_turns(db, name)) is not None}
            if counts and not self._disk.full_text and search.has_index(db):
                search.empty_by_hand(db)
            for name in counts:
                if self._disk.full_text:
                    search.drop_session(db, name)
                rows.delete(db, name)
            if counts and self._disk.full_text:
                search.squeeze(db)
        return counts

    def _title(self, session_id: str) -> str:
        return self._titles.get(session_id, "")

    def _one(self, session_id: str) -> SavedSession:
        saved = self.load(session_id)
        if saved is None:
            raise NoSuchSession(session_id, len(self.named(session_id)))
        return saved


def _as_changes(saved: SavedSession) -> list[Change]:
    """Take a conversation apart into the changes that make it."""
    stamp = Stamp(saved.updated, saved.program, saved.law)
    named = Named(saved.id, saved.title, Stamp(saved.created, saved.program, saved.law))
    said = [Said(saved.id, turn.said, turn.reply, stamp, mark) for mark, turn in enumerate(saved.turns)]
    return [named, *said, *([Drafted(saved.id, saved.draft, stamp)] if saved.draft else [])]


def _delete(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
