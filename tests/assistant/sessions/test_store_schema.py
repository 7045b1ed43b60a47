"""Versions of the store: every older one is brought up to date with what is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from session_kit import Stores, said, talk, typed

from assistant.sessions import schema
from assistant.sessions.database import writing


def make_version(stores: Stores, version: int) -> None:
    """Make a store as a program of that version left it, with one conversation."""
    stores.file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(stores.file, isolation_level=None)) as db:
        db.execute("PRAGMA page_size = 4096")
        with writing(db):
            schema.migrate(db, schema.STEPS[:version])
            db.execute(
                "INSERT INTO sessions (id, title, created, updated, touched, program, law, draft) VALUES "
                "('abcdefgh', 'An old one', '2026-01-01T00:00:00+00:00', '2026-01-02T00:00:00+00:00', 1, '0.1', "
                "'2025-12-01', 'half a')"
            )
            db.execute(
                "INSERT INTO turns (session, mark, kind, value, today, reply) VALUES "
                "('abcdefgh', 1, 'text', 'my old loss', '2026-01-01', 'No.')"
            )


@pytest.mark.parametrize("version", range(1, len(schema.STEPS) + 1))
def test_a_store_of_each_version_is_brought_up_to_date_whole(stores: Stores, version: int) -> None:
    make_version(stores, version)
    store = stores()
    assert store.take_trouble() is None
    saved = store.load("abcdefgh")
    assert saved is not None
    assert (saved.title, saved.draft, saved.program) == ("An old one", "half a", "0.1")
    assert [(turn.said.value, turn.reply) for turn in saved.turns] == [("my old loss", "No.")]
    assert [hit.id for hit in store.search("loss")] == ["abcdefgh"]
    store.append("abcdefgh", typed("and now"))
    assert said(stores(), "abcdefgh") == ["my old loss", "and now"]
    stores.close()
    with closing(sqlite3.connect(stores.file)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(schema.STEPS)
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_step_that_fails_leaves_the_version_before_it() -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE half (done TEXT)")
        raise RuntimeError

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        with writing(db):
            schema.migrate(db)
        with pytest.raises(RuntimeError), writing(db):
            schema.migrate(db, [*schema.STEPS, fail])
        assert schema.version_of(db) == len(schema.STEPS)
        assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()


def test_steps_run_once_and_in_order() -> None:
    ran: list[str] = []
    steps = [*schema.STEPS, lambda db: ran.append("third"), lambda db: ran.append("fourth")]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for upto in (3, 4, 4):
            with writing(db):
                schema.migrate(db, steps[:upto])
    assert ran == ["third", "fourth"]


def test_processes_that_migrate_at_once_migrate_once(stores: Stores, start: Callable[..., object]) -> None:
    make_version(stores, 1)
    code = """
        sys.stdin.readline()
        store = opened()
        assert store.append("abcdefgh", typed("more")), store.trouble
    """
    running = [start(code) for _ in range(4)]
    errors = [process.communicate("go\n", timeout=60)[1] for process in running]  # type: ignore[attr-defined]
    assert errors == [""] * 4
    assert said(stores(), "abcdefgh") == ["my old loss"] + ["more"] * 4


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "serialize"), reason="this SQLite cannot")
def test_the_first_page_holds_the_whole_schema(stores: Stores) -> None:
    """A rescue lends the first page of a new store; it must hold every table's row."""
    talk(stores(), "hello")
    stores.close()
    with closing(sqlite3.connect(stores.file)) as db:
        names = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    first_page = stores.file.read_bytes()[:4096]
    assert first_page[100] == 13  # a leaf: the schema has no second page
    assert int.from_bytes(first_page[103:105], "big") == names
