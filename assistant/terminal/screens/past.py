"""Earlier conversations: find one, go on with it, give it a name, or forget it for good."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.sessions import NoSuchSession
from assistant.sessions.commands import said_in
from assistant.terminal.screens.dialogs import AskLine, Confirm
from assistant.terminal.screens.searched import SearchedPage
from assistant.terminal.widgets.prose import covered_words
from assistant.unanswered import forget
from assistant.wording.covering import COVER

_MOST = 200


class PastScreen(SearchedPage):
    """The list, last added to first."""

    HEADING = "conversations"
    DEFAULT_CSS = """
    PastScreen Input { margin-bottom: 1; }
    PastScreen OptionList { height: 1fr; }
    PastScreen .said { color: $text-muted; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Go on with it"),
        Binding("ctrl+t", "rename", "Rename", priority=True),
        Binding("delete", "forget", "Forget", priority=True),
        Binding("shift+delete", "forget_all", "Forget all"),
    ]

    def __init__(self, search: str = "") -> None:
        super().__init__(search)
        self._titles: dict[str, str] = {}

    def body(self) -> Iterable[Widget]:
        """A search line over the list."""
        yield Input(self._search, placeholder="Type to search what was said")
        yield Static("", classes="said", markup=False)
        yield OptionList(markup=False)

    def search(self, words: str) -> None:
        """Show the conversations in which the words were said."""
        store = self.app.store
        if store is None:
            return
        items: list[tuple[str, str, datetime, str]]
        if words.strip():
            items = [
                (found.id, self._covered(found.title), found.updated, self._covered(found.excerpt))
                for found in store.search(words, _MOST)
            ]
        else:
            items = [
                (item.id, self._covered(item.title), item.updated, _turns(item.turns)) for item in store.list(_MOST)
            ]
        self._titles = {item[0]: item[1] for item in items}
        listed = self.query_one(OptionList)
        place = listed.highlighted
        listed.clear_options()
        listed.add_options([Option(_line(*item[1:], here=item[0] == self._here), id=item[0]) for item in items])
        if items:
            listed.highlighted = min(place or 0, len(items) - 1)
        self.query_one(".said", Static).update(Content(self._summary(len(items), words)))

    def _covered(self, words: str) -> str:
        return covered_words(self, words)

    @property
    def _here(self) -> str:
        return self.app.talk.session if self.app.talk else ""

    def _summary(self, count: int, words: str) -> str:
        store = self.app.store
        if store is not None and store.private:
            return "This chat is private: nothing of it is saved."
        if words.strip():
            return f"{count} found"
        return f"{count} saved on this computer" if count else "Nothing is saved yet."

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self._resume(event.option_id)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_go_on()

    def action_go_on(self) -> None:
        """Go on with the chosen conversation."""
        if chosen := self._chosen():
            self._resume(chosen)

    def _resume(self, session: str) -> None:
        self.dismiss()
        self.app.resume(session)

    def _chosen(self) -> str:
        listed = self.query_one(OptionList)
        if listed.highlighted is None or not listed.option_count:
            return ""
        return listed.get_option_at_index(listed.highlighted).id or ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The delete key deletes letters while there are letters to delete."""
        if action == "forget" and self.query_one(Input).has_focus and self.query_one(Input).value:
            return False
        return super().check_action(action, parameters)

    def action_rename(self) -> None:
        """Give the chosen conversation a name."""
        session = self._chosen()

        def named(title: str | None) -> None:
            if title and self.app.store is not None:
                try:
                    self.app.store.rename(session, title)
                except NoSuchSession as gone:
                    self.notify(str(gone), markup=False)
                self.search(self.query_one(Input).value)

        if session:
            title = self._titles.get(session, "")
            self.app.push_screen(AskLine("Name of the conversation", "" if COVER in title else title), named)

    def action_forget(self) -> None:
        """Forget the chosen conversation."""
        session = self._chosen()
        title = self._titles.get(session, "")

        def answered(yes: bool | None) -> None:  # noqa: FBT001
            if yes and self.app.store is not None:
                self._forget_questions((session,))
                gone = self.app.store.forget(session)
                self._forgotten(len(gone.sessions), gone.turns, {*gone.sessions})

        if session:
            question = f"Forget “{title}”? It is deleted from this computer and cannot be brought back."
            self.app.push_screen(Confirm(question, "Yes, forget it"), answered)

    def action_forget_all(self) -> None:
        """Forget every conversation."""

        def answered(yes: bool | None) -> None:  # noqa: FBT001
            if yes and self.app.store is not None:
                gone = self.app.store.forget_all()
                self._forget_questions()
                self._forgotten(len(gone.sessions), gone.turns, {*gone.sessions})

        if self._titles:
            question = "Forget every saved conversation? They are deleted from this computer for good."
            self.app.push_screen(Confirm(question, "Yes, forget them all", "No, keep them"), answered)

    def _forget_questions(self, sessions: tuple[str, ...] = ()) -> None:
        """Let go of what was collected of some conversations, or of all; a private chat leaves the disk alone."""
        talk = self.app.talk
        if talk is None or talk.store.private:
            return
        try:
            forget(talk.questions, said_in(talk.store, sessions) if sessions else None)
        except NoSuchSession:
            return

    def _forgotten(self, sessions: int, turns: int, ids: set[str]) -> None:
        words = f"{sessions} conversation{'s' if sessions != 1 else ''}, {turns} message{'s' if turns != 1 else ''}"
        self.notify(f"Forgotten: {words}.", markup=False)
        if self._here in ids:
            self.app.start_anew()
        self.search(self.query_one(Input).value)


def _turns(count: int) -> str:
    return f"{count} message{'s' if count != 1 else ''}"


def _line(title: str, updated: datetime, note: str, *, here: bool) -> Content:
    mark = " (this one)" if here else ""
    when = updated.astimezone()
    return Content.assemble(
        (f"{title or 'Untitled'}{mark}", "bold"), f"\n{when:%b} {when.day}, {when.year} {when:%H:%M} · {note}"
    )
