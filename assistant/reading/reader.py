"""Text to facts: runs every reader on one message and settles what depends on each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from assistant.reading import account_others, account_phrases, filing_phrases, phrases
from assistant.reading.account_names import IRAS, PLANS
from assistant.reading.accounts import choose_account, with_accounts
from assistant.reading.ages import choose_age
from assistant.reading.amount_conditions import BASIS_BY_LAW, Amount, Setting
from assistant.reading.amounts import best_amounts, read_amounts, setting_of
from assistant.reading.clauses import Clauses, clauses_of, without_earlier_story, without_others
from assistant.reading.corrections import without_slips
from assistant.reading.dictation import with_marks
from assistant.reading.exceptions import STANDING, choose_exception
from assistant.reading.money import with_money
from assistant.reading.multiples import with_multiples
from assistant.reading.named import read_named
from assistant.reading.numbers import with_numbers
from assistant.reading.places import with_places
from assistant.reading.relatives import without_relatives
from assistant.reading.residence import choose_state
from assistant.reading.statements import Statement, first_statement, is_one_account, same_kind
from assistant.reading.stolen import is_theft, sent_away
from assistant.reading.withdrawals import Event, events_of, without_arrivals
from assistant.reading.withdrew import choose_withdrew, is_small_part
from assistant.reading.words import LONGEST, Line, pattern, split
from assistant.reading.year_words import Year, with_years
from assistant.reading.years import choose_year

FactValue: TypeAlias = str | bool | int | float

_AT_DEATH: Final = frozenset({"pension", "annuity"})


class Span(NamedTuple):
    """The words that a fact was read from.

    Attributes:
        fact: its name.
        start: offset of the first character in the text as given.
        end: offset behind the last.
        estimate: whether the value was told as "about", as a range, or counted from today.
    """

    fact: str
    start: int
    end: int
    estimate: bool = False


class PutIn(NamedTuple):
    """What was put into an account, in dollars, and where the text says so."""

    value: int | float
    start: int
    end: int


class Reading(NamedTuple):
    """What a message says.

    Attributes:
        facts: value by name; never one that the text does not state.
        spans: the words, at least one span for each fact, in the order of the text.
        cut: whether the message was longer than is read.
        put_in: what went into a 529, a Coverdell account or an annuity, in dollars. It is basis by law and not by the
            text, so that it is no fact here.
    """

    facts: Mapping[str, FactValue] = MappingProxyType({})
    spans: tuple[Span, ...] = ()
    cut: bool = False
    put_in: PutIn | None = None


class _Found:
    """Facts as they are found, each with its words."""

    def __init__(self) -> None:
        self.facts: dict[str, FactValue] = {}
        self.spans: list[Span] = []
        self.put_in: PutIn | None = None

    def add(self, fact: str, value: FactValue, where: tuple[int, int], *, estimate: bool = False) -> None:
        if fact not in self.facts:
            self.facts[fact] = value
            self.spans.append(Span(fact, *where, estimate))

    def rename(self, fact: str, other: str) -> None:
        """Takes one fact for another, unless that is known."""
        if fact in self.facts and other not in self.facts:
            self.facts[other] = self.facts.pop(fact)
            self.spans = [span._replace(fact=other) if span.fact == fact else span for span in self.spans]

    def state(self, fact: str, line: Line, statement: Statement | None) -> None:
        if statement:
            self.add(fact, statement.value, line.source(statement.start, statement.end))


def read(text: str, *, today: date, known: Mapping[str, object] | None = None) -> Reading:
    """Facts that a message states, each with the words it came from.

    Args:
        text: the message as given; no more than its first `LONGEST` characters are read.
        today: the day from which "last year" and the like are counted.
        known: facts told before; a kind of account that is known says whose contributions are already taxed.
    """
    told = known or {}
    reading = _read(text, today, str(told.get("account_type") or ""), str(told.get("withdrew") or ""))
    return reading._replace(facts=dict(reading.facts))


@lru_cache(maxsize=16)
def _read(text: str, today: date, account: str, withdrew: str) -> Reading:
    """As `read`. A turn reads one message several times, whole and in part; the last few are remembered."""
    line = _line(text, today)
    if not line.words:
        return Reading(cut=len(text) > LONGEST)
    known = {"account_type": account or None, "withdrew": withdrew or None}
    found = _Found()
    for fact, value, where in read_named(line, text, today):
        found.add(fact, value, where)
    kind = _read_account(line, known, found)
    events = without_arrivals(line, events_of(line, kind), kind)
    clauses = clauses_of(line)
    amounts = _read_money(line, clauses, events, kind, found)
    year = _read_when(line, clauses, events, amounts, today, found)
    _read_person(line, year, today, found, done=any(event.done and not event.rolled for event in events))
    _read_withdrew(line, events, amounts, kind, found)
    _read_statements(line, kind, known, found)
    _settle(found)
    spans = tuple(sorted(found.spans, key=lambda span: (span.start, span.fact)))
    return Reading(found.facts, spans, len(text) > LONGEST, found.put_in)


def accounts_told(text: str) -> tuple[str, ...]:
    """The kinds of two accounts that a message names side by side: "my Roth and my 401(k)"; empty where it does not."""
    line = with_accounts(with_numbers(split(text)))
    pair = pattern(r" @(\w+) (?:(?:and|&|plus|,) )+(?:(?:also|my|our|a|an|the|one|small|old) )*@(\w+)(?= )").search(
        line.text
    )
    kinds = tuple(dict.fromkeys(pair.groups())) if pair else ()
    return kinds if len(kinds) > 1 and "plan" not in kinds else ()


def _line(text: str, today: date) -> Line:
    line = with_years(with_accounts(with_numbers(with_marks(split(text)))), today)
    return without_earlier_story(
        without_relatives(without_others(without_slips(with_multiples(with_money(with_places(line))))))
    )


def _read_account(line: Line, known: Mapping[str, object], found: _Found) -> str | None:
    choice = choose_account(line)
    if choice:
        found.add("account_type", choice.kind, line.offsets(choice.first, choice.first + 1))
        return choice.kind
    kind = known.get("account_type")
    return kind if isinstance(kind, str) else None


def _read_money(
    line: Line, clauses: Clauses, events: tuple[Event, ...], kind: str | None, found: _Found
) -> dict[str, Amount]:
    setting: Setting = setting_of(kind, events, line)
    amounts = best_amounts(line, read_amounts(line, clauses, setting), emptied=setting.emptied)
    for fact, amount in amounts.items():
        value = int(amount.value) if amount.value == int(amount.value) else amount.value
        if fact == "after_tax_basis" and kind in BASIS_BY_LAW and not _is_called_basis(line, amount.index, setting):
            found.put_in = PutIn(value, *line.offsets(amount.index, amount.index + 1))
        else:
            found.add(fact, value, line.offsets(amount.index, amount.index + 1), estimate=amount.estimate)
    empty = first_statement(line, account_phrases.NOTHING_LEFT)
    if empty and not setting.done and not {"value_now", "amount_received"} & set(amounts):
        found.add("value_now", 0, line.source(empty.start, empty.end))
    return amounts


def _is_called_basis(line: Line, index: int, setting: Setting) -> bool:
    """Whether the text itself calls a sum taxed money or basis."""
    return bool(setting.taxed) or " basis " in line.before(index, 8) + line.after(index + 1, 4)


def _read_when(
    line: Line,
    clauses: Clauses,
    events: tuple[Event, ...],
    amounts: Mapping[str, Amount],
    today: date,
    found: _Found,
) -> Year | None:
    by_sum = _paid_sum(events, amounts)
    before, now = amounts.get("value_before"), amounts.get("value_now")
    fell = before is not None and now is not None and before.value > now.value
    chosen = choose_year(line, clauses, (*events, *by_sum), today, fell=fell)
    if chosen is None or (by_sum and chosen[1].relative):
        return None
    index, year = chosen
    found.add("tax_year", year.number, line.offsets(index, index + 1), estimate=False)
    return year


def _paid_sum(events: tuple[Event, ...], amounts: Mapping[str, Amount]) -> tuple[Event, ...]:
    """A sum paid out as an event of its own, where no verb tells the payout: "2002, $11,572 came out of my IRA"."""
    paid = amounts.get("amount_received")
    if paid is None or any(event.done for event in events):
        return ()
    return (Event(paid.index, paid.index + 1, done=True, denied=False, rolled=False, extent="unknown"),)


def _read_person(line: Line, year: Year | None, today: date, found: _Found, *, done: bool) -> None:
    if age := choose_age(line, today, year.number if year else None, done=done):
        value = int(age.value) if age.value == int(age.value) else age.value
        found.add("age", value, line.source(age.start, age.end))
    if residence := choose_state(line, year):
        found.add("state", residence.code, line.offsets(residence.index, residence.index + 1))
    found.state("filing_status", line, first_statement(line, filing_phrases.FILING_STATUS))
    found.state("itemizes", line, first_statement(line, filing_phrases.ITEMIZES))


def _read_withdrew(
    line: Line, events: tuple[Event, ...], amounts: Mapping[str, Amount], kind: str | None, found: _Found
) -> None:
    held = amounts.get("value_now")
    if held and not held.value and any(event.done for event in events):
        held = None  # emptied: nothing is held any more
    received = amounts.get("amount_received")
    whole = [amounts[fact].value for fact in ("value_before", "after_tax_basis") if fact in amounts]
    chosen = choose_withdrew(
        line,
        events,
        held.index if held else None,
        got=received is not None,
        some=bool(received and whole and is_small_part(line, received.value, max(whole))),
    )
    if is_theft(line):
        sent = sent_away(line, chosen)
        if sent and sent is not chosen and sent.value == "everything":
            found.rename("value_now", "amount_received")  # what it was worth is what was sent off
        chosen = sent
    if chosen and not (kind is None and chosen.value == "nothing" and not line_speaks_of_account(line)):
        found.add("withdrew", chosen.value, line.offsets(chosen.first, chosen.behind))


def line_speaks_of_account(line: Line) -> bool:
    """Whether anything that could be the account is named at all."""
    return any(
        word.text in {"account", "it", "plan", "retirement", "savings", "accounts", "money", "anything"}
        for word in line.words
    )


def _read_statements(line: Line, kind: str | None, known: Mapping[str, object], found: _Found) -> None:
    if kind in IRAS or kind in {"roth_ira", "529", "coverdell", None}:
        closed = first_statement(line, same_kind(account_others.SIMILAR_CLOSED, kind))
        if closed and is_one_account(line, closed):
            closed = None
        if closed and (closed.value is False or found.facts.get("withdrew", known.get("withdrew")) == "everything"):
            found.state("all_similar_accounts_closed", line, closed)
    if pretax := first_statement(line, account_phrases.ALL_PRETAX):
        if kind not in {"roth_ira", "roth_401k", "529", "hsa", "brokerage", "coverdell"}:
            found.add("after_tax_basis", 0, line.source(pretax.start, pretax.end))
    elif kind not in {"roth_ira", "roth_401k"}:
        found.state("after_tax_money", line, first_statement(line, account_phrases.AFTER_TAX_MONEY))
    if found.facts.get("withdrew") in {"everything", "part", None}:
        found.state("got_back_less", line, first_statement(line, account_phrases.GOT_BACK_LESS))
    found.state("cause", line, first_statement(line, phrases.CAUSE))
    found.state("paid_in_kind", line, first_statement(line, phrases.PAID_IN_KIND))
    exception = choose_exception(line, kind)
    if exception and (found.facts.get("withdrew") != "nothing" or exception.value in STANDING):
        found.state("penalty_exception", line, exception)
    if kind == "simple_ira":
        found.state("simple_ira_first_two_years", line, first_statement(line, phrases.SIMPLE_FIRST_TWO_YEARS))
    if kind in _AT_DEATH:
        found.state("annuitant_died", line, first_statement(line, phrases.ANNUITANT_DIED))
        _read_year_of_death(line, found)
    if kind in PLANS:
        found.state("excess_deferral", line, first_statement(line, phrases.EXCESS_DEFERRAL))


_DIED_IN: Final = r" (?:died|passed away|passed|death)(?: [^ .?#]+){0,4} #(?P<year>\d{4})(?= )"


def _read_year_of_death(line: Line, found: _Found) -> None:
    """The year in which payments ended with a death: what was not recovered belongs on the last return, 72(b)(3)(A)."""
    died = pattern(_DIED_IN).search(line.text) if found.facts.get("annuitant_died") is True else None
    if died:
        found.add("tax_year", int(died["year"]), line.source(died.start("year") - 1, died.end("year")))


def _settle(found: _Found) -> None:
    """Drops what the amounts say themselves: facts that follow are not told twice, and never against each other."""
    facts = found.facts
    if "after_tax_basis" in facts:
        facts.pop("after_tax_money", None)
        if "amount_received" in facts:
            facts.pop("got_back_less", None)
    if facts.get("paid_in_kind") and facts.get("withdrew") == "nothing":  # the stock that is still there was paid out
        del facts["withdrew"]
    found.spans = [span for span in found.spans if span.fact in facts]
