"""What the commands do to a conversation."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from assistant.commands import BESIDE_BY_NAME, BESIDE_BY_SLASH, BY_NAME, BY_SLASH, title_of
from assistant.dialogue.cases import cleared, other_case, second_case
from assistant.dialogue.confirming import confirm
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.facts import facts_of, tell
from assistant.dialogue.heard import Given, Other
from assistant.dialogue.interview import ask, go_on, judge, pending_again
from assistant.dialogue.reasons import PLACE
from assistant.dialogue.replies import Change, Length, Reply
from assistant.dialogue.states import Asking, Confirming, Listening, Resolving, base, ground
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.values import question
from assistant.wording.words import plain
from knowledge.facts import FACT_NAMES, UNSURE

Act: TypeAlias = Callable[[Turn, str, Tools], Turn]
_MOST_UNSURE: Final = 1
"""Facts not known up to which single changes are tried; with more, what is not known comes first."""
_MOST_WAYS: Final = 4
_LENGTHENED: Final = frozenset({"answer", "verdict", "question", "dont_know"})


def act(turn: Turn, name: str, argument: str, tools: Tools) -> Turn:
    """Do what a command says, or say why it cannot be done now."""
    command = BY_NAME.get(name) or BESIDE_BY_NAME.get(name)
    if command is None:
        near = difflib.get_close_matches(name.lower()[:40], (*BY_SLASH, *BESIDE_BY_SLASH), n=1)
        turn = turn.note("unknown_command", words=f"/{name}", near=f"/{near[0]}" if near else "")
        return pending_again(turn, tools)
    reason = command.why_not(turn.conversation)
    if reason:
        if name == "stop":  # said, not pressed: "forget it"
            return pending_again(turn.note("stop_nothing"), tools)
        return pending_again(turn.note("not_now", title=title_of(name), reason=reason), tools)
    if name in BESIDE_BY_NAME:  # the face that hears this does it, and shows none of this
        return pending_again(turn.note("beside", title=title_of(name)), tools)
    return _ACTS[name](turn, argument, tools)


def rewind(turn: Turn, steps: Literal[-1, 1], tools: Tools, times: int = 1) -> Turn:
    """Undo or redo a step, or as many as there are up to `times`."""
    now = turn.conversation
    restored = now
    for _ in range(times):
        restored = _stepped(restored, steps)
    if restored is now:
        return pending_again(turn.note("undo_nothing" if steps < 0 else "redo_nothing"), tools)
    changes = _difference(now, restored)
    turn = Turn(restored, turn.replies).say(Reply("undone" if steps < 0 else "redone", changes=changes))
    state = restored.state
    turn = judge(turn, tools)
    verdict = turn.conversation.verdict
    if verdict and verdict.answer and now.shown and now.shown.answer and verdict.answer != now.shown.answer:
        turn = turn.say(Reply("before_after", before=now.shown, verdict=verdict))
    asked_which = isinstance(turn.conversation.state, Resolving)  # by the judging itself
    return turn if asked_which or turn.conversation.state != state else pending_again(turn, tools)


def _stepped(now: Conversation, steps: Literal[-1, 1]) -> Conversation:
    """The conversation one step back or forth; the same where there is none."""
    stack = now.past if steps < 0 else now.future
    if not stack:
        return now
    snapshot = stack[-1]
    past, future = (
        (now.past[:-1], (*now.future, now.snapshot())) if steps < 0 else ((*now.past, now.snapshot()), now.future[:-1])
    )
    return replace(
        now,
        state=base(snapshot.state),
        told=snapshot.told,
        shown=snapshot.shown,
        running=snapshot.running,
        dollars=snapshot.dollars,
        owner=snapshot.owner,
        kept=snapshot.kept,
        other=None,
        past=past,
        future=future,
    )


def _difference(old: Conversation, new: Conversation) -> tuple[Change, ...]:
    before, after = old.values(), new.values()
    return tuple(
        Change(fact, before.get(fact), after.get(fact)) for fact in FACT_NAMES if before.get(fact) != after.get(fact)
    )


def restart(turn: Turn, _tools: Tools) -> Turn:
    """Clear the case; undo brings it back."""
    return cleared(turn).note("restarted")


def _help(turn: Turn, _argument: str, tools: Tools) -> Turn:
    return pending_again(turn.say(Reply("help")), tools)


def _why(turn: Turn, argument: str, tools: Tools) -> Turn:
    """Why a fact matters that is named; else why this question, this verdict or this answer, whatever came last.

    A number opens that reason of the verdict.
    """
    conversation = turn.conversation
    numbered = PLACE.fullmatch(argument.strip().lower())
    if numbered and conversation.is_answered:
        reason = Reply("reason", given={"place": int(numbered[1])}, verdict=conversation.verdict)
        return pending_again(turn.say(reason), tools)
    state = base(conversation.state)
    fact = fact_named(argument) or (state.fact if isinstance(state, Asking) else "")
    if fact:
        outcomes = hanging_on(conversation, fact, tools)
        return pending_again(turn.to(state).say(Reply("why_question", fact, given={"outcomes": outcomes})), tools)
    if isinstance(state, Resolving):
        return pending_again(turn.note("why_contradiction"), tools)
    if conversation.topic:
        return pending_again(turn.say(Reply("answer", conversation.topic, length="full")), tools)
    if conversation.verdict and conversation.verdict.answer:
        return pending_again(turn.say(Reply("why_verdict", verdict=conversation.verdict)), tools)
    return pending_again(turn.note("why_nothing"), tools)


def _unsure_facts(conversation: Conversation) -> int:
    return sum(held.value == UNSURE for held in conversation.told.values())


def hanging_on(conversation: Conversation, fact: str, tools: Tools) -> Mapping[str, str | None]:
    """What hangs on a fact: the outcome for each of its values; nothing where too much else is not known."""
    if _unsure_facts(conversation) > _MOST_UNSURE:
        return {}
    try:
        return tools.outcomes(facts_of(conversation.told, tools.today), fact)
    except (LookupError, ValueError):
        return {}


def _why_not(turn: Turn, _argument: str, tools: Tools) -> Turn:
    """What would have to be different for a yes, from the rules themselves."""
    conversation = turn.conversation
    if conversation.verdict and conversation.verdict.answer in ("yes", "state_only"):
        return pending_again(turn.note("why_not_yes"), tools)
    if conversation.verdict and conversation.verdict.theft_open:
        return pending_again(turn.note("why_not_theft"), tools)
    if _unsure_facts(conversation) > _MOST_UNSURE or conversation.values().get("account_type") in (None, UNSURE):
        return pending_again(turn.note("why_not_open"), tools)
    would_be = tools.would_be(facts_of(conversation.told, tools.today))
    reply = Reply("why_not", given={"ways": would_be.ways[:_MOST_WAYS]}) if would_be.ways else Reply("why_not_none")
    return pending_again(turn.say(reply), tools)


def _skip(turn: Turn, _argument: str, tools: Tools) -> Turn:
    state = base(turn.conversation.state)
    if not isinstance(state, Asking):
        return turn.note("skip_nothing")
    if state.purpose == "change":
        return stay(turn, tools)
    conversation, _ = tell(turn.conversation, (Given(state.fact, UNSURE),), "skipped")
    return go_on(Turn(conversation, turn.replies).note("skipped", state.fact, fact=state.fact), tools)


def stay(turn: Turn, tools: Tools) -> Turn:
    """A fact that was to be changed stays as it is."""
    return go_on(turn.note("stayed").to(Listening()), tools)


def _unsure(turn: Turn, _argument: str, tools: Tools) -> Turn:
    state = base(turn.conversation.state)
    if not isinstance(state, Asking):
        return turn.note("skip_nothing")
    conversation, _ = tell(turn.conversation, (Given(state.fact, UNSURE),), "not_sure")
    return go_on(Turn(conversation, turn.replies).say(Reply("not_sure", state.fact)), tools)


def _again(turn: Turn, _argument: str, tools: Tools) -> Turn:
    """Ask a skipped fact again, else one that was not known."""
    told = turn.conversation.told
    skipped = [fact for fact, held in told.items() if held.how == "skipped"]
    unsure = [fact for fact, held in told.items() if held.value == UNSURE]
    return ask(turn, (skipped or unsure)[0], tools, "change")


def _change(turn: Turn, argument: str, tools: Tools) -> Turn:
    """Ask a fact again that the person names."""
    fact = fact_named(argument)
    if fact:
        return ask(turn, fact, tools, "change")
    return pending_again(turn.note("change_which").say(Reply("facts_list")), tools)


def fact_named(words: str) -> str:
    """The fact that people call by these words; empty where none is."""
    wanted = plain(words).removeprefix("the ").removeprefix("my ")
    for fact in FACT_NAMES:
        if wanted and wanted in (fact, plain(fact.replace("_", " ")), *map(plain, question(fact)["names"])):
            return fact
    return ""


def _stop(turn: Turn, _argument: str, _tools: Tools) -> Turn:
    return turn.note("stopped").with_(running=False, state=Listening())


def _continue(turn: Turn, _argument: str, tools: Tools) -> Turn:
    turn = turn.with_(running=True, state=base(turn.conversation.state))
    if isinstance(turn.conversation.state, Asking):
        told = tuple(Change(fact, None, held.value) for fact, held in turn.conversation.told.items())
        return pending_again(turn.say(Reply("so_far_told", changes=told)) if told else turn, tools)
    turn = go_on(turn, tools)
    return turn if turn.replies else turn.note("continue_nothing")


def _facts(turn: Turn, argument: str, tools: Tools) -> Turn:
    """What is known, or what of one fact that is named."""
    return pending_again(turn.say(Reply("facts_list", fact_named(argument))), tools)


def _verdict(turn: Turn, _argument: str, tools: Tools) -> Turn:
    return pending_again(turn.say(Reply("verdict", verdict=turn.conversation.verdict)).with_(topic=""), tools)


def _dollars(turn: Turn, _argument: str, tools: Tools) -> Turn:
    turn = turn.with_(dollars=True, running=True, state=base(turn.conversation.state))
    verdict = turn.conversation.verdict
    if verdict is None or verdict.answer is None:
        turn = turn.note("dollars_later")
    turn = go_on(turn, tools)
    if not isinstance(turn.conversation.state, Listening):
        return turn
    return turn.note("dollars_done").say(Reply("verdict", verdict=turn.conversation.verdict))


def _math(turn: Turn, _argument: str, tools: Tools) -> Turn:
    """The sums behind the verdict; where there are none, how to get them."""
    verdict = turn.conversation.verdict
    sums = tools.arithmetic(facts_of(turn.conversation.told, tools.today), verdict) if verdict else ()
    return pending_again(turn.say(Reply("math", given={"sums": sums}) if sums else Reply("math_nothing")), tools)


def _steps(turn: Turn, _argument: str, tools: Tools) -> Turn:
    return pending_again(turn.say(Reply("steps", verdict=turn.conversation.verdict)), tools)


def _sources(turn: Turn, _argument: str, tools: Tools) -> Turn:
    conversation = turn.conversation
    if conversation.topic:
        ids = tools.entries[conversation.topic].sources
    elif conversation.verdict:
        ids = tuple(dict.fromkeys(source for reason in conversation.verdict.because for source in reason.sources))
    else:
        ids = ()
    if not ids:
        return pending_again(turn.note("sources_nothing"), tools)
    return pending_again(turn.say(Reply("sources_list", given={"sources": ",".join(ids)})), tools)


def _topics(turn: Turn, _argument: str, tools: Tools) -> Turn:
    return pending_again(turn.say(Reply("topics_list")), tools)


def _repeat(turn: Turn, _argument: str, _tools: Tools) -> Turn:
    """What was said last, the question in full even where it was only kept in sight."""
    last = turn.conversation.last
    return turn.say(
        *(replace(item, given={**item.given, "lead": ""}) if "lead" in item.given else item for item in last)
    )


def _of_length(length: Length) -> Act:
    def say_again(turn: Turn, _argument: str, tools: Tools) -> Turn:
        last = turn.conversation.last
        chosen = [reply for reply in last if reply.key in _LENGTHENED and reply.key != "question"]
        chosen = chosen or [reply for reply in last if reply.key == "question"]
        if not chosen:
            return pending_again(turn.note("more_nothing"), tools)
        turn = turn.say(*(replace(reply, length=length, options=_kept(reply)) for reply in chosen))
        return turn if chosen[-1].key == "question" else pending_again(turn, tools)

    return say_again


def _kept(reply: Reply) -> tuple[str, ...]:
    """The options without the offer of more, which has just been taken."""
    return tuple(option for option in reply.options if option != "command:more")


def _hide(turn: Turn, argument: str, tools: Tools) -> Turn:
    shows = argument.startswith(("show", "unhide")) if argument else turn.conversation.hidden
    return pending_again(turn.with_(hidden=not shows).note("shown" if shows else "hidden"), tools)


def _restart(turn: Turn, _argument: str, _tools: Tools) -> Turn:
    return confirm(turn.to(Confirming("restart", ground(turn.conversation.state))))


def _quit(turn: Turn, _argument: str, _tools: Tools) -> Turn:
    return turn.note("quit")


_ACTS: Final[dict[str, Act]] = {
    "help": _help,
    "why": _why,
    "why_not": _why_not,
    "undo": lambda turn, _, tools: rewind(turn, -1, tools),
    "redo": lambda turn, _, tools: rewind(turn, 1, tools),
    "skip": _skip,
    "unsure": _unsure,
    "again": _again,
    "change": _change,
    "facts": _facts,
    "verdict": _verdict,
    "dollars": _dollars,
    "math": _math,
    "steps": _steps,
    "sources": _sources,
    "topics": _topics,
    "repeat": _repeat,
    "shorter": _of_length("short"),
    "more": _of_length("full"),
    "stop": _stop,
    "continue": _continue,
    "hide": _hide,
    "restart": _restart,
    "second": lambda turn, _, tools: second_case(turn, turn.conversation.other or Other(), tools),
    "other_case": lambda turn, _, tools: other_case(turn, tools),
    "quit": _quit,
}
