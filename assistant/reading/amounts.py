"""Whose amount a sum is: put in, got back, was worth, is worth, income. Debts, pay, fees and losses are none of these.

A sum is judged by the words left and right of it. The rules are tried in order; the first that fits holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from assistant.reading.accounts import is_part
from assistant.reading.clauses import Clauses
from assistant.reading.money import Money
from assistant.reading.withdrawals import Event
from assistant.reading.words import Line, Word, pattern

MOST_SUMS: Final = 80
"""Sums judged in one message; a table pasted into it has more, and nobody's story."""

_NEAR: Final = r"(?:(?:is|was|are|were|of|says|said|shows|showed|showing|reads|at|for|on|in|my|the|a|it|me|all|is now|been|total|totals|totaled|totalled|totaling|came to|comes to|comes out to|adds up to|being|equals|has|have|had|to date|so far|lifetime|over the years|through the years|there|this|@\w+|form|line \d+|,|:|#\d+|only|still|about|money|i|we|put|contributed|which|that|with) )*"
_KIND: Final = r"(?:after tax|post tax|already taxed|non ?deductible|nondeductible|taxed already|previously taxed|not deducted|undeducted|never deducted)"

_NOTHING: Final = (
    # (words before, words after) of sums that are none of our facts
    (r" (?:owe|owes|owed|owing|debts?|loans?|borrow(?:ed|ing)?|mortgage|salary|salaries|income|earn(?:s|ed|ing)?|wages?|bonus|rent|raise|fees?|penalty|penalties|tax|taxes|bills?|refund|limit|maximum|max|cap|price|premiums?|expenses|settlement|match(?:ed|ing)?|deduct(?:ed|ion)?) (?:(?:is|was|of|for|about|at|are|them|me|us|the|a|in|to|being|:|up|from|out|my|that) )*$", ""),
    (r" (?:agi|adjusted gross income|gross income|magi) (?:\S+ ){0,2}$", "AGI"),
    (r" (?:lost|stole|stolen|hacked|scammed|losing|lose|losses|loss|down|fell|fallen|dropped|drop|decline|declined|up|gained|gain|gains|grew|shrank|shrunk|dipped|short|shy|cost (?:me|us)|off|tanked|dropping|wiped out|less|down a total of|made|makes|making|make|spent|spend|save|saved|saving|sank|charged?|charging|withheld|withholding|withhold|earnings) (?:(?:of|by|a|my|like|the|about|another|me|it|is|was|us|for|on|is down|roughly|in|value|paper) )*$", ""),
    (r" (?:paid|pay|pays|paying) (?:(?:a|the|like|off|back|them|about|my|an|for|in|irs|over|it) )*$", "^ (?:in |of )?(?:tax|taxes|penalty|penalties|for|a month|on|to|in tax|toward|off|interest)|^ (?:of|in|per|/|federal|state)"),
    ("", r"^ (?:(?:worth|of|in|for|from|dollar|on|my|a|the|as|total) )*(?:(?:outstanding|student|credit card|credit|cc|card|car|auto|personal|401k|federal|state|medical|consumer|overdue|unpaid|early|back|gross|base|annual|yearly|monthly|remaining|hospital|emergency|high interest|income) )*(?:debts?|loans?|mortgage|bills?|tax|taxes|penalty|penalties|fees?|salary|income|wages?|refund|bonus|raise|rent|down payment|deposit|losses|loss|limit|cap|taxable(?: income| amount)?|contribution limit|match|matching|interest|withheld|withholding|heloc|paycheck|deduction|gains?|growth|earnings|profit|house|home|car|emergency fund|savings account|in savings|cash savings|checking|house fund|premiums?) "),
    ("", r"^ (?:a|per|/|each|every|an) (?:year|month|mo|week|hour|paycheck|check|pay|annum|day|paystub|yr|period|hr)|^ (?:annually|yearly|monthly|weekly|biweekly|per|pa|less (?!\d|withh|tax|fees|the)|to my name|short|loss|away from|lower|below|under|more|in (?:credit|student|cc) |of (?:that |it |this |which )?(?:\S+ ){0,2}(?:is|was) (?:a |an )?(?:\S+ )?loan)"),
    (r" (?:another|other) $", r"^ (?:in|at) (?:savings|my bank|cash)"),
    (r" (?:pay|cover|buy|afford|need|needed|toward|towards|donate|invest in a) (?:off )?(?:(?:a|an|the|my|our|some|down) )*$", r"^ (?!for|in @|in my @)"),
)  # fmt: skip

