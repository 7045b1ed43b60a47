"""A damaged log: SQLite forgets everything behind the damage without a word; the store notices, and reads on."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import Stores, said

from assistant.sessions import journal

Run = Callable[..., str]
TURNS = 40


@pytest.fixture
def session(stores: Stores, run: Run) -> str:
    """A conversation whose writer was cut off, so that all of it stands in the log alone."""
    return run(
        f"""
        store = opened()
        session = store.begin()
        for number in range({TURNS}):
            assert store.append(session, typed(f"turn {{number}}"), "reply " * 100)
        print(session, flush=True)
        os._exit(0)
        """
    ).strip()


def damage(file: Path, start: int, size: int = 16) -> None:
    with file.open("r+b") as stream:
        stream.seek(start)
        stream.write(random.Random(start).randbytes(size))


def copies(stores: Stores) -> list[str]:
    return sorted(path.name for path in stores.file.parent.glob("damaged-*"))


@pytest.mark.parametrize("place", ["head", "first frame's head", "first page", "a third", "middle", "near the end"])
def test_damage_in_the_log_is_noticed_and_costs_no_turn(stores: Stores, session: str, place: str) -> None:
    file = journal.beside(stores.file)
    size = file.stat().st_size
    fixed = {"head": 16, "first frame's head": 36, "first page": 100}
    shares = {"a third": size // 3, "middle": size // 2, "near the end": size * 9 // 10}
    damage(file, (fixed | shares)[place])
    broken = file.read_bytes()
    store = stores()
    news = store.take_trouble()
    assert news is not None
    assert "One chat in it could be read and is here" in news
    assert said(store, session) == [f"turn {number}" for number in range(TURNS)]
    aside, kept = copies(stores)[0], copies(stores)[-1]
    assert aside.endswith(".db")
    assert kept.endswith("-wal")
    assert (stores.file.parent / kept).read_bytes() == broken


@pytest.mark.parametrize("seed", range(6))
def test_much_damage_costs_no_more_than_it_hit_and_makes_nothing_up(stores: Stores, session: str, seed: int) -> None:
    file = journal.beside(stores.file)
    chance = random.Random(seed)
    for _ in range(12):
        damage(file, chance.randrange(file.stat().st_size), 8)
    found = said(stores(), session)
    assert set(found) <= {f"turn {number}" for number in range(TURNS)}
    assert found == sorted(found, key=lambda turn: int(turn.split()[1]))
    assert len(found) > TURNS // 2


def test_a_sound_log_is_no_damage(stores: Stores, session: str) -> None:
    assert not journal.has_gap(stores.file)
    assert len(said(stores(), session)) == TURNS
    assert copies(stores) == []


def test_a_frame_that_a_process_was_killed_over_is_no_damage(stores: Stores, session: str) -> None:
    """Its head is written before its page; in a log that began anew an old page then stands behind a new head."""
    file = journal.beside(stores.file)
    damage(file, file.stat().st_size - 2000, 500)
    assert not journal.has_gap(stores.file)
    assert said(stores(), session)[: TURNS - 1] == [f"turn {number}" for number in range(TURNS - 1)]
    assert copies(stores) == []


def test_frames_of_an_earlier_round_are_no_damage(stores: Stores, run: Run) -> None:
    """A log is written over from its beginning once all of it is in the file; what is behind stays as it was."""
    session = run(
        """
        from assistant.sessions import database
        store = opened()
        session = store.begin()
        for number in range(30):
            assert store.append(session, typed(f"turn {number}"), "reply " * 100)
        store._disk._db.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        assert store.append(session, typed("turn 30"))
        print(session, flush=True)
        os._exit(0)
        """
    ).strip()
    assert journal.beside(stores.file).stat().st_size > 500_000
    assert not journal.has_gap(stores.file)
    assert len(said(stores(), session)) == 31
    assert copies(stores) == []


@pytest.mark.parametrize("content", [b"", b"\0" * 32, b"x" * 10_000, os.urandom(5000)], ids=lambda text: str(len(text)))
def test_a_log_that_is_none_stops_nobody(stores: Stores, content: bytes) -> None:
    stores()
    stores.close()
    journal.beside(stores.file).write_bytes(content)
    began = time.monotonic()
    store = stores()
    assert store.append(store.begin(), store_input())
    assert time.monotonic() - began < 60


def store_input():  # type: ignore[no-untyped-def]  # as session_kit's
    from session_kit import typed

    return typed("hello")


def test_an_empty_file_is_known_for_damage(stores: Stores) -> None:
    """Cut to nothing while no chat was open, it looks as if nobody had ever said anything."""
    stores().append("0" * 12, store_input())
    stores.close()
    os.truncate(stores.file, 0)
    assert "was damaged" in str(stores().take_trouble())
    assert len(copies(stores)) == 1


def test_a_new_store_is_never_empty_on_the_disk(stores: Stores) -> None:
    store = stores()
    assert stores.file.stat().st_size >= 4096
    assert store.take_trouble() is None
    assert copies(stores) == []
