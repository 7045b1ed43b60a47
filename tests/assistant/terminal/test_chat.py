"""The chat: typing, picking, history, and what is typed before the answers are loaded."""

from __future__ import annotations

import pytest

from assistant.settings import Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions
from assistant.terminal.widgets.fold import Fold
from assistant.terminal.widgets.prompt import Prompt
from assistant.terminal.widgets.question import Question
from assistant.terminal.widgets.suggestions import HintLine
from assistant.terminal.widgets.welcome import Example
from tests.assistant.terminal.conftest import NOON, TODAY, Chat, Open

HOSTILE = [
    "[/",
    "[@click=app.bell]x[/]",
    "[link=https://x.example]y[/link]",
    "\x1b[31mred\x1b]0;t\x07",
    "**bold**",
    "\\",
]


async def test_enter_sends_and_the_reply_appears(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a Roth IRA")
        assert chat.said == ["I have a Roth IRA"]
        assert "noted" in chat.keys
        assert chat.app.chat.prompt.text == ""


async def test_a_question_is_answered_by_number(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.press("1", "enter")
        assert chat.told["withdrew"] == "nothing"


async def test_a_question_is_answered_with_arrows_and_enter(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.press("down", "down", "enter")
        assert chat.told["withdrew"] == "everything"


async def test_a_question_is_answered_by_mouse(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        second = list(chat.app.chat.question.query("Choice"))[1]
        await chat.pilot.click(second)
        await chat.settle()
        assert chat.told["withdrew"] == "part"


async def test_a_question_is_answered_in_words(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.say("all of it")
        assert chat.told["withdrew"] == "everything"


async def test_an_answered_question_stays_dimmed_and_takes_no_more_answers(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        first, entry = chat.app.chat.question, chat.app.chat.transcript.messages[-1]
        assert not entry.display  # it stands above the prompt, and not twice
        await chat.press("1", "enter")
        assert first.answered
        assert not first.pick()
        assert entry.display
        assert "Did you take money out" in entry.text


async def test_every_question_offers_not_sure(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/continue")
        for _ in range(8):
            question = chat.app.chat.question
            if question is None:
                break
            assert question.options[-1].label == "Not sure"
            await chat.press("1", "enter") if question.options[0].number else await chat.say("2016")


async def test_enter_right_after_a_question_answers_nothing(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.terminal.widgets.question.SETTLING", 3600.0)
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.press("enter", "enter")
        assert "withdrew" not in chat.told


async def test_enter_with_nothing_asked_says_nothing(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("enter")
        assert chat.said == []


async def test_a_question_mark_asks_why(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        await chat.press("question_mark")
        assert "why_question" in chat.keys
        assert chat.app.chat.prompt.text == ""


async def test_letters_reach_the_prompt_from_anywhere(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.transcript.focus()
        await chat.press("h", "i")
        assert chat.app.chat.prompt.text == "hi"
        assert isinstance(chat.app.focused, Prompt)


async def test_history_walks_back_and_keeps_the_unfinished_line(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("hello")
        await chat.say("thanks")
        chat.app.chat.prompt.put("unfinished")
        await chat.press("up")
        assert chat.app.chat.prompt.text == "thanks"
        await chat.press("up")
        assert chat.app.chat.prompt.text == "hello"
        await chat.press("down", "down")
        assert chat.app.chat.prompt.text == "unfinished"


async def test_ctrl_r_finds_what_was_typed(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("hello there")
        await chat.say("thanks")
        await chat.press("ctrl+r", *"hello", "enter")
        assert chat.app.chat.prompt.text == "hello there"


async def test_leaving_the_search_keeps_the_unfinished_line(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("hello there")
        chat.app.chat.prompt.put("unfinished")
        await chat.press("ctrl+r", "escape")
        assert chat.app.chat.prompt.text == "unfinished"


async def test_a_paste_of_several_lines_stays_one_message(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.post_message(_paste("I have a Roth IRA.\nI closed it in 2022."))
        await chat.settle()
        assert chat.app.chat.prompt.text == "I have a Roth IRA.\nI closed it in 2022."
        await chat.press("enter")
        assert chat.told["account_type"] == "roth_ira"
        assert chat.told["tax_year"] == 2022


async def test_ctrl_j_begins_a_new_line(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("a", "ctrl+j", "b")
        assert chat.app.chat.prompt.text == "a\nb"


async def test_what_a_person_types_is_never_markup(open_chat: Open) -> None:
    async with open_chat() as chat:
        for text in HOSTILE:
            await chat.say(text)
            assert chat.app.is_running
            shown = chat.screen_text()
            assert "\x1b" not in shown
            assert text.replace("\x1b[31m", "").replace("\x1b]0;t\x07", "")[:20] in shown


async def test_a_link_in_what_a_person_types_cannot_be_clicked(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("[@click=app.exit]x[/] and [link=https://x.example]y[/link]")
        for strip in chat.app.screen._compositor.render_strips():
            for segment in strip:
                if "x" in segment.text and segment.style:
                    assert "@click" not in segment.style.meta
                    assert segment.style.link is None


async def test_a_hundred_thousand_characters_are_survived(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.post_message(_paste("my roth ira lost money " * 5000))
        await chat.settle()
        await chat.press("enter")
        assert "cut" in chat.keys
        assert chat.app.is_running


async def test_what_is_typed_while_loading_is_kept_and_answered(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path))
    app = ChatApp(ChatOptions(TODAY, private=True, settings=Settings(), now=lambda: NOON))
    load = app.load_talk
    app.load_talk = lambda: None  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        chat = Chat(app, pilot)
        await pilot.press(*"i have a roth ira", "enter")
        await chat.settle()
        assert chat.said == ["i have a roth ira"]
        assert app.talk is None
        await pilot.press(*"and")
        load()
        await app.workers.wait_for_complete()
        await chat.settle()
        assert chat.told["account_type"] == "roth_ira"
        assert chat.said == ["i have a roth ira"]
        assert app.chat.prompt.text == "and"


async def test_suggestions_come_from_the_knowledge_and_take_no_key_but_tab(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put("loss in my roth ira")
        chat.app.chat.suggest()
        await chat.settle()
        lines = list(chat.app.chat.query(HintLine))
        assert 1 <= len(lines) <= 3
        await chat.press("s")
        assert chat.app.chat.prompt.text == "loss in my roth iras"
        chat.app.chat.suggest()
        await chat.press("tab", "enter")
        assert chat.said == [lines[0].hint.shown]
        assert "answer" in chat.keys


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("what is bas", "Basis: money already taxed"),
        ("can i ded", "Losses in a traditional IRA"),
        ("hardsh", "Hardship withdrawals"),
        ("how do i am", "How long you can amend a return"),
    ],
)
async def test_an_unfinished_word_is_enough_for_suggestions(
    open_chat: Open, monkeypatch: pytest.MonkeyPatch, typed: str, offered: str
) -> None:
    monkeypatch.setattr("assistant.terminal.screens.asking.SUGGEST_AFTER", 0.01)
    async with open_chat() as chat:
        await chat.press(*typed)
        await chat.until(lambda: offered in [line.hint.shown for line in chat.app.chat.query(HintLine)])
        assert chat.app.focused is chat.app.chat.prompt
        await chat.press(*" xyzzy, I rode a zebra")
        await chat.until(lambda: not chat.app.chat.suggesting)


@pytest.mark.parametrize("typed", ["what is", "how do i", "i would like to", "pizza", "it rains ag"])
async def test_words_that_could_be_anything_offer_nothing(open_chat: Open, typed: str) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put(typed)
        chat.app.chat.suggest()
        await chat.settle()
        assert not chat.app.chat.suggesting


async def test_a_chat_that_is_closing_suggests_nothing_more(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_chat() as chat:
        screen = chat.app.chat
        screen.prompt.put("loss in my roth ira")
        with monkeypatch.context() as closing:  # as Textual marks a part that is going, while a timer may yet fire
            closing.setattr(screen.query_one("#talk"), "_closing", True)
            screen.suggest()
        assert not screen.query(HintLine)


async def test_tab_goes_to_the_question_that_waits_also_while_typing(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("closed my Roth IRA in 2022")
        await chat.press(*"ye", "tab")
        assert chat.app.screen.focused is chat.app.chat.question
        await chat.press("escape")
        assert chat.app.screen.focused is chat.app.chat.prompt
        assert chat.app.chat.prompt.text == "ye"


async def test_tab_goes_to_the_last_message_and_enter_opens_what_is_folded_there(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("tab")
        assert isinstance(chat.app.screen.focused, Example)
        await chat.press("escape")
        await chat.say("what is basis?")
        await chat.press("tab", "enter")
        assert chat.app.chat.query(Fold).last().opened


async def test_a_number_that_is_typed_shows_as_the_words_it_stands_for(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("closed my Roth IRA in 2022")
        option = chat.app.chat.question.options[1]
        await chat.say(str(option.number))
        assert chat.said[-1] == option.label


async def test_escape_leaves_the_suggestions(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put("loss in my roth ira")
        chat.app.chat.suggest()
        await chat.press("escape")
        assert not chat.app.chat.query(HintLine)
        assert chat.app.chat.prompt.text == "loss in my roth ira"


async def test_a_slash_offers_commands(open_chat: Open) -> None:
    async with open_chat() as chat:
        chat.app.chat.prompt.put("/und")
        chat.app.chat.suggest()
        await chat.settle()
        assert [line.hint.value for line in chat.app.chat.query(HintLine)] == ["/undo"]


async def test_an_example_can_be_picked(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.pilot.click(chat.app.chat.query(Example).first())
        await chat.settle()
        assert len(chat.said) == 1


async def test_a_fault_in_a_turn_is_told_and_the_conversation_goes_on(
    open_chat: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_chat() as chat:
        await chat.say("I have a Roth IRA")

        def fail(_: str) -> None:
            raise RuntimeError("secret 12345")

        with monkeypatch.context() as patch:
            patch.setattr(chat.app.talk, "hear", fail)
            await chat.say("anything")
        assert chat.said[-1] == "anything"
        assert "went wrong" in chat.app.chat.transcript.lines[-1].text
        assert "secret" not in chat.screen_text()
        await chat.say("I closed it in 2022")
        assert chat.told["tax_year"] == 2022


async def test_a_long_reply_is_shown_from_its_first_line(open_chat: Open) -> None:
    async with open_chat(size=(80, 24)) as chat:
        await chat.say("closed all my roth iras in 2022, put in 20k, got 14k back, I live in California")
        assert "Not on your federal return" in chat.screen_text()


async def test_leaving_by_command(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("/quit")
        assert not chat.app.is_running or chat.app._exit


def _paste(text: str):
    from textual.events import Paste

    return Paste(text)


def test_question_is_a_widget_with_focus() -> None:
    assert Question.can_focus
