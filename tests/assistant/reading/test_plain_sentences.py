"""Short sentences told alone: sums in every way of writing them, reasons, causes, and what only looks like a fact."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read
from tests.assistant.reading.told import meant

SENTENCES = tomllib.loads((Path(__file__).parent / "plain_sentences.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 2, 15)
BEFORE = ("", "I closed my Roth IRA. ", "My 401k lost a lot. ")
TOLD = [(fact, told, row) for fact, table in SENTENCES["told"].items() for told, rows in table.items() for row in rows]
UNTOLD = [(fact, row) for fact, rows in SENTENCES["untold"].items() for row in rows]


@pytest.mark.parametrize(("fact", "told", "sentence"), TOLD)
def test_a_plain_sentence_tells_its_fact(fact: str, told: str, sentence: str) -> None:
    for money in SENTENCES["forms"] if "{money}" in sentence else ("",):
        text = sentence.format(money=money)
        assert read(text, today=TODAY).facts.get(fact) == meant(fact, told), text


@pytest.mark.parametrize(("fact", "sentence"), UNTOLD)
def test_what_only_looks_like_a_fact_is_not_read(fact: str, sentence: str) -> None:
    for before in BEFORE:
        assert fact not in read(before + sentence, today=TODAY).facts, before + sentence
