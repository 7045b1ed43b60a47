"""`writeoff chat`: full screen in a terminal, line by line elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import click

from assistant import __version__
from assistant.cli_lines import day_of, fail, stdin, tell, today_option

if TYPE_CHECKING:
    from assistant.dialogue import Tools
    from assistant.lines.talk import LineTalk
    from assistant.sessions import Store
    from assistant.wording.messages import Message

_LATEST: Final = "latest"
_BY_CHOICE: Final = (
    "Plain mode, as your settings say. For the full screen: writeoff --screen; /settings changes the setting."
)


@click.command("chat")
@click.option(
    "--plain/--screen",
    default=None,
    help="Line by line, for screen readers, pipes and plain terminals; or full screen, whatever the settings say.",
)
@click.option("--private", is_flag=True, help="Write nothing to disk.")
@click.option("--resume", is_flag=False, flag_value=_LATEST, metavar="[ID]", help="Go on with a saved conversation.")
@click.option("--watch", is_flag=True, help="For writers of the knowledge: take in its files when they change.")
@today_option
def chat_command(
    resume: str | None = None,
    today: datetime | None = None,
    *,
    plain: bool | None = None,
    private: bool = False,
    watch: bool = False,
) -> None:
    """Talk your case through. What you say is kept on this machine, or not at all with --private.

    In a pipe every line is a message. A paragraph that was wrapped to a width is one message too, and so is a line that
    ends in a backslash with the next; blank lines only stand between. In a terminal, what is pasted in one go is one
    message.
    """
    day = day_of(today)
    by_choice = plain is None and _full_screen() and _is_plain_chosen()
    if not plain and not by_choice and _full_screen():
        code = import_module("assistant.terminal.launch").run(today=day, private=private, resume=resume, watch=watch)
        if code:
            sys.exit(code)
        return
    if by_choice:
        tell(_BY_CHOICE, err=True)
    _chat_by_lines(day, resume, private=private, watch=watch)


def _full_screen() -> bool:
    """Whether there is a terminal that can be drawn on."""
    if os.environ.get("TERM") == "dumb" or find_spec("assistant.terminal.app") is None:
        return False
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _is_plain_chosen() -> bool:
    from assistant.sessions.places import home, is_plain_wanted

    return is_plain_wanted(home())


def _chat_by_lines(day: date, resume: str | None, *, private: bool, watch: bool) -> None:
    from assistant.dialogue import Tools
    from assistant.lines.talk import LineTalk
    from assistant.plain import chat
    from assistant.sessions import open_store
    from assistant.settings import load_settings, settings_folder
    from assistant.unanswered import place
    from knowledge.lawbook import LAW_AS_OF

    folder = settings_folder()
    settings = load_settings(folder)
    store = open_store(private=private or not settings.saving, now=_now, program=__version__, law=LAW_AS_OF)
    talk = LineTalk(
        Tools(day),
        store,
        private=private,
        settings=settings,
        folder=folder,
        questions=place(folder) if folder else None,
        program=__version__,
        renew=_renewer(day) if watch else None,
    )
    try:
        begin = _resumed(talk, resume) if resume is not None else None
        _tell(talk.store)
        chat(
            stdin(),
            sys.stdout,
            talk,
            interactive=sys.stdin is not None and sys.stdin.isatty(),
            begin=begin,
            after_turn=lambda: _tell(talk.store),
        )
    finally:
        talk.store.close()


def _now() -> datetime:
    return datetime.now().astimezone()


def _renewer(day: date) -> Callable[[], Tools | None]:
    """Gives new tools where files of the knowledge have changed, and tells of it."""
    from assistant.dialogue import Tools
    from assistant.watching import Watcher

    watcher = Watcher()

    def renew() -> Tools | None:
        news = watcher.take_in()
        if news is not None:
            tell(news.text, err=True)
        return Tools(day) if news and news.loaded else None

    return renew


def _tell(store: Store) -> None:
    """Say once what is wrong with saving; the chat goes on."""
    news = store.take_trouble()
    if news:
        tell(news, err=True)


def _resumed(talk: LineTalk, resume: str) -> tuple[Message, ...]:
    """Go on with a saved conversation; what was said last in it.

    Raises:
        click.UsageError: there is no such conversation.
    """
    saved = talk.store.latest() if resume == _LATEST else talk.store.load(resume)
    if saved is None:
        wanted = "No conversation is saved yet." if resume == _LATEST else f"No saved conversation is called {resume}."
        raise fail(f"{wanted} See: writeoff sessions list")
    return talk.resume(saved)
