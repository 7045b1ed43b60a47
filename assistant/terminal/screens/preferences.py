"""Settings: each line says how it is and what Enter makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.settings import FILE, TITLES
from assistant.terminal.screens.page import Page
from assistant.terminal.widgets.prose import Prose
from assistant.unanswered import begin, end, is_collecting
from assistant.wording.quoting import escaped


class SettingsScreen(Page):
    """A list of switches."""

    HEADING = "settings"
    DEFAULT_CSS = """
    SettingsScreen OptionList { height: auto; }
    SettingsScreen Prose { margin-top: 1; padding: 0 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "change", "Change")]

    def body(self) -> Iterable[Widget]:
        """The switches, and where things are kept."""
        with VerticalScroll():
            yield OptionList(*self._items(), markup=False)
            yield Prose(self._where())

    def on_mount(self) -> None:
        """The arrows move through the switches at once."""
        self.query_one(OptionList).focus()

    def _items(self) -> list[Option]:
        settings = self.app.settings
        saving = settings.saving and not self.app.options.private
        collecting = is_collecting(self.app.questions)
        lines = {
            "theme": ("Colours", TITLES[settings.theme], "dark, light, high contrast, or the terminal's own"),
            "saving": ("Save conversations", _on(saving), "kept on this computer only"),
            "hide_amounts": ("Hide amounts", _on(settings.hide_amounts), "when the chat starts; F6 at any time"),
            "reduced_motion": ("Reduced motion", _on(settings.reduced_motion), "nothing moves by itself"),
            "plain": ("Plain mode", _on(settings.plain), "line by line, from the next start"),
            "collecting": ("Collect questions", _on(collecting), "those I can't answer, in a file here"),
        }
        return [
            Option(Content.assemble((f"{title:<20} ", "bold"), value, f"\n  {note}"), id=name)
            for name, (title, value, note) in lines.items()
        ]

    def _collect(self) -> None:
        """Collect unanswered questions from now on, or no more, and say what became of them."""
        if is_collecting(self.app.questions):
            count = end(self.app.questions)
            self.notify(f"No more is collected. The file is gone, with what was in it ({count}).", markup=False)
        elif self.app.options.private:
            self.notify("This chat was started as private: nothing of it is saved.", markup=False)
        elif begin(self.app.questions):
            self.notify("Questions I can't answer are kept. `writeoff knowledge gaps` shows them.", markup=False)
        else:
            self.notify("The file for them can't be made here.", markup=False)

    def _change_plain(self) -> None:
        """Start line by line from now on, or no more; the way back is told, as line mode has no such screen."""
        if self.app.options.private:
            self.notify("This chat was started as private: this cannot be kept for the next start.", markup=False)
            return
        plain = not self.app.settings.plain
        self.app.change(plain=plain)
        says = (
            "The next start is line by line. Back to this screen: writeoff --screen."
            if plain
            else "The next start is full screen."
        )
        self.notify(says, markup=False, timeout=8 if plain else 4)

    def _where(self) -> str:
        folder = self.app.folder
        kept = f"These are kept in {escaped(str(folder / FILE))}." if folder else "These can't be kept here."
        if self.app.options.private:
            kept = "This chat is private, so changes hold until it ends."
        return f"{kept}\n\nFor once, `writeoff --plain` starts line by line and `writeoff --screen` full screen."

    def action_change(self) -> None:
        """A click on the key; the key itself goes to the list."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        name, settings = event.option_id or "", self.app.settings
        if name == "theme":
            names = list(TITLES)
            self.app.change(theme=names[(names.index(settings.theme) + 1) % len(names)])
        elif name == "saving" and self.app.options.private:
            self.notify("This chat was started as private: nothing of it is saved.", markup=False)
        elif name == "saving":
            self.app.change_saving(not settings.saving)
        elif name == "collecting":
            self._collect()
        elif name == "plain":
            self._change_plain()
        elif name:
            self.app.change(**{name: not getattr(settings, name)})
        listed = self.query_one(OptionList)
        place = listed.highlighted
        listed.clear_options()
        listed.add_options(self._items())
        listed.highlighted = place


def _on(value: object) -> str:
    return "on" if value else "off"
