"""The age of the person whose account it is; not a child's, not a threshold of the law, not years of service."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from assistant.reading.age_at_payout import AT_PAYOUT, PAID
from assistant.reading.age_rules import READ
from assistant.reading.age_words import AGES_OF_THE_LAW, BOUND, CHILD, HAS, LIMIT, OLD, PLANNED, SPOUSE, THRESHOLD
from assistant.reading.birthdays import age_by_birth
from assistant.reading.owners import is_the_same, owner_of
from assistant.reading.words import Line, pattern
from assistant.reading.year_words import Year

_YOUNGEST, _OLDEST = 14, 110


class Age(NamedTuple):
    """An age that may be the account holder's.

    Attributes:
        value: years.
        score: how plainly it is said.
        start: position in the line's text where it begins.
        end: and ends.
    """

    value: float
    score: int
    start: int
    end: int


def choose_age(line: Line, today: date, paid: int | None = None, *, done: bool = False) -> Age | None:
    """The age of the account's owner at the time spoken of.

    Args:
        line: the message.
        today: the day from which "three years ago I turned 60" is counted.
        paid: the year of the payout, if one is told.
        done: whether a payout has been made: then the age at that time is the one that counts.
    """
    if not any(word.kind in {"number", "year"} for word in line.words):
        return None
    owner = owner_of(line)
    ages = []
    for score, source, how in (*AT_PAYOUT, *READ) if done else READ:
        for match in pattern(source).finditer(line.text):
            begin = match.start() + match.group().startswith(" ")
            value = _value(match["age"], how, match.groupdict().get("count"))
            if value is None or not _is_owners(line, match.start("age"), begin, how, owner):
                continue
            if _is_limit(line, match.start("age"), begin, value, how):
                continue
            if _is_of_another_time(line, match, begin, how) or _is_of_another_year(line, match, how, today, paid):
                continue
            value += _years_later(line, match.start("age"), match.end("age"))
            value += _years_since(line, match.start("age"), today, paid)
            extra = 6 if how == "grown" else 3 if owner != "self" and _is_told_of(how, match.group()) else 0
            ages.append(Age(value, score + extra, match.start("age"), match.end("age")))
    if not ages and owner == "self" and (born := age_by_birth(line, today, paid)) and born[0] >= _YOUNGEST:
        return Age(born[0], 0, *born[1:])
    return max(ages, key=lambda age: (age.score, -age.start), default=None)


def _is_of_another_time(line: Line, match: re.Match[str], begin: int, how: str) -> bool:
    """Whether an age is that of somebody else, of a beginning, or of a time still to come."""
    at, end = match.span("age")
    near = line.text[max(0, at - 24) : at]
    if pattern(_AT_DEATH).search(line.text[max(0, at - 40) : at]):
        return True
    if pattern(r" (?:#\d{4}|\d\d) - $").search(near):
        return True  # "2021-22"
    if pattern(_AGENT).search(near) or pattern(_COUPLE).search(near):
        return True
    if how == "soon" and pattern(_IN_A_YEAR).search(line.text[max(0, begin - 30) : at]):
        return True
    if how == "beside" and pattern(BOUND).search(line.text[max(0, at - 30) : at]):
        return True
    now = pattern(r" now (?:\S+ ){0,2}$").search(line.text[max(0, at - 24) : at])
    if how in {"subject", "self"} and not now and pattern(_BEGAN).search(line.text[max(0, begin - 60) : begin]):
        return True
    from_then_on = pattern(r" from (?:age )?$").search(line.text[max(0, at - 12) : at])
    return bool(from_then_on and pattern(r"^ (?:on|onwards?|and up)(?= )").search(line.text[end:][:14]))


def _is_of_another_year(line: Line, match: re.Match[str], how: str, today: date, paid: int | None) -> bool:
    """Whether an age is told with another year than the payout's: "I was 45 in 2010", "I turn 65 in 2030"."""
    at, end = match.span("age")
    told = match.groupdict().get("told_year")
    if told is None and (behind := pattern(_IN_YEAR).search(line.text[end : end + 14])):
        told = behind["year"]
    if told is None and (ahead := pattern(_YEAR_I_WAS).search(line.text[max(0, at - 40) : at])):
        told = ahead["year"]
    if how == "soon":
        return told is not None and int(told) != today.year + 1
    if how == "left" and paid and told is None:
        sentence = line.stretch(*line.sentence(line.word_at(at)))
        return f" #{paid} " not in sentence and not pattern(rf" {PAID} ").search(sentence)
    return told is not None and paid is not None and int(told) != paid and how != "age"


_IN_YEAR: Final = r"^ (?:back )?(?:in )#(?P<year>\d{4}) "
_YEAR_I_WAS: Final = r" (?:in )#(?P<year>\d{4}) ,? ?(?:when )?(?:i|she|he) was (?:only |just |about )?$"


def _is_told_of(how: str, words: str) -> bool:
    """Whether an age is told of somebody by name or as he or she."""
    return how in {"subject", "relative"} or (how == "soon" and bool(pattern(r" (?:he|she) ").search(words)))


