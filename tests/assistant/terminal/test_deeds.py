"""Every command, from whichever of its places it is done."""

from __future__ import annotations

import pytest

from assistant.commands import COMMANDS
from assistant.terminal.deeds import all_deeds, deed_named, why_not
from assistant.terminal.palette import Commands
from assistant.terminal.screens.browse import BrowseScreen
from assistant.terminal.screens.help import DeedLine, HelpScreen
from assistant.terminal.screens.history import HistoryScreen
from assistant.terminal.screens.past import PastScreen
from assistant.terminal.screens.preferences import SettingsScreen
from assistant.terminal.screens.states import StatesScreen
from tests.assistant.terminal.conftest import Open

SCREENS = {
    "help": HelpScreen,
    "browse": BrowseScreen,
    "past": PastScreen,
    "settings": SettingsScreen,
    "states": StatesScreen,
    "search": HistoryScreen,
}
STORY = "closed all my roth iras in 2022, put in 20k, got 14k back, I live in California"


def test_every_command_of_the_dialogue_is_a_deed() -> None:
    assert {command.name for command in COMMANDS} <= {deed.name for deed in all_deeds()}


def test_no_key_and_no_word_after_a_slash_means_two_things() -> None:
    keys = [deed.key for deed in all_deeds() if deed.key]
    words = [word for deed in all_deeds() for word in (deed.slash, *deed.aliases)]
    assert len(keys) == len(set(keys))
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("name", "screen"), SCREENS.items())
async def test_a_screen_opens_by_slash_and_closes_by_escape(open_chat: Open, name: str, screen: type) -> None:
    async with open_chat() as chat:
        deed = next(deed for deed in all_deeds() if deed.name == name)
        await chat.say(f"/{deed.slash}")
        assert isinstance(chat.app.screen, screen)
        await chat.press("escape")
        assert chat.app.screen is chat.app.chat


@pytest.mark.parametrize(("name", "screen"), [(n, s) for n, s in SCREENS.items() if n != "states"])
async def test_a_screen_opens_by_its_key(open_chat: Open, name: str, screen: type) -> None:
    async with open_chat() as chat:
        await chat.press(next(deed.key for deed in all_deeds() if deed.name == name))
        assert isinstance(chat.app.screen, screen)


