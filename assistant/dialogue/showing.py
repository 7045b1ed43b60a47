"""What is said of the verdict after each turn: it in full, what is otherwise in it, or that it stays the same.

That it stays the same is said only where all of it does: the answer and its reasons, the dollars and the last days.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.dialogue.replies import Length, Reply
from assistant.dialogue.turns import Turn
from knowledge import Verdict


def show(turn: Turn, length: Length = "normal") -> Turn:
    """Say what the verdict is, as far as it is news."""
    verdict, shown = turn.conversation.verdict, turn.conversation.shown
    if verdict is None:
        return turn
    if verdict.answer is None:
        if shown is not None and shown.answer is not None:
            return turn.say(Reply("reopened", before=shown, verdict=verdict)).with_(shown=None)
        return _so_far(turn, verdict, shown)
    if shown is None or shown.answer is None:
        return turn.say(Reply("verdict", verdict=verdict, length=length)).with_(shown=verdict, topic="")
    key = _news(shown, verdict)
    turn = turn.say(Reply(key, before=shown, verdict=verdict)) if key else turn
    if key in _BEFORE_ALL_OF_IT:
        turn = turn.say(Reply("verdict", verdict=verdict)).with_(topic="")
    return turn.with_(shown=verdict)


_BEFORE_ALL_OF_IT: Final = frozenset({"before_after", "other_reason", "still_so"})
"""What comes before a verdict that is another one, and is shown again as a whole."""


def _news(old: Verdict, new: Verdict) -> str:
    """The reply for what is otherwise in a verdict; empty where nothing is."""
    if new.answer != old.answer:
        return "before_after"
    if _status(new) != _status(old):
        return "other_reason"
    if _essence(new) != _essence(old):
        return "still_so"
    if old.federal and new.federal and old.federal.tax_year != new.federal.tax_year:
        return _of_another_year(old, new)
    if (new.federal, new.state) != (old.federal, old.state):
        return "figures_added" if _only_added(old, new) else "otherwise_now"
    if new.withdrawal != old.withdrawal and new.withdrawal:
        return "withdrawal_added" if old.withdrawal is None or _only_added(old, new) else "otherwise_now"
    return "still_so" if set(_grounds(old)) - set(_grounds(new)) else ""


def _of_another_year(old: Verdict, new: Verdict) -> str:
    if old.federal is None or new.federal is None:
        return "still_so"
    of_that_year = replace(old.federal, tax_year=new.federal.tax_year)
    if (of_that_year, old.state, old.withdrawal) != (new.federal, new.state, new.withdrawal):
        return "otherwise_now"
    return "same_answer" if _grounds(old) == _grounds(new) else "still_so"


def _only_added(old: Verdict, new: Verdict) -> bool:
    """Whether nothing that was known of the figures is otherwise now."""
    for before, after in ((old.federal, new.federal), (old.state, new.state), (old.withdrawal, new.withdrawal)):
        if before is None:
            continue
        if after is None:
            return False
        known = before.as_json()
        told = after.as_json()
        if any(value is not None and told[name] != value for name, value in known.items()):
            return False
    return True


def _grounds(verdict: Verdict) -> tuple[tuple[str, bool], ...]:
    return tuple((reason.id, reason.settled) for reason in verdict.because)


def _status(verdict: Verdict) -> str:
    return verdict.federal.status if verdict.federal else ""


def _so_far(turn: Turn, verdict: Verdict, shown: Verdict | None) -> Turn:
    """The federal part, as soon as it stands, while the state is still open."""
    federal_news = verdict.federal is not None and (shown is None or shown.federal is None)
    if federal_news and verdict.asks == "state":
        turn = turn.say(Reply("so_far", verdict=verdict))
    return turn.with_(shown=verdict)


def _essence(verdict: Verdict) -> tuple[object, ...]:
    """What makes a verdict another one, dollars and dates aside."""
    state = verdict.state
    return state and (state.code, state.status), tuple(item.fact for item in verdict.unsettled)
