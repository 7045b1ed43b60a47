"""Kill writers in the middle of their work, and look whether anything that they acknowledged is gone.

    python -m benchmarks.kill --rounds 500

Each round starts a process that talks to one shared store, prints a line for every turn that `append` acknowledged, and
now and then drafts, renames, forgets and opens anew. It is killed with SIGKILL at a random moment. Then every turn that
was printed must be there, in order and once, the database must be sound, and a resume must give the conversation.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.sessions import Input, Kind, Store, open_store
from benchmarks.table import report

DAY = date(2026, 2, 3)


def main() -> int:
    """Run the rounds and print one line. Exit 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kill")
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", metavar="SEED", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write_until_killed(random.Random(options.write))
        return 0
    return run_rounds(options.rounds, random.Random(options.seed))


def run_rounds(rounds: int, chance: random.Random) -> int:
    """Kill one writer after another in one store."""
    began = time.perf_counter()
    lost: list[str] = []
    acknowledged = unheard = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for number in range(rounds):
            heard = read_until_killed(home, f"{number}-{chance.random()}", chance)
            faults, extra = check(home, heard)
            lost += [f"round {number}: {fault}" for fault in faults]
            acknowledged += sum(heard.values())
            unheard += extra
    for fault in lost:
        print(fault)
    seconds = time.perf_counter() - began
    print(
        f"{rounds} writers killed, {acknowledged} turns acknowledged, {len(lost)} lost or damaged, "
        f"{unheard} on disk before they could be acknowledged, {seconds:.0f} s"
    )
    what = f"{rounds} writers killed at random moments"
    report(what, f"{len(lost)} of {acknowledged} acknowledged turns lost", "", "none", held=not lost)
    return 1 if lost else 0


def read_until_killed(home: Path, seed: str, chance: random.Random) -> Counter[str]:
    """Start a writer, kill it at a random moment, and count the turns it acknowledged in each conversation."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.kill", "--write", seed],
        env={**os.environ, "WRITEOFF_HOME": str(home)},
        stdout=subprocess.PIPE,
    )
    assert writer.stdout is not None
    if chance.random() < 0.9:
        writer.stdout.readline()  # it is past its start; a tenth is killed somewhere in it
    time.sleep(chance.random() ** 2 * 0.15)
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate()
    assert writer.returncode == -signal.SIGKILL, f"the writer ended by itself: {writer.returncode}"
    heard: Counter[str] = Counter()
    for line in rest.decode().splitlines(keepends=True):
        match line.split():
            case ["kept", session, count] if line.endswith("\n"):
                heard[session] = int(count)
            case ["forgetting", session]:
                heard.pop(session, None)
    return heard


def check(home: Path, heard: Counter[str]) -> tuple[list[str], int]:
    """Compare the store with what was acknowledged. Gives the faults, and how many turns more than that are there."""
    faults, unheard = [], 0
    store = open_store(home, now=lambda: datetime.now(UTC))
    if store.trouble or (news := store.take_trouble()):
        faults.append(store.trouble or str(news))
    for session, count in heard.items():
        saved = store.load(session)
        there = [one.value for one in saved.inputs] if saved else []
        if there[:count] != [turn_text(session, number) for number in range(count)]:
            faults.append(f"{session} should have {count} turns and has {len(there)}: {there[-2:]}")
        elif len(there) > count + 1:
            faults.append(f"{session} has {len(there)} turns where {count} or one more were said")
        unheard += len(there) - count
        if not any(hit.id == session for hit in store.search(f"{session} {count - 1}")):
            faults.append(f"{session} is not found by its words")
    store.close()
    with sqlite3.connect(home / "conversations" / "saved.db") as db:
        if (result := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            faults.append(result)
    db.close()
    return faults, unheard


def write_until_killed(chance: random.Random) -> None:
    """Talk for ever, and print what was acknowledged once it was."""
    print("ready", flush=True)
    store = open_now()
    session, count = store.begin(), 0
    while True:
        if not store.append(
            session, Input(Kind.TEXT, turn_text(session, count), DAY), "a reply " * chance.randint(1, 400)
        ):
            raise SystemExit(store.trouble)
        count += 1
        print("kept", session, count, flush=True)
        draw = chance.random()
        if draw < 0.2:
            store.set_draft(session, "half a sen")
        elif draw < 0.25:
            store.rename(session, f"title {count}")
        elif draw < 0.3:
            session, count = store.begin(), 0
        elif draw < 0.33:
            print("forgetting", session, flush=True)
            store.forget(session)
            session, count = store.begin(), 0
        elif draw < 0.36:
            store.close()
            store = open_now()


def open_now() -> Store:
    return open_store(now=lambda: datetime.now(UTC))


def turn_text(session: str, number: int) -> str:
    return f"{session} {number}"


if __name__ == "__main__":
    raise SystemExit(main())
