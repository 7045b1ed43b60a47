"""The rules on sums tried last: less usual verbs of paying in and out, and what notes leave out."""

from __future__ import annotations

from typing import Final

_PAID_IN: Final = (
    r"stuffed|seeded|placed|pumped|shoveled|shovelled|tucked|squirreled|squirrelled|stashed|ploughed|chucked|"
    r"tossed|loaded|funneled|funnelled|scraped together|set aside|paid into|kicked in|chipped in|tipped in|pay in|"
    r"payed in|sent in|committed"
)

LAST: Final = (
    # fact, words before, words after, what else must hold
    ("amount_received", "", r"^ (?:on (?:the|my) form|gross|came back)\b", "first paid out"),
    (
        "amount_received",
        r" (?:take|took|pull|pulled|withdraw|withdrew|drew|drawn) (?:(?:the|a|out|about) )*$",
        "",
        "first paid out",
    ),
    ("amount_received", r" (?:only|just) $", r"^ worth\b", "first paid out"),
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
    ("amount_received", r" (?:@\w+|account) (?::|-|\() (?:only |just )?$", r"^ (?!and \$)", "first of all"),
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
    ("amount_received", r" [.,(:] amount (?:(?::|of|is|was) )*$", "", "first paid out"),
    ("amount_received", r" @\w+ \( (?:#\d+ , )?$", r"^ (?:, #\d+ )?\)", "first of all"),
    (
        "amount_received",
        r" [.,:(] (?:all|the whole|all of the|the entire|the full) $",
        r"^ (?:[.,)]|$)",
        "first of all",
    ),
    ("amount_received", r"(?:^| [.,(:]) @\w+ ,? ?(?:in )?#\d+ ,? ?$", "", "first of all"),
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
    (
        "amount_received",
        r" (?:moved|transferred) (?:(?:about|out|over) )*$",
        r"^ (?:\S+ ){0,8}?(?:in)?to (?:my |our )?(?:checking|bank|savings)\b",
        "first paid out",
    ),
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
