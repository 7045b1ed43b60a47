"""Facts taken in and said back: what is new, what changed, what no longer matters and what counts again."""

from __future__ import annotations

from dataclasses import replace

from assistant.dialogue.conversation import Conversation, How
from assistant.dialogue.facts import facts_of, fault, tell
from assistant.dialogue.heard import Given
from assistant.dialogue.replies import Change, Reply
from assistant.dialogue.states import Asking
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from knowledge import Verdict
from knowledge.facts import UNSURE


def take(turn: Turn, given: tuple[Given, ...], *, asked: bool = False) -> tuple[Turn, tuple[Change, ...]]:
    """Take facts in and say them back: new ones as noted, others as old -> new.

    Args:
        turn: so far.
        given: what was told.
        asked: something was asked as well, so that facts which are no news need no word.
    """
    state = turn.conversation.state
    pending = state.fact if isinstance(state, Asking) else ""
    good = []
    for item in given:
        if item.fact == pending == "age" and item.then is not False:
            item = replace(item, then=True)  # noqa: PLW2901  the question was for the age at the payout
        error = fault(item)
        if error is None:
            good.append(item)
        else:
            turn = turn.say(Reply("misfit", item.fact, given={"words": item.words or str(item.value)}))
    how: How = "answered" if [item.fact for item in good] == [pending] else "told"
    conversation, changes = tell(turn.conversation, good, how)
    turn = Turn(conversation, turn.replies)
    if good and not changes and not asked:
        key = "already" if any(item.value is not None for item in good) else "nothing_to_take_back"
        turn = turn.note(key, facts=",".join(item.fact for item in good))
    return say_changes(turn, changes, pending), changes


def say_changes(turn: Turn, changes: tuple[Change, ...], pending: str = "") -> Turn:
    """Every change is said back."""
    fresh = tuple(change for change in changes if change.old is None)
    gone = tuple(change for change in changes if change.new is None)
    moved = tuple(change for change in changes if change not in fresh and change not in gone)
    unsure = [change.fact for change in changes if change.new == UNSURE and change.fact == pending]
    if gone:
        turn = turn.say(Reply("taken_back", changes=gone))
    if moved:
        turn = turn.say(Reply("changed", changes=moved))
    if unsure:
        turn = turn.say(Reply("not_sure", unsure[0]))
    fresh = tuple(change for change in fresh if change.fact not in unsure)
    return turn.say(Reply("noted", changes=fresh)) if fresh else turn


def note_kept(turn: Turn, before: Conversation, tools: Tools) -> Turn:
    """After a correction: which answers no longer matter, and which count again."""
    old, new = before.verdict, turn.conversation.verdict
    corrected = any(reply.key in ("changed", "taken_back") for reply in turn.replies)
    if not corrected or not old or not new or not old.federal or not new.federal:
        return turn
    same = {fact for fact, held in turn.conversation.told.items() if before.told.get(fact) is held}
    gone, came = (_read(old) - _read(new)) & same, (_read(new) - _read(old)) & same
    gone = {fact for fact in gone if _is_idle(fact, turn.conversation, tools)}
    replies = list(turn.replies)
    place = next(n for n, reply in enumerate(replies) if reply.key in ("changed", "taken_back")) + 1
    if came:
        replies.insert(place, Reply("came_back", given={"facts": ",".join(sorted(came))}))
    if gone:
        replies.insert(place, Reply("fell_away", given={"facts": ",".join(sorted(gone))}))
    return Turn(turn.conversation, tuple(replies))


def _is_idle(fact: str, conversation: Conversation, tools: Tools) -> bool:
    """Whether the verdict is the same without a fact."""
    verdict = conversation.verdict
    if verdict is None or verdict.answer is None:
        return False
    told = {name: held for name, held in conversation.told.items() if name != fact}
    without = tools.decide(facts_of(told, tools.today))
    parts = ("answer", "asks", "federal", "state", "withdrawal")
    return all(getattr(verdict, part) == getattr(without, part) for part in parts)


def _read(verdict: Verdict) -> set[str]:
    """The facts that a verdict rests on."""
    return {fact for reason in verdict.because for fact in reason.facts} | {item.fact for item in verdict.unsettled}
