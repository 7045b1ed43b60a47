"""Does the matcher find what was written? Each entry's own words, held out in turn, and files of unanswered questions.

The first part tells those who write the FAQ which phrasings another entry takes and which entries nobody would find.
The second turns questions that went unanswered into groups, with the nearest entry, ready to be added as phrasings.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from assistant.finder import SYNONYMS, Finder
from assistant.matching import Synonyms
from assistant.matching.stems import stem
from knowledge.entries import Entry

FOLDS: Final = 6
"""Parts in which phrasings are held out: a sixth of an entry's phrasings at a time."""
_MANY = 3
_MUCH = 0.3
"""From so many phrasings, and such a share of an entry's, another entry is said to take them."""
_ALIKE = 0.5
"""Likeness, from 0 to 1, from which two questions are taken to ask the same."""
_TELLING = 4
"""Rarest words of a question by which groups are looked up."""


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
        return self.found == 0 and self.asked > 0

    def thieves(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Entries that take many of its phrasings, with those."""
        for other, phrasings in self.taken.items():
            if len(phrasings) >= _MANY and len(phrasings) >= _MUCH * self.asked:
                yield other, phrasings


def hold_out(entries: Mapping[str, Entry], folds: int = FOLDS) -> list[HeldOut]:
    """Every entry's phrasings asked in turn, with those of the same part left out of the index.

    Args:
        entries: by topic.
        folds: how many of the `FOLDS` parts to ask; fewer is a sample, in as much less time.
    """
    synonyms = Synonyms.load(SYNONYMS) if SYNONYMS.exists() else None
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    taken: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fold in range(folds):
        finder = Finder({name: _without(entry, fold) for name, entry in entries.items()}, synonyms)
        for name, entry in entries.items():
            for phrasing in entry.asked_as[fold::FOLDS]:
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
    kept = tuple(phrasing for place, phrasing in enumerate(entry.asked_as) if place % FOLDS != fold)
    return entry._replace(asked_as=kept)


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that ask about the same and went unanswered, with the entry nearest to them."""

    questions: tuple[str, ...]
    nearest: str
    score: float

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"questions": list(self.questions), "nearest": self.nearest, "score": round(self.score, 3)}


def find_gaps(questions: Sequence[str], finder: Finder, background: Iterable[str] = ()) -> list[Gap]:
    """Unanswered questions in groups of those that are alike, largest group first.

    Args:
        questions: as they were asked; the same one counts once.
        finder: finds the nearest entries.
        background: other questions of the field, from which common words are known as such.
    """
    asked = list(dict.fromkeys(question for question in questions if question.strip()))
    gaps = [_gap(group, finder) for group in _alike(asked, background)]
    return sorted(gaps, key=lambda gap: (-len(gap.questions), gap.nearest, gap.questions))


def _gap(questions: list[str], finder: Finder) -> Gap:
    """The entry that the questions of a group come nearest to, taken together."""
    scores: dict[str, float] = defaultdict(float)
    for question in questions:
        for match in finder.find(question).matches:
            scores[match.id] += match.score / len(questions)
    nearest = max(scores, key=lambda name: scores[name], default="")
    return Gap(tuple(questions), nearest, scores[nearest] if nearest else 0.0)


def _alike(questions: Sequence[str], background: Iterable[str]) -> list[list[str]]:
    """Groups in which every question is like the first: the cosine of their words, rare words weighing more."""
    words = [_stems(question) for question in questions]
    often = Counter(word for stems in (*words, *map(_stems, background)) for word in stems)
    total = len(questions) + sum(often.values()) / 8
    weights = {word: math.log(1 + total / count) for word, count in often.items()}
    groups: list[list[str]] = []
    leading: dict[str, list[int]] = defaultdict(list)
    """Groups by the telling words of their first question."""
    first: list[frozenset[str]] = []
    for question, stems in zip(questions, words, strict=True):
        telling = sorted(stems, key=lambda word: -weights[word])[:_TELLING]
        near = {group for word in telling for group in leading[word]}
        best = max(near, key=lambda group: (_cosine(stems, first[group], weights), -group), default=None)
        if best is not None and _cosine(stems, first[best], weights) >= _ALIKE:
            groups[best].append(question)
            continue
        for word in telling:
            leading[word].append(len(groups))
        groups.append([question])
        first.append(stems)
    return groups


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[a-z0-9]+", text.lower()))


def _cosine(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    def size(words: frozenset[str]) -> float:
        return sum(weights[word] ** 2 for word in words)

    both = size(one) * size(other)
    return size(one & other) / math.sqrt(both) if both else 0.0
