"""How people say how they file and whether they itemize."""

from __future__ import annotations

from typing import Final

from assistant.reading.phrases import UNTOLD, Row

FILING_STATUS: Final[tuple[Row, ...]] = (
    (
        "married_separate",
        (
            r" (?:mfs|(?:married )?(?:filing|filed|file|files|"
            r"filling) (?:as )?(?:married )?(?:filing )?(?:separate(?:ly)?|separate returns)|"
            r"married (?:/ )?separate(?:ly)?|separate (?:tax )?returns|married (?:but )?(?:\S+ )?(?:filing|file|"
            r"filed) separate(?:ly)?)(?= )"
        ),
        UNTOLD,
    ),
    (
        "married_joint",
        (
            r" (?:mfj|(?:married )?(?:filing|filed|file|files|filling) (?:as )?(?:married )?(?:filing )?(?:our |a |"
            r"our taxes |taxes |our tax returns? |tax returns? )?joint(?:ly)?(?: (?:tax )?returns?)?|"
            r"married (?:/ )?joint(?:ly)?|joint (?:(?:federal|tax|income) )*(?:returns?|filers?|filing|1040s?|form)|"
            r"(?:file|filed|filing) (?:(?:our|my|the) )?"
            r"(?:(?:taxes|return|returns) )?with (?:my )?(?:wife|husband|spouse)|"
            r"jointly filed|joint filer|(?:file|filed|filing) one (?:joint |tax )?return|one return together|"
            r"file together|filing together|"
            r"(?:declare|declared|declaring) (?:together|jointly))(?= )"
        ),
        UNTOLD,
    ),
    (
        "married_separate",
        r" (?:file|files|filed|filing) (?:our|their) own(?: separate)?(?: tax)? returns(?= )",
        UNTOLD,
    ),
    ("married_separate", r" filing (?:status )?(?:: |is |- )?sep(?:arate)?(?= (?:[.,)]|$))", UNTOLD),
    (
        "married_joint",
        r" (?:returns?|status|filing|filed|file) (?:: |- )(?:married )?(?:,? ?)(?:joint|jointly)(?= )",
        UNTOLD,
    ),
    (
        "married_joint",
        (
            r" (?:(?:wife|husband|spouse) and i|(?:me|i) and my (?:wife|husband|spouse)) (?:(?:are|share|use|"
            r"file|do|both|on) )*"
            r"(?:the |a )?(?:same|one|single) (?:form|return|tax return)(?= )"
        ),
        UNTOLD,
    ),
    (
        "single",
        r" (?:file|filed|filing|files) (?:alone|solo|by myself|as an individual)(?= )",
        rf"{UNTOLD}| (?:married|husband|wife)\b.{{0,50}}$",
    ),
    (
        "married_joint",
        (
            r" (?:(?:wife|husband|spouse) (?:and i|n me|and me|& i)|(?:me|i) and my (?:wife|husband|spouse)|we) "
            r"(?:both )?(?:file|filed|do|did|sent in|turned in) (?:our |the |a )?(?:(?:federal|tax|income|one) )*"
            r"(?:returns?|taxes|1040|form) together(?= )"
        ),
        UNTOLD,
    ),
    ("married_joint", r" [,.] (?:joint|jointly)(?= (?:[,.]|$))", r" (?:or|not) $"),
    ("married_separate", r" (?:we|wife and i|husband and i) (?:both )?(?:do|did) separate (?:tax )?returns(?= )", ""),
    (
        "single",
        r" (?:(?:so|now) single|single (?:now|again))(?= (?:[.,)]|$|so|and|now))",
        r" (?:if|when|not) (?:\S+ )?$",
    ),
    ("head_of_household", r" (?:hoh|head of (?:the )?(?:household|hh|house))(?= )", UNTOLD),
    (
        "surviving_spouse",
        (
            r" (?:qualifying (?:surviving spouse|widow(?:er)?)|surviving spouse status|qualified widow(?:er)?|"
            r"(?:file|filing|filed) as (?:a )?(?:qualifying )?(?:surviving spouse|widow(?:er)?))(?= )"
        ),
        UNTOLD,
    ),
    (
        "single",
        (
            r" (?:(?:filing|file|filed|files|filer|status is|status|status :|filing : |filing as|file as|"
            r"filed as) (?:as )?(?:a )?single|single (?:filer|filing|return|taxpayer|guy|man|woman|male|female|"
            r"status|no kids|no dependents|with no kids)|(?:am|i am|still|and|be|was|be a|i was|being|"
            r"is) single(?! (?:\S*account|account|payer|year|premium|day|life|time|employer|largest|biggest|most|"
            r"thing|sum|mom|dad|parent|lump|payment|@)))(?= )"
        ),
        UNTOLD,
    ),
    ("single", r" (?:filing )?status (?:: |is )?s(?= (?:[.,)]|$))", UNTOLD),
    (
        "single",
        (
            r" single(?= (?:[.,?()/-]|&|(?:1[89]|[2-9]\d) (?!%|percent|k|years? (?:in|of))|standard|itemi[sz]|agi|"
            r"and (?!only)|"
            r"in (?:&|#)|no (?:kids|dependents|itemi)|filer|$))"
        ),
        rf"{UNTOLD}| (?:a|an|any|every|each|one|the|my|no|that|this|per|two|another) $",
    ),
)

