"""Taking an answer or the case along, line by line: always a new file, always said which."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from line_kit import STORY, Desk, make_desk

from assistant.beside.answer_files import answer_file
from assistant.dialogue import Tools
from assistant.settings import Settings
from assistant.wording.messages import Kind, Message


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("/export html", "writeoff-record-2026-11-24.html"),
        ("/export preparer", "writeoff-preparer-2026-11-24.html"),
        ("/save json", "writeoff-record-2026-11-24.json"),
        ("/export md", "writeoff-record-2026-11-24.md"),
        ("save it to a file as markdown", "writeoff-record-2026-11-24.md"),
        ("print that", "writeoff-record-2026-11-24.html"),
        ("send it to my accountant", "writeoff-preparer-2026-11-24.html"),
        ("/copy", "writeoff-answer-2026-11-24.md"),
        ("copy that", "writeoff-answer-2026-11-24.md"),
    ],
)
def test_it_is_written_and_the_message_says_where(typed: str, name: str, desk: Desk) -> None:
    said = desk.say(STORY, typed)
    assert desk.files() == [name]
    assert f"Written to {name}, in {desk.here}." in said


def test_without_a_form_the_forms_are_numbered(desk: Desk) -> None:
    said = desk.say(STORY, "export this")
    assert "1. Markdown" in said
    desk.say("4")
    (name,) = desk.files()
    assert json.loads((desk.here / name).read_text())["facts"]["state"] == "NJ"


def test_no_file_is_ever_written_over(desk: Desk) -> None:
    (desk.here / "writeoff-record-2026-11-24.html").write_text("mine")
    desk.say(STORY, "/export html", "/export html")
    assert desk.files() == [f"writeoff-record-2026-11-24{more}.html" for more in ("-2", "-3", "")]
    assert (desk.here / "writeoff-record-2026-11-24.html").read_text() == "mine"


@pytest.mark.parametrize("typed", ["/export ../../evil", "/export html /etc/passwd", "/copy ../x", "/export ~/a.html"])
def test_no_name_leads_out_of_the_folder(typed: str, desk: Desk) -> None:
    desk.say(STORY, typed)
    assert all(name.startswith("writeoff-") for name in desk.files())
    assert [path.name for path in desk.here.parent.iterdir() if path.name not in ("here", "home")] == []


def test_where_nothing_can_be_written_that_is_said(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path)
    desk.talk.folders = (tmp_path / "not there",)
    assert desk.say(STORY, "/export html") == "writeoff: It could not be written to a file here."
    desk.talk.store.close()


def test_a_copy_is_the_last_answer_with_its_sources_and_never_a_note_on_a_file(desk: Desk) -> None:
    desk.say("what is basis?", "/copy", "/copy")
    first, second = ((desk.here / name).read_text() for name in sorted(desk.files(), key=len))
    assert first == second
    assert first.startswith("Basis is the already taxed money")
    assert "- 26 USC 72: Annuities" in first


def test_the_file_has_the_amounts_that_are_hidden_and_says_so(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path, settings=Settings(hide_amounts=True))
    said = desk.say(STORY, "/export md")
    assert said.startswith("writeoff: Amounts are hidden here; the file has them in full. Written to ")
    assert "$20,000" in (desk.here / desk.files()[0]).read_text()
    desk.talk.store.close()


@pytest.mark.parametrize("typed", ["/export html", "/copy html", "save this as html", "/export preparer"])
def test_an_answer_without_a_case_is_a_page_too(typed: str, desk: Desk) -> None:
    assert "Written to writeoff-answer-2026-11-24.html" in desk.say("what is basis?", typed)
    page = (desk.here / "writeoff-answer-2026-11-24.html").read_text()
    assert '<p class="headline">Basis is the already taxed money in your account' in page
    assert "<li>26 USC 72: Annuities; certain proceeds" in page
    assert "Made on November 24, 2026 by writeoff test." in page
    assert "**" not in page


def test_nothing_that_was_typed_is_markup_in_the_page() -> None:
    said = Message(Kind.NOTE, "noted", "Noted: “\\<script>alert(1)\\</script\\>”.")
    page, ending = answer_file([said], "html", date(2026, 11, 24), "test")
    assert ending == "html"
    assert "<script" not in page
    assert "&lt;script" in page


def test_an_answer_is_data_with_its_sources(desk: Desk) -> None:
    desk.say("what is basis?", "/export json")
    data = json.loads((desk.here / "writeoff-answer-2026-11-24.json").read_text())
    (said,) = data["said"]
    assert (said["kind"], said["about"]) == ("answer", "basis")
    assert said["sources"][0]["citation"] == "26 USC 72"


def test_with_nothing_said_yet_there_is_nothing_to_save(desk: Desk) -> None:
    assert "not possible right now: you have not told me anything yet" in desk.say("/export html")
    assert desk.files() == []
