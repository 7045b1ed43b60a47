"""The facts that a message tells, and the answer to the pending question, if it has one."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.age_then import age_at_the_payout, of_today
from assistant.dialogue.bare import doubts, fits_question, without_basis
from assistant.dialogue.beside_the_answer import with_the_state, without_the_state
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.converted import besides_conversion
from assistant.dialogue.correcting import corrected, marked
from assistant.dialogue.doubted import doubted, in_doubt
from assistant.dialogue.elsewhen import of_then
from assistant.dialogue.fragments import in_fragments
from assistant.dialogue.heard import Given
from assistant.dialogue.put_back import put_back
from assistant.dialogue.second import is_destination, loosely_named, moved_there
from assistant.dialogue.sentences import is_question, own_words, telling_part, telling_parts
from assistant.dialogue.sisters import of_a_sister
from assistant.dialogue.states import Asking, base
from assistant.dialogue.stolen_how import with_the_kind_of_theft
from assistant.dialogue.tools import Tools
from assistant.dialogue.year_told import YEAR
from assistant.reading import Reading, is_of_moving_house, read, read_answer
from knowledge.facts import MONEY_FACTS, UNSURE, YES_NO_FACTS, FactValue

SHORT: Final = 8
"""Words up to which a message can be a bare answer, or small talk with nothing in it."""


def told_facts(words: str, conversation: Conversation, tools: Tools) -> tuple[tuple[Given, ...], bool]:
    """The facts in a message, and whether one was told outside a question."""
    given, story = _told(words, conversation, tools)
    given = besides_conversion(given, words, conversation, tools.today)
    given = with_the_kind_of_theft(given, words, conversation)
    in_time = put_back(given, words, conversation, tools)
    told = with_the_state(of_then(in_time, words, conversation, tools), words, conversation, tools)
    told = age_at_the_payout(of_today(told, words), words, conversation, tools.today)
    whole = in_fragments(told, words, conversation)
    return whole, story or in_time != given or whole != told


def _told(words: str, conversation: Conversation, tools: Tools) -> tuple[tuple[Given, ...], bool]:
    unknown = doubted(words, conversation, tools)
    if unknown:
        return _beside_what_is_doubted(unknown, words, conversation, tools), True
    replaced = corrected(words, conversation, tools)
    if replaced:
        return replaced, True
    words = own_words(words)
    reading = read(words, today=tools.today, known=conversation.values())
    given = [_with_words(fact, value, words, reading.spans) for fact, value in reading.facts.items()]
    if reading.put_in:
        given.append(Given("after_tax_basis", reading.put_in.value, words[reading.put_in.start : reading.put_in.end]))
    told_part = telling_part(words)
    given = [item for item in given if not _only_wished(item, told_part, conversation)]
    given = [item for item in given if not in_doubt(item, told_part)]
    elsewhere = [item for item in given if is_destination(item, words, conversation)]
    given = [item for item in given if item not in elsewhere]
    if elsewhere and not any(item.fact == "withdrew" for item in given):
        given += moved_there(words, conversation)
    given = [item for item in given if not loosely_named(item, conversation)]
    given = [item for item in given if not _bare_age(item, words, conversation)]
    given = [item for item in given if not _of_the_amount_asked(item, words, conversation)]
    given = [item for item in given if not _of_the_others(item, told_part, conversation)]
    given = of_a_sister(given, told_part, conversation)
    given = [_as_answered(item, told_part, conversation, tools) for item in given]
    story = _told_outside_questions(words, told_part, reading)
    if not story:
        told = [] if _IN_GENERAL.match(words) else given
        told = [item for item in told if _told_in_asking(item, words, conversation)]
        done = not conversation.told and any(item.fact in _OF_A_PAYOUT for item in told)
        given = [item for item in given if item in told or (done and item.fact == "account_type")]
    rest = _the_rest_of_it(told_part, conversation)
    given = [*rest, *(item for item in given if not rest or item.fact not in ("withdrew", "tax_year"))]
    state = base(conversation.state)
    dropped = "withdrew" in reading.facts and all(item.fact != "withdrew" for item in given)
    implied = isinstance(state, Asking) and not dropped and _says_it_otherwise(state.fact, reading)
    implied = implied or (isinstance(state, Asking) and state.fact in _VALUES and "withdrew" in reading.facts)
    implied = implied or (marked(words) and bool(given) and not _OWN_FIGURE.search(words))
    implied = implied or (marked(words) and any(item.fact == "age" and _bare_number(words) for item in given))
    if isinstance(state, Asking) and state.fact not in reading.facts and told_part and not implied:
        news = [item for item in given if conversation.values().get(item.fact) != item.value]
        value = _answer(told_part, state.fact, news, tools)
        if value is not None and not _is_of_another(value, state.fact, given):
            given.append(Given(state.fact, value, told_part if len(told_part) < 200 else ""))
            story = True
    if not given and told_part and not is_question(words):
        given += _bare_facts(told_part, tools) or _told_extent(told_part, conversation, tools)
    return tuple(given), story or bool(given and not reading.facts)


def _beside_what_is_doubted(unknown: Given, words: str, conversation: Conversation, tools: Tools) -> tuple[Given, ...]:
    """A fact that is denied or in doubt, with what else the message tells."""
    reading = read(words, today=tools.today, known=conversation.values())
    more = [_with_words(fact, value, words, reading.spans) for fact, value in reading.facts.items()]
    more = [item for item in more if item.fact != unknown.fact and item.value != UNSURE]
    return (unknown, *(item for item in more if not in_doubt(item, words)))


def _the_rest_of_it(words: str, conversation: Conversation) -> list[Given]:
    """That all of it is out, where the rest of what was taken in part is told: "the other half in 2023"."""
    held = conversation.told.get("withdrew")
    rest = _THE_REST.search(words) if held is not None and held.value == "part" else None
    return [Given("withdrew", "everything", words), Given("tax_year", int(rest["year"]), words)] if rest else []


_THE_REST: Final = re.compile(
    r"\b(?:other half|rest|remainder)(?: of it)? (?:(?:was|came|went|i took|i got|taken) )?(?:out )?(?:in )?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:i|we) (?:just |really |only )?(?:want|wanna|need|would like|wish)\b|\b(?:i|we)'d like\b", re.IGNORECASE
)
_WISHES_IT_OUT: Final = re.compile(
    r"\b(?:out|withdraw\w*|take|cash|close|closing|empty|liquidate|pull|sell|roll|move|keep|leave|stay)\b",
    re.IGNORECASE,
)
_UNTOUCHED: Final = re.compile(
    r"\b(?:not|never|nothing|none|no|still|(?:do|did|have|has|had|is|was|can|could|would)n'?t)\b", re.IGNORECASE
)


def _only_wished(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether "nothing taken out" was read from a wish that tells of no account: "I want my money back".

    "I want to cash it out" tells that it is still there, unless it was told already what came out.
    """
    if item.fact != "withdrew" or item.value != "nothing" or not _WISH.search(words) or _UNTOUCHED.search(words):
        return False
    return "withdrew" in conversation.told or not _WISHES_IT_OUT.search(words)


