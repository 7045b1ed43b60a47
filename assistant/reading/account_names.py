"""Accounts by all their names, and the words beside them that say which one is meant."""

from __future__ import annotations

from typing import Final

NO_401 = r"(?:401|4 [0o] 1) (?:\( [kc] \)|ks?|kay|okay|ok|que|kk|l)(?: 's)?"

NO_403 = r"(?:403|4 [0o] 3) (?:\( b \)|bs?|bee|be)(?: 's)?"

NO_457 = r"457 (?:\( [bf] \)|bs?|f|bee|be)(?: 's)?"

IRA = (
    r"(?:iras?(?: 's)?|irra|iraa|i r a(?: s)?|ria|tiras?|individual retirement (?:accounts?|arrangements?|plans?|"
    r"annuity)(?: \( iras? \))?)"
)

ROTH = r"(?:roths?|wroth|rothe|rough|ross|wrath)"

KIND = (
    r"(?:traditional|trad|regular|rollover|conventional|deductible|non ?deductible|spousal|contributory|"
    r"self directed|after tax|old|normal)"
)

NAMES: Final = (
    # one pattern a line; where two begin at the same word, the earlier line holds
    (
        "form",
        (
            r"(?:form )?(?:1099(?: (?:r|q|sa))?|1040(?: x)?|8606|5498|5329|8949)|(?:schedule|sched|"
            r"sch)(?: \.)? [b-d]|form \d+|"
            r"publication \d+|"
            r"pub \d+"
        ),
    ),
    (
        "schedule_a",
        r"(?:form )?(?:schedule|sched|sch)(?: \.)? a(?! (?:call|meeting|visit|withdrawal|distribution|loss))",
    ),
    (
        "rule",
        (
            r"rule of 55|age 55 rule|60 day(?:s)?(?: window| rule| rollover)?|five year rule|5 year rule|"
            r"target (?:date |retirement )?20\d\d|20\d\d target|s p 500"
        ),
    ),
    (
        "tsp",
        (
            r"(?:roth |traditional )?(?:tsp|thrift savings?(?: plans?)?(?: \( tsp \))?|"
            r"(?:(?<= my )|(?<= the )|(?<= his )|(?<= her )|federal )thrift(?: savings)? (?:plan|account)|"
            r"thrift plan(?= \( tsp))(?: 's)?(?: account)?"
        ),
    ),
    (
        "403b",
        (
            rf"(?:(?:{ROTH}|tax sheltered annuity|tax deferred annuity)(?: \()? )?{NO_403}(?: plan| account| annuity)?"
            r"(?: \))?|tax sheltered annuit(?:y|ies)(?: plan| account)?|(?<= my )(?:tsa|tda)"
        ),
    ),
    (
        "457b",
        (
            rf"(?:{ROTH} )?(?:{NO_457}|457(?= plan| account)|(?<!\$ )457(?= (?:(?:19|20)\d\d|(?!k|grand|dollars|"
            rf"thousand|\d|%|days|"
            rf"miles)))|deferred comp(?:ensation)?(?: \( 457 (?:\( b \)|b) \))?)(?: plan| account)?"
        ),
    ),
    (
        "roth_401k",
        (
            rf"(?:{ROTH} (?:- )?(?:solo )?{NO_401}|{NO_401} {ROTH}(?! {IRA})|{NO_401} (?:, )?(?:which |"
            rf"that )?(?:was|is) (?:all |a |100 % |"
            rf"entirely )?{ROTH}(?! {IRA})|{NO_401} \( (?:all |100 % )?{ROTH} \)|{ROTH} \( {NO_401} \)|"
            rf"{NO_401} [,:(-] (?:the )?(?:designated )?{ROTH} (?:side|part|portion|bucket|money|half|option)(?: \))?|"
            rf"{ROTH} (?:portion|part|side|"
            rf"bucket|money|half|contributions?|balance|source|option|(?:sub ?)?account|savings) (?:of|in|"
            rf"inside) (?:my|"
            rf"the|a|his|her|our) (?:old )?{NO_401}|designated {ROTH}(?: account)?)"
        ),
    ),
    (
        "401k",
        (
            rf"(?:(?:traditional|trad|regular|solo|individual|simple|pre tax|normal) )?{NO_401}|(?:(?<= my )|"
            rf"(?<= old )|(?<= the )|(?<= former )|(?<= his )|(?<= her )|(?<= our ))401(?= (?!\())"
        ),
    ),
    ("simple_ira", rf"simple {IRA}|simpleiras?|savings incentive match plan(?: {IRA})?"),
    ("sep_ira", rf"sep {IRA}|sepiras?|simplified employee pension(?: {IRA})?"),
    (
        "roth_ira",
        (
            rf"{ROTH} (?:individual retirement (?:accounts?|arrangements?)|{IRA})(?: annuity)?|rothiras?|riras?|"
            rf"roth ?ira'?s|"
            rf"back ?door {ROTH}(?: {IRA})?|ira {ROTH}|ira (?:that|which) (?:is|was) an? roth|"
            rf"ira \( roth(?: one)? \)|(?:roths?|rothe)(?: account)?(?: 's)?"
        ),
    ),
    (
        "traditional_ira",
        (
            rf"(?:{KIND} )*{IRA}(?: annuity)?(?: (?:trad|traditional)(?! (?:or|and|vs|to|{IRA})))?|sdira|"
            rf"(?:traditional|"
            rf"trad)(?= (?:and|or|to|into) (?:a |my )?roth)"
        ),
    ),
    (
        "529",
        (
            r"529s?(?: college)?(?: savings?)?(?: plans?| accounts?)?|(?:college|education) savings? plans?|"
            r"college savings? (?:accounts?|funds?)|(?:qualified|prepaid|guaranteed) (?:tuition|college|"
            r"education) (?:savings )?(?:plans?|programs?|trusts?)"
        ),
    ),
    ("coverdell", r"coverdells?(?: esas?)?(?: account)?|education savings accounts?|education iras?|esas?"),
    ("hsa", r"hsas?|h s a|health savings? (?:accounts?|plans?)"),
    (
        "annuity",
        r"(?:variable |fixed |deferred |indexed |immediate |nonqualified |non qualified )*(?:annuity|annuities)",
    ),
    (
        "pension",
        r"pensions?(?: plans?| benefits?)?|cash balance (?:pension )?plan|defined benefit(?: pension)?(?: plan)?",
    ),
    ("keogh", r"keoghs?(?: plans?| accounts?)?|h ?r 10(?: plan)?"),
    (
        "brokerage",
        (
            r"(?:joint |regular |normal |my )?(?:stock|trading|margin|non ?retirement)(?: trading| brokerage|"
            r" investment)? "
            r"accounts?|(?:taxable |regular |individual |joint |normal )*brokerage(?: accounts?)?|"
            r"taxable (?:[a-z]+ )?"
            r"accounts?|(?:scottrade|etrade|e trade|webull|(?:td )?ameritrade|robinhood) accounts?|(?:utma|"
            r"ugma)(?: accounts?)?|(?:regular|normal) (?:investment|investing) accounts?|"
            rf"(?<!ira at )(?<!roth at )(?<!ira with )(?<!roth with )robinhood(?: account)?(?! (?:{ROTH}|{IRA}|"
            rf"{KIND} {IRA}) )"
        ),
    ),
    (
        "plan",
        (
            r"(?:(?:my|our|his|her|an?|the) )?(?:(?:old|former|previous|prior|last|current) )?(?:employer|company|"
            r"job|work|workplace)(?: 's)?(?: sponsored)? (?:retirement |savings |retirement savings )?plan|"
            r"(?:retirement|savings) plan (?:at|from|with|through) (?:(?:my|our|his|her|the|old|former|"
            r"last|previous) ){0,2}(?:work|job|employer|company)|profit sharing plan|money purchase (?:pension )?plan"
        ),
    ),
)

