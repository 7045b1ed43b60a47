"""What every key and command does here, and why one that is greyed cannot be used now."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from assistant.terminal.deeds import Deed, all_deeds, why_not
from assistant.terminal.screens.page import Page
from assistant.terminal.widgets.prose import Laid, Prose

_TYPING = """Tell what happened to your account, or ask a question, in your own words. You can change anything \
you said by saying it again, like "no, 2016".

- **Enter** sends. **Shift+Enter** or **Ctrl+J** begins a new line.
- **A number** and Enter picks an option; so do **↑ ↓** and Enter, a click, or your own words.
- **?** in the empty line asks why.
- **↑ ↓** in an empty line move through the options of a question; else they bring back what you typed before. \
**Ctrl+R** finds it. The unfinished line is kept.
- **Tab** goes up: to the suggestions, else to the question, else to the last message, where **Enter** opens a line \
with ▸ or picks an option. **Shift+Tab** goes further up, **Esc** comes back.
- **PgUp PgDn** move the conversation. Letters go to the line wherever you are.
- **Ctrl+P** finds any command. **Ctrl+C** copies what is selected, or clears the line; twice, it leaves."""


class DeedLine(Laid):
    """One command: key, slash, what it does, and the reason where it cannot be used now."""

    DEFAULT_CSS = """
    DeedLine { padding: 0 1; }
    DeedLine.-off { color: $text-muted; }
    """

    def __init__(self, deed: Deed, key: str, reason: str) -> None:
        super().__init__(classes="-off" if reason else "")
        self.deed, self._key, self._reason = deed, key, reason

    def lines_at(self, width: int) -> list[Content]:
        """The words stand in a column of their own."""
        left = f"{self._key:<8}/{self.deed.slash:<15}"
        reason = f" Not now: {self._reason}." if self._reason else ""
        words = Content.styled(self.deed.title, "bold") + Content(f": {self.deed.help}.{reason}")
        wrapped = words.wrap(max(width - len(left), 20))
        return [Content(left) + wrapped[0], *(Content(" " * len(left)) + line for line in wrapped[1:])]


class HelpScreen(Page):
    """Help."""

    HEADING = "help"
    DEFAULT_CSS = """
    HelpScreen .heading { margin: 1 0 0 0; padding: 0 1; }
    HelpScreen VerticalScroll Prose { padding: 0 1; }
    """

    def body(self) -> Iterable[Widget]:
        """How to type, then every command."""
        conversation = self.app.talk.conversation if self.app.talk else None
        with VerticalScroll():
            yield Prose(_TYPING)
            yield Prose("# Keys and commands", classes="heading")
            for deed in all_deeds():
                yield DeedLine(deed, self.app.key_in_words(deed), why_not(deed, conversation))

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(VerticalScroll).focus()
