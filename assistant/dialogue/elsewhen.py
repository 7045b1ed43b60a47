"""Years and states of another time than the payout: of a move, of an opening, of today."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import marked
from assistant.dialogue.heard import Given, SmallTalk
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools
from assistant.dialogue.year_told import CLAUSES, YEAR, of_another_thing, tells_of_another, tells_only_of_another
from assistant.reading import read_answer
from knowledge.states import STATE_NAMES

_NOW: Final = re.compile(r"\b(?:now|nowadays|today|currently|these days|at present)\b", re.IGNORECASE)
_THEN: Final = re.compile(
    r"\b(?:then|at the time|at that time|back then|that year|in those days|in that year|before|previously)\b|"
    r"\bused to\b",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(r"\b(?:moved|relocated|move|came|settled)\b", re.IGNORECASE)
_FROM: Final = re.compile(
    r"\b(?:from|lived in|was in|were in) (?P<place>(?:[A-Z][\w.]*|new|north|south|west)(?: [A-Z]\w*)*)"
)
_PAYOUT: Final = re.compile(
    r"\b(?:cash\w*|clos\w+|empt\w+|withdr\w+|took|taken|got (?:it|(?:my|the|all|our) \w+|everything) out|"
    r"distribut\w+|payout|paid out|roll\w*|liquidat\w+|lost|loss|"
    r"sold|converted|transferred|surrendered|it was|that was|that is|moved (?:it|the money|everything|all)|"
    r"not (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


_LEFT_WORK: Final = re.compile(
    r"\b(?:left|quit|retired|laid off|fired|let (?:me|him|her) go|let go|resigned|separated|stopped working)\b",
    re.IGNORECASE,
)


def of_then(given: tuple[Given, ...], words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The facts of a message without the years and states of another time than the payout."""
    kept = tuple(
        item for item in given if not (item.fact == "tax_year" and of_another_thing(item, words, conversation))
    )
    kept = tuple(item for item in kept if not (item.fact == "age" and _age_at_leaving(item, words, conversation)))
    kept = tuple(item for item in kept if not (item.fact == "age" and _age_of_today(words, conversation, tools)))
    if len(kept) < len(given) and not any(item.fact == "tax_year" for item in kept):
        kept = (*kept, *_year_beside(words, given, conversation, tools))
    state = (
        _state_then(words, tools)
        or _before_moving(words, kept, conversation, tools)
        or _before_the_move(words, kept, conversation, tools)
    )
    if state:
        return (*(item for item in kept if item.fact != "state"), Given("state", state, words))
    later = (_moved_later(words, kept, conversation) and not _state_elsewhere(words, tools)) or lives_elsewhere(
        words, conversation, tools
    )
    return tuple(item for item in kept if item.fact != "state") if later else kept


def of_another_time(words: str, conversation: Conversation, tools: Tools) -> SmallTalk | None:
    """What is said to a message that tells only when something else was."""
    if not conversation.told:
        return None
    if _moved_later(words, (), conversation) or (lives_elsewhere(words, conversation, tools)):
        return SmallTalk("moved_later")
    if AGE_NOW.search(words) and _age_of_today(words, conversation, tools):
        return SmallTalk("older_now")
    clauses = [clause for clause in CLAUSES.split(words) if YEAR.search(clause)]
    others = [clause for clause in clauses if tells_only_of_another(clause, conversation)]
    return SmallTalk("other_year") if clauses and others == clauses else None


