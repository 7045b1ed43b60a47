"""Conversations to and from the rows of an open store. The database is a border: what is read from it is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from assistant.sessions.changes import Change, Drafted, Named, Said
from assistant.sessions.records import FIRST_YEAR, LAST_YEAR, Input, Kind, SavedSession, Summary, Turn, as_title
from assistant.sessions.safe import safe

if TYPE_CHECKING:
    import sqlite3

SESSION_COLUMNS = "id, title, created, updated, program, law, draft"
TURN_COLUMNS = "session, mark, kind, value, today, reply"
_NEXT_TOUCH = "(SELECT coalesce(max(touched), 0) + 1 FROM sessions)"


def write(db: sqlite3.Connection, change: Change, *, again: bool) -> None:
    """Write a change. Within a transaction.

    Args:
        db: an open store.
        change: what happened.
        again: it may have been written before; look first.
    """
    match change:
        case Said():
            if again and is_written(db, change):
                return
            _touch(db, change, change.first_title, draft="")
            _add_turn(db, change.session, change.mark, change.turn)
        case Drafted():
            _touch(db, change, change.title, draft=change.text)
        case Named():
            _touch(db, change, "", draft=None)
            db.execute("UPDATE sessions SET title = ? WHERE id = ?", (_text(change.title), change.session))


def is_written(db: sqlite3.Connection, said: Said) -> bool:
    """Tell whether a turn is in the file."""
    sql = "SELECT 1 FROM turns WHERE session = ? AND mark = ?"
    return db.execute(sql, (said.session, said.mark)).fetchone() is not None


def restore(db: sqlite3.Connection, saved: SavedSession) -> None:
    """Write a whole conversation that is not there yet. Within a transaction."""
    db.execute(
        f"INSERT INTO sessions ({SESSION_COLUMNS}, touched) VALUES (?, ?, ?, ?, ?, ?, ?, {_NEXT_TOUCH})",  # noqa: S608
        (
            saved.id,
            _text(saved.title),
            saved.created.isoformat(),
            saved.updated.isoformat(),
            saved.program,
            saved.law.isoformat() if saved.law else "",
            _text(saved.draft),
        ),
    )
    for mark, turn in enumerate(saved.turns):
        _add_turn(db, saved.id, mark, turn)


def load(db: sqlite3.Connection, session_id: str) -> SavedSession | None:
    """Read a conversation by its full id."""
    found = head(db, session_id)
    if found is None:
        return None
    rows = db.execute(
        f"SELECT {TURN_COLUMNS} FROM turns WHERE session = ? ORDER BY number",  # noqa: S608
        (session_id,),
    ).fetchall()
    return replace(found, turns=tuple(turn for turn in map(turn_from, rows) if turn))


def head(db: sqlite3.Connection, session_id: str) -> SavedSession | None:
    """Read a conversation without its turns."""
    row = db.execute(f"SELECT {SESSION_COLUMNS} FROM sessions WHERE id = ?", (session_id,)).fetchone()  # noqa: S608
    return session_from(row, ()) if row else None


def delete(db: sqlite3.Connection, session_id: str) -> None:
    """Delete a conversation. Within a transaction."""
    db.execute("DELETE FROM turns WHERE session = ?", (session_id,))
    db.execute("DELETE FROM sessions WHERE id = ?", (session_id,))


def all_ids(db: sqlite3.Connection) -> tuple[str, ...]:
    """List every conversation's id, first touched first."""
    return tuple(str(row[0]) for row in db.execute("SELECT id FROM sessions ORDER BY touched").fetchall())


def latest(db: sqlite3.Connection) -> str | None:
    """Give the id of the conversation that was added to last."""
    row = db.execute("SELECT id FROM sessions ORDER BY touched DESC LIMIT 1").fetchone()
    return str(row[0]) if row else None


def summaries(db: sqlite3.Connection, limit: int, offset: int) -> tuple[Summary, ...]:
    """List conversations, last added to first."""
    rows = db.execute(
        f"SELECT {SESSION_COLUMNS}, (SELECT count(*) FROM turns WHERE session = id) FROM sessions "  # noqa: S608
        "ORDER BY touched DESC LIMIT ? OFFSET ?",
        (limit, offset),
    ).fetchall()
    found = ((session_from(row[:-1], ()), row[-1]) for row in rows)
    return tuple(Summary(s.id, s.title, s.created, s.updated, int(turns), bool(s.draft)) for s, turns in found)


