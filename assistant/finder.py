"""The matcher over the shipped knowledge: which topics may answer a text, and how sure that is.

The matcher itself knows nothing of tax. Four things that only the subject can know are laid over its scores:

- Neighbouring matters that we do not answer stand in the same index. Where one of them fits a text better than any
  topic, the text is refused by that name.
- A question with none of the subject's own words is hardly ours, whatever other words it shares with an entry.
- Some topics are seldom meant, though their entries share words with many a question. Unless a word that names them is
  there, they need a much better fit.
- An entry has its mark: words of the subject that most of its phrasings have ("roth" and "401k"). A question without
  them hardly means that entry, even if it says all the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from assistant.compiled import compiled
from assistant.matching import Index, Ladder, Match, Rung, Synonyms
from assistant.matching.courtesies import without_courtesies
from assistant.packed import unpack_large
from knowledge.entries import Entry, load_entries

WORDING = Path(__file__).parent / "wording"
SYNONYMS = WORDING / "synonyms.toml"
OTHER_MATTERS = WORDING / "other_matters.toml"
SUBJECT = WORDING / "subject.toml"
MOST_MATCHES = 5
_SEARCHED = 12
"""Results to look through, so that five topics are left when matters of other kinds stand between them."""
_MATTER = "matter:"

LADDER = Ladder(answer=0.45, lead=2.2, offer=0.25)
"""Where the rungs stand: from the table of risk against coverage that benchmarks/thresholds.py prints."""
_IN_CASE = Ladder(answer=0.25, lead=2.2)
_IN_CASE_NAMED = Ladder(answer=0.25, lead=5)
"""Where they stand in the middle of a case. The subject is given there, and no question has to name it: "is there a
deadline?". What has nothing to do with it ("what time is it?") stays below 0.2 even so."""

# Shares of a score that are left, chosen from the same table; the figures hardly change over a third around each.
_UNMARKED = 0.7
_NEAR_SUBJECT = 0.5
_OFF_SUBJECT = 0.2
_OTHER_MATTER = 0.3
_SELDOM = 0.35
"""What is left of the odds of a topic that is seldom meant and not named."""
_MARK = 0.7
"""Share of an entry's phrasings that a word of its mark stands in, at least."""

ABOUT_THE_ASSISTANT = frozenset({"help", "privacy", "not-advice", "sources"})
"""Topics about ourselves, which need no word of the subject; next to its words they are seldom meant."""


class Matter(NamedTuple):
    """A neighbouring matter that we do not answer."""

    id: str
    name: str
    asked_as: tuple[str, ...]


