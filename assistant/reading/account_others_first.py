"""Phrases on other accounts that are tried before the rest: lists, notes, and another that is said to be open still."""

from __future__ import annotations

from typing import Final

from assistant.reading.phrases import Row

QTY: Final = (
    r"(?:all|both|every|each|every one|every last one|each and every one|every single one|all 2|all 3|"
    r"all three|all two|all four)"
)

_CLOSED: Final = r" (?:closed|emptied|cashed|drained|liquidated|surrendered|withdrew) (?:\S+ ){1,14}?"

FIRST: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" the (?:one|only|one and only) @(?:SAME) (?:that )?(?:i|we|she|he) (?:(?:have|had|has|'ve|'d|"
            r"ever) )*(?:had|owned|opened)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
    (True, r" [,.(] (?:my |the )?only one(?= [,.)])", ""),
    (True, r" (?:i|we) (?:had|have|owned|own) (?:but|only|just) (?:the )?one(?= [,.)])", r" (?:if|not) $"),
    (
        True,
        (
            r" (?:two|both|2) (?:(?:old|different|small) )?@(?:SAME) .{0,60}? (?:closed|emptied|cashed|drained|"
            r"liquidated) "
            r"(?:out )?(?:both|the both of them|the two of them)(?= (?:[.,:)]|in|and|out|last|this|of|$))"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:nothing|zero|no money|none)(?: (?:else|more|is|was|at all))* left (?:in (?:any|all|"
            r"any of) (?:(?:of|my|the|other|"
            r"single|one) )*@(?:SAME)|anywhere in (?:my|any|any of my) @(?:SAME))(?= )"
        ),
        r" (?:if|until|unless) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:final|full|total|complete|entire|lump sum) (?:distributions?|withdrawals?|payouts?|liquidation|"
            r"surrender|"
            rf"redemption) (?:from|of) {QTY} (?:of )?(?:my|our|his|her|their) (?:(?:2|3|4|two|three|"
            rf"four) )?@(?:SAME)(?= )"
        ),
        r" (?:not|never|if|should|could|can|would|a) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" other (?:@(?:SAME)|ones?|accounts?) (?:: |- |\? )(?:(?!none|no|nope|zero|0|n|closed|gone|\.|"
            r"\?)\S+ ){0,6}?"
            r"(?:open|yes|there|\$|untouched)(?= )"
        ),
        "",
    ),
    (
        False,
        (
            rf"{_CLOSED}(?:my|the|his|her) (?:(?:other|second|rollover|old|inherited|bigger|smaller|"
            rf"[a-z]+) )?@(?:SAME) "
            r"(?:(?:at|with) [a-z]+ )?(?:is|stays|remains) (?:still )?(?:open|there|alive|active|untouched)(?= )"
            rf"|{_CLOSED}(?:my |the |his |her )?@(?:SAME) still (?:has|holds|contains) (?:(?:some|about|a little) )*"
            r"(?:money|\$|cash|funds)(?= )"
        ),
        r" (?:not|never|if|should|could|can) (?:\S+ )?$",
    ),
    (
        False,
        r" (?:the |my )?other (?:one|@(?:SAME)) (?:that )?(?:i|we) (?:still )?(?:keep|kept|have|hold|left)(?= )",
        r" (?:if|not|no) (?:\S+ )?$",
    ),
    (
        True,
        r" there (?:is|are|was|were) not (?:another|any other|any others|any more)(?= )",
        r" (?:if|unless) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:that|it|this|which) (?:was|is) (?:also )?(?:the|my) (?:very )?last (?:one|@(?:SAME)|of (?:them|"
            r"my @(?:SAME)))"
            r"(?: (?:that )?(?:i|we) (?:had|have|owned|held))?(?= (?:[.,)]|and|so|$))"
        ),
        r" (?:if|not|until) (?:\S+ )?$",
    ),
)
