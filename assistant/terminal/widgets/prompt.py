"""Where a person types: grows with what is pasted, keeps what was typed before, and keeps the unfinished line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import TextArea

HINT: Final = "Ask a question, or tell what happened to your account"
ANSWER_HINT: Final = "Type your answer, or pick one"
_TAKEN: Final = ("f6", "f7", "ctrl+z,super+z", "ctrl+y,super+y")
"""Keys of TextArea that mean something else in the chat."""


class Prompt(TextArea, inherit_bindings=False):
    """The line at the bottom.

    Enter sends, Shift+Enter or Ctrl+J begins a new line, up and down at the edge walk the history.
    """

    DEFAULT_CSS = """
    Prompt {
        height: auto; max-height: 8; min-height: 3; margin: 0 1; padding: 0 1;
        border: round $line; background: $background;
        border-title-color: $primary; border-subtitle-color: $primary;
        &:focus { border: round $primary; background: $background; }
        .text-area--placeholder { color: $text-muted; }
        .text-area--cursor-line { background: $background; }
        &:light .text-area--cursor { color: $input-cursor-foreground; background: $input-cursor-background; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(item for item in TextArea.BINDINGS if not (isinstance(item, Binding) and item.key in _TAKEN)),
        Binding("enter", "send", "Send", show=False),
        Binding("shift+enter,ctrl+j,alt+enter", "new_line", "New line", show=False),
        Binding("tab", "above", "What stands above", show=False),
    ]

    @dataclass
    class Sent(Event):
        """Enter was pressed. The text may be empty."""

        prompt: Prompt
        text: str

        @property
        def control(self) -> Prompt:
            """The prompt."""
            return self.prompt

    @dataclass
    class Arrow(Event):
        """An arrow was pressed while the prompt is empty: it means whatever is above."""

        prompt: Prompt
        across: int
        down: int

    @dataclass
    class Asked(Event):
        """A question mark was typed into the empty prompt."""

        prompt: Prompt

    @dataclass
    class Above(Event):
        """Tab was pressed: to what stands above the line."""

        prompt: Prompt

    def __init__(self) -> None:
        super().__init__(
            id="prompt", placeholder=Content(HINT), soft_wrap=True, highlight_cursor_line=False, tab_behavior="focus"
        )
        self.sent: list[str] = []
        self.picking = False
        """Whether arrows in the empty prompt move through options instead of the history."""
        self._place = 0
        self._draft = ""

    def remember(self, text: str) -> None:
        """Put a sent text into the history."""
        if text.strip() and self.sent[-1:] != [text]:
            self.sent.append(text)
        self._place, self._draft = len(self.sent), ""

    def put(self, text: str) -> None:
        """Replace what stands there, with the cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def action_send(self) -> None:
        """Send what stands there."""
        text = self.text
        self.clear()
        self.post_message(self.Sent(self, text))

    def action_above(self) -> None:
        """Go to what stands above."""
        self.post_message(self.Above(self))

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    async def _on_key(self, event: events.Key) -> None:
        # Enter is taken here, in line with the letters before it: a priority binding would overtake fast typing.
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_send()
            return
        if not self.text and self._means_above(event):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def _means_above(self, event: events.Key) -> bool:
        """A key that is not typing while nothing has been typed."""
        if event.key == "question_mark":
            self.post_message(self.Asked(self))
            return True
        moves = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
        if self.picking and event.key in moves:
            self.post_message(self.Arrow(self, *moves[event.key]))
            return True
        return False

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted is cleaned, and cut to a little more than what will be read."""
        event.prevent_default()
        event.stop()
        from assistant.cleaning import MOST_READ, clean

        room = MOST_READ + 1 - len(self.text)
        self.insert(clean(event.text, max(room, 0)).text)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """A line up; from the first line to what was sent before."""
        if select or self.cursor_location[0] > 0 or not self._walk(-1):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """A line down; from the last line back to what was sent later, and at last to the unfinished line."""
        if select or self.cursor_location[0] < self.document.line_count - 1 or not self._walk(1):
            super().action_cursor_down(select)

    def _walk(self, step: int) -> bool:
        place = self._place + step
        if not 0 <= place <= len(self.sent):
            return False
        if self._place == len(self.sent):
            self._draft = self.text
        self._place = place
        self.put(self._draft if place == len(self.sent) else self.sent[place])
        return True
