"""Facts that are told by a phrase: filing status, itemizing, accounts elsewhere, cause, an exception, and the rare ones.

Each table row is a value, a pattern that says so, and one that takes it back when it stands just before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.reading.clauses import is_general
from assistant.reading.words import Line, pattern

Row: TypeAlias = tuple[str | bool, str, str]
_NO: Final = r" (?:not|never|no longer|neither|nor|without|isn't|if|should|could|can|whether|do|does|had|must|would|to) (?:\S+ )?$"
_UNTOLD: Final = r" (?:if|should|could|can|whether|would|when|suppose|unless|does|do|were|might|may|have to|need to|want to|or|must|better to|considering|not|never) (?:(?:i|we|you|she|he|they|be|to|just|even) )*$"


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact told by a phrase, with the words that tell it (positions in the line's text)."""

    value: str | bool
    start: int
    end: int


FILING_STATUS: Final[tuple[Row, ...]] = (
    ("married_separate", r" (?:mfs|(?:married )?(?:filing|filed|file|files|filling) (?:as )?(?:married )?(?:filing )?(?:separate(?:ly)?|separate returns)|married separate(?:ly)?|separate (?:tax )?returns|married (?:but )?(?:\S+ )?(?:filing|file|filed) separate(?:ly)?)(?= )", _UNTOLD),
    ("married_joint", r" (?:mfj|(?:married )?(?:filing|filed|file|files|filling) (?:as )?(?:married )?(?:filing )?(?:our |a |our taxes |taxes |our tax returns? |tax returns? )?joint(?:ly)?(?: (?:tax )?returns?)?|married joint(?:ly)?|joint (?:(?:federal|tax|income) )*(?:returns?|filers?|filing)|jointly filed|joint filer|file together|filing together)(?= )", _UNTOLD),
    ("head_of_household", r" (?:hoh|head of (?:the )?household)(?= )", _UNTOLD),
    ("surviving_spouse", r" (?:qualifying (?:surviving spouse|widow(?:er)?)|surviving spouse status|qualified widow(?:er)?|(?:file|filing|filed) as (?:a )?(?:qualifying )?(?:surviving spouse|widow(?:er)?))(?= )", _UNTOLD),
    ("single", r" (?:(?:filing|file|filed|files|filer|status is|status|status :|filing as|file as|filed as) (?:as )?(?:a )?single|single (?:filer|filing|return|taxpayer|guy|man|woman|male|female|status|no kids|no dependents|with no kids)|(?:am|i am|still|and|be|was|be a|i was|being|is) single(?! (?:\S*account|account|payer|year|premium|day|life|time|employer|largest|biggest|most|thing|sum|mom|dad|parent|lump|payment|@)))(?= )", _UNTOLD),
    ("single", r"(?: [,.:(-]| ^|\A| &[A-Z][A-Z]| \d\d| m| f| male| female) single(?= (?:[.,?)-]|&|\d|and |in |no |filer|$|$))", _UNTOLD),
)  # fmt: skip

ITEMIZES: Final[tuple[Row, ...]] = (
    (False, r" (?:do|did|does|can|could|will|would) not (?:usually |even |normally |get to |really |typically |have enough to )?itemi[sz]e(?= )", r" (?:if|since you) (?:\S+ )?$"),
    (False, r" (?:not|never|no longer|stopped|without) (?:been |able to |going to |usually |even )?itemi[sz](?:e|ed|ing)(?= )", r" (?:if) (?:\S+ )?$"),
    (False, r" (?:take|took|takes|taking|use|used|using|claim|claimed|claiming|get|do|on|with|just|have|our|my) (?:always |just )?(?:the |a )?standard(?: deduction)?(?= (?!of|is|rule|mileage))", r" (?:if|should|could|can|whether|would|not|never|than|or|to|does|beyond|addition|did) (?:(?:i|we|you|just|still|not|also|only) )*$"),
    (False, r"(?: [,.(]|\A) standard deduction(?= (?:[.,)]|$))", r" (?:or|than|the) $"),
    (False, r" standard deduction filers?(?= )", ""),
    (True, r" (?:(?:am|are|is|were|was|still|always|been|,|\.|\() )?(?<= )(?:(?<=am )|(?<=are )|(?<=is )|(?<=were )|(?<=was )|(?<=still )|(?<=always )|(?<=been )|(?<=, )|(?<=\. )|(?<=\( ))itemi[sz]ing(?= )", r" (?:if|should|not|never|without|when|or) (?:\S+ )?$"),
    (True, r" itemi[sz](?:e|es|ed)(?! deduction)(?: (?:my|our) deductions)?(?= )", r" (?:if|should|could|can|whether|would|must|need|only|not|never|to|does|do|when|than|or|who|people|you|even|unless|without|no|by|of|about|for|start|better|vs|versus|enough|with|how) (?:(?:i|we|you|to|also|still|just|even|have|had|able|be) )*$"),
    (True, r" (?:file|filed|filing|use|used|do|did|fill out|with) (?:a |the )?form (?:a|sch a)?(?= )(?<=schedule a)", _UNTOLD),
)  # fmt: skip

