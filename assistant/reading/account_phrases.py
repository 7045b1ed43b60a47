"""Phrases about the account's money: taxed or not, got back, and whether others like it are still open."""

from __future__ import annotations

from typing import Final

from assistant.reading.phrases import Row

PRE: Final = r"(?:pre tax|pretax|before tax|deductible|deducted)"

ALL_PRETAX: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:never|not) (?:(?:have|had|ever|yet) )*(?:pay|paid|payed) (?:any |a )?tax(?:es)? (?:(?:before|"
            r"yet|ever) )*on (?:this|that|the|it|any of)(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:none|nothing|not a (?:cent|penny|dime|dollar)) of (?:it|which|that|this)(?: money)? "
            r"(?:has|was|had|is) (?:(?:ever|been|yet|already) )*taxed(?= )"
        ),
        "",
    ),
    (True, r" pre tax only(?= )", r" (?:not|if) (?:\S+ )?$"),
    (
        True,
        (
            r" (?:all|everything|100 %|every (?:dollar|cent|penny)|whole thing)(?: (?:of|it|that|the|my|money|in|there|"
            r"@\w+|was|is))* (?:came|comes|went|goes|was taken|was|come|taken) (?:(?:in|out|from|"
            r"straight) )*(?:(?:of|my|"
            r"our|his|her|the|pay|paycheck|paychecks|salary|wages|gross|money) )*(?:before (?:any )?tax(?:es)?|"
            r"pre tax)(?= )"
        ),
        r" (?:not|if|almost|nearly) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:nothing|none|no money)(?: in (?:it|there))? (?:but|except|other than) (?:pre tax|untaxed|deducted)(?= )",
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:got|received|took|withdrew|cashed|pulled)(?: out)? \$ (?:,|all|of)?(?: )?pre tax(?= )",
        r" (?:not|if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:was|were|is|are) (?:(?:all|entirely|only|solely) )?(?:funded|made up|built|"
            r"built up) (?:(?:entirely|only|all|"
            r"solely) )?(?:with|from|of|by) pre tax (?:money|dollars|pay|contributions)(?= )"
        ),
        r" (?:not|if|part|partly|half) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:after tax|post tax|nondeductible)(?: (?:money|part|portion|contributions?|basis|amount|dollars))?"
            r"(?: (?::|is|was|-))? (?:none|0|zero|nothing|nil|no)(?= (?:[.,)]|$|\d))"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:put|contributed|paid) (?:in )?\$ (?:in )?,? ?(?:and )?(?:all |fully )?deducted(?: it| them)?(?= [.,])",
        "",
    ),
    (
        True,
        (
            rf" (?:all|entirely|100 %|every (?:dollar|cent|penny|bit|contribution|year)|everything|only|solely|"
            rf"purely|completely|fully|whole thing|all of it|it all)(?: (?:of|it|my|the|that|was|were|is|are|money|"
            rf"contributions?|in|there|went|put|i|dollar|had been|been|being|just|from|made|with|came|this|@\w+|had|"
            rf"already|balance|basis|into|goes|has))* (?:{PRE})(?: (?!and|or)|(?= ))"
        ),
        r" (?:not|if|almost|nearly|mostly|was it|are they|assuming) $",
    ),
    (
        True,
        (
            r" (?:all|everything|it all)(?: (?:of|it|my|the|that|in|there|money|contributions?))* (?:was|is|were|"
            r"are) (?:all )?tax deferred(?= )"
        ),
        r" (?:not|if) $",
    ),
    (
        True,
        (
            r" (?:basis (?:(?:of|is|was|in it|:|=|,) )*(?:0|zero|nil|none|nothing)|(?:zero|0|no) (?:cost )?basis|"
            r"no after tax (?:money|contributions?|dollars|basis|funds)(?: in it)?)(?= )"
        ),
        r" (?:if|is there|have) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:never|did not|have not|has not|no|not)(?: (?:put|make|made|put in|contribute|contributed|have|any|"
            r"ever|had|a|single|dollar|cent|penny|of|the|there|in|was|is|money|was any))* (?:after tax|post tax|"
            r"nondeductible|non deductible|already taxed)(?: (?:money|contributions?|dollars|funds|stuff|in|"
            r"ones))?(?= )"
        ),
        r" (?:if|why) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:nothing|none)(?: of)?(?: (?:it|in|there|the|that|was|is|ever|were|been|my|@\w+|contributions|"
            r"money|has|put))* (?:after tax|nondeductible|non deductible|taxed|post tax)(?= )"
        ),
        "",
    ),
    (
        True,
        (
            r" (?:deducted|wrote off|took (?:a|the) deduction (?:for|on)|got a deduction (?:for|"
            r"on)) (?:all (?:of )?(?:it|my|them|the|contributions)|every (?:contribution|dollar|cent|penny|one|"
            r"year)|everything|each (?:contribution|year)|it all|the (?:full|whole) (?:amount|thing|"
            r"contribution))(?= )"
        ),
        r" (?:not|never|if|could|can|have) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" box 5 (?:(?:is|was|shows|showed|showing|says|said|:|of|with) )*(?:0|zero|nil)(?= (?:[.,)]|$|code|"
            r"box))"
        ),
        "",
    ),
    (
        True,
        (
            r" (?:none|nothing) (?:of|in) (?:\S+ ){1,5}(?:was|had been|has been|were) (?:ever |already |previously "
            r")?taxed(?= )| (?:money|contributions?) (?:in (?:\S+ ){1,3})?(?:was|were|had|has|have) (?:never|not) "
            r"(?:been |yet )?taxed(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:contributions?|deposits?|payments) (?:(?:were|was|are|have been) )?(?:all )?(?:tax )?deductible and "
            r"(?:i|we) (?:always )?(?:deducted|took)(?= )"
        ),
        r" (?:not|never) (?:\S+ )?$",
    ),
    (True, r" (?:never|not yet) (?:been )?taxed(?: yet)?(?= (?:[.,)]|$))", r" (?:if|was|were) (?:\S+ )?$"),
    (
        True,
        (
            r" (?:every|all|each)(?: (?:single|of|my|the|contributions?|dollar|penny|cent|dime|nickel|bit|it|"
            r"deposits?))* (?:was|were|"
            r"got|had been) "
            r"(?:written off|deducted)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
    (True, r" (?:pre tax|deducted) (?:100 %|all of it|entirely|completely)(?= (?:[.,)]|$))", r" (?:not|if) (?:\S+ )?$"),
    (True, r" (?:took|take) (?:the|a) deduction every year(?= )", r" (?:not|never|if) (?:\S+ )?$"),
    (
        True,
        (
            r" (?:(?:all|only|just|100 %|was|is|were|are|its|entirely|strictly|it) |(?<=[.,:(-] ))(?:pre tax|"
            r"pretax)(?: (?:money|dollars|contributions?|only))?(?= (?:[.,)]|$))"
        ),
        (
            r" (?:plus|and|or|of|lots of|some|part|mix|both|partly|than|not|mostly|the|my|in|convert|on|with|"
            r"after tax|post tax|/|lots) (?:\S+ )?$"
        ),
    ),
)

AFTER_TAX_MONEY: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:have|had|has|with|is|was) (?:(?:a|some|little|lot|bit|of|small) )*basis in (?:it|my|the|that|this)"
            r"(?= )| (?:have|had|has) (?:some )?basis (?:in|from)(?= )"
        ),
        r" (?:not|no|never|if|do|did|does|whether|any) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:filed|file|filled out|sent) (?:a |an |the |my )*form (?:(?:each|every|that|year) )*for "
            r"(?:(?:my|the|those|these|all|our) )*(?:@\w+ )?(?:nondeductible )?(?:contributions?|deposits)(?= )"
        ),
        r" (?:not|never|if|do|did|should|must) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:money|dollars|pay|income) (?:that )?(?:(?:i|we) )?(?:(?:had|have|was|already|'d|"
            r"'ve) )*(?:paid (?:the |my "
            r")?tax(?:es)? on|taxed)(?= )|"
            r" paid (?:the |my |income )*tax(?:es)? on (?:the money|it|that money|those dollars|"
            r"what i put in) before (?:\S+ "
            r"){0,3}(?:put|went|contributed|going)(?= )"
        ),
        r" (?:not|never|no|if|none of (?:my|the|that)|any) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:put|made|have|had|has|contributed|some|contributing|with|includes?|included|is|was|of|my|all|were|"
            r"using|used|partly)(?: (?:in|some|my|a|mix|of|the|lot|money|contributions?|all|it|about|few|were|was|"
            r"is|are|made|with|little|already|@\w+|also|to|both|pre|tax|and))*? (?:after tax|post tax|nondeductible|"
            r"non deductible|already taxed)(?: (?:money|contributions?|dollars|basis|funds))?(?= )"
        ),
        r" (?:not|never|if|no|did|whether|do|any|without|can|is|does|was|assuming|could) (?:\S+ )?(?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:contributions?|money|it|they|@\w+) (?:(?:were|was|is|could|are|would|has|have|been) )*(?:never|"
            r"not) (?:be |been )?(?:deducted|deductible)(?= )"
        ),
        r" (?:if|whether) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:never|could not|did not|not able to|unable to) (?:get to |take |claim )?(?:deduct(?:ed)?|"
            r"a deduction for) (?:(?:my|the|any|any of|those|them|it|for|of) )*(?:@\w+ )?(?:contributions?|it|them|"
            r"that money|deposits)(?= )"
        ),
        r" (?:if|whether|why) (?:\S+ )?$",
    ),
)

