"""Rules on sums tried among the first: parts of a split payout, losses, a basis by its form, bare notes."""

from __future__ import annotations

from typing import Final

TOLD: Final = (
    # fact, words before, words after, what else must hold
    (  # "two checks: 110k went to an IRA, the other I kept"
        "",
        "",
        (
            r"^ (?:(?:that|which|of it|of which|check|was|is) )*(?:went|sent|goes|paid|payable|made out|written|to) "
            r"(?:(?:sent|paid|made|out|payable|directly|straight|right|over) )*(?:in)?(?:to )?(?:(?:an|a|my|the|new|"
            r"another|his|her|our|rollover|traditional) )+(?:\S+ )?@(?!roth)"
        ),
        "split",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:that |which )?(?:i|we) (?:(?:just|then) )?(?:kept|pocketed|cashed|deposited|spent)\b(?! (?:in|"
            r"inside|"
            r"invested|there))"
        ),
        "split",
    ),
    (  # "roth 2025, 7000, closed 2026 got 5000"
        "after_tax_basis",
        r" @roth\w* (?:(?:in|,|#\d+|:|-) )*$",
        (
            r"^ (?:in )?(?:(?:#\d+|,|and|then|it|i|put in) )*(?:closed|cashed|emptied|took|got|out)(?: [^.?$ ]+){0,6} "
            r"(?:got|for|received|out|back|paid) (?:(?:only|just|back) )*\$"
        ),
        "taxed",
    ),
    (
        "amount_received",
        r" @\w+ (?:(?:,|closed|cashed|out|emptied|#\d+|in|:) )*(?:closed|out|emptied) (?:(?:,|#\d+|in|:) )*$",
        r"^ paid (?:[.,]|$|out)",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:liquidat\w+|closing|closed|closure|surrender\w*|cash\w*|emptied|termination|redemption)"
            r"(?: (?!but)[^.?$ ]+){0,8} (?:i|we|he|she) (?:was|were) (?:(?:then|only|finally|just) )*(?:paid|"
            r"sent|given|"
            r"handed) (?:(?:out|only|just|back) )*$"
        ),
        r"^ (?!by|an hour|a )",
        "",
    ),
    (
        "after_tax_basis",
        (
            r" (?:have|had|has|'ve) (?:(?:in all|only|just) )*(?:deposited|contributed|invested|put in) (?:(?:only|"
            r"just) )*$"
        ),
        (
            r"^ (?:(?:,|in|into|to|and|but|it|there|only) )*(?:i |we )?(?:have |had |'ve )?(?:received|got|gotten|"
            r"recovered)\b"
        ),
        "taxed",
    ),
    (
        "amount_received",
        r" (?:have|had|'ve|and|but|only) (?:received|gotten|got|recovered) back (?:only )?$",
        r"^ (?:[.,]|$|only|in|out|from|of)",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ of (?:what|the money|all that|everything) (?:(?:that|is|was|i|had|have|in|inside|my|the|our|his|"
            r"her|there|"
            r"it|this|@\w+) )+(?:after tax|already taxed|post tax)\b"
        ),
        "",
    ),
    (
        "",
        r" (?:someone|somebody|anyone|anybody|a person|people|folks) (?:who has |who had |has |had |having |with )$",
        "",
        "",
    ),
    (
        "",
        (
            r" (?<!stop )loss(?:es)? (?:on|in|from) (?:my|the|that|this|it|his|her|our|one)(?: (?!and|but|got|"
            r"get|when|which|"
            r"so|had|put|of|in|after|cashed|took|left)[^ .?$,]+){0,3}(?: (?:is|was|:|about|of|came to|comes to))* $"
        ),
        "",
        "",
    ),
    ("", r" loan of (?:about )?$", r"^ (?:on|against|from|out of) (?:my|the|our)\b", ""),
    (
        "after_tax_basis",
        (
            r" basis (?:per|on|from|as of|according to|by|in) (?:(?:my|the|last|latest|most|recent|filed|prior|form|"
            r"line|\d+|#\d+|year|years|return|:|is|was|,|\)|\() )+$"
        ),
        "",
        "",
    ),
    (
        "after_tax_basis",
        r" (?:put|paid|contributed|chipped|kicked|saved)(?: in)? $",
        (
            r"^ (?:of (?:my|our|his|her) (?:own )?)?(?:(?:money|cash|pay|salary|dollars) )?(?:(?:,|that was|which was|"
            r"all|already|and) )*taxed\b"
        ),
        "",
    ),
    (
        "value_now",
        (r" (?:ought to|should) (?:be|have|hold|total|come to|contain|stand at|be worth|be at) $"),
        (
            r"^ (?:in it |in there )?(?:by|when|at|once|on|come) (?:(?:the|my|i|that|then|end|time|we|he|she|"
            r"&\w+|of) )*"
            r"(?:point|then|retire\w*|leave|separat\w*|quit|go|out|date|day|turn|stop|exit|discharge)\b|"
            r"^ (?:in it |in there )?by then\b"
        ),
        "untouched",
    ),
)
