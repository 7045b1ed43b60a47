"""Whether money was taken out: done, not done, or only thought of; all of it, a part, or moved to another plan."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from assistant.reading.clauses import is_general
from assistant.reading.extents import Extent, extent_told
from assistant.reading.moving_house import HOUSE
from assistant.reading.withdrawal_outcomes import (
    ACCEPTED,
    BUT_FOR,
    CAME_OF_IT,
    DID_NOT,
    DID_SO,
    NOT_GRANTED,
    NOUGHT,
    PUT_ELSEWHERE,
)
from assistant.reading.withdrawal_thoughts import MAYBE, NOT, OF_ONESELF, UNREAL
from assistant.reading.withdrawal_words import DID, OTHER_THINGS, SOLD, SPENT, VERBS
from assistant.reading.words import Line, pattern


class Event(NamedTuple):
    """A word of withdrawing.

    Attributes:
        index: its first word.
        behind: the word behind it.
        done: said to have happened.
        denied: said not to have happened.
        rolled: moved to another plan or IRA, not paid out.
        extent: how much of the account.
    """

    index: int  # type: ignore[assignment]  # not the method of a tuple
    behind: int
    done: bool
    denied: bool
    rolled: bool
    extent: Extent


@cache
def _sources(kind: str | None) -> tuple[tuple[str, str, str], ...]:
    verbs = (*VERBS, SOLD) if kind == "brokerage" else (*VERBS, SPENT) if kind else VERBS
    return tuple(
        (name, rf" (?:(?P<past>{past})|(?P<base>{base})|(?P<ing>{ing}))(?= )", follows)
        for name, past, base, ing, follows in verbs
    )


_REACH: Final = 25
MOST_OF_A_KIND: Final = 30
"""Uses of one verb that are judged; a story has a few, and a pasted page none that count."""


def events_of(line: Line, kind: str | None) -> tuple[Event, ...]:
    """Every word of withdrawing, in order, with whether it happened; from a brokerage account, selling is one."""
    found = []
    for name, source, follows in _sources(kind if kind in {"brokerage", "hsa", "529", "coverdell"} else None):
        for match in islice(pattern(source).finditer(line.text), MOST_OF_A_KIND):
            after = line.text[match.end() : match.end() + 120]
            if follows and not pattern(follows).match(after):
                continue
            first, behind = line.words_of(match.start(), match.end())
            if event := _event(line, name, str(match.lastgroup), first, behind):
                found.append(event)
    return _did_so(line, tuple(sorted(found, key=lambda event: event.index)))


def _did_so(line: Line, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events, of which one only thought of is done where "so I did" follows on it."""
    match = pattern(DID_SO).search(line.text)
    if not match or any(event.done and not event.rolled for event in events):
        return events
    at = line.word_at(match.start() + 1)
    before = [event for event in events if event.index < at and at - event.index < _REACH and not event.denied]
    if not before:
        return events
    return tuple(event._replace(done=True) if event is before[-1] else event for event in events)


_SAVINGS: Final = (
    r"^ (?:out )?(?:(?:the|my|all) )*\$ (?:in|from|out of) (?:her|his|my|our) (?:savings|checking|bank|piggy)\b"
)
_NO_PERSON: Final = r" (?:#\d+|markets?|crash|recession|covid|pandemic|stocks?|funds?|fees|inflation|downturn) $"


