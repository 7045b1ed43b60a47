"""Bare answers in the words people use: yes, no, not sure, and how much, of each question."""

from __future__ import annotations

from typing import Final

NOT_SURE: Final = (
    r"^ (?:(?:um+|uh+|well|honestly|hmm+|sorry|oh|i|really|just|,|-|tbh|hm) )*(?:idk|dunno|"
    r"do not (?:really )?(?:know|remember|recall|have (?:that|it)|understand)|not (?:really |too |so |"
    r"entirely |100 % |completely |quite |totally )?(?:sure|certain)|"
    r"unsure|no (?:idea|clue)|can not (?:remember|recall|say|tell|find)|could not (?:tell you|say)|"
    r"have no (?:idea|clue)|unknown|who knows|beats me|skip(?: it| this| that)?|pass|do n't know|"
    r"am not (?:really )?sure|"
    r"forgot|forget|have to check|would have to (?:check|look)|need to check|not clear|no way to know|maybe|"
    r"could be|possibly|hard to say|don't know|"
    r"\?+|\? )"
)

YES: Final = (
    r"^ (?:(?:um+|uh|well|oh|,|hm+|i (?:think|guess|believe)|pretty sure) )*(?:yes|yep|yeah|yea|yup|ya|yah|"
    r"ye|y|sure(?: did| do| was| is| am)?|correct|right|true|of course|absolutely|definitely|indeed|"
    r"affirmative|"
    r"uh huh|mhm|mm hmm|that is (?:right|correct|true)|i (?:did|do|was|am|have|had|think so|believe so|"
    r"guess so)|it (?:was|is|did|does|has)|they (?:did|were|are|have)|we (?:did|do|were|have)|she (?:did|"
    r"was|is|has)|he (?:did|was|is|has)|probably|for sure|certainly|exactly|positive|"
    r"si|ok|okay|all of (?:them|it)|every one|both|think so|guess so|believe so)(?= (?!not))"
)

NO: Final = (
    r"^ (?:(?:um+|uh|well|oh|,|hm+|i (?:think|guess|believe)|pretty sure) )*(?:no|nope|nah|naw|n|never|"
    r"negative|not (?:at all|really|yet|that i know(?: of)?|any|all(?: of (?:them|it))?|a (?:cent|penny|"
    r"dollar)|in the slightest)|incorrect|wrong|false|of course not|none|nothing|zero|zip|nada|neither|"
    r"(?:i|we|she|he|it|they|that) (?:did|do|was|am|have|had|does|has|were|is|are) not|i do not (?:think|"
    r"believe) so|do not think so|absolutely not|definitely not|no way|uh uh|i never|certainly not|not)(?= )"
)

BOTH_WAYS: Final = {
    # words that say yes or no to one question only: fact -> (yes, no)
    "all_similar_accounts_closed": (
        (
            r"\b(?:(?:it was |that was |that is |this is )?(?:my |the )?"
            r"only (?:one|account|@\w+)|only (?:the|that|this) (?:one|"
            r"plan|account)|all (?:closed|"
            r"gone|emptied|of them|are|were)|closed (?:them )?all|every|both|no others?|no other \S+|"
            r"nothing (?:left|else)|none left|just (?:the|that) one|just one|everything is closed|"
            r"only ever (?:had )?(?:the )?(?:one|that)|(?:my |the )?(?:entire|whole) (?:balance|account|thing))\b"
        ),
        (
            r"\b(?:still (?:have|has|holds|open|there|got)|another|one (?:is|still|left|remains)|other (?:one|ones|ira|"
            r"roth)|kept|keeping|some are|not all|have (?:a|an|more|two|others)|others? (?:is|"
            r"are)? ?(?:still )?open|only one of them|just one of them)\b"
        ),
    ),
    "after_tax_money": (
        (
            r"\b(?:after tax|already taxed|non ?deductible|some of it|a little|some|part of it|a bit|partly|"
            r"mixed|a mix|both|roth|could not deduct|never deducted|post tax)\b"
        ),
        (
            r"\b(?:(?:all|only|just|entirely|100 %) ?(?:of it )?(?:was |is )?(?:pre tax|pretax|deductible|"
            r"deducted|before tax)|pre tax|deducted (?:it all|all|everything)|before tax(?:es)?|"
            r"(?:from|through) payroll)\b"
        ),
    ),
    "got_back_less": (
        (
            r"\b(?:less|lower|lost (?:money|some|(?:about |almost |nearly |over )?(?:half|a third|a lot|most|part))|"
            r"below|under|short|not as much|smaller|fell short)\b"
        ),
        (
            r"\b(?:more|about the same|same|equal|higher|gained|gain|profit|made money|all of it back|even|"
            r"broke even|above|made (?:a|some|about|\$|\d|#))\b"
        ),
    ),
    "itemizes": (r"\b(?:itemi[sz]\w*|schedule a|form_a|form a)\b", r"\b(?:standard|simple form|ez)\b"),
    "simple_ira_first_two_years": (
        (
            r"\b(?:within|inside|first (?:year|two|2)|less than (?:2|two|a year)|under (?:2|two)|a year|"
            r"one year|months?|before)\b"
        ),
        r"\b(?:after|more than|over|longer|past|beyond|(?:[3-9]|\d\d) years|years ago|long ago|later)\b",
    ),
    "annuitant_died": (
        r"\b(?:died|dead|passed|deceased|stopped when)\b",
        r"\b(?:nobody|no one|no -? one|not|alive|living|still (?:alive|paying|going|getting|receiving))\b",
    ),
    "paid_in_kind": (r"\b(?:shares|stock|securities|in kind)\b", r"\b(?:cash|check|money|wire|direct deposit)\b"),
    "excess_deferral": (r"\b(?:excess|too much|over the limit|returned)\b", r"\b(?:regular|normal|ordinary)\b"),
}

