"""How much of the account a withdrawal took, by the words that go with its verb."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from assistant.reading.words import Line, pattern

Extent: TypeAlias = Literal["all", "part", "unknown"]

ALL: Final = (
    r"^ (?:withdrew|withdrawn) the (?:cash|proceeds|money|funds)|^ \S+ (?:out )?(?:my|the|our|his|"
    r"her) (?:account )?balance|"
    r"(?:^ (?!had |asked |told )\S+ (?:it|them) |"
    r"^ \S+ my \$ (?:out|from) |^ \S+ that money out |^ \S+ (?:out )?(?:my|the|his|her|our) (?:\S+ )?@\w+ (?!money|"
    r"contrib|loan)|"
    r"^ \S+ (?:out )?(?:the \$ (?:that )?(?:(?:was|were|is) )?(?:left|remaining)|"
    r"what (?:little )?(?:(?:was|is|'s) (?:left|"
    r"remaining)|remained)) |"
    r"\b(?:everything|all of it|it all|all out|(?:all|whole|entire|full|complete|total|"
    r"final) (?:of )?(?:the |my |it |of )*(?:thing|amount|balance|account|distribution|withdrawal|payout|"
    r"sum|lot|plan|value|money|@\w+)|"
    r"(?:entire|whole|all the|full|all) \$|every one of|every (?:dollar|penny|cent|dime|nickel|bit|last)|"
    r"lump sum|in full|completely|"
    r"entirely|all (?:of )?(?:my|our|the|his|her|both) |the lot|(?<!left )(?<!leave )the rest(?! (?:of it )?(?:is|"
    r"was|stays|stayed|remains|remained|has|sits|are|still))|100 %|the remaining|"
    r"total distribution|all (?:the )?(?:funds|money|cash|shares|assets|holdings)|balance of (?:my|the|his|her) @|"
    r"down to (?:zero|0|nothing)|"
    r"every share|"
    r"the whole|all my|out in full|fully|all of (?:that|this|them|mine)|whole))"
)

PART: Final = (
    r", \$ worth\b|(?:only|just) (?:out )?\$|"
    r"(?<!all )(?<!full )(?<!entire )(?<!whole )(?<!remaining )(?<!last )(?<!used )(?<!spent )(?<!spend )(?<!use )"
    r"(?<!put )(?<!owed )\$ of (?:it|"
    r"that|my|the|his|"
    r"her) (?!own|contrib|money)|\b(?:some|part|parts|partial|partially|(?<! my )(?<! her )(?<! his )half|1 / [2-4]|"
    r"[2-3] / [3-4]|a third|a quarter|"
    r"a portion|portion|a chunk|chunk|"
    r"(?:a bit|a little)(?! (?:while|ago|before|after|over|later|less|more|under))|a few|small amounts?|"
    r"(?<!tax )(?<!all )(?<!used )(?<!spent )(?<!spend )(?<!use )(?<!owed )(?<!paid )(?<!put )(?<!gave )"
    r"\$ (?:out )?of (?:it|that|my|the|\$)|(?!100 )\d+ % of|(?<!every )(?<!single )(?<!last )one of|"
    r"most of|a couple|(?<!taxed )twice|(?:several|a few|many|\d) times|enough (?:from|out|of|to|for)|charitable|"
    r"(?:only )?what (?:i|we|he|she) needed|just enough|so far|first of|number of|rmd|rmds|monthly|part of)\b"
)

FELL: Final = (
    r"\b(?:(?:got|get|gotten|gave|paid) (?:me )?back|recovered|lost|losing|lose|down|dropped|fell|fallen|"
    r"declined|sank|shrank|worth|at a loss of) "
    r"(?:by |about |around |over |nearly |almost |maybe |like |more than |@\w+ |me |it |was )*$"
)
"""Words before a share of the value that was lost: "lost half of it"."""

_ALL_BUT: Final = (
    r" (?:everything|all(?: of it)?|it all|the whole (?:thing|lot)) (?:but|except|save|apart from|other than|minus|"
    r"less) "
    r"(?:(?:for|about|the|last|a|only|my) )*(?:\$|few|little|bit|small)"
)
"""How much a payout left: "took out everything but 15k"."""
_AND_THE_REST: Final = (
    r" (?:and|,) (?:then )?(?:the (?:rest|remainder|other half|balance)|what was left)(?: of it)? (?:in |on |last |"
    r"this |the |#|later|a)"
)
"""Behind a part: that the rest was taken too, only at another time."""
_LEFT_THE_REST: Final = (
    r" (?:left|leaving|kept|keeping) (?:(?:all|the|my|its) )*(?:gains?|earnings|growth|rest|remainder|"
    r"interest|other half)\b"
)


def extent_told(line: Line, first: int, name: str, before: str, phrase: str) -> Extent:
    """How much of the account; "took it" of a required payout, and what "is only some of it", are a part."""
    if pattern(_ALL_BUT).search(line.stretch(*line.sentence(first))):
        return "part"
    found = _extent(name, before, phrase)
    if found == "part" and pattern(_AND_THE_REST).search(phrase):
        return "all"
    if found != "part" and pattern(_LEFT_THE_REST).search(line.text):
        return "part"
    if found == "all" and name == "take" and pattern(r"^ \S+ it ").search(phrase):
        some = (
            r" (?:rmds?|required (?:minimum )?distributions?) | only (?:some|part|a part|half|a bit) of (?:what|"
            r"it|the) "
        )
        return "part" if pattern(some).search(line.text) else found
    return found


_WHOLE: Final = r"^ \S+ (?:out |in )?(?:(?:my|the|his|her|our|all|of) ){0,2}(?:whole|entire|full) (?:\S+ )?@\w+"
"""The account said to be whole right behind its verb, whatever some of the money was for."""
_AT_ONCE: Final = (
    r"^ (?:paid (?:out )?(?:to \S+ )?(?:as|in) (?:one|a single)|\S+ (?:out )?: (?:the |yes , )?(?:full|all|whole|total|"
    r"everything|100 %)) "
)


def _extent(name: str, before: str, phrase: str) -> Extent:
    apart = (
        r" (?:some|part|half) (?:of it |of that )?(?:was |were )?$|(?<! of) \$ (?:was |were )$"
        r"| \$ of (?:it|that) (?:was |were )$"
    )
    steady = (
        r" (?:(?<!in 2 )(?<!in 3 )(?<!in two )(?<!in several )payments|a month|per month|each month|a year|"
        r"each year|every (?:\S+ )?(?:month|year)|yearly|annually|monthly|"
        r"for \d+ years of) "
    )
    if name == "skim" and not phrase.startswith((" salvaged", " rescued", " salvage")):
        return "part"
    if name in {"noun", "get", "cash"} and pattern(r" partial(?: \S+)? $").search(before):
        return "part"
    if name == "spend":
        return "unknown"
    if name == "sell" and pattern(r" (?:every|all)(?: \S+){0,2} shares? of (?!(?:my|the) @)").search(phrase):
        return "unknown"  # one position of several
    if name in {"dip", "levy"}:
        wholly = r" (?:completely|entirely|dry|empty|whole|entire|all|all of it|everything|to (?:zero|nothing)) "
        return (
            "all" if pattern(wholly).search(phrase) else "part" if _some_of(phrase) or " into " in phrase else "unknown"
        )
    if (
        name == "get"
        and pattern(r"^ \S+ (?:my|our) (?:\S+ )?@\w+ (?:money|check|payout|cash) ").search(phrase)
        and not _some_of(phrase)
    ):
        return "all"
    if name in {"close", "empty"}:  # "surrendered, 14k of the 20k that I had paid in"
        phrase = pattern(r" , \$ of (?:the|my) \$ ").sub(" , ", phrase)
    if name in {"cash", "empty", "close"} and pattern(_WHOLE).search(phrase):
        return "all"
    if name in {"habit", "required", "installment"} or _some_of(phrase) or pattern(apart).search(before):
        return "part"
    going_on = pattern(r"^ \S+ing ").search(phrase) and pattern(r" (?:have|has) been $").search(before)
    if going_on or (name in {"take", "draw", "get", "withdraw", "pull"} and pattern(steady).search(phrase)):
        return "part"
    if (
        name in {"cash", "empty", "close", "whole", "wholly"}
        or pattern(_AT_ONCE).search(phrase)
        or (
            name == "send"
            and not pattern(r" \$ (?:out of|from) ").search(phrase)
            and pattern(
                r"^ (?:refunded|asked|@|(?:had|asked|told) (?:them|it|the \S+) (?:to )?(?:send|mail|give|pay|"
                r"wire) (?:it|them|everything)|\S+ (?:\S+ ){0,4}(?:balance|account|everything|"
                r"@\w+) )"
            ).search(phrase)
        )
        or pattern(ALL).search(phrase)
        or (name == "paid" and pattern(r" (?:was|were|got|been) $").search(before))
        or pattern(
            r" (?:all|every (?:last |single )?(?:penny|cent|dollar|bit|dime)) (?:(?:of|my|the|it|"
            r"@\w+) ){1,4}(?:was|has been|were|"
            r"have been|got) $| (?:final|total|full|complete|entire|whole) $| (?:all|everything|all of it|"
            r"lump sum|it all)(?: was|"
            r" has been| got)? $"
        ).search(before)
    ):
        return "all"
    return "unknown"


_TAXED: Final = r" (?:after tax|taxed|contrib\w*|basis|my own|put in)(?: (?!\.)\S+){0,4} $"
"""Before a sum that is a part of the payout by its tax, not a part of the account."""


_BY_ITS_TAX: Final = (
    r"^ ?(?:of (?:it|that|this|them|the (?:money|balance|account)|@\w+) )?"
    r"(?P<verb>(?:was|were|is|are|had been|being) )?"
    r"(?:already |all )?(?:after tax|taxed|pre tax|pretax|post tax|non ?deductible|not deductible)\b"
)
"""Behind a part: it is one of the account by its tax, "some of it was after-tax", and no part of what was taken."""


def _is_by_tax(before: str, behind: str) -> bool:
    """Whether a part is told by its tax; "took some after-tax money out" tells what was taken all the same."""
    found = pattern(_BY_ITS_TAX).search(behind)
    return found is not None and (found["verb"] is not None or "," in before or " (" in before)


def _some_of(phrase: str) -> bool:
    """Whether a part is what was taken; "lost half" and "down a third" tell of the value, not of the payout."""
    return any(
        not pattern(FELL).search(phrase[: match.start()])
        and not _is_by_tax(phrase[: match.start()], phrase[match.end() :])
        and not (match.group().startswith("$") and pattern(_TAXED).search(phrase[: match.start()]))
        for match in pattern(PART).finditer(phrase)
    )
