"""The words that tell whose amount a sum is, rule by rule in the order in which they are tried."""

from __future__ import annotations

from typing import Final

from assistant.reading.amount_rules_last import LAST
from assistant.reading.amount_rules_late import LATE
from assistant.reading.amount_words import KIND, NEAR

RULES: Final = (
    # fact, words before, words after, what else must hold
    ("amount_received", r" \$ (?:,|and|-)? ?out (?:: )?$", "", ""),
    ("after_tax_basis", r" in (?:: )?$", r"^ (?:,|and|-)? ?out \$", "taxed"),
    (
        "after_tax_basis",
        r" (?:total|altogether|all told) (?:of )?$",
        r"^ in\b(?! (?:the|my|it|there|a|an|@\w+)\b)",
        "taxed",
    ),
    ("amount_received", "", r"^ (?:came )?out (?:(?:in|on) )?#\d+", ""),
    (
        "amount_received",
        "",
        r"^ (?:came out|came back|was refunded|was returned|was sent|was mailed|hit the bank)\b",
        "",
    ),
    ("value_before", "", r"^ in (?:the|my|that) (?:account|@\w+|plan|old @\w+) (?:became|turned into)\b", ""),
    (
        "amount_received",
        r" (?:became|turned into|turned to|shrank to|was) (?:only |just )?$",
        r"^ in (?:my|our|the) (?:bank|checking|pocket|hand|savings|hands)\b",
        "",
    ),
    (
        "amount_received",
        (
            r" refunded (?:(?:me|us|all|of|back) )*(?:my|our|his|her) (?:contributions?|money|account|deposits) "
            r"(?:(?:,|of|:|-) )?$"
        ),
        "",
        "",
    ),
    ("amount_received", r" (?:i|we|she|he) did (?:(?:only|just|about) )*$", "", "paid out"),
    (
        "after_tax_basis",
        r" (?:put|contributed|paid|invested|deposited) (?:in |into )?$",
        r"^ (?:in )?(?:all together|altogether|in all|in total|total|all told)\b",
        "taxed",
    ),
    (
        "",
        r" (?:put|contributed|paid|invested|deposited) (?:in |into )?$",
        r"^ (?:in )?(?:all together|altogether|in all|in total|total|all told)\b",
        "",
    ),
    (
        "value_now",
        r" (?:leaving|leaves|left me with|leaving me|that left|which left)(?: (?:me|us|with|only|just|a|about))* $",
        r"^ (?!(?:\S+ )?(?:debt|loan))",
        "left of it",
    ),
    ("value_now", "", r"^ (?:stayed|stays|remained|staying|was left|is left|were left|are left)\b", "left of it"),
    (
        "after_tax_basis",
        r" (?:maxed|contributed|put|funded|invested|deposited)(?: [^ .?$]+){1,9} , $",
        r"^ (?:in )?(?:total|all|altogether)\b",
        "taxed",
    ),
    (
        "",
        r" (?:maxed|contributed|put|funded|invested|deposited)(?: [^ .?$]+){1,9} , $",
        (
            r"^ (?:in )?(?:total|"
            r"all)\b"
        ),
        "",
    ),
    ("value_now", r" (?:what|all that) (?:remains|is left|remained) (?:is|was) (?:only |just )?$", "", "held now"),
    (
        "value_before",
        r" (?:rolled|moved|transferred|converted)(?: [^ .?$]+){0,5} @\w+ (?:of|worth|with) $",
        r"^ (?:over )?(?:in)?to ",
        "",
    ),
    ("after_tax_basis", "", r"^ (?:paid|put) in\b", "taxed"),
    (
        "value_now",
        (
            r" (?:hers|his|mine|ours) (?:is|has|holds|stands|now)(?: (?:now|at|only|down|"
            r"to))* $"
        ),
        "",
        "held now",
    ),
    (
        "value_now",
        r" (?:surrender|surrendering|sell|cash in|close)(?: [^ .?$]+){1,4} for $",
        r"^ (?:[.,?]|$)",
        "still to be taken",
    ),
    ("value_now", r" (?:have|has|got|keep|hold) $", r"^ (?:(?:sitting|invested|saved) )?there\b", "held now"),
    (
        "amount_received",
        (
            r" (?:pulled|took|withdrew|withdrawn|removed)(?: (?:out|only|just|back|all|my|our))* contributions (?:(?:,|"
            r"\(|:|of|-) )?$"
        ),
        "",
        "paid out",
    ),
    ("after_tax_basis", "", r"^ (?:of|in) my own (?:money|contributions?|cash)\b", "taxed"),
    ("value_now", "", r"^ (?:with|including) (?:the |my )?(?:employer |company )?match\b", "held now"),
    (
        "amount_received",
        r" gross (?:distribution |amount )?(?:(?:of|is|was|:) )*$",
        (
            r"^ (?!income|salary|a year|"
            r"pay)"
        ),
        "on a form",
    ),
    ("amount_received", r" (?:to me|in cash|as cash|all out) (?:(?:,|:|\() )?$", "", "paid out"),
    (
        "amount_received",
        (
            r" check (?:(?:that|which|i got|they sent|they mailed|came|arrived|finally|in the mail) )*(?:was|is|for|"
            r"said|read) (?:only |just |for )*$"
        ),
        "",
        "paid out",
    ),
    (
        "amount_received",
        (
            r" (?:rmds?|required (?:minimum )?distributions?) (?:(?:done|taken|paid|\(|of|was|were|:|,|for|came to|"
            r"#\d+|this|year|in) )*$"
        ),
        "",
        "first paid out",
    ),
    (
        "",
        (
            r" (?:rmds?|required (?:minimum )?distributions?) (?:(?:was|were|is|should|have|been|turned|out|to|be|"
            r"of) )*$"
        ),
        "",
        "",
    ),
    ("amount_received", r" (?:cashed|took|withdrew|pulled|got) (?:out )?all (?:of )?(?:the )?$", "", "paid out"),
    (
        "value_before",
        (
            r" (?:at|by) (?:a|the|that|which) (?:time|point) (?:when |that )?(?:it|they|account|@\w+|balance) (?:was|"
            r"were|stood) (?:(?:worth|at) )?$"
        ),
        "",
        "",
    ),
    (
        "value_before",
        "",
        (
            r"^ (?:(?:some|a long|a short) time|a while|(?:a few|several|some|many|\d+) (?:years|months|weeks)|"
            r"years|months|long) "
            r"(?:ago|back|earlier)\b|^ (?:in )?#\d+ (?:,|and|but) (?:(?:at|is|only|it|worth|now) )*\$ (?:now|today)"
        ),
        "worth",
    ),
    (
        "amount_received",
        r" (?:the|that|this|my|a) $",
        (
            r"^ (?:distribution |withdrawal |payout |check |i (?:got|took) )?from (?:my|the|an?|his|her|"
            r"that) (?:old |former )?@\w+ "
            r"(?:is|was|shows|as|counts|gets)\b"
        ),
        "",
    ),
    ("value_before", r" (?:then|at that time|at the time|at that point) worth $", "", ""),
    (
        "value_before",
        r" \$ (?:out )?of (?:(?:a|my|the|about) )*$",
        r"^ (?!he |she |i |we |in (?!#)|contrib|that )",
        "whole of a payment",
    ),
    ("value_now", r" out of (?:(?:a|the|about) )*$", r"^ (?:total|in all|altogether|balance)\b", "held now"),
    ("value_now", r" (?:lump|lump sum|buyout)(?: offer)? (?:(?:of|is|:|\(|for) )?$", "", "offered"),
    ("value_now", "", r"^ (?:as a )?(?:lump sum|lump|buyout)\b", "offered"),
    (
        "value_now",
        (
            r" (?:statements?|app|website|screen) (?:now |still |currently )?(?:says?|shows?|reads|"
            r"reports) (?:i have |it is |it is "
            r"worth |that |we have |only )?$"
        ),
        "",
        "held now",
    ),
    ("value_now", "", r"^ (?:is |are )?(?:still )?(?:left|remaining|remains|in there still|still in)\b", "not emptied"),
    (
        "value_now",
        r"(?:^| [.?]) $",
        (
            r"^ (?:still )?(?:in|inside) (?:(?:my|his|her|our|a|an|the|old|it|there) ){0,3}(?:@\w+ )?(?!contrib|loan|"
            r"debt|savings|credit|, \$|and \$)"
        ),
        "held in it",
    ),
    ("value_now", "", r"^ (?:in|of) (?:(?:mutual|index) )?(?:stocks?|funds?|shares|etfs?|bonds)\b", "held shares"),
    ("value_now", r" [.] $", r"^ (?:\.|$)", "named and untouched"),
    ("value_before", "", r"^ (?:down )?to \$", "falling"),
    ("value_now", r" \$ (?:down )?to $", "", "fallen"),
    (
        "agi",
        (
            r" (?:agi|adjusted gross income) (?:(?:is|was|of|about|for|#\d+|:|,|that year|in|the|year|my|our|around|"
            r"will be|being|=|at) )*$"
        ),
        "",
        "",
    ),
    ("agi", "", r"^ (?:of )?(?:in )?(?:joint |combined )?(?:agi|adjusted gross(?: income)?)\b", ""),
    (
        "other_itemized",
        (
            r" (?:other |rest of my |remaining )(?:itemized )?deductions (?:(?:are|of|is|were|about|total|come to|"
            r"add up to|:|,) )*$"
        ),
        "",
        "",
    ),
    ("other_itemized", "", r"^ (?:of|in) (?:other )?itemized deductions", ""),
    (
        "other_misc",
        r" (?:other )?misc(?:ellaneous)? (?:itemized )?deductions (?:(?:are|of|is|were|about|total|:|,) )*$",
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
            r"^ (?!\S+ (?:contributed|put in|put) \$)(?:(?:of|in|total|my|own|lifetime|was|is|were|the|i|he|"
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
    ("value_before", "", r"^ (?:in |at |back in )?#\d+ (?:[^.?$ ]+ ){0,3}\$ (?:now|today)", "worth"),
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
    ("amount_received", "", r"^ (?:out of|from) (?:my|our|his|her|the) (?:old |former )?@\w+", "first paid out"),
    *LATE,
    *LAST,
)