_TRUST: Final = r"(?:@\w+|accounts?|iras|them|roths?)"
_QTY: Final = r"(?:all|both|every|each|every one|every single one|all 2|all 3|all three|all two|all four)"
SIMILAR_CLOSED: Final[tuple[Row, ...]] = (
    (False, r" (?:still|also) (?:have|has|had|got|own|hold|holding|keep|keeping|kept) (?:(?:a|an|my|one|the|another|other|some|two|2|3|more|small|old|second|about|$|in|with|money|little|tiny|&[A-Z][A-Z]) )*?(?:@(?:SAME)|accounts? (?:like|of the same)|one (?:more |other )?(?:open|elsewhere|left|at))(?! (?:loan|with my new))(?= )", r" (?:not|never|if|do|longer) (?:i |you )?$"),
    (False, r" (?:have|has|had|got|keep|keeping|kept|own|owns|there is|with|and|is) (?:still )?(?:(?:a|my|one|two|2|3|the) )?(?:another|other|second|different|more) (?:(?:small|old|traditional|active|of these|smaller|bigger|larger) )*@(?:SAME)(?! (?:with my new|at my new|loan))(?= )", r" (?:not|never|if|do|longer|no) (?:\S+ )?$"),
    (False, r" (?:other|another|second|remaining) (?:\S+ ){0,2}?@(?:SAME) (?:(?:is|are|at|with|which|that|i|am|remains?|stays?|left|in) )*(?:\S+ ){0,3}?(?:still )?(?:open|keeping|alone|untouched|elsewhere|kept|not closed|active|intact|a different|another broker)(?= )", ""),
    (False, r" (?:closed|emptied|cashed out|cashed in|liquidated|drained) (?:just |only )?(?:one|1|two|2|three) of (?:my|the|our|his|her|their) (?:\S+ )?(?:\S+ )?(?:@(?:SAME)|accounts)(?= )", r" (?:not|never|if|should) (?:\S+ )?$"),
    (False, r" (?:did not|have not|has not|never) (?:close|closed|empty|emptied|cash out|touch|touched|cash) (?:(?:out|my|the|all|any|of|his|her|a) )*(?:other|others|rest|another|second|all)(?: \S+)?(?= )", ""),
    (False, r" (?:kept|keeping|left) (?:(?:my|the|an|a|his|her) )?(?:other|others|another|second)(?: (?:one|ones|@\w+|account))?(?= )", r" (?:not|if) (?:\S+ )?$"),
    (False, r" @(?:SAME) (?:that )?(?:i|we|she|he) (?:kept|still have|am keeping|are keeping|left)(?= )", ""),
    (True, rf" (?:closed|emptied|cashed out|cashed in|liquidated|drained|surrendered|closed out|withdrew|cashed|took out|cleaned out) (?:out )?{_QTY} (?:of )?(?:(?:my|the|our|his|her|their|those|2|3|4|two|three|four|traditional|old|of) )*{_TRUST}(?= )", r" (?:not|never|if|should|could|can|would) (?:\S+ )?$"),
    (True, rf" {_QTY} (?:of )?(?:(?:my|the|our|his|her|their|2|3|4|of) )*(?:@(?:SAME)|iras|accounts) (?:(?:were|are|is|was|have|has|been|got|now) )*(?:closed|emptied|cashed|liquidated|gone|empty)(?= )", r" (?:not|never|if|until|unless|when|once) (?:\S+ )?$"),
    (True, r" (?:(?:do|did|does) not have|have no|had no|has no|with no|there (?:are|were) no|and no|, no|no) (?:any )?other (?:(?:\S+ ){0,2}?)(?:@\w+|accounts?|iras?|ones?)(?= )", r" (?:if|unless) (?:\S+ )?$"),
    (True, r" (?:that|it|this|which|@\w+) (?:was|is|'s) (?:my|the|his|her|our) (?:one and )?only (?:(?:\S+ )?@\w+|account|one|ira)(?= )", r" (?:if|not) (?:\S+ )?$"),
    (True, r" (?:my|his|her) (?:one and )?only @\w+(?= )", r" (?:if|not) (?:\S+ )?$"),
    (True, r" (?:the )?only (?:(?:\S+ )?@\w+|one|account) (?:that )?(?:i|we|he|she) (?:have|had|own|owned|ever had|has|ever owned)(?= )", r" (?:if|not) (?:\S+ )?$"),
)  # fmt: skip

