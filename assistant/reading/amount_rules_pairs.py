"""The rules on two values told together: one out of the other, one at each of two times."""

from __future__ import annotations

from typing import Final

_LOST: Final = (
    r"(?:lost|losing|lose|loss of|losses of|stole|stolen|embezzled|swindled|scammed|wiped out|ate|shed|gave up|"
    r"given up|"
    r"blew|burned|gone|vanished|evaporated|down|dropped|fell|missing|erased|evaporate)"
)
_SHARE: Final = r"(?:half|a third|a quarter|two thirds|three quarters|most|much|\d+ %|a chunk|a big chunk|a lot)"
MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sep|sept|oct|nov|dec|spring|summer|fall|autumn|winter|christmas|easter|thanksgiving|halloween|memorial day|"
    r"labor day|new year|the new year|new year 's)"
)
_PART: Final = r"(?:start|beginning|begin|end|middle|top|close|first|last day|eve)"
_SPAN: Final = rf"(?:(?:the |that |this |last )?(?:year|month|quarter|q \d|#\d+)|{MONTH})"
_TIME: Final = (
    rf"(?:{_PART} of {_SPAN}(?: #\d+)?|{MONTH} ?(?:(?:of )?#\d+|\d\d?(?: , #\d+)?)?|#\d+|"
    r"\d+ / \d+(?: / (?:\d+|#\d+))?|year end(?: #\d+)?|last year|this year)"
)
_RECENT: Final = rf"(?:{_PART} of {MONTH}|(?!dec){MONTH}(?: \d\d?)?)(?! #)"
"""A time that may be now; the end of a year that is named is not."""
_TOLD: Final = (
    r"(?:(?:balance|value|account value|was|is|were|at|:|,|-|it|stood|of|it was|it is|had|has|i had|i have) )*"
)
_AND: Final = r"(?: (?:,|and|but|then|\.|-|vs|versus|to|;|/))*"
_PREP: Final = r"(?:(?:in|on|at|by|as of|for|from|the|back in|since) )*"
_WENT: Final = (
    r"(?:(?:has|have) )?(?:turn(?:ed|s)?|become|becomes|became|shrink|shrank|shrunk|go|goes|went|gone|drop|drops|"
    r"dropped|fall|falls|fell|fallen|sink|sank|sunk|dwindled?|melt|melted|slide|slid|tank|tanked)"
)
_DID: Final = (
    r"(?:pulled|took|closed|cashed|withdrew|emptied|sold|liquidated|bailed|got out|drained|surrendered|bailed out|"
    r"gave up|pulled out|got it out)"
)
_CASHED: Final = rf"^ (?:when|by the time|the day|at the time|before|once) (?:that )?(?:i|we|he|she) (?:\S+ )?{_DID}\b"

_AGO: Final = (
    r"(?:(?:(?:a|one|two|\d+|few|couple|of|several|some) )*(?:years?|months?|weeks?|while) (?:ago|earlier|"
    r"back)\b|last |"
    r"back in |at (?:its|the) |before |in #|#\d)"
)
"""Behind a sum: when it was so much."""

