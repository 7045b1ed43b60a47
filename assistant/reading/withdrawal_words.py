"""The words of withdrawing, and of having done it, not done it or only thought of it."""

from __future__ import annotations

from typing import Final

from assistant.reading.withdrawal_phrases import REGULAR, WHOLE

THING: Final = (
    r"(?:it|them|that|this|my|the|his|her|our|their|an|a|one|other|all|both|of|whole|entire|thing|old|full|"
    r"everything|small|little|"
    r"account|accounts|plan|balance|traditional|remaining|rest|every|either|@\w+|money|\$|plan|half|part|"
    r"some|most|completely|real|actual|son|daughter|kids?|child|grandson|granddaughter|dad|mom|mother|father|"
    r"husband|wife|'s|sole|last|final|any|anything|nothing|dime|"
    r"penny|cent|dollar|"
    r"finally|just|only|up|down|too)"
)

NO_FORM: Final = r"(?!)"  # matches nothing
SOLD: Final = (
    "sell",
    r"sold",
    r"sell",
    r"selling",
    (
        r" (?:off )?(?:(?:all|the|my|our|of|whole|entire|out|both|some|half|every|part|a|third) )*(?:everything|it|"
        r"half|share|in #\d+|them|account|"
        r"@brokerage|stocks?|"
        r"shares?|funds?|all|off|out|positions|holdings|for \$|at a loss) "
    ),
)
"""What takes money out of an account whose gains and losses are taxed as they come."""

SPENT: Final = (
    "spend",
    r"spent|used|swiped|paid",
    NO_FORM,
    NO_FORM,
    (
        r" (?:(?:my|the|our|his|her|@hsa|card|debit|by|accident|mistake|for|about|only|just) )*\$ (?:of|out of|from|on|"
        r"for|by) "
    ),
)
"""What takes money out of an account that is paid from by card or for school."""

