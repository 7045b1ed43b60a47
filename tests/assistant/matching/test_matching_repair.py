from collections import Counter

import pytest

from assistant.matching.repair import Repair

COUNTS = Counter(["roth", "my", "from", "i"] * 9 + ["deduct", "retirement", "ira", "loss", "401k", "over"] * 5)
COUNTS.update(["account", "rollover", "lost", "form", "roll"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dedcut", "deduct"),
        ("yuor acount", "yuor account"),
        ("retiremnet", "retirement"),
        ("rothira", "roth ira"),
        ("mylost", "my lost"),
        ("roll over", "rollover"),
        ("i r a", "ira"),
        ("4 0 1 k", "401k"),
        ("401 k", "401k"),
        ("accounts", "accounts"),  # a form of a known word needs no mending
        ("zebra", "zebra"),
        ("retire", "retire"),  # the start of a known word is no misspelling
        ("401j", "401j"),
        ("lo", "lo"),
        ("form", "form"),
        ("my roth", "my roth"),
        ("from my ira i roll", "from my ira i roll"),
    ],
)
def test_words_are_mended_and_others_left_alone(typed: str, meant: str) -> None:
    assert " ".join(Repair(COUNTS).mend(typed.split())) == meant


def test_ties_go_to_the_same_first_letter_then_to_the_commoner_word() -> None:
    assert Repair({"cart": 9, "dart": 1}).mend(["dert"]) == ["dart"]
    assert Repair({"care": 1, "cart": 9}).mend(["carx"]) == ["cart"]


def test_words_known_for_another_reason_are_not_mended_but_mended_to() -> None:
    assert Repair({"deduct": 1}, ["deductable"]).mend(["deductable", "deductabel"]) == ["deductable", "deductable"]


def test_nothing_known_mends_nothing() -> None:
    assert Repair({}).mend(["anything", "a", "b"]) == ["anything", "a", "b"]