PAIRS: Final = (
    (
        "value_now",
        "",
        rf"^ (?:now|today|currently)(?: (?:,|and|but|vs|versus|was|from|down|-))* \$ {_AGO}",
        "held now",
    ),
    ("value_before", r" \$ (?:now|today|currently)(?: (?:,|and|but|vs|versus|was|from|down|-))* $", rf"^ {_AGO}", ""),
    (
        "value_before",
        (
            r" (?:worthless|worth nothing|0|zero|worth zip)(?: (?:now|today|on|my|the|our|@\w+|account|is))* [,(.-] "
            r"(?:(?:but|and|it|which|that) )*(?:was|used to be|once|had been)(?: worth| at)? $"
        ),
        "",
        "worth",
    ),
    (
        "value_now",
        r" before (?:covid|the (?:crash|crisis|drop|pandemic|war)|#\d+|all this)(?: (?:,|and|but|-))* $",
        r"^ (?:after|afterwards?|since)\b",
        "held now",
    ),
    ("value_before", r" \$ (?:,|-|\() off from (?:(?:its|a|the) )*$", "", "worth"),
    (
        "value_before",
        r" (?:dec|december|jan|january) \d+ (?:#\d+ )?(?::|is|was|-) $",
        r"^ (?:[.,] |and |but )?(?:today|now|currently) (?::|is|-) \$",
        "worth",
    ),
    (
        "value_now",
        (
            r" lost (?:about |over |nearly )?\d+ % (?:(?:of its value|so far|already|and|,|so|but|it|"
            r"now) )+(?:is|stands|sits|"
            r"is down|stands now) (?:at |to )(?:only )?$"
        ),
        "",
        "held now",
    ),
    ("value_before", r" up to $", r"^ (?:(?:and|,|then|but) )+(?:it )?(?:is )?(?:now )?(?:back )?down to \$", "worth"),
    ("value_before", r" opening(?: (?:was|at|:))? $", r"^ ,? ?(?:and )?closing ", ""),
    ("value_now", r" opening(?: (?:was|at|:))? \$ ,? ?(?:and )?closing(?: (?:was|at|:))? $", "", "held now"),
    ("value_before", r" to $", r"^ (?:(?:,|and|then|back) )*(?:down )?to \$", "falling"),
    (
        "value_before",
        r" to $",
        (
            r"^ (?:(?:,|and|but|then|before) )+(?:it )?(?:crashed|fell|dropped|went|sank|slid|tumbled|collapsed|"
            r"crashing|falling|dropping|plunged)(?: (?:back|down|all the way))* to \$"
        ),
        "worth",
    ),
    (
        "value_before",
        (
            r" (?:converted|rolled|withdrew|took|moved|pulled|cashed)(?: (?:out|over))? \$ (?:out )?of (?:a|my|the|"
            r"our|his|her) $"
        ),
        r"^ (?:\S+ )?@",
        "",
    ),
    # fact, words before, words after, what else must hold
    # -- lost one out of the other, or a share of it
    (
        "value_before",
        (
            rf" {_LOST}(?: (?:about|over|me|us|another|by))* \$ "
            r"(?:(?:out of|of|off|off of) (?:(?:the|my|our|a|its|it is|about) )*|from (?:(?:the|my|our|its|it is|"
            r"an?) )+)$"
        ),
        (
            r"^ (?!contrib|of contrib|in contrib|in @\w+ contrib|(?:that )?(?:i|we|he|she) (?:had |have |"
            r"'d )?(?:put|contrib|paid)|in profit|in gain)"
        ),
        "worth",
    ),
    (
        "value_before",
        r" \$ (?:loss|drop|fall|decline|hit) on (?:(?:a|my|the|about) )*$",
        r"^ (?!contrib|of contrib|in contrib|put|paid|invested|basis|of basis)",
        "worth",
    ),
    (
        "value_before",
        (
            r" (?:lost|lose|losing|lopped off|wiped out|erased|took)(?: (?:about|over|more than|almost|nearly|"
            rf"off))* {_SHARE} "
            r"(?:off )?(?:of )?(?:(?:my|the|our|a|his|her) )+$"
        ),
        r"^ (?:(?:\S+ )?@(?!\w+ (?:dist|withd|check|payout|cash|lump))|balance|account|i had|that was|[.,]|$)",
        "",
    ),
    (
        "value_before",
        rf" {_SHARE} (?:of )?(?:(?:my|the|our|his|her) )+$",
        (
            r"^ (?:(?:\S+ )?@\w+ |balance |account )?(?:is |has |had |just |was |have )*(?:gone|evaporated|"
            r"vanished|wiped out|"
            r"disappeared|lost|erased|up in smoke|went up)\b"
        ),
        "",
    ),
    (
        "value_before",
        (
            r" (?:withdrew|took|took out|pulled|pulled out|cashed|cashed out|cashed in)(?: (?:about|out))* "
            rf"{_SHARE} (?:of )?(?:(?:my|the|our|his|her|a) )+$"
        ),
        r"^ (?:(?:in |inside )?(?:my |the )?(?:\S+ )?@|balance|i had|in it|in there|that was)",
        "",
    ),
    (
        "value_before",
        r" (?:my|our|the|his|her|a) (?:old )?$",
        rf"^ (?:\S+ )?@\w+ {_WENT} (?:(?:in|down|all the way|over \S+) )*(?:to |into )?(?:(?:only|just) )*\$",
        "drops untouched",
    ),
    (
        "value_now",
        rf" \$ (?:\S+ )?@\w+ {_WENT} (?:(?:in|down|all the way) )*(?:to |into )?(?:(?:only|just) )*$",
        r"^ (?!in (?:my|our|the) (?:bank|checking|pocket|hand|hands|savings))",
        "dropped untouched",
    ),
    (
        "value_before",
        r" (?:my|our|the|his|her) (?:old )?$",
        (
            r"^ (?:\S+ )?@\w+ (?:is|are|has|'s) (?:(?:now|today|currently|only|just|worth|at|down|to|"
            r"about) )+(?:half|a third|\$)"
        ),
        "",
    ),
    ("value_before", r" @\w+ of $", rf"^ (?:is|has|was|just )?(?:\S+ )?(?:down|{_WENT}) (?:down )?to \$", ""),
    (
        "value_before",
        (
            r" (?:down|lost|fell|dropped|off|shed|shrunk|shrank|lower)(?: (?:to|by))*(?: \$|"
            r" \d+ %)(?: [^ .?$]+){0,4} [(,] (?:down )?"
            r"from (?:(?:a|the|my|its) )*$"
        ),
        r"^ (?!each|per|my (?:paycheck|pay))",
        "worth",
    ),
    (
        "value_now",
        (
            r" (?:down|lost|fell|dropped|off|loss of)(?: (?:by|about))*(?: \$|"
            r" \d+ %)(?: [^ .?$]+){0,4} ,? ?(?:so|leaving|which leaves|making it|"
            r"to)(?: (?:it|is|at|now|about|me|with|only|just|i|have|am|down|to))* $"
        ),
        r"^ (?:[.,)]|$|now|left|today|remain|in (?:it|there|my|the))",
        "held now",
    ),
    (
        "value_before",
        (
            r" \$ (?:(?:has|have|had|was|were|been|is|got|just) )*(?:wiped|knocked|shaved|chopped|erased|gone|"
            r"lost|missing|shed) "
            r"(?:off|from|out of|of)(?: (?:my|its|the|of|our|a))* $"
        ),
        r"^ (?!contrib|of contrib|in contrib)",
        "worth",
    ),
    ("value_before", "", r"^ (?:peak|high|high point|top|all time high|high water mark)\b", ""),
    ("value_before", "", r"^ (?:minus|less|-) \$ (?:loss|lost|in losses|of losses|in loss|of loss)", "worth"),
    (
        "value_now",
        (
            r" (?:lost|loss|down|minus|less)[^.?$]* \$ (?:of |off |from )?(?:my |"
            r"the )?(?:\$ )?(?:[^ .?$]+ ){0,4}(?:, so|leaves|leaving|left|, leaving)(?: (?:me|with|about|just))* $"
        ),
        r"^ (?:[.,)]|$|in |now|left)",
        "held now",
    ),
    # -- one at each of two times
    (
        "value_before",
        rf" {_TIME} {_TOLD}$",
        rf"^{_AND} {_PREP}(?:my )?{_TIME} {_TOLD}\$",
        "drops untouched",
    ),
    (
        "value_now",
        rf" \${_AND} {_PREP}{_RECENT} {_TOLD}$",
        "",
        "dropped untouched",
    ),
    (
        "value_before",
        "",
        rf"^ {_PREP}{_TIME}{_AND} (?:(?:only|just|now|to|it is|it was|is|was|down to) )*\$ {_PREP}{_TIME}",
        "drops untouched",
    ),
    (
        "value_now",
        rf" \$ {_PREP}{_TIME}{_AND} (?:(?:only|just|now|to|it is|it was|is|was|down to) )*$",
        rf"^ {_PREP}{_RECENT}\b",
        "dropped untouched",
    ),
    (
        "value_before",
        (
            r" (?:began|begun|started|entered|went into|going into|came into|came to|"
            r"headed into)(?: out)? (?:(?:the|that|this|last) "
            r"(?:year|month|quarter|crash|crisis|downturn)|#\d+|january|retirement|covid)(?: out)? (?:at|with|"
            r"on) (?:(?:a|about) )*$"
        ),
        "",
        "",
    ),
    (
        "value_before",
        r" (?:began|started) it(?: out)? at $",
        "",
        "",
    ),
    (
        "value_now",
        (
            r" (?:ended|finished|closed|left|ending|closing out)(?: out)? (?:the year|this year|the month|the quarter|"
            r"it)(?: out)? (?:at|with|on) (?:(?:a|about|only) )*$"
        ),
        r"^ (?!less|lost|more|in (?:debt|loss))",
        "untouched",
    ),
    (
        "value_before",
        r" \$ (?:[^ .?$]+ ){0,2}(?:,|\() (?:it )?(?:was|were|had been|used to be) $",
        r"^ (?:[.,)]|$)",
        "worth",
    ),
    (
        "value_before",
        r" where (?:i|we|there) (?:once )?(?:had|was) $",
        "",
        "worth",
    ),
    (
        "value_before",
        "",
        (
            r"^ (?:(?:at )?this time (?:last year|#\d+)|a year earlier|the year before|before (?:[.,)]|$|that|hand)|"
            r"beforehand)"
        ),
        "worth",
    ),
    (
        "value_before",
        r" (?:was|were|had been) $",
        r"^ (?:(?:,|and|but|-) )+(?:it )?is (?:(?:now|only|down to|at|just) )*\$",
        "drops untouched",
    ),
    ("value_before", "", r"^ (?:at|in) the (?:very )?(?:start|beginning|outset)\b", "drops untouched"),
    ("value_before", r" valued (?:it|them|(?:my|the) \S+) at $", "", "emptied"),
    ("value_now", r" valued (?:it|them|(?:my|the) \S+) at $", "", "held now"),
    # -- dropped, then taken out
    (
        "amount_received",
        r" (?:dropped|fallen|down|sunk|shrunk|fell|went|gone)(?: \S+)? from \$ (?:down )?to $",
        _CASHED,
        "",
    ),
)
