"""`/panel`: every fact with the words it came from, how it stands, and how far the case has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.beside.case import Row, progress, rows
from assistant.dialogue.heard import Command
from assistant.lines.words import how_to_pick, listing, note, say
from assistant.wording.covering import hide_amounts

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk, Messages


def show(talk: LineTalk, argument: str) -> Messages:
    """The facts by number; a number asks for that one again."""
    fact = talk.numbered("case", argument)
    if fact:
        return talk.do("change", fact).messages
    if not talk.conversation.told:
        return (note("case_empty"),)
    found = rows(talk.conversation)
    talk.offer("case", [row.fact for row in found], [Command("change", row.fact) for row in found])
    head = say("case", progress=progress(talk.conversation, talk.tools))
    return (listing("case", f"{head} {how_to_pick(talk, 'panel', 'case_pick')}", [_line(talk, row) for row in found]),)


def _line(talk: LineTalk, row: Row) -> str:
    """One fact as a sentence."""
    value = hide_amounts(row.value) if talk.hidden else row.value
    parts = [f"{row.label}: {value}, {row.standing}" if value else f"{row.label}: {row.standing}"]
    if row.words:
        parts.append(f"from your words “{talk.own(row.words)}”")
    return f"{', '.join(parts)}."
