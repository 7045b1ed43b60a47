"""Dialogues as data: what a person says or picks, and what has to come of it.

    [[dialogue]]
    name = "a correction a turn later"
    turns = [
      { user = "roth ira", keys = ["noted", "question"], asks = "withdrew" },
    ]

user / pick / command   what is typed, the id of an option, the name of a command with its argument
keys      the keys of the replies, all of them in order
has       keys that must be among the replies; lacks: keys that must not
asks      the fact that is waited for; "" for none
facts     facts that must be known, with their values; "gone" for one that must not be known
answer    of the verdict; "" for none
status    federal status
topic     the entry that was answered
state     kind of state, in lower case
says      words that must be in the text of the messages; says_not: words that must not
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.dialogue import Conversation, Exchange, Tools, choose, command, hear, start
from assistant.dialogue.states import Asking

FOLDER = Path(__file__).with_name("dialogues")


def scripts(*names: str) -> list[Any]:
    """The dialogues of files, as parameters of a test; of every file by default."""
    paths = [FOLDER / f"{name}.toml" for name in names] or sorted(FOLDER.glob("*.toml"))
    return [
        pytest.param(dialogue, id=f"{path.stem}: {dialogue['name']}")
        for path in paths
        for dialogue in tomllib.loads(path.read_text("utf-8"))["dialogue"]
    ]


def take_turn(conversation: Conversation, turn: dict[str, Any], tools: Tools) -> Exchange:
    """One turn of a script."""
    if "pick" in turn:
        return choose(conversation, turn["pick"], tools)
    if "command" in turn:
        name, _, argument = turn["command"].partition(" ")
        return command(conversation, name, argument, tools)
    return hear(conversation, turn["user"], tools)


def play(dialogue: dict[str, Any], tools: Tools) -> list[Exchange]:
    """A script from the welcome to its end."""
    exchange = start(tools)
    exchanges = []
    for turn in dialogue["turns"]:
        exchange = take_turn(exchange.conversation, turn, tools)
        exchanges.append(exchange)
    return exchanges


def faults(turn: dict[str, Any], exchange: Exchange) -> list[str]:
    """What is otherwise than the script says."""
    conversation = exchange.conversation
    keys = [reply.key for reply in exchange.replies]
    verdict = conversation.verdict
    state = conversation.state
    text = "\n".join(message.text for message in exchange.messages)
    found = {
        "keys": keys,
        "asks": state.fact if isinstance(state, Asking) else "",
        "answer": (verdict.answer or "") if verdict else "",
        "status": verdict.federal.status if verdict and verdict.federal else "",
        "topic": next((reply.about for reply in exchange.replies if reply.key == "answer"), ""),
        "state": type(state).__name__.lower(),
    }
    wrong = [
        f"{name}: {found[name]!r} instead of {turn[name]!r}"
        for name in found
        if name in turn and turn[name] != found[name]
    ]
    wrong += [f"{key} is missing from {keys}" for key in turn.get("has", ()) if key not in keys]
    wrong += [f"{key} is among {keys}" for key in turn.get("lacks", ()) if key in keys]
    for fact, value in turn.get("facts", {}).items():
        held = conversation.told.get(fact)
        known = "gone" if held is None else held.value
        if known != value:
            wrong.append(f"{fact}: {known!r} instead of {value!r}")
    wrong += [f"{words!r} is not said in {text!r}" for words in _listed(turn, "says") if words not in text]
    wrong += [f"{words!r} is said in {text!r}" for words in _listed(turn, "says_not") if words in text]
    return wrong


def _listed(turn: dict[str, Any], name: str) -> list[str]:
    said = turn.get(name, [])
    return [said] if isinstance(said, str) else said