_PRE: Final = r"(?:pre tax|pretax|before tax|deductible|deducted)"
ALL_PRETAX: Final[tuple[Row, ...]] = (
    (True, rf" (?:all|entirely|100 %|every (?:dollar|cent|penny|bit|contribution|year)|everything|only|solely|purely|completely|fully|whole thing|all of it|it all)(?: (?:of|it|my|the|that|was|were|is|are|money|contributions?|in|there|went|put|i|dollar|had been|been|being|just|from|made|with|came|this|@\w+|had|already|balance|basis|into|goes|has))* (?:{_PRE})(?: (?!and|or)|(?= ))", r" (?:not|if|almost|nearly|mostly|was it|are they|assuming) $"),
    (True, r" (?:all|everything|it all)(?: (?:of|it|my|the|that|in|there|money|contributions?))* (?:was|is|were|are) (?:all )?tax deferred(?= )", r" (?:not|if) $"),
    (True, r" (?:basis (?:(?:of|is|was|in it|:|=|,) )*(?:0|zero|nil|none|nothing)|(?:zero|0|no) (?:cost )?basis|no after tax (?:money|contributions?|dollars|basis|funds)(?: in it)?)(?= )", r" (?:if|is there|have) (?:\S+ )?$"),
    (True, r" (?:never|did not|have not|has not|no|not)(?: (?:put|make|made|put in|contribute|contributed|have|any|ever|had|a|single|dollar|cent|penny|of|the|there|in|was|is|money|was any))* (?:after tax|post tax|nondeductible|non deductible|already taxed)(?: (?:money|contributions?|dollars|funds|stuff|in|ones))?(?= )", r" (?:if|why) (?:\S+ )?$"),
    (True, r" (?:nothing|none)(?: of)?(?: (?:it|in|there|the|that|was|is|ever|were|been|my|@\w+|contributions|money|has|put))* (?:after tax|nondeductible|non deductible|taxed|post tax)(?= )", ""),
    (True, r" (?:deducted|wrote off|took (?:a|the) deduction (?:for|on)|got a deduction (?:for|on)) (?:all (?:of )?(?:it|my|them|the|contributions)|every (?:contribution|dollar|cent|penny|one|year)|everything|each (?:contribution|year)|it all|the (?:full|whole) (?:amount|thing|contribution))(?= )", r" (?:not|never|if|could|can|have) (?:\S+ )?$"),
    (True, r" (?:took|take) (?:the|a) deduction every year(?= )", r" (?:not|never|if) (?:\S+ )?$"),
    (True, r" (?:(?:all|only|just|100 %|was|is|were|are|its|entirely|strictly|it) |(?<=[.,:(-] ))(?:pre tax|pretax)(?: (?:money|dollars|contributions?|only))?(?= (?:[.,)]|$))", r" (?:plus|and|or|of|lots of|some|part|mix|both|partly|than|not|mostly|the|my|in|convert|on|with|after tax|post tax|/|lots) (?:\S+ )?$"),
)  # fmt: skip

AFTER_TAX_MONEY: Final[tuple[Row, ...]] = (
    (True, r" (?:put|made|have|had|has|contributed|some|contributing|with|includes?|included|is|was|of|my|all|were|using|used|partly)(?: (?:in|some|my|a|mix|of|the|lot|money|contributions?|all|it|about|few|were|was|is|are|made|with|little|already|@\w+|also|to|both|pre|tax|and))*? (?:after tax|post tax|nondeductible|non deductible|already taxed)(?: (?:money|contributions?|dollars|basis|funds))?(?= )", r" (?:not|never|if|no|did|whether|do|any|without|can|is|does|was|assuming|could) (?:\S+ )?(?:\S+ )?$"),
    (True, r" (?:contributions?|money|it|they|@\w+) (?:(?:were|was|is|could|are|would|has|have|been) )*(?:never|not) (?:be |been )?(?:deducted|deductible)(?= )", r" (?:if|whether) (?:\S+ )?$"),
    (True, r" (?:never|could not|did not|not able to|unable to) (?:get to |take |claim )?(?:deduct(?:ed)?|a deduction for) (?:(?:my|the|any|any of|those|them|it|for|of) )*(?:@\w+ )?(?:contributions?|it|them|that money|deposits)(?= )", r" (?:if|whether|why) (?:\S+ )?$"),
)  # fmt: skip

