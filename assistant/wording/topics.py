"""Answers from the knowledge base, choices between topics, and what to say where nothing fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.wording.cards import cite
from assistant.wording.in_case import OF_DEADLINE_OR_STATE, closed_already, long_ago, of_closing, of_the_case
from assistant.wording.messages import Kind, Message
from assistant.wording.options import make_options
from assistant.wording.own_routes import route_of, said_of_the_case
from assistant.wording.words import load_words, say_key

if TYPE_CHECKING:
    from assistant.dialogue.replies import Reply
    from assistant.wording.scene import Scene
    from knowledge.facts import FactValue


OF_CLOSING: Final = frozenset({"worth-it"})
"""Topics on whether to close an account."""


def say_answer(reply: Reply, scene: Scene) -> Message:
    """An entry: the short answer with what the reader's own facts add; the full form is the rest of it."""
    entry = scene.tools.entries[reply.about]
    facts = _facts_that_fit(reply.about, scene)
    parts = entry.answer(scene.tools.law, facts, scene.tools.today).split("\n\n")
    short = 1 + sum(given.holds(facts) for given in entry.given)
    if reply.given.get("by_when") and reply.length == "normal":
        chosen = [entry.days(scene.tools.law, facts, scene.tools.today)]
    elif reply.length == "short":
        chosen = parts[:1]
    else:
        chosen = parts[:short] if reply.length == "normal" else parts[short:] or parts
    note = load_words("verdicts")["confidence"][entry.confidence]
    if note and reply.length == "full":
        chosen = [*chosen, f"({str(note).capitalize()}.)"]
    if reply.length == "normal":
        chosen = _with_the_case(chosen, reply, scene)
    if reply.given.get("claim"):
        chosen = [_of_the_claim(str(reply.given["claim"]), reply.about, scene), *chosen]
    return Message(
        Kind.ANSWER,
        reply.key,
        "\n\n".join(chosen),
        make_options(reply.options, scene.conversation, scene.tools),
        cite(entry.sources, scene.tools.sources),
        about=reply.about,
    )


_OF_EMPTIED_ACCOUNTS: Final = frozenset(
    {"tax_year", "withdrew", "after_tax_money", "after_tax_basis", "got_back_less", "amount_received"}
)
"""Facts of which the entries say what they mean for a loss on emptied accounts."""


def _facts_that_fit(topic: str, scene: Scene) -> dict[str, FactValue]:
    """The facts that an entry may add to: none of those that mean something else where another rule decides."""
    facts, verdict = scene.conversation.values(), scene.conversation.verdict
    misleading: frozenset[str] = frozenset()
    if topic != "theft-fraud" and route_of(verdict):
        misleading = _OF_EMPTIED_ACCOUNTS
    elif topic in OF_DEADLINE_OR_STATE and verdict is not None and verdict.state is not None:
        misleading = frozenset({"state"})  # the case has said what the state gives, and until when
    elif topic in _OF_THE_SIXTY_DAYS and long_ago(facts, scene.tools.today):
        misleading = frozenset({"withdrew"})
    return {fact: value for fact, value in facts.items() if fact not in misleading}


_OF_THE_SIXTY_DAYS: Final = frozenset({"what-to-do", "undo-withdrawal"})


def _of_the_claim(words: str, topic: str, scene: Scene) -> str:
    """How a claim stands, with what is true of it; of one that we do not know, just that."""
    from assistant.claims import check_article, truth_of

    claims = [(sentence.standing, claim) for sentence in check_article(words) for claim in sentence.claims]
    if claims:
        standing, claim = claims[0]
        return say_key(f"claim_{standing}", {"truth": truth_of(claim, scene.tools.law)})
    once_true = topic == "outdated-advice" and _OLD_ADVICE.search(words)
    return say_key("claim" if once_true else "claim_unknown")


_OLD_ADVICE: Final = re.compile(
    r"\b(?:clos|empt|withdr|cash|total|distribut|itemi[sz]|schedule a|2 ?%|two percent|deduct|write|wrote|claim)(?!.*"
    r"(?:\bnew\b|\b20(?:2[3-9]|3\d)\b|\b(?!2 ?%)\d+ ?%|\bcredit|\bgives?\b|\bpays?\b))",
    re.IGNORECASE,
)
"""What was advised while the deduction existed; a claim of a new law, a credit or a share is none of it."""


def _with_the_case(parts: list[str], reply: Reply, scene: Scene) -> list[str]:
    """The answer with what can be said of the case: the case itself first, what closing it would bring last."""
    facts = scene.conversation.values()
    if reply.verdict is None:
        return parts
    if "supposed" in reply.given:
        return [*parts, of_closing(reply.verdict, facts, supposed=bool(reply.given["supposed"]))]
    if reply.about in OF_CLOSING and facts.get("withdrew") == "everything" and reply.verdict.answer:
        return [closed_already(reply.verdict, facts)]
    return [*of_the_case(reply.about, reply.verdict, facts, scene.tools.today), *parts]


def say_own_route(reply: Reply, scene: Scene) -> Message:
    """What the case itself answers, by its own law: the entry of the topic speaks of another one."""
    verdict, facts = reply.verdict, scene.conversation.values()
    if verdict is None:
        raise ValueError("a case answers by its verdict")
    lines = said_of_the_case(reply.about, verdict, facts, scene.tools.law, scene.tools.today)
    parts = [f"**{load_words('own_routes')['title']['text']}.** {' '.join(lines)}"]
    if verdict.state is not None:  # besides, taxed money was lost that the state may take
        parts += of_the_case(reply.about, verdict, facts, scene.tools.today)
    found = {source.id: source for reason in verdict.because for source in cite(reason.sources, scene.tools.sources)}
    options = make_options(reply.options, scene.conversation, scene.tools)
    return Message(Kind.ANSWER, reply.key, "\n\n".join(parts), options, tuple(found.values()), about=reply.about)


def say_choices(reply: Reply, scene: Scene) -> Message:
    """Two or three topics to choose from."""
    options = make_options(reply.options, scene.conversation, scene.tools)
    return Message(Kind.CHOICES, reply.key, say_key(reply.key), options)


def say_unknown(reply: Reply, scene: Scene) -> Message:
    """That nothing fits; the second time in a row with an example of what to say."""
    options = make_options(reply.options, scene.conversation, scene.tools)
    matter = str(reply.given.get("matter", ""))
    if reply.length == "full" and not matter:
        text = say_key("dont_know_again", which="again" if options else "text")
    else:
        text = say_key("dont_know_matter", {"matter": matter}) if matter else say_key("dont_know")
        text = f"{text} {say_key('nearest')}" if options else text
    return Message(Kind.CHOICES if options else Kind.NOTE, reply.key, text, options)


def say_topics(reply: Reply, scene: Scene) -> Message:
    """Every topic by its title."""
    titles = sorted(entry.title for entry in scene.tools.entries.values())
    return Message(Kind.LIST, reply.key, "\n".join([say_key(reply.key), "", *(f"- {title}" for title in titles)]))