_VALUES: Final = frozenset({"value_before", "value_now"})
"""A figure beside what was taken out is no balance: "I did take some out, 3k"."""


def _is_of_another(value: FactValue, fact: str, given: list[Given]) -> bool:
    """Whether an amount is one that the words name as another: "no, I had put in 41k", where the payout is asked."""
    of_money = [item for item in given if item.fact in MONEY_FACTS and item.fact not in _VALUES]
    return fact in MONEY_FACTS and any(item.value == value for item in of_money)


_OWN_FIGURE: Final = re.compile(r"\d")
"""A correction of another fact is no answer by its "no", though a figure beside it can be one."""
_ONE_OF_SEVERAL: Final = re.compile(
    r"\b(?:one|ones|another|others?|second|some|own|sep|simple|rollover)\b", re.IGNORECASE
)


def _of_the_others(item: Given, told_part: str, conversation: Conversation) -> bool:
    """Whether "one is still open" tells of the other accounts that are asked about, not of that of the case."""
    state = base(conversation.state)
    asked = isinstance(state, Asking) and state.fact == "all_similar_accounts_closed"
    untouched = (item.fact == "withdrew" and item.value == "nothing") or item.fact == "value_now"
    of_them = untouched and bool(_ONE_OF_SEVERAL.search(told_part))
    return asked and of_them and "withdrew" in conversation.told


_IT_IS: Final = re.compile(
    r"\W*(?:it'?s|it is|that'?s|its)(?: about| around| roughly)? \$?[\d.,]+ ?k?[.!]*", re.IGNORECASE
)