CASED: Final = {"sep_ira": "SEP", "simple_ira": "SIMPLE"}

IRAS: Final = frozenset({"traditional_ira", "sep_ira", "simple_ira"})

PLANS: Final = frozenset({"401k", "roth_401k", "403b", "457b", "tsp"})

LESS: Final = (
    # spoken of, but not asked about
    (
        (
            r" (?:still|also) (?:have|has|had|got|own|keeping|kept) (?:(?:a|an|my|the|another|one|some|two|2|old|"
            r"small) )*$"
        ),
        2.0,
    ),
    (r" (?:kept|keeping|(?:still|also) (?:have|own)) (?:(?:my|the|his|her|our|old) )*$", 1.2),
    (
        (
            r" gains (?:in|from|on|inside) (?:(?:my|the|a|an|our) )?$| like (?:(?!\.|\?)\S+ ){1,4}(?:from|in|of|"
            r"with) (?:an?|my|the) $"
        ),
        3.0,
    ),
    (r" (?:another|other|new|different|second|separate) (?:(?:small|old) )?$", 1.5),
    (r" (?:in)?to (?:(?:a|an|my|the|his|her|our|new|own|another|roll ?over|some) )*$", 1.5),
    (
        (
            r" put (?:\S+ )?(?:of (?:that|it)|the rest|the remainder|half|some)(?: of it)? (?:back )?"
            r"(?:in|into) (?:an?|my|the) $"
        ),
        1.5,
    ),
    (r" (?:and|or|than|versus|vs|like|unlike|as) (?:a |an |my |the )?$", 0.3),
    (r" (?:conversion|converted|rolled|rollover|recharacterized?)(?: over)? from (?:a |an |my |the |old )*$", 1.5),
    (
        (
            r" (?:not sure|no idea|unsure|not know|no clue|idk|dunno|cannot (?:tell|remember)) (?:if|whether) "
            r"(?!to|(?:i|we) (?:can|should|could|may|must|need|am|will|would|get|have to|cash|close|take))"
            r"(?:[^ .?]+ ){0,6}$"
        ),
        6.0,
    ),
    (r" (?:drawing|collecting|receiving|getting|get|live on|living on|draw) (?:(?:an?|my|the|his|her|small) )*$", 1.5),
    (r" \( from (?:(?:an?|my|the|old|former) )*$", 1.5),
    (
        (
            r" (?:no|not an?|(?:(?<=^ )|(?<= [.,(:-] )|(?<= no )|(?<= and )|(?<= but )|(?<= it is )|(?<= this is )|"
            r"(?<= that is ))not (?:my|"
            r"the|his|her)|never had an?|without an?|instead of an?) $"
        ),
        6.0,
    ),
    (
        (
            r" (?:never ?mind|forget|ignore|not counting|leave out|leaving out|apart from|besides|aside from|"
            r"except|excluding|"
            r"set aside|not about|besides|in addition to) (?:about )?(?:(?:my|the|his|her|our|an?) )?(?:(?!@)\S+ )?$"
        ),
        6.0,
    ),
    (r" (?:everything|all|all of them|it all) (?:but|except|save) (?:for )?(?:(?:my|the|his|her|an?) )?$", 6.0),
    (r" not (?:(?:held|kept|part) )?(?:in|inside|within|of) (?:an? |my |the )?$", 6.0),
    (r" (?:open|opening|start|starting|opened|started) (?:up )?(?:a|an) (?:new )?$", 0.2),
    (r" (?:new (?:job|employer|company)) 's $", 1.0),
)

