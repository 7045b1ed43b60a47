"""One message, one widget: what a person said, and what the assistant says without anything to pick."""

from __future__ import annotations

from textual.content import Content

from assistant.terminal.widgets.prose import Laid, Prose, covered_words

MARK = "❯ "
MOST_LINES = 12
"""Of a long message of the person's own this many lines are shown; all of it was read."""


class YouSaid(Laid):
    """A person's own words: never markup, never a link."""

    DEFAULT_CSS = """
    YouSaid {
        width: 1fr; height: auto; margin: 1 0 0 0; padding: 0 1;
        background: $surface; color: $foreground; border-left: outer $primary;
    }
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def lines_at(self, width: int) -> list[Content]:
        """The words, marked as the person's; of very many only the first lines."""
        room = max(width - len(MARK), 8)
        shown = covered_words(self, self.text[: room * MOST_LINES * 2])
        wrapped = Content(shown).wrap(room) or [Content("")]
        if len(wrapped) > MOST_LINES:
            more = f"… {len(self.text):,} characters in all"
            wrapped = [*wrapped[: MOST_LINES - 1], Content.styled(more, "italic")]
        head = Content.styled(MARK, "bold")
        return [head + wrapped[0].rstrip(), *(Content(" " * len(MARK)) + line.rstrip() for line in wrapped[1:])]


class Note(Prose):
    """A short message: what was noted or changed, small talk, a repair."""

    DEFAULT_CSS = """
    Note { margin: 1 0 0 0; padding: 0 3; }
    """


class Trouble(Prose):
    """Something went wrong, and the chat goes on. The word stands first, so that colour is not the only sign."""

    DEFAULT_CSS = """
    Trouble { margin: 1 0 0 0; padding: 0 2; color: $foreground; border-left: outer $warning; }
    """
