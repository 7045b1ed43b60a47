"""Whatever is typed or pasted: no error, spans inside the text, the same facts every time, and no long wait."""

import string
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading import read, read_answer
from assistant.reading.words import LONGEST

TODAY = date(2026, 2, 15)
FACTS = (
    "account_type", "withdrew", "tax_year", "age", "state", "filing_status", "penalty_exception", "cause",
    "after_tax_basis", "itemizes", "all_similar_accounts_closed",
)  # fmt: skip
PAYOUT = "i my 401k roth ira cashed out closed all put got back $5 18k was now from to half fifty nine thousand % $"
PERSON = "2017 '17 last year not never no in nj NJ 52 years old age moved single mfj itemize 1/2 1099-R"
WORDS = f"{PAYOUT} {PERSON} , . ? ( ) - if and but".split()
sentences = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
anything = st.one_of(st.text(max_size=200), st.text(string.printable, max_size=200), sentences)


@settings(max_examples=150, deadline=None)
@given(anything)
def test_any_text_is_read_without_error_and_each_fact_has_its_words(text: str) -> None:
    reading = read(text, today=TODAY)
    assert {span.fact for span in reading.spans} == set(reading.facts)
    assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)
    assert all(isinstance(value, str | bool | int | float) for value in reading.facts.values())


@settings(max_examples=60, deadline=None)
@given(anything, st.sampled_from(FACTS))
def test_any_answer_is_read_without_error(text: str, fact: str) -> None:
    value = read_answer(text, fact, today=TODAY)
    assert value is None or isinstance(value, str | bool | int | float)


@settings(max_examples=40, deadline=None)
@given(sentences)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert read(text, today=TODAY) == read(text, today=TODAY)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_curly_apostrophes_read_as_straight_ones(text: str) -> None:
    assert dict(read("I'm 52. " + text.replace("’", "'"), today=TODAY).facts) == dict(
        read("I’m 52. " + text.replace("'", "’"), today=TODAY).facts
    )


@pytest.mark.parametrize(
    "unit",
    [
        "$5k ", "(", "a", "1", ",1", "\n", "all of my the ", "cashed my ", "took the ", "fifty five ", "put in my ",
        "still have a my one the ", "i am only just about ", "my 401k was 5k and i took some out in 2020, nj ",
        "no, 2017 ", "’s", "1099-R box 1 ",
    ],
)  # fmt: skip
def test_a_hundred_thousand_characters_take_no_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    read("warm up 5k", today=TODAY)
    begun = time.process_time()
    reading = read(text, today=TODAY)
    assert time.process_time() - begun < 1.0  # a third of a second on a quiet machine
    assert reading.cut


def test_what_stands_behind_the_longest_message_is_not_read() -> None:
    reading = read(" " * LONGEST + "I'm 52", today=TODAY)
    assert reading.cut
    assert not reading.facts
