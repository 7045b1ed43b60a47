"""Misspelt key words put right.

Only words that some reader looks for are corrected. Long ones, where a slip hardly makes another English word, by
their distance; the words below that look alike are left as they are. Short ones only where two letters changed places,
one was doubled or one inside was left out, which are the slips of fast fingers.
"""

from __future__ import annotations

from functools import cache

_WANTED = """
account accounts adjusted annuities annuity arrangement balance basis brokerage cashed cashing closed closing
compensation contributed contribution contributions contributing converted coverdell deducted deductible deduction
deductions deferred disability disabled distribution distributed divorce divorced emptied employer everything filing
grandmother household husband individual inherited invested itemize itemized itemizing jointly liquidated married
nondeductible nothing penalty pension qualified received resident retirement returned rolled rollover savings separate
separately standard surrendered taxable thinking thousand hundred million thrift traditional transferred withdraw
withdrawal withdrawals withdrawing withdrawn withdrew worthless bankrupt schedule statement refunded requested remaining
alabama alaska arizona arkansas california carolina colorado connecticut delaware florida georgia hawaii illinois
indiana kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
hampshire jersey mexico dakota oklahoma oregon pennsylvania tennessee vermont virginia washington wisconsin wyoming
january february september october november december
""".split()  # noqa: SIM905 - a list that a person reads
_ALIKE = frozenset(
    """
accounted arrangements balanced balances bases basic basics based bankruptcy bankrupted brokerages broker brokers
cashes cases caused ceased teased chased closet closer closes closely clothing losing loser loosing blowing
contribute contributes contributor contributors convert converts converter conversion deduct deducts deducting defer
defers deferral deferrals deferring disable disabling distribute distributes distributing distributions divorces
divorcing employers employee employees employed employ enclosed itemizes itemise liquidate liquidates liquid
filling filming firing filings fishing finding killing mailing falling living giving missing pension pensions pensioner
tension mention mansion receive receives receiving receiver residents residence residential president retirements
retire retired retires retiring return returns returning returner roller rollers rolls trolled polled pulled rollovers
saving saving's driving shaving paving safe standards surrender surrenders surrendering taxed taxes thirst thrifty
drift shift transfer transfers transferring invest investing invests investor investors investment investments infested
ingested marries marry carried harried varied wearied individuals individually husbands households joint joined
separated separation operate operated separates desperate desperately inherit inherits inheriting inherit inheritance
withdraws worth worthwhile worthy nothings something anything think thinks thinker thinning drinking thanking
thousands hundreds millions billion billions minion mission everyone everyday qualifies qualify qualifying quality
hundredth california's texas carolinas dakotas virginias georgian oregano mexican jerseys penalties penalize penalized
pensions plenty emptying empties empty empire retirees retiree traditionally tradition traditions additional
deductibles undeductible predicted deducible reduction reductions seduction production induction conduction education
convertible inverted covered perverted reverted diverted adjust adjusting adjusts adjustment readjusted closings
colored coloring ordinary contract contracts contracted contrived continued continue contributory distributor
individualized distributive received deceived perceived relieved restrained converts surrounded montanan
nineteen annuitant annuitants annually annuitized annuitize basing basins oasis crashed cached washed dashed lashed
smashed mashed gashed bashed hashed cash crash crashing washing dashing catching coaching hashing bashing lashing
virginian residing resided reside recedent coming having having closeted bowing dividing filling smoking hosing
scheduled schedules statements requests refunds remained
posing dosing nosing hosed posed dosed nosed loosed clothed close
""".split()  # noqa: SIM905 - a list that a person reads
)
_SHORT = """
never would should could still check stole taken money moved spent bought opened since years ended turned rolled pulled
cleared drained wiped sitting today worth single retired cashed other others basis after about whole total value simple
joint close grand roth every empty state month taxed holds first second filed gross texas idaho rhode
three seven eight eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
""".split()  # noqa: SIM905 - a list that a person reads
_WORDS_TOO = frozenset(
    """
    abut bass cased cold eery field filled fist fled grad mooney moth retried sate seen sent sill sine singe sole
    sven thee there tree tuned vale wold yeas
    """.split()  # noqa: SIM905 - a list that a person reads
)
"""What a slip in a short word makes, and what is a word of its own."""
_SHORTEST, _TWO_SLIPS = 6, 9


@cache
def _by_initial() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in _WANTED:
        table.setdefault(word[0], []).append(word)
    return table


@cache
def _known() -> frozenset[str]:
    return frozenset(_WANTED) | _ALIKE


@cache
def _slips() -> dict[str, str]:
    """The short key words by what fast fingers make of them."""
    made: dict[str, str] = {}
    for word in _SHORT:
        for at in range(len(word)):
            made[word[:at] + word[at] + word[at:]] = word
            if 0 < at < len(word) - 1:
                made[word[:at] + word[at + 1 :]] = word
                made[word[:at] + word[at + 1] + word[at] + word[at + 2 :]] = word
    return {slip: word for slip, word in made.items() if slip not in _WORDS_TOO and slip not in _SHORT}


def corrected(word: str) -> str:
    """The key word that a word was meant to be, or the word itself.

    The first letter must be right; one slip is put right in words of six letters and more, two from nine, and in the
    short words one of the usual ones.
    """
    if meant := _slips().get(word):
        return meant
    if len(word) < _SHORTEST or len(word) > 20 or word in _known():
        return word
    from rapidfuzz import process  # 15 ms, wanted only for a word that nobody knows
    from rapidfuzz.distance import OSA

    slips = 2 if len(word) >= _TWO_SLIPS else 1
    found = process.extractOne(word, _by_initial().get(word[0], ()), scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else word
