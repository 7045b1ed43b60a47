"""A step that replaces the case: what is asked before it, and what can be picked."""

from __future__ import annotations

from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Other
from assistant.dialogue.persons import SELF, SOMEBODY
from assistant.dialogue.replies import Reply
from assistant.dialogue.states import Confirming
from assistant.dialogue.turns import Turn
from assistant.wording.values import value_words, your_account
from knowledge.facts import UNSURE

_RESTART: Final = ("confirm:yes", "confirm:no")
_OTHER: Final = ("confirm:second", "confirm:keep", "confirm:change")
"""A second case first, for "yes"; then to stay, for "no"."""


def confirm_options(state: Confirming) -> tuple[str, ...]:
    """What can be picked, the yes first and the no second."""
    return _RESTART if state.what == "restart" else _OTHER


def confirm(turn: Turn) -> Turn:
    """Ask whether to do it."""
    state = turn.conversation.state
    if not isinstance(state, Confirming):
        raise TypeError("asked where nothing is to be confirmed")
    options = confirm_options(state)
    if state.what == "restart" or state.other is None:
        return turn.say(Reply("confirm_restart", options=options))
    first = turn.conversation.values().get("account_type")
    given = {"account": account_of(turn.conversation), "other": name_of(state.other, first)}
    return turn.say(Reply("confirm_other", options=options, given=given))


def account_of(conversation: Conversation) -> str:
    """The account of the case as a sentence names it: "your 401(k)", "your wife's 401(k)"."""
    kind = conversation.values().get("account_type")
    if conversation.owner in ("", SELF, SOMEBODY) or kind in (None, UNSURE):
        return your_account(kind)
    return f"your {conversation.owner}'s {value_words('account_type', kind)}"


def person_of(other: Other) -> str:
    """The other person as a sentence names them: "your wife"."""
    return "another person" if other.whose == SOMEBODY else f"your {other.whose}"


def name_of(other: Other, first: object) -> str:
    """The other account as a sentence names it: "your wife's Roth IRA", "your other 401(k)"."""
    kind = value_words("account_type", other.kind) if other.kind else "account"
    if other.whose == SOMEBODY:
        return f"that other person's {kind}"
    if other.whose:
        return f"your {other.whose}'s {kind}"
    return f"your other {kind}" if other.kind in (first, "") else f"your {kind}"
