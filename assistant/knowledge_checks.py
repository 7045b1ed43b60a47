"""Does the matcher find what was written? Each entry's own words, held out in turn, and files of unanswered questions.

The first part tells those who write the FAQ which phrasings another entry takes and which entries nobody would find.
The second turns questions that went unanswered into groups, with the nearest entry, ready to be added as phrasings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.finder import SYNONYMS, Finder
from assistant.matching import Index, Synonyms
from knowledge.entries import Entry

_FOLDS = 8
"""Parts in which phrasings are held out; an eighth of an entry's phrasings at a time."""
_MANY = 4
_MUCH = 0.3
"""From so many phrasings, and such a share of an entry's, another entry is said to take them."""
_ALIKE = 0.45
"""Score from which two questions are taken to ask the same."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How an entry fares when its own phrasings are asked and were not in the index."""

    topic: str
    asked: int
    found: int
    taken: Mapping[str, tuple[str, ...]]
    """Phrasings that another entry took, by that entry."""

    @property
    def never_found(self) -> bool:
        """Whether not one of its phrasings led to it."""
        return self.found == 0

    def thieves(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Entries that take many of its phrasings, with those."""
        for other, phrasings in self.taken.items():
            if len(phrasings) >= _MANY and len(phrasings) >= _MUCH * self.asked:
                yield other, phrasings


def hold_out(entries: Mapping[str, Entry]) -> list[HeldOut]:
    """Every entry's phrasings asked in turn, with those of the same part left out of the index."""
    synonyms = Synonyms.load(SYNONYMS) if SYNONYMS.exists() else None
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    taken: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fold in range(_FOLDS):
        finder = Finder({name: _without(entry, fold) for name, entry in entries.items()}, synonyms)
        for name, entry in entries.items():
            for phrasing in entry.asked_as[fold::_FOLDS]:
                best = finder.find(phrasing).best
                asked[name] += 1
                found[name] += best == name
                if best and best != name:
                    taken[name][best].append(phrasing)
    return [
        HeldOut(name, asked[name], found[name], {other: tuple(words) for other, words in taken[name].items()})
        for name in entries
    ]


def _without(entry: Entry, fold: int) -> Entry:
    kept = tuple(phrasing for place, phrasing in enumerate(entry.asked_as) if place % _FOLDS != fold)
    return entry.model_copy(update={"asked_as": kept})


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that ask about the same and went unanswered, with the entry nearest to them."""

    questions: tuple[str, ...]
    nearest: str
    score: float

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"questions": list(self.questions), "nearest": self.nearest, "score": round(self.score, 3)}


def find_gaps(questions: Sequence[str], finder: Finder) -> list[Gap]:
    """Unanswered questions in groups of those that are alike, largest group first."""
    asked = list(dict.fromkeys(question for question in questions if question.strip()))
    gaps = [_gap([asked[place] for place in group], finder) for group in _alike(asked)]
    return sorted(gaps, key=lambda gap: (-len(gap.questions), gap.nearest, gap.questions))


def _gap(questions: list[str], finder: Finder) -> Gap:
    """The entry that the questions of a group come nearest to, taken together."""
    scores: Counter[str] = Counter()
    for question in questions:
        for match in finder.find(question).matches:
            scores[match.id] += match.score / len(questions)  # type: ignore[assignment]  # a Counter of fractions
    nearest = max(scores, key=lambda name: scores[name], default="")
    return Gap(tuple(questions), nearest, float(scores[nearest]) if nearest else 0.0)


def _alike(questions: Sequence[str]) -> list[list[int]]:
    """Groups of questions, by place, in which each is like another."""
    index = Index((str(place), (question,)) for place, question in enumerate(questions))
    leader = list(range(len(questions)))

    def head(place: int) -> int:
        while leader[place] != place:
            place = leader[place]
        return place

    for place, question in enumerate(questions):
        for match in index.search(question, 5):
            if match.score >= _ALIKE:
                leader[head(place)] = head(int(match.id))
    groups: dict[int, list[int]] = defaultdict(list)
    for place in range(len(questions)):
        groups[head(place)].append(place)
    return list(groups.values())
