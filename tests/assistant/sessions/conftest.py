from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from session_kit import FakeClock, Stores

from assistant.sessions import Store


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own conversations out of every test."""
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path / "home"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def stores(tmp_path: Path, clock: FakeClock) -> Iterator[Stores]:
    stores = Stores(tmp_path / "home", clock)
    yield stores
    stores.close()


@pytest.fixture
def store(stores: Stores) -> Store:
    return stores()


@pytest.fixture(params=["disk", "memory"])
def any_store(request: pytest.FixtureRequest, stores: Stores) -> Store:
    return stores(private=request.param == "memory")


_PRELUDE = """
import os, sys
from datetime import UTC, date, datetime
from pathlib import Path
from assistant.sessions import Input, Kind, open_store
def typed(text): return Input(Kind.TEXT, text, date(2026, 2, 3))
def opened(): return open_store(now=lambda: datetime(2026, 2, 3, tzinfo=UTC))
"""


@pytest.fixture
def start(stores: Stores) -> Callable[..., subprocess.Popen[str]]:
    """Start a Python process with the store's names at hand and WRITEOFF_HOME set."""

    def begin(code: str, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", _PRELUDE + textwrap.dedent(code), *arguments],
            env={**os.environ, "WRITEOFF_HOME": str(stores.home), **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return begin


@pytest.fixture
def run(start: Callable[..., subprocess.Popen[str]]) -> Callable[..., str]:
    """Run such a process to its end and give what it printed; an error in it is the test's."""

    def finish(code: str, *arguments: str, **environment: str) -> str:
        process = start(code, *arguments, **environment)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        return out

    return finish