def _event(line: Line, name: str, form: str, first: int, behind: int) -> Event | None:
    after = _reach(line, behind)
    before = lead_of(line, first)
    if _is_another_thing(line, name, first, before, after) or _is_only_named(line, name, first, before, after):
        return None
    if is_general(line, first) and not pattern(OF_ONESELF).search(line.stretch(*line.sentence(first))):
        return None
    as_done = pattern(r" (?:like|as) (?:i|we) did ").search(after) is not None
    denied = not as_done and name != "unreported" and _is_denied(line, behind, before, after)
    denied |= line.words[first].text == "requested" and bool(pattern(NOT_GRANTED).search(line.after(behind, 18)))
    denied |= bool(pattern(r" neither (?:(?!\.|\?)\S+ ){1,14}$").search(line.before(first, 15)))
    rolled = name == "roll" or (name in _OUT and pattern(PUT_ELSEWHERE).search(line.after(behind, 16)) is not None)
    done = as_done or (not denied and _happened(before, form)) or (name == "close" and _by_check(before))
    done |= form == "ing" and not denied and bool(pattern(CAME_OF_IT).search(line.after(behind, 12)))
    return Event(
        first,
        behind,
        done,
        denied,
        rolled,
        extent_told(line, first, name, before, line.stretch(first, behind).rstrip() + after),
    )


_OUT: Final = frozenset({"cash", "close", "empty", "withdraw", "take", "pull", "paid", "wholly"})


def _is_another_thing(line: Line, name: str, first: int, before: str, after: str) -> bool:
    """Whether something else than the account was taken, closed or sold: a loan, a job, the market, a deal."""
    if _stays_inside(line, name, first):
        return True
    if (
        name not in {"sell", "wholly", "whole"}
        and pattern(OTHER_THINGS).search(after)
        and not pattern(_THE_ACCOUNT).search(after)
    ):
        return True
    if name == "roll" and pattern(HOUSE).match(line.text, line.starts[first] - 1):
        return True
    if name == "roll" and pattern(r"^ (?:over )?from (?!(?:\S+ ){1,6}(?:in)?to )").search(after):
        return True  # what the account was opened with
    if pattern(_NO_ACCOUNT_OF_OURS).search(after):
        return True
    if name == "take" and pattern(rf"^ (?:out )?a (?:@\w+ )(?:out|loan)|{_SAVINGS}").search(after):
        return True
    if name in {"take", "pull", "get"} and pattern(r"\bloan\b").search(after.split(" , ", maxsplit=1)[0][:60]):
        return True
    if name == "close" and pattern(_SHUT).search(line.before(first, 5)):
        return True
    if pattern(_OFFERED).search(before) and not pattern(ACCEPTED).search(line.after(first, 18)):
        return True
    taken_by = r" (?:employer|company|market|crash|divorce|inflation|irs|bank|broker|they|government) $"
    if name in {"withdraw", "pull"}:
        return bool(
            pattern(
                r" (?:employer|company|boss|hackers?|scammers?|thief) (?:(?:just|then|also|has|had|suddenly|later) )?$"
            ).search(before)
        )
    return name in {"take", "close"} and bool(pattern(taken_by).search(before))


_NO_ACCOUNT_OF_OURS: Final = (
    r"^ (?:(?:everything|it all|all|money|\$|some|half|cash|out|the) )*(?:of|from) (?:his|her|my|our|the|an?) (?:\S+ )?"
    r"(?:utma|ugma|custodial|trust|safe|piggy)\b"
)
_THE_ACCOUNT: Final = r"^ (?:out |in )?(?:my |the )?@\w+ (?!loan)"
_OFFERED: Final = (
    r" (?:offered|offering|offers|offer|quoted|proposed)(?: to)?(?: (?:me|us|him|her|them))?"
    r"(?: (?:an?|the|one|time|1|once|single))* $"
)
"""Before a payout that is only on the table: "they offered me a lump sum"."""
_SHUT: Final = r" (?:market|store|plant|deal|loan|factory|office|company|mine) (?:\( )?(?:(?!(?:and|i|but|\.) )\S+ )?$"


