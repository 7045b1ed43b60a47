"""States by name, code, city and demonym, and the one a person lived in.

Names come from knowledge.states; the package us (47 ms to import, through its phonetic look-up) brings nothing that its
fifty names do not, and would find a state in "Kolorado" but none in "phila" or "jersey".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.reading.accounts import line_is_shouted
from assistant.reading.words import Line, Word, pattern
from assistant.reading.years import MONTH, Year
from knowledge.states import STATE_NAMES

CITIES: Final = {
    "AL": "birmingham alabama|huntsville|montgomery alabama|mobile alabama", "AK": "anchorage|fairbanks|juneau",
    "AZ": "tucson|scottsdale|mesa arizona|phoenix|tempe|chandler arizona", "AR": "little rock|fayetteville arkansas",
    "CA": "los angeles|san francisco|san diego|san jose|sacramento|oakland|fresno|bay area|long beach|bakersfield|anaheim|socal|so cal|norcal|silicon valley|orange county|santa barbara|palo alto|berkeley|cali|calif",
    "CO": "denver|boulder|colorado springs|fort collins", "CT": "hartford|new haven|stamford|bridgeport connecticut|conn",
    "DC": "washington ,? ?dc|washington ,? d c|district of columbia|dc", "FL": "miami|orlando|tampa|jacksonville|fort lauderdale|sarasota|tallahassee|west palm beach|fla",
    "GA": "atlanta|savannah", "HI": "honolulu|maui|oahu|hilo", "ID": "boise", "IL": "chicago|chicagoland|naperville|peoria illinois",
    "IN": "indianapolis|fort wayne", "IA": "des moines|cedar rapids", "KS": "wichita|topeka|overland park",
    "KY": "louisville|lexington kentucky", "LA": "new orleans|baton rouge|shreveport", "ME": "bangor|portland ,? ?maine",
    "MD": "baltimore|annapolis|bethesda", "MA": "boston|worcester|cambridge massachusetts|springfield massachusetts|mass",
    "MI": "detroit|grand rapids|ann arbor|lansing", "MN": "minneapolis|st paul|twin cities|duluth|saint paul",
    "MS": "biloxi|gulfport", "MO": "st louis|saint louis|kansas city ,? ?missouri", "MT": "billings|missoula|bozeman",
    "NE": "omaha", "NV": "las vegas|reno|vegas", "NH": "nashua", "NJ": "newark|jersey city|hoboken|trenton|jersey|princeton new jersey",
    "NM": "albuquerque|santa fe|las cruces", "NY": "new york city|nyc|nys|brooklyn|manhattan|queens|the bronx|bronx|staten island|long island|syracuse|upstate|yonkers|albany new york|westchester|buffalo ,? ?new york|upstate new york|new york state",
    "NC": "raleigh|greensboro|winston salem|asheville", "ND": "fargo|bismarck", "OH": "cleveland|cincinnati|toledo ohio|akron|dayton ohio|columbus ,? ?ohio",
    "OK": "tulsa|oklahoma city", "OR": "portland ,? ?oregon|eugene oregon|salem oregon", "PA": "philadelphia|pittsburgh|philly|phila|allentown|scranton|harrisburg|penna",
    "RI": "providence rhode island|newport rhode island", "SC": "myrtle beach|greenville south carolina", "SD": "sioux falls|rapid city",
    "TN": "nashville|memphis|knoxville|chattanooga", "TX": "houston|dallas|austin|san antonio|fort worth|el paso|dfw|plano|tex",
    "UT": "salt lake city|salt lake|provo|slc", "VT": "burlington vermont", "VA": "virginia beach|alexandria virginia|northern virginia|nova virginia|norfolk|roanoke|arlington virginia",
    "WA": "seattle|spokane|tacoma|washington state|state of washington|bellevue washington", "WV": "west virginia|charleston west virginia", "WI": "milwaukee|green bay", "WY": "cheyenne",
}  # fmt: skip
"""Cities and short names that settle the state. Names that more than one state has are not among them."""
_DEMONYMS: Final = {
    "californian": "CA", "texan": "TX", "floridian": "FL", "new yorker": "NY", "new jerseyan": "NJ",
    "pennsylvanian": "PA", "ohioan": "OH", "michigander": "MI", "minnesotan": "MN", "georgian": "GA",
    "virginian": "VA", "oregonian": "OR", "coloradan": "CO", "bostonian": "MA", "chicagoan": "IL",
    "hawaiian resident": "HI", "hoosier": "IN", "alabamian": "AL", "iowan": "IA", "wisconsinite": "WI", "arizonan": "AZ",
    "marylander": "MD", "nevadan": "NV", "montanan": "MT", "vermonter": "VT", "mainer": "ME",
}  # fmt: skip
_WORDLIKE: Final = frozenset(
    [
        "in",
        "or",
        "me",
        "ok",
        "hi",
        "oh",
        "id",
        "ma",
        "pa",
        "la",
        "de",
        "co",
        "al",
        "mo",
        "ms",
        "md",
        "ne",
        "mi",
        "ct",
        "ar",
        "il",
        "va",
        "ca",
        "ga",
        "ks",
        "ky",
        "nd",
        "pr",
        "mt",
        "as",
        "so",
        "wa",
    ]
)
"""Codes that, in lower case, are words, short forms or parts of them: read only after a comma, "in" or "live in"."""
_NEVER_LOWER: Final = frozenset(["in", "or", "me", "ok", "hi", "oh", "id", "la", "de", "co", "al", "so", "as"])


@cache
def _named() -> dict[str, str]:
    """Code by each plain name."""
    table = {name.casefold(): code for code, name in STATE_NAMES.items()}
    table.update(_DEMONYMS)
    return table


@cache
def _pattern() -> str:
    names = [name for name in _named() if name != "washington"]
    cities = [city for group in CITIES.values() for city in group.split("|")]
    alternatives = sorted([*names, *cities], key=len, reverse=True)
    return rf"(?<= )(?:{'|'.join(alternatives)}|washington)(?: state)?(?= )"


@cache
def _cities() -> dict[str, str]:
    table = {}
    for code, group in CITIES.items():
        for city in group.split("|"):
            table[city.replace(" ,?", "").replace(" ?", " ").replace(" ,", "")] = code
    return table


def code_of(name: str) -> str | None:
    """The postal code of a state or settled city by its plain name (lower case, no comma)."""
    name = name.replace(" ,", "").removesuffix(" state") if name not in _cities() else name
    return _named().get(name) or _cities().get(name)


def with_places(line: Line) -> Line:
    """The line with every state, by name, city or code, as one word `&NJ`."""
    found = []
    for match in pattern(_pattern()).finditer(line.text):
        code = code_of(match.group())
        if code is None or not _is_place(line, match.group(), match.start(), match.end()):
            continue
        first, behind = line.words_of(match.start(), match.end())
        found.append((first, behind, _place(line, first, behind, code)))
    taken = {index for first, behind, _ in found for index in range(first, behind)}
    shouted = line_is_shouted(line)
    for index, word in enumerate(line.words):
        if index not in taken and word.kind == "word" and len(word.text) == 2 and _is_code(line, index, shouted):
            found.append((index, index + 1, _place(line, index, index + 1, word.text.upper())))
    return _joined(line.with_words(found))


def _place(line: Line, first: int, behind: int, code: str) -> Word:
    start, end = line.offsets(first, behind)
    return Word(f"&{code}", start, end, "place", code)


def _joined(line: Line) -> Line:
    """Draws "Chicago, IL" together."""
    found = []
    for index in range(len(line.words) - 1):
        here = line.words[index]
        other = index + 2 if line.words[index + 1].text == "," else index + 1
        if here.kind == "place" and other < len(line.words) and line.words[other].text == here.text:
            found.append((index, other + 1, _place(line, index, other + 1, str(here.value))))
    return line.with_words(found) if found else line


def _is_place(line: Line, name: str, start: int, end: int) -> bool:
    if name == "washington":
        return bool(
            pattern(r" (?:live|living|lives|reside|residing|resident|state|moved|in|from|to) (?:\S+ )?$").search(
                line.text[max(0, start - 24) : start + 0]
            )
        )
    if name in {
        "mass",
        "conn",
        "tex",
        "jersey",
        "upstate",
        "cali",
        "queens",
        "mobile",
        "norfolk",
        "reno",
        "savannah",
        "austin",
        "phoenix",
        "dc",
    }:
        return (
            bool(
                pattern(r" (?:in|from|to|live|near|of|,|\.|\(|outside) (?:\S+ )?$").search(
                    line.text[max(0, start - 16) : start]
                )
            )
            or line.text[:start].strip() == ""
        )
    return True


def _is_code(line: Line, index: int, shouted: bool) -> bool:  # noqa: FBT001
    word = line.words[index]
    if word.text.upper() not in STATE_NAMES:
        return False
    lead = line.words[index - 1].text if index else ""
    following = line.words[index + 1].text if index + 1 < len(line.words) else "."
    if word.text == "la" and lead != ",":  # Los Angeles as often as Louisiana
        return False
    if word.raw.isupper() and not shouted:
        return (
            word.raw not in {"OK", "HI", "OH", "ID", "PA", "MS", "MD", "CO", "MA", "AL"}
            or _in_place(line, index)
            or following in {"state", "resident", "tax", "taxes"}
            or (word.raw in {"MA", "PA", "MD", "CO", "OH"} and following not in {"'s"})
        )
    if word.text in _NEVER_LOWER:
        return (
            lead == ","
            and line.words[index - 2].kind != "place"
            and word.raw.isupper()
            and following in {".", ",", "?", "and"}
        )
    if word.text in _WORDLIKE:
        return _in_place(line, index) and following not in {"the", "my", "a"}
    return _in_place(line, index) or following in {"resident", "state", "taxes", "tax", "here"}


def _in_place(line: Line, index: int) -> bool:
    return bool(
        pattern(
            r" (?:(?:live|living|lives|lived|reside|residing|based|are|am|is|here|moved|move|moving|resident|filing) (?:in|to|from|of) |in |from (?!&)|resident of |state of |state (?:is |: )|, |\( |to (?=$)|^ )$"
        ).search(line.before(index, 4))
    )


_STRONG: Final = (
    (r" (?:live|lived|living|lives|reside|resides|residing|resided|based|located|settled|retired|retiring|home is|residents?|resident) (?:\S+ )?(?:in|of|here in|near|outside|at) (?:the )?(?:\S+ )?$", 5),
    (r" (?:am|are|is|here|we|i) (?:all |both |currently |now |still |both )?(?:in|from|of) (?:sunny )?$", 4),
    (r" (?:state|residence) (?:is|:|of|=|of residence is|of residence :) $", 4),
    (r" (?:moved|relocated|moving|move|relocating|retired|came) (?:(?:here|back|over|down|up|out|from|&[A-Z][A-Z]|,|state|the) )*to $", 4),
    (r" (?:left|leave|leaving) &[A-Z][A-Z] (?:[^.?]+ )?(?:for|to) $", 4),
    (r" (?:in|to|by|with|for|from|the) (?:the )?(?:state of |state )?$", 1),
    (r" [,.:(-] $|^ $", 2),
    (r" (?:single|married|mfj|mfs|hoh|jointly|separately|joint|return|filer|\d+|old|retired|male|female|#\d+) ,? ?$", 2),
)  # fmt: skip
_TRAIL: Final = (
    (r"^ (?:based )?(?:resident|residents|resides|here|native)\b", 5),
    (r"^ (?:state )?(?:income )?(?:tax|taxes|return|dor|state tax|tax return|filer|allow|allows|let|lets|department)\b", 2),
    (r"^ (?:state )?(?:single|married|retiree|mfj|teacher|employee|male|female|man|woman|guy|firefighter|couple)\b", 2),
    (r"^ (?:[.,?)]|$)", 1),
)  # fmt: skip
_WEAK: Final = (
    # what is elsewhere: plans, jobs, houses, past homes, other people's states
    (r" (?:used to live|grew up|born|raised|formerly|previously|worked|work|working|job|employer|company|house|homes|property|office|went to school|college|university|mother|parents|brother|sister|son|daughter|plan|bank|account|vacation|trip|visiting|broker|custodian|stationed) (?:[^ .?]+ )?(?:[^ .?]+ )?(?:in|from|of|at) (?:the )?(?:old )?(?:\S+ and (?:in )?)?$", -6),
    (r" (?:moved|moving|move|relocated|relocating|came|left|leaving|came here|transferred|out of) (?:away )?(?:here )?(?:out )?(?:from |of )?$", -4),
    (r" (?:moving|relocating|move|relocate) (?:(?:back|down|over|out) )*(?:to|in) $", -8),
    (r" (?:old|former|previous) (?:state , |state )?$", -4),
    (r" (?:the old|old|former|their|her) $", -3),
    (r" (?:ie|i e|eg|like|such as|not|unlike|if i lived|instead of|no longer) (?:in |live in |living in )?$", -6),
    (r" (?:i will|will|plan to|planning to|going to|want to|thinking of|thinking about|considering|may|might|hope to|about to|am) (?:be )?(?:move|moving|relocate|relocating|retire|retiring) (?:from )?(?:&[A-Z][A-Z] )?(?:back )?(?:to|in) $", -8),
)  # fmt: skip
_ABOUT: Final = r" @| (?:tax|taxes|taxed|deduct\w*|state|withdr\w+|retire\w*|account|resident|live|&[A-Z][A-Z] (?:\.|$)|\$|loss|change) "
_PLAIN: Final = 4
_THING: Final = r"^ (?:\S+ )?(?:plan|529|@529|house|home|property|job|company|employer|pension|college|university|life|bank|based company|teachers? retirement|state university|savings plan)\b|^ @529"


@dataclass(frozen=True, slots=True)
class Residence:
    """The state a person lived in.

    Attributes:
        code: its postal code.
        index: the word that says so.
    """

    code: str
    index: int


def choose_state(line: Line, year: Year | None) -> Residence | None:
    """The state of residence in the year that counts, or None where the text does not settle it."""
    places = [(index, str(word.value)) for index, word in enumerate(line.words) if word.kind == "place"]
    if not places:
        return None
    moved = _moved(line, year)
    if moved is not None:
        return moved if isinstance(moved, Residence) else None
    scores: dict[str, float] = {}
    firsts: dict[str, int] = {}
    for index, code in places:
        score = _score(line, index)
        if score > scores.get(code, -99.0):
            scores[code], firsts[code] = score, index
    if not pattern(_ABOUT).search(line.text):
        scores = {code: score for code, score in scores.items() if score >= _PLAIN}
    if not scores:
        return None
    ranked = sorted(scores, key=lambda code: -scores[code])
    best = ranked[0]
    least = 0.0 if len(ranked) == 1 else 1.0
    if scores[best] <= least or (len(ranked) > 1 and scores[best] - scores[ranked[1]] < 1):
        return Residence(best, firsts[best]) if _only_left(line, ranked, firsts) else None
    return Residence(best, firsts[best])


def _score(line: Line, index: int) -> float:
    before, after = line.before(index, 9), line.after(index + 1, 6)
    score = float(max((weight for source, weight in _STRONG if pattern(source).search(before)), default=0))
    score += sum(weight for source, weight in _WEAK if pattern(source).search(before))
    score += max((weight for source, weight in _TRAIL if pattern(source).search(after)), default=0)
    if (
        pattern(r"^ (?:after|afterwards?|later|the next|the following|since|in #\d+ after)\b").search(after)
        and "move" in before
    ):
        score -= 8
    return score - (6 if pattern(_THING).search(after) else 0)


def _only_left(line: Line, ranked: list[str], firsts: dict[str, int]) -> bool:
    """Whether the one state told is the one being left now: "leaving CA with my account"."""
    before = line.before(firsts[ranked[0]], 3)
    return len(ranked) == 1 and bool(
        pattern(r" (?:leaving|moving out of|moving from|move out of|leave) $").search(before)
    )


_MOVE: Final = r" (?P<verb>moved|relocated|moving|relocating|left|leaving|move) (?:(?:here|back|away|over|out) )?(?:(?:#\d+ )?(?:in )?)(?:from |of )?&(?P<old>[A-Z][A-Z])(?P<gap>(?: (?!&)[^ .?]+){0,9}) (?:to|for|->) (?:the )?&(?P<new>[A-Z][A-Z])(?P<rest>(?: [^ .?]+){0,4})"


def _undated(match: re.Match[str], lead: str, old: int, new: int) -> Residence | str:
    """Residence at a payout after, or before, a move whose year is not told."""
    if pattern(r" before (?:\S+ ){0,3}$").search(lead):
        return Residence(match["old"], old)
    if pattern(rf" (?:in |this |last )?{MONTH} ").search(match["gap"] + match["rest"] + " "):
        return ""
    return Residence(match["new"], new)


_MOVE_BACKWARDS: Final = r" (?P<verb>moved|relocated|moving|relocating|retired|move) (?:(?:here|back|away|over|out|down) )*to &(?P<new>[A-Z][A-Z]) (?:#\d+ )?(?P<gap>(?:\S+ )?)from &(?P<old>[A-Z][A-Z])(?P<rest>(?: [^ .?]+){0,4})"


def _moved(line: Line, year: Year | None) -> Residence | str | None:
    """Residence after a move that tells both states: "" where it cannot be told, None where there is no such move."""
    match = pattern(_MOVE).search(line.text) or pattern(_MOVE_BACKWARDS).search(line.text)
    if not match:
        return None
    old, first = line.word_at(match.start("old")), line.word_at(match.start("verb"))
    new = line.word_at(match.start("new"))
    lead = line.text[max(0, match.start() - 30) : match.start() + 1]
    if match["verb"] in {"move", "moving", "relocating", "leaving"} and pattern(
        r" (?:should|could|can|if|plan|planning|thinking|will|going|next|considering|want|am|are|about|may|might) "
    ).search(lead):
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
