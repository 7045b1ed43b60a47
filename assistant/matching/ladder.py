"""How sure is sure enough: answer, offer a choice, or say that nothing fits.

Two numbers decide, the best score and its lead over the second. Where the thresholds stand is the caller's matter: they
come from a table of risk against coverage over labelled questions (`benchmarks/thresholds.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.matching.index import Match


class Rung(StrEnum):
    """What to do with the matches of a text."""

    ANSWER = "answer"
    CHOICES = "choices"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Ladder:
    """Thresholds of the three rungs; scores and leads run from 0 to 1."""

    answer: float = 0.45
    """Best score from which it is given as the answer ..."""
    lead: float = 0.05
    """... if it is this far ahead of the second."""
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
        if matches[0].score >= self.answer and matches[0].score - _second(matches) >= self.lead:
            return Rung.ANSWER
        return Rung.CHOICES

    def choices(self, matches: Sequence[Match]) -> tuple[Match, ...]:
        """The matches worth offering: the best two, and the third if it is near."""
        near = [m for m in matches[: self.most] if m.score >= self.near * matches[0].score]
        return tuple(near if len(near) > 1 else matches[:2])


def _second(matches: Sequence[Match]) -> float:
    return matches[1].score if len(matches) > 1 else 0.0
