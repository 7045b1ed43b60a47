from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from line_kit import TODAY, Desk, make_desk

from assistant.dialogue import Tools


@pytest.fixture(scope="session")
def tools() -> Tools:
    return Tools(TODAY)


@pytest.fixture
def desk(tools: Tools, tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tools, tmp_path)
    yield made
    made.talk.store.close()
