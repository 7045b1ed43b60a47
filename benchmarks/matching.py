"""The matcher beside what one would pick instead: right answers, and what they cost.

    python -m benchmarks.matching --folder FOLDER [--draws 3] [--queries 1000]

FOLDER holds `evaluate.py` (how the questions are drawn and mistyped), `baselines.py` (the other matchers) and `data/`
(open intent sets). Each system is measured in a process of its own, on the same draws: right answers on CLINC150 at ten
phrasings an entry, as written and with a typo in half of the words; how well its score tells questions that have an
entry from those that have none (AUROC); right answers on the three sets of real users; then milliseconds to import, to
build and to search, and megabytes. A system whose library is not installed is passed over by name.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

SYSTEMS = {
    "writeoff": "benchmarks.matching:writeoff",
    "rapidfuzz WRatio": "baselines:rapidfuzz_wratio",
    "rapidfuzz token_set_ratio": "baselines:rapidfuzz_token_set",
    "bm25s, stems": "baselines:bm25s",
    "TF-IDF, 3-5 letters": "baselines:tfidf_char",
    "MiniLM": "baselines:minilm",
}
NEEDS = {"WRatio": "rapidfuzz", "token_set": "rapidfuzz", "bm25s": "bm25s", "TF-IDF": "sklearn"}
NEEDS |= {"MiniLM": "sentence_transformers"}
TYPOS = 0.5
PHRASINGS = 10
Entries = list[tuple[str, list[str]]]


class Writeoff:
    """The matcher behind the interface of the other systems."""

    def __init__(self, entries: Entries) -> None:
        from assistant.matching import Index

        self.index = Index(entries)

    def search(self, text: str, limit: int) -> list[tuple[str, float]]:
        return [(match.id, match.score) for match in self.index.search(text, limit)]


writeoff = Writeoff


def main() -> None:
    """Measure each system in turn and print one table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching")
    parser.add_argument("--folder", type=Path, required=True, help="where evaluate.py, baselines.py and data/ are")
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve()
    if options.measure:
        print(json.dumps(measure(folder, options.measure, options.draws, options.queries)))
        return
    heads = [
        "right",
        "typos",
        "AUROC",
        "curekart",
        "powerplay",
        "sofmattress",
        "import",
        "build",
        "p50 ms",
        "p99",
        "MB",
    ]
    print(f"{'':26}" + "".join(f"{head:>12}" for head in heads))
    for name, spec in SYSTEMS.items():
        print(f"{name:26}" + row_of(folder, name, spec, options.draws, options.queries), flush=True)


def row_of(folder: Path, name: str, spec: str, draws: int, queries: int) -> str:
    """The figures of one system, or why there are none."""
    command = [sys.executable, "-m", "benchmarks.matching", "--folder", str(folder), "--measure", spec]
    command += ["--draws", str(draws), "--queries", str(queries)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        needed = next((library for part, library in NEEDS.items() if part in name), "")
        reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        missing = "ModuleNotFoundError" in reason[0]
        return f"  passed over: {needed or 'a library'} is not installed" if missing else f"  failed: {reason[0]}"
    return "".join(f"{value:12.3f}" if value < 1 else f"{value:12.1f}" for value in json.loads(done.stdout))


def measure(folder: Path, spec: str, draws: int, queries: int) -> list[float]:
    """All figures of one system, in the order of the table's heads; run in a fresh process."""
    sys.path.insert(0, str(folder))
    sets = importlib.import_module("evaluate")
    train, test, _ = sets.load("clinc150")
    inside, outside = sets.sample(test, queries)
    drawn = [sets.episode(train, "clinc150", PHRASINGS, draw) for draw in range(draws)]
    before = megabytes()
    started = time.perf_counter()
    make = load_system(spec)
    make([("a", ["hello there"]), ("b", ["good bye now"])]).search("helo", 2)  # what a system loads late counts too
    imported = time.perf_counter() - started
    right, typos, apart, seconds, built = [], [], [], [], []
    for draw, entries in enumerate(drawn):
        started = time.perf_counter()
        system = make(entries)
        built.append(time.perf_counter() - started)
        known = [ask(system, text, seconds) for _, text in inside]
        right.append(share_right(known, inside))
        typos.append(share_right([ask(system, sets.typos(text, TYPOS, draw)) for _, text in inside], inside))
        apart.append(sets.auroc([score for _, score in known], [ask(system, text)[1] for _, text in outside]))
    grown = megabytes() - before
    seconds.sort()
    times = [imported, statistics.fmean(built), seconds[len(seconds) // 2], seconds[len(seconds) * 99 // 100]]
    users = [right_of_users(sets, make, name, queries) for name in sets.FAQ]
    return [*map(statistics.fmean, (right, typos, apart)), *users, *(1000 * value for value in times), grown]


def load_system(spec: str) -> Callable[[Entries], Any]:
    """The factory named `module:name`; offline, as it would run for a user."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    module, _, name = spec.partition(":")
    made: Callable[[Entries], Any] = getattr(importlib.import_module(module), name)
    return made


def right_of_users(sets: ModuleType, make: Callable[[Entries], Any], name: str, queries: int) -> float:
    """Right answers on a set of real users' questions, with all its phrasings."""
    train, test, _ = sets.load(name)
    asked, _ = sets.sample(test, queries)
    system = make(sets.episode(train, name, "all", 0))
    return share_right([ask(system, text) for _, text in asked], asked)


def ask(system: Any, text: str, seconds: list[float] | None = None) -> tuple[str | None, float]:
    """The best entry and its score; the time it took goes into `seconds`."""
    started = time.perf_counter()
    found = system.search(text, 10)
    if seconds is not None:
        seconds.append(time.perf_counter() - started)
    return (found[0][0], float(found[0][1])) if found else (None, float("-inf"))


def share_right(found: Sequence[tuple[str | None, float]], asked: Sequence[tuple[str, str]]) -> float:
    """Share of questions whose best entry is the right one."""
    return sum(best == entry for (best, _), (entry, _) in zip(found, asked, strict=True)) / len(asked)


def megabytes() -> float:
    """Most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
