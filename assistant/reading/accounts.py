"""Accounts by all their names, and which of several the person asks about."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from assistant.reading.account_focus import asked_about, moved_into
from assistant.reading.account_names import AFTER, CASED, IRAS, LESS, MORE, NAMES, PLANS
from assistant.reading.words import Line, Word, pattern

_LEAST = -3.6
"""An account that weighs less is only denied or doubted ("no Roth", "not sure whether it was a Roth")."""
_KEPT_APART = 0.6
"""An account that weighs less is only where another's money might go."""


class Choice(NamedTuple):
    """The account asked about.

    Attributes:
        kind: its id.
        first: index of the word that names it.
    """

    kind: str
    first: int


@cache
def _names() -> str:
    groups = "|".join(f"(?P<a{number}>{names})" for number, (_, names) in enumerate(NAMES))
    return rf" (?:{groups})(?= )"


def with_accounts(line: Line) -> Line:
    """The line with every account, form and fixed phrase about them as one word."""
    found = []
    for match in pattern(_names()).finditer(line.text):
        kind = NAMES[int((match.lastgroup or "a0")[1:])][0]
        first, behind = line.words_of(match.start(), match.end())
        start, end = line.offsets(first, behind)
        if kind == "form":
            found.append((first, behind, Word("form", start, end, "form", match.group()[1:])))
        elif kind == "schedule_a":
            found.append((first, behind, Word("form_a", start, end, "form", match.group()[1:])))
        elif kind == "rule":
            found.append((first, behind, Word("rule", start, end, "form", match.group()[1:])))
        else:
            found.append((first, behind, Word(f"@{kind}", start, end, "account", kind, match.group()[1:])))
    taken = {index for first, behind, _ in found for index in range(first, behind)}
    found.extend(one for one in _cased(line) if one[0] not in taken)
    return line.with_words(found)


def _cased(line: Line) -> list[tuple[int, int, Word]]:
    """SEP and SIMPLE, which are accounts only in capitals or, a SEP, after "my" or "a"."""
    found = []
    for index, word in enumerate(line.words):
        for kind, name in CASED.items():
            if word.text != name.lower():
                continue
            owned = kind == "sep_ira" and index > 0 and line.words[index - 1].text in {"a", "my", "the", "his", "her"}
            if (word.raw == name and not line_is_shouted(line)) or owned:
                found.append((index, index + 1, Word(f"@{kind}", word.start, word.end, "account", kind)))
    return found


def line_is_shouted(line: Line) -> bool:
    """Whether most words are in capitals, so that capitals say nothing."""
    words = [word.raw for word in line.words if word.kind == "word" and len(word.raw) > 1]
    capitals = [raw for raw in words if raw.isupper()]
    if len(words) < 4:  # "IRA NJ MFJ" is three short forms; "LIVE IN OHIO" is shouted
        return len(capitals) == len(words) and any(len(raw) >= 4 for raw in capitals)
    return len(capitals) * 2 > len(words)


_AGAIN = r" (?:the|this|that|its|\() $"


def _named_before(line: Line, index: int) -> str:
    """The kind of the one IRA told before that "the IRA" speaks of: "opened a Roth IRA at 18; the IRA is down"."""
    if line.words[index].raw not in {"ira", "ira 's"} or not pattern(_AGAIN).search(line.before(index, 1)):
        return ""
    told = {str(word.value) for word in line.words[:index] if word.kind == "account"}
    return told.pop() if len(told) == 1 and told <= {"roth_ira", "sep_ira", "simple_ira"} else ""


_MOVED = (
    r"(?:roll(?:ed|ing)?(?: over)?|rollover|transfer(?:red|ring)?|mov(?:ed?|ing)|convert(?:ed|ing)?|conversion|"
    r"recharacterized?|put (?:it|them)?|directly)"
)


