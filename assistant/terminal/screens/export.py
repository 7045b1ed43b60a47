"""Saving the record of a case to a file: for oneself or a tax preparer, in a form to read, print or process."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.terminal.screens.page import Dialog
from assistant.terminal.taking import Taken, record_text, write_text

_FORMS: Final = {
    "markdown": ("Markdown", "md", "to read anywhere, to paste into a mail"),
    "html": ("A page to print", "html", "one file, opens in any browser, nothing in it calls out"),
    "preparer": ("For a tax preparer", "html", "the same page with ids, sources and what to verify"),
    "json": ("Data (JSON)", "json", "facts, answer, sums and sources for a program"),
}


class ExportScreen(Dialog[Taken]):
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
                    Option(Content.assemble((title, "bold"), f"\n  {about}"), id=name)
                    for name, (title, _, about) in _FORMS.items()
                ),
                markup=False,
            )

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        name = event.option_id or "markdown"
        _, ending, _ = _FORMS[name]
        text = record_text(self.app, "html" if name == "preparer" else name, for_preparer=name == "preparer")
        self.dismiss(write_text(self.app, text, "preparer" if name == "preparer" else "record", ending, self._folder))
