"""The age of the person whose account it is; not a child's, not a threshold of the law, not years of service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.reading.words import Line, pattern

_NUMBER: Final = r"(?P<age>\d{2,3}(?:\.\d+)?)"
_UNITS: Final = (
    r"(?! (?:%|percent|k|grand|thousand|hundred|million|months?|mos|weeks?|days?|hours?|miles|minutes|lbs|pounds|employees|"
    r"years? (?:in|into|of|from|away|until|till|to|left|ago|back|experience|service|at|with)|people|points|shares|times|/ \d+|st|th|nd|rd|of|or so (?:years|months)|kids|accounts|funds|grand)(?= ))"
)
_OLD: Final = r"(?:years? (?:young|old)|year old|y / ?o|yo|y o|y\.o\.|yrs? old|years of age)"
_CHILD: Final = r"(?:sons?|daughters?|kids?|child|children|boys?|girls?|baby|toddler|grandsons?|granddaughters?|grandkids?|nieces?|nephews?|grandchild|stepson|stepdaughter|teenager)"
_SPOUSE: Final = r"(?:wife|husband|spouse|partner|mom|mother|dad|father|parents?|grandmother|grandma|grandfather|grandpa|aunt|uncle|sister|brother|fiance|fiancee|girlfriend|boyfriend|hubby|mum|mil|fil)"
_HAS: Final = (
    "has|have|had|took|withdrew|cashed|closed|emptied|pulled|drained|got|retire|owns|opened|holds|held|keeps|started"
)
_LIMIT: Final = r"(?:before|until|till|by|under|below|reach|reaching|reached|rule|turn|hit|hitting|attain|attaining|after|when you are|past|if you are|over|or|to|unless|not)"
_THRESHOLD: Final = r" (?:under|below|before|reach|reaching|until|till|after|prior to|than|by|unless) (?:(?:age|turning|being|reaching|turn|the|about|of|you|i|am|are) )*$"
_PLANNED: Final = r" (?:thinking|plan\w*|want|hope|hoping|consider\w*|like to|going to|will|could|can|if|to|would|early|dream\w*) (?:\S+ ){0,4}$"

_READ: Final = (
    # score, pattern, how
    (6, rf"(?<= )(?:in|within|only) (?:\d+|a|one|a few|few|couple|a couple|another|less than a|under a) (?:more )?(?:months?|weeks?|days?|year)(?: or so)? (?:i|she|he) (?:will|'ll|am going to|'d)? ?(?:be|turn|turning|am|is)(?: going to be)? {_NUMBER}(?= )", "soon"),
    (6, rf"(?<= )(?:\d+|a|one|a few|few|couple|a couple) (?:months?|weeks?|days?|mos?) (?:away |shy |short )?(?:from|of|till|until|before|to) (?:turning |being |age |my |i am |i turn |hitting |reaching )?{_NUMBER}(?= )", "soon"),
    (6, rf"(?<= )(?:i|she|he|we both) (?:will |'ll )?(?:be |turn |turning |am turning |turns |is turning |am going to be |am about to be |am about to turn |is about to turn |reach |hit ){_NUMBER} (?:next|this|in|soon|later|before)(?= )", "soon"),
    (6, rf"(?<= )(?:next (?:year|month|week|spring|summer|fall)|soon|later this year|this (?:fall|winter|december|november|year)) ,? ?(?:i|she|he) (?:will |'ll |am )?(?:turn|turning|be|turns|going to be) {_NUMBER}(?= )", "soon"),
    (6, rf"(?<= )(?:about to turn|about to be|turning|close to|nearly|almost|not quite|just shy of|pushing|going on|nearing|approaching|coming up on|not yet|is almost|am almost|will be) {_NUMBER}{_UNITS}(?! now)(?= (?!%))", "soon"),
    (6, rf"(?<= )next (?:year|month|week|spring|summer|fall) ,? ?(?:when|once|as|after) (?:i|she|he) (?:will |am going to |'ll )?(?:turn|turns|be|hit|am|is) {_NUMBER}(?= )", "soon"),
    (5, rf"(?<= )at (?:age )?{_NUMBER} ,? ?(?:i|we|he|she) (?:\S+ )?(?:closed|cashed|withdrew|took|pulled|emptied|got|drained|surrendered|lost|left|retired|quit|was|had)(?= )", "self"),
    (6, rf"(?<= ){_NUMBER} (?:next (?:year|month|week|birthday|spring|summer|fall|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|in (?:a |\d+ |one )?(?:few )?(?:months?|weeks?|days?)|soon)(?= )", "soon"),
    (9, rf"(?<= ){_NUMBER} (?:now|today|currently|at present)(?= )", "bare"),
    (9, rf"(?<= )now (?:i|she|he) (?:am|is) {_NUMBER}{_UNITS}(?= )", "subject"),
    (9, rf"(?<= )now {_NUMBER}{_UNITS}(?= )(?! [k$])", "bare"),
    (8, rf"(?<= )(?:i|im) (?:am|was|'m)(?: (?:only|just|currently|now|about|over|past|already|a|still|like|an?|male|female|retired|single|married|,|and|presently))* (?:age )?{_NUMBER}{_UNITS}(?= )", "self"),
    (8, rf"(?<= )(?:i|she|he) (?:will |'ll )(?:turn|be|hit|reach) {_NUMBER}(?= (?!when|if|by|before|once))", "soon"),
    (7, rf"(?:(?<= [.,] )|(?<= and )|(?<=^ ))am {_NUMBER}{_UNITS}(?= )", "self"),
    (8, rf"(?<= )(?:me|myself) (?:: |, |\( |- )?(?:age )?{_NUMBER}{_UNITS}(?= )", "self"),
    (8, rf"(?<= )(?:we are|we 're|we are both|both of us are) {_NUMBER}{_UNITS}(?= )", "self"),
    (6, rf"(?<= )both {_NUMBER}{_UNITS}(?= )", "bare"),
    (7, rf"(?<= )(?:i|im|she|he) (?:just |already |finally |have |had |has |recently )*(?:turned|hit|reached|passed|celebrated my) (?:age )?{_NUMBER}(?= )", "subject"),
    (7, rf"(?<= )(?:just |recently )?turned (?:age )?{_NUMBER}(?= )", "subject"),
    (7, rf"(?<= )(?:she|he) (?:is|was|'s|will be)(?: (?:only|just|currently|now|about|over|past|already))* {_NUMBER}{_UNITS}(?= )", "subject"),
    (5, rf"(?<= )(?:when|where|since|while) (?:i|she|he) (?:was|turned|were|am) (?:about |only |just )?{_NUMBER}{_UNITS}(?= )", "subject"),
    (5, rf"(?:(?<= [.,] )|(?<= and ))was {_NUMBER} when(?= )", "self"),
    (6, rf"(?<= ){_NUMBER} {_OLD}(?= )", "old"),
    (6, rf"(?<= ){_NUMBER} (?:/ )?(?:m|f|male|female|man|woman|guy|yom|yof)(?= )", "sexed"),
    (6, rf"(?<= )(?:m|f) (?:/ )?{_NUMBER}(?= )(?! [k$%])", "sexed"),
    (5, rf"(?<= )(?:my )?age(?:d)?(?: (?:is|:|of|,|was|about))* {_NUMBER}{_UNITS}(?= )", "age"),
    (4, rf"(?<= )(?:laid off|retired|quit|left(?: work| my job| the company)?|let go|fired|separated|downsized|early retirement|rif ed|rifed|riffed|severed|resigned) (?:\S+ ){{0,4}}?at (?:age )?{_NUMBER}{_UNITS}(?= )", "left"),
    (4, rf"(?<= )(?:{_SPOUSE}) (?:\( |, |is |was |who is |age |aged |who was |just turned |turned |now |'s )+{_NUMBER}{_UNITS}(?= )", "relative"),
    (3, rf"(?<= )(?:withdrawing|withdrawal|withdraw|cashing out|cash out|retiring|retire|retirement|distribution|distributions|withdrew|cashed out|cashed|closing|closed|emptied|pulling|penalty) (?:\S+ ){{0,8}}?at (?:age )?{_NUMBER} ?(?=[.?,]? ?$| [.?,] | in &)", "age"),
    (3, rf"(?:(?<= [?,:.(-] )|(?<=^ )){_NUMBER}(?= [,.?)-] | $| (?:and (?!\d)|single|married|retired|living|years|in &\w\w|from &\w\w|here) |$)", "fragment"),
    (3, rf"(?<= )(?:single|married|divorced|retired|disabled|mfj|male|female|unmarried|widowed|&[A-Z][A-Z]) ,? ?{_NUMBER}(?= [,.?)] | $| and )", "fragment"),
)  # fmt: skip
_YOUNGEST, _OLDEST = 14, 110


@dataclass(frozen=True, slots=True)
class Age:
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


def choose_age(line: Line) -> Age | None:
    """The age of the account's owner at the time spoken of."""
    owner = _owner(line)
    ages = []
    for score, source, how in _READ:
        for match in pattern(source).finditer(line.text):
            value = _value(match["age"], how)
            if value is None or not _is_owners(line, match.start("age"), match.start(), how, owner):
                continue
            if _is_limit(line, match.start("age"), match.start(), value, how):
                continue
            extra = 3 if owner != "self" and how in {"subject", "relative"} else 0
            ages.append(Age(value, score + extra, match.start("age"), match.end("age")))
    return max(ages, key=lambda age: (age.score, -age.start), default=None)


