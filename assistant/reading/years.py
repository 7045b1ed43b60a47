"""The year that counts: of the last payment out, else of the loss.

A year that belongs to something else (birth, opening, contributions, a job, a move, a plan for later) is none.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.reading.clauses import Clauses, is_general
from assistant.reading.recent import recent_fall, recent_payment
from assistant.reading.withdrawals import Event
from assistant.reading.words import Line, pattern
from assistant.reading.year_ends import year_of_values
from assistant.reading.year_phrases import (
    BARE,
    EITHER,
    FILED,
    FORFEITED,
    LEAVING,
    LEFT_WORK,
    LOSS,
    NOT_AT,
    NOT_OURS,
    OF_A_LAW,
    OF_A_PROGRAM,
    SET_OFF,
    TIME,
    WHEN_LEFT,
)
from assistant.reading.year_words import Year


def choose_year(
    line: Line, clauses: Clauses, events: tuple[Event, ...], today: date, *, fell: bool = False
) -> tuple[int, Year] | None:
    """The word and the year of the last payment out; where none is told, that of the loss.

    Args:
        line: the message.
        clauses: where its clauses begin.
        events: the payments out that it tells.
        today: the day from which "three weeks ago" is counted.
        fell: whether a balance before and a lower one now are told.
    """
    written = _written_year(line, clauses, events)
    done = [event for event in events if event.done and not event.rolled]
    if done:
        return written or recent_payment(line, done, today)
    return written or recent_fall(line, today, fell=fell)


def _written_year(line: Line, clauses: Clauses, events: tuple[Event, ...]) -> tuple[int, Year] | None:
    years = [
        (index, word.value)
        for index, word in enumerate(line.words)
        if isinstance(word.value, Year)
        and not pattern(OF_A_LAW).search(line.after(index + 1, 3))
        and not pattern(OF_A_PROGRAM).search(line.before(index, 3))
    ]
    if not years:
        return None
    done = [event for event in events if event.done]
    done = [event for event in done if not event.rolled]
    if pattern(EITHER).search(line.text):
        return None
    paid = [one for one in years if _of_payment(line, clauses, one[0], done) or _of_form(line, one[0])]
    if paid:
        return max(paid, key=lambda one: (one[1].number, one[0]))
    named = [one for one in years if _is_named(line, one[0])]
    if named and len({one[1].number for one in named}) == 1:
        return named[0]
    if (told := _fragment(line, years, paid=bool(done))) is not None:
        return told
    if pattern(BARE).search(line.text) and (bare := _alone(line, clauses, years)):
        return bare
    if filed := [one for one in years if _of_return(line, one[0], paid=bool(done))]:
        return filed[-1]
    if done and not all(event.rolled for event in done):
        return _alone(line, clauses, years)
    if pattern(r" (?P<one>#\d+) (?:and|through|to|-) (?:in )?(?!(?P=one))#\d+ ").search(line.text):
        return None  # "in 2008 and 2009": no single year is told
    if later := year_of_values(line):
        return later
    losses = [
        one for one in years if not one[1].relative and _of_loss(line, clauses, one[0]) and not is_general(line, one[0])
    ]
    if losses:
        return losses[-1]
    return None


def _lead(line: Line, clauses: Clauses, index: int) -> str:
    first, _ = clauses.around(index)
    return line.stretch(first, index)


def _elsewhere(text: str) -> bool:
    """Whether the words that lead to a year make it the year of something else."""
    text = pattern(WHEN_LEFT).sub(" ", text)
    return bool(pattern(rf"\b(?:{NOT_OURS})\b").search(text)) or bool(pattern(NOT_AT).search(text))


def _belongs_elsewhere(line: Line, clauses: Clauses, index: int) -> bool:
    return _elsewhere(_lead(line, clauses, index))


_NEAR: Final = 4
_SPAN: Final = r"^ (?:to|-|through|thru|until|till) (?:in )?#\d+ "
_THEN_PAID: Final = r"^ (?:, )?(?:and )?then (?:i )?(?:cashed|closed|took|emptied|withdrew|pulled|drained|liquidated) "
"""Behind a year until which the money was left: "let it sit until 2015, then cashed it"."""
_THE_REST: Final = (
    r" (?:the rest|the remainder|the other half|the balance|what was left|the (?:last|second|other)(?: one|"
    r" @\w+)?(?: (?:that )?i had)?)(?: of it)? (?:in |on )?$"
)


def _of_payment(line: Line, clauses: Clauses, index: int, done: list[Event]) -> bool:
    """Whether the nearest thing told with the year is a payment out."""
    if pattern(_SPAN).search(line.after(index + 1, 3)):
        return False  # "2010 to 2019"
    if done and (
        pattern(_THE_REST).search(line.before(index, 6)) or pattern(_THEN_PAID).search(line.after(index + 1, 5))
    ):
        return True
    if pattern(r" (?::|-|,) $").search(line.before(index, 1)) and any(
        index - _NEAR <= event.behind < index and not pattern(r" [.?:] ").search(line.stretch(event.behind, index - 1))
        for event in done
    ):
        return True  # "closed IRA: 2016"
    first, behind = clauses.around(index)
    if pattern(r" \$ (?:in )?$").search(line.before(index, 3)) and not pattern(rf"\b(?:{NOT_OURS})\b").search(
        line.stretch(first, index)
    ):
        first = line.sentence(index)[0]  # "took 3k in 2022 and the last 2k in 2024"
    if (
        pattern(TIME + "|" + SET_OFF).search(line.stretch(first, index))
        and behind < len(line.words)
        and line.words[behind - 1].text != "?"
    ):
        behind = _until_next_year(line, clauses, behind)  # "when I quit in 2021 | I cashed out"
    near = [event for event in done if event.index < behind and event.behind > first]
    if not near:
        return _goes_on_to_pay(line, clauses, index, done)
    lead = [event for event in near if event.index < index]
    if lead:
        if _is_of_its_use(line, lead[-1].behind, index):
            return False
        if line.stretch(lead[-1].behind, index) in {" ", " in ", " from ", " of "}:
            return True
        return not _elsewhere(pattern(_ASIDE).sub(" ", line.stretch(lead[-1].behind, index)))
    between = pattern(LEAVING).sub(" ", line.stretch(index + 1, near[0].index))
    return not _belongs_elsewhere(line, clauses, index) and not pattern(rf"\b(?:{NOT_OURS})\b").search(between)


_ASIDE: Final = r" \([^()]{0,60}\)(?= )| (?:inherited|converted)(?= @)"
"""What says nothing of when: a bracket, and what kind of account it is."""
_USE: Final = r" (?:to (?:use|pay|cover|help|fund|buy|put|save)|for|toward) "


def _is_of_its_use(line: Line, behind: int, index: int) -> bool:
    """Whether a second year is that of what the payout was spent on: "in 2019 to pay for the spring of 2020"."""
    dated = next((at for at in range(behind, index) if line.words[at].kind == "year"), None)
    return dated is not None and pattern(_USE).search(line.stretch(dated, index)) is not None


_AND_THEN: Final = r"^ (?:(?:,|and|so|then|i|we|he|she|had to|have to|ended up|just|finally|even|also) )+$"


_TURN: Final = rf"{LEFT_WORK}| (?:lost|losing) (?:my|his|her|our|the) jobs? | divorced? "
"""A turn of life that people tell with the payout that came of it: "I quit in 2021 and cashed out"."""


def _is_turn(line: Line, clauses: Clauses, index: int) -> bool:
    """Whether a year is told with such a turn, and without a month."""
    year = line.words[index].value
    told = pattern(_TURN).search(_lead(line, clauses, index))
    return bool(told) and isinstance(year, Year) and not year.month  # a month is the turn's alone


def _goes_on_to_pay(line: Line, clauses: Clauses, index: int, done: list[Event]) -> bool:
    """Whether a payout is told right behind a year that is nothing else's: "I was ill last year and cashed out"."""
    following = [event for event in done if event.index > index]
    return bool(
        following
        and pattern(_AND_THEN).search(line.stretch(index + 1, following[0].index))
        and (not _belongs_elsewhere(line, clauses, index) or _is_turn(line, clauses, index))
    )


