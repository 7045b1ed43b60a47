"""`python -m benchmarks`: the tables that need no data from outside, one after the other, in one run.

The tables of the matcher need labelled questions or open data sets, and are asked for by name:
`python -m benchmarks.matching --folder FOLDER`, `python -m benchmarks.thresholds --folder FOLDER`.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys

TABLES = (
    ("Start: ours beside what it stands on", ("benchmarks.ask",)),
    (
        "First paint of the chat beside a bare app, and a key press",
        ("benchmarks.startup", "--runs", "5", "--keys", "60"),
    ),
    ("A turn of the conversation", ("benchmarks.turn", "--rounds", "20")),
    ("Verdicts", ("benchmarks.rules", "--lines", "10000")),
    ("Saved conversations, by how many there are", ("benchmarks.sessions", "--most", "10000")),
    ("Writers killed at random moments", ("benchmarks.kill", "--rounds", "60")),
)


def main() -> None:
    """Print every table under its title, after a line that names the machine."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    for title, command in TABLES:
        print(f"## {title}\n", flush=True)
        subprocess.run([sys.executable, "-m", *command], check=False)
        print(flush=True)


if __name__ == "__main__":
    main()