def _value(text: str, how: str) -> float | None:
    value = float(text)
    if not _YOUNGEST <= value <= _OLDEST or value not in {int(value), int(value) + 0.5}:
        return None
    if how == "soon":  # 60 next year, four months from 59.5
        return float(int(value - 0.5)) if value == int(value) else float(int(value))
    return value


def _owner(line: Line) -> str:
    """Whose the account is: "self", or the word for a relative ("wife")."""
    if pattern(r" left (?:me|us) | passed | passed$| died | inherit\w* ").search(line.text):
        return "self"
    owner = _possessor(line)
    if owner:
        return owner
    match = pattern(
        rf" (?P<who>{_SPOUSE}) (?:(?!i |my |we )\S+ ){{0,12}}?(?:{_HAS}) (?:(?!i |my |we )\S+ ){{0,5}}?@"
    ).search(line.text)
    return match["who"] if match else "self"


def _possessor(line: Line) -> str | None:
    """The relative in "my wife's IRA" and "my wife ... her IRA"."""
    for index, word in enumerate(line.words):
        if word.kind != "account":
            continue
        before = line.before(index, 5)
        if match := pattern(rf" (?<!ex )(?P<who>{_SPOUSE}) 's (?:\S+ ){{0,3}}$").search(before):
            return match["who"]
        if pattern(r" (?:my|our) (?:\S+ ){0,2}$").search(before):
            return None
        if pattern(r" (?:his|her|their) (?:\S+ ){0,2}$").search(before):
            persons = pattern(rf" (?P<who>{_SPOUSE})(?= )").findall(line.text[: line.starts[index]])
            return persons[-1] if persons else None
    return None


