"""The matcher: which entry does this text ask for?

The weighted sum of four measures (`measures.py`) ranks the entries. The score adds how far an entry stands out from the
rest, and is the chance that the entry is the one meant, judged on texts of which about half had no entry. So it means
the same from question to question, and one threshold serves them all.

Plain Python is fast enough, since what looks like a word is worked out once and remembered. Importing numpy would take
longer than building an index of a hundred entries.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest

from assistant.matching.lexicon import Lexicon
from assistant.matching.measures import Cover, Likeness, Order, Telling
from assistant.matching.reader import Reader
from assistant.matching.repair import Repair
from assistant.matching.synonyms import Synonyms
from assistant.matching.words import split_sentences

# Weights of the measures and of the score: fitted on validation parts of open sets of other subjects, rounded; the
# right answers hardly change over a range of a third around each.
_LIKENESS = 7.0
_TELLING = 1.8
_COVER = 6.5
_ORDER = 3.2
_STRENGTH = 0.5
_ALONE = -4.1
_CANDIDATES = 40  # entries looked at closely; the right one is among them if it is anywhere


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that may answer a text."""

    id: str
    score: float
    """0 to 1, and the same from question to question: how likely it is that this entry is meant."""
    words: tuple[str, ...] = ()
    """The words of the text, as understood, that speak for the entry, strongest first."""


class Index:
    """Finds entries by the ways in which they may be asked for.

    Args:
        entries: An id and its phrasings for each entry, of any subject. More phrasings help more than anything else.
        synonyms: What people say, and the words of the entries that it stands for; see `Synonyms`.
    """

    def __init__(
        self, entries: Iterable[tuple[str, Iterable[str]]], *, synonyms: Synonyms | Mapping[str, str] | None = None
    ) -> None:
        if synonyms is not None and not isinstance(synonyms, Synonyms):
            synonyms = Synonyms(synonyms)
        split = [(entry, [split_sentences(text) for text in phrasings]) for entry, phrasings in entries]
        counts = Counter(
            [word for _, texts in split for sentences in texts for sentence in sentences for word in sentence.words]
        )
        self._ids = [entry for entry, _ in split]
        self._reader = Reader(Repair(counts, synonyms.words if synonyms else ()), synonyms)
        readings = [[self._reader.read_phrasing(sentences) for sentences in texts if sentences] for _, texts in split]
        lexicon = Lexicon([{word for phrasing in phrasings for word in phrasing.words} for phrasings in readings])
        self._likeness = Likeness(readings, lexicon)
        self._telling = Telling(readings)
        self._cover = Cover(readings, lexicon)
        self._order = Order(readings)

    def search(self, text: str, limit: int = 5) -> list[Match]:
        """The entries that fit a text best, best first; none if no word is known.

        Takes any text, misspelt, long or empty, in time that a cap on its length bounds.
        """
        reading = self._reader.read_question(text)
        if not reading.words:
            return []
        likeness, telling = self._likeness.of_all(reading), self._telling.of_all(reading)
        rough = {
            entry: _LIKENESS * likeness.get(entry, 0.0) + _TELLING * telling.get(entry, 0.0)
            for entry in likeness.keys() | telling.keys()
        }
        candidates = sorted(nlargest(_CANDIDATES, rough, key=lambda entry: (rough[entry], -entry)))
        likeness = self._likeness.of(reading, candidates, likeness)
        order, cover = self._order.of_all(reading), self._cover.of(reading, candidates)
        fit = {
            entry: _LIKENESS * likeness[entry]
            + _TELLING * telling.get(entry, 0.0)
            + _ORDER * order.get(entry, 0.0)
            + _COVER * cover[entry][0]
            for entry in candidates
        }
        scores = _scores(fit)
        best = nlargest(limit, candidates, key=lambda entry: (scores[entry], -entry))
        return [Match(self._ids[entry], scores[entry], cover[entry][1]) for entry in best]


def _scores(fit: Mapping[int, float]) -> dict[int, float]:
    """How likely each entry is meant: a good fit in itself, and far ahead of the others."""
    top = max(fit.values(), default=0.0)
    rivals = math.log(sum([math.exp(value - top) for value in fit.values()]) or 1.0)
    return {
        entry: 1 / (1 + math.exp(-(_STRENGTH * value + (value - top - rivals) + _ALONE)))
        for entry, value in fit.items()
    }
