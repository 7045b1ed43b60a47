"""The case beside the chat: every fact with its words and how it stands, and changing one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import dialogue
from assistant.beside.case import Standing, progress, rows, to_go
from assistant.terminal.screens.case import CaseScreen
from assistant.terminal.widgets.case_panel import CasePanel, CaseRow
from tests.assistant.terminal.conftest import TODAY, Open

TOOLS = dialogue.Tools(TODAY)


def heard(*lines: str) -> dialogue.Conversation:
    exchange = dialogue.start(TOOLS)
    for line in lines:
        exchange = dialogue.hear(exchange.conversation, line, TOOLS)
    return exchange.conversation


def test_a_told_fact_shows_the_words_it_came_from() -> None:
    row = rows(heard("I closed my Roth IRA in 2022"))[0]
    assert (row.fact, row.value, row.standing) == ("account_type", "Roth IRA", Standing.TOLD)
    assert row.words.lower() == "roth ira"


async def test_words_that_say_no_more_than_the_value_are_not_repeated(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I closed my roth IRA in 2022")
        row = chat.app.chat.panel.query(CaseRow).first()
        assert [line.plain for line in row.lines_at(32)] == ["✓ Kind of account", "  Roth IRA · told"]


async def test_a_long_name_of_a_fact_is_set_in_and_hides_nothing(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I closed all my Roth IRAs in 2022")
        shown = [line.rpartition("▏")[2].strip() for line in chat.screen_text().splitlines()]
        place = shown.index("› Got back less than the taxed")
        assert shown[place + 1 : place + 3] == ["money put in", "asked next"]


@pytest.mark.parametrize("size", [(120, 30), (60, 20)])
async def test_many_facts_stand_close_where_there_is_little_room(open_chat: Open, size: tuple[int, int]) -> None:
    async with open_chat(size=size) as chat:
        await chat.say("closed all my roth iras in 2022, put in 20k, got 14k, live in NJ")
        await chat.press("f5")
        panel = chat.app.screen.query_one(CasePanel)
        assert panel.has_class("-tight")
        assert panel.scroll_offset.y == 0
        await chat.pilot.resize_terminal(120, 60)
        await chat.settle()
        assert not panel.has_class("-tight")
        assert "7 known, nothing left to ask" in chat.screen_text()


def test_the_fact_that_is_asked_next_stands_last() -> None:
    assert rows(heard("I have a Roth IRA"))[-1].standing is Standing.NEXT


def test_not_sure_is_shown_as_such() -> None:
    found = {row.fact: row.standing for row in rows(heard("my 401k lost money", "/continue", "not sure"))}
    assert Standing.NOT_SURE in found.values()


def test_a_skipped_fact_is_shown_as_such() -> None:
    found = {row.fact: row.standing for row in rows(heard("my 401k lost money", "/continue", "/skip"))}
    assert Standing.SKIPPED in found.values()


def test_what_was_assumed_is_said_once_there_is_an_answer() -> None:
    conversation = heard("closed all my roth iras in 2022, put in 20k, got 14k, live in NJ")
    assumed = {row.fact: row.value for row in rows(conversation) if row.standing is Standing.ASSUMED}
    assert assumed == {"cause": "the market fell", "paid_in_kind": "no", "excess_deferral": "no"}


def test_progress_counts_what_is_known_and_what_is_to_come() -> None:
    assert progress(heard(), TOOLS) == "Nothing told yet"
    begun = heard("I have a Roth IRA")
    assert progress(begun, TOOLS) == f"1 known, about {to_go(begun, TOOLS)} to go"
    done = heard("closed all my roth iras in 2022, put in 20k, got 14k, live in NJ, I am 70")
    assert progress(done, TOOLS).endswith("nothing left to ask")


def test_fewer_questions_are_left_the_more_is_told() -> None:
    counts = [
        to_go(heard(line), TOOLS)
        for line in ("my ira", "i closed my ira", "i closed my ira in 2016", "i closed my ira in 2016, I live in CA")
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] <= 8


async def test_the_panel_stands_beside_the_chat_where_there_is_room(open_chat: Open) -> None:
    async with open_chat(size=(100, 30)) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        assert chat.app.chat.panel.display
        assert "“closed”" in chat.screen_text()


async def test_the_panel_has_a_screen_of_its_own_where_there_is_not(open_chat: Open) -> None:
    async with open_chat(size=(99, 30)) as chat:
        await chat.say("I closed my Roth IRA in 2022")
        assert not chat.app.chat.panel.display
        await chat.press("f5")
        assert isinstance(chat.app.screen, CaseScreen)
        assert "“closed”" in chat.screen_text()
        await chat.press("down", "enter")
        assert chat.app.screen is chat.app.chat
        assert chat.app.chat.question.message.about == "withdrew"


async def test_enter_on_a_row_asks_for_it_again(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.press("f5", "down", "down", "enter")
        assert chat.app.chat.question.message.about == "tax_year"
        await chat.say("2016")
        assert chat.told["tax_year"] == 2016


async def test_a_click_on_a_row_asks_for_it_again(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I closed my Roth IRA in 2022")
        await chat.pilot.click(chat.app.chat.panel.query(CaseRow).first())
        await chat.settle()
        assert chat.app.chat.question.message.about == "account_type"


async def test_words_in_the_panel_are_never_markup(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("my [b]Roth[/b] IRA [/] closed in 2022")
        assert chat.app.is_running


def test_the_day_is_given_and_never_read_from_a_clock() -> None:
    assert TOOLS.today == date(2026, 11, 24)


async def test_a_fact_that_was_to_be_changed_can_stay(open_chat: Open) -> None:
    for keys in (("escape",), ("up", "enter")):
        async with open_chat() as chat:
            await chat.say("I closed my Roth IRA in 2022")
            asked = chat.app.chat.question.message.about
            await chat.press("f5", "down", "down", "enter")
            assert chat.app.chat.question.options[-1].label == "Keep it: 2022"
            await chat.press(*keys)
            assert chat.told["tax_year"] == 2022
            assert "stayed" in chat.keys
            assert chat.app.chat.question.message.about == asked


async def test_a_goodbye_offers_the_way_out(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("bye")
        assert chat.app.chat.question.options[0].label == "Leave the chat"
        await chat.press("enter")
        assert not chat.app.is_running
