"""Facts that are known to be unknown: the rules run for each possible value, and what differs is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from knowledge.case import Uncertain
from knowledge.facts import UNSURE, YES_NO_FACTS, Facts, FactValue, as_number, fact_choices
from knowledge.lawbook import Law
from knowledge.rules.basis import Contradiction, check_consistent
from knowledge.rules.classes import state_classes, state_classes_in, year_classes
from knowledge.rules.federal import year_ranges
from knowledge.rules.run import run
from knowledge.verdict import Answer, Federal, Reason, Unsettled, Verdict, Withdrawal

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Possible:
    """One value that an unsure fact may have: the name of its group in `outcomes`, and the value itself."""

    group: str
    value: FactValue


@dataclass(frozen=True, slots=True)
class Branch:
    """One way things may be: the values tried, and the verdict they give."""

    tried: dict[str, str]
    verdict: Verdict


def decide_unsure(facts: Facts, law: Law, today: date) -> Verdict:
    """The verdict where facts are known to be unknown."""
    branches = list(branches_of(facts, law, today))
    verdicts = [branch.verdict for branch in branches]
    asks = next((verdict.asks for verdict in verdicts if verdict.asks and not _complete(verdict)), None)
    asks = asks or next((verdict.asks for verdict in verdicts if verdict.asks), None)
    answer = _common_answer(verdicts)
    first = verdicts[0]
    same_status = len({verdict.federal.status if verdict.federal else None for verdict in verdicts}) == 1
    same_state = len({verdict.state for verdict in verdicts}) == 1
    settled_reasons = _common_reasons(verdicts)
    unsettled = _unsettled(facts, branches) if answer else ()
    aside = _whether_it_matters(facts, branches, unsettled, law) if answer else ()
    return Verdict(
        law=law,
        answer=answer,
        asks=asks,
        federal=_common_federal(verdicts) if same_status else None,
        state=first.state if same_state else None,
        withdrawal=_common_withdrawal(verdicts),
        because=(*settled_reasons, *aside),
        routes=tuple(dict.fromkeys(route for verdict in verdicts for route in verdict.routes)),
        unsettled=unsettled,
        steps=(*_where_to_find(unsettled, law), *_common_steps(verdicts)) if answer else (),
    )


def branches_of(facts: Facts, law: Law, today: date) -> tuple[Branch, ...]:
    """Every way things may be: the values that unsure facts may have, each with its verdict."""
    return tuple(_branches(facts, law, today, {}))


def _branches(facts: Facts, law: Law, today: date, tried: dict[str, str]) -> Iterator[Branch]:
    """Every way things may be, as far as the rules tell them apart."""
    try:
        yield Branch(tried, run(facts, law, today))
    except Uncertain as uncertain:
        for possible in _told_apart(uncertain.fact, facts, law, today):
            changed = facts.model_copy(update={uncertain.fact: possible.value})
            try:
                check_consistent(changed)
            except Contradiction:
                continue
            yield from _branches(changed, law, today, {**tried, uncertain.fact: possible.group})


def _told_apart(fact: str, facts: Facts, law: Law, today: date) -> list[Possible]:
    """As `possible_values`, with one value for each class that no rule tells apart.

    An exception to the additional tax bears on the payout alone, and only figures that all values share are given: no
    exception and one that serves every account, in full, since the tax began, differ in all that any two can differ in.
    """
    if fact == "penalty_exception":
        return [Possible("none", "none"), Possible("another", "disability")]
    if fact == "state":
        year = facts.tax_year
        classes = state_classes_in(law, year, today) if isinstance(year, int) else state_classes(law)
        return [Possible(",".join(codes), codes[0]) for codes in classes]
    if fact != "tax_year":
        return possible_values(fact, facts, law, today)
    ranges = [(name, first, _last_year(law, today, first, last)) for name, first, last in year_ranges(law)]
    named, account = facts.penalty_exception, facts.account_type
    return [
        Possible(name, year)
        for name, first, last in ranges
        for year in year_classes(law, first, last, today, named, account, facts.converted_year)
    ]


def possible_values(fact: str, facts: Facts, law: Law, today: date) -> list[Possible]:
    """The values of a fact that the rules tell apart, with a name for each group of them."""
    if fact in YES_NO_FACTS:
        return [Possible("true", True), Possible("false", False)]
    if fact == "tax_year":
        return list(_years(law, today))
    if fact == "age":
        name = "hsa_age" if facts.account_type == "hsa" else "early_distribution_age"
        return _around(float(law.in_year(name, law.as_of.year).number()))
    if fact == "converted_year":
        return _conversions(facts, int(law.in_year("roth_recapture_years", law.as_of.year).number()))
    if fact in ("after_tax_basis", "amount_received"):
        return _amounts(fact, facts)
    kinds = type(facts).model_fields
    if fact not in kinds:
        raise KeyError(fact)
    return [Possible(choice, _typed(fact, choice)) for choice in fact_choices(fact)]


def _typed(fact: str, choice: str) -> FactValue:
    """An enumerated value in the type that the rules compare with."""
    found = Facts.model_validate({fact: choice})
    value = getattr(found, fact)
    return value if isinstance(value, str) else choice


def _years(law: Law, today: date) -> Iterator[Possible]:
    for name, first, last in year_ranges(law):
        for year in range(first, _last_year(law, today, first, last) + 1):
            yield Possible(name, year)


def _last_year(law: Law, today: date, first: int, last: int | None) -> int:
    """The last year of a range that may have been meant: nobody is unsure of a year to come."""
    return last or max(today.year, law.as_of.year, first)


def _around(threshold: float) -> list[Possible]:
    return [Possible(f"<{threshold:g}", threshold - 1), Possible(f">={threshold:g}", threshold)]


def _conversions(facts: Facts, years: int) -> list[Possible]:
    """A conversion that still bears on the payout, and one that no longer does."""
    paid = facts.tax_year if isinstance(facts.tax_year, int) else 0
    since = paid - years + 1
    return [Possible(f"{since}-", paid), Possible(f"<{since}", since - 1)]


def _amounts(fact: str, facts: Facts) -> list[Possible]:
    """Both sides of the other amount; a basis may also be nothing at all.

    Each side is tried with two sums, so that a figure which hangs on how much it was is not given. Against a
    basis of which nothing is known, its sides are named `<basis` and `>=basis`.
    """
    if fact == "amount_received":
        basis = facts.after_tax_basis
        if not isinstance(basis, Decimal):
            return [Possible("any", some) for some in _TWO_SUMS]
        if basis == 0:
            return [Possible(">=0", some) for some in _TWO_SUMS]
        shown = "basis" if basis == UNKNOWN_BASIS else as_number(basis)
        below, above = f"<{shown}", f">={shown}"
        return [
            *(Possible(below, some) for some in (basis - _CENT, basis / 2)),
            *(Possible(above, some) for some in (basis, basis * 2)),
        ]
    received = facts.amount_received
    none = [Possible("0", Decimal(0))]
    if not isinstance(received, Decimal):
        return [*none, Possible(">0", UNKNOWN_BASIS)]
    if received == 0:
        return [*none, *(Possible(">0", some) for some in _TWO_SUMS)]
    shown = as_number(received)
    return [
        *none,
        *(Possible(f"<={shown}", some) for some in (received, received / 2)),
        *(Possible(f">{shown}", some) for some in (received + _CENT, received * 2)),
    ]


_TWO_SUMS = (Decimal(1), Decimal(2))
UNKNOWN_BASIS = Decimal("0.01")
"""Some already taxed money, no matter how much; never compared with an amount, which is unknown there."""


def _complete(verdict: Verdict) -> bool:
    return verdict.answer is not None


def _common_answer(verdicts: list[Verdict]) -> Answer | None:
    answers = {verdict.answer for verdict in verdicts}
    if None in answers:
        return None
    return answers.pop() if len(answers) == 1 else "depends"


def _common_federal(verdicts: list[Verdict]) -> Federal | None:
    """The federal part with only the figures that all branches share."""
    found = [verdict.federal for verdict in verdicts if verdict.federal]
    return _common(found) if found else None


def _common_withdrawal(verdicts: list[Verdict]) -> Withdrawal | None:
    """The withdrawal part with only the figures that all branches share; None where one branch has none."""
    found = [verdict.withdrawal for verdict in verdicts if verdict.withdrawal]
    return _common(found) if len(found) == len(verdicts) else None


Section = TypeVar("Section", Federal, Withdrawal)


def _common(sections: list[Section]) -> Section:
    """The first section, with every figure on which another differs taken out."""
    first = sections[0]
    names = [item.name for item in fields(first) if item.name != "status"]
    differing = [name for name in names if any(getattr(other, name) != getattr(first, name) for other in sections)]
    none: dict[str, Any] = dict.fromkeys(differing)
    return replace(first, **none)


def _common_reasons(verdicts: list[Verdict]) -> tuple[Reason, ...]:
    """The reasons that every branch gives in the same words."""
    shared = set.intersection(*({(reason.id, reason.values) for reason in verdict.because} for verdict in verdicts))
    return tuple(reason for reason in verdicts[0].because if (reason.id, reason.values) in shared)


def _common_steps(verdicts: list[Verdict]) -> tuple[Reason, ...]:
    shared = set.intersection(*({(step.id, step.values) for step in verdict.steps} for verdict in verdicts))
    return tuple(step for step in verdicts[0].steps if (step.id, step.values) in shared)


def _unsettled(facts: Facts, branches: list[Branch]) -> tuple[Unsettled, ...]:
    """Each unsure fact whose value changes the answer or a status."""
    found = []
    for fact in type(facts).model_fields:
        if getattr(facts, fact) != UNSURE or not _matters(fact, branches):
            continue
        groups = _by_group(fact, branches)
        outcomes = {name: _common_answer([branch.verdict for branch in group]) for name, group in groups.items()}
        found.append(Unsettled(fact, _states_together(outcomes) if fact == "state" else outcomes))
    return tuple(found)


def _by_group(fact: str, branches: list[Branch]) -> dict[str, list[Branch]]:
    """The branches for each value of a fact; one that never read it counts for every value."""
    everywhere = [branch for branch in branches if fact not in branch.tried]
    groups: dict[str, list[Branch]] = {}
    for branch in branches:
        for name in _names(fact, branch):
            groups.setdefault(name, [*everywhere]).append(branch)
    return groups


def _names(fact: str, branch: Branch) -> list[str]:
    """The groups of values that a branch stands for; states one by one, as they go together by year."""
    tried = branch.tried.get(fact)
    return [] if tried is None else tried.split(",") if fact == "state" else [tried]


def _matters(fact: str, branches: list[Branch]) -> bool:
    """Whether two values of a fact lead to different outcomes where all that was tried before it is the same."""
    places: dict[tuple[tuple[str, str], ...], dict[str, set[object]]] = {}
    for branch in branches:
        if fact in branch.tried:
            tried = tuple(branch.tried.items())
            before = tried[: [name for name, _ in tried].index(fact)]
            found, outcome = places.setdefault(before, {}), _outcome(branch.verdict)
            for name in _names(fact, branch):
                found.setdefault(name, set()).add(outcome)
    return any(other != first for first, *others in map(dict.values, places.values()) for other in others)


def _outcome(verdict: Verdict) -> tuple[object, object, object]:
    return (
        verdict.answer,
        verdict.federal.status if verdict.federal else None,
        verdict.state.status if verdict.state else None,
    )


def _states_together(outcomes: dict[str, Answer | None]) -> dict[str, Answer | None]:
    """States that give one answer under one key, their codes joined by commas."""
    together: dict[Answer | None, list[str]] = {}
    for codes, answer in outcomes.items():
        together.setdefault(answer, []).extend(codes.split(","))
    return {",".join(sorted(codes)): answer for answer, codes in together.items()}


def _whether_it_matters(
    facts: Facts, branches: list[Branch], unsettled: tuple[Unsettled, ...], law: Law
) -> tuple[Reason, ...]:
    """A word for each unsure fact that the answer does not hang on."""
    matter = {item.fact for item in unsettled}
    payout_differs = len({branch.verdict.withdrawal for branch in branches}) > 1
    reasons = []
    for fact in type(facts).model_fields:
        if getattr(facts, fact) != UNSURE or fact in matter:
            continue
        if any(fact in branch.tried for branch in branches) and payout_differs:
            reasons.append(Reason("unsure_changes_payout", (fact,), law, (("fact", fact.replace("_", " ")),)))
        else:
            reasons.append(Reason("unsure_does_not_matter", (fact,), law, (("fact", fact.replace("_", " ")),)))
    return tuple(reasons)


def _where_to_find(unsettled: tuple[Unsettled, ...], law: Law) -> tuple[Reason, ...]:
    return tuple(Reason(f"find_{item.fact}", (item.fact,), law) for item in unsettled)
