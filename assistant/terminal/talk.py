"""The conversation as the screen uses it: words, picks and commands in, messages out, every turn saved.

Loading this module loads the knowledge and the matcher; the app does so after its first paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import dialogue
from assistant.cleaning import clean
from assistant.dialogue import Conversation, Exchange, Tools
from assistant.dialogue.facts import facts_of
from assistant.matching.beginnings import Beginnings
from assistant.sessions import Input, Kind
from assistant.terminal.widgets.pictures import Case
from assistant.terminal.widgets.transcript import Line
from assistant.unanswered import collect
from assistant.wording.messages import Message
from assistant.wording.say import say

if TYPE_CHECKING:
    from assistant.dialogue.heard import Command
    from assistant.sessions import SavedSession, Store


@dataclass(frozen=True, slots=True)
class Answered:
    """What a turn brought: what the person is shown to have said (empty for a key), the messages, whether to leave."""

    said: str
    messages: tuple[Message, ...]
    case: Case
    leaves: bool = False
    deed: Command | None = None
    """What was said in words and is the screen's to do, like "save this as html"."""

    @property
    def lines(self) -> list[Line]:
        """The same as entries of the transcript."""
        return [
            *([Line(self.said)] if self.said else []),
            *(Line(item.text, item, case=self.case) for item in self.messages),
        ]


class Talk:
    """One conversation at a time, with the store that keeps it."""

    def __init__(self, tools: Tools, store: Store, questions: Path | None = None) -> None:
        """Args: what a turn works with; what keeps the turns; the file for unanswered questions, where there is one."""
        self.tools = tools
        self.store = store
        self.questions = questions
        self.session = ""
        self.conversation = Conversation()
        self.turns = 0

    @property
    def law_as_of(self) -> date:
        """The day to which the law is known."""
        return self.tools.law.as_of

    @cached_property
    def beginnings(self) -> Beginnings:
        """What an unfinished question may become. Takes some 20 ms to make."""
        return Beginnings((topic, (entry.title, *entry.asked_as)) for topic, entry in self.tools.entries.items())

    def begin(self) -> tuple[Message, ...]:
        """A new conversation, and its welcome."""
        exchange = dialogue.start(self.tools)
        self.conversation, self.turns = replace(exchange.conversation, hidden=self.conversation.hidden), 0
        self.session = self.store.begin()
        return exchange.messages

    def hear(self, text: str) -> Answered:
        """A turn with what was typed."""
        exchange = dialogue.hear(self.conversation, text, self.tools)
        if (deed := exchange.deed) is not None:
            case = Case(facts_of(self.conversation.told, self.tools.today), self.tools.today)
            return Answered(clean(text).text.strip(), (), case, deed=deed)
        answered = self._take(exchange, clean(text).text.strip())
        if answered.said and not answered.leaves:
            self._keep(Kind.TEXT, clean(text).text, answered)
            collect(self.questions if not self.store.private else None, text, exchange)
        return answered

    def choose(self, option: str, label: str) -> Answered:
        """A turn with an option that was picked."""
        answered = self._take(dialogue.choose(self.conversation, option, self.tools), label)
        self._keep(Kind.CHOICE, option, answered)
        return answered

    def command(self, name: str, argument: str = "") -> Answered:
        """A turn with a command."""
        answered = self._take(dialogue.command(self.conversation, name, argument, self.tools), "")
        if not answered.leaves:
            self._keep(Kind.COMMAND, f"{name} {argument}".strip(), answered)
        return answered

    def hide(self, hidden: bool) -> None:  # noqa: FBT001
        """Hide or show amounts; nothing is said about it."""
        self.conversation = replace(self.conversation, hidden=hidden)

    def renew(self) -> None:
        """Work with the knowledge as its files have it now; what was told stays."""
        self.tools = Tools(today=self.tools.today)
        self.__dict__.pop("beginnings", None)

    def _take(self, exchange: Exchange, said: str) -> Answered:
        """Go on with the new conversation. Amounts are covered on the screen, so messages carry them uncovered."""
        self.conversation = exchange.conversation
        messages: Sequence[Message] = exchange.messages
        if self.conversation.hidden:
            shown = replace(self.conversation, hidden=False)
            messages = [say(reply, shown, self.tools) for reply in exchange.replies]
        case = Case(facts_of(self.conversation.told, self.tools.today), self.tools.today)
        return Answered(said, tuple(messages), case, exchange.leaves)

    def _keep(self, kind: Kind, value: str, answered: Answered) -> None:
        self.turns += 1
        reply = "\n\n".join(message.text for message in answered.messages)
        self.store.append(self.session, Input(kind, value, self.tools.today), reply)

    def resume(self, saved: SavedSession) -> list[Line]:
        """Go on with a saved conversation: its turns are replayed, each on the day it was said."""
        lines = [Line(message.text, message) for message in self.begin()]
        today = self.tools
        for said in saved.inputs:
            self.tools = today if said.today == today.today else replace(today, today=said.today)
            lines += self._replayed(said).lines
        self.tools = today
        self.session, self.turns = saved.id, len(saved.inputs)
        return lines

    def _replayed(self, said: Input) -> Answered:
        if said.kind is Kind.CHOICE:
            label = self._label(said.value)
            return self._take(dialogue.choose(self.conversation, said.value, self.tools), label)
        if said.kind is Kind.COMMAND:
            name, _, argument = said.value.partition(" ")
            return self._take(dialogue.command(self.conversation, name, argument, self.tools), "")
        return self._take(dialogue.hear(self.conversation, said.value, self.tools), said.value)

    def _label(self, option: str) -> str:
        from assistant.wording.options import option_label

        try:
            return option_label(option, self.conversation, self.tools)
        except (KeyError, IndexError, ValueError):  # an option of an older version
            return option


def load_talk(today: date, store: Store, questions: Path | None = None) -> Talk:
    """Load the knowledge, the matcher and the dialogue, so that the first answer need not wait for them."""
    tools = Tools(today=today)
    tools.finder.find("loss")
    _ = tools.sources
    talk = Talk(tools, store, questions)
    talk.begin()
    return talk
