"""An answer says the day of its law; a copy whose law was checked more than a year ago says so before anything else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from click.testing import CliRunner

from assistant.cli import writeoff
from assistant.dialogue import Tools, start
from assistant.shipped import law_as_of
from assistant.wording.currency import is_stale, law_note
from knowledge.lawbook import LAW_AS_OF

A_YEAR = timedelta(days=365)


@pytest.mark.parametrize(("days", "stale"), [(0, False), (365, False), (366, True), (-30, False)])
def test_law_is_stale_from_a_year_and_a_day(days: int, stale: bool) -> None:
    today = LAW_AS_OF + timedelta(days=days)
    assert is_stale(LAW_AS_OF, today) is stale
    assert ("may have changed" in law_note(LAW_AS_OF, today)) is stale
    assert ("stale_law" in [message.key for message in start(Tools(today)).messages]) is stale


def test_an_answer_on_the_command_line_says_the_day_of_its_law() -> None:
    assert law_as_of() == LAW_AS_OF
    for days, words in ((0, "Law as of"), (366, "may have changed since")):
        today = (LAW_AS_OF + timedelta(days=days)).isoformat()
        asked = CliRunner().invoke(writeoff, ["ask", "--today", today, "can I deduct the loss in my 401k?"])
        assert words in asked.output.splitlines()[-1]
