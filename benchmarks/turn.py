"""How long a turn takes: text in, replies out, with the shipped knowledge.

    python -m benchmarks.turn [--rounds N]

Each script below is a whole conversation. Times are of `hear` alone: cleaning, reading, matching, rules and words.
"""

from __future__ import annotations

import argparse
import statistics
import time
from datetime import date

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


def measure(rounds: int) -> list[tuple[float, str]]:
    """Milliseconds of every turn, with what was said."""
    tools = Tools(TODAY)
    for words in SCRIPTS[0]:
        hear(start(tools).conversation, words, tools)  # what is loaded once is loaded here
    times = []
    for _ in range(rounds):
        for script in SCRIPTS:
            exchange = start(tools)
            for words in script:
                began = time.perf_counter()
                exchange = hear(exchange.conversation, words, tools)
                times.append(((time.perf_counter() - began) * 1e3, words))
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    times = sorted(measure(parser.parse_args().rounds))
    only = [milliseconds for milliseconds, _ in times]
    p50, p99 = statistics.median(only), only[int(len(only) * 0.99)]
    print(f"{'turns':>8}{'p50 ms':>10}{'p99 ms':>10}{'worst ms':>10}{'limit p99':>11}")
    print(f"{len(only):>8}{p50:>10.2f}{p99:>10.2f}{only[-1]:>10.2f}{LIMIT_MS:>11.1f}")
    held = p99 <= LIMIT_MS
    report("a turn of the conversation, p99", f"{p99:.1f} ms", f"p50 {p50:.1f} ms", f"{LIMIT_MS:.0f} ms", held=held)
    print(f"slowest: {times[-1][1][:80]!r}")


if __name__ == "__main__":
    main()
