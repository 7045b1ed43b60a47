"""The full-screen chat."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import Screen

from assistant import __version__
from assistant.settings import save_settings
from assistant.terminal.deeds import Deed, all_deeds, deed_named, why_not
from assistant.terminal.keeping import ChatOptions, Keeping
from assistant.terminal.lasting import LOOK_EVERY, has_terminal
from assistant.terminal.screens.chat import ChatScreen
from assistant.terminal.themes import DEFAULTS, THEMES
from assistant.terminal.widgets.keybar import Key

if TYPE_CHECKING:
    from textual.command import Provider

    from assistant.terminal.restoring import Restorer


SMALLEST = (60, 20)
"""Columns and rows that the chat needs."""


def _palette() -> type[Provider]:
    from assistant.terminal.palette import Commands

    return Commands


class ChatApp(Keeping):
    """Keys in, widgets out; the dialogue decides everything else."""

    TITLE = "writeoff"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    COMMANDS: ClassVar[set[Any]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "Suspend", show=False, priority=True),
        Binding("ctrl+c", "interrupt", "Copy, clear or leave", show=False, priority=True),
    ]

    def __init__(self, options: ChatOptions) -> None:
        super().__init__(options)
        self.leaving = False
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.settings.theme
        if self.settings.reduced_motion:
            self.animation_level = "none"
        self.set_reactive(ChatApp.amounts_hidden, self.settings.hide_amounts)
        for deed in all_deeds():
            if deed.key:
                self.bind(deed.key, f"do('{deed.name}')", description=deed.title, show=deed.footer)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Names of ours that other themes lack."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[Any]:
        """The chat is there from the first paint."""
        return ChatScreen("-wide" if self.size.width >= 100 else "-narrow")

    @property
    def chat(self) -> ChatScreen:
        """The chat's screen, whatever lies over it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, ChatScreen))

    # ------------------------------------------------------------------ start and end

    def on_mount(self) -> None:
        """A kill leaves the terminal as it was; coming back from Ctrl+Z draws all of it anew."""
        self.app_resume_signal.subscribe(self, self._draw_anew)
        if not self.is_headless and has_terminal():
            self.set_interval(LOOK_EVERY, self._leave_with_terminal)
        for number in (signal.SIGTERM, signal.SIGHUP):
            try:
                asyncio.get_running_loop().add_signal_handler(number, self.exit)
            except (NotImplementedError, RuntimeError, ValueError):  # not the main thread, or no such signal here
                return

    def _leave_with_terminal(self) -> None:
        """Nobody can type or read any more, and no signal said so."""
        if not has_terminal():
            self.exit(return_code=1)

    def _draw_anew(self, _: object) -> None:
        """The terminal has forgotten what was on it, and Textual draws only what changes."""
        self.screen.post_message(events.ScreenResume())

    def exit(self, *arguments: Any, **options: Any) -> None:
        """Leave; the unfinished line is kept."""
        self.keep_draft()
        super().exit(*arguments, **options)

    async def on_unmount(self) -> None:
        """Let go of the store."""
        if self.store is not None:
            self.store.close()

    @property
    def version(self) -> str:
        """The version of this program."""
        return __version__

    def get_key_display(self, binding: Binding) -> str:
        """Keys as they stand on the keyboard."""
        shown = "Enter" if binding.key == "enter" else super().get_key_display(binding)
        if shown.startswith("^") or (shown[:1] == "f" and shown[1:].isdigit()):
            return shown.upper()
        return "+".join(part.capitalize() if len(part) > 1 else part for part in shown.split("+"))

    def _fatal_error(self) -> None:
        """A fault that stops the app is told without the values in it: they are the person's own affairs."""
        from rich.traceback import Traceback

        self.bell()
        self._exit_renderables.append(Traceback(width=None, show_locals=False, max_frames=8))
        self._close_messages_no_wait()

    # ------------------------------------------------------------------ deeds

    def action_do(self, name: str) -> None:
        """A key. Turns of the dialogue belong to the chat, and a page over it says so."""
        deed = _deed(name)
        if deed.turn and self.screen is not self.chat:
            self.notify(f"{deed.title} is for the chat. Esc goes back to it.", timeout=4)
        else:
            self.do(name)

    def footer_keys(self) -> tuple[Key, ...]:
        """The keys that stand at the bottom of the chat."""
        talk = self.talk
        keys = [
            Key(
                name=deed.name,
                shown=self.key_of(deed),
                title=deed.title,
                usable=talk is None or not why_not(deed, talk.conversation),
            )
            for deed in all_deeds()
            if deed.footer
        ]
        return (*keys, Key("palette", "^P", "All"))

    def key_in_words(self, deed: Deed) -> str:
        """The same, written out."""
        return self.key_of(deed).replace("^", "Ctrl+")

    def key_of(self, deed: Deed) -> str:
        """The key of a deed as it stands on the keyboard; empty for none."""
        return self.get_key_display(Binding(deed.key, "")) if deed.key else ""

    def do(self, name: str, argument: str = "") -> None:
        """Do something by name, or say why it cannot be done now."""
        from assistant.terminal.doing import do

        do(self, _deed(name), argument)

    def typed_deed(self, text: str) -> bool:
        """Do what was typed after a slash, where that is the screen's matter. False leaves it to the dialogue."""
        word, _, argument = text.strip().partition(" ")
        deed = deed_named(word[1:].lower()) if word.startswith("/") else None
        if deed is None or deed.turn:
            return False
        self.do(deed.name, argument.strip())
        return True

    def action_interrupt(self) -> None:
        """Ctrl+C: copy what is selected, else clear what was typed, else leave at the second time."""
        from assistant.terminal.doing import interrupt

        interrupt(self)

    def stay(self) -> None:
        """The first Ctrl+C is forgotten."""
        self.leaving = False

    # ------------------------------------------------------------------ looks

    def follow_hidden(self, hidden: bool) -> None:  # noqa: FBT001
        """The dialogue was told to hide or to show amounts."""
        if hidden != self.amounts_hidden:
            self.amounts_hidden = hidden

    def watch_amounts_hidden(self, hidden: bool) -> None:  # noqa: FBT001
        """Draw everything again, covered or not."""
        chat = self.chat
        chat.heading.covered = hidden
        for screen in self.screen_stack:
            for widget in screen.query("*"):
                widget.refresh(layout=True)

    def change(self, **changes: Any) -> None:
        """Change settings, at once and for the next time."""
        self.settings = replace(self.settings, **changes)
        self.theme = self.settings.theme
        self.animation_level = "none" if self.settings.reduced_motion else "full"
        if not self.options.private and self.options.settings is None:
            save_settings(self.settings, self.folder)

    def on_resize(self, event: events.Resize) -> None:
        """Say what size is needed where there is less; a question is given the room there is now."""
        if self.talk is not None:  # else nothing was asked yet
            self.chat.transcript.hold()
            self.chat.call_after_refresh(self.chat.fit_question)
        small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        if not small and len(self.screen_stack) < 2:
            return
        from assistant.terminal.screens.small import TooSmall

        showing = isinstance(self.screen, TooSmall)
        if small and not showing:
            self.push_screen(TooSmall(*SMALLEST))
        elif showing and not small:
            self.pop_screen()


def _deed(name: str) -> Deed:
    return next(deed for deed in all_deeds() if deed.name == name)


def run(
    *,
    today: date,
    private: bool = False,
    resume: str | None = None,
    watch: bool = False,
    restorer: Restorer | None = None,
) -> int:
    """Run the chat until the person leaves. Gives the exit code: not 0 where a fault ended it.

    Args:
        today: the day that answers are given for.
        private: write nothing.
        resume: "latest", or the beginning of the id of a saved conversation.
        watch: take in files of the knowledge when they change.
        restorer: brings the terminal back should this process be killed.
    """
    app = ChatApp(ChatOptions(today, private=private, resume=resume, watch=watch, restorer=restorer))
    app.run()
    return app.return_code or 0
