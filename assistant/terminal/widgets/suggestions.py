"""What the words in the prompt may be asking for, while they are typed: at most three lines, and never in the way.

They take no key but Tab, which goes to them; from there Enter takes one and Escape goes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Event
from textual.reactive import reactive
from textual.widgets import Static

MOST = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """A line that is offered: what is shown, and what taking it puts into the prompt or asks at once."""

    shown: str
    value: str
    asks: bool = True
    """Whether taking it asks `value` as a topic at once; else `value` goes into the prompt."""
    note: str = ""


class HintLine(Static):
    """One suggestion."""

    DEFAULT_CSS = """
    HintLine { width: 1fr; height: 1; padding: 0 2; color: $text-muted; text-overflow: ellipsis; text-wrap: nowrap; }
    HintLine:hover { background: $panel; color: $foreground; }
    HintLine.-cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    def __init__(self, hint: Hint, *, cursor: bool = False) -> None:
        super().__init__(markup=False, classes="-cursor" if cursor else "")
        self.hint = hint

    def render(self) -> Content:
        """The words, with a pointer under the cursor."""
        pointer = "❯ " if self.has_class("-cursor") else "↳ "
        return Content(f"{pointer}{self.hint.shown}{f'  {self.hint.note}' if self.hint.note else ''}")


class Suggestions(Vertical, can_focus=False):
    """Up to three suggestions above the prompt."""

    DEFAULT_CSS = """
    Suggestions { height: auto; max-height: 4; display: none; }
    Suggestions.-some { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "take", show=False),
        Binding("escape", "leave", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Taken(Event):
        """A suggestion was taken."""

        suggestions: Suggestions
        hint: Hint

        @property
        def control(self) -> Suggestions:
            """Where it was taken."""
            return self.suggestions

    @dataclass
    class Left(Event):
        """The suggestions were left without taking one."""

        suggestions: Suggestions

    def __init__(self) -> None:
        super().__init__(id="suggestions")
        self.hints: tuple[Hint, ...] = ()

    def offer(self, hints: Sequence[Hint]) -> None:
        """Show these, or nothing."""
        fresh = tuple(hints[:MOST])
        if fresh == self.hints:
            return
        self.hints = fresh
        self.can_focus = bool(fresh)
        self.set_class(bool(fresh), "-some")
        self.remove_children()
        self.mount_all(self._lines())

    def _lines(self) -> Iterable[HintLine]:
        return [HintLine(hint) for hint in self.hints]

    def on_focus(self) -> None:
        """Begin with the first."""
        self.cursor = 0
        self.watch_cursor(0)

    def on_blur(self) -> None:
        """Nothing is under the cursor any more."""
        for line in self.query(HintLine):
            line.remove_class("-cursor")
            line.refresh()

    def watch_cursor(self, cursor: int) -> None:
        """Show the pointer."""
        for place, line in enumerate(self.query(HintLine)):
            line.set_class(self.has_focus and place == cursor, "-cursor")
            line.refresh()

    def action_move(self, step: int) -> None:
        """Up and down, stopping at the ends."""
        self.cursor = max(0, min(len(self.hints) - 1, self.cursor + step))

    def action_take(self) -> None:
        """Take the one under the cursor."""
        if self.cursor < len(self.hints):
            self.post_message(self.Taken(self, self.hints[self.cursor]))

    def action_leave(self) -> None:
        """Go back to the prompt."""
        self.post_message(self.Left(self))

    @on(events.Click, "HintLine")
    def _clicked(self, event: events.Click) -> None:
        event.stop()
        if isinstance(event.widget, HintLine):
            self.post_message(self.Taken(self, event.widget.hint))
