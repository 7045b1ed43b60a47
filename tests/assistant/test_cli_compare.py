"""`writeoff compare`: the state table and the year strip on the command line."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli_compare import compare_command

DAY = ("--today", "2026-11-24")


def compare(*arguments: str, **more: str) -> Result:
    return CliRunner().invoke(compare_command, [*arguments, *DAY], **more)


def test_the_state_table_in_the_order_asked_for() -> None:
    found = compare("--states", "nj, CA,PA,CA")
    lines = found.stdout.splitlines()
    head = next(place for place, line in enumerate(lines) if line.startswith("state "))
    table = lines[head + 2 : lines.index("", head)]
    assert [line.split()[0] for line in table if not line.startswith(" ")] == ["NJ", "CA", "PA"]
    assert "Own basis: " in lines[-1]
    assert "state only" in found.stdout
    assert "Taken, because it was not told: " in lines[0]


def test_the_facts_of_a_file_are_used_and_nothing_is_taken_that_was_told(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    told = {"account_type": "roth_ira", "withdrew": "everything", "all_similar_accounts_closed": True}
    file.write_text(json.dumps({**told, "after_tax_basis": 9, "amount_received": 4, "tax_year": 2024}))
    found = compare("--states", "CA", str(file))
    assert "Tax year 2024" in found.stdout
    assert "Taken" not in found.stdout


def test_the_year_strip_is_finer_where_the_state_differs() -> None:
    found = compare("--years", "--states", "HI")
    assert found.stdout.count("state only") == 1
    assert "2023-2025" in found.stdout


def test_the_year_strip_without_a_state() -> None:
    found = compare("--years")
    assert [line.split()[0] for line in found.stdout.splitlines() if line[:1].isdigit()] == [
        "1987-2017",
        "2018-2025",
        "2026-",
    ]


def test_csv_is_a_table_that_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(compare("--states", "ALL", "--csv").stdout)))
    assert len(rows) == 51
    assert {row["state"]: row["answer"] for row in rows}["CA"] == "state_only"
    years = list(csv.DictReader(io.StringIO(compare("--years", "--states", "CA,NJ", "--csv").stdout)))
    assert {row["state_code"] for row in years} == {"CA", "NJ"}


def test_json_has_both_tables() -> None:
    found = json.loads(compare("--states", "CA,NJ", "--json").stdout)
    assert [row["state"] for row in found["states"]] == ["CA", "NJ"]
    assert found["years"]["NJ"][0]["years"] == "1987-2017"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Name the states"),
        (["--states", "XX"], "'XX' is no state"),
        (["--states", "California"], "is no state"),
        (["--states", "CA", "--json", "--csv"], "Choose one"),
        (["--states", "CA", "/nowhere/facts.json"], "cannot be read"),
    ],
)
def test_misuse_is_told_in_a_sentence(arguments: list[str], says: str) -> None:
    found = compare(*arguments)
    assert found.exit_code == 2
    assert says in found.stderr


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ("[", "not JSON"),
        ("[]", "JSON object"),
        ('{"age": "old"}', "age"),
        ('{"after_tax_basis": 0, "after_tax_money": true}', "must be wrong"),
    ],
)
def test_wrong_facts_are_misuse(facts: str, says: str) -> None:
    found = compare("--states", "CA", "-", input=facts)
    assert found.exit_code == 2
    assert says in found.stderr


PIPED = '{"account_type": "roth_ira", "withdrew": "everything", "all_similar_accounts_closed": true, "tax_year": 2023}'


@pytest.mark.parametrize(("given", "year"), [(PIPED, "Tax year 2023"), ("", "Taken, because it was not told")])
def test_facts_that_are_piped_in_are_read_without_a_dash(given: str, year: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "assistant.cli", "compare", "--states", "CA,NJ"]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.splitlines()[0].startswith(year) or year in done.stdout
    assert ("kind of account" in done.stdout) is (not given)
    file = tmp_path / "facts.json"
    file.write_text(PIPED)
    with file.open() as redirected:
        done = subprocess.run(command, stdin=redirected, capture_output=True, text=True, check=True, timeout=120)
    assert "Tax year 2023" in done.stdout


def test_an_idle_pipe_holds_nobody_up() -> None:
    command = [sys.executable, "-m", "assistant.cli", "compare", "--states", "CA"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert "Tax year" in process.stdout.read()
        assert process.wait(120) == 0
