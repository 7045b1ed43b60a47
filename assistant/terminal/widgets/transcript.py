"""The conversation so far. It follows the end until the reader scrolls up, and stays quick however long it gets.

Only the last messages are mounted; scrolling to the top brings in earlier ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message as Event
from textual.widget import AwaitMount, Widget
from textual.widgets import Static

if TYPE_CHECKING:
    from assistant.terminal.widgets.pictures import Case
    from assistant.wording.messages import Message

MOUNTED: Final = 40
"""Messages that are always there to be scrolled to. Each of them is laid out anew with every reply: with 120 a reply
cost 0.4 to 0.6 s of processor time, with 40 it costs 0.2."""
STEP: Final = 20
"""How many more are brought in, or let go, at a time."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the conversation: a message, or what the person said (`message` is None then), or a trouble."""

    text: str
    message: Message | None = None
    trouble: bool = False
    case: Case | None = None
    """The case as it was then, for the pictures of a verdict."""

    @property
    def waits(self) -> bool:
        """Whether the conversation waits for one of its options."""
        message = self.message
        return message is not None and bool(message.options) and message.kind in ("question", "choices")


class Earlier(Static):
    """How many messages lie above the first that is mounted."""

    DEFAULT_CSS = """
    Earlier { width: 1fr; height: 1; text-align: center; color: $text-muted; display: none; }
    Earlier.-some { display: block; }
    Earlier:hover { text-style: underline; }
    """

    def show(self, count: int) -> None:
        """Say the count; nothing where there is none."""
        self.set_class(count > 0, "-some")
        self.update(Content(f"↑ {count:,} earlier message{'s' if count != 1 else ''}"))


