"""One turn of the conversation: what was heard takes it from one state to the next and says something.

Pure: no clock, no files, no screen. `table` lists which states each kind of message can lead to.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from assistant.dialogue.acts import act, hanging_on, restart, rewind, stay
from assistant.dialogue.cases import ask_other, change_to, note_other, second_case
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.converted import told_of_conversion
from assistant.dialogue.facts import clashing, facts_of, tell
from assistant.dialogue.heard import (
    Article,
    Command,
    Given,
    Heard,
    Misfit,
    Other,
    Picked,
    Question,
    Rewind,
    Said,
    Silence,
    SmallTalk,
    Talk,
    Unclear,
    WhatIf,
)
from assistant.dialogue.interview import Lead, go_on, judge, pending_again
from assistant.dialogue.questions import (
    after_questions,
    answer_questions,
    answer_topic,
    answer_with_entry,
    offer_topics,
    unclear,
    your_case,
)
from assistant.dialogue.reminding import reminded
from assistant.dialogue.replies import Change, Reply
from assistant.dialogue.showing import show
from assistant.dialogue.small_talk import small_talk
from assistant.dialogue.states import Asking, Choosing, Confirming, Listening, Offering, Resolving, base, ground
from assistant.dialogue.taking import note_kept, take
from assistant.dialogue.tools import Tools
from assistant.dialogue.topics import THE_LOSS_ITSELF
from assistant.dialogue.turns import Turn
from assistant.wording.options import ask_next, fact_of
from knowledge import Contradiction
from knowledge.facts import UNSURE, YES_NO_FACTS, FactValue

_SAYS_AGAIN = frozenset({"repeat", "shorter", "more"})


def step(conversation: Conversation, heard: Heard, tools: Tools) -> Turn:
    """The conversation after a message, and what is said to it."""
    turn = reminded(conversation, _react(Turn(conversation), heard, tools), heard, tools)
    return Turn(_settled(conversation, turn, heard), _one_set_of_options(turn.replies))


def _react(turn: Turn, heard: Heard, tools: Tools) -> Turn:
    match heard:
        case Silence():
            return _silence(turn)
        case SmallTalk(kind, owner):
            return small_talk(turn.with_(owner=owner) if owner else turn, kind, tools)
        case Command(name, argument):
            return act(turn, name, argument, tools)
        case Rewind(steps, times):
            return rewind(turn, steps, tools, times)
        case Picked(option):
            return _picked(turn, option, tools)
        case Said():
            return _said(turn, heard, tools)
        case WhatIf(changes):
            return _what_if(turn, changes, tools)
        case Article(text):
            return pending_again(turn.say(Reply("article", given={"text": text})), tools)
        case Misfit(fact, words):
            return _misfit(turn, fact, words, tools)
        case Unclear():
            return unclear(turn, heard, tools)
        case _:
            assert_never(heard)


def _settled(before: Conversation, turn: Turn, heard: Heard) -> Conversation:
    """The conversation with what the next turn has to know of this one."""
    after = turn.conversation
    if not isinstance(heard, Rewind) and _case_of(after) != _case_of(before):
        after = after.remembered(before)
    missed = isinstance(heard, Misfit | Unclear) or any(reply.key == "dont_know" for reply in turn.replies)
    misses = before.misses + 1 if missed else before.misses if isinstance(heard, Silence) else 0
    again = isinstance(heard, Silence) or (isinstance(heard, Command) and heard.name in _SAYS_AGAIN)
    said = after.last if again or not turn.replies else turn.replies
    return replace(after, misses=misses, last=said, offered=_offered(before, turn))


def _case_of(conversation: Conversation) -> tuple[object, ...]:
    return conversation.told, conversation.running, conversation.dollars, conversation.kept


def _offered(before: Conversation, turn: Turn) -> tuple[str, ...]:
    for reply in reversed(turn.replies):
        if reply.options:
            return reply.options
    kept = turn.conversation.state == before.state and not isinstance(before.state, Listening)
    return before.offered if kept else ()


def _one_set_of_options(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Only the last options of a turn are on offer, so that a number means one thing."""
    last = max((place for place, reply in enumerate(replies) if reply.options), default=-1)
    return tuple(
        replace(reply, options=()) if reply.options and place != last else reply for place, reply in enumerate(replies)
    )


def _silence(turn: Turn) -> Turn:
    asking = isinstance(base(turn.conversation.state), Asking)
    return turn.note("silence_asking" if asking else "silence", pending="")


