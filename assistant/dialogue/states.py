"""Where a conversation stands: what, if anything, is waiting for an answer.

A state says only what the next words may be an answer to. What has been told is kept apart from it (`conversation`), so
that a question in between, a correction or a change of mind never costs an answer that was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from assistant.dialogue.heard import Other

Purpose: TypeAlias = Literal["verdict", "dollars", "change"]
Offer: TypeAlias = Literal["case", "dollars"]


@dataclass(frozen=True, slots=True)
class Listening:
    """Nothing is waiting for an answer."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A fact was asked for."""

    fact: str
    purpose: Purpose = "verdict"
    """The rules need it; or only the dollars do; or the person wants to change it."""


@dataclass(frozen=True, slots=True)
class Offering:
    """Something was offered that a yes or no answers."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Resolving:
    """Two things that were told cannot both be true, and the person was asked which is right."""

    facts: tuple[str, ...]


Ground: TypeAlias = Listening | Asking | Resolving
"""What a choice of topics or a "really?" comes back to. An offer is not pressed, so it is not among them."""
Base: TypeAlias = Ground | Offering
"""Every state that is laid over nothing."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """Two or three topics were offered: "did you mean"."""

    topics: tuple[str, ...]
    back: Ground


@dataclass(frozen=True, slots=True)
class Confirming:
    """A step that replaces the case waits for a yes: it is cleared, or another account takes its place."""

    what: Literal["restart", "other"]
    back: Ground
    other: Other | None = None
    """The other account that was told of, with "other"."""


State: TypeAlias = Listening | Asking | Offering | Resolving | Choosing | Confirming
STATES: tuple[type[State], ...] = get_args(State)


def base(state: State) -> Base:
    """The state without what was laid over it."""
    return state.back if isinstance(state, Choosing | Confirming) else state


def ground(state: State) -> Ground:
    """The state to come back to once something laid over it is done with."""
    under = base(state)
    return Listening() if isinstance(under, Offering) else under
