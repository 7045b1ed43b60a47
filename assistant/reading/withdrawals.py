"""Whether money was taken out: done, not done, or only thought of; all of it, a part, or moved to another plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from assistant.reading.clauses import is_general
from assistant.reading.words import Line, pattern

Extent: TypeAlias = Literal["all", "part", "unknown"]

_OUT: Final = r"(?:out|in)"
_THING: Final = (
    r"(?:it|them|that|this|my|the|his|her|our|their|an|a|one|all|both|of|whole|entire|thing|old|full|everything|small|little|"
    r"account|accounts|plan|balance|traditional|remaining|rest|every|either|@\w+|money|\$|plan|half|part|some|most|completely|"
    r"finally|just|up|down|down|too)"
)
_VERBS: Final = (
    # name, forms: past (or participle), base, -ing; and what must follow
    ("cash", r"cashed", r"cash(?= out | in | it | them | my | the @| this | that | all | everything )", r"cashing", ""),
    ("close", r"closed", r"close", r"closing", rf" (?:(?:{_THING}) ){{0,6}}?(?:it|them|account|accounts|@\w+|everything|out|plan|\$|all|one|in #\d+|#\d+|\?|completely|fully|entirely|early|\.|,) "),
    ("empty", r"emptied|drained|liquidated|surrendered|cleaned out|cleared out|wiped out my|shut (?:it|them|the account|(?:my |the )?@\w+|that) down", r"empty|drain|liquidate|surrender", r"emptying|draining|liquidating|surrendering", ""),
    ("withdraw", r"withdrew|withdrawn", r"withdraw", r"withdrawing", ""),
    ("take", r"took|taken", r"take", r"taking", rf" (?:(?:{_THING}|(?:early|covid|related|big|lump|large|hardship|partial|total|final|early|chunk|small|amounts?|number|dollar|few|couple|bit|cash|penny|cent|mine|tiny|some|lump|sum|full|complete|third|quarter|\d+|,|%) ) ?){{0,8}}?(?:out|money|cash|distributions?|withdrawals?|lump sum|\$ (?:from|off|of)|from (?:my|the|his|her|our|their|a|an) (?:\S+ ){{0,2}}?@\w+|it all|everything|payout|payment|all of it|(?:whole|entire|full) \w+|it (?:before|now|in cash|\?|\.|,)|all of (?:my|the|his|her|our) (?:\S+ ){{0,2}}?@\w+|half of it) "),
    ("pull", r"pulled", r"pull", r"pulling", rf" (?:(?:{_THING}|(?:big|lump|large|partial|total|chunk|small|amounts?|number|few|couple|bit|cash|third|quarter|\d+|,|%)) ){{0,8}}?(?:out|money|cash|funds|\$|everything|all of it|amounts|from (?:my|the|his|her|our|a) @\w+|it|half) "),
    ("get", r"(?:got|received|had|did|made|requested|(?:did|made|requested)) (?:an? |the |my |one |about )?(?:early |full |total |lump sum |final |partial |complete |hardship |big |covid (?:related )?)*(?:distribution|withdrawal|payout|lump sum|check|cash out)", r"(?:get|receive|do|make|request) (?:an? |the |my )?(?:early |full |total |lump sum |partial |hardship )*(?:distribution|withdrawal|payout|lump sum|cash out)", r"(?:getting|doing|making|requesting) (?:an? |the |my )?(?:early |full |total |lump sum |partial |hardship )*(?:distribution|withdrawal|payout|cash out)", ""),
    ("paid", r"(?:paid|cashed) (?:me |us |it |everything )?(?:all )?out|mailed me a check|cut me a check|sent me a check|came (?:to me )?(?:by|as a|in a) check|come to me by check|sent (?:me|us) (?:a check|\$)|got (?:back )?\$ back|got back (?:only )?\$|forced (?:me )?out|total distribution is checked|sold (?:everything )?and closed", r"pay me out", r"paying me out", ""),
    ("noun", r"(?:withdrawal|distribution|payout|cash out|lump sum(?: payment| distribution)?)(?=(?: (?:of|was|:|for|came to|is))* \$ )|(?:my|her|his|our) (?:@\w+ )?(?:withdrawal|distribution|payout)(?= (?:from |in |of )?#\d+)", r"\bnever\b", r"\bnever\b", ""),
    ("roll", r"rolled|transferred|converted|moved(?= (?:[^ .?]+ ){0,5}(?:over |to |into )(?:[^ .?]+ ){0,5}(?:@|plan|annuity|employer))|recharacterized", r"(?:roll|transfer|convert|rollover|recharacterize|move)(?= (?:[^ .?]+ ){0,5}(?:to|into|over|it|my|the|every|this|that) (?:\S+ ){0,3}?(?:@|over|it|everything|plan))", r"rolling|transferring|converting|recharacterizing", ""),
)  # fmt: skip

_ALL: Final = (
    r"\b(?:everything|all of it|it all|all out|(?:all|whole|entire|full|complete|total|final) (?:of )?(?:the |my |it |of )*(?:thing|amount|balance|account|distribution|withdrawal|payout|sum|lot|plan|value|money|@\w+)|"
    r"(?:entire|whole|all the|full) \$|every (?:dollar|penny|cent|last)|lump sum|in full|completely|entirely|all (?:of )?(?:my|our|the|his|her|both) |the lot|the rest|100 %|the remaining|total distribution|down to (?:zero|0|nothing)|"
    r"the whole|all my|out in full|whole)"
)
_PART: Final = (
    r"\b(?:some|part|parts|partial|partially|half|only \$|only (?:out )?\$|just \$|a third|a quarter|a portion|portion|a chunk|chunk|a bit|a little|a few|small amounts?|"
    r"\$ of (?:it|that|my|the)|(?!100 )\d+ % of|one of|most of|a couple|first of|number of|rmd|rmds|monthly|part of)\b"
)
_MAYBE: Final = (
    r"\b(?:should|can|could|would|may|might|will|shall|if|whether|want|wants|wanted|wish|hoping|hope|like to|'d like|love to|plan|plans|planning|planned|"
    r"think|thinking|thought|consider|considering|considered|looking|looked|going to|about to|intend|intending|need to|needs to|have to|has to|have got to|got to|"
    r"trying to|tempted|debating|wondering|wonder|able to|afford|way to|how|better|point (?:in|of|to)|sense (?:to|in)|reason to|what if|instead of|before|until|unless|option|options|worth|decision|"
    r"advice|tips|help|eligible|allowed|best|possible|ready to|ought|must|rather|choose|interested|idea|contemplating|avoid|when do|where do|why|supposed to|plan is to|"
    r"without|prefer|consequences of|penalty for|penalties for|rules|pros and cons|suggest\w*|have decided to|hypothetically|say i|suppose|imagine)\b"
)
_UNREAL: Final = r"\b(?:if|you|once every|would have|could have|should have|might have|wish|whether|had i|'d have|when can|unless|until|(?:can|could|may|must|will|to|would|should|not) be)\b"
_NOT: Final = r"\b(?:not|never|nothing|no|without|none|neither|nor|hardly|refused to|rather than|instead of)\b"
_DID: Final = r"\b(?:had to|did|ended up|forced to|managed to|wound up|went ahead and|chose to|decided to|got to|was able to|was told to)(?: \S+){0,2} $"
_ONGOING: Final = r" (?:am|is|are|been|was|were) (?:\S+ )?$"


_OF_ONESELF: Final = (
    r" (?:should|worth|point|leave|or|better|just|#\d+|\$) "  # "worth closing?", "leave it or cash out?"
)


@dataclass(frozen=True, slots=True)
class Event:
    """A word of withdrawing.

    Attributes:
        index: its first word.
        behind: the word behind it.
        done: said to have happened.
        denied: said not to have happened.
        rolled: moved to another plan or IRA, not paid out.
        extent: how much of the account.
    """

    index: int
    behind: int
    done: bool
    denied: bool
    rolled: bool
    extent: Extent


def _sources() -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (name, rf"(?<= )(?:(?P<past>{past})|(?P<base>{base})|(?P<ing>{ing}))(?= )", follows)
        for name, past, base, ing, follows in _VERBS
    )


def events_of(line: Line) -> tuple[Event, ...]:
    """Every word of withdrawing, in order, with whether it happened."""
    found = []
    for name, source, follows in _sources():
        for match in pattern(source).finditer(line.text):
            after = line.text[match.end() : match.end() + 120]
            if follows and not pattern(follows).match(after):
                continue
            first, behind = line.words_of(match.start(), match.end())
            if event := _event(line, name, str(match.lastgroup), first, behind):
                found.append(event)
    return tuple(sorted(found, key=lambda event: event.index))


_OTHER_THINGS: Final = r"^ (?:out |in |on )?(?:(?:my|the|a|our|some|her|his) )?(?:\S+ )?(?:loan|house|home|mortgage|job|car|check|stocks?|shares?|fund|funds|deal|ranks|sale|credit|heloc|out a (?:401k )?loan|@\w+ loan|deduction|course|break|class|vacation|advantage|hit|look|care|bonus|offer)\b"


def _event(line: Line, name: str, form: str, first: int, behind: int) -> Event | None:
    after = _reach(line, behind)
    if pattern(_OTHER_THINGS).search(after) and not pattern(r"^ (?:out |in )?(?:my |the )?@\w+ (?!loan)").search(after):
        return None
    if name == "take" and pattern(r"^ (?:out )?a (?:@\w+ )(?:out|loan)").search(after):
        return None
    if name in {"take", "pull", "get"} and pattern(r"\bloan\b").search(after[:60]):
        return None
    before = _lead(line, first)
    owned = line.words[first].text in {"my", "his", "her", "our"}  # "my withdrawal in 2025" was made
    if name == "noun" and not owned and pattern(_MAYBE).search(before):
        return None
    if (
        pattern(r" (?:market|store|plant|deal|loan|factory|office|company|mine) (?:\S+ )?$").search(before)
        and name == "close"
    ):
        return None
    if pattern(r" (?:employer|company|irs|bank|broker|they|government) $").search(before) and name in {"take", "close"}:
        return None
    if is_general(line, first) and not pattern(_OF_ONESELF).search(line.stretch(*line.sentence(first))):
        return None
    denied = _denied(before, after)
    done = not denied and _happened(before, form)
    return Event(
        first,
        behind,
        done,
        denied,
        name == "roll",
        _extent(
            name, before, line.text[line.starts[first] - 1 : line.starts[first]] + line.stretch(first, behind) + after
        ),
    )


def _lead(line: Line, first: int) -> str:
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
        r" (?:\.|\?|but|then|because|and (?:i|we|got|put|now|moved|rolled)|: (?=\$)|so|when|while) "
    ).search(text)
    return text[: match.start() + 1] if match else text


def _denied(before: str, after: str) -> bool:
    near = " " + before[-48:].rsplit(" , ", 1)[-1].lstrip()
    if pattern(
        r" (?:is|was|have) not (?:sure|certain)|do not know|not (?:only|just)|why not|can not (?:believe|wait)"
    ).search(near):
        return False
    negated = pattern(_NOT).search(near)
    if negated and not pattern(rf"{_NOT}.*(?: , | and | or else )(?:i|we|so|he|she) ").search(near):
        return True
    return bool(pattern(r"^ (?:nothing|none|no money|zero)\b").search(after))


def _happened(before: str, form: str) -> bool:
    near = before[-70:]
    if form == "past":
        return not pattern(_UNREAL).search(near) and not pattern(r" (?:be|get|getting|to|being|want it|it) $").search(
            near
        )
    if form == "ing":
        return bool(pattern(r" (?:after|since|upon|regret|regretted) (?:\S+ )?$| (?:received|got) (?:\S+ ){0,6}on $").search(near))
    if form == "base":
        did = pattern(_DID).search(near)
        return bool(did) and not pattern(
            r"\b(?:have|has) (?:already )?decided to|(?:have|has|we have|i have|'ve) got to\b"
        ).search(near)
    return False


def _extent(name: str, before: str, phrase: str) -> Extent:
    if pattern(_PART).search(phrase) or pattern(r" (?:some|part|half|\$) (?:of it |of that )?(?:was |were )?$").search(
        before
    ):
        return "part"
    if (
        name in {"cash", "empty", "close"}
        or pattern(_ALL).search(phrase)
        or (name == "paid" and pattern(r" (?:was|were|got|been) $").search(before))
        or pattern(
            r" (?:final|total|full|complete|entire|whole) $| (?:all|everything|lump sum|it all)(?: was| has been| got)? $"
        ).search(before)
    ):
        return "all"
    return "unknown"


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
    goal = pattern(r" (?:in)?to (?:(?:a|an|my|the|new|his|her|our|own|rollover|regular) )*$")
    return any(line.words[index].value == kind and goal.search(line.before(index, 6)) for index in moved)


@dataclass(frozen=True, slots=True)
class Withdrew:
    """How much was taken out, with the words that say so (indexes)."""

    value: str
    first: int
    behind: int


_KEPT: Final = (
    r" (?:(?:still|just) (?:(?:have|has)(?! (?:another|a|an|other|one|some))|own|hold|there|open|invested|sitting|in (?:the|my))(?: (?:it|my|the|all|that|@\w+))?|(?:have|has|had|did) not (?:touched|touch|moved|sold|withdrawn|taken|rolled|roll|rollover|closed|cashed|pulled)(?: \S+)?|"
    r"(?:let|left|leave|leaving|letting|keep|keeping) (?:(?:my|the|it|that|@\w+|old|there|them|all|her|his) )*(?:sit|sitting|there|alone|be|where it is|in place|open|untouched|put)|untouched|(?:it|@\w+|money|account|that) (?:is|has been|'s)(?: (?:just|still|all|been))* (?:sitting|there|open|in there|intact|parked)|"
    r"not (?:moved|withdrawn|taken|touched|taking|withdrawing|pulling|pulled|cashed|cashing|closed|rolled)(?: \S+)?|nothing (?:taken|withdrawn|taken out|out|has been taken|was taken|came out|has come out)|no (?:withdrawals?|distributions?)(?: (?:yet|taken|made|so far))?|(?:@\w+|accounts?|it|they|plan|one) (?:(?:now|still|currently|only) )?(?:holds?|has|have|is worth|are worth) (?:\S+ ){0,2}less (?:money )?than|than (?:my|the|it|what|his|her) (?:\S+ )?(?:@\w+|account|it) (?:now )?(?:has|holds|is worth|contains)|(?:never|not) (?:used|spent) (?:it|any|the|that)|never (?:rolled|touched|withdrew|withdrawn|took|taken|cashed|was rolled))(?= )"
)
_MAY: Final = (
    r" (?:(?:want|wants|like|wish|love|hope|looking|plan|planning|going|about|need|needs|trying|intend|ready|decided|hoping|have|has|got|'d like) (?:to )?(?:(?:be|begin|start|able|just|get|to|have|use|go|ahead|and|able to) )*(?:access|use|tap|get (?:at|my|it|the|every|all)|(?:every|all) (?:\S+ ){0,4}out of|pull|withdraw|withdrawing|cash|close|closed|recharacterize|take|taking|have (?:the|my|it) (?:\S+ ){0,2}closed|(?:it|the account|this|them) closed)|"
    r"use (?:that|the|this|my) money|(?:the|my) plan is to (?:take|cash|withdraw|pull|close)|i want (?:it|the account|them) (?:closed|out)|wish to have (?:the|my) (?:\S+ )?closed|in cash and just pay|way to (?:withdraw|withdrawal|access|take|get|cash|pull)|should (?:i|she|he|we) (?:leave|keep|cash|close|pull|withdraw|sell|take|just leave))(?= )"
)
_DRAWING: Final = r"\b(?:taking (?:@\w+ )?(?:distributions|rmds?|withdrawals)|rmds?|coming out of (?:my|the|his|her)|distributions? (?:each|every|a) |draw(?:ing)? (?:from|down)|monthly payout|receiving|collecting|inherit\w*|left me|@\w+ loan|loan (?:from|against|on|out of) (?:my |the )?@|borrowed|hardship|covid)\b|draw(?:ing)? \$"


def choose_withdrew(line: Line, events: tuple[Event, ...], held: int | None, *, got: bool) -> Withdrew | None:
    """How much was taken out, or None where one cannot tell.

    Args:
        line: the message.
        events: its words of withdrawing.
        held: index of a sum that the account holds now, if one is told.
        got: whether a sum paid out is told.
    """
    done = [event for event in events if event.done]
    paid = [event for event in done if not event.rolled]
    if paid:
        return _paid(line, paid, held, got=got)
    under_way = [event for event in events if got and not event.denied and _ongoing(line, event)]
    if under_way:
        return _paid(line, under_way, held, got=got)
    if done and not pattern(
        r" (?:nothing|not|never|no)(?: been| has been)? (?:taken|withdrawn|withdrawals?|withdrew|touched)"
    ).search(line.text):
        return Withdrew("rolled_over", done[-1].index, done[-1].behind)
    if match := pattern(_KEPT).search(line.text):
        return Withdrew("nothing", *line.words_of(match.start(), match.end()))
    if pattern(r"\binherit\w*\b").search(line.text) and not pattern(r" (?:should|can|could) (?:i|we) |\?").search(
        line.text
    ):
        return None
    thought = [event for event in events if event.denied or _thought_of(line, event)]
    if thought:
        return Withdrew("nothing", thought[0].index, thought[0].behind)
    if match := pattern(_MAY).search(line.text):
        return Withdrew("nothing", *line.words_of(match.start(), match.end()))
    if held is not None and not pattern(_DRAWING).search(line.text) and not events:
        return Withdrew("nothing", held, held + 1)
    return None


def _ongoing(line: Line, event: Event) -> bool:
    """Whether it is told as going on: "I am withdrawing it", with what came of it told beside."""
    return line.words[event.index].text.endswith("ing") and bool(pattern(_ONGOING).search(_lead(line, event.index)))


def _paid(line: Line, paid: list[Event], held: int | None, *, got: bool) -> Withdrew | None:
    for extent, value in (("all", "everything"), ("part", "part")):
        for event in paid:
            if event.extent == extent:
                return Withdrew(value, event.index, event.behind)
    event = paid[-1]
    first, behind = line.sentence(event.index)
    told = line.stretch(first, behind)
    if behind < len(line.words):
        following = line.sentence(behind)
        told += line.stretch(*following) if line.words[following[1] - 1].text != "?" else ""
    if pattern(
        r" (?:total distribution is checked|full distribution|everything|all of it|the whole thing|lump sum|as one lump sum|it all|entire (?:amount|balance|account)) "
    ).search(told):
        return Withdrew("everything", event.index, event.behind)
    if held is not None or pattern(
        r" (?:the rest|what is left|remaining|left in|still in|still (?:\S+ )?open|some of|with the rest)\b"
    ).search(line.text):
        return Withdrew("part", event.index, event.behind)
    return None


def _thought_of(line: Line, event: Event) -> bool:
    """Whether an event that did not happen is a plan, a wish or a question of the person's own."""
    before = _lead(line, event.index)
    if pattern(_MAYBE).search(before):
        return not pattern(r" why (?:\S+ ){0,12}$").search(before)
    first, behind = line.sentence(event.index)
    return (
        bool(behind)
        and line.words[behind - 1].text == "?"
        and bool(pattern(r" (?:i|we|my|she|he|it|or|just) ").search(line.stretch(first, behind)))
    )
