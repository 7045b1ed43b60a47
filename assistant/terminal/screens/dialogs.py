"""Two small boxes: yes or no, and one line of text."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.terminal.screens.page import Dialog


class Confirm(Dialog[bool]):
    """Asks before something that cannot be taken back. The safe choice comes first."""

    def __init__(self, question: str, yes: str, no: str = "No, keep it") -> None:
        super().__init__()
        self._words = (question, yes, no)

    def compose(self) -> Iterable[Widget]:
        """The question and two choices."""
        question, yes, no = self._words
        with Vertical(classes="box"):
            yield Static(question, markup=False)
            yield OptionList(Option(no, id="no"), Option(yes, id="yes"), markup=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id == "yes")


class AskLine(Dialog[str]):
    """Asks for one line of text."""

    def __init__(self, title: str, value: str) -> None:
        super().__init__()
        self._title, self._value = title, value

    def compose(self) -> Iterable[Widget]:
        """A title and an input."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = self._title, "Enter keeps it · Esc leaves it as it was"
            yield Input(self._value, select_on_focus=True)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)
