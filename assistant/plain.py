"""The chat line by line: for screen readers, braille, pipes and plain terminals. The same dialogue as full screen.

Every line is said once, in order, with the speaker's name; nothing is drawn, coloured or redrawn, and no line is broken
by us. Options are numbered; the number, the words or anything else may be typed. What makes a message of several lines
is told in `incoming`. End of input, /quit or a goodbye ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, TextIO

from assistant.cleaning import clean, harmless
from assistant.incoming import messages_of
from assistant.wording.messages import Kind, Message
from assistant.wording.plain_text import plain_lines
from assistant.wording.words import ended, say_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.dialogue import Conversation
    from assistant.lines.talk import LineTalk


def chat(
    source: BinaryIO,
    out: TextIO,
    talk: LineTalk,
    *,
    interactive: bool,
    begin: tuple[Message, ...] | None = None,
    after_turn: Callable[[], None] | None = None,
) -> Conversation:
    """Talk until the input ends or the person leaves.

    Args:
        source: what is typed, as UTF-8; bytes that are none are replaced.
        out: where the talk goes.
        talk: what answers, and keeps what was said.
        interactive: a person types here: show a prompt. Else what was typed is written back, so that the record shows
            both sides.
        begin: the first messages of a conversation to go on with; a new one by default.
        after_turn: called after each turn, before it is shown.
    """
    _show(talk.begin() if begin is None else begin, out)
    you = say_key("you")
    for line in messages_of(source, interactive=interactive, prompt=lambda: _put(out, f"{you}: ", end="")):
        if not interactive:
            _put(out, f"{you}: {talk.own(clean(line).text)}")
        said = talk.hear(line)
        if after_turn:
            after_turn()
        _show(said.messages, out)
        if said.leaves:
            break
    else:
        if interactive:
            _put(out, "")
    return talk.conversation


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
    if message.kind is Kind.VERDICT and message.key == "verdict" and any(line.startswith("- ") for line in lines):
        lines.append(say_key("reasons_open"))
    if message.in_place:
        return [f"{message.speaker}: {' '.join([*lines, message.in_place])}"]
    numbered = [option for option in message.options if option.number is not None]
    lines += [f"{option.number}. {option.label}" for option in numbered]
    if message.kind is Kind.QUESTION and message.options and not numbered:
        lines.append(say_key("or_not_sure"))
    return [f"{message.speaker}: {lines[0]}", *lines[1:]] if lines else []
