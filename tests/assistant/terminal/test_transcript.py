"""A long conversation: only the last messages are mounted, earlier ones come when they are wanted."""

from __future__ import annotations

from assistant.terminal.widgets.transcript import MOUNTED, STEP, Earlier, Line
from assistant.wording.messages import Kind, Message
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
        assert "4,880 earlier messages" in str(transcript.query_one(Earlier).content)


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
        assert "reply 380" in shown or "reply 379" in shown


async def test_the_count_of_earlier_ones_can_be_clicked(open_chat: Open) -> None:
    async with open_chat() as chat:
        transcript = chat.app.chat.transcript
        transcript.add(lines(130))
        await chat.settle()
        await transcript.bring_earlier()
        await chat.settle()
        assert len(transcript.messages) == 130
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
