"""The chat line by line: for screen readers, braille, pipes and plain terminals. The same dialogue as full screen.

Every line is said once, in order, with the speaker's name; nothing is drawn, coloured or redrawn, and no line is broken
by us. Options are numbered; the number, the words or anything else may be typed. What makes a message of several lines
is told in `incoming`. End of input, /quit or a goodbye ends it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, TextIO

from assistant.cleaning import clean, harmless
from assistant.dialogue import Conversation, Exchange, Tools, hear, start
from assistant.incoming import messages_of
from assistant.wording.messages import Kind, Message
from assistant.wording.plain_text import plain_lines
from assistant.wording.words import ended, say_key

OnTurn = Callable[[str, Exchange], None]


def chat(
    source: BinaryIO,
    out: TextIO,
    tools: Tools,
    *,
    interactive: bool,
    begin: Exchange | None = None,
    on_turn: OnTurn | None = None,
    renew: Callable[[], Tools | None] | None = None,
) -> Conversation:
    """Talk until the input ends or the person leaves.

    Args:
        source: what is typed, as UTF-8; bytes that are none are replaced.
        out: where the talk goes.
        tools: what a turn works with.
        interactive: a person types here: show a prompt. Else what was typed is written back, so that the record shows
            both sides.
        begin: a conversation to go on with, and its first messages; a new one by default.
        on_turn: called after each turn with the text and what came of it, before it is shown.
        renew: called before each turn; gives other tools from then on, or None.
    """
    exchange = begin or start(tools)
    _show(exchange.messages, out)
    conversation = exchange.conversation
    you = say_key("you")
    for line in messages_of(source, interactive=interactive, prompt=lambda: _put(out, f"{you}: ", end="")):
        if not interactive:
            _put(out, f"{you}: {clean(line).text.strip()}")
        tools = (renew() if renew else None) or tools
        exchange = _turn(conversation, line, tools)
        conversation = exchange.conversation
        if on_turn:
            on_turn(line, exchange)
        goodbye = any(message.key == "bye" for message in exchange.messages)
        _show((Message(Kind.NOTE, "quit", say_key("quit")),) if goodbye else exchange.messages, out)
        if exchange.leaves or goodbye:
            break
    else:
        if interactive:
            _put(out, "")
    return conversation


def _turn(conversation: Conversation, line: str, tools: Tools) -> Exchange:
    try:
        return hear(conversation, line, tools)
    except Exception:  # the outermost edge: a fault of ours must not cost a person what they told
        return Exchange(conversation, (Message(Kind.NOTE, "mishap", say_key("mishap")),))


def _show(messages: tuple[Message, ...], out: TextIO) -> None:
    for message in messages:
        for line in spoken(message):
            _put(out, line)


def _put(out: TextIO, line: str, end: str = "\n") -> None:
    encoding = out.encoding or "utf-8"
    out.write(harmless(line).encode(encoding, "replace").decode(encoding) + end)
    out.flush()


def spoken(message: Message) -> list[str]:
    """A message as lines to read aloud; the first begins with the speaker."""
    lines = plain_lines(message.text)
    if message.sources and message.kind is Kind.ANSWER:
        lines.append(ended(f"Sources: {'; '.join(source.citation for source in message.sources[:4])}"))
    numbered = [option for option in message.options if option.number is not None]
    lines += [f"{option.number}. {option.label}" for option in numbered]
    if message.kind is Kind.QUESTION and message.options and not numbered:
        lines.append(say_key("or_not_sure"))
    return [f"{message.speaker}: {lines[0]}", *lines[1:]] if lines else []
