"""How fast the rules are, how many questions they ask, and whether a long input needs more memory.

    python -m benchmarks.rules [--lines 100000]

Verdicts are counted on one core, in seconds of the processor, so that other work on the machine does not count; the
cases are drawn evenly from the space that the tests walk.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "knowledge"))

from space import STARTS, TODAY, choices, told, walk  # noqa: E402  the space that the tests walk

from knowledge import Facts, decide, parse_facts  # noqa: E402

CASES = 20_000
SIZES = (1_000, 10_000)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rules")
    parser.add_argument("--lines", type=int, default=100_000, help="lines of the longest input to decide --jsonl")
    options = parser.parse_args()
    cases = drawn(CASES)
    line("in memory: facts to verdict", f"{rate(cases, decide):,.0f} a second")
    given = [facts.as_json() for facts in cases]
    line("in memory: JSON values to verdict", f"{rate(given, lambda raw: decide(parse_facts(raw))):,.0f} a second")
    line("in memory: facts to verdict in words", f"{rate(cases, lambda facts: decide(facts).as_json()):,.0f} a second")
    questions()
    for lines in (*SIZES, options.lines):
        seconds, megabytes = decide_lines([given[place % CASES] for place in range(lines)])
        line(f"decide --jsonl, {lines:,} lines", f"{lines / seconds:,.0f} a second, {megabytes:.0f} MB at most")


def line(what: str, found: str) -> None:
    print(f"{what:40} {found}")


def drawn(count: int) -> list[Facts]:
    """Cases with every fact told, drawn evenly from the space."""
    pick = random.Random(1)
    names = choices()
    return [
        Facts.model_validate({fact: pick.choice(values) for fact, values in names.items()} | pick.choice(STARTS))
        for _ in range(count)
    ]


def rate(items: list[Any], do: Callable[[Any], object]) -> float:
    """Items a second of the processor, the best of five rounds."""
    rounds = []
    for _ in range(5):
        began = time.process_time()
        for item in items:
            do(item)
        rounds.append(len(items) / (time.process_time() - began))
    return max(rounds)


def questions() -> None:
    """Questions to the federal status: over the space, and over the ways of answering."""
    asked, ways, paths = [], {}, 0
    for case in drawn(5000):
        facts = Facts()
        while not (verdict := decide(facts, today=TODAY)).federal:
            assert verdict.asks
            facts = told(facts, verdict.asks, getattr(case, verdict.asks))
        asked.append(len(facts.told()))
    for path in walk(Facts(), TODAY):
        paths += 1
        way = tuple((step.asks, getattr(path.facts, step.asks)) for step in path.steps[: path.to_status])
        ways[way] = path.to_status
    line("questions to the federal status", f"mean {fmean(asked):.2f}, worst {max(ways.values())} over the space")
    line("", f"mean {fmean(ways.values()):.2f} over the {len(ways)} ways of answering, each counted once")
    line("paths to a whole verdict", f"{paths:,}")


LAUNCHER = """
import os, subprocess, sys
command = [sys.executable, "-m", "assistant.cli", "decide", "--jsonl", sys.argv[1]]
_, status, usage = os.wait4(subprocess.Popen(command, stdout=subprocess.DEVNULL).pid, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process between: the most memory of a child counts that of the parent it was forked from."""


def decide_lines(given: list[dict[str, Any]]) -> tuple[float, float]:
    """Wall seconds and the most memory, in MB, of `decide --jsonl` over the cases."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.jsonl"
        file.write_text("\n".join(map(json.dumps, given)), "utf-8")
        began = time.perf_counter()
        command = [sys.executable, "-c", LAUNCHER, str(file)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        return time.perf_counter() - began, int(done.stdout) / 1024


if __name__ == "__main__":
    main()