def named(db: sqlite3.Connection, prefix: str) -> tuple[str, ...]:
    """List ids that begin so, at most ten; the one alone where an id is just that."""
    after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    rows = db.execute("SELECT id FROM sessions WHERE id >= ? AND id < ? ORDER BY id LIMIT 10", (prefix, after))
    ids = tuple(str(row[0]) for row in rows.fetchall())
    return (prefix,) if prefix in ids else ids


def count_turns(db: sqlite3.Connection, session_id: str) -> int | None:
    """Count the turns of a conversation; None where there is no such conversation."""
    sql = "SELECT (SELECT count(*) FROM turns WHERE session = id) FROM sessions WHERE id = ?"
    row = db.execute(sql, (session_id,)).fetchone()
    return None if row is None else int(row[0])


def session_from(row: Sequence[Any], turns: Sequence[Turn]) -> SavedSession:
    """Make a conversation of a row of SESSION_COLUMNS; what cannot be read in it is left out."""
    session_id, title, created, updated, program, law, draft = row
    begun = _moment(created) or datetime.fromtimestamp(0, UTC)
    return SavedSession(
        id=safe(str(session_id)),
        title=as_title(safe(str(title))),
        created=begun,
        updated=_moment(updated) or begun,
        turns=tuple(turns),
        draft=safe(str(draft)),
        program=as_title(safe(str(program))),
        law=_day(law),
    )


def turn_from(row: Sequence[Any]) -> Turn | None:
    """Make a turn of a row of TURN_COLUMNS; None where it is not one."""
    _, _, kind, value, today, reply = row
    day = _day(today)
    if kind not in set(Kind) or not isinstance(value, str) or not isinstance(reply, str) or day is None:
        return None
    return Turn(Input(Kind(kind), safe(value), day), safe(reply))


def _touch(db: sqlite3.Connection, change: Change, title: str, *, draft: str | None) -> None:
    """Make the conversation or note that it was added to. Without a draft the one that is there stays."""
    stamp = change.stamp
    values = {
        "id": change.session,
        "title": _text(title),
        "at": stamp.at.isoformat(),
        "program": stamp.program,
        "law": stamp.law.isoformat() if stamp.law else "",
        "draft": _text(draft or ""),
        "keep": draft is None,
        "said": isinstance(change, Said),
    }
    db.execute(
        "INSERT INTO sessions (id, title, created, updated, touched, program, law, draft) "  # noqa: S608
        f"VALUES (:id, :title, :at, :at, {_NEXT_TOUCH}, :program, :law, :draft) "
        "ON CONFLICT (id) DO UPDATE SET title = CASE title WHEN '' THEN excluded.title ELSE title END, "
        "updated = max(updated, excluded.updated), touched = excluded.touched, "
        "program = CASE :said WHEN 1 THEN excluded.program ELSE program END, "
        "law = CASE :said WHEN 1 THEN excluded.law ELSE law END, "
        "draft = CASE :keep WHEN 1 THEN draft ELSE excluded.draft END",
        values,
    )


def _add_turn(db: sqlite3.Connection, session_id: str, mark: int, turn: Turn) -> None:
    said = turn.said
    db.execute(
        f"INSERT INTO turns ({TURN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
        (session_id, mark, said.kind.value, _text(said.value), said.today.isoformat(), _text(turn.reply)),
    )


def _text(text: str) -> str:
    """Make a text that UTF-8 can hold: half characters cannot be written and must not stop the rest."""
    return text.encode("utf-8", "replace").decode()


def _moment(text: object) -> datetime | None:
    """Read a time; none that a clock cannot have shown, as some of them cannot be shown in the person's own zone."""
    try:
        moment = datetime.fromisoformat(str(text))
        return moment.astimezone(UTC) if moment.tzinfo and FIRST_YEAR <= moment.year <= LAST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
