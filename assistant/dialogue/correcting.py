"""Corrections in a person's own words: "no, 2016", "2016, not 2017", "change the year to 2016", "forget my age"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from assistant.dialogue.bare import fits_question
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command, Given, Heard, Misfit, Said
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools
from assistant.reading import read, read_answer
from assistant.wording.values import question
from assistant.wording.words import load_words
from knowledge.facts import FACT_NAMES, MONEY_FACTS, YES_NO_FACTS, FactValue

_LONGEST: Final = 30
"""Words up to which a message is looked at as a correction."""
_MOST_LETTERS: Final = 600
"""Letters of so many words; one word of thousands would be searched from every letter on."""
_TELLING: Final = ("account_type", "state", "filing_status", "tax_year", "withdrew")
"""Facts whose values name themselves, so that they can be corrected at any time without being named."""
_NOT_BUT: Final = (
    re.compile(
        r"\bi (?:said|told you|put|wrote|typed|entered) (?P<old>.{1,40}?),? (?:but|though)(?: actually| really)? "
        r"(?:it|that|i) (?:was|is|meant|should have been|actually was|really was) (?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bi (?:said|told you|put|wrote|typed|entered) (?P<old>.{1,40}?),? (?:and )?(?:that|which|it|this) "
        r"(?:was|is|were) (?:wrong|not right|incorrect|a mistake|not true)[,.;]* "
        r"(?:it'?s |it was |it should be |i meant )?(?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:scratch|forget|ignore|strike|disregard) (?:the |that |what i said about )?(?P<old>.{1,30}?)[,;.]+ "
        r"(?:it|that|i) (?:was|is|meant|should be) (?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:\bnot|\b(?:was|is|were|did)n'?t) (?P<old>.{1,40}?),? "
        r"(?:but|it was|it's|its|that was|rather|only|just) (?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<new>.+?),? (?:and )?(?:not|instead of|rather than) (?P<old>[^,.;]{1,40})[.!]*\Z", re.IGNORECASE),
    re.compile(r"\b(?:from )(?P<old>.{1,40}?) to (?P<new>.+)", re.IGNORECASE),
)


def any_name() -> str:
    """What people call the facts, as one alternative, longest first."""
    names = {name for fact in FACT_NAMES for name in question(fact)["names"]}
    return "|".join(re.escape(name).replace(r"\ ", " ") for name in sorted(names, key=len, reverse=True))


@cache
def _names() -> tuple[re.Pattern[str], ...]:
    """The forms of a change by name: "change the year to 2016", "my age should be 52"."""
    polite = "(?:please |(?:can|could) (?:you|i) |how do i |i want to |i'd like to |i need to |let me |let's )*"
    what = "(?:my answer (?:about|on|for) |what i (?:said|told you|put) (?:about|for|on) )?"
    verb = "(?:change|set|correct|make|update|fix|switch|edit|put) "
    link = "(?: back)?(?: from .{1,30}?)?(?:,| to| into| as| at| is| =|=|:)"
    is_now = "should be|should have been|should read|is actually|was actually|is really|was really"
    is_wrong = "is wrong[,:;.]* ?(?:it's|it is|it was|it should be)?"
    forms = (
        rf"{polite}{verb}{what}(?:the |my )?(?P<name>{any_name()})(?:{link} ?(?P<value>.+?))?[.!]*\Z",
        rf"(?:the |my )?(?P<name>{any_name()}) (?:{is_now}|{is_wrong}) ?(?P<value>.+?)?[.!]*\Z",
    )
    return tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in forms)


@cache
def _drops() -> re.Pattern[str]:
    """The form of taking a fact back: "forget my age"."""
    verb = "(?:please )?(?:forget|remove|delete|clear|drop|ignore|take back|erase)(?: about)?"
    named = f"(?:the |my |what i said about (?:the |my )?)(?P<name>{any_name()})"
    return re.compile(rf"{verb} {named}[.!]*\Z", re.IGNORECASE)


@cache
def fact_by_name() -> dict[str, str]:
    """The facts by what people call them."""
    """The facts by what people call them."""
    return {name: fact for fact in reversed(FACT_NAMES) for name in question(fact)["names"]}


def named_change(words: str, tools: Tools) -> Heard | None:
    """A change that names its fact."""
    if len(words.split()) > _LONGEST:
        return None
    dropped = _drops().match(words)
    if dropped:
        return Said((Given(fact_by_name()[dropped["name"].lower()], None, words),), story=True)
    found = next((match for form in _names() if (match := form.match(words))), None)
    if not found:
        return None
    fact = fact_by_name()[found["name"].lower()]
    value = (found["value"] or "").strip(" ?")
    if not value:
        return Command("change", fact)
    read_value = _value(value, fact, tools)
    return (
        Misfit(fact, value)
        if read_value is None
        else Said((Given(fact, read_value, value, fact == "age" or None),), story=True)
    )


def _value(words: str, fact: str, tools: Tools) -> FactValue | None:
    told = read_answer(words, fact, today=tools.today)
    return told if told is not None else read(words, today=tools.today).facts.get(fact)


def corrected(words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The facts of a message that corrects something told before; nothing where it does not."""
    if not conversation.told or len(words) > _MOST_LETTERS:
        return ()
    if len(words.split()) > _LONGEST or words.rstrip().endswith("?"):
        return ()
    return _old_and_new(words, conversation, tools) or _after_marker(words, conversation, tools)


