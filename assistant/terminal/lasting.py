"""What happens when the terminal goes away under the chat: a window closed, a connection cut, a multiplexer killed.

Mostly the system sends SIGHUP, and the chat ends by it. Where the signal does not arrive (another process leads the
session), Textual's thread that writes would die of the first error, its queue would fill, and the app would wait for it
for ever, while the thread that reads finds the end of the file again and again and keeps a processor busy.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final, TextIO

from textual.driver import Driver

LOOK_EVERY: Final = 2.0
"""Seconds between two looks whether the terminal is still there."""


class LastingFile:
    """A terminal that can be written to for ever: what it does not take any more is dropped."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._is_gone = False

    def write(self, text: str) -> int:
        """Write, as long as that is possible."""
        if not self._is_gone:
            try:
                return self._file.write(text)
            except OSError:
                self._is_gone = True
        return len(text)

    def flush(self) -> None:
        """Flush, as long as that is possible."""
        if not self._is_gone:
            try:
                self._file.flush()
            except OSError:
                self._is_gone = True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def lasting(driver: type[Driver]) -> type[Driver]:
    """A driver like the one given, whose terminal may go away."""

    def start(self: Driver, *arguments: Any, **options: Any) -> None:
        driver.__init__(self, *arguments, **options)
        file = vars(self).get("_file")
        if file is not None:
            vars(self)["_file"] = LastingFile(file)

    return type(driver.__name__, (driver,), {"__init__": start, "__module__": driver.__module__})


def has_terminal() -> bool:
    """Whether the chat can be typed into."""
    try:
        return sys.__stdin__ is not None and os.isatty(sys.__stdin__.fileno())
    except ValueError:  # closed
        return False