def _until_next_year(line: Line, clauses: Clauses, behind: int) -> int:
    """Where the time that a sentence sets off with ends: at its end, or at the clause that tells another year."""
    end = line.sentence(behind - 1)[1]
    other = next((at for at in range(behind, end) if line.words[at].kind == "year"), None)
    if other is None:
        return max(end, clauses.around(behind)[1])
    begin = clauses.around(other)[0]
    return begin if begin > behind else other


_THAT_WAS: Final = (
    r"^ (?:and |but )?(?:(?:that|this|it|all this|all that|it all|(?:the )?same(?: thing)?) (?:was|happened)|"
    r"happened|(?:was )?all)(?: (?:all|back|in|around|about|again|"
    r"only))* (?:[.,]|in|and|for|"
    r"when|$)"
)


def _stands_alone(line: Line, index: int) -> bool:
    """Whether a sentence only says when it was: "that was 2023 in Oklahoma"."""
    lead = line.stretch(line.sentence(index)[0], index).rstrip()
    return bool(pattern(_THAT_WAS).search(lead + line.after(index + 1, 1)))


def _fragment(line: Line, years: list[tuple[int, Year]], *, paid: bool) -> tuple[int, Year] | None:
    """The only year of the text, or the one that "that was" tells, where it stands by itself."""
    told = [one for one in years if _stands_alone(line, one[0])]
    if paid and len(told) == 1:
        return told[0]
    if len({year.number for _, year in years}) != 1 or (years[0][1].relative and not paid):
        return None
    index = years[0][0]
    lead = line.words[index - 1].text if index else "."
    following = line.words[index + 1].text if index + 1 < len(line.words) else "."
    sentence = line.stretch(*line.sentence(index))
    if pattern(r"^ (?:it|that|this|all this|all that) (?:was|happened) (?:in |back in |around )*#\d+ [.?]? ?$").search(
        sentence
    ):
        return years[0]
    alone = lead in {".", ",", ":", "(", "?"} and following in {".", ",", ")", "?"}
    return years[0] if alone and (lead != "," or following != "," or index > 1) else None


