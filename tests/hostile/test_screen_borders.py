"""The hostile corpus typed and pasted into the chat: in the app, and in a real pseudo-terminal in both faces."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hostile_items import conversation, items
from terminal_kit import Terminal, faults_in, foreign_sequences
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from assistant.settings import Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
TODAY = date(2026, 11, 24)
SHORT = [text for text in items().values() if len(text) <= 2_000]
PASTED = "a\x1b]0;owned\x07\x1b[31m[/b] \x9b5m\u202ex[@click=app.exit]y[/]"
BEGIN, END = "\x1b[200~", "\x1b[201~"


def app() -> ChatApp:
    return ChatApp(
        ChatOptions(TODAY, settings=Settings(reduced_motion=True), now=lambda: datetime(2026, 11, 24, tzinfo=UTC))
    )


def assert_harmless(chat: ChatApp) -> None:
    """Nothing on the screen that a terminal would obey, and nothing to click that a person could have typed."""
    for strip in chat.screen._compositor.render_strips():
        for segment in strip:
            assert not faults_in(segment.text), segment.text
            if segment.style is not None:
                assert segment.style.link is None
                assert not any(
                    key.startswith("@click") and "app." in str(value) for key, value in segment.style.meta.items()
                )


async def loaded(pilot: Pilot[Any]) -> None:
    """Wait until questions are answered."""
    assert isinstance(pilot.app, ChatApp)
    for _ in range(400):
        if pilot.app.talk is not None:
            return
        await pilot.pause(0.05)


async def paste(pilot: Pilot[Any], text: str, *keys: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.press(*keys)
    await pilot.pause()


async def test_every_kind_of_text_can_be_pasted_and_sent() -> None:
    chat = app()
    async with chat.run_test(size=(100, 30), tooltips=False) as pilot:
        await loaded(pilot)
        for place, text in enumerate(["I have a 401k", "/continue", *SHORT[::13]]):
            if text.strip().startswith(("/quit", "/browse", "/search", "/resume", "/export")):
                continue
            await paste(pilot, text, "enter")
            if place % 4 == 0:
                assert_harmless(chat)
            while chat.screen is not chat.chat:
                await pilot.press("escape")
        assert chat.is_running
        assert "mishap" not in [line.message.key for line in chat.chat.transcript.lines if line.message]


@pytest.mark.parametrize("key", ["ctrl+p", "ctrl+r", "f7"])
async def test_a_search_line_takes_a_paste_without_harm(key: str) -> None:
    chat = app()
    async with chat.run_test(size=(100, 30), tooltips=False) as pilot:
        await loaded(pilot)
        await pilot.press(key)
        for _ in range(200):  # a screen that needs the answers opens once they are loaded
            await pilot.pause()
            if chat.screen.query(Input):
                break
        chat.screen.query(Input).first().focus()
        await pilot.pause()
        await paste(pilot, PASTED)
        assert isinstance(chat.focused, Input)
        assert chat.focused.value
        assert not faults_in(chat.focused.value)
        assert_harmless(chat)


async def test_what_was_stored_by_somebody_else_is_shown_without_harm() -> None:
    keep_hostile_conversations()
    chat = app()
    async with chat.run_test(size=(100, 40), tooltips=False) as pilot:
        await loaded(pilot)
        await pilot.press("f8")
        await pilot.pause()
        assert_harmless(chat)
        for _ in range(8):
            await pilot.press("down")
            assert_harmless(chat)
        await pilot.press("enter")
        await pilot.pause()
        assert_harmless(chat)
        assert chat.is_running


def keep_hostile_conversations() -> None:
    """Fill the store with what somebody else may have put there."""
    import json

    from assistant.sessions import open_store

    store = open_store(now=lambda: datetime(2026, 11, 24, tzinfo=UTC))
    for text in [*SHORT[::23], PASTED]:
        try:
            store.import_session(json.dumps(conversation(text)).encode())
        except ValueError:
            continue
    store.close()


def test_in_a_real_terminal_line_mode_sends_no_escape_at_all() -> None:
    with Terminal("chat", "--plain", "--private", "--today", "2026-11-24") as terminal:
        terminal.wait_for("you")
        for text in ["I have a 401k", "/continue", *SHORT[::2]]:
            if "/quit" not in text:
                terminal.send(text.replace("\n", " ") + "\n")
        terminal.send("/quit\n")
        assert terminal.end() == 0
        assert faults_in(terminal.text().replace("\r\n", "\n")) == []


def test_in_a_real_terminal_the_screen_sends_only_sequences_of_its_own() -> None:
    with Terminal("chat", "--private", "--today", "2026-11-24", WRITEOFF_HOME=os.environ["WRITEOFF_HOME"]) as terminal:
        terminal.wait_for("Your case")
        terminal.send("", quiet=0.6)
        for text in ["I have a 401k", "/continue", *SHORT[::5]]:
            if not text.strip().startswith("/"):
                terminal.send(f"{BEGIN}{text.replace(END, '')}{END}\r", quiet=0.02, most=0.3)
        for key in ("\x10", "\x12", "\x1b[19~"):
            terminal.send(key, quiet=0.3)
            terminal.send(f"{BEGIN}{PASTED}{END}", quiet=0.2)
            terminal.send("\x1b", quiet=0.3)
        for raw in ("\x9b31m", "\x1b]0;owned\x07", "\x1bP1$q\x1b\\", "\x00", "\x80\x81", "\xff"):
            terminal.send(raw, quiet=0.1)
        terminal.send("\x15", quiet=0.2)
        assert terminal.leave() == 0, terminal.tail()
        assert foreign_sequences(terminal.text()) == []


SCREENS = {
    "Keys and commands": ("\x1bOP",),
    "case": ("\x1b[15~",),
    "browse": ("\x1b[18~",),
    "Conversations": ("\x1b[19~",),
    "name of a conversation": ("\x1b[19~", "\x1bOQ"),
    "forgetting a conversation": ("\x1b[19~", "\x1b[3~"),
    "Settings": ("\x1b[20~",),
    "states": ("/states\r",),
    "Save a record": ("\x13",),
    "what was typed before": ("\x12",),
    "palette": ("\x10",),
}
"""Every screen, and the keys that open it; a name with a capital letter is its title, as it is drawn."""


def test_in_a_real_terminal_every_screen_bears_what_is_pasted_typed_and_stored() -> None:
    keep_hostile_conversations()
    home = os.environ["WRITEOFF_HOME"]
    with Terminal("chat", "--today", "2026-11-24", size=(120, 40), WRITEOFF_HOME=home) as terminal:
        terminal.wait_for("Your case")
        terminal.send("", quiet=0.6)
        for text in ("I have a 401k", "/continue", "nothing", "/hide", "/hide"):
            terminal.send(f"{text}\r", quiet=0.3)
        for place, (name, keys) in enumerate(SCREENS.items()):
            for _ in range(4):  # an Escape that was read together with a key made another key of it
                for key in keys:
                    terminal.send(key, quiet=0.3)
                if not name[0].isupper() or terminal.has_drawn(name, 30):
                    break
            else:
                terminal.wait_for(name)
            for text in (PASTED, *SHORT[place :: 6 * len(SCREENS)]):
                terminal.send(f"{BEGIN}{text.replace(END, '')}{END}", quiet=0.02, most=0.2)
            terminal.send("\x9b31m\x9d0;owned\x9c\x00\x7f", quiet=0.1)
            for _ in keys * 2:
                terminal.send("\x1b", quiet=0.3)
            terminal.send("\x15", quiet=0.1)  # whatever came into the prompt
        assert terminal.leave() == 0, terminal.tail()
        assert foreign_sequences(terminal.text()) == []


def test_the_corpus_is_large_and_of_every_kind() -> None:
    every = items()
    assert len(set(every.values())) >= 300
    for kind in (
        "title ended",
        "markup:",
        "html:",
        "formats:",
        "queries:",
        "paths:",
        "hidden",
        "tower",
        "huge",
        "no char",
    ):
        assert any(name.startswith(kind) for name in every), kind
