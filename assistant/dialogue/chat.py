"""The conversation for a face: text or a picked option in, messages out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.cleaning import MOST_READ, clean
from assistant.commands import BESIDE_BY_NAME
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Heard, Picked, Rewind
from assistant.dialogue.hearing import hear as hear_words
from assistant.dialogue.interview import pending_again
from assistant.dialogue.replies import Reply
from assistant.dialogue.step import step
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.currency import is_stale
from assistant.wording.messages import Message
from assistant.wording.say import say
from assistant.wording.words import day


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a turn leaves behind: the conversation to go on with, and what to show."""

    conversation: Conversation
    messages: tuple[Message, ...]
    replies: tuple[Reply, ...] = ()
    """The same as data; for tests and records."""
    heard: Heard | None = None

    @property
    def deed(self) -> Command | None:
        """What was heard that is a face's to do: to open, write or list something beside the conversation."""
        heard = self.heard
        if not isinstance(heard, Command) or heard.name not in BESIDE_BY_NAME:
            return None
        return None if BESIDE_BY_NAME[heard.name].why_not(self.conversation) else heard

    @property
    def leaves(self) -> bool:
        """Whether the person asked to leave the chat."""
        return any(message.key == "quit" for message in self.messages)


def start(tools: Tools) -> Exchange:
    """A new conversation with its welcome."""
    turn = Turn(Conversation()).note("welcome")
    if is_stale(tools.law.as_of, tools.today):
        turn = turn.note("stale_law", day=day(tools.law.as_of))
    return _spoken(turn, tools, None)


def hear(conversation: Conversation, text: str, tools: Tools) -> Exchange:
    """A turn with what a person typed or pasted, as it came: it is cleaned here."""
    cleaned = clean(text)
    heard = hear_words(cleaned.text, conversation, tools)
    turn = step(conversation, heard, tools)
    if cleaned.cut:
        cut = Reply("cut", given={"count": f"{MOST_READ:,}"})
        turn = Turn(turn.conversation, (cut, *turn.replies))
    return _spoken(turn, tools, heard)


def choose(conversation: Conversation, option: str, tools: Tools) -> Exchange:
    """A turn with an option that was picked, by its id, from this message or an older one."""
    heard = Picked(option)
    return _spoken(step(conversation, heard, tools), tools, heard)


def command(conversation: Conversation, name: str, argument: str, tools: Tools) -> Exchange:
    """A turn with a command from a key, a button or the palette, by its name in `assistant.commands`."""
    heard: Heard = Command(name, argument)
    if name in ("undo", "redo"):
        heard = Rewind(-1 if name == "undo" else 1)
    return _spoken(step(conversation, heard, tools), tools, heard)


def pending(conversation: Conversation, tools: Tools) -> tuple[Message, ...]:
    """What waits for an answer, said again: for a face that has done something beside the conversation."""
    turn = pending_again(Turn(conversation), tools)
    return tuple(say(reply, turn.conversation, tools) for reply in turn.replies)


def _spoken(turn: Turn, tools: Tools, heard: Heard | None) -> Exchange:
    conversation = turn.conversation if heard else replace(turn.conversation, last=turn.replies)
    messages = tuple(say(reply, conversation, tools) for reply in turn.replies)
    return Exchange(conversation, messages, turn.replies, heard)
