"""The FAQ: every topic has its entry, links lead somewhere, answers are short, people's words are there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from knowledge.checking.faults import Fault
from knowledge.checking.law_checks import unknown_sources
from knowledge.checking.shelf import Shelf
from knowledge.entries import Entry, Given
from knowledge.facts import FACT_NAMES, YES_NO_FACTS, fact_choices
from knowledge.figures import NoSuchFigure

MOST_SHORT_WORDS: Final = 60
MOST_WORDS: Final = 250
FEW_PHRASINGS: Final = 12
"""Fewer ways of asking than this are found less surely; a warning. Fewer than eight are refused when it is read."""

_ABOUT_ITSELF: Final = frozenset({"help", "privacy", "not-advice", "sources"})
"""Entries on the assistant, which rest on no authority."""
_RANGE = re.compile(r"(\d+(\.\d+)?)?-(\d+(\.\d+)?)?\Z")
_MARKS = re.compile(r"[*_`#>]|^\s*(?:[-+]|\d+\.)\s", re.MULTILINE)


def check_entries(shelf: Shelf) -> Iterator[Fault]:
    """Faults of the FAQ files."""
    yield from _topics(shelf)
    yield from _same_phrasings(shelf)
    for entry in shelf.entries.values():
        file = f"faq/{entry.id}.md"
        yield from unknown_sources(shelf, file, "sources", entry.sources, needed=entry.id not in _ABOUT_ITSELF)
        yield from _links(shelf, file, entry)
        yield from _lengths(shelf, file, entry)
        for place, given in enumerate(entry.given, 1):
            yield from _given(file, f"given {place}", given)
        if len(entry.asked_as) < FEW_PHRASINGS:
            yield Fault(file, "asked_as", f"has {len(entry.asked_as)} ways of asking; {FEW_PHRASINGS} do", warning=True)


def _topics(shelf: Shelf) -> Iterator[Fault]:
    written = {path.stem for path in (shelf.folder / "faq").glob("*.md")}
    for topic in sorted(set(shelf.topics) - written):
        yield Fault("topics.toml", topic, f"has no entry faq/{topic}.md")
    for topic in sorted(written - set(shelf.topics)):
        yield Fault(f"faq/{topic}.md", "", "has no line in topics.toml")


def plain(phrasing: str) -> str:
    """A phrasing without what two people write differently: case, spaces and marks."""
    return " ".join(re.findall(r"[a-z0-9½$%.]+", phrasing.lower()))


def _same_phrasings(shelf: Shelf) -> Iterator[Fault]:
    seen: dict[str, list[str]] = defaultdict(list)
    for entry in shelf.entries.values():
        for phrasing in entry.asked_as:
            seen[plain(phrasing)].append(entry.id)
    for phrasing, entries in seen.items():
        if len(entries) > 1:
            others = ", ".join(sorted(set(entries[1:]))) if len(set(entries)) > 1 else "itself"
            yield Fault(f"faq/{entries[0]}.md", "asked_as", f'"{phrasing}" stands also in {others}')


def _links(shelf: Shelf, file: str, entry: Entry) -> Iterator[Fault]:
    for name in entry.related:
        if name not in shelf.entries or name == entry.id:
            yield Fault(file, "related", f"there is no other entry {name}")
    if not entry.related:
        yield Fault(file, "related", "links to no other entry")
    if not entry.ask_next:
        yield Fault(file, "ask_next", "suggests no next question")


def _lengths(shelf: Shelf, file: str, entry: Entry) -> Iterator[Fault]:
    try:
        short, whole = entry.short_answer(shelf.law), entry.answer(shelf.law)
    except NoSuchFigure:
        return  # said where the figures are checked
    for key, text, most in (("short answer", short, MOST_SHORT_WORDS), ("answer", whole, MOST_WORDS)):
        words = len(_MARKS.sub("", text).split())
        if words > most:
            yield Fault(file, key, f"has {words} words; at most {most} are read")


def _given(file: str, key: str, given: Given) -> Iterator[Fault]:
    for fact, wanted in given.when.items():
        if fact not in FACT_NAMES:
            yield Fault(file, key, f"there is no fact {fact}")
            continue
        for value in wanted if isinstance(wanted, list) else [wanted]:
            if not _possible(fact, value):
                yield Fault(file, key, f"{fact} can never be {value!r}")
    for name in re.findall(r"\{[^{}]*?\bfact\.(\w+)[^{}]*\}", given.says):
        if name not in given.when:
            yield Fault(file, key, f"says {{fact.{name}}}, which its `when` does not make sure of")


def _possible(fact: str, value: object) -> bool:
    if fact in YES_NO_FACTS:
        return isinstance(value, bool)
    choices = fact_choices(fact)
    if choices:
        return value in choices
    return isinstance(value, int) or (isinstance(value, str) and _RANGE.match(value) is not None)
