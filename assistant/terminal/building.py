"""The widget for each entry of the transcript."""

from __future__ import annotations

from textual.widget import Widget

from assistant.terminal.widgets.question import Asked
from assistant.terminal.widgets.said import Note, Trouble, YouSaid
from assistant.terminal.widgets.transcript import Line
from assistant.wording.messages import Kind


def widget_for(line: Line) -> Widget:
    """The widget that shows an entry."""
    message = line.message
    if line.trouble:
        return Trouble(line.text)
    if message is None:
        return YouSaid(line.text)
    if message.kind in (Kind.QUESTION, Kind.CHOICES) and message.options:
        return Asked(message.text.partition("\n\n")[0])
    if message.card is not None and message.key == "verdict":
        from assistant.terminal.widgets.verdict import VerdictCard  # not before there is a verdict

        return VerdictCard(message, line.case)
    if message.options or message.sources:
        from assistant.terminal.widgets.answer import Answer

        return Answer(message)
    return Note(line.text)
