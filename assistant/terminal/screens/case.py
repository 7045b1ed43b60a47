"""The case on a screen of its own, for windows that have no room for the panel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from assistant.terminal.screens.page import Page
from assistant.terminal.widgets.case_panel import CasePanel, CaseRow


class CaseScreen(Page):
    """Every fact; Enter asks for one again, in the chat."""

    HEADING = "your case"
    DEFAULT_CSS = """
    CaseScreen CasePanel { width: 1fr; border-left: none; padding: 0; }
    CaseScreen CasePanel > .title, CaseScreen CasePanel > .progress, CaseScreen CasePanel > .how { display: none; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "change", "Change the fact")]

    def body(self) -> Iterable[Widget]:
        """The panel."""
        yield CasePanel()

    def on_mount(self) -> None:
        """Fill it, and begin with the first row. How far the case has come stands in the title, where it stays."""
        if self.app.talk is not None:
            from assistant.beside.case import progress

            come = progress(self.app.talk.conversation, self.app.talk.tools)
            self.query_one(".title", Static).update(Content(f"writeoff · {self.HEADING} · {come}"))
            panel = self.query_one(CasePanel)
            panel.show(self.app.talk)
            self.call_after_refresh(panel.focus_row)

    def action_change(self) -> None:
        """The fact under the cursor; also for a click on the key."""
        if isinstance(self.focused, CaseRow):
            self.focused.action_change()

    @on(CasePanel.Chosen)
    def _chosen(self, event: CasePanel.Chosen) -> None:
        event.stop()
        self.dismiss()
        self.app.chat.change_fact(event.fact)
