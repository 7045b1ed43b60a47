"""A reply in words: every face shows the message that is made here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from assistant.wording import asking, lists, standing, topics
from assistant.wording.card_text import card_text
from assistant.wording.cards import make_card, outcome_words, sections_of, short_outcome
from assistant.wording.covering import hide_amounts
from assistant.wording.messages import Kind, Message, Option
from assistant.wording.options import make_options
from assistant.wording.quoting import quoted
from assistant.wording.scene import Scene
from assistant.wording.second_opinion import say_second_opinion
from assistant.wording.sums import sum_line
from assistant.wording.values import label, listed, money, said, value_words
from assistant.wording.words import fill, load_words, say_key
from knowledge.facts import FACT_NAMES
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation
    from assistant.dialogue.replies import Reply
    from assistant.dialogue.tools import Tools
    from knowledge import Verdict


Sayer: TypeAlias = "Callable[[Reply, Scene], Message]"


def say(reply: Reply, conversation: Conversation, tools: Tools) -> Message:
    """The message for a reply."""
    scene = Scene(conversation, tools)
    message = _SAYERS.get(reply.key, _note)(reply, scene)
    if conversation.hidden:
        message = replace(message, text=hide_amounts(message.text), card=None)
    return message


def _note(reply: Reply, scene: Scene) -> Message:
    """Any reply that is a text with values."""
    values = {name: _shown(name, value) for name, value in reply.given.items()}
    which = "again" if reply.length == "full" else "text"
    kind = Kind.CHOICES if reply.options else Kind.NOTE
    return Message(kind, reply.key, say_key(reply.key, values, which), _options(reply, scene), about=reply.about)


def _shown(name: str, value: object) -> object:
    """A value as it stands in a note: a person's words are quoted, facts are named."""
    if name == "words":
        return quoted(str(value)) if value else ""
    if name == "fact" and isinstance(value, str) and value:
        return label(value).lower() if value != "agi" else "adjusted gross income"
    return value


def _options(reply: Reply, scene: Scene, *, numbered: bool = True) -> tuple[Option, ...]:
    return make_options(reply.options, scene.conversation, scene.tools, numbered=numbered)


def _noted(reply: Reply, scene: Scene) -> Message:
    told = scene.conversation.told
    paid_out = "withdrew" in told and told["withdrew"].value in ("part", "everything")
    facts = [
        said(change.fact, change.new, then=paid_out and change.fact in told and told[change.fact].then)
        for change in sorted(reply.changes, key=lambda change: FACT_NAMES.index(change.fact))
    ]
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"facts": listed(facts)}))


def _changed(reply: Reply, _scene: Scene) -> Message:
    lines = [
        f"{label(change.fact)}: {value_words(change.fact, change.old)} → {value_words(change.fact, change.new)}"
        for change in reply.changes
    ]
    key = "no_change" if reply.key in ("undone", "redone") and not lines else reply.key
    text = say_key(reply.key, {"changes": f"{'; '.join(lines)}." if key != "changed" else "; ".join(lines)})
    return Message(Kind.NOTE, reply.key, text.removesuffix(" ."))


def _facts_note(reply: Reply, scene: Scene) -> Message:
    """Notes on facts that fell away, came back or were told before."""
    named = str(reply.given.get("facts", ""))
    values = scene.conversation.values()
    facts = [f"{label(fact)} ({value_words(fact, values.get(fact))})" for fact in named.split(",") if fact]
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"facts": listed(facts)}))


def _before_after(reply: Reply, _scene: Scene) -> Message:
    values = {"before": short_outcome(reply.before), "after": short_outcome(reply.verdict)}
    values["answer"] = outcome_words(reply.verdict.answer if reply.verdict else None)
    return Message(Kind.NOTE, reply.key, say_key(reply.key, values))


def _what_if(reply: Reply, scene: Scene) -> Message:
    facts = listed([said(change.fact, change.new) for change in reply.changes])
    values: Mapping[str, object] = {
        "facts": facts,
        "before": short_outcome(reply.before),
        "after": short_outcome(reply.verdict),
        "question": scene.filled(str(asking.asked(reply.about, scene)["ask"])) if reply.about else "",
    }
    text = "\n\n".join([say_key(reply.key, values), *_what_if_parts(reply, scene)])
    return Message(Kind.NOTE, reply.key, text, _options(reply, scene))


def _tax_of_what_if(reply: Reply, scene: Scene) -> Message:
    """What has to be known before the tax on a payout that was supposed can be told."""
    asked = scene.filled(str(asking.asked(reply.about, scene)["ask"]))
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"question": asked}))


