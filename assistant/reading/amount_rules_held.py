"""The rules on what an account holds, where it is told by how it came to be or how it was seen: saved up, logged in."""

from __future__ import annotations

from typing import Final

_SOME: Final = r"(?:(?:up|about|around|over|nearly|roughly|almost|maybe|like|some|a total of|only|just) )*"
_INSIDE: Final = r"(?:in|inside|into) (?:(?:my|our|the|an?|his|her|their|old|former) ){0,3}(?:@\w+|it|there)(?= )"

HELD: Final = (
    # fact, words before, words after, what else must hold
    (
        "value_now",
        r" (?:have|has|got|own|owns) (?:an?|my|our|the|his|her) (?:(?!@)\S+ )?@\w+ \( $",
        r"^ (?:total |in it |left )?\)",
        "untouched",
    ),
    (
        "value_now",
        (
            r" (?:was|once|formerly|originally|had been) \$ ,? ?(?:and |but )?(?:it )?(?:is|now) (?:(?:now|only|"
            r"just|at|down to|worth) )*$"
        ),
        "",
        "dropped untouched",
    ),
    (
        "value_now",
        r" (?:there is|has|have|got|holds) another $",
        r"^ (?:(?:still|left|sitting) )*(?:in (?:it|there|the (?:account|plan)|my @)|left|remaining)\b",
        "held in it",
    ),
    ("value_now", r" \$ (?:out )?of (?:a|the|my) total (?:of )?$", r"^ (?:[.,?)]|$|in|and)", "untouched"),
    (
        "value_now",
        (
            r" (?:inherited|inherits|inheriting) (?:(?!and|but)[^ .?$]+ ){0,9}@\w+ (?:(?!and|"
            r"but)[^ .?$]+ ){0,6}(?:,|\(|-|of|worth|with) $"
        ),
        r"^ (?:[.,)]|$|in it|left|total)",
        "held now",
    ),
    (
        "value_now",
        r"(?:^| [.?,:]) (?:and |but )?i (?:currently |only |now )?have (?:about |only )?$",
        r"^ (?:[.?]|$|in it|in there)",
        "own account told",
    ),
    (
        "value_now",
        (
            r"(?:^| [.?]) (?:(?:my|an?|the) )?(?:old )?@\w+ (?:from|at|with) (?:(?:my|an?|the|old|previous|former|last|"
            r"prior|first) )*(?:job|"
            r"employer|work|company) ?(?:,|:|-|is|of|has|with)? $"
        ),
        "",
        "untouched",
    ),
    (
        "value_now",
        (
            r" (?:went|is|are|gone|grew|gained|rose|increased|jumped|fell|dropped|sank|slid|lost)(?: (?:up|"
            r"down))?(?: by)? \d+ % "
            r"(?:(?!of)[^ .?$]+ ){0,4}to (?:only |just )?$"
        ),
        "",
        "untouched",
    ),
    (
        "value_now",
        r" (?:just|finally|recently) (?:hit|crossed|passed|reached|topped) (?:about |over )?$",
        "",
        "untouched",
    ),
    ("value_now", "", r"^ (?:current|present|total) balance (?:in|of) ", "untouched"),
    ("value_now", "", r"^ saved (?:up )?(?:in|inside) (?:(?:my|an?|the|our|his|her) )?@", "untouched"),
    (
        "value_now",
        r" (?:have|has|'ve) (?:(?:already|now|only|currently) )*saved (?:up )?$",
        (
            r"^ (?:in|inside) (?:(?:my|an?|the|our|his|her) )*@(?!roth)\w+(?= )(?! ,? ?(?:which|that|and|but|now|it|"
            r"over)\b)"
        ),
        "untouched",
    ),
    (
        "value_now",
        (
            r" @\w+ (?:of|at|from|with|in) (?:(?![@$])[^ .?$,]+ ){1,8}(?:, )?(?:(?:it|he|she|that|which) )?(?:is|"
            r"has|holds|sits at|is at|"
            r"stands at) (?:(?:now|only|about|just) )*$"
        ),
        "",
        "untouched",
    ),
    ("value_now", r" (?:stood|sat) at $", r"^ (?:on|as of|at|in) (?:the end of )?#\d+ (?:[.,]|$)", "untouched"),
    (
        "value_before",
        r" statement (?:(?:of|for|dated|from|as of) )?(?:\S+ )?: $",
        r"^ [.,;] (?:\S+ )?statement (?:(?:of|for|dated|from|as of) )?(?:\S+ )?: \$",
        "drops untouched",
    ),
    (
        "value_now",
        r" \$ [.,;] (?:\S+ )?statement (?:(?:of|for|dated|from|as of) )?(?:\S+ )?: $",
        "",
        "dropped untouched",
    ),
    (
        "value_now",
        r" (?:have|has|got|with) (?:about |nearly |only |just )*$",
        r"^ in (?:my|an?|our|the|his|her) (?:old )?(?:retirement(?: account| plan)?|account|plan)(?= )",
        "untouched",
    ),
    (
        "value_now",
        r" (?:have|has|got|with|is) (?:about |only |just )*$",
        (
            r"^ in (?:an? )?(?:\S+ ){0,3}?(?:cds?|fund|funds|stocks?|bonds?|annuity|money market|treasuries) "
            r"(?:as part of|in|inside|within|that is in|held in) (?:an?|my|her|his|the|our) (?:\S+ )?@"
        ),
        "untouched",
    ),
    ("value_before", r" had (?:an?|my|one|this) (?:old )?@\w+ (?:with|worth|of) (?:about )?$", "", "not still"),
    (
        "value_now",
        (
            r" (?:offered|offering|offers|offer|quoted)(?: to)?(?: (?:me|us|him|her|them))?"
            r"(?: (?:an?|the|one|time|1|once|single|lump|lump sum|buyout|payout|cash out|of|about))* $"
        ),
        r"^ (?!(?:a year|salary|pay|bonus|raise|job|an hour)\b)",
        "offered",
    ),
    (
        "value_now",
        rf" (?:saved up|(?:built|accumulated|amassed|piled)(?: up)?) {_SOME}$",
        rf"^ (?:up )?{_INSIDE}(?! ,? ?(?:which|that|and|but|now|it|over)\b)",
        "held in it",
    ),
    (
        "value_now",
        (
            r" (?:recovered|bounced|rebounded|come back|came back|climbed|crept|clawed)(?: its way)? (?:back )?"
            r"(?:up )?to (?:about |around |just |only )*$"
        ),
        "",
        "held in it",
    ),
    (
        "value_now",
        (
            r" (?:logged in(?:to)?|logged on(?:to)?|checked|looked at|opened|pulled up) (?:\S+ ){0,6}?(?:and|to) "
            r"(?:saw|see|found|find|noticed) (?:(?:it|that|is|was|only|down|at|to|about|the balance|a balance of) )*$"
        ),
        "",
        "untouched",
    ),
    (
        "value_now",
        r" @\w+ (?:total|balance|value|amount) ?(?:is|of|:|-)? ?$|^ @\w+ [:-] $",
        r"^ (?:[.,)/;]|$)",
        "untouched",
    ),
    ("value_now", "", rf"^ (?:of|in) (?:my |our )?(?:retirement )?(?:money|savings|funds) {_INSIDE}", "untouched"),
    (
        "value_before",
        r" (?:out )?of (?:my|our|the|his|her|a) $",
        r"^ (?:\S+ )?@\w+ (?:i|we|he|she) (?:\S+ )?(?:took|pulled|withdrew|cashed|got|drew)\b",
        "",
    ),
    ("value_now", r" (?:my|our|his|her|the) $", r"^ out of (?:my|our|his|her|the) (?:\S+ )?@", "untouched"),
    (
        "value_now",
        (
            r" (?:empty|close|cash(?:ing)?(?: out| in)?|drain|liquidate|pull|take|emptying|closing|draining|taking) "
            r"(?:(?:out|all|of|my|our|the|whole) )*@\w+ \( $"
        ),
        r"^ \)",
        "still to be taken",
    ),
    (
        "value_now",
        (
            r" (?:pull|pulling|take|taking|withdraw|withdrawing|cash out|cashing out|move|moving) (?:out )?"
            r"(?:everything|all of it|it all|the whole thing|the lot) ?[,(-] $"
        ),
        "",
        "still to be taken",
    ),
    (
        "value_now",
        r" (?:could|can) (?:cash (?:it |that )?(?:out|in)|withdraw|take) (?:now )?(?:for|as) (?:a lump sum of )?$",
        "",
        "offered",
    ),
    ("", r" (?:the|my) (?:new|other|second) one (?:(?:is|has|was|holds|at|about|only|worth) )*$", "", ""),
    # notes: "old 401(k) from the mill: 7,600.", "Had 23,450. Have 20,010."
    ("value_now", r" @\w+ (?:from|at|with|in) (?:(?![@$])[^ .?:,]+ ){1,5}: $", r"^ (?:[.,;)]|$)", "untouched"),
    (
        "value_now",
        r"[.,] (?:and )?(?:have|has|holds?) (?:only |just |about )*$",
        r"^ (?:[.,;)]|now|today|$)",
        "untouched",
    ),
    (
        "value_now",
        (
            r"(?<! last) statement (?:(?:that|which) (?:came|arrived|i got) )?"
            r"(?:(?:today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|says|said|shows|"
            r"showed|reads|read|is|was|has it at|:|at) ){1,3}$"
        ),
        r"^ (?:[.,;)]|and|but|$|in (?:the )?(?:spring|summer|fall|winter|january|february|march))",
        "untouched",
    ),
    (
        "value_before",
        (
            r" in (?:the )?(?:spring|summer|fall|winter|january|february|march|april|may|june|july|august|september) "
            r"(?:it|they|that|the (?:old )?(?:statement|balance)) (?:said|showed|read|was at|stood at) $"
        ),
        "",
        "untouched",
    ),
    (
        "value_before",
        r" \$ from an? (?:starting|initial|original|high of|peak of|start of|beginning) $",
        "",
        "untouched",
    ),
    (
        "value_now",
        r" \$ of the $",
        r"^ (?:that (?:is|'s) )?(?:still )?(?:in|inside) (?:there|it|(?:my|the|her|his) @)",
        "untouched",
    ),
    (
        "value_now",
        r" (?:is|am|are|now) (?:now )?(?:staring|looking) at (?:only |just |about )*$",
        r"^ (?!(?:in|of) )",
        "untouched",
    ),
    ("value_now", r" (?:fair market value|fmv) (?:(?:on|at|as of|of|year end|#\d+|is|was|:) )*$", "", "untouched"),
)
