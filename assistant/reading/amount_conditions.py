"""What else must hold for a rule on a sum: what stands beside it, what was told before, what the account is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from assistant.reading.money import Money
from assistant.reading.words import Line, pattern

NEAR_BY: Final = 12
"""Words within which money said to be taxed lends that to a sum."""
SHORT: Final = 16
"""Words of a message so short that what somebody "got" in it is what we speak of."""


class Amount(NamedTuple):
    """One sum that is a fact.

    Attributes:
        fact: its name.
        value: dollars.
        index: the word.
        estimate: whether it was told as "about".
        dated: whether it is one of several, each told with its year.
        corrects: whether it is told to put right what was told before.
    """

    fact: str
    value: float
    index: int  # type: ignore[assignment]  # not the method of a tuple
    estimate: bool
    dated: bool = False
    corrects: bool = False


class Setting(NamedTuple):
    """What else is known when sums are judged.

    Attributes:
        owner: whose account it is: "self", or the word for a relative.
        kind: id of the account asked about, if known.
        done: whether money was paid out.
        emptied: whether all of it was.
        taxed: index of each word from which on the text speaks of already taxed money.
        roth: whether a Roth of another kind (a TSP, a 403(b)) is spoken of.
    """

    owner: str
    kind: str | None
    done: bool
    emptied: bool
    taxed: tuple[int, ...]
    roth: bool = False


class Sum(NamedTuple):
    """A sum where it stands.

    Attributes:
        line: the message.
        index: the word that is the sum.
        begin: first word of its clause.
        setting: what else is known.
        found: the amounts found before it.
    """

    line: Line
    index: int  # type: ignore[assignment]
    begin: int
    setting: Setting
    found: tuple[Amount, ...]

    @property
    def before(self) -> str:
        """The few words before it."""
        return self.line.before(self.index, 8)


def _is_cost(one: Sum) -> bool:
    return not pattern(r" (?:got|received|netted|check|withdraw|pocketed|left|get) (?:[^ ,]+ ){0,2}$").search(
        one.before
    )


def is_taxed(one: Sum) -> bool:
    """What is put in is taxed money: a Roth's contributions, or money said to be after-tax near by."""
    if one.setting.kind in _TAXED_WHEN_PUT_IN or one.setting.roth:
        return True
    first, behind = one.line.sentence(one.index)
    return any(first - NEAR_BY <= at < behind for at in one.setting.taxed)


def _is_worth(one: Sum) -> bool:
    return not pattern(r" (?:got|received|put|contributed|check|paid) (?:\S+ )?$").search(one.before)


def _is_not_opening(one: Sum) -> bool:
    opened = pattern(r" (?:opened|started|began) (?:it|my|the|an?) ").search(one.before)
    return not opened and "with" not in one.before.split()[-3:]


def _last_is(one: Sum, fact: str) -> bool:
    return bool(one.found) and one.found[-1].fact == fact


def _is_named_before(one: Sum) -> bool:
    """Whether a sum that stands by itself follows on the account's name, and nothing of a loss, in notes."""
    first = one.line.sentence(max(0, one.index - 2))[0]
    told = one.line.stretch(first, one.index)
    return (
        not one.found
        and "@" in told
        and one.index - first < NEAR_BY
        and not pattern(
            r" (?:lost|lose|losing|loss|losses|down|dropped|fell|owe|loan|fees?|penalty|tax|match|salary|\?|"
            r"contribut\w*) "
        ).search(told)
    )


def _is_held_now(one: Sum) -> bool:
    past = pattern(r" (?:was|were|had|used to be|had been) (?:\S+ ){0,2}$").search(one.before)
    return not one.setting.emptied and not past


def _is_paid(one: Sum) -> bool:
    would = r" (?:would|'d|could|will|can|might|(?<! in )(?<! by )may|to|should|if) (?:\S+ ){0,2}(?:get|got|receive) "
    if pattern(would).search(one.before):
        return False
    told_cost = any(amount.fact == "after_tax_basis" for amount in one.found)
    return one.setting.done or " back " in one.before or told_cost or len(one.line.words) <= SHORT


def _is_first_payment(one: Sum) -> bool:
    return one.setting.done and all(amount.fact != "amount_received" for amount in one.found)


def _is_below_next(one: Sum) -> bool:
    """Whether the next sum, a few words on, is higher: "132k, was 151k"."""
    following = (word.value for word in one.line.words[one.index + 1 : one.index + 8])
    here = one.line.words[one.index].value
    other = next((value for value in following if isinstance(value, Money)), None)
    return isinstance(here, Money) and other is not None and here.amount < other.amount


