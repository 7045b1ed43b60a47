"""A store that cannot be used: the chat goes on, the person hears of it once, and nothing said is lost meanwhile."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from session_kit import FakeClock, Stores, said, talk, typed

from assistant.sessions import Store, database, open_store
from assistant.sessions.places import home
from assistant.sessions.trouble import Trouble, say, say_again

Run = Callable[..., str]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX's own")


def connection(store: Store) -> sqlite3.Connection:
    db = store._disk._db  # type: ignore[attr-defined]
    assert isinstance(db, sqlite3.Connection)
    return db


def assert_chat_goes_on(store: Store, words: str) -> str:
    """The trouble is told once, in these words; the chat keeps and finds what is said."""
    session = store.begin()
    store.append(session, typed("my IRA lost money"), "No.")
    store.set_draft(session, "what ab")
    news = store.take_trouble()
    assert news is not None
    assert words in news
    assert store.take_trouble() is None
    assert store.trouble == news
    store.append(session, typed("what about 2016"), "Which account?")
    assert store.take_trouble() is None
    assert said(store, session) == ["my IRA lost money", "what about 2016"]
    assert store.list()[0].id == session
    assert [hit.id for hit in store.search("2016")] == [session]
    latest = store.latest()
    assert latest is not None
    assert latest.id == session
    assert "what about 2016" in store.export(session)
    return session


@contextlib.contextmanager
def full_disk(store: Store) -> Iterator[None]:
    db = connection(store)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    db.execute("PRAGMA max_page_count = 1000000")


def test_what_is_said_while_the_disk_is_full_is_saved_once_there_is_room(stores: Stores) -> None:
    store = stores()
    earlier = talk(store, "earlier")
    big = "a long reply " * 2000
    with full_disk(store):
        session = talk(store, "one", reply=big)
        assert store.append(session, typed("two"), big) is False
        assert "the disk is full" in str(store.take_trouble())
        assert store.take_trouble() is None
        assert said(store, session) == ["one", "two"]
        assert said(store, earlier) == ["earlier"]
        assert said(stores(), session) == []
        store.set_draft(session, "thr")
        store.set_draft(session, "three")
        store.rename(earlier, "Renamed")
    assert store.append(session, typed("four"), big) is True
    assert store.take_trouble() == say_again()
    assert store.trouble is None
    fresh = stores()
    assert said(fresh, session) == ["one", "two", "four"]
    assert [summary.title for summary in fresh.list()] == ["one", "Renamed"]


def test_a_full_disk_takes_no_import_and_keeps_it_in_memory(stores: Stores) -> None:
    store = stores()
    session = talk(store, "one", "two " * 3000)
    text = store.export(session)
    with full_disk(store):
        copy = store.import_session(text)
        assert said(store, copy) == said(store, session)
        assert {summary.id for summary in store.list()} == {session, copy}
    store.close()
    assert said(stores(), copy) == said(store, session)


_FILL = """
from datetime import UTC, date, datetime
from pathlib import Path
from assistant.sessions import Input, Kind, open_store
def opened(): return open_store(Path({home!r}), now=lambda: datetime(2026, 2, 3, tzinfo=UTC))
store = opened()
session, kept = store.begin(), 0
while store.append(session, Input(Kind.TEXT, str(kept), date(2026, 2, 3)), "reply " * 500):
    kept += 1
    assert kept < 1000
