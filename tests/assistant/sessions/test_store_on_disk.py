"""What the store on disk promises beyond that: modes, settings, several processes, and a resume after a crash."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import Stores, said, talk, typed

from assistant.sessions import Store, open_store

Run = Callable[..., str]
Start = Callable[..., "subprocess.Popen[str]"]


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
@pytest.mark.parametrize("umask", ["0", "022", "077", "0777"])
def test_only_the_owner_can_read_whatever_the_umask(stores: Stores, run: Run, umask: str) -> None:
    home = stores.home / "deep" / "er"
    run(
        """
        os.umask(int(sys.argv[1], 8))
        store = opened()
        session = store.begin()
        assert store.append(session, typed("secret")), store.trouble
        """,
        umask,
        WRITEOFF_HOME=str(home),
    )
    found = modes(stores.home)
    assert "deep/er/conversations/saved.db" in found
    for name, mode in found.items():
        assert mode == (0o600 if name.endswith((".db", "-wal", "-shm", "-last")) else 0o700), (name, oct(mode))


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_the_log_is_the_owners_alone_while_the_store_is_open(stores: Stores) -> None:
    before = os.umask(0)
    try:
        talk(stores(), "secret")
    finally:
        os.umask(before)
    found = modes(stores.home)
    assert {name for name in found if "saved" in name} == {
        f"conversations/saved.db{end}" for end in ("", "-wal", "-shm", "-last")
    }
    assert set(found.values()) == {0o600, 0o700}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_modes_that_were_opened_are_closed_again(stores: Stores) -> None:
    talk(stores(), "secret")
    stores.close()
    stores.file.chmod(0o644)
    stores.file.parent.chmod(0o755)
    said(stores(), "x")
    assert set(modes(stores.file.parent).values()) == {0o600, 0o700}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_a_home_that_holds_other_things_keeps_its_mode(stores: Stores) -> None:
    stores.home.mkdir(mode=0o755)
    stores.home.chmod(0o755)
    (stores.home / "notes.txt").touch()
    talk(stores(), "secret")
    assert stat.S_IMODE(stores.home.stat().st_mode) == 0o755
    assert stat.S_IMODE(stores.file.parent.stat().st_mode) == 0o700


def test_the_settings_that_durability_and_privacy_hang_on(stores: Stores) -> None:
    store = stores()
    talk(store, "hello")
    db = store._disk._db  # type: ignore[attr-defined]
    settings = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "temp_store", "trusted_schema", "busy_timeout")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "secure_delete": 1,
        "temp_store": 2,  # MEMORY
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }


def test_nothing_is_left_of_what_was_forgotten(stores: Stores) -> None:
    store = stores()
    talk(store, *(f"harmless words {number}" for number in range(50)))
    gone = talk(store, "Xylophone-4711", reply="marzipanbrot")
    store.set_draft(gone, "unsentword")
    store.append(gone, typed("more"))
    talk(store, *(f"more words {number}" for number in range(50)))
    store.forget(gone)
    left = b"".join(path.read_bytes() for path in stores.home.rglob("*") if path.is_file()).lower()
    assert b"harmless" in left
    for secret in (b"xylophone", b"marzipan", b"unsentword", gone.encode()):
        assert secret not in left


def test_another_process_resumes_with_the_draft(stores: Stores, run: Run) -> None:
    session = run(
        """
        store = opened()
        session = store.begin()
        store.append(session, typed("my IRA lost 4,000"), "Which year?")
        store.set_draft(session, "in 20")
        print(session, flush=True)
        os._exit(0)
        """
    ).strip()
    latest = stores().latest()
    assert latest is not None
    assert (latest.id, latest.draft) == (session, "in 20")
    assert [turn.reply for turn in latest.turns] == ["Which year?"]


@pytest.mark.parametrize(("processes", "turns"), [(2, 100), (5, 40)])
def test_processes_on_one_store_lose_no_turn_and_see_no_lock(
    stores: Stores, start: Start, processes: int, turns: int
) -> None:
    shared = talk(stores(), "begun")
    stores.close()
    running = [
        start(
            """
            store = opened()
            shared, name, turns = sys.argv[1], sys.argv[2], int(sys.argv[3])
            own = store.begin()
            for number in range(turns):
                assert store.append(shared, typed(f"{name} {number}")), store.trouble
                assert store.append(own, typed(f"{name} {number}")), store.trouble
                assert len(store.search(f"{name} {number}")) == 2
            news = store.take_trouble()
            assert news is None, news
            """,
            shared,
            f"writer{index}",
            str(turns),
        )
        for index in range(processes)
    ]
    for process in running:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    store = stores()
    texts = said(store, shared)
    assert len(texts) == 1 + processes * turns
    for index in range(processes):
        expected = [f"writer{index} {number}" for number in range(turns)]
        assert [text for text in texts if text.startswith(f"writer{index} ")] == expected
    assert len(store.list(100)) == 1 + processes


def test_processes_that_start_at_once_make_one_store(stores: Stores, start: Start) -> None:
    code = """
        sys.stdin.readline()
        store = opened()
        session = store.begin()
        assert store.append(session, typed("hello")), store.trouble
        news = store.take_trouble()
        assert news is None, news
    """
    running = [start(code) for _ in range(5)]
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    assert len(stores().list()) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_every_acknowledged_turn_outlives_sigkill() -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.kill", "--rounds", "40"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost" in done.stdout


def test_a_store_that_is_deleted_under_us_is_made_anew(stores: Stores) -> None:
    store = stores()
    session = talk(store, "before")
    for path in (*stores.file.parent.iterdir(),):
        path.unlink()
    stores.file.parent.rmdir()
    assert store.append(session, typed("after"))
    assert said(stores(), session) == ["after"]


def test_looking_at_conversations_makes_nothing(stores: Stores) -> None:
    store = open_store(stores.home, make=False, now=stores.clock)
    assert store.list() == ()
    assert store.take_trouble() is None
    assert not stores.home.exists()


def test_commands_that_save_nothing_load_no_sqlite(run: Run) -> None:
    out = run("import assistant.sessions.commands; print('sqlite3' in sys.modules, 'pydantic' in sys.modules)")
    assert out.split() == ["False", "False"]


def test_a_turn_is_not_written_twice_when_its_success_was_not_heard_of(stores: Stores) -> None:
    store = stores()
    session = talk(store, "first")
    waiting = store._waiting  # type: ignore[attr-defined]
    store._waiting = _NeverCleared()  # type: ignore[attr-defined]
    with pytest.raises(KeyboardInterrupt):
        store.append(session, typed("second"))
    waiting.extend(store._waiting)  # type: ignore[attr-defined]
    store._waiting = waiting  # type: ignore[attr-defined]
    store.append(session, typed("third"))
    assert said(stores(), session) == ["first", "second", "third"]


class _NeverCleared(list):  # type: ignore[type-arg]
    """A queue whose process is interrupted after the write and before it notes so."""

    def clear(self) -> None:
        raise KeyboardInterrupt


def test_the_database_says_whose_it_is(store: Store, stores: Stores) -> None:
    talk(store, "hello")
    stores.close()
    with sqlite3.connect(stores.file) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == int.from_bytes(b"wrOf", "big")
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    db.close()
