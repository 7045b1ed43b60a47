"""`writeoff sessions` and `writeoff where`: what is kept, and how to be rid of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant import __version__
from assistant.cli_lines import fail, put, tell

if TYPE_CHECKING:
    from assistant.sessions import Store


@contextmanager
def _store(*, make: bool = False) -> Iterator[Store]:
    """The saved conversations; their troubles go to stderr, their refusals are misuse."""
    from assistant.sessions import SessionError, open_store
    from knowledge.lawbook import LAW_AS_OF

    store = open_store(make=make, now=lambda: datetime.now().astimezone(), program=__version__, law=LAW_AS_OF)
    try:
        yield store
    except SessionError as error:
        raise fail(str(error)) from error
    finally:
        news = store.take_trouble()
        if news:
            tell(news, err=True)
        store.close()


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        tell(line)


@click.group("sessions")
def sessions_group() -> None:
    """Saved conversations: what you said, on this machine alone."""


@sessions_group.command("list")
@click.option("--search", default="", metavar="WORDS", help="Only those in which these words are found.")
@click.option("--limit", default=20, type=click.IntRange(1, 1000), help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def list_command(search: str, limit: int, *, as_json: bool) -> None:
    """List saved conversations, the latest first."""
    from assistant.sessions.commands import list_lines, list_sessions

    with _store() as store:
        if as_json:
            put(list_sessions(store, limit, search=search))
        else:
            _echo(list_lines(store, limit, search=search))


@sessions_group.command("show")
@click.argument("session")
@click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
def show_command(session: str, *, as_json: bool) -> None:
    """Show what was said in a conversation. SESSION is its id or the first letters of it."""
    from assistant.sessions.commands import show_lines, show_session

    with _store() as store:
        if as_json:
            put(show_session(store, session))
        else:
            _echo(show_lines(store, session))


@sessions_group.command("export")
@click.argument("session")
@click.option("--to", type=click.Path(path_type=Path), help="A new file; default: standard output.")
def export_command(session: str, to: Path | None) -> None:
    """Write a conversation as JSON."""
    from assistant.sessions.commands import export_session

    with _store() as store:
        text = export_session(store, session, to)
    if to is None:
        tell(text)


@sessions_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_command(file: Path) -> None:
    """Take in a conversation that was exported."""
    from assistant.sessions.commands import import_file

    with _store(make=True) as store:
        tell(import_file(store, file))


@sessions_group.command("forget")
@click.argument("sessions", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every conversation.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget_command(sessions: tuple[str, ...], *, everything: bool, yes: bool) -> None:
    """Delete conversations so that nothing of them is left in our files, collected questions included."""
    from assistant.sessions.commands import find_sessions, forget_sessions, forgotten_lines, said_in
    from assistant.unanswered import forget, place

    if bool(sessions) == everything:
        raise fail("Name the conversations to forget, or use --all. See: writeoff sessions list")
    with _store() as store:
        if not everything:
            named = find_sessions(store, sessions)
            asked = f"Forget {len(named)} conversation{'s' * (len(named) != 1)} for good?"
        else:
            asked = "Forget every conversation for good?"
        if not yes:
            click.confirm(asked, abort=True, err=True)
        said = None if everything else said_in(store, sessions)
        gone = store.forget_all() if everything else forget_sessions(store, sessions)
        _echo(forgotten_lines(gone, forget(place(), said)))


@click.command("where")
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def where_command(*, as_json: bool) -> None:
    """List every file that writeoff keeps, and what is in it."""
    from assistant.sessions.commands import where, where_lines

    if as_json:
        put([{"path": str(place.path), "holds": place.holds, "bytes": place.size} for place in where()])
    else:
        _echo(where_lines())
