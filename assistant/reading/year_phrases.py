"""The words that say whose a year is: a payout's, a loss's, a return's, or that of something else."""

from __future__ import annotations

from typing import Final

NOT_OURS: Final = (
    # verbs and nouns whose year it is, left of the year and nearer than any word of withdrawing
    r"born|maxed|funded|passed|opened|open|opening|started|start|starting|began|begun|set up|established|founded|"
    r"contribut\w+|"
    r"put in|put(?= \$)|putting|invest\w*|bought|hired|joined|laid (?:me |him |her )?off|laid off|fired|quit|left|"
    r"resigned|changed jobs|"
    r"switched jobs|changed employers|new job|moved|move|moving|relocated|married|divorced|divorce|"
    r"retire\w*|graduat\w+|laws?|"
    r"deduction (?:\S+ )?(?:end\w*|went|die\w*|stop\w*|expire\w*|disappear\w*|return\w*|come\w*|back)|"
    r"filed|lost (?:(?:my|his|her|the|our) )?(?:job|position|house|home|wife|husband)|amended|audit\w*|"
    r"suspended|repealed|abolished|congress|tcja|reform|prison|jail|convicted|"
    r"sentenced|indicted|arrested|sued|come from|came from|come to|came to the|"
    r"immigrat\w*|emigrat\w*|"
    r"widowed|inherited|went under|went bust|folded|died|passed away|turn\w*|employed|working|worked|"
    r"lived here|been here|bonus|salary|enrolled|"
    r"rolled|converted|transferred|loan|borrowed|budget|target|will be|i will|going to|plan to|planning|vested"
)
NOT_AT: Final = (
    r" (?:before|until|till|through|by|after|since|from|to|ended|crash of|crisis of|than|not|"
    r"instead of) (?:(?:the|my|late|early|mid|year|end of) )*$"
)
TIME: Final = (
    r"^ (?:(?:and|but|so|then|,) )?(?:when|once|after|as|because|since) (?:i|we|he|she|they) (?!do|did|file|prepare)"
)
SET_OFF: Final = (
    r"^ (?:(?:it happened|it was|this was|that was|happened|and|but|so|then|in|back|,|about|around|well|early|"
    r"late|the|next|following|year) )*$"
)
WHEN_LEFT: Final = (
    r" (?:when|after|as|once|because|since) (?:i|we|he|she|they|my job|my position) (?:was |got |had )?(?:left|"
    r"quit|retired|laid off|fired|moved|changed jobs|switched jobs|resigned|divorced|turned \d+|bought|lost)\b"
)
LOSS: Final = (
    r"\b(?:lost|lose|losing|loss|losses|dropped|drop|fell|fall|down|tanked|crashed|crash|declined|decline|sank|shrank|"
    r"stole|stolen|embezzl\w+|scammed|theft|bust|plunged|plummeted|cratered|worthless|wiped out|forfeited|"
    r"not (?:(?:fully|yet) )*vested|unvested|cost me|hit|went from|"
    r"gone from|collapsed|bankrupt|"
    r"zero(?! (?:withdr|taken|basis|dist))|tumbled|slid|dip|dipped|hammered|halved|bottom|bottomed|"
    r"evaporated|vanished|melted|(?:blew|blown|blow|blowing) up|did (?:badly|poorly|terribly|awful|horribly)|"
    r"(?:bad|rough|terrible|awful|brutal|horrible) year|beating|clobbered|crushed|killed|slaughtered|suffered|bled)\b"
)
BARE: Final = (
    # nothing but a year, or a year that puts another right
    r"^ (?:(?:it|was|is|in|the|year|tax|no|not|i|mean|meant|actually|sorry|that|,|\.|back|around|about|make|"
    r"change|to|really|should|be|instead|#\d+) )*$"
    r"| (?:instead|i mean|i meant|make that|correction|should be) | (?:the|tax) year (?:was|is|should be) #"
)
FORFEITED: Final = r"\b(?:forfeit\w*|unvested|not (?:\S+ )?vested|before (?:\S+ )?vest\w*)\b"
LEFT_WORK: Final = (
    r" (?:left|quit|resigned|retired|fired|laid off|let go|walked out|(?:changed|switched) (?:jobs|"
    r"employers)|new job)\b"
)
LEAVING: Final = (
    r" (?:when|after|as|once|because|since)? ?(?:(?:i|we|he|she|they) )?(?:(?:was|got|had|'d) )?(?:left (?:my|"
    r"the|that|a|"
    r"work|for)|quit|retired|laid off|fired|let go|resigned|turned \d+|worked (?:for|at|in)|changed (?:jobs|"
    r"companies|employers)|"
    r"switched (?:jobs|companies|employers)|changing jobs|leaving (?:my|the|a)|moved on|got a new job|new job)\b"
)
"""Leaving a job, which has no year of its own beside the payout that it led to."""
FILED: Final = (
    r"(?: for| in| on| my| our| his| her| the| a| tax year| tax years| year)+ (?P<year>#\d+) (?:i |"
    r"we )?(?:will be |am |are )?"
    r"(?:fil(?:ing|ed?)|tax(?:es)?|return|tax return|1040|form)|(?:tax year|return for|taxes for|"
    r"filing for|(?:filing|filed|file) (?:\S+ ){1,4}for) (?P<year2>#\d+)"
)


EITHER: Final = (
    r" (?P<one>#\d+) (?:[,?(] )?(?:or|maybe|possibly|perhaps)(?: (?:maybe|perhaps|possibly|was|it|in|late|"
    r"early|even|the|year))* "
    r"(?!(?P=one))#\d+ | #\d+ \? (?:or |maybe )?#\d+ \? | (?:sometime|somewhere|some time|some point|somewhen)"
    r"(?: in| around)? between #\d+ and #\d+ "
)
"""Two years, of which the person does not know which: "2020 or maybe 2021"."""
OF_A_LAW: Final = (
    r"^ (?:tax )?(?:act|law|laws|bill|reform|cuts?|tcja|overhaul|rule change|law change|tax changes?)(?= )"
)
"""Behind the year of a law."""
OF_A_PROGRAM: Final = (
    r" (?:turbotax|taxact|taxslayer|freetaxusa|h r block|software|program|version|edition|publication|pub) $"
)
"""Before the year of a program or a booklet."""
