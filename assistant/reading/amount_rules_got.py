"""The rules on what was paid out or in, where the verb is one of the less usual or stands behind the sum."""

from __future__ import annotations

from typing import Final

GOT: Final = (
    # fact, words before, words after, what else must hold
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
    ("after_tax_basis", r"^ @roth_ira [.,:;-] (?:(?:about|only|just) )*$", r"^ in (?:[.,;]|total|all)", "untouched"),
)
