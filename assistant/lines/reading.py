"""`/browse`: the answers by topic, with their sources; `/history`: what was typed before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.beside.topics import found_topics
from assistant.dialogue.heard import Command
from assistant.lines.words import how_to_pick, listing, note, say
from assistant.wording.card_text import source_line
from assistant.wording.cards import cite
from assistant.wording.messages import Kind, Message, Option

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk, Messages

_MOST: Final = 50
_LONGEST: Final = 120


def browse(talk: LineTalk, argument: str) -> Messages:
    """Topics by number, all of them or those for some words; a number, or words that fit only one, read it."""
    entries = talk.tools.entries
    topic = talk.numbered("browse", argument) or argument.strip().lower()
    if topic in entries:
        return (_entry(talk, topic),)
    found = found_topics(talk.tools, argument)
    if not found:
        return (note("browse_none", words=talk.own(argument)),)
    if len(found) == 1:
        return (_entry(talk, found[0]),)
    talk.offer("browse", found)
    head = say("browse_found" if argument.strip() else "browse", count=len(found), words=talk.own(argument))
    text = f"{head} {how_to_pick(talk, 'browse', 'read_pick')}"
    return (listing("browse", text, [entries[name].title for name in found]),)


def _entry(talk: LineTalk, topic: str) -> Message:
    """One topic whole: title, answer, sources with the day each was read, what is near by number."""
    entry = talk.tools.entries[topic]
    parts = [entry.title, entry.answer(talk.tools.law, talk.conversation.values(), talk.tools.today)]
    sources = cite(entry.sources, talk.tools.sources)
    if sources:
        parts.append("\n".join([f"**{say('sources')}**", *(f"- {source_line(source)}" for source in sources)]))
    near = [other for other in entry.related if other in talk.tools.entries]
    talk.offer("browse", near)
    if near:
        parts.append(f"{say('related')} {how_to_pick(talk, 'browse', 'read_pick')}")
    options = tuple(Option(name, talk.tools.entries[name].title, place) for place, name in enumerate(near, 1))
    message = Message(Kind.LIST, "browse_entry", "\n\n".join(parts), options, sources)
    talk.answer = (message,)
    return message


def typed_before(talk: LineTalk, argument: str) -> Messages:
    """What was typed in this conversation, newest first; a number sends it again."""
    again = talk.numbered("search", argument)
    if again:
        return talk.do("say", again).messages
    part = argument.strip().lower()
    found = [text for text in dict.fromkeys(reversed(talk.typed)) if part in text.lower()][:_MOST]
    if not found:
        return (note("history_none", words=talk.own(argument)),)
    talk.offer("search", found, [Command("say", text) for text in found])
    text = f"{say('history')} {how_to_pick(talk, 'history', 'history_pick')}"
    return (listing("history", text, [_short(talk.own(line)) for line in found]),)


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
