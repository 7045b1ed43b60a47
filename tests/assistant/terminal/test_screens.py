"""The screens over the chat: browsing, the table of states, windows of every size."""

from __future__ import annotations

import pytest
from textual.widgets import DataTable, OptionList

from assistant.beside.states import COLUMNS, state_rows
from assistant.terminal.screens.browse import BrowseScreen
from assistant.terminal.screens.small import TooSmall
from assistant.terminal.screens.states import StatesScreen
from assistant.terminal.widgets.fold import Fold
from knowledge import load_law
from tests.assistant.terminal.conftest import Open

STORY = "closed all my roth iras in 2022, put in 20k, got 14k back, I live in California"


async def test_browsing_lists_every_topic_and_narrows_while_typing(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f7")
        listed = chat.app.screen.query_one(OptionList)
        assert listed.option_count == len(chat.app.talk.tools.entries)
        await chat.press(*"hardship")
        assert 0 < listed.option_count < 20
        assert chat.app.screen.topic == "hardship"
        assert "Hardship" in chat.screen_text()


async def test_browsing_says_when_nothing_fits(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("f7", *"zzzzqqq")
        assert "Nothing fits" in chat.screen_text()


async def test_related_topics_open_in_place(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/browse roth ira")
        screen = chat.app.screen
        assert isinstance(screen, BrowseScreen)
        first = screen.topic
        choices = screen.query_one("Choices")
        choices.focus()
        await chat.press("down", "enter")
        assert screen.topic != first


async def test_a_topic_can_be_asked_in_the_chat(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/browse hardship")
        await chat.press("ctrl+o")
        assert chat.app.screen is chat.app.chat
        assert "answer" in chat.keys


async def test_sources_open_with_their_day_and_how_sure_they_are(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/browse hardship")
        fold = chat.app.screen.query_one(Fold)
        fold.query_one("FoldLine").focus()
        await chat.press("enter")
        assert fold.opened
        assert "Nov 23, 2026" in chat.screen_text()
        assert "Read in the official text" in chat.screen_text()
        await chat.press("left")
        assert not fold.opened


async def test_a_reason_of_the_verdict_opens_to_facts_and_sources(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        fold = next(iter(chat.app.chat.query("VerdictCard Fold")))
        fold.query_one("FoldLine").focus()
        await chat.press("right")
        await chat.settle()
        shown = chat.screen_text()
        assert "Applied to: Year: 2022" in shown
        assert "26 USC 67" in shown


async def test_the_verdict_says_the_answer_first(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        card = chat.app.chat.query_one("VerdictCard")
        assert "Not on your federal return" in card.query("Prose").first().text
        assert "Answer: perhaps on the state return" in str(card.border_title)


def test_the_table_has_every_state_and_those_that_give_something_first() -> None:
    rows = state_rows(load_law(), 2022)
    assert len(rows) == 51
    assert rows[0].gives == "allows it"
    assert {row.code for row in rows if row.gives == "allows it"} >= {"CA", "NY"}  # states.md: both kept the class


async def test_the_table_sorts_and_changes_its_year(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.say("/states")
        screen, table = chat.app.screen, chat.app.screen.query_one(DataTable)
        assert isinstance(screen, StatesScreen)
        assert screen.year == 2022
        assert table.get_row_at(0)[0] == "California"
        for column in COLUMNS:
            screen.sorted_by = column
            screen._sort()
        screen.sorted_by = "claim"
        await chat.press("s")
        assert screen.sorted_by == "state"
        assert table.get_row_at(0)[0] == "Alabama"
        await chat.press("left")
        assert screen.year == 2021
        assert "Tax year 2021" in chat.screen_text()
        assert "Alabama, 2021:" in chat.screen_text()


@pytest.mark.parametrize("column", COLUMNS)
async def test_every_column_is_in_sight_in_the_smallest_window(open_chat: Open, column: str) -> None:
    async with open_chat(size=(60, 20)) as chat:
        await chat.say("/states")
        table = chat.app.screen.query_one(DataTable)
        chat.app.screen.sorted_by = column
        chat.app.screen._sort()
        await chat.settle()
        assert table.virtual_size.width <= table.scrollable_content_region.width
        shown = chat.screen_text()
        assert all(title in shown for title in ("State", "Loss", "Basis", "Early", "Claim"))
        assert "▼" in shown
        await chat.pilot.resize_terminal(120, 40)
        await chat.settle()
        assert all(title in chat.screen_text() for title in COLUMNS.values())


async def test_the_end_of_a_card_is_not_cut_in_the_smallest_window(open_chat: Open) -> None:
    async with open_chat(size=(60, 20)) as chat:
        await chat.say(STORY)
        chat.app.chat.transcript.scroll_end(animate=False)
        await chat.settle()
        shown = " ".join(line.strip("│▏ ") for line in chat.screen_text().splitlines())
        assert "General information, not tax advice." in " ".join(shown.split())


async def test_a_window_that_is_too_small_says_what_is_needed(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put("unfinished")
        for size in ((59, 20), (60, 19), (20, 5), (1, 1)):
            await chat.pilot.resize_terminal(*size)
            await chat.settle()
            assert isinstance(chat.app.screen, TooSmall)
            if size[0] > 40:
                assert "60 columns and 20 rows" in chat.screen_text()
            await chat.pilot.resize_terminal(80, 24)
            await chat.settle()
            assert chat.app.screen is chat.app.chat
            assert chat.app.chat.prompt.text == "unfinished"


async def test_every_screen_works_at_every_size(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        for size in ((60, 20), (99, 30), (200, 60)):
            await chat.pilot.resize_terminal(*size)
            for key in ("f1", "f5", "f7", "f8", "f9", "ctrl+p", "ctrl+r", "ctrl+s"):
                await chat.press(key)
                assert chat.screen_text().strip()
                await chat.press("escape")
        await chat.say("/states")
        assert "California" in chat.screen_text()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_question_and_its_options_are_in_sight_however_long_the_reply_above(
    open_chat: Open, size: tuple[int, int]
) -> None:
    async with open_chat(size=size) as chat:
        await chat.say("my 401k lost money, can i write it off?")
        for place in ("end", "home"):
            getattr(chat.app.chat.transcript, f"scroll_{place}")(animate=False)
            await chat.settle()
            shown = chat.screen_text()
            assert "Did you take money out" in shown
            assert all(option.label in shown for option in chat.app.chat.question.options)


async def test_more_options_than_rows_scroll_with_the_cursor(open_chat: Open) -> None:
    async with open_chat(size=(60, 20)) as chat:
        await chat.say("/continue")
        assert "What kind of account is it?" in chat.screen_text()
        assert "Ordinary brokerage account" not in chat.screen_text()
        await chat.press(*["down"] * 14)
        assert "What kind of account is it?" in chat.screen_text()
        assert "❯ 15  Ordinary brokerage account" in chat.screen_text()
        await chat.press("enter")
        assert chat.told["account_type"] == "brokerage"
