"""Whose amount a sum is: put in, got back, was worth, is worth, income. Debts, pay, fees and losses are none of these.

A sum is judged by the words left and right of it. The rules are tried in order; the first that fits holds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

from assistant.reading.accounts import is_part
from assistant.reading.age_words import SPOUSE
from assistant.reading.amount_conditions import CONDITIONS, Amount, Setting, Sum, is_taxed
from assistant.reading.amount_parts import is_one_of_several, is_total_basis, total_of, with_parts
from assistant.reading.amount_rules import RULES
from assistant.reading.amount_rules_asides import ASIDES
from assistant.reading.amount_rules_first import FIRST
from assistant.reading.amount_rules_ledger import LEDGER
from assistant.reading.amount_rules_none import NEVER
from assistant.reading.amount_rules_pairs import PAIRS
from assistant.reading.amount_rules_plain import PLAIN
from assistant.reading.amount_words import CUES, KIND, NOTHING
from assistant.reading.clauses import Clauses, is_general
from assistant.reading.corrections import is_correcting
from assistant.reading.money import Money
from assistant.reading.owners import owner_of
from assistant.reading.withdrawals import Event
from assistant.reading.words import Line, pattern

MOST_SUMS: Final = 80
"""Sums judged in one message; a table pasted into it has more, and nobody's story."""


_FAR = 18
_NEAR: Final = 14
"""Words before a sum that the first rules look at; some of the later ones look farther."""
_LEAST_BALANCE: Final = 100


def read_amounts(line: Line, clauses: Clauses, setting: Setting) -> list[Amount]:
    """Every sum of the line whose part in the story is told."""
    found: list[Amount] = []
    sums = [(index, word.value) for index, word in enumerate(line.words) if isinstance(word.value, Money)]
    for index, money in sums[:MOST_SUMS]:
        if (total := total_of(line, sums, index, found)) is not None:
            kept = "after_tax_basis" if is_total_basis(line, index, setting) else found[total].fact
            found[total] = found[total]._replace(fact=kept, value=money.amount, index=index, dated=False)
            continue
        one = Sum(line, index, clauses.around(index)[0], setting, tuple(found))
        fact = _fact(one, money)
        if fact and fact.startswith("value") and 0 < money.amount < _LEAST_BALANCE and not _is_left(one):
            continue  # a share's price
        if fact and not _is_anothers(one, fact):
            dated = is_one_of_several(line, index)
            found.append(Amount(fact, money.amount, index, money.estimate, dated, is_correcting(line, index)))
    return with_parts(line, sums, found)


def _is_left(one: Sum) -> bool:
    """Whether a sum is told as what is left of an account: "there's 37 dollars left"."""
    return bool(pattern(r"^ (?:is )?(?:left|remaining)\b").search(one.line.after(one.index + 1, 2))) or bool(
        pattern(r"^ in (?:it|there)\b").search(one.line.after(one.index + 1, 2))
        and pattern(r" (?:has|have|had|is|holds) (?:only |just )?$").search(one.before)
    )


def _is_anothers(one: Sum, fact: str) -> bool:
    """Whether a sum is another account's balance, or nobody's ("does a withdrawal of $10,000 count?")."""
    if fact == "amount_received":
        if _is_from_another_account(one):
            return True
        return is_general(one.line, one.index) and not pattern(r" #\d").search(one.line.after(one.index, 12))
    return fact.startswith("value") and (_is_of_another_account(one) or _is_of_another_person(one))


_FROM: Final = (
    r"^ (?:(?:on|in) (?:it|the form) )?(?:(?:is|was|came|comes|that|which) )*(?:from|out of) (?:my|the|an?|his|her) "
    r"(?:(?:own|old|other|former) )?@(?P<kind>\w+)"
)


def _is_from_another_account(one: Sum) -> bool:
    """Whether a payout came out of another account than the one asked about, and nothing was moved between them."""
    source = pattern(_FROM).search(one.line.after(one.index + 1, 10))
    if source is None or one.setting.kind is None or source["kind"] in {one.setting.kind, "plan"}:
        return False
    return not pattern(r" (?:roll\w*|convert\w*|conversion|transfer\w*|moved) ").search(one.line.text)


_MINE: Final = r" (?:mine|my own (?:\S+ )?@\w+|i (?:also )?have (?:a|an|my own) (?:\S+ )?@\w+)(?: [^ .?$]+){0,4} $"
_THEIRS: Final = (
    rf" (?:(?<!late )(?:{SPOUSE}|brother|sister|friend|buddy|coworker|boss|dad|mom|cousin|son|"
    r"daughter) (?:'s(?! (?:death|passing|advice|estate))|(?:also |still )?has|had|"
    rf"holds)(?: (?!i |my |"
    rf"our )[^ .?$]+){{0,6}}|"
    r"(?:hers|his) (?:is|has|had|holds|was)(?: [^ .?$]+){0,3}) $"
)


