"""Phrases that tell a fact: tables of value, pattern, and what takes it back when it stands just before."""

from __future__ import annotations

from typing import Final, TypeAlias

Row: TypeAlias = tuple[str | bool, str, str]

NO: Final = (
    r" (?:not|never|no|no longer|neither|nor|without|isn't|if|should|could|can|whether|do|does|had|must|would|"
    r"to) (?:\S+ )?$"
)

UNTOLD: Final = (
    r" (?:if|should|could|can|whether|would|when|suppose|unless|does|do|were|might|may|have to|need to|want to|"
    r"or|must|better to|considering|not|never) (?:(?:i|we|you|she|he|they|be|to|just|even) )*$"
)

CAUSE: Final[tuple[Row, ...]] = (
    (
        "theft",
        (
            r" (?:stolen|stole|embezzled|embezzlement|scammed|scam|scammer|ponzi|hacked|hacker|hackers|defrauded|"
            r"fraudster|fraud|theft|identity theft|conned|swindled|phished)(?= )"
        ),
        r" (?:not|no|if|or|is it|like|a total|feels like|never|feel|felt|car|truck|bike|phone|neighbor) (?:\S+ )?$",
    ),
    (
        "forfeiture",
        (
            r" (?:forfeit|forfeited|forfeiture|forfeits|unvested|not (?:yet )?vested|not (?:fully )?vested|"
            r"lost (?:the|my|all the) (?:\S+ )?match|took back (?:the|my|their) (?:\S+ )?match|clawed back)(?= )"
        ),
        r" (?:if|would|will) (?:\S+ )?$",
    ),
    (
        "worthless",
        (
            r" (?:worthless|went to (?:zero|0|nothing)|is (?:now )?worth (?:nothing|zero|0)|became worth nothing|"
            r"went (?:bankrupt|belly up|bust|under)|chapter 11|chapter 7|total wipeout|delisted)(?= )"
        ),
        (
            r" (?:not|if|no|almost|nearly|practically|feels|plan|@pension|employer|startup|brewery|"
            r"mill|plant|store|business|broker|custodian|bank|provider|firm|"
            r"brokerage|"
            r"sep|that held) (?:\S+ ){0,3}$"
        ),
    ),
    (
        "fees",
        (
            r" (?:(?:eaten|ate) (?:up )?(?:away )?(?:by|it up in)? ?(?:\S+ )?fees|fees (?:ate|have eaten|wiped|"
            r"drained|took|killed|eat|have been eating)|by (?:the |high |hidden |all the )?fees|lost (?:it |"
            r"\$ )?(?:to|in) (?:\S+ )?fees|because of (?:the )?(?:\S+ )?fees|due to (?:the )?(?:\S+ )?fees)(?= )"
        ),
        r" (?:not|if|no) (?:\S+ )?$",
    ),
    (
        "market",
        (
            r" (?:(?:stock )?market (?:\S+ )?(?:ate|crash|crashed|drop|dropped|tanked|tank|fell|went down|downturn|"
            r"is down|was down|decline|collapse|collapsed|slump|meltdown|correction|plunge|has dropped|losses|loss)|"
            r"bear market|the crash|economy (?:tanked|crashed)|(?:because|it was|due to|"
            r"thanks to) (?:of )?the (?:stock )?market|"
            r"market (?:took a (?:dive|hit|beating)|(?:was|is) (?:terrible|awful|bad))|"
            r"(?<!my )(?:because|when|since|as|and|\.|,|^) stocks (?:fell|crashed|tanked|dropped|went down|"
            r"plunged))(?= )"
        ),
        r" (?:if|next|not) (?:\S+ )?$",
    ),
)

PAID_IN_KIND: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:in kind(?! (?:rollover|transfer to my ira))|paid (?:me |us |out )?in (?:company |"
            r"employer )?(?:stock|shares)|distribut(?:ed|ion)(?: \S+){0,3} (?:in|of|as) (?:company |employer |"
            r"the )?(?:stock|shares|securities)|took (?:the |my )?(?:company )?(?:stock|shares) (?:out |"
            r"instead of cash|themselves)|got (?:the )?(?:actual )?(?:shares|stock certificates|"
            r"stock itself) (?:instead|not cash)?|(?:shares|stock) (?:were|was) (?:distributed|sent|"
            r"moved) to my @brokerage|(?:transferred|moved|sent) (?:the |my )?(?:shares|"
            r"stock) (?:out )?to my @brokerage|"
            r"distributed the (?:shares|stock) to me|(?:got|received) (?:the )?(?:shares|stock) ,? ?not cash)(?= )"
        ),
        r" (?:if|can|could|should|or|not|option) (?:\S+ ){0,3}$",
    ),
)

