"""A death that no handler sees (kill -9): the terminal is put right all the same, and nobody stays behind."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.terminal.restoring import start_restorer

SHELL = 'sh -c \'echo "pid=$$."; exec "$@"\' - "$@"; echo "code=$?."; $MENDS; read -r _; echo bye'
"""A shell in the terminal, from which the chat is started. A script's shell does not mend the modes of a terminal."""
MENDING = "stty icanon isig -echo icrnl"
BACK = {
    "the usual screen": b"\x1b[?1049l",
    "the cursor": b"\x1b[?25h",
    "no mouse": b"\x1b[?1003l",
    "no focus": b"\x1b[?1004l",
    "no marked pastes": b"\x1b[?2004l",
    "the usual keyboard": b"\x1b[<u",
}


def state_of(process: int) -> str:
    """The letter that the system has for what a process does; "Z" where it has ended."""
    if not Path("/proc/self/stat").exists():
        pytest.skip("where no file tells what a process does")
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return "Z"


class Sitting:
    """A terminal with a shell in it, and the chat that was started there."""

    def __init__(self, home: Path, mends: str = ":") -> None:
        chat = [sys.executable, "-m", "assistant.terminal", "--private"]
        environment = {**os.environ, "TERM": "xterm-256color", "WRITEOFF_HOME": str(home), "MENDS": mends}
        self.seen = b""
        self.shell, self.terminal = pty.fork()
        if self.shell == 0:
            os.execve("/bin/sh", ["sh", "-c", SHELL, "-", *chat], environment)

    def read(self, wanted: str | Callable[[], bool]) -> None:
        """Read what is drawn until something stands in it, or until something is so."""
        deadline = time.monotonic() + 60
        while not (wanted() if callable(wanted) else wanted.encode() in self.seen):
            assert time.monotonic() < deadline, self.seen[-500:]
            if select.select([self.terminal], [], [], 0.05)[0]:
                self.seen += os.read(self.terminal, 65536)

    @property
    def chat(self) -> int:
        """The process of the chat."""
        return int(re.search(rb"pid=(\d+)\.", self.seen)[1])

    @property
    def beside(self) -> int:
        """The process that waits beside it."""
        return int(Path(f"/proc/{self.chat}/task/{self.chat}/children").read_text())

    def is_usual(self) -> bool:
        """Whether the terminal takes lines and shows what is typed."""
        flags = termios.tcgetattr(self.terminal)[3]
        return all(flags & flag for flag in (termios.ICANON, termios.ECHO, termios.ISIG))

    def suspend(self) -> None:
        """Ctrl+Z, until the process has stopped."""
        state_of(self.chat)
        os.write(self.terminal, b"\x1a")
        self.read(lambda: state_of(self.chat) == "T")
        self.read("\x1b[?1004l")

    def end(self) -> None:
        """The shell ends; the terminal can be read to its end only once nobody at all holds it any more."""
        os.write(self.terminal, b"\n")
        try:
            while select.select([self.terminal], [], [], 60)[0] and (fresh := os.read(self.terminal, 65536)):
                self.seen += fresh
        except OSError:
            return
        raise AssertionError("somebody stayed behind")


@pytest.fixture
def sitting(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    opened = Sitting(tmp_path, getattr(request, "param", ":"))
    try:
        opened.read("F1")
        yield opened
    finally:
        for process in (opened.chat, opened.shell):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
        os.waitpid(opened.shell, 0)
        os.close(opened.terminal)


def test_a_killed_chat_leaves_the_terminal_as_it_was(sitting: Sitting) -> None:
    assert not sitting.is_usual()
    sitting.seen = sitting.seen[: sitting.seen.index(b"\x1b[?1049h")]
    os.kill(sitting.chat, signal.SIGKILL)
    sitting.read("code=137.")
    sitting.read(lambda: all(sequence in sitting.seen for sequence in BACK.values()))
    sitting.read(sitting.is_usual)
    sitting.end()
    assert b"bye" in sitting.seen


@pytest.mark.parametrize("sitting", [MENDING], indirect=True)
def test_a_shell_that_mends_the_modes_itself_has_the_last_word(sitting: Sitting) -> None:
    state_of(sitting.chat)
    beside = sitting.beside
    os.kill(sitting.chat, signal.SIGKILL)
    sitting.read(lambda: state_of(beside) == "Z")
    flags = termios.tcgetattr(sitting.terminal)[3]
    assert flags & termios.ICANON
    assert not flags & termios.ECHO


def test_a_chat_that_is_left_is_put_right_once(sitting: Sitting) -> None:
    os.write(sitting.terminal, b"\x11")
    sitting.read("code=0.")
    sitting.end()
    assert sitting.seen.count(b"\x1b[?1049l") == 1


def test_a_chat_that_is_killed_while_it_is_suspended_left_the_terminal_before(sitting: Sitting) -> None:
    sitting.suspend()
    drawn = len(sitting.seen)
    os.kill(sitting.chat, signal.SIGKILL)
    sitting.read("code=137.")
    sitting.end()
    assert b"\x1b" not in sitting.seen[drawn:]  # whoever uses the terminal by now is not disturbed


def test_a_chat_that_came_back_from_a_suspension_is_watched_again(sitting: Sitting) -> None:
    sitting.suspend()
    sitting.seen = b"pid=%d." % sitting.chat
    os.kill(sitting.chat, signal.SIGCONT)
    sitting.read("\x1b[?2004h")
    os.kill(sitting.chat, signal.SIGKILL)
    sitting.read("\x1b[?1049l")
    sitting.end()


def test_where_there_is_no_terminal_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr(sys, "__stdin__", nothing)
        assert start_restorer() is None


def test_where_there_is_no_shell_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("assistant.terminal.restoring._is_terminal", lambda _: True)
    monkeypatch.setattr("assistant.terminal.restoring.subprocess.Popen", fail)
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    assert start_restorer() is None


def test_in_a_browser_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.terminal.restoring._is_terminal", lambda _: True)
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert start_restorer() is None