_NOTE_BEFORE: Final = (
    r"(?:[,.(:-]|\A|single|mfj|mfs|hoh|jointly|joint|separate(?:ly)?|married|household|retired|"
    r"\d\d|&[A-Z][A-Z]|\$|yes|no)"
)
_NOTE_AFTER: Final = r"(?:[.,?)-]|$|&[A-Z][A-Z]|\d\d|single|mfj|mfs|hoh|married|agi|@\w+|head|filer)"

ITEMIZES: Final[tuple[Row, ...]] = (
    (
        False,
        (
            r" itemi[sz]ed? deductions (?:do|did|does|never|are|were|would) (?:not )?(?:(?:even|ever|"
            r"usually) )*(?:reach|exceed|beat|top|"
            r"get (?:over|above|past)|add up to|pass|below|less than|under) (?:the |my |our )?standard(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:i|we) (?:do|did) itemi[sz]e (?:because|since|for|due|thanks|as|every|each|in)(?= )",
        r" (?:if|when|should|unless) $",
    ),
    (
        True,
        (
            r" itemi[sz](?:e|ed|es|ing)(?: deductions)? (?:instead of|rather than|"
            r"over) (?:\S+ ){0,2}standard(?: deduction)?(?= )"
        ),
        r" (?:if|not|should|never|do|can|could) (?:\S+ )?$",
    ),
    (False, r" (?:the )?standard deduction for (?:me|us)(?= )", r" (?:is|what|the|a|does|good|better|or|not) $"),
    (
        True,
        rf" form_a(?: [:?-])? (?:yes|yep|y|yeah|filer|filed)(?= {_NOTE_AFTER})",
        r" (?:no|not) $",
    ),
    (False, rf" form_a(?: [:?-])? (?:no|nope|n|never)(?= {_NOTE_AFTER})", ""),
    (
        False,
        r" (?:do|did|does) not (?:file|use|fill out|do) (?:(?:a|the) )?form_a(?= )",
        r" (?:if|why) (?:\S+ )?$",
    ),
    (
        True,
        (
            r" (?:i|we) (?:(?:always|do|usually|also|still) )*(?:use|file|filed|used|fill out|filled out|do|"
            r"did) (?:(?:a|"
            r"the|my|our) )?form_a(?= (?:[.,)]|$|and|with|every|each|so|since|because|on|that|in))"
        ),
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where|did|does) $",
    ),
    (
        True,
        r" (?:i|we|he|she) (?:(?:do|did|always|usually) )*itemi[sz]e(?: (?:our|my) )?(?: deductions)?(?= (?:[.,);]|$))",
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where|did|does) $",
    ),
    (False, rf" itemi[sz](?:e|ed|es|ing)(?: deductions)?(?: [:?-])? (?:no|nope|n|not|nah|never)(?= {_NOTE_AFTER})", ""),
    (False, r" non ?itemi[sz](?:e|er|ed|ing)(?= )", r" not (?:a )?$"),
    (False, r" used to itemi[sz]e (?:,|but|and)(?= )", ""),
    (
        False,
        r" (?:never|not) (?:(?:quite|really|usually) )?have (?:(?:nearly|anywhere near) )?enough to itemi[sz]e(?= )",
        "",
    ),
    (False, r" never have itemi[sz]ed(?= )", r" if $"),
    (
        False,
        (
            r" standard(?: deduction)? (?:was|is|were|being|came out) (?:the )?(?:bigger|higher|better|larger|"
            r"greater|more)(?= )"
        ),
        r" (?:if|when|whether) (?:\S+ )?$",
    ),
    (False, r"(?<= [.(]) standard(?= (?:[.)]|$))", ""),
    (
        False,
        (
            r" (?:get|got|gets|getting|do|did|come out|came out|are|were) (?:more|better|further) (?:from|with|by|off|"
            r"taking|on) "
            r"(?:taking )?(?:the )?standard(?: deduction)?(?= )"
        ),
        r" (?:if|when|whether|would|could|do|can) (?:\S+ )?$",
    ),
    (
        True,
        r"\A itemi[sz]ing (?:anyway|already|regardless)(?= )|[.,] itemi[sz]ing (?:anyway|already|regardless)(?= )",
        "",
    ),
    (False, rf" (?:no|not) itemi[sz](?:e|ed|ing)(?= {_NOTE_AFTER})", ""),
    (True, rf" itemi[sz](?:e|ed|es|ing)(?: deductions)?(?: [:?-])? (?:yes|yep|y|yeah)(?= {_NOTE_AFTER})", ""),
    (False, rf" form_a(?: [:?-])? (?:no|nope|n|not|nah|never)(?= {_NOTE_AFTER})", ""),
    (False, rf" (?:no|not|without a?) form_a(?= {_NOTE_AFTER})", ""),
    (True, rf" form_a(?: [:?-])? (?:yes|yep|y|yeah)(?= {_NOTE_AFTER})", ""),
    (
        False,
        (
            r" (?:do|did|does|can|could|will|would) not (?:usually |even |normally |get to |really |typically |"
            r"have enough to )?itemi[sz]e(?= )"
        ),
        r" (?:if|since you) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:not|never|no|no longer|stopped|without) (?:been |able to |going to |usually |even )?itemi[sz](?:e|ed|"
            r"ing)(?= )"
        ),
        r" (?:if) (?:\S+ )?$",
    ),
    (
        False,
        (
            r" (?:take|took|takes|taking|use|used|using|claim|claimed|claiming|get|do|on|with|just|have|our|"
            r"my) (?:always |just )?(?:the |a )?standard(?: deduction)?(?= (?!of|is|rule|mileage))"
        ),
        (
            r" (?:if|should|could|can|whether|would|not|never|than|or|to|does|beyond|addition|did) (?:(?:i|we|you|"
            r"just|still|not|also|only) )*$"
        ),
    ),
    (False, rf" {_NOTE_BEFORE} standard deduction(?= {_NOTE_AFTER})", r" (?:or|than|the) $"),
    (
        False,
        (
            r" (?:single|mfj|mfs|hoh|jointly|joint|married|household|&[A-Z][A-Z]) ,? ?standard(?= (?:[.,]|"
            r"$))"
        ),
        r" (?:or|not) $",
    ),
    (False, rf"\A standard deduction(?= {_NOTE_AFTER})", ""),
    (False, r" standard deduction filers?(?= )", ""),
    (
        True,
        (
            r" (?:(?:am|are|is|were|was|still|always|been|and|,|\.|\() )?(?<= )(?:(?<=am )|(?<=and )|(?<=are )|"
            r"(?<=is )|"
            r"(?<=were )|(?<=was )|(?<=still )|(?<=always )|(?<=been )|(?<=, )|(?<=\. )|(?<=\( ))itemi[sz]ing(?= )"
        ),
        r" (?:if|should|not|never|without|when|or) (?:\S+ )?$",
    ),
    (
        True,
        r" (?:i|we|he|she) (?:do|did|always|usually) itemi[sz]e(?= (?:[.,);]|$|and|so|my|our|every|each) )",
        r" (?:if|should|when|do|must|can|how|would|unless|whether|where) $",
    ),
    (
        True,
        (r" (?:took|take|takes|claimed|claim|had|have|has|with|used|use) (?:our |my )?itemi[sz]ed deductions(?= )"),
        (
            r" (?:if|should|could|can|whether|would|must|need|only|not|never|to|does|do|when|than|or|who|people|"
            r"you|enough|"
            r"without|no) (?:(?:i|we|you|to|also|still|just|even|have|had|able|be) )*$"
        ),
    ),
    (
        True,
        r" itemi[sz](?:e|es|ed)(?! deduction)(?! (?:on|for) (?:the|my|our) state)(?: (?:my|our) deductions)?(?= )",
        (
            r" (?:if|should|could|can|whether|would|must|need|only|not|never|to|does|do|when|than|or|who|people|you|"
            r"even|unless|without|no|by|of|about|for|start|better|vs|versus|enough|with|how) (?:(?:i|we|you|to|also|"
            r"still|just|even|have|had|able|be) )*$"
        ),
    ),
    (
        True,
        (
            r" (?:file|filed|filing|files|use|used|do|did|fill out|filled out|with|had|have|attached|attach|"
            r"on|doing|including|"
            r"includes?|included) (?:(?:a|the|my|our|his|her) )?form_a(?= )(?! ?\?)"
        ),
        (
            r" (?:if|should|could|can|whether|would|when|suppose|unless|not|never|no|need|to|must|may|or|"
            r"without|go|goes|"
            r"deduct|deductible|deduction|loss|it|this|that|claim|report|take|put|list) (?:(?:i|we|you|she|he|"
            r"they|be|to|just|"
            r"even|it|this|a|the|loss|still) )*$"
        ),
    ),
    (True, rf" {_NOTE_BEFORE} form_a(?= {_NOTE_AFTER})", r" (?:no|not|without|on|or) $"),
)
