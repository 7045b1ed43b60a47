"""Where a case stands before it is decided: "bottom line?", "am I screwed?", "what's missing?".

What is known already is told, whether it can still be a yes and what hangs on the open question, in place of "only once
I have your answer".
"""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.acts import hanging_on
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.facts import facts_of
from assistant.dialogue.heard import Command, Heard, SmallTalk
from assistant.dialogue.interview import dollar_facts, pending_again
from assistant.dialogue.replies import Reply
from assistant.dialogue.states import Asking, Resolving, base
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.words import phrases, plain
from knowledge.facts import UNSURE
from knowledge.prospects import Prospects

_TOO_LATE: Final = re.compile(
    r"(?:(?:ok|so|but|and|well|is|isn'?t|am|are|was|it|it'?s|that|i|i'?m|we|all|probably|now|just) ){0,6}"
    r"(?:much |way |already |far )?too late"
    r"(?: (?:now|then|right|already|anyway|huh|for|me|us|that|this|it|to|do|claim|anything|deduct|file|or not)){0,6}"
)
"""Said of the case in short; "too late to put it back" asks for something else."""


def asks_how_it_stands(words: str, conversation: Conversation, _tools: Tools) -> Heard | None:
    """What short words ask of the case as a whole, decided or not."""
    said = plain(words)
    kind = phrases("standing").get(said)
    if kind is None and conversation.told and _TOO_LATE.fullmatch(said):
        kind = "too_late"
    if kind == "missing" and not conversation.told:
        return Command("continue")
    if kind in ("in_short", "too_late") and not conversation.is_answered:
        return SmallTalk("standing")
    return SmallTalk(kind) if kind else None  # type: ignore[arg-type]


def stands(turn: Turn, tools: Tools) -> Turn:
    """What is known of the answer while it is open, and what is asked again behind it."""
    conversation = turn.conversation
    left = _left(conversation, tools)
    state = base(conversation.state)
    if left is None:
        clash = isinstance(state, Resolving)
        return pending_again(turn.note("why_contradiction" if clash else "standing_none"), tools)
    fact = state.fact if isinstance(state, Asking) else left.missing[0] if left.missing else ""
    hangs = hanging_on(conversation, fact, tools) if fact else {}
    given = {"left": left, "outcomes": hangs}
    return pending_again(turn.say(Reply("standing", fact, given=given)), tools)


def missing(turn: Turn, tools: Tools) -> Turn:
    """Which facts are still wanted; after the answer, those that only the dollars want."""
    conversation = turn.conversation
    left = _left(conversation, tools)
    verdict = conversation.verdict
    if conversation.is_answered and verdict is not None:
        wanted = (verdict.asks,) if verdict.asks else ()
        dollars = tuple(fact for fact in dollar_facts(verdict) if fact not in conversation.told)
        unknown = tuple(item.fact for item in verdict.unsettled)
        reply = Reply("missing_after", given={"unknown": unknown, "payout": wanted, "dollars": dollars})
        return pending_again(turn.say(reply), tools)
    return pending_again(turn.say(Reply("missing", given={"facts": left.missing if left else ()})), tools)


def _left(conversation: Conversation, tools: Tools) -> Prospects | None:
    """What may still come of the case; None where not even the kind of account is known, or two facts clash."""
    kind = conversation.values().get("account_type")
    if conversation.verdict is None or kind in (None, UNSURE):
        return None
    try:
        return tools.prospects(facts_of(conversation.told, tools.today))
    except (LookupError, ValueError):
        return None
