"""Rules on sums tried right after those that make a sum no fact: what one plain sentence says beyond doubt."""

from __future__ import annotations

from typing import Final

_TOOK: Final = (
    r"(?:paid|pay|owe|owed|charged|withheld|penalty|taxed|taxes|tax|irs|box|form|says|shows|took|hit|withholding|10 %|"
    r"20 %|reported|want|wants|sent|cp2000|notice)"
)

PLAIN: Final = (
    ("amount_received", r" the gross (?:(?:amount|distribution|payout|was|is|of|:) )+$", r"^ (?!income|pay)", ""),
    (
        "amount_received",
        r" (?:including|includes|included|counting|without|excluding|except|minus) (?:the|my|that) $",
        r"^ (?:(?:from|out of) (?:the|my) (?:\S+ )?@|(?:\S+ )?@\w+ (?:money|withdrawal|distribution|cash|payout))",
        "",
    ),
    (
        "amount_received",
        "",
        r"^ (?:is|was) (?:from )?(?:the|my) (?:\S+ )?@\w+ (?:cash out|withdrawal|distribution|money|payout|cashout)\b",
        "",
    ),
    (
        "value_before",
        r" (?:beginning|opening|starting|start|initial)(?: (?:balance|value|account))+(?: (?:was|is|of|:|,))* $",
        "",
        "",
    ),
    ("value_now", r" @\w+ total (?:(?:is|now|:|of) )*$", "", "held now"),
    (
        "amount_received",
        r" check (?:from|for|of) (?:my|the|our) (?:\S+ )?@\w+ (?:was|is|came to|for)(?: (?:only|just|for))* $",
        "",
        "",
    ),
    ("amount_received", "", r"^ in (?:my|our) (?:pockets?|hands?)\b", ""),
    ("amount_received", r" left (?:me|us)(?: with)?(?: (?:only|just|about))* $", r"^ (?:[.,]|$)", "first of all"),
    (
        "amount_received",
        r" (?:after|because of|since|with|despite|from) (?:the|my|that|a) (?:(?:early|hardship|one) )*$",
        r"^ (?:\S+ )?(?:withdrawal|distribution|payout)\b",
        "told as done",
    ),
    ("value_now", r" @\w+(?: (?:money|balance|total|account|funds|savings|nest egg))+ : $", "", "untouched"),
    ("value_now", r" % (?:a year )?on (?:a |my )?$", r"^ (?:in (?:a|an|my|the) )?(?:\S+ )?@", "held now"),
    # what one plain sentence says beyond doubt
    (
        "amount_received",
        rf" {_TOOK} [^.?]{{0,60}}(?:on|for|from|of|because of|over) (?:(?:a|the|my|that|this|single|one|an) )*$",
        r"^ (?:\S+ )?(?:distribution|withdrawal|payout)\b(?! (?:would|could|will|might))",
        "told as done",
    ),
    (
        "amount_received",
        r" (?:tax|taxes|penalty|withholding|withheld|10 %|20 %) (?:on|for|of|from|out of) (?:(?:the|my|that|this) )*$",
        (
            r"^ (?:(?:i|we|he|she|that i|which i) )?(?:from (?:my|the|an?) (?:\S+ )?@|out of (?:my|the)|took|"
            r"withdrew|pulled|"
            r"cashed|got|received|had taken)\b"
        ),
        "told as done",
    ),
    (
        "amount_received",
        r" (?:my|our|this|the) (?:(?!contrib)[^ .$?]+ ){0,3}(?:distribution|withdrawal|payout) of $",
        "",
        "told as done",
    ),
    (
        "amount_received",
        r" (?:withdrawals|distributions|payouts|payments|checks|installments)(?: [^.?$:]+)? (?::|,|of) $",
        r"^ (?!a|per|each|every)",
        "told as done",
    ),
    ("amount_received", r" line (?:4|5) ?a (?:(?:is|was|:|of|shows|says|,|\() )*$", "", ""),
    (
        "agi",
        (
            r" (?:agi|adjusted gross income) (?:(?:\)|on|for|mine|my|our|own|is|was|of|return|:|about|around|runs?|"
            r"hovers|sits|lands|at|\?|somewhere|like|maybe) )+$"
        ),
        "",
        "",
    ),
    (
        "agi",
        r" line (?:11|37|38) (?:of|on) (?:(?:my|the|our) )?form (?:(?:is|was|says|shows|reads|:|said) )*$",
        "",
        "on a 1040",
    ),
    (  # "single 45k", "mfj 90k agi"
        "agi",
        (
            r"(?<! a)(?<! one)(?<! the) (?:single|joint|jointly|mfj|hoh|mfs|separately|head of household|"
            r"separate) (?:with )?$"
        ),
        r"^ (?:agi\b|[.,?)]|$)",
        "",
    ),
    ("agi", r" agi (?:is|was) \$ (?:,|and|-) mine (?:(?:is|was|about|at|:) )*$", "", ""),
    (
        "",
        (
            r" (?:her|his) (?:(?:agi|salary|income|pay)|[^ .$?]+ agi) [^.?$]*\$ (?:,|and|-) mine (?:(?:is|was|about|"
            r"at|:) )*$"
        ),
        "",
        "",
    ),
    ("amount_received", r" (?:i|we|he|she) (?:only )?netted $", "", ""),
    (
        "amount_received",
        (
            r" (?:total|amount|sum)(?: \S+)? (?:received|paid out|distributed|withdrawn)(?: (?:was|is|of|:|in all|"
            r"came to))* $"
        ),
        "",
        "",
    ),
    (
        "amount_received",
        "",
        (
            r"^ (?:[^ .$?]+ ){0,6}(?:became|turned into|was treated as|counted as|was reported as|"
            r"is treated as) (?:a )?(?:deemed )?distribution\b"
        ),
        "",
    ),
    ("amount_received", r" deemed distribution (?:(?:of|was|is|:|for) )*$", "", ""),
    (
        "value_now",
        r" (?:fmv|fair market value|market value)(?: (?:of|is|was|now|today|:|about|at|\S+ end|as of \S+))* $",
        "",
        "held now",
    ),
    (
        "value_now",
        r" (?:holding|sitting on|have|hold|got|has|holds) $",
        r"^ (?:of |in )?(?:cash|funds|stocks?|bonds) in (?:my|the|an|a) (?:\S+ )?@",
        "held now",
    ),
    ("value_before", r" (?:i|we) used to have (?:about |around |over )?$", r"^ in (?:my|our|the) (?:old )?@\w+", ""),
    ("after_tax_basis", r" (?:made|did) (?:about )?$", r"^ (?:in|of) @roth_ira contributions\b", ""),
    (
        "after_tax_basis",
        "",
        r"^ of (?:my|our|the|that|this) (?:old )?@\w+ (?:is|was|were) (?:after tax|already taxed)\b",
        "",
    ),
    (
        "after_tax_basis",
        (
            r" (?:after tax|nondeductible|non deductible) contributions (?:to|in|into) (?:my|our|the|this|that|it) "
            r"(?:(?:old|@\w+) )*(?:was|were|are|is|total|totaled|came to|come to|add up to|added up to) (?:about )?$"
        ),
        "",
        "",
    ),
    ("amount_received", r" \. (?:i|we) (?:was|were) paid (?:only |just )?$", r"^ (?:[.,?]|$)", "paid out"),
    (
        "value_now",
        r" mine (?:\( [^()]{1,40} \) )?(?:(?:is|at|has|holds|:) )*$",
        r"^ (?:[.,()]|$|now|and|down)",
        "no loss before",
    ),
    ("value_now", "", r"^ in mine\b", "held now"),
    ("other_itemized", r" (?:my |our )?other itemized(?: deductions)? (?:(?:is|are|were|was|:|of|about) )*$", "", ""),
)
