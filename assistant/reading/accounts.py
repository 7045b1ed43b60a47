"""Accounts by all their names, and which of several the person asks about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.reading.words import Line, Word, pattern

_401 = r"401 (?:\( k \)|ks?|kay|okay|ok|que|kk)(?: 's)?"
_403 = r"403 (?:\( b \)|bs?|bee|be)(?: 's)?"
_457 = r"457 (?:\( [bf] \)|bs?|f|bee|be)(?: 's)?"
_IRA = (
    r"(?:iras?(?: 's)?|i r a s?|ria|individual retirement (?:accounts?|arrangements?|plans?|annuity)(?: \( iras? \))?)"
)
_ROTH = r"(?:roths?|wroth|rothe|rough|ross|wrath)"
_KIND = r"(?:traditional|trad|regular|rollover|conventional|deductible|non ?deductible|spousal|contributory|self directed|after tax|old|normal)"

NAMES: Final = (
    # one pattern a line; where two begin at the same word, the earlier line holds
    ("form", r"(?:form )?(?:1099(?: r)?|1040(?: x)?|8606|5498|5329|8949)|schedule [a-d]|form \d+|publication \d+|pub \d+"),
    ("rule", r"rule of 55|age 55 rule|60 day(?:s)?(?: window| rule| rollover)?|five year rule|5 year rule|target (?:date |retirement )?20\d\d|20\d\d target|s p 500"),
    ("tsp", r"(?:roth |traditional )?(?:tsp|thrift savings?(?: plans?)?(?: \( tsp \))?|thrift plan(?= \( tsp))(?: 's)?(?: account)?"),
    ("403b", rf"(?:{_ROTH} )?{_403}(?: plan| account)?"),
    ("457b", rf"(?:{_ROTH} )?(?:{_457}|457(?= plan| account)|(?<!\$ )457(?= (?!k|grand|dollars|thousand|\d|%|days|miles))|deferred comp(?:ensation)?(?: \( 457 (?:\( b \)|b) \))?)(?: plan| account)?"),
    ("roth_401k", rf"(?:{_ROTH} (?:solo )?{_401}|{_401} {_ROTH}(?! {_IRA})|{_401} (?:was|is) (?:all |a |100 % |entirely )?{_ROTH}(?! {_IRA})|{_401} \( {_ROTH} \)|{_ROTH} \( {_401} \)|{_ROTH} (?:portion|part|side|bucket|money|half|contributions?|balance|source) (?:of|in|inside) (?:my|the|a|his|her|our) (?:old )?{_401}|designated {_ROTH}(?: account)?)"),
    ("401k", rf"(?:(?:traditional|trad|regular|solo|individual|simple|pre tax|normal) )?{_401}|(?:(?<= my )|(?<= old )|(?<= the )|(?<= former )|(?<= his )|(?<= her )|(?<= our ))401(?= (?!\())"),
    ("simple_ira", rf"simple {_IRA}"),
    ("sep_ira", rf"sep {_IRA}|simplified employee pension(?: {_IRA})?"),
    ("roth_ira", rf"{_ROTH} (?:individual retirement (?:accounts?|arrangements?)|{_IRA})|rothiras?|roth ?ira'?s|back ?door {_ROTH}(?: {_IRA})?|ira {_ROTH}|(?:roths?|rothe)(?: account)?(?: 's)?"),
    ("traditional_ira", rf"(?:{_KIND} )*{_IRA}|sdira|(?:traditional|trad)(?= (?:and|or|to|into) (?:a |my )?roth)"),
    ("529", r"529s?(?: college)?(?: savings?)?(?: plans?| accounts?)?|college savings? (?:plans?|accounts?|funds?)"),
    ("coverdell", r"coverdells?(?: esas?)?(?: account)?|education savings accounts?|education iras?|esas?"),
    ("hsa", r"hsas?|h s a|health savings? (?:accounts?|plans?)"),
    ("annuity", r"(?:variable |fixed |deferred |indexed |immediate |nonqualified |non qualified )*(?:annuity|annuities)"),
    ("pension", r"pensions?(?: plans?| benefits?)?|defined benefit(?: pension)?(?: plan)?"),
    ("brokerage", r"(?:taxable |regular |individual |joint |normal )*brokerage(?: accounts?)?|taxable (?:investment |investing |stock )?accounts?|(?:regular|normal) (?:investment|investing) accounts?|robinhood(?: account)?"),
    ("plan", r"(?:(?:my|our|his|her|an?|the) )?(?:(?:old|former|previous|prior|last|current) )?(?:employer|company|job|work|workplace)(?: 's)?(?: sponsored)? (?:retirement |savings |retirement savings )?plan"),
)  # fmt: skip
_CASED: Final = {"sep_ira": "SEP", "simple_ira": "SIMPLE"}
IRAS: Final = frozenset({"traditional_ira", "sep_ira", "simple_ira"})
PLANS: Final = frozenset({"401k", "roth_401k", "403b", "457b", "tsp"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The account asked about.

    Attributes:
        kind: its id.
        first: index of the word that names it.
        several: whether accounts of other kinds are spoken of too.
    """

    kind: str
    first: int
    several: bool


@cache
def _names() -> str:
    groups = "|".join(f"(?P<a{number}>{names})" for number, (_, names) in enumerate(NAMES))
    return rf"(?<= )(?:{groups})(?= )"


