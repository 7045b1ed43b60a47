"""A question that was passed over: it stays in sight in a line, and is not said again with all its choices.

A person who asks this and that in between knows the question by then. Passed over several times, it may be one that
they can't or won't answer, so they are told what hangs on it and that it can be skipped.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.dialogue.acts import hanging_on
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Heard, Misfit, Rewind, Silence, SmallTalk
from assistant.dialogue.replies import Reply
from assistant.dialogue.states import Asking, Resolving, base
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.asking import wording_of

_CHANGES_TACK: Final = 4
"""Times in a row that a question is passed over until another way is offered."""
_IN_FULL: Final = frozenset({"repeat", "continue", "change", "again", "other_case", "second"})
"""Commands that ask for the question itself, or bring another one."""
_FROM_AWAY: Final = frozenset({"hello", "question_meant", "options", "part_or_all"})
"""Talk of somebody who was away, or who asks for the question."""
_IN_ALL: Final = frozenset({"question", "contradiction"})
"""Replies that can be said in a line."""


def reminded(before: Conversation, turn: Turn, heard: Heard, tools: Tools) -> Turn:
    """The turn with the pending question in one line, where it is the same as before; and how often that has been."""
    if not turn.replies and not isinstance(heard, Silence):
        return turn
    waits = turn.conversation.state
    if base(waits) != base(before.state) or not isinstance(base(waits), Asking | Resolving):
        return turn.with_(passed=0)
    if _wants_it(heard) or _is_other(before, turn, tools):
        return turn.with_(passed=0 if not isinstance(heard, Silence) else before.passed)
    place = next((place for place, reply in enumerate(turn.replies) if _can_be_short(reply)), None)
    if place is None:  # a choice was laid over the question, and it was not said
        return turn
    passed = before.passed + 1
    told = any("outcomes" in reply.given for reply in turn.replies)
    shown = _in_a_line(turn.replies[place], turn.conversation, passed, tools, told=told)
    replies = (*turn.replies[:place], shown, *turn.replies[place + 1 :])
    return Turn(replace(turn.conversation, passed=passed), replies)


def _wants_it(heard: Heard) -> bool:
    """Whether what was heard was meant for the question, so that it is said as a whole."""
    if isinstance(heard, Command):
        return heard.name in _IN_FULL
    return isinstance(heard, Misfit | Rewind | Silence) or (isinstance(heard, SmallTalk) and heard.kind in _FROM_AWAY)


def _is_other(before: Conversation, turn: Turn, tools: Tools) -> bool:
    """Whether the same fact is asked for in other words or with other choices now, after what was told."""
    state = base(turn.conversation.state)
    if before.kept != turn.conversation.kept:
        return True
    said = next((reply for reply in turn.replies if reply.key == "question"), None)
    if said is None or not isinstance(state, Asking):
        return False
    new_choices = before.state == state and before.offered != said.options
    return new_choices or wording_of(state.fact, before, tools) != wording_of(state.fact, turn.conversation, tools)


def _can_be_short(reply: Reply) -> bool:
    return reply.key in _IN_ALL and reply.length == "normal"


def _in_a_line(reply: Reply, conversation: Conversation, passed: int, tools: Tools, *, told: bool) -> Reply:
    """The question in a line; every few times with what hangs on it, unless that has just been `told`."""
    given = dict(reply.given) | {"lead": "open"}
    if reply.key == "question" and passed % _CHANGES_TACK == 0:
        given |= {"lead": "passed"} | ({} if told else {"outcomes": hanging_on(conversation, reply.about, tools)})
    return replace(reply, given=given)
