"""An answer of the knowledge base, or a list: the text, its sources behind one line, and what can be picked next."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Vertical
from textual.widget import Widget

from assistant.terminal.widgets.prose import Prose
from assistant.terminal.widgets.question import Choices
from assistant.terminal.widgets.sources import sources_fold
from assistant.wording.messages import Kind, Message


class Answer(Vertical):
    """A message with something to open or to pick."""

    DEFAULT_CSS = """
    Answer { width: 1fr; max-width: 98; height: auto; margin: 1 0 0 0; padding: 0 2; }
    Answer > Prose { padding: 0 1; }
    Answer > .sources { margin-top: 1; color: $text-muted; }
    Answer > Choices { margin-top: 1; color: $primary; }
    """

    def __init__(self, message: Message) -> None:
        super().__init__()
        self.message = message

    def compose(self) -> Iterable[Widget]:
        """Top to bottom."""
        yield Prose(self.message.text)
        if self.message.sources and self.message.kind is not Kind.LIST:
            yield sources_fold(self.message.sources)
        if self.message.options:
            yield Choices(self.message)
