"""The day of every dialogue, and the shipped knowledge behind it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.dialogue import Tools

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def tools() -> Tools:
    """The shipped law, entries and matcher, on a fixed day."""
    return Tools(TODAY)
