"""Look for inputs that break a border, guided by coverage where atheris is there, else by hypothesis.

    python -m benchmarks.fuzz [--seconds 600] [--only read,ask]

`make fuzz` sets up an environment of its own with atheris. Each target begins with its seeds in tests/hostile/corpus,
keeps what reaches new code in build/fuzz, and writes an input that breaks it there too. What must hold of an input is
said in the targets; the suite holds the same of fewer inputs (tests/hostile/test_targets.py).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.sessions import Store

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "tests" / "hostile" / "corpus"
KEPT = ROOT / "build" / "fuzz"
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
LONGEST = {"trace": 60_000, "knowledge": 12_000, "import": 8_000}
"""Bytes of an input, where they are not the usual two thousand."""
USUAL = 2_000


def fuzz_read(data: bytes) -> None:
    """Facts are of the known names and values, and their spans lie inside the text."""
    from assistant.cli_read import facts_in
    from knowledge import parse_facts

    result = facts_in(data.decode("utf-8", "replace"), TODAY)
    parse_facts(result["facts"])
    for span in result["spans"]:
        assert 0 <= span["start"] < span["end"] <= len(result["text"])
    assert_harmless(result["text"])


def fuzz_ask(data: bytes) -> None:
    """An outcome, scores between 0 and 1 in falling order, an answer exactly where there is one."""
    from assistant.cli_ask import answer

    result = answer(data.decode("utf-8", "replace"), TODAY)
    scores = [match["score"] for match in result["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert (result["answer"] is None) == (result["outcome"] != "answer")
    assert_harmless(result["question"])


def fuzz_decide(data: bytes) -> None:
    """A verdict or an error that names what is wrong, as JSON."""
    from assistant.cli_decide import decide_text

    result = decide_text(data.decode("utf-8", "replace"), TODAY)
    shown = json.dumps(result, allow_nan=False)
    assert len(shown) < 200_000
    assert "answer" in result or {"error", "field", "given", "accepted"} == set(result)


def fuzz_import(data: bytes) -> None:
    """A conversation, clean and under a new id, that is exported and read again the same; or a refusal."""
    from assistant.sessions.exchange import as_text, read_text
    from assistant.sessions.records import ImportRefused

    try:
        saved = read_text(data, NOW)
    except ImportRefused as refusal:
        assert_harmless(str(refusal))
        return
    assert_harmless(saved.title + saved.draft + saved.program)
    for turn in saved.turns:
        assert_harmless(turn.said.value)
        assert not turn.reply
    again = read_text(as_text(saved), NOW)
    assert (again.title, again.draft, again.turns) == (saved.title, saved.draft, saved.turns)


def fuzz_trace(data: bytes) -> None:
    """A comparison or a refusal."""
    from knowledge.tracing import TraceError, verify

    try:
        json.dumps(verify(data, program="1").as_json())
    except TraceError:
        return


def fuzz_knowledge(data: bytes) -> None:
    """A file of the law, of a state, of the FAQ or of sources is read whole, or its fault is told."""
    from knowledge.checking import check_shelf, read_shelf

    kind, text = data[:1], data[1:]
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("law/states", "faq"):
            (home / name).mkdir(parents=True)
        places = ("law/x.toml", "law/states/NJ.toml", "faq/x.md", "sources.toml", "statements.toml", "topics.toml")
        (home / places[kind[0] % len(places) if kind else 0]).write_bytes(text)
        for fault in check_shelf(read_shelf(home), TODAY):
            assert str(fault)


def fuzz_talk(data: bytes) -> None:
    """A chat of up to ten lines goes on after each, and can be replayed."""
    from assistant.dialogue import Tools, hear, start
    from assistant.plain import spoken

    tools = _tools(Tools)
    exchange = start(tools)
    for line in data.decode("utf-8", "replace").split("\n")[:10]:
        exchange = hear(exchange.conversation, line, tools)
        assert exchange.messages
        for message in exchange.messages:
            assert_harmless("\n".join(spoken(message)))


def fuzz_store(data: bytes) -> None:
    """A store damaged in its file, its log or its note takes a turn and gives it back, and all that it shows is clean.

    The input is a list of changes: which of the three files, where (three bytes), how many bytes, and these; none cuts
    the file off there.
    """
    from assistant.sessions import Input, Kind, open_store

    with TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None) as folder:
        home = Path(folder)
        (home / "conversations").mkdir(mode=0o700)
        for name, content in _damaged(_sound_store(), data).items():
            (home / "conversations" / name).write_bytes(content)
        store = open_store(home, now=lambda: NOW)
        assert_harmless(store.take_trouble() or "")
        session = store.begin()
        store.append(session, Input(Kind.TEXT, "and on", TODAY), "Yes.")
        for summary in store.list():
            assert_harmless(summary.title)
            saved = store.load(summary.id)
            for turn in saved.turns if saved else ():
                assert_harmless(turn.said.value + turn.reply)
        assert [said.value for said in store.load(session).inputs] == ["and on"]  # type: ignore[union-attr]
        assert session in {found.id for found in store.search("and on")}
        store.close()


_IN_MEMORY = Path("/dev/shm")
_HEAD = 5
"""Bytes of a change before its content."""


@cache
def _sound_store() -> dict[str, bytes]:
    """The files of a store as a crash leaves them: a part in the file, a part in the log alone."""
    from assistant.sessions import Input, Kind, open_store

    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), now=lambda: NOW)
        for count in (3, 2):
            session = store.begin()
            for number in range(count):
                store.append(session, Input(Kind.TEXT, f"my IRA lost {number}", TODAY), "No. " * 900 * number)
            if count > 2:
                store.forget(session)
                store.rename(store.import_session(store.export(_talk(store))), "Ann's")
        files = sorted((Path(folder) / "conversations").iterdir())
        content = {path.name: path.read_bytes() for path in files if not path.name.endswith("-shm")}
        store.close()
    return content


def _talk(store: Store) -> str:
    from assistant.sessions import Input, Kind

    session = store.begin()
    store.append(session, Input(Kind.TEXT, "closed my Roth", TODAY), "All of them?")
    store.set_draft(session, "all of th")
    return session


def _damaged(files: dict[str, bytes], data: bytes) -> dict[str, bytes]:
    changed = {name: bytearray(content) for name, content in files.items()}
    while len(data) >= _HEAD:
        content = changed[sorted(changed)[data[0] % len(changed)]]
        place, size = int.from_bytes(data[1:4], "big") % (len(content) + 1), data[4]
        if size:
            content[place : place + size] = data[_HEAD : _HEAD + size]
        else:
            del content[place:]
        data = data[_HEAD + size :]
    return {name: bytes(content) for name, content in changed.items()}


@cache
def _tools(kind: Callable[[date], object]) -> object:
    return kind(TODAY)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "read": fuzz_read,
    "ask": fuzz_ask,
    "decide": fuzz_decide,
    "import": fuzz_import,
    "trace": fuzz_trace,
    "knowledge": fuzz_knowledge,
    "talk": fuzz_talk,
    "store": fuzz_store,
}


def assert_harmless(text: str) -> None:
    """Nothing in it that a terminal would obey."""
    from assistant.cleaning import harmless

    assert harmless(text) == text, repr(text)


def main() -> int:
    """Run the targets one after another, each in a process of its own. Exit 1 where one was broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    parser.add_argument("--only", default=",".join(TARGETS), help="targets, with commas between")
    parser.add_argument("--run", choices=TARGETS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        return run_target(options.run, options.seconds)
    broken = []
    for name in options.only.split(","):
        command = [sys.executable, "-m", "benchmarks.fuzz", "--run", name, "--seconds", str(options.seconds)]
        began = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
        said = done.stdout + done.stderr
        print(f"{name:10} {_told(said)}, {time.monotonic() - began:.0f} s", flush=True)
        if done.returncode:
            broken.append(name)
            print("\n".join(line for line in said.splitlines() if not line.startswith(("INFO", "#")))[-6000:])
    return 1 if broken else 0


def _told(said: str) -> str:
    """What the fuzzer says at its end: how many runs, how much was reached."""
    lines = [line for line in said.splitlines() if line.startswith(("Done", "runs"))]
    return lines[-1] if lines else "ended without a word"


def run_target(name: str, seconds: int) -> int:
    """Run one target in this process."""
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import atheris  # type: ignore[import-not-found]  # an environment of its own
    except ImportError:
        return _by_hypothesis(name, seconds)
    with atheris.instrument_imports(include=["assistant", "knowledge"]):
        for seed in sorted((SEEDS / name).glob("*")):  # everything is imported now, or it would not be followed
            TARGETS[name](seed.read_bytes())
    seeds = [str(path) for path in (folder, SEEDS / name) if path.is_dir()]
    arguments = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST.get(name, USUAL)}",
        f"-artifact_prefix={folder}/broken-",
        "-timeout=20",
    ]
    if (words := SEEDS / f"{name}.dict").is_file():
        arguments.append(f"-dict={words}")
    atheris.Setup([sys.argv[0], *arguments, *seeds], TARGETS[name])
    atheris.Fuzz()
    return 0


def _by_hypothesis(name: str, seconds: int) -> int:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    seeds = [path.read_bytes() for path in sorted((SEEDS / name).glob("*"))] or [b""]
    data = st.binary(max_size=USUAL) | st.text(max_size=USUAL).map(str.encode) | st.sampled_from(seeds)
    mixed = st.tuples(st.sampled_from(seeds), data, st.integers(0, LONGEST.get(name, USUAL))).map(
        lambda parts: parts[0][: parts[2]] + parts[1] + parts[0][parts[2] :]
    )
    until, runs = time.monotonic() + seconds, 0

    @settings(max_examples=10_000_000, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(data | mixed)
    def tried(given_data: bytes) -> None:
        nonlocal runs
        if time.monotonic() > until:
            raise KeyboardInterrupt
        runs += 1
        TARGETS[name](given_data)

    with contextlib.suppress(KeyboardInterrupt):
        tried()
    print(f"runs {runs:,} by hypothesis")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("WRITEOFF_HOME", str(KEPT / "home"))
    raise SystemExit(main())
