"""The last rules on what an account held and holds: balances told by their time, or where they were looked up."""

from __future__ import annotations

from typing import Final

_JUST_NOW: Final = (
    r"(?:when i (?:last )?(?:logged|checked|looked|signed)|(?:as of )?this (?:very )?(?:morning|evening|afternoon|week|"
    r"minute)|tonight|as we speak|at (?:the )?last (?:count|look|check)|last i (?:checked|looked|saw)|at present|"
    r"presently|to this day|as (?:i|we) (?:type|write|speak))"
)
_LOOKED: Final = r"(?:reads?|says?|shows?|showed|see|seeing|tells me|stands|become|became|is like|is down to)"
_FALL: Final = r"(?:slide|fall|drop|decline|slump|plunge|tumble|dip|crash|descent|down)"
_TOP: Final = r"(?:peak|top|high|highest|best|height|heyday|high water mark|all time high|high point)"

BALANCES: Final = (
    # fact, words before, words after, what else must hold
    ("value_now", r" (?:says?|said|reads?|showed|shows|reported) (?:only )?$", "", "dropped untouched"),
    (
        "value_before",
        r" (?:with|had|of|having|holding) $",
        r"^ in (?:it|there|the account|the plan|my account)\b",
        "first of all",
    ),
    ("value_now", r" (?:website|app|statement|portal|screen) (?:tells me|says|shows) : $", "", "held now"),
    (
        "value_now",
        "",
        r"^ ,? ?(?:is|are) (?:still |just |all )?(?:parked|sitting|there|in there|invested)\b",
        "not emptied",
    ),
    ("value_now", r"(?:^| [.,(:]) $", r"^ (?:in )?(?:my |a |the )?(?:old )?@\w+ (?:[,.)]|$)", "untouched"),
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
        rf" (?<! form )(?:it|@\w+|account|app|website|everything|together) (?:(?:now|still|only|has) )*{_LOOKED} $",
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
        "value_now",
        (
            r" (?:statements?|app|website|screen|portal) (?:(?:for|of|dated|from|as of) (?:\S+ ){1,4})?(?:now |still )?"
            r"(?:says?|shows?|reads|reports|has) (?:it at |me at )?$"
        ),
        "",
        "held now",
    ),
    (
        "value_now",
        r" (?:is|are) (?:(?!not|if)[^ .,?$]+ ){1,5}at (?:only |just )?$",
        r"^ (?:[.,?)]|now|today|$)",
        "untouched",
    ),
    (
        "value_now",
        r" (?:have|has|got) (?:(?:about|only|just|still|like) )*$",
        r"^ in (?:my|the|his|her|our|an?) (?:[^ .?$@]+ ){0,3}@\w+",
        "held in it",
    ),
    ("value_now", r" @\w+ : $", r"^ (?:[.,)]|$)", "untouched"),
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
)