def with_accounts(line: Line) -> Line:
    """The line with every account, form and fixed phrase about them as one word."""
    found = []
    for match in pattern(_names()).finditer(line.text):
        kind = NAMES[int((match.lastgroup or "a0")[1:])][0]
        first, behind = line.words_of(match.start(), match.end())
        start, end = line.offsets(first, behind)
        if kind == "form":
            found.append((first, behind, Word("form", start, end, "form", match.group())))
        elif kind == "rule":
            found.append((first, behind, Word("rule", start, end, "form", match.group())))
        else:
            found.append((first, behind, Word(f"@{kind}", start, end, "account", kind, match.group())))
    taken = {index for first, behind, _ in found for index in range(first, behind)}
    found.extend(one for one in _cased(line) if one[0] not in taken)
    return line.with_words(found)


def _cased(line: Line) -> list[tuple[int, int, Word]]:
    """SEP and SIMPLE, which are accounts only in capitals or, a SEP, after "my" or "a"."""
    found = []
    for index, word in enumerate(line.words):
        for kind, name in _CASED.items():
            if word.text != name.lower():
                continue
            owned = kind == "sep_ira" and index > 0 and line.words[index - 1].text in {"a", "my", "the", "his", "her"}
            if (word.raw == name and not line_is_shouted(line)) or owned:
                found.append((index, index + 1, Word(f"@{kind}", word.start, word.end, "account", kind)))
    return found


def line_is_shouted(line: Line) -> bool:
    """Whether most words are in capitals, so that capitals say nothing."""
    words = [word.raw for word in line.words if word.kind == "word" and len(word.raw) > 1]
    return len(words) >= 4 and sum(raw.isupper() for raw in words) * 2 > len(words)


_MOVED = r"(?:roll(?:ed|ing)?(?: over)?|rollover|transfer(?:red|ring)?|mov(?:ed?|ing)|convert(?:ed|ing)?|conversion|recharacterized?|put (?:it|them)?|directly)"
_LESS: Final = (
    # spoken of, but not asked about
    (r" (?:still|also) (?:have|has|had|got|own|keeping|kept) (?:(?:a|an|my|the|another|one|some|two|2|old|small) )*$", 2.0),
    (r" (?:another|other|new|different|second|separate) (?:(?:small|old) )?$", 1.5),
    (r" (?:in)?to (?:(?:a|an|my|the|his|her|our|new|own|another|roll ?over|some) )*$", 1.5),
    (r" (?:and|or|than|versus|vs|like|unlike|as) (?:a |an |my |the )?$", 0.3),
    (r" (?:conversion|converted|rolled|rollover|recharacterized?)(?: over)? from (?:a |an |my |the |old )*$", 1.5),
    (r" (?:no|not a|never had an?|without an?|instead of an?) $", 2.0),
    (r" (?:open|opening|start|starting|opened|started) (?:up )?(?:a|an) (?:new )?$", 0.2),
    (r" (?:new (?:job|employer|company)) 's $", 1.0),
)  # fmt: skip
_MORE: Final = (
    (r" (?:my|our|his|her|their|wife 's|husband 's|mom 's|dad 's|mother 's|father 's|in|from|of) (?:own |old |entire |whole |little |small )?$", 0.6),
    (r" (?:cashed|closed|emptied|withdr[ae]w|withdrew|took|pulled|drained|surrendered|liquidated|cashing|closing|withdrawing|pulling|withdrawal|distribution)(?: \S+){0,7} $", 1.0),
    (r" (?:that|which) i (?:rolled|transferred|moved|converted)(?: over)? (?:in)?to (?:a |an |my |the )*$", 3.0),
)  # fmt: skip
_AFTER: Final = (
    (
        r"^ (?:(?:is|was|has|have|had|are|since|now|then|just|also|only|all|been) )*(?:lost|losing|dropped|fell|fallen|went|gone|tanked|down|crashed|shrank|shrunk|took a|at|worth|declined|plummeted|tumbled)\b",
        1.2,
    ),
    (r"^ with (?:my|his|her|the) (?:new|current)", -1.0),
)


def choose_account(line: Line) -> Choice | None:
    """The account that the person asks about: what is done to it, whose it is and where it stands decide."""
    scores: dict[str, float] = {}
    firsts: dict[str, int] = {}
    for index, word in enumerate(line.words):
        if word.kind != "account":
            continue
        kind = str(word.value)
        if kind == "roth_ira" and is_part(line, index):
            continue
        score = _weight(line, index) + (0.5 if not scores else 0.0)
        firsts.setdefault(kind, index)
        scores[kind] = max(scores.get(kind, -9.0), score) + (0.6 if kind in scores else 0.0)
    if not scores:
        return None
    if len(scores) > 1:
        scores.pop("plan", None)
    if "annuity" in scores and any(kind in scores for kind in IRAS | PLANS | {"roth_ira"}) and _inside(line):
        scores.pop("annuity")
    best = max(scores, key=lambda kind: (scores[kind], -firsts[kind]))
    kind = "401k" if best == "plan" else best
    return Choice(kind, firsts[best], len(scores) > 1)


def is_part(line: Line, index: int) -> bool:
    """Whether "Roth" names a part of a plan that is spoken of, not an IRA."""
    return bool(pattern(r"^ (?:part|portion|side|bucket|source|half|piece) ").search(line.after(index + 1, 2))) and any(
        word.value in PLANS for word in line.words
    )


def _inside(line: Line) -> bool:
    return bool(pattern(r" @annuity (?:\S+ ){0,3}(?:in|inside|within|held in) (?:\S+ ){0,3}@").search(line.text))


def _weight(line: Line, index: int) -> float:
    before, after = line.before(index), line.after(index + 1)
    score = 1.0
    for source, weight in _LESS:
        if pattern(source).search(before):
            score -= weight
    for source, weight in _MORE:
        if pattern(source).search(before):
            score += weight
    for source, weight in _AFTER:
        if pattern(source).search(after):
            score += weight
    return score
