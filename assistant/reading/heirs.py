"""Whether an account came to the writer from somebody who died: payouts to the heir bear no extra tax at any age.

26 USC 72(t)(2)(A)(ii). It holds for what is paid out of the account of the dead, so not for a spouse who first moved
the money into an IRA of their own: what that one pays out is the spouse's own (408(d)(3)(C)(ii)(II), Pub. 590-B).
"""

from __future__ import annotations

from typing import Final

from assistant.reading.family import PARTNERS, RELATIVES
from assistant.reading.phrases import Row
from assistant.reading.statements import Statement, first_statement
from assistant.reading.words import Line, pattern

_KIN: Final = rf"(?:{RELATIVES}|parents|friend)"
_DIED: Final = r"(?:died|dies|passed away|passed on|passed(?! (?:to|me|it|down|on to)\b))"
_ACCOUNT: Final = r"@(?!brokerage|529|coverdell|pension|annuity)\w+"
"""Pensions and annuities of the dead are often payments that stopped, and no payout to an heir."""
_NOT_TOLD: Final = (
    r" (?:if|whether|unless|not|never|no longer|could|would|will|might|suppose|what about|for|about|until|thinking|"
    r"hope|wants|best|can) (?:\S+ ){0,2}$|(?:^| )is $"
)
_NOT_AN_ACCOUNT: Final = r"(?!and|but|[,.;?]|i|we|so|my own|house|home|land|car|cash|business)"

_LEFT: Final = "left|willed|bequeathed"
_US: Final = r"(?:to )?(?:me|us)(?! (?:with|no|for) )(?= )"
_BEING: Final = "(?:(?:the|a|an|one|of|his|her|sole|only|named|primary|now|listed|as) )*"
_TOOK: Final = "cashed|closed|took|emptied|withdrew|pulled|drained|liquidated"
_HANDED_DOWN: Final[tuple[Row, ...]] = tuple(
    ("death", source, _NOT_TOLD)
    for source in (
        rf" inherited (?:{_NOT_AN_ACCOUNT}\S+ ){{0,6}}@(?!brokerage)\w+(?= )",
        rf" (?:late|dead|deceased) {_KIN}(?: 's)? (?:{_NOT_AN_ACCOUNT}(?!my )\S+ ){{0,3}}{_ACCOUNT}(?= )",
        rf" (?:{_LEFT}) (?:me|us) (?!with |no |nothing |for )(?:{_NOT_AN_ACCOUNT}\S+ ){{0,6}}{_ACCOUNT}(?= )",
        rf" {_ACCOUNT} (?:(?:that|which) )?(?:(?:my|our) )?(?:\S+ )?(?:{_KIN}|he|she|they) (?:had )?(?:{_LEFT}) {_US}",
        rf" {_ACCOUNT} (?:(?:that|which|was|were|is|got|had|been|has|,) )*(?:{_LEFT}) to (?:me|us)(?= )",
        rf" left (?:(?:me|us) )?(?:his|her|their|the|an?) (?:\S+ )?{_ACCOUNT} to (?:me|us)(?= )",
        rf" (?:as|i am|i was|we were|we are) {_BEING}beneficiar(?:y|ies)(?= )(?! of (?:medicare|medicaid))",
        rf" beneficiary of (?:my|the|his|her|a) (?:\S+ )?{_KIN}(?= )",
        rf" beneficiary {_ACCOUNT}(?= )",
        rf" {_ACCOUNT} (?:(?:was|is|came|that|i|got|had) )*from (?:my |our )?(?:late|dead|deceased) {_KIN}(?= )",
    )
)
"""Words that tell it by themselves."""

_OF_THE_CASE: Final[tuple[Row, ...]] = tuple(
    ("death", source, _NOT_TOLD)
    for source in (
        r" (?:it|its|this|that|account|one|money|was|is) (?:(?:is|was|'s|all|actually|an?|had|been) )*inherited(?= )",
        r" (?:i|we) (?:(?:had|have|actually|just|only) )*inherited (?:it|this|that|the (?:account|money|whole))(?= )",
        r" inheritance (?:from|account)(?= )",
        r" left (?:(?:it|this|that) (?:all )?to )(?:me|us)(?= )",
        rf" (?:from|was|of) (?:my |our )?(?:late|dead|deceased) {_KIN}(?= )",
    )
)
"""Words that tell it of the account of which the talk is, where they name none."""

