"""The state table is whole, no state is a trap, and the dialogues use every edge of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dialogue_scripts import play, scripts

from assistant.dialogue import Tools, start
from assistant.dialogue.heard import HEARD
from assistant.dialogue.states import STATES, Listening
from assistant.dialogue.table import TABLE, diagram, edges, leads_to

DOCS = Path(__file__).parents[3] / "docs" / "dialogue.md"


def _used(tools: Tools) -> set[tuple[str, str, str]]:
    used = set()
    for parameter in scripts():
        dialogue: dict[str, Any] = parameter.values[0]
        state = type(start(tools).conversation.state).__name__
        for exchange in play(dialogue, tools):
            after = type(exchange.conversation.state).__name__
            used.add((state, type(exchange.heard).__name__, after))
            state = after
    return used


def test_table_says_where_every_message_leads_from_every_state() -> None:
    assert set(TABLE) == set(HEARD)
    for heard in HEARD:
        assert set(TABLE[heard]) == set(STATES)
        assert all(leads_to(state, heard) for state in STATES)


def test_every_state_is_reached_and_leads_back_to_listening() -> None:
    for first in STATES:
        reached = {first}
        while more := {to for state, _, to in edges() if state in reached} - reached:
            reached |= more
        assert reached == set(STATES), f"from {first.__name__}"


def test_dialogues_keep_to_the_table_and_use_every_edge(tools: Tools) -> None:
    listed = {(state.__name__, heard.__name__, to.__name__) for state, heard, to in edges()}
    assert _used(tools) == listed


def test_diagram_in_the_docs_is_the_one_of_the_table() -> None:
    assert f"```mermaid\n{diagram()}\n```" in DOCS.read_text("utf-8")


@pytest.mark.parametrize("state", STATES)
def test_every_state_says_what_it_waits_for(state: type[object]) -> None:
    assert state.__doc__


def test_conversation_begins_by_listening(tools: Tools) -> None:
    assert isinstance(start(tools).conversation.state, Listening)
