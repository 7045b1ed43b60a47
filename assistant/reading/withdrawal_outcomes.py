"""What became of a withdrawal that a verb names: done after all, not granted, not done, or put elsewhere."""

from __future__ import annotations

from typing import Final

DID_SO: Final = (
    r" [.,] (?:they|he|she|it) did(?= [.,])|"
    r" (?:so|and|then|which) (?:(?:in|on|that|this|then|#\d+|finally|later|year|is what) ){0,4}(?:i|we|he|she|they) did"
    r"(?: so| it| that| just that| exactly that)?(?= (?:[.,:?)-]|$|and|in #\d+|for|at|with))"
)

CAME_OF_IT: Final = (
    r"^ (?:out )?(?:(?:my|the|that|this|it|old|@\w+|account|in|on|#\d+|late|early|at|"
    r"[a-z]+(?= ,)) ){0,6}(?:, )?(?:i|we|he|she) "
    r"(?:only |just )?(?:received|got(?! to)|was paid|walked away with|ended up with|netted) "
)
"""Behind "closing": what came of it, so that it was done."""

PUT_ELSEWHERE: Final = (
    r"^ (?:(?!\.|\?|but)\S+ ){0,8}?(?:and|then) (?:(?!\.|\?|but|and)\S+ ){0,5}?(?:sent|moved|transferred|"
    r"rolled|put|deposited|"
    r"converted) (?:(?:it|them|that|everything|the money|the check|the cash|all of it|the whole thing|the balance|"
    r"all) ){1,2}"
    r"(?:(?:all|over|straight|directly|right|back) )*(?:in|into|to) (?:(?:schwab|vanguard|fidelity|etrade|robinhood|"
    r"merrill|betterment|"
    r"another (?:broker|custodian|bank|company)|a new (?:broker|custodian|company))(?= )|(?:(?:an?|my|another|the|"
    r"our|new|different|rollover|"
    r"own) )*(?:[a-z]+ )?"
    r"@(?!brokerage|hsa|529|coverdell|annuity))"
)
"""Behind a verb: that all of it went into another plan or IRA."""

NOT_GRANTED: Final = (
    r"^ (?:(?!\.|\?)\S+ ){0,16}?(?:waiting|denied|rejected|refused|declined|pending|turned (?:me |it )?down|"
    r"not (?:yet )?(?:received|"
    r"gotten|arrived|come))\b"
)
"""Behind "requested a withdrawal": that it did not come, or not yet."""

DID_NOT: Final = (
    r"^ (?:[^ .?]+ ){0,4}[.,] ?(?:but |and |no )?(?:i|we|she|he|they) did not(?= (?:[.,]|$))|"
    r"^ (?:(?!\?)\S+ ){0,12}?(?:[.,] ?|but |and |then |though )(?:(?:but|and|then|so|i|we|he|she|they|it|just|luckily|"
    r"thankfully|ultimately|in the end) )*(?:(?:have|has|had) not (?:yet|done (?:it|so|that)(?: yet)?|"
    r"got(?:ten)? around"
    r"(?: to it)?|pulled the trigger)|not yet|changed (?:my|our|his|her) minds?|backed out|thought better of it|"
    r"chickened out|got cold feet|decided (?:against|not to)|never (?:did|happened|went through)|"
    r"did not (?:go through|happen|do it|go ahead)|held off)(?= (?:[.,?)]|$|and|with|because|so|when|after|it|on))|"
    r"^ (?:(?!\?|home|house|condo|purchase|closing|deal|sale|down)\S+ ){0,12}?(?:[.,] ?|but |and |then |though )"
    r"(?:(?:it|all|just|then) )*fell through(?= (?:[.,?)]|$|and|with|because|so|when|after))"
)
"""Behind what was said before: that it was not so. A home whose purchase fell through is not the payout for it."""

NOUGHT: Final = (
    r"^ (?:out )?(?:(?:so|far|to|date|yet|is|was|:|-|,) )*(?:nothing|none|no money|zero|nil|nada|0|not a (?:cent|penny|"
    r"dime|dollar))\b"
)
"""Behind a verb: that nothing was taken."""

ACCEPTED: Final = r" (?:i|we|he|she|they) (?:took|accepted|went for|agreed to|cashed|said yes to) "

BUT_FOR: Final = r".*? (?:except|other than|apart from|besides|aside from|save) (?:for )?(?:\S+ ){0,3}$"
