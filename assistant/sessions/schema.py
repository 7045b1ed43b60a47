"""The tables of the store, as an ordered list of steps from one version to the next.

A step is never changed once released: a new version is a new step. All missing steps run in one transaction, so that a
store is at one version or at another and never between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

APPLICATION_ID: Final = 0x77724F66  # "wrOf": tells `file` and us whose file this is
_PLAUSIBLE: Final = 1000  # a version above this is a damaged header, not a newer program


def keep_conversations(db: sqlite3.Connection) -> None:
    """Version 1: what was said. `touched` orders conversations whatever the clock did; `mark` tells turns apart."""
    db.execute(
        "CREATE TABLE sessions (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, "
        "created TEXT NOT NULL, updated TEXT NOT NULL, touched INTEGER NOT NULL, "
        "program TEXT NOT NULL, law TEXT NOT NULL, draft TEXT NOT NULL)"
    )
    db.execute(
        "CREATE TABLE turns (number INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES sessions (id), "
        "mark INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, today TEXT NOT NULL, reply TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX sessions_by_touch ON sessions (touched)")
    db.execute("CREATE INDEX turns_by_session ON turns (session, number)")


def search_by_words(db: sqlite3.Connection) -> None:
    """Version 2: how far the search index has come. The index itself is made where FTS5 is built in."""
    db.execute("CREATE TABLE search_state (indexed_to INTEGER NOT NULL)")
    db.execute("INSERT INTO search_state VALUES (0)")


STEPS: Final = (keep_conversations, search_by_words)


class NewerSchema(Exception):
    """Raised for a store of a version that this program does not know."""


class NotAStore(Exception):
    """Raised for a sound SQLite file that is not a store, or no longer looks like one."""


def version_of(db: sqlite3.Connection, newest: int = len(STEPS)) -> int:
    """Read the version of a store; 0 for an empty file.

    Raises:
        NewerSchema: a newer program made it.
        NotAStore: something else made it, or its header is damaged.
    """
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    owner = int(db.execute("PRAGMA application_id").fetchone()[0])
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if version == 0 and not tables:
        return 0
    if owner != APPLICATION_ID or not 0 < version < _PLAUSIBLE:
        raise NotAStore
    if version > newest:
        raise NewerSchema
    if not {"sessions", "turns"} <= tables:
        raise NotAStore
    return version


def migrate(db: sqlite3.Connection, steps: Sequence[Callable[[sqlite3.Connection], None]] = STEPS) -> None:
    """Bring a store to the newest version. Within a transaction, so that two processes never do it both."""
    version = version_of(db, len(steps))
    for step in steps[version:]:
        step(db)
    if version < len(steps):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(steps)}")
