"""A conversation as a value: a turn makes a new one and never changes the old.

So undo, redo, what-if, replay and resume are a matter of keeping values, not features.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from assistant.dialogue.states import Listening, State
from knowledge.facts import FactValue

if TYPE_CHECKING:
    from assistant.dialogue.heard import Other
    from assistant.dialogue.replies import Change, Reply
    from knowledge import Verdict

How: TypeAlias = Literal["told", "answered", "not_sure", "skipped"]
MOST_UNDO: Final = 500
"""Steps that can be undone; beyond them the very first stays, so that the start is always within reach."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that a person told us: its value, the words it came from and how it came."""

    value: FactValue
    words: str = ""
    how: How = "told"
    then: bool | None = None
    """For an age: whether it is the age at the payout (true), the age now (false) or either (None)."""
    about_loss: bool = False
    """For a year: it was told while nothing was withdrawn, so it is the year of the loss and not of a payout."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What undo brings back."""

    state: State
    told: Mapping[str, Told]
    shown: Verdict | None
    running: bool
    dollars: bool
    owner: str
    kept: tuple[Snapshot, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """All that a turn needs to know of the turns before it."""

    state: State = field(default_factory=Listening)
    told: Mapping[str, Told] = field(default_factory=lambda: MappingProxyType({}))
    """Facts by name. Answers that the rules no longer read stay here and count again when they are wanted again."""
    verdict: Verdict | None = None
    """What the rules say of the facts so far; None before the first fact and while two facts contradict each other."""
    shown: Verdict | None = None
    """The verdict that was last shown, for "before and after"."""
    running: bool = False
    """The person's own case is being gone through: the next open question is asked."""
    dollars: bool = False
    """Amounts are asked for too."""
    changed: tuple[str, ...] = ()
    """Facts changed by the last message that changed any: what "no, 2016" corrects."""
    topic: str = ""
    """The topic answered last, if that was after the verdict was shown."""
    offered: tuple[str, ...] = ()
    """Ids of the options on offer, in the order of their numbers."""
    last: tuple[Reply, ...] = ()
    """What was said last, for "repeat", "shorter" and "more"."""
    misses: int = 0
    """Messages in a row that came to nothing."""
    passed: int = 0
    """Times in a row that the pending question was passed over by other talk."""
    owner: str = ""
    """Whose account the case is about: `persons.SELF`, a relative as the person calls them, or nobody said."""
    other: Other | None = None
    """The other account that was told of last, for "second case"."""
    kept: tuple[Snapshot, ...] = ()
    """Cases of other accounts, put aside; the one that is gone back to next stands first."""
    hidden: bool = False
    """Dollar amounts are not shown."""
    past: tuple[Snapshot, ...] = ()
    future: tuple[Snapshot, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether the rules have an answer for the facts so far."""
        return self.verdict is not None and self.verdict.answer is not None

    @property
    def what_if(self) -> Reply | None:
        """The what-if that was just answered."""
        return next((reply for reply in self.last if reply.key in ("what_if", "what_if_open")), None)

    @property
    def tried(self) -> tuple[Change, ...]:
        """What the what-if that was just answered tried."""
        return self.what_if.changes if self.what_if else ()

    def snapshot(self) -> Snapshot:
        """What undo would need to come back here."""
        return Snapshot(self.state, self.told, self.shown, self.running, self.dollars, self.owner, self.kept)

    def remembered(self, before: Conversation) -> Conversation:
        """This conversation, with `before` as the step that undo takes back."""
        past = (*before.past, before.snapshot())
        if len(past) > MOST_UNDO:
            past = (past[0], *past[2:])
        return replace(self, past=past, future=())

    def values(self) -> dict[str, FactValue]:
        """The facts as values, as they were told."""
        return {fact: told.value for fact, told in self.told.items()}