_RULES: Final = (
    # fact, words before, words after, what else must hold
    ("agi", r" (?:agi|adjusted gross income) (?:(?:is|was|of|about|for|#\d+|:|,|that year|in|the|year|my|our|around|will be|being|=|at) )*$", "", ""),
    ("agi", "", r"^ (?:of )?(?:in )?(?:joint |combined )?(?:agi|adjusted gross(?: income)?)\b", ""),
    ("other_itemized", r" (?:other |rest of my |remaining )(?:itemized )?deductions (?:(?:are|of|is|were|about|total|come to|add up to|:|,) )*$", "", ""),
    ("other_itemized", "", r"^ (?:of|in) (?:other )?itemized deductions", ""),
    ("other_misc", r" (?:other )?misc(?:ellaneous)? (?:itemized )?deductions (?:(?:are|of|is|were|about|total|:|,) )*$", "", ""),
    ("other_misc", "", r"^ (?:of|in) (?:other )?misc(?:ellaneous)?(?: itemized)? deductions", ""),
    ("after_tax_basis", rf" (?:basis|box 5|investment in the contract|cost basis|{_KIND} (?:contributions?|ones|money|monies|dollars|portion|part|amount|balance|basis|bucket|stuff)|roth contributions?|contribution basis) {_NEAR}$", "", ""),
    ("after_tax_basis", "", rf"^ (?:(?:of|in|as|a|all|it|that|this|which|my|own|he|she|we|had|have|'d|originally|ever|total|is|was|were|i|put in|from|came|with|made) )*(?:{_KIND}|cost basis|basis|roth contributions?|contribution basis)\b(?! (?:distribution|withholding|and fees|check))", "nobasisverb"),
    ("after_tax_basis", rf" {_KIND} (?:in |into |@\w+ |my |the |of |contributed |put in |that |i |and |: |, |is |was )*$", "", ""),
    ("after_tax_basis", "", r"^ (?:(?:of|in|total|my|own|lifetime|was|is|were|the|i|he|she|we|had|have|'d|originally|ever) )*(?:contributions|contribution|contributed|put in|invested|principal|over the years|lifetime|i put|in contributions|what i put)\b", "roth"),
    ("value_before", r" (?:a|an|my|the|this|that|his|her) (?:little |small |measly )?$", r"^ (?:(?:traditional|old|small|roth) )?@", "emptied"),
    ("value_now", r" (?:a|an|my|the|this|that|his|her) (?:little |small |measly )?$", r"^ (?:(?:traditional|old|small|roth) )?@", "present"),
    ("amount_received", "", r"^ (?:that |which )?(?:i|we|he|she) (?:took|withdrew|pulled|cashed|received|got back)\b", ""),
    ("after_tax_basis", r"(?: [.,(]|^) in (?:: )?$", "", "roth"),
    ("amount_received", r"(?: [.,(]|^) out (?:: )?$", "", "took"),
    ("value_now", "", r"^ (?:just |still )?sitting\b", "keeps"),
    ("value_now", r" (?:@\w+|account|balance|it|value) (?:(?:is|now|currently|sits|still|stands) )*at $", "", "present"),
    ("value_before", r" converted (?:a |the )?$", "", "rothira"),
    ("after_tax_basis", rf" {_KIND} contributions? [^$]{{0,70}} (?:they|it|that|those|these|which) (?:all )?(?:came to|total(?:led|ed|s)?|add(?:ed|s)? up to|amount(?:ed|s)? to) $", "", ""),
    ("amount_received", "", r"^ (?:was )?received\b", ""),
    ("amount_received", "", r"^ (?:came|is what came) out (?:[.,?]|of)", ""),
    ("after_tax_basis", "", r"^ (?:in (?:and|,|-|\$)|(?:went|was put|has gone) in\b)", "roth"),
    ("value_before", r" (?:to|at|shows|is|now) \$ (?:from|instead of|down from) $", "", ""),
    ("value_before", r" instead of $", "", "worth"),
    ("amount_received", "", r"^ (?:came )?out (?:[.,?]|$)", "took"),
    ("amount_received", r" form (?:for|showing|of|shows|with|says) (?:\S+ ){0,2}$", "", ""),
    ("value_before", r" (?:went|gone|go|dropped|fell|fallen|down|declined|sank|sunk|shrank|shrunk|crashed|slid|tanked|plunged|plummeted|tumbled|cratered|going|from|dipped|sliding) (?:(?:all the way|down|in value|way|straight|this year|last year|#\d+|over|the|year|a) )*from (?:(?:a|high|of|the|peak|its|my|like) )*$", "", ""),
    ("value_before", r" from (?:a high of |a peak of )?$", r"^ (?:(?:all the way|down|back|at|its|peak|in|the|#\d+|last|year|january|,) )*(?:to|into|down to) \$", "worth"),
    ("value_before", r" (?:peaked|topped out|maxed out|started|began|start|peak|high|high point|high water mark|all time high|started out|opened) (?:(?:out|the|year|#\d+|at|with|was|of|in|off|my|it|january|around) )*$", "", "notopen"),
    ("value_before", "", r"^ (?:(?:or so|ish|back|in it|in there) )*(?:at (?:that|the|its|it 's|their) (?:time|peak|high|point|top|highest)|before (?:the|it|this|all|that|everything|covid)|a year ago|last year (?!i)|at one point|in its heyday|(?:or so )?down to \$|when (?:i|we|he|she) (?:left|quit|retired|bought|opened|rolled|inherited|started|checked last))", "worth"),
    ("amount_received", r" (?:deposited|landed|showed up|hit|wired|went) (?:(?:in|into|to) )?my (?:bank|checking|account|bank account)\b[^.?$]{0,40}$", "", ""),
    ("value_before", "", r"^ (?:in |at |back in )?#\d+ (?:[^.?$ ]+ ){0,3}\$ (?:now|today)", "worth"),
    ("value_now", r" from \$ (?:[^.?$ ]+ ){0,5}?(?:in)?to (?:[^.?$ ]+ )?$", "", "keeps"),
    ("value_before", r" (?:was|were|had|once|originally) (?:\S+ )?$", r"^ (?:[^.?$ ]+ ){0,2}(?:,|and|but|then|-|now|today)? ?(?:[^.?$ ]+ ){0,2}(?:now|today|currently|is down to|down to) ", "worth"),
    ("value_before", r" (?:it|that|account|@\w+|balance|plan|which) (?:had|held|contained) $", r"^ (?!of contributions|in contributions|contribut)", "worth"),
    ("value_now", r" (?:now|today|currently|these days|at present|presently|right now|nowadays|as of (?:today|now|this week|yesterday)) ?(?:(?:it|is|has|its|it 's|worth|only|at|there|holds|i|have|have got|got|sits|sitting|shows|down|to|my|the|a|in|,|:|maybe|balance|@\w+|account|around|value|,|we|are|am|looking|the account|stands|hovering|valued|we 're|left|with|more|like|is down to) )*$", "", "keeps"),
    ("value_now", r" (?:down|dropped|fell|fallen|shrunk|shrank|sank|declined|plunged|plummeted|tanked|crashed|tumbled|gone|went|grown|grew|up|melted|dwindled|whittled|risen) (?:(?:all the way|down|over|way) )*to (?:(?:a|the|only|paltry|like) )*$", "", "keeps"),
    ("value_before", r" (?:down|dropped|fell|fallen|sank|declined|plunged|tanked|crashed|tumbled|gone|went|grown|grew|up|shrunk) (?:(?:all the way|down|over|way) )*to (?:(?:a|the|only|like) )*$", "", "emptied"),
    ("value_now", rf" (?:balance|value|account value|worth|net worth) {_NEAR}$", "", "present"),
    ("value_now", "", r"^ (?:(?:right )?now|today|currently|these days|at the moment|at present|as of (?:today|now)|left in (?:it|there|the)|(?:still )?(?:left|remaining)(?: in)?|all together|altogether|in total|vested|vested balance|balance|net worth)\b", "keeps"),
    ("after_tax_basis", r" (?:did|do|made|make|doing|making) (?:a|an|my|the|one) (?:\S+ ){0,2}(?:contribution )?(?:of|for|with) $", "", "roth"),
    ("value_before", r" (?:@\w+|it|account|accounts|balance|value|plan|which|they|ira|that|this one|everything|all|money) (?:(?:(?:was|were|had been|used to be|used to have|had|once)|originally|at (?:the )?time of (?:the )?(?:withdraw|withdrawal|distribution|payout|cash out)|worth|up|to|at|once|sitting|over|valued|in|it|about|the|of|before|that|when i left|initially|then|started|with|balance|value|in january|#\d+) )*(?:was|were|had been|used to be|had|hit|reached|used to have|held) (?:(?:worth|up|to|at|once|sitting|valued|a|balance|of|value) )*$", "", "past"),
    ("amount_received", r" (?<!still )(?<!have )(?<!has )(?<!'ve )(?<!its )(?:get|got|getting|gotten|received|recieved|receive) (?:back |out |a check (?:for|of) |a |only |just |paid |me |paid out |check |total |like |a total of |my |the |final |of |it |all |for |net |in hand |in the end |payout )*$", r"^ (?!as a|from my (?:dad|mom|parents)|for (?:my|christmas))", "paid"),
    ("amount_received", r" box 1 (?:(?:a|is|was|of|says|said|shows|showed|showing|reads|gross|distribution|,|:|the|on|my|form|has|had|lists|listed|for|#\d+|=) )*$", "", ""),
    ("amount_received", r" (?:check|payout|payment|proceeds|distribution|withdrawal|lump sum|cash out value|paid out|surrender value|deposit) (?:(?:this|past|last|of|in|was|is|for|#\d+|me|came to|came out to|totaled|totaling|amounted to|a|the|to|,|:|by check|net|that|i got|about|i|received|we|got|final|on|my|worth) )*$", "", "paid"),
    ("amount_received", r" (?:walked away|ended up|came out|left|wound up|walked|came away|went home) (?:with|was left with) (?:(?:only|a|just|the|about) )*$", "", "paid"),
    ("amount_received", r" (?:withdrew|withdrawn|took|taken|pulled|cashed|emptied|closed|surrendered|drained|liquidated|cash|cashing|withdrawing|netted|netting|sent me|gave me|mailed me|paid me|cleared|collected|handed me|deposited|cut me)(?: (?!i |and|but|still|have|put)[^ .?$]+){0,7} (?:for|and got|got|,|out|:|at|was|only|me|with|of)? ?(?:(?:a|check|of|for|total|about|net|the|like|only) )*$", "", "took"),
    ("amount_received", r" (?:withdrew|withdrawn|took out|took|taken out|pulled out|pulled|cashed out|cashed in|netted|sent me|gave me|mailed me|paid me|sent us|cashed|deposited) (?:(?:a|an|the|total|of|early|like|only|out|distribution|withdrawal|lump|sum|, |,) )*$", "", "took"),
    ("amount_received", "", r"^ (?:(?:or so|ish|total|a|little|less) )*(?:back|out of (?:it|my|the|that)|in hand|in my pocket|came (?:to me|my way|back)|hit my (?:bank|account)|was paid(?: out)?|was deposited|landed in|net of|after (?:withholding|taxes and|taxes|tax)|was what i (?:got|received)|check (?:from|came|for)|payout|is what i (?:got|received)|is all i got|cashed out|came back|by check|(?:to me )?in cash|distribution)\b", "took"),
    ("amount_received", r" (?:all of it|the whole thing|everything|the lot|in full|completely|it all|entire amount|full amount|whole balance|cash|entire thing) (?:,|:|-|for|\(|was|of|,|came to|totaling)? ?$", "", "took"),
    ("after_tax_basis", r" (?:put|putting|contributed|contribute|contributing|contributions?|invested|investing|invest|deposited|depositing|paid|pay|paying|funded|added|fed|poured|plowed|socked|sunk|threw|dumped|chipped|stuck|initial investment|principal|opened|started|kicked) (?:(?:in|into|it|with|a|my|the|total|of|away|over|@\w+|about|lifetime|to|date|so|far|only|are|is|was|were|all|that|totaled|totalled|totaling|have|been|maximum|contribution|contributions|max|at|time|up|through|years|original|amount|that i|i|we|,|:|originally|initially|altogether|together|add|come|comes|came|adds|since|#\d+|mutual|fund|via|for|her|him|self|himself|stocks?|an|index|vanguard|fidelity|schwab|just|initial|maxed) )*$", "", "roth"),
    ("amount_received", r" for (?:a total of |only |just |about )?$", r"^ (?:\.|,|in|after|total|#)", "sold"),
    ("value_now", r" (?:(?:have|has|have got|has got|'ve|got|with|of|still got|got about|there is|there are|i 've|left|keeps?|holds?|holding|contains?|hold|sits at|sitting at|sitting on|sits on|stands at|shows?|showing|is at|are at|is sitting at|looking at|'s got|plan|i am at|is now|is|it has|has in it|is only|inheriting|inherited|down to|has about|my|the|saved|saved up) (?:(?:a|an|the|total|vested|small|balance|of|about|only|just|roughly|over|now|account|worth|like|some|have|left|approx|still) )*|, |: |- |\. |^ |and |plus )$", r"^ (?:(?:sitting|left|saved|saved up|invested|just sitting|stuck|vested|dollars|currently|now|still|total|all) )*(?:in|inside|within|remaining in|on) (?:(?:my|his|her|our|a|an|the|their|old|former|traditional|this|that|wife 's|husband 's|current|previous|employer|company|small|vested|in|it|one|two|of|@) )*(?:@\w+|it|there|that account|the account|pension)", "present"),
    ("value_now", r" (?:@\w+|account|it|balance|plan|portfolio|which|that|they|account value|money|one|them) (?:(?:still|only|now|just|currently|today|also|has|is|about|right|then|that|which|with|has been|i|have|mine|at|vanguard|fidelity|through|from|my|the|previous|old|employer|job|there|over|here|\) |\( ) )*(?:has|is|holds|worth|got|contains|stands at|sits at|shows|is at|are|totals|totaling|of|valued at|are worth|is only|amounts to|with|have|balance|is worth|has only|is down to|its) (?:(?:a|an|the|about|of|only|worth|at|total|grown|gone|to|up|down|currently|now|just|vested|balance|net|all|in|it|value|still|dropped) )*$", "", "present"),
    ("value_now", r" (?:looking at|sitting at|sits at|hovering (?:at|around)|i am at|stuck at|it is at|am left with|shows me) $", "", "present"),
    ("amount_received", r" (?:but )?(?:only|just) (?:paid|sent|returned|gave|refunded)(?: me| us| back| out)? $", "", ""),
    ("value_now", r" in the amount of $", "", "present"),
    ("value_now", r" (?:worth|valued at|still got|still has|still have|still holds) (?:(?:a|about|only|just|like|maybe|all of) )*$", "", "present"),
    ("value_now", r" (?:its|it 's|it is|it has|theres|there is) (?:(?:still|only|just|now|at|got|down|to|worth|sitting|about|like|left) )*$", "", "present"),
    ("value_now", r" inherit(?:ing|ed|ance) (?:\S+ ){0,4}$", r"^ in @", "present"),
)  # fmt: skip


