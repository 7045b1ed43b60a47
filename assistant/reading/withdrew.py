"""How much was taken out, as the whole text tells it: nothing, a part, everything, or all moved elsewhere."""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.reading.withdrawal_thoughts import (
    DRAWING,
    KEPT,
    LEFT_IN,
    MAY,
    MAYBE,
    ONGOING,
    PLANNED,
    POSSESSED,
    STILL_FALLING,
    THOUGHT_OF,
)
from assistant.reading.withdrawals import Event, lead_of
from assistant.reading.words import Line, pattern


class Withdrew(NamedTuple):
    """How much was taken out, with the words that say so (indexes)."""

    value: str
    first: int
    behind: int


_FALL = (
    r" (?:lost|lose|losing|loss|losses|dropped|drop|fell|fallen|down|crash\w*|peak\w*|tanked|tumbled|sank|shrank|"
    r"shrunk|high|"
    r"plunged|slid|declined|left|turned|became|wiped|evaporated|gone|worthless) "
)


_GONE: Final = (
    r" (?:that|this|it|\$) (?:is|was) (?:everything|all) (?:that |i |there )?(?:was|had) in (?:(?:my|the) @\w+|"
    r"there|it)(?= )|"
    r" (?:all of it|everything|it all|all (?:in one go|at once|in one shot)|the whole (?:thing|balance|"
    r"amount)) (?:(?:[,.]|and|so|there|is|was|now) )*"
    r"(?:nothing|zero|not a (?:penny|cent|dime|dollar)) (?:(?:is|was|has been) )?left(?= )|"
    r" (?:my|the|our|that|old) @\w+ (?:account )?(?:is|was|been|'s been|has been|had been) (?:(?:now|all|"
    r"already|completely|"
    r"totally) )*(?:empty|closed)(?= (?:now )?(?:[.,;!?]|$|and|since|in))"
)
"""What tells that everything was taken, without a verb of taking: "all of it, nothing is left there"."""


_NOTHING_LEFT: Final = (
    r" (?:nothing|zero|not a (?:penny|cent|dime)) (?:is |was )?left (?:in (?:it|there|the \S+)|there)(?= )"
)
"""The same beside a sum that was paid out."""
_ALL_OF_IT: Final = (
    r"(?:^| [.,(:]) (?:all of it|everything|it all|(?:the )?(?:whole|full|entire) (?:thing|lot|balance|"
    r"amount|account)|every (?:penny|cent|"
    r"dime))(?= (?:[.)]|$))"
)
"""The same in notes without a verb, beside the year or the sum of a payout: "457(b). 2022. All of it."."""
_JUST_BEFORE: Final = (
    r" (?:right|just|shortly|immediately|the day) before| before (?:that|the withdrawal|i (?:took|pulled|did|"
    r"withdrew)) "
)


def is_small_part(line: Line, received: float, before: float) -> bool:
    """Whether what was paid out is so little of what was held or paid in that it was not all, where no fall is told."""
    most = 1.5 if pattern(_JUST_BEFORE).search(line.text) else 2.0
    return received * most <= before and not pattern(_FALL).search(line.text)


def choose_withdrew(
    line: Line, events: tuple[Event, ...], held: int | None, *, got: bool, some: bool = False
) -> Withdrew | None:
    """How much was taken out, or None where one cannot tell.

    Args:
        line: the message.
        events: its words of withdrawing.
        held: index of a sum that the account holds now, if one is told.
        got: whether a sum paid out is told.
        some: whether it was a part of what the account held.
    """
    done = [event for event in events if event.done]
    paid = [event for event in done if not event.rolled]
    if paid:
        return _paid(line, paid, held, moved=some or len(done) > len(paid))
    under_way = [event for event in events if got and not event.denied and _ongoing(line, event)]
    if under_way:
        return _paid(line, under_way, held, moved=some)
    if done and not pattern(
        r" (?:nothing|not|never|no)(?: money| been| has been)? (?:taken|withdrawn|withdrawals?|withdrew|touched)"
    ).search(line.text):
        return Withdrew("rolled_over", done[-1].index, done[-1].behind)
    return _all_gone(line, events, got=got) or _untouched(line, events, held, got=got, done=bool(done))


def _all_gone(line: Line, events: tuple[Event, ...], *, got: bool) -> Withdrew | None:
    """Everything, where it is told without a verb of taking."""
    if match := pattern(_GONE).search(line.text) or (got and pattern(_NOTHING_LEFT).search(line.text)):
        return Withdrew("everything", *line.words_of(match.start(), match.end()))
    noted = not events and (got or pattern(r" [.,(:] #\d+ [.,)]").search(line.text))
    if noted and (match := pattern(_ALL_OF_IT).search(line.text)):
        return Withdrew("everything", *line.words_of(match.start() + 1, match.end()))
    return None


