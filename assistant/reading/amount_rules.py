"""The words that tell whose amount a sum is: rules in order, and single telling words for what no rule fits."""

from __future__ import annotations

from typing import Final

NEAR: Final = (
    r"(?:(?:is|was|are|were|of|says|said|shows|showed|showing|reads|at|for|on|in|my|the|a|it|me|all|is now|been|"
    r"total|totals|totaled|totalled|totaling|came to|comes to|comes out to|adds up to|being|equals|has|have|had|"
    r"to date|so far|lifetime|over the years|through the years|there|this|@\w+|form|line \d+|,|:|#\d+|only|"
    r"still|about|money|i|we|put|contributed|which|that|with) )*"
)

KIND: Final = (
    r"(?:after tax|post tax|already taxed|non ?deductible|nondeductible|taxed already|previously taxed|"
    r"not deducted|undeducted|never deducted)"
)


RULES: Final = (
    # fact, words before, words after, what else must hold
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
            rf"contribution basis)\b(?! (?:distribution|withholding|and fees|check))"
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
    (
        "value_now",
        (
            r" (?:now|today|currently|these days|at present|presently|right now|nowadays|as of (?:today|now|"
            r"this week|yesterday)) ?(?:(?:it|is|has|its|it 's|worth|only|at|there|holds|i|have|have got|got|sits|"
            r"sitting|shows|down|to|my|the|a|in|,|:|maybe|balance|@\w+|account|around|value|,|we|are|am|looking|"
            r"the account|stands|hovering|valued|we 're|left|with|more|like|is down to) )*$"
        ),
        "",
        "not emptied",
    ),
    (
        "value_now",
        (
            r" (?:down|dropped|fell|fallen|shrunk|shrank|sank|declined|plunged|plummeted|tanked|crashed|tumbled|"
            r"gone|went|grown|grew|up|melted|dwindled|whittled|risen) (?:(?:all the way|down|over|way) )*to (?:(?:a|"
            r"the|only|paltry|like) )*$"
        ),
        "",
        "not emptied",
    ),
    (
        "value_before",
        (
            r" (?:down|dropped|fell|fallen|sank|declined|plunged|tanked|crashed|tumbled|gone|went|grown|grew|up|"
            r"shrunk) (?:(?:all the way|down|over|way) )*to (?:(?:a|the|only|like) )*$"
        ),
        "",
        "emptied",
    ),
    ("value_now", rf" (?:balance|value|account value|worth|net worth) {NEAR}$", "", "held now"),
    (
        "value_now",
        "",
        (
            r"^ (?:(?:right )?now|today|currently|these days|at the moment|at present|as of (?:today|now)|"
            r"left in (?:it|there|the)|(?:still )?(?:left|remaining)(?: in)?|all together|altogether|in total|"
            r"vested|vested balance|balance|net worth|value)\b"
        ),
        "not emptied",
    ),
    (
        "after_tax_basis",
        (
            r" (?:did|do|made|make|doing|making) (?:a|an|my|the|one) (?:\S+ ){0,2}(?:contribution )?(?:of|for|"
            r"with) $"
        ),
        "",
        "taxed",
    ),
    (
        "value_before",
        (
            r" (?:@\w+|it|account|accounts|balance|value|plan|which|they|ira|that|this one|everything|all|"
            r"money) (?:(?:(?:was|were|had been|used to be|used to have|had|once)|originally|"
            r"at (?:the )?time of (?:the )?(?:withdraw|withdrawal|distribution|payout|cash out)|worth|up|to|at|once|"
            r"sitting|over|valued|in|it|about|the|of|before|that|when i left|initially|then|started|with|balance|"
            r"value|in january|#\d+) )*(?:was|were|had been|used to be|had|hit|reached|used to have|"
            r"held) (?:(?:worth|up|to|at|once|sitting|valued|a|balance|of|value) )*$"
        ),
        "",
        "",
    ),
    (
        "amount_received",
        (
            r" (?<!still )(?<!have )(?<!has )(?<!'ve )(?<!its )(?:get|got|getting|gotten|received|recieved|"
            r"receive) (?:back |out |a check (?:for|of) |a |only |just |paid |me |paid out |check |total |like |"
            r"a total of |my |the |final |of |it |all |for |net |in hand |in the end |payout )*$"
        ),
        r"^ (?!as a|from my (?:dad|mom|parents)|for (?:my|christmas))",
        "got",
    ),
    (
        "amount_received",
        (
            r" box 1 (?:(?:a|is|was|of|says|said|shows|showed|showing|reads|gross|distribution|,|:|the|on|my|form|"
            r"has|had|lists|listed|for|#\d+|=) )*$"
        ),
        "",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:check|payout|payment|proceeds|distribution|withdrawal|lump sum|cash out value|paid out|"
            r"surrender value|deposit) (?:(?:this|past|last|of|in|was|is|for|#\d+|me|came to|came out to|totaled|"
            r"totaling|amounted to|a|the|to|,|:|by check|net|that|i got|about|i|received|we|got|final|on|my|"
            r"worth) )*$"
        ),
        "",
        "got",
    ),
    (
        "amount_received",
        (
            r" (?:walked away|ended up|came out|left|wound up|walked|came away|went home) (?:with|"
            r"was left with) (?:(?:only|a|just|the|about) )*$"
        ),
        "",
        "got",
    ),
    (
        "amount_received",
        (
            r" (?:withdrew|withdrawn|took|taken|pulled|cashed|emptied|closed|surrendered|drained|liquidated|cash|"
            r"cashing|withdrawing|netted|netting|sent me|gave me|mailed me|paid me|cleared|collected|handed me|"
            r"deposited|cut me)(?: (?!i |and|but|still|have|put)[^ .?$]+){0,7} (?:for|and got|got|,|out|:|at|was|"
            r"only|me|with|of)? ?(?:(?:a|check|of|for|total|about|net|the|like|only) )*$"
        ),
        "",
        "paid out",
    ),
    (
        "amount_received",
        (
            r" (?:withdrew|withdrawn|took out|took|taken out|pulled out|pulled|cashed out|cashed in|netted|sent me|"
            r"gave me|mailed me|paid me|sent us|cashed|deposited) (?:(?:a|an|the|total|of|early|like|only|out|"
            r"distribution|withdrawal|lump|sum|, |,) )*$"
        ),
        "",
        "paid out",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:(?:or so|ish|total|a|little|less) )*(?:back|out of (?:it|my|the|that)|in hand|in my pocket|"
            r"came (?:to me|my way|back)|hit my (?:bank|account)|was paid(?: out)?|was deposited|landed in|net of|"
            r"after (?:withholding|taxes and|taxes|tax)|was what i (?:got|received)|check (?:from|came|for)|payout|"
            r"is what i (?:got|received)|is all i got|cashed out|came back|by check|(?:to me )?in cash|"
            r"distribution)\b"
        ),
        "paid out",
    ),
    (
        "amount_received",
        (
            r" (?:all of it|the whole thing|everything|the lot|in full|completely|it all|entire amount|full amount|"
            r"whole balance|cash|entire thing) (?:,|:|-|for|\(|was|of|,|came to|totaling)? ?$"
        ),
        "",
        "paid out",
    ),
    (
        "after_tax_basis",
        (
            r" (?:put|putting|contributed|contribute|contributing|contributions?|invested|investing|invest|"
            r"deposited|depositing|paid|pay|paying|funded|added|fed|poured|plowed|socked|sunk|threw|dumped|chipped|"
            r"stuck|initial investment|principal|opened|started|kicked) (?:(?:in|into|it|with|a|my|the|total|of|"
            r"away|over|@\w+|about|lifetime|to|date|so|far|only|are|is|was|were|all|that|totaled|totalled|totaling|"
            r"have|been|maximum|contribution|contributions|max|at|time|up|through|years|original|amount|that i|i|we|"
            r",|:|account|originally|initially|altogether|together|add|come|comes|came|adds|since|#\d+|"
            r"mutual|fund|via|for|"
            r"her|him|self|himself|stocks?|an|index|vanguard|fidelity|schwab|just|initial|maxed) )*$"
        ),
        "",
        "taxed",
    ),
    (
        "amount_received",
        r" for (?:a total of |only |just |about )?$",
        r"^ (?:\.|,|in|after|total|#|$)",
        "first paid out",
    ),
    (
        "value_now",
        (
            r" (?:(?:have|has|have got|has got|'ve|got|with|of|still got|got about|there is|there are|i 've|"
            r"left|leaving|mine has|"
            r"keeps?|holds?|holding|contains?|hold|sits at|sitting at|sitting on|sits on|stands at|shows?|showing|"
            r"is at|are at|is sitting at|looking at|'s got|plan|i am at|is now|is|it has|has in it|is only|"
            r"inheriting|inherited|down to|has about|my|the|saved|saved up) (?:(?:a|an|the|total|vested|small|"
            r"balance|of|about|only|just|roughly|over|now|account|worth|like|some|have|left|approx|still) )*|, |: |"
            r"- |\. |^ |and |plus )$"
        ),
        (
            r"^ (?:(?:sitting|left|saved|saved up|invested|just sitting|stuck|vested|dollars|currently|now|still|"
            r"total|all) )*(?:in|inside|within|remaining in|on) (?:(?:my|his|her|our|a|an|the|their|old|former|"
            r"traditional|this|that|wife 's|husband 's|current|previous|employer|company|small|vested|in|it|one|two|"
            r"of|@) )*(?:@\w+|it|there|that account|the account|pension)"
        ),
        "held now",
    ),
    (
        "value_now",
        (
            r" (?:@\w+|account|it|balance|plan|portfolio|which|that|they|account value|money|one|them) (?:(?:still|"
            r"only|now|just|currently|today|also|has|is|about|right|then|that|which|with|has been|i|have|mine|at|"
            r"vanguard|fidelity|through|from|my|the|previous|old|employer|job|there|over|here|\) |\( ) )*(?:has|is|"
            r"holds|worth|got|contains|stands at|sits at|shows|is at|are|totals|totaling|of|valued at|are worth|"
            r"is only|amounts to|with|have|balance|is worth|has only|is down to|its) (?:(?:a|an|the|about|of|only|"
            r"worth|at|total|grown|gone|to|up|down|currently|now|just|vested|balance|net|all|in|it|value|still|"
            r"dropped) )*$"
        ),
        "",
        "held now",
    ),
    (
        "value_now",
        (
            r" (?:looking at|sitting at|sits at|hovering (?:at|around)|i am at|stuck at|it is at|am left with|"
            r"shows me) $"
        ),
        "",
        "held now",
    ),
    (
        "amount_received",
        r" (?:but )?(?:only|just) (?:paid|sent|returned|gave|refunded)(?: me| us| back| out)? $",
        "",
        "",
    ),
    ("value_now", r" in the amount of $", "", "held now"),
    (
        "value_now",
        (
            r" (?:worth|valued at|still got|still has|still have|still holds) (?:(?:a|about|only|just|like|maybe|"
            r"all of) )*$"
        ),
        "",
        "held now",
    ),
    (
        "value_now",
        (
            r" (?:its|it 's|it is|it has|theres|there is) (?:(?:still|only|just|now|at|got|down|to|worth|sitting|"
            r"about|like|left) )*$"
        ),
        "",
        "held now",
    ),
    ("value_now", r" inherit(?:ing|ed|ance) (?:\S+ ){0,4}$", r"^ in @", "held now"),
)
