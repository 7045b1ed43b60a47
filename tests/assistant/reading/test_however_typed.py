"""The same message typed another way says the same: wrapped by a mail program, in capitals, without apostrophes."""

from __future__ import annotations

import textwrap
import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read
from assistant.reading.spelling import corrected
from assistant.reading.wrapping import unwrapped

TODAY = date(2026, 2, 15)
STORIES = [
    case["text"]
    for path in sorted(Path(__file__).with_name("cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8")).get("case", [])
    if "known" not in case and "\n" not in case["text"]
]


@pytest.mark.parametrize("width", [64, 72, 100])
def test_a_story_wrapped_to_a_width_tells_the_same_facts(width: int) -> None:
    for story in STORIES:
        wrapped = textwrap.fill(story, width, break_on_hyphens=False)
        assert read(wrapped, today=TODAY).facts == read(story, today=TODAY).facts, wrapped


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        # cut at 40: no line had room for the next word
        ("I closed my Roth IRA in 2022, I had put\nin 20,000 and got 14,000", "put in 20,000"),
        ("I cashed out my old 401(k), all of the after-\ntax money too", "after  tax money"),
        ("it all went in one go, and the check came\r\nto 14,000 dollars", "came\r to 14,000"),
        # a paragraph of its own stays one
        ("I closed my Roth IRA in 2022, I had put\nin 20,000.\n\nMy wife has one too", "20,000.\n\nMy wife"),
        # lines that were ended on purpose: short ones, a list, one that had room
        ("Roth IRA\nclosed 2022\nNew Jersey", "Roth IRA\nclosed 2022\nNew Jersey"),
        ("What I have, as of the end of the year:\n- Roth IRA\n- 401(k)", "year:\n- Roth IRA\n- 401(k)"),
        ("My 401(k) was worth 40,000 at the beginning\nnow 31,000\nmarried, in Ohio", "beginning\nnow 31,000\nmarried"),
        ("I closed my Roth IRA in 2022 and lost\nMarried, Ohio", "lost\nMarried"),
    ],
)
def test_only_line_ends_that_kept_to_a_width_are_joined(text: str, joined: str) -> None:
    assert joined in unwrapped(text)
    assert len(unwrapped(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I LIVE IN COLORADO", {"state": "CO"}),
        ("I RETIRED IN 2010", {}),
        ("I PAID 3,000 IN TAXES", {}),
        ("45 IN NJ", {"age": 45, "state": "NJ"}),
        ("IRA NJ MFJ", {"account_type": "traditional_ira", "state": "NJ", "filing_status": "married_joint"}),
        ("48 IN single", {"age": 48, "state": "IN", "filing_status": "single"}),
    ],
)
def test_capitals_make_no_state_of_a_small_word(text: str, facts: dict[str, object]) -> None:
    assert read(text, today=TODAY).facts == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("its still in there, im 45 in california", {"withdrew": "nothing", "age": 45, "state": "CA"}),
        ("its value was 20k", {"value_before": 20000}),
        ("were in denver", {"state": "CO"}),
        ("we were in denver until 2019", {}),
        ("its my moms ira, shes 71", {"account_type": "traditional_ira", "age": 71}),
        ("my sons are in college, i cashed out my ira", {"account_type": "traditional_ira", "withdrew": "everything"}),
    ],
)
def test_an_apostrophe_left_out_is_put_in_where_it_belongs(text: str, facts: dict[str, object]) -> None:
    assert read(text, today=TODAY).facts == facts


@pytest.mark.parametrize("said", ["I'm 45, {}", "im 45 in {}", "45 and from {}", "I am 45 years old, {}", "45, {}"])
def test_an_age_and_a_state_side_by_side_are_where_somebody_lives(said: str) -> None:
    assert read(said.format("Ohio"), today=TODAY).facts == {"age": 45, "state": "OH"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("i neever tuoched my 401k, stil have it", {"account_type": "401k", "withdrew": "nothing"}),
        ("csahed out my whoel roth ira", {"account_type": "roth_ira", "withdrew": "everything"}),
        ("im fitfy two, signle, in texsa", {"age": 52, "filing_status": "single", "state": "TX"}),
        ("no othr iras, emptied my ira", {"account_type": "traditional_ira", "withdrew": "everything",
                                          "all_similar_accounts_closed": True}),
    ],
)  # fmt: skip
def test_slips_of_fast_fingers_in_key_words_are_put_right(text: str, facts: dict[str, object]) -> None:
    assert read(text, today=TODAY).facts == facts


@pytest.mark.parametrize("word", ["field", "filled", "there", "tree", "seen", "cold", "sent", "cased", "tuned", "sate"])
def test_a_word_of_its_own_is_no_slip(word: str) -> None:
    assert corrected(word) == word
