"""The day of every dialogue, and the shipped knowledge behind it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import pytest

from assistant.dialogue import Tools
from assistant.finder import Finder, Found, load_finder
from assistant.matching import Match, Rung

TODAY = date(2026, 11, 24)
UNDECIDED = "which of the two?"
"""A question that always comes to a choice, so that dialogues about choosing do not hang on the matcher's scores."""


class _Undecided(Finder):
    """The shipped finder, but for one question."""

    def __init__(self, shipped: Finder) -> None:
        self.shipped = shipped

    def find(self, text: str) -> Found:
        if text == UNDECIDED:
            two = (Match("ira-loss", 0.4), Match("roth-ira-loss", 0.39))
            return Found(Rung.CHOICES, two, ("ira-loss", "roth-ira-loss"))
        return self.shipped.find(text)


class TestingTools(Tools):
    """The shipped tools, with a question that is never decided."""

    __test__ = False

    @cached_property
    def finder(self) -> Finder:
        return _Undecided(load_finder())


@pytest.fixture(scope="session")
def tools() -> Tools:
    """The shipped law, entries and matcher, on a fixed day."""
    return TestingTools(TODAY)
