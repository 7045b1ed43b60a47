"""`writeoff verify`, and decide with --explain, --trace, --as-of."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli_decide import decide_command
from assistant.cli_records import verify_command

FACTS = {
    "account_type": "roth_ira",
    "withdrew": "everything",
    "tax_year": 2018,
    "all_similar_accounts_closed": True,
    "after_tax_basis": 20000,
    "amount_received": 12000,
    "age": 61,
    "state": "TX",
}
DAY = ("--today", "2026-11-24")


def decide(*options: str, facts: object = FACTS) -> Result:
    return CliRunner().invoke(decide_command, [*options, "-"], input=json.dumps(facts))


def verify(text: str, *options: str) -> Result:
    return CliRunner().invoke(verify_command, [*options, "-"], input=text)


def test_a_trace_is_verified_as_the_same() -> None:
    found = verify(decide("--trace", *DAY).stdout)
    assert found.exit_code == 0
    assert found.stdout == "The same: every step and the verdict.\n"


def test_a_changed_trace_is_told_with_the_place_and_exit_1() -> None:
    data = json.loads(decide("--trace", *DAY).stdout)
    data["verdict"]["answer"] = "yes\x1b[31m"
    found = verify(json.dumps(data))
    assert found.exit_code == 1
    assert "verdict.answer: the file says yes; run again it is no" in found.stdout
    assert "The verdict differs: 1 place differs." in found.stdout
    assert "\x1b" not in found.stdout


def test_a_trace_verified_as_json() -> None:
    found = json.loads(verify(decide("--trace", *DAY).stdout, "--json").stdout)
    assert found == {"same": True, "same_verdict": True, "differences": [], "notes": []}


@pytest.mark.parametrize("text", ["", "[" * 100_000, "{}", "\x00", '{"format": "writeoff-trace"}'])
def test_a_file_that_is_no_trace_is_misuse(text: str) -> None:
    found = verify(text)
    assert found.exit_code == 2
    assert "Error: " in found.stderr


def test_a_file_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    found = CliRunner().invoke(verify_command, [str(tmp_path / "none.json")])
    assert found.exit_code == 2
    assert "cannot be read" in found.stderr


def test_as_of_decides_as_one_would_have_then() -> None:
    # federal.md 2.2: the class was suspended for 2018 by an act of 2017-12-22.
    then = json.loads(decide("--json", "--as-of", "2016-12-31").stdout)
    assert (then["answer"], then["federal"]["status"], then["law_as_of"]) == ("yes", "deductible", "2016-12-31")
    now = json.loads(decide("--json", *DAY).stdout)
    assert (now["answer"], now["federal"]["status"]) == ("no", "suspended")


def test_as_of_with_a_later_day_finds_the_claim_shut() -> None:
    found = json.loads(decide("--json", "--as-of", "2016-12-31", *DAY).stdout)
    assert found["answer"] == "too_late"
    assert found["because"][-1]["id"] == "stale_law"


@pytest.mark.parametrize("day", ["1950-01-01", "2030-01-01"])
def test_a_day_for_which_the_law_is_not_known_is_refused(day: str) -> None:
    found = decide("--json", "--as-of", day)
    assert found.exit_code == 2
    assert "The law is known from 2013-01-01 to 2026-11-23" in found.stderr


@pytest.mark.parametrize(
    ("form", "begins"), [("text", "No. "), ("markdown", "# Record"), ("html", "<!doctype html>"), ("json", "{")]
)
def test_the_record_in_each_form(form: str, begins: str) -> None:
    found = decide("--explain", "--form", form, *DAY)
    assert found.exit_code == 0
    assert found.stdout.startswith(begins)


def test_the_record_for_a_preparer() -> None:
    assert "Points to verify" in decide("--for-preparer", *DAY, facts=FACTS | {"account_type": "457b"}).stdout


def test_wrong_facts_are_misuse_for_a_record_and_a_trace() -> None:
    for option in ("--explain", "--trace"):
        found = decide(option, facts={"age": "old"})
        assert found.exit_code == 2
        assert "age" in found.stderr