def _said(turn: Turn, heard: Said, tools: Tools) -> Turn:
    """Facts, questions or both."""
    turn = turn.to(base(turn.conversation.state))
    before = turn.conversation
    if heard.other and (heard.other.begins or (heard.other.doubtful and not heard.given)):
        return _of_another_account(turn, heard, heard.other, tools)
    if heard.owner and (not before.told or not before.owner):
        turn = turn.with_(owner=heard.owner)
    if heard.other:
        turn = note_other(turn, heard.other, heard.given)
    dropped = clashing(before.told, heard.given) if heard.corrects else ()
    turn, changes = take(turn, (*heard.given, *dropped), asked=bool(heard.questions))
    if not heard.given:
        turn = answer_questions(turn, heard.questions, tools, claim=heard.claim)
        return after_questions(turn, tools)
    unanswered = before.shown is None or before.shown.answer is None
    case_told = bool(changes) and heard.story and unanswered and _tells_a_case(turn, tools)
    left = heard.questions
    if unanswered:
        left = tuple(q for q in left if not _answered_by_the_verdict(q, case_told=case_told, tools=tools))
    clear = tuple(q for q in left if q.rung == "answer")
    turn = answer_questions(turn, clear, tools, claim=heard.claim)
    about_it = len(left) < len(heard.questions) or any(_best(q) in THE_LOSS_ITSELF for q in left)
    starts = heard.story or not heard.questions or about_it
    turn = turn.with_(running=before.running or starts)
    close = next((q for q in left if q.rung == "choices"), None)
    if close:
        return offer_topics(note_kept(show(judge(turn, tools), "short"), before, tools), close)
    turn = _on_with_the_case(turn, before, tools)
    if heard.beside == "why":
        return _with_reason(turn, before, tools)
    if heard.beside == "converted":
        return _behind_what_was_noted(turn, told_of_conversion(turn.conversation, tools))
    return _with_talk(turn, heard.beside, tools) if heard.beside else turn


def _with_reason(turn: Turn, before: Conversation, tools: Tools) -> Turn:
    """Why the question that has just been answered matters, behind what was noted: "yes, why does that matter?"."""
    if not isinstance(before.state, Asking):
        return turn
    fact = before.state.fact
    return _behind_what_was_noted(
        turn, Reply("why_question", fact, given={"outcomes": hanging_on(before, fact, tools)})
    )


def _behind_what_was_noted(turn: Turn, reason: Reply | None) -> Turn:
    """A reply put before whatever follows the facts said back; a verdict that is shown says it itself."""
    told = [reply.verdict.withdrawal for reply in turn.replies if reply.key == "verdict" and reply.verdict]
    if reason is None or (reason.key not in _SAID_ANYWAY and any(told)):
        return turn
    place = next((place for place, reply in enumerate(turn.replies) if reply.key not in _SAYS_BACK), len(turn.replies))
    return Turn(turn.conversation, (*turn.replies[:place], reason, *turn.replies[place:]))


_SAID_ANYWAY = frozenset({"why_question", "converted_after"})
"""What no verdict says itself."""
_SAYS_BACK = frozenset({"noted", "changed", "taken_back", "already", "not_sure"})


def _with_talk(turn: Turn, kind: Talk, tools: Tools) -> Turn:
    """What was asked of the answer beside the facts, told before the next question or offer."""
    if not turn.conversation.is_answered and kind != "tax_due":
        kind = "nothing_yet"
    brought = kind == "nothing_yet" or (kind == "tax_due" and any(reply.key == "verdict" for reply in turn.replies))
    if brought and not isinstance(turn.conversation.state, Asking):
        return turn  # the facts beside it have brought what only an answer can tell
    waits = [reply for reply in turn.replies[-1:] if reply.key in ("question", "offer_dollars")]
    said = Turn(turn.conversation, turn.replies[: len(turn.replies) - len(waits)])
    said = small_talk(said, kind, tools)
    return said if isinstance(turn.conversation.state, Asking) else said.say(*waits)


def _of_another_account(turn: Turn, heard: Said, other: Other, tools: Tools) -> Turn:
    """A case of another account is told, or wanted: it is gone through on its own, or the person is asked."""
    clear = tuple(question for question in heard.questions if question.rung == "answer")
    turn = answer_questions(turn, clear, tools, claim=heard.claim)
    return second_case(turn, other, tools) if other.begins else ask_other(turn, other)


def _on_with_the_case(turn: Turn, before: Conversation, tools: Tools) -> Turn:
    """Facts were told: go on with the case, if it is being gone through."""
    answered = any(reply.key == "answer" for reply in turn.replies)
    lead: Lead = ("back" if before.running else "first") if answered else ""
    if turn.conversation.running or before.shown is not None:
        return note_kept(go_on(turn, tools, lead, "short" if answered else "normal"), before, tools)
    turn = judge(turn.to(Listening()), tools)
    return turn if isinstance(turn.conversation.state, Resolving) else after_questions(turn, tools)


def _answered_by_the_verdict(question: Question, *, case_told: bool, tools: Tools) -> bool:
    """Whether going through the case answers a question that was asked beside its facts.

    A question that was not made out for sure ("... anything I can do at tax time?") is no reason to stop a story with
    a list of entries: the verdict tells what all of them could.
    """
    best = _best(question)
    if question.rung == "choices":
        return not THE_LOSS_ITSELF.isdisjoint(question.topics) or (case_told and your_case(best, tools))
    return case_told and best in THE_LOSS_ITSELF


def _best(question: Question) -> str:
    return question.topics[0] if question.topics and question.rung != "no_answer" else ""


