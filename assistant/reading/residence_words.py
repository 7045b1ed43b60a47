"""The words beside a state that say whether somebody lives there, and what a place may be instead of a home."""

from __future__ import annotations

from typing import Final

STRONG: Final = (
    (r" (?:legal residence|home of record|domicile|domiciled|home state|legal resident) (?:(?:is|in|of|:|,) )*$", 9),
    (r" (?:i|we) (?:(?:now|still|currently|both|all) )?(?:live|reside) (?:here )?in $", 7),
    (r" been (?:living |back )?(?:here )?in $", 5),
    (r" here in (?:the )?$", 9),
    (r" commute (?:\S+ ){0,3}from $", 5),
    (r" (?:i|we) (?:live|reside) (?:(?!and|but|with|where|in)\S+ ){1,4}in (?:the )?$", 5),
    (r" (?:still|while) (?:(?:i|we) (?:was|were) )?(?:living )?in $", 5),
    (r" home (?:(?:has|is|was|always|still|been|in|remains) ){1,4}$", 9),
    (r" (?:flooded|destroyed|damaged|hit|burned|wrecked) (?:our|my) (?:house|home|place) (?:on|in|near) $", 9),
    (r" (?:paid|pay|owe|owed|file|filed|between|both) (?:the )?$", 1),
    (r" (?:now|currently|nowadays) $", 4),
    (r" (?:does|will|would|did|can|should|owe|owes) $", 2),
    (
        (
            r" (?:live|lived|living|lives|reside|resides|residing|resided|based|located|settled|retired|retiring|"
            r"home is|residents?|resident) (?:\S+ )?(?:in|of|here in|near|outside|at) (?:the )?(?:\S+ )?$"
        ),
        5,
    ),
    (r" (?:am|are|is|here|we|i) (?:all |both |currently |now |still |both )?(?:in|from|of) (?:sunny )?$", 4),
    (
        (
            r" (?:state|county|government|govt|teaching|civil service) (?:job|post|position) (?:in|of|for|"
            r"with) (?:the )?$"
            r"| (?:sheriff|police|fire|school|county|city|state|public|transit|parks) (?:'s )?(?:office|"
            r"department|dept|district|"
            r"schools?|hall|system|works|library|agency) (?:in|of|for|at) (?:the )?$"
        ),
        11,
    ),
    (r" (?:am|as|being) an? (?:(?:lifelong|proud|retired|single|married) )?$", 2),
    (r" (?:state|residence) (?:is|:|of|=|of residence is|of residence :) $", 4),
    (
        (
            r" (?:moved|relocated|moving|move|relocating|retired|came) (?:(?:here|back|over|down|up|out|from|"
            r"&[A-Z][A-Z]|,|state|the) )*to $"
        ),
        4,
    ),
    (r" (?:left|leave|leaving) &[A-Z][A-Z] (?:[^.?]+ )?(?:for|to) $", 4),
    # "I'm 45 in California", "45, from Ohio", "45, Texas": where a person of some age is
    (
        (
            r"(?: am|^) (?:a )?(?:1[89]|[2-9]\d) (?:years? old |yo |y/o |year old |m |f )?,? ?"
            r"(?:(?:and )?(?:single|married|divorced|widowed|retired) ,? ?)?(?:and )?"
            r"(?:(?:here )?(?:in|from|of) )?$"
        ),
        4,
    ),
    (r" (?:in|to|by|with|for|from|the) (?:the )?(?:state of |state )?$", 1),
    (r" [,.:(-] $|^ $", 2),
    (
        (
            r" (?:single|married|mfj|mfs|hoh|jointly|separately|joint|return|filer|\d+|old|retired|male|female|"
            r"#\d+) ,? ?$"
        ),
        2,
    ),
)

TRAIL: Final = (
    (r"^ (?:now|nowadays|these days)(?= (?:[.,)]|$))", 4),
    (r"^ since ", 4),
    (r"^ (?:before that|till then|until then|prior to that|back then) ", -6),
    (r"^ is (?:my |our )?(?:home|legal residence|domicile)\b", 10),
    (r"^ ,? ?(?:my home|where (?:i|we) (?:still |now )?live)\b", 10),
    (r"^ (?:based )?(?:resident|residents|resides|here)\b", 5),
    (r"^ native\b", 2),
    (
        (
            r"^ (?:state )?(?:income )?(?:tax|taxes|return|dor|state tax|tax return|filer|allow|allows|let|lets|"
            r"penalty|penalties|department)\b|^ (?:and|or) (?:federal|fed|the feds|irs)(?= )"
        ),
        2,
    ),
    (r"^ (?:state )?(?:single|married|retiree|mfj|teacher|employee|male|female|man|woman|guy|firefighter|couple)\b", 2),
    (r"^ ,? ?(?:1[89]|[2-9]\d) (?:[.,?]|$|single|mfj|mfs|hoh|married|agi|itemi[sz]e|standard|retired) ?", 2),
    (r"^ (?:prices|winters?|summers?|rents?|housing|home prices|cost of living|weather|real estate) ", 3),
    (r"^ (?:[.,?)]|$)", 1),
)

