"""The words that tell whose amount a sum is, rule by rule in the order in which they are tried."""

from __future__ import annotations

from typing import Final

from assistant.reading.amount_rules_balances import BALANCES
from assistant.reading.amount_rules_early import EARLY
from assistant.reading.amount_rules_last import LAST
from assistant.reading.amount_rules_late import LATE
from assistant.reading.amount_words import KIND, NEAR

RULES: Final = (
    *EARLY,
    (
        "agi",
        (
            r" (?:agi|adjusted gross(?: income)?) (?:\( [^()$]{1,24} \) |, before [^.,$]{1,30} , )?(?:(?:came to|"
            r"'s|would be|ended up(?: at)?|"
            r"came out (?:at|to)|comes (?:out )?(?:at|to)|"
            r"works out to|came|to|reached|totaled|"
            r"worked out to|is|was|of|about|for|#\d+|:|,|that year|in|the|year|my|"
            r"our|around|"
            r"will be|being|=|at) )*$"
        ),
        "",
        "",
    ),
    ("agi", "", r"^ (?:of )?(?:in )?(?:joint |combined )?(?:agi|adjusted gross(?: income)?)\b", ""),
    (
        "other_itemized",
        (
            r" (?:other |rest of my |remaining )(?:itemized |form_a )?deductions (?:(?:are|of|is|were|about|total|"
            r"come to|"
            r"add up to|came to|added up to|totaled|:|,) )*$"
        ),
        "",
        "",
    ),
    ("other_itemized", "", r"^ (?:of|in) (?:other )?(?:itemized|form_a) deductions", ""),
    (
        "other_itemized",
        r" (?:the )?rest of (?:my|our) (?:itemized )?deductions (?:(?:are|is|was|add|adds|up|come|to) )*$",
        "",
        "",
    ),
    (
        "other_itemized",
        (
            r" itemized deductions (?:apart from|besides|without|other than|not counting) (?:this|that|it|the loss) "
            r"(?:(?:are|were|is|total|come|came|to|about) )*$"
        ),
        "",
        "",
    ),
    (
        "other_itemized",
        r" itemized deductions (?:(?:are|were|is|total|come|came|to|about) )*$",
        r"^ (?:apart from|besides|without|not counting|before) (?:this|that|it|the loss)\b",
        "",
    ),
    (
        "other_misc",
        (
            r" (?:(?:other )?misc(?:ellaneous)?|other 2 %) (?:(?:itemized|"
            r"misc(?:ellaneous)?) )?deductions (?:(?:are|of|is|were|about|total|come|came|"
            r"to|:|,) )*$"
        ),
        "",
        "",
    ),
    ("other_misc", "", r"^ (?:of|in) (?:other )?misc(?:ellaneous)?(?: itemized)? deductions", ""),
    (
        "after_tax_basis",
        (
            rf"(?<!\$) (?:basis|box 5|investment in the contract|cost basis|{KIND} (?:contributions?|ones|money|monies|"
            rf"dollars|portion|part|amount|balance|basis|bucket|stuff)|roth contributions?|"
            rf"contribution basis) {NEAR}$"
        ),
        "",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            rf"^ (?:(?:of|in|as|a|all|it|that|this|which|my|own|he|she|we|had|have|'d|originally|ever|total|is|was|"
            rf"were|i|put in|from|came|with|made) )*(?:{KIND}|cost basis|basis|roth contributions?|"
            rf"contribution basis)\b(?! (?:distribution|withholding|and fees|check|\$))"
        ),
        "cost",
    ),
    (
        "after_tax_basis",
        rf" {KIND} (?:in |into |@\w+ |my |the |of |contributed |put in |that |i |and |: |, |is |was )*$",
        "",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?!\S+ (?:contributed|put in|put) \$)(?:(?:that|which|of|in|total|my|own|lifetime|was|is|were|the|i|he|"
            r"she|we|had|have|'d|originally|"
            r"ever) )*(?:contributions|contribution|contributed|put in|invested|principal|over the years|lifetime|"
            r"i put|in contributions|what i put)\b"
        ),
        "taxed",
    ),
    (
        "value_before",
        r" (?:a|an|my|the|this|that|his|her) (?:little |small |measly )?$",
        r"^ (?:(?:traditional|old|small|roth) )?@",
        "emptied",
    ),
    (
        "value_now",
        r" (?:a|an|my|the|this|that|his|her) (?:little |small |measly )?$",
        r"^ (?:(?:traditional|old|small|roth) )?@",
        "held now",
    ),
    (
        "amount_received",
        "",
        r"^ (?:that |which )?(?:i|we|he|she) (?:took|withdrew|pulled|cashed|received|got back)\b",
        "",
    ),
    ("after_tax_basis", r"(?: [.,(]|^) in (?:: )?$", "", "taxed"),
    ("amount_received", r"(?: [.,(]|^) out (?:: )?$", "", "paid out"),
    ("value_now", "", r"^ (?:just |still )?sitting\b", "not emptied"),
    (
        "value_now",
        r" (?:@\w+|account|balance|it|value) (?:(?:is|now|currently|sits|still|stands) )*at $",
        "",
        "held now",
    ),
    ("value_before", r" converted (?:a |the )?$", "", "a Roth IRA"),
    (
        "after_tax_basis",
        (
            rf" {KIND} contributions? [^$]{{0,70}} (?:they|it|that|those|these|which) (?:all )?(?:came to|"
            rf"total(?:led|ed|s)?|add(?:ed|s)? up to|amount(?:ed|s)? to) $"
        ),
        "",
        "",
    ),
    ("amount_received", "", r"^ (?:was )?received\b", ""),
    ("amount_received", "", r"^ (?:came|is what came) out (?:[.,?]|of)", ""),
    ("value_before", r" (?:stood|sat|hovered) (?:at|around) $", "", "worth"),
    ("value_now", r" @\w+ (?:'s )?(?:at )?$", r"^ (?!of contrib|contrib|loan|in contrib|limit|loss)", "untouched"),
    ("", r" \$ \. $", r"^ \. \$ ", ""),
    ("amount_received", r" \. $", r"^ (?:\.|$)", "first of all"),
    (
        "amount_received",
        (
            r" (?:took|cashed|pulled|emptied|closed|withdrew|drained|liquidated|sold|"
            r"surrendered) (?:[^.?$]+ )?(?!@)[^ .?$]+ , $"
        ),
        r"^ (?:[.,?)]|$)",
        "first of all",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:in (?:and|,|-|\$)|(?:that |which )?(?:had |has |have )?(?:went|was put|gone) in\b)",
        "taxed",
    ),
    ("", "", r"^ (?:in (?:and|,|-|\$)|(?:went|was put) in\b)", ""),
    ("value_before", r" (?:to|at|shows|is|now) \$ (?:from|instead of|down from) $", "", ""),
    ("value_before", r" instead of $", "", "worth"),
    ("amount_received", "", r"^ (?:came )?out (?:[.,?]|$)", "paid out"),
    ("amount_received", r" form (?:for|showing|of|shows|with|says) (?:\S+ ){0,2}$", "", ""),
    (
        "value_before",
        (
            r" (?:went|gone|go|dropped|fell|fallen|down|declined|sank|sunk|shrank|shrunk|crashed|slid|tanked|"
            r"plunged|plummeted|tumbled|cratered|going|from|dipped|sliding) (?:(?:all the way|down|in value|way|"
            r"straight|this year|last year|#\d+|over|the|year|a) )*from (?:(?:a|high|of|the|peak|its|my|like) )*$"
        ),
        "",
        "",
    ),
    (
        "value_before",
        r" from (?:a high of |a peak of )?$",
        r"^ (?:(?:all the way|down|back|at|its|peak|in|the|#\d+|last|year|january|,) )*(?:to|into|down to) \$",
        "worth",
    ),
    (
        "value_before",
        (
            r" (?:peaked|topped out|maxed out|started|began|start|peak|high|high point|high water mark|"
            r"all time high|started out|opened) (?:(?:out|the|year|#\d+|at|with|was|of|in|off|my|it|january|"
            r"around) )*$"
        ),
        "",
        "not opening",
    ),
    (
        "value_before",
        "",
        (
            r"^ (?:(?:or so|ish|back|in it|in there) )*(?:at (?:that|the|its|it 's|their) (?:time|peak|high|point|"
            r"top|highest)|before (?:the|it|this|all|that|everything|covid)|a year ago|last year (?!i)|at one point|"
            r"in its heyday|(?:or so )?down to \$|when (?:i|we|he|she) (?:left|quit|retired|bought|opened|rolled|"
            r"inherited|started|checked last))"
        ),
        "worth",
    ),
    (
        "amount_received",
        (
            r" (?:deposited|landed|showed up|hit|wired|went) (?:(?:in|into|to) )?my (?:bank|checking|account|"
            r"bank account)\b[^.?$]{0,40}$"
        ),
        "",
        "",
    ),
    (
        "value_before",
        "",
        r"^ (?:in |at |back in )?#\d+ (?:[^.?$ ]+ ){0,3}\$ (?:now|today|as (?:i|we) |at present|currently|right now)",
        "worth",
    ),
    ("value_now", r" from \$ (?:[^.?$ ]+ ){0,5}?(?:in)?to (?:[^.?$ ]+ )?$", "", "not emptied"),
    (
        "value_before",
        r" (?:was|were|had|once|originally) (?:\S+ )?$",
        (
            r"^ (?:[^.?$ ]+ ){0,2}(?:,|and|but|then|-|now|today)? ?(?:[^.?$ ]+ ){0,2}(?:now|today|currently|"
            r"is down to|down to) "
        ),
        "worth",
    ),
    (
        "value_before",
        r" (?:it|that|account|@\w+|balance|plan|which) (?:had|held|contained) $",
        r"^ (?!of contributions|in contributions|contribut)",
        "worth",
    ),
    ("amount_received", "", r"^ (?:out of|from) (?:(?:my|our|his|her|the) )?(?:old |former )?@\w+", "first paid out"),
    *LATE,
    *BALANCES,
    *LAST,
)
