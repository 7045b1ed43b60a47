"""What is done line by line for each command beside the conversation; the table is that of `commands.BESIDE`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from assistant.lines import case, past, preferences, reading, states, taking

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk, Messages

DEEDS: Final[dict[str, Callable[[LineTalk, str], Messages]]] = {
    "case": case.show,
    "browse": reading.browse,
    "past": past.show,
    "open": past.open_one,
    "rename": past.rename,
    "forget": past.forget,
    "settings": preferences.settings,
    "states": states.show,
    "copy": taking.copy,
    "export": taking.export,
    "search": reading.typed_before,
    "theme": preferences.theme,
}