SIMPLE_FIRST_TWO_YEARS: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:been in (?:it|there|the plan|(?:the|my) @simple_ira) (?:for )?|"
            r"(?:closed|emptied|cashed out|withdrew|left|closing|cashing out)(?: \S+){0,4} after |"
            r"had (?:it|(?:the|my) (?:plan|account|@simple_ira)) (?:for )?)(?:only |just )?"
            r"(?:(?:\d|1\d|2[0-3]) months|one year|1 year|a year)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:(?:within|inside|during|in|before|less than|under|not even|not yet) (?:the |my |"
            r"of )?(?:first )?(?:2 (?:year|years|year period)|24 months|18 months|16 months|one year|a year|1 year|"
            r"year and a half|a year and a half)(?: (?:period|were up|was up|had passed|of (?:participation|joining|"
            r"opening|participating|my first)|after|since|old|in))?)(?= )(?! (?:of covid|i will|i 'll))"
        ),
        (
            r" (?:not|if|or|lost|fell|dropped|down|tanked|losing|dropping|crashed|shrank) (?:\S+ ){0,2}$|"
            r" (?:what if|wait|should i|could i|can i|will i|do i) (?:\S+ ){0,6}$"
        ),
    ),
    (
        False,
        (
            r" (?:(?:after|more than|over|past|well past|beyond) (?:the |my |first )*2 (?:year|years|year period)|"
            r"(?:have|had) (?:it|(?:the|my) (?:plan|account|@simple_ira)) (?:for )?(?:[2-9]|\d\d) years|"
            r"been in (?:it|there|the plan|(?:the|my) @simple_ira) (?:for )?(?:over |about )?(?:[3-9]|\d\d) years|"
            r"after (?:[3-9]|\d\d) years)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
)

_GAVE_UP: Final = r"(?:surrendered|cashed (?:it )?(?:in|out)|gave (?:it )?up|cancell?ed|closed|terminated)"
ANNUITANT_DIED: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:payments|benefits|checks|it|@pension|@annuity|payouts|pension|annuity) (?:(?:just|all|have|has|had|"
            r"begun|began|started|in|since|#\d+|and|then|@\w+) )*(?:"
            r"stopped|ended|ceased|died|quit|stop|ends|ceases) (?:(?:when|with|on|upon|after|at|once|"
            r"because|as) )+(?:(?:my|his|her|the|mom|dad|late|our) )*(?:\S+ )?(?:died|death|passed|passing|he died|"
            r"she died|him|her)(?= )"
        ),
        r" (?:if|will|would|when) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:was|were|had been|been) (?:already )?(?:receiving|collecting|drawing|getting) (?:(?:a|an|his|her|"
            r"the|monthly|payments|from|checks|regular) )*(?:@pension|@annuity)(?: \S+){0,10} (?:died|passed)(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:died|passed away|passed|has died) (?:and|,|so) (?:(?:and|so|his|her|the|their|then|all) )*"
            r"(?:@pension|@annuity|payments|checks|benefits) (?:payments )?(?:just )?(?:stopped|ended|ceased)(?= )"
        ),
        r" (?:if|not|had|when) (?:\S+ ){0,2}$",
    ),
    (True, r" annuitant (?:has |had )?(?:died|passed away)(?= )", r" (?:if|when|until|unless|after) (?:\S+ ){0,2}$"),
    (
        True,
        (
            r" died before (?:(?:he|she|getting|got|ever|recovering|recovered|could|get|recover|all|of|back) )+"
            r"(?:his|her) (?:\S+ )?(?:contributions|investment|money|basis)(?= )"
        ),
        r" (?:if|not|would) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:died|passed away|passed) (?:[^ .?]+ ){0,5}(?:after|having|with|when) "
            r"(?:(?:he|she|they|had|having|only|just) )*(?:getting|got|gotten|collecting|collected|"
            r"receiving|received|drawing|drawn|recovering|recovered|"
            r"been paid|being paid|back)(?= )"
        ),
        r" (?:if|not|would|when) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:died|passed away|passed|has died)(?: [^ .?]+){0,4} [.,;] "
            r"(?:(?:and|so|then|his|her|the|their|my|our|all|teacher|state|city|monthly|survivor) )*"
            r"(?:@pension|@annuity|payments|checks|benefits)"
            r"(?: (?:payments|checks|just|then|all|have|has))* (?:stopped|ended|ceased|quit)(?= )"
        ),
        r" (?:if|not|had|when) (?:\S+ ){0,2}$",
    ),
    # who gives a contract up is alive, and it is not the end of payments
    (
        False,
        (
            rf" (?:i|we) (?:(?:just|finally|then|have|had|also|already) )*{_GAVE_UP} "
            r"(?:(?:my|the|our|this|that|it|a|an|variable|fixed|deferred|old) )*@annuity(?= )"
        ),
        "",
    ),
    (
        False,
        rf" @annuity(?: [^ .?]+){{0,10}} (?:i|we|then|,|and|later) (?:(?:have|had|just) )*{_GAVE_UP}(?= )",
        r" (?:died|dead|late|death) ",
    ),
    (False, r" @annuity(?: [^ .?]+){0,12} [,;-] surrendered(?= )", ""),
)

EXCESS_DEFERRAL: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:excess (?:elective )?deferrals?|deferred too much (?:to|in|into)|"
            r"(?:over|exceeded|went over) the (?:elective )?deferral limit|"
            r"(?:over ?contributed|contributed too much|"
            r"over the (?:401k )?limit|went over the (?:\S+ )?limit|"
            r"exceeded the (?:\S+ )?limit)(?: \S+){0,14} (?:returned|refunded|sent back|gave back|refund|"
            r"paid back|return|"
            r"sent me back))(?= )"
        ),
        (
            r" (?:if|no|not|never|avoid|avoiding|what|is there|was it|is it|is this|was this|was that|do i have|did i|"
            r"have i|what is|what counts as|can|could|may|might|wife|husband) (?:(?:i|a|an|the|my|have|has|had|made|"
            r"make|'s|be|is) )*$"
        ),
    ),
)
