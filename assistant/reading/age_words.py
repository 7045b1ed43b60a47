"""The words around an age: units that make a number none, people whose age it is, and the thresholds of the law."""

from __future__ import annotations

from typing import Final

from assistant.reading.family import ADULTS, CHILDREN, OFFSPRING, PARTNERS

NUMBER: Final = r"(?P<age>\d{2,3}(?:\.\d+)?)"

UNITS: Final = (
    r"(?! (?:%|percent|k|grand|thousand|hundred|million|months?|mos|weeks?|days?|hours?|miles|minutes|lbs|"
    r"pounds|employees|"
    r"years? (?:in|into|of|from|away|until|till|to|left|ago|back|experience|service|at|with)|people|points|"
    r"shares|times|/ \d+|st|th|nd|rd|of|or so (?:years|months)|kids|accounts|funds|grand)(?= ))"
)

OLD: Final = r"(?:years? (?:young|old)|year old|y / ?o|yo|y o|y\.o\.|yrs? old|years of age)"

CHILD: Final = rf"(?:{CHILDREN})"

SPOUSE: Final = rf"(?:{ADULTS})"

PARTNER: Final = rf"(?:{'|'.join(PARTNERS)})"

HAS: Final = (
    "requested|has|have|had|took|withdrew|cashed|closed|emptied|pulled|drained|got|retire|owns|opened|holds|"
    "held|keeps|started"
)

LIMIT: Final = (
    r"(?:before|until|till|by|under|below|reach|reaching|reached|rule|turn|hit|hitting|attain|attaining|after|"
    r"when you are|past|if you are|over|or|to|unless|not)"
)

THRESHOLD: Final = (
    r" (?:under|below|before|reach|reaching|until|till|after|prior to|than|by|unless) (?:(?:age|turning|being|"
    r"reaching|turn|the|about|of|you|i|am|are) )*$"
)

PLANNED: Final = (
    r" (?:thinking|plan\w*|want|hope|hoping|consider\w*|like to|going to|will|could|can|if|to|would|early|"
    r"dream\w*) (?:\S+ ){0,4}$"
)

BESIDE: Final = (
    r"(?:&[A-Z][A-Z]|single|mfj|mfs|hoh|married|divorced|widowed|unmarried|jointly|separately|agi|itemi[sz]\w*|"
    r"standard deduction|retired|female|male|resident|head of)"
)
"""What stands beside an age in notes without verbs: a home, a status, income."""

BOUND: Final = (
    r" (?:at|of|in|the|about|over|under|than|only|last|past|next|code|line|box|form|for|by|to|from|and|-|/|until|till|"
    r"before|after|within|with|no|number|top|my|another|all|these|those|had|have|has|took|lost|put|got|are|by|up|down|"
    r"off|says|is|was|be|percent|%|every|each|page|pub|publication|section|schedule|part|rule|step|a|an|or|as|on|into|"
    r"hold|holds|gained|made|earn|earned|pay|paid|contribut\w+|level|grade|tier|type|class|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)) $"
)
"""Words that a number belongs to: no age by itself."""

GROWN: Final = rf"(?:{'|'.join(OFFSPRING)})"

AGES_OF_THE_LAW: Final = frozenset({50, 55, 59.5, 60, 62, 65, 70.5, 72, 73, 75})
