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

FILING_STATUS: Final[tuple[Row, ...]] = (
    (
        "married_separate",
        (
            r" (?:mfs|(?:married )?(?:filing|filed|file|files|"
            r"filling) (?:as )?(?:married )?(?:filing )?(?:separate(?:ly)?|separate returns)|"
            r"married separate(?:ly)?|separate (?:tax )?returns|married (?:but )?(?:\S+ )?(?:filing|file|"
            r"filed) separate(?:ly)?)(?= )"
        ),
        UNTOLD,
    ),
    (
        "married_joint",
        (
            r" (?:mfj|(?:married )?(?:filing|filed|file|files|filling) (?:as )?(?:married )?(?:filing )?(?:our |a |"
            r"our taxes |taxes |our tax returns? |tax returns? )?joint(?:ly)?(?: (?:tax )?returns?)?|"
            r"married joint(?:ly)?|joint (?:(?:federal|tax|income) )*(?:returns?|filers?|filing)|jointly filed|"
            r"joint filer|(?:file|filed|filing) one (?:joint |tax )?return|one return together|file together|"
            r"filing together|"
            r"(?:declare|declared|declaring) (?:together|jointly))(?= )"
        ),
        UNTOLD,
    ),
    (
        "married_separate",
        r" (?:file|files|filed|filing) (?:our|their) own(?: separate)?(?: tax)? returns(?= )",
        UNTOLD,
    ),
    ("married_separate", r" filing (?:status )?(?:: |is |- )?sep(?:arate)?(?= (?:[.,)]|$))", UNTOLD),
    (
        "married_joint",
        r" (?:returns?|status|filing|filed|file) (?:: |- )(?:married )?(?:,? ?)(?:joint|jointly)(?= )",
        UNTOLD,
    ),
    (
        "married_joint",
        (
            r" (?:(?:wife|husband|spouse) and i|(?:me|i) and my (?:wife|husband|spouse)) (?:(?:are|share|use|"
            r"file|do|both|on) )*"
            r"(?:the |a )?(?:same|one|single) (?:form|return|tax return)(?= )"
        ),
        UNTOLD,
    ),
    (
        "single",
        r" (?:file|filed|filing|files) (?:alone|solo|by myself|as an individual)(?= )",
        rf"{UNTOLD}| (?:married|husband|wife)\b.{{0,50}}$",
    ),
    ("married_joint", r" [,.] (?:joint|jointly)(?= (?:[,.]|$))", r" (?:or|not) $"),
    ("head_of_household", r" (?:hoh|head of (?:the )?(?:household|hh|house))(?= )", UNTOLD),
    (
        "surviving_spouse",
        (
            r" (?:qualifying (?:surviving spouse|widow(?:er)?)|surviving spouse status|qualified widow(?:er)?|"
            r"(?:file|filing|filed) as (?:a )?(?:qualifying )?(?:surviving spouse|widow(?:er)?))(?= )"
        ),
        UNTOLD,
    ),
    (
        "single",
        (
            r" (?:(?:filing|file|filed|files|filer|status is|status|status :|filing : |filing as|file as|"
            r"filed as) (?:as )?(?:a )?single|single (?:filer|filing|return|taxpayer|guy|man|woman|male|female|"
            r"status|no kids|no dependents|with no kids)|(?:am|i am|still|and|be|was|be a|i was|being|"
            r"is) single(?! (?:\S*account|account|payer|year|premium|day|life|time|employer|largest|biggest|most|"
            r"thing|sum|mom|dad|parent|lump|payment|@)))(?= )"
        ),
        UNTOLD,
    ),
    ("single", r" (?:filing )?status (?:: |is )?s(?= (?:[.,)]|$))", UNTOLD),
    (
        "single",
        (
            r" single(?= (?:[.,?)-]|&|(?:1[89]|[2-9]\d) (?!%|percent|k|years? (?:in|of))|standard|itemi[sz]|agi|"
            r"and (?!only)|"
            r"in &|no (?:kids|dependents|itemi)|filer|$))"
        ),
        rf"{UNTOLD}| (?:a|an|any|every|each|one|the|my|no|that|this|per|two|another) $",
    ),
)

_NOTE_BEFORE: Final = (
    r"(?:[,.(:-]|\A|single|mfj|mfs|hoh|jointly|joint|separate(?:ly)?|married|household|retired|"
    r"\d\d|&[A-Z][A-Z]|\$|yes|no)"
)
_NOTE_AFTER: Final = r"(?:[.,?)-]|$|&[A-Z][A-Z]|\d\d|single|mfj|mfs|hoh|married|agi|@\w+|head|filer)"

