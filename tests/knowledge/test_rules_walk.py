"""The whole space of cases, walked by asking only what `asks` names."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from statistics import fmean

import pytest
from space import IN_TIME, STARTS, TODAY, Path, all_paths, choices, completed, gist, told

from knowledge import Facts, decide
from knowledge.rules.kinds import TAKEN_TO_HAVE_BASIS
from knowledge.verdict import ANSWERS, STATE_STATUSES, STATUSES

SEED = 20261123


Paths = list[tuple[Path, date]]


@pytest.fixture(scope="module")
def paths() -> Paths:
    return list(all_paths())


def test_every_path_ends_in_a_whole_verdict(paths: Paths) -> None:
    """That nothing is asked twice is asserted by the walk itself."""
    for path, _ in paths:
        assert path.verdict.answer in ANSWERS
        assert path.verdict.federal is not None
        assert (path.verdict.state is not None) is (
            path.verdict.federal.status in ("suspended", "terminated", "deductible")
        )
        assert path.verdict.because
        assert not path.verdict.unsettled
        assert path.verdict.steps is not None


def test_every_reason_and_step_on_every_path_can_be_said(paths: Paths) -> None:
    said = {}
    for path, _ in paths:
        for reason in (*path.verdict.because, *path.verdict.steps):
            said.setdefault((reason.id, reason.values, reason.more_sources), reason)
    for reason in said.values():
        sentence = reason.says
        assert "{" not in sentence, reason.id
        assert "None" not in sentence.removeprefix("None of"), reason.id


def test_every_answer_and_status_is_reached(paths: Paths) -> None:
    verdicts = [path.verdict for path, _ in paths]
    assert {verdict.answer for verdict in verdicts} == set(ANSWERS)
    assert {verdict.federal.status for verdict in verdicts if verdict.federal} == set(STATUSES)
    assert {verdict.state.status for verdict in verdicts if verdict.state} == set(STATE_STATUSES)


def test_the_federal_status_takes_few_questions(paths: Paths) -> None:
    """`python -m benchmarks.rules` prints the figures."""
    assert max(path.to_status for path, _ in paths) <= 7
    assert fmean(questions_over_the_space()) <= 3.5


def questions_over_the_space() -> list[int]:
    """Questions to the federal status for cases drawn evenly from the whole space."""
    pick, found = random.Random(SEED), []
    for _ in range(2000):
        case = {fact: pick.choice(values) for fact, values in choices().items()}
        facts, asked = Facts(), 0
        while not (verdict := decide(facts, today=TODAY)).federal:
            assert verdict.asks
            facts, asked = told(facts, verdict.asks, case[verdict.asks]), asked + 1
        found.append(asked)
    return found


def test_what_is_settled_on_the_way_stays_settled(paths: Paths) -> None:
    """An answer, a status or a state that was given while something was still asked is that of the end."""
    pick = random.Random(SEED)
    for path, today in pick.sample(paths, 4000):
        for step in path.steps:
            so_far = decide(step.facts, today=today)
            assert so_far.answer in (None, path.verdict.answer)
            assert so_far.federal is None or gist(so_far)[1] == gist(path.verdict)[1]
            assert so_far.state in (None, path.verdict.state)


def test_facts_in_any_order_lead_to_the_same_verdict(paths: Paths) -> None:
    pick = random.Random(SEED)
    for path, today in pick.sample(paths, 2000):
        given = [fact for fact in path.facts.told() if fact not in ("excess_deferral", "paid_in_kind", "cause")]
        pick.shuffle(given)
        facts = path.facts.model_copy(update=dict.fromkeys(given))
        for fact in given:
            facts = told(facts, fact, getattr(path.facts, fact))
            so_far = decide(facts, today=today)
            assert so_far.asks is None or getattr(facts, so_far.asks) is None
            assert so_far.answer in (None, path.verdict.answer)
        assert gist(decide(facts, today=today)) == gist(path.verdict)


def test_facts_that_are_not_asked_change_neither_the_answer_nor_a_status() -> None:
    """A case with every fact told gives what the questions alone lead to.

    Whether there was taxed money is left out where it is not asked because the account has some by its nature.
    """
    pick = random.Random(SEED)
    for _ in range(4000):
        case = {fact: pick.choice(values) for fact, values in choices().items()} | dict(pick.choice(STARTS))
        if case["account_type"] in TAKEN_TO_HAVE_BASIS:
            case["after_tax_money"] = None
        at_once = decide(Facts.model_validate(case), today=IN_TIME)
        start = {fact: value for fact, value in case.items() if fact not in choices()}
        facts = Facts.model_validate(start)
        while (verdict := decide(facts, today=IN_TIME)).asks:
            facts = told(facts, verdict.asks, case[verdict.asks])
        assert gist(at_once)[:3] == gist(verdict)[:3], case


def test_no_question_is_wasted(paths: Paths) -> None:
    """For each question in its place there are two answers that, all else equal, lead to different verdicts."""
    steps = {step: today for path, today in paths for step in path.steps}
    wasted = Counter(step.asks for step, today in steps.items() if not matters(step.facts, step.asks, today))
    assert not wasted


def matters(facts: Facts, fact: str, today: date) -> bool:
    """Whether two answers to a question lead to different verdicts; the other answers are drawn alike for both."""
    for seed in range(40):
        found = {gist(completed(told(facts, fact, value), today, random.Random(seed))) for value in choices()[fact]}
        if len(found) > 1:
            return True
    return False
