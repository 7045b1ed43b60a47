"""What may still come of a case that is not decided: which answers are left, and which facts they may hang on.

The facts that are missing are taken for unknown, one after the other as the rules ask for them; nothing here knows the
law.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.deciding import decide
from knowledge.facts import UNSURE, Facts
from knowledge.lawbook import Law, load_law
from knowledge.rules.unsure import Branch, branches_of
from knowledge.verdict import Answer


@dataclass(frozen=True, slots=True)
class Prospects:
    """What is left of a case."""

    missing: tuple[str, ...]
    """Facts that the answer may hang on, in the order in which they may be asked; not all of them need be."""
    answers: frozenset[Answer]
    """Answers that are still possible."""
    states: tuple[str, ...]
    """States in which something of the loss may count: the one that was told, or those that are possible."""


def prospects(facts: Facts, *, law: Law | None = None, today: date | None = None) -> Prospects:
    """What may still come of a case.

    Args:
        facts: what was told.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        Contradiction: as `decide`.
    """
    law = law or load_law()
    today = today or law.as_of
    missing: list[str] = []
    while (verdict := decide(facts, law=law, today=today)).answer is None and verdict.asks:
        missing.append(verdict.asks)
        facts = facts.model_copy(update={verdict.asks: UNSURE})
    branches = branches_of(facts, law, today)
    answers = frozenset(branch.verdict.answer for branch in branches if branch.verdict.answer)
    return Prospects(tuple(missing), answers, tuple(sorted(_states(branches))))


def _states(branches: tuple[Branch, ...]) -> set[str]:
    """The states of the ways in which a state gives something."""
    found: set[str] = set()
    for branch in branches:
        if branch.verdict.answer == "state_only" and branch.verdict.state:
            found.update(branch.tried.get("state", branch.verdict.state.code).split(","))
    return found
