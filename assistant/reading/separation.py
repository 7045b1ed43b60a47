"""Leaving an employer in or after the year of age 55, or at 50 in public safety work: what lifts the tax on a plan."""

from __future__ import annotations

from typing import Final

from assistant.reading.statements import Statement
from assistant.reading.words import Line, pattern

_SEPARATION_AGE, _SAFETY_AGE, _FREE_AGE = 55, 50, 59.5
_SAFETY: Final = (
    r" (?:firefighter|fire fighter|fireman|police(?: officer)?|cop|paramedic|emt|sheriff|deputy|"
    r"corrections officer|correctional officer|state trooper|border patrol|air traffic controller|"
    r"law enforcement)(?= )"
)
_LEFT: Final = (
    r"(?:laid off|laid (?:me|him|her) off|retiring|let (?:me |him |her )?go|retired|separated(?: from service)?|"
    r"left(?! (?:(?:my|the|his|her|our|it|all|most|some|of|a) ){0,2}(?:@\w+|\$|money|account|balance|rest|"
    r"everything|funds|"
    r"savings|cash|it|me|us|him|alone|over|in|to me|behind|wife|husband) )(?: (?!at|when|in|at|"
    r"the (?:same )?year)[^ .,?$]+){0,3}"
    r"|quit|lost my job|terminated|fired|downsized|resigned|took early retirement|stopped working|"
    r"(?:job|position|company|plant|employer|firm|store) (?:was |had |got )?(?:ended|eliminated|cut|closed|shut|folded|"
    r"went under|closed down|shut down|let (?:me|him|her) go))"
)
_AGE: Final = r"(?:age |the age of |about |only |already )?(?P<age>\d\d(?:\.5)?)"
_NO_COUNT: Final = r"(?! (?:k|%|percent|years (?!old)|months|grand|thousand|,000))"
_YEAR_OF: Final = (
    r"(?:the|that|in the|in that|in|during)? ?(?:(?:very |exact |same |calendar )*year|#\d+) (?:that |in which |when )?"
    r"(?:i|he|she) (?:turned|hit|reached|became|was|would turn|was turning)"
)
_BETWEEN: Final = (
    r"(?:when|and|,|years? old|i|he|she|we|they|was|got|had|my|his|her|then|in|of|\(|\)|a|because|so|the|from|at|"
    r"#\d+|firefighter|policeman|cop|that year|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|jan|feb|mar|apr|"
    r"jun|jul|aug|sept?|oct|nov|dec)"
)
_SOURCES: Final = (
    rf" {_LEFT} (?:[^ .?$]+ ){{0,5}}?(?:at|when (?:i|he|she) (?:was|turned)|at the age of|when) {_AGE}{_NO_COUNT}(?= )",
    rf" {_LEFT} (?:[^ .?$]+ ){{0,4}}?{_YEAR_OF} {_AGE}{_NO_COUNT}(?= )",
    rf" (?:at|when (?:i|he|she) (?:was|turned)|was|turned|am|is) {_AGE} (?:{_BETWEEN} ){{0,6}}{_LEFT}(?= )",
    rf"(?:(?<=^)|(?<=[.,(])) {_AGE} (?:when|as) (?:i|he|she|they) (?:\S+ )?{_LEFT}(?= )",
    (
        rf" turned {_AGE} (?:in )?(?:(?:the|that|the same|the very) year|#\d+) (?:that |when )?(?:i|he|she|"
        rf"they) {_LEFT}(?= )"
    ),
    (
        rf" (?:was|turned|am) {_AGE} (?:when|as) (?:i|he|she) left (?:(?:then|actually|there|in fact|it) )?(?=[.,;!&]|"
        rf"and|$)"
    ),
    rf" {_AGE} when (?:i|he|she) left ?(?=[.,;!&]|and|$)",
)
_NOT_DONE: Final = (
    r" (?:if|will|plan|planning|want|wants|when|would|until|thinking|consider\w*|hope|hoping|could|can|may|might|"
    r"should|before|does|do|going|intend\w*|you) (?:\S+ ){0,2}$"
)
_SUPPOSED: Final = r" (?:if|when) (?:you|one|someone|a person|i (?:leave|quit|retire|separate)) "


def separation(line: Line) -> Statement | None:
    """Leaving the employer in or after the year of age 55, or at 50 in public safety work."""
    for source in _SOURCES:
        match = pattern(source).search(line.text)
        if not match or pattern(_NOT_DONE).search(line.text[max(0, match.start() - 40) : match.start() + 1]):
            continue
        if pattern(_SUPPOSED).search(match.group() + " "):
            continue
        if is_not_told(line, Statement("separation_55", match.start(), match.end())):
            continue
        age = float(match["age"])
        if _SEPARATION_AGE <= age < _FREE_AGE:
            return Statement("separation_55", match.start(), match.end())
        if _SAFETY_AGE <= age < _SEPARATION_AGE and pattern(_SAFETY).search(line.text):
            return Statement("public_safety_50", match.start(), match.end())
    return None


_RELATIVE: Final = (
    r"(?:wife|husband|spouse|son|daughter|kid|child|brother|sister|mother|mom|father|dad|neighbor|friend|cousin|"
    r"uncle|aunt)"
)


def is_not_told(line: Line, found: Statement) -> bool:
    """Whether a reason is a relative's beside the speaker's own account, a wish or a question."""
    before = line.text[max(0, found.start - 60) : found.start + 1]
    if pattern(
        r" (?:what if|can i|could i|should i|may i|not have|never had) (?:(?:it|use|take|is|be|the|money|used|out|a|"
        r"any|was|to) )*$"
    ).search(before):
        return True
    if pattern(rf" {_RELATIVE} 's (?:\S+ ){{0,2}}@").search(line.text):
        return False
    is_so = rf" (?:my|our) {_RELATIVE} (?:(?:is|was|has|had|just|also|got|been|and|already) )*$"
    return bool(
        pattern(is_so).search(before) or pattern(rf" my {_RELATIVE} (?:used|took) (?:hers|his) $").search(before)
    )