_BEGAN: Final = (
    r" (?:opened|started|start|began|begun|joined|hired|enrolled|set up|contribut\w+|investing|invested|saving|bought|"
    r"funded|married|born|put) (?:(?!\.|\?|and|but|cashed|closed|withdrew|took|emptied|pulled|drained)\S+ ){0,6}$"
    r"| by the time $"
)
"""Before the age at which an account was opened or a job begun, or one that is still far off."""
_ONCE_RETIRED: Final = (
    r" (?:when|once|until|till|if|before|after) (?:i|he|she|we) (?:finally )?(?:retire|leave|stop)(?: \S+){0,2} at $"
)
"""Before an age that is still to come."""
_AGE_OF_A_RULE: Final = r" (?:retirement|minimum|required|beginning|eligible|distribution|medicare|security|plan) $"
"""Before the age at which a rule or a pension begins: "my full retirement age is 67"."""
_WILL: Final = r"^\S+ ,? ?(?:i|we|he|she) (?:will|'ll|can|plan|want|get|may) "
"""Behind an age at which something is to be done: "when I'm 60 I'll take it"."""
_AGENT: Final = (
    r" (?:salesman|salesperson|agent|advis[eo]r|broker|teller|boss|manager|cpa|accountant|lawyer|preparer|doctor|"
    r"planner|banker) (?:\(|,|is|was|age|aged) $"
)
"""Before the age of somebody who only sold, advised or prepared."""
_IN_A_YEAR: Final = r" #\d+ ,? ?(?:when|as|once) (?:i|she|he) (?:will|'ll|'d|would|am|is) (?:be |turn )?$"
"""Before an age that is reached in a year told: "in 2027, when I'll be 73"."""
_AT_DEATH: Final = r" (?:passed|died|deceased)(?: (?!\.|i|we)\S+){0,4} (?:at|aged?) (?:the )?(?:age )?(?:of )?$"
"""Before the age at which somebody else died."""
_COUPLE: Final = r" (?:parents|folks|grandparents|in laws|they) (?:(?:\(|,|are|who|ages?|aged) )*$"
"""Before the ages of two people, of whom one has the account."""
_LATER: Final = (
    r"^[^?]{0,90}? (?P<count>\d{1,2}|a|one) years? (?:later|after that|afterwards?|on) (?:(?:,|\.|in|#\d+|and) )*"
    r"(?:i|she|he) (?:\S+ )?(?:took|cashed|closed|emptied|withdrew|pulled|drained|liquidated|surrendered|got|received) "
)


def _years_later(line: Line, start: int, end: int) -> int:
    """How many years behind an age the payout is said to have been: "at 45 I was disabled; three years later ..."."""
    if not pattern(r" (?:at|at age|when (?:i|she|he) was|i was) $").search(line.text[max(0, start - 24) : start]):
        return 0
    match = pattern(_LATER).search(line.text[end : end + 220])
    return (int(match["count"]) if match["count"].isdigit() else 1) if match else 0


_REACHED: Final = r" #\d+ ,? ?(?:when )?(?:i|she|he) (?:turned|hit|reached|was) $"


def _years_since(line: Line, start: int, today: date, paid: int | None) -> int:
    """How many years ago an age was reached, where that is told and is not the time of the payout."""
    if not pattern(_REACHED).search(line.text[max(0, start - 40) : start]):
        return 0
    years = [word.value for word in line.words[: line.word_at(start)] if isinstance(word.value, Year)]
    if not years or not years[-1].relative or years[-1].number == paid:
        return 0
    return today.year - years[-1].number


def _value(text: str, how: str, count: str | None) -> float | None:
    years = 0 if not count or how != "years" else int(count) if count.isdigit() else 1
    value = float(text) - years
    if not _YOUNGEST <= value <= _OLDEST or value not in {int(value), int(value) + 0.5}:
        return None
    if how == "soon":  # 60 next year, four months from 59.5
        return float(int(value - 0.5)) if value == int(value) else float(int(value))
    return value


def _is_grown_childs(line: Line, at: int) -> bool:
    """Whether a grown child's age is the owner's: the account is the child's own, and none of the speaker's is told."""
    own = r" (?:my|our) (?:\S+ )?@| @(?:529|coverdell) | i (?:\S+ )?(?:cashed|took|withdrew|closed|emptied|have|had) "
    theirs = rf" (?:{HAS}) (?:\S+ ){{0,6}}?@"
    return not pattern(own).search(line.text) and bool(pattern(theirs).search(line.text[at:]))


_SO_MANY_KIDS: Final = rf" \d {CHILD} , $"
"""Before one's own age in notes: "hoh, 2 kids, 41, nevada"."""
_BESIDE_A_CHILD: Final = r" (?:with|have|has|had|raising|got) (?:an? )?$"
"""Before the age of a child at home: "with a 17 year old headed to college"."""


