"""A log that is gone or cut: SQLite takes what is left for all there was; the store knows better and says so once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import Stores, said, talk, typed

from assistant.sessions import journal, tally

Run = Callable[..., str]
TURNS = 6


@pytest.fixture
def session(stores: Stores, run: Run) -> str:
    """A conversation whose first half is in the file, its second in the log alone, as a crash leaves it."""
    return run(
        f"""
        store = opened()
        session = store.begin()
        for number in range({TURNS}):
            if number == {TURNS} // 2:
                store._disk._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            assert store.append(session, typed(f"turn {{number}}"))
        print(session, flush=True)
        os._exit(0)
        """
    ).strip()


def turns(count: int) -> list[str]:
    return [f"turn {number}" for number in range(count)]


def cut(log: Path) -> None:
    """Take away the end of the log, the last turn with it."""
    os.truncate(log, log.stat().st_size - 100)


@pytest.mark.parametrize(
    ("lose", "kept", "words"),
    [
        (Path.unlink, TURNS // 2, "The last 3 turns that I saved are missing"),
        (lambda log: os.truncate(log, 0), TURNS // 2, "The last 3 turns that I saved are missing"),
        (cut, TURNS - 1, "The last turn that I saved is missing"),
    ],
    ids=["removed", "emptied", "cut"],
)
def test_turns_that_went_with_the_log_are_told_once(
    stores: Stores, session: str, lose: Callable[[Path], None], kept: int, words: str
) -> None:
    lose(journal.beside(stores.file))
    store = stores()
    news = store.take_trouble()
    assert news is not None
    assert words in news
    assert store.trouble is None, "saving goes on"
    assert said(store, session) == turns(kept)
    assert store.append(session, typed("and on"))
    stores.close()
    assert stores().take_trouble() is None


def test_a_crash_alone_is_no_loss(stores: Stores, session: str) -> None:
    store = stores()
    assert store.take_trouble() is None
    assert said(store, session) == turns(TURNS)


def test_what_was_forgotten_is_no_loss(stores: Stores) -> None:
    store = stores()
    kept = talk(store, "kept")
    store.forget(talk(store, "one", "two"))
    stores.close()
    store = stores()
    assert store.take_trouble() is None
    store.forget_all()
    stores.close()
    store = stores()
    assert store.take_trouble() is None
    assert said(store, kept) == []


def test_a_file_that_was_removed_is_begun_anew_and_is_no_loss(stores: Stores) -> None:
    talk(stores(), "one", "two", "three")
    stores.close()
    stores.file.unlink()
    assert stores().take_trouble() is None


def test_a_rescue_counts_from_its_new_store_on(stores: Stores) -> None:
    store = stores()
    store.forget(talk(store, *turns(5)))
    session = talk(store, "kept")
    stores.close()
    content = bytearray(stores.file.read_bytes())
    content[4096:4200] = os.urandom(104)
    stores.file.write_bytes(content)
    store = stores()
    assert "was damaged" in str(store.take_trouble())
    assert said(store, session) in (["kept"], [])
    stores.close()
    assert stores().take_trouble() is None


@pytest.mark.parametrize("content", [b"", b"x" * 20, b"99", b"\xff" * 30, b"9" * 5000])
def test_a_note_that_is_none_stops_nobody(stores: Stores, content: bytes) -> None:
    session = talk(stores(), "one")
    stores.close()
    tally.beside(stores.file).write_bytes(content)
    store = stores()
    assert store.append(session, typed("two"))
    assert said(store, session) == ["one", "two"]
    stores.close()
    assert stores().take_trouble() is None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX's own")
@pytest.mark.parametrize("what", ["link", "pipe", "folder"])
def test_a_note_that_is_no_file_is_left_alone(stores: Stores, tmp_path: Path, what: str) -> None:
    session = talk(stores(), "one")
    stores.close()
    note, victim = tally.beside(stores.file), tmp_path / "victim"
    victim.write_text("precious")
    note.unlink()
    match what:
        case "link":
            note.symlink_to(victim)
        case "pipe":
            os.mkfifo(note)
        case "folder":
            note.mkdir()
    store = stores()
    assert store.append(session, typed("two"))
    assert store.take_trouble() is None
    assert victim.read_text() == "precious"


_READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX's own")
@pytest.mark.parametrize("marks", ["kept", "empty", "gone"])
def test_a_disk_that_may_only_be_read_shows_the_log_too(
    stores: Stores, session: str, run: Run, tmp_path: Path, marks: str
) -> None:
    """As after a crash, when the system mounts the disk for reading alone. Nothing in the folder changes."""
    shared = stores.file.with_name("saved.db-shm")
    if marks == "gone":
        shared.unlink()
    elif marks == "empty":
        os.truncate(shared, 0)
    script = tmp_path / "mounted.sh"
    script.write_text(_READ_ONLY)
    wrap = ["unshare", "--mount", "sh", str(script), str(stores.home)]
    if not shutil.which("unshare") or subprocess.run([*wrap, "true"], capture_output=True).returncode:
        pytest.skip("no right to mount")
    before = {path.name: path.read_bytes() for path in stores.file.parent.iterdir()}
    code = """
        import subprocess
        done = subprocess.run([*sys.argv[3:], sys.executable, "-c", *sys.argv[1:3]], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        """
    run(code, _LOOK, session, *wrap)
    assert {path.name: path.read_bytes() for path in stores.file.parent.iterdir()} == before


_LOOK = f"""
import sys
from datetime import UTC, date, datetime
from assistant.sessions import Input, Kind, open_store
store, session = open_store(now=lambda: datetime(2026, 2, 3, tzinfo=UTC)), sys.argv[1]
assert not store.append(store.begin(), Input(Kind.TEXT, "now", date(2026, 2, 3)))
news = store.take_trouble()
assert "I may read" in news and "missing" not in news, news
assert [one.value for one in store.load(session).inputs] == {turns(TURNS)!r}
assert store.search("turn 5")
store.close()
"""
