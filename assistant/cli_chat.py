"""`writeoff chat`: full screen in a terminal, line by line elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import click

from assistant import __version__
from assistant.cli_lines import day_of, fail, stdin, tell, today_option

if TYPE_CHECKING:
    from assistant.dialogue import Exchange, Tools
    from assistant.sessions import Input, SavedSession, Store

_LATEST: Final = "latest"
_BY_CHOICE: Final = (
    "Plain mode, as your settings say. For the full screen: writeoff --screen; F9 there changes the setting."
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
    from assistant.plain import chat
    from assistant.sessions import open_store
    from assistant.sessions.places import home, is_saving_wanted
    from knowledge.lawbook import LAW_AS_OF

    tools = Tools(day)
    private = private or not is_saving_wanted(home())
    store = open_store(private=private, now=_now, program=__version__, law=LAW_AS_OF)
    try:
        session, begin = _begin(store, resume, tools)
        _tell(store)
        chat(
            stdin(),
            sys.stdout,
            tools,
            interactive=sys.stdin is not None and sys.stdin.isatty(),
            begin=begin,
            on_turn=_keeper(store, session, day, private=private),
            renew=_renewer(day) if watch else None,
        )
    finally:
        store.close()


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


def _keeper(store: Store, session: str, day: date, *, private: bool) -> Callable[[str, Exchange], None]:
    """Keeps each turn, before it is shown; and what went unanswered, where that is collected."""
    from assistant.cleaning import clean
    from assistant.sessions import Input, Kind
    from assistant.unanswered import collect, place

    questions = None if private else place()

    def keep(text: str, exchange: Exchange) -> None:
        words = clean(text).text
        if words.strip() and not exchange.leaves:
            reply = "\n\n".join(message.text for message in exchange.messages)
            store.append(session, Input(Kind.TEXT, words, day), reply)
            collect(questions, words, exchange)
            _tell(store)

    return keep


def _begin(store: Store, resume: str | None, tools: Tools) -> tuple[str, Exchange | None]:
    """A new session, or a saved one replayed up to where it stood.

    Raises:
        click.UsageError: there is no such conversation.
    """
    if resume is None:
        return store.begin(), None
    saved = store.latest() if resume == _LATEST else store.load(resume)
    if saved is None:
        wanted = "No conversation is saved yet." if resume == _LATEST else f"No saved conversation is called {resume}."
        raise fail(f"{wanted} See: writeoff sessions list")
    return saved.id, replay(saved, tools)


def replay(saved: SavedSession, tools: Tools) -> Exchange:
    """A saved conversation as it stood, each turn heard on the day it was said; shows what was said last."""
    from assistant.dialogue import start

    exchange = start(tools)
    for said in saved.inputs:
        exchange = _replayed(said, exchange, replace(tools, today=said.today))
    return exchange


def _replayed(said: Input, exchange: Exchange, tools: Tools) -> Exchange:
    from assistant.dialogue import choose, command, hear
    from assistant.sessions import Kind

    if said.kind is Kind.CHOICE:
        return choose(exchange.conversation, said.value, tools)
    if said.kind is Kind.COMMAND:
        name, _, argument = said.value.partition(" ")
        return command(exchange.conversation, name, argument, tools)
    return hear(exchange.conversation, said.value, tools)
