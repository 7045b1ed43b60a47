"""The rules on what an account holds, where it is told by how it came to be or how it was seen: saved up, logged in."""

from __future__ import annotations

from typing import Final

_SOME: Final = r"(?:(?:up|about|around|over|nearly|roughly|almost|maybe|like|some|a total of|only|just) )*"
_INSIDE: Final = r"(?:in|inside|into) (?:(?:my|our|the|an?|his|her|their|old|former) ){0,3}(?:@\w+|it|there)(?= )"

HELD: Final = (
    # fact, words before, words after, what else must hold
    (
        "value_now",
        (
            r" (?:offered|offering|offers|offer|quoted)(?: to)?(?: (?:me|us|him|her|them))?"
            r"(?: (?:an?|the|lump|lump sum|buyout|of|about))* $"
        ),
        r"^ (?!(?:a year|salary|pay|bonus|raise|job|an hour)\b)",
        "offered",
    ),
    (
        "value_now",
        rf" (?:saved|built|accumulated|amassed|piled) (?:up )?{_SOME}$",
        rf"^ (?:up )?{_INSIDE}(?! ,? ?(?:which|that|and|but|now|it|over)\b)",
        "held in it",
    ),
    (
        "value_now",
        (
            r" (?:recovered|bounced|rebounded|come back|came back|climbed|crept|clawed)(?: its way)? (?:back )?"
            r"(?:up )?to (?:about |around |just |only )*$"
        ),
        "",
        "held in it",
    ),
    (
        "value_now",
        (
            r" (?:logged in(?:to)?|logged on(?:to)?|checked|looked at|opened|pulled up) (?:\S+ ){0,6}?(?:and|to) "
            r"(?:saw|see|found|find|noticed) (?:(?:it|that|is|was|only|down|at|to|about|the balance|a balance of) )*$"
        ),
        "",
        "untouched",
    ),
    (
        "value_now",
        r" @\w+ (?:total|balance|value|amount) ?(?:is|of|:|-)? ?$|^ @\w+ [:-] $",
        r"^ (?:[.,)/;]|$)",
        "untouched",
    ),
    ("value_now", "", rf"^ (?:of|in) (?:my |our )?(?:retirement )?(?:money|savings|funds) {_INSIDE}", "untouched"),
    ("value_now", r" (?:my|our|his|her|the) $", r"^ out of (?:my|our|his|her|the) (?:\S+ )?@", "untouched"),
    (
        "value_now",
        r" (?:empty|close|cash(?: out| in)?|drain|liquidate|pull|take) (?:(?:out|all|of|my|our|the|whole) )*@\w+ \( $",
        r"^ \)",
        "still to be taken",
    ),
    (
        "value_now",
        (
            r" (?:pull|pulling|take|taking|withdraw|withdrawing|cash out|cashing out|move|moving) (?:out )?"
            r"(?:everything|all of it|it all|the whole thing|the lot) ?[,(-] $"
        ),
        "",
        "still to be taken",
    ),
    (
        "value_now",
        r" (?:could|can) (?:cash (?:it |that )?(?:out|in)|withdraw|take) (?:now )?(?:for|as) (?:a lump sum of )?$",
        "",
        "offered",
    ),
    ("", r" (?:the|my) (?:new|other|second) one (?:(?:is|has|was|holds|at|about|only|worth) )*$", "", ""),
)
