"""Phrases that tell whether other accounts of the same kind are still open.

`(?:SAME)` stands for the kinds that the test counts together with the one asked about.
"""

from __future__ import annotations

from typing import Final

from assistant.reading.account_others_first import FIRST, QTY
from assistant.reading.phrases import Row

TRUST: Final = r"(?:@\w+|accounts?|iras|them|roths?)"

SIMILAR_CLOSED: Final[tuple[Row, ...]] = (
    *FIRST,
    (
        True,
        (
            r" (?:closed|emptied|cashed|liquidated|drained) (?:out )?(?:(?!@)\S+ ){0,4}@(?:SAME) (?:[^ .?,;]+ ){0,5}"
            r"[,(-] (?:(?:all|each|every one|every last one|both) of them|(?:all|both) (?:are |were )?(?:closed|empty|"
            r"emptied|gone|cashed out))(?= (?!except|but|save))"
        ),
        r" (?:not|never|if|should|could) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" , (?:they are |and )?all (?:of them )?(?:are )?(?:closed|emptied)(?= (?:[.,)]|$))|"
            r" (?:closed|emptied|cashed out) (?:my|our) @(?:SAME) (?:in #\d+ )?, all of them(?= )"
        ),
        r" (?:not|if|nearly|almost) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" @(?:SAME) (?:at|with|from) (?:\S+ ){1,2}\? (?:still|yes|it is|that is|is) (?:\S+ )?(?:open|there|"
            r"alive|going)(?= )"
        ),
        "",
    ),
    (
        True,
        (
            r" (?:all|both)(?: (?:\d|of (?:my|our|the)|my|our|the))* @(?:SAME) (?:that )?(?:i|we) (?:owned|had|"
            r"have|own|ever had)(?= )"
        ),
        r" (?:not|if|nearly|almost) (?:\S+ )?$",
    ),
    (
        True,
        (
            rf" (?:everything|all(?: the money| of it)?|it all|every (?:cent|penny|dollar|dime)) (?:out )?(?:of|"
            rf"from) {QTY} (?:of )?"
            rf"(?:(?:my|the|our|his|her|traditional|old|\d) )*{TRUST}(?= )"
        ),
        r" (?:not|never|if|should|could) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" all(?: of)? (?:my|our|the|his|her) (?:(?!@)\S+ )?@(?:SAME) (?:but|except|save)(?: for)? (?:one|a|"
            r"an|two|2|the|for|"
            r"that)(?= )"
        ),
        "",
    ),
    (
        False,
        (
            r" (?:closed|emptied|cashed|cashed out|liquidated|drained) (?:out )?(?:only )?(?:one|"
            r"\d) of (?:(?:my|our|the|his|"
            r"her) )?(?:\d|several|many|a few) (?:(?!@)\S+ )?@(?:SAME)(?= )"
        ),
        r" (?:not|never|if|should) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:have|has|had|kept|keep|hold|own|with|'ve) (?:still )?(?:(?:another|others|one more|"
            r"more of them|a second|a "
            r"third)(?: one)?)(?= (?:[.,)]|at|with|in|elsewhere|still|i|that|open|which|$))"
        ),
        r" (?:not|never|if|do|no|did|could) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:a|the|my) (?:second|other|third) (?:one |@(?:SAME) )?(?:lives on|stays|stayed|remains|"
            r"is still|survives|goes on|"
            r"is (?:open|alive|untouched))(?= )"
        ),
        "",
    ),
    (
        False,
        (
            r" (?:there is|there 's|there are) (?:still|also) (?:(?:a|an|another|one|my|some|his|her|two|"
            r"2) )*(?:(?!@)\S+ )?"
            r"@(?:SAME)(?= )"
        ),
        r" (?:if|not) $",
    ),
    (
        False,
        r" (?:have|had|has|'ve|i|we) kept (?:(?:a|an|my|one|the|another|old|small) )*(?:(?!@)\S+ )?@(?:SAME)(?= )",
        r" (?:if|not|never|should) (?:\S+ )?$",
    ),
    (False, r" not (?:my|the|his|her|an) only (?:one|@(?:SAME)|account)(?= )", ""),
    (False, r" other (?:@(?:SAME)|ones?|accounts?)(?: still open)? (?:: |- |\? )(?:yes|y|one|two|still|1|2)(?= )", ""),
    (
        True,
        (
            r" (?:own|have|hold|has|had|got|with|'ve) (?:got )?no (?:more|other|further) (?:@(?:SAME)|ones?|"
            r"accounts?)(?= )"
        ),
        r" (?:if|not) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:zero|0) (?:other )?@(?:SAME) (?:today|now|left|any ?more|anywhere|any longer|remaining|since|"
            r"after|to my name)"
            r"(?= )"
        ),
        "",
    ),
    (
        True,
        (
            r" never (?:(?:had|owned|opened|have had|held) )(?:a |any )?(?:second|other|another|more|"
            r"others)(?: one| @(?:SAME)| "
            r"account)?(?= (?:[.,)]|$|and|or))"
        ),
        "",
    ),
    (True, r" (?:whole lot|entire lot|entirety|every last one) of (?:my|our|the|his|her) (?:old )?@(?:SAME)(?= )", ""),
    (True, r" no (?:others?|other ones?)(?= (?:[.,)]|$))", r" (?:if|is there|are there|with) $"),
    (True, r" others? (?:@(?:SAME) |accounts? )?(?:: |- |is |are )(?:none|no|0|zero|nope|n)(?= (?:[.,)]|$))", ""),
    (
        True,
        r" and (?:(?:also|then) )?(?:my|the) (?:other|second) (?:@(?:SAME)|one|account) (?:too|as well|also)(?= )",
        r" (?:not|still|have|keep|kept) (?:\S+ ){0,3}$",
    ),
    (
        False,
        (
            r" (?:have|has|had|own|got|is|still) (?:another|a second) (?:one|account)(?! (?:closed|emptied|that i "
            r"(?:also )?closed))(?= )"
        ),
        r" (?:not|never|if|do|no|longer) (?:\S+ )?$",
    ),
    (
        False,
        r" (?:but |and )?not (?:the other(?: (?:one|@(?:SAME)))?|all of them|both|the rest of them)(?= (?:[.,]|$))",
        r" (?:if|whether) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:have|had|has|own|owned) (?:(?:about|a total of) )?(?:two|three|four|2|3|4|5|several|a couple of) "
            r"@(?:SAME) (?:\S+ ){0,4}?(?:closed|emptied|cashed(?: out| in)?) (?:only |just )?one(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:my|the) other (?:@(?:SAME)|one) (?:still )?(?:has|holds|have) (?:(?:some|still|about|"
            r"a little) )*(?:money|\$)(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:no others|just (?:the|that|this) (?:one|one account|one @(?:SAME))|(?:do|did) not (?:have|"
            r"own) (?:any "
            r"(?:others|more)|another(?: one)?))(?= (?:[.,]|$))"
        ),
        r" (?:if|unless|why) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:only|ever) had (?:one|1|the one|a single) @(?:SAME)(?= )|"
            r" (?:my|the) (?:(?:very|last|final) )?(?:last|final|sole|single|remaining)(?: (?:remaining|two|three|"
            r"2|3))? @(?:SAME)(?= )"
        ),
        r" (?:not|if|statement for|balance of) (?:\S+ )?$",
    ),
    (
        True,
        r" \( (?:(?:my|the|it|was|is) )*only (?:one|ira|@\w+|account)(?: (?:i|we) (?:had|have|own|owned))? \)(?= )",
        "",
    ),
    (
        False,
        (
            r" (?:still|also) (?:have|has|had|got|own|hold|holding|keep|keeping|kept) (?:(?:a|an|my|one|the|another|"
            r"other|some|two|2|3|more|small|old|second|about|$|in|with|money|little|tiny|"
            r"&[A-Z][A-Z]) )*?(?:@(?:SAME)|accounts? (?:like|of the same)|one (?:more |other )?(?:open|elsewhere|"
            r"left|at))(?! (?:loan|with my new))(?= )"
        ),
        r" (?:not|never|if|do|longer) (?:i |you )?$",
    ),
    (
        False,
        (
            r" (?:have|has|had|got|keep|keeping|kept|own|owns|there is|with|and|is) (?:still )?(?:(?:a|my|one|two|2|"
            r"3|the) )?(?:another|other|second|different|more) (?:(?:small|old|traditional|active|of these|smaller|"
            r"bigger|larger) )*@(?:SAME)(?! (?:with my new|at my new|at work|at my job|loan|(?:(?:: |was |is |"
            r"got )?(?:also )?(?:closed|emptied|"
            r"cashed|gone))))(?= )"
        ),
        r" (?:not|never|if|do|longer|no) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:other|another|second|remaining) (?:\S+ ){0,2}?@(?:SAME) (?:(?:is|are|at|with|which|that|i|am|"
            r"remains?|stays?|left|in) )*(?:\S+ ){0,3}?(?:still )?(?:open|keeping|alone|untouched|elsewhere|kept|"
            r"not closed|active|intact|a different|another broker)(?= )"
        ),
        "",
    ),
    (
        False,
        (
            r" (?:closed|emptied|cashed out|cashed in|liquidated|drained) (?:just |only )?(?:one|1|two|2|"
            r"three) of (?:my|the|our|his|her|their) (?:\S+ )?(?:\S+ )?(?:@(?:SAME)|accounts)(?= )"
        ),
        r" (?:not|never|if|should) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:did not|have not|has not|never) (?:close|closed|empty|emptied|cash out|touch|touched|"
            r"cash) (?:(?:out|my|the|all|any|of|his|her|a) )*(?:other|others|rest|another|second|all)(?: \S+)?(?= )"
        ),
        "",
    ),
    (
        False,
        (
            r" (?:kept|keep|keeping|left) (?:(?:my|the|an|a|his|her) )?(?:(?:other|others|another|"
            r"second)(?: (?:one|ones|"
            r"@\w+|account))?|(?:(?!my |the )\S+ ){1,2}one)(?= )"
        ),
        r" (?:not|if) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:@(?:SAME)|one|account) (?:with|at|from) (?:\S+ ){1,3}(?:remains?|stays?|is still|is) (?:open|"
            r"there|untouched|"
            r"active|intact|going)(?= )"
        ),
        r" (?:if|whether|not|no|this|that|my|it) (?:\S+ )?$",
    ),
    (False, r" (?:other|one) (?:with|at) (?:\S+ ){1,3}(?:i|we|she|he) (?:kept|still have|am keeping|left)(?= )", ""),
    (
        True,
        (
            r" (?:no|not any) (?:more )?(?:@(?:SAME)|iras?|roths?) (?:(?:are|is) )?(?:left|remaining|any ?more|now|"
            r"anywhere)(?= )"
        ),
        r" (?:if|unless|until) (?:\S+ )?$",
    ),
    (False, r" @(?:SAME) (?:that )?(?:i|we|she|he) (?:kept|still have|am keeping|are keeping|left)(?= )", ""),
    (
        True,
        (
            rf" (?:closed|emptied|cashed out|cashed in|liquidated|drained|surrendered|closed out|withdrew|cashed|"
            rf"cleared out|shut down|"
            rf"took out|cleaned out) (?:out )?{QTY} (?:of )?(?:(?:my|the|our|his|her|their|those|2|3|4|two|three|"
            rf"four|traditional|old|of) )*{TRUST}(?! (?:account )?(?:and|&) (?:\S+ ){{0,2}}@)(?= )"
        ),
        r" (?:not|never|if|should|could|can|would) (?:\S+ )?$",
    ),
    (
        True,
        (
            rf" {QTY} (?:of )?(?:(?:my|the|our|his|her|their|2|3|4|of) )*(?:@(?:SAME)|iras|"
            rf"accounts) (?:\( \d \) )?(?:in fact |indeed |actually )?(?:(?:were|are|"
            rf"is|was|have|has|been|got|now) )*(?:closed|emptied|cashed|liquidated|gone|empty)(?= )"
        ),
        r" (?:not|never|if|until|unless|when|once) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:(?:do|did|does) not (?:have|own|hold)|have no|had no|has no|with no|there (?:are|were) no|"
            r"and no|, no|"
            r"no) (?:any )?other (?:(?:\S+ ){0,2}?)(?:@\w+|accounts?|iras?|ones?)(?= )"
        ),
        r" (?:if|unless) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:that|it|this|which|@\w+) (?:was|is|'s) (?:my|the|his|her|our) (?:one and )?only (?:(?:\S+ )?@\w+|"
            r"account|one|ira)(?= )"
        ),
        r" (?:if|not) (?:\S+ )?$",
    ),
    (True, r" (?:my|his|her) (?:one and )?only @\w+(?= )", r" (?:if|not) (?:\S+ )?$"),
    (True, r" (?:my|our|his|her) sole @\w+(?= )", r" (?:if|not) (?:\S+ )?$"),
    (True, r" @(?:SAME) , (?:my|the|his|her) only one(?= [,.])", r" (?:if|not) (?:\S+ )?$"),
    (
        True,
        r" every (?:last |single )?(?:@(?:SAME) (?:(?:i|we) (?:had|have|owned) )?(?:is|was) closed)(?= )",
        r" (?:if|not|until) (?:\S+ )?$",
    ),
    (False, r" (?:retain|retained|retaining) (?:a second|one|the other|another)(?= )", r" (?:not|if) (?:\S+ )?$"),
    (True, r" (?:my|our|his|her) only (?:ones|accounts)(?= )", r" (?:if|not) (?:\S+ )?$"),
    (True, r" [.,] only @(?:SAME)(?= (?:[.,]|$))", ""),
    (
        True,
        (
            r" (?:the )?only (?:(?:\S+ )?@\w+|one|account) (?:that )?(?:i|we|he|she) (?:have|had|own|owned|ever had|"
            r"has|ever owned)(?= )"
        ),
        r" (?:if|not) (?:\S+ )?$",
    ),
)
