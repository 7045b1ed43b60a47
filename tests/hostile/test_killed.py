"""The chat itself killed with SIGKILL: what was answered on the screen is there again, the question and draft too."""

from __future__ import annotations

import os
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

from terminal_kit import PATIENCE, Terminal

from assistant.sessions import SavedSession, open_store

STORY = "I closed my Roth IRA in 2022"


def kept(home: Path) -> SavedSession:
    store = open_store(home, now=lambda: datetime.now(UTC))
    try:
        saved = store.latest()
        assert saved is not None
        assert store.take_trouble() is None
        return saved
    finally:
        store.close()


def kill(terminal: Terminal) -> None:
    os.killpg(terminal.process.pid, signal.SIGKILL)
    assert terminal.process.wait() == -signal.SIGKILL


def test_a_full_screen_chat_goes_on_with_its_question_and_its_draft(tmp_path: Path) -> None:
    environment = {"WRITEOFF_HOME": str(tmp_path)}
    with Terminal("chat", **environment) as terminal:
        terminal.wait_for("Your case")
        terminal.send(f"{STORY}\r")
        terminal.wait_for("Noted: Roth IRA")
        terminal.send("half a line")
        until = time.monotonic() + PATIENCE
        while kept(tmp_path).draft != "half a line":
            assert time.monotonic() < until
            time.sleep(0.1)
        kill(terminal)
    assert [said.value for said in kept(tmp_path).inputs] == [STORY]
    with Terminal("chat", "--resume", **environment) as terminal:
        for words in (STORY, "Noted: Roth IRA", "Not sure", "half a line"):
            terminal.wait_for(words)
        kill(terminal)


def test_a_chat_by_lines_goes_on_with_its_question(tmp_path: Path) -> None:
    environment = {"WRITEOFF_HOME": str(tmp_path)}
    with Terminal("chat", "--plain", **environment) as terminal:
        terminal.send(f"{STORY}\n")
        terminal.wait_for("Noted: Roth IRA")
        kill(terminal)
    with Terminal("chat", "--plain", "--resume", **environment) as terminal:
        terminal.wait_for("Not sure")
        terminal.send("/facts\n")
        terminal.wait_for("2022")
        kill(terminal)
    assert kept(tmp_path).inputs[0].value == STORY


def test_a_full_screen_chat_whose_terminal_goes_away_without_a_signal_ends_and_keeps_the_draft(tmp_path: Path) -> None:
    with Terminal("chat", WRITEOFF_HOME=str(tmp_path)) as terminal:
        terminal.wait_for("Your case")
        terminal.send(f"{STORY}\r")
        terminal.wait_for("Noted: Roth IRA")
        terminal.send("half a line", quiet=0.5)
        terminal.go_away()
        assert terminal.process.wait(PATIENCE) in {1, 120}  # 120: Python could not flush to what is gone
    assert kept(tmp_path).draft == "half a line"
