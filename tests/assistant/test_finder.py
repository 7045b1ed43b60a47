"""The finder over the shipped knowledge: what it tells apart, and by which name it refuses."""

from __future__ import annotations

from collections import Counter

import pytest

from assistant.finder import Finder, load_finder, load_matters
from assistant.matching import Rung
from assistant.matching.courtesies import without_courtesies
from knowledge.entries import load_entries


@pytest.fixture(scope="module")
def finder() -> Finder:
    return load_finder()


def test_no_way_of_asking_belongs_to_two_matters_or_to_a_matter_and_an_entry() -> None:
    entries, matters = load_entries().values(), load_matters().values()
    asked = Counter(words for each in (*entries, *matters) for words in each.asked_as)
    assert [words for words, times in asked.items() if times > 1] == []


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("losses in my SEP, any deduction?", "other-plans"),
        ("simple ira is down a lot, can I deduct it", "other-plans"),
        ("traditional ira closed below what I put in, deductible?", "ira-loss"),
        ("roth ira closed below what I put in, deductible?", "roth-ira-loss"),
        ("roth 401k closed below what I put in, deductible?", "roth-401k-loss"),
        ("my roth lost a lot of money, any deduction", "roth-ira-loss"),
        ("roth money in the plan at my employer fell below what I paid in", "roth-401k-loss"),
        ("which ways are there to escape the 10% tax", "penalty-exceptions"),
        ("how high is the tax for taking ira money before fifty nine and a half", "early-withdrawal-penalty"),
    ],
)
def test_neighbours_are_told_apart(finder: Finder, question: str, topic: str) -> None:
    assert finder.find(question).best == topic


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("how do I stop a tap from dripping", ""),
        ("can the interest on my car loan be deducted", "income tax in general"),
        ("what are the steps of a backdoor roth", "who may contribute or open an account"),
        ("avoiding probate for my accounts", "naming beneficiaries, wills and trusts"),
        ("should the grandparents own the 529", "student aid and paying for college"),
        ("are annuity salesmen to be trusted", "buying an annuity or insurance"),
    ],
)
def test_another_matter_is_refused_by_its_own_name(finder: Finder, question: str, name: str) -> None:
    found = finder.find(question)
    assert found.rung is Rung.NO_ANSWER
    assert found.matter == name or not name


@pytest.mark.parametrize(
    "question", ["losses in my SEP, any deduction?", "can the interest on my car loan be deducted"]
)
@pytest.mark.parametrize(
    "around",
    [
        "Hi everyone, {}",
        "hello! quick question: {}",
        "So, can someone please tell me, {}",
        "does anyone know: {}",
        "I'm 52 and live in Ohio. {}",
        "{} Thanks in advance for any help!",
        "{} any advice appreciated",
        "Hey folks, my question is: {} thank you so much",
    ],
)
def test_what_is_said_round_a_question_changes_nothing(finder: Finder, question: str, around: str) -> None:
    found, plain = finder.find(around.format(question)), finder.find(question)
    assert (found.rung, found.best, found.matter) == (plain.rung, plain.best, plain.matter)


@pytest.mark.parametrize("text", ["hello", "thanks", "can you tell me", "any advice appreciated"])
def test_a_text_of_courtesies_alone_is_left_as_it_is(text: str) -> None:
    assert without_courtesies(text) == text


@pytest.mark.parametrize(
    "text", ["x" + " ." * 90_000 + "y", "so " * 90_000, "thanks " * 90_000 + "y", "hi" + ",. " * 90_000]
)
def test_courtesies_without_end_cost_no_time(text: str) -> None:
    """With the limit of a test: backtracking over such runs would take minutes."""
    assert len(without_courtesies(text)) <= len(text)
