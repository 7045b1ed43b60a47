"""The rules on two sums told together: one out of the other, one at each of two times, in and out."""

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
_YEARLY: Final = r"(?:a|per|each|every|/) (?:year|month|week|paycheck|pay period|quarter)"
_PUT: Final = r"(?:put|contributed|deposited|invested|contributions?|paid|added|putting|contributing|maxed|maxing)"

PAIRS: Final = (
    # fact, words before, words after, what else must hold
    # -- lost one out of the other, or a share of it
    (
        "value_before",
        rf" {_LOST}(?: (?:about|over|me|us|another|by))* \$ (?:out )?of (?:(?:the|my|our|a|its|about) )*$",
        r"^ (?!contrib|of contrib|in contrib|in @\w+ contrib|i put|i contrib|that i put|in profit|in gain)",
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
        r"^ (?:(?:\S+ )?@|balance|account|i had|that was|[.,]|$)",
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
    # -- what went in, what came out
    ("amount_received", r"(?:^| [.]) @\w+ , $", r"^ \.", "first of all"),
    (
        "amount_received",
        r" (?:i|we|he|she) (?:only|just) (?:saw|got|netted|pocketed|received) $",
        r"^ (?!(?:out )?of (?:(?:the|my) )?\$)",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:closed|cashed|emptied|ended) (?:(?:it|them|out|up|the|my|this|that|past|last|@\w+|in|summer|fall|"
            r"spring|winter|#\d+|year|month) )*with $"
        ),
        r"^ (?!contrib|of contrib|in contrib)",
        "first paid out",
    ),
    ("amount_received", "", r"^ (?:before|pre) (?:taxes|tax|withholding|deductions)\b(?! \w)", "first paid out"),
    (
        "value_now",
        (
            r" (?:took|withdrew|pulled|cashed|drained|emptied|withdrawn|taken)(?: (?:out|everything))* (?:all|"
            r"everything|it all) (?:but|except)(?: (?:about|for|the last))* $"
        ),
        "",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:(?:and|,|which|that) )+(?:i |we )?(?:put|deposited|contributed|invested|stuck) (?:(?:it|that|them|"
            r"all of it|the money|all) )*(?:in|into) (?:my|the|a|an) (?:\S+ )?@\w+"
        ),
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?:all|total|everything|what)(?: (?:that|i|we|ever|has|have|had))* (?:went|put|gone|paid|"
            r"contributed)(?: [^ .?$]+){0,6} (?:(?:,|so|is|was|:|that is) )+$"
        ),
        "",
        "taxed",
    ),
    (
        "amount_received",
        (
            r"(?:^| [.,(:]) (?:got|received|paid out|paid|payout|proceeds|distributed|got back|back|took out|"
            r"withdrew)(?: (?:back|out))? : $"
        ),
        "",
        "",
    ),
    ("value_now", r" (?:@\w+|put in|in|contributed) [.,] $", r"^ worth(?: now)? (?:[.,)]|$)", "untouched"),
    (
        "amount_received",
        r" \$ (?:contributed|put in|in|paid in|basis|cost) (?:minus|less|-|and|,|vs|versus) $",
        r"^ (?:distributed|received|back|out|withdrawn|returned)\b",
        "",
    ),
    (
        "after_tax_basis",
        r" \$ (?:back |out )?(?:on|for|against|out of|of) (?:my |the |all )?$",
        (
            r"^ (?:contrib|i (?:had |'d )?(?:put|contrib|paid)|put in|paid in|invested|(?:of|"
            r"in) (?:my )?(?:@\w+ )?contrib)"
        ),
        "taxed",
    ),
    ("after_tax_basis", r" \$ back (?:on|for|from|of) (?:my |the )?$", r"^ (?:[.,)]|$)", "taxed"),
    (
        "amount_received",
        r" (?:got|recovered|recouped|salvaged|only saw|saw|received|rescued|retrieved)(?: (?:back|only|just))* $",
        (
            r"^ (?:back )?(?:on|for|against|out of|of) (?:(?:my|the|all|about) )*\$ (?:(?:i|we|that|of|in|had|'d|"
            r"my) )*(?:put|contrib|paid|@\w+ contrib|invested)"
        ),
        "",
    ),
    (
        "after_tax_basis",
        rf" {_PUT}(?: [^.?$]+)? \$ {_YEARLY}[^.$]{{0,60}} (?:,|is|so|for a total of|totaling|or) (?:about )?$",
        r"^ (?:(?:in|or) )?(?:total|so|all|altogether|all told|by now|[.,]|$|and)",
        "taxed",
    ),
    (
        "",
        rf" {_PUT}(?: [^.?$]+)? \$ {_YEARLY}[^.$]{{0,60}} (?:,|is|so|for a total of|totaling|or) (?:about )?$",
        r"^ (?:(?:in|or) )?(?:total|so|all|altogether|all told)\b",
        "",
    ),
    (
        "after_tax_basis",
        r" (?:maxed|maxed out|maxing)(?: [^.?$,]+)? , (?:so )?$",
        r"^ (?:[.,]|$|in all|total|altogether)",
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?:contributions|contributed|put|deposits)(?: [^.?$]+)? \$ (?:(?:a|per|each) year |(?:(?:in|"
            r"into) )?(?:my |the )?@\w+ )?is $"
        ),
        r"^ (?:[.,]|$|in all|total|altogether)",
        "taxed",
    ),
    (
        "amount_received",
        (
            r" (?:took|pulled|withdrew|been taking|taking|withdrawing|drew)(?: out)? \$ (?:out )?(?:a|per|each|"
            r"every|/) (?:month|week|year|quarter)"
            r"[^.$]{0,60} , (?:so )?(?:about )?$"
        ),
        r"^ (?:in )?(?:total|all|altogether|all told)\b",
        "",
    ),
    (
        "amount_received",
        r"(?:^| [.,:(-]) gross(?: (?:was|of|:|is|payout|distribution|amount))* $",
        r"^ (?:[,)/-] )*(?:and )?(?:net|\$|taxes|withh)",
        "",
    ),
    ("", r" \$ (?:[,)/(-] )*(?:and )?net(?: (?:was|of|:|is|payout|distribution|amount))* $", "", "whole of a payment"),
)
