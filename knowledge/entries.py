"""The FAQ: one topic a file, a TOML head between +++ lines and the answer in Markdown below.

The first paragraph is the short answer. Figures stand in braces by name (see `figures`). `given` blocks add a sentence
where the reader has already told a fact.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.figures import fill
from knowledge.lawbook import Law, load_law
from knowledge.parameters import Confidence, LawFileError, first_fault, read_toml

FAQ_FOLDER = Path(__file__).with_name("faq")
TOPICS_FILE = Path(__file__).with_name("topics.toml")
_FENCE = "+++"


class Given(BaseModel):
    """A sentence for readers who have told certain facts.

    `when` maps a fact to the value it must have: a value, a list of values, or a range of numbers as "2018-2025",
    "2026-" or "-2017".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: Annotated[dict[str, str | bool | int | list[str]], Field(min_length=1)]
    says: str

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Whether every fact that it names was told and fits."""
        return all(_fits(wanted, facts.get(fact)) for fact, wanted in self.when.items())


class Entry(BaseModel):
    """One topic of the FAQ."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    asked_as: Annotated[tuple[str, ...], Field(min_length=8)]
    sources: tuple[str, ...] = ()
    confidence: Confidence
    related: tuple[str, ...] = ()
    ask_next: tuple[str, ...] = ()
    your_case: bool = False
    given: tuple[Given, ...] = ()
    typed: tuple[str, ...] = ()
    """Figures that stand typed although the law has the same one: of an example, or in a name. For `check`."""
    body: Annotated[str, Field(min_length=1)]

    @property
    def short(self) -> str:
        """The short answer with its figures still by name: the first paragraph."""
        return self.body.split("\n\n", 1)[0]

    def answer(self, law: Law | None = None, facts: Mapping[str, object] | None = None) -> str:
        """The whole answer in Markdown, with what the reader's own facts add after the short answer.

        Raises:
            NoSuchFigure: the text names a figure that the law does not have.
        """
        law = law or load_law()
        told = facts or {}
        added = [fill(given.says, law, told) for given in self.given if given.holds(told)]
        first, *rest = self.body.split("\n\n")
        return "\n\n".join([fill(first, law, told), *added, *(fill(part, law, told) for part in rest)])

    def short_answer(self, law: Law | None = None) -> str:
        """The short answer with its figures."""
        return fill(self.short, law or load_law())


def _fits(wanted: object, told: object) -> bool:
    if told is None or told == "unsure":
        return False
    if isinstance(wanted, list):
        return str(told) in wanted
    if isinstance(wanted, str) and "-" in wanted and isinstance(told, int | float) and not isinstance(told, bool):
        low, _, high = wanted.partition("-")
        return (not low or told >= float(low)) and (not high or told <= float(high))
    return told == wanted if isinstance(wanted, bool) else str(told) == str(wanted)


def read_entry(path: Path) -> Entry:
    """The entry in a file.

    Raises:
        LawFileError: its head or a key in it is wrong.
    """
    try:
        return Entry.model_validate(entry_data(path))
    except ValidationError as error:
        raise LawFileError(path, first_fault(error)) from error


def entry_data(path: Path) -> dict[str, object]:
    """The head of an entry, with its id and body, not checked yet.

    Raises:
        LawFileError: it has no head, or the head is no TOML.
    """
    text = path.read_text("utf-8")
    if not text.startswith(f"{_FENCE}\n") or f"\n{_FENCE}\n" not in text:
        raise LawFileError(path, f"the head must stand between two {_FENCE} lines")
    head, body = text[len(_FENCE) + 1 :].split(f"\n{_FENCE}\n", 1)
    try:
        return {**tomllib.loads(head), "id": path.stem, "body": body.strip()}
    except tomllib.TOMLDecodeError as error:
        raise LawFileError(path, str(error)) from error


@cache
def load_entries(folder: Path = FAQ_FOLDER) -> dict[str, Entry]:
    """Every entry by topic id, in order of the ids.

    Raises:
        LawFileError: a file is wrong.
    """
    return {path.stem: read_entry(path) for path in sorted(folder.glob("*.md"))}


@cache
def load_topics(path: Path = TOPICS_FILE) -> dict[str, str]:
    """What may be asked, one line by topic id, in the order of the file.

    Raises:
        LawFileError: the file cannot be read.
    """
    return {name: str(line) for name, line in read_toml(path).items()}
