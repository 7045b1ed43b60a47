"""The folder and the file of a store on disk: only their owner can read them, and nothing is a link.

Modes are set after creation as well as at it, because a umask takes away what creation asks for.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from assistant.sessions.places import BESIDE
from assistant.sessions.trouble import Refused, Trouble

_OWNER_ONLY_FOLDER: Final = 0o700
_OWNER_ONLY_FILE: Final = 0o600
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0)
_FULL: Final = (28, 122)  # ENOSPC and EDQUOT


def make_folders(home: Path, folder: Path) -> None:
    """Make the store's folder, private whatever it was.

    The home folder is taken over only when it is made here or empty: a person may point to one that holds other things.

    Raises:
        Refused: a link, another user's, something that is no folder, or no right to write.
    """
    with _refusing(folder):
        _make_folder(home, ours=not home.is_symlink() and home.is_dir() and not any(home.iterdir()))
        _make_folder(folder, ours=True)


def make_file(file: Path, content: Callable[[], bytes]) -> None:
    """Make the store's file where it is not there yet; it and SQLite's own beside it are made private.

    It is never left empty, so that an empty file is known for a damaged one.

    Raises:
        Refused: as `make_folders`.
    """
    with _refusing(file):
        if not os.path.lexists(file):
            with contextlib.suppress(FileExistsError):
                write_new(file, content())
                sync_folder(file.parent)
        for path in (file, *files_beside(file)):
            with contextlib.suppress(FileNotFoundError):  # another process has just closed its log
                _check(path, is_kind=stat.S_ISREG)
                _tighten(path, _OWNER_ONLY_FILE)


def check(home: Path, folder: Path, file: Path) -> None:
    """Check what is there without changing it, for a store that can only be read.

    Raises:
        Refused: as `make_folders`, or it is not there.
    """
    with _refusing(file):
        _check(home, is_kind=stat.S_ISDIR)
        _check(folder, is_kind=stat.S_ISDIR)
        for path in (file, *files_beside(file)):
            _check(path, is_kind=stat.S_ISREG)


def files_beside(file: Path) -> tuple[Path, ...]:
    """List SQLite's own files beside a store that are there."""
    paths = (file.with_name(file.name + end) for end in BESIDE)
    return tuple(path for path in paths if os.path.lexists(path))


def identity(file: Path) -> tuple[int, int] | None:
    """Tell which file a path leads to right now; None for none."""
    try:
        found = file.stat(follow_symlinks=False)
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextlib.contextmanager
def locked(folder: Path, patience: float = 5.0) -> Iterator[None]:
    """Keep other processes from opening or rescuing the store meanwhile.

    The lock dies with the process. Without locks, or once patience (seconds) is out, it goes on without: then SQLite's
    own locks still hold, and only the rescue of a damaged file could run twice.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _NO_FOLLOW)
    except OSError:
        yield
        return
    try:
        deadline = time.monotonic() + patience
        while not _try_lock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB) and time.monotonic() < deadline:
            time.sleep(0.005)
        yield
    finally:
        os.close(handle)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that was not there, for its owner alone.

    Raises:
        FileExistsError: something is there, be it a dangling link.
        OSError: it cannot be written; nothing half-written stays.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, _OWNER_ONLY_FILE)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _tighten(path, _OWNER_ONLY_FILE)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make names that were made or changed in a folder last through a power cut."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Turn errors of the file system into a reason for the person."""
    try:
        yield
    except FileExistsError as error:
        raise Refused(Trouble.NOT_ORDINARY, str(error.filename or path)) from error
    except OSError as error:
        trouble = Trouble.FULL if error.errno in _FULL else Trouble.CANNOT_OPEN
        raise Refused(trouble, str(error.filename or path)) from error


def _try_lock(handle: int, how: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, how)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _make_folder(folder: Path, *, ours: bool) -> None:
    """Make a folder, its parents too, and make it private where it is ours."""
    if not os.path.lexists(folder):
        missing = [folder]
        while not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for step in reversed(missing):
            with contextlib.suppress(FileExistsError):  # another process made it just now
                step.mkdir(mode=_OWNER_ONLY_FOLDER)
                _tighten(step, _OWNER_ONLY_FOLDER)
    _check(folder, is_kind=stat.S_ISDIR)
    if ours:
        _tighten(folder, _OWNER_ONLY_FOLDER)


def _check(path: Path, *, is_kind: Callable[[int], bool]) -> None:
    """Refuse a link, something of another kind, and what belongs to another user."""
    found = path.stat(follow_symlinks=False)
    if stat.S_ISLNK(found.st_mode):
        raise Refused(Trouble.LINK, str(path))
    if not is_kind(found.st_mode):
        raise Refused(Trouble.NOT_ORDINARY, str(path))
    if sys.platform != "win32" and found.st_uid != os.geteuid():
        raise Refused(Trouble.NOT_YOURS, str(path))


def _tighten(path: Path, mode: int) -> None:
    """Set a mode where it is not that already, so that a read-only disk with the right mode is no error."""
    if stat.S_IMODE(path.stat().st_mode) != mode:
        path.chmod(mode)
