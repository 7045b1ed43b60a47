"""A long random walk through the conversation: choices, commands, questions, misspelt words, garbage and pasted text.

    python -m benchmarks.walk [--turns 100000] [--seed 1]

It ends at the first turn that does not hold, with the steps that led to it. What has to hold is listed in
tests/assistant/dialogue/walking.py; the tests walk a short way every time.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "assistant" / "dialogue"))

from walking import Broken, Walk  # noqa: E402  the walk of the tests

from assistant.dialogue import Tools  # noqa: E402
from assistant.dialogue.table import edges  # noqa: E402

TODAY = date(2026, 11, 24)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    walk = Walk(Tools(TODAY), options.seed)
    began = time.perf_counter()
    try:
        walk.go(options.turns)
    except Broken as broken:
        sys.exit(str(broken))
    seconds = time.perf_counter() - began
    print(f"{options.turns:,} turns in {walk.conversations:,} conversations, {seconds:,.0f} s: every turn held,")
    print(f"undo led back to the start {walk.conversations:,} times; {len(walk.edges)} of {len(edges())} edges")
    print(f"of the state table were taken, and {len(walk.keys)} kinds of reply were given.")


if __name__ == "__main__":
    main()
