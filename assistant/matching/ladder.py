"""How sure is sure enough: answer, offer a choice, or say that nothing fits.

Two numbers decide, the best score and its lead over the second. The lead is counted in odds: near 1, a small step in
score is a large one in certainty. Where the thresholds stand is the caller's matter: they
come from a table of risk against coverage over labelled questions (`benchmarks/thresholds.py`).
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from assistant.matching.index import Match


class Rung(StrEnum):
    """What to do with the matches of a text."""

    ANSWER = "answer"
    CHOICES = "choices"
    NO_ANSWER = "no_answer"


class Ladder(NamedTuple):
    """Thresholds of the three rungs; scores run from 0 to 1."""

    answer: float = 0.45
    """Best score from which it is given as the answer ..."""
    lead: float = 2.0
    """... if its odds are this many times those of the second."""
    offer: float = 0.3
    """Best score from which a choice is offered; below it, nothing fits."""
    near: float = 0.6
    """A choice scores at least this share of the best score."""
    most: int = 3
    """Choices at most."""

    def decide(self, matches: Sequence[Match]) -> Rung:
        """The rung for matches, best first, as `Index.search` gives them."""
        if not matches or matches[0].score < self.offer:
            return Rung.NO_ANSWER
        if matches[0].score >= self.answer and _odds(matches[0].score) >= self.lead * _odds(_second(matches)):
            return Rung.ANSWER
        return Rung.CHOICES

    def choices(self, matches: Sequence[Match]) -> tuple[Match, ...]:
        """The matches worth offering: the best two, and the third if it is near."""
        near = [m for m in matches[: self.most] if m.score >= self.near * matches[0].score]
        return tuple(near if len(near) > 1 else matches[:2])


def _second(matches: Sequence[Match]) -> float:
    return matches[1].score if len(matches) > 1 else 0.0


def _odds(score: float) -> float:
    """For one against: 0.5 is 1, 0.9 is 9."""
    return score / max(1 - score, _TINY)


_TINY = 1e-9
