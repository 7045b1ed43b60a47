"""The way to the store's file: opening it, opening it again, and turning every failure into a notice."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from assistant.sessions import database, folders, rescue, search, tally
from assistant.sessions.places import ASIDE, FILE, FOLDER
from assistant.sessions.safe import safe
from assistant.sessions.trouble import Notice, Refused, Trouble, say_missing, say_rescued

T = TypeVar("T")
Other = TypeVar("Other")


class Disk:
    """One process's hold on the store's file. `do` is the only way in, and never raises because of the disk."""

    def __init__(self, home: Path, now: Callable[[], datetime]) -> None:
        self.notice = Notice()
        self.full_text = False
        """Whether the open store has an index that this SQLite can read."""

        self._home = home
        self._folder = home / FOLDER
        self._file = self._folder / FILE
        self._now = now
        self._db: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._noted = 0
        self._last_time = False
        self._rescued = False
        self.do(lambda _: None, otherwise=None)

    def do(self, work: Callable[[sqlite3.Connection], T], otherwise: Other) -> T | Other:
        """Do something with the open store; where the disk fails, note why and give `otherwise`.

        The work may be done more than once: after a wait for another process, and after a rescue.
        """
        for _ in range(3):  # once more after a rescue, and once after another process's
            try:
                return database.patiently(partial(work, self._ready()), self._patience)
            except Refused as error:
                self._report(error.trouble, error.path)
                return otherwise
            except (*database.FAILURES, database.Damaged, OSError) as error:
                if not (database.is_damage(error) and self._mend()):
                    self._report(database.trouble_of(error), str(self._file))
                    return otherwise
        self._report(Trouble.BROKEN, str(self._file))
        return otherwise

    def all_is_well(self) -> None:
        """Note that everything is written."""
        self.notice.clear()
        if self._db is not None:
            database.set_patience(self._db, self._patience)

    def be_patient(self) -> None:
        """Wait for other processes as long as at first: there will be no later time to try again."""
        self._last_time = True
        if self._db is not None:
            database.set_patience(self._db, self._patience)

    def note_turns(self, db: sqlite3.Connection) -> None:
        """Note beside the file how far it has come, so that the loss of its log is noticed."""
        last = database.last_turn(db)
        if last != self._noted:
            tally.note(self._file, last)
            self._noted = last

    def set_aside(self) -> tuple[Path, ...]:
        """List the damaged copies that a rescue has kept."""
        with contextlib.suppress(OSError):
            return tuple(sorted(path for path in self._folder.iterdir() if path.name.startswith(ASIDE)))
        return ()

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        if self._db is not None:
            with contextlib.suppress(sqlite3.Error):
                self._db.close()
            self._db = None

    @property
    def _patience(self) -> float:
        return database.PATIENCE if self.notice.now is None or self._last_time else database.IMPATIENCE

    def _ready(self) -> sqlite3.Connection:
        """Give the open connection; open anew where the path leads to another file than it did."""
        if self._db is not None and folders.identity(self._file) == self._identity:
            return self._db
        self.close()
        try:
            folders.make_folders(self._home, self._folder)
            with folders.locked(self._folder, self._patience):
                rescue.finish(self._file)
                if not os.path.lexists(self._file):
                    tally.clear(self._file)
                folders.make_file(self._file, database.first_page)
                self._identity = folders.identity(self._file)
                noted = tally.noted(self._file)  # before the store itself: another process may be adding to both
                self._db = database.connect(self._file, self._patience)
                self._compare(noted, database.last_turn(self._db))
        except (Refused, sqlite3.OperationalError) as error:
            self.close()
            self._db = self._view(error)
            self._identity = folders.identity(self._file)
        self.full_text = search.is_built_in(self._db) and search.has_index(self._db)
        return self._db

    def _compare(self, noted: int, last: int) -> None:
        """Tell, once, where the store has fewer turns than were seen in it: its log is gone, or was cut."""
        self._noted = last
        if noted > last:
            self.notice.add(say_missing(safe(str(self._file)), noted - last))
            tally.note(self._file, last)

    def _view(self, error: Refused | sqlite3.Error) -> sqlite3.Connection:
        """Open for reading alone where that is what is left; else pass the error on."""
        trouble = error.trouble if isinstance(error, Refused) else database.trouble_of(error)
        if trouble not in (Trouble.CANNOT_OPEN, Trouble.READ_ONLY):
            raise error
        folders.check(self._home, self._folder, self._file)
        with contextlib.suppress(*database.FAILURES):
            return database.view(self._file)
        raise error

    def _report(self, trouble: Trouble, path: str) -> None:
        self.notice.report(trouble, safe(path))
        if trouble is Trouble.LOCKED and self._db is not None:
            database.set_patience(self._db, database.IMPATIENCE)
        elif trouble is not Trouble.FULL:
            self.close()

    def _mend(self) -> bool:
        """Rescue a damaged store, once in the life of this process: a disk that fails again is no store's fault."""
        self.close()
        with folders.locked(self._folder):
            if folders.identity(self._file) != self._identity:
                return True  # another process did it
            if self._rescued:
                return False
            self._rescued = True
            try:
                aside, recovered = rescue.rescue(self._file, self._now())
            except (*database.FAILURES, OSError, database.Damaged):
                return False
        self.notice.add(say_rescued(safe(str(aside)), recovered))
        return True
