"""Stories from the first message to the verdict: nothing is asked twice, nothing that was told, and never too much."""

from __future__ import annotations

import io
import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.dialogue import Tools, hear, start
from assistant.dialogue.states import Asking
from assistant.lines.talk import LineTalk
from assistant.plain import chat

STORIES = tomllib.loads(Path(__file__).with_name("stories.toml").read_text("utf-8"))["story"]
MOST_QUESTIONS = 7


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_story_comes_to_its_verdict(story: dict[str, Any], tools: Tools) -> None:
    exchange = hear(start(tools).conversation, story["tells"], tools)
    for fact, value in story.get("facts", {}).items():
        assert exchange.conversation.values().get(fact) == value
    asked: list[str] = []
    answers = dict(story["answers"])
    answered_after = None
    while isinstance(state := exchange.conversation.state, Asking):
        assert state.fact not in asked, "asked twice"
        assert state.fact not in story.get("facts", {}), "asked although it was told"
        asked.append(state.fact)
        exchange = hear(exchange.conversation, answers.pop(state.fact), tools)
        verdict = exchange.conversation.verdict
        if answered_after is None and verdict and verdict.answer:
            answered_after = len(asked)
    assert (answered_after or 0) <= MOST_QUESTIONS
    verdict = exchange.conversation.verdict
    assert verdict is not None
    assert verdict.answer == story["answer"]
    assert verdict.federal is not None
    assert verdict.federal.status == story["status"]
    assert not answers, "answers that nobody asked for"


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_story_line_by_line(story: dict[str, Any], tools: Tools) -> None:
    lines = [story["tells"], *dict(story["answers"]).values()]
    out = io.StringIO()
    left = chat(io.BytesIO("\n".join(lines).encode()), out, LineTalk(tools), interactive=False)
    assert left.verdict is not None
    assert left.verdict.answer == story["answer"]
    assert "You: " in out.getvalue()
