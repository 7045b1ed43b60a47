"""The rules on sums tried early: what stands right beside a sum and leaves little doubt."""

from __future__ import annotations

from typing import Final

EARLY: Final = (
    # fact, words before, words after, what else must hold
    # the price of an annuity that one bought oneself is the cost in it, 26 USC 72(c)(1)
    (
        "after_tax_basis",
        r" @annuity (?:(?:was|that|which|i|we) )*(?:bought|purchased)(?: [^ .?$]+){0,6} (?:for|at) (?:about )?$",
        "",
        "an annuity",
    ),
    (
        "after_tax_basis",
        r" (?:bought|purchased) (?:\S+ ){0,3}@annuity(?: [^ .?$]+){0,6} (?:for|at|with) (?:about )?$",
        "",
        "an annuity",
    ),
    (
        "after_tax_basis",
        r" (?:paid|gave|spent) (?:(?:about|around|them|over) )*$",
        r"^ (?:for|on) (?:\S+ ){0,3}@annuity",
        "an annuity",
    ),
    ("after_tax_basis", r" (?:bought|purchased) (?:\S+ )?$", r"^ (?:\S+ )?@annuity", "an annuity"),
    ("amount_received", r" \$ (?:,|and|-)? ?out (?:: )?$", "", ""),
    ("after_tax_basis", r" in (?:: )?$", r"^ (?:,|and|-)? ?out \$", "taxed"),
    ("after_tax_basis", "", r"^ in (?:(?:[,/&-]|and|but|only|just) )*\$ (?:came )?out\b", "taxed"),
    ("amount_received", r" \$ in (?:(?:[,/&-]|and|but|only|just) )*$", r"^ (?:came )?out\b", ""),
    ("amount_received", r" @\w+ [,:-] $", r"^ out (?:[.,;)]|$)", ""),
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
        (
            r"^ (?:in all |total |altogether |all told )?(?:came|come|coming) (?:out|back)\b|^ (?:in all|"
            r"total|altogether) out\b"
        ),
        "",
    ),
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
        r" (?:rolled|moved|transferred|converted|switched|turned|changed)(?: [^ .?$]+){0,5} @\w+ (?:of|worth|with) $",
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
        r" (?<!adjusted )gross (?:distribution |amount )?(?:(?:of|is|was|:) )*$",
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
            r" (?:rmds?|required (?:minimum )?distributions?) (?:(?:done|taken|paid|\(|of|was|were|:|,|\.|it|"
            r"for|came to|"
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
    (
        "value_now",
        "",
        r"^ (?:is |are )?(?:still )?(?:left|remaining|remains|in there still|still in|still there|still inside)\b",
        "not emptied",
    ),
    (
        "value_now",
        r"(?:^| [.?]) $",
        (
            r"^ (?:still )?(?:in|inside) (?!#\d+ (?:, |and )*\$)(?:(?:my|his|her|our|a|an|the|old|it|"
            r"there) ){0,3}(?:@\w+ )?(?!contrib|loan|"
            r"debt|(?:\S+ )?savings|individual|credit|, \$|and \$)"
        ),
        "held in it",
    ),
    ("value_now", "", r"^ (?:in|of) (?:(?:mutual|index) )?(?:stocks?|funds?|shares|etfs?|bonds)\b", "held shares"),
    ("value_now", r" [.] $", r"^ (?:\.|$)", "named and untouched"),
    ("value_before", "", r"^ (?:down )?to \$", "falling"),
    ("value_now", r" \$ (?:down )?to $", "", "fallen"),
)
