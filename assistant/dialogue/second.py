"""Another account beside that of the case: it is heard, and never takes the place of the first unasked."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.bare import outright
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import corrected, marked
from assistant.dialogue.doubted import doubted
from assistant.dialogue.heard import Given, Other
from assistant.dialogue.persons import SELF, by_person
from assistant.dialogue.sentences import sentences
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools
from assistant.reading import accounts_told, read, read_answer
from assistant.reading.family import RELATIVES
from knowledge.facts import UNSURE, YES_NO_FACTS

_BESIDE: Final = re.compile(
    r"\b(?:also|too|another|as well|a second|the other|in addition|on top of that|besides|plus)\b", re.IGNORECASE
)
_TOO: Final = re.compile(r"\b(?:too|also|as well)\b", re.IGNORECASE)
"""So plain that even "no, I had a SEP too" tells of another account, and takes nothing back."""
_STILL: Final = re.compile(r"\b(?:still|except|but|left|open)\b", re.IGNORECASE)
_STILL_HAS: Final = re.compile(r"\bstill (?:have|got|own|hold|keep)\b", re.IGNORECASE)
_OWNS: Final = re.compile(
    r"\b(?:have|had|has|i'?ve|we'?ve|got|own|owned|hold|opened|kept|keep|there'?s|there is)\b", re.IGNORECASE
)
_OWN: Final = re.compile(r"\b(?:my|our|i|we|i'?ve|both|closed|lost|cashed)\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(rf"\b(?:{RELATIVES}|friend|he|she|her|his)\b", re.IGNORECASE)
_SOMETHING_IN_IT: Final = re.compile(
    r"\b(?:left|still|open|in it|in there|worth|remains|keeping|kept)\b", re.IGNORECASE
)
_HAD: Final = re.compile(r"\bhad\b", re.IGNORECASE)
_EMPTY: Final = re.compile(r"\b(?:closed|emptied|empty|nothing|no longer|cashed)\b", re.IGNORECASE)
TOGETHER: Final = (frozenset({"traditional_ira", "sep_ira", "simple_ira"}), frozenset({"roth_ira"}))
"""Kinds of IRA that count as one for a loss (26 USC 408(d)(2)(A) and 408A(d)(4)(A); IRS letter CONEX-132882-07)."""
_NAME: Final = (
    r"(?:iras?|roths?|401 ?\(?k\)?|403 ?\(?b\)?|457 ?(?:\(?b\)?)?|tsp|529|hsa|sep|simple|pension|annuity|coverdell|"
    r"accounts?|plan|one)\b"
)
_WHOSE: Final = r"(?:my|another|the|the other|her|his|our)"
_BEGINS: Final = re.compile(
    r"\W*(?:(?:ok|okay|so|and|great|thanks|alright|well|hi|please)[,.!]? )*(?:"
    rf"(?:the )?next (?:account|one|case)\b|"
    rf"(?:(?:never mind|forget|enough of|leave) (?:that|this|it|the \w+)[ ,;.]+)?(?:it'?s |this is |now |about )?"
    rf"(?:a )?(?:different|another|new) (?:account|one|case)\W*\Z|"
    rf"(?:now|then) (?:for|to|on to|let'?s do|do) {_WHOSE} .*?{_NAME}|"
    r"(?:can|could|may|shall|let'?s|i want to|i'd like to|i need to) ?(?:we |i |you |us )?(?:now |also |then |please )*"
    r"(?:do|look at|check|go through|go over|try|talk about|switch to|move on to) "
    rf"{_WHOSE} (?:\S+ ){{0,3}}?{_NAME})",
    re.IGNORECASE,
)
"""Another account that is to be gone through: "now for my wife's 403b: ...", "can we do my Roth IRA now"."""
_ASKS_ABOUT_ONE: Final = re.compile(
    r"\W*(?:(?:ok|okay|so|and|now|but|well|then)[,.!]? )*(?:what|how) about (?:my|our) "
    rf"(?:(?P<other>other|second|old) )?(?:\S+ ){{0,2}}?{_NAME}|\W*(?:and )?same (?:thing |question )?(?:for|with) my ",
    re.IGNORECASE,
)
_ANOTHER_ONE: Final = re.compile(
    rf"\b(?:my|the|our|a|an|one) ?(?:other|another|second|third)\b(?: \S+){{0,3}}? ?{_NAME}|\banother {_NAME}",
    re.IGNORECASE,
)
_MY_OWN: Final = re.compile(rf"\bmy own (?:\w+ )?{_NAME}", re.IGNORECASE)
"""Beside an inherited account, one's own is another one."""
_IS_FINE: Final = re.compile(
    rf"\b{_NAME} (?:is|was|has been|did|does) (?:just |still |doing |pretty )*"
    r"(?:fine|ok|okay|good|great|well|up|untouched|flat|alright|all right)\b",
    re.IGNORECASE,
)
_ONE_AND_OTHER: Final = re.compile(
    r"\bone\b[^.?!]{0,40}?\b(?P<one>(?:19|20)\d\d)\b[^.?!]{0,30}?\b(?:the )?(?:other|second|another|last|rest)\b"
    r"[^.?!]{0,40}?\b(?P<other>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Two accounts of a kind, closed in two years."""
_OF_A_CASE: Final = frozenset({"tax_year", "after_tax_basis", "amount_received", "after_tax_money", "got_back_less"})
_OF_HIM_OR_HER: Final = frozenset(
    {"filing_status", "penalty_exception", "agi", "itemizes", "other_itemized", "other_misc"}
)
"""Questions that are answered with what others do or what befell them."""


def of_somebody_else(words: str, conversation: Conversation, tools: Tools) -> tuple[str, Other] | None:
    """What a message tells of other people's accounts, and the rest of it; None where it tells nothing of them."""
    state = base(conversation.state)
    if not conversation.told:
        return None
    inherited = conversation.values().get("penalty_exception") == "death"
    told = by_person(words, conversation.owner or (SELF if inherited else ""))
    if not told.others:
        return None
    reading = read(told.others, today=tools.today)
    facts = reading.facts
    given = tuple(Given(fact, value, told.others) for fact, value in facts.items() if fact not in _OF_HIM_OR_HER)
    if reading.put_in:
        given = (*given, Given("after_tax_basis", reading.put_in.value, told.others))
    place = read_answer(told.others, "state", today=tools.today)
    if not given and not _TELLS_SOMETHING.search(told.others) and place in (None, UNSURE):
        return None
    if inherited and _of_who_left_it(given, state):
        return None
    kind = next((str(item.value) for item in given if item.fact == "account_type"), "")
    if isinstance(state, Asking) and state.fact in _OF_HIM_OR_HER and not kind:
        return None
    begins = bool(_BEGINS.match(words))
    worth_it = any(item.fact in _OF_A_CASE or item.value == "everything" for item in given)
    return ("" if begins else told.own), Other(kind, told.whose, given, begins, worth_it)


_TELLS_SOMETHING: Final = re.compile(
    rf"\b(?:his|hers|her|died|passed)\b|{_NAME}|\baccount\b|contribut|\d", re.IGNORECASE
)
"""What could be taken for an answer, or for a fact of the case."""


def _of_who_left_it(given: tuple[Given, ...], state: object) -> bool:
    """Whether it is told of an inherited account what the person who left it had put in: that is of the case."""
    asked = isinstance(state, Asking) and state.fact in _PUT_IN
    return any(item.fact in _PUT_IN for item in given) or (asked and not given)


_PUT_IN: Final = frozenset({"after_tax_money", "after_tax_basis"})


def second_account(
    words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools
) -> tuple[Other, tuple[Given, ...]] | None:
    """Another account of the same person that a message tells of, and what it says of the case; None for no such.

    Args:
        words: the message.
        given: the facts read from it, as if they were all of the case.
        conversation: so far.
        tools: for the day.
    """
    first = conversation.values().get("account_type")
    named = next((item.value for item in given if item.fact == "account_type"), None)
    if first in (None, UNSURE):
        return _two_at_once(words, given, named)
    came_in = any(item.fact == "converted_year" for item in given)  # from another account into that of the case
    if came_in or _is_asked(conversation, "account_type"):
        return None
    asked_about = _asked_about(words, first, tools)
    if asked_about:
        return asked_about, ()
    if conversation.values().get("penalty_exception") == "death" and _MY_OWN.search(words):
        return Other(named if isinstance(named, str) else "", given=given), ()
    if not isinstance(named, str) or named == UNSURE:
        return _one_of_two(words, given, first)
    if marked(words) and not _TOO.search(words):
        return None
    one_of_them = first != named and counts_together(first, named) and _STILL.search(words)
    if one_of_them and _is_asked(conversation, "all_similar_accounts_closed"):
        return Other(named), (Given("all_similar_accounts_closed", False, words),)
    beside_it = _BESIDE.search(words) or (first != named and _STILL_HAS.search(words))
    if (beside_it and _OWNS.search(words)) or _ANOTHER_ONE.search(words):
        return _beside(words, given, conversation, named)
    if first != named and _IS_FINE.search(words):
        return Other(named), ()
    if first == named or corrected(words, conversation, tools) or doubted(words, conversation, tools):
        return None
    return Other(named, given=given, doubtful=True), ()


def _two_at_once(words: str, given: tuple[Given, ...], named: object) -> tuple[Other, tuple[Given, ...]] | None:
    """Two accounts in the message that begins a case: it is about the first of them."""
    others = [kind for kind in accounts_told(words) if kind != named] if isinstance(named, str) else []
    return (Other(others[0]), given) if others and named != UNSURE and _OWN.search(words) else None


def _asked_about(words: str, first: object, tools: Tools) -> Other | None:
    """Another account that is asked for: "what about my other IRA?", "can we do my Roth IRA now"."""
    begins, asks = _BEGINS.match(words), _ASKS_ABOUT_ONE.match(words)
    if not begins and not asks:
        return None
    reading = read(words, today=tools.today)
    given = tuple(Given(fact, value, words) for fact, value in reading.facts.items())
    kind = reading.facts.get("account_type")
    kind = kind if isinstance(kind, str) and kind != UNSURE else ""
    named = next((words[span.start : span.end] for span in reading.spans if span.fact == "account_type"), "")
    if not begins and counts_together(first, kind):
        return None  # whether it counts too is a question that an entry answers
    another = asks and asks.groupdict().get("other") in ("other", "second")
    if not begins and not another and (kind in ("", first) or _is_loose(kind, named, first)):
        return None
    return Other(kind, given=given, begins=bool(begins), doubtful=True)


def _one_of_two(words: str, given: tuple[Given, ...], first: object) -> tuple[Other, tuple[Given, ...]] | None:
    """What is told of another account of the same kind, which is not named: "one in 2021 and the other in 2022".

    Of IRAs that count as one the year is that of the last payout; of other accounts each is a case of its own.
    """
    if not any(item.fact in _OF_A_CASE for item in given):
        return None
    years = _ONE_AND_OTHER.search(words)
    if years and counts_together(first, first):
        last = max(int(years["one"]), int(years["other"]))
        rest = tuple(item for item in given if item.fact != "tax_year")
        return Other(str(first)), (*rest, Given("tax_year", last, words))
    if years or _ANOTHER_ONE.search(words):
        return Other(str(first), given=(Given("account_type", str(first), words), *given), doubtful=True), ()
    return None


def _beside(
    words: str, given: tuple[Given, ...], conversation: Conversation, named: str
) -> tuple[Other, tuple[Given, ...]]:
    """An account that stands plainly beside that of the case, and what the rest of the message says of the case."""
    first = conversation.values().get("account_type")
    forms = (_BESIDE, _STILL_HAS, _ANOTHER_ONE)
    beside = [part for part in sentences(words) if any(form.search(part) for form in forms)]
    rest = tuple(
        item
        for item in given
        if item.fact != "account_type" and item.words and not any(item.words in part for part in beside)
    )
    state = base(conversation.state)
    if isinstance(state, Asking) and state.fact in YES_NO_FACTS and outright(words):  # "yes, but I also have a SEP"
        rest = (*rest, *(item for item in given if item.fact == state.fact and item not in rest))
    own = not _OF_OTHERS.search(words)
    apart = not counts_together(first, named)  # of IRAs that count as one the case is about all of them
    had = _HAD.search(words) and not _STILL.search(words)
    if own and not apart and _SOMETHING_IN_IT.search(words) and not _EMPTY.search(words) and not had:
        return Other(named), (*rest, Given("all_similar_accounts_closed", False, words))
    of_it = tuple(item for item in given if item not in rest)
    worth_it = apart and not rest and any(item.fact in _OF_A_CASE for item in of_it)
    kept = tuple(item for item in rest if item.fact != "all_similar_accounts_closed")
    return Other(named, given=of_it, doubtful=worth_it), kept


def beside_ones_own(words: str, conversation: Conversation) -> str:
    """What a message on an inherited account says beside its sentences on one's own: "yes all. My own is open"."""
    if conversation.values().get("penalty_exception") != "death" or not _MY_OWN.search(words):
        return ""
    return " ".join(part for part in sentences(words) if not _MY_OWN.search(part))


def counts_together(first: object, second: object) -> bool:
    """Whether two accounts of one person are one for a loss."""
    return any(first in kinds and second in kinds for kinds in TOGETHER)


def moved_there(words: str, conversation: Conversation) -> tuple[Given, ...]:
    """That all of it moved, where a message says so by where it went: "put it into a Roth"."""
    known = conversation.values().get("withdrew") not in (None, UNSURE)
    return () if known or not _ALL_WENT.search(words) else (Given("withdrew", "rolled_over", words),)


_ALL_WENT: Final = re.compile(
    r"\b(?:rolled|moved|transferred|converted|put|deposited) (?:it|that|them|everything|all|the (?:money|whole))\b|"
    r"\bit (?:all )?(?:went|was (?:moved|rolled|transferred|converted))\b",
    re.IGNORECASE,
)


def is_destination(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether a kind is that of the account to which the money went: "I rolled it to an IRA", of a TSP."""
    first = conversation.values().get("account_type")
    if item.fact != "account_type" or first in (None, UNSURE, item.value):
        return False
    return bool(item.words) and re.search(f"{_WENT_TO}{re.escape(item.words)}", words, re.IGNORECASE) is not None


_WENT_TO: Final = (
    r"\b(?:roll(?:ed|ing)?|mov(?:ed?|ing)|transfer(?:red|ring)?|convert(?:ed|ing)?|went|merged|"
    r"(?:put|deposited) (?:it|that|them|everything|all|the (?:money|rest|whole)))\b[^.;!?]{0,40}?"
    r"\b(?:to|into|in) (?:a |an |my |the |another )?(?:new |rollover |different |self-directed |existing )*"
)


def loosely_named(item: Given, conversation: Conversation) -> bool:
    """Whether a kind that was read is only a loose name for the account of the case: "my ira", of a Roth IRA."""
    first = conversation.values().get("account_type")
    return item.fact == "account_type" and _is_loose(item.value, item.words, first)


def _is_loose(kind: object, words: str, first: object) -> bool:
    if first in ("roth_ira", "sep_ira", "simple_ira"):
        return kind == "traditional_ira" and bool(re.fullmatch(r"iras?", words.strip(), re.IGNORECASE))
    return first == "roth_401k" and kind == "401k" and "roth" not in words.lower()


def _is_asked(conversation: Conversation, fact: str) -> bool:
    state = base(conversation.state)
    return isinstance(state, Asking) and state.fact == fact
