"""Where a case stands, in words: what is left of it while it is open, and the answer in a line once it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.wording.asking import hangs_on
from assistant.wording.cards import headline
from assistant.wording.in_case import last_days
from assistant.wording.messages import Kind, Message
from assistant.wording.values import label, listed, question
from assistant.wording.words import say_key
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from assistant.dialogue.replies import Reply
    from assistant.wording.scene import Scene
    from knowledge.prospects import Prospects

_OPEN_STILL = frozenset({"yes", "other_rule"})


def say_standing(reply: Reply, scene: Scene) -> Message:
    """Whether it can still be a yes, and what hangs on the open question."""
    left: Prospects = reply.given["left"]  # type: ignore[assignment]
    outcomes = reply.given.get("outcomes")
    hangs = hangs_on(reply.about, outcomes) if isinstance(outcomes, Mapping) else ""
    only_one = len(left.missing) == 1
    if hangs and only_one:
        hangs = f"{say_key('standing', which='one')} {hangs}"
    names = [STATE_NAMES[code] for code in left.states]
    told = scene.conversation.values().get("state") in left.states
    values = {"hangs": hangs, "states": listed(names), "state": names[0] if names else ""}
    which = "yes" if left.answers & _OPEN_STILL else "text"
    if left.answers <= {"no", "too_late"}:  # one answer or another leads on to further questions, and to no more
        which = "too_late" if "too_late" in left.answers and not only_one else "no"
        values["hangs"] = hangs if only_one else ""
    elif which == "text" and names:
        which = "state" if told else "states"
    return Message(Kind.NOTE, reply.key, say_key(reply.key, values, which))


def say_in_short(reply: Reply, scene: Scene) -> Message:
    """The answer in a line."""
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"headline": _headline(reply, scene)}))


def say_too_late(reply: Reply, scene: Scene) -> Message:
    """Whether it is too late, and until when it is or was not."""
    verdict = reply.verdict
    answer = verdict.answer if verdict else None
    days = " ".join(last_days(verdict)) if verdict and answer != "no" else ""
    which = "open" if answer in ("yes", "state_only") else "no" if answer == "no" else "text"
    return Message(
        Kind.NOTE, reply.key, say_key(reply.key, {"headline": _headline(reply, scene), "deadlines": days}, which)
    )


def _headline(reply: Reply, scene: Scene) -> str:
    if reply.verdict is None:
        raise ValueError("the answer is told of a verdict")
    return headline(reply.verdict, scene.conversation.values())


def say_missing(reply: Reply, _scene: Scene) -> Message:
    """What the answer may still want, the next of it first."""
    facts = _named(reply, "facts")
    values = {"first": facts[0] if facts else "", "rest": listed(facts[1:])}
    return Message(Kind.NOTE, reply.key, say_key(reply.key, values, "text" if facts else "again"))


def say_missing_after(reply: Reply, _scene: Scene) -> Message:
    """What is not known although the answer stands."""
    values = {name: listed(_named(reply, name)) for name in ("unknown", "payout", "dollars")}
    return Message(Kind.NOTE, reply.key, say_key(reply.key, values, "open" if values["unknown"] else "text"))


def _named(reply: Reply, name: str) -> list[str]:
    facts = reply.given[name]
    return (
        [str(question(str(fact)).get("wanted", label(str(fact)))) for fact in facts]
        if isinstance(facts, Sequence)
        else []
    )
