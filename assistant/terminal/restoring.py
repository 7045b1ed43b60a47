"""What brings the terminal back after a death that no handler sees: kill -9, out of memory, a fault in C code.

A shell mends the modes of its terminal by itself, but not what a terminal was told by escape sequences: it stays on the
other screen, with the mouse reported as typing and no cursor. So a shell of a megabyte waits beside the chat and reads
from a pipe, whose other end closes with the chat however that dies. The last word in it was whether the chat was drawn.

It has a session of its own, so that what is sent to the chat's job (`kill -9 %1`, Ctrl+Z) does not reach it.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from textual.driver import Driver

_DRAWN: Final = b"drawn\n"
_LEFT: Final = b"left\n"
_PATIENCE: Final = 2.0
"""Seconds that the shell has to end once its pipe is closed."""
_PUT_RIGHT: Final = "".join(
    (
        r"\030",  # whatever sequence was cut short
        r"\033[?2026l",  # draw at once
        r"\033[?2004l\033[?7h\033[?2048l",  # pastes unmarked, lines wrapped, no report of the size
        r"\033[?1000l\033[?1003l\033[?1015l\033[?1006l\033[?1016l\033[?1004l",  # no report of the mouse or the focus
        r"\033[<u",  # the usual keyboard, which each screen has for itself
        r"\033]22;default\007",  # the usual pointer
        r"\033[?1049l\033[?25h\033[0m",  # the usual screen, with a cursor, in the usual colours
    )
)
_WAITS: Final = f"""
exec 3<&1
while read -r word; do
    last=$word
    test "$last" = drawn && modes=$(stty -g <&3)
done
test "$last" = drawn || exit 0
printf '{_PUT_RIGHT}'
sleep 1
test -n "$modes" && test "$(stty -g <&3)" = "$modes" && stty sane <&3
"""
"""The modes are left to the shell that the chat was started from; only where they are still ours after a second, it was
none that mends them."""


class Restorer:
    """The shell beside the chat. It is told what is on the terminal, and does nothing as long as the chat can."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def tell(self, *, drawn: bool) -> None:
        """Say that the chat stands on the terminal, or that it has left it."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # somebody ended it; then there is nobody to tell
                self._process.stdin.write(_DRAWN if drawn else _LEFT)

    def end(self) -> None:
        """Let it go; nothing stays behind."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def start_restorer() -> Restorer | None:
    """Start it where the chat draws on a terminal. None in a browser, in a pipe, and where there is no such shell."""
    if "TEXTUAL_DRIVER" in os.environ or not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        return None
    try:
        return Restorer(
            subprocess.Popen(  # noqa: S603 (our own words, nothing of a person in them)
                ["/bin/sh", "-c", _WAITS],
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=sys.__stderr__,  # where Textual draws
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
        )
    except OSError:
        return None


def _is_terminal(file: Any) -> bool:
    try:
        return file is not None and os.isatty(file.fileno())
    except (OSError, ValueError):  # closed
        return False


def restored(driver: type[Driver], restorer: Restorer) -> type[Driver]:
    """A driver like the one given, that tells when the chat is drawn and when it has left, Ctrl+Z and fg among it."""

    def start(self: Driver) -> None:
        restorer.tell(drawn=True)  # before anything is written: the chat may be killed in the middle of it
        driver.start_application_mode(self)
        restorer.tell(drawn=True)  # the modes are ours now

    def close(self: Driver) -> None:
        driver.close(self)  # all is written by now
        restorer.tell(drawn=False)

    methods = {"start_application_mode": start, "close": close, "__module__": driver.__module__}
    return type(driver.__name__, (driver,), methods)
