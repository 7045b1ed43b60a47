"""What each state gives for such a loss in one year, as a table that sorts, with the passage below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import DataTable, Static

from assistant.beside.states import COLUMNS, FIRST_YEAR, StateRow, sort_key, state_rows, summary
from assistant.terminal.screens.page import Page
from assistant.terminal.widgets.prose import Prose
from assistant.wording.quoting import escaped

_SHORT: Final = {"basis": "Basis", "early": "Early", "claim": "Claim"}
_SHORT_NAMES: Final = {"DC": "Washington DC"}
_ALL_WORDS: Final = 80
"""Columns of the window below which titles and the longest name are shortened, so that no column is out of sight."""


class StatesScreen(Page):
    """The table."""

    HEADING = "what states allow"
    DEFAULT_CSS = """
    StatesScreen .body { padding: 1 1 0 1; }
    StatesScreen DataTable { height: 1fr; background: $background; overflow-x: hidden; }
    StatesScreen .about { color: $text-muted; padding: 0 1; margin-bottom: 1; }
    StatesScreen #passage { max-width: 100%; height: auto; max-height: 8; padding: 0 1 1 1; border-top: hkey $line; }
    StatesScreen.-short .about { margin: 0; }
    StatesScreen.-short > .body { padding: 0 1 0 1; }
    StatesScreen.-short #passage { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "sort", "Sort"),
        Binding("left", "year(-1)", "Year before"),
        Binding("right", "year(1)", "Next year"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.year = 0
        self.sorted_by = "gives"
        self._rows: dict[str, StateRow] = {}

    def body(self) -> Iterable[Widget]:
        """A line on what it is, the table, the passage."""
        yield Static("", classes="about", markup=False)
        yield DataTable(cursor_type="row", zebra_stripes=False)
        yield Prose("", id="passage")

    def on_mount(self) -> None:
        """The year of the case, else the law's."""
        talk = self.app.talk
        if talk is not None:
            told = talk.conversation.values().get("tax_year")
            self.year = told if isinstance(told, int) else talk.law_as_of.year
            self.fill()
        self.query_one(DataTable).focus()

    def fill(self) -> None:
        """Show the year that is chosen."""
        talk = self.app.talk
        if talk is None:
            return
        rows = state_rows(talk.tools.law, self.year)
        self._rows = {row.code: row for row in rows}
        table: DataTable[str] = self.query_one(DataTable)
        table.clear(columns=True)
        for key in COLUMNS:
            table.add_column(self._heading_of(key), key=key)
        for row in rows:
            table.add_row(self._state_of(row), row.gives, row.basis, row.early, row.claim, key=row.code)
        self._sort()
        self.query_one(".about", Static).update(f"{summary(rows, self.year)} ← → change the year.")

    @property
    def _is_short(self) -> bool:
        return self.app.size.width < _ALL_WORDS

    def _heading_of(self, column: str) -> str:
        """As wide with the mark of the sorted column as without it: the table does not notice that a title changes."""
        mark = "▼" if column == self.sorted_by else " "
        return f"{_SHORT.get(column, COLUMNS[column])}{mark}" if self._is_short else f"{COLUMNS[column]} {mark}"

    def _state_of(self, row: StateRow) -> str:
        return (_SHORT_NAMES if self._is_short else {}).get(row.code, row.state)

    def on_resize(self, _: events.Resize) -> None:
        """Titles and names as long as there is room for."""
        if self.year:
            place = self.query_one(DataTable).cursor_row
            self.fill()
            self.query_one(DataTable).move_cursor(row=place)

    def action_year(self, step: int) -> None:
        """Another year."""
        latest = self.app.talk.law_as_of.year if self.app.talk else self.year
        self.year = max(FIRST_YEAR, min(latest, self.year + step))
        self.fill()

    def action_sort(self) -> None:
        """Sort by the next column."""
        keys = list(COLUMNS)
        self.sorted_by = keys[(keys.index(self.sorted_by) + 1) % len(keys)]
        self._sort()

    @on(DataTable.HeaderSelected)
    def _header(self, event: DataTable.HeaderSelected) -> None:
        event.stop()
        self.sorted_by = str(event.column_key.value)
        self._sort()

    def _sort(self) -> None:
        table: DataTable[str] = self.query_one(DataTable)
        table.sort(self.sorted_by, key=sort_key)
        for name, column in table.columns.items():
            column.label = type(column.label)(self._heading_of(str(name.value)))
        table.refresh()
        self._tell()

    @on(DataTable.RowHighlighted)
    def _highlighted(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        """The passage on the state under the cursor, below the table."""
        table: DataTable[str] = self.query_one(DataTable)
        if not table.row_count:
            return
        row = self._rows.get(str(table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value))
        if row is not None:
            self.query_one("#passage", Prose).text = f"**{row.state}, {self.year}:** {escaped(row.says)}"
