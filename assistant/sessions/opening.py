"""Choosing the store: on disk where that is wanted and possible, else in memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from assistant.sessions.memory import MemoryStore
from assistant.sessions.places import FOLDER, home
from assistant.sessions.store import Store
from assistant.sessions.trouble import Trouble


def open_store(
    folder: Path | None = None,
    *,
    private: bool = False,
    make: bool = True,
    now: Callable[[], datetime],
    program: str = "",
    law: date | None = None,
) -> Store:
    """Open the saved conversations. Never raises: what is wrong is in the store's `trouble`.

    Args:
        folder: the program's data folder; by default WRITEOFF_HOME or the system's place for it. Made if missing.
        private: write nothing at all, not even a folder.
        make: make the store where there is none; without, looking at saved conversations leaves nothing behind.
        now: gives the time; only its answers are kept.
        program: the version that writes.
        law: the day the law was last compared with its sources.
    """
    if private:
        return MemoryStore(now, program, law, private=True)
    folder = folder or home()
    if folder is None:
        return MemoryStore(now, program, law, trouble=Trouble.NO_HOME)
    if not make and not (folder / FOLDER).exists():
        return MemoryStore(now, program, law)
    try:
        from assistant.sessions.disk_store import DiskStore  # loads sqlite3, 10 ms
    except ImportError:
        return MemoryStore(now, program, law, trouble=Trouble.NO_SQLITE)
    return DiskStore(folder.absolute(), now, program, law)
