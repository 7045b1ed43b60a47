"""A bare answer is read against the question that it answers."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read_answer

TODAY = date(2026, 2, 15)
TABLE = tomllib.loads(Path(__file__).with_name("answers.toml").read_text("utf-8"))
CASES = [
    pytest.param(fact, text, None if value == "?" else value, id=f"{fact}: {text}")
    for fact, answers in TABLE.items()
    for text, value in answers.items()
]


@pytest.mark.parametrize(("fact", "text", "value"), CASES)
def test_an_answer_is_read_against_its_question(fact: str, text: str, value: object) -> None:
    read = read_answer(text, fact, today=TODAY)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_answer_fits_nothing(text: str) -> None:
    assert all(read_answer(text, fact, today=TODAY) is None for fact in TABLE)


def test_a_fact_that_nobody_asks_for_has_no_answer() -> None:
    assert read_answer("yes", "shoe_size", today=TODAY) is None
