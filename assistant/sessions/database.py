"""A connection to the store's file: how it is set up, how one writes, and what SQLite's errors mean for a person."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from assistant.sessions import journal, schema, search
from assistant.sessions.carve import PAGE
from assistant.sessions.trouble import Refused, Trouble

T = TypeVar("T")

PATIENCE: Final = 5.0
"""Seconds to wait for another process before a person is told."""

IMPATIENCE: Final = 0.1
"""The same once they have been told: each turn tries again and must not freeze the chat."""

_CHECKED_WHOLE: Final = 2 * 2**20  # bytes: checking a store of this size takes some milliseconds
_VACUUMED_WHOLE: Final = 16_384  # pages: 64 MB
_SMALLEST_PAGE: Final = 512
_UNSHARED: Final = "mode=ro&vfs=unix-none"
_ALONE: Final = "mode=ro&immutable=1"  # the file without its log
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_TROUBLES: Final = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Trouble.LOCKED,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.CANNOT_OPEN,
    sqlite3.SQLITE_PERM: Trouble.CANNOT_OPEN,
    sqlite3.SQLITE_AUTH: Trouble.CANNOT_OPEN,
}


FAILURES: Final = (sqlite3.Error, UnicodeError, OverflowError, MemoryError)
"""What a store can fail with: Python cannot read SQLite's own message where it quotes a damaged file."""


class Damaged(Exception):
    """Raised where a file is not, or is no longer, a sound store."""


def connect(file: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open a store for writing, at the newest version. The file is there, if empty.

    Raises:
        Damaged: the file is not a sound store.
        Refused: a newer program wrote it.
        sqlite3.Error: anything else.
    """
    _check_length(file)
    db = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        patiently(lambda: _set_up(db), patience)
        patiently(lambda: _check_log(db, file), patience)
        _check_whole(db, file)
        patiently(lambda: _bring_up_to_date(db), patience)
    except schema.NewerSchema as error:
        db.close()
        raise Refused(Trouble.NEWER, str(file)) from error
    except schema.NotAStore as error:
        db.close()
        raise Damaged from error
    except BaseException:
        db.close()
        raise
    return db


def first_page() -> bytes:
    """Give the content of a store in which there is nothing yet, not even a table."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {PAGE}")
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        return db.serialize()


def view(file: Path) -> sqlite3.Connection:
    """Open a store that cannot be written, to read it with its log where there is a way to.

    Raises:
        Refused: it has no tables of this version, or a newer program wrote it.
        sqlite3.Error: it cannot be read.
    """
    for way in _ways_to_view(file):
        with contextlib.suppress(sqlite3.OperationalError):
            return _view(file, way)
    return _view(file, _ALONE)


def _ways_to_view(file: Path) -> Iterator[str]:
    """Give the ways to read a store with its log that writes nothing, by SQLite's words for them, better ones first."""
    yield "mode=ro"
    # That shares marks with other processes through a file beside the log. Where there is none and none can be made,
    # nobody else has the store open, and this one can do without locks and keep its marks in memory.
    if not file.with_name(f"{file.name}-shm").exists():
        yield _UNSHARED


def _view(file: Path, way: str) -> sqlite3.Connection:
    db = sqlite3.connect(_address(file, way), uri=True, isolation_level=None, check_same_thread=False)
    try:
        if way == _UNSHARED:
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
        _be_careful(db)
        version = schema.version_of(db)
    except schema.NewerSchema as error:
        db.close()
        raise Refused(Trouble.NEWER, str(file)) from error
    except schema.NotAStore as error:
        db.close()
        raise Damaged from error
    except BaseException:
        db.close()
        raise
    if version != len(schema.STEPS):
        db.close()
        raise Refused(Trouble.CANNOT_OPEN, str(file))
    return db


@contextlib.contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock from the first statement on: a lock that is asked for midway can be refused at once."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                db.execute("ROLLBACK")
        raise


def patiently(work: Callable[[], T], patience: float) -> T:
    """Try again while another process is in the way: some of SQLite's locks do not wait by themselves."""
    deadline = time.monotonic() + patience
    pause = 0.001
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if code_of(error) not in _BUSY or time.monotonic() >= deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 2, 0.05)


