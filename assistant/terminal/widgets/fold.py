"""A line that opens: with Enter, space, the arrows or a click. What is inside is mounted when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from assistant.terminal.marks import inline
from assistant.terminal.widgets.prose import Laid, covered


class FoldLine(Laid, can_focus=True):
    """The line of a fold, wrapped with its lines set in below one another."""

    DEFAULT_CSS = """
    FoldLine { width: 1fr; height: auto; padding: 0 1; pointer: pointer; }
    FoldLine:hover { background: $panel; }
    FoldLine:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", "Open", show=False),
        Binding("right", "open(True)", "Open", show=False),
        Binding("left", "open(False)", "Close", show=False),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Previous", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.opened = False

    def lines_at(self, width: int) -> list[Content]:
        """A triangle and the text."""
        wrapped = inline(covered(self, self.text)).wrap(max(width - 2, 8))
        mark = "▾ " if self.opened else "▸ "
        return [Content(mark) + wrapped[0].rstrip(), *(Content("  ") + line.rstrip() for line in wrapped[1:])]

    def on_click(self) -> None:
        """A click opens and closes."""
        self.action_open()

    def action_open(self, opened: bool | None = None) -> None:  # noqa: FBT001
        """Open, close, or whichever it is not."""
        fold = self.parent
        if isinstance(fold, Fold):
            fold.opened = not fold.opened if opened is None else opened


class Fold(Vertical):
    """A line and what it opens to."""

    DEFAULT_CSS = """
    Fold { width: 1fr; height: auto; }
    Fold > .inside { width: 1fr; height: auto; padding: 0 1 0 3; display: none; }
    Fold.-opened > .inside { display: block; }
    """

    opened: reactive[bool] = reactive(False, toggle_class="-opened")

    def __init__(self, text: str, inside: Callable[[], Iterable[Widget]], *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._text = text
        self._inside = inside

    def compose(self) -> Iterable[Widget]:
        """The line; the rest waits."""
        yield FoldLine(self._text)
        yield Vertical(classes="inside")

    def watch_opened(self, opened: bool) -> None:  # noqa: FBT001
        """Fill it when it is first opened."""
        if not self.is_mounted:
            return
        line = self.query_one(FoldLine)
        line.opened = opened
        line.refresh()
        inside = self.query_one(".inside", Vertical)
        if opened and not inside.children:
            inside.mount_all(list(self._inside()))