ITEMIZES: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" itemi[sz](?:e|ed|es|ing)(?: deductions)? (?:instead of|rather than|"
            r"over) (?:\S+ ){0,2}standard(?: deduction)?(?= )"
        ),
        r" (?:if|not|should|never|do|can|could) (?:\S+ )?$",
    ),
    (False, r" (?:the )?standard deduction for (?:me|us)(?= )", r" (?:is|what|the|a|does|good|better|or|not) $"),
    (
        True,
        rf" form_a(?: [:?-])? (?:yes|yep|y|yeah|filer|filed)(?= {_NOTE_AFTER})",
        r" (?:no|not) $",
    ),
    (False, rf" form_a(?: [:?-])? (?:no|nope|n|never)(?= {_NOTE_AFTER})", ""),
    (
        False,
        r" (?:do|did|does) not (?:file|use|fill out|do) (?:(?:a|the) )?form_a(?= )",
        r" (?:if|why) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:i|we) (?:(?:always|do|usually|also|still) )*(?:use|file|filed|used|fill out|filled out|do|"
            r"did) (?:(?:a|"
            r"the|my|our) )?form_a(?= (?:[.,)]|$|and|with|every|each|so|since|because|on|that|in))"
        ),
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where|did|does) $",
    ),
    (
        True,
        r" (?:i|we|he|she) (?:(?:do|did|always|usually) )*itemi[sz]e(?: (?:our|my) )?(?: deductions)?(?= (?:[.,);]|$))",
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where|did|does) $",
    ),
    (False, rf" itemi[sz](?:e|ed|es|ing)(?: deductions)?(?: [:?-])? (?:no|nope|n|not|nah|never)(?= {_NOTE_AFTER})", ""),
    (False, r" non ?itemi[sz](?:e|er|ed|ing)(?= )", r" not (?:a )?$"),
    (False, r" used to itemi[sz]e (?:,|but|and)(?= )", ""),
    (False, r" never have itemi[sz]ed(?= )", r" if $"),
    (
        False,
        (
            r" standard(?: deduction)? (?:was|is|were|being|came out) (?:the )?(?:bigger|higher|better|larger|"
            r"greater|more)(?= )"
        ),
        r" (?:if|when|whether) (?:\S+ )?$",
    ),
    (False, r"(?<= [.(]) standard(?= (?:[.)]|$))", ""),
    (False, rf" (?:no|not) itemi[sz](?:e|ed|ing)(?= {_NOTE_AFTER})", ""),
    (True, rf" itemi[sz](?:e|ed|es|ing)(?: deductions)?(?: [:?-])? (?:yes|yep|y|yeah)(?= {_NOTE_AFTER})", ""),
    (False, rf" form_a(?: [:?-])? (?:no|nope|n|not|nah|never)(?= {_NOTE_AFTER})", ""),
    (False, rf" (?:no|not|without a?) form_a(?= {_NOTE_AFTER})", ""),
    (True, rf" form_a(?: [:?-])? (?:yes|yep|y|yeah)(?= {_NOTE_AFTER})", ""),
    (
        False,
        (
            r" (?:do|did|does|can|could|will|would) not (?:usually |even |normally |get to |really |typically |"
            r"have enough to )?itemi[sz]e(?= )"
        ),
        r" (?:if|since you) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:not|never|no|no longer|stopped|without) (?:been |able to |going to |usually |even )?itemi[sz](?:e|ed|"
            r"ing)(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:take|took|takes|taking|use|used|using|claim|claimed|claiming|get|do|on|with|just|have|our|"
            r"my) (?:always |just )?(?:the |a )?standard(?: deduction)?(?= (?!of|is|rule|mileage))"
        ),
        (
            r" (?:if|should|could|can|whether|would|not|never|than|or|to|does|beyond|addition|did) (?:(?:i|we|you|"
            r"just|still|not|also|only) )*$"
        ),
    ),
    (False, rf" {_NOTE_BEFORE} standard deduction(?= {_NOTE_AFTER})", r" (?:or|than|the) $"),
    (
        False,
        (
            r" (?:single|mfj|mfs|hoh|jointly|joint|married|household|&[A-Z][A-Z]) ,? ?standard(?= (?:[.,]|"
            r"$))"
        ),
        r" (?:or|not) $",
    ),
    (False, rf"\A standard deduction(?= {_NOTE_AFTER})", ""),
    (False, r" standard deduction filers?(?= )", ""),
    (
        True,
        (
            r" (?:(?:am|are|is|were|was|still|always|been|,|\.|\() )?(?<= )(?:(?<=am )|(?<=are )|(?<=is )|"
            r"(?<=were )|(?<=was )|(?<=still )|(?<=always )|(?<=been )|(?<=, )|(?<=\. )|(?<=\( ))itemi[sz]ing(?= )"
        ),
        r" (?:if|should|not|never|without|when|or) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:i|we|he|she) (?:do|did|always|usually) itemi[sz]e(?= (?:[.,);]|$|and|so|my|our|every|each) )",
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where) $",
    ),
    (
        True,
        (r" (?:took|take|takes|claimed|claim|had|have|has|with|used|use) (?:our |my )?itemi[sz]ed deductions(?= )"),
        (
            r" (?:if|should|could|can|whether|would|must|need|only|not|never|to|does|do|when|than|or|who|people|"
            r"you|enough|"
            r"without|no) (?:(?:i|we|you|to|also|still|just|even|have|had|able|be) )*$"
        ),
    ),
    (
        True,
        r" itemi[sz](?:e|es|ed)(?! deduction)(?! (?:on|for) (?:the|my|our) state)(?: (?:my|our) deductions)?(?= )",
        (
            r" (?:if|should|could|can|whether|would|must|need|only|not|never|to|does|do|when|than|or|who|people|you|"
            r"even|unless|without|no|by|of|about|for|start|better|vs|versus|enough|with|how) (?:(?:i|we|you|to|also|"
            r"still|just|even|have|had|able|be) )*$"
        ),
    ),
    (
        True,
        (
            r" (?:file|filed|filing|files|use|used|do|did|fill out|filled out|with|had|have|attached|attach|"
            r"on|doing|including|"
            r"includes?|included) (?:(?:a|the|my|our|his|her) )?form_a(?= )(?! ?\?)"
        ),
        (
            r" (?:if|should|could|can|whether|would|when|suppose|unless|not|never|no|need|to|must|may|or|"
            r"without|go|goes|"
            r"deduct|deductible|deduction|loss|it|this|that|claim|report|take|put|list) (?:(?:i|we|you|she|he|"
            r"they|be|to|just|"
            r"even|it|this|a|the|loss|still) )*$"
        ),
    ),
    (True, rf" {_NOTE_BEFORE} form_a(?= {_NOTE_AFTER})", r" (?:no|not|without|on|or) $"),
)


