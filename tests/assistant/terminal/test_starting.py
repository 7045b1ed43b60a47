"""Starting and ending: what is loaded before the first paint, a knowledge that cannot be loaded, a kill."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from textual.app import App
from textual.css.query import NoMatches

from tests.assistant.terminal.conftest import Open

HEAVY = ("pydantic", "sqlite3", "rapidfuzz", "knowledge", "markdown_it", "assistant.dialogue", "assistant.matching")


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = f"import sys, assistant.terminal.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


async def test_a_knowledge_that_cannot_be_loaded_is_told(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("secret of the code")

    monkeypatch.setattr("assistant.terminal.talk.load_talk", fail)
    async with open_chat() as chat:
        assert "The answers could not be loaded" in chat.screen_text()
        await chat.say("hello")
        assert chat.app.is_running
        assert "secret" not in chat.screen_text()


async def test_amounts_are_hidden_from_the_start_where_that_was_chosen(open_chat: Open) -> None:
    from assistant.settings import Settings

    async with open_chat(settings=Settings(hide_amounts=True)) as chat:
        await chat.say("closed all my roth iras in 2022, put in 21k, got 13k back, I live in California")
        assert chat.app.amounts_hidden
        assert "$21,000" not in chat.screen_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_kill_leaves_the_terminal_as_it_was(tmp_path: Path, number: int) -> None:
    seen = _ended(tmp_path, lambda child: os.kill(child, number))
    assert b"\x1b[?1049l" in seen  # back from the alternate screen
    assert b"\x1b[?25h" in seen  # the cursor is there again


def test_leaving_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    seen = _ended(tmp_path, None)
    assert b"\x1b[?1049l" in seen
    assert b"\x1b[?25h" in seen


def _ended(home: Path, end) -> bytes:
    """All that a chat in a terminal wrote, from its start to its end."""
    environment = {**os.environ, "TERM": "xterm-256color", "WRITEOFF_HOME": str(home)}
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-m", "assistant.terminal", "--private"], environment)
    seen, ended = b"", False
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                fresh = os.read(terminal, 65536)
            except OSError:
                break
            if not fresh:
                break
            seen += fresh
        if not ended and b"F1" in seen:
            ended = True
            if end is None:
                os.write(terminal, b"\x11")
            else:
                end(child)
    os.close(terminal)
    left = _leaves(child, deadline)
    assert ended, seen[-2000:]
    assert left, "the process went on"
    return seen


def _leaves(child: int, deadline: float) -> bool:
    """Whether a process ends by itself until then; else it is ended by force."""
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return False
        time.sleep(0.01)
    return True


async def test_coming_back_from_a_suspension_draws_everything_anew(open_chat: Open) -> None:
    async with open_chat() as chat:
        drawn: list[bool] = []
        compositor = chat.app.screen._compositor
        whole = compositor.render_full_update
        compositor.render_full_update = lambda *given, **more: drawn.append(True) or whole(*given, **more)
        chat.app.app_resume_signal.publish(chat.app)
        await chat.settle()
        assert drawn


async def test_the_full_screen_chat_takes_it_in_too(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    changes: list[tuple[str, ...]] = []
    monkeypatch.setattr("assistant.terminal.keeping.WATCH_EVERY", 0.01)
    monkeypatch.setattr("assistant.watching.Watcher.changed", lambda _: changes.pop() if changes else ())
    monkeypatch.setattr("assistant.watching.try_files", lambda _: "")
    monkeypatch.setattr("assistant.watching.forget_loaded", lambda: None)
    async with open_chat(watch=True) as chat:
        await chat.say("I have a Roth IRA")
        tools = chat.app.talk.tools
        changes.append(("knowledge/faq/basis.md",))
        while not chat.told_off:
            await chat.pilot.pause(0.02)
        assert chat.told_off == ["Loaded anew: knowledge/faq/basis.md."]
        assert chat.told["account_type"] == "roth_ira"
        assert chat.app.talk.tools is not tools


async def test_a_copy_with_old_law_says_so_first(open_chat: Open) -> None:
    async with open_chat(today=date(2028, 1, 15)) as chat:
        assert "This copy may be out of date" in chat.screen_text()


async def test_a_chat_that_is_left_alone_draws_nothing(open_chat: Open) -> None:
    async with open_chat(size=(80, 24)) as chat:
        await chat.say("I have a 401k")
        sizes: list[int] = []
        screen = chat.app.chat
        laid_out = screen._refresh_layout
        screen._refresh_layout = lambda *given, **more: sizes.append(1) or laid_out(*given, **more)
        for _ in range(10):
            await chat.pilot.pause()
        assert len(sizes) < 10  # a layout that asks for another layout never comes to rest


async def test_what_comes_too_late_into_a_closed_chat_is_no_fault(
    open_chat: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    async with open_chat() as chat:
        app = chat.app
        monkeypatch.setattr(App, "_handle_exception", lambda _, error: told.append(error))
        app._handle_exception(first := NoMatches("a fault while it runs"))
    app._handle_exception(NoMatches("a widget that is gone"))
    app.back_from_thread(told.clear)
    app._handle_exception(last := ValueError("a fault all the same"))
    assert told == [first, last]
