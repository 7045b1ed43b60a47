"""Options that can be picked: with arrows and Enter, by number, with the mouse, or by typing in the prompt.

The one widget serves questions ("Question" waits for an answer) and the choices below an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Event
from textual.reactive import reactive
from textual.widget import Widget

from assistant.terminal.widgets.prose import Laid, Prose, covered
from assistant.wording.messages import Kind, Message, Option

SETTLING: Final = 0.4
"""Seconds after a question appears in which Enter alone answers nothing: it was meant for what came before."""
_TWO_COLUMNS_FROM: Final = 8
_HINT_SENTENCE: Final = re.compile(r"[.?!](?:\s|$)")


class Choice(Laid):
    """One option: its number, if it has one, and its words, lines below one another."""

    DEFAULT_CSS = """
    Choice { padding: 0 1; pointer: pointer; }
    Choice:hover { background: $panel; }
    Choice.-cursor { background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold; }
    """

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option

    def lines_at(self, width: int) -> list[Content]:
        """The pointer, the number and the words; the pointer stands for those who see no colour."""
        pointer = "❯ " if self.has_class("-cursor") else "  "
        number = f"{self.option.number}" if self.option.number is not None else "·"
        head = f"{pointer}{number:>2}  "
        wrapped = Content(covered(self, self.option.label)).wrap(max(width - len(head), 8))
        return [
            Content(head) + wrapped[0].rstrip(),
            *(Content(" " * len(head)) + line.rstrip() for line in wrapped[1:]),
        ]


class Choices(Vertical, can_focus=True):
    """Options, one of which may be under the cursor."""

    DEFAULT_CSS = """
    Choices { width: 1fr; height: auto; }
    Choices > .choices { height: auto; width: 1fr; }
    Choices.-two-columns > .choices { layout: grid; grid-size: 2; grid-rows: auto; grid-gutter: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(0, -1)", "Up", show=False),
        Binding("down", "move(0, 1)", "Down", show=False),
        Binding("left", "move(-1, 0)", "Left", show=False),
        Binding("right", "move(1, 0)", "Right", show=False),
        Binding("enter,space", "pick", "Pick", show=False),
        *(Binding(str(digit), f"number({digit})", show=False) for digit in range(1, 10)),
    ]

    cursor: reactive[int | None] = reactive(None, repaint=False)
    answered: reactive[bool] = reactive(False, toggle_class="-answered")

    @dataclass
    class Picked(Event):
        """An option was picked."""

        choices: Choices
        option: Option

        @property
        def control(self) -> Choices:
            """The widget it was picked in."""
            return self.choices

    def __init__(self, message: Message, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.message = message
        self._clock = clock
        self._shown_at = clock()

    def compose(self) -> Iterable[Widget]:
        """The options, in one column or two."""
        with Vertical(classes="choices"):
            yield from (Choice(option) for option in self.message.options)

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be picked."""
        return self.message.options

    @property
    def waits(self) -> bool:
        """Whether the conversation waits for one of the options."""
        return self.message.kind in (Kind.QUESTION, Kind.CHOICES)

    @property
    def settled(self) -> bool:
        """Whether it has been there long enough that Enter is meant for it."""
        return self._clock() - self._shown_at >= SETTLING

    @property
    def columns(self) -> int:
        """How many options stand side by side."""
        return 2 if self.has_class("-two-columns") else 1

    def on_resize(self, event: events.Resize) -> None:
        """Long lists stand in two columns where there is room."""
        many = len(self.options) >= _TWO_COLUMNS_FROM
        self.set_class(many and event.size.width >= 64, "-two-columns")

    def watch_cursor(self, cursor: int | None) -> None:
        """Show the pointer where it is."""
        for place, choice in enumerate(self.query(Choice)):
            choice.set_class(place == cursor, "-cursor")
            choice.refresh()

    def watch_answered(self, answered: bool) -> None:  # noqa: FBT001
        """An answered question can no longer be answered."""
        self.can_focus = not answered
        if answered:
            self.cursor = None

    def move(self, across: int, down: int) -> None:
        """Move the cursor; it stops at the ends."""
        if self.answered or not self.options:
            return
        if self.cursor is None:
            self.cursor = 0 if across + down > 0 else len(self.options) - 1
            return
        place = self.cursor + across * (self.columns > 1) + down * self.columns
        if 0 <= place < len(self.options):
            self.cursor = place

    def numbered_as(self, typed: str) -> Option | None:
        """The option whose number was typed, if there is one."""
        return next((item for item in self.options if item.number is not None and str(item.number) == typed), None)

    def point_at(self, typed: str) -> bool:
        """Put the cursor on the option whose number was typed. False where there is none."""
        option = self.numbered_as(typed)
        if option is not None:
            self.cursor = self.options.index(option)
        return option is not None

    def pick(self) -> bool:
        """Answer with the option under the cursor. False where it is too soon, or there is none."""
        if self.answered or self.cursor is None or not self.settled:
            return False
        self.post_message(self.Picked(self, self.options[self.cursor]))
        return True

    def action_move(self, across: int, down: int) -> None:
        """Arrows, while the options have the focus."""
        self.move(across, down)

    def action_pick(self) -> None:
        """Enter, while the options have the focus."""
        self.pick()

    def action_number(self, number: int) -> None:
        """A digit, while the options have the focus: picks at once where no longer number begins with it."""
        numbers = [str(option.number) for option in self.options if option.number is not None]
        if self.point_at(str(number)) and not any(len(item) > 1 and item.startswith(str(number)) for item in numbers):
            self.pick()

    @on(events.Click, "Choice")
    def _clicked(self, event: events.Click) -> None:
        event.stop()
        if isinstance(event.widget, Choice) and not self.answered:
            self.post_message(self.Picked(self, event.widget.option))


class Asked(Prose):
    """A question in the transcript, once it has been answered. Until then it stands above the prompt."""

    DEFAULT_CSS = """
    Asked { margin: 1 0 0 0; padding: 0 1; border-left: outer $line; color: $text-muted; }
    """


class Question(Choices):
    """A message that waits for an answer: the question, what can be picked, and how to answer.

    It stands above the prompt until it is answered, so that no reply, however long, can push it out of sight. Where
    there is no room for all options, they scroll with the cursor.
    """

    DEFAULT_CSS = """
    Question {
        margin: 0 1; padding: 0 1; border: round $primary;
        border-title-color: $primary; border-subtitle-color: $text-muted; border-title-style: bold;
        max-width: 98;
    }
    Question > .asked { padding: 0 1; margin-bottom: 1; text-style: bold; }
    Question > .hint { padding: 0 1; margin-bottom: 1; color: $text-muted; }
    Question > .choices { overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    def __init__(self, message: Message, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(message, clock)
        self.border_title = "Question" if message.kind is Kind.QUESTION else "Pick one"
        self.border_subtitle = (
            "? why · or type your own words" if message.kind is Kind.QUESTION else "or type your own words"
        )
        if self.way_back is not None:
            self.border_subtitle = "Esc keeps it · or type your own words"

    @property
    def asked(self) -> str:
        """The question itself."""
        return self.message.text.partition("\n\n")[0]

    @property
    def way_back(self) -> Option | None:
        """The option that leaves a known fact as it is, where one was to be changed: Escape picks it."""
        return next((option for option in self.options if option.id.startswith("stay:")), None)

    @property
    def numbered(self) -> bool:
        """Whether picking is the way to answer; an amount or a year is typed."""
        return any(option.number is not None for option in self.options)

    @property
    def hint(self) -> str:
        """What to know for the answer. How to pick can be seen, so a hint that says only that is left out."""
        hint = self.message.text.partition("\n\n")[2]
        return "" if self.numbered and len(_HINT_SENTENCE.findall(hint)) < 2 else hint

    def compose(self) -> Iterable[Widget]:
        """The question, its hint and its options."""
        yield Prose(self.asked, classes="asked")
        if self.hint:
            yield Prose(self.hint, classes="hint")
        yield from super().compose()

    @dataclass
    class Appeared(Event):
        """The question stands there, and can be fitted into the room there is."""

        question: Question

    def on_mount(self) -> None:
        """The first option is under the cursor, where picking is the way to answer; of a change, the one that keeps."""
        if self.numbered:
            self.cursor = 0 if self.way_back is None else self.options.index(self.way_back)
        self.post_message(self.Appeared(self))

    def fit(self, room: int, width: int) -> None:
        """Take at most so many rows: the question stays, and the options scroll."""
        frame = self.gutter.height + self.styles.margin.top
        if not self.query(".choices"):  # answered before it was drawn
            return
        texts = [item for item in self.query(Prose) if item.parent is self]
        inner = width - self.gutter.width - self.styles.margin.width - 2
        taken = sum(len(item.lines_at(min(max(inner, 8), 92))) + item.styles.margin.bottom for item in texts)
        self.query_one(".choices").styles.max_height = max(room - frame - taken, 3)

    def watch_cursor(self, cursor: int | None) -> None:
        """Keep the option under the cursor in view."""
        super().watch_cursor(cursor)
        for choice in self.query("Choice.-cursor"):  # none, where the question was answered before it was drawn
            self.call_after_refresh(choice.scroll_visible, animate=False)
