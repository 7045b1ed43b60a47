"""What was put into an account whose contributions nobody deducts: no fact of the text, but basis by law."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.reading import read

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("told", "put_in"),
    [
        # 26 USC 529(b)(3), (c)(3): cash contributions, and section 72 on what comes out
        pytest.param("put 20k into my son's 529 over the years, closed it, got 15k", 20_000, id="529"),
        # 26 USC 530(b)(1)(A), (d)(1)
        pytest.param("a Coverdell for our girl, put in 8000, closed it in 2022 for 5200", 8_000, id="Coverdell"),
        # 26 USC 72(c)(1): premiums paid
        pytest.param("variable annuity, premiums paid 120k, surrendered for 95k", 120_000, id="premiums"),
        pytest.param("annuity bought for 100k, surrendered 2024, got 82k", 100_000, id="a price"),
        pytest.param("In 2012 I purchased a fixed annuity from MetLife for $55,000", 55_000, id="a price, said first"),
        pytest.param("bought a $200,000 annuity in 2015", 200_000, id="a price before the word"),
        # an annuity held by an IRA has the IRA's basis, and that of a plan is mostly none
        pytest.param("my ira bought an annuity for 90k, it fell", None, id="an annuity in an IRA"),
        pytest.param("put 12k into my 401k this year, its 9k now", None, id="a plan"),
        pytest.param("my 529 is worth 20k now", None, id="a balance"),
    ],
)
def test_what_was_put_in_stands_beside_the_facts(told: str, put_in: int | None) -> None:
    reading = read(told, today=TODAY)
    assert (reading.put_in.value if reading.put_in else None) == put_in
    assert "after_tax_basis" not in reading.facts


def test_taxed_money_that_the_text_names_is_a_fact() -> None:
    reading = read("529 with $9,000 of after-tax money in it, closed it, got 7,000", today=TODAY)
    assert reading.facts["after_tax_basis"] == 9_000
