"""The rules on sums that are tried when none of the plainer ones in amount_rules.py fits."""

from __future__ import annotations

from typing import Final

from assistant.reading.amount_words import NEAR

LATE: Final = (
    # fact, words before, words after, what else must hold
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
    ("value_now", rf" (?:balance|value|account value|worth) {NEAR}$", "", "held now"),
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
            r"deposited|cut me)(?: (?!i |and|but|still|have|had|put|contribut|basis|invest)[^ .?$]+){0,7} (?:for|"
            r"and got|got|,|out|:|at|was|"
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
