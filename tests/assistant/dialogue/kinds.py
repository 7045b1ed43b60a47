"""Conversations that have come to each kind of verdict, and the short questions that are asked then."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from assistant.dialogue import Conversation, Tools
from assistant.dialogue.facts import tell
from assistant.dialogue.heard import Given
from assistant.dialogue.interview import judge, show
from assistant.dialogue.turns import Turn
from assistant.wording.words import load_words

KINDS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("verdict_kinds.toml").read_text("utf-8"))["kind"]


def answered(kind: dict[str, Any], tools: Tools) -> Conversation:
    """The conversation in which the facts of a kind were told, and its verdict shown."""
    given = [Given(fact, value, "", True if fact == "age" else None) for fact, value in kind["facts"].items()]
    conversation, _ = tell(Conversation(), given, "told")
    return show(judge(Turn(conversation), tools)).conversation


def short_questions(each: int = 1) -> list[str]:
    """The first words of everything that can be asked in the middle of a case without naming its subject."""
    tables = load_words("follow_ups")
    return [
        words for part in ("talk", "commands", "topics") for listed in tables[part].values() for words in listed[:each]
    ]
