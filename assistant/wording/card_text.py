"""The card of a verdict as text, for faces that draw no card: all that the card shows, the answer in the first line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from assistant.wording.messages import Card, ReasonLine, Section
from assistant.wording.words import day, fill, load_words, say_key

if TYPE_CHECKING:
    from assistant.wording.messages import Cited

_CITED: Final = 3
"""Authorities that are named behind a reason; opened, it names all."""


def card_text(card: Card, length: Literal["short", "normal", "full"]) -> str:
    """The card as Markdown; short with the federal part alone, in full with every reason opened."""
    words = load_words("verdicts")["card"]
    parts = [f"**{card.headline}**", *map(_paragraph, card.sections)]
    if length == "short":
        return "\n\n".join(parts[:2])
    parts += map(_paragraph, card.pictured)
    listed: tuple[tuple[str, Sequence[str]], ...] = (
        (words["sums"], card.sums),
        (words["open"], card.still_open),
        (words["why"], _reasons(card, opened=length == "full")),
        (words["steps"], card.steps),
        (words["routes"], card.routes),
    )
    parts += [_bullets(title, lines) for title, lines in listed if lines]
    return "\n\n".join([*parts, card.as_of])


def _paragraph(section: Section) -> str:
    return f"**{section.title}.** {' '.join(section.lines)}"


def _reasons(card: Card, *, opened: bool) -> list[str]:
    """The reasons, each with the number by which it is opened."""
    say = reason_in_full if opened else reason_text
    return [say_key("reason_line", {"place": place, "says": say(it)}) for place, it in enumerate(card.reasons, 1)]


def reason_text(reason: ReasonLine) -> str:
    """A reason with its authorities and what is to be said of them."""
    words = load_words("verdicts")["card"]
    notes = [source.citation for source in reason.sources[:_CITED]]
    notes += [reason.note] if reason.note else []
    notes += [] if reason.settled else [words["not_settled"]]
    return f"{reason.says} ({'; '.join(notes)})" if notes else reason.says


def reason_in_full(reason: ReasonLine, *, apart: bool = False) -> str:
    """A reason opened: the facts that it was applied to, how sure it is, and each authority with the day it was read.

    Args:
        reason: the reason.
        apart: each of these on a line of its own.
    """
    words = load_words("verdicts")["card"]
    parts = [reason.says]
    parts += [fill(words["applied"], {"facts": "; ".join(reason.facts)})] if reason.facts else []
    parts += [] if reason.settled else [words["others_disagree"]]
    parts += [fill(words["sure"], {"note": reason.note})] if reason.note else []
    parts += [source_line(source) for source in reason.sources]
    return "\n- ".join([f"{parts[0]}\n", *parts[1:]]) if apart else " ".join(parts)


def source_line(source: Cited) -> str:
    """An authority in one line: citation, title, how sure, the day it was read, where."""
    note = load_words("verdicts")["confidence"][source.confidence]
    values = {
        "citation": source.citation,
        "title": source.title if source.title != source.citation else "",
        "note": note,
        "read": day(source.read),
        "address": source.address,
    }
    return say_key("sources_line", values)


def _bullets(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"**{title}**", "", *(f"- {line}" for line in lines)])
