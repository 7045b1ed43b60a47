import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.matching.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "deduct deducts deducted deducting deductible deduction deductions",
        "withdraw withdrawal withdrawals withdrawing withdrew withdrawn",
        "plan plans planned planning",
        "move moves moved moving",
        "tax taxes taxed taxable taxation",
        "penalty penalties",
        "contribute contribution contributions contributed",
        "lose losing lost loss losses",
        "inherit inherited inheritance",
        "401k 401ks",
        "ira iras",
        "convert converted conversion conversions",
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["state estate", "roth other", "loan lone", "form firm", "basis base"])
def test_different_words_keep_different_stems(pair: str) -> None:
    first, second = pair.split()
    assert stem(first) != stem(second)


@pytest.mark.parametrize("word", ["", "a", "is", "ed", "ing", "loss", "bonus", "sss", "1099r"])
def test_short_and_odd_words_are_left_with_something(word: str) -> None:
    assert bool(stem(word)) == bool(word)


@given(st.text(max_size=30))
def test_any_word_has_a_stem_no_longer_than_a_word_it_stands_for(word: str) -> None:
    assert len(stem(word)) <= max(len(word), len("withdraw"))
