"""What an index is made of, as plain values: so that a finished index can be kept and taken up again."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self, TypeAlias

State: TypeAlias = Mapping[str, Any]
"""Dictionaries, lists, tuples, texts and numbers, one inside the other."""


class Stated:
    """Has a state of plain values, and can be made from it instead of from phrasings."""

    _STATE: ClassVar[tuple[str, ...]] = ()
    """The attributes that make it what it is; all others are parts that it shares, or are worked out again."""

    def state(self) -> dict[str, Any]:
        """What it knows. The values are its own, not copies."""
        return {name: getattr(self, name) for name in self._STATE}

    @classmethod
    def from_state(cls, state: State, **shared: object) -> Self:
        """The same again. In place of a dictionary any mapping will do.

        Args:
            state: as `state` gave it.
            shared: parts of an index that it looks into, by attribute.
        """
        made = cls.__new__(cls)
        for name in cls._STATE:
            setattr(made, name, state[name])
        for name, part in shared.items():
            setattr(made, name, part)
        made.forget()
        return made

    def forget(self) -> None:
        """Set up what is only remembered to save time."""
