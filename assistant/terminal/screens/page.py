"""What every screen over the chat has: a title, a body, the keys, and Escape to go back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from assistant.terminal.widgets.keybar import Key, KeyBar

if TYPE_CHECKING:
    from assistant.terminal.app import ChatApp

Result = TypeVar("Result")


class Page(Screen[None]):
    """A whole screen over the chat."""

    app: ChatApp
    HEADING: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    Page > .title { dock: top; height: 1; padding: 0 1; background: $panel; text-style: bold; }
    Page > .body { height: 1fr; width: 1fr; padding: 1 2 0 2; }
    Page.-short > .body { padding: 0 2 0 2; }
    Page VerticalScroll, Page DataTable, Page OptionList { scrollbar-size-vertical: 1; }
    Page Input { border: round $line; background: $background; padding: 0 1; height: 3; }
    Page Input:focus { border: round $primary; background: $background; background-tint: $background 0%; }
    Page OptionList, Page OptionList:focus { border: none; background: $background; background-tint: $background 0%; }
    Page OptionList, Page OptionList:focus { padding: 0; }
    Page OptionList > .option-list--option { padding: 0 1; }
    Page OptionList > .option-list--option-highlighted { text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", show=False)]

    def body(self) -> Iterable[Widget]:
        """What stands between the title and the keys."""
        raise NotImplementedError

    def compose(self) -> Iterable[Widget]:
        """The title, the body, the keys."""
        yield Static(f"writeoff · {self.HEADING}", classes="title", markup=False)
        with Vertical(classes="body"):
            yield from self.body()
        yield KeyBar(self._keys)

    def _keys(self) -> tuple[Key, ...]:
        """The keys of this screen, the way back last."""
        own = [item for item in type(self).BINDINGS if isinstance(item, Binding) and item.show]
        keys = [Key(item.action, self.app.get_key_display(item), item.description) for item in own]
        return (*keys, Key("back", "Esc", "Back"))

    @on(KeyBar.Pressed)
    async def _key_clicked(self, event: KeyBar.Pressed) -> None:
        event.stop()
        await self.run_action(event.name)

    def action_back(self) -> None:
        """Back to what lies below."""
        self.dismiss()


class Dialog(ModalScreen[Result], Generic[Result]):
    """A small box over the screen. Escape gives no result."""

    app: ChatApp
    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > .box {
        width: 70; max-width: 90%; height: auto; max-height: 80%; padding: 1 2;
        border: round $primary; background: $surface; border-title-style: bold; border-title-color: $primary;
        border-subtitle-color: $text-muted;
    }
    Dialog Input { border: round $line; background: $surface; padding: 0 1; height: 3; }
    Dialog Input:focus { border: round $primary; background: $surface; background-tint: $surface 0%; }
    Dialog OptionList, Dialog OptionList:focus { border: none; background: $surface; background-tint: $surface 0%; }
    Dialog OptionList, Dialog OptionList:focus { padding: 0; }
    Dialog OptionList > .option-list--option { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel"),
        Binding("f6", "app.do('hide')", "Hide amounts", show=False),  # keys of the app do not get past a box
    ]

    def on_click(self, event: events.Click) -> None:
        """A click beside the box is the way back for who has only a mouse."""
        if event.widget is self:
            event.stop()
            self.action_cancel()

    def action_cancel(self) -> None:
        """Close it with no result."""
        self.dismiss(None)
