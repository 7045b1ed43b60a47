"""`writeoff knowledge`: check, topics, show, sources, as-of, gaps, new."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli_knowledge import knowledge_group
from knowledge.entries import load_entries


def knowledge(*arguments: str, **more: str) -> Result:
    return CliRunner().invoke(knowledge_group, list(arguments), **more)


def test_the_check_prints_what_is_not_verified_and_a_count() -> None:
    found = knowledge("check", "--quick", "--today", "2026-12-01")
    assert found.exit_code == 0, found.stdout
    assert "Not verified (from-memory), statements.toml: rolled_over" in found.stdout
    assert found.stdout.splitlines()[-1].startswith("0 faults, ")


def test_the_check_in_full_and_as_json() -> None:
    in_full = knowledge("check", "--quick", "--weak", "--today", "2026-12-01").stdout
    assert "Not verified (from-memory): statements.toml: rolled_over: The money moved" in in_full
    found = json.loads(knowledge("check", "--quick", "--json", "--today", "2026-12-01").stdout)
    assert [fault for fault in found["faults"] if not fault["warning"]] == []
    assert {"file", "id", "confidence", "says"} == set(found["not_verified"][0])


def test_reviews_that_are_due_are_no_fault_but_told() -> None:
    found = knowledge("check", "--quick", "--today", "2028-01-01")
    assert found.exit_code == 0
    assert "Look at: law/hsa_age.toml: checked: last compared" in found.stdout


def test_every_topic_has_one_line() -> None:
    lines = knowledge("topics").stdout.splitlines()
    assert {line.split(":")[0] for line in lines} == set(load_entries())
    assert {topic["topic"] for topic in json.loads(knowledge("topics", "--json").stdout)} == set(load_entries())


def test_a_topic_is_shown_with_its_sources() -> None:
    assert "Source: 26 USC 165" in knowledge("show", "section-165").stdout
    assert json.loads(knowledge("show", "section-165", "--json").stdout)["topic"] == "section-165"


@pytest.mark.parametrize("command", ["show", "sources"])
def test_a_name_that_is_nearly_right_is_suggested(command: str) -> None:
    name, meant = {"show": ("roth-ira-los", "roth-ira-loss"), "sources": ("usc_67", "usc-67")}[command]
    found = knowledge(command, name)
    assert found.exit_code == 2
    assert f"Did you mean {meant}?" in found.stderr


def test_a_source_is_shown_with_what_rests_on_it() -> None:
    lines = knowledge("sources", "case-fish").stdout.splitlines()
    assert lines[0].startswith("case-fish: Fish v. Commissioner, T.C. Memo. 2015-176")
    assert "Used by statements.toml: paper_loss" in lines
    assert "Used by faq/court-rulings.md" in lines


def test_the_law_as_known_on_a_day() -> None:
    # federal.md 2.2
    def class_on(day: str) -> str:
        law = json.loads(knowledge("as-of", day, "--json").stdout)["law"]
        return next(item["value"] for item in law if item["parameter"] == "misc_itemized_deductions")

    assert [class_on(day) for day in ("2016-12-31", "2018-06-01", "2026-11-23")] == [
        "allowed",
        "suspended",
        "terminated",
    ]


def test_a_case_as_it_would_have_been_answered_then() -> None:
    facts = json.dumps({"account_type": "401k", "withdrew": "nothing"})
    assert knowledge("as-of", "2016-12-31", facts).stdout.startswith("No. ")
    words = "I closed all my Roth IRAs in 2016, put in 30000 and got 18000 back. I live in Texas"
    found = json.loads(knowledge("as-of", "2016-12-31", words, "--json").stdout)
    assert found["facts"]["account_type"] == "roth_ira"
    assert found["verdict"]["law_as_of"] == "2016-12-31"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["2016-12-31", "hello there"], "No facts were found"),
        (["2016-12-31", "{"], "not JSON"),
        (["2016-12-31", '{"age": "old"}'], "age"),
        (["1980-01-01"], "The law is known from"),
        (["last year"], "last year"),
    ],
)
def test_what_cannot_be_answered_as_of_a_day_is_told(arguments: list[str], says: str) -> None:
    found = knowledge("as-of", *arguments)
    assert found.exit_code == 2
    assert says in found.stderr


def test_unanswered_questions_are_grouped_with_the_nearest_entry() -> None:
    asked = "can i deduct bitcoin in my ira\nestate tax on a house\nis bitcoin in an ira deductible\n\n\x1b[31mred\n"
    found = json.loads(knowledge("gaps", "-", "--json", input=asked).stdout)
    assert found[0]["questions"] == ["can i deduct bitcoin in my ira", "is bitcoin in an ira deductible"]
    assert found[0]["nearest"] == "crypto-in-ira"
    assert "\x1b" not in knowledge("gaps", "-", input=asked).stdout


def test_gaps_are_printed_ready_to_be_added() -> None:
    found = knowledge("gaps", "-", input='she said "no"\n').stdout
    assert '  "she said \\"no\\"",' in found


def test_a_new_topic_begins_as_a_draft_that_is_not_read(tmp_path: Path) -> None:
    found = knowledge("new", "my-topic", "--into", str(tmp_path))
    assert found.exit_code == 0
    assert (tmp_path / "my-topic.md.draft").read_text("utf-8").startswith("+++\ntitle")
    again = knowledge("new", "my-topic", "--into", str(tmp_path))
    assert again.exit_code == 2
    assert "is there already" in again.stderr


@pytest.mark.parametrize("topic", ["../x", "Big", "a b", "basis", "x" * 50, "-"])
def test_a_name_that_is_no_new_topic_is_refused(topic: str, tmp_path: Path) -> None:
    assert knowledge("new", "--into", str(tmp_path), "--", topic).exit_code == 2
    assert list(tmp_path.iterdir()) == []