assert "the disk is full" in store.take_trouble()
assert len(store.load(session).turns) == kept + 1
there = [one.value for one in opened().load(session).inputs]
assert there == [str(number) for number in range(kept)], (kept, there)
"""


@posix
def test_a_disk_that_is_really_full(stores: Stores, run: Run, tmp_path: Path) -> None:
    """On a small file system of its own, where the system lets us make one."""
    script = tmp_path / "mounted.sh"
    script.write_text('mount -t tmpfs -o size=300k none "$1" && shift && exec "$@"\n')
    place = tmp_path / "small"
    place.mkdir()
    wrap = ["unshare", "--mount", "sh", str(script), str(place)]
    if not shutil.which("unshare") or subprocess.run([*wrap, "true"], capture_output=True).returncode:
        pytest.skip("no right to mount")
    run(
        """
        import subprocess
        code, wrap = sys.argv[1], sys.argv[2:]
        done = subprocess.run([*wrap, sys.executable, "-c", code], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        """,
        _FILL.format(home=str(place / "home")),
        *wrap,
    )


@posix
def test_a_disk_that_fails_to_write(stores: Stores, run: Run) -> None:
    """A limit on file size makes the system itself refuse the write."""
    run(
        """
        import resource, signal
        store = opened()
        session = store.begin()
        assert store.append(session, typed("first"))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
        assert not store.append(session, typed("second"), "reply " * 5000)
        assert "the disk reported an error" in store.take_trouble(), store.trouble
        assert [one.value for one in store.load(session).inputs][-1] == "second"
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert store.append(session, typed("third")), store.trouble
        assert "works again" in store.take_trouble()
        assert [one.value for one in opened().load(session).inputs] == ["first", "second", "third"]
        """
    )


def test_a_store_that_another_program_holds_is_written_when_it_lets_go(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores()
    session = talk(store, "one")
    connection(store).execute("PRAGMA busy_timeout = 20")
    monkeypatch.setattr(database, "PATIENCE", 0.02)
    holder = sqlite3.connect(stores.file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert store.append(session, typed("two")) is False
    assert "another program is holding" in str(store.take_trouble())
    assert said(store, session) == ["one", "two"]
    holder.execute("ROLLBACK")
    holder.close()
    assert store.append(session, typed("three")) is True
    assert store.take_trouble() == say_again()
    assert said(stores(), session) == ["one", "two", "three"]


def test_at_its_end_a_chat_waits_once_more_for_a_program_that_holds_the_store(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores()
    session = talk(store, "one")
    connection(store).execute("PRAGMA busy_timeout = 20")
    monkeypatch.setattr(database, "PATIENCE", 0.02)
    holder = sqlite3.connect(stores.file, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    assert store.append(session, typed("two")) is False
    monkeypatch.setattr(database, "PATIENCE", 120.0)
    lets_go = threading.Timer(0.5, lambda: holder.execute("ROLLBACK"))
    lets_go.start()
    store.close()
    lets_go.join()
    holder.close()
    assert said(stores(), session) == ["one", "two"]


def test_a_store_of_a_newer_version_is_left_alone(stores: Stores) -> None:
    talk(stores(), "kept")
    stores.close()
    with sqlite3.connect(stores.file) as db:
        db.execute("PRAGMA user_version = 99")
        db.execute("ALTER TABLE turns ADD COLUMN mood TEXT")
    db.close()
    before = stores.file.read_bytes()
    assert_chat_goes_on(stores(), "a newer writeoff")
    stores.close()
    assert stores.file.read_bytes() == before


@posix
@pytest.mark.parametrize("what", ["home", "folder", "file", "log", "dangling"])
def test_links_are_not_followed(stores: Stores, tmp_path: Path, what: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o755)
    victim = elsewhere / "victim"
    victim.write_text("precious")
    if what == "home":
        stores.home.symlink_to(elsewhere)
    else:
        stores.home.mkdir()
        if what == "folder":
            stores.file.parent.symlink_to(elsewhere)
        else:
            stores.file.parent.mkdir()
            link = stores.file.with_name("saved.db-wal") if what == "log" else stores.file
            link.symlink_to(tmp_path / "nowhere" if what == "dangling" else victim)
    assert_chat_goes_on(stores(), "is a link to another place")
    assert sorted(elsewhere.iterdir()) == [victim]
    assert victim.read_text() == "precious"
    assert elsewhere.stat().st_mode & 0o777 == 0o755
    assert not (tmp_path / "nowhere").exists()


@posix
@pytest.mark.parametrize("what", ["home is a file", "folder is a file", "file is a folder", "file is a pipe"])
def test_what_is_no_file_or_folder_is_refused(stores: Stores, what: str) -> None:
    if what == "home is a file":
        stores.home.write_text("not a folder")
    else:
        stores.home.mkdir()
        if what == "folder is a file":
            stores.file.parent.write_text("not a folder")
        else:
            stores.file.parent.mkdir()
            if what == "file is a pipe":
                os.mkfifo(stores.file)
            else:
                stores.file.mkdir()
    assert_chat_goes_on(stores(), "not an ordinary file or folder")


@posix
def test_a_folder_that_belongs_to_another_user_is_refused(stores: Stores) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    stores.home.mkdir()
    os.chown(stores.home, 12345, 12345)
    assert_chat_goes_on(stores(), "belongs to another user")


@posix
def test_a_folder_that_may_only_be_read(stores: Stores, run: Run, tmp_path: Path) -> None:
    """Root may write anywhere, so the process gives that up first; earlier conversations stay readable."""
    session = talk(stores(), "earlier")
    stores.close()
    if os.geteuid() == 0:
        for path in (stores.home, *stores.home.rglob("*")):
            os.chown(path, 65534, 65534)
        for parent in stores.home.parents:
            if parent.stat().st_mode & 0o077 == 0 and parent.owner() == "root" and parent != Path("/"):
                parent.chmod(0o711)
    stores.file.chmod(0o400)
    stores.file.parent.chmod(0o500)
    code = """
        import assistant.sessions.disk_store, assistant.sessions.exchange, platformdirs, urllib.parse
        from assistant.wording.words import load_words
        load_words("trouble")
        session = sys.argv[1]
        if os.geteuid() == 0:
            os.setresuid(65534, 65534, 65534)
        def refuse(*_, **__): raise PermissionError(1, "Operation not permitted")
        os.chmod = Path.chmod = refuse
        store = opened()
        assert [one.value for one in store.load(session).inputs] == ["earlier"], store.trouble
        own = store.begin()
        assert not store.append(own, typed("now"))
        news = store.take_trouble()
        assert "is not being saved" in news and "write" in news, news
        assert len(store.list()) == 2
    """
    run(code, session)
    stores.file.parent.chmod(0o700)


@posix
def test_a_home_that_cannot_be_made(stores: Stores) -> None:
    store = open_store(Path("/proc/nowhere/home"), now=stores.clock)
    assert_chat_goes_on(store, "I cannot open")


def test_no_home_folder_at_all(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    import platformdirs

    def no_home(*_: object, **__: object) -> str:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.delenv("WRITEOFF_HOME")
    monkeypatch.setattr(platformdirs, "user_data_dir", no_home)
    assert home() is None
    assert_chat_goes_on(open_store(now=clock), "no folder of yours")


def test_a_python_without_sqlite_still_chats(run: Run) -> None:
    out = run(
        """
        sys.modules["sqlite3"] = None
        store = opened()
        session = store.begin()
        store.append(session, typed("hello"))
        print(store.load(session).inputs[0].value, store.take_trouble())
        """
    )
    assert out.startswith("hello This chat is not being saved: this Python was built without SQLite.")


def test_trouble_in_a_path_reaches_no_terminal_raw(tmp_path: Path, clock: FakeClock) -> None:
    odd = tmp_path / "a\x1b[31m\x07b"
    odd.write_text("in the way")
    news = open_store(odd, now=clock).take_trouble()
    assert news is not None
    assert news.isprintable()


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_says_what_it_means_and_what_to_do(trouble: Trouble) -> None:
    sentences = say(trouble, "/some/where")
    assert sentences.startswith("This chat is not being saved")
    assert sentences.count(". ") >= 1
    assert sentences.endswith(".")
    assert "{" not in sentences
