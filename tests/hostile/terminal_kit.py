"""What a text or a terminal's bytes may hold, and a real pseudo-terminal to find out."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Self

_BAD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_SEQUENCE = re.compile(
    "\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?"  # OSC
    "|\x1b[PX^_][^\x1b]*(?:\x1b\\\\)?"
    "|\x1b\\[[0-?]*[ -/]*[@-~]?"
    "|\x1b[ -/]*[0-~]?"
)
_OURS = re.compile(
    "\x1b\\[(?:"
    "[0-9;]*m"
    r"|\d*;?\d*H|\d*[ABCDG]|[0-3]?[JK]"
    r"|\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2031|2048)[hl]|\?(?:2026|2048)\$p"
    r"|[<>][0-9]*u|\?u|\?4m|\?996n"
    "|[ ]q|c"
    ")"
    "|\x1b\\]22;[a-z-]*(?:\x07|\x1b\\\\)"  # the shape of the mouse pointer
)
PATIENCE = 120.0
"""Seconds for something that must come, however slow the machine; what comes at once costs none of them."""
ADDED = ("5;8m", "38;2;1;2;3m", "31m")
"""Colours of the corpus that no theme of ours has."""


def faults_in(text: str) -> list[str]:
    """The characters in a text that a terminal would obey or a reader would not see."""
    return [repr(found) for found in _BAD.findall(text)][:5]


def foreign_sequences(drawn: str) -> list[str]:
    """What stands in the bytes of a terminal that Textual and we did not put there."""
    found = [one for one in _SEQUENCE.findall(drawn) if one[2:] in ADDED or not _OURS.fullmatch(one)]
    rest = _SEQUENCE.sub("", drawn).replace("\r", "")
    return [repr(one) for one in found][:5] + faults_in(rest)


class Terminal:
    """A command in a pseudo-terminal that echoes nothing and turns no key into a signal."""

    def __init__(
        self, *arguments: str, size: tuple[int, int] = (100, 30), before: tuple[str, ...] = (), **environment: str
    ) -> None:
        self.drawn = b""
        self._main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        modes = termios.tcgetattr(side)
        modes[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        modes[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        termios.tcsetattr(side, termios.TCSANOW, modes)
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", "assistant.cli", *arguments],
            stdin=side,
            stdout=side,
            stderr=side,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
            cwd=Path(__file__).resolve().parents[2],
            start_new_session=True,
        )
        os.close(side)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.go_away()

    def go_away(self) -> None:
        """Close the window. No signal tells the command, for it leads a session that this terminal does not control."""
        if self._main >= 0:
            os.close(self._main)
            self._main = -1

    def send(self, text: str, *, quiet: float = 0.0, most: float = 2.0) -> None:
        """Type, reading what is drawn meanwhile, and until nothing was drawn for `quiet` seconds; `most` in all."""
        rest = text.encode("utf-8", "surrogatepass")
        while rest:
            self._read(0)
            if select.select([], [self._main], [], 1)[1]:
                rest = rest[os.write(self._main, rest[:512]) :]
        until = time.monotonic() + most
        while quiet and time.monotonic() < until and self._read(quiet):
            pass

    def wait_for(self, words: str, seconds: float = PATIENCE) -> None:
        """Read until the words were drawn. Sequences between them do not count."""
        until = time.monotonic() + seconds
        while words not in _SEQUENCE.sub("", self.text()):
            if time.monotonic() > until or (not self._read(0.5) and self.process.poll() is not None):
                raise AssertionError(f"{words!r} was not drawn: {_SEQUENCE.sub('', self.text())[-800:]}")

    def has_drawn(self, words: str, seconds: float) -> bool:
        """Read until the words were drawn, for so many seconds."""
        try:
            self.wait_for(words, seconds)
        except AssertionError:
            return False
        return True

    def leave(self) -> int:
        """Press Ctrl+C until the chat ends: it clears the prompt first, then asks for a second one; its exit code."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            with contextlib.suppress(OSError):  # it has just ended
                self.send("\x03", quiet=0.2)
        return self.end()

    def end(self, seconds: float = PATIENCE) -> int:
        """Read until the command ends; its exit code."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < until:
            self._read(0.1)
        while self._read(0.05):
            pass
        return self.process.wait(1)

    def text(self) -> str:
        """Everything drawn so far."""
        return self.drawn.decode("utf-8", "replace")

    def tail(self) -> str:
        """The last that was drawn, as text."""
        return "\n".join(" ".join(line.split()) for line in _SEQUENCE.sub("", self.text()).splitlines())[-4000:]

    def _read(self, seconds: float) -> bool:
        if not select.select([self._main], [], [], seconds)[0]:
            return False
        try:
            fresh = os.read(self._main, 65536)
        except OSError:  # the other side is gone
            return False
        self.drawn += fresh
        return bool(fresh)
