"""A page with a search line over a list: what is typed narrows it, and arrows move through it meanwhile."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList

from assistant.terminal.screens.page import Page


class SearchedPage(Page):
    """`body` has one Input and one OptionList; `search` fills the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list(1)", "Next", show=False),
        Binding("up", "list(-1)", "Before", show=False),
    ]

    def __init__(self, search: str = "") -> None:
        super().__init__()
        self._search = search

    def search(self, words: str) -> None:
        """Show what fits the words; everything where there are none."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """What fits the words it was opened with; listed anew when amounts are hidden or shown."""
        self.search(self._search)
        self.watch(self.app, "amounts_hidden", lambda: self.search(self.query_one(Input).value), init=False)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.search(event.value)

    def action_list(self, step: int) -> None:
        """Move through the list without leaving the search line."""
        listed = self.query_one(OptionList)
        if self.query_one(Input).has_focus and listed.option_count:
            place = (listed.highlighted or 0) + step
            listed.highlighted = max(0, min(listed.option_count - 1, place))