def _is_childs(how: str, before: str, following: str) -> bool:
    """Whether an age is told beside a child, whose it is then."""
    if how == "fragment" and pattern(_SO_MANY_KIDS).search(before):
        return False
    if pattern(rf" (?<!no )(?<!college )(?:{CHILD}) (?:'s )?(?:[^ .?]+ ){{0,4}}$").search(before):
        return True
    if how == "old" and pattern(_BESIDE_A_CHILD).search(before):
        return True
    return bool(pattern(rf"^\S+ (?:{OLD} |- )?(?:\S+ )?(?:{CHILD}) ").search(following))


def _is_owners(line: Line, at: int, begin: int, how: str, owner: str) -> bool:
    if how == "grown":
        return _is_grown_childs(line, at)
    before = line.text[max(0, begin - 160) : at]
    persons = [match.group().strip() for match in pattern(rf" (?:{CHILD}|{SPOUSE})(?= )").finditer(before)]
    last = persons[-1] if persons else ""
    child = bool(last and pattern(f"^{CHILD}$").match(last))
    tight = line.text[max(0, at - 50) : at]
    if how in {"self", "left"} and owner != "self":
        return False
    others = rf" (?:{SPOUSE}) (?:(?:is|was|'s|just|turned|turns) )*$"
    if how == "bare" and owner == "self" and pattern(others).search(tight):
        return False
    if how in {"self", "bare", "left"} and not pattern(rf" (?:{CHILD}) (?:\S+ ){{0,3}}$").search(tight):
        return True
    if how == "relative" and owner not in {"self", "partner"} and not is_the_same(owner, tight):
        return False
    if how in {"subject", "relative"}:
        if pattern(r" (?:i|im) (?:\S+ ){0,4}$").search(tight):
            return True
        return not child and (owner != "self" or (how == "subject" and not last))
    following = line.text[at : at + 50]
    if _is_childs(how, tight, following):
        return False
    if owner == "self" and pattern(rf" (?:{SPOUSE}) (?:\S+ ){{0,2}}$").search(tight):
        return False
    return not (
        how == "old"
        and pattern(r" (?:a|an|my|his|her|the) $").search(tight)
        and pattern(r"^\S+ \S+ \S+ (?:account|@|car|house|plan|company|loan|home)").search(following)
    )


def _is_limit(line: Line, at: int, begin: int, value: float, how: str) -> bool:
    """Whether the number is the law's (before 59 1/2, the age 55 rule) and not the person's."""
    lead = line.text[max(0, at - 40) : at]
    if how == "soon" and value + 0.5 in AGES_OF_THE_LAW and pattern(r" not yet $").search(lead):
        return True
    if how != "soon" and pattern(_ONCE_RETIRED).search(lead):
        return True
    if how == "age" and pattern(_AGE_OF_A_RULE).search(line.text[max(0, begin - 24) : begin]):
        return True
    if pattern(r" when (?:i|he|she) (?:am|is) $").search(lead) and pattern(_WILL).search(line.text[at : at + 24]):
        return True
    if how == "soon":
        return bool(pattern(THRESHOLD).search(line.text[max(0, at - 30) : begin]))
    if how in {"self", "sexed", "bare", "old"} and not pattern(
        r" (?:if|when|until|before|unless) (?:you|i|one|someone) (?:are|am|is|turn|were) (?:\S+ )?$"
    ).search(line.text[max(0, at - 30) : at]):
        return bool(pattern(THRESHOLD).search(line.text[max(0, at - 30) : at]))
    if how == "self":  # "if I'm 58 and was laid off" speaks of oneself, "if I'm 59 1/2" of the law
        return value in AGES_OF_THE_LAW or not pattern(r" if i (?:am|was) (?:\S+ )?$").search(
            line.text[max(0, at - 30) : at]
        )
    before = line.text[max(0, at - 40) : at]
    if how == "subject":
        just_after = (
            r" (?:days?|weeks?|months?|right|just|shortly|soon|the day) after (?:i|he|she) (?:turned|hit|reached) $"
        )
        return not pattern(just_after).search(before) and bool(
            pattern(r" (?:until|till|before|if|once|after|unless) (?:i|he|she|you) (?:\S+ ){0,2}$").search(before)
        )
    if how == "left" or (how == "age" and "retire" in line.text[begin:at]):
        return bool(pattern(PLANNED).search(line.text[max(0, begin - 40) : begin]))
    if how == "age" and pattern(r" rmds? (?:\S+ ){0,4}$").search(before):
        return True
    after = line.text[at : at + 24]
    if pattern(r"^\S+ (?:rule|exception|penalty|limit|requirement)").search(after):
        return True
    return (
        bool(pattern(rf" {LIMIT} (?:the )?(?:age )?(?:of )?$").search(before))
        and value in AGES_OF_THE_LAW
        and not pattern(r" (?:withdraw|withdrawing|cash|cashing|retiring|retired|laid off)\b").search(
            line.text[max(0, at - 70) : at] if " at " in before else ""
        )
    )
