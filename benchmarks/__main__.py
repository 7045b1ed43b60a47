"""`python -m benchmarks`: the tables that need no data from outside, one after the other, in one run.

docs/figures.md keeps what it printed, and on which machine.

The tables of the matcher need labelled questions or open data sets, and are asked for by name:
`python -m benchmarks.matching --folder FOLDER`, `python -m benchmarks.thresholds --folder FOLDER`.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

TABLES = (
    ("Start: ours beside what it stands on", ("benchmarks.ask",)),
    (
        "First paint of the chat beside a bare app, and a key press",
        ("benchmarks.startup", "--runs", "5", "--keys", "60"),
    ),
    ("A turn of the conversation", ("benchmarks.turn", "--rounds", "20")),
    ("The matcher beside others, and what grows with phrasings and messages", ("benchmarks.growth",)),
    ("Memory", ("benchmarks.memory",)),
    ("Verdicts", ("benchmarks.rules", "--lines", "10000")),
    ("Saved conversations, by how many there are", ("benchmarks.sessions", "--most", "10000")),
    ("Writers killed at random moments", ("benchmarks.kill", "--rounds", "60")),
)


def main() -> None:
    """Print every table under its title, after a line that names the machine."""
    print(f"{_processor()}, {os.cpu_count()} cores, {_memory()}, Python {platform.python_version()}\n")
    for title, command in TABLES:
        print(f"## {title}\n", flush=True)
        subprocess.run([sys.executable, "-m", *command], check=False)
        print(flush=True)


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
    main()
