"""The matcher over the shipped knowledge: which topics may answer a text, and how sure that is.

Neighbouring matters that we do not answer stand in the same index. Where one of them fits a text better than any topic,
the text is refused by that name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.matching import Index, Ladder, Match, Rung, Synonyms
from knowledge.entries import Entry, load_entries

WORDING = Path(__file__).parent / "wording"
SYNONYMS = WORDING / "synonyms.toml"
OTHER_MATTERS = WORDING / "other_matters.toml"
MOST_MATCHES = 5
_SEARCHED = 12
"""Results to look through, so that five topics are left when matters of other kinds stand between them."""
_MATTER = "matter:"


@dataclass(frozen=True, slots=True)
class Matter:
    """A neighbouring matter that we do not answer."""

    id: str
    name: str
    asked_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a text: what to do with it, up to five topics, and those worth offering."""

    rung: Rung
    matches: tuple[Match, ...]
    choices: tuple[str, ...]
    matter: str = ""
    """The name of the neighbouring matter that the text is about, if it fits well and better than any topic."""

    @property
    def best(self) -> str:
        """The best topic; empty where there is none."""
        return self.matches[0].id if self.matches else ""


class Finder:
    """Finds topics. Knows the entries' phrasings and titles, the field's synonyms and where the rungs stand."""

    def __init__(
        self,
        entries: Mapping[str, Entry],
        synonyms: Synonyms | None = None,
        ladder: Ladder | None = None,
        matters: Mapping[str, Matter] | None = None,
    ) -> None:
        self.ladder = ladder or Ladder()
        self.matters = dict(matters or {})
        topics = [(entry.id, (entry.title, *entry.asked_as)) for entry in entries.values()]
        others = [(_MATTER + matter.id, (matter.name, *matter.asked_as)) for matter in self.matters.values()]
        self.index = Index([*topics, *others], synonyms=synonyms)

    def find(self, text: str) -> Found:
        """Topics for a text, best first."""
        found = self.index.search(text, _SEARCHED)
        matches = tuple(match for match in found if not match.id.startswith(_MATTER))[:MOST_MATCHES]
        if found and found[0].id.startswith(_MATTER):
            sure = found[0].score >= self.ladder.offer
            name = self.matters[found[0].id.removeprefix(_MATTER)].name if sure else ""
            return Found(Rung.NO_ANSWER, matches, (), name)
        rung = self.ladder.decide(matches)
        choices = tuple(match.id for match in self.ladder.choices(matches)) if matches else ()
        return Found(rung, matches, choices)


def load_matters(path: Path = OTHER_MATTERS) -> dict[str, Matter]:
    """The neighbouring matters by id."""
    given = tomllib.loads(path.read_text("utf-8"))
    return {name: Matter(name, str(matter["name"]), tuple(matter["asked_as"])) for name, matter in given.items()}


@cache
def load_finder() -> Finder:
    """The finder over the shipped entries."""
    return Finder(load_entries(), Synonyms.load(SYNONYMS), matters=load_matters())