def last_turn(db: sqlite3.Connection) -> int:
    """Give the highest number that a turn ever had in this store; 0 before the first."""
    sql = "SELECT coalesce(max(CAST(seq AS INTEGER)), 0) FROM sqlite_sequence WHERE name = 'turns'"
    try:
        return int(db.execute(sql).fetchone()[0])
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_ERROR:
            raise
        return 0  # no such table: a store that somebody made by hand


def set_patience(db: sqlite3.Connection, patience: float) -> None:
    """Set how many seconds a statement waits for another process."""
    db.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")


def scrub(db: sqlite3.Connection) -> bool:
    """Leave nothing of what was deleted in the file, its free pages or its log.

    What is free is overwritten already (secure_delete); vacuuming gives the room back too. In a large store that is
    done only where much is free, because it takes seconds and, with temporary files forbidden, as much memory.

    False where another process still reads an older state, so that the log could not be cut.
    """
    pages, free = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count"))
    if pages <= _VACUUMED_WHOLE or free * 4 >= pages:
        patiently(lambda: db.execute("VACUUM"), PATIENCE)
    for _ in range(20):
        busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return True
        time.sleep(0.05)
    return False


def code_of(error: BaseException) -> int:
    """Give SQLite's primary result code; 0 for errors of the Python module itself."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Tell whether an error means that the file is not a sound store."""
    return isinstance(error, Damaged | UnicodeError | OverflowError) or code_of(error) in _DAMAGE


def trouble_of(error: BaseException) -> Trouble:
    """Tell what an error means for the person."""
    return _TROUBLES.get(code_of(error), Trouble.BROKEN)


def _set_up(db: sqlite3.Connection) -> None:
    _be_careful(db)
    schema.version_of(db)  # before anything is changed: it may be somebody else's file
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON")


def _be_careful(db: sqlite3.Connection) -> None:
    """Trust nothing in the file, and write nothing outside the folder: SQLite's temporary files would hold talk too."""
    db.text_factory = _decode
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")


def _check_whole(db: sqlite3.Connection, file: Path) -> None:
    """Look for damage in a store that is small enough to be looked through whenever it is opened."""
    if file.stat().st_size <= _CHECKED_WHOLE and db.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise Damaged


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    """Run the steps that are missing, and make or complete the search index."""
    built_in = search.is_built_in(db)
    if schema.version_of(db) == len(schema.STEPS) and (not built_in or search.is_complete(db)):
        return
    with writing(db):
        schema.migrate(db)
        if built_in:
            search.make_index(db)
            search.catch_up(db)


def _check_length(file: Path) -> None:
    """Refuse a stump: SQLite would take an empty file for new, and a store is never made empty (`make_file`)."""
    if file.stat().st_size < _SMALLEST_PAGE:
        raise Damaged


def _check_log(db: sqlite3.Connection, file: Path) -> None:
    """Look whether SQLite overlooks what stands in the log behind a damaged frame; it would write over it.

    It tells how far it reads when it is asked to move what it reads into the file. Less than there is may mean as well
    that another process is beginning the log anew just now; so the frames are judged while none can write.
    """
    last = journal.last_end(file)
    if last == 0 or not 0 <= _seen(db) < last:
        return
    with writing(db):
        is_damaged = journal.has_gap(file)
    if is_damaged:
        # the last one to leave a store throws its log away; one that cannot write does not
        with contextlib.closing(sqlite3.connect(_address(file, "mode=ro"), uri=True)) as witness:
            witness.execute("SELECT count(*) FROM sqlite_master").fetchone()
            db.close()
        raise Damaged


def _seen(db: sqlite3.Connection) -> int:
    """How many frames of the log SQLite reads; -1 where it does not tell, because of a full disk or another process."""
    try:
        busy, seen, _ = db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except sqlite3.OperationalError:
        return -1
    return -1 if busy else int(seen)


def _address(file: Path, how: str) -> str:
    from urllib.parse import quote

    return f"file:{quote(os.fsencode(file))}?{how}"


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "replace")