def _is_owners(line: Line, at: int, begin: int, how: str, owner: str) -> bool:
    before = line.text[max(0, begin - 160) : at]
    persons = [match.group().strip() for match in pattern(rf" (?:{_CHILD}|{_SPOUSE}) ").finditer(before)]
    last = persons[-1] if persons else ""
    child = bool(last and pattern(f"^{_CHILD}$").match(last))
    tight = line.text[max(0, at - 50) : at]
    if how in {"self", "left"} and owner != "self":
        return False
    if how in {"self", "bare", "left"} and not pattern(rf" (?:{_CHILD}) (?:\S+ ){{0,3}}$").search(tight):
        return True
    if how in {"subject", "relative"}:
        if pattern(r" (?:i|im) (?:\S+ ){0,4}$").search(tight):
            return True
        return not child and (owner != "self" or (how == "subject" and not last))
    if pattern(rf" (?:{_CHILD}) (?:'s )?(?:\S+ ){{0,4}}$").search(tight):
        return False
    following = line.text[at : at + 50]
    if pattern(rf"^\S+ (?:{_OLD} |- )?(?:\S+ )?(?:{_CHILD}) ").search(following):
        return False
    if owner == "self" and pattern(rf" (?:{_SPOUSE}) (?:\S+ ){{0,2}}$").search(tight):
        return False
    return not (
        how == "old"
        and pattern(r" (?:a|an|my|his|her|the) $").search(tight)
        and pattern(r"^\S+ \S+ \S+ (?:account|@|car|house|plan|company|loan|home)").search(following)
    )


def _is_limit(line: Line, at: int, begin: int, value: float, how: str) -> bool:
    """Whether the number is the law's (before 59 1/2, the age 55 rule) and not the person's."""
    if how in {"self", "soon", "sexed", "bare", "old"} and not pattern(
        r" (?:if|when|until|before|unless) (?:you|i|one|someone) (?:are|am|is|turn|were) (?:\S+ )?$"
    ).search(line.text[max(0, at - 30) : at]):
        return bool(pattern(_THRESHOLD).search(line.text[max(0, at - 30) : at]))
    if how == "soon":
        return bool(pattern(_THRESHOLD).search(line.text[max(0, at - 30) : begin]))
    if how == "self":
        return True
    before = line.text[max(0, at - 40) : at]
    if how == "subject":
        return bool(
            pattern(r" (?:until|till|before|if|once|after|unless) (?:i|he|she|you) (?:\S+ ){0,2}$").search(before)
        )
    if how == "left" or (how == "age" and "retire" in line.text[begin:at]):
        return bool(pattern(_PLANNED).search(line.text[max(0, begin - 40) : begin]))
    after = line.text[at : at + 24]
    if pattern(r"^\S+ (?:rule|exception|penalty|limit|requirement)").search(after):
        return True
    return (
        bool(pattern(rf" {_LIMIT} (?:the )?(?:age )?(?:of )?$").search(before))
        and value in {50, 55, 59, 59.5, 60, 62, 65, 70.5, 72, 73, 75}
        and how not in {"self"}
        and not pattern(r" (?:withdraw|withdrawing|cash|cashing|retiring|retired|laid off)\b").search(
            line.text[max(0, at - 70) : at] if " at " in before else ""
        )
    )
