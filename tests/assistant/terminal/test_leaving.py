"""Leaving at awkward moments: while the answers are loaded, with a timer still to come, right after the first paint."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.sessions import open_store
from assistant.settings import Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions
from tests.assistant.terminal.conftest import NOON, TODAY, Open


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(1000):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def log(folder: Path) -> Path:
    """SQLite's log, which is there exactly as long as somebody has the store open."""
    return folder / "conversations" / "saved.db-wal"


async def test_who_leaves_while_the_answers_load_leaves_no_open_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.terminal import talk

    load, left = talk.load_talk, threading.Event()

    def load_slowly(*arguments: Any) -> talk.Talk:
        left.wait(60)
        return load(*arguments)

    monkeypatch.setattr(talk, "load_talk", load_slowly)
    app = ChatApp(ChatOptions(TODAY, folder=tmp_path, settings=Settings(), now=lambda: NOON))
    async with app.run_test():
        await until(log(tmp_path).exists)
    assert log(tmp_path).exists()
    left.set()
    await until(lambda: not log(tmp_path).exists())
    assert app.talk is None


async def test_answers_that_cannot_be_loaded_leave_no_open_store(
    open_chat: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        assert log(tmp_path / "data").exists()
        raise ValueError

    monkeypatch.setattr("assistant.terminal.talk.load_talk", fail)
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        assert "The answers could not be loaded" in chat.screen_text()
        await until(lambda: not log(tmp_path / "data").exists())


async def test_a_draft_that_is_kept_too_late_opens_nothing_again(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        chat.app.chat.prompt.put("not yet sent")
        chat.app.exit()
    chat.app.keep_draft()  # as the timer would that runs behind every key
    chat.app.exit()  # and a second SIGTERM
    assert not log(folder).exists()
    assert open_store(folder, now=lambda: NOON).latest().draft == "not yet sent"


@pytest.mark.parametrize("moment", ["as soon as anything is drawn", "once the keys are there"])
def test_leaving_at_once_ends_the_process_without_a_word(tmp_path: Path, moment: str) -> None:
    shown, code = _left(tmp_path, after=b"\x1b[?1049h" if moment.startswith("as soon") else b"F1")
    assert code == 0
    assert b"Traceback" not in shown
    assert not log(tmp_path).exists()


def _left(home: Path, *, after: bytes) -> tuple[bytes, int]:
    """What a chat wrote to its terminal, and how it ended, when Ctrl+Q is pressed from some output on."""
    environment = {**os.environ, "TERM": "xterm-256color", "WRITEOFF_HOME": str(home)}
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-m", "assistant.terminal"], environment)
    shown = b""
    try:
        while select.select([terminal], [], [], 60)[0]:
            shown += os.read(terminal, 65536)
            if after in shown:
                os.write(terminal, b"\x11")
                time.sleep(0.02)
    except OSError:  # the other end is closed
        pass
    finally:
        os.close(terminal)
    return shown, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
