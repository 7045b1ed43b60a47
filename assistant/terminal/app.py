"""The full-screen chat."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.screen import Screen

from assistant.terminal.deeds import Deed, all_deeds, deed_named, why_not
from assistant.terminal.guarded import Guarded
from assistant.terminal.screens.chat import ChatScreen
from assistant.terminal.settings import Settings, load_settings, save_settings, settings_folder
from assistant.terminal.themes import DEFAULTS, THEMES
from assistant.terminal.widgets.keybar import Key
from assistant.terminal.widgets.transcript import Line

if TYPE_CHECKING:
    from textual.command import Provider

    from assistant.sessions import Store
    from assistant.terminal.talk import Talk
    from assistant.watching import News, Watcher

WATCH_EVERY = 1.0
"""Seconds between two looks at the files of the knowledge, where they are watched."""

SMALLEST = (60, 20)
"""Columns and rows that the chat needs."""


LATEST = "latest"
"""What stands for the last conversation where an id could."""

NOT_THERE = "**Nothing to resume.** No saved conversation is called that. This is a new one."


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """How the chat is started.

    Attributes:
        today: the day that answers are given for.
        private: nothing is written.
        resume: None for a new conversation, "latest" for the last one, else the beginning of an id.
        folder: where data is kept; None for the usual place.
        settings: instead of those in the file; they are not written then.
        now: gives the time for saved conversations.
        watch: take in files of the knowledge when they change.
    """

    today: date
    private: bool = False
    resume: str | None = None
    folder: Path | None = None
    settings: Settings | None = None
    now: Callable[[], datetime] = _now
    watch: bool = False


def _palette() -> type[Provider]:
    from assistant.terminal.palette import Commands

    return Commands


class ChatApp(Guarded):
    """Keys in, widgets out; the dialogue decides everything else."""

    TITLE = "writeoff"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    COMMANDS: ClassVar[set[Any]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "Suspend", show=False, priority=True),
        Binding("ctrl+c", "interrupt", "Copy, clear or leave", show=False, priority=True),
    ]

    amounts_hidden: reactive[bool] = reactive(False, init=False)

    def __init__(self, options: ChatOptions) -> None:
        super().__init__()
        self.options = options
        self.talk: Talk | None = None
        self.store: Store | None = None
        self.leaving = False
        self.folder = options.folder or settings_folder()
        self.settings = options.settings or load_settings(self.folder)
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
        for number in (signal.SIGTERM, signal.SIGHUP):
            try:
                asyncio.get_running_loop().add_signal_handler(number, self.exit)
            except (NotImplementedError, RuntimeError, ValueError):  # not the main thread, or no such signal here
                return

    def _draw_anew(self, _: object) -> None:
        """The terminal has forgotten what was on it, and Textual draws only what changes."""
        self.screen.post_message(events.ScreenResume())

    @work(thread=True, exclusive=True, group="load")
    def load_talk(self) -> None:
        """Load what answers need, while the prompt can be typed in already."""
        options = self.options
        private = options.private or not self.settings.saving
        try:
            from assistant.sessions import open_store
            from assistant.terminal.talk import load_talk
            from assistant.unanswered import FILE as UNANSWERED
            from knowledge.lawbook import load_law

            store = open_store(self.folder, private=private, now=options.now, program=_version(), law=load_law().as_of)
            talk = load_talk(options.today, store, self.folder / UNANSWERED if self.folder else None)
            lines, draft = self._resumed(talk, store)
        except Exception:  # files of the program are damaged; the person is told, without a trace of the code
            self.call_from_thread(self.chat.not_loaded)
        else:
            self.call_from_thread(self._loaded, talk, store, lines, draft)

    def _resumed(self, talk: Talk, store: Store) -> tuple[list[Line], str]:
        """What the conversation begins with: nothing, or a saved one and its unfinished line."""
        wanted = self.options.resume
        if wanted is None:
            return [], ""
        saved = store.latest() if wanted == LATEST else store.load(wanted)
        if saved is None:
            return [Line(NOT_THERE, trouble=True)], ""
        return talk.resume(saved), saved.draft

    def _loaded(self, talk: Talk, store: Store, lines: list[Line], draft: str) -> None:
        self.talk, self.store = talk, store
        gc.enable()  # it rested since `launch`
        gc.freeze()
        talk.hide(self.amounts_hidden or talk.conversation.hidden)
        self.chat.ready(talk, lines, draft)
        if self.options.watch:
            from assistant.watching import Watcher

            watcher = Watcher()
            self.set_interval(WATCH_EVERY, lambda: self.look_at_files(watcher))

    @work(thread=True, group="watch")
    def look_at_files(self, watcher: Watcher) -> None:
        """Take in files of the knowledge that have changed, beside the chat."""
        news = watcher.take_in()
        if news is not None and self.is_running:
            self.call_from_thread(self._renewed, news)

    def _renewed(self, news: News) -> None:
        if news.loaded and self.talk is not None:
            self.talk.renew()
        self.notify(news.text, markup=False, severity="information" if news.loaded else "error")

    def resume(self, session: str) -> None:
        """Go on with a saved conversation."""
        if self.talk is None or self.store is None:
            return
        saved = self.store.load(session)
        if saved is None:
            self.notify("That conversation is no longer there.")
            return
        self.keep_draft()
        lines = self.talk.resume(saved)
        self.chat.replace_with(lines, saved.draft)

    def start_anew(self) -> None:
        """Begin a new conversation in place of this one."""
        if self.talk is not None:
            self.talk.begin()
            self.chat.replace_with([], "")

    def change_saving(self, saving: bool) -> None:  # noqa: FBT001
        """Save from now on, or no more."""
        self.change(saving=saving)
        if self.talk is None or self.store is None:
            return
        if saving:
            self.notify("From the next start on, conversations are saved.", markup=False)
            return
        from assistant.sessions import open_store

        self.store.close()
        self.store = open_store(None, private=True, now=self.options.now)
        self.talk.store, self.talk.session = self.store, self.store.begin()
        self.chat.after_turn()
        text = "Nothing more is saved. What was saved before is still there; Conversations (F8) forgets it."
        self.notify(text, markup=False, timeout=8)

    def keep_draft(self) -> None:
        """Keep the unfinished line."""
        if self.talk is not None and self.talk.session:
            self.talk.store.set_draft(self.talk.session, self.chat.prompt.text)

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
        return _version()

    @property
    def keeping(self) -> str:
        """What happens to the conversation, in two or three words."""
        if self.store is None:
            return "private" if self.options.private else ""
        if self.store.private:
            return "private: nothing is saved"
        return "not saved" if self.store.trouble else "saved on this computer"

    def get_key_display(self, binding: Binding) -> str:
        """Keys as they stand on the keyboard."""
        shown = "Enter" if binding.key == "enter" else super().get_key_display(binding)
        return shown.upper() if binding.key[:1] == "f" and binding.key[1:].isdigit() else shown

    def _fatal_error(self) -> None:
        """A fault that stops the app is told without the values in it: they are the person's own affairs."""
        from rich.traceback import Traceback

        self.bell()
        self._exit_renderables.append(Traceback(width=None, show_locals=False, max_frames=8))
        self._close_messages_no_wait()

    # ------------------------------------------------------------------ deeds

    def action_do(self, name: str) -> None:
        """A key."""
        self.do(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turns of the dialogue belong to the chat. One that cannot be taken now says why when its key is pressed."""
        if action != "do":
            return super().check_action(action, parameters)
        deed = _deed(str(parameters[0]))
        return not (deed.turn and self.screen is not self.chat)

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
        """Say what size is needed where there is less."""
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


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("writeoff")
    except PackageNotFoundError:  # run from a checkout
        return ""


def run(*, today: date, private: bool = False, resume: str | None = None, watch: bool = False) -> int:
    """Run the chat until the person leaves. Gives the exit code: not 0 where a fault ended it.

    Args:
        today: the day that answers are given for.
        private: write nothing.
        resume: "latest", or the beginning of the id of a saved conversation.
        watch: take in files of the knowledge when they change.
    """
    app = ChatApp(ChatOptions(today, private=private, resume=resume, watch=watch))
    app.run()
    return app.return_code or 0
