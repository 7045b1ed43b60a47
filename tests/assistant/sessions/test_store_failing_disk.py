"""A disk that answers with input/output errors: at every step the chat goes on, says so once, and loses no turn."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import Stores, said, talk

Run = Callable[..., str]
CANNOT = "this system refuses no calls for us"

PRELUDE = f"""
import sys, threading
sys.path.insert(0, {str(Path(__file__).parent)!r})
import failing_disk
import assistant.sessions.disk_store, assistant.sessions.rescue  # what is wanted later is loaded before the disk fails
from assistant.wording.words import load_words
load_words("trouble")

def while_it_fails(calls, work):
    results = []
    def thread():
        if not failing_disk.fail(calls):
            print({CANNOT!r})
        else:
            results.append(work())
    one = threading.Thread(target=thread)
    one.start()
    one.join()
    if not results:
        raise SystemExit(0)
    return results[0]
"""


def run_failing(run: Run, code: str) -> str:
    out = run(PRELUDE + textwrap.dedent(code))
    if CANNOT in out:
        pytest.skip(CANNOT)
    return out


@pytest.mark.parametrize("calls", ["WRITES", "SYNCS"])
def test_what_is_said_while_nothing_can_be_written_is_saved_once_it_can(stores: Stores, run: Run, calls: str) -> None:
    earlier = talk(stores(), "earlier")
    stores.close()
    session = run_failing(
        run,
        f"""
        store = opened()
        session = store.begin()
        assert store.append(session, typed("one"))
        calls = failing_disk.{calls}
        """
        """
        assert while_it_fails(calls, lambda: store.append(session, typed("two"), "reply " * 500)) is False
        news = store.take_trouble()
        assert "the disk reported an error" in news, news
        assert while_it_fails(calls, lambda: store.append(session, typed("three"))) is False
        assert store.take_trouble() is None, "it is told once"
        assert [one.value for one in store.load(session).inputs] == ["one", "two", "three"]
        assert store.append(session, typed("four")) is True, store.trouble
        assert "works again" in store.take_trouble()
        print(session)
        """,
    ).strip()
    store = stores()
    assert store.take_trouble() is None
    assert said(store, session) == ["one", "two", "three", "four"]
    assert said(store, earlier) == ["earlier"]


def test_a_store_that_cannot_be_read_is_not_taken_for_a_damaged_one(stores: Stores, run: Run) -> None:
    """A rescue from a disk that reads nothing would set a sound file aside."""
    earlier = talk(stores(), "earlier")
    stores.close()
    session = run_failing(
        run,
        """
        store = while_it_fails(failing_disk.READS, opened)
        assert "the disk reported an error" in store.take_trouble(), store.trouble
        session = store.begin()
        assert while_it_fails(failing_disk.READS, lambda: store.append(session, typed("now"))) is False
        assert store.take_trouble() is None
        assert [one.value for one in store.load(session).inputs] == ["now"]
        assert store.append(session, typed("then")) is True, store.trouble
        print(session)
        """,
    ).strip()
    assert not list(stores.file.parent.glob("damaged-*"))
    assert said(stores(), session) == ["now", "then"]
    assert said(stores(), earlier) == ["earlier"]


@pytest.mark.parametrize("calls", ["WRITES", "SYNCS", "READS", "ALL"])
def test_the_whole_chat_goes_on_and_says_it_once(tmp_path: Path, calls: str) -> None:
    wanted = "(*failing_disk.READS, *failing_disk.WRITES, *failing_disk.SYNCS)"
    code = f"""
        if not failing_disk.fail({wanted if calls == "ALL" else f"failing_disk.{calls}"}):
            raise SystemExit(3)
        from assistant.cli import main
        sys.exit(main(["chat", "--plain", "--today", "2026-11-24"]))
    """
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + textwrap.dedent(code)],
        input="I have a 401k\n/continue\nnothing\n/facts\n/quit\n",
        env={**os.environ, "WRITEOFF_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if done.returncode == 3:
        pytest.skip(CANNOT)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    both = done.stdout + done.stderr
    assert both.count("This chat is not being saved") == 1, both
    assert "Nothing has come out" in both
    assert "Goodbye" in both
