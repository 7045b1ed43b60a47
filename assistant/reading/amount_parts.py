"""Sums told in parts, and their totals: "3k and 4k, 7k in all", "15k and 7,500", "5k in January and 6k in May"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.reading.amount_conditions import Amount, Setting
from assistant.reading.amount_rules_pairs import MONTH
from assistant.reading.money import Money
from assistant.reading.words import Line, pattern

_MOST_PARTS: Final = 6
_ONE_OF_SEVERAL: Final = (
    r"^ (?:(?:,|and|\.) ){1,2}(?:the |my )?@\w+ \d (?:(?:closed|cashed|paid|gave|emptied|out|:|,) ){0,3}\$ |"
    r"^ (?:(?:,|and|\.) ){1,2}(?:the |a )?(?:second|other|next)(?: one)? (?:(?!and )[^ .?$]+ ){0,4}\$ |"
    r"^ (?:and|plus) (?:a |another )?\$ (?:[.,?]|$)|^ (?:[^.?$]+ )?(?:and|then|plus) another \$ |"
    r"^ (?:(?:out of|from) (?:(?:my|the|an?|old|his|her) )*@\w+ )?(?:in )?#\d+ (?:(?:,|and|then|the|last|another|"
    r"remaining|rest|"
    r"other|"
    r"final) )*\$ (?:in )?#\d+ |"
    r"^ (?:(?:,|and|for) )*(?:in |for )?#\d+ (?:: )?\$ |"
    r"^ (?:out )?(?:in )?#\d+ (?:(?:\.|,|and|then|i|we) )*(?:took|withdrew|pulled|another) (?:out )?\$ "
)


def is_one_of_several(line: Line, index: int) -> bool:
    """Whether a sum is the first of several that are told each with its time or its account."""
    return bool(pattern(_ONE_OF_SEVERAL).search(line.after(index + 1, 14)))


def is_total_basis(line: Line, index: int, setting: Setting) -> bool:
    """Whether a total is told to be the basis, or to be what went into an account of taxed money."""
    lead = line.before(index, 12)
    if pattern(r" basis (?:\S+ )?$").search(lead) or line.after(index + 1, 1) == " basis ":
        return True
    return setting.kind in {"roth_ira", "roth_401k"} and bool(
        pattern(r" (?:went|put|gone|contributed|paid) (?:in|into|to) [^.?$]*$").search(lead)
    )


_TOTAL_BEFORE: Final = (
    r" (?:total|totals|totaling|is|so|altogether|makes|making|sum of|came to|all) (?:(?:of|in|a|"
    r"basis|my) )*$"
)
_TIMES: Final = (
    r" \$ (?:x|times|for|per year|a year|each year) (?:for )?\d+ (?:years? )?(?:(?:,|so|is|or|that|"
    r"total|for|basis|of) )+$"
)
_TOTAL_AFTER: Final = r"^ (?:in )?(?:total|altogether|all together|in all|all told|combined)\b"


def total_of(line: Line, sums: list[tuple[int, Money]], index: int, found: list[Amount]) -> int | None:
    """Which amount found before a sum is only the first of those that the sum adds up: "3k and 4k, 7k in all"."""
    if not (
        pattern(_TOTAL_BEFORE).search(line.before(index, 4)) or pattern(_TOTAL_AFTER).search(line.after(index + 1, 3))
    ):
        return None
    place = [at for at, _ in sums].index(index)
    if (
        found
        and found[-1].fact == "after_tax_basis"
        and (_is_multiple(line, sums, place) or _is_with_more(line, sums, place))
    ):
        return len(found) - 1
    added = 0.0
    for first in range(place - 1, max(-1, place - _MOST_PARTS - 1), -1):
        added += sums[first][1].amount
        if place - first > 1 and added == sums[place][1].amount:
            parts = [at for at, amount in enumerate(found) if amount.index >= sums[first][0]]
            return parts[0] if parts else None
    return None


def _is_multiple(line: Line, sums: list[tuple[int, Money]], place: int) -> bool:
    """Whether a sum is so many times the one before it: "5k a year for four years, 20k", "4 contributions of 5k"."""
    index, money = sums[place]
    if pattern(_TIMES).search(line.before(index, 8)):
        return True
    each = sums[place - 1][1].amount if place else 0.0
    count = money.amount / each if each else 0.0
    return count in range(2, 50) and f" {count:.0f} " in line.before(index, 14)


_WITH_MORE: Final = (
    r" (?:added|adding|then|plus|and) (?:about )?(?:\$|\d+) (?:a|per|each|every|/) (?:month|year|week|paycheck)[^$]* $"
)


def _is_with_more(line: Line, sums: list[tuple[int, Money]], place: int) -> bool:
    """Whether a total is of what was told first and what was added to it: "2,000, added 50 a month, 5,000 in total"."""
    index, money = sums[place]
    return any(other.amount < money.amount for _, other in sums[:place]) and bool(
        pattern(_WITH_MORE).search(line.before(index, 14))
    )


_WHEN: Final = rf"(?: (?:in|on|by|during|for|back in))?(?: (?:early|late|mid))?(?: (?:{MONTH}|#\d+|spring|summer|the))*"
_AND_ANOTHER: Final = (
    rf"^(?: (?:nondeductible|non deductible|after tax|of it))?(?P<where> (?:from|out of|into|to|in) (?:my|"
    rf"the) (?:old )?@\w+)?{_WHEN}(?: (?:,|and|plus|then|another|the|"
    r"remaining|last|rest|other|final|a|an|second|third|one|first|paid|me))*(?: (?:in|for))?(?: #\d+(?: :)?)? $"
)
"""Between two parts of one sum; a mark of adding is no word."""
_ENDS: Final = (
    rf"^{_WHEN} (?:[.,?)]|$|over (?:time|the years)|respectively|from (?:the )?(?:second|other)|from (?:(?:the|"
    rf"my) )?(?:2|3|two|three|both|several|different) )"
)
_INTO: Final = rf"^{_WHEN} (?:in|to|into) (?:(?:my|the|a|old) )*@"
_YEAR: Final = r" #(\d+)"
_ADDED: Final = frozenset({"after_tax_basis", "amount_received"})


_SEVERAL: Final = (
    r" (?:(?:closed|cashed|emptied|liquidated|surrendered|closing|emptying|cashing|drained)(?: out| in)? (?:(?:my|the|"
    r"our|both|all|of|his|her) )*(?:both|all|\d|accounts)(?: (?:of|my|the|our|old|small|little))* |"
    r"(?:both|all (?:of (?:them|my|our) )?|\d )(?:(?!but|one)[^ .?$]+ ){0,6}(?:closed|cashed|emptied|liquidated|gone) )"
)
"""That more than one account was closed."""
_FROM_ANOTHER: Final = (
    r"^ (?:from|at|out of|with|in) (?:(?:the|my|a|old) )*[^ .?$,]+(?: (?!still|is|has|left)[^ .?$,]+){0,2}"
    r"(?: (?:,|and|plus))+ (?:(?:i|got|another|then) )*$"
)
_FROM_LAST: Final = (
    r"^ (?:from|at|out of|with|in) (?:(?:the|my|a|old) )*(?!which)[^ .?$,]+(?: (?!still|is|has|left)[^ .?$,]+){0,2} "
    r"?(?:[.,)]|$)"
)


def with_parts(line: Line, sums: Sequence[tuple[int, Money]], found: Sequence[Amount]) -> list[Amount]:
    """The amounts, with the parts of what was put in, or of what came out in one year, added up."""
    kept: list[Amount] = []
    behind = -1
    for amount in found:
        if amount.index < behind:  # a part of the one before
            continue
        parts = _parts(line, sums, amount) if amount.fact in _ADDED else []
        if len(parts) > 1:
            behind = parts[-1][0] + 1
            amount = amount._replace(value=sum(money.amount for _, money in parts), dated=False)  # noqa: PLW2901
        kept.append(amount)
    return kept


def _parts(line: Line, sums: Sequence[tuple[int, Money]], amount: Amount) -> Sequence[tuple[int, Money]]:
    """The sums that are added up to one, the amount's own first; none but it where they do not belong together."""
    first = next((at for at, (index, _) in enumerate(sums) if index == amount.index), len(sums))
    last, placed = first, False
    several = amount.fact == "amount_received" and bool(pattern(_SEVERAL).search(line.text))
    while last + 1 < min(first + _MOST_PARTS, len(sums)):
        between = line.stretch(sums[last][0] + 1, sums[last + 1][0])
        joint = pattern(_AND_ANOTHER).search(between)
        if not joint and not (several and pattern(_FROM_ANOTHER).search(between)):
            break
        last, placed = last + 1, placed or bool(joint and joint["where"])
    if last == first:
        return []
    told, after = line.stretch(sums[first][0], sums[last][0] + 1), line.after(sums[last][0] + 1, 5)
    ends = pattern(_ENDS).search(after) or (several and pattern(_FROM_LAST).search(after))
    if not ends and (placed or not pattern(_INTO).search(after)):
        return []
    if last == first + 1 and " , $" in told and " and " not in told:  # "put in 20k, 15k": two sums, not parts of one
        return []
    dates = pattern(_YEAR).findall(told + line.after(sums[last][0] + 1, 3))
    if amount.fact == "amount_received" and len(set(dates)) > 1:
        return []
    return sums[first : last + 1]
