"""Settings line by line: each says how it is, a number or its name changes it, and it holds for both faces."""

from __future__ import annotations

from pathlib import Path

import pytest
from line_kit import STORY, Desk, make_desk

from assistant.dialogue import Tools
from assistant.settings import LIGHT, Settings, load_settings


def test_they_are_read_and_turned_over_by_number(desk: Desk) -> None:
    assert "1. Save conversations: on. " in desk.say("/settings")
    assert desk.say("5") == "writeoff: In the full screen nothing moves by itself from now on."
    assert load_settings(desk.home).reduced_motion
    desk.say("/settings 5")
    assert not load_settings(desk.home).reduced_motion


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ("/settings saving off", Settings(saving=False)),
        ("/settings hide amounts on", Settings(hide_amounts=True)),
        ("/settings plain on", Settings(plain=True)),
        ("/settings plain off", Settings()),
        ("/settings motion", Settings(reduced_motion=True)),
        ("/theme light", Settings(theme=LIGHT)),
        ("/settings frobnicate on", None),
    ],
)
def test_a_name_with_on_or_off_sets_it(typed: str, changed: Settings | None, desk: Desk) -> None:
    said = desk.say(typed)
    if changed is None:
        assert "No setting is called “frobnicate”." in said
        assert not (desk.home / "settings.json").exists()
        return
    assert load_settings(desk.home, {"COLORTERM": "truecolor"}) == changed


def test_saving_off_keeps_nothing_from_then_on(desk: Desk) -> None:
    desk.say("my roth ira fell")
    kept = desk.talk.session
    desk.say("/settings saving off", "all of it", "2016")
    other = make_desk(desk.talk.tools, desk.home.parent)
    saved = other.talk.store.load(kept)
    assert saved is not None
    assert [turn.said.value for turn in saved.turns] == ["my roth ira fell"]
    other.talk.store.close()


def test_amounts_are_covered_from_the_start_in_every_line(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path, settings=Settings(hide_amounts=True))
    said = desk.piped(STORY, "/panel", "facts", "math", "what is basis?", "/history", "/conversations", "why", "more")
    assert not [line for line in said.splitlines() if "20k" in line or "20,000" in line or "14k" in line]
    assert "$•••" in said
    assert "$20,000" in desk.say("show amounts", "facts")
    desk.talk.store.close()


def test_a_private_chat_changes_only_itself(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path, private=True)
    assert "That holds until this chat ends." in desk.say("/settings hide amounts on")
    assert desk.talk.hidden
    assert "Nothing of this chat is saved." in desk.say("/settings saving on")
    assert not desk.home.exists()


def test_unanswered_questions_are_collected_only_when_asked_for(desk: Desk) -> None:
    desk.say("how do I grow tomatoes?")
    assert not (desk.home / "unanswered.txt").exists()
    assert "are kept" in desk.say("/settings collect on")
    desk.say("how do I fix a tap?")
    assert "with what was in it (1)" in desk.say("/settings collect off")
    assert not (desk.home / "unanswered.txt").exists()