def _last_is_lower(one: Sum) -> bool:
    """Whether the sum told just before is the lower: "7k from 52k"."""
    told = [word.value for word in one.line.words[max(0, one.index - 3) : one.index] if isinstance(word.value, Money)]
    here = one.line.words[one.index].value
    return bool(told) and isinstance(here, Money) and told[-1].amount < here.amount


def _drops(one: Sum, step: int) -> bool:
    """Whether of two sums, each with its time, the later is lower: "37k in March, 4k by Halloween"."""
    words = one.line.words
    near = words[one.index + 1 : one.index + 12] if step > 0 else words[max(0, one.index - 11) : one.index][::-1]
    here = words[one.index].value
    other = next((word.value for word in near if isinstance(word.value, Money)), None)
    if one.setting.done or not isinstance(here, Money) or not isinstance(other, Money):
        return False
    return here.amount > other.amount if step > 0 else here.amount < other.amount


def _fall(one: Sum, step: int) -> bool:
    """Whether the next sum (the one before, with -1) is lower (higher): "700k to 560k"."""
    here, other = one.index, one.index + step
    words = one.line.words
    while 0 <= other < len(words) and abs(other - here) < 4 and not isinstance(words[other].value, Money):
        other += step
    sums = [words[at].value if 0 <= at < len(words) else None for at in (min(here, other), max(here, other))]
    first, second = sums
    return isinstance(first, Money) and isinstance(second, Money) and first.amount > second.amount


def _is_on(one: Sum, number: str) -> bool:
    forms = [word for word in one.line.words[max(0, one.index - 6) : one.index] if word.kind == "form"]
    return bool(forms) and number in str(forms[-1].value)


def _is_told_as_done(one: Sum) -> bool:
    """Whether the sentence tells of what was, and asks or supposes nothing."""
    first, behind = one.line.sentence(one.index)
    supposed = (
        r" (?:would|could|should|if|might|(?<! in )(?<! by )may|can|will|plan|planning|thinking|considering|"
        r"(?<! they )want|wanted|suppose|\?) "
    )
    return not pattern(supposed).search(one.line.stretch(first, behind))


_SUPPOSED: Final = (
    r"(?:^| [.,:?(]) (?:(?:so|ok|now|but|and|like) )?(?:let us say|lets say|let say|say|suppose|supposing|imagine|"
    r"assume|assuming|"
    r"hypothetically|for example|for instance|for the sake of argument|as an example|example :|eg)"
    r"(?: (?:that|if|,|:|when))* (?:i|you|we|someone|somebody|a person|a guy|one|people|he|she|they|my|your|an?|the|"
    r"there) (?:(?!was|were|had|when)\S+ )*$"
)
"""Before a sum of an example, which is nobody's: "let's say I have 100k in it"; "say it was 22k" tells what was."""


_IF_IT_FALLS: Final = (
    r"(?:^| [.?]) (?:(?:so|and|now|but|what) )?(?:if|when) (?:my|an?|the|your) (?:[^ @.?]+ )?(?:@\w+|"
    r"account) (?:falls|drops|goes|sinks|"
    r"loses|declines|were|shrinks|crashes) [^.?]*$"
)
"""Before a sum of what may come: "if my 401(k) falls from 50,000 to 30,000"."""


def _is_supposed(one: Sum) -> bool:
    first = one.line.sentence(one.index)[0]
    lead = one.line.stretch(max(0, first - 1), one.index)
    return bool(pattern(_SUPPOSED).search(lead) or pattern(_IF_IT_FALLS).search(lead))


BASIS_BY_LAW: Final = frozenset({"529", "coverdell", "annuity"})
"""Accounts whose contributions nobody deducts: what was put in is basis by 26 USC 72, 529 and 530, told or not."""
_TAXED_WHEN_PUT_IN: Final = BASIS_BY_LAW | {"roth_ira", "roth_401k"}
_IRAS: Final = frozenset({"traditional_ira", "sep_ira", "simple_ira", "roth_ira", "plan"})


def _is_in_unlike_account(one: Sum) -> bool:
    """Whether a sum was put into an account of quite another kind, with nothing moved between the two."""
    beside = pattern(r"^ (?:in|into|to) (?:\S+ ){1,2}?@(?P<kind>\w+)").search(one.line.after(one.index + 1, 5))
    kind = one.setting.kind
    if beside is None or kind is None or beside["kind"] in {kind, "plan"} or {kind, beside["kind"]} <= _IRAS:
        return False
    return not pattern(r" (?:roll\w*|convert\w*|conversion|transfer\w*|moved|became|turned into) ").search(
        one.line.text
    )


