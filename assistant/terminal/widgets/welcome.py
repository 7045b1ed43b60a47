"""The first thing in an empty chat. It is drawn before the knowledge is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Event
from textual.widget import Widget
from textual.widgets import Static

from assistant.terminal.widgets.prose import Laid, Prose
from assistant.wording.words import say_key

TRY = (
    "Can I write off the loss in my 401(k)?",
    "I closed my Roth IRA in 2022: 20,000 in, 14,000 back.",
    "Is there any way to get something back?",
)
_MARK: Final = """\
╻ ╻┏━┓╻╺┳╸┏━╸┏━┓┏━╸┏━╸
┃╻┃┣┳┛┃ ┃ ┣╸ ┃ ┃┣╸ ┣╸
┗┻┛╹┗╸╹ ╹ ┗━╸┗━┛╹  ╹"""
"""The name, where there are rows to spare; in plain letters it stands in the line at the top."""


class Example(Laid, can_focus=True):
    """Something to try; a click or Enter says it."""

    DEFAULT_CSS = """
    Example { height: auto; padding: 0 1; color: $primary; pointer: pointer; }
    Example:hover, Example:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def lines_at(self, width: int) -> list[Content]:
        """The words, set in below the mark."""
        first, *rest = Content(self.words).wrap(max(width - 2, 8))
        return [Content("› ") + first.rstrip(), *(Content("  ") + line.rstrip() for line in rest)]

    def key_enter(self) -> None:
        """Say it."""
        self.post_message(Welcome.Tried(self.words))


class Welcome(Vertical):
    """What this is, and three things to try."""

    DEFAULT_CSS = """
    Welcome { width: 1fr; max-width: 92; height: auto; padding: 1 2 0 2; }
    Welcome > .mark { color: $primary; margin-bottom: 1; display: none; }
    Welcome > .keys { color: $text-muted; margin-top: 1; display: none; }
    """

    class Tried(Event):
        """An example was picked."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def compose(self) -> Iterable[Widget]:
        """A few lines."""
        yield Static(_MARK, classes="mark", markup=False)
        yield Prose(f"{say_key('welcome')}\n\nFor example:", classes="what")
        yield from (Example(words) for words in TRY)
        yield Prose("**Tab** goes to these · **F1** tells what else you can do", classes="keys")

    @on(events.Click, "Example")
    def _clicked(self, event: events.Click) -> None:
        event.stop()
        if isinstance(event.widget, Example):
            self.post_message(self.Tried(event.widget.words))
