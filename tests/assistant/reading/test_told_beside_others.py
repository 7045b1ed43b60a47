"""A fact of one's own told beside other accounts, other years and other people, and in notes without verbs."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read
from tests.assistant.reading.told import meant

STORIES = tomllib.loads((Path(__file__).parent / "told_beside_others.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 2, 15)
ROWS = [(fact, told, row) for fact, table in STORIES.items() for told, rows in table.items() for row in rows]


@pytest.mark.parametrize(("fact", "told", "story"), ROWS)
def test_only_what_is_ones_own_is_read(fact: str, told: str, story: str) -> None:
    assert read(story, today=TODAY).facts.get(fact) == (None if told == "none" else meant(fact, told))
