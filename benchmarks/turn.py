"""How long a turn takes: text in, replies out, with the shipped knowledge.

    python -m benchmarks.turn [--rounds N]

Each script below is a whole conversation. Times are of `hear` alone: cleaning, reading, matching, rules and words. A
turn waits for nothing, so its processor time is what it takes by the clock on a machine that has nothing else to do;
the budget is held to that, and the clock is shown beside it.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from datetime import date

from assistant.cli import UNCOLLECTED
from assistant.dialogue import Tools, hear, start
from benchmarks.table import report

TODAY = date(2026, 11, 24)
LIMIT_MS = 10.0
LONG_STORY = (
    "Nine years at the plant, laid off in March, and the plan they gave us fell from 91,000 to 64,000. I am 57 and my "
    "wife and I file jointly in Georgia. Some of what I put in was after-tax. I have not touched it and do not plan "
    "to, but my brother in law keeps telling me that the loss can go on our return. Is he right?"
)
SCRIPTS = (
    (
        "I'm 52, emptied all my Roth IRAs in 2021, put in 26k and got back 17,500, live in Ohio. Can I write it off?",
        "why?",
        "what if it had been 2016?",
        "no, 2019",
        "undo",
        "what does basis mean?",
        "more",
        "facts",
    ),
    (
        "can you write off 401k losses",
        "yes",
        "401k",
        "I took everything out",
        "is there a penalty before 59 and a half?",
        "no, all pre-tax",
        "38",
        "none",
        "change the year to 2020",
        "thanks",
    ),
    (
        "my accountant says I can deduct the loss if I close the account",
        "roth",
        "what about the state?",
        "how do I grow tomatoes on a balcony?",
        "asdf",
        "",
        "help",
    ),
    (
        LONG_STORY,
        "what if I had taken everything out?",
        "not sure",
        "skip",
        "verdict",
        "sources",
    ),
    (
        "emptied all my Roth IRAs and got back less than I put in",
        "no idea which year",
        "not sure",
        "not sure",
        "undo",
        "Texas",
        "it was 2016",
    ),
)


def measure(rounds: int) -> list[tuple[float, float, str]]:
    """Milliseconds of every turn, of the processor and by the clock, with what was said."""
    tools = Tools(TODAY)
    for words in SCRIPTS[0]:
        hear(start(tools).conversation, words, tools)  # what is loaded once is loaded here
    times = []
    for _ in range(rounds):
        for script in SCRIPTS:
            exchange = start(tools)
            for words in script:
                began, used = time.perf_counter(), time.thread_time()
                exchange = hear(exchange.conversation, words, tools)
                took = (time.thread_time() - used) * 1e3, (time.perf_counter() - began) * 1e3
                times.append((*took, words))
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    gc.set_threshold(UNCOLLECTED)  # as the command does
    times = sorted(measure(parser.parse_args().rounds))
    print(f"{len(times)} turns{'p50 ms':>14}{'p99 ms':>10}{'worst ms':>10}{'limit p99':>11}")
    p50, p99 = _row("processor", [processor for processor, _, _ in times])
    _, clock_p99 = _row("clock", [clock for _, clock, _ in times])
    beside = f"p50 {p50:.1f} ms; p99 by the clock {clock_p99:.1f} ms"
    held = p99 <= LIMIT_MS
    report("a turn of the conversation, p99", f"{p99:.1f} ms", beside, f"{LIMIT_MS:.0f} ms", held=held)
    print(f"slowest: {times[-1][2][:80]!r}")


def _row(name: str, taken: list[float]) -> tuple[float, float]:
    taken = sorted(taken)
    p50, p99 = statistics.median(taken), taken[int(len(taken) * 0.99)]
    print(f"{name:12}{p50:>12.2f}{p99:>10.2f}{taken[-1]:>10.2f}{LIMIT_MS:>11.1f}")
    return p50, p99


if __name__ == "__main__":
    main()
