"""Settings: what they do at once, what is kept, and files that are not as they should be."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.sessions.places import is_plain_wanted
from assistant.settings import DARK, FILE, LIGHT, SIXTEEN, Settings, load_settings, save_settings
from assistant.unanswered import FILE as UNANSWERED
from assistant.unanswered import collected, is_collecting
from tests.assistant.terminal.conftest import Open

TRUE_COLOUR = {"COLORTERM": "truecolor", "TERM": "xterm-256color"}


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    chosen = Settings(theme=LIGHT, saving=False, hide_amounts=True, reduced_motion=True)
    assert save_settings(chosen, tmp_path / "new")
    assert load_settings(tmp_path / "new", TRUE_COLOUR) == chosen
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"theme": 7, "saving": "no"}', '{"theme": "nope"}', "[" * 9000, '{"new": 1}', "\x00"],
)
def test_a_file_that_is_not_as_it_should_be_costs_only_the_settings(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert load_settings(tmp_path, TRUE_COLOUR) == Settings()


def test_what_can_be_read_of_a_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"theme": LIGHT, "saving": "maybe"}))
    assert load_settings(tmp_path, TRUE_COLOUR) == Settings(theme=LIGHT)


def test_a_terminal_with_sixteen_colours_gets_its_own(tmp_path: Path) -> None:
    assert load_settings(tmp_path, {"TERM": "linux"}).theme == SIXTEEN
    assert load_settings(tmp_path, {"TERM": "xterm", "COLORTERM": "truecolor"}).theme == DARK
    assert load_settings(tmp_path, {"TERM": "xterm-256color"}).theme == DARK


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not save_settings(Settings(), tmp_path / "file")
    assert not save_settings(Settings(), None)


async def test_colours_change_at_once(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f9", "enter")
        assert chat.app.theme == LIGHT
        assert "Light" in chat.screen_text()


async def test_colours_change_by_slash(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/theme")
        assert chat.app.theme == LIGHT


async def test_saving_off_saves_nothing_more_from_then_on(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        await chat.say("I have a 401k")
        await chat.press("f9", "down", "enter", "escape")
        assert "private: nothing is saved" in chat.screen_text()
        await chat.say("I live in Ohio")
        assert chat.told["state"] == "OH"
    from tests.assistant.terminal.test_saving import stored

    assert [turn.value for turn in stored(tmp_path / "data").latest().inputs] == ["I have a 401k"]


async def test_a_private_chat_stays_private(open_chat: Open) -> None:
    async with open_chat(private=True) as chat:
        await chat.press("f9", "down", "enter")
        assert chat.app.store.private
        assert chat.told_off[-1].startswith("This chat was started as private")


async def test_motion_and_amounts_are_switches(open_chat: Open) -> None:
    async with open_chat(settings=Settings()) as chat:
        await chat.press("f9", "down", "down", "enter", "down", "enter")
        assert chat.app.settings == Settings(hide_amounts=True, reduced_motion=True)
        assert chat.app.animation_level == "none"


async def test_settings_are_written_where_they_may_be(open_chat: Open, tmp_path: Path, monkeypatch) -> None:
    from assistant.terminal.app import ChatApp
    from assistant.terminal.keeping import ChatOptions
    from tests.assistant.terminal.conftest import NOON, TODAY

    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path))
    monkeypatch.setenv("COLORTERM", "truecolor")
    app = ChatApp(ChatOptions(TODAY, now=lambda: NOON))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("f9", "enter")
        await pilot.pause()
    assert load_settings(tmp_path, TRUE_COLOUR).theme == LIGHT


async def test_unanswered_questions_are_collected_from_when_it_is_switched_on(open_chat: Open) -> None:
    async with open_chat(private=False) as chat:
        path = chat.app.folder / UNANSWERED
        await chat.say("which bird sings at dawn")
        assert collected(path) == []
        await chat.press("f9", "end", "enter")
        assert "on" in chat.screen_text().split("Collect questions")[1][:12]
        await chat.press("escape")
        await chat.say("which bird sings at dawn")
        assert collected(path) == ["which bird sings at dawn"]
        await chat.press("f9", "end", "enter")
        assert not path.exists()
        assert "(1)" in chat.told_off[-1]


@pytest.mark.parametrize("key", ["delete", "shift+delete"])
async def test_what_was_collected_of_a_conversation_is_forgotten_with_it(open_chat: Open, key: str) -> None:
    async with open_chat(private=False) as chat:
        await chat.press("f9", "end", "enter", "escape")
        await chat.say("which bird sings at dawn")
        await chat.press("f8", key, "down", "enter")
        assert collected(chat.app.folder / UNANSWERED) == []
        assert is_collecting(chat.app.folder / UNANSWERED)


async def test_a_private_chat_collects_nothing(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f9", "end", "enter")
        assert not is_collecting(chat.app.folder / UNANSWERED)
        assert "private" in chat.told_off[-1]


async def test_plain_mode_begins_with_the_next_start(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data", settings=None) as chat:
        chat.app.options = replace(chat.app.options, settings=None)  # as they are in their file
        await chat.press("f9", "down", "down", "down", "down", "enter")
        assert "writeoff --screen" in chat.told_off[-1]
        assert is_plain_wanted(tmp_path / "data")
        await chat.press("enter")
        assert not is_plain_wanted(tmp_path / "data")


async def test_a_private_chat_keeps_no_plain_mode(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f9", "down", "down", "down", "down", "enter")
        assert not chat.app.settings.plain
        assert "private" in chat.told_off[-1]