def _tells_a_case(turn: Turn, tools: Tools) -> bool:
    """Whether so much is known of the case that the verdict, not an entry, answers a question about the loss."""
    if set(turn.conversation.told) - {"account_type", "cause", "value_before", "value_now"}:
        return True
    return judge(turn, tools).conversation.is_answered  # of some accounts the kind alone decides


def _picked(turn: Turn, option: str, tools: Tools) -> Turn:
    """An option of this or of an older message; its id says what it means."""
    kind, _, rest = option.partition(":")
    state = turn.conversation.state
    match kind:
        case "fact":
            fact = fact_of(option)
            return _said(turn, Said((Given(fact, option_value(option)),), story=True), tools)
        case "topic":
            return after_questions(_picked_topic(turn.to(base(state)), rest, tools), tools)
        case "ask":
            return _asked(turn.to(base(state)), rest, tools)
        case "command":
            return act(turn.to(base(state)), rest, "", tools)
        case "keep" if isinstance(state, Resolving):
            return _keep(turn, rest, state, tools)
        case "stay" if isinstance(base(state), Asking):
            return stay(turn, tools)
        case "neither" if isinstance(state, Resolving):
            return _keep(turn, "", state, tools)
        case "none" if isinstance(state, Choosing):
            return after_questions(turn.note("none_chosen").to(base(state)), tools)
        case "offer" if isinstance(state, Offering):
            return turn.note("offer_declined").to(Listening())
        case "confirm" if isinstance(state, Confirming):
            return _confirmed(turn, rest, state, tools)
        case _:
            return turn.note("stale_option")


def _confirmed(turn: Turn, chosen: str, state: Confirming, tools: Tools) -> Turn:
    """The step that waited for a yes, or back to what was pending."""
    if chosen == "yes" and state.what == "restart":
        return restart(turn, tools)
    if chosen == "second" and state.other:
        return second_case(turn, state.other, tools)
    if chosen == "change" and state.other:
        return change_to(turn, state.other, tools)
    return pending_again(turn.note("kept_going" if state.what == "restart" else "stayed_with").to(base(state)), tools)


def _picked_topic(turn: Turn, topic: str, tools: Tools) -> Turn:
    """The entry itself, which was asked for by its title."""
    return answer_with_entry(turn, topic, tools) if topic in tools.entries else turn.note("topic_gone")


def option_value(option: str) -> FactValue:
    """The value of an id like `fact:withdrew=nothing`, in its type."""
    value = option.partition("=")[2]
    if fact_of(option) in YES_NO_FACTS and value in ("true", "false"):
        return value == "true"
    return value


def _asked(turn: Turn, name: str, tools: Tools) -> Turn:
    """A suggested question, `topic:2`: the related entry that answers it best, else the best of all."""
    entry = tools.entries.get(name.partition(":")[0])
    found = tools.finder.find(ask_next(name, tools))
    related = (match.id for match in found.matches if entry and match.id in entry.related)
    best = found.best if found.rung == "answer" else next(related, found.best)
    return after_questions(answer_topic(turn, best, tools), tools)


def _keep(turn: Turn, kept: str, state: Resolving, tools: Tools) -> Turn:
    """Take one side of a contradiction; the other is taken back."""
    yes_no = state.facts[0]
    amounts = state.facts[1:]
    given: tuple[Given, ...]
    if kept == yes_no:
        given = tuple(Given(fact, None) for fact in amounts)
    elif kept:
        given = (Given(yes_no, None),)
    else:
        given = (Given(yes_no, UNSURE), *(Given(fact, None) for fact in amounts))
    turn, _ = take(turn.to(Listening()), given)
    return go_on(turn.with_(running=True), tools)


def _what_if(turn: Turn, changes: tuple[Given, ...], tools: Tools) -> Turn:
    """Try facts without keeping them. An offer that stood is not pressed."""
    turn = turn.to(ground(turn.conversation.state))
    # an age that is supposed is the age at the payout, on which the tax hangs
    changes = tuple(replace(item, then=True) if item.fact == "age" else item for item in changes)
    tried, told = tell(turn.conversation, changes, "told")
    before = turn.conversation.verdict
    try:
        verdict = tools.decide(facts_of(tried.told, tools.today))
    except Contradiction:
        return pending_again(turn.note("what_if_contradiction"), tools)
    listed = told or tuple(Change(item.fact, item.value, item.value) for item in changes)
    key, about = ("what_if", "") if verdict.answer or not verdict.asks else ("what_if_open", verdict.asks)
    return pending_again(turn.say(Reply(key, about, changes=listed, verdict=verdict, before=before)), tools)


def _misfit(turn: Turn, fact: str, words: str, tools: Tools) -> Turn:
    """An answer that does not fit is said back with what would; the old value stays."""
    second = turn.conversation.misses > 0
    turn = turn.say(Reply("misfit", fact, given={"words": words}, length="full" if second else "normal"))
    return pending_again(turn.to(base(turn.conversation.state)), tools, "")