def _of_return(line: Line, index: int, *, paid: bool) -> bool:
    """Whether a year is that of the return that is spoken of; of one long filed only where a payout is told."""
    around = line.before(index, 8) + line.words[index].text + line.after(index + 1, 5)
    match = pattern(FILED).search(around)
    if not paid and pattern(r" (?:filed|amended|mailed|submitted|sent) $").search(
        pattern(r" (?:my|our|the|his|her|a) $").sub(" ", line.before(index, 3))
    ):
        return False
    if match and pattern(r"\b(?:put|contribut\w+|deposited|made)\b").search(
        line.stretch(line.sentence(index)[0], index)
    ):
        return False
    return bool(match) and not pattern(r"\b(?:single|retire)\b").search(around)


def _is_named(line: Line, index: int) -> bool:
    """Whether a year is called the tax year, of a payout and not of a contribution."""
    if not pattern(
        r"(?: tax year|(?:^| [.,:(]) (?:year|when)) (?:(?:is|was|:|of|in question|affected|-|\() )*$"
    ).search(line.before(index, 6)):
        return False
    first, behind = line.sentence(index)
    return not pattern(r"\b(?:put|contribut\w+|deposit\w*|carry|carried|file|amend|since|through|until)\b").search(
        line.stretch(first, behind)
    )


def _of_form(line: Line, index: int) -> bool:
    """Whether a year is that of a 1099-R: "1099-R 2024: box 1 ..."."""
    lead = pattern(r" form (?:(?:for|from|of|dated|tax|year|the|:|,|\() ){0,4}$").search(line.before(index, 6))
    if not lead:
        return False
    forms = [word for word in line.words[:index] if word.kind == "form"]
    return bool(forms) and "1099" in str(forms[-1].value)


def _of_loss(line: Line, clauses: Clauses, index: int) -> bool:
    """Whether the sentence of a year tells of a fall, or of what was forfeited on leaving."""
    first, behind = line.sentence(index)
    sentence = line.stretch(first, behind)
    if not pattern(LOSS + r"| \$ to \$").search(sentence):  # what is not vested is lost in the year of leaving
        return bool(pattern(FORFEITED).search(line.text) and pattern(LEFT_WORK).search(sentence))
    ours = pattern(r" (?:my|our|i|we|it) ").search(sentence) or any(word.kind == "account" for word in line.words)
    lead = _lead(line, clauses, index)
    falls = [match.end() for match in pattern(LOSS + r"| \$ to (?=\$)").finditer(lead)]
    if falls:
        lead = " " + lead[falls[-1] :].lstrip()  # "invested in funds that fell in 2022": the nearest verb has the year
    return bool(ours) and not _elsewhere(lead) and not _sets_off_another(line, clauses, index)


def _sets_off_another(line: Line, clauses: Clauses, index: int) -> bool:
    """Whether a year that begins a sentence is that of an opening, a purchase, a job: "in 1985 my IRA bought units"."""
    first, behind = clauses.around(index)
    if not pattern(SET_OFF).search(line.stretch(first, index)):
        return False
    if behind == index + 1 and behind < len(line.words):
        behind = clauses.around(behind)[1]
    trail = line.stretch(index + 1, behind)
    other = pattern(rf"\b(?:{NOT_OURS})\b").search(trail)
    loss = pattern(LOSS).search(trail)
    return other is not None and (loss is None or other.start() < loss.start())


def _alone(line: Line, clauses: Clauses, years: list[tuple[int, Year]]) -> tuple[int, Year] | None:
    """The one year of the text, told in a fragment of its own or in the sentence of the fall that led to the payout."""
    ours = [
        one
        for one in years
        if not _belongs_elsewhere(line, clauses, one[0])
        and not one[1].relative
        and not pattern(_SPAN).search(line.after(one[0] + 1, 3))
        and not _sets_off_another(line, clauses, one[0])
    ]
    return ours[0] if len({year.number for _, year in ours}) == 1 else None
