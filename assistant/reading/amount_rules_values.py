"""The rules on what an account held and holds that are tried before the plainer ones: falls, and sums by their time."""

from __future__ import annotations

from typing import Final

_FALL: Final = r"(?:slide|fall|drop|decline|slump|plunge|tumble|dip|crash|descent)"

VALUES: Final = (
    # fact, words before, words after, what else must hold
    (
        "value_before",
        r" balance (?:(?:on|as of|at) )?(?:\d+ / \d+(?: / \d+)?|#\d+|year end|last year) (?::|was|-) $",
        "",
        "paid out",
    ),
    ("value_before", r" (?:had|was) $", r"^ vested\b", ""),
    ("value_before", r" (?:left|willed) (?:me|us|him|her) $", r"^ in (?:an?|his|her|the) (?:\S+ )?@", "paid out"),
    ("value_before", "", r"^ (?:@roth_ira )?conversion\b", "drops untouched"),
    (
        "value_before",
        r" with (?:only |just )?\$ (?:out )?of (?:the|my|a) $",
        r"^ (?:that |which )?(?:(?:was|were|i had|had been|it had) )+(?:in|inside|there)\b",
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
        "value_before",
        (
            r" (?:value|balance|worth) (?:at|on|upon|as of) (?:(?:his|her|their|the|date|day|of|"
            r"time) )*death (?:(?:was|of|is|:|,) )*$"
        ),
        "",
        "",
    ),
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
    ("value_before", "", r"^ (?:was|were|had been) (?:still )?in (?:there|it|the account|my account)\b", "paid out"),
    ("value_before", r" after (?:being|having been|standing at|peaking at|hitting|a high of) $", "", "worth"),
    (
        "value_before",
        r" \$ (?:(?:now|today|currently|total) )*(?:vs|versus|against|compared (?:to|with)|as opposed to) $",
        r"^ (?!put|of contrib|contrib|paid|in contrib)",
        "fallen from",
    ),
    ("value_now", r" was \$ ,? ?(?:and |but )?(?:now |it )?is (?:now |only |down to )?$", "", "dropped untouched"),
    (
        "value_now",
        "",
        r"^ is (?:what is|all that is|what 's) (?:still )?(?:there|left|in it|in there)\b",
        "not emptied",
    ),
    ("value_before", r" (?:fallen|dropped|come|down|gone) to (?:that|this) from $", "", ""),
    ("value_before", r" \$ after (?:being )?$", "", "fallen from"),
    ("value_before", "", r"^ (?:at|upon|on) (?:his|her|their|the time of) (?:\S+ )?death\b", ""),
    (
        "value_before",
        "",
        r"^ (?:that |which )?(?:i|we|it|he|she) (?:had )?(?:started|began) (?:out )?(?:with|at)\b",
        "",
    ),
    (
        "value_now",
        r" (?:@\w+|account|plan|it) (?:itself|alone|proper|by itself) (?:has|is|holds|shows) $",
        "",
        "held now",
    ),
    ("value_now", r"(?:^| [.,]) (?:in it|in there|in the account|inside|remaining) (?:now )?: $", "", "held now"),
    (
        "value_before",
        r" \$ , (?:vs|versus|against|compared (?:to|with)|as opposed to) $",
        r"^ (?!put|of contrib|contrib|paid|in contrib)",
        "fallen from",
    ),
    (
        "value_now",
        r"(?:^| [.]) $",
        (
            r"^ ,? ?(?:against|versus|vs|compared (?:to|with)|on) \$ (?:put in|contributed|of contributions|"
            r"paid in|in contributions)\b"
        ),
        "untouched",
    ),
    (
        "value_before",
        r" what (?:i|we|it|he|she) (?:had|held)(?: [^ .:$]+){0,5} : $",
        r"^ [.,] what [^.$]{0,40}: \$",
        "drops untouched",
    ),
    (
        "value_now",
        r" \$ [.,] what (?:i|we|it|he|she) (?:had|have|has|held|holds)(?: [^ .:$]+){0,5} : $",
        "",
        "dropped untouched",
    ),
    ("value_before", r" convert(?:ed|ing)? (?:my|a|the|his|her|our) $", r"^ (?:\S+ )?@", ""),
    (
        "value_before",
        r" (?:inherited|left me|left us|came to me)(?: (?!but)[^ .?$]+){0,8} \( $",
        r"^ (?:\)|[.,]|$|in |at )",
        "paid out",
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
)