CAUSE: Final[tuple[Row, ...]] = (
    (
        "theft",
        (
            r" (?:stolen|stole|embezzled|embezzlement|scammed|scam|scammer|ponzi|hacked|hacker|hackers|defrauded|"
            r"fraudster|fraud|theft|identity theft|conned|swindled|phished)(?= )"
        ),
        r" (?:not|no|if|or|is it|like|a total|feels like) (?:\S+ )?$",
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
            r"bear market|the crash|economy (?:tanked|crashed))(?= )"
        ),
        r" (?:if|next) (?:\S+ )?$",
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
            r"moved) to my @brokerage)(?= )"
        ),
        r" (?:if|can|could|should|or|not|option) (?:\S+ ){0,3}$",
    ),
)

SIMPLE_FIRST_TWO_YEARS: Final[tuple[Row, ...]] = (
    (
        True,
        r" been in (?:it|there|the plan|the @simple_ira) (?:for )?(?:only |just )?(?:\d|1\d|2[0-3]) months(?= )",
        r" (?:not|if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:(?:within|inside|during|in|before|less than|under|not even|not yet) (?:the |my |"
            r"of )?(?:first )?(?:2 (?:year|years|year period)|24 months|18 months|16 months|one year|a year|1 year|"
            r"year and a half|a year and a half)(?: (?:period|were up|was up|had passed|of (?:participation|joining|"
            r"opening|participating|my first)|after|since|old|in))?)(?= )"
        ),
        r" (?:not|if|or) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:(?:after|more than|over|past|well past|beyond) (?:the |my |first )*2 (?:year|years|year period)|"
            r"(?:have|had) (?:it|the (?:plan|account)) (?:for )?(?:\d|\d\d) years)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
)

ANNUITANT_DIED: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:payments|benefits|checks|it|@pension|@annuity|payouts|pension|annuity) (?:(?:just|all|have|has|"
            r"@\w+) )*(?:stopped|ended|ceased|died|quit|stop|ends|ceases) (?:(?:when|with|on|upon|after|at|once|"
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
)

EXCESS_DEFERRAL: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:excess (?:elective )?deferrals?|corrective distribution|(?:over ?contributed|contributed too much|"
            r"over the (?:401k )?(?:deferral )?limit|went over the (?:\S+ )?limit|exceeded the (?:\S+ )?limit|"
            r"excess contribution)(?: \S+){0,14} (?:returned|refunded|sent back|gave back|refund|paid back|return|"
            r"sent me back))(?= )"
        ),
        r" (?:if|no|not|avoid) (?:\S+ )?$",
    ),
)