CONDITIONS: Final[dict[str, Callable[[Sum], bool]]] = {
    "cost": _is_cost,
    "taxed": is_taxed,
    "in an unlike account": _is_in_unlike_account,
    "worth": _is_worth,
    "not opening": _is_not_opening,
    "held now": _is_held_now,
    "got": _is_paid,
    "first paid out": _is_first_payment,
    "paid out": lambda one: one.setting.done,
    "untouched": lambda one: _is_held_now(one) and not one.setting.done,
    "first of all": lambda one: one.setting.emptied and _is_first_payment(one),
    "falling": lambda one: _fall(one, 1),
    "fallen": lambda one: _is_held_now(one) and _fall(one, -1),
    "on a form": lambda one: one.setting.done or " form " in one.line.text or " 1099" in one.line.text,
    "on a 1099": lambda one: _is_on(one, "1099"),
    "on no 1040": lambda one: not _is_on(one, "1040"),
    "on a 1040": lambda one: _is_on(one, "1040"),
    "split": lambda one: bool(
        pattern(r" (?:kept|checks|split|to me|cash|pocketed|the rest|remainder|to us) ").search(one.line.text)
    ),
    "on an 8606": lambda one: _is_on(one, "8606"),
    "still to be taken": lambda one: not one.setting.done,
    "left of it": lambda one: not one.setting.emptied and _last_is(one, "amount_received"),
    "whole of a payment": lambda one: _last_is(one, "amount_received"),
    "offered": lambda one: not one.setting.done and one.setting.kind == "pension",
    "held in it": lambda one: _is_held_now(one) and one.setting.kind is not None,
    "held shares": lambda one: _is_held_now(one) and one.setting.kind == "brokerage" and not one.setting.done,
    "named and untouched": lambda one: not one.setting.done and _is_named_before(one),
    "an annuity": lambda one: one.setting.kind == "annuity",
    "a Roth IRA": lambda one: one.setting.kind == "roth_ira",
    "emptied": lambda one: one.setting.emptied,
    "fallen from": lambda one: _is_held_now(one) and not one.setting.done and _last_is_lower(one),
    "below next untouched": lambda one: not one.setting.done and _is_held_now(one) and _is_below_next(one),
    "below next": lambda one: _is_held_now(one) and _is_below_next(one),
    "drops untouched": lambda one: _drops(one, 1),
    "dropped untouched": lambda one: _drops(one, -1),
    "spent from it": lambda one: one.setting.kind in {"hsa", "529", "coverdell"} and _is_first_payment(one),
    "received by the plan": lambda one: (
        is_taxed(one)
        and bool(
            pattern(r" (?:@\w+|plan|option|account|it) (?:\S+ )?(?:received|got|took in|holds|has) $").search(
                one.before
            )
        )
    ),
    "not still": lambda one: not pattern(r" (?:still|now|today|currently) ").search(one.line.after(one.index + 1, 6)),
    "paid in": lambda one: (
        is_taxed(one)
        and not pattern(r" (?:took|pulled|withdrew|withdrawn|removed|out|back) (?:\S+ ){0,3}$").search(one.before)
    ),
    "told as done": _is_told_as_done,
    "supposed": _is_supposed,
    "rolled to a plan": lambda one: bool(
        pattern(
            r" (?:over|(?:in)?to (?:(?:my|an?|the|new|another|own|his|her|rollover|traditional) )*(?:\S+ )?@)"
        ).search(one.line.after(one.index + 1, 16))
    ),
    "a holding of it": lambda one: one.setting.kind != "brokerage",
    "money taken": lambda one: bool(
        pattern(r" (?:took|take|chose|accepted|grabbed) the (?:money|lump|cash|buyout|check|payout|lump sum)\b").search(
            one.line.text
        )
    ),
    "moved by code": lambda one: " code g " in one.line.text,
    "still to choose": lambda one: (
        not pattern(r" (?:took|taken|chose|picked|accepted|went with|got|received) ").search(one.before)
    ),
    "no loss before": lambda one: (
        _is_held_now(one)
        and not pattern(r" (?:lost|lose|losing|down|dropped|fell|loss|put in|contributed|owes?) ").search(one.before)
    ),
    "own account told": lambda one: (
        _is_held_now(one)
        and not one.setting.done
        and bool(pattern(r" (?:my|our) (?:\S+ )?@").search(one.line.stretch(0, one.index)))
    ),
    "one's own": lambda one: one.setting.owner == "self",
    "not emptied": lambda one: not one.setting.emptied,
}
"""What else must hold for a rule, by the words that the table of rules uses."""
