"""The rules on sums tried last: balances told by their time, less usual verbs of paying in, what notes leave out."""

from __future__ import annotations

from typing import Final

_PAID_IN: Final = (
    r"stuffed|seeded|placed|pumped|shoveled|shovelled|tucked|squirreled|squirrelled|stashed|ploughed|chucked|"
    r"tossed|loaded|funneled|funnelled|scraped together|set aside|paid into|kicked in|chipped in|tipped in|pay in|"
    r"payed in|sent in|committed"
)
_JUST_NOW: Final = (
    r"(?:when i (?:last )?(?:logged|checked|looked|signed)|(?:as of )?this (?:very )?(?:morning|evening|afternoon|week|"
    r"minute)|tonight|as we speak|at (?:the )?last (?:count|look|check)|last i (?:checked|looked|saw)|at present|"
    r"presently|to this day|as (?:i|we) (?:type|write|speak))"
)
_LOOKED: Final = r"(?:reads?|says?|shows?|showed|see|seeing|tells me|stands|become|became|is like|is down to)"
_FALL: Final = r"(?:slide|fall|drop|decline|slump|plunge|tumble|dip|crash|descent|down)"
_TOP: Final = r"(?:peak|top|high|highest|best|height|heyday|high water mark|all time high|high point)"

LAST: Final = (
    # fact, words before, words after, what else must hold
    ("value_now", r" (?:website|app|statement|portal|screen) (?:tells me|says|shows) : $", "", "held now"),
    (
        "value_now",
        "",
        r"^ ,? ?(?:is|are) (?:still |just |all )?(?:parked|sitting|there|in there|invested)\b",
        "not emptied",
    ),
    ("value_now", r"(?:^| [.,(:]) $", r"^ (?:in )?(?:my |a |the )?(?:old )?@\w+ (?:[,.)]|$)", "untouched"),
    ("amount_received", "", r"^ (?:on (?:the|my) form|gross|came back)\b", "first paid out"),
    (
        "amount_received",
        r" (?:take|took|pull|pulled|withdraw|withdrew|drew|drawn) (?:(?:the|a|out|about) )*$",
        "",
        "first paid out",
    ),
    ("amount_received", r" (?:only|just) $", r"^ worth\b", "first paid out"),
    (
        "value_now",
        r" (?:closing|ending|current|latest|present|remaining) balance (?:\S+ ){0,2}$",
        "",
        "held now",
    ),
    ("value_now", r" (?:remainder|rest|balance that remains) (?:of it )?(?:is|,|:) $", "", "not emptied"),
    ("value_now", "", rf"^ (?:,|\( )?{_JUST_NOW}\b", "not emptied"),
    ("value_now", rf" {_JUST_NOW} (?:(?:it|i|see|the|is|was|at|,|:|{_LOOKED}) )*$", "", "not emptied"),
    (
        "value_now",
        r" (?:what is|how much is) (?:left )?(?:in there|in it|left|inside)(?: [^ .?]+){0,2} \? $",
        "",
        "held now",
    ),
    (
        "value_now",
        rf" (?:it|@\w+|account|app|website|everything|together) (?:(?:now|still|only|has) )*{_LOOKED} $",
        "",
        "held now",
    ),
    ("value_before", rf" {_FALL} from (?:(?:a|its|the|my) (?:{_TOP} of )?)?$", "", "worth"),
    ("value_before", rf" (?:at )?(?:its|the|their|my|at|a|,|\.) {_TOP} (?:(?:is|was|of|:|,|at|had) )*$", "", "worth"),
    ("value_before", "", rf"^ at (?:its|the|their) (?:very )?{_TOP}\b", "worth"),
    ("value_before", r" used to (?:have|be|hold|show|read|contain) (?:(?:about|over|worth|at) )*$", "", ""),
    ("value_before", r" its (?:former|previous|prior|old|earlier|original) (?:value of |balance of )?$", "", ""),
    (
        "value_before",
        (
            r" before (?:the|this|all this|that|its|everything) (?:(?:big|market|whole|recent) )?(?:drop|fall|crash|"
            r"dip|slump|plunge|"
            r"slide|mess|meltdown|downturn|collapse|fell|dropped|crashed) (?:(?:it|was|had|is|,|:) )*$"
        ),
        "",
        "worth",
    ),
    ("value_before", r" [.:,(] (?:then|before|start|was) : $", "", "worth"),
    (
        "value_before",
        "",
        r"^ (?:before|prior to) (?:they|the|it|he|she|this|that|my|we|i)\b(?! (?:took|withdrew|tax))",
        "worth",
    ),
    ("value_now", r" \$ before (?:[^ .?$]+ ){1,5}, $", r"^ (?:after|since|afterwards?)\b", "held now"),
    (
        "value_before",
        "",
        (
            r"^ (?:in|on|at|last|back in|around) (?:[^ .?$,#]+ ){1,4}(?:, |and |but |then ){0,2}(?:only |just )?\$ "
            r"(?:by|in|on|at|as of|now|today|this|when)\b"
        ),
        "drops untouched",
    ),
    (
        "value_now",
        r" \$ (?:in|on|at|last|back in|around) (?:[^ .?$,#]+ ){1,4}(?:, |and |but |then ){0,2}(?:only |just )?$",
        r"^ (?:by|in|on|at|as of|now|today|this|when)\b",
        "dropped untouched",
    ),
    (
        "value_now",
        "",
        (
            r"^ (?:, |\( |but |and )?(?:it )?(?:was|were|used to (?:be|have)|had been|down from|formerly|"
            rf"at (?:its|the) {_TOP}|peak) \$"
        ),
        "below next",
    ),
    (
        "value_before",
        "",
        r"^ (?:,|\()? ?(?:then|back then|at that time|in those days)(?= (?:[.,)?-]|and|but|now|today|\$))",
        "worth",
    ),
    (
        "amount_received",
        (
            r" (?:refunded|paid out|cashed out|distributed|closed|withdrawn|emptied|surrendered|liquidated)"
            r"(?: (?:in full|fully|completely|all|of it|it|out|in|on|#\d+|,|:|-|\())* $"
        ),
        "",
        "first of all",
    ),
    (
        "amount_received",
        "",
        r"^ worth (?:[.,?)]|of it|of (?:my|the) (?:contrib\w*|money))",
        "first paid out",
    ),
    (
        "amount_received",
        (
            r" (?:withdraw|withdrawing|cashing|cash|closing|emptying|pulling|draining|liquidating|share|whole|entire)"
            r"(?: (?!and|but)[^ .?$]+){0,9} , $"
        ),
        r"^ (?:[.,?)]|$)",
        "first of all",
    ),
    (
        "value_now",
        (
            r" (?:statements?|app|website|screen|portal) (?:(?:for|of|dated|from|as of) (?:\S+ ){1,4})?(?:now |still )?"
            r"(?:says?|shows?|reads|reports|has) (?:it at |me at )?$"
        ),
        "",
        "held now",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:of|in) (?:my|our|his|her) own (?:(?:already )?taxed|after tax|post tax) (?:money|dollars|"
            r"cash|savings)\b"
        ),
        "",
    ),
    (
        "amount_received",
        "",
        (
            r"^ ,? ?(?:was|were|got|has been|is) (?:emptied|cashed|closed|withdrawn|liquidated|surrendered|drained|"
            r"paid out|paid|distributed|taken)\b"
        ),
        "first of all",
    ),
    (
        "value_now",
        r" (?:is|are) (?:(?!not|if)[^ .,?$]+ ){1,5}at (?:only |just )?$",
        r"^ (?:[.,?)]|now|today|$)",
        "untouched",
    ),
    ("amount_received", r" (?:@\w+|account) (?::|-|\() (?:only |just )?$", "", "first of all"),
    ("amount_received", r" (?:it|they|that|which|plan) paid (?:(?:me|us|out|just|only) )*$", "", "first paid out"),
    ("amount_received", r" (?:i|we|she|he) did (?:(?:only|just|about|:|,|-|\() )*$", "", "paid out"),
    (
        "amount_received",
        r" helped (?:myself|himself|herself|ourselves) to (?:(?:about|only|a|just|some) )*$",
        "",
        "first paid out",
    ),
    (
        "amount_received",
        r" proceeds (?:of|from) (?:[^ .?$]+ ){1,5}(?:were|was|:|came to|of|,) $",
        "",
        "first paid out",
    ),
    (
        "amount_received",
        r" (?:skimmed|nibbled|siphoned|peeled|shaved|lopped|salvaged|rescued) (?:(?:off|about|only|some|just) )*$",
        "",
        "first paid out",
    ),
    ("amount_received", r" (?:the )?last of (?:my|the|his|her) @\w+ , $", "", "first of all"),
    ("amount_received", r" redemption (?:(?:in|on|of|,|:|#\d+|-) )*$", "", "paid out"),
    (
        "amount_received",
        r"(?:^| [.,:-]) (?:total (?:of |was |: )?)?$",
        r"^ (?:(?:in )?total|altogether|in all|all told|all in)\b",
        "first of all",
    ),
    ("amount_received", r" [:,.-] total (?:(?:of|was|is|:) )*$", "", "first of all"),
    (
        "value_now",
        r" (?:have|has|got) (?:(?:about|only|just|still|like) )*$",
        r"^ in (?:my|the|his|her|our|an?) (?:[^ .?$@]+ ){0,3}@\w+",
        "held in it",
    ),
    ("amount_received", r" [.,(:] amount (?:(?::|of|is|was) )*$", "", "first paid out"),
    ("amount_received", r" @\w+ \( (?:#\d+ , )?$", r"^ (?:, #\d+ )?\)", "first of all"),
    (
        "amount_received",
        r" [.,:(] (?:all|the whole|all of the|the entire|the full) $",
        r"^ (?:[.,)]|$)",
        "first of all",
    ),
    ("amount_received", r"(?:^| [.,(:]) @\w+ ,? ?(?:in )?#\d+ ,? ?$", "", "first of all"),
    ("value_now", r" @\w+ : $", r"^ (?:[.,)]|$)", "untouched"),
    ("amount_received", r" sold (?:(?:it|them|everything|all|all of it|the lot) )?(?:at|for) $", "", "paid out"),
    ("amount_received", r" closed (?:(?:it|out|the \S+) )?with $", "", "first paid out"),
    ("amount_received", r" (?:total|gross) distributions (?:(?:of|was|were|is|are|:|=|,|-) )*$", "", ""),
    ("amount_received", r" distribution (?:code \S+ )?(?:(?:,|:|of|-) )?$", "", "paid out"),
    (
        "amount_received",
        "",
        r"^ ,? ?when (?:they|it|the plan) (?:\S+ )?(?:sent|paid|mailed|gave|cashed|distributed|was sent|was paid)\b",
        "first paid out",
    ),
    ("value_now", r" \$ then ,? ?(?:and |now |but )?$", "", "held now"),
    ("value_now", r" (?:is|are|climbed|came|gone|went) back (?:up )?(?:to |at )?$", "", "held now"),
    (
        "value_before",
        "",
        r"^ (?:(?:,|-|and|but|\.) )?(?:today|now|currently) (?:(?:it|is|only|just|at|about|down|to|its|has|holds) )*\$",
        "drops untouched",
    ),
    (
        "value_now",
        (
            r" (?:balance|value|left|account) (?:after|afterwards?)(?: (?:it|that|this|the withdrawal))? "
            r"(?:(?::|is|was|,) )*$"
        ),
        "",
        "not emptied",
    ),
    ("value_now", r" statement (?:of|for|dated|from) (?:[^ .?$]+ ){1,4}: $", "", "held now"),
    (
        "amount_received",
        r" (?:moved|transferred) (?:(?:about|out|over) )*$",
        r"^ (?:\S+ ){0,8}?(?:in)?to (?:my|our) (?:checking|bank|savings)\b",
        "first paid out",
    ),
    ("value_before", r" \$ ,? ?(?:down )?from $", r"^ (?:[.,?)]|$|in|at|last|a|since)", "fallen from"),
    ("value_now", "", r"^ (?:down )?from \$", "below next untouched"),
    (
        "value_before",
        r" #\d+ (?:(?:is|:|-|,|balance) )*$",
        r"^ (?:(?:,|\.|and|but) )*#\d+ (?:(?:is|:|-|,) )*\$",
        "drops untouched",
    ),
    ("value_now", r" \$ (?:(?:,|\.|and|but) )*#\d+ (?:(?:is|:|-|,|balance) )*$", "", "dropped untouched"),
    ("value_now", r" \$ in ,? ?(?:and |but |now )?$", r"^ (?:there|in there|now|left)\b", "held now"),
    ("value_now", r" (?:everything|all) together (?:(?:shows|is|has|comes to|now|:) )*$", "", "held now"),
    (
        "after_tax_basis",
        r" (?:after tax|post tax|nondeductible|non deductible) (?:@\w+ )?(?:\$ )?(?:(?:is|was|were|are|:|of|in) )*$",
        "",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ ,? ?(?:of (?:it|that) )?(?:(?:had|was|were|has|have|been|already) )+taxed (?:already|going in|before|"
            r"on the way in)\b"
        ),
        "",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:of|in|worth of) (?:(?:my|his|her|our|own|roth) )*(?:deferrals|contributions|deposits)\b",
        "paid in",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:total |altogether |in all |all told )?(?:has |have |had )?(?:went|gone|put) in\b",
        "taxed",
    ),
    (
        "after_tax_basis",
        rf" (?:{_PAID_IN}) (?:(?:it|with|in|into|a|total|of|about|which|my|the|@\w+|over|some|around) )*$",
        "",
        "taxed",
    ),
    ("after_tax_basis", rf" into which (?:i|we|he|she) (?:\S+ )?(?:{_PAID_IN}|put) $", "", "taxed"),
    (
        "amount_received",
        (
            r" (?:wired|deposited|sent|paid|mailed|returned|refunded|handed|gave|give|send|transferred) "
            r"(?:(?:me|us|him|her|out|back|over|a|the|just|only|check|for|of|to) )*$"
        ),
        r"^ (?!(?:in |into |to )(?:my|the|an?) (?:\S+ )?@)",
        "first paid out",
    ),
    (
        "amount_received",
        "",
        r"^ (?:dollars )?(?:\w+ )?(?:landed|arrived|showed up|hit|reached|was wired|was sent)\b",
        "first paid out",
    ),
    (
        "amount_received",
        (
            r" (?:to me|dry at|out at|came to|, which came to|for a total of|distribution|in hand|gave me|cash out|"
            r"payout|"
            r"lsd|in full|\(?gross|net|proceeds|shebang|thing|lot|entirety|share|sent|account) (?:(?:#\d+|in|of|at|for|"
            r"was|is|,|:|-|\() )*$"
        ),
        r"^ (?!in (?:my|the) @|a (?:month|year))",
        "first of all",
    ),
    (
        "amount_received",
        r" (?:receiving|getting|collecting|netting|yielding|leaving me with|leaving me) $",
        "",
        "first paid out",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:(?:in|on) #\d+ )?,? ?(?:the (?:entire|whole|full) (?:thing|amount|value|balance|lot)|"
            r"everything that was in (?:it|there)|"
            r"every (?:penny|cent|dollar|bit))\b"
        ),
        "first paid out",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:is|was) (?:what|all|all that) (?:i|we|he|she|they) (?:walked|got|ended|came|received|saw|netted|"
            r"took|sent|paid|gave)\b"
        ),
        "",
    ),
    (
        "amount_received",
        r" (?:(?:money|cash|paid|amount) out|levied|seized|garnished) (?:(?::|is|was|the|full|total|of|all) )*$",
        "",
        "first paid out",
    ),
    ("amount_received", r" (?:\d+ %|it all|the lot|the whole (?:thing|lot)) (?:, |\( |: )?$", "", "first of all"),
    ("amount_received", r"(?:^| [.,(:]) @\w+ (?:, |: |- )?$", r"^ ,? ?(?:in |on )?#", "first of all"),
    (
        "amount_received",
        r" (?:what|all) they (?:mailed|sent|paid|gave|wired|handed) (?:me|us) (?:\S+ ){0,5}(?:was|were|is) (?:only )?$",
        "",
        "",
    ),
)
