"""What is said where the window is too small for the chat."""

from __future__ import annotations

from collections.abc import Iterable

from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static


class TooSmall(ModalScreen[None]):
    """Says the size that is needed, and goes away when there is room. What was typed stays."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; background: $background; }
    TooSmall > Static { width: 1fr; height: auto; text-align: center; }
    """

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._needed = (width, height)

    def compose(self) -> Iterable[Widget]:
        """Two short lines."""
        width, height = self._needed
        yield Static(
            f"This window is too small for the chat.\nIt needs {width} columns and {height} rows.", markup=False
        )