VERBS: Final = (
    # name, forms: past (or participle), base, -ing; and what must follow
    (
        "cash",
        r"cashed",
        r"cash(?= out | me out | us out | in | it | them | my | the @| this | that | all | everything )",
        r"cashing",
        "",
    ),
    (
        "close",
        r"closed|shut(?! down(?! (?:(?:my|the|our|his|her) )+(?:\S+ ){0,3}?(?:@|account)))",
        r"close",
        r"closing",
        (
            rf" (?:(?:{THING}|two|three|several|#?\d|(?!if|when|because|so|but)[a-z]+(?= (?:one|"
            rf"@\w+) )) ){{0,6}}?(?:it|"
            rf"them|account|accounts|@\w+|"
            rf"everything|out|plan|\$|all|with \$|for \$|by (?:(?:the|my) )?(?:plan|custodian|employer|company|"
            rf"bank|broker|brokerage|firm|administrator)|one|former|latter|in #\d+|#\d+|"
            rf"\?|completely|fully|entirely|early|at a loss|\.|,) |^ $"
        ),
    ),
    (
        "empty",
        (
            r"emptied|drained|liquidated|surrendered|redeemed(?= (?:an?|my|the|our|his|her) (?:\S+ )?@)|"
            r"(?:it|which|that|account|@\w+) ran dry|bled dry|"
            r"(?<!got )(?<!get )(?<!was )cleaned out|cleared out|wiped out my|gutted|"
            r"(?:went|gone|ran) (?:through|thru)(?= (?:all|everything|(?:(?:my|the|his|her|our) )+(?:whole|entire)) )|"
            r"blew through|"
            r"burned through|shut (?:it|them|"
            r"the account|(?:my |the )?@\w+|that) down"
        ),
        r"empty|drain|liquidate|surrender",
        r"emptying|draining|liquidating|surrendering",
        "",
    ),
    ("withdraw", r"withdrew|withdrawn", r"withdraw", r"withdrawing", ""),
    (
        "take",
        (
            r"took|taken|did(?= \$ (?:out of|from) )|used(?= \$ (?:out of|from) )|"
            rf"got(?= (?:{THING} ){{0,6}}out of (?:my|the|our|his|her) (?:\S+ )?@)"
        ),
        rf"take|get(?= (?:{THING} ){{0,6}}out of (?:my|the|our|his|her) (?:\S+ )?@)",
        r"taking",
        (
            rf" (?:(?:{THING}|(?:early|covid|related|big|lump|large|hardship|partial|total|final|early|chunk|small|"
            rf"amounts?|number|dollar|few|couple|bit|cash|penny|cent|mine|tiny|some|lump|sum|full|complete|third|"
            rf"quarter|monthly|quarterly|yearly|annual|periodic|regular|sepp|72 \( t \)|72 t|72t|\d+|,|"
            rf"%) ) ?){{0,8}}?(?:out|money|"
            rf"cash|contributions|principal|distributions?|payouts?|payments|withdrawals?|lump sum|"
            rf"\$(?! (?:\S+ ){{0,2}}(?:loans?|loss|losses|deductions?|hit|pay|cut|credits?|mortgage|course|bonus|"
            rf"job|salary|"
            rf"write|withdrawn))|it (?:(?:in|on) )?#\d+|it (?:all|as)|(?:as|in) (?:cash|(?:one|"
            rf"a single) (?:payment|check|sum)|one lump|a lump(?: sum)?|"
            rf"a check)|from (?:my|the|his|her|our|their|a|"
            rf"an) (?:\S+ ){{0,2}}?@\w+|it all|everything|payout|payment|"
            rf"all of it|100 %|out (?:my |the )?@\w+(?= (?:fully|completely|entirely|,|in |#|\.))|(?:whole|"
            rf"entire|full|vested) (?:@\w+|share|balance|amount|thing|lot|pot|\w+)|"
            rf"it (?:before|now|in cash|\?|\.|,)|all of (?:my|the|his|her|"
            rf"our) (?:\S+ ){{0,2}}?@\w+|half(?: of (?:it|(?:my|the|his|her|our) (?:\S+ )?@\w+))?(?= (?:out |"
            rf"back )?(?:in )?"
            rf"#)|half of it|what (?:little )?(?:is left|was left|remained|remains)|all [.,)]|@\w+(?= (?:in )?#)) "
        ),
    ),
    (
        "pull",
        r"pulled|yanked|grabbed|removed",
        r"pull|yank|grab|remove",
        r"pulling|yanking|grabbing|removing",
        (
            rf" (?:(?:{THING}|(?:big|lump|large|partial|total|chunk|small|amounts?|number|few|couple|bit|cash|third|"
            rf"quarter|\d+|,|%)) ){{0,8}}?(?:out|money|cash|funds|contributions|principal|\$|everything|all of it|"
            rf"amounts|(?:my|the|"
            rf"his|her) (?:\S+ )?@\w+|from (?:my|the|his|"
            rf"her|our|a) @\w+|it|half) "
        ),
    ),
    (
        "skim",
        r"skimmed|nibbled|siphoned|peeled|shaved|lopped|salvaged|rescued",
        r"skim|nibble|siphon|peel|shave|salvage",
        r"skimming|nibbling|siphoning|peeling|salvaging",
        r" (?:off )?(?:(?:about|only|some|a|few|little|the) )*(?:\$ |some |money )?(?:off|from|out of) ",
    ),
    (
        "help",
        r"helped (?:myself|himself|herself|ourselves) to(?= (?:(?:about|some|only) )*(?:\$|some|part|half|a))",
        NO_FORM,
        NO_FORM,
        "",
    ),
    (
        "levy",
        r"levied|seized|garnished|confiscated",
        NO_FORM,
        NO_FORM,
        r" (?:all |the |my |his |her |our |whole |entire |old )*(?:@\w+|account|\$|it)(?= )",
    ),
    (
        "dip",
        r"raided|tapped|dipped into|tapped into|broke into|broke open|busted (?:into|open)|cracked open|dug into",
        r"raid|tap|dip into|tap into|break into|crack open|dig into",
        r"raiding|tapping|dipping into|tapping into|breaking into|digging into",
        r" (?:(?:my|the|his|her|our|that|old|entire|whole|into) )*(?:@\w+|it|account|retirement)(?= )",
    ),
    (
        "help",
        r"used|spent|went through|burned through|gone through",
        NO_FORM,
        NO_FORM,
        (
            r" (?:(?:up|about|roughly|nearly|almost|over|maybe) )*(?:half|a third|a quarter|some|part|most|\d+ %|"
            r"a chunk|a lot|much) of "
            r"(?:(?:my|the|our|his|her|old) )*@\w+(?= )"
        ),
    ),
    (
        "pay with",
        r"bought|purchased|paid|financed|covered|funded",
        NO_FORM,
        NO_FORM,
        (
            r" (?:(?!with|in|into|if|and|but)[^ .?$@]+ ){1,6}with (?:(?:my|the|our|his|her|all|of|old) )*@\w+ (?:money|"
            r"funds|savings|cash)(?= )|"
            r" \$ (?:in|for|on|of|toward|towards) (?:[^ .?$]+ ){1,4}(?:from|out of|with) (?:(?:my|the|our|his|her|"
            r"old) )*@\w+(?= )"
        ),
    ),
    (
        "get",
        (
            r"(?:got|received|gotten) (?:my|our) (?:(?:\S+ )?@\w+ (?:money|check|payout|distribution|cash)|"
            r"money (?:from|out of) my @\w+)|"
            r"(?:got|received|accepted|had|did|made|requested) (?:(?:an?|the|my|one|about|two|three|four|several|some|"
            r"early|full|total|lump sum|final|partial|complete|hardship|big|large|small|extra|few|emergency|"
            r"qualified|charitable|[2-9]|"
            r"covid(?: related)?|cares act|\$) )*(?:distributions?|withdrawals?|payouts?|lump sum|check|cash out)"
        ),
        (
            r"(?:get|receive|do|make|request) (?:an? |the |my )?(?:early |full |total |lump sum |partial |"
            r"hardship )*(?:distribution|withdrawal|payout|lump sum|cash out)"
        ),
        (
            r"(?:getting|doing|making|requesting) (?:an? |the |my )?(?:early |full |total |lump sum |partial |"
            r"hardship )*(?:distribution|withdrawal|payout|cash out)"
        ),
        "",
    ),
    (
        "paid",
        (
            r"(?:paid|cashed) (?:me |us |it |everything |"
            r"(?:the )?(?:whole|entire) (?:thing |account |@\w+ ))?(?:all )?out|mailed me a check|made (?:out|"
            r"payable) to me|"
            r"distributed to (?:me|us)|cut me a check|"
            r"sent me a check|came (?:to me )?(?:by|as a|in a) check|sent (?:me|us) (?:a check|"
            r"\$)|got (?:back )?\$ back|got back (?:only )?\$|forced (?:(?:me|us|him|her) )?out|"
            r"total distribution is checked|(?:they|plan|fidelity|vanguard|schwab|custodian) paid(?= (?:it |out |"
            r"this )?(?:in|on) #)|"
            r"sold (?:everything )?and closed|(?:got|received) \$ (?:back )?(?:out of|from)(?= (?:my|the|"
            r"his|her|our|an?) (?:\S+ )?@)"
        ),
        r"pay me out",
        r"paying me out",
        "",
    ),
    (
        "noun",
        (
            r"(?:my|the) check (?:i got |i received |they sent |that came |they mailed )?(?:was|"
            r"came to) \$(?= (?:even |flat )?(?:,|\() (?:my|the|his|"
            r"her) (?:whole|entire|full))|"
            r"(?:withdrawal|distribution|payout|cash out) (?:from|of) (?:(?:my|the|a|old) )*@\w+"
            r"(?= (?:(?:was|is) )?(?:done|made|taken|completed|finished|in #|on #|#\d+))|"
            r"(?:(?:two|three|four|several|some|both|my|all|[2-9]) )(?:withdrawals|distributions|"
            r"payouts)(?= (?:(?:from|out of) "
            r"(?:my|the|his|her) (?:\S+ )?@\w+ )?in #)|"
            r"(?<=#\d\d\d\d )(?:withdrawal|distribution|payout|cash out)(?= (?:from|of|out of) (?:(?:my|the) )?@)|"
            r"(?:withdrawal|distribution|payout)(?= : (?:in )?#\d+ )|partial (?:payment|payout)(?= of \$)|"
            r"(?<=@401k )distribution(?= code)|(?<=@traditional_ira )distribution(?= code)|"
            r"(?<=@roth_ira )distribution(?= code)|"
            r"(?:withdrawal|distribution|payout|cash out|lump sum(?: payment| distribution)?)(?=(?: in|"
            r" on)? #\d+| (?:in |on )?#\d+|(?: (?:of|was|:|,|for|"
            r"came to|is))* \$ )|(?:my|her|his|our) (?:@\w+ )?(?:withdrawal|distribution|payout)(?= (?:from |in |"
            r"of )?#\d+)"
        ),
        NO_FORM,
        NO_FORM,
        "",
    ),
    (
        "send",
        (
            r"(?:sent|mailed|issued|wrote|handed|gave|cut) (?:me |us |him |her )?(?:a|the|my) check|(?:sent|"
            r"mailed|moved|transferred|"
            r"paid|wired|"
            r"distributed|deposited) (?:(?:,|\$|straight|directly|me|us|out|my|the|whole|entire|full|balance|@\w+|"
            r"money|it|all|account|"
            r"of|from) ){1,8}(?:in)?to "
            r"(?:me|us|(?:my |our )?(?:bank|checking|savings))|(?:sent|mailed|paid) (?:me|us) (?:my|the|"
            r"all) (?:of )?(?:the |"
            r"my )?(?:whole |entire |"
            r"full )?(?:balance|money|account|@\w+)|"
            r"(?:got|had|have) (?:all )?(?:of )?(?:my|our|his|her) (?:(?:pension|plan|own) )?(?:contributions?|"
            r"money|deposits) "
            r"(?:refunded|returned|paid back|sent back)|"
            r"refunded (?:(?:me|us|all|of|"
            r"back) )*(?:my|our|his|her) (?:contributions?|money|account|deposits)|(?:had|asked|told) (?:them|"
            r"the \S+|my \S+|it|"
            r"her|him) (?:to )?(?:send|mail|pay|wire|sent)(?: (?:me|us|it|all|everything))?|"
            r"asked for (?:all of it|everything|it all|the whole thing|my money)(?=.{0,80} (?:check|got|received|"
            r"came|arrived))|"
            r"@\w+ (?:(?:was|has been|and|the) )*distributed"
        ),
        r"(?!)",
        r"(?!)",
        "",
    ),
    (
        "draw",
        r"drew|drawn",
        r"draw",
        r"drawing",
        (
            r" (?:(?:out|down|about|only|just) )*(?:\$|an? (?:cent|penny|dime|dollar)|money|anything|it|from|on|any|"
            r"some|all|my|the @\w+) "
        ),
    ),
    (
        "unreported",
        (
            r"(?:report|reporting|reported|omitted|omitting|left off|leaving off|left out|forgot) (?:(?:a|the|"
            r"my|about) )*\$ "
            r"(?:distribution |withdrawal |payout )?(?:from|out of) (?:my|the|an?|his|her) (?:old )?@\w+"
        ),
        NO_FORM,
        NO_FORM,
        "",
    ),
    (
        "verbless",
        (
            r"(?:(?<=^ )|(?<= [.,:(] ))(?:got )?\$ (?:out )?(?:of|from) (?:my|the|his|her|"
            r"an?) (?:old )?@\w+(?= ,? ?(?:in )?#\d+ )|"
            r"(?:money|amount|cash) (?:taken )?out(?= : (?:the |full |all |total )*\$)|"
            r"paid (?:out )?(?:to (?:me|us|him|her) )?(?:as|in) (?:one|a|a single) (?:lump|check|payment|lump sum|sum)|"
            r"(?<=: )\$ out of (?:(?:my|the|his|her) )?@\w+|"
            r"\$ (?:came )?out(?= (?:in |on )?#\d+ )|all (?:taken )?out(?= (?:(?:in |on )?#\d+|\$) )|"
            r"in \$ ,? ?(?:and )?out (?=\$)|\$ in ,? ?(?:and )?\$ out"
        ),
        NO_FORM,
        NO_FORM,
        "",
    ),
    *WHOLE,
    *REGULAR,
    (
        "roll",
        (
            r"trustee to trustee transfer(?= of)|(?:did|made|requested) (?:an? )?(?:\S+ )?trustee to trustee transfer|"
            r"rolled|transferred|converted|moved(?= (?:[^ .?]+ ){0,5}(?:over |to |into )(?:(?!after |when |"
            r"cash |while )[^ .?]+ ){0,3}(?:@|plan|"
            r"annuity|employer))|recharacterized"
        ),
        (
            r"(?:roll|transfer|convert|rollover|recharacterize|move)(?= (?:[^ .?]+ ){0,5}(?:to|into|over|it|my|the|"
            r"every|this|that) (?:\S+ ){0,3}?(?:@|over|it|everything|plan))"
        ),
        r"rolling|transferring|converting|recharacterizing",
        "",
    ),
)

