"""Questions that people ask: an entry as the answer, a choice of topics, or a plain "I don't know that"."""

from __future__ import annotations

from typing import Final

from assistant.dialogue.acts import hanging_on
from assistant.dialogue.heard import Question, Unclear
from assistant.dialogue.interview import OFFER_OPTIONS, go_on, judge, pending_again, topic_options
from assistant.dialogue.planning import TOPICS as OF_CLOSING
from assistant.dialogue.planning import if_closed
from assistant.dialogue.replies import Reply
from assistant.dialogue.sentences import is_question
from assistant.dialogue.states import Asking, Choosing, Listening, Offering, Resolving, base, ground
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.own_routes import may_take_a_route, of_this_account, speaks_of, subject_of

_SUGGESTED: Final = 3
_NAMED_TOPICS: Final = ("loss-this-year", "roth-ira-loss", "tax-on-withdrawal")
"""Where nothing is near, these stand for what can be asked."""


def answer_topic(turn: Turn, topic: str, tools: Tools, *, claim: str = "") -> Turn:
    """Answer with an entry, and suggest what people ask next. `claim` has the words of what somebody passes on."""
    entry = tools.entries.get(topic)
    if entry is None:
        return turn.note("topic_gone")
    if claim and speaks_of(topic, turn.conversation.verdict, turn.conversation.values()):
        return turn.say(Reply("is_he_right", verdict=turn.conversation.verdict))
    return _by_its_own_law(turn, topic, tools) or answer_with_entry(turn, topic, tools, claim=claim)


def _by_its_own_law(turn: Turn, topic: str, tools: Tools) -> Turn | None:
    """The answer of a case that another rule decides than the entry speaks of; the entry is offered beside it."""
    conversation = turn.conversation
    facts = conversation.values()
    if not facts or not subject_of(topic, facts):
        return None
    verdict, state = conversation.verdict, base(conversation.state)
    if speaks_of(topic, verdict, facts):
        return turn.say(Reply("own_route", topic, (f"topic:{topic}",), verdict=verdict)).with_(topic="")
    answered = verdict is not None and verdict.answer is not None
    if answered or not isinstance(state, Asking) or not may_take_a_route(facts):
        return None
    return turn.say(Reply("nothing_yet", state.fact, given={"outcomes": hanging_on(conversation, state.fact, tools)}))


def answer_with_entry(turn: Turn, topic: str, tools: Tools, *, claim: str = "") -> Turn:
    """Answer with the entry of a topic that is there."""
    entry = tools.entries[topic]
    asks = tuple(f"ask:{topic}:{place}" for place in range(len(entry.ask_next)))[:_SUGGESTED]
    given: dict[str, object] = {"claim": claim}
    verdict = judge(turn, tools).conversation.verdict if turn.conversation.told else None
    closed = if_closed(turn.conversation.told, tools) if topic in OF_CLOSING else None
    if closed:
        verdict, given["supposed"] = closed
    reply = Reply("answer", topic, ("command:more", *asks), given=given, verdict=verdict)
    return turn.say(reply).with_(topic=topic)


def answer_questions(turn: Turn, questions: tuple[Question, ...], tools: Tools, *, claim: bool) -> Turn:
    """Answer what was asked: with an entry, with a choice of topics, or with "I don't know that".

    Args:
        turn: so far.
        questions: what was asked; those that the verdict will answer are left out by the caller.
        tools: the entries and the rest.
        claim: the person passes on what somebody else says.
    """
    for question in questions:
        if question.rung == "answer":
            topic = of_this_account(question.topics[0], question.words, turn.conversation.values())
            if question.by_when:
                turn = turn.say(_days(topic)).with_(topic=topic)
                continue
            turn = answer_topic(turn, topic, tools, claim=question.words if claim else "")
        elif question.rung == "choices":
            turn = offer_topics(turn, question)
        elif claim:
            turn = turn.note("claim_not_known")
        else:
            turn = dont_know(turn, question.topics, tools, question.matter)
    return turn


def _days(topic: str) -> Reply:
    return Reply("answer", topic, ("command:more",), given={"by_when": True})


def your_case(topic: str, tools: Tools) -> bool:
    """Whether going through the reader's own case helps with a topic."""
    entry = tools.entries.get(topic)
    return entry is not None and entry.your_case


def offer_topics(turn: Turn, question: Question) -> Turn:
    """Did you mean one of these?"""
    topics = question.topics[:3]
    return turn.say(Reply("did_you_mean", options=topic_options(topics))).to(
        Choosing(topics, ground(turn.conversation.state))
    )


def dont_know(turn: Turn, near: tuple[str, ...], tools: Tools, matter: str = "") -> Turn:
    """Say that nothing fits, with the nearest topic; the second time in a row change course and offer topics.

    Args:
        turn: so far.
        near: topics that are near, best first.
        tools: the entries and the rest.
        matter: a neighbouring matter that was asked about, to be refused by its name.
    """
    second = turn.conversation.misses > 0
    offered = (
        near[:1] if near and not second else tuple(dict.fromkeys((*near[:1], *_NAMED_TOPICS)))[:3] if second else ()
    )
    options = tuple(f"topic:{topic}" for topic in offered if topic in tools.entries)
    given = {"matter": matter}
    return turn.say(Reply("dont_know", options=options, length="full" if second else "normal", given=given))


def after_questions(turn: Turn, tools: Tools) -> Turn:
    """Go back to what was pending, or offer to look at the person's own case."""
    conversation = turn.conversation
    state = conversation.state
    if isinstance(state, Choosing):
        return turn
    if isinstance(base(state), Asking | Resolving):
        return pending_again(turn.to(base(state)), tools)
    if conversation.running:
        return go_on(turn, tools, "back")
    answered = [reply.about for reply in turn.replies if reply.key == "answer"]
    if answered and your_case(answered[-1], tools) and not (conversation.shown and conversation.shown.answer):
        turn = turn.say(Reply("offer_case", "case", OFFER_OPTIONS["case"]))
        return turn.to(Offering("case"))
    return turn.to(Listening())


def unclear(turn: Turn, heard: Unclear, tools: Tools) -> Turn:
    """Nothing was understood: say so, and after two misses leave a choice that leads nowhere."""
    state = turn.conversation.state
    misses = turn.conversation.misses
    if isinstance(state, Listening | Asking):
        return pending_again(dont_know(turn, heard.near, tools, heard.matter), tools)
    if isinstance(state, Resolving) and misses:
        return pending_again(turn.note("why_contradiction"), tools)
    if misses or is_question(heard.words):
        turn = dont_know(turn, heard.near, tools, heard.matter).to(base(state))
        if isinstance(turn.conversation.state, Offering):
            return turn.to(Listening())
        return pending_again(turn, tools)
    key = "unclear_choice" if isinstance(state, Choosing | Resolving) else "unclear_yes_no"
    return turn.say(Reply(key, options=turn.conversation.offered))