def choose_account(line: Line) -> Choice | None:
    """The account that the person asks about: what is done to it, whose it is and where it stands decide."""
    scores: dict[str, float] = {}
    firsts: dict[str, int] = {}
    for index, word in enumerate(line.words):
        if word.kind != "account":
            continue
        kind = _named_before(line, index) or str(word.value)
        if kind == "roth_ira" and is_part(line, index):
            continue
        score = _weight(line, index) + (0.5 if not scores else 0.0)
        firsts.setdefault(kind, index)
        scores[kind] = max(scores.get(kind, -9.0), score) + (0.6 if kind in scores and score > 0 else 0.0)
    if not scores:
        return _funds(line)
    if _is_bare_choice(line, scores):
        return None
    if said := _said(line, firsts):
        return said
    if len(scores) > 1:
        scores.pop("plan", None)
    if "annuity" in scores and any(kind in scores for kind in IRAS | PLANS | {"roth_ira"}) and _inside(line):
        scores.pop("annuity")
    if scores.pop("keogh", None) is not None and max(scores.values(), default=0.0) < _KEPT_APART:
        return None  # the Keogh is asked about, what else is named is only where it might go
    best = max(scores, key=lambda kind: (scores[kind], -firsts[kind]))
    if scores[best] < _LEAST:
        return None
    kind = "401k" if best == "plan" else best
    return Choice(kind, firsts[best])


def _said(line: Line, firsts: dict[str, int]) -> Choice | None:
    """The account that the text says it asks about, or where it says that the money went."""
    asked = asked_about(line)
    if asked == "roth_ira" and asked not in firsts and "401k" in firsts:
        return Choice("roth_401k", firsts["401k"])  # "asking about the Roth side"
    if asked in firsts:
        return Choice(asked, firsts[asked])
    goal = moved_into(line)
    return Choice(goal, firsts[goal]) if goal in firsts and goal != "plan" else None


_FUNDS = (
    r" (?:(?:mutual|index|bond|stock|money market) funds?|funds|etfs?|stocks|shares(?= of)|portfolio)(?= )(?! (?:in|"
    r"inside|within|"
    r"of) (?:my|the|an?) (?:plan|retirement))"
)
_RETIREMENT = r" (?:retire\w*|retirement|pension|plan|employer|contribut\w*|60 day|rollover|rmds?|taxable account) "


def _funds(line: Line) -> Choice | None:
    """Funds and stocks of one's own, where no account is named and nothing says that they are for retirement."""
    match = pattern(_FUNDS).search(line.text)
    outside = pattern(r" (?:not|outside|isn't) (?:\S+ ){0,4}?retirement account").search(line.text)
    owned = r" (?:my|our|joint|sold|sell|selling|bought) (?:\S+ ){0,3}$"
    if not match or not (outside or pattern(owned).search(line.text[: match.start() + 1][-40:])):
        return None
    if not outside and pattern(_RETIREMENT).search(line.text):
        return None
    return Choice("brokerage", line.words_of(match.start(), match.end())[0])


def _is_bare_choice(line: Line, scores: dict[str, float]) -> bool:
    """Whether the only accounts named are two kinds set against each other: "traditional vs Roth at 50?"."""
    named = [word for word in line.words if word.kind == "account"]
    if not set(scores) <= {"roth_ira", "traditional_ira", "401k", "roth_401k"} or len(named) > 2:
        return False
    versus = r" (?:@\w+|traditional|trad|pre tax|regular) (?:vs|versus|or) (?:an? )?@\w+ "
    match = pattern(versus).search(line.text)
    return (
        bool(match)
        and "ira" not in "".join(word.raw for word in named)
        and len({word.raw for word in named}) == len(named)
    )


def is_part(line: Line, index: int) -> bool:
    """Whether "Roth" names a part of a plan that is spoken of, not an IRA."""
    named = pattern(r"^ (?:part|portion|side|bucket|source|half|piece) ").search(line.after(index + 1, 2))
    if named:
        return any(word.value in PLANS for word in line.words)
    listed = line.words[index].raw in {"roth", "roths"} and pattern(r" \$ (?:,|and|/) $").search(line.before(index, 3))
    return bool(listed) and any(word.value in PLANS for word in line.words[line.sentence(index)[0] : index])


def _inside(line: Line) -> bool:
    return bool(pattern(r" @annuity (?:\S+ ){0,3}(?:in|inside|within|held in) (?:\S+ ){0,3}@").search(line.text))


def _weight(line: Line, index: int) -> float:
    before, after = line.before(index), line.after(index + 1)
    score = 1.0
    for source, weight in LESS:
        if pattern(source).search(before):
            score -= weight
    for source, weight in MORE:
        if pattern(source).search(before):
            score += weight
    for source, weight in AFTER:
        if pattern(source).search(after):
            score += weight
    return score
