"""The rules on what was paid out or in, where the verb is one of the less usual or stands behind the sum."""

from __future__ import annotations

from typing import Final

GOT: Final = (
    # fact, words before, words after, what else must hold
    (
        "amount_received",
        r" (?:which|that|it) (?:had|has) (?:shrunk|fallen|dropped|dwindled|declined) to (?:only |just )?$",
        "",
        "first paid out",
    ),
    ("amount_received", r" check (?:finally )?(?:came|arrived)(?: in)? (?:(?::|for|at|,|-|to) )+$", "", ""),
    (
        "amount_received",
        (
            r" (?:rolled|moved|transferred) [^.?]*(?:and|,|but) (?:i |we )?(?:kept|took|pocketed|cashed) (?:(?:the|"
            r"other|out) )*$"
        ),
        r"^ (?:in|as) cash\b",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:distributions?|withdrawals?|payouts?)(?: (?:from|out of|of|in)(?: (?:my|the|our|his|her|an?|"
            r"old))* @\w+)?"
            r"(?: (?!\?)[^ .?$]+){0,3} (?:came to|totaled|totalled|were|was|amounted to|added up to|comes to|"
            r"totals) (?:only )?$"
        ),
        r"^ (?!tax|short|late|more|less|over|under)",
        "told as done",
    ),
    ("amount_received", r" (?:withdrawal|distribution|payout) amount (?:(?:is|was|:|of) )*$", "", ""),
    (
        "amount_received",
        r" (?:mailed|sent|wired|paid|cut)(?: (?:me|us))? (?:my|our|the) $",
        r"^ (?:to|in|on|from|by|check)\b",
        "told as done",
    ),
    (
        "amount_received",
        "",
        (
            r"^ ,? ?(?:was|were|got|has been) (?:(?:then|all|finally) )*(?:paid|sent|mailed|wired|distributed|"
            r"given) (?:out )?to (?:me|us|him|her)\b"
        ),
        "",
    ),
    (
        "amount_received",
        r" mine (?:was|came to|is|came out to) (?:only |just )?$",
        r"^ (?:after|net of|less|minus|before) (?:\d+ % |the )?(?:tax|taxes|withholding|fees|penalt)",
        "",
    ),
    (
        "amount_received",
        r" (?:get|got|received|netted|ended up with|saw|cleared) (?:(?:only|just|about|back) )*$",
        (
            r"^ (?:in hand )?(?:after|net of|less|minus) (?:(?:all|the|\d+ %|federal|state) )*(?:tax|taxes|"
            r"withholding|penalt\w+|fees)\b"
        ),
        "told as done",
    ),
    ("amount_received", "", r"^ gross (?:distribution|and|,|\$|\.|taxable|withheld|net)", "paid out"),
    (
        "amount_received",
        r" (?:ended up|left|walked away|came away|wound up|walked|came out) with (?:only |just )?$",
        r"^ (?:out )?of (?:the |my |a )?\$",
        "told as done",
    ),
    (
        "amount_received",
        (
            r" (?:took|cashed|closed|emptied|withdrew|drained|pulled)(?: out)? (?:(?:my|the|his|her|our|"
            r"old) )*@\w+ of (?:about )?$"
        ),
        "",
        "paid out",
    ),
    (
        "amount_received",
        r" (?:contributions|money|deposits) (?:refunded|returned|back|sent back|paid back)(?: (?::|,|of|-|to me))* $",
        "",
        "paid out",
    ),
    (
        "amount_received",
        r" (?:my|her|his|our) (?:share|portion|cut) (?:(?:\(|,|of|was|:|is|came to) )+$",
        r"^ (?!(?:in|of) )",
        "paid out",
    ),
    (
        "amount_received",
        r" (?:distribution|withdrawal) request (?:for|of) $",
        r"^ (?:has been|was|is|got) (?:processed|approved|completed|paid|sent)\b",
        "",
    ),
    (
        "amount_received",
        r" (?:paid|spent|used|put) $",
        (
            r"^ (?:in|for|on|of|toward|towards) (?:[^ .?$]+ ){1,4}(?:from|out of|with) (?:(?:my|the|our|his|her|an?|"
            r"old) )*@"
        ),
        "told as done",
    ),
    ("amount_received", "", r"^ check(?= (?:[.,?]|$|in|came|arrived|from|for|after))", "paid out"),
    (
        "amount_received",
        r" (?:took|pulled|withdrew|removed|taken) (?:out )?(?:all )?(?:my|the|our|his|her) $",
        r"^ (?:of |in )?(?:@\w+ )?(?:roth )?contributions?\b",
        "",
    ),
    (
        "amount_received",
        (
            r" (?:pay|paid|pays|send|sent|wire|mail) (?:(?:me|us|him|her|out|the|my|total|whole|entire|full|"
            r"account) )*balance (?:(?:,|of|was|:|\() )?$"
        ),
        "",
        "paid out",
    ),
    (
        "amount_received",
        r" (?:cashed|closed|took|pulled|emptied) (?:(?:my|the|our|his|her|old) )*@\w+ (?:out |in )?, $",
        r"^ (?:[.?)]|$)",
        "paid out",
    ),
    (
        "amount_received",
        (
            r" (?:rolled|moved|transferred) [^?]*(?:and|,) (?:(?:i|we|then) )*(?:kept|pocketed|cashed|"
            r"took) (?:(?:the|other|out) )*$"
        ),
        r"^ (?:[.,]|$|in cash|as cash|for)",
        "",
    ),
    ("amount_received", r" (?:check|distribution|payout|withdrawal) \( $", r"^ \)", "paid out"),
    (
        "amount_received",
        (
            r" (?:not|never|forgot to|failed to) (?:\S+ )?(?:report|reported|include|included|list|"
            r"declare)(?: (?:the|a|my|about))* $"
        ),
        r"^ (?:from|of)\b",
        "paid out",
    ),
    (
        "after_tax_basis",
        "",
        r"^ (?:(?:of it|of that|that) )?(?:is|are|was|were) (?:(?:all|my|from|own|just|direct) )*contributions\b",
        "taxed",
    ),
    ("amount_received", "", r"^ gross (?:[,)/(-] )*(?:(?:and|or|but|about) )*\$ (?:net|after|in hand)\b", ""),
    ("", r" \$ gross (?:[,)/(-] )*(?:(?:and|or|but|about) )*$", r"^ (?:net|after|in hand)\b", ""),
    (
        "amount_received",
        (
            r" (?:only|just|taken|took|withdrew) (?:out )?(?:the |my |what was |what is )?(?:required|"
            r"minimum)(?: (?:amount|minimum|"
            r"distribution|each|every|year|per|of|,|:))* $"
        ),
        "",
        "",
    ),
    (
        "amount_received",
        r" (?:noticed|saw|found|had|got|was|were|received|made|did|took) (?:an?|the|one|that) $",
        r"^ (?:distribution|withdrawal|payout) (?:from|out of) (?:(?:her|his|my|our|the) )?(?:\S+ )?@",
        "",
    ),
    (
        "amount_received",
        r" (?:distribution|withdrawal|payout) (?:from|out of) (?:(?:my|our|the|an?|his|her) )*@\w+ of (?:about )?$",
        "",
        "",
    ),
    (
        "amount_received",
        r" (?:accepted|took) (?:the |a )?(?:lump sum|lump|buyout|payout) (?:\S+ ){0,4}of (?:about )?$",
        "",
        "",
    ),
    (
        "amount_received",
        r" (?:lump|lump sum|buyout|payout) (?:(?:was|of|is|:|,) )*$",
        r"^ ,? ?(?:i |we |and )?(?:took|taken|got|paid)\b",
        "",
    ),
    ("amount_received", r"[.,:] $", r"^ (?:(?:paid|went|came|sent) )?to (?:me|us|him|her)\b", "paid out"),
    ("amount_received", r" (?:,|and|:) $", r"^ to (?:me|us) (?:by check|in cash|as cash|directly)\b", ""),
    (
        "after_tax_basis",
        (
            r" contributions? ,? ?(?:they|which|these|and they|that) (?:(?:all|were|was|are|is|came|come|add|added|"
            r"up|to|total|totaled) )+$"
        ),
        "",
        "taxed",
    ),
    ("after_tax_basis", r"^ @roth_ira [.,:;-] (?:(?:about|only|just) )*$", r"^ in (?:[.,;]|total|all)", "untouched"),
)
