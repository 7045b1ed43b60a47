"""A message as every face shows it: Markdown without hard wraps, options, sources, and a verdict as parts of a card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge import Verdict


class Kind(StrEnum):
    """What a message is, for a face that shows them differently."""

    NOTE = "note"  # what was understood or changed; small talk; repairs
    QUESTION = "question"  # waits for a fact
    CHOICES = "choices"  # waits for one of its options
    ANSWER = "answer"  # an entry of the knowledge base
    VERDICT = "verdict"
    LIST = "list"  # help, facts, topics, sources


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be picked.

    `number` is what to type for it; None where a bare number would be the answer itself, as with years and amounts.
    """

    id: str
    label: str
    number: int | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """An authority as it is shown."""

    id: str
    citation: str
    title: str
    address: str
    read: date
    confidence: str


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """A reason of a verdict: the sentence, the facts it was applied to, its authorities, and how sure it is."""

    id: str
    says: str
    facts: tuple[str, ...]
    sources: tuple[Cited, ...]
    settled: bool
    note: str
    """What to say of its confidence; empty where an official text was read."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a verdict card: federal, state or withdrawal, with one sentence a line."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A verdict in words, part by part; the first line is the answer."""

    headline: str
    sections: tuple[Section, ...]
    reasons: tuple[ReasonLine, ...]
    steps: tuple[str, ...]
    still_open: tuple[str, ...]
    """What is not known and would change the outcome, and where to find it."""
    routes: tuple[str, ...]
    """Ids of other routes worth checking, in words."""
    as_of: str
    verdict: Verdict
    pictured: tuple[Section, ...] = ()
    """What the pictures of the verdict show, in words."""
    sums: tuple[str, ...] = ()
    """The arithmetic, a line for each sum."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing the assistant says."""

    kind: Kind
    key: str
    text: str
    options: tuple[Option, ...] = ()
    sources: tuple[Cited, ...] = ()
    card: Card | None = None
    about: str = ""
    """The fact, topic or command that it is about."""
    in_place: str = ""
    """For a question that is only kept in sight: what a face says that does not list its options once more."""
    speaker: str = "writeoff"
