"""A long random walk: whatever is said, picked or commanded, in whatever order, the conversation holds."""

from __future__ import annotations

import random

import pytest

from assistant.commands import COMMANDS
from assistant.dialogue import Conversation, Exchange, Tools, choose, command, hear, start
from assistant.dialogue.table import leads_to

TOLD = ("noted", "changed", "taken_back", "undone", "redone", "not_sure", "skipped", "restarted")
WORDS = """
roth ira|401k|everything|nothing|part of it|rolled over|2016|2021|last year|yes|no|NJ|California|Texas|47|61|20k|18,000
closed my roth ira in 2022, put in 20k and got 14k|my 401k fell, nothing taken out|I had no after-tax money in it
I put in 9000 after tax and got back 4000|all my iras are closed|can i deduct my roth ira loss?|what is basis?|roth
is there a penalty|how do I fix a leaky tap?|my 401k lost money|what happened in 2018|no, 2016|actually 2017|single
2016, not 2017|change the year to 2014|change my age to 60|forget my age|change the state|what if it was 2015
what if I lived in CA|why|undo|redo|facts|verdict|sources|topics|repeat|shorter|more|stop|continue|restart|help
hide amounts|with dollars|ask me again|change|hello|thanks|bye|ok|this is useless||   |[/|[@click=app.bell]x[/]
\x1b[31mred|asdf qwer zxcv|1|2|3|the second|none of these|both|/foo|/change year|/why|which of the two?
I read that you can deduct it if you close the account|\ud800|{"account_type": "401k"}|%s %d {0}|'; drop table facts;--
""".replace("\n", "|").split("|")


def _one_of(rng: random.Random, conversation: Conversation, seen: list[str], tools: Tools) -> tuple[str, Exchange]:
    chance = rng.random()
    if chance < 0.3 and conversation.offered:
        option = rng.choice(conversation.offered)
        seen.append(option)
        return option, choose(conversation, option, tools)
    if chance < 0.34 and seen:
        option = rng.choice(seen)
        return option, choose(conversation, option, tools)
    if chance < 0.45:
        name = rng.choice(COMMANDS).name
        return f"/{name}", command(conversation, name, "", tools)
    words = rng.choice(WORDS)
    return words, hear(conversation, words, tools)


def _too_much_unsure(conversation: Conversation) -> bool:
    """Many facts not known make the rules try every combination, which a walk need not wait for."""
    return sum(held.value == "unsure" for held in conversation.told.values()) > 1


@pytest.mark.parametrize("seed", range(6))
def test_nothing_breaks_the_conversation(seed: int, tools: Tools) -> None:
    rng = random.Random(seed)
    exchange = start(tools)
    seen: list[str] = []
    for _ in range(400):
        before = exchange.conversation
        said, exchange = _one_of(rng, before, seen, tools)
        after = exchange.conversation
        keys = {reply.key for reply in exchange.replies}
        assert exchange.messages, f"{said!r} is met with silence"
        assert all(message.text.strip() for message in exchange.messages)
        assert exchange.heard is not None
        assert type(after.state) in leads_to(type(before.state), type(exchange.heard)), f"{said!r}"
        if before.values() != after.values():
            assert keys & set(TOLD), f"{said!r} changed facts without a word: {keys}"
        if _too_much_unsure(after):
            exchange = start(tools)


@pytest.mark.parametrize("seed", range(3))
def test_undo_leads_back_to_the_start(seed: int, tools: Tools) -> None:
    rng = random.Random(100 + seed)
    exchange = start(tools)
    seen: list[str] = []
    for _ in range(60):
        _, exchange = _one_of(rng, exchange.conversation, seen, tools)
        if _too_much_unsure(exchange.conversation):
            break
    for _ in range(70):
        exchange = command(exchange.conversation, "undo", "", tools)
    assert not exchange.conversation.told
    assert not exchange.conversation.past


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
