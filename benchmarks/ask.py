"""How long one answer on the command line takes, against importing pydantic and rapidfuzz and nothing else.

    python -m benchmarks.ask              the table
    python -m benchmarks.ask --runs 31

Every line is a process of its own, and right before each the bare import is started: a ratio is the median over such
pairs of neighbours, so that a phase in which the machine is busy counts on both sides of it. Processor time is shown
beside the clock; it is what hardly changes with what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from assistant.compiled import compiled
from benchmarks.table import report

LIMIT = 1.5
BARE = "import pydantic, rapidfuzz"
_OURS = "import sys; from assistant.cli import main; sys.exit(main())"


def _ours(*arguments: str) -> list[str]:
    return ["-c", _OURS, *arguments]


BASE = "bare pydantic + rapidfuzz"
LINES = {
    BASE: ["-c", BARE],
    "bare click": ["-c", "import click"],
    "ask, a plain question": _ours("ask", "is the loss in my roth ira deductible"),
    "ask, a year and a state in it": _ours("ask", "can I deduct my 401k loss for 2016 in Ohio"),
    "ask, misspelt": _ours("ask", "can i deduc teh loss of my retirment acount"),
    "ask, nothing of ours": _ours("ask", "how do I bake a cake with rhubarb"),
    "ask --json": _ours("ask", "--json", "is there a penalty at 57"),
    "read": _ours("read", "closed my IRA in 2016 and got 9,000 of 12,000 back"),
    "chat --plain --private, to its end": _ours("chat", "--plain", "--private"),
    "chat --plain, to its end": _ours("chat", "--plain"),
    "bare interpreter": ["-c", "pass"],
    "--version": _ours("--version"),
    "--help": _ours("--help"),
}
WITHIN = tuple(line for line in LINES if line.startswith("ask"))


def run(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor that one process takes."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *arguments],
        environment,
        file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (0, 1, 2)],
    )
    _, status, used = os.wait4(child, 0)
    took = time.perf_counter() - start
    os.close(nowhere)
    if status:
        raise RuntimeError(f"{arguments} ended with {status}")
    return took, used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "WRITEOFF_HOME": home, "PYTHONPATH": str(Path(__file__).parent.parent)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: the modules are compiled
        for arguments in LINES.values():
            run(arguments, environment)  # files into the cache
        taken: dict[str, list[tuple[float, ...]]] = {line: [] for line in LINES}
        for _ in range(runs):
            for line, arguments in LINES.items():
                bare, ours = run(LINES[BASE], environment), run(arguments, environment)
                taken[line].append((*ours, *bare, ours[0] / bare[0], ours[1] / bare[1]))
    print(f"median of {runs}; the compiled file is {'used' if compiled() else 'MISSING OR STALE: make'}")
    print(f"{'':36}{'clock ms':>9}{'ratio':>7}{'cpu ms':>9}{'ratio':>7}")
    middle = {
        line: [statistics.median(seconds) for seconds in zip(*pairs, strict=True)] for line, pairs in taken.items()
    }
    for line, (clock, cpu, _, bare_cpu, clock_ratio, cpu_ratio) in middle.items():
        print(f"{line:36}{clock * 1000:9.0f}{clock_ratio:7.2f}{cpu * 1000:9.0f}{cpu_ratio:7.2f}")
        if line != BASE:
            shown, beside = f"{cpu * 1000:.0f} ms", f"{BASE} {bare_cpu * 1000:.0f} ms: {cpu_ratio:.2f} times"
            within = {"budget": f"{LIMIT} times", "held": cpu_ratio <= LIMIT} if line in WITHIN else {}
            report(f"start, processor time: {line}", shown, beside, **within)
    worst = max(middle[line][-1] for line in WITHIN)
    print(f"ask at most {worst:.2f} times the bare import in processor time (limit {LIMIT})")
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
