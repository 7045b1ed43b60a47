"""A turn as it grows: the conversation so far and what is to be said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.replies import Reply
from assistant.dialogue.states import State


@dataclass(frozen=True, slots=True)
class Turn:
    """A conversation and what was said on the way to it."""

    conversation: Conversation
    replies: tuple[Reply, ...] = ()

    def say(self, *replies: Reply) -> Turn:
        """The turn with more to say."""
        return Turn(self.conversation, (*self.replies, *replies))

    def note(self, key: str, about: str = "", **given: object) -> Turn:
        """The turn with a reply that is only a text with values."""
        return self.say(Reply(key, about, given=given))

    def to(self, state: State) -> Turn:
        """The turn with the conversation in another state."""
        return self.with_(state=state)

    def with_(self, **changes: Any) -> Turn:
        """The turn with fields of its conversation replaced."""
        return Turn(replace(self.conversation, **changes), self.replies)
