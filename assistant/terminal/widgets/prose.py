"""Text as a message shows it, laid out to the width there is, amounts covered where that is wanted."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from assistant.cleaning import harmless
from assistant.terminal.marks import laid_out


def covered(widget: Widget, text: str) -> str:
    """The text as it may be drawn, with dollar amounts covered while the app hides them."""
    text = harmless(text)
    if not getattr(widget.app, "amounts_hidden", False):
        return text
    from assistant.wording.covering import hide_amounts

    return hide_amounts(text)


def covered_words(widget: Widget, text: str) -> str:
    """A person's own words as they may be drawn, what looks like an amount covered while the app hides amounts."""
    text = harmless(text)
    if not getattr(widget.app, "amounts_hidden", False):
        return text
    from assistant.wording.covering import cover_words

    return cover_words(text)


class Laid(Widget):
    """A widget that wraps its own lines, so that they can be set in below one another."""

    DEFAULT_CSS = """
    Laid { width: 1fr; height: auto; }
    """

    def lines_at(self, width: int) -> list[Content]:
        """The lines at a width, each at most that wide."""
        raise NotImplementedError

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """As many lines as there are at that width."""
        return len(self.lines_at(max(width, 8)))

    def render(self) -> Content:
        """The lines at the width that the layout gave."""
        return Content("\n").join(self.lines_at(max(self.content_size.width, 8)))


class Prose(Laid):
    """Markdown of our own making. What a person typed goes into `widgets.said.YouSaid`, which reads no marks."""

    DEFAULT_CSS = """
    Prose { max-width: 92; }
    """

    def __init__(self, text: str, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._text = text

    @property
    def text(self) -> str:
        """The Markdown as it was given."""
        return self._text

    @text.setter
    def text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh(layout=True)

    def lines_at(self, width: int) -> list[Content]:
        """Paragraphs and lists."""
        return laid_out(covered(self, self._text), width)
