"""A chat line by line: a line in, messages out. Every turn is saved before it is shown.

A bare number means what was numbered last: an option of the question that waits, else an entry of the list that a
command has just given. Where a question waits it is said again under such a list, so there the list is picked from by
the command and a number (`/open 2`), and the number alone answers the question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assistant.cleaning import clean
from assistant.dialogue import Conversation, Exchange, Tools, choose, command, hear, pending, start
from assistant.dialogue.heard import Command
from assistant.lines.words import note, say
from assistant.settings import Settings, save_settings
from assistant.wording.covering import cover_words, hide_amounts
from assistant.wording.messages import Kind, Message
from assistant.wording.words import phrases, plain, say_key

if TYPE_CHECKING:
    from assistant.sessions import Input, SavedSession, Store

Messages = tuple[Message, ...]
_BY_NAME: Final = re.compile(r"(?P<verb>open|resume|forget|delete) (?P<place>#?\d{1,2})", re.IGNORECASE)
"""What is said of a list of conversations without the slash."""
_NUMBER: Final = re.compile(r"(?:#|no\.? ?|number )?(\d{1,3})[.)]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a turn brought, and whether the person leaves by it."""

    messages: Messages
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question of a command's own, say before something is deleted.

    Attributes:
        take: what a line comes to; None where it is no answer.
        dropped: what to say where it is none; the line is then heard as any other.
    """

    take: Callable[[str], Messages | None]
    dropped: Messages = ()


class LineTalk:
    """One conversation at a time, with the store that keeps it and the person's settings.

    Args:
        tools: what a turn works with.
        store: keeps the turns; in memory alone by default.
        private: the chat was started as one that writes nothing.
        settings: the person's; they are written back to `folder` where that is given and the chat is not private.
        folder: the program's data folder.
        questions: the file for questions that went unanswered, should they be collected.
        program: the version, for what is written to a file.
        renew: called before each turn; gives other tools from then on, or None.
        folders: where a file goes, the first that takes it; the current folder and the home folder by default.
    """

    def __init__(
        self,
        tools: Tools,
        store: Store | None = None,
        *,
        private: bool = False,
        settings: Settings | None = None,
        folder: Path | None = None,
        questions: Path | None = None,
        program: str = "",
        renew: Callable[[], Tools | None] | None = None,
        folders: Sequence[Path] = (),
    ) -> None:
        self.tools = tools
        self.store: Store = store or _in_memory()
        self.private = private
        self.settings = settings or Settings()
        self.folder = folder
        self.questions = questions
        self.program = program
        self.folders = folders
        self._renew = renew
        self.conversation = Conversation()
        self.session = ""
        self.typed: list[str] = []
        self.answer: Messages = ()
        """What was said last, for taking along."""
        self.listed: dict[str, tuple[str, ...]] = {}
        """For each command that lists, what its numbers stand for."""
        self._numbers: tuple[Command, ...] = ()
        self._waiting: Waiting | None = None

    # ------------------------------------------------------------------ a conversation

    def begin(self) -> Messages:
        """A new conversation, and its welcome."""
        exchange = start(self.tools)
        self.conversation = replace(exchange.conversation, hidden=self.hidden or self.settings.hide_amounts)
        self.session = self.store.begin()
        self._numbers, self._waiting = (), None
        return self._shown(exchange.messages)

    def resume(self, saved: SavedSession) -> Messages:
        """Go on with a saved conversation, each turn heard on the day it was said; what was said last."""
        hidden = self.hidden or self.settings.hide_amounts
        exchange = start(self.tools)
        for said in saved.inputs:
            exchange = _replayed(said, exchange, replace(self.tools, today=said.today))
        hidden = hidden or exchange.conversation.hidden
        self.conversation = replace(exchange.conversation, hidden=hidden)
        self.session = saved.id
        self.typed = [said.value for said in saved.inputs if said.kind == "text"]
        self._numbers, self._waiting = (), None
        unsent = (note("unsent", words=saved.draft),) if saved.draft.strip() else ()
        return (*self._shown(exchange.messages), *unsent)

    @property
    def hidden(self) -> bool:
        """Whether amounts are covered."""
        return self.conversation.hidden

    # ------------------------------------------------------------------ a turn

    def hear(self, line: str) -> Said:
        """A turn with what was typed or piped in."""
        self.tools = (self._renew() if self._renew else None) or self.tools
        try:
            return self._heard(line)
        except Exception:  # the outermost edge: a fault of ours must not cost a person what they told
            return Said((Message(Kind.NOTE, "mishap", say_key("mishap")),))

    def _heard(self, line: str) -> Said:
        before: Messages = ()
        waiting, self._waiting = self._waiting, None
        words = clean(line).text.strip()
        if waiting is not None:
            taken = waiting.take(words)
            if taken is not None:
                return Said(self._with_question(taken))
            before = waiting.dropped
        picked = self._picked(words)
        self._numbers = ()
        said = self.do(picked.name, picked.argument) if picked else self._turn(line)
        return replace(said, messages=(*before, *said.messages))

    def _picked(self, words: str) -> Command | None:
        """What a bare number stands for, where a list was the last thing that was numbered; "open 2" after a list."""
        named = _BY_NAME.fullmatch(words)
        if named and self.numbered("open", named["place"]):
            return Command("forget" if named["verb"].lower() in ("forget", "delete") else "open", named["place"])
        found = _NUMBER.fullmatch(words)
        place = int(found[1]) if found else 0
        return self._numbers[place - 1] if 1 <= place <= len(self._numbers) else None

    def _turn(self, line: str) -> Said:
        exchange = hear(self.conversation, line, self.tools)
        if exchange.deed is not None:
            return self.do(exchange.deed.name, exchange.deed.argument)
        words = clean(line).text
        goodbye = any(message.key == "bye" for message in exchange.messages)
        if words.strip():
            self.typed.append(words.strip())
        if goodbye or exchange.leaves:
            return Said((Message(Kind.NOTE, "quit", say_key("quit")),), leaves=True)
        if words.strip():
            self._keep("text", words, exchange)
        return Said(self._take(exchange))

    def do(self, name: str, argument: str = "") -> Said:
        """Carry out a command: the dialogue's as a turn, the others beside it."""
        from assistant.lines.deeds import DEEDS

        if name == "say":
            return self._turn(argument)
        if name in DEEDS:
            return Said(self._with_question(DEEDS[name](self, argument)))
        exchange = command(self.conversation, name, argument, self.tools)
        self._keep("command", f"{name} {argument}".strip(), exchange)
        return Said(self._take(exchange), exchange.leaves)

    def _take(self, exchange: Exchange) -> Messages:
        self.conversation = exchange.conversation
        return self._shown(exchange.messages)

    def _shown(self, messages: Messages) -> Messages:
        """The messages, remembered as what was said last."""
        answer = tuple(message for message in messages if message.kind != Kind.QUESTION)
        self.answer = answer or self.answer
        return messages

    def _with_question(self, messages: Messages) -> Messages:
        """What a command said, with the question that waits behind it; a bare number is that question's then."""
        if self.hidden:
            messages = tuple(replace(item, text=hide_amounts(item.text)) for item in messages)
        if self._waiting is not None or (messages and messages[-1].kind in (Kind.QUESTION, Kind.CHOICES)):
            return messages
        again = pending(self.conversation, self.tools)
        if again:
            self._numbers = ()
        return (*messages, *again)

    def _keep(self, kind: str, value: str, exchange: Exchange) -> None:
        from assistant.sessions import Input
        from assistant.sessions import Kind as How
        from assistant.unanswered import collect

        reply = "\n\n".join(message.text for message in exchange.messages)
        self.store.append(self.session, Input(How(kind), value, self.tools.today), reply)
        collect(None if self.store.private else self.questions, value if kind == "text" else "", exchange)

    # ------------------------------------------------------------------ for the commands

    def offer(self, command_name: str, ids: Sequence[str], picks: Sequence[Command] = ()) -> None:
        """Number a list: what `/command N` stands for, and what a bare number picks where no question waits."""
        self.listed[command_name] = tuple(ids)
        self._numbers = tuple(picks) or tuple(Command(command_name, name) for name in ids)

    def numbered(self, command_name: str, argument: str) -> str | None:
        """What a number stands for in the last list of a command; None where it is none of them."""
        found = _NUMBER.fullmatch(argument.strip())
        ids = self.listed.get(command_name, ())
        return ids[int(found[1]) - 1] if found and 1 <= int(found[1]) <= len(ids) else None

    @property
    def has_question(self) -> bool:
        """Whether a question waits, to which a bare number is the answer."""
        return bool(pending(self.conversation, self.tools))

    def wait(self, take: Callable[[str], Messages | None], dropped: Messages = ()) -> None:
        """Take the next line as the answer to a question of a command's own."""
        self._waiting = Waiting(take, dropped)

    def confirm(self, question: str, yes: Callable[[], Messages], no: Messages) -> Messages:
        """Ask before something that cannot be undone; whatever is no yes leaves all as it is."""

        def take(words: str) -> Messages | None:
            meant = phrases("talk_yes_no").get(plain(words))
            return yes() if meant == "yes" else no if meant == "no" or not words else None

        self.wait(take, no)
        return (Message(Kind.QUESTION, "confirm", f"{question} {say('yes_or_no')}"),)

    def change(self, **changes: Any) -> bool:
        """Change settings, at once and for the next time. False where they hold for this chat only."""
        self.settings = replace(self.settings, **changes)
        return not self.private and save_settings(self.settings, self.folder)

    def save_no_more(self) -> None:
        """Go on without saving: this conversation from here on, too."""
        self.store.close()
        self.store = _in_memory()
        self.session = self.store.begin()

    def own(self, words: str) -> str:
        """A person's own words on one line, what looks like an amount covered while amounts are hidden."""
        line = " ".join(words.split())
        return cover_words(line) if self.hidden else line

    def hide(self, hidden: bool) -> None:  # noqa: FBT001
        """Cover amounts, or show them again."""
        self.conversation = replace(self.conversation, hidden=hidden)


def _in_memory() -> Store:
    from assistant.sessions import open_store

    return open_store(private=True, now=lambda: datetime.now(UTC))


def _replayed(said: Input, exchange: Exchange, tools: Tools) -> Exchange:
    if said.kind == "choice":
        return choose(exchange.conversation, said.value, tools)
    if said.kind == "command":
        name, _, argument = said.value.partition(" ")
        return command(exchange.conversation, name, argument, tools)
    heard = hear(exchange.conversation, said.value, tools)
    return exchange if heard.deed is not None else heard
