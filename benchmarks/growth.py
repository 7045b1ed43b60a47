"""How time grows with the number of phrasings and of messages; and the matcher beside others on our own phrasings.

    python -m benchmarks.growth [--most 100000] [--messages 10000]

The others are what one would pick instead: rapidfuzz's WRatio, and bm25s and TF-IDF where they are installed. All get
the same phrasings and questions in one run. Right answers are on every sixth phrasing of each entry, held out; larger
sets of phrasings are drawn from the words of the entries.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from typing import Any

from benchmarks.table import report, report_growth

Entries = list[tuple[str, list[str]]]
Search = Callable[[str], str | None]
TODAY = date(2026, 11, 24)
ASKED = 60
"""Questions that are timed at each size."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--most", type=int, default=100_000, help="phrasings")
    parser.add_argument("--messages", type=int, default=10_000)
    options = parser.parse_args()
    shipped = entries()
    kept = [(name, [words for place, words in enumerate(said) if place % 6]) for name, said in shipped]
    held = [(words, name) for name, said in shipped for words in said[::6]]
    print(f"{'matcher':24}{'phrasings':>11}{'build ms':>11}{'query ms':>11}{'p99 ms':>9}{'right':>8}")
    for system, make in SYSTEMS.items():
        if system in NEEDS and find_spec(NEEDS[system]) is None:
            print(f"{system:24}{'not installed':>22}")
            continue
        took, share = row(system, make, kept, held, right=True)
        report(f"matching our own phrasings held out: {system}", f"{took:.2f} ms", f"right {share:.3f}")
        grown = {}
        for size in (1_000, 10_000, 100_000, 1_000_000):
            if size <= options.most and (system == "writeoff" or size <= 10_000):
                grown[size], _ = row(system, make, drawn(shipped, size), held[:ASKED], right=False)
        if system == "writeoff":
            report_growth("a question, by phrasings", grown)
    print(f"\n{'messages in the chat':24}{'a turn, ms':>11}{'p99 ms':>9}{'undo, ms':>10}")
    sizes = [size for size in (10, 100, 1_000, 10_000) if size <= options.messages]
    report_growth("a turn, by messages before it", {size: messages(size) for size in sizes})


def entries() -> Entries:
    from knowledge.entries import load_entries

    return [(entry.id, list(entry.asked_as)) for entry in load_entries().values()]


def drawn(shipped: Entries, size: int) -> Entries:
    """So many phrasings under the shipped entries, of words of the entry with some of others."""
    chance = random.Random(size)
    every = [words for _, said in shipped for words in " ".join(said).split()]
    made: dict[str, list[str]] = {name: [] for name, _ in shipped}
    for place in range(size):
        name, said = shipped[place % len(shipped)]
        words = " ".join(said).split()
        mixed = chance.choices(words, k=7) + chance.choices(every, k=3)
        made[name].append(" ".join(mixed))
    return list(made.items())


def row(
    system: str, make: Callable[[Entries], Search], given: Entries, held: list[tuple[str, str]], *, right: bool
) -> tuple[float, float]:
    """Print one line of the matchers; the time of a question (ms) and the share of right answers."""
    began = time.perf_counter()
    search = make(given)
    build = time.perf_counter() - began
    search(held[0][0])
    times, good = [], 0
    for words, name in held:
        began = time.perf_counter()
        good += search(words) == name
        times.append((time.perf_counter() - began) * 1e3)
    times.sort()
    share = f"{good / len(held):8.3f}" if right else f"{'':8}"
    count = sum(len(said) for _, said in given)
    middle, worst = statistics.median(times), times[int(len(times) * 0.99)]
    print(f"{system:24}{count:11,}{build * 1e3:11.0f}{middle:11.2f}{worst:9.2f}{share}", flush=True)
    return middle, good / len(held)


def _writeoff(given: Entries) -> Search:
    from assistant.matching import Index

    index = Index(given)

    def search(words: str) -> str | None:
        found = index.search(words, 1)
        return found[0].id if found else None

    return search


def _flat(given: Entries) -> tuple[list[str], list[str]]:
    return [words for _, said in given for words in said], [name for name, said in given for _ in said]


def _wratio(given: Entries) -> Search:
    from rapidfuzz import fuzz, process, utils

    phrasings, names = _flat(given)

    def search(words: str) -> str | None:
        found = process.extractOne(words, phrasings, scorer=fuzz.WRatio, processor=utils.default_process)
        return names[found[2]] if found else None

    return search


def _bm25s(given: Entries) -> Search:
    import bm25s  # type: ignore[import-not-found]

    phrasings, names = _flat(given)
    index = bm25s.BM25()
    index.index(bm25s.tokenize(phrasings, show_progress=False), show_progress=False)

    def search(words: str) -> str | None:
        found, _ = index.retrieve(bm25s.tokenize([words], show_progress=False), k=1, show_progress=False)
        return names[int(found[0][0])]

    return search


def _tfidf(given: Entries) -> Search:
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]

    phrasings, names = _flat(given)
    letters: Any = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    table = letters.fit_transform(phrasings)

    def search(words: str) -> str | None:
        return names[int((table @ letters.transform([words]).T).toarray().argmax())]

    return search


SYSTEMS: dict[str, Callable[[Entries], Search]] = {
    "writeoff": _writeoff,
    "rapidfuzz WRatio": _wratio,
    "bm25s": _bm25s,
    "TF-IDF, 3-5 letters": _tfidf,
}
NEEDS = {"bm25s": "bm25s", "TF-IDF, 3-5 letters": "sklearn"}


def messages(size: int) -> float:
    """Print how long a turn takes behind so many; the median in milliseconds."""
    from assistant.dialogue import Tools, command, hear, start
    from benchmarks.memory import SAID

    tools = Tools(TODAY)
    exchange = start(tools)
    for turn in range(size):
        exchange = hear(exchange.conversation, SAID[turn % len(SAID)], tools)
    times = []
    for turn in range(len(SAID) * 10):
        began = time.perf_counter()
        exchange = hear(exchange.conversation, SAID[turn % len(SAID)], tools)
        times.append((time.perf_counter() - began) * 1e3)
    began = time.perf_counter()
    command(exchange.conversation, "undo", "", tools)
    undo = (time.perf_counter() - began) * 1e3
    times.sort()
    print(f"{size:24,}{statistics.median(times):11.2f}{times[int(len(times) * 0.99)]:9.2f}{undo:10.2f}", flush=True)
    return statistics.median(times)


if __name__ == "__main__":
    main()
