"""Whole messages: every fact they state is read, and none that they do not."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.reading import read

TODAY = date(2026, 2, 15)
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['text'][:60]}")
    for path in sorted(Path(__file__).with_name("cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8")).get("case", [])
]


@pytest.mark.parametrize("case", CASES)
def test_every_stated_fact_is_read_and_no_other(case: dict[str, object]) -> None:
    text = str(case["text"])
    known = case.get("known")
    reading = read(text, today=TODAY, known=known if isinstance(known, dict) else None)
    assert dict(reading.facts) == case["facts"]
    assert {span.fact for span in reading.spans} == set(reading.facts)
    assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)
