"""The FAQ: one topic a file, a TOML head between +++ lines and the answer in Markdown below.

The first paragraph is the short answer. Figures stand in braces by name (see `figures`). `given` blocks add a sentence
where the reader has already told a fact.

Files are checked by pydantic (`entry_files`); what comes out is plain, so that one answer needs neither pydantic nor
the law's own models.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from knowledge.figures import fill

if TYPE_CHECKING:
    from datetime import date

    from knowledge.figures import Figures
    from knowledge.parameters import Confidence

FAQ_FOLDER = Path(__file__).with_name("faq")
TOPICS_FILE = Path(__file__).with_name("topics.toml")

Wanted: TypeAlias = str | bool | int | list[str]


class Given(NamedTuple):
    """A sentence for readers who have told certain facts.

    `when` maps a fact to the value it must have: a value, a list of values, or a range of numbers as "2018-2025",
    "2026-" or "-2017".
    """

    when: Mapping[str, Wanted]
    says: str

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Whether every fact that it names was told and fits."""
        return all(_fits(wanted, facts.get(fact)) for fact, wanted in self.when.items())


class Entry(NamedTuple):
    """One topic of the FAQ."""

    id: str
    title: str
    asked_as: tuple[str, ...]
    confidence: Confidence
    body: str
    sources: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    ask_next: tuple[str, ...] = ()
    your_case: bool = False
    given: tuple[Given, ...] = ()
    by_when: str = ""
    """The days that the topic is about, with figures by name: what "by when?" asks for after it."""
    typed: tuple[str, ...] = ()
    """Figures that stand typed although the law has the same one: of an example, or in a name. For `check`."""

    @property
    def short(self) -> str:
        """The short answer with its figures still by name: the first paragraph."""
        return self.body.split("\n\n", 1)[0]

    def answer(
        self,
        law: Figures | None = None,
        facts: Mapping[str, object] | None = None,
        today: date | None = None,
    ) -> str:
        """The whole answer in Markdown, with what the reader's own facts add after the short answer.

        Args:
            law: where the figures come from; None for the shipped law.
            facts: what the reader told.
            today: the reader's day, for deadlines; None for the law's own.

        Raises:
            NoSuchFigure: the text names a figure that the law does not have.
        """
        law = law or _shipped_law()
        told = facts or {}
        added = [fill(given.says, law, told, today) for given in self.given if given.holds(told)]
        first, *rest = self.body.split("\n\n")
        return "\n\n".join([fill(first, law, told, today), *added, *(fill(part, law, told, today) for part in rest)])

    def days(
        self,
        law: Figures | None = None,
        facts: Mapping[str, object] | None = None,
        today: date | None = None,
    ) -> str:
        """By when something has to be done, with what the reader's own facts add; empty where the entry sets no time.

        Args:
            law: as for `answer`.
            facts: as for `answer`.
            today: as for `answer`.
        """
        if not self.by_when:
            return ""
        law, told = law or _shipped_law(), facts or {}
        added = [fill(given.says, law, told, today) for given in self.given if given.holds(told)]
        return "\n\n".join([fill(self.by_when, law, told, today), *added])

    def short_answer(self, law: Figures | None = None) -> str:
        """The short answer with its figures."""
        return fill(self.short, law or _shipped_law())


def _shipped_law() -> Figures:
    from knowledge.lawbook import load_law

    return load_law()


def _fits(wanted: object, told: object) -> bool:
    if told is None or told == "unsure":
        return False
    if isinstance(wanted, list):
        return str(told) in wanted
    if isinstance(wanted, str) and "-" in wanted and isinstance(told, int | float) and not isinstance(told, bool):
        low, _, high = wanted.partition("-")
        return (not low or told >= float(low)) and (not high or told <= float(high))
    return told == wanted if isinstance(wanted, bool) else str(told) == str(wanted)


@cache
def load_entries(folder: Path = FAQ_FOLDER) -> dict[str, Entry]:
    """Every entry by topic id, in order of the ids.

    Raises:
        LawFileError: a file is wrong.
    """
    from knowledge.entry_files import read_entry

    return {path.stem: read_entry(path) for path in sorted(folder.glob("*.md"))}


@cache
def load_topics(path: Path = TOPICS_FILE) -> dict[str, str]:
    """What may be asked, one line by topic id, in the order of the file.

    Raises:
        LawFileError: the file cannot be read.
    """
    from knowledge.parameters import read_toml

    return {name: str(line) for name, line in read_toml(path).items()}
