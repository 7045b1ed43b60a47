"""The lines of the one table that `python -m benchmarks` prints: each benchmark reports its own."""

from __future__ import annotations

import itertools
import json
import math
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FILE = "WRITEOFF_BENCH_ROWS"
"""The variable of the environment that names the file to report to; without it a report goes nowhere."""
HEAD = ("what", "ours", "beside it, in the same run", "budget", "held")


def report(what: str, ours: str, beside: str = "", budget: str = "", *, held: bool | None = None) -> None:
    """Report one line: what was measured, what it was measured against, and whether its budget held."""
    if path := os.environ.get(FILE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps([what, ours, beside, budget, held]) + "\n")


def report_growth(what: str, times: Mapping[int, float], beside: str = "") -> None:
    """Report how a time (ms) grows with a size: it may grow by no more than n log n from any size to the next."""
    sizes = sorted(times)
    shown = ", ".join(f"{size:,}" for size in sizes)
    # a clock is no judge of fractions of a millisecond, and a busy machine of factors below two
    held = all(
        times[more] <= 1 or times[more] / max(times[size], 0.5) <= 2 * _steps(more) / _steps(size)
        for size, more in itertools.pairwise(sizes)
    )
    report(f"{what}: {shown}", ", ".join(f"{times[size]:.1f}" for size in sizes) + " ms", beside, "n log n", held=held)


def _steps(size: int) -> float:
    return size * math.log(size + 1)


def read_rows(path: Path) -> list[list[Any]]:
    """What was reported so far."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def as_table(rows: Sequence[Sequence[Any]]) -> str:
    """The table in Markdown."""
    marks = {True: "yes", False: "NO", None: ""}
    lines = [HEAD, ["---"] * len(HEAD), *([*row[:4], marks[row[4]]] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
