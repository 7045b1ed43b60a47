"""Every edge of the state table, and the first dialogue of the tests that uses it.

    python -m benchmarks.edges

Every one has to be used, and a test holds it.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "assistant" / "dialogue"))

from conftest import TestingTools  # noqa: E402  the tools of the tests
from dialogue_scripts import play, scripts  # noqa: E402

from assistant.dialogue.states import Listening  # noqa: E402
from assistant.dialogue.table import edges  # noqa: E402

TODAY = date(2026, 11, 24)


def used() -> dict[tuple[str, str, str], str]:
    """The edges that the dialogues use, each with the name of the first that does."""
    found: dict[tuple[str, str, str], str] = {}
    tools = TestingTools(TODAY)
    for parameter in scripts():
        state = Listening.__name__
        for exchange in play(parameter.values[0], tools):
            after = type(exchange.conversation.state).__name__
            found.setdefault((state, type(exchange.heard).__name__, after), str(parameter.id))
            state = after
    return found


def main() -> None:
    found = used()
    listed = [(state.__name__, heard.__name__, to.__name__) for state, heard, to in edges()]
    for edge in listed:
        print(f"{edge[0]:11} {edge[1]:10} {edge[2]:11} {found.get(edge, '-')}")
    taken = sum(edge in found for edge in listed)
    print(f"{taken} of {len(listed)} edges are used by {len(scripts())} dialogues")


if __name__ == "__main__":
    main()
