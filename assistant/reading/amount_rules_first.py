"""The rules on sums tried first, before the words that make a sum none of our facts."""

from __future__ import annotations

from typing import Final

_FALL: Final = r"(?:slide|fall|drop|decline|slump|plunge|tumble|dip|crash|descent)"

FIRST: Final = (
    # fact, words before, words after, what else must hold
    (
        "",
        "",
        (
            r"^ (?:of (?:it|that) )?(?:(?:was|is|as) )?(?:taxable|tax free|tax due|withheld|"
            r"owed)\b(?! (?:amount|income|account))"
        ),
        "",
    ),
    (
        "value_before",
        r" [,.] (?:it )?(?:was|were|had been) (?:(?:about|around|like|at|worth|roughly) )*$",
        (
            r"^ (?:,|and|but|then|now|so|i|we|only|just|they|ended up) (?:\S+ ){0,3}?(?:got|received|"
            r"walked away with|paid me|ended up with) "
        ),
        "",
    ),
    (
        "amount_received",
        r" form (?:(?::|-|,|shows|showed|says|said|reads|is|was|gross|for|of|#\d+) )*$",
        "",
        "on a 1099",
    ),
    ("", "", r"^ on (?:a|my|the|our) (?:\d+ % )?(?:\S+ )?card\b", ""),
    (
        "amount_received",
        (
            r" (?:spent|used|paid|swiped)(?: (?:my|the|our|his|her|hsa|@hsa|card|debit|by|accident|mistake|for|about|"
            r"only|on))* $"
        ),
        "",
        "spent from it",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:of|in|worth of) (?:(?:my|his|her|our|own|roth) )*(?:deferrals|contributions|deposits)\b",
        "received by the plan",
    ),
    (
        "value_before",
        (
            r" (?:stole|stolen|lost|losing|embezzled|swindled|scammed|wiped out|ate)"
            r"(?: (?:about|nearly|over|me|us|of|out))* \$ (?:out )?of (?:the|my|our) $"
        ),
        r"^ (?:in|inside|that (?:was|were|i had)|i (?:had|kept)|there|it held)\b",
        "",
    ),
    (
        "value_before",
        (
            r" (?:@\w+|it|account|balance|plan|which|value) (?:began|started|started out|"
            r"began life) (?:out )?(?:with|at) $"
        ),
        r"^ (?:(?:and|,|then|but) )+(?:it )?(?:ended|finished|now|is|was|went|fell|dropped|wound|closed)\b",
        "",
    ),
    (
        "amount_received",
        r" (?:and|,|then|but) (?:it )?(?:ended|finished|wound up) (?:up )?(?:with|at) $",
        "",
        "first of all",
    ),
    (
        "value_before",
        (
            r" (?:value|balance|worth) (?:at|on|upon|as of) (?:(?:his|her|their|the|date|day|of|"
            r"time) )*death (?:(?:was|of|is|:|,) )*$"
        ),
        "",
        "",
    ),
    (
        "after_tax_basis",
        r" (?:never|not|no) (?:\S+ ){0,2}deduction (?:for|on) (?:(?:the|any of the|any of my|my|his|her) )*$",
        "",
        "",
    ),
    (
        "after_tax_basis",
        (
            r" (?:my|our|his|her) (?:(?:total|own|original) )?(?:cost|outlay|investment|stake) (?:in|for|of) "
            r"(?:(?:the|my|it|this|that) )*(?:@\w+ )?(?:(?:is|was|:|,) )*$"
        ),
        "",
        "taxed",
    ),
    (
        "after_tax_basis",
        r" \$ (?:a|per) (?:year|month) (?:for \d+ \S+ )?(?:in|into) (?:my|the|an?) @\w+ (?:,|:|is|so|that is) $",
        "",
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?:(?:fed|filled|stuffed|funded|seeded) (?:my|the|our) (?:@\w+|account) (?:with )?|(?:@\w+ |"
            r"was )funded with )$"
        ),
        "",
        "taxed",
    ),
    ("after_tax_basis", "", r"^ from (?:me|us|my (?:pay|salary|paychecks?|wages))\b", "taxed"),
    ("", "", r"^ from (?:me|us)\b", ""),
    ("after_tax_basis", r" @\w+ cost (?:me|us) $", "", "taxed"),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:of (?:(?:it|that|this|my|the|@\w+|account) )+)?(?:(?:is|was|are|were) )?(?:money |"
            r"dollars )?(?:on which|that|"
            r"which)? ?(?:i|we|he|she) (?:(?:had|have|'d|already) )*paid (?:the |"
            r"income )?tax(?:es)?(?: on)?(?= (?:[.,)]|$))"
        ),
        "",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:[^ .?$]+ ){0,5}from (?:(?:my|our|his|her|already) )*taxed (?:salary|pay|wages|income|money)\b",
        "",
    ),
    ("after_tax_basis", r" form (?:(?:,|-|\() )?line (?:2|3|14) (?:(?::|is|shows|says|,|\)) )*$", "", "on an 8606"),
    (
        "value_now",
        r" (?:i|we|he|she)(?: 've| have| has)? got $",
        r"^ in (?:my|the|an?|his|her|our) (?:old )?(?:@|account)",
        "untouched",
    ),
    ("value_before", r" (?:shrunk|dropped|fallen|gone|dwindled|come) (?:down )?to from $", "", ""),
    (
        "value_now",
        "",
        r"^ is (?:what|all) (?:[^ .?$]+ ){1,4}(?:shrunk|dwindled|fallen|dropped|gone|come down|become|left)\b",
        "held now",
    ),
    (
        "value_before",
        "",
        (
            r"^ (?:that |which )?(?:it|they|the account) (?:once )?(?:was|had|held|were)(?= (?:[.,)]|$|in|at|"
            r"before|last|once))"
        ),
        "",
    ),
    (
        "value_before",
        r"(?:^| [.,(]) from $",
        r"^ (?:[^ .?$]+ ){1,5}(?:sank|fell|dropped|went|slid|shrank|tumbled|down|crashed) (?:\S+ )?to \$",
        "",
    ),
    (
        "value_now",
        (
            r" (?:fell|dropped|down|lost|slid|shrank|declined|sank|shed|gained|rose|up|grew|"
            r"tumbled) (?:by )?(?:\$|\d+ %) ,? ?to $"
        ),
        "",
        "held now",
    ),
    (
        "value_before",
        "",
        (
            r"^ (?:in (?:[^ .?$]+ ){1,4})?(?:become|turn into|shrink to|melt to|dwindle to|go to|drop to|"
            r"turned into|became) \$"
        ),
        "drops untouched",
    ),
    (
        "value_now",
        (
            r" \$ (?:in (?:[^ .?$]+ ){1,4})?(?:become|turn into|shrink to|melt to|dwindle to|go to|drop to|"
            r"turned into|became) $"
        ),
        r"^ (?!in (?:my|our|the) (?:bank|checking|pocket|hand|hands|savings))",
        "dropped untouched",
    ),
    ("value_before", r" (?:lost|down|dropped|fell|shed)(?: [^ .?$]+){1,5} ,? ?from $", "", "worth"),
    ("value_before", r" before (?:: )?$", r"^ (?:,|-|and|\.)? ?(?:after|now) (?:: )?\$", ""),
    ("value_now", r" before (?:: )?\$ (?:,|-|and|\.)? ?(?:after|now) (?:: )?$", "", "dropped untouched"),
    ("value_before", "", r"^ \( \S+ (?:\d+ )?\) (?:, |and |to |- )?\$ \(", "drops untouched"),
    ("value_now", r" \$ \( \S+ (?:\d+ )?\) (?:, |and |to |- )?$", r"^ \(", "dropped untouched"),
    (
        "value_before",
        "",
        (
            r"^ (?:last|in|at|on|back in|this time last) (?:[^ .?,$]+ ){1,4},? ?(?:now |only )?(?:has|holds|is|"
            r"stands|shows|sits) "
            r"(?:at |only |down to )?\$"
        ),
        "drops untouched",
    ),
    (
        "value_now",
        r" (?:,|but|and|now) (?:(?:now|only|just) )*(?:has|holds|contains|is at|shows|stands at|sits at|hovers at) $",
        "",
        "dropped untouched",
    ),
    ("value_now", r" (?:comes|clocks|weighs|checks) in at $", "", "held now"),
    ("value_now", "", r"^ to (?:my|his|her|our) name in (?:the|my|an?) @", "held now"),
    ("value_now", r" @\w+ \? $", r"^ (?:[.]|$)", "untouched"),
    (
        "value_before",
        r" (?:@\w+|account|it|statement|balance|app) (?:said|read|showed|stood at|held) $",
        r"^ [.,] (?:[^ .?$]+ ){1,6}\$ (?:today|now|as of|this)",
        "drops untouched",
    ),
    (
        "value_before",
        r" (?:said|read|showed|reported) $",
        r"^ [.,] (?:and |but )?(?:[^ .?$]+ ){1,5}(?:says|reads|shows|reports) \$",
        "drops untouched",
    ),
    (
        "value_now",
        r" (?:month|quarter|week|year|latest|newest|one) (?:'s )?(?:says|reads|shows|reports) $",
        "",
        "held now",
    ),
    (
        "amount_received",
        (
            r" (?:took|taken|withdrew|withdrawn|cashed|pulled|emptied|closed|drained)(?: [^.?$ ]+){0,4} (?:all|"
            r"everything|it all|whole|"
            r"entire|it|out)(?: [^.?$ ]+){0,12} (?:it|that|which) (?:was|came to|is) (?:(?:like|about|only|just|"
            r"around) )*$"
        ),
        (
            r"^ (?!(?:before|when|at|then|in #|back then|and (?:i |they )?(?:got|received|sent)|but (?:i |"
            r"they )?(?:got|sent)))"
        ),
        "first of all",
    ),
    ("value_before", "", r"^ (?:was|were|had been) (?:still )?in (?:there|it|the account|my account)\b", "paid out"),
    ("value_before", r" after (?:being|having been|standing at|peaking at|hitting|a high of) $", "", "worth"),
    (
        "value_before",
        r" \$ (?:(?:now|today|currently|total) )*(?:vs|versus|against|compared (?:to|with)|as opposed to) $",
        "",
        "fallen from",
    ),
    ("value_now", r" was \$ ,? ?(?:and |but )?(?:now |it )?is (?:now |only |down to )?$", "", "dropped untouched"),
    (
        "after_tax_basis",
        r" total (?:from|of|out of) my (?:own )?(?:paychecks?|pay|salary|wages|pocket) (?:(?::|is|was|,) )*$",
        "",
        "taxed",
    ),
    (
        "after_tax_basis",
        r" (?:contributed|put in|paid in|contributions)(?: (?!and|but|closed|cashed)[^ .,?$]+){1,7} (?::|=) $",
        "",
        "taxed",
    ),
    (
        "value_now",
        "",
        r"^ is (?:what is|all that is|what 's) (?:still )?(?:there|left|in it|in there)\b",
        "not emptied",
    ),
    ("value_before", r" (?:fallen|dropped|come|down|gone) to (?:that|this) from $", "", ""),
    ("value_before", r" \$ after (?:being )?$", "", "fallen from"),
    (
        "amount_received",
        r"(?:^| [.]) $",
        r"^ , (?:down from|though it was|and it was|when it had been|less than) ",
        "first of all",
    ),
    ("value_before", r" convert(?:ed|ing)? (?:my|a|the|his|her|our) $", r"^ (?:\S+ )?@", ""),
    (
        "value_before",
        r" (?:inherited|left me|left us|came to me)(?: (?!but)[^ .?$]+){0,8} \( $",
        r"^ (?:\)|[.,]|$|in |at )",
        "paid out",
    ),
    (
        "after_tax_basis",
        r" (?:never|not|nobody|no one)(?: ever)? deduct(?:ed)? $",
        r"^ (?:[.,?)]|$|of|in|worth|and)",
        "",
    ),
    (
        "value_before",
        r" \$ (?:out )?of (?:the|my|his|her|a|about)(?: about| roughly)? $",
        (
            r"^ (?:in|inside|from) (?:(?:my|his|her|the|our|that|old) )+(?:@\w+|account)\b|"
            r"^ (?:that )?(?:was |i had |he had |"
            r"she had )(?:in|inside) (?:it|there|the|my)"
        ),
        "whole of a payment",
    ),
    ("value_before", r" \$ (?:is |was )?left (?:out )?of (?:(?:the|my|a|about) )*$", "", "worth"),
    ("value_before", rf" {_FALL} from (?:(?:a|its|the|my) )?$", "", ""),
    (
        "value_before",
        (
            rf" before (?:the|this|all this|that|its) (?:(?:big|market|whole|recent|covid) )?(?:{_FALL}|mess|meltdown|"
            r"downturn|collapse) (?:(?:it|was|had|is|,|:) )*$"
        ),
        "",
        "worth",
    ),
    (
        "amount_received",
        (
            r" (?:distribution|withdrawal|payout|refund|surrender) of (?:the|my|his|her) (?:whole|entire|full|"
            r"complete) "
            r"[^ .?$]+ (?:(?:was|is|came to|of|:|,) )*$"
        ),
        "",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:what|all) (?:they|the \S+|i|we) (?:mailed|sent|paid|gave|wired|handed|got|received|"
            r"salvaged|rescued|took|pulled|pocketed|kept|saw)(?: (?:me|us|"
            r"back))? "
            r"(?:[^ .?$]+ ){0,5}(?:was|were|is) (?:only )?$"
        ),
        "",
        "paid out",
    ),
)