GOT_BACK_LESS: Final[tuple[Row, ...]] = (
    (True, r" (?:got|received|was paid|walked away with|ended up with|came out with|get|paid out|withdrew|cashed out)(?: (?:back|me|out|a|lot|for|only|much|way|far|quite|bit|everything|it|it all|check))* less (?:money )?than (?:(?:what|the|i|we|my|all|had|amount|that|total|originally|ever|has) )*(?:put|contributed|paid|invested|basis|contributions|cost|started|put in)(?= )", r" (?:if|would|will|could|might|not) (?:\S+ ){0,2}$"),
    (True, r" (?:did not|never) (?:even )?(?:get|got|see|receive) (?:all (?:of )?)?(?:back )?(?:(?:my|all|what|the|even|that|of|his|her) )*(?:(?:i|he|she|we) )?(?:(?:had|ever) )?(?:put in|contributions|money|basis|principal|contributed|paid in|after tax money)(?: back)?(?= )", r" (?:if) (?:\S+ )?$"),
    (False, r" (?:got|received|withdrew|cashed out|ended up with)(?: (?:back|out|a|lot|for|much|way|far))* more than (?:(?:what|the|i|we|my|had|all) )*(?:put|contributed|paid|invested|basis|contributions|cost)(?= )", r" (?:if|not|would) (?:\S+ ){0,2}$"),
)  # fmt: skip

CAUSE: Final[tuple[Row, ...]] = (
    ("theft", r" (?:stolen|stole|embezzled|embezzlement|scammed|scam|scammer|ponzi|hacked|hacker|hackers|defrauded|fraudster|fraud|theft|identity theft|conned|swindled|phished)(?= )", r" (?:not|no|if|or|is it|like|a total|feels like) (?:\S+ )?$"),
    ("forfeiture", r" (?:forfeit|forfeited|forfeiture|forfeits|unvested|not (?:yet )?vested|not (?:fully )?vested|lost (?:the|my|all the) (?:\S+ )?match|took back (?:the|my|their) (?:\S+ )?match|clawed back)(?= )", r" (?:if|would|will) (?:\S+ )?$"),
    ("worthless", r" (?:worthless|went to (?:zero|0|nothing)|is (?:now )?worth (?:nothing|zero|0)|became worth nothing|went (?:bankrupt|belly up|bust|under)|chapter 11|chapter 7|total wipeout|delisted)(?= )", r" (?:not|if|no|almost|nearly|practically|feels|employer|broker|custodian|bank|provider|firm|brokerage|sep|that held) (?:\S+ ){0,3}$"),
    ("fees", r" (?:(?:eaten|ate) (?:up )?(?:away )?(?:by|it up in)? ?(?:\S+ )?fees|fees (?:ate|have eaten|wiped|drained|took|killed|eat|have been eating)|by (?:the |high |hidden |all the )?fees|lost (?:it |\$ )?(?:to|in) (?:\S+ )?fees|because of (?:the )?(?:\S+ )?fees|due to (?:the )?(?:\S+ )?fees)(?= )", r" (?:not|if|no) (?:\S+ )?$"),
    ("market", r" (?:(?:stock )?market (?:\S+ )?(?:ate|crash|crashed|drop|dropped|tanked|tank|fell|went down|downturn|is down|was down|decline|collapse|collapsed|slump|meltdown|correction|plunge|has dropped|losses|loss)|bear market|the crash|economy (?:tanked|crashed))(?= )", r" (?:if|next) (?:\S+ )?$"),
)  # fmt: skip

