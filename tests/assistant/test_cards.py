"""The sentences of a card are true of its case: forms by the year, ifs where there are some, the past told as past."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.wording.card_text import card_text
from assistant.wording.cards import make_card
from knowledge import decide, parse_facts
from knowledge.lawbook import load_law
from knowledge.sources import load_sources
from knowledge.states import STATE_NAMES

CARDS = tomllib.loads(Path(__file__).with_name("said_on_cards.toml").read_text("utf-8"))["card"]
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("card", CARDS, ids=[card["name"] for card in CARDS])
def test_a_card_says_what_is_true_of_its_case(card: dict[str, Any]) -> None:
    verdict = decide(parse_facts(card["facts"]), today=TODAY)
    text = card_text(make_card(verdict, card["facts"], load_sources(), TODAY), "full")
    assert [said for said in card.get("says", ()) if said not in text] == [], text
    assert [said for said in card.get("says_not", ()) if said in text] == [], text


def test_a_line_of_a_states_form_is_named_only_where_it_was_checked() -> None:
    rows = [(code, row) for code in STATE_NAMES for row in load_law().state(code).ira_closing_loss]
    unchecked = [(code, row.start) for code, row in rows if row.line and row.confidence in ("from-memory", "unknown")]
    assert not unchecked
    assert not [(code, row.line) for code, row in rows if "not checked" in row.line or "based" in row.form]
