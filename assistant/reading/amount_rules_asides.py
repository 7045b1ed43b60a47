"""Rules on sums before all others: what is supposed or stands beside the story, and what a telling noun settles."""

from __future__ import annotations

from typing import Final

from assistant.reading.amount_rules_told import TOLD

_HAS: Final = r"(?:(?:has|have|had|with|is|was|at|of|worth|holds|holding|about|only|around|got|:|-) )+"

ASIDES: Final = (
    # fact (none), words before, words after, what else must hold
    ("", "", "", "supposed"),
    *TOLD,
    (  # "7,512 from my old 401(k) that I rolled into an IRA"
        "",
        "",
        (
            r"^ (?:(?:from|out of|in|of|check|distribution|@\w+|my|the|old|an?|former|employer|plan|his|her|#\d+) )*"
            r"(?:(?:and |that |which )(?:i|we|he|she|they|was|were|got|then)|was|were|got)?"
            r"(?: (?:was|were|had|'d|then|all|just|later|immediately|directly|got))* (?:rolled|transferred|moved|"
            r"converted) "
            r"(?:(?:it|all|back|directly|straight) )*(?:over(?= (?:[.,?]|$|to|into|in|so|and|but|within))|"
            r"over (?:in)?to|(?:in)?to) "
        ),
        "rolled to a plan",
    ),
    (
        "",
        (
            r" (?:etf|fund|stock|stocks|position|coin|token|company|holding|crypto|options?|lp|"
            r"partnership)(?: (?!@)[^ .?$]+){0,3} "
            r"(?:went|fell|dropped|down|sank|carried|bought|tanked|crashed) (?:(?:down|at|for|from|\$|to) )+$"
        ),
        "",
        "a holding of it",
    ),
    (
        "",
        r" (?:sold|bought|rebought|traded|buying|selling) (?:(?:about|another|some) )*$",
        r"^ (?:of|worth of|in) (?:\S+ ){0,2}(?:funds?|stocks?|shares|etfs?|bonds|crypto)\b",
        "a holding of it",
    ),
    ("", r" (?:inherited|left us|left me)(?: [^ .?$]+){1,6} , $", r"^ (?:total|in all|altogether)\b", ""),
    ("amount_received", "", r"^ now or \$ (?:a|per|each|every|/) (?:month|mo|year)\b", "money taken"),
    (
        "",
        (
            r" (?:getting|receiving|due|owed|expecting|awarded|promised|entitled to) (?:an?|the|"
            r"my) (?:\S+ )?(?:distribution|payout|"
            r"lump sum|check) (?:of|for) $"
        ),
        "",
        "still to be taken",
    ),
    (
        "",
        (
            r" (?:\d+|several|a few|many|monthly|annual|yearly|quarterly|weekly)(?: (?!\$)\S+)? (?:payments|"
            r"installments|withdrawals|"
            r"distributions|checks|payouts) of (?:about )?$"
        ),
        r"^ (?!in all|total|altogether|in total)",
        "",
    ),
    (
        "value_now",
        r" (?:lump sum|buyout|cash out|lump)(?: (?:payment|payout|offer))? (?:of|for|:) (?:about )?$",
        r"^ (?:now |today )?(?:or|vs|versus|instead of|against) (?:about )?\$ (?:a|per|each|every|/) (?:month|year)",
        "still to choose",
    ),
    (
        "",
        r" (?:does|do|will|would|did|can|could|should) (?:the|that|this|my|a) $",
        r"^ (?:come|go|count|get|become|be|have)\b",
        "",
    ),
    ("", r" (?:have|has|need|needs|had) to be (?:about |at least )?$", "", ""),
    (
        "",
        (
            r" (?:employer|company|boss|hacker|thief|someone|somebody|scammers?|ex|bank|plan) (?:\S+ )?(?:took|"
            r"withdrew|removed|pulled|"
            r"deducted|stole|swiped|clawed)(?: (?:back|out|about))* $"
        ),
        r"^ (?:from|out of|back from) (?:my|our)\b",
        "",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:in (?:there|it|the (?:plan|account)) )?from (?:my )?(?:after tax|nondeductible) contributions\b",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:(?:in|of) (?:(?:the|my|that|it|this|our|his|her|money|balance|funds|in|plan|account|@\w+|old) )+)?"
            r"(?:was|is|were|went(?: in)?) (?:all )?(?:after tax|post tax|already taxed)\b"
        ),
        "",
    ),
    ("", r" box 1 (?:(?:is|was|:|of|,|shows|says) )*$", "", "moved by code"),
    (
        "",
        r" (?:have|(?<! it )has|(?<! it )had|with|and|got|plus|also|@\w+|,|:|\.) (?:(?:about|another|only) )*$",
        (
            r"^ (?:(?:in|of) )?(?:(?:cash|money|saved|sitting) )*(?:in|inside) (?:(?:a|my|our|the|an?|high|yield|"
            r"separate|joint|emergency|mixed|regular|short|long|term|physical|home|real) )*"
            r"(?:savings|checking|bank|hysa|money market account|emergency fund|fund|cash|crypto|bitcoin|investments|"
            r"equity|estate|cds?|i bonds|bonds)\b(?! (?:balance|plan|in|inside|within))"
        ),
        "still to be taken",
    ),
    (  # "70k cash 98k 401k 10k crypto"
        "",
        r" (?:\$|@\w+|and|,|have|has|with|-|:|\.) (?:(?:about|another|only) )*$",
        (
            r"^ (?:of )?(?:cash|crypto|savings|checking|emergency fund|home equity|real estate|bitcoin|"
            r"car loan|student loans?|credit card|debt|mortgage)\b(?! (?:out|in|from|value|balance|surrender))"
        ),
        "still to be taken",
    ),
    ("", r" (?:his|hers|theirs) (?:(?:is|has|at|:) )*$", r"^ (?:\(|,|and|;|-)[^.?$]*(?: \$ )?[^.?$]* mine\b", ""),
    ("", r" (?:his|hers|theirs) (?:(?:is|has|at|:) )*\$ \( (?:was|down from|from) $", "", ""),
    ("", r" net worth (?:(?:is|of|was|:|now|currently|at|about|around|approx) )*$", r"^ (?!in )", ""),
    (
        "amount_received",
        "",
        (
            r"^ (?:(?!and|but)[^ .?$]+ ){0,3}[.,;-] (?:it|that|this|which) (?:was|is|came) (?:(?:from|an?|my|the|"
            r"early|hardship) )*"
            r"(?:withdrawal|distribution|payout|cash out)\b"
        ),
        "",
    ),
    (
        "",
        (
            r" (?:sold|sale of) (?:(?:my|our|the|a|his|her) )(?!@)\S+ (?:[^ .?$]+ )*(?:and|,) (?:(?:we|i|"
            r"then) )*(?:got|received|netted) $"
        ),
        "",
        "",
    ),
    (
        "",
        (
            r" (?:most|maximum|amount|all) (?:that )?(?:i|we) (?:can|could|may|am allowed to) (?:\S+ ){0,6}(?:is|"
            r"was|be) (?:only )?$"
        ),
        "",
        "",
    ),
    (
        "",
        (
            r" (?:would|'d|will|could|might) (?:(?:only|just|then) )*(?:give|pay|send|get|receive|net)(?: (?:me|us|"
            r"him|her|back|out|about))* $"
        ),
        r"^ (?:if|when|should|after|for)\b",
        "",
    ),
    (
        "",
        r" (?:netted|cleared|pocketed|got|received|saw) $",
        r"^ (?:from|on|of|out of) (?:an?|the|my) \$ (?:\S+ )?(?:withdrawal|distribution|payout)\b",
        "",
    ),
    (
        "",
        "",
        (
            r"^ (?:was|were|had been|has been|got) (?:sent|turned over|paid|given|escheated|"
            r"handed) (?:over )?to (?:the )?"
            r"(?:state|unclaimed|treasury|&\w+)\b"
        ),
        "",
    ),
    ("", "", r"^ (?:that |which )?(?:i|we|he|she|it) (?:(?:have|had|'ve|has|already) )*lost\b", ""),
    ("after_tax_basis", r" (?:fund|open|start|seed)(?:ed|ing)? (?:my|an?|the) (?:\S+ )?@\w+ with $", "", "taxed"),
    (
        "",
        r" (?:fund|open|start|seed)(?:ed|ing)? (?:my|an?|the) (?:\S+ )?@\w+ with $",
        r"^ (?:[.,?]|$|of|from)",
        "still to be taken",
    ),
    ("", r" face (?:value|amount) (?:(?:of|is|was|:) )*$", "", ""),
    ("", r" paid (?:about )?$", r"^ ,? ?(?:but |and )?(?:the )?(?:surrender|cash|market|current) value\b", ""),
    (
        "after_tax_basis",
        "",
        r"^ (?:(?!and|but)[^.?$ ]+ ){0,5}, (?:(?:since|as|so) )?(?:that|which|it) is my (?:\S+ )?basis\b",
        "",
    ),
    ("", r" over ?(?:contributed|funded)(?: (?:by|my|the|@\w+|to|about))* $", "", ""),
    (
        "amount_received",
        (
            r" (?:cashed|emptied|closed|withdrew|drained|liquidated|surrendered|cashing|emptying)(?: (?:out|in))? "
            r"(?:my|the|his|her|our) (?:(?:little|small|measly|whole|entire) )*$"
        ),
        r"^ (?:(?:old|small|little|traditional) )?@\w+ (?!for \$)",
        "paid out",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:(?:early|hardship|full|gross) )*@\w+ (?:(?:early|hardship|full|lump sum) )*(?:withdrawal|"
            r"distribution|cash out|"
            r"payout|check|money|lump sum)\b"
        ),
        "told as done",
    ),
    (
        "",
        "",
        (
            r"^ (?:(?:early|hardship|full|gross) )*@\w+ (?:(?:early|hardship|full|lump sum) )*(?:withdrawal|"
            r"distribution|cash out|"
            r"payout|loan)\b"
        ),
        "",
    ),
    (
        "",
        rf" (?:one|1)(?: of them| account| @\w+)? {_HAS}$",
        r"^ (?:(?:in it|left|,|and|but|\.|;|now) )*(?:the )?(?:other|one|second|another|2nd)(?: one)? ",
        "",
    ),
    (
        "",
        rf" (?:one|1)(?: \S+){{0,2}} {_HAS}\$ (?:(?:in it|,|and|but|\.|the) )*(?:other|one|second)(?: one)? {_HAS}$",
        "",
        "",
    ),
)
