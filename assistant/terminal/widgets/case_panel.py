"""What is known so far: every fact with the words it came from. A click or Enter on a row changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Static

from assistant.terminal.widgets.prose import Laid, covered, covered_words

if TYPE_CHECKING:
    from assistant.beside.case import Row
    from assistant.terminal.talk import Talk


class CaseRow(Laid, can_focus=True):
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
        super().__init__(classes="-next" if row.standing == "asked next" else "")
        self.row = row

    def lines_at(self, width: int) -> list[Content]:
        """Two or three short lines; the words are the person's own and never markup."""
        from assistant.beside.case import MARKS

        row, width = self.row, max(width, 12)
        pointer = "❯" if self.has_focus else MARKS[row.standing]
        name = _set_in(Content.styled(row.label, "bold"), width, f"{pointer} ")
        value = f"{covered(self, row.value)} · " if row.value else ""
        stands = Content(value) + Content.styled(str(row.standing), "italic")
        if not row.words or row.words.lower() == row.value.lower():
            return [*name, *_set_in(stands, width)]
        words = covered_words(self, row.words)
        if len(stands.plain) + len(words) + 5 <= width:
            return [*name, *_set_in(stands + Content(f" “{words}”"), width)]
        room = (width - 4) * 2
        words = words if len(words) <= room else f"{words[: room - 1]}…"
        return [*name, *_set_in(stands, width), *_set_in(Content(f"“{words}”"), width)]

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


def _set_in(text: Content, width: int, head: str = "  ") -> list[Content]:
    """The lines of a text, set in below what stands before the first."""
    first, *rest = text.wrap(width - 2) or [Content("")]
    return [Content.styled(head, "bold") + first.rstrip(), *(Content("  ") + line.rstrip() for line in rest)]


_BESIDE_THEM: Final = 5
"""Lines of the panel that are no facts: the title and what follows it, an empty line, and how to change a fact."""


class CasePanel(VerticalScroll, can_focus=False):
    """The facts of the case, beside the chat or on a screen of their own."""

    DEFAULT_CSS = """
    CasePanel {
        width: 36; height: 1fr; padding: 1 1 0 1; border-left: vkey $line; scrollbar-size-vertical: 1;
    }
    CasePanel.-tight CaseRow { margin-bottom: 0; }
    CasePanel.-tight > .how { margin-top: 1; }
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
        self._shown: list[CaseRow] = []

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
        self._shown = [CaseRow(row) for row in fresh]
        self.mount_all([*self._shown, _how()] if fresh else [_empty()])
        self.fit()
        if place is not None:
            self.call_after_refresh(self.focus_row, place)

    def fit(self) -> None:
        """Leave out the empty lines between the facts where there is no room for them."""
        width = self.scrollable_content_region.width - 2
        if width > 0:
            needed = sum(len(row.lines_at(width)) + 1 for row in self._shown) + _BESIDE_THEM
            self.set_class(needed > self.content_size.height, "-tight")

    def on_resize(self) -> None:
        """There is more room, or less."""
        self.fit()

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
