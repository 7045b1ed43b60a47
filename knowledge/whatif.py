"""What if a fact were otherwise? Before and after, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.deciding import decide
from knowledge.facts import Facts, FactValue
from knowledge.lawbook import Law, load_law
from knowledge.rules.basis import Contradiction, check_consistent
from knowledge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a verdict that differs; values are as in its JSON."""

    part: str
    """A path like `answer`, `federal.status` or `withdrawal.taxable`."""
    before: object
    after: object

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"part": self.part, "before": self.before, "after": self.after}


@dataclass(frozen=True)
class WhatIf:
    """A case, the same case with other facts, and what that changes."""

    facts: Facts
    """The facts after the change."""
    before: Verdict
    after: Verdict
    changes: tuple[Change, ...]
    taken_back: tuple[str, ...] = ()
    """Facts told before that the change contradicts, and that were left out for it."""
    no_longer: tuple[str, ...] = ()
    """Ids of reasons that fall away."""
    newly: tuple[str, ...] = ()
    """Ids of reasons that are new."""

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "facts": self.facts.as_json(),
            "taken_back": list(self.taken_back),
            "changes": [change.as_json() for change in self.changes],
            "no_longer": list(self.no_longer),
            "newly": list(self.newly),
            "before": self.before.as_json(),
            "after": self.after.as_json(),
        }


def what_if(
    facts: Facts, changes: Mapping[str, FactValue | None], *, law: Law | None = None, today: date | None = None
) -> WhatIf:
    """What other facts would change.

    Args:
        facts: the case as it is.
        changes: facts with their other values; None takes one back.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        FactError: a change is no fact, or no value that the fact takes.
        Contradiction: two of the changes cannot both be true.
    """
    law = law or load_law()
    changed, taken_back = changed_facts(facts, changes)
    before, after = decide(facts, law=law, today=today), decide(changed, law=law, today=today)
    had, has = [reason.id for reason in before.because], [reason.id for reason in after.because]
    return WhatIf(
        facts=changed,
        before=before,
        after=after,
        changes=tuple(_differences(before, after)),
        taken_back=taken_back,
        no_longer=tuple(name for name in had if name not in has),
        newly=tuple(name for name in has if name not in had),
    )


def changed_facts(facts: Facts, changes: Mapping[str, FactValue | None]) -> tuple[Facts, tuple[str, ...]]:
    """The facts with the changes, and the names of those that had to give way to them.

    A yes or no that follows from amounts cannot stay when an amount changes to the contrary, nor the other way round.

    Raises:
        FactError: as `what_if`.
        Contradiction: as `what_if`.
    """
    changed = facts.with_facts(changes)
    taken_back: list[str] = []
    while True:
        try:
            check_consistent(changed)
        except Contradiction as clash:
            giving_way = [name for name in clash.facts if name not in changes]
            if not giving_way:
                raise
            taken_back += giving_way[:1]
            changed = changed.with_facts({giving_way[0]: None})
        else:
            return changed, tuple(taken_back)


def _differences(before: Verdict, after: Verdict) -> Iterator[Change]:
    """Parts that differ, in the order in which a verdict names them; reasons apart."""
    old, new = before.as_json(), after.as_json()
    for part in ("answer", "asks", "federal", "state", "withdrawal", "routes", "unsettled"):
        if old[part] == new[part]:
            continue
        if isinstance(old[part], dict) and isinstance(new[part], dict):
            inner = ((f"{part}.{key}", old[part][key], new[part][key]) for key in new[part])
            yield from (Change(*found) for found in inner if found[1] != found[2])
        else:
            yield Change(part, old[part], new[part])
