"""An app that cleans what is pasted into it, and what it says in passing, whichever widget has the focus."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.notifications import SeverityLevel

from assistant.cleaning import clean, harmless
from assistant.terminal.lasting import lasting
from assistant.terminal.restoring import Restorer, restored

MOST_PASTED = 100_000
"""Characters of a paste that any widget gets to see; each takes what it has room for."""


class Guarded(App[None]):
    """The border between the terminal and the widgets, Textual's own among them."""

    def __init__(self, restorer: Restorer | None = None) -> None:
        self._restorer = restorer  # before Textual asks for the driver
        super().__init__()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, save that it bears bytes that are no UTF-8, and a terminal that goes away."""
        driver = super().get_driver_class()
        names = vars(sys.modules[driver.__module__])
        if "getincrementaldecoder" in names:
            names["getincrementaldecoder"] = _forgiving
        bears = lasting(driver)
        return restored(bears, self._restorer) if self._restorer is not None else bears

    def _handle_exception(self, error: Exception) -> None:
        """What a timer or a message finds gone, while the screens are taken down, came too late and is no fault."""
        if self.is_running or not isinstance(error, NoMatches):
            super()._handle_exception(error)

    def back_from_thread(self, callback: Callable[..., object], *arguments: object) -> bool:
        """Do something in the app's own thread. False where the app has ended meanwhile, and nothing was done.

        Its loop may run on for a while, to wait for this very thread, when there are no screens left to do it to.
        """

        def unless_ended() -> bool:
            if self.is_running:
                callback(*arguments)
                return True
            return False

        try:
            return self.call_from_thread(unless_ended)
        except RuntimeError:  # Textual's word for an app that is not running
            if self.is_running:
                raise
            return False

    def panic(self, *renderables: RenderableType) -> None:
        """A fault in a thread of Textual's own ends the app too, and is told to the shell."""
        self._return_code = 1
        super().panic(*renderables)

    async def on_event(self, event: events.Event) -> None:
        """A paste can hold what keys cannot type: escape sequences, controls, text turned round."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            event.text = clean(event.text, MOST_PASTED).text
        await super().on_event(event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """A short notice, in place of the one before. It may quote a title, so it is plain text unless it says so."""
        self.clear_notifications()
        super().notify(harmless(message), title=title, severity=severity, timeout=timeout, markup=markup)


def _forgiving(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    """As `codecs.getincrementaldecoder`, but what cannot be decoded becomes U+FFFD."""
    return lambda: codecs.getincrementaldecoder(encoding)(errors="replace")
