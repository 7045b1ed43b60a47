"""How long a turn takes until it is drawn, by the messages that stand in the chat before it.

    python -m benchmarks.drawing [--turns 12]

The whole app without a terminal: a line is sent, its replies are mounted, laid out and drawn. Beside it stands a bare
Textual app that keeps every message mounted and gets two more. Processor time, each app in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import time
from datetime import UTC, date, datetime

from benchmarks.table import report_growth

SIZES = (10, 100, 1_000, 10_000)
BARE_SIZES = (10, 100, 1_000)
"""A bare app with ten thousand mounted messages takes minutes to come up."""
TODAY = date(2026, 11, 24)
REPLY = "No. **Nothing** has come out of the account, so there is no loss to claim. " * 3
SAID = ("why?", "is there a penalty before 59 and a half?", "sources", "what does basis mean?")


async def ours(messages: int, turns: int) -> list[float]:
    """Milliseconds of each turn in a chat that had so many messages before."""
    from assistant.settings import Settings
    from assistant.terminal.app import ChatApp
    from assistant.terminal.keeping import ChatOptions
    from assistant.terminal.widgets.transcript import Line
    from assistant.wording.messages import Kind, Message

    options = ChatOptions(TODAY, private=True, settings=Settings(), now=lambda: datetime(2026, 11, 24, tzinfo=UTC))
    app = ChatApp(options)
    async with app.run_test(size=(100, 40), tooltips=False) as pilot:
        while app.talk is None:
            await pilot.pause(0.05)
        before = [Line("question"), Line(REPLY, Message(Kind.NOTE, "answer", REPLY))] * (messages // 2)
        await app.chat.transcript.add(before)
        for said in ("I have a Roth IRA that lost money", *SAID):  # what is loaded once is loaded here
            app.chat.hear(said)
            await pilot.pause()
        taken = []
        for turn in range(turns):
            start = time.process_time()
            app.chat.hear(SAID[turn % len(SAID)])
            await pilot.pause()
            taken.append((time.process_time() - start) * 1000)
    return taken


async def bare(messages: int, turns: int) -> list[float]:
    """The same of an app of one scrolling list, in which every message stays mounted."""
    from textual.app import App
    from textual.containers import VerticalScroll
    from textual.widgets import Input, Markdown, Static

    class Bare(App[None]):
        def compose(self):  # type: ignore[no-untyped-def]  # Textual's shape
            yield VerticalScroll()
            yield Input()

    async with Bare().run_test(size=(100, 40)) as pilot:
        talk = pilot.app.query_one(VerticalScroll)
        await talk.mount_all([Static(REPLY) for _ in range(messages)])
        await pilot.pause()
        taken = []
        for _ in range(turns):
            start = time.process_time()
            await talk.mount_all([Static("question"), Markdown(REPLY)])
            talk.scroll_end(animate=False)
            await pilot.pause()
            taken.append((time.process_time() - start) * 1000)
    return taken


def measured(app: str, messages: int, turns: int) -> float:
    """The median over the turns of one app, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.drawing", "--be", app, "--messages", str(messages)]
    done = subprocess.run([*command, "--turns", str(turns)], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drawing")
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--be", choices=("ours", "bare"), help=argparse.SUPPRESS)
    parser.add_argument("--messages", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.be:
        app = ours if options.be == "ours" else bare
        print(statistics.median(asyncio.run(app(options.messages, options.turns))))
        return
    print(f"{'messages':>10}{'a turn, drawn, ms':>20}{'two more in a bare app, ms':>30}")
    times: dict[int, float] = {}
    beside: dict[int, float] = {}
    for messages in SIZES:
        times[messages] = measured("ours", messages, options.turns)
        if messages in BARE_SIZES:
            beside[messages] = measured("bare", messages, options.turns)
        shown = f"{beside[messages]:.1f}" if messages in beside else ""
        print(f"{messages:>10,}{times[messages]:>20.1f}{shown:>30}", flush=True)
    bare_shown = ", ".join(f"{time:.0f}" for time in beside.values())
    report_growth(
        "growth of a turn, drawn on the screen, with the messages before it", times, f"bare Textual app {bare_shown} ms"
    )


if __name__ == "__main__":
    main()
