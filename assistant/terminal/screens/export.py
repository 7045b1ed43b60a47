"""Saving the record of a case to a file: for oneself or a tax preparer, in a form to read, print or process."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.record_files import FORMS
from assistant.terminal.screens.page import Dialog
from assistant.terminal.taking import take_record


class ExportScreen(Dialog[str]):
    """The forms; Enter writes the file into the current folder and says where it is."""

    DEFAULT_CSS = """
    ExportScreen OptionList { height: auto; }
    """

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> Iterable[Widget]:
        """A list of the forms."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = "Save a record of your case", "Enter writes it · Esc goes back"
            yield OptionList(
                *(
                    Option(Content.assemble((form.title, "bold"), f"\n{form.about}"), id=name)
                    for name, form in FORMS.items()
                ),
                markup=False,
            )

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(take_record(self.app, event.option_id or "markdown", folder=self._folder))
