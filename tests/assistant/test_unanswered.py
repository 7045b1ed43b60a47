"""Questions that went unanswered are kept only where the person asked for it, and only on their own disk."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import writeoff
from assistant.dialogue import Exchange, Tools, hear, start
from assistant.unanswered import FILE, FULL, LONGEST, begin, collect, collected, end, forget, is_collecting

BEYOND = "which bird sings the loudest at dawn"
KNOWN = "what is basis?"


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools(date(2026, 2, 15))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / FILE


def turn(said: str, tools: Tools) -> Exchange:
    return hear(start(tools).conversation, said, tools)


def test_nothing_is_kept_unless_it_is_asked_for(path: Path, tools: Tools) -> None:
    assert not collect(path, BEYOND, turn(BEYOND, tools))
    assert not path.exists()
    assert collected(path) == []


def test_only_what_went_unanswered_is_kept_a_line_each(path: Path, tools: Tools) -> None:
    assert begin(path)
    for said in (BEYOND, KNOWN, "I closed my Roth IRA in 2022", f"{BEYOND}\nand why\x1b[31m?"):
        collect(path, said, turn(said, tools))
    assert collected(path) == [BEYOND, f"{BEYOND} and why?"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_off_removes_it_all_and_says_how_much(path: Path, tools: Tools) -> None:
    begin(path)
    collect(path, BEYOND, turn(BEYOND, tools))
    assert begin(path), "on twice keeps what is there"
    assert end(path) == 1
    assert end(path) is None
    assert not path.exists()


def test_the_file_and_its_lines_have_a_limit(path: Path, tools: Tools) -> None:
    begin(path)
    exchange = turn(BEYOND, tools)
    assert collect(path, "why " * 1000, exchange)
    assert len(collected(path)[0]) <= LONGEST
    path.write_bytes(b"x\n" * (FULL // 2))
    assert not collect(path, BEYOND, exchange)


def test_a_link_in_its_place_is_not_followed(path: Path, tmp_path: Path, tools: Tools) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine\n")
    path.parent.mkdir()
    path.symlink_to(other)
    assert not is_collecting(path)
    assert not begin(path)
    assert not collect(path, BEYOND, turn(BEYOND, tools))
    assert other.read_text() == "mine\n"


def test_from_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path / "home"))
    run = CliRunner().invoke
    assert run(writeoff, ["knowledge", "collect"]).output.startswith("Off")
    assert run(writeoff, ["knowledge", "gaps"]).exit_code != 0
    assert run(writeoff, ["knowledge", "collect", "on"]).output.startswith("On: 0")
    for private in ([], ["--private"]):
        run(writeoff, ["chat", "--plain", *private], input=f"{BEYOND}\n")
    assert run(writeoff, ["knowledge", "collect"]).output.startswith("On: 1")
    assert BEYOND in run(writeoff, ["knowledge", "gaps"]).output
    assert FILE in run(writeoff, ["where"]).output
    assert "not made by writeoff" not in run(writeoff, ["where"]).output
    assert "with 1 in it" in run(writeoff, ["knowledge", "collect", "off"]).output


def test_forgetting_a_conversation_takes_its_questions_along(path: Path, tools: Tools) -> None:
    begin(path)
    for said in (BEYOND, f"{BEYOND}, and which the softest"):
        collect(path, said, turn(said, tools))
    assert forget(path, ["something else"]) == 0
    assert forget(path, [KNOWN, f"  {BEYOND}\n"]) == 1
    assert collected(path) == [f"{BEYOND}, and which the softest"]
    assert forget(path) == 1
    assert is_collecting(path), "what is to come is still collected"
    assert forget(path) == 0


@pytest.mark.parametrize("which", [["--all"], []])
def test_nothing_of_a_forgotten_conversation_is_left(
    which: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path))
    run = CliRunner().invoke
    run(writeoff, ["knowledge", "collect", "on"])
    run(writeoff, ["chat", "--plain"], input=f"{BEYOND}\n")
    session = json.loads(run(writeoff, ["sessions", "list", "--json"]).stdout)[0]["id"]
    told = run(writeoff, ["sessions", "forget", "--yes", *(which or [session])]).output
    assert "Removed 1 collected question." in told
    assert BEYOND not in "".join(file.read_text("latin-1") for file in tmp_path.rglob("*") if file.is_file())
