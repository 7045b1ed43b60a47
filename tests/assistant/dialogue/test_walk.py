"""Random walks: whatever is said, picked or commanded, in whatever order, the conversation holds."""

from __future__ import annotations

import pytest
from walking import Walk

from assistant.dialogue import Conversation, Tools, command, hear, start


@pytest.mark.parametrize("seed", range(6))
def test_nothing_breaks_the_conversation(seed: int, tools: Tools) -> None:
    """A short way of what `make walk` walks for 100,000 turns."""
    Walk(tools, seed, turns_each=100).go(300)


def test_undo_and_redo_end_where_they_began(tools: Tools) -> None:
    exchange = start(tools)
    for words in ("roth ira", "everything", "yes", "yes", "2021", "Texas", "change the year to 2019"):
        exchange = hear(exchange.conversation, words, tools)
    steps = len(exchange.conversation.past)
    there = exchange.conversation
    for name in ("undo", "redo"):
        for _ in range(steps):
            exchange = command(exchange.conversation, name, "", tools)
    assert exchange.conversation.told == there.told
    assert exchange.conversation.state == there.state


def test_the_past_is_bounded_and_keeps_the_start(tools: Tools) -> None:
    exchange = hear(start(tools).conversation, "closed all my roth iras in 2016", tools)
    for turn in range(520):
        exchange = hear(exchange.conversation, f"change the year to {2000 + turn % 17}", tools)
    past = exchange.conversation.past
    assert len(past) == 500
    assert not past[0].told


def test_same_inputs_give_the_same_conversation(tools: Tools) -> None:
    def talk() -> Conversation:
        exchange = start(tools)
        for words in ("closed my roth in 2022, put in 20k, got 14k back", "yes", "TX", "no, 2021", "undo", "why"):
            exchange = hear(exchange.conversation, words, tools)
        return exchange.conversation

    first, second = talk(), talk()
    assert first.told == second.told
    assert first.state == second.state
    assert [reply.key for reply in first.last] == [reply.key for reply in second.last]
