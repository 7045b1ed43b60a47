"""Rules on sums before all others: what makes a sum no fact (a wish, other money, a limit), and plain sentences."""

from __future__ import annotations

from typing import Final

_PAY: Final = r"(?:take|withdraw|pull|put|contribute|invest|deposit)"
_WISH: Final = r"(?:need|want|hope|hoping|plan|planning|going|wish|intend|would like|'d like)"
_AGI: Final = r"(?:agi|adjusted gross(?: income)?)"

NEVER: Final = (
    # fact (none), words before, words after, what else must hold
    ("", rf" (?:what if|suppose|supposing|imagine|let us say) (?:[^ .?$]+ ){{0,2}}{_AGI} (?:\S+ ){{0,3}}$", "", ""),
    (
        "",
        rf" % of (?:my |our |the |your )?{_AGI} (?:is|was|,|equals|=|or|comes to|would be) (?:about |around )?$",
        "",
        "",
    ),
    ("", rf" {_AGI} (?:over|above|under|below) $", r"^ (?:phases?|can|cannot|do not|loses?|may|must|is|are)\b", ""),
    ("", r" line (?:7|11|37|38) of (?:my |the )?form (?:says|shows|is|was|reads) $", "", ""),
    ("", rf" {_WISH} to {_PAY} (?:(?:out|in|back|up|at least|about|another|only|just) )*$", "", ""),
    ("", rf" (?:can|could|may|might|should) (?:i|we) {_PAY} (?:(?:out|in|up|at least|about|another) )*$", r" \?", ""),
    ("", r" (?:i|we) (?:may|might|should) (?:\S+ )?(?:take|withdraw|pull|put|contribute) (?:out )?$", "", ""),
    ("", rf" {_WISH} to have $", "", ""),
    ("", r" can i have $", "", ""),
    (
        "",
        (
            r" (?:employer|company|boss) (?:(?:has|had|have|also|only) )*(?:contributed|put in|put|matched|added|"
            r"kicked in) (?:in )?$"
        ),
        "",
        "",
    ),
    ("", r" (?:maximum|max|limit)(?: contribution)?(?: (?:limit|amount))? (?:(?:is|was|of|for|#\d+) )+$", "", ""),
    ("", r" (?:contributed|contribute|put|made|deposited|invested) $", r"^ (?:of |in )?(?:pre tax|deductible)\b", ""),
    ("", r" (?:pre tax|(?<!not )(?<!non )deductible) contributions? (?:(?:of|is|was|were|total|totaled|:) )*$", "", ""),
    ("", r" (?:gave|donated|contributed|paid) $", r"^ to (?:(?:a|my|the|our) )?(?:charity|charities|church)\b", ""),
    ("", r" put $", r"^ (?:down\b|on (?:(?:a|my|the|our) )?(?:house|home|car|condo|truck|credit card|card)\b)", ""),
    ("", r" (?:put|deposited) $", r"^ (?:in|into) (?:(?:my|a|our|the) )?(?:savings|checking)\b", ""),
    (
        "",
        "",
        (
            r"^ (?:in|from|of) (?:(?:my|the|our|a) )?(?:unemployment|social security|severance|inheritance|"
            r"life insurance|alimony|child support)\b"
        ),
        "",
    ),
    ("", "", r"^ (?:inheritance|bonus|severance|raise|tax refund)\b", ""),
    ("", "", r"^ in (?:total )?(?:plan )?assets\b", ""),
    ("", r" sold (?:(?:my|our|the|his|her) )?(?:car|house|home|truck|boat|condo|motorcycle|land) (?:for )$", "", ""),
    (
        "",
        r" (?:house|home|condo|car|truck|salary|pay|rent|mortgage) used to be (?:(?:worth|about|around) )*$",
        "",
        "",
    ),
    ("", r" if (?:i|we) (?:had|have|got) (?:about )?$", r"^ (?:of|in) (?:other )?(?:itemized|misc)", ""),
    (
        "",
        r" (?:put|contributed|deposited|invested) $",
        r"^ (?:in|into|to) (?:my|a|our|the) (?:\S+ )?@\w+",
        "in an unlike account",
    ),
)

PLAIN: Final = (
    # what one plain sentence says beyond doubt
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
)
