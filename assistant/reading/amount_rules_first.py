"""The rules on sums tried first, before the words that make a sum none of our facts."""

from __future__ import annotations

from typing import Final

from assistant.reading.amount_rules_got import GOT
from assistant.reading.amount_rules_held import HELD
from assistant.reading.amount_rules_values import VALUES

FIRST: Final = (
    # fact, words before, words after, what else must hold
    (
        "amount_received",
        r" total (?:distributions?|payouts?|withdrawals?) (?:(?:of|was|were|:|=|came to|in all) )*$",
        "",
        "",
    ),
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
        "amount_received",
        r" (?:and|,|then|but) (?:it )?(?:ended|finished|wound up) (?:up )?(?:with|at) $",
        "",
        "first of all",
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
            r" (?:my|our|his|her) (?:(?:total|own|original) )?(?:cost|outlay|investment|stake) (?:was|is|:) $|"
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
        "amount_received",
        r"(?:^| [.]) $",
        r"^ , (?:down from|though it was|and it was|when it had been|less than) ",
        "first of all",
    ),
    (
        "after_tax_basis",
        "",
        (
            r"^ (?:for it |for that |in |into it )?(?:with|from|out of) (?:my |our |his |"
            r"her )?(?:own )?(?:after tax|already taxed|"
            r"taxed|post tax) (?:money|dollars|savings|pay|salary)\b"
        ),
        "",
    ),
    (
        "after_tax_basis",
        (
            r" (?:nondeductible|after tax|post tax|roth) (?:contributions? )?(?:of )?\$ (?:a|per|"
            r"each) year for \d+ years? "
            r"(?:is|,|so|or|totaling|that is|:) $"
        ),
        "",
        "",
    ),
    ("after_tax_basis", r" form (?:(?:says|shows|reads|:|has|lists|of|total) )+$", "", "on an 8606"),
    ("after_tax_basis", r" total (?:in|paid in|put in|contributed) (?:: )?$", "", "taxed"),
    ("amount_received", r" total out (?:: )?$", "", "first paid out"),
    (
        "after_tax_basis",
        r" (?:never|not|nobody|no one)(?: ever)? deduct(?:ed)? $",
        r"^ (?:[.,?)]|$|of|in|worth|and)",
        "",
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
    ("amount_received", "", r"^ ,? ?(?:all of it|every (?:cent|penny|dollar) of it)(?= (?:[.,)]|$))", "on a form"),
    *GOT,
    *VALUES,
    *HELD,
)