def _is_of_another_person(one: Sum) -> bool:
    """Whether a balance is the wife's where the story is of the speaker's account, or the other way round."""
    lead = one.line.before(one.index, 12)
    if one.setting.owner == "self":
        return bool(pattern(_THEIRS).search(lead) and pattern(r" my (?:\S+ ){0,2}@| mine |@.*@").search(one.line.text))
    return bool(pattern(_MINE).search(lead))


def _is_of_another_account(one: Sum) -> bool:
    """Whether a balance is that of another account than the one asked about: "and 50k in a Roth"."""
    behind = one.line.after(one.index + 1, 6)
    beside = pattern(r"^ (?:still |left |now )?(?:in|inside) (?:\S+ ){0,3}?@(?P<kind>\w+)").search(behind)
    if not beside:
        beside = pattern(r"@(?P<kind>\w+) (?:(?!and|but|\))[^@$.?]+ ){0,3}$").search(one.line.before(one.index, 5))
        if beside and pattern(r" (?:converted|rolled|moved|transferred|switched|turned) (?:\S+ ){0,12}$").search(
            one.line.before(one.index, 14)
        ):
            return False
    if beside is None or one.setting.kind is None or beside["kind"] in {one.setting.kind, "plan"}:
        return False
    return not pattern(rf" @{one.setting.kind} @{beside['kind']} ").search(one.line.before(one.index, 6))


def _fact(one: Sum, money: Money) -> str | None:
    before, after = one.line.before(one.index, 20), one.line.after(one.index + 1)
    told = _by_rule(one, _first(), one.line.before(one.index, _NEAR), after)
    if told is None:
        if any(_fits(left, before) and _fits(right, after) for left, right in NOTHING):
            return None
        told = _by_rule(one, _later(), before, after)
    if told is not None:
        return told or None
    return _by_cue(one) if money.sure else None


def _by_rule(one: Sum, rules: tuple[_Ready, ...], before: str, after: str) -> str | None:
    """What the first rule that fits says: a fact, "" for none of them; None where no rule fits."""
    for fact, left, right, condition in rules:
        if left and not left(before):
            continue
        if right and not _begins(right, after):
            continue
        if not condition or CONDITIONS[condition](one):
            return fact
    return None


_Ready: TypeAlias = tuple[str, Callable[[str], object] | None, str, str]
"""A rule whose words before are ready to be searched for; those after are wanted far less often."""


@cache
def _first() -> tuple[_Ready, ...]:
    return _ready((*ASIDES, *NEVER, *PLAIN, *PAIRS, *LEDGER, *FIRST))


@cache
def _later() -> tuple[_Ready, ...]:
    return _ready(RULES)


def _ready(rules: tuple[tuple[str, str, str, str], ...]) -> tuple[_Ready, ...]:
    return tuple(
        (fact, pattern(left).search if left else None, right, condition) for fact, left, right, condition in rules
    )


def _begins(right: str, after: str) -> bool:
    """Whether the words after a sum fit. `match` looks only where `^` can hold, `search` at every letter."""
    ready = pattern(right)
    return bool(ready.match(after) if right[0] == "^" else ready.search(after))


def _fits(source: str, text: str) -> bool:
    return not source or bool(pattern(source).search(text))


_STRONG: Final = frozenset({"none", "put", "basis", "got"})


@cache
def _cue_pattern() -> str:
    return "(?<= )(?:" + "|".join(f"(?P<{name}>{words})" for name, words in CUES) + ")(?= )"


def _by_cue(one: Sum) -> str | None:
    """What the nearest telling word to the left says of a sum that no rule fits.

    A verb or noun of paying in or out, or of debt, decides; failing that, an account with "was" or "is".
    """
    fact = _cued(one, max(one.begin, one.index - _FAR))
    if fact is None and one.index - one.begin <= 2:  # a sum in brackets or behind a colon
        fact = _cued(one, max(one.line.sentence(one.index)[0], one.index - _FAR))
        return fact if fact in {"amount_received", "after_tax_basis"} else None
    return fact


def _cued(one: Sum, first: int) -> str | None:
    whole = one.line.stretch(first, one.index)
    text = " " + whole.rsplit(" $ ", 1)[-1].lstrip()
    text = pattern(r"^ (?:now|today|currently|left|remaining)(?= )").sub(" ", text)
    cues = _cues_in(text)
    summed = r"^ (?:in all|total|in total|altogether|all told|overall)\b"
    if not _STRONG & set(cues) and pattern(summed).search(one.line.after(one.index + 1, 4)):
        cues = _cues_in(whole)
    strong = [cue for cue in cues if cue in _STRONG]
    return _by_verb(strong[-1], text, one) if strong else _by_account(cues, text, one.setting)


def _cues_in(text: str) -> list[str]:
    return [str(match.lastgroup) for match in pattern(_cue_pattern()).finditer(text)]


def _by_verb(cue: str, text: str, one: Sum) -> str | None:
    """What the last verb or noun of paying says."""
    if cue == "basis" or (cue == "put" and is_taxed(one)):
        return "after_tax_basis"
    got = one.setting.done or pattern(r" (?:got back|sent me|paid me|check for) ").search(text)
    return "amount_received" if cue == "got" and got else None