class Subject(NamedTuple):
    """Words of our own subject, and of what lies around it."""

    ours: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    seldom: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Topics that are seldom meant, with the words that name them."""


class Found(NamedTuple):
    """What was found for a text: what to do with it, up to five topics, and those worth offering."""

    rung: Rung
    matches: tuple[Match, ...]
    choices: tuple[str, ...]
    matter: str = ""
    """The name of the neighbouring matter that the text is about, if it fits better than any topic."""
    in_case: str = ""
    """The topic that it asks for where the talk is of a case already, where it need not name the subject."""

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
        subject: Subject | None = None,
    ) -> None:
        self.ladder = ladder or LADDER
        self.matters = dict(matters or {})
        topics = [(entry.id, (entry.title, *entry.asked_as)) for entry in entries.values()]
        others = [(_MATTER + matter.id, (matter.name, *matter.asked_as)) for matter in self.matters.values()]
        usual = sum(len(words) for _, words in topics) // max(len(topics), 1)
        asked = {name: max(len(words), usual) for name, words in others}  # we list few of the ways to ask about these
        self.index = Index([*topics, *others], synonyms=synonyms, asked=asked)
        self._entries = entries
        self._marks: dict[str, frozenset[str]] = {}
        self._ours = self._each(subject.ours) if subject else ()
        self._near = self._each(subject.near) if subject else ()
        self._seldom = {name: self._each(words) for name, words in subject.seldom.items()} if subject else {}

    def state(self) -> dict[str, Any]:
        """All that it knows, as plain values; see `Index.state`."""
        return {
            "index": self.index.state(),
            "matters": {name: matter.name for name, matter in self.matters.items()},
            "marks": {name: sorted(self._mark(name)) for name in self._entries},
            "ours": _plain(self._ours),
            "near": _plain(self._near),
            "seldom": {name: _plain(words) for name, words in self._seldom.items()},
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any], ladder: Ladder | None = None) -> Self:
        """The same again, without the entries themselves."""
        made = cls({}, ladder=ladder)
        made.matters = {name: Matter(name, says, ()) for name, says in state["matters"].items()}
        parts = {
            "index": Index.from_state(state["index"]),
            "_marks": {name: frozenset(mark) for name, mark in state["marks"].items()},
            "_ours": _sets(state["ours"]),
            "_near": _sets(state["near"]),
            "_seldom": {name: _sets(words) for name, words in state["seldom"].items()},
        }
        for name, part in parts.items():
            setattr(made, name, part)
        return made

    def find(self, text: str) -> Found:
        """Topics for a text, best first."""
        text = without_courtesies(text)
        roots = self.index.roots(text)
        searched = self._search(text)
        judged = self._judged(searched, roots)
        matches = tuple(match for match in judged if not match.id.startswith(_MATTER))[:MOST_MATCHES]
        if judged and judged[0].id.startswith(_MATTER):
            sure = judged[0].score >= self.ladder.offer
            name = self.matters[judged[0].id.removeprefix(_MATTER)].name if sure else ""
            matches = tuple(match._replace(score=match.score * _OTHER_MATTER) for match in matches)
            return Found(Rung.NO_ANSWER, matches, (), name)
        rung = self.ladder.decide(matches)
        choices = tuple(match.id for match in self.ladder.choices(matches)) if matches else ()
        in_case = "" if rung is Rung.ANSWER else self._in_case(searched, roots)
        return Found(rung, matches, choices, in_case=in_case)

    def _in_case(self, searched: list[Match], roots: frozenset[str]) -> str:
        """The topic that a text asks for where the subject is given; one that names it has to stand further apart."""
        ladder = _IN_CASE_NAMED if any(words <= roots for words in self._ours) else _IN_CASE
        judged = self._judged(searched, roots, subject_given=True)
        topics = [match for match in judged if not match.id.startswith(_MATTER)]
        sure = judged[:1] == topics[:1] and ladder.decide(topics) is Rung.ANSWER
        return topics[0].id if sure else ""

    def _judged(self, searched: list[Match], roots: frozenset[str], *, subject_given: bool = False) -> list[Match]:
        """The matches with their scores once the subject has been looked at, best first."""
        judged = [match._replace(score=self._judge(match, roots, subject_given=subject_given)) for match in searched]
        return sorted(judged, key=lambda match: -match.score)

    def _search(self, text: str) -> list[Match]:
        return self.index.search(text, _SEARCHED)

    def _judge(self, match: Match, roots: frozenset[str], *, subject_given: bool) -> float:
        """The score of a match once the subject has been looked at."""
        if match.id.startswith(_MATTER):
            return match.score
        share = 1.0 if self._mark(match.id) <= roots else _UNMARKED
        names = self._seldom.get(match.id)
        if names is not None and any(words <= roots for words in names):
            return match.score * share
        score = match.score * share * (1.0 if subject_given else self._on_subject(match.id, roots))
        return score if names is None else _with_odds(score, _SELDOM)

    def _on_subject(self, name: str, roots: frozenset[str]) -> float:
        """The share that is left for how far the text speaks of our subject at all."""
        if not self._ours or any(words <= roots for words in self._ours):
            return 1.0
        near = name in ABOUT_THE_ASSISTANT or any(words <= roots for words in self._near)
        return _NEAR_SUBJECT if near else _OFF_SUBJECT

    def _mark(self, name: str) -> frozenset[str]:
        """The roots of the subject that most phrasings of an entry have."""
        if name not in self._marks:
            phrasings = self._entries[name].asked_as
            counts = Counter(root for phrasing in phrasings for root in self.index.roots(phrasing))
            usual = frozenset(root for root, count in counts.items() if count >= _MARK * len(phrasings))
            self._marks[name] = usual & frozenset().union(*(words for words in self._ours if len(words) == 1))
        return self._marks[name]

    def _each(self, phrases: tuple[str, ...]) -> tuple[frozenset[str], ...]:
        """The roots of each phrase; a text has the phrase where it has all of them."""
        return tuple(self.index.roots(phrase) for phrase in phrases)


def _plain(words: tuple[frozenset[str], ...]) -> list[list[str]]:
    return [sorted(roots) for roots in words]


def _sets(words: list[list[str]]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(roots) for roots in words)


def _with_odds(score: float, times: float) -> float:
    """A score whose odds are multiplied: 0.9 is 9 to 1, a third of that is 3 to 1 or 0.75."""
    return score * times / (1 - score + score * times)


def load_matters(path: Path = OTHER_MATTERS) -> dict[str, Matter]:
    """The neighbouring matters by id."""
    import tomllib

    given = tomllib.loads(path.read_text("utf-8"))
    return {name: Matter(name, str(matter["name"]), tuple(matter["asked_as"])) for name, matter in given.items()}


def load_subject(path: Path = SUBJECT) -> Subject:
    """The words of the subject."""
    import tomllib

    given = tomllib.loads(path.read_text("utf-8"))
    seldom = {name: tuple(words) for name, words in given["seldom"].items()}
    return Subject(tuple(given["ours"]), tuple(given["near"]), seldom)


def build_finder() -> Finder:
    """The finder over the shipped entries, made from their files."""
    return Finder(load_entries(), Synonyms.load(SYNONYMS), matters=load_matters(), subject=load_subject())


@cache
def load_finder() -> Finder:
    """The finder over the shipped entries: as it was compiled, or built anew."""
    kept = compiled().get("finder")
    return Finder.from_state(unpack_large(kept)) if kept else build_finder()
