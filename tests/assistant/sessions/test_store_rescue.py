"""A damaged store: the chat goes on, what can be read is rescued, the damaged file is kept."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import FakeClock, Stores, said, talk, typed

from assistant.sessions import SavedSession, Store, Turn, database, rows, search
from assistant.sessions.records import new_id
from assistant.sessions.rescue import new_file, rescue


def fill(stores: Stores, conversations: int = 60) -> dict[str, list[str]]:
    """Save conversations over many pages, close the store, and give what is in it, first touched first."""
    stores()
    stores.close()
    held = {}
    with contextlib.closing(database.connect(stores.file)) as db, database.writing(db):
        for number in range(conversations):
            texts = [f"conversation {number}, turn {turn}" for turn in range(5)]
            turns = tuple(Turn(typed(text), "a reply of some length " * 20) for text in texts)
            saved = SavedSession(new_id(), texts[0], stores.clock(), stores.clock(), turns)
            rows.restore(db, saved)
            held[saved.id] = texts
        search.catch_up(db)
    return held


def damaged_copies(stores: Stores) -> list[Path]:
    return sorted(stores.file.parent.glob("damaged-*.db"))


def recovered(store: Store, held: dict[str, list[str]]) -> int:
    """Count the turns that are there; none may be made up."""
    count = 0
    for session, texts in held.items():
        found = said(store, session)
        assert set(found) <= set(texts)
        assert found == sorted(found, key=texts.index)
        count += len(found)
    return count


def assert_works(store: Store, stores: Stores) -> None:
    session = talk(store, "life goes on")
    assert store.append(session, typed("and on")), store.trouble
    assert [hit.id for hit in store.search("goes")] == [session]
    stores.close()
    with sqlite3.connect(stores.file) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    db.close()


def overwrite(file: Path, start: int, content: bytes) -> None:
    with file.open("r+b") as stream:
        stream.seek(start)
        stream.write(content)


def zero_header(file: Path) -> None:
    overwrite(file, 0, bytes(100))


def noise_on_first_page(file: Path) -> None:
    overwrite(file, 0, random.Random(1).randbytes(4096))


def noise_at_front(file: Path) -> None:
    overwrite(file, 0, random.Random(1).randbytes(16))


def strange_owner(file: Path) -> None:
    overwrite(file, 68, b"nope")


def absurd_version(file: Path) -> None:
    overwrite(file, 60, b"\x7f\x00\x00\x00")


@pytest.mark.parametrize(
    "damage",
    [zero_header, noise_on_first_page, noise_at_front, strange_owner, absurd_version],
    ids=lambda f: f.__name__,
)
@pytest.mark.parametrize("vacuumed", [False, True])
def test_nothing_is_lost_with_the_first_page(stores: Stores, damage: Callable[[Path], None], vacuumed: bool) -> None:
    held = fill(stores)
    if vacuumed:
        gone = next(iter(held))
        held.pop(gone)
        stores().forget(gone)
        stores.close()
    damage(stores.file)
    broken = stores.file.read_bytes()
    store = stores()
    news = store.take_trouble()
    assert news is not None
    assert f"{len(held)} chats in it could be read" in news
    assert recovered(store, held) == sum(map(len, held.values()))
    assert [summary.id for summary in store.list(100)] == list(held)[::-1]
    (copy,) = damaged_copies(stores)
    assert copy.read_bytes() == broken
    assert str(copy) in news
    assert store.trouble is None
    assert store.take_trouble() is None
    assert_works(store, stores)


def test_what_stands_before_a_cut_is_read(stores: Stores) -> None:
    held = fill(stores)
    size = stores.file.stat().st_size
    os.truncate(stores.file, size // 2 + 100)
    store = stores()
    assert "damaged" in str(store.take_trouble())
    assert 100 < recovered(store, held) < 300
    assert_works(store, stores)


@pytest.mark.parametrize("size", [0, 1, 100, 512, 4096, 5000])
def test_a_stump_is_set_aside(stores: Stores, size: int) -> None:
    fill(stores, 5)
    os.truncate(stores.file, size)
    store = stores()
    assert "No chat in it could be read" in str(store.take_trouble())
    assert len(damaged_copies(stores)) == 1
    assert_works(store, stores)


@pytest.mark.parametrize("seed", range(8))
def test_flipped_bytes_cost_at_most_what_they_hit(stores: Stores, seed: int) -> None:
    held = fill(stores)
    chance = random.Random(seed)
    size = stores.file.stat().st_size
    for _ in range(chance.choice([1, 20])):
        overwrite(stores.file, chance.randrange(100, size), chance.randbytes(8))
    store = stores()
    count = 0
    for session, texts in held.items():
        found = said(store, session)
        count += len(set(found) & set(texts))
    assert count > 100
    store.take_trouble()
    assert_works(store, stores)


def test_damage_that_shows_while_the_store_is_open_costs_no_turn(stores: Stores) -> None:
    held = fill(stores)
    store = stores()
    session = talk(store, "before")
    other = stores()
    stores.opened.remove(other)
    other._disk._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[attr-defined]
    other.close()
    noise_on_first_page(stores.file)
    assert store.append(session, typed("after"))
    assert said(store, session) == ["before", "after"]
    assert recovered(store, held) == 300
    assert "damaged" in str(store.take_trouble())
    assert_works(store, stores)


def test_a_log_without_its_file_is_read(stores: Stores, run: Callable[..., str]) -> None:
    session = run(
        """
        store = opened()
        session = store.begin()
        for number in range(5):
            store.append(session, typed(f"turn {number}"))
        print(session, flush=True)
        os._exit(0)
        """
    ).strip()
    stores.file.unlink()
    store = stores()
    assert said(store, session) == [f"turn {number}" for number in range(5)]
    assert_works(store, stores)


def test_somebody_elses_database_is_kept_as_it_was(stores: Stores) -> None:
    stores.file.parent.mkdir(parents=True)
    with sqlite3.connect(stores.file) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
        db.execute("INSERT INTO recipes VALUES ('soup')")
    db.close()
    before = stores.file.read_bytes()
    store = stores()
    assert "No chat in it could be read" in str(store.take_trouble())
    assert [copy.read_bytes() for copy in damaged_copies(stores)] == [before]
    assert_works(store, stores)


def test_text_that_is_no_database_is_set_aside(stores: Stores) -> None:
    stores.file.parent.mkdir(parents=True)
    stores.file.write_text("dear diary " * 2000)
    store = stores()
    assert damaged_copies(stores)[0].read_text().startswith("dear diary")
    assert_works(store, stores)


def test_hostile_rows_are_cleaned_or_left_out(stores: Stores) -> None:
    session = talk(stores(), "fine")
    stores.close()
    with sqlite3.connect(stores.file) as db:
        db.execute(
            "UPDATE sessions SET title = ?, draft = ?, created = 'never'", ("\x1b]0;owned\x07title", b"\x9b31m\xff")
        )
        row = "INSERT INTO turns (session, mark, kind, value, today, reply) VALUES (?, 0, ?, ?, ?, ?)"
        db.execute(row, (session, "text", "a\x1b[31mb\u202ec", "2026-02-03", "\x9b2Jd"))
        db.execute(row, (session, "execute", "x", "2026-02-03", ""))
        db.execute(row, (session, "text", b"\xff\xfe", "2026-02-03", ""))
        db.execute(row, (session, "text", "x", "soon", ""))
    db.close()
    store = stores()
    saved = store.load(session)
    assert saved is not None
    assert [turn.said.value for turn in saved.turns] == ["fine", "abc"]
    assert saved.turns[1].reply == "d"
    assert saved.title == "title"
    assert "\x9b" not in saved.draft
    (hit,) = store.search("31mb")
    assert (hit.title, hit.excerpt) == ("title", "abc d")


def test_a_rescue_that_was_killed_goes_on_at_the_next_start(stores: Stores, clock: FakeClock) -> None:
    held = fill(stores)
    zero_header(stores.file)
    rescue(stores.file, clock())
    stores.file.rename(new_file(stores.file))  # as it stands just before the last step
    store = stores()
    assert store.take_trouble() is None
    assert recovered(store, held) == 300


def test_processes_that_find_the_damage_at_once_rescue_it_once(stores: Stores, start: Callable[..., object]) -> None:
    held = fill(stores)
    zero_header(stores.file)
    code = """
        sys.stdin.readline()
        store = opened()
        session = store.begin()
        assert store.append(session, typed("hello")), store.trouble
        assert store.trouble is None
        print(store.take_trouble())
    """
    running = [start(code) for _ in range(4)]
    outputs = [process.communicate("go\n", timeout=60) for process in running]  # type: ignore[attr-defined]
    assert all(err == "" for _, err in outputs), outputs
    assert sum("damaged" in out for out, _ in outputs) == 1
    assert len(damaged_copies(stores)) == 1
    store = stores()
    assert recovered(store, held) == 300
    assert len(store.list(100)) == 64


def test_forget_all_removes_damaged_copies_too(stores: Stores) -> None:
    held = fill(stores, 5)
    zero_header(stores.file)
    store = stores()
    one = next(iter(held))
    assert store.forget(one).kept == tuple(damaged_copies(stores))
    gone = store.forget_all()
    assert len(gone.files) == 1
    assert gone.kept == ()
    assert damaged_copies(stores) == []


def test_the_damaged_file_is_read_without_being_written(stores: Stores) -> None:
    fill(stores)
    zero_header(stores.file)
    inode = stores.file.stat().st_ino
    stores()
    (copy,) = damaged_copies(stores)
    assert copy.stat().st_ino == inode
    assert (
        sorted(path.name for path in stores.file.parent.iterdir() if path.name.startswith(("rescued", "reading"))) == []
    )
