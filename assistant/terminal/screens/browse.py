"""The knowledge, to read without asking: topics found as you type, the answer, its sources, what is near."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Item

from assistant.beside.topics import found_topics
from assistant.terminal.screens.searched import SearchedPage
from assistant.terminal.widgets.prose import Prose
from assistant.terminal.widgets.question import Choices
from assistant.terminal.widgets.sources import sources_fold
from assistant.wording.messages import Kind, Message, Option

if TYPE_CHECKING:
    from assistant.terminal.talk import Talk


class BrowseScreen(SearchedPage):
    """Topics on the left, the answer on the right; below each other where the window is narrow."""

    HEADING = "browse the answers"
    DEFAULT_CSS = """
    BrowseScreen .body { padding: 0; }
    BrowseScreen #topics { width: 42; height: 1fr; border-right: vkey $line; }
    BrowseScreen Input { margin: 0; }
    BrowseScreen OptionList { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    BrowseScreen .none { padding: 0 2; color: $text-muted; display: none; }
    BrowseScreen #entry { padding: 1 2; width: 1fr; height: 1fr; }
    BrowseScreen #entry > Prose { padding: 0 1; }
    BrowseScreen #entry > .name { text-style: bold; color: $primary; margin-bottom: 1; }
    BrowseScreen #entry > .near, BrowseScreen #entry > .sources { margin-top: 1; }
    BrowseScreen.-narrow #split { layout: vertical; }
    BrowseScreen.-narrow #topics { width: 1fr; height: 11; border-right: none; border-bottom: hkey $line; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "ask", "Ask it in the chat"),
    ]

    def __init__(self, search: str = "") -> None:
        super().__init__(search)
        self.topic = ""

    def body(self) -> Iterable[Widget]:
        """A search line over the topics, and the answer beside them."""
        with Horizontal(id="split"):
            with Vertical(id="topics"):
                yield Input(self._search, placeholder="Type to search the topics")
                yield OptionList(markup=False)
                yield Static("Nothing fits. Try other words.", classes="none", markup=False)
            yield VerticalScroll(id="entry")

    def search(self, words: str) -> None:
        """Show the topics that may answer the words, best first; all of them where there are none."""
        talk = self.app.talk
        if talk is None:
            return
        listed = self.query_one(OptionList)
        found = found_topics(talk.tools, words)
        listed.clear_options()
        listed.add_options([Item(talk.tools.entries[topic].title, id=topic) for topic in found])
        self.query_one(".none").display = not found
        if found:
            listed.highlighted = 0

    @on(OptionList.OptionHighlighted)
    async def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id:
            await self.open(event.option_id)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.query_one("#entry").focus()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one("#entry").focus()

    async def open(self, topic: str) -> None:
        """Show one topic."""
        talk = self.app.talk
        if talk is None or topic == self.topic or topic not in talk.tools.entries:
            return
        self.topic = topic
        shown = self.query_one("#entry", VerticalScroll)
        shown.scroll_home(animate=False)
        await shown.remove_children()
        await shown.mount_all(entry_widgets(talk, topic))

    @on(Choices.Picked)
    async def _picked(self, event: Choices.Picked) -> None:
        event.stop()
        await self.open(event.option.id)

    def action_ask(self) -> None:
        """Ask this topic in the chat, where it is answered with the facts that were told."""
        talk, topic = self.app.talk, self.topic
        if talk is not None and topic:
            self.dismiss()
            self.app.chat.choose(f"topic:{topic}", talk.tools.entries[topic].title)


def entry_widgets(talk: Talk, topic: str) -> Iterable[Widget]:
    """One topic as widgets: title, answer, sources, related topics."""
    from assistant.wording.cards import cite

    entry = talk.tools.entries[topic]
    yield Prose(entry.title, classes="name")
    yield Prose(entry.answer(talk.tools.law, talk.conversation.values(), talk.tools.today))
    if entry.sources:
        yield sources_fold(cite(entry.sources, talk.tools.sources))
    near = [other for other in entry.related if other in talk.tools.entries]
    if near:
        yield Prose("**Related**", classes="near")
        options = tuple(Option(other, talk.tools.entries[other].title) for other in near)
        yield Choices(Message(Kind.LIST, "related", "", options))