SHORT: Final = 16
"""Words of a message so short that what somebody "got" in it is what we speak of."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One sum that is a fact.

    Attributes:
        fact: its name.
        value: dollars.
        index: the word.
        estimate: whether it was told as "about".
        dated: whether it is one of several, each told with its year.
    """

    fact: str
    value: float
    index: int
    estimate: bool
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What else is known when sums are judged.

    Attributes:
        kind: id of the account asked about, if known.
        done: whether money was paid out.
        emptied: whether all of it was.
        open: whether withdrawing is only thought of or denied.
        taxed: index of each word from which on the text speaks of already taxed money.
        roth: whether a Roth of another kind (a TSP, a 403(b)) is spoken of.
    """

    kind: str | None
    done: bool
    emptied: bool
    open: bool
    taxed: tuple[int, ...]
    roth: bool = False


@cache
def _rules() -> tuple[tuple[str, str, str, str], ...]:
    return _RULES


def read_amounts(line: Line, clauses: Clauses, setting: Setting) -> list[Amount]:
    """Every sum of the line whose part in the story is told."""
    found: list[Amount] = []
    sums = [(index, word) for index, word in enumerate(line.words) if word.kind == "money"][:MOST_SUMS]
    for index, word in sums:
        fact = _fact(line, clauses, index, setting, found)
        money = word.value
        if (
            fact
            and isinstance(money, Money)
            and not (fact.startswith("value") and _of_another(line, index, setting.kind))
        ):
            dated = bool(pattern(r"^ (?:in )?#\d+ (?:(?:,|and|then|the|last|another|final) )*\$ (?:in )?#\d+ ").search(line.after(index + 1, 9)))
            found.append(Amount(fact, money.amount, index, money.estimate, dated))
    return found


def _fact(line: Line, clauses: Clauses, index: int, setting: Setting, found: list[Amount]) -> str | None:
    before, after = line.before(index, 20), line.after(index + 1)
    for left, right in _NOTHING:
        if right != "AGI" and _fits(left, before) and _fits(right, after):
            return None
    for fact, left, right, condition in _rules():
        if _fits(left, before) and _fits(right, after) and _holds(condition, line, index, setting, found):
            return fact
    return _by_cue(line, clauses, index, setting)


_CUES: Final = (
    (
        "none",
        r"lost|lose|losing|loss|losses|owe|owes|owed|loans?|debts?|borrow\w*|salary|income|earn\w*|taxes|tax|fees?|penalty|penalties|mortgage|pays?|bills?|match\w*|rent|bonus|raise|refund|limit|withh\w+|gains?|gained|makes?|making|spent|spend|bought|buy|costs?|price|house|car|savings? account|save|dropped|fell|down|up|less|more|fallen|declined|shrank|grew|another|spouse|sold|owns?|insurance|deduct\w*|would|could|will|should|maybe if|if|want|wanted|plan|planning|need|needs|per|each|month|monthly|loaned|transfer\w*|convert\w*|rolled|moved|agi|other|taking|take|withdraw|withdrawing|pulling|pull|cashing|closing",
    ),
    (
        "put",
        r"put|contributed|contributing|contribute|contributions?|invested|investing|deposited|deposits?|paid in|funded|chipped in|principal",
    ),
    ("basis", r"basis|after tax|post tax|nondeductible|non deductible|already taxed|box 5"),
    (
        "got",
        r"got|received|check|payout|proceeds|distribution|withdrawal|withdrew|withdrawn|took|taken|pulled|cashed|emptied|closed|surrendered|drained|liquidated|paid me|sent me|paid us|sent us|sent|walked|ended up|netted|payment|lump sum|paid out|came to (?:me|us)|got back|gave me|box 1|only paid|paid|cleared|came out|came back",
    ),
    ("nowish", r"now|today|currently|these days|presently|remaining|still|right now"),
    ("held", r"worth|balance|value|valued|account|it|@\w+|plan|there|portfolio"),
    ("past", r"was|were|had|used to|originally|initially|once|peaked|peak|started"),
    ("present", r"is|has|have|holds|sits|'s|its|are|contains"),
)


def _by_cue(line: Line, clauses: Clauses, index: int, setting: Setting) -> str | None:
    """What the nearest telling word to the left says of a sum that no rule fits.

    A verb or noun of paying in or out, or of debt, decides; failing that, an account with "was" or "is".
    """
    first, _ = clauses.around(index)
    money = line.words[index].value
    if not (isinstance(money, Money) and money.sure):
        return None
    fact = _cued(line.stretch(max(first, index - 18), index), setting, line, index)
    if fact is None and index - first <= 2:  # noqa: PLR2004 - a sum in brackets or behind a colon
        whole, _ = line.sentence(index)
        fact = _cued(line.stretch(max(whole, index - 14), index), setting, line, index)
        return fact if fact in {"amount_received", "after_tax_basis"} else None
    return fact


def _cued(text: str, setting: Setting, line: Line, index: int) -> str | None:
    whole, text = text, " " + text.rsplit(" $ ", 1)[-1].lstrip()
    text = pattern(r"^ (?:now|today|currently|left|remaining)(?= )").sub(" ", text)
    cues = [str(match.lastgroup) for match in pattern(_cue_pattern()).finditer(text)]
    if not {"none", "put", "basis", "got"} & set(cues) and pattern(
        r"^ (?:in all|total|in total|altogether|all told|overall)\b"
    ).search(line.after(index + 1, 4)):
        cues = [str(match.lastgroup) for match in pattern(_cue_pattern()).finditer(whole)]
    strong = [cue for cue in cues if cue in {"none", "put", "basis", "got"}]
    if strong:
        match strong[-1]:
            case "put":
                return "after_tax_basis" if _taxed(setting, line, index) else None
            case "basis":
                return "after_tax_basis"
            case "got":
                return (
                    "amount_received"
                    if setting.done or pattern(r" (?:got back|sent me|paid me|check for) ").search(text)
                    else None
                )
        return None
    if "held" not in cues and "nowish" not in cues and "past" not in cues:
        return None
    if pattern(r" @\w+ (?:(?!and )[^.?$ ]+ ){0,4}[,:(-] $").search(text) and not setting.done and "past" not in cues:
        return "value_now"
    if "nowish" in cues:
        return None if setting.emptied else "value_now"
    if "past" in cues:
        return "value_before" if "held" in cues or cues[-1] == "past" else None
    if "present" in cues or "worth" in text:
        return None if setting.emptied else "value_now"
    return None


@cache
def _cue_pattern() -> str:
    return "(?<= )(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _CUES) + ")(?= )"


def _fits(source: str, text: str) -> bool:
    return not source or bool(pattern(source).search(text))


def _holds(condition: str, line: Line, index: int, setting: Setting, found: list[Amount]) -> bool:
    has = {amount.fact for amount in found}
    before = line.before(index, 8)
    match condition:
        case "":
            return True
        case "nobasisverb":
            return not pattern(r" (?:got|received|netted|check|withdraw|pocketed|left|get) (?:\S+ ){0,2}$").search(
                before
            )
        case "roth":
            return _taxed(setting, line, index)
        case "worth":
            return not pattern(r" (?:got|received|put|contributed|check|paid) (?:\S+ )?$").search(before)
        case "notopen":
            return (
                not pattern(r" (?:opened|started|began) (?:it|my|the|an?) ").search(before + " ")
                and "with" not in before.split()[-3:]
            )
        case "rothira":
            return setting.kind == "roth_ira"
        case "emptied":
            return setting.emptied
        case "keeps":
            return not setting.emptied
        case "present":
            return not setting.emptied and not pattern(r" (?:was|were|had|used to be|had been) (?:\S+ ){0,2}$").search(
                before
            )
        case "past":
            return True
        case "paid":
            if pattern(r" (?:would|'d|could|will|can|might|may|to|should|if) (?:\S+ ){0,2}(?:get|got|receive) ").search(before):
                return False
            return setting.done or " back " in before or "after_tax_basis" in has or len(line.words) <= SHORT
        case "took":
            return setting.done
        case "sold":
            return setting.done and "amount_received" not in has
    return False


def _of_another(line: Line, index: int, kind: str | None) -> bool:
    """Whether a balance is that of another account than the one asked about: "and 50k in a Roth"."""
    beside = pattern(r"^ (?:still |left |now )?(?:in|inside) (?:\S+ ){0,3}?@(?P<kind>\w+)").search(
        line.after(index + 1, 6)
    )
    if not beside:
        beside = pattern(r"@(?P<kind>\w+) (?:(?!and|but)[^@$.?]+ ){0,3}$").search(line.before(index, 5))
    return bool(beside) and kind is not None and beside is not None and beside["kind"] not in {kind, "plan"}


def _taxed(setting: Setting, line: Line, index: int) -> bool:
    """Whether what is put in is taxed money: a Roth's contributions, or money said to be after-tax near by."""
    if setting.kind in {"roth_ira", "roth_401k"} or setting.roth:
        return True
    first, behind = line.sentence(index)
    return any(first - 12 <= at < behind for at in setting.taxed)


