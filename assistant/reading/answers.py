"""A bare answer read against the question it answers: "20k", "nope", "all of it", "jersey", "half", "not sure".

`read` never guesses from so little; here the question says what the words are about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias

from assistant.reading import answer_words as words
from assistant.reading.accounts import choose_account, with_accounts
from assistant.reading.exceptions import EXCEPTIONS, choose_exception
from assistant.reading.filing_phrases import FILING_STATUS
from assistant.reading.heirs import inherited
from assistant.reading.money import Money, with_money
from assistant.reading.moving_house import without_moved_house
from assistant.reading.numbers import with_numbers
from assistant.reading.phrases import CAUSE
from assistant.reading.places import with_places
from assistant.reading.reader import FactValue, read
from assistant.reading.statements import first_statement
from assistant.reading.words import Line, pattern, split
from assistant.reading.year_words import Year, with_years
from knowledge.states import STATE_NAMES

Unsure: TypeAlias = Literal["unsure"]
UNSURE: Final = "unsure"
LONGEST_BARE: Final = 400
"""Characters of a bare answer; more is a story, and only what `read` finds in it counts."""

MONEY_FACTS: Final = frozenset(
    {"after_tax_basis", "amount_received", "value_before", "value_now", "agi", "other_itemized", "other_misc"}
)
YES_NO_FACTS: Final = frozenset(words.BOTH_WAYS)
_FEW_WORDS: Final = 6
_A_WORD_OR_SO: Final = 3
_OLDEST: Final = 120
_CENTURY: Final = 80
"""Two figures above this are a year of the last century."""


class Answer(NamedTuple):
    """What was typed, and to which question.

    Attributes:
        line: its words, with accounts, numbers and years recognised.
        fact: name of the fact that was asked.
        today: the day on which it was typed.
    """

    line: Line
    fact: str
    today: date

    def says(self, source: str) -> bool:
        """Whether the answer holds a pattern."""
        return bool(pattern(source).search(self.line.text))


def read_answer(text: str, fact: str, *, today: date) -> FactValue | Unsure | None:
    """The value that an answer gives to the fact that was asked.

    Args:
        text: what the person typed.
        fact: name of the fact that was asked.
        today: the day from which "last year" is counted.

    Returns:
        The value, "unsure" where the person says that they do not know, or None where the answer does not fit.
    """
    reader = _readers().get(fact)
    line = with_years(with_accounts(with_numbers(split(text[:LONGEST_BARE]))), today)
    if reader is None or not line.words:
        return None
    answer = Answer(line, fact, today)
    if answer.says(words.NOT_SURE) and not _says_more(answer):
        return UNSURE
    value = reader(answer)
    if value is None or fact == "withdrew" or fact in YES_NO_FACTS:
        told = read(text, today=today).facts.get(fact)
        took_nothing = told == "nothing" and answer.says(r"\b(?:took|taken|touched|withdrew) nothing\b")
        if fact == "withdrew" and answer.says(words.ALL_GONE) and value == "everything" and not took_nothing:
            return value  # "all of it, nothing is left there": the first words answer the question
        if told is not None and (value is None or len(line.words) > _FEW_WORDS):
            return told  # a sentence says more than its first word
    return value


def _says_more(answer: Answer) -> bool:
    """Whether a number follows the doubt: "not sure, maybe 20k"."""
    numeric = answer.fact in MONEY_FACTS or answer.fact in {"age", "tax_year"}
    return numeric and any(word.kind in {"number", "year"} for word in answer.line.words)


def _whole(value: float) -> FactValue:
    return int(value) if value == int(value) else value


def _money(answer: Answer) -> FactValue | None:
    """A sum; any number is one here, even what would be a year elsewhere."""
    sums = [word.value for word in with_money(answer.line).words if isinstance(word.value, Money)]
    if sums:
        return _whole(sums[-1].amount)
    numbers = [float(str(word.value)) for word in answer.line.words if word.kind == "number"]
    if len(numbers) == 1 and not answer.says(r" (?:%|percent|years?|months?) "):
        return _whole(numbers[0])
    years = [word.value for word in answer.line.words if isinstance(word.value, Year) and not word.value.relative]
    if len(years) == 1 and not numbers and len(answer.line.words) <= _A_WORD_OR_SO:
        return years[0].number
    nothing = answer.says(words.NOTHING) or (answer.fact == "after_tax_basis" and answer.says(words.ALL_PRETAX))
    return 0 if nothing else None


def _year(answer: Answer) -> FactValue | None:
    years = [word.value for word in answer.line.words if isinstance(word.value, Year)]
    if years:
        return years[-1].number
    short = [word.text for word in answer.line.words if word.kind == "number" and word.text.isdecimal()]
    if len(short) != 1 or len(short[0]) > 2 or len(answer.line.words) > _A_WORD_OR_SO:
        return None
    number = int(short[0])
    if number <= answer.today.year % 100 + 1:
        return 2000 + number
    return 1900 + number if number > _CENTURY else None


def _age(answer: Answer) -> FactValue | None:
    ages = [float(str(word.value)) for word in answer.line.words if word.kind == "number"]
    return next((_whole(age) for age in ages if 0 < age <= _OLDEST), None)


def _state(answer: Answer) -> FactValue | None:
    line = with_places(answer.line)
    places = [str(word.value) for word in line.words if word.kind == "place"]
    if places:
        return places[-1] if pattern(r" to &").search(line.text) else places[0]
    bare = [word.text for word in answer.line.words if word.kind == "word"]
    if len(bare) == 1 and bare[0].upper() in STATE_NAMES:  # "or", "in": asked for a state, its code is meant
        return bare[0].upper()
    return _named_state(" ".join(bare))


def _named_state(text: str) -> str | None:
    """The state whose name the text is, with up to two slips."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = {name.casefold(): code for code, name in STATE_NAMES.items()}
    found = process.extractOne(text, list(names), scorer=OSA.distance, score_cutoff=2 if len(text) > _FEW_WORDS else 0)
    return names[found[0]] if found else None


