"""How people tell how old they were when the money was paid out, beside how old they are now.

"I'm 79 now; in 2016, at 70, I cashed it out": the age that counts is that of the payout, so these rows stand above
every other in `age_rules.py`.
"""

from __future__ import annotations

from typing import Final

from assistant.reading.age_words import NUMBER, OLD, UNITS

PAID: Final = (
    r"(?:closed|cashed|emptied|withdrew|pulled|drained|liquidated|surrendered|"
    r"took (?:it|everything|all|the|my|that|out|\$|a (?:lump|full|total))|"
    r"sold (?:it|out|everything|at)|did (?:it|that|this|so))"
)
_JUST: Final = r"(?:(?:only|just|about|still|already|really|actually|in fact|age|aged|then|a|barely|all of|like) )*"
_NOT_BEGUN: Final = (
    r"(?:(?!\.|\?|but|put|opened|started|contributed|bought|began|had|turn|hit|until|till|not|never)\S+ )"
)
_TIME: Final = r"(?:at (?:the|that) time|back then|in those days|then|that year)"

AT_PAYOUT: Final = (
    # score, pattern, how; `told_year` must be the payout's
    (
        10,
        (
            rf" (?:i|she|he) was {_JUST}{NUMBER} (?:{OLD} )?,? ?(?:when|as|at the time|the (?:year|day|month|week|"
            rf"summer|spring|fall|winter)) (?:that )?(?:i|we|he|she|they) (?:(?!not|never)\S+ ){{0,2}}{PAID}(?= )"
        ),
        "subject",
    ),
    (
        10,
        rf" (?:i|she|he) was {_JUST}{NUMBER} (?:{OLD} )?{_TIME}(?= )",
        "subject",
    ),
    (
        10,
        rf" (?:(?<=^ )|(?<= [.,(-] )|(?<= and )|(?<= but ))was {_JUST}{NUMBER} (?:{OLD} )?{_TIME}(?= )",
        "self",
    ),
    (10, rf" {_TIME} ,? ?(?:i|she|he) was {_JUST}{NUMBER}{UNITS}(?= )", "subject"),
    (10, rf" (?:(?<=^ )|(?<= \. )){_TIME} {NUMBER} ,(?= )", "self"),
    (10, rf" (?:petitioner|taxpayer|client|claimant|i|he|she) , {_TIME} (?:age |aged )?{NUMBER} ,(?= )", "self"),
    (
        10,
        (
            rf" (?:in|during) #(?P<told_year>\d+) [,(-]? ?(?:at (?:the )?(?:age )?(?:of )?|age |aged |then |when i was "
            rf"){_JUST}{NUMBER}(?= (?:[,)-]|and))"
        ),
        "self",
    ),
    (
        10,
        (
            rf" (?:did|done) (?:(?:exactly|just|all) )?(?:that|this|it|so)(?: all| myself)? (?:at|when i was|"
            rf"when) (?:the )?(?:age )?"
            rf"(?:of )?{NUMBER}{UNITS}(?= )"
        ),
        "self",
    ),
    (
        10,
        rf" at (?:the )?(?:age )?(?:of )?{NUMBER} ,? ?(?:i|we) (?:(?!not|never|had)\S+ ){{0,2}}{PAID}(?= )",
        "self",
    ),
    (
        10,
        (
            rf" {PAID} {_NOT_BEGUN}{{0,9}}?(?:at (?:the )?(?:age )?(?:of )?|when (?:i|she|he) was )"
            rf"{_JUST}{NUMBER}(?= (?:[.?,)-]|to|and|or|because|so|when|while|for|in|am|my|the) | $)"
        ),
        "age",
    ),
)
"""An age tied to the payout. It outweighs "I am 64 now" (9) and "I was 45" (8)."""