DID: Final = (
    r"\b(?:had to|did|ended up|forced to|managed to|wound up|went ahead and|chose to|decided to|got to|"
    r"was able to|was told to|(?:elected|opted|agreed) to|let (?:me|us|him|her|them|it)|"
    r"had (?:them|it|(?:the|my|our) \S+|fidelity|vanguard|schwab|etrade|merrill|principal|empower|transamerica|tiaa|"
    r"prudential)|charged (?:me|us|him|her) (?:\$ )?to|(?:convinced|persuaded|forced|made|had) (?:me|us|"
    r"him|her|them)(?: to)?|"
    r"talked (?:me|us|him|her|them) into|got (?:me|us|him|her) to)(?: \S+){0,2} $"
)

OTHER_THINGS: Final = (
    r"^ (?:out |in |on )?(?:(?:my|the|a|our|some|her|his) )?(?:(?!all )\S+ )?(?:loan|house|home|mortgage|job|car|check|"
    r"paychecks?|savings|checking|bank|emergency fund|bonus|vacation|pto|stimulus|winnings|inheritance|life insurance|"
    r"cds?|bonds?|policy|coins|"
    r"stocks?|(?<!whole )(?<!entire )(?<!full )shares?|fund|funds|deal|ranks|sale|credit|heloc|"
    r"out a (?:401k )?loan|@\w+ loan|deduction|course|"
    r"break|class|vacation|advantage|hit|look|care|bonus|offer)\b"
)
