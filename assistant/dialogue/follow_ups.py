"""What people say in the middle of a case without naming its subject: "is there a deadline?", "shwo me the math".

Words of their own bring them: commands, talk about the answer, and topics that an entry answers. They are no phrasings
of the entries, for without a case before them they ask for nothing in particular.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from assistant.commands import BY_NAME
from assistant.compiled import compiled
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Heard, Question, Rewind, Said, SmallTalk
from assistant.dialogue.states import Asking, Resolving, base
from assistant.dialogue.tools import Tools
from assistant.matching import Index, Ladder, Rung
from assistant.packed import Packed, unpack_large
from assistant.wording.words import load_words

ABOUT_THE_ANSWER: Final = frozenset({"math", "steps"})
"""Commands whose words mean something else as long as there is no answer."""
_PRESSES: Final = frozenset({"skip", "undo", "repeat", "restart", "shorter", "more"})
"""Commands that do something; words have to come nearer to them."""
_NEAR: Final = ABOUT_THE_ANSWER | _PRESSES | {"why", "why_not", "dollars", "sources", "verdict", "facts", "help"}
"""Commands that people put in words of their own."""
_WHILE_ASKING: Final = _PRESSES | {"why", "facts", "help", "how_many", "wait", "tired", "praise"}
"""What can be done or said while an answer is still waited for."""
_AS_A_WHOLE: Final = frozenset({"verdict", "is_that_all", "in_short"})
"""What asks for the answer as a whole: before it stands, what is known of it is told."""
_LADDER: Final = Ladder(answer=0.5, lead=2.0, offer=0.3)
_LADDER_OF_TOPICS: Final = Ladder(answer=0.38, lead=2.0, offer=0.3)
"""An entry in place of "I don't know" does less harm than a command or an answer that was not asked for."""
_OF_A_STATE: Final = "state-"
_WHY_FEDERAL: Final = "tcja"
"""The entry on the law that ended the federal deduction, as long as there is no answer with reasons of its own."""
_SURE: Final = 0.65
"""Score from which they are meant where another matter fits ("how old are you"), or something is pressed."""
_MOST_WORDS: Final = 12
_TOPIC: Final = "topic:"
FORMS: Final = "forms"
"""The entry that answers which form it is, as long as there is no answer whose own steps name it."""


def phrasings() -> list[tuple[str, tuple[str, ...]]]:
    """What is said by what it comes to: a command, a kind of talk, or `topic:` and an entry."""
    table = load_words("follow_ups")
    of_topics = {line for lines in table["topics"].values() for line in lines}
    own = {name: (*load_words("commands")[name]["words"], *table["commands"].get(name, ())) for name in _NEAR}
    commands = [(name, tuple(line for line in own[name] if line not in of_topics)) for name in BY_NAME if name in own]
    topics = [(f"{_TOPIC}{name}", tuple(words)) for name, words in table["topics"].items()]
    return [*commands, *((kind, tuple(words)) for kind, words in table["talk"].items()), *topics]


def build_index() -> Index:
    """The index over all of them, made from their files."""
    return Index(phrasings())


@cache
def _index() -> Index:
    """The index as it was compiled, or built anew."""
    kept = compiled().get("follow_ups")
    return Index.from_state(unpack_large(Packed(kept)["index"])) if kept else build_index()


def in_a_case(conversation: Conversation) -> bool:
    """Whether a case is being talked of, so that its subject goes without saying."""
    return conversation.is_answered or isinstance(base(conversation.state), Asking | Resolving)


def follow_up(words: str, questions: tuple[Question, ...], conversation: Conversation, tools: Tools) -> Heard | None:
    """What short words come to in the middle of a case, where nothing else was found in them.

    Args:
        words: the message.
        questions: as the matcher read it.
        conversation: so far.
        tools: the entries.
    """
    if not in_a_case(conversation) or len(words.split()) > _MOST_WORDS:
        return None
    matches = _index().search(words, 2)
    other_matter = any(question.matter for question in questions)
    ladder = _LADDER_OF_TOPICS if matches and matches[0].id.startswith(_TOPIC) else _LADDER
    name = matches[0].id if ladder.decide(matches) is Rung.ANSWER else ""
    if name and (other_matter or name in _PRESSES) and matches[0].score < _SURE:
        name = ""
    if name in _PRESSES and len(words.split()) == 1:
        name = ""  # a word in common presses nothing: "everything" is no "forget everything"
    in_case = next((question.in_case for question in questions if question.in_case), "")
    topic = name.removeprefix(_TOPIC) if name.startswith(_TOPIC) else "" if name else in_case
    if topic == FORMS and conversation.is_answered:
        return Command("steps")
    if topic == FORMS and in_case.startswith(_OF_A_STATE):
        topic = in_case  # "which NY form?"
    if name == "why_federal" and not conversation.is_answered:
        topic = _WHY_FEDERAL
    if topic in tools.entries:
        return Said((), (Question(words, "answer", (topic,)),))
    if not name:
        return None
    if not conversation.is_answered and name in _AS_A_WHOLE:
        return SmallTalk("standing")
    if not conversation.is_answered and name not in _WHILE_ASKING:
        return SmallTalk("tax_due" if name == "tax_due" else "nothing_yet")
    if name == "undo":
        return Rewind(-1)
    return Command(name) if name in BY_NAME else SmallTalk(name)  # type: ignore[arg-type]
