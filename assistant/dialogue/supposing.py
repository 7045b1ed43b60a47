"""What if: facts that a person tries without telling them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from assistant.dialogue.bare import fits_question
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.converted import besides_conversion
from assistant.dialogue.correcting import any_name, fact_by_name, marked
from assistant.dialogue.heard import Command, Given, Heard, Question, Said, WhatIf
from assistant.dialogue.planning import CLOSING
from assistant.dialogue.replies import Change
from assistant.dialogue.states import Asking, Resolving, base
from assistant.dialogue.telling import SHORT
from assistant.dialogue.tools import Tools
from assistant.reading import is_of_moving_house, read, read_answer
from assistant.wording.words import load_words
from knowledge.facts import MONEY_FACTS, FactValue


def supposed_facts(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """Facts to try, where something of the case is known to try them on."""
    if conversation.verdict is None and not isinstance(base(conversation.state), Resolving):
        return None
    table = load_words("phrases")["what_if"]
    starts = (*table["starts"], *table["also"])
    begun, start = _begun(words, starts)
    if start is None:
        return _supposed_further(words, conversation, tools)
    rest = begun[len(start) :].strip(" ,:?.!")
    if start in table["also"] and conversation.tried:
        return _supposed_further(words, conversation, tools) or _what_about_it(rest, conversation, tools)
    if start in table["also"]:
        return _what_about_it(rest, conversation, tools)
    if _came_in(rest, conversation):
        given = besides_conversion((), rest, conversation, tools.today)
        return WhatIf(given) if given else None
    given = _later(rest, conversation) or _with_the_payout(rest, _supposed(rest, tools), conversation, tools)
    known = conversation.values()
    if all(known.get(item.fact) == item.value for item in given):
        return None  # nothing is supposed: "what if we never filed the 2017 return"
    return WhatIf(tuple(_in_thousands(item, known) for item in given))


def _begun(words: str, starts: tuple[str, ...]) -> tuple[str, str | None]:
    """The words without what stands before a what-if, and what begins it: "ok and if we had" begins with "and if"."""
    rest = words
    while True:
        start = next((start for start in starts if rest.lower().startswith(f"{start} ")), None)
        filled = _FILLED.match(rest)
        if start is not None or not filled:
            return rest, start
        rest = rest[filled.end() :]


def _came_in(words: str, conversation: Conversation) -> bool:
    """Whether it supposes how money came into the Roth IRA of the case: "what if I converted it in 2020"."""
    return conversation.values().get("account_type") == "roth_ira" and bool(_CONVERTED.match(words))


_CONVERTED: Final = re.compile(r"(?:(?:i|we|it|had|was|were|have|all|been|'d) )*convert(?:ed)?\b", re.IGNORECASE)


def _what_about_it(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    given = _supposed(words, tools)
    return _what_about(words, given, conversation) if given else None


def _supposed_further(words: str, conversation: Conversation, tools: Tools) -> WhatIf | None:
    """A what-if that goes on from the last: "and Texas", "or 2015?"; other facts are tried on top of it."""
    tried = conversation.tried
    found = _FURTHER.match(words)
    if len(words.split()) > SHORT or not (tried or (found and conversation.is_answered)):
        return None
    rest = (found["rest"] if found else words).strip(" ,:?.!")
    if _A_RATE.fullmatch(rest):
        return None
    given = _another_sum(rest, tried, tools) or _supposed(rest, tools)
    short = len(words.split()) <= _SHORTEST
    if not tried and not (
        short and given and all(item.fact in _ALONE and item.fact in conversation.told for item in given)
    ):
        return None
    if not found and (marked(words) or len(words.split()) > _SHORTEST):
        return None
    if not found and {item.fact for item in given} != {change.fact for change in tried}:
        return None  # without an "and" only another value of the same is a further try
    state = base(conversation.state)
    asked = state.fact if isinstance(state, Asking) else ""
    if not given or (not found and any(item.fact == asked for item in given)):
        return None
    new = {item.fact for item in given}
    kept = tuple(
        Given(change.fact, change.new, change.words)
        for change in tried
        if change.fact not in new and change.new is not None
    )
    return WhatIf((*kept, *given))


_A_RATE: Final = re.compile(
    r"(?:the |that |a )?\d{1,2}(?:\.\d+)? ?(?:%|percent|pct)(?: (?:penalty|tax|thing|fee|floor|rule))?", re.IGNORECASE
)
"""A percentage is asked about, not tried: "and the 20%?"."""
_SHORTEST: Final = 4
_ALONE: Final = frozenset({"state", "tax_year", "age"})
"""What "and Texas" tries once the answer stands, even where nothing was tried before."""


def _another_sum(words: str, tried: tuple[Change, ...], tools: Tools) -> tuple[Given, ...]:
    """Another amount for the one that was tried, or one that says itself what it is: "and 30k", "and 20k back"."""
    amounts = [change.fact for change in tried if change.fact in MONEY_FACTS]
    found = _SUM.fullmatch(words)
    fact = "amount_received" if found and found["back"] else amounts[0] if len(amounts) == 1 else ""
    value = read_answer(found["sum"], fact, today=tools.today) if found and fact else None
    return (Given(fact, value, words),) if isinstance(value, int | float) else ()


_SUM: Final = re.compile(
    r"(?:only |just )?(?P<sum>\$ ?\d[\d.,]*(?: ?(?:k|grand|thousand))?|\d[\d.,]* ?(?:k|grand|thousand)|\d[\d,]{3,})"
    r"(?P<back> back| paid out| out)?",
    re.IGNORECASE,
)
_FURTHER: Final = re.compile(
    r"\W*(?:and|or|then|plus|what about|how about|and what about|and how about)(?: (?:then|maybe|also|if))?"
    r"(?: (?:in|for|with|at|of|i was|it was|i lived in|i'd lived in))*[ ,]+(?P<rest>.+)",
    re.IGNORECASE,
)


def _what_about(words: str, given: tuple[Given, ...], conversation: Conversation) -> Heard | None:
    """Facts after "what about": of the case itself, to be tried on it, or a question of another kind.

    A cause is asked about ("what about theft?"), and another account of the same person is none to try.
    """
    known = conversation.values()
    if all(known.get(item.fact) == item.value for item in given):  # "what about the 401(k)?", which is the case itself
        if any(item.fact == "state" for item in given):
            return Said((), (Question(words, "answer", (_OF_THE_STATE,)),))
        return Command("verdict") if conversation.is_answered else None
    kinds = [item.value for item in given if item.fact == "account_type"]
    beside = bool(kinds) and bool(_ANOTHER.search(words) or (_MINE.match(words) and known.get("account_type")))
    return None if beside or all(item.fact == "cause" for item in given) else WhatIf(given)


_OF_THE_STATE: Final = "state-overview"
"""The entry beside which the case says what its own state does."""
_MINE: Final = re.compile(r"(?:my|our)\b", re.IGNORECASE)
"""An account that the person has, and does not suppose: "what about my 403(b)"."""
_ANOTHER: Final = re.compile(
    r"\b(?:other|another|second|hers|his|theirs|\w+'s)\b|^(?:her|their) (?!age\b|state\b)", re.IGNORECASE
)


_FILLED: Final = re.compile(r"(?:ok|okay|but|and|so|well|hmm?|then|now|yes|no|right|fine)[ ,.]+(?=\w+ )", re.IGNORECASE)
"""Words before a what-if; "and in" and "and for" are taken as they come."""


def _supposed(words: str, tools: Tools) -> tuple[Given, ...]:
    """Facts in words that suppose something: as told, else as an answer about a fact that can be known so shortly."""
    named = _named_amount(words, tools)
    if named:
        return named
    facts = read(words, today=tools.today).facts
    given = tuple(Given(fact, value, words) for fact, value in facts.items())
    if not given and _A_KIND.search(words):
        kind = read_answer(words, "account_type", today=tools.today)
        return (Given("account_type", kind, words),) if kind not in (None, "unsure") else ()
    if not given and _DOES_IT.fullmatch(words):
        return (Given("withdrew", "everything", words),)
    if given or len(words.split()) > SHORT:
        return given
    for fact in ("tax_year", "state", "withdrew") if not _SUM.fullmatch(words) else ("tax_year",):
        value = read_answer(words, fact, today=tools.today)
        a_span = fact == "tax_year" and _SPAN.search(words)
        if value not in (None, "unsure") and not a_span and fits_question(words, fact, value):
            return (Given(fact, value, words),)
    age = _SUPPOSED_AGE.search(words)
    value = read_answer(age[1], "age", today=tools.today) if age else None
    return () if value in (None, "unsure") else (Given("age", value, words),)


def _named_amount(words: str, tools: Tools) -> tuple[Given, ...]:
    """An amount by its name: "the basis was 35", where no unit tells that it is one."""
    found = _names_an_amount().fullmatch(words)
    if not found:
        return ()
    fact = fact_by_name()[found["name"].lower()]
    value = read_answer(found["value"], fact, today=tools.today) if fact in MONEY_FACTS else None
    return (Given(fact, value, words),) if isinstance(value, int | float) else ()


@cache
def _names_an_amount() -> re.Pattern[str]:
    return re.compile(
        rf"(?:the |my |our )?(?P<name>{any_name()})(?: (?:was|is|were|had been|would be|would have been|only|about))+ "
        r"(?P<value>\$?\d[\d.,]*(?: ?(?:k|grand|thousand))?)",
        re.IGNORECASE,
    )


def _in_thousands(item: Given, known: Mapping[str, FactValue]) -> Given:
    """An amount in thousands, where the one that is known has them: "what if the basis was 35", of 30,000."""
    told, value = known.get(item.fact), item.value
    if item.fact not in MONEY_FACTS or "$" in item.words:
        return item
    if not isinstance(told, int | float) or not isinstance(value, int | float):
        return item
    return replace(item, value=value * _THOUSAND) if 0 < value < _THOUSAND <= told else item


_THOUSAND: Final = 1000


def _later(words: str, conversation: Conversation) -> tuple[Given, ...]:
    """The age to which somebody would wait: "wait 2 years", at 58."""
    found = _WAITS.fullmatch(words)
    age = conversation.values().get("age")
    if not found or not isinstance(age, int | float):
        return ()
    count = found["count"].lower()
    return (Given("age", age + (int(count) if count.isdigit() else _COUNTS[count]), words),)


_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_SPAN: Final = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|a|few) (?:more )?(?:years?|yrs?|months?)\b(?! ago)", re.IGNORECASE
)
"""No year is told in so many years."""
_WAITS: Final = re.compile(
    rf"(?:(?:i|we|you) )?wait(?:ed)?(?: for| another| about| just)* (?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})(?: more)? "
    r"(?:years?|yrs?)(?: more| longer)?(?: to (?:close|cash|take) it(?: out)?)?",
    re.IGNORECASE,
)


def _with_the_payout(
    words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools
) -> tuple[Given, ...]:
    """What a supposed payout says without saying it: that money came out, how much of it, and when.

    "What if I close it and get 60k", of an account from which nothing was taken, supposes that all of it came out.
    """
    known = conversation.values()
    told = {item.fact: item.value for item in given}
    if _MOVES.search(words) and not is_of_moving_house(words):
        given = (*(item for item in given if item.fact != "account_type"), Given("withdrew", "rolled_over", words))
    elif known.get("withdrew") in (None, "nothing", "unsure") and told.get("withdrew") is None:
        taken = _TAKES.search(words)
        amount = read_answer(taken["amount"], "amount_received", today=tools.today) if taken else None
        if isinstance(amount, int | float):
            given = (*given, *([] if "amount_received" in told else [Given("amount_received", amount, words)]))
            given = (*given, Given("withdrew", "part", words))
        elif given and (_CLOSES.search(words) or _DOES.match(words) or told.get("amount_received")):
            given = (*given, Given("withdrew", "everything", words))
    comes_out = any(item.fact == "withdrew" and item.value in ("part", "everything", "rolled_over") for item in given)
    if comes_out and known.get("withdrew") in (None, "nothing", "unsure") and "tax_year" not in told:
        year = tools.today.year + (1 if re.search(r"\bnext year\b", words, re.IGNORECASE) else 0)
        given = (*given, Given("tax_year", year, words))
    return given


_MOVES: Final = re.compile(
    r"\b(?:roll|rolled|convert|converted|transfer|transferred|move|moved)\b.{0,30}\b(?:over|to|into)\b", re.IGNORECASE
)
_CLOSES: Final = re.compile(CLOSING, re.IGNORECASE)
_TAKES: Final = re.compile(
    r"\b(?:take|took|withdraw|withdrew|pull|pulled)(?: out)?(?: only| just| about| around)* "
    r"(?P<amount>\$?\d[\d,.]*(?: ?(?:k|grand|thousand))?)(?! ?(?:%|percent))",
    re.IGNORECASE,
)
_A_KIND: Final = re.compile(
    r"\b(?:a|an|the) (?:traditional|roth|regular|sep|simple)(?: one)?(?: instead)?\W*\Z", re.IGNORECASE
)
_DOES_IT: Final = re.compile(r"(?:i|we) (?:do|did|had)(?: (?:it|that|so|anyway|now))*", re.IGNORECASE)
"""What is supposed after "don't take it out"."""
_DOES: Final = re.compile(r"(?:i|we)(?:'d)? (?:do|did|done|had done|have done) (?:it|that|so)\b", re.IGNORECASE)
"""The same with a year or an amount behind it: "I do it in December". Of money still inside only one thing is done."""
_SUPPOSED_AGE: Final = re.compile(
    r"\b(?:until|till|at|to|am|was|were|turn|turned|be|been|i'?m)(?: i'?m| i am| i was| i turned| age)? "
    r"((?:\d\d|fifty.nine|sixty)(?:\.5| and a half| 1/2|½)?)\b(?! ?(?:k\b|%|grand|thousand))",
    re.IGNORECASE,
)
