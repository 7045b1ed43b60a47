"""A text that is still typed: its last word may be the start of a longer one."""

from __future__ import annotations

import pytest

from assistant.matching.beginnings import Beginnings

FOOD = Beginnings(
    {
        "bread": ("How do I bake bread?", "Can I freeze bread?", "bread in a cold oven"),
        "soup": ("Can I freeze soup?", "What is stock?", "how do i salt a soup"),
        "cake": ("How do I bake a cake without eggs?", "How do I keep it fresh?"),
        "knives": ("How do I hone a knife?", "How do I wash it?"),
    }.items()
)


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("what is sto", ["soup"]),
        ("What  is STO", ["soup"]),
        ("can i fre", ["bread", "soup"]),
        ("how do i bak", ["bread", "cake"]),
        ("cold ov", ["bread"]),
        ("old oven", []),  # a word begins where a word begins
        ("pickles", []),
        ("", []),
        ("?!", []),
    ],
)
def test_the_entries_whose_phrasings_go_on_so(typed: str, entries: list[str]) -> None:
    assert FOOD.entries(typed) == entries


def test_words_that_say_nothing_of_a_subject_offer_nothing() -> None:
    assert FOOD.entries("how do i", few=3) == []
    assert len(FOOD.entries("how do i", few=4)) == 4
    assert FOOD.entries("how do i wa") == ["knives"]


def test_an_unfinished_word_is_made_the_likeliest_one() -> None:
    assert FOOD.finished("can i freeze bre") == "can i freeze bread"
    assert FOOD.finished("can i freeze xyz") == ""
    assert FOOD.finished("br") == ""  # two letters say too little
    assert not FOOD.is_finished("can i freeze bre")
    assert FOOD.is_finished("can i freeze bread")
    assert not FOOD.is_finished("")
