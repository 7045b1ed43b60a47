"""The command palette: every deed, and every topic as something to ask."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from assistant.terminal.deeds import Deed, all_deeds, why_not

if TYPE_CHECKING:
    from assistant.terminal.app import ChatApp

_MOST_TOPICS = 12


class Commands(Provider):
    """What can be done now comes first; what cannot says why."""

    @property
    def _app(self) -> ChatApp:
        from assistant.terminal.app import ChatApp

        if not isinstance(self.app, ChatApp):
            raise TypeError("the palette belongs to the chat")
        return self.app

    def _help(self, deed: Deed) -> str:
        talk = self._app.talk
        reason = why_not(deed, talk.conversation if talk else None)
        key = self._app.key_in_words(deed)
        return f"Not now: {reason}" if reason else f"{deed.help}{f' ({key})' if key else ''}"

    async def discover(self) -> Hits:
        """Everything that can be done now."""
        talk = self._app.talk
        for deed in all_deeds():
            if not why_not(deed, talk.conversation if talk else None):
                yield DiscoveryHit(deed.title, partial(self._app.do, deed.name), help=self._help(deed))

    async def search(self, query: str) -> Hits:
        """Deeds by title, help and slash; topics by their title."""
        matcher = self.matcher(query)
        for deed in all_deeds():
            score = max(matcher.match(deed.title), matcher.match(f"/{deed.slash}"), matcher.match(deed.help) * 0.6)
            if score > 0:
                shown = matcher.highlight(deed.title)
                yield Hit(score, shown, partial(self._app.do, deed.name), text=deed.title, help=self._help(deed))
        talk = self._app.talk
        if talk is None:
            return
        found = [(matcher.match(entry.title), topic, entry.title) for topic, entry in talk.tools.entries.items()]
        for score, topic, title in sorted(found, reverse=True)[:_MOST_TOPICS]:
            if score > 0:
                ask = partial(self._app.chat.choose, f"topic:{topic}", title)
                yield Hit(score * 0.9, matcher.highlight(f"Ask: {title}"), ask, text=f"Ask: {title}")
