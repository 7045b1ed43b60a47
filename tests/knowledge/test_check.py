"""The shipped knowledge holds together, and whatever breaks it is found, all at once."""

import shutil
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from knowledge.checking import KNOWLEDGE_FOLDER, Fault, check_all, read_shelf, weak_statements
from knowledge.checking.text_checks import typed_figures
from knowledge.checking.typed import read_figures
from knowledge.lawbook import LAW_AS_OF

BREAKAGES = tomllib.loads(Path(__file__).with_name("breakages.toml").read_text("utf-8"))["breakage"]
for breakage in BREAKAGES:
    breakage.setdefault("file", f"faq/{breakage.get('id')}.md")
TODAY = date(2026, 12, 1)
"""A day on which every file has been checked and no review is due."""
DATA = ("law", "faq", "sources.toml", "statements.toml", "claims.toml", "topics.toml")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Fault]:
    """Every fault of a copy of the knowledge in which all the breakages were made."""
    folder = tmp_path_factory.mktemp("knowledge")
    for name in DATA:
        source = KNOWLEDGE_FOLDER / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
    for breakage in BREAKAGES:
        _break(folder, breakage)
    return check_all(TODAY, folder)


def _break(folder: Path, breakage: dict) -> None:
    path = folder / breakage["file"]
    if "id" in breakage:
        path.write_text(_entry(breakage), "utf-8")
    elif breakage.get("gone"):
        path.unlink()
    elif not breakage["find"]:
        path.write_text(breakage["put"], "utf-8")
    else:
        text = path.read_text("utf-8")
        assert breakage["find"] in text, breakage["name"]
        path.write_text(text.replace(breakage["find"], breakage["put"], 1), "utf-8")


def _entry(breakage: dict) -> str:
    """An entry that is sound but for what the breakage says."""
    words = [f"{breakage['id']} asked in way {number}" for number in range(12)]
    head = {
        "title": '"Made up"',
        "asked_as": str(words),
        "sources": '["usc-67"]',
        "confidence": '"computed"',
        "related": '["basis"]',
        "ask_next": '["What is basis?"]',
        **breakage.get("head", {}),
    }
    body, _, many = breakage.get("body", "No. It does not count.").partition("WORDS*")
    lines = "\n".join(f"{key} = {value}" for key, value in head.items())
    return f"+++\n{lines}\n+++\n{body}{'word ' * int(many or 0)}\n"


def test_the_shipped_knowledge_has_no_fault() -> None:
    assert [str(fault) for fault in check_all(TODAY) if not fault.warning] == []


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage["name"])
def test_what_breaks_the_knowledge_is_found_with_file_and_key(breakage: dict, broken: list[Fault]) -> None:
    expect = {"file": breakage["file"], "warning": False, **breakage["expect"]}
    found = [fault for fault in broken if (fault.file, fault.warning) == (expect["file"], expect["warning"])]
    assert any(fault.key == expect["key"] and expect["says"] in fault.says for fault in found), found


def test_faults_come_sorted_by_file_and_each_once(broken: list[Fault]) -> None:
    assert broken == sorted(set(broken))


def test_a_review_is_due_a_year_after_the_last() -> None:
    assert not [
        fault for fault in check_all(LAW_AS_OF + timedelta(days=365)) if fault.key == "checked" and fault.warning
    ]
    due = [fault for fault in check_all(TODAY + timedelta(days=366)) if fault.key == "checked"]
    assert len(due) > 90
    assert all(fault.warning for fault in due)


def test_what_is_not_verified_is_listed_with_its_confidence() -> None:
    weak = {item.id: item for item in weak_statements(read_shelf(KNOWLEDGE_FOLDER))}
    assert weak["rolled_over"].confidence == "from-memory"
    assert weak["claim_exceptions"].confidence == "mixed"
    assert weak["carried_forward_in_the_account"].confidence == "from-memory"
    assert "paper_loss" not in weak
    assert weak["ira_closing_loss 1987"].confidence == "from-memory"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The limit is $3,000 a year.", ["$3,000"]),
        ("The limit is {capital_loss_limit.other} a year.", []),
        ("You may lose $3,001.", []),
        ("It is 10%, not 7%.", ["10%"]),
        ("Before 59½ or 59 1/2 there is more.", ["59½", "59 1/2"]),
        ("Up to 2017 it counted.", ["2017"]),
        ("The 2017 tax law stopped it.", []),
        ("In *Roberts* (2013) the court said so.", []),
        ("By May 17, 2021 it was over.", ["May 17, 2021"]),
        ("Within 60 days, or a 60-day rollover.", ["60 days"]),
        ("Nebraska changed after 2024.", []),
        ("Arkansas changed after 2024.", ["2024"]),
    ],
)
def test_figures_of_the_law_are_seen_where_they_are_typed(text: str, found: list[str]) -> None:
    law = read_figures(read_shelf(KNOWLEDGE_FOLDER))
    assert [item.text for item in typed_figures(text, law)] == found


def test_nothing_is_checked_against_the_clock_of_the_machine() -> None:
    assert check_all(date(1999, 1, 1)) != []
