"""What is known so far: every fact with the words it came from. A click or Enter on a row changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Static

from assistant.terminal.widgets.prose import covered, covered_words

if TYPE_CHECKING:
    from assistant.beside.case import Row
    from assistant.terminal.talk import Talk


class CaseRow(Static, can_focus=True):
    """One fact: a mark and its name, then the value, how it stands and the words."""

    DEFAULT_CSS = """
    CaseRow { width: 1fr; height: auto; padding: 0 1; margin-bottom: 1; pointer: pointer; }
    CaseRow:hover { background: $panel; }
    CaseRow:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    CaseRow.-next { color: $primary; }
    CaseRow.-next:focus { color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "change", "Change", show=False)]

    def __init__(self, row: Row) -> None:
        super().__init__(markup=False, classes="-next" if row.standing == "asked next" else "")
        self.row = row

    def render(self) -> Content:
        """Two or three short lines; the words are the person's own and never markup."""
        from assistant.beside.case import MARKS

        row = self.row
        pointer = "❯" if self.has_focus else MARKS[row.standing]
        first = Content.styled(f"{pointer} {row.label}", "bold")
        value = Content(f"  {covered(self, row.value)} · " if row.value else "  ")
        second = value + Content.styled(str(row.standing), "italic")
        if not row.words:
            return first + Content("\n") + second
        width = max(self.content_size.width, 12)
        words = covered_words(self, row.words)
        if len(second.plain) + len(words) + 3 <= width:
            return first + Content("\n") + second + Content(f" “{words}”")
        room = (width - 4) * 2
        words = words if len(words) <= room else f"{words[: room - 1]}…"
        third = [Content("  ") + line.rstrip() for line in Content(f"“{words}”").wrap(width - 2)]
        return Content("\n").join([first, second, *third])

    def on_focus(self) -> None:
        """The pointer shows the focus to those who see no colour."""
        self.refresh()

    def on_blur(self) -> None:
        """Back to the mark."""
        self.refresh()

    def on_click(self) -> None:
        """A click changes it."""
        self.action_change()

    def action_change(self) -> None:
        """Ask for this fact again."""
        self.post_message(CasePanel.Chosen(self.row.fact))


class CasePanel(VerticalScroll, can_focus=False):
    """The facts of the case, beside the chat or on a screen of their own."""

    DEFAULT_CSS = """
    CasePanel {
        width: 36; height: 1fr; padding: 1 1 0 1; border-left: vkey $line; scrollbar-size-vertical: 1;
    }
    CasePanel > .title { text-style: bold; color: $primary; padding: 0 1; }
    CasePanel > .progress { color: $text-muted; padding: 0 1; margin-bottom: 1; }
    CasePanel > .empty, CasePanel > .how { color: $text-muted; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Up", show=False),
        Binding("down", "step(1)", "Down", show=False),
    ]

    @dataclass
    class Chosen(Event):
        """A fact was chosen to be changed, or answered."""

        fact: str

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show(self, talk: Talk) -> None:
        """Bring the rows up to date."""
        from assistant.beside.case import progress, rows

        fresh = rows(talk.conversation) if talk.conversation.told else ()
        if not self.query(".title"):
            self.mount(Static("Your case", classes="title", markup=False), Static("", classes="progress", markup=False))
        self.query_one(".progress", Static).update(Content(progress(talk.conversation, talk.tools)))
        if fresh == self._rows and self.query(".empty, CaseRow"):
            return
        self._rows = fresh
        place = next((i for i, row in enumerate(self.query(CaseRow)) if row.has_focus), None)
        self.query(".empty, .how, CaseRow").remove()
        self.mount_all([*(CaseRow(row) for row in fresh), _how()] if fresh else [_empty()])
        if place is not None:
            self.call_after_refresh(self.focus_row, place)

    def focus_row(self, place: int = 0) -> None:
        """Put the focus on a row, if there are any."""
        found = list(self.query(CaseRow))
        if found:
            row = found[min(place, len(found) - 1)]
            row.focus(scroll_visible=row is not found[0])  # above the first stands how far the case has come

    def action_step(self, step: int) -> None:
        """Up and down between rows."""
        found = list(self.query(CaseRow))
        place = next((i for i, row in enumerate(found) if row.has_focus), 0)
        if found:
            self.screen.set_focus(found[max(0, min(len(found) - 1, place + step))])  # at once, for the next key


def _how() -> Static:
    return Static("F5, then Enter changes a fact; so does a click.", classes="how", markup=False)


def _empty() -> Static:
    words = "What you tell me appears here, with your own words. You can change anything."
    return Static(words, classes="empty", markup=False)