def _old_and_new(words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """Both values said: the one that equals what was told is the old one, the other is taken."""
    for form in _NOT_BUT:
        found = form.search(words)
        if not found:
            continue
        old, new = found["old"].strip(" .,!"), _unmarked(found["new"].strip(" .,!"))
        for fact, held in conversation.told.items():
            if fact in YES_NO_FACTS or not _is_told(old, fact, held.value, tools):
                continue
            value = _value(new, fact, tools)
            if value is not None and value not in ("unsure", held.value):
                more = read(new, today=tools.today, known=conversation.values()).facts
                others = tuple(Given(name, other, new) for name, other in more.items() if name != fact)
                return (Given(fact, value, new), *others)
    return ()


def _is_told(words: str, fact: str, held: FactValue, tools: Tools) -> bool:
    """Whether words name the value that was told; of an amount the thousands may be left out: "8k, not 12"."""
    value = _value(words, fact, tools)
    if value == held:
        return True
    thousands = fact in MONEY_FACTS and isinstance(value, int | float) and not isinstance(value, bool)
    return thousands and float(value or 0) * 1000 == held


def _after_marker(words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """The words behind "no, ..." as the fact changed last, unless they answer the pending question."""
    rest = _unmarked(words)
    if rest == words.strip() or not rest:
        return ()
    facts = read(rest, today=tools.today, known=conversation.values()).facts
    state = base(conversation.state)
    if facts:
        return _with_the_year(rest, facts, conversation, tools) or _told_amounts(rest, facts, conversation)
    amount_again = _A_SUM.fullmatch(rest) and any(fact in MONEY_FACTS for fact in conversation.changed)
    answers = isinstance(state, Asking) and read_answer(rest, state.fact, today=tools.today) is not None
    if answers and not (amount_again and isinstance(state, Asking) and state.fact not in MONEY_FACTS):
        return ()
    if _names_no_amount(rest, conversation):
        return ()
    back = _PAID_BACK.fullmatch(rest)
    if back and "amount_received" in conversation.told:
        value = read_answer(back["sum"], "amount_received", today=tools.today)
        return (Given("amount_received", value, rest),) if isinstance(value, int | float) else ()
    for fact in dict.fromkeys((*conversation.changed, *(fact for fact in _TELLING if fact in conversation.told))):
        value = read_answer(rest, fact, today=tools.today)
        if value not in (None, "unsure") and fits_question(rest, fact, value):
            return (Given(fact, value, rest), *_beside(fact, rest, conversation, tools))
    return ()


def _told_amounts(rest: str, facts: Mapping[str, FactValue], conversation: Conversation) -> tuple[Given, ...]:
    """The facts that were read, where an amount told before is among them: its "no" answers no question."""
    again = any(fact in MONEY_FACTS and fact in conversation.told for fact in facts)
    return tuple(Given(fact, value, rest) for fact, value in facts.items()) if again else ()


def which_amount(words: str, conversation: Conversation) -> bool:
    """Whether an amount is set right without a name where two were told together: "no, 5k"."""
    return marked(words) and _names_no_amount(_unmarked(words), conversation)


def _names_no_amount(rest: str, conversation: Conversation) -> bool:
    amounts = [fact for fact in conversation.changed if fact in MONEY_FACTS]
    return len(amounts) > 1 and is_sum(rest)


def is_sum(words: str) -> bool:
    """Whether words are a sum and nothing else: "120k"."""
    return bool(_A_SUM.fullmatch(words)) and not _YEARS.fullmatch(words.strip(" .!"))


_PAID_BACK: Final = re.compile(r"(?P<sum>\$? ?\d[\d.,]* ?(?:k|grand|thousand)?) (?:back|paid out)[.!]*", re.IGNORECASE)
_A_SUM: Final = re.compile(r"\$? ?\d[\d.,]* ?(?:k|grand|thousand)?[.!]*", re.IGNORECASE)


def _beside(found: str, rest: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """A year or a state that was told before and stands in the same correction: "2021, and in California"."""
    likely = {"tax_year": bool(_YEARS.search(rest)), "state": bool(_CAPITAL.search(rest))}
    return tuple(
        Given(fact, value, rest)
        for fact, stands in likely.items()
        if stands
        and fact != found
        and fact in conversation.told
        and (value := read_answer(rest, fact, today=tools.today)) not in (None, "unsure")
    )


def _with_the_year(
    rest: str, facts: Mapping[str, FactValue], conversation: Conversation, tools: Tools
) -> tuple[Given, ...]:
    """The facts that were read, with a year that stands beside them: "a 401k, and in 2019"."""
    other = "tax_year" in facts or "tax_year" not in conversation.told or bool(_MOVING.search(rest))
    if other or len(_YEARS.findall(rest)) != 1:
        return ()
    year = read_answer(rest, "tax_year", today=tools.today)
    told = tuple(Given(fact, value, rest) for fact, value in facts.items())
    return (*told, Given("tax_year", year, rest)) if isinstance(year, int) else ()


_CAPITAL: Final = re.compile(r"\b[A-Z]")
_MOVING: Final = re.compile(r"\b(?:moved?|moving|relocated|born|married|retired)\b", re.IGNORECASE)
"""The year beside it is that of a move, not of the payout."""
_YEARS: Final = re.compile(r"\b(?:19|20)\d\d\b")


def marked(words: str) -> bool:
    """Whether a message begins as a correction does: "no, ...", "actually ...", "sorry, I meant ..."."""
    return _unmarked(words) != words.strip()


_SAID_LAST: Final = re.compile(
    r"[,.;!]+ ?(?:sorry|oops|my (?:bad|mistake)|i mean|i meant|i misspoke|i was wrong|actually)[.!]*\Z", re.IGNORECASE
)
"""A mark of a correction at the end: "traditional, sorry"."""


def _unmarked(words: str) -> str:
    """The words behind "no, actually", "sorry, I meant" and the like."""
    rest = _SAID_LAST.sub("", words.strip()) or words.strip()
    for _ in range(3):
        found = _starts().match(rest.lower().replace("’", "'"))
        if found is None:
            break
        behind = rest[found.end(1) :].strip(" ,.:;!–—-")
        if not behind and rest != words.strip():
            break  # "I said no": the last word is what was said
        rest = behind
    return rest


@cache
def _starts() -> re.Pattern[str]:
    """What a correction begins with, the longest first."""
    starts = sorted(load_words("phrases")["correction"]["starts"], key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, starts))})(?:[\s,.:;!–—-]+|\Z)")
