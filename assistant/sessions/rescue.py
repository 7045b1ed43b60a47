"""Saving what can be read of a damaged store, and setting the damaged file aside.

A new store is built beside the damaged one, and only when it is whole do the two change places. Killed at any moment,
one or the other is there, and the next start goes on. The damaged file itself is never written to.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

from assistant.sessions import database, folders, rows, schema, search
from assistant.sessions.places import ASIDE, BESIDE
from assistant.sessions.records import SavedSession, Turn, as_title, is_id

_PAGE: Final = 4096
_BATCH: Final = 100
_BLIND: Final = 10_000  # numbers tried past the last row that could be read, where the highest is not known


def rescue(file: Path, now: datetime) -> tuple[Path, int]:
    """Replace a damaged store by a new one with all that could be read. Under the folder's lock.

    Returns:
        Where the damaged file is now, and how many conversations were recovered.

    Raises:
        OSError, sqlite3.Error: nothing was changed.
    """
    new, copy = new_file(file), copy_file(file)
    discard(new)
    try:
        recovered = _read_copy(file, copy)
    finally:
        discard(copy)
    _build(new, recovered)
    aside = _free_name(file, now)
    for end in (*BESIDE, ""):  # the log first: a new file beside an old log would be damaged by it
        part = file.with_name(file.name + end)
        if os.path.lexists(part):
            part.rename(aside.with_name(aside.name + end))
    new.rename(file)
    folders.sync_folder(file.parent)
    return aside, len(recovered)


def finish(file: Path) -> None:
    """Put the new store in its place where a rescue was killed before its last step. Under the folder's lock."""
    if not os.path.lexists(file) and new_file(file).is_file():
        new_file(file).rename(file)


def new_file(file: Path) -> Path:
    """Name the store that a rescue builds."""
    return file.with_name(f"rescued-{file.name}")


def copy_file(file: Path) -> Path:
    """Name the copy that a rescue reads."""
    return file.with_name(f"reading-{file.name}")


def discard(file: Path) -> None:
    """Delete a store that a rescue made for itself."""
    for end in ("", *BESIDE):
        file.with_name(file.name + end).unlink(missing_ok=True)


def _read_copy(file: Path, copy: Path) -> list[SavedSession]:
    """Read what can be read; if that is nothing, read again with the first page of a new store.

    The first page names the tables and where they begin. It is the same in every store, so that a store whose first
    page is lost can be read with another's.
    """
    found: list[SavedSession] = []
    for grafted in (False, True):
        if not found:
            _copy(file, copy)
            if grafted:
                _graft_first_page(copy)
            with contextlib.suppress(sqlite3.Error):
                found = _read(copy)
    return found


def _copy(file: Path, copy: Path) -> None:
    discard(copy)
    for end in ("", "-wal"):
        source, target = (path.with_name(path.name + end) for path in (file, copy))
        if source.exists():
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            shutil.copyfile(source, target)


def _graft_first_page(copy: Path) -> None:
    fresh = bytearray(_fresh_first_page())
    pages = max(1, copy.stat().st_size // _PAGE)
    fresh[18:20] = b"\x02\x02"  # it has a write-ahead log
    fresh[28:32] = pages.to_bytes(4, "big")
    fresh[92:96] = fresh[24:28]  # without this the number of pages is not believed
    with copy.open("r+b") as stream:
        stream.write(fresh)


def _fresh_first_page() -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {_PAGE}")
        with database.writing(db):
            schema.migrate(db)
        return db.serialize()[:_PAGE]


def _read(copy: Path) -> list[SavedSession]:
    """Read every conversation of which anything can be read, first touched first."""
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.text_factory = lambda data: data.decode("utf-8", "replace")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA writable_schema = ON")  # a file shorter than it says is read all the same
        heads = [row[1:] for row in _rows(db, "sessions", f"touched, {rows.SESSION_COLUMNS}") if is_id(row[2])]
        turns: dict[str, list[Turn]] = {}
        for row in _rows(db, "turns", rows.TURN_COLUMNS):
            turn = rows.turn_from(row[1:])
            if turn is not None and is_id(row[1]):
                turns.setdefault(row[1], []).append(turn)
    heads.sort(key=lambda head: head[0] if isinstance(head[0], int) else 0)
    found = {head[1]: rows.session_from(head[1:], turns.pop(head[1], ())) for head in heads}
    return [*(_headless(name, tuple(said)) for name, said in turns.items()), *found.values()]


def _headless(session_id: str, turns: tuple[Turn, ...]) -> SavedSession:
    """Make a conversation of turns whose own row is lost, as old as the days in it."""
    first, last = (datetime.combine(turn.said.today, time(), UTC) for turn in (turns[0], turns[-1]))
    return SavedSession(session_id, as_title(turns[0].said.value), first, max(first, last), turns)


def _rows(db: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a table that can be read, with their number first; around damage they are tried one by one."""
    sql = f"SELECT number, {columns} FROM {table} WHERE number "  # noqa: S608 - names from this module
    highest = _highest(db, table)
    last = 0
    while highest is None or last < highest:
        try:
            batch = db.execute(f"{sql} > ? ORDER BY number LIMIT {_BATCH}", (last,)).fetchall()
        except sqlite3.Error:
            batch = [row for number in range(last + 1, last + _BATCH + 1) if (row := _row(db, f"{sql} = ?", number))]
            if highest is None and not batch:
                highest = last + _BLIND
            last += _BATCH
        else:
            if not batch:
                return
            last = batch[-1][0]
        yield from batch


def _row(db: sqlite3.Connection, sql: str, number: int) -> tuple[Any, ...] | None:
    try:
        row: tuple[Any, ...] | None = db.execute(sql, (number,)).fetchone()
    except sqlite3.Error:
        return None
    return row


def _highest(db: sqlite3.Connection, table: str) -> int | None:
    """Find the highest number that a table can have; None where neither its end nor SQLite's own note is readable."""
    for sql in (f"SELECT max(number) FROM {table}", f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'"):  # noqa: S608
        with contextlib.suppress(sqlite3.Error):
            row = db.execute(sql).fetchone()
            if row and isinstance(row[0], int):
                return int(row[0])
    return None


def _build(new: Path, recovered: list[SavedSession]) -> None:
    """Write a store and close it, so that its log is in it."""
    try:
        os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with contextlib.closing(database.connect(new)) as db:
            with database.writing(db):
                for saved in recovered:
                    rows.restore(db, saved)
                if search.has_index(db):
                    search.catch_up(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        new.chmod(0o600)
    except BaseException:
        discard(new)
        raise


def _free_name(file: Path, now: datetime) -> Path:
    """Name a damaged file by the time it was found, with a number where that is taken."""
    stem = f"{ASIDE}{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{number}' if number else ''}{file.suffix}") for number in range(1000))
    return next(name for name in names if not os.path.lexists(name))
