"""Saving: every turn as it is answered, the draft, going on later, private chats, and trouble with the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.sessions import open_store
from assistant.terminal.keeping import LATEST
from assistant.terminal.screens.past import PastScreen
from assistant.terminal.widgets.prompt import HINT
from assistant.terminal.widgets.question import Question
from tests.assistant.terminal.conftest import NOON, Open


def stored(folder: Path):
    return open_store(folder, now=lambda: NOON)


async def test_every_turn_is_saved_as_what_was_said(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.press("down", "enter")
        await chat.press("f3")
        saved = stored(tmp_path / "data").latest()
        assert [(turn.kind, turn.value) for turn in saved.inputs] == [
            ("text", "I have a 401k"),
            ("text", "/continue"),
            ("choice", "fact:withdrew=part"),
            ("command", "undo"),
        ]


async def test_a_conversation_goes_on_where_it_stood_with_its_draft(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        before, told, asked = chat.said, chat.told, chat.app.chat.question.message.about
        chat.app.chat.prompt.put("not yet sent")
        chat.app.keep_draft()
    async with open_chat(private=False, folder=folder, resume=LATEST) as chat:
        assert chat.said == before
        assert chat.told == told
        assert chat.app.chat.question.message.about == asked
        assert chat.app.chat.prompt.text == "not yet sent"
        await chat.say("all of them are empty")
        assert len(stored(folder).latest().inputs) == 2


async def test_an_earlier_conversation_takes_the_place_of_this_one_with_its_question(
    open_chat: Open, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("my pension lost money")
        asked = chat.app.chat.question.asked
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("closed my Roth IRA in 2022, got back less than I put in")
        assert chat.app.chat.question.asked != asked
        chat.app.resume(stored(folder).list(2)[-1].id)
        await chat.settle()
        assert [question.asked for question in chat.app.chat.query(Question)] == [asked]
        chat.app.start_anew()
        await chat.settle()
        assert not chat.app.chat.query(Question)
        assert chat.app.chat.prompt.placeholder == HINT


async def test_leaving_keeps_the_draft(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        chat.app.chat.prompt.put("not yet sent")
        await chat.press("ctrl+q")
    assert stored(folder).latest().draft == "not yet sent"


async def test_the_draft_is_kept_while_somebody_types_on_and_on(
    open_chat: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.terminal.screens.asking.KEEP_DRAFT_AFTER", 3600)
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        screen = chat.app.chat
        await chat.press("x")
        first = screen._drafting
        await chat.press("y")
        assert screen._drafting is first, "the second key does not put off what the first began"
        screen._keep_draft()
        assert stored(folder).latest().draft == "xy"
        await chat.press("z")
        assert screen._drafting not in (None, first)


async def test_a_conversation_that_is_not_there_is_told(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data", resume="zzzz") as chat:
        assert "Nothing to resume" in chat.screen_text()
        await chat.say("I have a 401k")
        assert chat.told == {"account_type": "401k"}


async def test_a_private_chat_writes_nothing(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=True, folder=tmp_path / "data") as chat:
        await chat.say("I closed my Roth IRA in 2022")
        assert "private: nothing is saved" in chat.screen_text()
        await chat.press("f9", "enter", "escape")
    assert not (tmp_path / "data").exists()


async def test_trouble_with_the_disk_is_told_and_the_chat_goes_on(open_chat: Open, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        assert "Saving." in chat.screen_text()
        assert "not saved" in chat.screen_text()
        await chat.say("I have a 401k")
        assert chat.told == {"account_type": "401k"}


async def test_an_earlier_conversation_is_found_and_gone_on_with(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I have an HSA")
        await chat.press("f8", *"roth")
        assert "1 found" in chat.screen_text()
        await chat.press("enter")
        assert chat.app.screen is chat.app.chat
        assert chat.told["account_type"] == "roth_ira"
        assert chat.said == ["I closed my Roth IRA in 2022"]


async def test_a_conversation_gets_a_name(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.press("f8", "ctrl+t", "ctrl+u", *"aunt may", "enter")
        assert "aunt may" in chat.screen_text()
        assert stored(folder).latest().title == "aunt may"


async def test_forgetting_asks_first_and_then_starts_anew(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.press("f8", "delete", "enter")
        assert len(stored(folder).list()) == 1
        await chat.press("delete", "down", "enter")
        assert stored(folder).list() == ()
        assert "Forgotten: 1 conversation, 1 message." in chat.told_off
        assert isinstance(chat.app.screen, PastScreen)
        await chat.press("escape")
        assert chat.told == {}
        assert chat.said == []


async def test_forgetting_all(open_chat: Open, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.press("f8", "shift+delete", "down", "enter")
        assert stored(folder).list() == ()


async def test_the_delete_key_deletes_letters_while_there_are_some(open_chat: Open, tmp_path: Path) -> None:
    async with open_chat(private=False, folder=tmp_path / "data") as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.press("f8", *"roth", "home", "delete")
        assert isinstance(chat.app.screen, PastScreen)
        assert chat.app.screen.query_one("Input").value == "oth"


async def test_what_is_typed_while_resuming_comes_after_what_was_resumed(tmp_path: Path, open_chat: Open) -> None:
    from assistant.settings import Settings
    from assistant.terminal.app import ChatApp
    from assistant.terminal.keeping import ChatOptions
    from tests.assistant.terminal.conftest import TODAY, Chat

    folder = tmp_path / "data"
    async with open_chat(private=False, folder=folder) as chat:
        await chat.say("I have a Roth IRA")
    app = ChatApp(ChatOptions(TODAY, folder=folder, resume=LATEST, settings=Settings(), now=lambda: NOON))
    load = app.load_talk
    app.load_talk = lambda: None  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        await pilot.press(*"closed in 2022", "enter")
        load()
        chat = Chat(app, pilot)
        while app.talk is None:
            await pilot.pause(0.02)
        await chat.settle()
        assert chat.said == ["I have a Roth IRA", "closed in 2022"]
        assert chat.told["tax_year"] == 2022
