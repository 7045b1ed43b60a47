"""Phrasings held out, and questions that are alike."""

import pytest

from assistant.finder import Finder
from assistant.knowledge_checks import HeldOut, find_gaps, hold_out
from knowledge.entries import Entry


def entry(topic: str, *asked_as: str) -> Entry:
    return Entry(id=topic, title=topic, asked_as=asked_as, confidence="computed", body="No.")


def ways(question: str, *words: str) -> list[str]:
    return [f"{question} {word}" for word in words]


MOON = "can i fly to the moon"
APPLES = entry(
    "apples", *ways("how do I bake an apple", "pie", "cake", "tart", "crumble", "bread", "roll", "jam", "bun")
)
BOATS = entry(
    "boats", *ways("which sail does a small boat", "need", "use", "want", "take", "carry", "set", "hoist", "buy")
)
THIEF = entry("thief", *ways(MOON, "now", "today", "soon", "again", "alone", "cheaply", "fast", "safely"))
ROBBED = entry("robbed", "zebra", "quokka", "xylem", *ways(MOON, "later", "once", "twice", "ever", "never"))


def test_entries_with_words_of_their_own_are_found_by_what_is_held_out() -> None:
    held = {found.topic: found for found in hold_out({"apples": APPLES, "boats": BOATS})}
    assert (held["apples"].asked, held["apples"].found) == (8, 8)
    assert not held["boats"].never_found
    assert list(held["apples"].thieves()) == []


def test_an_entry_whose_words_are_another_s_is_robbed() -> None:
    held = {found.topic: found for found in hold_out({"thief": THIEF, "robbed": ROBBED})}
    assert "robbed" in dict(held["thief"].thieves()) or "thief" in dict(held["robbed"].thieves())


def test_a_sample_asks_fewer() -> None:
    assert sum(found.asked for found in hold_out({"apples": APPLES, "boats": BOATS}, folds=1)) == 4


@pytest.mark.parametrize(("asked", "found", "never"), [(3, 0, True), (3, 1, False), (0, 0, False)])
def test_an_entry_is_never_found_where_it_was_asked_for_in_vain(asked: int, found: int, never: bool) -> None:
    assert HeldOut("x", asked, found, {}).never_found is never


def test_the_same_question_counts_once_and_larger_groups_come_first() -> None:
    finder = Finder({"apples": APPLES, "boats": BOATS})
    gaps = find_gaps(
        ["who repairs a sail", "plum pudding recipe", "plum pudding recipe", "a recipe for plum pudding", ""], finder
    )
    assert [len(gap.questions) for gap in gaps] == [2, 1]
    assert gaps[0].questions[0] == "plum pudding recipe"


def test_many_questions_are_grouped_in_reasonable_time() -> None:
    questions = [f"question {number} about thing {number % 50}" for number in range(2000)]
    gaps = find_gaps(questions, Finder({"boats": BOATS}))
    assert sum(len(gap.questions) for gap in gaps) == 2000
