"""What each screen looks like. After a change that is meant: `pytest tests/assistant/terminal --snapshot-update`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.sessions import Input, Kind, open_store
from assistant.settings import DARK, LIGHT, Settings
from assistant.terminal.widgets.fold import Fold
from assistant.terminal.widgets.transcript import Line
from tests.assistant.terminal import still
from tests.assistant.terminal.conftest import NOON, TODAY
from tests.assistant.terminal.still import StillApp, told

pytestmark = pytest.mark.usefixtures("here")
After = Callable[[Pilot[None]], Awaitable[None]]


@pytest.fixture
def here(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")


@pytest.fixture
def looks(snap_compare: Any) -> Callable[..., None]:
    """Compare a picture of the chat with the one that is kept."""

    def compare(
        *lines: Line | Any,
        after: After | None = None,
        size: tuple[int, int] = (100, 32),
        theme: str = DARK,
        known: int = len(still.FACTS),
        store: Any = None,
    ) -> None:
        entries = [line if isinstance(line, Line) else Line(line.text, line) for line in lines]
        app = StillApp(Settings(theme=theme, reduced_motion=True), entries, told(known), store)

        async def settled(pilot: Pilot[None]) -> None:
            for _ in range(3):
                await pilot.pause()
            if after is not None:
                await after(pilot)
                for _ in range(4):
                    await pilot.pause()

        assert snap_compare(app, terminal_size=size, run_before=settled)

    return compare


def keys(*pressed: str) -> After:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.press(*pressed)

    return press


def test_welcome(looks) -> None:
    looks(known=0)


def test_question(looks) -> None:
    looks(still.YOU, still.NOTED, still.QUESTION, known=3)


def test_question_with_many_options(looks) -> None:
    looks(still.YOU, still.LONG, after=keys("down", "right"), known=3)


def test_question_in_sixty_columns(looks) -> None:
    looks(still.YOU, still.NOTED, still.QUESTION, size=(60, 20), known=3)


def test_question_with_many_options_in_eighty_columns(looks) -> None:
    looks(still.YOU, still.NOTED, still.LONG, after=keys("down"), size=(80, 24), known=3)


def test_answer_with_sources(looks) -> None:
    async def opened(pilot: Pilot[None]) -> None:
        pilot.app.screen.query(Fold).first().opened = True

    looks(still.YOU, still.ANSWER, after=opened, known=3)


def test_choices(looks) -> None:
    looks(still.YOU, still.CHOICES, known=3)


def test_verdict(looks) -> None:
    looks(still.VERDICT, size=(120, 40))


def test_verdict_pictures_and_reasons(looks) -> None:
    async def lower(pilot: Pilot[None]) -> None:
        pilot.app.screen.query(Fold).first().opened = True
        for _ in range(5):  # what is inside is mounted, laid out, and only then is the end where it stays
            await pilot.pause()
        pilot.app.screen.query_one("Transcript").scroll_end(animate=False)
        for _ in range(5):
            await pilot.pause()

    looks(still.VERDICT, after=lower, size=(120, 48))


def test_verdict_light(looks) -> None:
    looks(still.VERDICT, size=(120, 40), theme=LIGHT)


def test_verdict_in_sixty_columns(looks) -> None:
    looks(still.VERDICT, size=(60, 24))


def test_case_in_sixty_columns(looks) -> None:
    looks(after=keys("f5"), size=(60, 24))


def test_amounts_hidden(looks) -> None:
    looks(Line("I put in 20k and got 14k back"), still.VERDICT, after=keys("f6"), size=(120, 40))


def test_help(looks) -> None:
    looks(still.YOU, after=keys("f1"), known=3)


def test_browse(looks) -> None:
    looks(after=keys("f7"), known=0)


def test_conversations(looks) -> None:
    store = open_store(private=True, now=lambda: NOON)
    session = store.begin("My Roth IRA of 2022")
    store.append(session, Input(Kind.TEXT, "I closed my Roth IRA in 2022", TODAY), "Noted.")
    looks(after=keys("f8"), known=0, store=store)


def test_settings_light(looks) -> None:
    looks(after=keys("f9"), known=0, theme=LIGHT)


def test_trouble(looks) -> None:
    looks(still.YOU, Line("**Saving.** The disk is full. The chat goes on.", trouble=True), known=0)


def test_too_small(looks) -> None:
    looks(size=(50, 12), known=0)


def test_suggestions(looks) -> None:
    async def typed(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one("Prompt").put("/s")
        pilot.app.chat.suggest()

    looks(after=typed, known=0)