_A_LINE: Final = re.compile(r"\W*(?:(?:on|from|per|at) )?(?:my |the )?(?:line|box|form|schedule|w-?2)\b", re.IGNORECASE)
"""A line of a form that holds the amount asked for, whatever was written on the form."""


def _of_the_amount_asked(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether "it's 3,200" was read as what an account is worth now, where another amount is asked."""
    state = base(conversation.state)
    if not isinstance(state, Asking) or state.fact not in MONEY_FACTS or state.fact == item.fact:
        return False
    if item.fact in ("value_before", "value_now"):  # told of nothing in particular, so it is what was asked
        return _IT_IS.fullmatch(words.strip()) is not None or _A_LINE.match(words) is not None
    return item.fact == "withdrew" and state.fact != "value_now" and bool(_IT_IS.fullmatch(words.strip()))


def _bare_age(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether an age was read from a mere number where another thing is asked, and no age is being set right."""
    state = base(conversation.state)
    if item.fact != "age" or not isinstance(state, Asking) or state.fact == "age" or not _bare_number(words):
        return False
    return not (marked(words) and "age" in conversation.changed)


def _bare_number(words: str) -> bool:
    """Whether a message holds nothing but a number, and at most a "no" before it."""
    return bool(_NUMBER_ALONE.fullmatch(words.strip()))


_NUMBER_ALONE: Final = re.compile(r"(?:(?:no|nope|actually|sorry|wait|oh)[ ,.]+)*\d+(?:\.\d+)?[.!]*", re.IGNORECASE)


def _as_answered(item: Given, told_part: str, conversation: Conversation, tools: Tools) -> Given:
    """What was taken out, as an answer to the question for it: "all of it, nothing is left there" is everything."""
    state = base(conversation.state)
    if item.fact != "withdrew" or item.value != "nothing" or not isinstance(state, Asking) or state.fact != item.fact:
        return item
    answered = read_answer(told_part, item.fact, today=tools.today) == "everything"
    return Given(item.fact, "everything", item.words) if answered else item


def _told_outside_questions(words: str, told_part: str, reading: Reading) -> bool:
    """Whether some fact stands where nothing is asked."""
    if not told_part or not reading.facts:
        return False
    if told_part == words:
        return True
    told = [(part.start, part.end) for part in telling_parts(words)]
    return any(start <= span.start and span.end <= end for span in reading.spans for start, end in told)


_OF_A_PAYOUT: Final = frozenset({"withdrew", "amount_received"})
"""Facts that make the account of the same question the person's own: "had a 457, cashed it at 50, owe penalty?"."""
_MINE: Final = re.compile(
    r"\b(?:my|our|(?:his|her|their)"
    r"(?! (?:wife|husband|spouse|widow\w*|son|daughter|child|beneficiary|heir))|"
    r"i have|i had|i've|we have|we had|spouse'?s?|\w+'s)\b",
    re.IGNORECASE,
)


_OF_A_STATE: Final = r"\b(?:does|do|would|will|is|can|did) (?:the state of )?"
"""Before the name of a state whose law is asked about: "does Ohio let me deduct it?"."""
_IN_GENERAL: Final = re.compile(
    r"(?:(?:ok|okay|so|and|but|well|then|hm+)[ ,]+)*"
    r"(?:(?:what|how)(?:'?s| is| are| does| do you mean| counts?| about)|define|explain|meaning of|"
    r"(?:does|would|will|can|is|are) (?!it\b|that\b|this\b|there\b))"
    r"(?!.*\b(?:i|i'?m|i'?ve|me|my|mine|we|us|our|he|she|his|her|they|their|\w+'s)\b)",
    re.IGNORECASE,
)
"""A question about the law or a word, with nobody in it: "what is after-tax money?", "does New York allow it?"."""
_REASON_GIVEN: Final = re.compile(r"\b(?:because|cause|since|due to|as i)\b(?!.*\bif\b)", re.IGNORECASE)
"""Only so is a reason for an early payout told in a question; "is it inherited if I am his wife?" tells none."""


def _told_in_asking(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether a fact that stands only in a question tells of the person's own case.

    A question may name an account in general, or suppose things; it never changes what was told.
    """
    if item.fact in conversation.told:
        return False
    if item.fact == "withdrew":
        return item.value != "nothing"
    if item.fact == "state" and item.words:
        return not re.search(rf"{_OF_A_STATE}{re.escape(item.words)}\b", words, re.IGNORECASE)
    if item.fact == "penalty_exception":
        return bool(_REASON_GIVEN.search(words))
    return item.fact != "account_type" or bool(_MINE.search(words))


_IMPLIED_BY: Final = {"after_tax_money": "after_tax_basis", "got_back_less": "amount_received"}
"""Yes-or-no facts that an amount in the same words settles, so that "all of it was pre-tax" is no yes."""


def _says_it_otherwise(fact: str, reading: Reading) -> bool:
    """Whether a yes or no in the words belongs to another fact: "nothing taken out", an amount of the basis."""
    untouched = fact in YES_NO_FACTS and reading.facts.get("withdrew") == "nothing"
    return untouched or _IMPLIED_BY.get(fact, "") in reading.facts


def _bare_facts(words: str, tools: Tools) -> list[Given]:
    """Facts in words so short that they can mean nothing else: what was taken out, a year, a state."""
    count = len(words.split())
    taking = count <= SHORT + 4 and bool(_TAKING.search(words)) and not is_of_moving_house(words)
    likely = {
        "account_type": count == 1,  # "401" or "simple", by themselves
        "withdrew": taking,
        "tax_year": bool(YEAR.search(words)) and (taking or count < SHORT - 1),
        "state": words.replace(" ", "").isalpha() and _can_be_a_state(words),
    }
    return [
        Given(fact, value, words)
        for fact, possible in likely.items()
        if possible and (value := read_answer(words, fact, today=tools.today)) not in (None, "unsure")
    ]


_ALSO_WORDS: Final = frozenset(
    {"al", "ar", "as", "co", "ct", "de", "hi", "id", "in", "la", "ma", "me", "mo", "ms", "nm", "oh", "ok", "or", "pa"}
)
"""Codes of states that are words, or short forms, of their own."""


def _can_be_a_state(words: str) -> bool:
    """Whether few letters by themselves can be meant as a state: "wa" can, "ok" can't."""
    return words[:1].isupper() or len(words) > len("NJ") + 1 or (len(words) == len("NJ") and words not in _ALSO_WORDS)


def _told_extent(words: str, conversation: Conversation, tools: Tools) -> list[Given]:
    """What was taken out, said again in a word in a case where it is known: "everything"."""
    held = conversation.told.get("withdrew")
    if held is None or len(words.split()) > SHORT or not _EXTENT.fullmatch(words):
        return []
    value = read_answer(words, "withdrew", today=tools.today)
    return [Given("withdrew", value, words)] if value == held.value else []


_EXTENT: Final = re.compile(
    r"\W*(?:everything|all(?: of it)?|every (?:penny|cent|dime)|part(?: of it)?|the whole thing)\W*", re.IGNORECASE
)
_TAKING: Final = re.compile(
    r"\b(?:took|taken|take|withdr[eao]w\w*|cashed|closed|emptied|drained|rolled|moved|transferred|converted|touched)\b",
    re.IGNORECASE,
)


def _answer(words: str, fact: str, read_already: object, tools: Tools) -> FactValue | None:
    """A bare answer to the pending question, if the words are short enough to be one."""
    if len(words.split()) > 3 * SHORT:
        return None
    if fact == "withdrew":
        words = without_basis(words)
    value = read_answer(words, fact, today=tools.today)
    if value is None or not fits_question(words, fact, value):
        words = without_the_state(words, fact)
        value = read_answer(words, fact, today=tools.today)
    if value is None or (value == UNSURE and read_already):
        return UNSURE if value is None and not read_already and doubts(words, fact) else None
    if fits_question(words, fact, value):
        return value
    return UNSURE if not read_already and fact in YES_NO_FACTS and doubts(words, fact) else None


_PRESENT: Final = re.compile(r"\b(?:i'?m|i am|now|currently|years? old|yo|y/o)\b|\b\d\d ?[mf]\b", re.IGNORECASE)
_PAST: Final = re.compile(r"\b(?:was|at|aged?|were|when|then)\b", re.IGNORECASE)


def _with_words(fact: str, value: FactValue, words: str, spans: tuple[object, ...]) -> Given:
    """A fact with the words of its first span; for an age also whether it was told of the past."""
    span = next(span for span in spans if getattr(span, "fact", "") == fact)
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    shown = words[start:end]
    then = None
    if fact == "age":
        around = words[max(0, start - 12) : end + 6]
        then = None if _PRESENT.search(around) else True if _PAST.search(around) else None
    return Given(fact, value, shown, then)
