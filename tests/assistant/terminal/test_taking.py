"""Taking an answer along: the clipboard, a file, a record, and saying truly which it was."""

from __future__ import annotations

import base64
import json

import pytest

from assistant.terminal.screens.export import ExportScreen
from assistant.terminal.taking import copies, last_answer
from tests.assistant.terminal.conftest import Open

STORY = "closed all my roth iras in 2022, put in 20k, got 14k back, I live in California"


def test_terminals_that_do_not_copy_are_known() -> None:
    assert copies({"TERM": "xterm-256color"})
    assert not copies({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"})
    assert not copies({"TERM": "linux"})


async def test_the_last_answer_is_copied_as_markdown_without_hard_wraps(
    open_chat: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TERM_PROGRAM", raising=False)
    async with open_chat() as chat:
        await chat.say("what is basis?")
        written: list[str] = []
        monkeypatch.setattr(chat.app._driver, "write", written.append)
        await chat.press("ctrl+y")
        sent = next(part for part in written if part.startswith("\x1b]52;c;"))
        text = base64.b64decode(sent.removeprefix("\x1b]52;c;").rstrip("\a")).decode()
        assert text == last_answer(chat.app)
        assert max(map(len, text.split("\n"))) > 92
        assert chat.told_off[-1].startswith("Sent to your terminal's clipboard")


async def test_where_the_terminal_does_not_copy_a_file_is_written(
    open_chat: Open, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with open_chat() as chat:
        await chat.say("what is basis?")
        await chat.press("ctrl+y")
        path = tmp_path / "writeoff-answer-2026-11-24.md"
        assert path.read_text("utf-8").strip() == last_answer(chat.app)
        assert f"Written to {path.name}, in {tmp_path}." in chat.last_words
        assert path.stat().st_mode & 0o077 == 0


async def test_a_file_is_never_overwritten(open_chat: Open, tmp_path) -> None:
    async with open_chat() as chat:
        await chat.say("what is basis?")
        await chat.say("/copy file")
        await chat.say("/copy file")
        assert sorted(path.name for path in tmp_path.glob("*.md")) == [
            "writeoff-answer-2026-11-24-2.md",
            "writeoff-answer-2026-11-24.md",
        ]


async def test_a_file_that_cannot_be_written_is_told(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_chat() as chat:
        await chat.say("what is basis?")
        answer = last_answer(chat.app)

        def refuse(*_: object) -> int:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("assistant.sessions.folders.os.open", refuse)
        await chat.say("/copy file")
        assert chat.last_words == "It could not be written to a file here."
        assert last_answer(chat.app) == answer  # what is said of a file is no part of an answer


async def test_nothing_to_copy_is_said(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("ctrl+y")
        assert "nothing has been said yet" in chat.told_off[-1] or "no answer to copy" in chat.told_off[-1]


@pytest.mark.parametrize(
    ("downs", "name"),
    enumerate(["record.md", "record.html", "preparer.html", "record.json"]),
    ids=str,
)
async def test_a_record_is_saved_in_each_form(open_chat: Open, tmp_path, downs: int, name: str) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.press("ctrl+s")
        assert isinstance(chat.app.screen, ExportScreen)
        await chat.press(*["down"] * downs, "enter")
        kind, _, ending = name.partition(".")
        path = tmp_path / f"writeoff-{kind}-2026-11-24.{ending}"
        text = path.read_text("utf-8")
        assert "California" in text
        assert f"Written to {path.name}, in {tmp_path}." in chat.last_words
        if ending == "json":
            assert json.loads(text)["facts"]["after_tax_basis"] == 20000
        else:
            assert "got 14k back" not in text  # only the words that a fact came from are taken along
            assert "14k" in text


async def test_there_is_no_record_without_a_case(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.press("ctrl+s")
        assert chat.app.screen is chat.app.chat
        assert chat.told_off[-1].startswith("Save a record is not possible right now")


@pytest.mark.parametrize(
    ("words", "name", "says"),
    [
        ("save this as html", "record.html", "Written to"),
        ("Can you print that?", "record.html", "Written to"),
        ("give me a PDF", "record.html", "print it to a PDF"),
        ("send it to my accountant", "preparer.html", "I send nothing anywhere"),
        ("/export json", "record.json", "Written to"),
    ],
)
async def test_a_record_is_asked_for_in_words(open_chat: Open, tmp_path, words: str, name: str, says: str) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        turns = chat.app.talk.turns
        await chat.say(words)
        kind, _, ending = name.partition(".")
        assert "California" in (tmp_path / f"writeoff-{kind}-2026-11-24.{ending}").read_text("utf-8")
        assert says in chat.last_words
        assert words.startswith("/") or chat.said[-1] == words
        assert chat.app.talk.turns == turns  # nothing of the case has changed, so nothing more is saved


async def test_words_that_name_no_form_open_the_list_of_forms(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say(STORY)
        await chat.say("export this")
        assert isinstance(chat.app.screen, ExportScreen)


async def test_asked_for_in_words_without_a_case_it_is_said_why_not(open_chat: Open) -> None:
    async with open_chat() as chat:
        await chat.say("save this as html")
        assert "Save a record is not possible right now" in chat.last_words


async def test_a_question_that_waits_goes_on_waiting(open_chat: Open, tmp_path) -> None:
    async with open_chat() as chat:
        await chat.say("closed my Roth IRA in 2022")
        question = chat.app.chat.question
        await chat.say("save this as markdown")
        assert chat.app.chat.question is question
        assert (tmp_path / "writeoff-record-2026-11-24.md").exists()


async def test_an_answer_without_a_case_is_saved_by_itself(open_chat: Open, tmp_path) -> None:
    async with open_chat() as chat:
        await chat.say("what is basis?")
        await chat.say("/export html")
        page = (tmp_path / "writeoff-answer-2026-11-24.html").read_text("utf-8")
        assert "Basis is the already taxed money" in page
