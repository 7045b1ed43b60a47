"""An app that cleans what is pasted into it, and what it says in passing, whichever widget has the focus."""

from __future__ import annotations

from textual import events
from textual.app import App
from textual.notifications import SeverityLevel

from assistant.cleaning import clean, harmless

MOST_PASTED = 100_000
"""Characters of a paste that any widget gets to see; each takes what it has room for."""


class Guarded(App[None]):
    """The border between the terminal and the widgets, Textual's own among them."""

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
        """A short notice. It may quote a path or a title, so it is plain text unless it says otherwise."""
        super().notify(harmless(message), title=title, severity=severity, timeout=timeout, markup=markup)
