"""A long conversation: only the last messages are mounted, earlier ones come when they are wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.terminal.widgets.sources import sources_fold
from assistant.terminal.widgets.transcript import MOUNTED, STEP, Earlier, Line
from assistant.wording.messages import Cited, Kind, Message
from assistant.wording.quoting import unescaped
from tests.assistant.terminal.conftest import Open


def lines(count: int, start: int = 0) -> list[Line]:
    return [
        Line(f"reply {number}", Message(Kind.NOTE, "note", f"reply {number}")) for number in range(start, start + count)
    ]


async def test_only_the_last_messages_are_mounted(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        transcript.add(lines(5000))
        await chat.settle()
        assert len(transcript.lines) == 5000
        assert len(transcript.messages) == MOUNTED
        assert f"{5000 - MOUNTED:,} earlier messages" in str(transcript.query_one(Earlier).content)


async def test_a_conversation_that_grows_lets_the_oldest_go(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        for number in range(MOUNTED + STEP + 20):
            transcript.add(lines(1, number))
        await chat.settle()
        assert len(transcript.messages) <= MOUNTED + STEP
        assert len(transcript.lines) == MOUNTED + STEP + 20


async def test_scrolling_to_the_top_brings_earlier_ones_and_keeps_the_place(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        transcript.add(lines(500))
        await chat.settle()
        transcript.focus()
        await chat.press("home")
        await chat.settle()
        assert len(transcript.messages) == MOUNTED + STEP
        shown = chat.screen_text()
        first = 500 - MOUNTED
        assert f"reply {first}" in shown or f"reply {first - 1}" in shown


async def test_the_count_of_earlier_ones_can_be_clicked(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        transcript.add(lines(MOUNTED + 10))
        await chat.settle()
        await transcript.bring_earlier()
        await chat.settle()
        assert len(transcript.messages) == MOUNTED + 10
        assert not transcript.query_one(Earlier).has_class("-some")


async def test_it_follows_the_end_and_page_up_leaves_it(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        for number in range(60):
            transcript.add(lines(1, number))
        await chat.settle()
        assert "reply 59" in chat.screen_text()
        await chat.press("pageup")
        assert "reply 59" not in chat.screen_text()
        assert "more below" in chat.screen_text()
        await chat.press("pagedown", "pagedown")
        assert "reply 59" in chat.screen_text()
        assert "more below" not in chat.screen_text()


async def seen(chat) -> str:
    for _ in range(3):
        await chat.settle()
    return chat.screen_text()


async def test_a_window_made_smaller_keeps_the_reply_in_sight(open_chat: Open) -> None:
    async with open_chat(size=(120, 40)) as chat:
        for words in ("I closed all my Roth IRAs in 2022", "put in 20k and got 14k back", "California"):
            await chat.say(words)
        for size in ((60, 20), (80, 24), (120, 40), (60, 20)):
            await chat.pilot.resize_terminal(*size)
            text = await seen(chat)
            assert "Answer: perhaps on the state return" in text, size
            assert "Not on your federal return" in text, size


async def test_a_reply_that_no_longer_fits_is_shown_from_its_start(open_chat: Open) -> None:
    async with open_chat(size=(120, 40)) as chat:
        await chat.say("what is basis?")
        assert chat.app.chat.transcript.at_end
        await chat.pilot.resize_terminal(60, 20)
        assert "❯ what is basis?" in await seen(chat)


async def test_what_is_read_stays_at_the_top_through_every_size(open_chat: Open) -> None:
    async with open_chat(size=(120, 40)) as chat:
        chat.app.chat.transcript.add(lines(100))
        await chat.settle()
        chat.app.chat.transcript.action_latest()
        await chat.press("pageup", "pageup")
        first = next(line for line in (await seen(chat)).splitlines() if "reply" in line).split("▏")[0].strip()
        for size in ((60, 20), (120, 40), (80, 24)):
            await chat.pilot.resize_terminal(*size)
            top = next(line for line in (await seen(chat)).splitlines() if "reply" in line)
            assert top.split("▏")[0].strip().startswith(first), size
        await chat.press("pageup")
        assert first not in await seen(chat)  # the reader moved on


def test_the_line_of_the_sources_names_a_long_one_by_its_beginning() -> None:
    letters = Cited(
        "letters", "IRS letters CONEX-1-09, -2-10, -3-10, -4-10, -5-10", "", "", date(2026, 1, 2), "computed"
    )
    fold = sources_fold([letters, replace(letters, citation="26 USC 165")])
    assert unescaped(fold._text) == "**2 sources:** IRS letters CONEX-1-09, 26 USC 165"