WEAK: Final = (
    (
        (
            r" ex (?:(?:wife|husband|spouse) )?(?:\( |, )?(?:(?:he|she|who) )?(?:(?:is|'s|was|now|still|has|lives|"
            r"lived|"
            r"living|moved|back|over|stayed|resides) ){0,4}(?:in|to|from) (?:the )?$"
        ),
        -14,
    ),
    (r" used to be (?:living |based )?in $", -4),
    (r" (?:escheated|turned over|handed over|went|sent) (?:\S+ ){0,2}to (?:the )?(?:state of )?$", -8),
    (r" from (?:my|our|the) $", -4),
    (r" (?:sold|selling) (?:my|our|the) (?:\S+ )?(?:home|house|place|condo) in $", -14),
    (
        (
            r" (?:fidelity|vanguard|schwab|merrill|prudential|principal|empower|tiaa|edward jones|wells fargo|chase) "
            r"(?:(?:is|are|was|office|branch|out|based) )*(?:in|of) (?:[a-z]+ , )?$"
        ),
        -8,
    ),
    (r" (?:case|ruling|decision|court|article|law|attorney|opinion) (?:from|in|of|out of) (?:the )?$", -6),
    (r" (?:heard|read|told|says?) (?:(?:me|that) ){0,2}$| (?:different|otherwise|better|easier|worse) in $", -6),
    (
        (
            r" (?:(?:goes|go|going|went|off) to (?:school|college|university)|attends|attending|studies|"
            r"studying) (?:at \S+ )?"
            r"(?:over |out |up |down )?in $"
        ),
        -8,
    ),
    (
        (
            r" (?:advis[eo]r|accountant|cpa|lawyer|attorney|preparer|planner|agent|banker|friend|buddy|boss|"
            r"recruiter|hr) (?:who )?"
            r"(?:is |was |works |lives |sits )?(?:based |over |back |located )?(?:out )?(?:in|from|of) $"
        ),
        -8,
    ),
    # what is elsewhere: plans, jobs, houses, past homes, other people's states
    (r" (?:work|working|works|commute) (?:[^ .?]+ ){0,2}(?:in|from|of|at|to) (?:the )?$", -1),
    (
        (
            r" (?:used to live|grew up|born|raised|formerly|previously|worked|job|employer|company|"
            r"firm|brewery|plant|factory|startup|restaurant|store|shop|business|mill|land|cabin|condo|farm|"
            r"ranch|acreage|"
            r"house|homes|property|office|went to school|college|university|mother|"
            r"(?<!with )(?<!with my )parents|brother|sister|son|"
            r"daughter|plan|bank|account|vacation|trip|visiting|broker|custodian|"
            r"stationed) (?:, who )?(?:[^ .?,]+ )?(?:[^ .?,]+ )?(?:in|from|of|"
            r"at) (?:the )?(?:old )?(?:\S+ and (?:in )?)?$"
        ),
        -6,
    ),
    (
        (
            r" (?:moved|moving|move|relocated|relocating|came|left|leaving|came here|transferred|"
            r"out of) (?:away )?(?:here )?(?:out )?(?:from |of )?$"
        ),
        -4,
    ),
    (r" (?:moving|relocating|move|relocate) (?:(?:back|down|over|out) )*(?:to|in) $", -8),
    (r" (?:old|former|previous) (?:state , |state )?$", -4),
    (r" (?:the old|old|former|their|her) $", -3),
    (r" (?:ie|i e|eg|like|such as|not|unlike|if i lived|instead of|no longer) (?:in |live in |living in )?$", -6),
    (
        (
            r" (?:i will|will|plan to|planning to|going to|want to|thinking of|thinking about|considering|may|might|"
            r"hope to|about to|am) (?:be )?(?:move|moving|relocate|relocating|retire|"
            r"retiring) (?:from )?(?:&[A-Z][A-Z] )?(?:back )?(?:to|in) (?:\S+ or )?$"
        ),
        -8,
    ),
)

WORKPLACE: Final = r" (?:work|working|works|worked|commute|job|office) (?:[^ .?]+ ){0,2}(?:in|from|at|to) (?:the )?$"
"""Before a city: nobody need live where the job is."""

ABOUT: Final = (
    r" @| (?:tax|taxes|taxed|deduct\w*|state|withdr\w+|retire\w*|account|resident|live|&[A-Z][A-Z] (?:\.|$)|\$|"
    r"loss|change) "
)

PLAIN: Final = 4

THING: Final = (
    r"^ (?:[^ ,.]+ )?(?:plan|tuition|stocks?|shares|muni|municipal|bonds?|fund|funds|529|@529|house|home|"
    r"property|job|company|employer|"
    r"pension|"
    r"college|university|life|bank|"
    r"based company|teachers? retirement|state university|savings plan)\b|^ @529"
)

MOVE: Final = (
    r" (?P<verb>moved|relocated|moving|relocating|left|leaving|move) (?:(?:here|back|away|over|"
    r"out) )?(?:(?:#\d+ )?(?:in )?)(?:from |of )?&(?P<old>[A-Z][A-Z])(?P<gap>(?: (?!&)[^ .?]+){0,9}) (?:to|for|"
    r"->) (?:the )?&(?P<new>[A-Z][A-Z])(?P<rest>(?: [^ .?]+){0,4})"
)

MOVE_BACKWARDS: Final = (
    r" (?P<verb>moved|relocated|moving|relocating|retired|move) (?:(?:here|back|away|over|out|"
    r"down) )*to &(?P<new>[A-Z][A-Z]) (?:#\d+ )?(?P<gap>(?:\S+ )?)from &(?P<old>[A-Z][A-Z])(?P<rest>(?: "
    r"[^ .?]+){0,4})"
)
