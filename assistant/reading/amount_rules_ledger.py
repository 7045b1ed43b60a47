"""The rules on what went in and what came out, told side by side or as in a ledger."""

from __future__ import annotations

from typing import Final

_YEARLY: Final = r"(?:a|per|each|every|/) (?:year|month|week|paycheck|pay period|quarter)"
_PUT: Final = (
    r"(?:put|contributed|deposited|invested|contributions?|paid|added|putting|contributing|maxed|"
    r"maxing|saved|saving|put away|set aside)"
)

LEDGER: Final = (
    ("after_tax_basis", r" \$ (?:came )?out(?: (?:,|and|-|/))+ $", r"^ in (?:[.,)]|$)", "taxed"),
    ("after_tax_basis", "", r"^ of (?:it|that|which) (?:(?:is|was|are|were) )?(?:my )?contributions\b", "taxed"),
    ("after_tax_basis", r" \$ (?:into|to) (?:my|the|a) @\w+ is $", r"^ (?:[.,]|$)", "taxed"),
    (
        "amount_received",
        (
            r" (?:cashed|closed|withdrew|took|emptied|got|received|netted|check)[^.?]* (?::|,|-|was|"
            r"is) (?:and )?after (?:tax|taxes)(?: (?:it|i|we|that|was|came|to|got|is|:))* $"
        ),
        r"^ (?!contrib)",
        "",
    ),
    ("after_tax_basis", r"(?:^| [.,(:]) (?:my )?cost(?: (?:is|was|:|of))* $", r"^ (?:[,.;)/]|and|$)", "taxed"),
    (
        "value_now",
        (
            r" (?:balance|employer|employee|match|roth|pre tax|after tax|"
            r"contributions) : \$ (?:[.;,] )+total(?: balance)? (?:: |is )$"
        ),
        "",
        "untouched",
    ),
    ("after_tax_basis", r" line 14 (?:(?:is|shows|says|,|:|\(|was|of) )*$", "", ""),
    # fact, words before, words after, what else must hold
    ("amount_received", r"(?:^| [.]) @\w+ , $", r"^ \.", "first of all"),
    (
        "amount_received",
        r" (?:i|we|he|she) (?:only|just) (?:saw|got|netted|pocketed|received) $",
        r"^ (?!(?:out )?of (?:(?:the|my) )?\$)",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:closed|cashed|emptied|ended) (?:(?:it|them|out|up|the|my|this|that|past|last|@\w+|in|summer|fall|"
            r"spring|winter|#\d+|year|month) )*with $"
        ),
        r"^ (?!contrib|of contrib|in contrib)",
        "first paid out",
    ),
    ("amount_received", "", r"^ (?:before|pre) (?:taxes|tax|withholding|deductions)\b(?! \w)", "first paid out"),
    (
        "value_now",
        (
            r" (?:took|withdrew|pulled|cashed|drained|emptied|withdrawn|taken)(?: (?:out|everything))* (?:all|"
            r"everything|it all) (?:but|except)(?: (?:about|for|the last))* $"
        ),
        "",
        "",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:(?:and|,|which|that) )+(?:i |we )?(?:put|deposited|contributed|invested|stuck) (?:(?:it|that|them|"
            r"all of it|the money|all) )*(?:in|into) (?:my|the|a|an) (?:\S+ )?@\w+"
        ),
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?:all|total|everything|what)(?: (?:that|i|we|ever|has|have|had))* (?:went|put|gone|paid|"
            r"contributed)(?: [^ .?$]+){0,6} (?:(?:,|so|is|was|:|that is) )+$"
        ),
        "",
        "taxed",
    ),
    (
        "amount_received",
        (
            r"(?:^| [.,(:]) (?:got|received|paid out|paid|payout|proceeds|distributed|got back|back|took out|"
            r"withdrew)(?: (?:back|out))? (?::|is) $"
        ),
        "",
        "",
    ),
    ("value_now", r" (?:@\w+|put in|in|contributed) [.,] $", r"^ worth(?: now)? (?:[.,)]|$)", "untouched"),
    (
        "amount_received",
        r" \$ (?:contributed|put in|in|paid in|basis|cost) (?:minus|less|-|and|,|vs|versus) $",
        r"^ (?:distributed|received|back|out|withdrawn|returned)\b",
        "",
    ),
    (
        "after_tax_basis",
        r" \$ (?:back |out )?(?:on|for|against|out of|of) (?:my |the |all )?$",
        (
            r"^ (?:contrib|i (?:had |'d )?(?:put|contrib|paid)|put in|paid in|invested|(?:of|"
            r"in) (?:my )?(?:@\w+ )?contrib)"
        ),
        "taxed",
    ),
    ("after_tax_basis", r" \$ back (?:on|for|from|of) (?:my |the )?$", r"^ (?:[.,)]|$)", "taxed"),
    (
        "amount_received",
        r" (?:got|recovered|recouped|salvaged|only saw|saw|received|rescued|retrieved)(?: (?:back|only|just))* $",
        (
            r"^ (?:back )?(?:on|for|against|out of|of) (?:(?:my|the|all|about) )*\$ (?:(?:i|we|that|of|in|had|'d|"
            r"my) )*(?:put|contrib|paid|@\w+ contrib|invested)"
        ),
        "",
    ),
    (
        "after_tax_basis",
        rf" {_PUT}(?: [^.?$]+)? \$ {_YEARLY}[^.$]{{0,60}} (?:,|is|so|for a total of|totaling|or|total) (?:about )?$",
        r"^ (?:(?:in|or) )?(?:total|so|all|altogether|all told|by now|[.,]|$|and)",
        "taxed",
    ),
    (
        "after_tax_basis",
        rf" \$ {_YEARLY} (?:(?:x|times|for|,) )*\d+ ?[^.$]{{0,30}} total (?:(?:of|is|was|:) )*$",
        "",
        "taxed",
    ),
    ("", rf" \$ {_YEARLY} (?:(?:x|times|for|,) )*\d+ ?[^.$]{{0,30}} total (?:(?:of|is|was|:) )*$", "", ""),
    (
        "",
        rf" {_PUT}(?: [^.?$]+)? \$ {_YEARLY}[^.$]{{0,60}} (?:,|is|so|for a total of|totaling|or) (?:about )?$",
        r"^ (?:(?:in|or) )?(?:total|so|all|altogether|all told)\b",
        "",
    ),
    (
        "after_tax_basis",
        r" (?:maxed|maxed out|maxing)(?: [^.?$,]+)? , (?:so )?$",
        r"^ (?:[.,]|$|in all|total|altogether)",
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?:contributions|contributed|put|deposits)(?: [^.?$]+)? \$ (?:(?:a|per|each) year |(?:(?:in|"
            r"into) )?(?:my |the )?@\w+ )?is $"
        ),
        r"^ (?:[.,]|$|in all|total|altogether)",
        "taxed",
    ),
    (
        "amount_received",
        (
            r" (?:took|pulled|withdrew|been taking|taking|withdrawing|drew)(?: out)? \$ (?:out )?(?:a|per|each|"
            r"every|/) (?:month|week|year|quarter)"
            r"[^.$]{0,60} , (?:so )?(?:about )?$"
        ),
        r"^ (?:in )?(?:total|all|altogether|all told)\b",
        "",
    ),
    (
        "amount_received",
        r"(?:^| [.,:(-]) gross(?: (?:was|of|:|is|payout|distribution|amount))* $",
        r"^ (?:[,)/-] )*(?:and )?(?:net|\$|taxes|withh)",
        "",
    ),
    ("", r" \$ (?:[,)/(-] )*(?:and )?net(?: (?:was|of|:|is|payout|distribution|amount))* $", "", "whole of a payment"),
    ("after_tax_basis", r"(?:^| [.,:(-]) in (?:: )?$", r"^ (?:,|and|-) (?:now|today|currently) ", "taxed"),
    ("after_tax_basis", r" @\w+(?: (?:in|that|which|had|has|#\d+))* cost (?:me|us) $", "", "taxed"),
    (
        "after_tax_basis",
        (
            r" (?:contributed|put in|maxed|invested|deposited|paid in|funded|contributions)(?: [^.?$]+)? (?:,|:|-|so|"
            r"for a) total (?:(?:of|was|is|:) )*$"
        ),
        "",
        "taxed",
    ),
    ("after_tax_basis", r" (?:into|in|to) (?:the|my) @\w+ : $", "", "taxed"),
    (
        "after_tax_basis",
        r" (?:i|we|he|she)(?: (?:had|'d|have|'ve))? (?:sank|sunk|sink) $",
        r"^ (?:of \S+ )?(?:in|into) ",
        "taxed",
    ),
    (
        "after_tax_basis",
        (
            r" (?<!employer )(?<!company )(?<!match )contributions (?:(?!but|and|got|received|now|worth|"
            r"closed)[^ .?$,]+ ){1,7}(?:were|was|are|is|came to|come to|totaled|amount to) $"
        ),
        "",
        "taxed",
    ),
    (
        "after_tax_basis",
        r" \$ (?:in )?(?:#\d+ )?is $",
        r"^ (?:into|put|contributed|in contributions|of contributions)\b",
        "taxed",
    ),
    (
        "after_tax_basis",
        r" (?:i|we) (?:did|made)(?: (?:the|a|my|full|max|whole))* $",
        r"^ (?:in|into|to|for) (?:my|the|a) (?:\S+ )?@roth",
        "taxed",
    ),
    ("after_tax_basis", "", r"^ in box 5\b", ""),
    ("amount_received", "", r"^ in box 1\b", ""),
    ("", "", r"^ in box (?:2|3|4|7|12|14|16|17)\b", ""),
    (
        "",
        "",
        (
            r"^ (?:(?:that|which) )?(?:went|was moved|was rolled|rolled|moved|transferred|"
            r"got rolled) (?:over )?(?:in)?to (?:an|a|my|the) (?:\S+ )?@"
        ),
        "",
    ),
    ("amount_received", r" \$ (?:put |paid )?in [^.?]*$", r"^ (?:came )?out (?:[.,)]|$)", ""),
    (
        "amount_received",
        (
            r" (?:what|all)(?: (?:they|the|i|we|he|she|bank|broker|plan|custodian))+ (?:mailed|sent|paid|gave|wired|"
            r"handed|got|received|saw|took)(?: (?:me|us|out|back))* (?:was|is|:)(?: (?:only|just))? $"
        ),
        "",
        "",
    ),
    ("amount_received", r" leaving (?:me )?(?:with )?(?:a )?(?:deposit|check|payment|net)(?: of)? $", "", ""),
    ("amount_received", r" out (?:came|comes|went) $", r"^ (?:from|of|[.,]|$)", ""),
    (
        "amount_received",
        "",
        (
            r"^ (?:(?:in|from|of) (?:the|my|this|that) (?:\S+ )?@\w+ )(?:(?:was|were|got|"
            r"has been) )+(?:then )?(?:paid|sent|mailed|distributed|wired|cashed|"
            r"withdrawn|refunded|returned|given)\b"
        ),
        "",
    ),
    ("amount_received", r" (?:loan offset|offset)(?: (?:of|was|:|,|amount|is|for))* $", "", ""),
    (
        "amount_received",
        r"(?:^| [.]) $",
        r"^ (?:from|out of) (?:(?:my|the|our|a) )?(?:\S+ )?@\w+ (?:to|for|in #|went|last|this|paid|and|,|#)",
        "told as done",
    ),
    (
        "amount_received",
        r" (?:used|spent|drew|tapped|raided|with)(?: (?:up|about|down|out))* $",
        r"^ (?:of|from|out of) (?:my|the|our|his|her) (?:\S+ )?@",
        "told as done",
    ),
    ("amount_received", r" (?:account|@\w+|it|plan)(?: (?:was|got|has))? closed (?:out )?at $", "", "told as done"),
    ("amount_received", r" (?:and|,) (?:distributed|disbursed|refunded|returned) $", "", "told as done"),
    (
        "value_before",
        r" (?:taken|deducted|subtracted|came) (?:out )?(?:of|from) (?:the|my) $",
        r"^ (?!check|paycheck|contrib)",
        "worth",
    ),
    (
        "value_before",
        (
            r" (?:balance|value) (?:before|prior to|at|when|just before|on)(?: (?:the|i|my|it))* (?:closing|closed|"
            r"closure|withdrawal|cashing out|liquidation|cash out)(?: (?:it|:|was|of|is))* $"
        ),
        "",
        "",
    ),
)
