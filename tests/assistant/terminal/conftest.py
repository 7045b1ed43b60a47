"""An app of its own for every test: no home folder, no blinking cursor, nothing that moves, one fixed day."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.settings import DARK, Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions
from assistant.wording.quoting import unescaped

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Chat:
    """The app under test, with what a person does in it."""

    def __init__(self, app: ChatApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def say(self, text: str) -> None:
        """Type a line and send it."""
        self.app.chat.prompt.put(text)
        await self.press("enter")

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until they are dealt with."""
        await self.pilot.press(*keys)
        await self.settle()

    async def loaded(self) -> None:
        """Wait until the answers are there, or could not be loaded."""
        for _ in range(500):
            if self.app.talk is not None or self.app.chat.transcript.lines:
                return
            await self.pilot.pause(0.02)
        raise TimeoutError

    async def settle(self) -> None:
        """Wait until nothing is left to do."""
        for _ in range(3):
            await self.pilot.pause()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so that comes by itself."""
        for _ in range(1000):
            if is_so():
                return
            await self.pilot.pause(0.02)
        raise TimeoutError(self.screen_text())

    @property
    def told(self) -> dict[str, Any]:
        """The facts that the conversation knows."""
        assert self.app.talk is not None
        return self.app.talk.conversation.values()

    @property
    def said(self) -> list[str]:
        """What a person is shown to have said."""
        return [line.text for line in self.app.chat.transcript.lines if line.message is None and not line.trouble]

    @property
    def keys(self) -> list[str]:
        """The keys of the messages of the assistant."""
        return [line.message.key for line in self.app.chat.transcript.lines if line.message is not None]

    @property
    def told_off(self) -> list[str]:
        """The short notices that came up."""
        return [notice.message for notice in self.app._notifications]

    @property
    def last_words(self) -> str:
        """What stands last in the conversation."""
        return unescaped(self.app.chat.transcript.lines[-1].text)

    def screen_text(self) -> str:
        """What stands on the screen, as text."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in lines)


Open = Callable[..., AbstractAsyncContextManager[Chat]]


@pytest.fixture
def open_chat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a chat whose answers are loaded: `async with open_chat(size=(80, 24)) as chat`."""
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("assistant.terminal.widgets.question.SETTLING", 0.0)
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.004)  # Pilot looks five times as often whether it is idle
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.002)

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (120, 40), *, theme: str = DARK, settings: Settings | None = None, **options: Any
    ) -> AsyncIterator[Chat]:
        chosen = settings or Settings(theme=theme, reduced_motion=True)
        options.setdefault("private", True)
        options.setdefault("today", TODAY)
        app = ChatApp(ChatOptions(settings=chosen, now=lambda: NOON, **options))
        async with app.run_test(size=size, tooltips=False) as pilot:
            app.chat.prompt.cursor_blink = False
            chat = Chat(app, pilot)
            await chat.loaded()
            await chat.settle()
            yield chat

    return opened
