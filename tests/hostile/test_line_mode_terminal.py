"""Line mode at a real terminal, typed at like a person in a hurry: no escape byte, no drawing, and it ends cleanly."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from terminal_kit import PATIENCE, Terminal

HURRIED = (
    "/conversations",
    "my roth ira fell",
    "3",
    "/panel",
    "y",
    "/setings",
    "/history",
    "2022",
    "y",
    "/states nj",
    "hide amounts",
    "forget this conversation",
    "n",
    "/hlep",
    "",
    "/browse penalty",
    "/settings",
)


def prompted(terminal: Terminal, times: int) -> None:
    """Read until so many prompts were written."""
    until = time.monotonic() + PATIENCE
    while terminal.text().count("You: ") < times:
        assert time.monotonic() < until, terminal.tail()
        terminal.send("", quiet=0.05, most=0.1)


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(("--plain",), {}), ((), {"TERM": "dumb"}), (("chat", "--plain"), {"TERM": "vt100"})],
    ids=["--plain", "TERM=dumb", "a plain terminal"],
)
def test_a_hurried_person_is_answered_in_words_alone(
    arguments: tuple[str, ...], environment: dict[str, str], tmp_path: Path
) -> None:
    with Terminal(*arguments, WRITEOFF_HOME=str(tmp_path), **environment) as terminal:
        terminal.wait_for("You: ")
        for count, line in enumerate(HURRIED, 2):
            terminal.send(f"{line}\n")
            prompted(terminal, count)
        terminal.send("/quit\n")
        assert terminal.end() == 0
        said = terminal.text()
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2500-\u259f]", said)
    assert "Something went wrong" not in said
    assert "only in full screen" not in said
    assert "Did you mean /settings?" in said
    assert said.replace("\r", "").endswith("writeoff: Goodbye.\n")


def test_a_terminal_that_goes_away_ends_it_and_costs_nothing(tmp_path: Path) -> None:
    with Terminal("--plain", WRITEOFF_HOME=str(tmp_path)) as terminal:
        prompted(terminal, 1)
        terminal.send("my roth ira fell\n")
        prompted(terminal, 2)
        terminal.go_away()
        terminal.process.wait(PATIENCE)
    with Terminal("--plain", "--resume", WRITEOFF_HOME=str(tmp_path)) as terminal:
        terminal.wait_for("Noted: Roth IRA.")