def _what_if_parts(reply: Reply, scene: Scene) -> list[str]:
    """What the state and the payout would come to, where that is otherwise than as told."""
    if reply.verdict is None:
        return []
    told = scene.conversation.values()
    new: dict[str, Any] = {change.fact: change.new for change in reply.changes}
    tried = told | new
    same = short_outcome(reply.before) == short_outcome(reply.verdict)  # else the outcome says the federal part
    first = 0 if same else 1
    before = sections_of(reply.before, told)[first:] if reply.before else ()
    after = sections_of(reply.verdict, tried)[first:]
    return [f"**{section.title}.** {' '.join(section.lines)}" for section in after if section not in before]


def _how_much(reply: Reply, _scene: Scene) -> Message:
    """What comes back for the loss, as far as it is known, and that a deduction is no refund."""
    verdict = reply.verdict
    if verdict is None or verdict.answer is None:
        raise ValueError("what comes back is told of a verdict")
    federal = verdict.federal
    words = load_words("verdicts")["how_much"]
    dollars = {
        name: money(value) for name in ("loss", "benefit") if federal and (value := getattr(federal, name)) is not None
    }
    values = dollars | {"state": STATE_NAMES[verdict.state.code] if verdict.state else "state"}
    parts = [fill(str(words["theft" if verdict.theft_open else verdict.answer]), values)]
    if verdict.answer == "yes":
        status = federal.status if federal else ""
        more = str(words.get(f"more_{status}", words["more"]))
        parts.append(fill(str(words["figures"]) if "benefit" in dollars else more, values))
    last = "never_refund" if verdict.answer in ("no", "too_late") else "no_refund"
    return Message(Kind.NOTE, reply.key, " ".join([*parts, str(words[last])]))


def _is_that_all(reply: Reply, scene: Scene) -> Message:
    """The answer in one line, and the other routes."""
    if reply.verdict is None:
        raise ValueError("the answer is told of a verdict")
    tools = scene.tools
    card = make_card(reply.verdict, scene.conversation.values(), tools.sources, tools.today)
    if reply.verdict.answer not in ("no", "too_late"):
        which = "open" if reply.verdict.answer == "depends" else "again"
        return Message(Kind.NOTE, reply.key, say_key(reply.key, {"headline": card.headline}, which))
    first = say_key(reply.key, {"headline": card.headline}, "more" if card.routes else "text")
    text = "\n".join([first, "", *(f"- {route}" for route in card.routes)]) if card.routes else first
    return Message(Kind.NOTE, reply.key, text)


def _how_sure(reply: Reply, scene: Scene) -> Message:
    """How sure the answer is: the day of its law, what of it was not read in the law itself, what is disputed."""
    if reply.verdict is None:
        raise ValueError("how sure it is is told of a verdict")
    card = make_card(reply.verdict, scene.conversation.values(), scene.tools.sources, scene.tools.today)
    doubtful = [reason for reason in card.reasons if reason.note or not reason.settled]
    values = {"as_of": card.as_of.split(". ")[0], "count": len(card.reasons)}
    first = say_key(reply.key, values, "more" if doubtful else "text")
    lines = [f"- {reason.says} ({reason.note or say_key('not_settled')})" for reason in doubtful]
    return Message(Kind.NOTE, reply.key, "\n".join([first, "", *lines]) if lines else first)


def _tax_due(reply: Reply, scene: Scene) -> Message:
    """The tax on the payout as far as it is known; the income tax itself hangs on the whole return."""
    if reply.verdict is None:
        raise ValueError("the tax on the payout is told of a verdict")
    payout = load_words("verdicts")["withdrawal"]["title"]
    facts = scene.conversation.values() | {item.fact: item.new for item in reply.changes if item.new is not None}
    sections = sections_of(reply.verdict, facts)
    lines = [line for section in sections if section.title == payout for line in section.lines]
    if not lines:
        return Message(Kind.NOTE, reply.key, _no_payout(reply.verdict, scene))
    supposed = [say_key(reply.key, which="supposed")] if reply.changes else []
    return Message(Kind.NOTE, reply.key, " ".join([*supposed, *lines, say_key(reply.key)]))


def _no_payout(verdict: Verdict, scene: Scene) -> str:
    """Why there is no payout to tax, as the case was told."""
    words = load_words("verdicts")["tax_due"]
    status = verdict.federal.status if verdict.federal else ""
    received = scene.conversation.values().get("amount_received")
    if status == "rolled_over" and isinstance(received, int | float) and received > 0:
        return fill(str(words["rolled_over_and_paid"]), {"received": money(received)})
    return str(words.get(status, words["default"]))


