"""What is said of the talk itself and of the answer, and what to say to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.dialogue.acts import hanging_on
from assistant.dialogue.heard import Talk
from assistant.dialogue.interview import ask_in_full, options_again, pending_again
from assistant.dialogue.replies import Reply
from assistant.dialogue.standing import missing, stands
from assistant.dialogue.states import Asking, Resolving, base
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from knowledge import Verdict

ABOUT_THE_ANSWER: Final = frozenset(
    {
        *("how_much", "is_that_all", "how_sure", "tax_due", "they_say_no", "they_say_yes", "is_he_right"),
        *("in_short", "too_late"),
    }
)
"""Talk that only a verdict can be answered from."""


def small_talk(turn: Turn, kind: Talk, tools: Tools) -> Turn:
    """A goodbye and a question to come press nothing; talk about the answer carries it."""
    if kind == "bye":
        return turn.say(Reply("bye", options=("command:quit",)))
    if kind == "ask_away":
        return turn.note(kind)
    if kind in _OF_THE_CASE:
        return _OF_THE_CASE[kind](turn, tools)
    return _of_the_answer(turn, kind, tools)


_OF_THE_CASE: Final = {"options": options_again, "standing": stands, "missing": missing}
"""Talk of the case while it is open."""


def _of_the_answer(turn: Turn, kind: Talk, tools: Tools) -> Turn:
    """What is said of the answer, or of the question that waits; a courtesy is returned."""
    state = base(turn.conversation.state)
    if kind == "hello" and isinstance(state, Asking):
        return pending_again(turn.say(Reply(kind, length="full")), tools, "")
    if kind == "why_federal":
        return pending_again(turn.say(Reply("why_verdict", verdict=turn.conversation.verdict)), tools)
    verdict = turn.conversation.verdict  # none while two facts clash
    settled = verdict and verdict.withdrawal
    tried = turn.conversation.what_if
    if kind == "tax_due" and tried and tried.verdict:
        said = _tax_of_what_if(tried, tried.verdict)
        if said:
            return pending_again(turn.say(said), tools)
    if kind == "tax_due" and not settled and (isinstance(state, Asking) or verdict is None):
        return pending_again(turn.note("tax_open"), tools)  # what hangs on it for the loss is not what was asked
    if isinstance(state, Resolving) and kind == "nothing_yet":
        return pending_again(turn.note("why_contradiction"), tools)
    if isinstance(state, Asking) and kind == "nothing_yet":
        reply = Reply("nothing_yet", state.fact, given={"outcomes": hanging_on(turn.conversation, state.fact, tools)})
        return pending_again(turn.say(reply), tools)
    if kind == "question_meant" and isinstance(state, Asking):
        return ask_in_full(turn, state, tools)
    if kind in ABOUT_THE_ANSWER and verdict is None:
        return pending_again(turn, tools)
    return pending_again(turn.say(Reply(kind, verdict=verdict if kind in ABOUT_THE_ANSWER else None)), tools)


def _tax_of_what_if(tried: Reply, verdict: Verdict) -> Reply | None:
    """The tax on a payout that was just supposed, or what it hangs on; None where it has none."""
    if verdict.withdrawal:
        return Reply("tax_due", changes=tried.changes, verdict=verdict)
    return replace(tried, key="tax_of_what_if_open", about=verdict.asks) if verdict.asks else None