class Transcript(VerticalScroll, can_focus=True):
    """The messages, oldest first. `build` makes the widget for an entry."""

    DEFAULT_CSS = """
    Transcript { width: 100%; height: 1fr; padding: 0 1 1 1; scrollbar-size-vertical: 1; }
    Transcript:focus { background-tint: $foreground 2%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("home", "earliest", "First message", show=False),
        Binding("end", "latest", "Last message", show=False),
    ]

    class Scrolled(Event):
        """The reader, or a long reply, scrolled."""

    def __init__(self, build: Callable[[Line], Widget], head: Widget | None = None) -> None:
        super().__init__(id="transcript", classes="-fresh")
        self.lines: list[Line] = []
        self._build = build
        self._head = head
        self._first = 0
        self._loading = False
        self._shown: list[Widget] = []
        self._start: Widget | None = None
        self._reply: Widget | None = None
        self._place: tuple[Widget, float] | None = None

    def compose(self) -> Iterable[Widget]:
        """What stands above the messages: the head, or the line that counts those that are not mounted."""
        if self._head is not None:
            yield self._head

    def on_mount(self) -> None:
        """Follow the end."""
        self.anchor()

    @property
    def messages(self) -> list[Widget]:
        """The widgets of the messages that are mounted."""
        return list(self._shown)

    def add(self, lines: Iterable[Line]) -> AwaitMount:
        """Put entries at the end; the oldest are let go where there are many."""
        fresh = list(lines)
        self.lines += fresh
        self.set_class(not self.lines, "-fresh")
        widgets = [self._build(line) for line in fresh[-MOUNTED:]]
        if len(widgets) < len(fresh) or len(self._shown) + len(widgets) > MOUNTED + STEP:
            self._let_go(len(self._shown) + len(widgets) - MOUNTED)
        self._shown += widgets
        self._first = len(self.lines) - len(self._shown)
        self._show_earlier()
        mounted = self.mount_all(widgets)
        if widgets:
            said = [place for place, line in enumerate(fresh[-MOUNTED:]) if line.message is None]
            self._start = self._reply = widgets[said[-1] if said else 0]
            self._place = None
            self.call_after_refresh(self._from_its_start)
        return mounted

    def _from_its_start(self) -> None:
        """Show a long reply from its first line: its answer comes first, and following the end would scroll past it."""
        first, self._start = self._start, None
        if first is None or not first.is_attached or not first.display:
            return
        top = first.virtual_region.y - first.styles.margin.top
        if self.virtual_size.height - top > self.scrollable_content_region.height:
            self.release_anchor()
            self.scroll_to(y=top, animate=False, force=True)
        self.post_message(self.Scrolled())

    def hold(self) -> None:
        """The window is about to change its size: remember what is being read, until the reader moves on."""
        if self._place is not None or not self._shown:
            return
        reply, top = self._reply, self.scroll_offset.y
        if reply is not None and reply.is_attached and self.at_end and reply.virtual_region.y >= top:
            self._place = (reply, -reply.styles.margin.top / max(reply.size.height, 1))
            return
        line = _line_at(self, top)
        if line is not None:
            self._place = (line, (top - _top_of(line, self)) / max(line.size.height, 1))

    def on_resize(self) -> None:
        """Wrapped anew, the lines stand elsewhere: go where the reader was."""
        self.call_after_refresh(self._back_to_place)

    def _back_to_place(self) -> None:
        place = self._place
        if place is None or not (place[0].is_attached and place[0].display):
            return
        line, part = place
        fits = self.virtual_size.height - _top_of(line, self) <= self.scrollable_content_region.height
        if line is self._reply and fits:
            self.anchor()
        else:
            top = _top_of(line, self) + round(part * line.size.height)
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self._place = place  # moving there ourselves has let go of it
        self.post_message(self.Scrolled())

    def release_anchor(self) -> None:
        """The reader moves by themselves: what was read before counts no more."""
        self._place = None
        super().release_anchor()

    def last_to_use(self) -> Widget | None:
        """The first thing that can be opened or picked in the last message that has one; before any, in the head."""
        for message in (*reversed(self._shown), self._head):
            found = next((item for item in message.query("*") if item.focusable), None) if message else None
            if found is not None:
                return found
        return None

    def shows(self, widget: Widget) -> bool:
        """Whether all of a message is in view, or as much of it as there is room for."""
        region, window = widget.virtual_region, self.scrollable_content_region.height
        end = min(region.bottom, region.y + window)
        return self.scroll_offset.y <= region.y and end <= self.scroll_offset.y + window

    def _show_earlier(self) -> None:
        counts = self.query(Earlier)
        if self._first and not counts:
            self.mount(Earlier(), before=0)
        for count in self.query(Earlier):
            count.show(self._first)
        if self._head is not None:
            self._head.display = not self._first

    @property
    def at_end(self) -> bool:
        """Whether nothing lies below what is shown."""
        return self.max_scroll_y <= 0 or self.scroll_offset.y >= self.max_scroll_y - 1

    def _let_go(self, count: int) -> None:
        gone, self._shown = self._shown[:count], self._shown[count:]
        for widget in gone:
            widget.remove()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Bring in earlier messages when the reader gets to the top."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())
        if new_value <= 0 < old_value and self._first:
            self.call_later(self.bring_earlier)

    async def bring_earlier(self) -> None:
        """Mount the messages before the first one, and keep the reader's place."""
        if self._loading or not self._first:
            return
        self._loading = True
        start = max(0, self._first - STEP)
        height = self.virtual_size.height
        earlier = [self._build(line) for line in self.lines[start : self._first]]
        await self.mount_all(earlier, after=int(self._head is not None))
        self._shown[:0] = earlier
        self._first = start
        self._show_earlier()
        self.call_after_refresh(self._keep_place, height)

    def _keep_place(self, height: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + self.virtual_size.height - height, animate=False, force=True)
        self._loading = False

    async def on_click(self, event: events.Click) -> None:
        """The count of earlier messages can be clicked."""
        if isinstance(event.widget, Earlier):
            await self.bring_earlier()

    def action_earliest(self) -> None:
        """Go up to the first message that is mounted."""
        self.scroll_home(animate=False)

    def action_latest(self) -> None:
        """Go down to the last message, and follow again."""
        self.scroll_end(animate=False)
        self.anchor()

    def forget(self) -> None:
        """Clear it for another conversation."""
        self._let_go(len(self._shown))
        self.lines, self._first = [], 0
        self.add_class("-fresh")
        self._show_earlier()
        self.anchor()


def _top_of(line: Widget, within: Transcript) -> int:
    """The row of the transcript in which something begins."""
    return line.region.y - within.scrollable_content_region.y + within.scroll_offset.y


def _line_at(within: Transcript, row: int) -> Widget | None:
    """The innermost part of a message at a row, else the first below it."""
    found: Widget | None = None
    parts: list[Widget] = within.messages
    while parts:
        part = next((item for item in parts if item.display and _top_of(item, within) + item.size.height > row), None)
        if part is None:
            break
        found, parts = part, [child for child in part.children if child.display]
    return found
