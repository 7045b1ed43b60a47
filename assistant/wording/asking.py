"""Questions: how a fact is asked for, why, what would do as an answer, and what to do about two facts that clash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.wording.cards import group_words, outcome_words
from assistant.wording.messages import Kind, Message
from assistant.wording.options import make_options
from assistant.wording.quoting import quoted
from assistant.wording.values import listed, question, said
from assistant.wording.words import fill, load_words, say_key
from knowledge.facts import YES_NO_FACTS
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation
    from assistant.dialogue.replies import Reply
    from assistant.dialogue.tools import Tools
    from assistant.wording.scene import Scene


def say_question(reply: Reply, scene: Scene) -> Message:
    """The question for a fact, with a hint; the full form adds why and where to look.

    One that was passed over stays in sight in a line, with what hangs on it if that was often.
    """
    words = asked(reply.about, scene)
    text = scene.filled(str(words["ask"]))
    lead = reply.given.get("lead")
    if lead in _PASSED_OVER:
        return _kept_in_sight(reply, scene, text)
    if lead and reply.length == "normal":
        text = f"{say_key(f'lead_{lead}')} {text}"
    if reply.length != "short":
        text = f"{text}\n\n{words['hint']}"
    if reply.length == "full":
        text = f"{text}\n\n{scene.filled(str(words['why']))} {words['where']}"
    return Message(Kind.QUESTION, reply.key, text, _options(reply, scene), about=reply.about)


_PASSED_OVER = ("open", "passed")


def _kept_in_sight(reply: Reply, scene: Scene, text: str) -> Message:
    outcomes = reply.given.get("outcomes")
    hangs = hangs_on(reply.about, outcomes) if isinstance(outcomes, Mapping) else ""
    which = "again" if reply.given["lead"] == "passed" else "text"
    said_so = say_key("still_open", {"ask": text, "hangs": hangs}, which)
    in_place = say_key("passed_over", which=which)
    return Message(Kind.QUESTION, reply.key, said_so, _options(reply, scene), about=reply.about, in_place=in_place)


def wording_of(fact: str, conversation: Conversation, tools: Tools) -> str:
    """The question as it would be asked now: the same fact can be asked for in other words once more is known."""
    from assistant.wording.scene import Scene

    scene = Scene(conversation, tools)
    return scene.filled(str(asked(fact, scene)["ask"]))


def asked(fact: str, scene: Scene) -> Mapping[str, Any]:
    """The words of a question, those of the first variant that fits what has been told on top."""
    words = question(fact)
    told: dict[str, object] = dict(scene.conversation.values())
    held = scene.conversation.told.get("age")
    told["age_now"] = held is not None and held.value != "unsure"
    received = told.get("amount_received")
    told["some_received"] = isinstance(received, int | float) and not isinstance(received, bool) and received > 0
    for variant in words.get("variant", ()):
        if all(_fits(wanted, told.get(name)) for name, wanted in variant["when"].items()):
            return {**words, **variant}
    return words


def _fits(wanted: object, value: object) -> bool:
    return value in wanted if isinstance(wanted, list) else value == wanted


def _options(reply: Reply, scene: Scene) -> Any:
    return make_options(reply.options, scene.conversation, scene.tools)


def say_misfit(reply: Reply, scene: Scene) -> Message:
    """What would do as an answer; the second time why it is asked, too."""
    words = asked(reply.about, scene)
    values = {
        "words": quoted(str(reply.given.get("words", ""))),
        "fits": words["fits"],
        "why": scene.filled(str(words["why"])),
    }
    which = "again" if reply.length == "full" else "text"
    text = say_key(reply.key, values, which)
    if reply.length == "full":
        text = f"{text} {words['where']}"
    return Message(Kind.NOTE, reply.key, text, about=reply.about)


def say_not_sure(reply: Reply, scene: Scene) -> Message:
    """Where to find what a person is not sure of."""
    return Message(Kind.NOTE, reply.key, say_key(reply.key, {"where": asked(reply.about, scene)["where"]}))


def say_why(reply: Reply, scene: Scene) -> Message:
    """Why a question is asked, or that the rest hangs on it, and what the answer would be for each value."""
    words = asked(reply.about, scene)
    outcomes = reply.given.get("outcomes")
    shown = hangs_on(reply.about, outcomes) if isinstance(outcomes, Mapping) else ""
    text = say_key(reply.key, {"why": scene.filled(str(words["why"])), "outcomes": shown})
    return Message(Kind.NOTE, reply.key, text.replace("..", "."), about=reply.about)


def hangs_on(fact: str, outcomes: Mapping[str, str | None]) -> str:
    """What the answer would be for each value of a fact; empty where all of them lead to one."""
    by_outcome: dict[str | None, list[str]] = {}
    for group, outcome in outcomes.items():
        by_outcome.setdefault(outcome, []).append(str(group))
    if len(by_outcome) < 2:
        return ""
    most = max(by_outcome.values(), key=_states_in) if fact == "state" else None
    return " ".join(_hanging(fact, groups, outcome, most) for outcome, groups in by_outcome.items())


_BEFORE_A_VALUE = {"state": "In", "account_type": "For", "filing_status": "For", "age": "At"}


def _hanging(fact: str, groups: list[str], outcome: str | None, most: list[str] | None) -> str:
    """One sentence: "If no, the answer is no." Of the states only the fewer are named."""
    words = load_words("verdicts")["hangs"]
    kind = (outcome or "open").partition(":")[0]
    then = str(words.get(kind) or fill(str(words["other"]), {"outcome": outcome_words(outcome)}))
    if fact == "state":
        if groups is most and _states_in(groups) > 1:
            return f"In most states, {then}."
        groups = [STATE_NAMES.get(code, code) for group in groups for code in group.split(",")]
    else:
        groups = [group_words(fact, group) for group in groups]
    is_if = fact in YES_NO_FACTS or fact == "tax_year"
    before = "If" if is_if else _BEFORE_A_VALUE.get(fact, "With")
    return f"{before} {listed(groups, 'or')}, {then}."


def _states_in(groups: list[str]) -> int:
    return sum(len(group.split(",")) for group in groups)


def say_contradiction(reply: Reply, scene: Scene) -> Message:
    """Two or three facts that cannot all be true, said back, with a choice between them."""
    told = scene.conversation.told
    facts = [said(fact, told[fact].value) for fact in str(reply.given["facts"]).split(",") if fact in told]
    text = say_key(reply.key, {"told": listed(facts)})
    in_place = say_key("passed_over") if reply.given.get("lead") in _PASSED_OVER else ""
    return Message(Kind.CHOICES, reply.key, text, _options(reply, scene), in_place=in_place)
