"""Rules on sums before all others: what makes a sum no fact: a wish, other money, a limit, somebody else."""

from __future__ import annotations

from typing import Final

_PAY: Final = r"(?:take|withdraw|pull|put|contribute|invest|deposit)"
_WISH: Final = r"(?:need|want|hope|hoping|plan|planning|going|wish|intend|would like|'d like)"
_AGI: Final = r"(?:agi|adjusted gross(?: income)?)"

_TAKERS: Final = (
    r"(?:market|markets|irs|fees?|taxes|ex|ex (?:wife|husband|spouse)|lawyers?|attorney|government|state|feds|"
    r"uncle sam|crash|broker|advisor|adviser|scammers?|divorce|inflation|recession|downturn|taxman|plan)"
)

NEVER: Final = (
    (
        "",
        (
            r" (?:life insurance|insurance|unemployment|workers comp|social security|ssdi|disability|lawsuit|"
            r"settlement|lottery|severance) (?:paid|pays|gave|was|of|got|sent|is)(?: (?:me|us|out))* $"
        ),
        "",
        "",
    ),
    (
        "",
        "",
        (
            r"^ (?:left )?(?:of|in|on|worth of) (?:(?:my|our|his|her|high|interest|credit|card|student|loan|medical|"
            r"consumer) )*debts?\b"
        ),
        "",
    ),
    ("", "", r"^ (?:'d|d)(?= )", ""),  # an annuity that was 1035'd
    ("", "", r"^ (?:over|above|below|under) the (?:limit|cap|maximum|max)\b", ""),
    (
        "",
        r" (?:held|withheld|kept|hold|holding)(?: (?:back|out|about))* $",
        r"^ for (?:the )?(?:federal|fed|state|taxes|tax|irs)\b",
        "",
    ),
    ("", r" other @\w+ :(?: (?!mine)[^ .?$]+){0,8} $", "", ""),
    ("", "", r"^ (?:(?:federal|state|tax|income) )*withh\w+", ""),
    ("", r" limits? (?::|are|is|of|was|were) $", "", ""),
    ("", r" limits? : [^.]*$", r"^ (?:@|for)", ""),
    (
        "",
        (
            r"(?<! after tax)(?<! post tax)(?<! roth)(?<! deductible)(?<! taxed)(?<! took)(?<! taken)"
            r"(?<! out)(?<! withdrew)(?<! pulled)(?<! cashed) (?:portion|part|piece|slice|"
            r"sleeve|position|chunk) (?:of|in) "
            r"(?:my|the|our) (?:\S+ )?@\w+ ,? ?(?:(?:was|is|worth) )*$"
        ),
        "",
        "",
    ),
    (
        "",
        (
            r" (?:refund|salary|rent|income|pay|premiums?|mortgage|house|home|car|bonus|taxes|tax bill|"
            r"share price|bitcoin|btc|price|bill)"
            r"(?: (?:value|price|payment))?(?: (?:has|have|just|only))? (?:dropped|fell|went|rose|jumped|"
            r"increased|grew|declined|shrank|changed|climbed|"
            r"sank|was cut)(?: (?:down|up|by))?(?: from)?(?: \$)?(?: (?:all|the|way|back|down|up|,))*(?: to)? $"
        ),
        "",
        "",
    ),
    (
        "",
        "",
        (
            r"^ (?:less|lower|short|under) (?:than )?(?:of )?(?:what )?(?:i|we|he|she|they) (?:had |'d )?"
            r"(?:put|paid|contributed|invested)\b"
        ),
        "",
    ),
    (
        "after_tax_basis",
        (r" (?:stuck|put|threw|dropped|parked|dumped|placed|invested) (?:my|our|a|the|his|her) (?:whole |entire )?$"),
        (
            r"^ (?:stimulus|bonus|refund|tax refund|gift|inheritance|raise|paycheck|savings|graduation money|check)"
            r"(?: (?:money|check|payment))? (?:in|into|in to) (?:(?:a|my|our|the|his|her) )*@roth_ira"
        ),
        "",
    ),
    (
        "",
        (
            r" (?:never|not|cannot) (?:\S+ )?(?:put|contributed?|invested?|deposited?|add|added)(?: (?:in|into it|"
            r"more|over))* $"
        ),
        "",
        "",
    ),
    ("", r" (?:bought|buy|buying|purchased)(?! in )(?: [^.?$ ]+){1,10} at $", r"^ (?:[.,]|$|a share|each|per|and)", ""),
    ("", r" line (?:4|5) ?b (?:(?:is|was|:|of|shows|says|,|\() )*$", "", ""),
    (
        "",
        (
            r" (?:with 2|take home|salary|comp|commissions?|tuition|rent|roof|quote|estimate|"
            r"invoice)(?: (?:quote|pay|is|was|of|about|:|last year|this year|for|income|shows|says))* $"
        ),
        "",
        "",
    ),
    ("", r" max(?:ed|ing)?(?: (?:out|it))? (?:(?:my|the|a|our|it) )?(?:@\w+ )?(?:out )?(?:at|with) $", "", ""),
    # fact (none), words before, words after, what else must hold
    (
        "",
        rf" (?:spouse|wife|husband|her|his|their|son|daughter|partner|hubby)(?: 's)?(?: own)? {_AGI} (?:\S+ ){{0,2}}$",
        "",
        "one's own",
    ),
    ("", rf" {_WISH} (?:for|of) $|(?: |^)(?:i|we) (?:asked|applied|filed|requested|ask)(?: them)?(?: for)? $", "", ""),
    (
        "",
        (
            r" (?:never|not) (?:once )?(?:had|been|was|went|got|gone|go|reached|hit|exceeded|topped|held)(?: (?:up|"
            r"to|past|above|beyond|at))* $"
        ),
        r"^ (?:in (?:it|there|the|my)|[.,]|$)",
        "",
    ),
    (
        "",
        (
            rf" {_TAKERS} (?:\S+ )?(?:got|took|takes|gets|kept|ate|keeps|claimed|grabbed|wants?|wanted)(?: (?:about|"
            r"another|over|me|out|back|away|nearly))* $"
        ),
        r"^ (?!from (?:his|her) )",
        "",
    ),
    ("", r" (?:cp [#\d]+|notice|letter|bill|lien|assessment|deficiency)(?: (?!check|saying)\S+)? (?:for|of) $", "", ""),
    ("", r" % of (?:that|it|which|this) (?:is|comes to|would be|was|equals|or|,)* ?$", "", ""),
    (
        "",
        r" pre tax (?:(?:money|part|portion|balance|side|bucket|stuff|dollars|in it|amount|is|was|were|of|about|:) )*$",
        "",
        "",
    ),
    (
        "",
        "",
        r"^ (?:(?:is|was|were|of it|of that|in) )*pre tax (?:[.,)]|$|money|dollars|contrib|part|portion|and \$)",
        "",
    ),
    (
        "",
        "",
        (
            r"^ (?:(?:back|in|as|from|on|a|my|the|our) )*(?:tax refund|refund from the irs|irs refund|my taxes|"
            r"my tax return|stimulus)\b"
        ),
        "",
    ),
    ("", rf" (?:what if|suppose|supposing|imagine|let us say) (?:[^ .?$]+ ){{0,2}}{_AGI} (?:\S+ ){{0,3}}$", "", ""),
    (
        "",
        rf" % of (?:my |our |the |your )?{_AGI} (?:is|was|,|equals|=|or|comes to|would be) (?:about |around )?$",
        "",
        "",
    ),
    ("", rf" {_AGI} (?:over|above|under|below) $", r"^ (?:phases?|can|cannot|do not|loses?|may|must|is|are)\b", ""),
    ("", r" line (?:7|11|37|38) of (?:my |the )?form (?:says|shows|is|was|reads) $", "", "on no 1040"),
    ("", rf" {_WISH} to {_PAY} (?:(?:out|in|back|up|at least|about|another|only|just) )*$", "", ""),
    ("", rf" (?:can|could|may|might|should) (?:i|we) {_PAY} (?:(?:out|in|up|at least|about|another) )*$", r" \?", ""),
    ("", r" (?:i|we) (?:may|might|should) (?:\S+ )?(?:take|withdraw|pull|put|contribute) (?:out )?$", "", ""),
    ("", rf" {_WISH} to have $", "", ""),
    ("", r" can i have $", "", ""),
    (
        "",
        (
            r" (?:employer|company|boss) (?:(?:has|had|have|also|only) )*(?:contributed|put in|put|matched|added|"
            r"kicked in) (?:in )?$"
        ),
        "",
        "",
    ),
    ("", r" (?:maximum|max|limit)(?: contribution)?(?: (?:limit|amount))? (?:(?:is|was|of|for|#\d+) )+$", "", ""),
    ("", r" (?:contributed|contribute|put|made|deposited|invested) $", r"^ (?:of |in )?(?:pre tax|deductible)\b", ""),
    ("", r" (?:pre tax|(?<!not )(?<!non )deductible) contributions? (?:(?:of|is|was|were|total|totaled|:) )*$", "", ""),
    ("", r" (?:gave|donated|contributed|paid) $", r"^ to (?:(?:a|my|the|our) )?(?:charity|charities|church)\b", ""),
    ("", r" put $", r"^ (?:down\b|on (?:(?:a|my|the|our) )?(?:house|home|car|condo|truck|credit card|card)\b)", ""),
    ("", r" (?:put|deposited) $", r"^ (?:in|into) (?:(?:my|a|our|the) )?(?:savings|checking)\b", ""),
    (
        "",
        "",
        (
            r"^ (?:in|from|of) (?:(?:my|the|our|a) )?(?:unemployment|social security|severance|inheritance|"
            r"life insurance|alimony|child support)\b"
        ),
        "",
    ),
    ("", "", r"^ (?:inheritance|bonus|severance|raise|tax refund)\b", ""),
    ("", "", r"^ in (?:total )?(?:plan )?assets\b", ""),
    (
        "",
        (
            r" (?:sold|bought|sell|buy|buying|selling) (?:(?:my|our|the|his|her|a|an) )?(?:\S+ )?(?:car|house|"
            r"home|truck|boat|condo|motorcycle|land|rv|farm|"
            r"place|van|camper|cabin|lot|business)(?: (?:in|on|at|back|near|last|then|out)(?: (?!and|but|i |"
            r"we )[^ .?$]+){1,3})? (?:(?:for|at) (?:about )?)$"
        ),
        "",
        "",
    ),
    (
        "",
        r" (?:house|home|condo|car|truck|salary|pay|rent|mortgage) used to be (?:(?:worth|about|around) )*$",
        "",
        "",
    ),
    ("", r" if (?:i|we) (?:had|have|got) (?:about )?$", r"^ (?:of|in) (?:other )?(?:itemized|misc)", ""),
    (
        "",
        r" (?:put|contributed|deposited|invested) $",
        r"^ (?:in|into|to) (?:my|a|our|the) (?:\S+ )?@\w+",
        "in an unlike account",
    ),
)
