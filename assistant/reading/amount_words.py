"""Words beside a sum: those that make it none of our facts, and single telling words for what no rule fits."""

from __future__ import annotations

from typing import Final

NEAR: Final = (
    r"(?:(?:is|was|are|were|of|says|said|shows|showed|showing|reads|at|for|on|in|my|the|a|it|me|all|is now|been|"
    r"total|totals|totaled|totalled|totaling|came to|comes to|comes out to|adds up to|being|equals|has|have|had|"
    r"to date|so far|lifetime|over the years|through the years|there|this|@\w+|form|line \d+|,|:|#\d+|only|"
    r"per|still|about|money|i|we|put|contributed|which|that|with) )*"
)


KIND: Final = (
    r"(?:after tax|post tax|already taxed|non ?deductible|nondeductible|taxed already|previously taxed|"
    r"not deducted|undeducted|never deducted)"
)


NOTHING: Final = (
    (
        (
            r" (?:house|home|condo|car|land|business|boat|truck|place) (?:(?:is|was|'s) )?(?:worth|valued at|"
            r"appraised at) $"
        ),
        "",
    ),
    ("", r"^ (?:owed|short\b)"),
    (
        "",
        r"^ (?:is |are |still |was )*left on (?:the|my|our|her|his|a) (?:(?:\S+ )?loans?|mortgage|house|car)(?= )",
    ),
    ("", r"^ @\w+ loan\b"),
    ("", r"^ (?:a|per|each|/) (?:share|unit)\b"),
    (r" \$ (?:a|per|each) (?:share|unit) ,? ?(?:and )?(?:now|today|to|then) (?:only )?$", ""),
    (r" (?:the|all|all the) $", r"^ in (?:her|his|my|our) (?:savings|checking|bank|piggy)\b"),
    (r" (?:bought|purchased)(?: (?!and|but|@)[^ .?$]+){1,6} for $", ""),
    ("", r"^ (?:lighter|poorer|smaller|below what|off its)\b"),
    (r" loans? (?:against|on|from|out of) (?:it|(?:the|my) \S+) (?:is|was|:|of|stands at) $", ""),
    (r" (?:target|goal|aim|dream|number)(?: (?:for|of|in) (?:[^ .?$]+ ){1,4}?)? ?(?:is|was|:|of) $", ""),
    ("", r"^ (?:that |which )?(?:i|we|he|she) (?:rolled|transferred)\b"),
    (r" if (?:it|they|the (?:balance|account|value)|my \S+) (?:had been|were) (?:worth |at )?$", ""),
    (r" (?:other|another|second) @\w+ (?:with|has|of|holding|at|,|\() (?:only |just )?$", ""),
    (r" (?:wants?|needs?) $", r"^ (?:of|from|out of) (?:it|that|the|my|her|his|our)\b"),
    ("", r"^ (?:each|apiece)\b"),
    (r" (?:normally|usually|typically|ordinarily) (?:(?:it|is|was|around) )*$", ""),
    (r" \$ (?:a|per|/) (?:month|year|week) (?:(?:down|up|only) )*to (?:(?:only|just) )*$", ""),
    (r" because (?:it|they|the \S+) (?:was|is|were|had|has) (?:too )?$", ""),
    (
        r" (?:under|below|less than|over|above|beneath) (?:a |the )?$",
        (
            r"^ (?:limit|threshold|minimum|balance|so they|"
            r"[.,:?])"
        ),
    ),
    (r" would (?:have )?(?:had|have|be|been) (?:(?:worth|at|about|over) )*$", ""),
    (r" because (?:(?:the|my|it|its|account|balance|was|were|is|of|a) )*$", ""),
    (r"(?<! my)(?<! our) cost (?:to|of|for) (?:the|my|our) \S+ (?:was|is|:) $", ""),
    (
        r" (?:made|makes|making|make) (?:(?:about|like|a|the|my) )*$",
        r"^ (?!(?:of|in|worth of) (?:\S+ )?(?:contrib|nondeduct|non|after|post|roth|@)|(?:\S+ ){0,2}contributions?\b)",
    ),
    (r" (?:scammed|swindled|cheated|conned|robbed) out of $", ""),
    (r" excess (?:[^ .?$]+ ){0,5}$", ""),
    (r" (?:half|third|quarter|part|some|most|%) of (?:(?:the|my|that|a) )*$", ""),
    # (words before, words after) of sums that are none of our facts
    (
        (
            r" (?:owe|owes|owed|owing|debts?|loans?|borrow(?:ed|ing)?|mortgage|salary|salaries|(?<!gross )income|"
            r"earn(?:s|ed|"
            r"ing)?|wages?|bonus|rent|raise|fees?|penalty|penalties|(?<!after )(?<!post )(?<!pre )tax|taxes|"
            r"bills?|refund|limit|maximum|max|cap|"
            r"price|premiums?|expenses|settlement|match(?:ed|ing)?|deduct(?:ed|ion)?) (?:(?:is|was|of|for|about|at|"
            r"are|them|me|us|the|a|in|to|being|:|up|from|out|my|that) )*$"
        ),
        "",
    ),
    (
        (
            r" (?:lost|stole|stolen|hacked|scammed|losing|lose|losses|loss|down|fell|fallen|dropped|drop|decline|"
            r"declined|up|gained|gain|gains|grew|shrank|shrunk|dipped|short|shy|cost (?:me|us)|off|tanked|dropping|"
            r"wiped out|less|down a total of|spent|spend|save|saved|saving|sank|charged?|"
            r"charging|withheld|withholding|withhold|earnings) (?:(?:of|by|a|my|like|the|about|another|me|it|is|was|"
            r"us|for|on|is down|roughly|in|value|paper) )*$"
        ),
        "",
    ),
    (
        r" (?:paid|pay|pays|paying) (?:(?:a|the|like|off|back|them|about|my|an|for|in|irs|over|it) )*$",
        (
            "^ (?:in |of )?(?:tax|taxes|penalty|penalties|for|a month|on|to|in tax|toward|off|interest)|"
            "^ (?:of(?! (?:my|our|his|her|after|post|already|nondeductible))|in|"
            r"per|/|federal|state)\b"
        ),
    ),
    (
        r"(?<! became)(?<! into) $",
        (
            r"^ (?:(?:worth|of|in|for|from|dollar|on|my|a|the|as|total) )*(?:(?:outstanding|student|credit card|"
            r"credit|cc|card|car|auto|personal|401k|federal|state|medical|consumer|overdue|unpaid|early|back|gross|"
            r"base|annual|yearly|monthly|remaining|hospital|emergency|high interest|income) )*(?:debts?|loans?|"
            r"mortgage|bills?|tax|taxes|penalty|penalties|fees?|salary|income|wages?|refund|bonus|raise|rent|"
            r"down payment|deposit|losses|loss|limit|cap|taxable(?: income| amount)?|contribution limit|match|"
            r"matching|interest|withheld|withholding|heloc|paycheck|deduction|gains?|growth|earnings|profit|house|"
            r"home|car|emergency fund|savings account|in savings|cash savings|checking|house fund|premiums?) "
        ),
    ),
    (
        "",
        (
            r"^ (?:a|per|/|each|every|an) (?:year(?! (?:prior|ago|back|before|earlier|later))|month(?! (?:prior|"
            r"ago|back|before|"
            r"earlier|later))|mo|week|hour|paycheck|check|pay|annum|day|paystub|yr|period|"
            r"hr)|^ (?:annually|yearly|monthly|weekly|biweekly|per(?!iod| form| my| the)|pa|less (?!\d|withh|tax|fees|"
            r"the)|to my name|"
            r"short|loss|away from|lower|below|under(?! the)|more(?! or less)|in (?:credit|student|cc) |of (?:that |"
            r"it |this |"
            r"which )?(?:\S+ ){0,2}(?:is|was) (?:a |an )?(?:\S+ )?loan)"
        ),
    ),
    (r" (?:another|other) $", r"^ (?:in|at) (?:savings|my bank|cash)"),
    (
        (
            r" (?:pay|cover|buy|afford|need|needed|toward|towards|donate|invest in a) (?:off )?(?:(?:a|an|the|my|"
            r"our|some|down) )*$"
        ),
        r"^ (?!for|in @|in my @)",
    ),
)

