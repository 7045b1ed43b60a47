"""Questions that went unanswered, kept only where the person has asked for it: a text file, one question a line.

The file itself is the switch. It is made by `writeoff knowledge collect on`, or in the settings; a chat that finds it
adds to it, a private chat never does. `writeoff knowledge gaps` groups what it holds.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cleaning import clean
from assistant.sessions.places import home

if TYPE_CHECKING:
    from assistant.dialogue import Exchange

FILE: Final = "unanswered.txt"
LONGEST: Final = 400
"""Characters that are kept of a question."""
FULL: Final = 1_000_000
"""Bytes of the file from which nothing more is added."""
_UNANSWERED: Final = frozenset({"dont_know"})
_ONLY_ORDINARY: Final = getattr(os, "O_NOFOLLOW", 0)


def place(folder: Path | None = None) -> Path | None:
    """Where the file is or would be, in the program's folder if no other is named; None where there is none."""
    folder = folder or home()
    return folder / FILE if folder else None


def is_collecting(path: Path | None) -> bool:
    """Whether unanswered questions are collected: whether an ordinary file of this user is there."""
    if path is None:
        return False
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "getuid", lambda: found.st_uid)()


def begin(path: Path | None) -> bool:
    """Collect from now on. False where the file cannot be made."""
    if path is None:
        return False
    if is_collecting(path):
        return True
    from assistant.sessions.folders import write_new

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(path, b"")
    except OSError:
        return False
    return True


def end(path: Path | None) -> int | None:
    """Collect no more and remove what was collected: how many questions it was; None where nothing was collected."""
    if path is None or not is_collecting(path):
        return None
    count = len(collected(path))
    path.unlink()
    return count


def forget(path: Path | None, said: Iterable[str] | None = None) -> int:
    """Remove what was said from what was collected, or all of it where `said` is None; go on collecting. How many."""
    kept = collected(path)
    if path is None or not kept:
        return 0
    gone = set(kept) if said is None else {_line(words) for words in said}
    left = [line for line in kept if line not in gone]
    if len(left) < len(kept):
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_TRUNC | _ONLY_ORDINARY), "wb") as file:
            file.write("".join(f"{line}\n" for line in left).encode("utf-8", "replace"))
    return len(kept) - len(left)


def collected(path: Path | None) -> list[str]:
    """The questions that were collected, oldest first."""
    if path is None or not is_collecting(path):
        return []
    try:
        with path.open("rb") as file:
            lines = file.read(FULL + LONGEST * 4).decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    return [line for line in (clean(line, LONGEST).text.strip() for line in lines) if line]


def collect(path: Path | None, said: str, exchange: Exchange) -> bool:
    """Add what was said to the file, where it is collected and went unanswered. Whether it was added.

    Never raises: a chat goes on whatever becomes of the file.
    """
    question = _line(said)
    unanswered = any(reply.key in _UNANSWERED for reply in exchange.replies)
    if path is None or not question or not unanswered or not is_collecting(path):
        return False
    try:
        file = os.open(path, os.O_WRONLY | os.O_APPEND | _ONLY_ORDINARY)
    except OSError:
        return False
    try:
        if os.fstat(file).st_size >= FULL:
            return False
        return os.write(file, f"{question}\n".encode("utf-8", "replace")) > 0
    except OSError:
        return False
    finally:
        os.close(file)


def _line(said: str) -> str:
    """What was said, as one line of the file."""
    return " ".join(clean(said, LONGEST).text.split())
