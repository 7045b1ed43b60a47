"""Saving what can be read of a damaged store, and setting the damaged file aside.

A new store is built beside the damaged one, and only when it is whole do the two change places. Killed at any moment,
one or the other is there, and the next start goes on. The damaged file itself is never written to.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime, time
from pathlib import Path

from assistant.sessions import database, folders, journal, rows, search, tally
from assistant.sessions.carve import Value, carve
from assistant.sessions.places import ASIDE, BESIDE
from assistant.sessions.records import SavedSession, Turn, as_title, is_id


def rescue(file: Path, now: datetime) -> tuple[Path, int]:
    """Replace a damaged store by a new one with all that could be read. Under the folder's lock.

    Returns:
        Where the damaged file is now, and how many conversations were recovered.

    Raises:
        OSError, sqlite3.Error: nothing was changed.
    """
    new, copy = new_file(file), copy_file(file)
    discard(new)
    try:
        recovered = _read_copy(file, copy)
    finally:
        discard(copy)
    _build(new, recovered)
    aside = _free_name(file, now)
    for end in (*BESIDE, ""):  # the log first: a new file beside an old log would be damaged by it
        part = file.with_name(file.name + end)
        if os.path.lexists(part):
            part.rename(aside.with_name(aside.name + end))
    tally.clear(file)
    new.rename(file)
    folders.sync_folder(file.parent)
    return aside, len(recovered)


def finish(file: Path) -> None:
    """Put the new store in its place where a rescue was killed before its last step. Under the folder's lock."""
    if not os.path.lexists(file) and new_file(file).is_file():
        tally.clear(file)
        new_file(file).rename(file)


def new_file(file: Path) -> Path:
    """Name the store that a rescue builds."""
    return file.with_name(f"rescued-{file.name}")


def copy_file(file: Path) -> Path:
    """Name the copy that a rescue reads."""
    return file.with_name(f"reading-{file.name}")


def discard(file: Path) -> None:
    """Delete a store that a rescue made for itself."""
    for end in ("", *BESIDE):
        file.with_name(file.name + end).unlink(missing_ok=True)


def _read_copy(file: Path, copy: Path) -> list[SavedSession]:
    """Read every conversation of which anything can be read, first touched first."""
    _copy(file, copy)
    journal.replay(file, copy)
    # columns as in the schema: the row's number, then SESSION_COLUMNS with touched, or TURN_COLUMNS
    heads = {number: row for number, row in carve(copy, 9) if is_id(row[1])}
    turns: dict[str, list[Turn]] = {}
    for _, row in sorted(dict(carve(copy, 7)).items()):
        turn, session_id = rows.turn_from(row[1:]), row[1]
        if turn is not None and isinstance(session_id, str) and is_id(session_id):
            turns.setdefault(session_id, []).append(turn)
    found = {}
    for row in sorted(heads.values(), key=_touched):
        saved = rows.session_from((*row[1:5], *row[6:]), turns.pop(str(row[1]), ()))
        found[saved.id] = saved
    return [*(_headless(name, tuple(said)) for name, said in turns.items()), *found.values()]


def _touched(row: tuple[Value, ...]) -> int:
    return row[5] if isinstance(row[5], int) else 0


def _copy(file: Path, copy: Path) -> None:
    discard(copy)
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    shutil.copyfile(file, copy)


def _headless(session_id: str, turns: tuple[Turn, ...]) -> SavedSession:
    """Make a conversation of turns whose own row is lost, as old as the days in it."""
    first, last = (datetime.combine(turn.said.today, time(), UTC) for turn in (turns[0], turns[-1]))
    return SavedSession(session_id, as_title(turns[0].said.value), first, max(first, last), turns)


def _build(new: Path, recovered: list[SavedSession]) -> None:
    """Write a store and close it, so that its log is in it."""
    try:
        folders.make_file(new, database.first_page)
        with contextlib.closing(database.connect(new)) as db:
            with database.writing(db):
                for saved in recovered:
                    rows.restore(db, saved)
                if search.has_index(db):
                    search.catch_up(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        new.chmod(0o600)
    except BaseException:
        discard(new)
        raise


def _free_name(file: Path, now: datetime) -> Path:
    """Name a damaged file by the time it was found, with a number where that is taken."""
    stem = f"{ASIDE}{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{number}' if number else ''}{file.suffix}") for number in range(1000))
    return next(name for name in names if not os.path.lexists(name))
