"""Lists: the facts with the words they came from, sources, help, the reasons of a verdict, what would make it a yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from assistant.commands import BESIDE, COMMANDS, title_of
from assistant.wording.card_text import reason_in_full, reason_text, source_line
from assistant.wording.cards import cite, group_words, make_card, outcome_words
from assistant.wording.messages import Kind, Message, ReasonLine
from assistant.wording.quoting import quoted
from assistant.wording.sums import sum_line
from assistant.wording.values import in_order, label, listed, value_words
from assistant.wording.words import load_words, say_key

if TYPE_CHECKING:
    from assistant.dialogue.replies import Reply
    from assistant.wording.scene import Scene
    from knowledge.arithmetic import Sum
    from knowledge.would_be import Way


def _bulleted(first: str, lines: Sequence[str]) -> str:
    return "\n".join([first, "", *(f"- {line}" for line in lines)])


def reasons_text(first: str, reasons: Sequence[ReasonLine]) -> str:
    """The reasons of a verdict, each with the facts it was applied to."""
    lines = []
    for place, reason in enumerate(reasons, 1):
        used = f" — {'; '.join(reason.facts)}" if reason.facts else ""
        lines.append(say_key("reason_line", {"place": place, "says": f"{reason_text(reason)}{used}"}))
    return _bulleted(first, lines)


def say_reason(reply: Reply, scene: Scene) -> Message:
    """One reason of the verdict, opened."""
    verdict, place = reply.verdict, int(str(reply.given["place"]))
    if verdict is None:
        raise ValueError("a reason is one of a verdict")
    reasons = make_card(verdict, scene.conversation.values(), scene.tools.sources, scene.tools.today).reasons
    if not 1 <= place <= len(reasons):
        return Message(Kind.NOTE, reply.key, say_key("reason_none", {"count": len(reasons)}))
    reason = reasons[place - 1]
    text = say_key("reason_line", {"place": place, "says": reason_in_full(reason, apart=True)})
    return Message(Kind.LIST, reply.key, text, (), reason.sources)


def say_math(reply: Reply, _scene: Scene) -> Message:
    """How the dollars were worked out, a line for each sum."""
    sums = cast("tuple[Sum, ...]", reply.given["sums"])
    return Message(Kind.LIST, reply.key, _bulleted(say_key(reply.key), [sum_line(line) for line in sums]))


def say_steps(reply: Reply, _scene: Scene) -> Message:
    """What to do next: forms, lines and dates; and who can check it."""
    steps = reply.verdict.next_steps if reply.verdict else ()
    if not steps:
        return Message(Kind.NOTE, reply.key, say_key("steps_nothing"))
    return Message(Kind.LIST, reply.key, f"{_bulleted(say_key(reply.key), steps)}\n\n{say_key('steps_who')}")


def say_facts(reply: Reply, scene: Scene) -> Message:
    """Every fact that was told, or the one that was asked for, with the words it came from."""
    told = scene.conversation.told
    if reply.about and reply.about not in told:
        return Message(Kind.NOTE, reply.key, say_key("facts_not_told", {"fact": label(reply.about).lower()}))
    lines = [
        say_key(
            "facts_line",
            {
                "label": label(fact),
                "value": value_words(fact, told[fact].value),
                "words": quoted(told[fact].words) if told[fact].words else "",
            },
        )
        for fact in in_order([reply.about] if reply.about else list(told))
    ]
    if reply.about:
        return Message(Kind.NOTE, reply.key, f"{lines[0]}.")
    return Message(Kind.LIST, reply.key, _bulleted(say_key(reply.key), lines))


def say_sources(reply: Reply, scene: Scene) -> Message:
    """The authorities behind the last answer or verdict."""
    ids = tuple(str(reply.given["sources"]).split(","))
    cited = cite(ids, scene.tools.sources)
    return Message(
        Kind.LIST, reply.key, _bulleted(say_key(reply.key), [source_line(item) for item in cited]), (), cited
    )


_MOST_SENTENCES = 12
"""Sentences of a pasted article that are told; the command line tells all."""


def say_article(reply: Reply, scene: Scene) -> Message:
    """What of a pasted article is out of date or wrong, what is left out, and how much is right."""
    from assistant.claims import check_article, standings, truth_of

    checked = check_article(str(reply.given["text"]))
    counts = standings(checked)
    faulty = [sentence for sentence in checked if sentence.standing not in (None, "fine")]
    faulty.sort(key=lambda sentence: sentence.standing == "incomplete")
    told = sorted(faulty[:_MOST_SENTENCES], key=lambda sentence: sentence.start)
    lines, ids = [], []
    for sentence in told:
        truths = " ".join(truth_of(claim, scene.tools.law) for claim in sentence.claims)
        values = {"words": quoted(sentence.sentence), "truth": truths}
        lines.append(say_key(f"article_{sentence.standing}", values))
        ids += [name for claim in sentence.claims for name in claim.sources]
    unknown = sum(sentence.unknown for sentence in checked)
    if unknown:
        lines.append(say_key("article_unknown", {"count": unknown}))
    first = say_key("article" if faulty else "article_fine", {**counts, "more": max(0, len(faulty) - len(told)) or ""})
    return Message(
        Kind.LIST, reply.key, _bulleted(first, lines), (), cite(tuple(dict.fromkeys(ids)), scene.tools.sources)
    )


def say_help(reply: Reply, scene: Scene) -> Message:
    """The commands that work now, with what they do."""
    lines = [
        f"/{command.slash}: {load_words('commands')[command.name]['help']}"
        for command in (*COMMANDS, *BESIDE)
        if not command.why_not(scene.conversation)
    ]
    return Message(Kind.LIST, reply.key, _bulleted(say_key(reply.key), lines), about=title_of("help"))


def say_why_not(reply: Reply, scene: Scene) -> Message:
    """The smallest sets of facts that would have to be different for a yes."""
    ways = reply.given["ways"]
    lines = [_way_line(way, scene) for way in ways] if isinstance(ways, tuple) else []
    return Message(Kind.LIST, reply.key, _bulleted(say_key(reply.key), lines))


def _way_line(way: Way, scene: Scene) -> str:
    told = scene.conversation.values()
    changes = [
        say_key(
            "why_not_change",
            {"fact": label(fact), "other": group_words(fact, group), "now": value_words(fact, told.get(fact))},
        )
        for fact, group in way.changes.items()
    ]
    also = [f"{label(fact).lower()}: {group_words(fact, group)}" for fact, group in way.and_if.items()]
    values = {"changes": listed(changes), "also": listed(also) if also else "", "answer": outcome_words(way.answer)}
    return say_key("why_not_line", values)
