"""How long saved conversations take, from ten to a hundred thousand of them, beside a bare SQLite insert.

    python -m benchmarks.sessions [--most 100000]

Every conversation has eight turns of a few dozen words. Each figure is the median of several tries, in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.sessions import Input, Kind, SavedSession, Store, Turn, open_store
from assistant.sessions.records import new_id
from benchmarks.table import report_growth

DAY = date(2026, 2, 3)
TURNS = 8
WORDS = [
    "my",
    "the",
    "a",
    "in",
    "account",
    "loss",
    "roth",
    "traditional",
    "ira",
    "401k",
    "plan",
    "money",
    "basis",
    "withdrew",
    "closed",
    "year",
    "state",
    "jersey",
    "can",
    "claim",
    "deduct",
    "taxes",
    "paid",
    "contribution",
    "market",
    "fell",
    "value",
    "received",
    "lost",
    "all",
    "part",
    "of",
    "it",
    "and",
    "what",
    "about",
]


def main() -> None:
    """Print one row for each size of store."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sessions")
    parser.add_argument("--most", type=int, default=100_000)
    most = parser.parse_args().most
    columns = ("conversations", "MB", "open", "append", "bare insert", "list", "load", "search", "rare word", "forget")
    print("  ".join(f"{column:>13}" for column in columns))
    found: dict[int, list[str]] = {}
    for size in (10, 100, 1_000, 10_000, 100_000):
        if size <= most:
            with tempfile.TemporaryDirectory() as folder:
                found[size] = measure(Path(folder), size)
            print("  ".join(f"{figure:>13}" for figure in found[size]), flush=True)
    for name in ("open", "append", "list", "load", "search", "forget"):
        place = columns.index(name)
        bare = f"bare SQLite insert {found[max(found)][columns.index('bare insert')]} ms" if name == "append" else ""
        times = {size: float(row[place]) for size, row in found.items()}
        report_growth(f"saved conversations, {name}, by their number", times, bare)
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def measure(home: Path, size: int) -> list[str]:
    """Fill a store and time what a person waits for in it."""
    chance = random.Random(size)
    fill(home, size, chance)
    file = home / "conversations" / "saved.db"
    opening = median(lambda: opened(home).close(), 5)
    store = opened(home)
    session = store.begin()
    ids = [summary.id for summary in store.list(50)]
    figures = [
        opening,
        median(lambda: store.append(session, Input(Kind.TEXT, talk(chance, 8), DAY), talk(chance, 60)), 100),
        bare_insert(home, chance),
        median(lambda: store.list(20), 20),
        median(lambda: store.load(chance.choice(ids)), 20),
        median(lambda: store.search("roth jersey"), 20),
        median(lambda: store.search("zebra"), 5),
        median(lambda: store.forget(ids.pop()), 3),
    ]
    store.close()
    megabytes = f"{file.stat().st_size / 2**20:.1f}"
    return [f"{size:,}", megabytes, *(f"{figure:.2f}" for figure in figures)]


def fill(home: Path, size: int, chance: random.Random) -> None:
    """Write conversations in large transactions; one by one would time the disk for an hour."""
    from assistant.sessions import database, rows, search

    opened(home).close()
    moment = datetime(2026, 2, 3, tzinfo=UTC)
    with closing(database.connect(home / "conversations" / "saved.db")) as db, database.writing(db):
        for number in range(size):
            turns = tuple(Turn(Input(Kind.TEXT, talk(chance, 8), DAY), talk(chance, 60)) for _ in range(TURNS))
            if number == 0:
                turns = (*turns, Turn(Input(Kind.TEXT, "a zebra", DAY)))
            rows.restore(db, SavedSession(new_id(), talk(chance, 6), moment, moment, turns))
        search.catch_up(db)


def bare_insert(home: Path, chance: random.Random) -> float:
    """Time what SQLite alone needs to put the same text into one table with the same durability."""
    with closing(sqlite3.connect(home / "bare.db", isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE bare (value TEXT, reply TEXT)")
        return median(lambda: db.execute("INSERT INTO bare VALUES (?, ?)", (talk(chance, 8), talk(chance, 60))), 100)


def median(work: Callable[[], object], times: int) -> float:
    """Time something several times; the median in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def opened(home: Path) -> Store:
    return open_store(home, now=lambda: datetime.now(UTC))


def talk(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))


if __name__ == "__main__":
    main()
