"""The little Markdown of our messages, and covering amounts in a person's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.terminal.marks import blocks, inline, laid_out
from assistant.wording.covering import COVER, cover_words
from assistant.wording.quoting import escaped


def plain(text: str, width: int = 80) -> str:
    return "\n".join(line.plain for line in laid_out(text, width))


def test_bold_is_bold_and_its_marks_are_gone() -> None:
    content = inline("**No.** It is not.")
    assert content.plain == "No. It is not."
    assert [(span.start, span.end, span.style) for span in content.spans] == [(0, 3, "bold")]


def test_lines_of_an_item_stand_below_one_another() -> None:
    assert plain("- one two three four", 10) == "• one two\n  three\n  four"


def test_paragraphs_stay_apart() -> None:
    assert plain("one\n\ntwo") == "one\n\ntwo"


def test_numbered_items_keep_their_numbers() -> None:
    assert plain("10. ten") == "10. ten"


def test_a_link_is_text() -> None:
    assert plain("see [here](https://x.example)") == "see [here](https://x.example)"
    assert inline("[@click=app.quit]x[/]").plain == "[@click=app.quit]x[/]"
    assert not inline("[@click=app.quit]x[/]").spans


def test_a_star_alone_is_a_star() -> None:
    assert plain("2 * 3 * 4 and 5*6") == "2 * 3 * 4 and 5*6"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=80))  # cleaning takes those out before
def test_escaped_words_are_shown_as_they_were_typed(words: str) -> None:
    line = " ".join(words.split())
    assert inline(escaped(line)).plain == line


@given(st.text(alphabet="*_`\\[]ab \n-1.#", max_size=60), st.integers(8, 40))
def test_nothing_breaks_it_and_no_line_is_too_long(text: str, width: int) -> None:
    for line in laid_out(text, width):
        assert line.cell_length <= max(width, 20)
    assert blocks(text) == blocks(text)


@pytest.mark.parametrize(
    "words",
    [
        "20k",
        "$20,000",
        "20,000",
        "20 000 dollars",
        "14000",
        "1.5m",
        "twenty thousand",
        "$ 5",
        "12 grand",
        "three hundred thousand",
    ],
)
def test_what_looks_like_an_amount_is_covered(words: str) -> None:
    shown = cover_words(f"I put in {words} once")
    assert COVER in shown
    assert not any(digit in shown for digit in "23456789")
    assert "twenty" not in shown


@pytest.mark.parametrize(
    "words", ["401k", "401(k)", "403(b)", "457b", "529", "2022", "1099-R", "59 1/2", "age 52", "form 8606"]
)
def test_years_plans_ages_and_forms_stay(words: str) -> None:
    assert cover_words(f"my {words} then") == f"my {words} then"
