"""A bare answer read against the question it answers: "20k", "nope", "all of it", "jersey", "half", "not sure".

`read` never guesses from so little; here the question says what the words are about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final, Literal, TypeAlias

from assistant.reading.accounts import choose_account, with_accounts
from assistant.reading.exceptions import EXCEPTIONS, choose_exception
from assistant.reading.money import Money, with_money
from assistant.reading.numbers import with_numbers
from assistant.reading.places import with_places
from assistant.reading.reader import FactValue, read
from assistant.reading.statements import CAUSE, FILING_STATUS, first_statement
from assistant.reading.words import Line, pattern, split
from assistant.reading.years import Year, with_years

Unsure: TypeAlias = Literal["unsure"]
UNSURE: Final = "unsure"
LONGEST_BARE: Final = 400
"""Characters of a bare answer; more is a story, and only what `read` finds in it counts."""

MONEY_FACTS: Final = frozenset(
    {"after_tax_basis", "amount_received", "value_before", "value_now", "agi", "other_itemized", "other_misc"}
)
YES_NO_FACTS: Final = frozenset(
    {
        "all_similar_accounts_closed", "after_tax_money", "got_back_less", "simple_ira_first_two_years", "itemizes",
        "annuitant_died", "excess_deferral", "paid_in_kind",
    }
)  # fmt: skip

_NOT_SURE: Final = (
    r"^ (?:(?:um+|uh+|well|honestly|hmm+|sorry|oh|i|really|just|,|-|tbh|hm) )*(?:idk|dunno|do not (?:really )?(?:know|remember|recall|have (?:that|it)|understand)|not (?:really |too |so |entirely |100 % |completely |quite |totally )?(?:sure|certain)|"
    r"unsure|no (?:idea|clue)|can not (?:remember|recall|say|tell|find)|could not (?:tell you|say)|have no (?:idea|clue)|unknown|who knows|beats me|skip(?: it| this| that)?|pass|do n't know|am not (?:really )?sure|"
    r"forgot|forget|have to check|would have to (?:check|look)|need to check|not clear|no way to know|maybe|could be|possibly|hard to say|don't know|"
    r"\?+|\? )"
)
_YES: Final = (
    r"^ (?:(?:um+|uh|well|oh|,|hm+|i (?:think|guess|believe)|pretty sure) )*(?:yes|yep|yeah|yea|yup|ya|yah|ye|y|sure(?: did| do| was| is| am)?|correct|right|true|of course|absolutely|definitely|indeed|affirmative|"
    r"uh huh|mhm|mm hmm|that is (?:right|correct|true)|i (?:did|do|was|am|have|had|think so|believe so|guess so)|it (?:was|is|did|does|has)|they (?:did|were|are|have)|we (?:did|do|were|have)|she (?:did|was|is|has)|he (?:did|was|is|has)|probably|for sure|certainly|exactly|positive|"
    r"si|ok|okay|all of (?:them|it)|every one|both|think so|guess so|believe so)(?= (?!not))"
)
_NO: Final = (
    r"^ (?:(?:um+|uh|well|oh|,|hm+|i (?:think|guess|believe)|pretty sure) )*(?:no|nope|nah|naw|n|never|negative|not (?:at all|really|yet|that i know(?: of)?|any|all(?: of (?:them|it))?|a (?:cent|penny|dollar)|in the slightest)|incorrect|wrong|false|of course not|none|nothing|zero|zip|nada|neither|"
    r"(?:i|we|she|he|it|they|that) (?:did|do|was|am|have|had|does|has|were|is|are) not|i do not (?:think|believe) so|do not think so|absolutely not|definitely not|no way|uh uh|i never|certainly not|not)(?= )"
)
_BOTH_WAYS: Final = {
    # words that say yes or no to one question only: fact -> (yes, no)
    "all_similar_accounts_closed": (
        r"\b(?:(?:it was |that was |that is |this is )?(?:my |the )?only (?:one|account|@\w+)|all (?:closed|gone|emptied|of them|are|were)|closed (?:them )?all|every|both|no others?|no other \S+|nothing (?:left|else)|none left|just (?:the|that) one|just one|everything is closed)\b",
        r"\b(?:still (?:have|open|there|got)|another|one (?:is|still|left|remains)|other (?:one|ones|ira|roth)|kept|keeping|some are|not all|have (?:a|an|more|two|others)|others? (?:is|are)? ?(?:still )?open|only one of them|just one of them)\b",
    ),
    "after_tax_money": (
        r"\b(?:after tax|already taxed|non ?deductible|some of it|a little|some|part of it|a bit|partly|mixed|a mix|both|roth|could not deduct|never deducted|post tax)\b",
        r"\b(?:(?:all|only|just|entirely|100 %) ?(?:of it )?(?:was |is )?(?:pre tax|pretax|deductible|deducted|before tax)|pre tax|deducted (?:it all|all|everything)|before tax)\b",
    ),
    "got_back_less": (
        r"\b(?:less|lower|lost (?:money|some)|below|under|short|not as much|smaller|fell short)\b",
        r"\b(?:more|about the same|same|equal|higher|gained|gain|profit|made money|all of it back|even|broke even|above)\b",
    ),
    "itemizes": (r"\b(?:itemi[sz]\w*|schedule a|form a)\b", r"\b(?:standard|simple form|ez)\b"),
    "simple_ira_first_two_years": (
        r"\b(?:within|inside|first (?:year|two|2)|less than (?:2|two|a year)|under (?:2|two)|a year|one year|months?|before)\b",
        r"\b(?:after|more than|over|longer|past|beyond|(?:[3-9]|\d\d) years|years ago|long ago|later)\b",
    ),
    "annuitant_died": (r"\b(?:died|dead|passed|deceased|stopped when)\b", r"\b(?:alive|living|still (?:alive|paying|going|getting|receiving))\b"),
    "paid_in_kind": (r"\b(?:shares|stock|securities|in kind)\b", r"\b(?:cash|check|money|wire|direct deposit)\b"),
    "excess_deferral": (r"\b(?:excess|too much|over the limit|returned)\b", r"\b(?:regular|normal|ordinary)\b"),
}  # fmt: skip

_WITHDREW: Final = (
    ("rolled_over", r"\b(?:roll(?:ed)?(?: it| them)?(?: all)?(?: over)?|rollover|transferred|converted|moved (?:it|them|everything|to|all)|conversion)\b"),
    ("nothing", r"\b(?:nothing|none|zero|no|nope|nah|not (?:yet|a|any|taken|touched|one)|never|still (?:there|in (?:it|there)|have (?:it|all|everything)|invested|open|sitting|all there)|(?:have|has|did) not|untouched|all still there|0|not at all|nada|zip)\b"),
    ("part", r"\b(?:half|some|part|partial(?:ly)?|a (?:bit|little|portion|third|quarter|chunk|piece|few)|most|portion|not (?:all|everything)|one of|only (?:some|part|a)|a few|chunk|quarter|third)\b|only \$|^ \$ $|\$ of|(?!100 )\b\d+ %"),
    ("everything", r"\b(?:all|everything|whole|entire(?:ly)?|every (?:penny|dollar|cent|last)|100 %|completely|full(?:y)?|closed|emptied|cashed(?: it)? (?:out|in)|total|lump sum|yes|cashed|the lot|drained|liquidated|yep|yeah|lot)\b"),
)  # fmt: skip
_STATUS: Final = (
    ("married_separate", r"\b(?:separate(?:ly)?|mfs)\b"),
    ("married_joint", r"\b(?:joint(?:ly)?|mfj|together|both of us|with my (?:wife|husband|spouse))\b"),
    ("head_of_household", r"\b(?:head|hoh|household)\b"),
    ("surviving_spouse", r"\b(?:widow(?:er|ed)?|surviving)\b"),
    ("single", r"\b(?:single|alone|just me|by myself|unmarried|not married|divorced|individual)\b"),
)
_CAUSE: Final = (
    ("theft", r"\b(?:theft|stolen|fraud|scam\w*|ponzi|embezzle\w*|hacked)\b"),
    ("worthless", r"\b(?:worthless|zero|bankrupt\w*|bust)\b"),
    ("fees", r"\b(?:fees?|charges)\b"),
    ("forfeiture", r"\b(?:forfeit\w*|vest\w*|unvested|match)\b"),
    ("market", r"\b(?:markets?|stocks?|crash|economy|investments?|funds?)\b"),
    ("other", r"\b(?:other|something else|none of)\b"),
)


def read_answer(text: str, fact: str, *, today: date) -> FactValue | Unsure | None:
    """The value that an answer gives to the fact that was asked.

    Args:
        text: what the person typed.
        fact: name of the fact that was asked.
        today: the day from which "last year" is counted.

    Returns:
        The value, "unsure" where the person says that they do not know, or None where the answer does not fit.
    """
    if not text.strip():
        return None
    line = with_years(with_accounts(with_numbers(split(text[:LONGEST_BARE]))), today)
    reader = _readers().get(fact)
    if reader is None or not line.words:
        return UNSURE if text.strip(" .!") == "?" and reader else None
    if pattern(_NOT_SURE).search(line.text) and not _says_more(line, fact):
        return UNSURE
    value = reader(line, fact, today)
    if value is None or fact in {"withdrew", *YES_NO_FACTS}:
        told = read(text, today=today).facts.get(fact)
        if told is not None and (value is None or len(line.words) > 6):
            return told
    return value


def _says_more(line: Line, fact: str) -> bool:
    """Whether a number follows the doubt: "not sure, maybe 20k"."""
    return fact in MONEY_FACTS | {"age", "tax_year"} and any(word.kind in {"number", "year"} for word in line.words)


def _money(line: Line, fact: str, today: date) -> FactValue | None:
    """A sum; a number without any sign of money is one here, and a small one after a question in dollars stays as it is."""
    read_as = with_money(line)
    sums = [word.value for word in read_as.words if isinstance(word.value, Money)]
    if sums and isinstance(sums[-1], Money):
        return _whole(sums[-1].amount)
    numbers = [word for word in line.words if word.kind == "number"]
    years = [word.value for word in line.words if isinstance(word.value, Year) and not word.value.relative]
    if len(numbers) == 1 and not pattern(r" (?:%|percent|years?|months?) ").search(line.text):
        return _whole(float(str(numbers[0].value)))
    if len(years) == 1 and len(line.words) <= 3 and not numbers:
        return years[0].number
    if pattern(r"^ (?:\S+ )?(?:nothing|none|zero|nada|zip|no|nope|not a (?:cent|penny|dollar))\b").search(line.text):
        return 0
    if fact == "after_tax_basis" and pattern(r"\b(?:pre tax|all deducted|before tax)\b").search(line.text):
        return 0
    return None


def _whole(value: float) -> FactValue:
    return int(value) if value == int(value) else value


def _year(line: Line, fact: str, today: date) -> FactValue | None:
    years = [word.value for word in line.words if isinstance(word.value, Year)]
    if years:
        return years[-1].number
    numbers = [word for word in line.words if word.kind == "number" and len(word.text) <= 2]
    if len(line.words) <= 3 and len(numbers) == 1 and "." not in numbers[0].text:
        short = int(numbers[0].text)
        return 2000 + short if short <= today.year % 100 + 1 else 1900 + short if short > 80 else None
    return None


def _age(line: Line, fact: str, today: date) -> FactValue | None:
    for word in line.words:
        if word.kind == "number" and 0 < float(str(word.value)) <= 120:
            return _whole(float(str(word.value)))
    for word in line.words:
        if isinstance(word.value, Year) and not word.value.relative and pattern(r"\bborn\b").search(line.text):
            return None
    return None


def _state(line: Line, fact: str, today: date) -> FactValue | None:
    places = [str(word.value) for word in with_places(line).words if word.kind == "place"]
    if places:
        return places[-1] if len(set(places)) == 1 or pattern(r" to &").search(with_places(line).text) else places[0]
    bare = [word for word in line.words if word.kind == "word"]
    if len(bare) == 1 and len(bare[0].text) == 2:
        from knowledge.states import STATE_NAMES

        code = bare[0].text.upper()
        return code if code in STATE_NAMES else None
    joined = " ".join(word.text for word in bare)
    return _named_state(joined)


def _named_state(text: str) -> str | None:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    from knowledge.states import STATE_NAMES

    names = {name.casefold(): code for code, name in STATE_NAMES.items()}
    if text == "washington":
        return "WA"
    if len(text) < 5:
        return names.get(text)
    found = process.extractOne(text, list(names), scorer=OSA.distance, score_cutoff=2)
    return names[found[0]] if found else None


def _account(line: Line, fact: str, today: date) -> FactValue | None:
    choice = choose_account(line)
    if choice:
        return choice.kind
    for kind, source in (
        ("traditional_ira", r"\b(?:traditional|trad|regular|ira)\b"), ("sep_ira", r"\bsep\b"), ("simple_ira", r"\bsimple\b"),
        ("401k", r" (?:401|solo k|at work|work|company|employer) "), ("403b", r" 403 "), ("457b", r" 457 |\bdeferred\b"),
        ("brokerage", r"\b(?:brokerage|taxable|robinhood)\b"), ("529", r"\b529\b|\bcollege\b"),
    ):  # fmt: skip
        if pattern(source).search(line.text):
            return kind
    return None


def _first_of(table: tuple[tuple[str, str], ...], line: Line) -> str | None:
    return next((value for value, source in table if pattern(source).search(line.text)), None)


def _withdrew(line: Line, fact: str, today: date) -> FactValue | None:
    line = with_money(line)
    if pattern(r"\b(?:no|not|never)\b").search(line.text) and pattern(r"\b(?:all|everything|closed|emptied)\b").search(
        line.text
    ):
        if pattern(r"^ no ,? ?(?:i )?(?:all|everything|closed|emptied|took|cashed)").search(line.text):
            return "everything"
        if pattern(r" not (?:all|everything|yet all|take all|take everything|the whole)\b").search(line.text):
            return "part"
    return _first_of(_WITHDREW, line)


def _status(line: Line, fact: str, today: date) -> FactValue | None:
    told = first_statement(line, FILING_STATUS)
    return told.value if told else _first_of(_STATUS, line)


def _cause(line: Line, fact: str, today: date) -> FactValue | None:
    told = first_statement(line, CAUSE)
    return told.value if told else _first_of(_CAUSE, line)


_EXCEPTION_WORDS: Final = (
    ("disability", r"\bdisab\w+\b"), ("medical", r"\b(?:medical|hospital|doctor)\b"), ("qdro", r"\b(?:qdro|divorce\w*)\b"),
    ("separation_55", r"\b(?:rule|left (?:work|my job|the job)|laid off|separat\w+|retired)\b"), ("first_home", r"\b(?:house|home)\b"),
    ("higher_education", r"\b(?:college|tuition|education|school)\b"), ("birth_adoption", r"\b(?:baby|birth|adopt\w+)\b"),
    ("death", r"\b(?:inherit\w*|death|died|beneficiary)\b"), ("disaster", r"\b(?:disaster|hurricane|flood|wildfire)\b"),
    ("coronavirus", r"\b(?:covid|coronavirus|cares)\b"), ("terminal_illness", r"\bterminal\w*\b"), ("levy", r"\blevy\b"),
    ("reservist", r"\b(?:reservist|active duty|deployed)\b"), ("sepp", r"\b(?:sepp|72t|equal)\b"),
    ("domestic_abuse", r"\babus\w+\b"), ("emergency", r"\bemergency\b"),
)  # fmt: skip


def _exception(line: Line, fact: str, today: date) -> FactValue | None:
    told = choose_exception(line, None) or first_statement(line, EXCEPTIONS)
    if told:
        return told.value
    if pattern(_NO).search(line.text) or pattern(r"\b(?:none|no exception|nothing like that|not any)\b").search(
        line.text
    ):
        return "none"
    return _first_of(_EXCEPTION_WORDS, line)


def _yes_no(line: Line, fact: str, today: date) -> FactValue | None:
    line = with_money(line)
    yes, no = _BOTH_WAYS.get(fact, ("", ""))
    said_yes, said_no = pattern(_YES).search(line.text), pattern(_NO).search(line.text)
    if said_yes and not said_no:
        return not (
            no and fact == "all_similar_accounts_closed" and pattern(no).search(line.text) and "still" in line.text
        )
    if said_no and not pattern(r"^ no (?:others?|other|more|accounts)\b").search(line.text):
        return False
    if no and pattern(no).search(line.text):
        return False
    if yes and pattern(yes).search(line.text):
        return not pattern(r" (?:not|never|no) (?:\S+ )?$").search(
            line.text[: pattern(yes).search(line.text).start() + 1]
        )  # type: ignore[union-attr]
    return None


@cache
def _readers() -> dict[str, Callable[[Line, str, date], FactValue | None]]:
    readers: dict[str, Callable[[Line, str, date], FactValue | None]] = {
        "account_type": _account, "withdrew": _withdrew, "tax_year": _year, "age": _age, "state": _state,
        "filing_status": _status, "cause": _cause, "penalty_exception": _exception,
    }  # fmt: skip
    readers.update(dict.fromkeys(MONEY_FACTS, _money))
    readers.update(dict.fromkeys(YES_NO_FACTS, _yes_no))
    return readers
