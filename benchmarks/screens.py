"""The pictures of the chat in docs/screens, made anew: real answers to a made-up story, on a fixed day.

make screens
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

from textual.pilot import Pilot

from assistant.settings import DARK, LIGHT, Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screens"
DAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
STORY = ("I closed all my Roth IRAs in 2022", "put in 20k and got 14k back", "California")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")
Steps = Callable[["Sitting"], Awaitable[None]]


class Sitting:
    """A chat, and somebody who uses it."""

    def __init__(self, app: ChatApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def say(self, *lines: str) -> None:
        for line in lines:
            self.app.chat.prompt.put(line)
            await self.press("enter")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        for _ in range(4):
            await self.pilot.pause()


async def welcome(_: Sitting) -> None:
    pass


async def question(sitting: Sitting) -> None:
    await sitting.say(STORY[0])


async def verdict(sitting: Sitting) -> None:
    await sitting.say(*STORY)


async def pictures(sitting: Sitting) -> None:
    await sitting.say(*STORY)
    sitting.app.chat.transcript.scroll_to_widget(sitting.app.chat.query_one("SumPicture"), animate=False, top=True)
    for _ in range(4):
        await sitting.pilot.pause()


def key(name: str, *before: str) -> Steps:
    async def steps(sitting: Sitting) -> None:
        await sitting.say(*before)
        await sitting.press(name)

    return steps


async def browse(sitting: Sitting) -> None:
    await sitting.say("/browse roth")


async def states(sitting: Sitting) -> None:
    await sitting.say("/states")


SCREENS: dict[str, tuple[Steps, tuple[int, int], str]] = {
    "welcome": (welcome, (120, 40), DARK),
    "question": (question, (120, 40), DARK),
    "verdict": (verdict, (120, 40), DARK),
    "pictures": (pictures, (120, 40), DARK),
    "light": (verdict, (120, 40), LIGHT),
    "narrow": (verdict, (60, 24), DARK),
    "case": (key("f5", *STORY), (60, 24), DARK),
    "browse": (browse, (120, 40), DARK),
    "states": (states, (120, 40), DARK),
    "help": (key("f1", STORY[0]), (120, 40), DARK),
    "settings": (key("f9"), (80, 24), DARK),
}


async def draw(name: str, home: Path) -> None:
    steps, size, theme = SCREENS[name]
    options = ChatOptions(date(2026, 11, 24), folder=home / name, settings=Settings(theme=theme), now=lambda: DAY)
    app = ChatApp(options)
    async with app.run_test(size=size, tooltips=False) as pilot:
        app.chat.prompt.cursor_blink = False
        while app.talk is None:
            await pilot.pause(0.05)
        app.folder = Path("~/.local/share/writeoff")  # what is shown; nothing more is written
        for _ in range(3):
            await pilot.pause()
        await steps(Sitting(app, pilot))
        svg = _FONTS.sub("", app.export_screenshot(title="writeoff"))  # they would be loaded from elsewhere
    numbers = dict.fromkeys(_UNIQUE.findall(svg))
    for place, unique in enumerate(numbers):
        svg = svg.replace(unique, f"terminal-{name}-{place}")
    (FOLDER / f"{name}.svg").write_text(svg, "utf-8")


async def draw_all() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in SCREENS:
            await draw(name, Path(home))
            print(f"docs/screens/{name}.svg")


async def draw_browser() -> None:
    """The chat in a browser: served, and visited by a headless Chromium."""
    from tests.assistant.terminal.browser import CHROMIUM, browser

    if not CHROMIUM or find_spec("textual_serve") is None:
        print("no picture of the browser: it needs the extra `web` and a Chromium")
        return
    code = [sys.executable, "-m", "assistant.cli", "serve", "--port", "8643"]
    server = subprocess.Popen(code, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        with tempfile.TemporaryDirectory() as profile:
            async with browser(Path(profile), address, (1180, 800)) as tab:
                await asyncio.sleep(4)
                for line in STORY:
                    await tab.type(line)
                    await tab.enter()
                    await asyncio.sleep(1)
                await asyncio.sleep(1)
                await tab.picture(FOLDER / "browser.png")
    finally:
        server.terminate()
        server.wait(10)
    print("docs/screens/browser.png")


if __name__ == "__main__":
    asyncio.run(draw_all())
    asyncio.run(draw_browser())