PAID_IN_KIND: Final[tuple[Row, ...]] = (
    (True, r" (?:in kind(?! (?:rollover|transfer to my ira))|paid (?:me |us |out )?in (?:company |employer )?(?:stock|shares)|distribut(?:ed|ion)(?: \S+){0,3} (?:in|of|as) (?:company |employer |the )?(?:stock|shares|securities)|took (?:the |my )?(?:company )?(?:stock|shares) (?:out |instead of cash|themselves)|got (?:the )?(?:actual )?(?:shares|stock certificates|stock itself) (?:instead|not cash)?|(?:shares|stock) (?:were|was) (?:distributed|sent|moved) to my @brokerage)(?= )", r" (?:if|can|could|should|or|not|option) (?:\S+ ){0,3}$"),
)  # fmt: skip
SIMPLE_FIRST_TWO_YEARS: Final[tuple[Row, ...]] = (
    (True, r" (?:(?:within|inside|during|in|before|less than|under|not even|not yet) (?:the |my |of )?(?:first )?(?:2 (?:year|years|year period)|24 months|18 months|16 months|one year|a year|1 year|year and a half|a year and a half)(?: (?:period|were up|was up|had passed|of (?:participation|joining|opening|participating|my first)|after|since|old|in))?)(?= )", r" (?:not|if|or) (?:\S+ )?$"),
    (False, r" (?:(?:after|more than|over|past|well past|beyond) (?:the |my |first )*2 (?:year|years|year period)|(?:have|had) (?:it|the (?:plan|account)) (?:for )?(?:\d|\d\d) years)(?= )", r" (?:not|if) (?:\S+ )?$"),
)  # fmt: skip
ANNUITANT_DIED: Final[tuple[Row, ...]] = (
    (True, r" (?:payments|benefits|checks|it|@pension|@annuity|payouts|pension|annuity) (?:(?:just|all|have|has|@\w+) )*(?:stopped|ended|ceased|died|quit|stop|ends|ceases) (?:(?:when|with|on|upon|after|at|once|because|as) )+(?:(?:my|his|her|the|mom|dad|late|our) )*(?:\S+ )?(?:died|death|passed|passing|he died|she died|him|her)(?= )", r" (?:if|will|would|when) (?:\S+ ){0,2}$"),
    (True, r" (?:was|were|had been|been) (?:already )?(?:receiving|collecting|drawing|getting) (?:(?:a|an|his|her|the|monthly|payments|from|checks|regular) )*(?:@pension|@annuity)(?: \S+){0,10} (?:died|passed)(?= )", r" (?:if) (?:\S+ )?$"),
)  # fmt: skip
EXCESS_DEFERRAL: Final[tuple[Row, ...]] = (
    (True, r" (?:excess (?:elective )?deferrals?|corrective distribution|(?:over ?contributed|contributed too much|over the (?:401k )?(?:deferral )?limit|went over the (?:\S+ )?limit|exceeded the (?:\S+ )?limit|excess contribution)(?: \S+){0,14} (?:returned|refunded|sent back|gave back|refund|paid back|return|sent me back))(?= )", r" (?:if|no|not|avoid) (?:\S+ )?$"),
)  # fmt: skip


def first_statement(line: Line, rows: tuple[Row, ...], *, latest: bool = False) -> Statement | None:
    """The first statement (or the last, with `latest`) that a table finds and nothing before it takes back."""
    found: list[tuple[int, int, Statement]] = []
    for rank, (value, source, back) in enumerate(rows):
        for match in pattern(source).finditer(line.text):
            if back and pattern(back).search(line.text[max(0, match.start() - 60) : match.start() + 1]):
                continue
            if is_general(line, line.word_at(match.end() - 1)):
                continue
            found.append((rank, match.start(), Statement(value, match.start(), match.end())))
            break
    if not found:
        return None
    chosen = max(found, key=lambda one: one[1]) if latest else min(found, key=lambda one: one[0])
    return chosen[2]


def same_kind(rows: tuple[Row, ...], kind: str | None) -> tuple[Row, ...]:
    """The rows on other accounts, with the kinds that the test counts together with this one filled in."""
    groups = {
        "roth_ira": "roth_ira", "529": "529", "coverdell": "coverdell", "traditional_ira": "(?:traditional_ira|sep_ira|simple_ira)",
        "sep_ira": "(?:traditional_ira|sep_ira|simple_ira)", "simple_ira": "(?:traditional_ira|sep_ira|simple_ira)",
    }  # fmt: skip
    same = groups.get(kind or "", "none")
    return tuple((value, source.replace("(?:SAME)", same), back) for value, source, back in rows)