def _by_account(cues: list[str], text: str, setting: Setting) -> str | None:
    """What an account with "was", "is" or nothing but a comma says."""
    now = None if setting.emptied else "value_now"
    if not {"held", "nowish", "past"} & set(cues):
        return None
    beside = pattern(r" @\w+ (?:(?!and )[^.?$ ]+ ){0,4}[,:(-] $").search(text)
    if beside and not setting.done and "past" not in cues:
        return "value_now"
    if "nowish" in cues:
        return now
    if "past" in cues:
        return "value_before" if "held" in cues or cues[-1] == "past" else None
    return now if "present" in cues or "worth" in text else None


def best_amounts(line: Line, amounts: list[Amount], *, emptied: bool) -> dict[str, Amount]:
    """One sum for each fact: the last value now, else the first told."""
    chosen: dict[str, Amount] = {}
    held = [amount for amount in amounts if amount.fact == "value_now"]
    yearly = any(amount.dated for amount in amounts if amount.fact == "amount_received")
    for amount in amounts:
        if amount.fact == "amount_received" and yearly:
            continue  # several payouts, each with its year: no single sum is told
        if amount.fact == "after_tax_basis" and amount.dated:
            continue  # so with what was put in
        if amount.fact not in chosen or amount.corrects:
            chosen[amount.fact] = amount
    before = [amount for amount in amounts if amount.fact == "value_before"]
    if before and (emptied or len(before) > 1):
        chosen["value_before"] = max(before, key=lambda amount: amount.value)
    if len(held) > 1 and len(before) <= 1 and held[-1].value != held[0].value and _is_change(line, held):
        chosen["value_now"] = held[-1]
        chosen.setdefault("value_before", held[0]._replace(fact="value_before"))
    _converted_is_basis(line, chosen)
    _paid_from(line, chosen)
    return chosen


_BESIDE: Final = (
    r" (?:and|,|plus|;|also|another|other) (?:(?:i|have|another|the|about|my|an?|also|other|"
    r"old) )*(?:\$ )?(?:in )?(?:an? |my )?@\w+ "
)
"""Between two balances: that the second is of another account."""


def _is_change(line: Line, held: list[Amount]) -> bool:
    """Whether two balances are of one account at two times, and not of two accounts told side by side."""
    between = line.stretch(held[0].index + 1, held[-1].index)
    return not pattern(_BESIDE).search(between)


def _converted_is_basis(line: Line, chosen: dict[str, Amount]) -> None:
    """Takes what was converted for the basis alone where it is said to be that: "converted 9k, that's my basis"."""
    before, basis = chosen.get("value_before"), chosen.get("after_tax_basis")
    if before and basis and before.value == basis.value and " converted " in line.before(before.index, 4):
        del chosen["value_before"]


_STILL: Final = r" (?:now|today|still|currently|left|remaining|have|has|is|down|worth|balance|'s|sits|at) "


def _paid_from(line: Line, chosen: dict[str, Amount]) -> None:
    """Takes a bare balance for the one before the payout: "50k 403b, they kept 3,500, I got 46,500"."""
    held, got = chosen.get("value_now"), chosen.get("amount_received")
    if held is None or got is None or "value_before" in chosen or not held.index < got.index:
        return
    around = line.before(held.index, 4) + line.after(held.index + 1, 4)
    if got.value <= held.value <= got.value * 2 and not pattern(_STILL).search(around):
        chosen["value_before"] = chosen.pop("value_now")._replace(fact="value_before")


def setting_of(kind: str | None, events: tuple[Event, ...], line: Line) -> Setting:
    """What the account and the withdrawals say about the sums."""
    done = [event for event in events if event.done and not event.rolled]
    taxed = tuple(
        line.word_at(match.end() - 1)
        for match in pattern(
            rf" (?<!not )(?:{KIND}|could not deduct|(?:never|not) (?:had|taken|took|got|gotten|claimed|have|"
            rf"get) (?:a|any) deduction|"
            r"none of (?:the |my )?(?:\S+ ){0,6}?(?:was|were|is) (?:deductible|deducted)|"
            rf"'d never had (?:a|any) deduction|never deducted|did not deduct|no deduction|"
            rf"without a deduction|(?:could )?never be deducted|none of (?:it|them|that|this) (?:was |were |is |"
            rf"being )?(?:deductible|"
            rf"deducted)|(?:was|were|is) not deductible)(?= )"
        ).finditer(line.text)
    )
    taxed += tuple(
        index
        for index, word in enumerate(line.words)
        if word.kind == "account" and pattern(r"non ?deductible|after tax").search(word.raw)
    )
    return Setting(
        owner_of(line),
        kind,
        bool(done) or bool(pattern(r" box 1 | total distribution is checked ").search(line.text)),
        any(event.extent == "all" for event in done),
        taxed,
        any(
            word.kind == "account"
            and (("roth" in word.raw and word.value == kind) or (word.value == "roth_ira" and is_part(line, index)))
            for index, word in enumerate(line.words)
        ),
    )
