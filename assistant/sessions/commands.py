"""What `writeoff sessions` and `writeoff where` do, as lines and data for the command line to print.

Every function takes an open store; troubles of the store are the caller's to tell. What a person can put right is
raised as SessionError, whose text is a sentence for them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.sessions.places import ASIDE, FILE, FOLDER, HOME_VARIABLE, NOTED, home
from assistant.sessions.records import Forgotten, ImportRefused, NoSuchSession, SavedSession, SessionError, Summary
from assistant.sessions.safe import safe
from assistant.sessions.store import Store


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of this program, what is in it, and its size in bytes; None where it is not there yet."""

    path: Path
    holds: str
    size: int | None


def list_sessions(store: Store, limit: int = 20, offset: int = 0, search: str = "") -> list[dict[str, Any]]:
    """List conversations as data, last added to first, or only those where words are found."""
    if not search:
        return [_summary_data(summary) for summary in store.list(limit, offset)]
    found = store.search(search, limit + offset)[offset:]
    return [
        {"id": hit.id, "title": hit.title, "updated": hit.updated.isoformat(), "excerpt": hit.excerpt} for hit in found
    ]


def list_lines(store: Store, limit: int = 20, offset: int = 0, search: str = "") -> list[str]:
    """List conversations as a table: id, day, title and how many turns, or the words that were found."""
    from assistant.columns import columns

    last = "found" if search else "length"
    rows = [
        (
            row["id"],
            _local_day(datetime.fromisoformat(row["updated"])),
            row["title"] or "(no title)",
            row["excerpt"] if search else _turns(row["turns"]),
        )
        for row in list_sessions(store, limit, offset, search)
    ]
    if rows:
        return columns(("id", "last said", "title", last), rows, widest=60)
    if search:
        return [f"No saved conversation has “{safe(search)}” in it."]
    return ["No conversations are saved." if offset == 0 else "There are no more saved conversations."]


def show_session(store: Store, session_id: str) -> dict[str, Any]:
    """Give a conversation as data. Raises NoSuchSession."""
    from assistant.sessions.exchange import as_data

    return as_data(_find(store, session_id))


def show_lines(store: Store, session_id: str) -> list[str]:
    """Give a conversation as lines with speaker names. Raises NoSuchSession."""
    saved = _find(store, session_id)
    lines = [f"{saved.title or '(no title)'} ({saved.id}), {_local_day(saved.created)}, {_turns(len(saved.turns))}"]
    for turn in saved.turns:
        lines += ["", f"You: {turn.said.value}"]
        if turn.reply:
            lines.append(f"writeoff: {turn.reply}")
    if saved.turns and not any(turn.reply for turn in saved.turns):
        lines += ["", f"The replies are not in it. `writeoff chat --resume {saved.id}` gives them again."]
    if saved.draft:
        lines += ["", f"Not sent: {saved.draft}"]
    return lines


def export_session(store: Store, session_id: str, to: Path | None = None) -> str:
    """Write a conversation as JSON text, to a new file where one is named; gives the text.

    Raises:
        NoSuchSession: it is not there.
        SessionError: the file cannot be written, or something is there already.
    """
    text = store.export(_find(store, session_id).id)
    if to is not None:
        from assistant.sessions.folders import write_new

        shown = safe(str(to))
        try:
            write_new(to, text.encode())
        except FileExistsError as error:
            raise SessionError(f"{shown} is there already. Nothing was written; choose another name.") from error
        except OSError as error:
            raise SessionError(f"{shown} cannot be written: {error.strerror or error}.") from error
    return text


def import_file(store: Store, file: Path) -> str:
    """Take in a conversation from a file and give its new id. Raises ImportRefused."""
    return store.import_session(_read_limited(file))


def find_sessions(store: Store, session_ids: tuple[str, ...]) -> tuple[Summary, ...]:
    """Find conversations by their ids or first letters, to ask before they are forgotten. Raises NoSuchSession."""
    from assistant.sessions.memory import summary_of

    return tuple(summary_of(_find(store, session_id)) for session_id in session_ids)


def forget_sessions(store: Store, session_ids: tuple[str, ...]) -> Forgotten:
    """Forget conversations; none where one of the ids is not there. Raises NoSuchSession."""
    return store.forget(*(found.id for found in find_sessions(store, session_ids)))


def said_in(store: Store, session_ids: tuple[str, ...]) -> list[str]:
    """Everything that a person typed in conversations. Raises NoSuchSession."""
    return [turn.said.value for session_id in session_ids for turn in _find(store, session_id).turns]


