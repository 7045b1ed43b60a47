"""What can be picked, in words. An option's id says what it does; its number is what to type for it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING, Any

from assistant.wording.messages import Option
from assistant.wording.values import label, question, said
from assistant.wording.words import load_words, phrases, plain, say_key
from knowledge.facts import MONEY_FACTS, UNSURE

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation
    from assistant.dialogue.tools import Tools

_OFFERS = {
    "offer:no": "offer_no",
    "confirm:yes": "confirm_yes",
    "confirm:no": "confirm_no",
    "confirm:second": "confirm_second",
    "confirm:keep": "confirm_keep",
    "confirm:change": "confirm_change",
}
UNNUMBERED = MONEY_FACTS | {"tax_year", "converted_year", "age", "state"}
"""Facts that are answered by typing: a bare number is the answer, not the number of an option."""


def fact_option_ids(fact: str, fits: Container[str] | None = None) -> tuple[str, ...]:
    """The ids of what can be picked for a fact, "not sure" last; with `fits` only those values."""
    values = (value_id(option["value"]) for option in question(fact).get("option", ()))
    picked = (value for value in values if fits is None or value in fits)
    return (*(f"fact:{fact}={value}" for value in picked), f"fact:{fact}={UNSURE}")


def value_id(value: object) -> str:
    """A value as it stands in an option's id."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def make_options(
    ids: tuple[str, ...], conversation: Conversation, tools: Tools, *, numbered: bool = True
) -> tuple[Option, ...]:
    """Options for ids, numbered from 1 where a number can be typed for them."""
    made = []
    for place, name in enumerate(ids, 1):
        typed = name.startswith(("fact:", "stay:")) and fact_of(name) in UNNUMBERED
        made.append(Option(name, option_label(name, conversation, tools), place if numbered and not typed else None))
    return tuple(made)


def fact_of(option: str) -> str:
    """The fact of an id like `fact:withdrew=nothing` or `stay:withdrew`."""
    return option.removeprefix("fact:").removeprefix("stay:").partition("=")[0]


def option_label(option: str, conversation: Conversation, tools: Tools) -> str:
    """The words of an option."""
    kind, _, rest = option.partition(":")
    if kind == "fact":
        return _fact_label(rest)
    if kind == "topic":
        return tools.entries[rest].title if rest in tools.entries else rest
    if kind == "ask":
        return ask_next(rest, tools)
    if kind == "stay":
        told = conversation.told.get(rest)
        return say_key("stay_option", {"told": said(rest, told.value) if told else label(rest)})
    if kind == "keep":
        told = conversation.told.get(rest)
        return said(rest, told.value) if told else label(rest)
    if kind == "command":
        return _command_label(rest)
    if option == "none":
        return say_key("none_of_these")
    if option == "neither":
        return say_key("resolve_neither")
    return say_key(_OFFERS[option])


def ask_next(name: str, tools: Tools) -> str:
    """The words of `ask:topic:2`, a question that people ask after that topic."""
    topic, _, place = name.partition(":")
    entry = tools.entries.get(topic)
    asked = entry.ask_next if entry else ()
    return asked[int(place)] if place.isdigit() and int(place) < len(asked) else ""


def _fact_label(rest: str) -> str:
    fact, _, value = rest.partition("=")
    if value == UNSURE:
        return say_key("not_sure_option")
    for option in question(fact)["option"]:
        if value_id(option["value"]) == value:
            return str(option["label"])
    return value


def _command_label(name: str) -> str:
    if f"{name}_option" in load_words("replies"):
        return say_key(f"{name}_option")
    return str(load_words("commands")[name]["title"])


def option_words(option: str, conversation: Conversation, tools: Tools) -> frozenset[str]:
    """What else a person may type for an option, plain."""
    words: set[str] = {plain(option_label(option, conversation, tools))}
    kind, _, rest = option.partition(":")
    if kind == "stay":
        words.update(phrases("stay"))
    if kind == "confirm" and rest in load_words("phrases")["other_account"]:
        words.update(plain(word) for word in load_words("phrases")["other_account"][rest])
    if kind == "fact":
        fact, _, value = rest.partition("=")
        listed: list[Mapping[str, Any]] = question(fact).get("option", [])
        for choice in listed:
            if value_id(choice["value"]) == value:
                words.update(plain(word) for word in choice.get("words", ()))
                words.add(plain(str(choice.get("short", ""))))
    return frozenset(words - {""})
