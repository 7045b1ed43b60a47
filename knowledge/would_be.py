"""What would have to be otherwise for a yes? Found by search over the rules themselves, smallest set of facts first.

The account stays what it is, and the rules are asked; nothing here knows the law. A fact that was told counts as
changed; one that was not told, or is not known, may still turn out as needed and is listed apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any, Final

from knowledge.deciding import decide
from knowledge.facts import UNSURE, Facts, FactValue
from knowledge.lawbook import Law, load_law
from knowledge.rules.basis import Contradiction
from knowledge.rules.unsure import possible_values
from knowledge.verdict import Answer, Verdict

WANTED: Final[frozenset[Answer]] = frozenset({"yes", "state_only"})

_MAY_DIFFER: Final = (
    "withdrew",
    "tax_year",
    "state",
    "all_similar_accounts_closed",
    "after_tax_money",
    "after_tax_basis",
    "got_back_less",
    "amount_received",
    "annuitant_died",
)
"""Facts about the same account that could have been otherwise. What is never asked (theft, a returned excess, shares
paid out) makes another case; the verdict names those as routes. So few facts keep the search small."""
_AMOUNTS: Final = ("after_tax_basis", "amount_received")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a yes: told facts that would have to differ, and facts not told that would have to be so.

    Values are written as in `outcomes` of a verdict: an id, "true", "<20000", "2022-2026", states joined by commas.
    """

    answer: Answer
    changes: Mapping[str, str]
    and_if: Mapping[str, str]

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"answer": self.answer, "changes": dict(self.changes), "and_if": dict(self.and_if)}


@dataclass(frozen=True, slots=True)
class WouldBe:
    """Every smallest way to a yes; none where the law allows none for any year still open."""

    already: bool
    """The case is a yes, or a state's yes, as it stands."""
    ways: tuple[Way, ...]
    needs: str | None = None
    """A fact without which nothing can be said: the kind of account."""

    @property
    def nothing(self) -> bool:
        """Whether the law allows none for any year still open."""
        return not self.already and not self.ways and self.needs is None

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "already": self.already,
            "nothing": self.nothing,
            "needs": self.needs,
            "ways": [way.as_json() for way in self.ways],
        }


@dataclass(slots=True)
class _Search:
    """The settings of one search, and the values tried so far by the name of their group."""

    law: Law
    today: date
    told: Facts
    tried: dict[str, str] = field(default_factory=dict)

    def verdict(self, facts: Facts) -> Verdict | None:
        """The verdict; None where the facts tried contradict each other."""
        try:
            return decide(facts, law=self.law, today=self.today)
        except Contradiction:
            return None


def would_be_yes(facts: Facts, *, law: Law | None = None, today: date | None = None) -> WouldBe:
    """The smallest sets of facts that would have to differ for a yes, federal or of a state.

    Args:
        facts: the case as told.
        law: as for `decide`.
        today: as for `decide`.

    Raises:
        Contradiction: as `decide`.
    """
    law = law or load_law()
    search = _Search(law, today or law.as_of, facts)
    if decide(facts, law=law, today=search.today).answer in WANTED:
        return WouldBe(already=True, ways=())
    if facts.account_type in (None, UNSURE):
        return WouldBe(already=False, ways=(), needs="account_type")
    told = [name for name in _MAY_DIFFER if getattr(facts, name) not in (None, UNSURE)]
    unsure: dict[str, FactValue | None] = {name: None for name in _MAY_DIFFER if getattr(facts, name) == UNSURE}
    for many in range(len(told) + 1):
        found = [
            (changing, tried, answer)
            for changing in combinations(told, many)
            for tried, answer in _reach(search, facts.with_facts(unsure), changing)
        ]
        if found:
            return WouldBe(already=False, ways=tuple(_as_ways(found)))
    return WouldBe(already=False, ways=())


_Found = tuple[tuple[str, ...], dict[str, str], Answer]


def _reach(search: _Search, facts: Facts, changing: tuple[str, ...]) -> Iterator[tuple[dict[str, str], Answer]]:
    """Ways to a yes in which each of the told facts in `changing` differs."""
    amounts = [name for name in changing if name in _AMOUNTS]
    free = facts.with_facts(dict.fromkeys(name for name in changing if name not in amounts))
    for start, groups in _amounts_tried(search, free, amounts):
        search.tried = groups
        yield from _walk(search, start, changing)


def _amounts_tried(search: _Search, facts: Facts, names: list[str]) -> Iterator[tuple[Facts, dict[str, str]]]:
    """The facts with each amount in `names` on either side of its threshold."""
    if not names:
        yield facts, {}
        return
    name, *others = names
    for possible in possible_values(name, facts, search.law, search.today):
        changed = facts.model_copy(update={name: possible.value})
        for start, groups in _amounts_tried(search, changed, others):
            yield start, {name: possible.group, **groups}


def _walk(search: _Search, facts: Facts, changing: tuple[str, ...]) -> Iterator[tuple[dict[str, str], Answer]]:
    """Answer what the rules ask, value by value, until they say yes or cannot any more."""
    verdict = search.verdict(facts)
    if verdict is None:
        return
    if verdict.answer is not None:
        if verdict.answer in WANTED and all(name in search.tried for name in changing):
            yield dict(search.tried), verdict.answer
        return
    asked = verdict.asks
    if asked is None or asked not in _MAY_DIFFER:
        return
    told = getattr(search.told, asked)
    for possible in possible_values(asked, facts, search.law, search.today):
        if possible.value == told:
            continue
        search.tried[asked] = str(possible.value).lower() if isinstance(possible.value, bool | int) else possible.group
        yield from _walk(search, facts.model_copy(update={asked: possible.value}), changing)
    search.tried.pop(asked, None)


def _as_ways(found: list[_Found]) -> Iterator[Way]:
    """Ways with the fewest untold facts for each set of changes, states and years that go together as one."""
    fewest: dict[tuple[str, ...], int] = {}
    for changing, tried, _ in found:
        fewest[changing] = min(len(tried), fewest.get(changing, len(tried)))
    years: dict[tuple[_Key, str], list[int]] = defaultdict(list)
    for changing, tried, answer in found:
        if len(tried) == fewest[changing]:
            others = tuple((name, value) for name, value in tried.items() if name not in ("tax_year", "state"))
            key = (changing, others, answer)
            years[key, tried.get("state", "")].append(int(tried.get("tax_year", 0)))
    states: dict[tuple[_Key, str], list[str]] = defaultdict(list)
    for (key, state), when in years.items():
        states[key, _span(when)].append(state)
    for (key, span), where in states.items():
        yield _way(key, span, ",".join(sorted(where)))


_Key = tuple[tuple[str, ...], tuple[tuple[str, str], ...], Answer]
"""Names of the changed facts, the other values, and the answer."""


def _way(key: _Key, span: str, states: str) -> Way:
    changing, others, answer = key
    values = dict(others)
    values |= {"tax_year": span} if span else {}
    values |= {"state": states} if states else {}
    changes = {name: values[name] for name in changing}
    return Way(answer, changes, {name: value for name, value in values.items() if name not in changing})


def _span(years: list[int]) -> str:
    """Years as "2022-2026", "2024" or "2018, 2022-2026"; "" where none was tried."""
    runs: list[list[int]] = []
    for year in sorted(set(years) - {0}):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
