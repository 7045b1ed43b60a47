"""Every command of the registry does in line mode something that is no refusal, in words that can be read aloud."""

from __future__ import annotations

import re

import pytest
from line_kit import STORY, Desk

from assistant.commands import BESIDE, COMMANDS, Command
from assistant.lines.deeds import DEEDS
from assistant.wording.words import load_words, phrases

REFUSES = re.compile(r"full-screen chat only|is not possible right now|no command|Something went wrong|beside the conv")
DRAWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2500-\u259f]|\\*\\*|\\\\[^\\s]")
"""Escape bytes and other control characters, box drawing and blocks, marks of Markdown that nobody drew."""
NEEDS = {  # what has to be said before a command has something to do
    "redo": (STORY, "undo"),
    "skip": ("my roth ira fell",),
    "unsure": ("my roth ira fell",),
    "again": ("my roth ira fell", "skip"),
    "stop": ("my roth ira fell",),
    "continue": ("my roth ira fell", "stop"),
    "other_case": (STORY, "/second"),
}


def before(name: str) -> tuple[str, ...]:
    return NEEDS.get(name, (STORY,))


def test_each_command_beside_the_conversation_is_carried_out() -> None:
    assert set(DEEDS) == {command.name for command in BESIDE}


@pytest.mark.parametrize("command", [*COMMANDS, *BESIDE], ids=lambda command: command.name)
def test_every_command_does_something(command: Command, desk: Desk) -> None:
    for slash in (command.slash, *command.aliases):
        desk.talk.begin()
        said = desk.say(*before(command.name), f"/{slash}")
        assert said.startswith("writeoff: "), slash
        assert not REFUSES.search(said), slash
        assert not DRAWN.search(said), slash


@pytest.mark.parametrize("name", [command.name for command in BESIDE])
def test_its_plain_words_do_the_same(name: str, desk: Desk) -> None:
    for words, meant in phrases("commands").items():
        if meant == name:
            desk.talk.begin()
            assert not REFUSES.search(desk.say(STORY, words)), words


def test_every_list_says_how_to_pick_before_it_is_read(desk: Desk) -> None:
    desk.say(STORY)
    for slash in ("panel", "browse", "conversations", "settings", "states", "export", "history", "theme"):
        first, *rest = desk.say(f"/{slash}").split("\n")
        assert "number" in first, slash
        assert rest[0].startswith("1. "), slash
        numbers = [line.split(".")[0] for line in rest if line[:1].isdigit()]
        assert numbers == [str(place) for place in range(1, len(numbers) + 1)], slash


def test_every_line_of_a_list_is_a_sentence(desk: Desk) -> None:
    desk.say(STORY)
    for slash in ("panel", "conversations", "settings", "states", "export"):
        for line in desk.say(f"/{slash}").split("\n"):
            assert line.endswith("."), f"/{slash}: {line}"
            assert "  " not in line
            assert "|" not in line
            assert "\t" not in line


def test_help_names_all_of_them(desk: Desk) -> None:
    said = desk.say(STORY, "/help")
    assert {f"/{command.slash}" for command in BESIDE} <= set(re.findall(r"/[a-z]+", said))


def test_the_docs_say_what_each_does_line_by_line() -> None:
    words = load_words("commands")
    assert all("line" in words[command.name] for command in BESIDE)


def test_a_hurried_chat_in_a_pipe_is_words_alone(desk: Desk) -> None:
    lines = [STORY, "/panel", "2", "", "1", "/states", "2", "/browse roth", "3", "/settings", "/export", "1", "/copy"]
    said = desk.piped(*lines, "/conversations", "/forget 1", "no", "/history", "/help", "/quit")
    assert not DRAWN.search(said)
    assert "Something went wrong" not in said
    assert said.rstrip().endswith("writeoff: Goodbye.")
    assert all(line.strip() for line in said.splitlines())
