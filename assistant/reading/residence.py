"""Which of the states that a text names the person lived in.

Homes, moves, jobs, plans and other people all bring states with them; the words beside each say which it is.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from assistant.reading.age_words import SPOUSE
from assistant.reading.ages import is_the_same, owner_of
from assistant.reading.words import Line, pattern
from assistant.reading.year_words import MONTH, Year

STRONG: Final = (
    (r" (?:legal residence|home of record|domicile|domiciled|home state|legal resident) (?:(?:is|in|of|:|,) )*$", 9),
    (r" (?:i|we) (?:(?:now|still|currently|both|all) )?(?:live|reside) (?:here )?in $", 7),
    (r" been (?:living |back )?(?:here )?in $", 5),
    (r" here in (?:the )?$", 9),
    (r" commute (?:\S+ ){0,3}from $", 5),
    (r" (?:still|while) (?:(?:i|we) (?:was|were) )?(?:living )?in $", 5),
    (r" home (?:(?:has|is|was|always|still|been|in|remains) ){1,4}$", 9),
    (r" (?:now|currently|nowadays) $", 4),
    (r" (?:does|will|would|did|can|should|owe|owes) $", 2),
    (
        (
            r" (?:live|lived|living|lives|reside|resides|residing|resided|based|located|settled|retired|retiring|"
            r"home is|residents?|resident) (?:\S+ )?(?:in|of|here in|near|outside|at) (?:the )?(?:\S+ )?$"
        ),
        5,
    ),
    (r" (?:am|are|is|here|we|i) (?:all |both |currently |now |still |both )?(?:in|from|of) (?:sunny )?$", 4),
    (
        (
            r" (?:state|county|government|govt|teaching|civil service) (?:job|post|position) (?:in|of|for|"
            r"with) (?:the )?$"
            r"| (?:sheriff|police|fire|school|county|city|state|public|transit|parks) (?:'s )?(?:office|"
            r"department|dept|district|"
            r"schools?|hall|system|works|library|agency) (?:in|of|for|at) (?:the )?$"
        ),
        11,
    ),
    (r" (?:am|as|being) an? (?:(?:lifelong|proud|retired|single|married) )?$", 2),
    (r" (?:state|residence) (?:is|:|of|=|of residence is|of residence :) $", 4),
    (
        (
            r" (?:moved|relocated|moving|move|relocating|retired|came) (?:(?:here|back|over|down|up|out|from|"
            r"&[A-Z][A-Z]|,|state|the) )*to $"
        ),
        4,
    ),
    (r" (?:left|leave|leaving) &[A-Z][A-Z] (?:[^.?]+ )?(?:for|to) $", 4),
    # "I'm 45 in California", "45, from Ohio", "45, Texas": where a person of some age is
    (
        (
            r"(?: am|^) (?:a )?(?:1[89]|[2-9]\d) (?:years? old |yo |y/o |year old |m |f )?,? ?"
            r"(?:(?:and )?(?:single|married|divorced|widowed|retired) ,? ?)?(?:and )?"
            r"(?:(?:here )?(?:in|from|of) )?$"
        ),
        4,
    ),
    (r" (?:in|to|by|with|for|from|the) (?:the )?(?:state of |state )?$", 1),
    (r" [,.:(-] $|^ $", 2),
    (
        (
            r" (?:single|married|mfj|mfs|hoh|jointly|separately|joint|return|filer|\d+|old|retired|male|female|"
            r"#\d+) ,? ?$"
        ),
        2,
    ),
)

TRAIL: Final = (
    (r"^ (?:now|nowadays|these days)(?= (?:[.,)]|$))", 4),
    (r"^ since ", 4),
    (r"^ (?:before that|till then|until then|prior to that|back then) ", -6),
    (r"^ is (?:my |our )?(?:home|legal residence|domicile)\b", 10),
    (r"^ ,? ?(?:my home|where (?:i|we) (?:still |now )?live)\b", 10),
    (r"^ (?:based )?(?:resident|residents|resides|here)\b", 5),
    (r"^ native\b", 2),
    (
        (
            r"^ (?:state )?(?:income )?(?:tax|taxes|return|dor|state tax|tax return|filer|allow|allows|let|lets|"
            r"department)\b"
        ),
        2,
    ),
    (r"^ (?:state )?(?:single|married|retiree|mfj|teacher|employee|male|female|man|woman|guy|firefighter|couple)\b", 2),
    (r"^ ,? ?(?:1[89]|[2-9]\d) (?:[.,?]|$|single|mfj|mfs|hoh|married|agi|itemi[sz]e|standard|retired) ?", 2),
    (r"^ (?:prices|winters?|summers?|rents?|housing|home prices|cost of living|weather|real estate) ", 3),
    (r"^ (?:[.,?)]|$)", 1),
)

WEAK: Final = (
    (r" used to be (?:living |based )?in $", -4),
    (r" (?:escheated|turned over|handed over|went|sent) (?:\S+ ){0,2}to (?:the )?(?:state of )?$", -8),
    (r" from (?:my|our|the) $", -4),
    (r" (?:heard|read|told|says?) (?:(?:me|that) ){0,2}$| (?:different|otherwise|better|easier|worse) in $", -6),
    (
        (
            r" (?:(?:goes|go|going|went|off) to (?:school|college|university)|attends|attending|studies|"
            r"studying) (?:at \S+ )?"
            r"(?:over |out |up |down )?in $"
        ),
        -8,
    ),
    (
        (
            r" (?:advis[eo]r|accountant|cpa|lawyer|attorney|preparer|planner|agent|banker|friend|buddy|boss|"
            r"recruiter|hr) (?:who )?"
            r"(?:is |was |works |lives |sits )?(?:based |over |back |located )?(?:out )?(?:in|from|of) $"
        ),
        -8,
    ),
    # what is elsewhere: plans, jobs, houses, past homes, other people's states
    (r" (?:work|working|works|commute) (?:[^ .?]+ ){0,2}(?:in|from|of|at|to) (?:the )?$", -1),
    (
        (
            r" (?:used to live|grew up|born|raised|formerly|previously|worked|job|employer|company|"
            r"firm|brewery|plant|factory|startup|restaurant|store|shop|business|mill|land|cabin|condo|farm|"
            r"ranch|acreage|"
            r"house|homes|property|office|went to school|college|university|mother|"
            r"(?<!with )(?<!with my )parents|brother|sister|son|"
            r"daughter|plan|bank|account|vacation|trip|visiting|broker|custodian|"
            r"stationed) (?:[^ .?]+ )?(?:[^ .?]+ )?(?:in|from|of|at) (?:the )?(?:old )?(?:\S+ and (?:in )?)?$"
        ),
        -6,
    ),
    (
        (
            r" (?:moved|moving|move|relocated|relocating|came|left|leaving|came here|transferred|"
            r"out of) (?:away )?(?:here )?(?:out )?(?:from |of )?$"
        ),
        -4,
    ),
    (r" (?:moving|relocating|move|relocate) (?:(?:back|down|over|out) )*(?:to|in) $", -8),
    (r" (?:old|former|previous) (?:state , |state )?$", -4),
    (r" (?:the old|old|former|their|her) $", -3),
    (r" (?:ie|i e|eg|like|such as|not|unlike|if i lived|instead of|no longer) (?:in |live in |living in )?$", -6),
    (
        (
            r" (?:i will|will|plan to|planning to|going to|want to|thinking of|thinking about|considering|may|might|"
            r"hope to|about to|am) (?:be )?(?:move|moving|relocate|relocating|retire|"
            r"retiring) (?:from )?(?:&[A-Z][A-Z] )?(?:back )?(?:to|in) (?:\S+ or )?$"
        ),
        -8,
    ),
)

WORKPLACE: Final = r" (?:work|working|works|worked|commute|job|office) (?:[^ .?]+ ){0,2}(?:in|from|at|to) (?:the )?$"
"""Before a city: nobody need live where the job is."""

ABOUT: Final = (
    r" @| (?:tax|taxes|taxed|deduct\w*|state|withdr\w+|retire\w*|account|resident|live|&[A-Z][A-Z] (?:\.|$)|\$|"
    r"loss|change) "
)

PLAIN: Final = 4

THING: Final = (
    r"^ (?:[^ ,.]+ )?(?:plan|muni|municipal|bonds?|fund|funds|529|@529|house|home|property|job|company|employer|"
    r"pension|"
    r"college|university|life|bank|"
    r"based company|teachers? retirement|state university|savings plan)\b|^ @529"
)

MOVE: Final = (
    r" (?P<verb>moved|relocated|moving|relocating|left|leaving|move) (?:(?:here|back|away|over|"
    r"out) )?(?:(?:#\d+ )?(?:in )?)(?:from |of )?&(?P<old>[A-Z][A-Z])(?P<gap>(?: (?!&)[^ .?]+){0,9}) (?:to|for|"
    r"->) (?:the )?&(?P<new>[A-Z][A-Z])(?P<rest>(?: [^ .?]+){0,4})"
)

MOVE_BACKWARDS: Final = (
    r" (?P<verb>moved|relocated|moving|relocating|retired|move) (?:(?:here|back|away|over|out|"
    r"down) )*to &(?P<new>[A-Z][A-Z]) (?:#\d+ )?(?P<gap>(?:\S+ )?)from &(?P<old>[A-Z][A-Z])(?P<rest>(?: "
    r"[^ .?]+){0,4})"
)


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


def choose_state(line: Line, year: Year | None) -> Residence | None:
    """The state of residence in the year that counts, or None where the text does not settle it."""
    places = [(index, str(word.value)) for index, word in enumerate(line.words) if word.kind == "place"]
    if not places:
        return None
    if then := pattern(_THEN_NOW).search(line.text):
        name = "then" if year else "now"
        return Residence(then[name], line.word_at(then.start(name)))
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
    until = pattern(r"^ (?:until|till|through|thru) (?:(?:about|late|early|mid) )?#(?P<year>\d+) ").search(
        line.after(index + 1, 4)
    )
    if until and year:
        return 8 if int(until["year"]) > year.number else -8
    told = rf" #{year.number} (?:, )?(?:(?:still|while|back|then|living|and) )*in $" if year else "(?!)"
    return 4 if pattern(told).search(line.before(index, 8)) else 0


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
    if (
        pattern(r"^ (?:after|afterwards?|later|the next|the following|since|in #\d+ after)\b").search(after)
        and "move" in before
    ):
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
