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
        assert str(path) in chat.told_off[-1]
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

        def refuse(*_: object) -> int:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("assistant.terminal.taking.os.open", refuse)
        await chat.say("/copy file")
        assert chat.told_off[-1] == "It could not be written to a file here."


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
        assert str(path) in chat.told_off[-1]
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
