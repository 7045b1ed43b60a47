"""The everyday ways to say one thing, with any account, as a sentence alone and with more behind it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read

SAID = tomllib.loads((Path(__file__).parent / "said.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 2, 15)
ACCOUNTS = ("401k", "Roth IRA", "TSP")
ENDS = ("", ".", " in 2019. Can I deduct the loss?")


@pytest.mark.parametrize(("told", "sentence"), [(told, row) for told, rows in SAID.items() for row in rows])
def test_whether_money_came_out_is_read_from_one_sentence(told: str, sentence: str) -> None:
    accepted = {"nothing", None} if told == "none" else {told}
    for account in ACCOUNTS:
        for end in ENDS:
            text = sentence.format(account=account) + end
            assert read(text, today=TODAY).facts.get("withdrew") in accepted, text
