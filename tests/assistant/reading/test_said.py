"""The everyday ways to say one thing, with several accounts, as a sentence alone and with more around it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read
from tests.assistant.reading.told import meant

SAID = tomllib.loads((Path(__file__).parent / "said.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 2, 15)
ENDS = ("", ".", ", can I deduct it?")
ACCOUNTS = {
    "withdrew": ("401k", "Roth IRA", "TSP"),
    "all_similar_accounts_closed": ("Roth IRA", "traditional IRA"),
    "after_tax_money": ("traditional IRA", "SEP IRA"),
}
ROWS = [(fact, told, row) for fact, table in SAID.items() for told, rows in table.items() for row in rows]


def stated(fact: str, text: str) -> object:
    """What was read of the fact; a basis above or at zero says as well whether taxed money is in it."""
    facts = read(text, today=TODAY).facts
    if fact == "after_tax_money" and fact not in facts and "after_tax_basis" in facts:
        return float(facts["after_tax_basis"]) > 0
    return facts.get(fact)


@pytest.mark.parametrize(("fact", "told", "sentence"), ROWS)
def test_one_fact_is_read_from_one_sentence(fact: str, told: str, sentence: str) -> None:
    accepted = {"nothing", None} if told == "none" else {meant(fact, told)}  # nobody who asks "should I?" has done it
    for account in ACCOUNTS.get(fact, ("Roth IRA",)):
        for end in ENDS:
            text = sentence.format(account=account) + end
            assert stated(fact, text) in accepted, text
