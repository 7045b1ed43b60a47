"""An answer speaks to its reader: on the reader's own day, and with what the reader has told."""

import re
from datetime import date

import pytest

from assistant.shipped import shipped_figures
from knowledge.entries import load_entries
from knowledge.figures import NoSuchFigure, fill
from knowledge.lawbook import load_law

ENTRIES = load_entries()
BEFORE, AFTER = date(2026, 4, 15), date(2026, 4, 16)


def test_a_deadline_is_told_as_it_stands_on_the_readers_day() -> None:
    last = "Your last day {refund_claims.2022.claim_deadline:is_or_was}."
    assert fill(last, load_law(), today=BEFORE) == "Your last day is April 15, 2026."
    assert fill(last, load_law(), today=AFTER) == "Your last day was April 15, 2026."


def test_a_deadline_in_a_list_is_marked_once_it_is_over() -> None:
    answer = ENTRIES["refund-window"].answer
    assert "2022: April 15, 2026 (over). 2023: April 15, 2027. " in answer(today=AFTER)
    assert "2022: April 15, 2026. 2023: " in answer(today=BEFORE)


def test_the_ages_of_required_payouts_part_in_the_middle_of_1949() -> None:
    """26 USC 401(a)(9)(C); SECURE sec. 114 took those who reached 70½ after 2019: born on July 1, 1949 or later."""
    told = ENTRIES["rmd"].answer()
    assert "- before July 1, 1949: 70½\n- July 1, 1949 through 1950: 72\n- 1951 through 1959: 73 " in told
    assert "- 1960 or later: 75" in told


_HANGS_ON_THE_QUESTION = re.compile(
    r"(?:yes|no|not|never|often|sometimes|usually)[.,:]|not (?:on|in)\b|often yes|(?:it|that|this) (?:is|was)\b|"
    r"[^.:]{0,30}, (?:yes|no)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("topic", ENTRIES)
def test_an_answer_begins_with_a_statement_that_fits_however_it_was_asked(topic: str) -> None:
    """One entry answers both "can I?" and "is it true that I can't?", and a yes or no fits only one of them."""
    assert not _HANGS_ON_THE_QUESTION.match(ENTRIES[topic].body), ENTRIES[topic].short


def test_the_deadline_is_that_of_the_year_that_was_told() -> None:
    told = ENTRIES["refund-window"].answer(facts={"tax_year": 2023}, today=AFTER)
    assert (
        "You said 2023: the last day to claim a federal refund for it is April 15, 2027, if you filed on time." in told
    )


@pytest.mark.parametrize("year", range(2018, 2026))
def test_figures_looked_up_before_give_the_same_words(year: int) -> None:
    entry, facts = ENTRIES["refund-window"], {"tax_year": year}
    assert entry.answer(shipped_figures(), facts, AFTER) == entry.answer(load_law(), facts, AFTER)


def test_the_deadline_of_a_year_not_told_is_no_figure() -> None:
    with pytest.raises(NoSuchFigure):
        fill("{refund_claims.fact.tax_year.claim_deadline}", load_law())


@pytest.mark.parametrize(
    ("topic", "facts", "says"),
    [
        ("divorce", {"account_type": "roth_ira"}, "You said an IRA: it needs no QDRO"),
        ("divorce", {"account_type": "401k"}, "You said a plan at work: the court order decides."),
        ("employer-bankrupt", {"account_type": "traditional_ira"}, "You said an IRA: it is yours"),
        ("forms", {"account_type": "roth_ira", "withdrew": "everything"}, "You said a payout from a Roth IRA"),
        ("pub-575", {"tax_year": 2016}, "You said 2016: its narrow rule was for years like yours."),
        ("pub-575", {"tax_year": 2022}, "You said 2022: the narrow rule has no force for that year."),
        ("tax-deferred", {"account_type": "roth_ira"}, "You said a Roth: it is not tax-deferred"),
        ("rmd", {"age": 60}, "At 60 you need not begin yet."),
        ("early-withdrawal-penalty", {"age": 45, "account_type": "401k"}, "At 45 the penalty applies"),
        ("early-withdrawal-penalty", {"age": 57, "account_type": "traditional_ira"}, "At 57, an IRA payout before 59½"),
        ("other-plans", {"account_type": "403b"}, "You said 403(b): all contracts bought by the same employer"),
        ("tax-loss-harvesting", {"account_type": "roth_ira"}, "there is nothing to harvest there"),
    ],
)
def test_the_answer_says_what_it_means_for_what_was_told(topic: str, facts: dict[str, object], says: str) -> None:
    assert says in ENTRIES[topic].answer(facts=facts)
    assert says not in ENTRIES[topic].answer()


def test_at_59_and_a_half_no_penalty_is_announced() -> None:
    told = ENTRIES["early-withdrawal-penalty"].answer(facts={"age": 59.5, "account_type": "traditional_ira"})
    assert "bears the penalty. The exception" not in told