_A_DEATH: Final = (
    rf" (?:{_KIN}|he|she) (?:(?:who|that|has|had|just|suddenly|then|recently|both|already|,) )*{_DIED}(?= )|"
    r" (?:his|her|their) (?:death|passing)(?= )| widow(?:er)?(?= )|"
    rf" {_KIN} 's (?:death|passing|estate)(?= )| upon (?:death|passing)(?= )"
)
_SUPPOSED: Final = r" (?:if|whether|unless|not|suppose|in case|what happens when|once) (?:\S+ ){0,2}$"
_OF_THE_DEAD: Final = (
    rf" (?:his|her|their|{_KIN} 's) (?:(?!my |our )[^ ,.;@]+ ){{0,3}}{_ACCOUNT}(?= )|"
    rf" {_KIN} (?:who )?{_DIED} (?:[^ ,.;@]+ ){{0,4}}(?:had|left|owned) (?:an?|the|some) (?:\S+ )?{_ACCOUNT}(?= )"
)
_TO_THE_WRITER: Final = (
    r" (?:(?:i|we) (?:(?:then|just|also|had|have|only|each|all|since|finally) )*"
    rf"(?:{_TOOK}|got|get|received|sold|have|own)|me|us|to my name|my (?:share|part|half))(?= )|"
    rf"(?:^|[.,;]) (?:and )?(?:then )?(?:{_TOOK}|got|received)(?= )"
)
_BY_THE_DEAD: Final = rf" (?:he|she|they|{_KIN}) (?:(?:had|has|also|already|then) )*(?:{_TOOK})(?= )"
"""What the dead took out in life is no payout to an heir."""
_HIS_IT_WAS: Final = (
    rf" (?:it|this|that|account|money) (?:(?:is|was|used to be|had been|came|comes|all) )+(?:from )?(?:(?:my|our) )?"
    rf"(?:\S+ )?(?:{_KIN}|his|hers)(?: 's)?(?= )| its (?:from )?(?:my |our )?{_KIN}(?: 's)?(?= )|"
    r" (?:i|we) (?:(?:only|just) )*(?:got|received|have|took over) (?:it|this|that|the (?:account|money))(?= )|"
    r" (?:it|that|account|money) (?:came|went|passed|was paid(?: out)?) to (?:me|us)(?= )"
)

_INTO_OWN: Final = (
    r" (?:rolled|rolling|moved|transferred|put|converted|took|retitled|treated|merged|combined|turned|made|claimed|"
    r"assumed) (?:(?!\.|;|inherited|beneficiary|check|checking|savings|bank)\S+ ){0,6}?(?:into|to|in|as|with|it) "
    r"(?:(?:be|an?) )*(?:my own|mine|my (?:(?:old|existing|traditional|regular|rollover|personal) )*@\w+|"
    r"@\w+ of my own)(?= )"
)
_INTO_OWN_NAME: Final = (
    r" (?:is|was|are) (?:(?:now|all|already) )*in my (?:own )?name(?= )|"
    r" (?:rolled|moved|transferred|put|retitled|took) (?:(?!\.|;)\S+ ){0,6}?(?:into|to|in) my (?:own )?name(?= )"
)


def inherited(line: Line, *, of_the_case: bool) -> Statement | None:
    """That payouts go to the heir of somebody who died, and the words that tell it.

    Args:
        line: the message.
        of_the_case: whether words that name no account are of one told before.
    """
    if moved_to_own(line):
        return None
    told = first_statement(line, _HANDED_DOWN)
    named = "@" in line.text
    if not told and of_the_case and not named:
        told = first_statement(line, _OF_THE_CASE)
    return told or _by_a_death(line, of_the_case=of_the_case and not named)


def moved_to_own(line: Line) -> bool:
    """Whether the money first went into an account of the writer's own, as only a spouse may do."""
    if pattern(_INTO_OWN).search(line.text):
        return True
    spouse = pattern(rf" (?:{'|'.join(PARTNERS)}|widow(?:er)?) ").search(line.text)
    return bool(spouse and pattern(_INTO_OWN_NAME).search(line.text))


def _by_a_death(line: Line, *, of_the_case: bool) -> Statement | None:
    """A death, the account of the one who died, and that the writer got the money: "dad died and I got his IRA"."""
    died = pattern(_A_DEATH).search(line.text)
    if not died or pattern(_SUPPOSED).search(line.text[max(0, died.start() - 30) : died.start() + 1]):
        return None
    if pattern(_BY_THE_DEAD).search(line.text):
        return None
    whose = pattern(_HIS_IT_WAS if of_the_case else _OF_THE_DEAD).search(line.text)
    if not whose or not (of_the_case or pattern(_TO_THE_WRITER).search(line.text)):
        return None
    return Statement("death", whose.start(), whose.end())
