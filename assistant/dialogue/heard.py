"""What a person's words, or the option they picked, come to: the input of `step`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from knowledge.facts import FactValue

Talk: TypeAlias = Literal[
    "hello",
    "thanks",
    "bye",
    "rude",
    "upset",
    "yes",
    "no",
    "ok",
    "how_much",
    "is_that_all",
    "how_sure",
    "tax_due",
    "they_say_no",
    "they_say_yes",
    "they_say_no_yet",
    "is_he_right",
    "why_federal",
    "how_many",
    "wait",
    "tired",
    "praise",
    "moved_later",
    "older_now",
    "other_year",
    "put_back",
    "wash_sale",
    "others_case",
    "nothing_yet",
    "no_news",
    "which_sum",
    "ask_away",
    "whose",
    "others_account",
    "part_or_all",
    "question_meant",
    "options",
    "standing",
    "in_short",
    "too_late",
    "missing",
]
Rung: TypeAlias = Literal["answer", "choices", "no_answer"]


@dataclass(frozen=True, slots=True)
class Given:
    """A fact that was told, with the words it was read from."""

    fact: str
    value: FactValue | None
    """JSON-ready; "unsure" where the person does not know it; None takes it back."""
    words: str = ""
    then: bool | None = None
    """For an age: true where it is plainly the age at the payout, false where it is plainly the age now."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was asked, and the topics that may answer it, best first."""

    words: str
    rung: Rung
    topics: tuple[str, ...]
    score: float = 0.0
    matter: str = ""
    """The name of a neighbouring matter that it is about, which we do not answer."""
    in_case: str = ""
    """The topic that it asks for in the middle of a case, where it need not name the subject."""
    by_when: bool = False
    """It asks for the days that the topic sets, and for no more of it."""


@dataclass(frozen=True, slots=True)
class Other:
    """What was told of another account than that of the case."""

    kind: str = ""
    """Its kind; empty where it was not named."""
    whose: str = ""
    """Whose it is, in the person's words, "wife"; empty for the same person's."""
    given: tuple[Given, ...] = ()
    """What was told of it: no facts of the case."""
    begins: bool = False
    """It is to be gone through now: "now for my wife's 403(b)"."""
    doubtful: bool = False
    """It may be meant for a case, this one or another: the person is asked."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing was typed, or nothing was left of it after cleaning."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks, a goodbye, anger; a yes or no that nothing is waiting for."""

    kind: Talk
    owner: str = ""
    """Whose account the case is about, where that was said."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command by slash, key or plain words. A name that no command has is kept as it came."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Rewind:
    """Undo (-1) or redo (1), once or several times over."""

    steps: Literal[-1, 1]
    times: int = 1


@dataclass(frozen=True, slots=True)
class Picked:
    """An option that was offered, by its id."""

    option: str


@dataclass(frozen=True, slots=True)
class Said:
    """Facts, questions or both, as one message may hold them."""

    given: tuple[Given, ...] = ()
    questions: tuple[Question, ...] = ()
    claim: bool = False
    """The person passes on what somebody else says, say an article."""
    story: bool = False
    """Some fact was told outside a question: the person describes their own case."""
    corrects: bool = False
    """The person takes something back by it: "no", "actually", "I meant"."""
    other: Other | None = None
    """Another account that was told of; the case stays with the first."""
    owner: str = ""
    """Whose account the case is about, where the message says so: `persons.SELF`, or a relative."""
    beside: Talk | Literal["why", "converted"] | None = None
    """What was asked of the answer in the same breath: "yes. So what do I get?"."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Facts to try without changing what was told."""

    changes: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A piece of an article, pasted: claims to be held against the law."""

    text: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """An answer that the pending question cannot take."""

    fact: str
    words: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that came to nothing; the nearest topics, if any are near."""

    words: str
    near: tuple[str, ...] = ()
    matter: str = ""


Heard: TypeAlias = Silence | SmallTalk | Command | Rewind | Picked | Said | WhatIf | Article | Misfit | Unclear
HEARD: tuple[type[Heard], ...] = get_args(Heard)
