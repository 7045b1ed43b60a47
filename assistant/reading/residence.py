"""Which of the states that a text names the person lived in.

Homes, moves, jobs, plans and other people all bring states with them; the words beside each say which it is.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from assistant.reading.age_at_payout import PAID
from assistant.reading.age_words import SPOUSE
from assistant.reading.owners import is_the_same, owner_of
from assistant.reading.residence_words import ABOUT, MOVE, MOVE_BACKWARDS, PLAIN, STRONG, THING, TRAIL, WEAK, WORKPLACE
from assistant.reading.words import Line, pattern
from assistant.reading.year_words import MONTH, Year


class Residence(NamedTuple):
    """The state a person lived in.

    Attributes:
        code: its postal code.
        index: the word that says so.
    """

    code: str
    index: int  # type: ignore[assignment]  # not the method of a tuple


_THEN_NOW: Final = (
    r" &(?P<then>[A-Z][A-Z]) (?:then|at the time|back then|that year|when i (?:closed|cashed|did|"
    r"took)(?: (?:it|that|this|"
    r"out))*) (?:(?:,|\.|and|but|i|we|am|are|live|living|in) )*(?P<lead>now (?:in )?)?&(?P<now>[A-Z][A-Z])"
    r"(?(lead)(?= )|(?= (?:now|today) ))"
)


_BOTH: Final = r" (?:states|residents? of|resident in|both|between) (?:, |: )?&[A-Z][A-Z] (?:and|&) &[A-Z][A-Z] "
"""Two states side by side, of which the person was in each for a part of the year."""


def choose_state(line: Line, year: Year | None) -> Residence | None:
    """The state of residence in the year that counts, or None where the text does not settle it."""
    places = [(index, str(word.value)) for index, word in enumerate(line.words) if word.kind == "place"]
    if not places:
        return None
    if then := pattern(_THEN_NOW).search(line.text):
        name = "then" if year else "now"
        return Residence(then[name], line.word_at(then.start(name)))
    if pattern(_BOTH).search(line.text):
        return None
    moved = _moved(line, year)
    if moved is not None:
        return moved if isinstance(moved, Residence) else None
    scores: dict[str, float] = {}
    firsts: dict[str, int] = {}
    owner = owner_of(line)
    for index, code in places:
        score = _score(line, index) + _of_owner(line, index, owner) + _at_the_time(line, index, year)
        if score > scores.get(code, -99.0):
            scores[code], firsts[code] = score, index
    if not pattern(ABOUT).search(line.text):
        scores = {code: score for code, score in scores.items() if score >= PLAIN}
    if not scores:
        return None
    ranked = sorted(scores, key=lambda code: -scores[code])
    best = ranked[0]
    least = 0.0 if len(ranked) == 1 else 1.0
    if scores[best] <= least or (len(ranked) > 1 and scores[best] - scores[ranked[1]] < 1):
        return Residence(best, firsts[best]) if _only_left(line, ranked, firsts) else None
    return Residence(best, firsts[best])


def _of_owner(line: Line, index: int, owner: str) -> int:
    """How much more, or less, a place counts where the account is a relative's who lives elsewhere."""
    if owner == "self":
        return 0
    lead = line.before(index, 9)
    if pattern(_THEIRS).search(lead):
        return 6 if not pattern(rf" (?:{SPOUSE}) ").search(lead) else 12 if is_the_same(owner, lead) else 0
    return -4 if pattern(_ONES_OWN).search(lead) else 0


_THEIRS: Final = (
    rf" (?:{SPOUSE}|he|she|they)(?: \( [^()]{{1,12}} \)| , (?:age |aged )?\d\d ,)? (?:(?:(?:who|now|"
    rf"still) )?(?:lives?|resides?|is|"
    r"are|lived|was living|retired|files?|filed) (?:(?!\.|\?|i|we)\S+ ){0,3})?(?:in|near|"
    r"outside) (?:the )?(?:[a-z]+ ){0,2}$"
)
_ONES_OWN: Final = r" (?:i|we) (?:live|am|are|reside) (?:(?!\.|\?)\S+ ){0,3}(?:(?:and )?live )?in $"
"""What leads to a relative's home and to one's own, where the account is the relative's."""


def _at_the_time(line: Line, index: int, year: Year | None) -> int:
    """How much more a place told with the payout's year counts, or less one that is the home only since then."""
    if _came_later(line, index, year):
        return -8
    if _was_home(line, index, year):
        return 8
    until = pattern(r"^ (?:until|till|through|thru) (?:(?:about|late|early|mid) )?#(?P<year>\d+) ").search(
        line.after(index + 1, 4)
    )
    if until and year:
        return 12 if int(until["year"]) > year.number else -8
    told = rf" #{year.number} (?:, )?(?:(?:still|while|back|then|living|and) )*in $" if year else "(?!)"
    return 4 if pattern(told).search(line.before(index, 8)) else 0


_WAS_IN: Final = (
    r" (?:i|we|he|she) (?:was|were|lived|resided|had lived) (?:(?:still|then|living|an?|residents?|both|"
    r"all|a resident) )*"
    r"(?:(?:in|of) (?:the )?)?$"
)
_WHEN_PAID: Final = rf" (?:when|while|as) (?:i|we|he|she) (?:\S+ ){{0,2}}{PAID}(?= )| (?:then|at the time|back then) "
_PAID_IN: Final = (
    r" (?:closing|closed|cashing|cashed|emptying|emptied|surrendered|liquidated|withdrew) (?:out )?(?:my|"
    r"the|our|an?|his|"
    r"her) (?:\S+ )?@\w+ (?:while (?:\S+ )?)?(?:back )?in $"
)


