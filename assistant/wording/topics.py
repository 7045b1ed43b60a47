"""Answers from the knowledge base, choices between topics, and what to say where nothing fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.wording.cards import cite
from assistant.wording.in_case import of_closing, of_the_case
from assistant.wording.messages import Kind, Message
from assistant.wording.options import make_options
from assistant.wording.words import load_words, say_key

if TYPE_CHECKING:
    from assistant.dialogue.replies import Reply
    from assistant.wording.scene import Scene


def say_answer(reply: Reply, scene: Scene) -> Message:
    """An entry: the short answer with what the reader's own facts add; the full form is the rest of it."""
    entry = scene.tools.entries[reply.about]
    parts = entry.answer(scene.tools.law, scene.conversation.values(), scene.tools.today).split("\n\n")
    short = 1 + sum(given.holds(scene.conversation.values()) for given in entry.given)
    if reply.length == "short":
        chosen = parts[:1]
    else:
        chosen = parts[:short] if reply.length == "normal" else parts[short:] or parts
    note = load_words("verdicts")["confidence"][entry.confidence]
    if note and reply.length == "full":
        chosen = [*chosen, f"({str(note).capitalize()}.)"]
    if reply.length == "normal":
        chosen = _with_the_case(chosen, reply, scene)
    if reply.given.get("claim"):
        chosen = [say_key("claim"), *chosen]
    return Message(
        Kind.ANSWER,
        reply.key,
        "\n\n".join(chosen),
        make_options(reply.options, scene.conversation, scene.tools),
        cite(entry.sources, scene.tools.sources),
        about=reply.about,
    )


def _with_the_case(parts: list[str], reply: Reply, scene: Scene) -> list[str]:
    """The answer with what can be said of the case: the case itself first, what closing it would bring last."""
    facts = scene.conversation.values()
    if reply.verdict is None:
        return parts
    if "supposed" in reply.given:
        return [*parts, of_closing(reply.verdict, facts, supposed=bool(reply.given["supposed"]))]
    return [*of_the_case(reply.about, reply.verdict, facts), *parts]


def say_choices(reply: Reply, scene: Scene) -> Message:
    """Two or three topics to choose from."""
    options = make_options(reply.options, scene.conversation, scene.tools)
    return Message(Kind.CHOICES, reply.key, say_key(reply.key), options)


def say_unknown(reply: Reply, scene: Scene) -> Message:
    """That nothing fits; the second time in a row with an example of what to say."""
    options = make_options(reply.options, scene.conversation, scene.tools)
    if reply.length == "full":
        text = say_key("dont_know_again")
    else:
        matter = str(reply.given.get("matter", ""))
        text = say_key("dont_know_matter", {"matter": matter}) if matter else say_key("dont_know")
        text = f"{text} {say_key('nearest')}" if options else text
    return Message(Kind.CHOICES if options else Kind.NOTE, reply.key, text, options)


def say_topics(reply: Reply, scene: Scene) -> Message:
    """Every topic by its title."""
    titles = sorted(entry.title for entry in scene.tools.entries.values())
    return Message(Kind.LIST, reply.key, "\n".join([say_key(reply.key), "", *(f"- {title}" for title in titles)]))
