"""Who is right, where somebody else says otherwise: decided from the verdict, with what can be shown to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.wording.card_text import reason_text
from assistant.wording.cards import make_card
from assistant.wording.messages import Kind, Message
from assistant.wording.words import load_words

if TYPE_CHECKING:
    from assistant.dialogue.replies import Reply
    from assistant.wording.scene import Scene

_SHOWN = 2
"""Reasons that are worth carrying to a preparer."""


def say_second_opinion(reply: Reply, scene: Scene) -> Message:
    """Whether the answer agrees with what was said, and what the answer rests on."""
    verdict = reply.verdict
    if verdict is None or verdict.answer is None:
        raise ValueError("who is right is told of a verdict")
    card = make_card(verdict, scene.conversation.values(), scene.tools.sources, scene.tools.today)
    words = load_words("verdicts")["second_opinion"]
    parts = [f"{words[reply.key][verdict.answer]} {card.headline}"]
    shows = verdict.answer not in ("no", "too_late")
    if shows:
        parts.append(str(words["show"]))
    stolen = [reason for reason in card.reasons if verdict.theft_open and reason.id.startswith("theft_")]
    carried = (stolen or card.reasons)[: _SHOWN if shows else 1]
    lines = [f"- {reason_text(reason)}" for reason in carried]
    sources = {source.id: source for reason in carried for source in reason.sources}
    return Message(Kind.LIST, reply.key, "\n".join([" ".join(parts), "", *lines]), (), tuple(sources.values()))
