"""Phrases that say of a payout that it was all of the account, or tell of the check or of one payout in a row."""

from __future__ import annotations

from typing import Final

_NO_FORM: Final = r"(?!)"
_ALL: Final = (
    r"(?:(?:the |my |our |his |her |its |a )?(?:entire|whole|full)|all(?: of)?(?: the| my| our| his| her)?|"
    r"everything|the entirety)"
)
_IT: Final = (
    r"(?:it|them|(?:my|the|that|this|our|his|her) (?:(?:\S+|whole|entire|old) )?(?:@\w+|account|accounts|shebang|"
    r"thing|lot))"
)
_IRA: Final = r"(?:account|@(?:traditional_ira|roth_ira|sep_ira|simple_ira|529|hsa|coverdell|brokerage))"
_WHO: Final = (
    r"(?:they|plan|employer|company|custodian|recordkeeper|administrator|provider|who|fidelity|schwab|vanguard|"
    r"dfas|people|fund|district|bank|that|and|@\w+(?: (?:at|from|with) (?:the |my )?[a-z]+)?)"
)

WHOLE: Final = (
    # name, forms: past (or participle), base, -ing; and what must follow
    (
        "wholly",
        (
            rf"(?:bailed (?:on|out of)|got rid of|killed(?: off)?|pulled the plug on|redeemed|zeroed|"
            rf"cut loose|gave up on|wound down|unwound|sold out of|nuked|axed|shuttered|said goodbye to|unloaded|"
            rf"offloaded|scrapped|dissolved|jettisoned|exited) {_IT}|"
            r"(?:mailed|sent|paid|cut) (?:everybody|everyone|all of us|us all|each of us) (?:a check|checks|out)|"
            r"(?:elected|opted|chose|decided)(?: (?:to (?:receive|take|get)|for))? (?:my|the|his|"
            r"her) (?:\S+ )?@\w+ (?:in|as) (?:cash|a check)|"
            r"everything (?:in|inside) (?:my|the|our|his|her) (?:\S+ )?@\w+ (?:came|was paid|has come|was taken|"
            r"was sent) out|"
            r"(?:got|received) (?:my|our|his|her) (?:whole|entire|full) (?:\S+ )?@\w+(?! (?:rolled|moved|"
            r"transferred|into|to|match|statement))|"
            r"(?:got|received|cut|sent|mailed) (?:me |us |him |her )?(?:a |the )?check for (?:the|my) (?:(?:full|"
            r"entire|whole|remaining|account) )*"
            r"balance|"
            r"(?:account|@\w+) closed (?::|\?)(?= (?:yes|y|true|#\d|\d))|"
            r"used up (?:my|the|our|his|her) (?:\S+ )?@\w+|"
            r"@\w+ (?:is|was) (?:(?:all|now) )*gone (?:, |and |because |since |as )+(?:i|we) (?:had to|spent|used|"
            r"needed|cashed|took)|"
            r"distributed (?:my|our) (?:(?:whole|entire) )?(?:account|@\w+|balance|money)|"
            rf"redeemed (?:all|every) (?:of )?(?:(?:the|my|our) )?(?:shares?|units?) (?:in|of) {_IT}|"
            r"pulled the plug(?= (?:in|on it|last|then|and|at|[.,]|#\d+))|ended (?:the|my) (?:account|@\w+)|"
            r"(?:my|the|his|her|our) (?:(?:old|whole|entire) )?@\w+ (?:is|are) (?:history|no more|defunct|"
            r"gone for good)|"
            r"(?:my|the|his|her|our) (?:old )?@\w+ (?:(?:is|was|got|has been) )?(?:redeemed|killed|"
            r"zeroed(?: out)?|"
            r"dissolved|no longer exists?)|"
            rf"{_IRA} (?:terminated|redeemed|closed out)|(?:the )?last of (?:my|the|his|her|"
            r"our) @\w+(?= (?:, \$ , )?(?:came out|was "
            r"paid|was withdrawn))|"
            r"(?:fully|completely|entirely|totally) (?:distributed|withdrawn|cashed|paid out|redeemed|refunded|"
            r"emptied)|"
            rf"(?:distributed|redeemed|withdrew) {_ALL}|(?:distributed|refunded|redeemed|paid out|withdrawn|"
            rf"withdrew) in full|"
            rf"(?:bled|sucked|drew|drawn|milked|ran|run|brought|took|taken|spent) {_IT} (?:dry|down to (?:zero|0|"
            rf"nothing)|to zero)|"
            r"(?:got|pulled|went|bailed|cashed) out of (?:my|the|his|her|that) (?:\S+ )?@\w+ (?:completely|"
            r"entirely|altogether|"
            r"for good)|"
            rf"(?:cleaned|cleared|zeroed|emptied|wiped) {_IT} out|(?:cashed|redeemed|ditched|cleaned out|"
            rf"cleared out|zeroed out) {_IT}|"
            rf"terminated (?:my|the|that|his|her) (?:old )?{_IRA}|"
            r"cash(?:ed)? all(?: of it)?(?= [.,])|"
            r"(?:put|sank|sunk|plowed) (?:my|our|the) (?:whole|entire) @\w+ (?:in)?to(?:wards?)? (?:an?|the|my|"
            r"our) (?!@)\S+|"
            r"(?:rest of (?:the|my) @\w+|it|everything) all came out|"
            r"dumped (?:my|the|our|that) (?:(?:old|whole|entire) )?@\w+(?= (?:in #|at|for|to get|to pay|and|[.,)]))|"
            r"(?:got|gotten|am|went|bailed) out of (?:my|the|that|this) @\w+(?= (?:with \$|at a loss|for good|"
            r"completely|"
            r"entirely|altogether|totally))|"
            rf"had (?:\S+ ){{1,2}}(?:send|mail|pay|wire|cut) (?:me|us) (?:out )?{_ALL}|"
            r"lump sum distribution(?= (?:from|of) (?:my|the|his|her) @)|"
            rf"(?:asked|told|had) (?:\S+ ){{1,3}}to (?:send|mail|pay|wire|give) (?:me |"
            rf"us )?(?:out )?{_ALL}(?=.{{0,80}} (?:landed|came|"
            r"arrived|got|received|hit|check) )|"
            r"(?:everything|it all|all of it|all (?:of )?(?:my|the) (?:@\w+|money)|(?:the|my) (?:whole|"
            r"entire) (?:thing|balance|"
            r"@\w+)) (?:came|has come|was taken|was pulled) out(?= (?!(?:in|on|of) paper))|"
            r"(?:spent|used|used up|burned through|blew) (?:(?:the|my|our|his|her) )?(?:whole|entire|full|"
            r"all (?:of )?(?:my|"
            r"the|our)|100 % of (?:my|the|our)) (?:(?!of|to|on)\S+ )?@\w+|"
            r"(?:got|received) (?:back )?\$ (?:back )?for (?:the )?(?:whole|all|entire) (?:of )?(?:(?:my|the|"
            r"of) ){0,2}@\w+|"
            rf"(?:force|auto|automatically|involuntarily|forcibly) closed(?: {_IT})?|"
            rf"(?:they|employer|company|hr|fidelity|vanguard|schwab|bank|plan|custodian|broker|administrator|"
            rf"recordkeeper) (?:(?:had|"
            rf"have|has|just|"
            rf"then) )?closed (?:out )?{_IT}|"
            r"letter (?:\S+ ){0,3}(?:that|saying|says) (?:my|the|our) @\w+ (?:account )?(?:is|was|has been|"
            r"'s been|been|had been) "
            r"(?:now )?closed|"
            rf"{_WHO} (?:send|sent|mailed|gave|give|cut|issued) (?:me |us |him |her )?(?:a |the )?check (?:for|"
            rf"of) {_ALL}|"
            rf"(?:entire|whole|full|all my|all of my) (?:@\w+|account|balance|thing|amount|value) (?:(?:was|were|"
            rf"got|has been) )?(?:paid|"
            r"sent|distributed|mailed|wired|refunded)|"
            r"dumped (?:the|my) (?:whole|entire) (?:thing|account|balance|amount)(?=.{0,20} (?:in|"
            r"into) my (?:checking|bank))"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
    (
        "whole",
        (
            r"(?:full|total|entire|complete|whole|all in|100 %) (?:lump sum |cash )?(?:distribution|payout|"
            r"cash out|lsd|withdrawal|refund|"
            r"surrender|liquidation|redemption)|(?:distribution|withdrawal|payout) (?:: |is |was |- )(?:total|full|"
            r"complete|entire|all|100 %)(?= (?:[.,)]|$))|"
            r"(?:lump sum )?(?:distribution|withdrawal|payout) of (?:everything|it all|"
            r"all of it|the lot|100 %)|"
            r"(?:distribution|withdrawal|payout|refund|surrender) of (?:the|my|his|"
            r"her) (?:whole|entire|full|"
            r"complete) (?:account|@\w+|balance|thing)|"
            r"(?:whole|entire|all my|all of my|old)? ?@\w+ (?:is |was )?(?:all )?gone(?= (?:to (?:pay|cover)|"
            r"(?:(?:in|since|as of|by) )?#\d+))|"
            r"(?:on|upon|after|at|the|from) (?:(?:the|complete|full|total) ){0,2}(?:liquidation|closure|closing|"
            r"surrender) of "
            r"(?:my|the|his|her) @\w+(?= (?:in #|,|i |we |on #|#))"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
    (
        "arrival",
        (
            r"(?:check|money|payout|proceeds|cash)(?: (?:for|from|of) (?:(?:my|the|his|her|old) )*@\w+)? (?:came|"
            r"arrived|landed|"
            r"(?:is |was )?dated|was (?:cut|issued|mailed|dated|sent|deposited)|got here|showed up)(?= (?:in |on |"
            r"around |is )?#)"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
    (
        "sent",
        (
            rf"{_WHO} (?:(?!'d |would |will |could |can |might |may )\S+ )?(?:wired|deposited|sent|send|paid|mailed|"
            rf"returned|refunded|handed|gave|"
            rf"give) (?:(?:me|us|him|her|out|back|"
            r"over|a|the|just|only|check|for|of) )*\$|\$ (?:landed|arrived|showed up|hit) (?:in |into )?(?:my |"
            r"our |the )?(?:checking|"
            r"bank|account)|"
            r"(?:distribution|payout|cash out|withdrawal)(?= from (?:\S+ ){1,4}(?:in )?#\d+ (?:: )?\$ )"
        ),
        _NO_FORM,
        _NO_FORM,
        r" (?!(?:in |into |to )(?:my|the|an?) (?:\S+ )?@)",
    ),
)

REGULAR: Final = (
    # payouts that come or came more than once: always a part
    (
        "habit",
        (
            r"(?:pulls|takes|draws|withdraws|(?:am|is|are|been) (?:taking|drawing|pulling|withdrawing)|(?:i|"
            r"we) (?:take|draw|"
            r"pull)) (?:out )?\$(?= (?:out )?(?:a|per|/|each|every) (?:month|year|quarter|week|mo) )|"
            r"(?:i|we|he|she|am|is) (?:get|gets|getting|receive|receives|receiving|draw|draws) \$(?= (?:a|per|/|"
            r"each|every) (?:month|"
            r"quarter|year) (?:from|out of) (?:(?:my|the|his|her|our) )*@(?!pension|annuity))|"
            r"(?:i|we) (?:take|draw|get|receive) (?:monthly|quarterly|yearly|annual|regular|periodic) "
            r"(?:withdrawals|distributions|payments|payouts)|"
            r"(?:takes|gets|receives|draws|(?:am|is|are|been) (?:taking|getting|receiving|drawing)) (?:(?:my|her|"
            r"his|the|our|regular|monthly|72 \( t \)|72 t|72t|sepp|substantially|equal|periodic) )*(?:payments|"
            r"distributions|withdrawals|rmds?)|"
            r"(?:living|live|lives) (?:on|off) \$(?= (?:a|per|each|every|/) (?:month|year|quarter|week) (?:from|"
            r"out of) (?:(?:my|the|"
            r"his|her|our) )*@)|"
            r"(?:i|we) (?:take|draw|pull|withdraw) (?:(?:some|a bit|a little|a few|money|cash|enough|what i need|\$|"
            r"out|hundred) )+"
            r"(?:of|from|out of) (?:(?:my|his|her|our|the|old) )*@\w+(?= (?:every|each|a|per) (?:month|week|quarter|"
            r"year|few|other))|"
            r"(?:rolled|moved|transferred) (?:(?!\.|\?)\S+ ){1,12}?(?:and|but|,) (?:i |we )?(?:kept|took|pocketed|"
            r"cashed) (?:(?:the|other|out|rest) )*"
            r"(?:\$ )?(?:of it )?(?:in|as) cash|"
            r"@\w+ (?:withdrawals?|distributions?) (?:is|are|of|:) \$(?= (?:a|per|each|every|/) (?:month|year|"
            r"quarter|week))|"
            r"(?:been|am|is|are) (?:drawing|taking money|pulling money) (?:on|from|off|out of)"
            r"(?= (?:(?:my|the|her|his|our|old) )*(?:@|it ))|"
            r"(?:started|began|had to (?:start|begin)) (?:(?:my|her|his|the|our|taking) )*(?:rmds?|"
            r"required minimum distributions)"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
    (
        "installment",
        (
            r"(?:sent|mailed|paid|gave|got|received|sends|pays)(?: (?:me|us|him|her))? (?:(?:the|my|a|his|her|"
            r"only|just) )*"
            r"(?:first|second|third|initial|next) (?:of (?:(?:my|the|his|her) )?(?:\d+|several|many|a few|the)|"
            r"(?:annual |yearly |monthly )?installment)|"
            r"(?:first|second|third|initial|next|last year 's) (?:installment|payment) (?:of|from) (?:my|the|his|"
            r"her) @\w+ (?:came|"
            r"arrived|was paid|landed)|"
            r"paid (?:me |us |him |her )?(?:out )?an? partial(?: \S+)?|"
            r"partial (?:withdrawal|distribution|payout)(?= (?:from|of) (?:my|the|his|her) @\w+ (?:,|:|\(|-|"
            r"in) ?(?:\$|#))|"
            r"(?:sends|pays|mails|wires) (?:me|us|him|her) (?:out )?(?:(?:a|an|about|my|the|\$|per|each|every) )*"
            r"(?:monthly|month|quarterly|quarter|annual|annually|yearly|year)(?= )"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
    (
        "required",
        (
            r"(?:took|taken|take|takes|withdrew|withdrawn) (?:out )?(?:(?:only|just|the|my|what is) )*(?:required|"
            r"minimum)"
            r"(?= (?:amount|minimum|each|every|[.,]))|rmds? only|only (?:(?:the|my) )?rmds?(?= [.,)])|"
            r"(?:only )?(?:takes|draws|took) (?:(?:his|her|my|the|"
            r"only) )*rmds?|(?:rmds?|"
            r"required (?:minimum )?distributions?)(?=(?: (?:"
            r"done|taken|paid|\(|of|was|were|:|,|for|came to|in|#\d+|this|\.|it|come|comes|came|out|"
            r"year)){0,5} \$ )|"
            r"(?:took|taken|did|withdrew) (?:my|his|her|the|our|an?|#\d+) (?:\S+ )?(?:rmds?|"
            r"required (?:minimum )?distributions?)"
        ),
        _NO_FORM,
        _NO_FORM,
        "",
    ),
)