GOT_BACK_LESS: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:payout|check|distribution|proceeds|what i got|what i got back|amount i got) (?:was|were|is|came to) "
            r"(?:(?:a lot|much|way|far|well) )?less than (?:(?:what|the|i|we|my|all|had|amount) )*(?:put|contributed|"
            r"paid|invested|basis|contributions|cost)(?= )"
        ),
        r" (?:if|unless|only|when|should|not|whether) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:contributions|basis) (?:was|were|is|are) (?:more|higher|larger|bigger) than (?:what|the amount) i "
            r"(?:got|received)(?= )"
        ),
        r" (?:if|unless|only|when|should|not|whether) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:got|received|was paid|walked away with|ended up with|came out with|get|paid out|withdrew|"
            r"cashed out|took out|took)(?: (?:back|me|out|a|lot|for|only|much|way|far|quite|bit|everything|it|it all|"
            r"check|\$))* less (?:money |back )*than (?:(?:what|the|i|we|my|all|had|amount|that|total|originally|ever|"
            r"has) )*(?:put|contributed|paid|invested|basis|contributions|cost|started|put in)(?= )"
        ),
        r" (?:if|unless|have to|need to|must|would|will|could|might|not|do i) (?:\S+ ){0,2}$",
    ),
    (
        True,
        (
            r" (?:did not|never) (?:even )?(?:get|got|see|receive) (?:all (?:of )?)?(?:back )?(?:(?:my|all|what|the|"
            r"even|that|of|his|her) )*(?:(?:i|he|she|we) )?(?:(?:had|ever) )?(?:put in|contributions|money|basis|"
            r"principal|contributed|paid in|after tax money)(?: back)?(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:got|received|withdrew|cashed out|ended up with|took out|came out with|"
            r"walked away with)(?: (?:back|out|a|lot|for|much|way|"
            r"far))* more than (?:(?:what|the|i|we|my|had|all) )*(?:put|contributed|paid|invested|basis|"
            r"contributions|cost)(?= )"
        ),
        r" (?:if|not|would) (?:\S+ ){0,2}$",
    ),
)