async def test_screens_take_the_place_of_one_another(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f1", "f7", "f9")
        assert len(chat.app.screen_stack) == 2


async def test_every_deed_can_be_done_by_name_without_a_fault(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k and took part of it out")
        for deed in all_deeds():
            if deed.name in ("quit", "restart"):
                continue
            chat.app.do(deed.name)
            await chat.settle()
            while chat.app.screen is not chat.app.chat:
                await chat.press("escape")
            assert "mishap" not in chat.keys, deed.name
            assert not any(line.trouble for line in chat.app.chat.transcript.lines), deed.name


async def test_undo_and_redo_by_key(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a Roth IRA")
        await chat.press("f3")
        assert chat.told == {}
        await chat.press("f4")
        assert chat.told == {"account_type": "roth_ira"}


async def test_why_by_key(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.press("f2")
        assert "why_verdict" in chat.keys


async def test_what_cannot_be_done_says_why(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f3")
        assert chat.keys == []
        assert chat.told_off == ["Undo is not possible right now: there is nothing to undo."]
        undo = deed_named("undo")
        assert why_not(undo, chat.app.talk.conversation)
        assert not next(key for key in chat.app.footer_keys() if key.name == "undo").usable
        await chat.press("f1")
        line = next(line for line in chat.app.screen.query(DeedLine) if line.deed.name == "undo")
        assert line.has_class("-off")
        assert "Not now:" in "".join(part.plain for part in line.lines_at(200))


async def test_help_lists_every_deed_with_its_key(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f1")
        assert [line.deed for line in chat.app.screen.query(DeedLine)] == list(all_deeds())


async def test_the_palette_offers_deeds_and_topics(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a Roth IRA")
        provider = Commands(chat.app.screen)
        await provider._wait_init()
        offered = [hit.text async for hit in provider.discover()]
        assert "Browse" in offered
        assert "Redo" not in offered
        found = [hit.text async for hit in provider.search("roth")]
        assert any(text.startswith("Ask: ") for text in found)


async def test_the_palette_does_what_is_picked(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("ctrl+p")
        await chat.press(*"browse")
        for _ in range(10):
            await chat.settle()
        await chat.press("enter")
        for _ in range(10):
            await chat.settle()
        assert isinstance(chat.app.screen, BrowseScreen)


async def test_a_key_at_the_bottom_can_be_clicked(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.pilot.click("KeyBar", offset=(3, 0))
        await chat.settle()
        assert isinstance(chat.app.screen, HelpScreen)


async def test_amounts_are_hidden_and_shown_by_one_key(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY.replace("20k", "21k").replace("14k", "thirteen thousand"))
        chat.app.chat.transcript.scroll_home(animate=False)
        await chat.press("f6")
        shown = chat.screen_text()
        assert "$•••" in shown
        for amount in ("21k", "thirteen", "21,000", "13,000", "8,000"):
            assert amount not in shown
        assert "amounts hidden" in shown
        await chat.press("f6")
        assert "$21,000" in chat.screen_text()


async def test_hiding_amounts_in_words_hides_them_here_too(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("hide amounts")
        assert chat.app.amounts_hidden
        await chat.say(STORY)
        assert "$20,000" not in chat.screen_text()
        assert chat.app.chat.transcript.query("VerdictCard")
        await chat.say("show amounts")
        assert not chat.app.amounts_hidden


async def test_ctrl_c_clears_the_line_and_leaves_at_the_second_time(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put("something")
        await chat.press("ctrl+c")
        assert chat.app.chat.prompt.text == ""
        assert chat.app.chat.prompt.sent == ["something"]
        await chat.press("ctrl+c")
        assert chat.app.leaving
        await chat.press("ctrl+c")
        assert chat.app._exit


async def test_ctrl_q_leaves(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("ctrl+q")
        assert chat.app._exit


async def test_what_needs_the_answers_waits_for_them(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.settings import Settings
    from assistant.terminal.app import ChatApp
    from assistant.terminal.keeping import ChatOptions
    from tests.assistant.terminal.conftest import NOON, TODAY, Chat

    monkeypatch.setattr(ChatApp, "load_talk", lambda _: None)
    app = ChatApp(ChatOptions(TODAY, private=True, settings=Settings(), now=lambda: NOON))
    async with app.run_test() as pilot:
        chat = Chat(app, pilot)
        for deed in all_deeds():
            if deed.name not in ("quit", "theme", "hide"):
                app.do(deed.name)
                await chat.settle()
                while app.screen is not app.chat:
                    await chat.press("escape")
        assert any("still being loaded" in notice for notice in chat.told_off)


@pytest.mark.parametrize("key", ["ctrl+s", "ctrl+r"])
async def test_a_click_beside_a_box_closes_it(open_chat: Open, key: str) -> None:
    async with open_chat() as chat:
        await chat.say("I have a Roth IRA")
        await chat.press(key)
        await chat.pilot.click(chat.app.screen.query_one(".box"), offset=(2, 1))
        await chat.settle()
        assert chat.app.screen is not chat.app.chat
        await chat.pilot.click(offset=(1, 1))
        await chat.settle()
        assert chat.app.screen is chat.app.chat


@pytest.mark.parametrize("page", ["f1", "f5", "f7", "f8", "f9"])
async def test_a_key_of_the_chat_says_on_a_page_where_it_belongs(open_chat: Open, page: str) -> None:
    async with open_chat(size=(80, 24)) as chat:
        await chat.say("I have a Roth IRA")
        await chat.press(page, "f3")
        assert chat.told_off[-1] == "Undo is for the chat. Esc goes back to it."
        assert chat.app.screen is not chat.app.chat
        assert chat.told["account_type"] == "roth_ira"
