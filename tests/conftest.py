"""What holds for every test: a home folder of its own, no network, and how many examples a property is tried with."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from tests.no_network.sitecustomize import ALLOWED, Guard

SHAPING: Final = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM_PROGRAM", "PYTHONIOENCODING")
"""Variables by which programs choose a size, colours or signs."""

NO_NETWORK: Final = str(Path(__file__).with_name("no_network"))
"""The folder whose module forbids sockets to a Python that has it on its path."""

# What a developer's terminal and clock say of themselves must not change what the tests see, nor what they start.
for _name in [name for name in os.environ if name in SHAPING or name.startswith("TEXTUAL")]:
    del os.environ[_name]
os.environ |= {"TERM": "xterm-256color", "TZ": "UTC"}
if hasattr(time, "tzset"):
    time.tzset()

DEEP: Final = 10_000
"""Examples of a property in the long run (`make check-deep`), where the test asks for fewer than `MANY` itself."""
MANY: Final = 500

# A clock on a shared machine is no judge; and the same code gets the same examples, new ones come with the deep run.
settings.register_profile("default", max_examples=60, deadline=None, derandomize=True)
settings.register_profile(
    "deep", max_examples=DEEP, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In the long run, a test's own number of examples gives way to the long run's."""
    if settings.default is None or settings.default.max_examples < DEEP:
        return
    for item in items:
        test = getattr(item, "obj", None)
        own = getattr(test, "_hypothesis_internal_use_settings", None)
        if own is not None and own.max_examples < MANY:
            test._hypothesis_internal_use_settings = settings(own, max_examples=DEEP)


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own conversations and settings out of every test."""
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path_factory.mktemp("home")))


_guard: Final = Guard(closed=False)
sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forbid sockets, here and to every Python started from here, unless a test asks for the fixture `loopback`."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (NO_NETWORK, os.environ.get("PYTHONPATH")))))
    _guard.closed = "loopback" not in request.fixturenames
    if not _guard.closed:
        monkeypatch.setenv(ALLOWED, "1")
    yield
    _guard.closed = False


@pytest.fixture
def loopback() -> None:
    """Sockets are allowed: for tests of `writeoff serve`, which listens on this machine."""


@pytest.fixture
def live_in() -> Iterator[Callable[[str], None]]:
    """Move to a time zone for the length of a test."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone")
    before = os.environ["TZ"]

    def move(zone: str) -> None:
        os.environ["TZ"] = zone
        time.tzset()

    yield move
    move(before)


@pytest.fixture
def checkout() -> Path:
    """The folder that holds the packages."""
    return Path(__file__).resolve().parent.parent
