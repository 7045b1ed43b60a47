"""`python -m benchmarks [--largest] [--details]`: one table, each line beside what it is measured against, in one run.

    --largest   also a million phrasings and a hundred thousand conversations (some minutes and 4 GB more)
    --details   also what each benchmark prints by itself

docs/figures.md keeps the table, and on which machine. What is compared runs side by side, each in a process of its
own. Exit 1 where a budget was not held.

The tables of the matcher need labelled questions or open data sets, and are asked for by name:
`python -m benchmarks.matching --folder FOLDER`, `python -m benchmarks.thresholds --folder FOLDER`.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.table import FILE, as_table, read_rows

TABLES = (
    ("Start: ours beside what it stands on", ("benchmarks.ask",)),
    (
        "First paint of the chat beside a bare app, and a key press",
        ("benchmarks.startup", "--runs", "5", "--keys", "60"),
    ),
    ("A turn of the conversation", ("benchmarks.turn", "--rounds", "20")),
    ("A turn drawn on the screen, by the messages before it", ("benchmarks.drawing",)),
    ("The matcher beside others, and what grows with phrasings and messages", ("benchmarks.growth",)),
    ("Memory", ("benchmarks.memory",)),
    ("Verdicts", ("benchmarks.rules", "--lines", "10000")),
    ("Saved conversations, by how many there are", ("benchmarks.sessions", "--most", "10000")),
    ("Writers killed at random moments", ("benchmarks.kill", "--rounds", "60")),
)


LARGEST = {"benchmarks.growth": ("--most", "1000000"), "benchmarks.sessions": ("--most", "100000")}


def main() -> int:
    """Run every benchmark and print the table, under a line that names the machine."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--largest", action="store_true", help="the largest sizes too")
    parser.add_argument("--details", action="store_true", help="what each benchmark prints, too")
    options = parser.parse_args()
    print(f"{_processor()}, {os.cpu_count()} cores, {_memory()}, Python {platform.python_version()}\n", flush=True)
    broken = False
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows"
        for title, (module, *arguments) in TABLES:
            largest = LARGEST.get(module, ()) if options.largest else ()
            command = [sys.executable, "-m", module, *arguments, *largest]
            done = subprocess.run(
                command, env={**os.environ, FILE: str(file)}, capture_output=True, text=True, check=False
            )
            if done.returncode not in (0, 1):
                broken = True
                print(f"{module} ended with {done.returncode}\n{done.stderr[-2000:]}", file=sys.stderr)
            if options.details:
                print(f"## {title}\n\n{done.stdout}", flush=True)
        rows = read_rows(file)
    print(as_table(rows))
    return 1 if broken or any(row[4] is False for row in rows) else 0


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    except (ValueError, OSError, AttributeError):
        return "memory unknown"


if __name__ == "__main__":
    raise SystemExit(main())
