"""Several accounts in one conversation: one case at a time, the others are kept and can be gone back to."""

from __future__ import annotations

from types import MappingProxyType

from assistant.dialogue.confirming import account_of, confirm, name_of, person_of
from assistant.dialogue.heard import Given, Other
from assistant.dialogue.interview import go_on, judge, pending_again
from assistant.dialogue.persons import SELF, SOMEBODY
from assistant.dialogue.replies import Reply
from assistant.dialogue.second import counts_together
from assistant.dialogue.states import Asking, Confirming, Listening, Resolving, base, ground
from assistant.dialogue.taking import take
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.values import value_words, your_account


def cleared(turn: Turn) -> Turn:
    """The conversation without its case; the cases that were put aside stay."""
    return turn.with_(
        state=Listening(),
        told=MappingProxyType({}),
        verdict=None,
        shown=None,
        running=False,
        dollars=False,
        topic="",
        changed=(),
        owner="",
        other=None,
    )


def note_other(turn: Turn, other: Other, given: tuple[Given, ...] = ()) -> Turn:
    """Say that the case stays with its account, and whether the other counts together with it.

    Args:
        turn: so far.
        other: that was told of.
        given: what the same message tells of the case.
    """
    first = turn.conversation.values().get("account_type")
    first = first or next((item.value for item in given if item.fact == "account_type"), None)
    turn = turn.with_(other=other)
    inherited = turn.conversation.values().get("penalty_exception") == "death"
    if other.whose == SOMEBODY and inherited and not other.kind:
        return turn.note("of_who_left_it", account=account_of(turn.conversation))
    if other.whose:
        whom = name_of(other, first) if other.kind else person_of(other)
        which = "that account" if other.kind or other.given else ""
        return turn.note("of_another_person", other=whom, account=account_of(turn.conversation), which=which)
    together = counts_together(first, other.kind) and not inherited  # one's own does not count with an inherited one
    key = "second_together" if together else "second_account"
    kind = value_words("account_type", other.kind) if other.kind else "other one"
    return turn.note(key, account=your_account(first), other=kind)


def ask_other(turn: Turn, other: Other) -> Turn:
    """Ask what to do with another account of which a case is told: nothing is taken in before the answer."""
    turn = turn.with_(other=other)
    return confirm(turn.to(Confirming("other", ground(turn.conversation.state), other)))


def second_case(turn: Turn, other: Other, tools: Tools) -> Turn:
    """Put the case aside and begin another, with what was told of its account."""
    now = turn.conversation
    first = now.values().get("account_type")
    put_aside = turn.to(base(now.state)).conversation.snapshot()
    begun = cleared(turn).with_(kept=(*now.kept, put_aside), running=True, owner=other.whose or SELF)
    key = "second_of_another" if other.whose else "second_begun" if other.given else "second_new"
    begun = begun.note(key, account=account_of(now), other=name_of(other, first))
    begun, _ = take(begun, other.given)
    return go_on(begun, tools)


def change_to(turn: Turn, other: Other, tools: Tools) -> Turn:
    """The case is about the account that was told of: take in what was told, in place of what clashes with it."""
    turn, _ = take(turn.to(base(turn.conversation.state)), other.given)
    turn = turn.with_(running=True, owner=other.whose or turn.conversation.owner)
    return go_on(turn, tools)


def other_case(turn: Turn, tools: Tools) -> Turn:
    """Go back to the case that was put aside first, and put this one aside."""
    now = turn.conversation
    wanted, *rest = now.kept
    aside = (turn.to(base(now.state)).conversation.snapshot(),) if now.told else ()
    turn = cleared(turn).with_(
        state=ground(wanted.state),
        told=wanted.told,
        shown=wanted.shown,
        running=wanted.running,
        dollars=wanted.dollars,
        owner=wanted.owner,
        kept=(*rest, *aside),
    )
    turn = turn.note("other_back", account=account_of(turn.conversation))
    if isinstance(turn.conversation.state, Asking | Resolving):
        turn = turn if isinstance(turn.conversation.state, Resolving) else judge(turn, tools)
        return pending_again(turn, tools, "")
    turn = judge(turn, tools)
    if turn.conversation.is_answered:
        return turn.say(Reply("verdict", verdict=turn.conversation.verdict, length="short"))
    return go_on(turn, tools)
