"""The keys at the bottom, from the one list of deeds. One widget: a line that is drawn anew costs next to nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message as Event
from textual.reactive import reactive
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what to press, what it does, and whether it can be used now."""

    name: str
    shown: str
    title: str
    usable: bool = True


class KeyBar(Widget):
    """Keys that cannot be used now stand in muted letters and in brackets; those without room are left out."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; width: 1fr; padding: 0 1; background: $panel; pointer: pointer; }
    """

    keys: reactive[tuple[Key, ...]] = reactive(())

    @dataclass
    class Pressed(Event):
        """A key was clicked."""

        name: str

    def __init__(self, keys: Callable[[], tuple[Key, ...]]) -> None:
        super().__init__()
        self._keys = keys
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """What can be used at the start."""
        self.renew()

    def renew(self) -> None:
        """See again what can be used."""
        self.keys = self._keys()

    def render(self) -> Content:
        """Keys from the left, as many as there is room for; the last one always."""
        width = self.content_size.width
        *shown, last = self.keys or (Key("", "", ""),)
        room = width - _length(last)
        line, place, self._spans = Content(""), 0, []
        for key in shown:
            if place + _length(key) + 2 > room:
                break
            line += _drawn(key) + Content("  ")
            self._spans.append((place, place + _length(key), key.name))
            place += _length(key) + 2
        gap = max(room - place, 0)
        self._spans.append((place + gap, width, last.name))
        return line + Content(" " * gap) + _drawn(last)

    def on_click(self, event: events.Click) -> None:
        """A click is the key."""
        event.stop()
        column = event.x - 1
        for start, end, name in self._spans:
            if start <= column < end:
                self.post_message(self.Pressed(name))


def _length(key: Key) -> int:
    return len(key.shown) + 1 + len(key.title) + (0 if key.usable else 2)


def _drawn(key: Key) -> Content:
    if not key.usable:
        return Content.styled(f"({key.shown} {key.title})", "$text-muted")
    return Content.assemble((key.shown, "bold $primary"), f" {key.title}")
