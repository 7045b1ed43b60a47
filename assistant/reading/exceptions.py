"""Reasons that lift the tax on early payouts, by the ids of the law sheet, where the text says that they held."""

from __future__ import annotations

from typing import Final

from assistant.reading.heirs import inherited
from assistant.reading.phrases import Row
from assistant.reading.separation import is_not_told, separation
from assistant.reading.statements import Statement, first_statement
from assistant.reading.words import Line

_IF: Final = (
    r" (?:want to|wants to|saving|thinking|how|best|wants|if|not|whether|unless|can|could|or|no|never|for|becoming|as|"
    r"about|until) (?:\S+ )?$"
)
EXCEPTIONS: Final[tuple[Row, ...]] = (
    (
        "qdro",
        (
            r" (?:qdro|qualified domestic relations order|divorce (?:decree|settlement|order|judgment)|"
            r"court order(?:ed)? (?:in|from|split in) (?:my|the|our) divorce|(?:got|received|"
            r"awarded) (?:\S+ ){0,6}in (?:my|the|our) divorce)(?= )"
        ),
        (
            r" (?:if|not|no|never|how|whether|unless|would|without|for|about|until|can|could) (?:\S+ ){0,2}$"
            r"| (?:ex|wife|husband|spouse|he|she) (?:\([^()]{0,40}\) )?(?:got|gets|took|received|was (?:given|awarded)|"
            r"has|had) (?!it )(?:(?!i |we )\S+ ){0,9}$"
        ),  # the one who is left with the rest is no alternate payee
    ),
    (
        "disability",
        (
            r" (?:(?:am|was|became|been|got|is|are|being|i am|fully|permanently|totally|medically|declared|now|"
            r"100 %) (?:(?:totally|permanently|fully|now|and|a|declared|medically|100 %|on|"
            r"considered) )*(?:disabled|disability)|on (?:ssdi|ssi disability|social security disability|"
            r"disability)|collect(?:ing)? (?:ssdi|disability)|approved for (?:ssdi|disability)|"
            r"retired on disability)(?= )(?! (?:claims?|insurance|law|cases) )"
        ),
        _IF,
    ),
    (
        "terminal_illness",
        (
            r" (?:terminal(?:ly)? ill(?:ness)?|terminal cancer|stage 4 cancer|terminal diagnosis|"
            r"diagnosed terminal)(?= )"
        ),
        _IF,
    ),
    ("sepp", r" (?:72t|72 t|72 \( t \)|sepp|substantially equal(?: periodic)? payments?)(?= )", _IF),
    ("levy", r" (?:irs (?:levy|levied|seized)|levied (?:by the irs|my)|tax levy|seized by the irs)(?= )", _IF),
    (
        "medical",
        (
            r" (?:(?:pay|paid|paying|cover|covered|cover my|for|used it (?:for|on)|went to|due to|"
            r"because of) (?:(?:for|off|my|our|her|his|the|huge|big|some|wife 's|husband 's|unreimbursed|large|a|\$|"
            r"massive|son 's|daughter 's|kid 's|mom 's|dad 's|of|hospital|and) )*(?:(?:medical|hospital|surgery|"
            r"cancer|doctors?|"
            r"chemo|dialysis) (?:bills?|expenses?|costs?|treatments?|debt)|the (?:hospital|surgeon|doctors))|"
            r"for (?:my |her |his |a )?surgery)(?= )"
        ),
        r" (?:if|not|whether|unless|can i|should i|no) (?:\S+ )?$",
    ),
    (
        "health_insurance_unemployed",
        (
            r" (?:(?:pay|paid|paying|cover|buy|bought|for) (?:(?:for|my|our|the|cobra) )*(?:health insurance|cobra|"
            r"health insurance premiums|medical insurance)(?: \S+){0,6} (?:unemployed|out of work|unemployment|"
            r"laid off|jobless))(?= )"
        ),
        _IF,
    ),
    (
        "first_home",
        (
            r" (?:(?:buy|bought|buying|purchase|purchased|down payment on|down payment for|closing on|build|built|"
            r"used it (?:for|on)|for) (?:(?:a|my|our|the|down|payment|very|on|of) )*(?:first (?:house|home|condo|"
            r"place)|"
            r"first time home)|first time home ?buyer)(?= )"
        ),
        _IF,
    ),
    (
        "higher_education",
        (
            r" (?:(?:pay|paid|paying|cover|used it (?:for|on)|used the money (?:for|on)|for|went to) (?:(?:for|my|"
            r"our|her|his|the|son 's|"
            r"daughter 's|kid 's|off|of|daughters|sons|kids|own) )*(?:college(?! savings)|tuition|university|"
            r"grad school|higher education|college tuition|law school|med school))(?= )"
        ),
        r" (?:if|not|whether|save|saving|saved|should i|can i|plan|529|not want to|want to) (?:\S+ )?$",
    ),
    (
        "birth_adoption",
        (
            r" (?:(?:birth|adoption) of (?:my|our|an?|the|baby)(?: \S+)?|"
            r"for (?:the )?adoption (?:costs?|fees?|expenses)|"
            r"used (?:it|the money) for (?:the|an|our|"
            r"my) adoption|had a baby|adopted (?:a |our |my )?(?:\S+ )?(?:baby|"
            r"child|son|daughter)|new baby|gave birth|qualified birth|baby was born)(?= )"
        ),
        _IF,
    ),
    (
        "reservist",
        (
            r" (?:(?:called|activated|ordered) (?:up |back )?(?:to|for|into) active duty|reservist|"
            r"(?:national guard|reserves) (?:\S+ ){0,3}(?:called up|activated|deployed))(?= )"
        ),
        _IF,
    ),
    (
        "coronavirus",
        (
            r" (?:(?:covid|coronavirus|cares act|cares|covid 19|corona)(?: 19)?(?: (?:related|act|"
            r"relief))* (?:withdrawal|distribution|withdraw|payout)|(?:withdrawal|distribution|took \$ out|withdrew|"
            r"took)(?: \S+){0,9} (?:under|due to|because of|through) (?:the )?(?:cares act|covid|coronavirus))(?= )"
        ),
        r" (?:if|not|no|can i|should i) (?:\S+ )?$",
    ),
    (
        "disaster",
        (
            r" (?:(?:hurricane|wildfire|flood|tornado|federally declared|fema|earthquake) (?:\S+ ){0,4}?(?:disaster|"
            r"distribution|withdrawal|damage|destroyed|victim|hit)|disaster (?:distribution|withdrawal)|lost (?:our|"
            r"my) (?:home|house) (?:in|to) (?:the |a )?(?:hurricane|fire|wildfire|flood|tornado))(?= )"
        ),
        _IF,
    ),
    (
        "disaster",
        (
            r" (?:because of|due to|following|after|from|lost (?:everything|it all|our \S+|my \S+) (?:in|to)) "
            r"(?:(?:the|a|an|that|big|&[A-Z][A-Z]) )*(?:hurricane|wildfires?|(?:(?:los angeles|la|palisades|eaton|"
            r"maui|lahaina|camp) )fires?|(?<=&[A-Z][A-Z] )fires?|tornado(?:es)?|flood(?:s|ing)?|earthquake)"
            r"(?= (?!insurance|claims?))|"
            r" (?:hurricane|wildfires?|fires?|tornado|flood|earthquake)(?: [a-z]+)? (?:burned|burnt|destroyed|took|"
            r"wrecked|damaged|flooded|leveled) (?:(?:down|out|the) )*(?:my|our) (?:house|home|place|roof)(?= )"
        ),
        r" (?:if|not|no|whether|can i|should i|in case) (?:\S+ ){0,3}$",
    ),
    ("domestic_abuse", r" (?:domestic (?:abuse|violence)|abusive (?:husband|wife|spouse|partner|marriage))(?= )", _IF),
    (
        "birth_adoption",
        (
            r" (?:when|after|because|since|as) (?:my|our) (?:first |second |third |little )?(?:son|daughter|baby|child|"
            r"kid|twins|boy|girl) (?:was|were|is|are|got) born(?= )|"
            r" (?:for|because of|due to) (?:the |a )?birth of (?:my|our|a) \S+(?= )"
        ),
        r" (?:if|not|whether|can i|should i|years) (?:\S+ )?$",
    ),
    (
        "birth_adoption",
        r" (?:adopting|adopted)(?= )(?! by)",
        r" (?:if|not|was|been|being|were|irs|congress|plan|thinking|consider|considering) (?:\S+ )?$",
    ),
)
STANDING: Final = frozenset({"disability", "separation_55", "public_safety_50", "terminal_illness", "death", "sepp"})
"""Reasons that hold for a person or an account whatever the money is used for."""


def choose_exception(line: Line, kind: str | None) -> Statement | None:
    """The first reason that the text tells as a fact; leaving work at 55 counts for plans only."""
    plan = kind in {None, "401k", "roth_401k", "403b", "457b", "tsp", "pension"}
    found = first_statement(line, EXCEPTIONS)
    heir = inherited(line, of_the_case=kind is not None)
    if heir and not (found and found.value == "qdro"):
        return heir  # what is paid to an heir bears no extra tax, whatever it is used for
    if plan and (left := separation(line)):
        return left
    return None if found and is_not_told(line, found) else found
