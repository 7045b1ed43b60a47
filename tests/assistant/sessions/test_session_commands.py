"""What the command line shows of saved conversations."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import Stores, said, talk

from assistant.sessions import ImportRefused, NoSuchSession, SessionError, Store, commands


def test_a_list_has_a_line_for_each_conversation(any_store: Store) -> None:
    assert commands.list_lines(any_store) == ["No conversations are saved."]
    session = talk(any_store, "my Roth lost money", "2016")
    assert commands.list_lines(any_store)[2:] == [f"{session}  2026-02-03  my Roth lost money  2 turns"]
    assert commands.list_lines(any_store)[0].split() == ["id", "last", "said", "title", "length"]
    assert commands.list_lines(any_store, search="2016")[2:] == [f"{session}  2026-02-03  my Roth lost money  2016"]
    assert commands.list_lines(any_store, search="zebra\x1b[2J") == ["No saved conversation has “zebra” in it."]
    assert commands.list_lines(any_store, offset=5) == ["There are no more saved conversations."]
    (row,) = commands.list_sessions(any_store)
    assert json.loads(json.dumps(row))["turns"] == 2


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Kiritimati", "2026-02-04"), ("America/Anchorage", "2026-02-03")])
def test_days_are_those_of_the_persons_own_clock(
    any_store: Store, live_in: Callable[[str], None], zone: str, day: str
) -> None:
    live_in(zone)
    session = talk(any_store, "my Roth lost money")
    assert commands.list_lines(any_store)[2:] == [f"{session}  {day}  my Roth lost money  1 turn"]
    assert f"({session}), {day}," in commands.show_lines(any_store, session)[0]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Anchorage"])
@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_time_at_the_end_of_the_calendar_can_be_shown_everywhere(
    stores: Stores, live_in: Callable[[str], None], zone: str, moment: str
) -> None:
    """Who moves the first or the last moment of the calendar into another zone leaves the calendar."""
    session = talk(stores(), "my Roth lost money")
    stores.close()
    with sqlite3.connect(stores.file) as db:
        db.execute("UPDATE sessions SET created = ?, updated = ?", (moment, moment))
    db.close()
    live_in(zone)
    store = stores()
    assert session in commands.list_lines(store)[2]
    assert session in commands.show_lines(store, session)[0]
    assert [found.updated.astimezone().year for found in store.list()] in ([1969], [1970])


def test_show_has_speaker_names(any_store: Store) -> None:
    session = talk(any_store, "my Roth lost money", reply="No.")
    any_store.set_draft(session, "and what ab")
    assert commands.show_lines(any_store, session[:5]) == [
        f"my Roth lost money ({session}), 2026-02-03, 1 turn",
        "",
        "You: my Roth lost money",
        "writeoff: No.",
        "",
        "Not sent: and what ab",
    ]
    assert commands.show_session(any_store, session)["turns"][0]["reply"] == "No."


def test_show_says_how_to_get_replies_that_were_not_imported(any_store: Store) -> None:
    copy = any_store.import_session(any_store.export(talk(any_store, "hello", reply="Hello.")))
    assert commands.show_lines(any_store, copy)[-1].endswith(f"`writeoff chat --resume {copy}` gives them again.")


def test_an_unknown_or_ambiguous_id_is_said_to_be(stores: Stores) -> None:
    store = stores()
    sessions = [talk(store, f"chat {number}") for number in range(40)]
    first = {session[0] for session in sessions}
    shared = next(letter for letter in first if sum(session[0] == letter for session in sessions) > 1)
    with pytest.raises(NoSuchSession, match=f"saved conversations begin with “{shared}”. Give more of the id"):
        commands.show_lines(store, shared)
    with pytest.raises(NoSuchSession, match="There is no saved conversation “i-o-u”"):
        commands.show_lines(store, "i-o-u\x1b[2J")


def test_forget_says_what_is_gone_and_forgets_all_or_none(any_store: Store) -> None:
    one, two = talk(any_store, "one"), talk(any_store, "two", "three")
    with pytest.raises(NoSuchSession):
        commands.forget_sessions(any_store, (one, "nope"))
    assert said(any_store, one) == ["one"]
    assert [found.turns for found in commands.find_sessions(any_store, (one, two))] == [1, 2]
    lines = commands.forgotten_lines(commands.forget_sessions(any_store, (one[:6], two)))
    assert lines == [
        "Removed 2 conversations with 3 turns.",
        "Nothing of it is left in writeoff's files. Backups that your computer made are not touched.",
    ]
    assert commands.forgotten_lines(any_store.forget_all()) == ["Nothing was saved, so nothing was removed."]


def test_export_writes_a_new_private_file_and_never_over_one(any_store: Store, tmp_path: Path) -> None:
    session = talk(any_store, "hello")
    file = tmp_path / "chat.json"
    text = commands.export_session(any_store, session, file)
    assert file.read_text() == text
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
        link = tmp_path / "link.json"
        link.symlink_to(tmp_path / "target.json")
        with pytest.raises(SessionError, match="is there already"):
            commands.export_session(any_store, session, link)
        assert not (tmp_path / "target.json").exists()
    with pytest.raises(SessionError, match="is there already"):
        commands.export_session(any_store, session, file)
    with pytest.raises(SessionError, match="cannot be written: No such file"):
        commands.export_session(any_store, session, tmp_path / "no" / "where.json")


def test_import_reads_an_ordinary_file_and_nothing_else(any_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "chat.json"
    commands.export_session(any_store, talk(any_store, "hello"), file)
    assert said(any_store, commands.import_file(any_store, file)) == ["hello"]
    with pytest.raises(ImportRefused, match="cannot be read: No such file"):
        commands.import_file(any_store, tmp_path / "none\x1b[2J.json")
    with pytest.raises(ImportRefused, match=r"cannot be read|not an ordinary file"):
        commands.import_file(any_store, tmp_path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        for odd in (tmp_path / "pipe", Path("/dev/zero")):
            with pytest.raises(ImportRefused, match="not an ordinary file"):
                commands.import_file(any_store, odd)


def test_where_lists_every_file_and_makes_none(stores: Stores) -> None:
    lines = commands.where_lines(stores.home)
    assert not stores.home.exists()
    assert sum("not there yet" in line for line in lines) == 3
    talk(stores(), "hello")
    (stores.file.parent / "damaged-20260101-000000.db").write_bytes(b"x")
    (stores.home / "notes\x1b[2J.txt").write_bytes(b"xyz")
    found = {place.path: place for place in commands.where(stores.home)}
    assert set(found) == {stores.home, *stores.home.rglob("*")}
    assert found[stores.file].holds.startswith("your conversations")
    assert found[stores.home / "notes\x1b[2J.txt"].holds == "not made by writeoff"
    assert all(line.isprintable() for line in commands.where_lines(stores.home))


def test_where_says_so_when_there_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "home", lambda: None)
    assert commands.where_lines() == [
        "Nothing is kept: there is no home folder. Set WRITEOFF_HOME to a folder to keep conversations."
    ]