_PLAINLY_IN: Final = r" (?:divorced|married|single|retired|living|out of work|unemployed|laid off|student|broke) in $"


def _was_home(line: Line, index: int, year: Year | None) -> bool:
    """Whether a place is told as the home at the payout: "in 2019 I was in New Jersey", "closed the IRA in Ohio"."""
    lead = line.before(index, 8)
    if pattern(_PAID_IN).search(lead):
        return True
    dated = rf"^ (?:it was |back |in )*#{year.number} " if year else "(?!)"
    if pattern(dated).search(line.stretch(*line.sentence(index))) and pattern(_PLAINLY_IN).search(lead):
        return True
    if not pattern(_WAS_IN).search(lead):
        return False
    sentence = line.stretch(*line.sentence(index))
    return bool(pattern(_WHEN_PAID).search(sentence)) or (year is not None and f" #{year.number} " in sentence)


def _came_later(line: Line, index: int, year: Year | None) -> bool:
    """Whether a place is the home only since a later year than the payout's: "in 2023 I moved to Delaware"."""
    if year is None:
        return False
    then = r"^ (?:now )?(?:since|all of|during|in) (?:about |late |early )?#\d+ "
    since = pattern(then).search(line.after(index + 1, 4))
    if not since:
        moved = pattern(r" (?:moved|relocated|came) (?:(?:back|down|up|over|out|here) )*to $").search(
            line.before(index, 5)
        )
        first, behind = line.sentence(index)
        told = [word.value for word in line.words[first:behind] if isinstance(word.value, Year)]
        return bool(moved and told) and told[-1].number > year.number
    later = next((word.value for word in line.words[index + 1 :] if isinstance(word.value, Year)), None)
    return later is not None and later.number > year.number


def _score(line: Line, index: int) -> float:
    before, after = line.before(index, 9), line.after(index + 1, 6)
    if pattern(r" have (?:since )?moved to $").search(before) and pattern(r"^ (?:since )?[.,)]").search(after):
        return 7.0
    score = float(max((weight for source, weight in STRONG if pattern(source).search(before)), default=0))
    score += sum(weight for source, weight in WEAK if pattern(source).search(before))
    score += max((weight for source, weight in TRAIL if pattern(source).search(after)), default=0)
    if line.words[index].raw == "city" and pattern(WORKPLACE).search(before):
        score -= 4
    if pattern(r"^ (?:after|afterwards?|later|the next|the following|the year after|since|in #\d+ after)\b").search(
        after
    ) and pattern(r" (?:moved?|moving|retired|relocated) ").search(before):
        score -= 8
    return score - (6 if pattern(THING).search(after) else 0)


def _only_left(line: Line, ranked: list[str], firsts: dict[str, int]) -> bool:
    """Whether the one state told is the one being left now: "leaving CA with my account"."""
    before = line.before(firsts[ranked[0]], 3)
    return len(ranked) == 1 and bool(
        pattern(r" (?:leaving|moving out of|moving from|move out of|leave) $").search(before)
    )


def _moved(line: Line, year: Year | None) -> Residence | str | None:
    """Residence after a move that tells both states: "" where it cannot be told, None where there is no such move."""
    match = pattern(MOVE).search(line.text) or pattern(MOVE_BACKWARDS).search(line.text)
    if not match:
        return None
    old, first = line.word_at(match.start("old")), line.word_at(match.start("verb"))
    new = line.word_at(match.start("new"))
    lead = line.text[max(0, match.start() - 30) : match.start() + 1]
    still_there = match["verb"] in {"move", "moving", "relocating", "leaving"}
    if still_there and not pattern(r" (?:after|since|upon) (?:\S+ ){0,4}$").search(lead):
        return Residence(match["old"], old)
    told = [
        word.value for word in line.words[first : line.word_at(match.end() - 1) + 1] if isinstance(word.value, Year)
    ]
    if year is None:
        return Residence(match["new"], new)
    if (
        not told
        and first > 1
        and pattern(r" (?:in|during) (?:early |late |mid )?#\d+ ,? ?(?:i|we|he|she) (?:have )?$").search(
            line.before(first, 6)
        )
    ):
        told = [word.value for word in line.words[max(0, first - 4) : first] if isinstance(word.value, Year)]
    if not told:
        return _undated(match, lead, old, new)
    move = told[0]
    if move.number < year.number:
        return Residence(match["new"], new)
    if move.number > year.number:
        return Residence(match["old"], old)
    if move.month and year.month and move.month != year.month:
        return Residence(match["new"], new) if move.month < year.month else Residence(match["old"], old)
    return ""


def _undated(match: re.Match[str], lead: str, old: int, new: int) -> Residence | str:
    """Residence at a payout after, or before, a move whose year is not told."""
    if pattern(r" before (?:\S+ ){0,3}$").search(lead):
        return Residence(match["old"], old)
    if pattern(rf" (?:in |this |last )?{MONTH} ").search(match["gap"] + match["rest"] + " "):
        return ""
    return Residence(match["new"], new)