NOTHING_LEFT: Final[tuple[Row, ...]] = (
    (
        True,
        (
            r" (?:there is|it has|has|have|shows?|see) (?:(?:now|only|literally) )*(?:0|zero|nothing) (?:left )?in "
            r"(?:it|there|(?:my|the) (?:account|@\w+))(?= )"
        ),
        r" (?:if|not|until|when|(?:all of it|everything|it all) ,) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:account|balance|@\w+|whole thing)(?: 's)?(?: (?:is|are|now|today|currently|has become|became|"
            r"basically|completely|totally|entirely|all))* (?:worth (?:0|zero|nothing|zip|nada|zilch|squat|diddly|"
            r"\$ 0)|worthless)(?= )"
        ),
        r" (?:if|not|until|is|in|when|goes|would|was|of|inside|before) (?:(?:my|the|a|our) )?(?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:fmv|fair market value|market value)(?: (?:of|is|was|now|at|:|it|the|my|account|@\w+))* (?:0|zero|"
            r"nil)(?= )"
        ),
        r" (?:if|not|until|with|minus) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:nothing|zero|not (?:a|one) (?:penny|cent|dime|dollar)) (?:is |was |has been )?left "
            r"(?:in|inside) (?:it|there|(?:the|my) (?:account|@\w+))(?= )"
        ),
        r" (?:all of it|everything|it all) (?:(?:,|so|there|is|and|now) )*$",
    ),
    (
        True,
        (
            r" (?:balance|account|value|@\w+) (?:(?:is|has) )(?:(?:now|currently|at|down to|gone to|worth) )*(?:zero|0|"
            r"nothing)(?= )"
        ),
        r" (?:if|not|until) (?:\S+ )?$",
    ),
)