def _untouched(line: Line, events: tuple[Event, ...], held: int | None, *, got: bool, done: bool) -> Withdrew | None:
    """Nothing, where the money is said to be there, or taking it out is denied or only thought of."""
    if match := _first(line, KEPT, LEFT_IN):
        denied = pattern(r" (?:not|nothing|never|no|none|refused?) ").search(line.stretch(*match))
        return Withdrew("part" if got and not denied else "nothing", *match)
    open_yet = not done and not got
    if open_yet and (match := _first(line, PLANNED)):
        return Withdrew("nothing", *match)
    inherited = pattern(r"\binherit\w*\b").search(line.text)
    if inherited and not pattern(r" (?:should|can|could) (?:i|we) |\?").search(line.text):
        return None
    thought = [event for event in events if event.denied or _thought_of(line, event)]
    if thought:
        return Withdrew("nothing", thought[0].index, thought[0].behind)
    drawing = pattern(DRAWING).search(line.text)
    told = _first(line, MAY, THOUGHT_OF)
    told = told or (_first(line, STILL_FALLING) if open_yet else None)
    told = told or (_first(line, POSSESSED) if open_yet and not drawing else None)
    if told:
        return Withdrew("nothing", *told)
    if held is not None and not drawing and not done:
        return Withdrew("part" if got else "nothing", held, held + 1)
    return None


def _first(line: Line, *sources: str) -> tuple[int, int] | None:
    """The words of the first of some phrases that the line has."""
    found = next((match for source in sources if (match := pattern(source).search(line.text))), None)
    return line.words_of(found.start(), found.end()) if found else None


def _ongoing(line: Line, event: Event) -> bool:
    """Whether it is told as going on: "I am withdrawing it", with what came of it told beside."""
    return line.words[event.index].text.endswith("ing") and bool(pattern(ONGOING).search(lead_of(line, event.index)))


def _paid(line: Line, paid: list[Event], held: int | None, *, moved: bool) -> Withdrew | None:
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
        r" (?:total distribution is checked|full distribution|everything|(?<! on)(?<! tax of) all of it|"
        r"the whole thing|lump sum|"
        r"in a lump|as a lump|"
        r"as one lump sum|it all|in full|(?:the|its|my|our|his|her) (?:entire|whole|full) (?:amount|"
        r"balance|account|"
        r"thing|value|lot|pot|sum|@\w+)|every (?:penny|cent|dollar|bit)|(?:leaving|left) (?:it )?(?:nothing|"
        r"zero|0|none|empty)|"
        r"zero balance|(?:and|then) the (?:remaining|last|final) \$|(?:which|that|it) (?:was|is) (?:all|"
        r"everything)(?: (?:of it|(?:that )?(?:there was|"
        r"i had|was left|"
        r"was in (?:it|there)|it had)))?|(?:no balance|no money|nothing|zero) (?:is |was |'s )?(?:left|"
        r"remains)|"
        r"whole of (?:my|the) @\w+) "
    ).search(told) or pattern(_ALL_OF_IT).search(line.text):
        return Withdrew("everything", event.index, event.behind)
    if (
        held is not None
        or moved
        or pattern(
            r" (?:the rest|rest (?:stayed|stays|remains|remained)|the remainder|first of \S+ (?:\S+ )?(?:checks|"
            r"payments|installments)|what is left(?! (?:of|from|after) (?:the|that|my) (?:\$ )?(?:distribution|"
            r"check|payout|"
            r"withdrawal))|"
            r"remaining|left in(?! \d)|still in|still (?:\S+ )?open|some of|with the rest|"
            r"rmds?|required (?:minimum )?distribution|still (?:has|holds|have) (?:(?:about|around|some|"
            r"roughly) )*(?:\$|\d+|money)|"
            r"there is (?:(?:about|still|around) )*\d+ left)\b"
        ).search(line.text)
        or pattern(_STILL_HAS).search(line.text)
    ):
        return Withdrew("part", event.index, event.behind)
    return None


_STILL_HAS: Final = (
    r" (?:i|we|he|she) (?:(?:currently|still) )?(?:have|has) an? (?:(?!\.|\?)\S+ ){0,2}?@\w+ (?:(?!\?)\S+ ){1,30}?\$ "
    r"(?:(?!\.|\?)\S+ ){0,6}?(?:from|out of) (?:the|that|this) (?:account|@\w+)(?= )"
)
"""An account that is spoken of as had, with a sum taken "from the account"."""


def _thought_of(line: Line, event: Event) -> bool:
    """Whether an event that did not happen is a plan, a wish or a question of the person's own."""
    before = lead_of(line, event.index)
    if pattern(MAYBE).search(before):
        return not pattern(r" why (?:\S+ ){0,12}$").search(before)
    first, behind = line.sentence(event.index)
    return (
        bool(behind)
        and line.words[behind - 1].text == "?"
        and bool(pattern(r" (?:i|we|my|she|he|it|or|just) ").search(line.stretch(first, behind)))
    )
