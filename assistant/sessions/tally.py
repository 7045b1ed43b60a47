"""The number of the last turn that was saved, kept beside the store, so that the loss of its log is noticed.

The latest turns stand in SQLite's log alone until it moves them into the file. Where somebody removes the log, or cuts
its end off, what is left is a sound store of an earlier hour, and SQLite cannot tell it from one whose writer was
killed. The numbers of turns only rise, whatever is forgotten; so a store whose last number is lower than the one noted
here has lost the turns between.

A number is noted after its turn is on the disk, and the disk is not waited for: the note may lag behind the store, and
never runs ahead of it.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

from assistant.sessions import folders
from assistant.sessions.places import NOTED

_DIGITS: Final = 20
_CAREFULLY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Follow no link, and wait for nobody at the other end of a pipe."""


def beside(file: Path) -> Path:
    """Name the file in which the number for a store is noted."""
    return file.with_name(f"{file.name}{NOTED}")


def noted(file: Path) -> int:
    """Give the number of the last turn that a store was seen to hold; 0 where none was noted."""
    with contextlib.suppress(OSError, ValueError):
        handle = os.open(beside(file), os.O_RDONLY | _CAREFULLY)
        with os.fdopen(handle, "rb") as stream:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                return int(stream.read(_DIGITS).decode("ascii"))
    return 0


def note(file: Path, number: int) -> None:
    """Note the number of a turn that is on the disk. Where that cannot be done, a loss would not be noticed."""
    content = b"%0*d\n" % (_DIGITS, number)
    with contextlib.suppress(OSError):
        try:
            handle = os.open(beside(file), os.O_WRONLY | _CAREFULLY)
        except FileNotFoundError:
            folders.write_new(beside(file), content)
            return
        with os.fdopen(handle, "wb", buffering=0) as stream:
            stream.write(content)


def clear(file: Path) -> None:
    """Note nothing any more: another store takes the place of this one."""
    with contextlib.suppress(OSError):
        beside(file).unlink(missing_ok=True)
