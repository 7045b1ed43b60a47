"""Files of the knowledge are taken in while a chat runs; a faulty one changes nothing and is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.watching import ROOT, Watcher

ENTRY = Path("knowledge/faq/basis.md")
SHORT = "Basis is a word that was put here while the chat was running."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Both packages, to be written in."""
    for package in ("assistant", "knowledge"):
        ignored = shutil.ignore_patterns("__pycache__", "compiled.bin*")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    return tmp_path


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def first_line(entry: Path) -> str:
    return entry.read_text("utf-8").rpartition("+++\n")[2].strip().splitlines()[0]


def test_nothing_is_tried_while_nothing_changes(tmp_path: Path) -> None:
    tried: list[Path] = []
    watcher = Watcher(tmp_path, lambda root: tried.append(root) or "")  # type: ignore[func-returns-value]
    assert watcher.take_in() is None
    assert not tried


def test_new_changed_and_removed_files_are_seen_once(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge" / "law"
    folder.mkdir(parents=True)
    watcher = Watcher(tmp_path, lambda _: "")
    for change in (
        lambda: (folder / "a.toml").write_text("x = 1"),
        lambda: (folder / "a.toml").write_text("x = 12"),
        (folder / "a.toml").unlink,
    ):
        change()
        assert watcher.changed() == ("knowledge/law/a.toml",)
        assert watcher.changed() == ()
    (folder / ".a.toml.swp").write_text("an editor's own")
    (folder / "notes.txt").write_text("nobody's")
    assert watcher.changed() == ()


def test_a_fault_is_told_with_its_file_and_nothing_is_loaded(copy: Path) -> None:
    watcher = Watcher(copy)
    rewrite(copy / ENTRY, "asked_as = [", "asked_as = ]")
    news = watcher.take_in()
    assert news is not None
    assert not news.loaded
    assert "basis.md" in news.text
    assert watcher.take_in() is None, "told once"


@pytest.fixture
def talk(copy: Path) -> Iterator[subprocess.Popen[str]]:
    """A chat line by line that watches the copy."""
    places = {"WRITEOFF_HOME": str(copy / "home"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "assistant.cli", "chat", "--plain", "--private", "--watch"],
        cwd=copy,
        env=os.environ | places,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        yield process
        process.kill()


def test_an_answer_changes_while_the_chat_runs_and_what_was_told_stays(copy: Path, talk: subprocess.Popen[str]) -> None:
    assert talk.stdin
    assert talk.stdout
    talk.stdin.write("I have a Roth IRA\nwhat is basis?\n")
    talk.stdin.flush()
    heard = [talk.stdout.readline() for _ in range(4)]
    while "Sources:" not in heard[-1]:
        heard.append(talk.stdout.readline())
    assert SHORT not in "".join(heard)
    rewrite(copy / ENTRY, first_line(copy / ENTRY), SHORT)
    talk.stdin.write("what is basis?\n/facts\n")
    talk.stdin.close()
    after = talk.stdout.read()
    assert "Loaded anew: knowledge/faq/basis.md" in after
    assert SHORT in after
    assert "Roth IRA" in after.partition(SHORT)[2]
