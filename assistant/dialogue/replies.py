"""What the assistant has to say, as data. The words for it are in `assistant.wording`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from knowledge import Verdict
    from knowledge.facts import FactValue

Length: TypeAlias = Literal["short", "normal", "full"]
_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that was told or changed: its value before and after (None = not known)."""

    fact: str
    old: FactValue | None
    new: FactValue | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing to say.

    Attributes:
        key: what is said; `wording/replies.toml` has the words.
        about: the fact, topic or command it is about.
        options: ids of what can be picked. They speak for themselves (`fact:withdrew=nothing`, `topic:ira-loss`,
            `command:why`), so an option from an older message still means what it says.
        given: values for the words.
    """

    key: str
    about: str = ""
    options: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    verdict: Verdict | None = None
    before: Verdict | None = None
    length: Length = "normal"
    given: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
