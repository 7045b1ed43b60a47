"""Resident memory: a chat with 1,000 messages beside a bare Textual app that shows as many, and what else we start.

    python -m benchmarks.memory [--messages 1000]

Each line is a process of its own; the figure is the most memory it ever had. The chat is the whole app without a
terminal, and every second message is a real turn of a conversation.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile

from benchmarks.table import report

LIMIT_MB = 150
SAID = (
    "I have a Roth IRA",
    "/continue",
    "everything",
    "2016",
    "why?",
    "is there a penalty before 59 and a half?",
    "not sure",
    "undo",
    "I live in Ohio",
    "/restart",
)
_LAUNCHER = """
import os, sys
child = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process between: the most memory of a child counts that of the parent it was forked from."""


def main() -> int:
    """Print a line for each. Exit 1 where the chat is over its limit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory")
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--be", choices=("chat", "bare"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.be:
        asyncio.run((chat if options.be == "chat" else bare)(options.messages))
        return 0
    count = str(options.messages)
    ours = ["-m", "benchmarks.memory", "--messages", count, "--be", "chat"]
    lines = {
        "bare interpreter": ["-c", "pass"],
        "bare pydantic + rapidfuzz": ["-c", "import pydantic, rapidfuzz"],
        "ask": ["-m", "assistant.cli", "ask", "--json", "is there a penalty at 57"],
        f"bare Textual app, {count} messages": ["-m", "benchmarks.memory", "--messages", count, "--be", "bare"],
        "chat, no message": ["-m", "benchmarks.memory", "--messages", "0", "--be", "chat"],
        f"chat, {count} messages": ours,
    }
    found = {name: megabytes(command) for name, command in lines.items()}
    for name, size in found.items():
        print(f"{name:40}{size:8.0f} MB")
    most, beside = found[f"chat, {count} messages"], found[f"bare Textual app, {count} messages"]
    name, shown, budget = f"memory of a chat with {count} messages", f"{most:.0f} MB", f"{LIMIT_MB} MB"
    report(name, shown, f"bare Textual app with as many {beside:.0f} MB", budget, held=most <= LIMIT_MB)
    report("memory of `ask`", f"{found['ask']:.0f} MB", f"bare interpreter {found['bare interpreter']:.0f} MB")
    print(f"the chat may have {LIMIT_MB} MB")
    return 0 if found[f"chat, {count} messages"] <= LIMIT_MB else 1


def megabytes(command: list[str]) -> float:
    """The most memory that a process had."""
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-c", _LAUNCHER, *command],
            env={**os.environ, "WRITEOFF_HOME": home},
            capture_output=True,
            text=True,
            check=True,
        )
    return int(done.stdout.splitlines()[-1]) / 1024


async def chat(messages: int) -> None:
    """Talk until so many messages stand in the transcript."""
    from datetime import UTC, date, datetime

    from assistant.settings import Settings
    from assistant.terminal.app import ChatApp
    from assistant.terminal.keeping import ChatOptions

    day = date(2026, 11, 24)
    app = ChatApp(ChatOptions(day, settings=Settings(), now=lambda: datetime(2026, 11, 24, tzinfo=UTC)))
    async with app.run_test(size=(100, 40), tooltips=False) as pilot:
        while app.talk is None:
            await pilot.pause(0.05)
        turn = 0
        while len(app.chat.transcript.lines) < messages:
            app.chat.hear(SAID[turn % len(SAID)])
            turn += 1
            await pilot.pause()


async def bare(messages: int) -> None:
    """Show so many lines of text."""
    from textual.app import App
    from textual.containers import VerticalScroll
    from textual.widgets import Input, Static

    class Bare(App[None]):
        def compose(self):  # type: ignore[no-untyped-def]  # Textual's shape
            yield VerticalScroll()
            yield Input()

    async with Bare().run_test(size=(100, 40)) as pilot:
        talk = pilot.app.query_one(VerticalScroll)
        text = "Nothing has come out of the account, so there is no loss to claim."
        await talk.mount_all([Static(f"{number}: {text}") for number in range(messages)])
        await pilot.pause()


if __name__ == "__main__":
    raise SystemExit(main())