CUES: Final = (
    (
        "none",
        (
            r"lost|lose|losing|loss|losses|owe|owes|owed|loans?|debts?|borrow\w*|salary|income|earn\w*|taxes|"
            r"tax|fees?|penalty|penalties|mortgage|pays?|bills?|match\w*|rent|bonus|raise|refund|limit|withh\w+|"
            r"gains?|gained|makes?|making|spent|spend|bought|buy|costs?|price|house|car|savings? account|save|"
            r"dropped|fell|down|up|less|more|fallen|declined|shrank|grew|another|spouse|sold|owns?|insurance|"
            r"deduct\w*|would|could|will|should|maybe if|if|want|wanted|plan|planning|need|needs|per|each|month|"
            r"monthly|loaned|transfer\w*|convert\w*|rolled|moved|agi|other|taking|take|withdraw|withdrawing|"
            r"pulling|pull|cashing|closing"
        ),
    ),
    (
        "put",
        (
            r"put|contributed|contributing|contribute|contributions?|invested|investing|deposited|deposits?|"
            r"paid in|funded|chipped in|principal"
        ),
    ),
    ("basis", r"basis|after tax|post tax|nondeductible|non deductible|already taxed|box 5"),
    (
        "got",
        (
            r"got(?! (?:divorced|married|laid|fired|hired|hurt|sick|into|a job|let|scared|hit|tired|nervous|worried|"
            r"stuck|screwed|burned|my first|old))|received|check|payout|proceeds|distribution|withdrawal|withdrew|"
            r"withdrawn|took|taken|pulled|"
            r"cashed|emptied|closed|surrendered|drained|liquidated|paid me|sent me|distributed|paid us|"
            r"sent us|sent|walked|"
            r"ended up|netted|payment|lump sum|paid out|came to (?:me|us)|got back|gave me|box 1|only paid|paid|"
            r"cleared|came out|came back"
        ),
    ),
    ("nowish", r"now|today|currently|these days|presently|remaining|still|right now"),
    ("held", r"worth|balance|value|valued|account|it|mine|@\w+|plan|there|portfolio"),
    ("past", r"was|were|had|used to|originally|initially|once|peaked|peak|started"),
    ("present", r"is|has|have|holds|sits|'s|its|are|contains"),
)
