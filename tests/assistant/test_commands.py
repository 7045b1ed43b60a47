"""Every command is named once, works from its slash and its words, and says why where it does not work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.commands import BESIDE, BESIDE_BY_SLASH, BY_NAME, BY_SLASH, COMMANDS, help_of, table, title_of
from assistant.dialogue import Conversation, Tools, command, hear, start
from assistant.dialogue.acts import _ACTS
from assistant.dialogue.follow_ups import ABOUT_THE_ANSWER
from assistant.wording.words import load_words, phrases


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools(date(2026, 11, 24))


def test_commands_words_and_acts_are_the_same_list() -> None:
    names = {entry.name for entry in COMMANDS}
    assert names == set(_ACTS) == set(BY_NAME)
    assert names | {entry.name for entry in BESIDE} == set(load_words("commands"))
    for name in load_words("commands"):
        assert title_of(name)
        assert help_of(name)


def test_no_slash_and_no_key_is_given_twice() -> None:
    entries = (*COMMANDS, *BESIDE)
    slashes = [name for entry in entries for name in (entry.slash, *entry.aliases)]
    assert len(slashes) == len(set(slashes)) == len(BY_SLASH) + len(BESIDE_BY_SLASH)
    keys = [entry.key for entry in entries if entry.key]
    assert len(keys) == len(set(keys))


def test_no_plain_words_stand_for_two_commands() -> None:
    listed = [words for entry in load_words("commands").values() for words in entry["words"]]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_command_answers_at_the_start_and_in_a_case(name: str, tools: Tools) -> None:
    assert command(start(tools).conversation, name, "", tools).messages
    exchange = hear(start(tools).conversation, "closed my roth ira in 2022", tools)
    assert command(exchange.conversation, name, "", tools).messages
    assert hear(exchange.conversation, f"/{BY_NAME[name].slash}", tools).messages


def test_words_of_a_command_are_heard_as_it(tools: Tools) -> None:
    asking = hear(start(tools).conversation, "closed my roth ira in 2022", tools).conversation
    answered = hear(start(tools).conversation, "my 401k fell, I took nothing out", tools).conversation
    of_the_question = phrases("options")  # "what can I say" is help, but where a question waits it asks for its answers
    for words, name in phrases("commands").items():
        settled = name in ABOUT_THE_ANSWER or words in of_the_question
        heard = hear(answered if settled else asking, words, tools).heard
        kind = type(heard).__name__
        assert kind in ("Command", "Rewind", "Said", "Picked"), f"{words!r} for {name} is heard as {heard}"


def test_help_leaves_out_what_does_not_work_now() -> None:
    unusable = [entry.name for entry in COMMANDS if entry.why_not(Conversation())]
    assert {"undo", "redo", "skip", "facts", "verdict"} <= set(unusable)
    assert "help" not in unusable


def test_the_docs_list_every_command() -> None:
    text = (Path(__file__).parents[2] / "docs" / "terminal.md").read_text("utf-8")
    listed = text.partition("<!-- commands -->")[2].partition("<!-- end -->")[0].strip()
    assert listed == table(), "put `assistant.commands.table()` between the marks"