ALL_GONE: Final = (
    r"^ (?:yes ,? )?(?:all|everything|(?:the )?(?:whole|entire|lot)|every) (?!not )|"
    r"\b(?:kept|keep|left|leaving) (?:nothing|none)\b|"
    r"\b(?:nothing|none|zero|not (?:a|one) (?:cent|penny|dollar)) (?:of it )?(?:is |was |are )?"
    r"(?:left|remain\w*)\b(?! (?:the|my|it|this|that|@\w+)\b)"
)
ONLY_ONE: Final = (
    r"^ no ,? ?(?:(?:i|we|there|it) (?:(?:had|have|was|is) (?:only|just)|"
    r"(?:only|just) (?:had|have|was|is))|only|just) (?:the|that|"
    r"this|my|a single)? ?(?:one|only|single|\S+ one)?(?: (?P<what>plan|account|@\w+))?(?: (?:i|we) (?:had|have|ever "
    r"had))? $"
)
"""A "no" to whether others are left, said of the one account that there is."""
ALL_EMPTY: Final = (
    r"^ (?:no ,? )?(?:nothing|none|zero|0|not (?:a|one) (?:cent|penny|dollar)|no (?:money|balance)) (?:is |was |are )?"
    r"(?:left|remain\w*|in (?:any|them|there))\b(?!.* (?:except|but|besides|other than) )"
)
"""Nothing is left, which is no "no" to whether all are empty."""
KEPT: Final = (
    r"\b(?:kept|keep|keeping|leave|leaving|have left|had left|(?:i|we|he|she|just) left) (?:in )?(?:it|them|that|all|"
    r"everything|every \w+|the (?:money|whole|entire|lot|account)|my (?:money|account)) "
    r"(?!(?:\S+ ){0,3}(?:part|half|some|out)\b)"
)
"""What was kept is not taken out: "kept it all", "I left everything in"."""
STILL_IN: Final = r"\b(?:still|untouched|stayed|stays)\b|\b(?:is|are) (?:in )?there $"

WITHDREW_WORDS: Final = (
    (
        "rolled_over",
        (
            r"\b(?:roll(?:ed)?(?: it| them)?(?: all)?(?: over)?|rollover|transferred|converted|moved (?:it|them|"
            r"everything|to|all)|conversion)\b"
        ),
    ),
    (
        "nothing",
        (
            r"\b(?:nothing|none|zero|no|nope|nah|not (?:yet|a|any|taken|touched|one)|never|still (?:there|in (?:it|"
            r"there)|have (?:it|all|everything)|invested|open|sitting|all there)|(?:have|has|did) not|untouched|"
            r"all still there|0|not at all|nada|zip)\b"
        ),
    ),
    (
        "part",
        (
            r"\b(?:half|some|part(?! of (?:the |that |this |last )?(?:years?|time|months?|summer|reason|job)\b)|"
            r"partial(?:ly)?|a (?:bit|little|portion|third|quarter|chunk|piece|few)|most|"
            r"portion|not (?:all|everything)|one of|only (?:some|part|a)|a few|chunk|quarter|third)\b|only \$|"
            r"^ \$ $|\$ of|(?!100 )\b\d+ %"
        ),
    ),
    (
        "everything",
        (
            r"\b(?:all|everything|whole|entire(?:ly)?|every (?:penny|dollar|cent|last)|100 %|completely|full(?:y)?|"
            r"closed|emptied|cashed(?: it)? (?:out|in)|total|lump sum|yes|cashed|the lot|drained|liquidated|yep|"
            r"yeah|lot)\b"
        ),
    ),
)