def _verdict(reply: Reply, scene: Scene) -> Message:
    if reply.verdict is None:
        raise ValueError("a verdict reply carries its verdict")
    tools = scene.tools
    card = make_card(
        reply.verdict, scene.conversation.values(), tools.sources, tools.today, _sums(reply.verdict, scene)
    )
    sources = {source.id: source for reason in card.reasons for source in reason.sources}
    text = card_text(card, reply.length)
    return Message(Kind.VERDICT, reply.key, text, _options(reply, scene), tuple(sources.values()), card)


def _sums(verdict: Verdict, scene: Scene) -> tuple[str, ...]:
    """The arithmetic beyond what went in less what came out, which the federal part says."""
    from assistant.dialogue.facts import facts_of  # the dialogue is loaded when this is called, and not before

    facts = facts_of(scene.conversation.told, scene.tools.today)
    return tuple(sum_line(line) for line in scene.tools.arithmetic(facts, verdict) if line.name != "loss")


def _part(reply: Reply, scene: Scene) -> Message:
    """What facts told after a verdict add to it: the payout, or the dollars."""
    message = _verdict(reply, scene)
    facts = scene.conversation.values()
    known = {line for section in sections_of(reply.before, facts) for line in section.lines} if reply.before else set()
    lines = []
    for section in message.card.sections if message.card else ():
        added = [line for line in section.lines if line not in known]
        lines += [f"**{section.title}.** {' '.join(added)}"] if added else []
    lead = say_key(reply.key if lines else "same_answer", {"after": short_outcome(reply.verdict)})
    return replace(message, text="\n\n".join([lead, *lines]))


def _otherwise(reply: Reply, scene: Scene) -> Message:
    """The parts of a verdict that are otherwise after a change, each as a whole."""
    message = _verdict(reply, scene)
    before = sections_of(reply.before, scene.conversation.values()) if reply.before else ()
    sections = [section for section in (message.card.sections if message.card else ()) if section not in before]
    lines = [f"**{section.title}.** {' '.join(section.lines)}" for section in sections]
    lead = say_key(reply.key if lines else "same_answer", {"after": short_outcome(reply.verdict)})
    return replace(message, text="\n\n".join([lead, *lines]))


def _so_far(reply: Reply, scene: Scene) -> Message:
    if reply.verdict is None:
        raise ValueError("a word on the federal part carries its verdict")
    federal = sections_of(reply.verdict, scene.conversation.values())[0]
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"federal": federal.lines[0]}))


def _why_verdict(reply: Reply, scene: Scene) -> Message:
    message = _verdict(reply, scene)
    reasons = message.card.reasons if message.card else ()
    return replace(message, kind=Kind.LIST, text=lists.reasons_text(say_key(reply.key), reasons))


_SAYERS: Final[dict[str, Sayer]] = {
    "noted": _noted,
    "so_far_told": _noted,
    "changed": _changed,
    "taken_back": _noted,
    "undone": _changed,
    "redone": _changed,
    "already": _facts_note,
    "fell_away": _facts_note,
    "came_back": _facts_note,
    "before_after": _before_after,
    "same_answer": _before_after,
    "other_reason": _before_after,
    "still_so": _before_after,
    "reopened": _before_after,
    "how_much": _how_much,
    "is_that_all": _is_that_all,
    "how_sure": _how_sure,
    "in_short": standing.say_in_short,
    "too_late": standing.say_too_late,
    "standing": standing.say_standing,
    "missing": standing.say_missing,
    "missing_after": standing.say_missing_after,
    "they_say_no": say_second_opinion,
    "they_say_yes": say_second_opinion,
    "is_he_right": say_second_opinion,
    "tax_due": _tax_due,
    "what_if": _what_if,
    "what_if_open": _what_if,
    "tax_of_what_if_open": _tax_of_what_if,
    "verdict": _verdict,
    "withdrawal_added": _part,
    "figures_added": _part,
    "otherwise_now": _otherwise,
    "so_far": _so_far,
    "why_verdict": _why_verdict,
    "reason": lists.say_reason,
    "question": asking.say_question,
    "misfit": asking.say_misfit,
    "not_sure": asking.say_not_sure,
    "why_question": asking.say_why,
    "nothing_yet": asking.say_why,
    "contradiction": asking.say_contradiction,
    "answer": topics.say_answer,
    "own_route": topics.say_own_route,
    "dont_know": topics.say_unknown,
    "did_you_mean": topics.say_choices,
    "topics_list": topics.say_topics,
    "facts_list": lists.say_facts,
    "sources_list": lists.say_sources,
    "article": lists.say_article,
    "help": lists.say_help,
    "why_not": lists.say_why_not,
    "math": lists.say_math,
    "steps": lists.say_steps,
}
