"""Every dialogue in the tables goes as written."""

from __future__ import annotations

import io
from typing import Any

import pytest
from dialogue_scripts import faults, play, scripts

from assistant.dialogue import Tools
from assistant.dialogue.heard import Talk
from assistant.dialogue.small_talk import ABOUT_THE_ANSWER, small_talk
from assistant.dialogue.turns import Turn
from assistant.lines.talk import LineTalk
from assistant.plain import chat
from assistant.wording.say import say


@pytest.mark.parametrize("dialogue", scripts())
def test_dialogue_goes_as_written(dialogue: dict[str, Any], tools: Tools) -> None:
    exchanges = play(dialogue, tools)
    for number, (turn, exchange) in enumerate(zip(dialogue["turns"], exchanges, strict=True), 1):
        said = turn.get("user", turn.get("pick", turn.get("command")))
        assert not faults(turn, exchange), f"turn {number}, {said!r}, heard as {exchange.heard}"


@pytest.mark.parametrize("dialogue", scripts())
def test_dialogue_says_the_same_line_by_line(dialogue: dict[str, Any], tools: Tools) -> None:
    if any("user" not in turn or "\n" in turn["user"] for turn in dialogue["turns"]):
        pytest.skip("picks and commands by key have no line of their own")
    typed = "".join(f"{turn['user']}\n" for turn in dialogue["turns"]).encode()
    out = io.StringIO()
    left = chat(io.BytesIO(typed), out, LineTalk(tools), interactive=False)
    assert left.told == play(dialogue, tools)[-1].conversation.told
    assert out.getvalue().startswith("writeoff: ")


@pytest.mark.parametrize("asked_back", ["25%??", "huh?", "what does that mean"])
def test_a_question_said_in_full_offers_what_it_offered_before(asked_back: str, tools: Tools) -> None:
    told = "SIMPLE IRA, took all 9k out in 2025 at 30, all of it pre-tax, I live in Texas"
    first, again = play({"turns": [{"user": told}, {"user": asked_back}]}, tools)
    assert first.conversation.offered == again.conversation.offered
    assert "fact:penalty_exception=separation_55" not in again.conversation.offered  # of plans alone: 72(t)(3)(A)


@pytest.mark.parametrize("kind", sorted(ABOUT_THE_ANSWER))
def test_what_only_an_answer_can_tell_is_open_while_two_facts_clash(kind: Talk, tools: Tools) -> None:
    told = ["my 401k fell, nothing taken out", "I got 9,000 back in 2021 though"]
    clash = play({"turns": [{"user": words} for words in told]}, tools)[-1].conversation
    assert clash.verdict is None
    said = [say(reply, clash, tools).text for reply in small_talk(Turn(clash), kind, tools).replies]
    assert said
    assert all(said)
