"""Words that come close to a command: "shwo me the math", "so how would I report all this?"."""

from __future__ import annotations

from functools import cache
from typing import Final

from assistant.commands import BY_NAME
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Heard, SmallTalk
from assistant.dialogue.states import Asking, base
from assistant.matching import Index, Ladder, Rung
from assistant.wording.words import load_words

ABOUT_THE_ANSWER: Final = frozenset({"math", "steps"})
"""Commands whose words mean something else as long as there is no answer."""
_NEAR: Final = ABOUT_THE_ANSWER | {"why", "why_not", "dollars", "sources", "verdict"}
"""Commands that people put in words of their own; the others press something, and take their own words only."""
_WHILE_ASKING: Final = frozenset({"why", "facts", "verdict"})
"""Commands that can be carried out while an answer is still waited for."""
_LADDER: Final = Ladder(answer=0.5, lead=2.0, offer=0.3)
_MOST_WORDS: Final = 12


@cache
def _index() -> Index:
    near = _NEAR | _WHILE_ASKING
    commands = [(name, tuple(load_words("commands")[name]["words"])) for name in BY_NAME if name in near]
    talk = load_words("phrases")["after_the_answer"].items()
    return Index([*commands, *((kind, tuple(words)) for kind, words in talk)])


def near_command(words: str, conversation: Conversation) -> Heard | None:
    """What words about the answer come to, where there is one and nothing else was found in them."""
    answered = conversation.verdict is not None and conversation.verdict.answer is not None
    asking = isinstance(base(conversation.state), Asking)
    if not (answered or asking) or len(words.split()) > _MOST_WORDS:
        return None
    matches = _index().search(words, 2)
    if _LADDER.decide(matches) is not Rung.ANSWER:
        return None
    name = matches[0].id
    if not answered and name not in _WHILE_ASKING:
        return SmallTalk("nothing_yet")
    return Command(name) if name in BY_NAME else SmallTalk(name)  # type: ignore[arg-type]
