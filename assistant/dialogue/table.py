"""The state table: where each kind of message may lead from each state. `step` is held against it by the tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from assistant.dialogue.heard import (
    HEARD,
    Article,
    Command,
    Heard,
    Misfit,
    Picked,
    Rewind,
    Said,
    Silence,
    SmallTalk,
    Unclear,
    WhatIf,
)
from assistant.dialogue.states import STATES, Asking, Choosing, Confirming, Listening, Offering, Resolving, State

Row: TypeAlias = Mapping[type[State], tuple[type[State], ...]]

_STAYS: Final[Row] = {state: (state,) for state in STATES}
_BASE: Final = (Listening, Asking, Offering, Resolving)
_GROUND: Final = (Listening, Asking, Resolving)
_FACTS: Final = (*_BASE, Choosing)
"""Where facts and questions may lead from anywhere: the case goes on, a topic is to be chosen, facts clash.

Facts of another account lead to Confirming: whether it is a second case."""

TABLE: Final[Mapping[type[Heard], Row]] = {
    Silence: _STAYS,
    SmallTalk: _STAYS,
    Article: _STAYS,
    Misfit: {**_STAYS, Choosing: _GROUND, Confirming: _GROUND},
    Unclear: {
        **_STAYS,
        Offering: (Offering, Listening),
        Choosing: (Choosing, *_GROUND),
        Confirming: (Confirming, *_GROUND),
    },
    WhatIf: {**_STAYS, Offering: (Listening,), Choosing: _GROUND, Confirming: _GROUND},
    Said: dict.fromkeys(STATES, (*_FACTS, Confirming)),
    Picked: {**dict.fromkeys(STATES, _BASE), Choosing: (*_BASE, Choosing), Confirming: (*_BASE, Confirming)},
    Command: {
        **dict.fromkeys(_BASE, (*_BASE, Confirming)),
        Choosing: (*_BASE, Choosing, Confirming),
        Confirming: (*_BASE, Confirming),
    },
    Rewind: {**dict.fromkeys(STATES, _BASE), Choosing: (*_BASE, Choosing), Confirming: (*_BASE, Confirming)},
}
"""By kind of message, then by the state it is heard in: the states it may lead to."""


def leads_to(state: type[State], heard: type[Heard]) -> tuple[type[State], ...]:
    """The states that a message of a kind may lead to."""
    return TABLE[heard][state]


def edges() -> list[tuple[type[State], type[Heard], type[State]]]:
    """Every edge of the table: from, heard, to."""
    return [(state, heard, to) for heard in HEARD for state in STATES for to in leads_to(state, heard)]


def diagram() -> str:
    """The table as a Mermaid state diagram, one line for each pair of states."""
    lines = ["stateDiagram-v2", f"    [*] --> {Listening.__name__}"]
    for state in STATES:
        for to in STATES:
            kinds = [heard.__name__ for heard in HEARD if to in leads_to(state, heard)]
            if kinds:
                lines.append(f"    {state.__name__} --> {to.__name__}: {', '.join(kinds)}")
    lines.append(f"    {Listening.__name__} --> [*]")
    return "\n".join(lines)