STATUS_WORDS: Final = (
    ("married_separate", r"\b(?:separate(?:ly)?|mfs)\b"),
    ("married_joint", r"\b(?:joint(?:ly)?|mfj|together|both of us|with my (?:wife|husband|spouse))\b"),
    ("head_of_household", r"\b(?:head|hoh|household)\b"),
    ("surviving_spouse", r"\b(?:widow(?:er|ed)?|surviving)\b"),
    ("single", r"\b(?:single|alone|just me|by myself|unmarried|not married|divorced|individual)\b"),
)

CAUSE_WORDS: Final = (
    ("theft", r"\b(?:theft|stolen|fraud|scam\w*|ponzi|embezzle\w*|hacked)\b"),
    ("worthless", r"\b(?:worthless|zero|bankrupt\w*|bust)\b"),
    ("fees", r"\b(?:fees?|charges)\b"),
    ("forfeiture", r"\b(?:forfeit\w*|vest\w*|unvested|match)\b"),
    ("market", r"\b(?:markets?|stocks?|crash|economy|investments?|funds?)\b"),
    ("other", r"\b(?:other|something else|none of)\b"),
)

EXCEPTION_WORDS: Final = (
    (
        "public_safety_50",  # the work alone lifts nothing: it must have been left at 50 or later
        (
            r"\bpublic safety\b|\b(?:police\w*|cop|fire ?fighter|fireman|sheriff|deputy|paramedic)\b"
            r"(?=.*\b(?:left|retired|quit|separated)\b.*\b5\d\b)"
        ),
    ),
    ("disability", r"\bdisab\w+\b"),
    ("medical", r"\b(?:medical|hospital|doctor)\b"),
    ("qdro", r"\b(?:qdro|divorce\w*)\b"),
    ("separation_55", r"\b(?:rule|left (?:work|my job|the job)|laid off|separat\w+|retired)\b"),
    ("first_home", r"\b(?:house|home)\b"),
    ("higher_education", r"\b(?:college|tuition|education|school)\b"),
    ("birth_adoption", r"\b(?:baby|birth|born|newborn|adopt\w+)\b"),
    ("death", r"\b(?:inherit\w*|death|died|beneficiary)\b"),
    ("disaster", r"\b(?:disaster|hurricanes?|flood(?:s|ed|ing)?|wildfires?|fires?|tornado(?:es)?|earthquake)\b"),
    ("coronavirus", r"\b(?:covid|coronavirus|cares)\b"),
    ("terminal_illness", r"\bterminal\w*\b"),
    ("levy", r"\blevy\b"),
    ("reservist", r"\b(?:reservist|active duty|deployed)\b"),
    ("sepp", r"\b(?:sepp|72t|equal)\b"),
    ("domestic_abuse", r"\babus\w+\b"),
    ("emergency", r"\bemergency\b"),
)

NOTHING: Final = r"^ (?:\S+ )?(?:nothing|none|zero|nada|zip|no|nope|not a (?:cent|penny|dollar))\b"
ALL_PRETAX: Final = r"\b(?:pre tax|all deducted|before tax)\b"
ACCOUNT_WORDS: Final = (
    ("traditional_ira", r"\b(?:traditional|trad|regular|ira)\b"),
    ("sep_ira", r"\bsep\b"),
    ("simple_ira", r"\bsimple\b"),
    ("401k", r" (?:401|solo k|at work|work|company|employer) "),
    ("403b", r" 403 "),
    ("457b", r" 457 |\bdeferred\b"),
    ("brokerage", r"\b(?:brokerage|taxable|robinhood)\b"),
    ("529", r"\b529\b|\bcollege\b"),
)