MORE: Final = (
    (r" \$ (?:in|of|inside) (?:my |a |an |the |his |her )?(?:old )?$", 0.5),
    (
        (
            r" (?:my|our|his|her|their|wife 's|husband 's|mom 's|dad 's|mother 's|father 's|in|from|of) (?:own |"
            r"old |entire |whole |little |small )?$"
        ),
        0.6,
    ),
    (
        (
            r" (?:cashed|closed|emptied|withdr[ae]w|withdrew|took|pulled|drained|surrendered|liquidated|cashing|"
            r"closing|withdrawing|pulling|withdrawal|distribution)(?: (?!@|\.|\?|kept|keep|left|leave)\S+){0,7} $"
        ),
        1.0,
    ),
    (r" (?:that|which) i (?:rolled|transferred|moved|converted)(?: over)? (?:in)?to (?:a |an |my |the )*$", 3.0),
)

AFTER: Final = (
    (r"^ (?:(?:of|with|worth|is|at|has|had|balance|:|was|valued|the|currently) )*\$ ", 0.7),
    (
        (
            r"^ (?:(?:is|was|has|have|had|are|since|now|then|just|also|only|all|been) )*(?:lost|losing|dropped|"
            r"fell|fallen|went(?! (?:in)?to (?:an?|my|the|our) )|gone|tanked|down|crashed|shrank|shrunk|took a|"
            r"at(?= \$)|worth|declined|plummeted|"
            r"tumbled)\b"
        ),
        1.2,
    ),
    (
        (
            r"^ (?:that|which) (?:(?:is|has|had|have|'s|since|now|just|only) )*(?:lost|dropped|fell|fallen|down|tanked|"
            r"crashed|shrank|shrunk)\b"
        ),
        2.5,
    ),
    (
        (
            r"^ (?:at|with|from) (?:(?!@|\.|\?)\S+ ){1,5}?, (?:i )?(?:cashed|closed|emptied|drained|liquidated|"
            r"withdrawn)\b"
        ),
        1.0,
    ),
    (r"^ (?:(?!@|\.|\?)\S+ ){0,6}?(?:untouched|intact)(?= [.,)])", -0.6),
    (
        (
            r"^ (?:(?!@|\.|\?)\S+ ){0,10}?(?:(?:is|are|'s) (?:at \$ (?:and|,) )?(?:(?:doing|just|still) )*(?:fine|"
            r"ok|okay|good|safe)|not (?:at issue|in "
            r"question|relevant|the (?:issue|question|problem|one)|what i (?:am asking|ask))|irrelevant|"
            r"beside the point)(?= )"
        ),
        -2.0,
    ),
    (r"^ gains\b", -3.0),
    (r"^ (?:,|-)? ?but (?:it|that) (?:is|was) (?:really|actually|in fact) (?:an?|the|my) @", -3.0),
    (r"^ (?:(?!@)[a-z]+ ){0,3}\( (?:(?:it|is|doing|all|just) )*(?:fine|ok|okay|good|safe|up) \)", -2.0),
    (r"^ rollover ", 1.0),
    (r"^ (?:is|are|was|'s|has been|stayed) (?:(?:still|only|all|pretty|about) )*(?:up|flat|steady|green|even)\b", -1.5),
    (r"^ with (?:my|his|her|the) (?:new|current)", -1.0),
    (
        (
            r"^ (?:that |which )?(?:(?:i|we) (?:am|are|will) (?:(?:not|just) )*(?:leaving|keeping|keep|leave|"
            r"touching|touch)|"
            r"will (?:keep|stay)|stays put|is staying)\b"
        ),
        -1.5,
    ),
)