def forgotten_lines(gone: Forgotten, questions: int = 0) -> list[str]:
    """Say what was removed, and what may still be left.

    Args:
        gone: what the store removed.
        questions: how many collected questions were removed with it.
    """
    if not gone.sessions and not gone.files and not questions:
        return ["Nothing was saved, so nothing was removed." if gone.overwritten else "Nothing could be removed."]
    lines = []
    if gone.sessions:
        count = len(gone.sessions)
        lines.append(f"Removed {count} conversation{'s' * (count != 1)} with {_turns(gone.turns)}.")
    if questions:
        lines.append(f"Removed {questions} collected question{'s' * (questions != 1)}.")
    lines += [f"Removed the damaged copy {safe(str(path))}." for path in gone.files]
    if gone.overwritten:
        lines.append("Nothing of it is left in writeoff's files. Backups that your computer made are not touched.")
    else:
        lines.append("Traces of it may stay in the log beside the file until every window of writeoff is closed.")
    for path in gone.kept:
        lines.append(f"{safe(str(path))} is a damaged copy from before and may still hold it. Delete it if so.")
    return lines


def where(folder: Path | None = None) -> tuple[Place, ...]:
    """List every place this program keeps something in, and what. Reads names and sizes alone; makes nothing.

    Args:
        folder: the program's data folder; by default as `open_store`. Nothing is listed where there is none.
    """
    folder = folder or home()
    if folder is None:
        return ()
    store = folder / FOLDER
    expected = [
        Place(folder, "everything writeoff keeps", _size(folder)),
        Place(store, "saved conversations", _size(store)),
        Place(store / FILE, _HOLDS[FILE], _size(store / FILE)),
    ]
    known = {place.path for place in expected}
    others = [path for base in (folder, store) for path in _names(base) if path not in known]
    return (*expected, *(Place(path, _holds(path), _size(path)) for path in others))


def where_lines(folder: Path | None = None) -> list[str]:
    """Say what is kept where."""
    places = where(folder)
    if not places:
        return [f"Nothing is kept: there is no home folder. Set {HOME_VARIABLE} to a folder to keep conversations."]
    lines = [f"{safe(str(place.path))}: {place.holds} ({_size_in_words(place)})" for place in places]
    return [
        *lines,
        f"Set {HOME_VARIABLE} to another folder to move it all. `writeoff chat --private` writes nothing.",
    ]


_HOLDS = {
    FILE: "your conversations: what you typed, the replies, the line you had not sent, and when",
    f"{FILE}-wal": "the latest turns, on their way into that file",
    f"{FILE}-shm": "marks by which several windows of writeoff share that file; no text",
    f"{FILE}{NOTED}": "the number of the last turn in that file, to notice if its log is lost; no text",
    "settings.json": "your settings",
    "unanswered.txt": "questions that I could not answer, as you asked; `writeoff knowledge collect off` removes it",
    f"{FILE}-journal": "what was in that file before a change that was cut short",
}


def _holds(path: Path) -> str:
    name = path.name
    if name.startswith(ASIDE):
        return "a damaged file of conversations that was set aside; `writeoff sessions forget --all` removes it"
    if name.startswith(("rescued-", "reading-")):
        return "conversations on their way out of a damaged file"
    return _HOLDS.get(name, "not made by writeoff")


def _find(store: Store, session_id: str) -> SavedSession:
    saved = store.load(session_id)
    if saved is None:
        raise NoSuchSession(session_id, len(store.named(session_id)))
    return saved


def _read_limited(file: Path) -> bytes:
    """Read an ordinary file, and no more of it than a conversation may have."""
    from assistant.sessions.exchange import MOST_BYTES

    shown = safe(str(file))
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe must not hold us up
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ImportRefused(f"{shown} is not an ordinary file.")
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise ImportRefused(f"{shown} cannot be read: {error.strerror or error}.") from error


def _names(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return


def _size(path: Path) -> int | None:
    try:
        return path.stat(follow_symlinks=False).st_size
    except OSError:
        return None


def _size_in_words(place: Place) -> str:
    if place.size is None:
        return "not there yet"
    if place.path.is_dir():
        return "folder"
    return f"{place.size:,} bytes"


def _local_day(moment: datetime) -> str:
    """The day by the person's own clock, as the chat shows it."""
    return f"{moment.astimezone():%Y-%m-%d}"


def _turns(count: int) -> str:
    return f"{count} turn{'s' * (count != 1)}"


def _summary_data(summary: Summary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "title": summary.title,
        "created": summary.created.isoformat(),
        "updated": summary.updated.isoformat(),
        "turns": summary.turns,
        "has_draft": summary.has_draft,
    }