def _account(answer: Answer) -> FactValue | None:
    choice = choose_account(answer.line)
    return choice.kind if choice else _first_of(words.ACCOUNT_WORDS, answer)


def _first_of(table: tuple[tuple[str, str], ...], answer: Answer) -> str | None:
    return next((value for value, source in table if answer.says(source)), None)


_TAKEN_FIRST: Final = r"\b(?:took|taken|withdrew|withdrawn|cashed|closed|emptied|rolled|moved|transferred|converted)\b"
"""What was taken out can be kept, too: "took it all and kept it"."""


def _withdrew(answer: Answer) -> FactValue | None:
    answer = Answer(without_moved_house(with_money(with_places(answer.line))), answer.fact, answer.today)
    if answer.says(r"^ no ,? ?(?:i )?(?:all|everything|closed|emptied|took|cashed)"):
        return "everything"
    if answer.says(r"^ no (?:other|more|further|additional) (?!money|than)"):
        return None  # "no other withdrawals" than that of the case
    if answer.says(words.KEPT) and not answer.says(_TAKEN_FIRST):
        return "nothing"
    if answer.says(words.ALL_GONE) and not answer.says(words.STILL_IN):
        return "everything"
    if answer.says(r" not (?:all|everything|yet all|take all|take everything|the whole)\b"):
        return "part"
    return _first_of(words.WITHDREW_WORDS, answer)


def _status(answer: Answer) -> FactValue | None:
    told = first_statement(answer.line, FILING_STATUS)
    return told.value if told else _first_of(words.STATUS_WORDS, answer)


def _cause(answer: Answer) -> FactValue | None:
    told = first_statement(answer.line, CAUSE)
    return told.value if told else _first_of(words.CAUSE_WORDS, answer)


def _exception(answer: Answer) -> FactValue | None:
    told = inherited(answer.line, of_the_case=True) or choose_exception(answer.line, None)
    told = told or first_statement(answer.line, EXCEPTIONS)
    if told:
        return told.value
    if answer.says(words.NO) or answer.says(r"\b(?:none|no exception|nothing like that|not any)\b"):
        return "none"
    return _first_of(words.EXCEPTION_WORDS, answer)


def _yes_no(answer: Answer) -> FactValue | None:
    """Yes or no, in general words or in those of the question asked ("less", "one is still open")."""
    yes, no = words.BOTH_WAYS[answer.fact]
    if answer.fact == "all_similar_accounts_closed" and (one := pattern(words.ONLY_ONE).search(answer.line.text)):
        has = bool(one["what"]) or answer.says(r"\b(?:had|have|was|is)\b")
        return True if has else None  # "no, only that one" can as well be the only one that is empty
    if answer.fact == "all_similar_accounts_closed" and answer.says(words.ALL_EMPTY):
        return True
    said_no = answer.says(words.NO) and not answer.says(r"^ no (?:others?|other|more|accounts)\b")
    if said_no:
        return False
    if answer.says(words.YES):
        return not (answer.fact == "all_similar_accounts_closed" and answer.says(no) and answer.says(r" still "))
    if answer.says(no):
        return False
    match = pattern(yes).search(answer.line.text)
    if match is None:
        return None
    return not pattern(r" (?:not|never|no) (?:\S+ )?$").search(answer.line.text[: match.start() + 1])


@cache
def _readers() -> dict[str, Callable[[Answer], FactValue | None]]:
    return {
        "account_type": _account,
        "withdrew": _withdrew,
        "tax_year": _year,
        "age": _age,
        "state": _state,
        "filing_status": _status,
        "cause": _cause,
        "penalty_exception": _exception,
        **dict.fromkeys(MONEY_FACTS, _money),
        **dict.fromkeys(YES_NO_FACTS, _yes_no),
    }