def _year_beside(words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The year that stands beside that of another thing, where a year is asked: "2016, opened it in 2001"."""
    state = base(conversation.state)
    dropped = any(item.fact == "tax_year" for item in given)
    if not dropped or not isinstance(state, Asking) or state.fact != "tax_year":
        return ()
    clauses = [clause for clause in CLAUSES.split(words) if YEAR.search(clause)]
    clauses = [clause for clause in clauses if not tells_of_another(clause, conversation)]
    value = read_answer(clauses[0], "tax_year", today=tools.today) if clauses else None
    return (Given("tax_year", value, clauses[0]),) if isinstance(value, int) else ()


def _age_at_leaving(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether an age is that at which a job was left, and a later one at the payout is known."""
    held = conversation.told.get("age")
    if held is None or not isinstance(held.value, int | float) or not isinstance(item.value, int | float):
        return False
    return bool(_LEFT_WORK.search(words)) and item.value < held.value


def _state_then(words: str, tools: Tools) -> str | None:
    """The state of then, where a message sets it against that of now: "I now live in Ohio, but then it was Utah"."""
    if not _NOW.search(words):
        return None
    told = [(clause, _state(clause, tools)) for clause in CLAUSES.split(words)]
    told = [(clause, state) for clause, state in told if state]
    now = [state for clause, state in told if _NOW.search(clause)]
    then = [state for clause, state in told if _THEN.search(clause) and not _NOW.search(clause)]
    others = [state for clause, state in told if not _NOW.search(clause)]
    if not now:
        return None
    return then[0] if then and then[0] != now[0] else others[0] if others and others[0] != now[0] else None


def _state(words: str, tools: Tools) -> str | None:
    """The state that a clause names as one does: with a capital, or as the place of living."""
    return _read_state(words, tools) if re.search(r"[A-Z]|\bin \w|\bwas \w", words) or _named_in_full(words) else None


def _named_in_full(words: str) -> bool:
    """Whether a clause ends or begins with the whole name of a state: "back then colorado"."""
    said = words.lower().strip(" .!?")
    return any(said.startswith(name) or said.endswith(name) for name in _FULL_NAMES)


_FULL_NAMES: Final = tuple(name.lower() for name in STATE_NAMES.values())


def _read_state(words: str, tools: Tools) -> str | None:
    value = read_answer(words, "state", today=tools.today)
    return value if isinstance(value, str) and value != "unsure" else None


def _before_moving(words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools) -> str | None:
    """The state beside a later move: "Ohio, moved to Texas later"."""
    clauses = CLAUSES.split(words)
    later = _moved_later(words, given, conversation) or any(
        _MOVED.search(clause) and _LATER.search(clause) and not _PAYOUT.search(clause) for clause in clauses
    )
    beside = [clause for clause in clauses if not _MOVED.search(clause)] if later else []
    return next((state for clause in beside if (state := _state(clause, tools))), None)


_LATER: Final = re.compile(
    r"\b(?:later|since then|afterwards?|after that|after the payout|thereafter)\b", re.IGNORECASE
)


def _moved_later(words: str, given: tuple[Given, ...], conversation: Conversation) -> bool:
    """Whether a message tells of a move after the year of the payout."""
    year = _year_of_payout(given, conversation)
    moves = [clause for clause in CLAUSES.split(words) if _MOVED.search(clause) and not _PAYOUT.search(clause)]
    years = [int(found) for clause in moves for found in YEAR.findall(clause)]
    return year is not None and bool(years) and min(years) > year


def _state_elsewhere(words: str, tools: Tools) -> bool:
    """Whether a state stands beside the move, not in what tells of it: "no, Georgia. We moved in 2018"."""
    return any(_read_state(clause, tools) for clause in CLAUSES.split(words) if not _MOVED.search(clause))


def _before_the_move(words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools) -> str | None:
    """The state that somebody moved away from after the payout."""
    found = _FROM.search(words)
    return _state(found["place"], tools) if found and _moved_later(words, given, conversation) else None


def _year_of_payout(given: tuple[Given, ...], conversation: Conversation) -> int | None:
    told = next((item.value for item in given if item.fact == "tax_year"), conversation.values().get("tax_year"))
    return told if isinstance(told, int) else None


def lives_elsewhere(words: str, conversation: Conversation, tools: Tools) -> bool:
    """Whether a state is told of today, in a case about an earlier year: "I live in Florida now".

    Where the state of that year is known, a plain "I live in Texas" or "we moved to Texas" is of today too; a
    correction begins as one.
    """
    year = _year_of_payout((), conversation)
    if year is None or year >= tools.today.year:
        return False
    if _LIVES_NOW.search(words):
        return True
    known = conversation.values().get("state") not in (None, "unsure")
    return known and not marked(words) and bool(_LIVES.match(words))


_LIVES_NOW: Final = re.compile(
    r"\bnow (?:i |we )?(?:live|reside|am|are)\b|\b(?:live|reside|am|'m|are) (?:now|currently) in\b|"
    r"\b(?:currently|presently) (?:live|reside|in)\b|"
    r"\b(?:live|reside|living|residing|based|am|i'm|im|are|we're) (?:here )?in [\w .]{2,20} "
    r"(?:now|today|nowadays|these days|currently|at present|at the moment)\b|"
    r"\b(?:these days|nowadays|today) (?:i|we) ?(?:live|am|'m|are|'re)\b",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(
    r"\W*(?:(?:and|so|but|oh|also|ok|btw|by the way)[ ,]+)*(?:(?:i|we) (?:live|reside|have moved|just moved)|"
    r"(?:(?:i|we) )?(?:since )?(?:moved|relocated)) (?:in|to)\b"
    r"(?!.*\b(?:then|at the time|that year|back then|before|until|in (?:19|20)\d\d)\b)",
    re.IGNORECASE,
)


def _age_of_today(words: str, conversation: Conversation, tools: Tools) -> bool:
    """Whether an age is told as that of today, where the one at an earlier payout is known."""
    held, year = conversation.told.get("age"), _year_of_payout((), conversation)
    if held is None or held.value == "unsure" or not held.then or year is None or year >= tools.today.year:
        return False
    return bool(AGE_NOW.search(words)) and not marked(words)


AGE_NOW: Final = re.compile(
    r"\b(?:i'?m|i am|i turned|just turned|he'?s|she'?s|he is|she is) (?:now |already |currently )?\d\d(?:\.5)?\b"
    r"(?: years old)? (?:now|today|these days|by now|already)\b|\b(?:now|currently|today) (?:i'?m |i am )?\d\d\b|"
    r"\b(?:i'?m|i am) (?:now|currently|already) \d\d\b",
    re.IGNORECASE,
)