def best_amounts(amounts: list[Amount]) -> dict[str, Amount]:
    """One sum for each fact: the last value now, else the first told."""
    chosen: dict[str, Amount] = {}
    held = [amount for amount in amounts if amount.fact == "value_now"]
    yearly = any(amount.dated for amount in amounts if amount.fact == "amount_received")
    for amount in amounts:
        if amount.fact == "amount_received" and yearly:
            continue  # several payouts, each with its year: no single sum is told
        if amount.fact not in chosen:
            chosen[amount.fact] = amount
    if len(held) > 1 and held[-1].value != held[0].value:
        chosen["value_now"] = held[-1]
        chosen.setdefault("value_before", replace(held[0], fact="value_before"))
    return chosen


def setting_of(kind: str | None, events: tuple[Event, ...], line: Line) -> Setting:
    """What the account and the withdrawals say about the sums."""
    done = [event for event in events if event.done and not event.rolled]
    taxed = tuple(
        line.word_at(match.end() - 1)
        for match in pattern(
            rf" (?<!not )(?:{_KIND}|could not deduct|never deducted|did not deduct|(?:could )?never be deducted)(?= )"
        ).finditer(line.text)
    )
    taxed += tuple(
        index
        for index, word in enumerate(line.words)
        if word.kind == "account" and pattern(r"non ?deductible|after tax").search(word.raw)
    )
    return Setting(
        kind,
        bool(done) or bool(pattern(r" box 1 | total distribution is checked ").search(line.text)),
        any(event.extent == "all" for event in done),
        any(not event.done for event in events),
        taxed,
        any(
            word.kind == "account" and (("roth" in word.raw and word.value == kind) or (word.value == "roth_ira" and is_part(line, index)))
            for index, word in enumerate(line.words)
        ),
    )


def source_of(word: Word) -> tuple[int, int]:
    """Offsets of a word in the text as given."""
    return word.start, word.end
