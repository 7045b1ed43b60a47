"""Hidden amounts are hidden wherever a person's own words or figures are shown, and F6 is at hand on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.assistant.terminal.conftest import Chat, Open

STORY = "closed all my roth iras in 2022, put in 21k, got 13k back, I live in California"
AMOUNTS = ("21k", "13k", "21,000", "13,000", "8,000")


def shown(chat: Chat) -> list[str]:
    text = chat.screen_text()
    return [amount for amount in AMOUNTS if amount in text]


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
@pytest.mark.parametrize("key", ["", "f1", "f5", "f7", "f8", "f9", "ctrl+r", "ctrl+s"])
async def test_f6_hides_and_shows_on_every_screen(open_chat: Open, tmp_path: Path, key: str, size: tuple) -> None:
    async with open_chat(size=size, private=False, folder=tmp_path / "data") as chat:
        await chat.say(STORY)
        if key:
            await chat.press(key)
        before = shown(chat)
        await chat.press("f6")
        assert chat.app.amounts_hidden
        assert shown(chat) == []
        await chat.press("f6")
        assert shown(chat) == before


async def test_names_of_conversations_are_hidden_in_the_boxes_too(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        await chat.say(STORY)
        await chat.press("f6", "f8")
        for key in ("ctrl+t", "delete"):
            await chat.press(key)
            assert shown(chat) == []
            await chat.press("escape")
        await chat.press(*"roth")
        assert "Nov 24, 2026" in chat.screen_text()
        assert shown(chat) == []


async def test_what_was_typed_before_comes_back_whole(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.press("f6", "ctrl+r", "enter")
        assert chat.app.chat.prompt.text == STORY


async def test_a_file_says_that_its_amounts_are_there(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.say("/export markdown")
        assert "in full" not in chat.last_words
        await chat.press("f6")
        await chat.say("/export markdown")
        assert chat.last_words.startswith("Amounts are hidden here; the file has them in full. Written to")