def _is_only_named(line: Line, name: str, first: int, before: str, after: str) -> bool:
    """Whether a withdrawal told by a noun, or as a habit, is only thought of, asked about or rolled over."""
    if name in {"habit", "required", "verbless", "whole"} and pattern(MAYBE).search(
        _told(line, first) if name in {"required", "whole"} else before
    ):
        return True
    owned = line.words[first].text in {"my", "his", "her", "our"}  # "my withdrawal in 2025" was made
    if name != "noun":
        return False
    rolled = r" (?:roll|rolled|rolling|transfer|transferred|move|moved|moving|converted) "
    if pattern(rolled).search(before) or pattern(rolled).search(after[:40]):
        return True
    if pattern(
        r"^ (?:of |for |: )?\$ (?:now |today )?(?:or|vs|versus|instead of) (?:\S+ )?\$ (?:a|per|each|every|/) "
    ).search(after):
        return not pattern(r" (?:took|taken|chose|picked|accepted|got|received) ").search(before)
    if pattern(r" (?:getting|receiving|due|owed|expecting|awaiting|awarded|promised) (?:an?|the|my) (?:\S+ )?$").search(
        before
    ):
        return True
    asked = r" (?:or|vs|versus) (?:\S+ ){0,8}\? $"
    return not owned and bool(pattern(MAYBE).search(before) or pattern(asked).search(_whole_sentence(line, first)))


def _is_denied(line: Line, behind: int, before: str, after: str) -> bool:
    """Whether it is said not to have happened, before the verb, as a sum of nothing or behind it: "she did not"."""
    return _denied(before, after) or _is_nought(line, behind) or bool(pattern(DID_NOT).search(line.after(behind, 18)))


def _stays_inside(line: Line, name: str, index: int) -> bool:
    """Whether what was sold was bought again inside the account, or the market "killed" it."""
    killed = line.words[index].text in {"killed", "zeroed", "ended", "nuked", "axed"}
    if killed and pattern(_NO_PERSON).search(line.before(index, 2)):
        return True
    again = r" (?:bought|buying) (?:\S+ ){1,3}back | repurchased | reinvested "
    return name == "empty" and bool(pattern(again).search(_whole_sentence(line, index)))


def _whole_sentence(line: Line, index: int) -> str:
    return line.stretch(*line.sentence(index))


def _told(line: Line, index: int) -> str:
    """The sentence without a question that hangs on it: "I took my RMD, can I deduct it?"."""
    return pattern(r" , (?:(?:and|but|so) )?(?:can|could|may|is|are|do|does|should|will|how|what) .*$").sub(
        " ", _whole_sentence(line, index)
    )


def _by_check(before: str) -> bool:
    """Whether what goes before is a check that came: "mailed me a check for $900 closing out my account"."""
    return bool(pattern(r" check (?:for|of) \$ (?:,|that|which)? ?$").search(before))


def lead_of(line: Line, first: int) -> str:
    """The words before a verb in the same sentence, back to "but", "then" or a colon."""
    text = line.before(first, 16)
    for stop in (" . ", " ? ", " but ", " then ", " : ", " so ", " because ", " ( ", " ) "):
        at = text.rfind(stop)
        if at >= 0:
            text = text[at + len(stop) - 1 :]
    return text


def _reach(line: Line, behind: int) -> str:
    """The words after a verb in the same sentence, to "but", "then" or the next clause with a verb of its own."""
    text = line.after(behind, 14)
    match = pattern(
        r" (?:\.|\?|but|then|because|and (?:i|we|got|put|paid|now|moved|rolled|plan|will|may|might|want|intend|"
        r"hope|expect)|"
        r": (?=\$)|so|when|while) "
    ).search(text)
    return text[: match.start() + 1] if match else text


