"""What a person's own words say: facts with the words they came from, and bare answers to a question.

The names come from their modules when they are first used, so that importing this package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.reading.answers import Unsure, read_answer
    from assistant.reading.moving_house import is_of_moving_house
    from assistant.reading.reader import FactValue, Reading, Span, accounts_told, read

__all__ = ["FactValue", "Reading", "Span", "Unsure", "accounts_told", "is_of_moving_house", "read", "read_answer"]

_HOMES = {"read_answer": "answers", "Unsure": "answers", "is_of_moving_house": "moving_house"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'reader')}"), name)
