"""Finding something that was typed before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from assistant.terminal.screens.page import Dialog
from assistant.terminal.widgets.prose import covered_words

_LONGEST = 200


class HistoryScreen(Dialog[str]):
    """What was typed, newest first, narrowed by what is typed here. Escape keeps the unfinished line."""

    DEFAULT_CSS = """
    HistoryScreen OptionList { height: auto; max-height: 12; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Older", show=False),
        Binding("up", "move(-1)", "Newer", show=False),
        Binding("ctrl+r", "move(1)", "Older", show=False, priority=True),
    ]

    def __init__(self, sent: Sequence[str]) -> None:
        super().__init__()
        self._sent = list(dict.fromkeys(reversed(sent)))
        self._shown: list[str] = []

    def compose(self) -> Iterable[Widget]:
        """An input over a list."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = "What you typed before", "Enter takes it · Esc goes back"
            yield Input(placeholder="Type a part of it")
            yield OptionList(markup=False)

    def on_mount(self) -> None:
        """Everything, newest first; listed anew when amounts are hidden or shown."""
        self.narrow("")
        self.watch(self.app, "amounts_hidden", lambda: self.narrow(self.query_one(Input).value), init=False)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow(event.value)

    def narrow(self, part: str) -> None:
        """Show what contains the part."""
        self._shown = [text for text in self._sent if part.lower() in text.lower()]
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(Content(self._line(text))) for text in self._shown])
        if self._shown:
            listed.highlighted = 0

    def _line(self, text: str) -> str:
        return covered_words(self, " ".join(text.split())[:_LONGEST])

    def action_move(self, step: int) -> None:
        """Move through the list while typing."""
        listed = self.query_one(OptionList)
        if listed.option_count:
            listed.highlighted = max(0, min(listed.option_count - 1, (listed.highlighted or 0) + step))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        place = self.query_one(OptionList).highlighted
        self.dismiss(self._shown[place] if place is not None and self._shown else None)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._shown[event.option_index])
