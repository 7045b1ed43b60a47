"""What the app keeps: the conversation and where it is saved, loaded after the first paint."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.reactive import reactive

from assistant import __version__
from assistant.settings import Settings, load_settings, settings_folder
from assistant.terminal.guarded import Guarded
from assistant.terminal.widgets.transcript import Line

if TYPE_CHECKING:
    from assistant.sessions import Store
    from assistant.terminal.restoring import Restorer
    from assistant.terminal.screens.chat import ChatScreen
    from assistant.terminal.talk import Talk
    from assistant.watching import News, Watcher

WATCH_EVERY = 1.0
"""Seconds between two looks at the files of the knowledge, where they are watched."""

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
        restorer: brings the terminal back should the process be killed.
    """

    today: date
    private: bool = False
    resume: str | None = None
    folder: Path | None = None
    settings: Settings | None = None
    now: Callable[[], datetime] = _now
    watch: bool = False
    restorer: Restorer | None = None


class Keeping(Guarded):
    """Loads the answers, begins, resumes and saves conversations, and takes in changed files of the knowledge."""

    amounts_hidden: reactive[bool] = reactive(False, init=False)

    def __init__(self, options: ChatOptions) -> None:
        super().__init__(options.restorer)
        self.options = options
        self.talk: Talk | None = None
        self.store: Store | None = None
        self.folder = options.folder or settings_folder()
        self.settings = options.settings or load_settings(self.folder)

    @property
    def questions(self) -> Path | None:
        """The file for questions that went unanswered, should they be collected."""
        from assistant.unanswered import place

        return place(self.folder) if self.folder else None

    @property
    def chat(self) -> ChatScreen:
        """The chat's screen, whatever lies over it."""
        raise NotImplementedError

    def change(self, **changes: Any) -> None:
        """Change settings, at once and for the next time."""
        raise NotImplementedError

    @work(thread=True, exclusive=True, group="load")
    def load_talk(self) -> None:
        """Load what answers need, while the prompt can be typed in already."""
        options = self.options
        private = options.private or not self.settings.saving
        store: Store | None = None
        is_taken = False
        try:
            from assistant.sessions import open_store
            from assistant.terminal.talk import load_talk
            from knowledge.lawbook import load_law

            store = open_store(self.folder, private=private, now=options.now, program=__version__, law=load_law().as_of)
            talk = load_talk(options.today, store, self.questions)
            lines, draft = self._resumed(talk, store)
        except Exception:  # files of the program are damaged; the person is told, without a trace of the code
            self.back_from_thread(lambda: self.chat.not_loaded())  # noqa: PLW0108  no chat is left once it has ended
        else:
            is_taken = self.back_from_thread(self._loaded, talk, store, lines, draft)
            _ = talk.beginnings  # here, where nobody waits for it
        finally:
            if store is not None and not is_taken:  # the person has left meanwhile, and nobody else would let go of it
                store.close()

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
        if news is not None:
            self.back_from_thread(self._renewed, news)

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
        """Keep the unfinished line. Once the app has ended, a late timer or signal finds neither line nor store."""
        if self.is_running and self.talk is not None and self.talk.session:
            self.talk.store.set_draft(self.talk.session, self.chat.prompt.text)

    @property
    def keeping(self) -> str:
        """What happens to the conversation, in two or three words."""
        if self.store is None:
            return "private" if self.options.private else ""
        if self.store.private:
            return "private: nothing is saved"
        return "not saved" if self.store.trouble else "saved on this computer"