def _denied(before: str, after: str) -> bool:
    near = " " + before[-48:].rsplit(" , ", 1)[-1].lstrip()
    near = pattern(r"^.* (?:after|when|once|because|since) (?=(?:i|we|he|she|they) )").sub(" ", near)
    near = pattern(r"^.* (?:instead of|rather than) (?:(?!i |we |he |she |they )\S+ )+(?=(?:i|we|he|she|they) )").sub(
        " ", near
    )
    if pattern(r" (?:almost|nearly|came close to) $").search(near):
        return True
    if pattern(
        r" not (?:yet |even |quite |nearly )?(?:\d[\d.]*|old enough|retired|of age)(?: yet| quite)?(?: (?:,|and|but|"
        r"when|i|years old))* $"
    ).search(near):
        return False  # "not 59 yet and cashed it out"
    if pattern(
        r" (?:is|was|have) not (?:sure|certain)|do not know|not (?:only|just)|why not|can not (?:believe|wait)"
    ).search(near):
        return False
    if pattern(rf"{NOT}{BUT_FOR}").search(near):
        return False  # "haven't touched it except for the withdrawal in May"
    told_not = (
        r" (?:have|has|had|did|do|does|never|was|were|neither|nor|without|refused|could|would|can|will)(?: not)? "
    )
    if pattern(r" (?:and|then) $").search(near) and not pattern(told_not).search(near):
        return False  # "I need it now, not later, and pulled it out"
    if pattern(r" (?:nothing|none|anything) (?:and|but) $").search(near):
        return False  # "sold nothing and cashed out": the denial has its object
    negated = pattern(NOT).search(near)
    if negated and not pattern(rf"{NOT}.*(?: , | and | or else )(?:i|we|so|he|she) ").search(near):
        return True
    return bool(pattern(NOUGHT).search(after))


def _is_nought(line: Line, behind: int) -> bool:
    """Whether a sum of nothing is told with a verb: "withdrawn: $0"."""
    told = pattern(r"^ (?:(?:out|so|far|to|date|is|was|:|-) ){0,4}\$ ").search(line.after(behind, 6))
    if not told:
        return False
    money = line.words[behind + len(told.group().split()) - 1].value
    return getattr(money, "amount", None) == 0


_IF_ONE: Final = (
    r" (?:if|suppose) (?:i|we|he|she|they) (?!remember|recall|understand|heard|read|am |'m )(?:\S+ ){1,9}, $"
)
"""A condition that goes on behind its comma: "if I quit, cashed it out and moved"."""


def _happened(before: str, form: str) -> bool:
    near = before[-70:]
    if form == "past":
        near = " " if near.endswith(" , ") and not pattern(_IF_ONE).search(near) else near
        wanted = r" (?:be|get|getting|to|being|want it|(?<! of) it) $"
        return not pattern(UNREAL).search(near) and not pattern(wanted).search(near)
    if form == "ing":
        return bool(
            pattern(
                r" (?:proceeds|check|cash|payout) (?:of|from|for) $| (?:report|reported|reporting) (?:the )?$|"
                r" (?:after|since|upon|regret|regretted|"
                r"(?:ended|wound) up) (?:\S+ )?$| talked (?:\S+ ){1,2}into $|"
                r" (?:received|"
                r"got) (?:\S+ ){0,6}on $| (?:have|"
                r"has) been $"
            ).search(near)
        )
    if form == "base":
        did = pattern(DID).search(near)
        return bool(did) and not pattern(
            r"\b(?:have|has) (?:already )?decided to|(?:have|has|we have|i have|'ve) got to\b"
        ).search(near)
    return False


def without_arrivals(line: Line, events: tuple[Event, ...], kind: str | None) -> tuple[Event, ...]:
    """The events without the rollovers by which the money came into the account asked about."""
    return tuple(event for event in events if not (event.rolled and _arrives(line, event, kind)))


def _arrives(line: Line, event: Event, kind: str | None) -> bool:
    _, end = line.sentence(event.index)
    moved = [index for index in range(event.behind, min(end, event.behind + 12)) if line.words[index].kind == "account"]
    if kind == "roth_ira" and line.words[event.index].text.startswith("convert"):
        return True
    if not moved or (len(moved) > 1 and line.words[moved[0]].value == kind):
        return False
    goal = pattern(r" (?:in)?to (?:(?:a|an|my|the|new|his|her|our|own|rollover|regular) )*(?:[a-z]+ )?$")
    return any(line.words[index].value == kind and goal.search(line.before(index, 6)) for index in moved)
