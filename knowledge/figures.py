"""Figures in a sentence, taken from the law by name.

A sentence of ours never repeats a number that a parameter holds. It names it in braces, and the figure is put in, in
the form a reader expects:

    {misc_itemized_floor}                             2%
    {capital_loss_limit.married_separate}             $1,500
    {standard_deduction.single@2017}                  $6,350, the value for tax year 2017
    {misc_itemized_deductions@2018:last_year}         2025, when the row in force for 2018 ends
    {exceptions.first_home.amount}                    $10,000
    {refund_claims.2017.claim_deadline}               May 17, 2021
    {refund_claims.2022.claim_deadline:is_or_was}     was April 15, 2026; "is ..." for a reader of an earlier day
    {refund_claims.2022.claim_deadline:over}          April 15, 2026 (over); without "(over)" until then
    {refund_claims.fact.tax_year.claim_deadline}      the one of the year that the reader told
    {states.CA.ira_closing_loss@2026:form}            Schedule CA (540) Part II
    {states.MN.ira_closing_loss@2019:from_year}       2019, when the row in force for 2019 begins
    {law_as_of}                                       November 23, 2026
    {fact.tax_year}                                   what the reader told
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

    from knowledge.lawbook import Law
    from knowledge.parameters import Leaf, Unit

    Figures: TypeAlias = Law | Mapping[str, str]
    """Where figures come from: the law, or figures by name that were looked up in it before."""

_NAMED = re.compile(r"\{([^{}]*)\}")
_PARTS = re.compile(r"(?P<path>[A-Za-z0-9_.]+)(@(?P<year>\d{4}))?(:(?P<attribute>[a-z_]+))?\Z")
_FACT = "fact"
_TOLD_YEAR = "fact.tax_year."
_DAY_IN_WORDS = "%B %d, %Y"
_RECORDS = ("exceptions", "routes", "accounts", "refund_claims")
_RECORD_UNITS: dict[str, Unit] = {"amount": "usd", "share_of_balance": "rate", "rate": "rate", "simple_rate": "rate"}


class NoSuchFigure(LookupError):
    """A sentence names a figure that the law does not have. The message says which and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{{{name}}}: {reason}")
        self.name = name


def fill(sentence: str, law: Figures, facts: Mapping[str, object] | None = None, today: date | None = None) -> str:
    """The sentence with every named figure put in.

    Args:
        sentence: with names in braces.
        law: where the figures come from.
        facts: what the reader told.
        today: the reader's day, against which deadlines are held. None takes the law's own.

    Raises:
        NoSuchFigure: a name in braces is not in the law, or a fact was not told.
    """
    return _NAMED.sub(lambda found: figure(found[1], law, facts, today), sentence)


def named_figures(sentence: str) -> list[str]:
    """The names in braces, in order."""
    return _NAMED.findall(sentence)


def figure(name: str, law: Figures, facts: Mapping[str, object] | None = None, today: date | None = None) -> str:
    """One figure as a reader expects it.

    Raises:
        NoSuchFigure: as `fill`.
    """
    if _TOLD_YEAR in name:
        name = name.replace(_TOLD_YEAR, f"{_fact(name, 'tax_year', facts or {})}.")
    if name.endswith(_OF_THE_DAY):
        return _deadline(name, law, today)
    if isinstance(law, Mapping):
        return _known(name, law, facts)
    if name == "law_as_of":
        return day_in_words(law.as_of)
    parts = _PARTS.match(name)
    if not parts:
        raise NoSuchFigure(name, "not of the form name.key@year:attribute")
    path = parts["path"].split(".")
    year = int(parts["year"]) if parts["year"] else law.as_of.year
    try:
        if path[0] == _FACT:
            return _fact(name, path[1], facts or {})
        if path[0] in _RECORDS:
            return _record(law, path, parts["attribute"])
        if path[0] == "states":
            return _of_state(law, path, year, parts["attribute"])
        return _of_parameter(law, path, year, parts["attribute"])
    except NoSuchFigure:
        raise
    except (LookupError, AttributeError, TypeError, ValueError) as error:
        raise NoSuchFigure(name, str(error)) from error


_OF_THE_DAY = (":is_or_was", ":over")


def looked_up(name: str) -> str:
    """The name of what is looked up in the law for a figure that hangs on the reader's day."""
    return name.partition(":")[0] if name.endswith(_OF_THE_DAY) else name


def _deadline(name: str, law: Figures, today: date | None) -> str:
    """A last day, told as it stands on the reader's day."""
    last = figure(looked_up(name), law)
    passed = _day(last) < (today or _day(figure("law_as_of", law)))
    if name.endswith(":over"):
        return f"{last} (over)" if passed else last
    return f"{'was' if passed else 'is'} {last}"


def _day(words: str) -> date:
    return datetime.strptime(words, _DAY_IN_WORDS).date()  # noqa: DTZ007  a day has no zone


def _known(name: str, figures: Mapping[str, str], facts: Mapping[str, object] | None) -> str:
    whose, _, fact = name.partition(".")
    if whose == _FACT:
        return _fact(name, fact, facts or {})
    if name not in figures:
        raise NoSuchFigure(name, "not looked up before")
    return figures[name]


def _fact(name: str, fact: str, facts: Mapping[str, object]) -> str:
    if facts.get(fact) is None:
        raise NoSuchFigure(name, "not told")
    from decimal import Decimal

    value = facts[fact]
    if isinstance(value, Decimal):
        return money(value)
    return str(value).replace("_", " ")


def _of_parameter(law: Law, path: list[str], year: int, attribute: str | None) -> str:
    parameter = law.parameter(path[0])
    row = law.in_year(path[0], year)
    last = parameter.last_day(row)
    match attribute:
        case None:
            return shown(row.leaf(".".join(path[1:])), parameter.unit)
        case "section" | "law" | "note":
            return str(getattr(row, attribute))
        case "enacted":
            return day_in_words(row.enacted) if row.enacted else _nothing("no date of enactment")
        case "from_year":
            return str(row.start.year)
        case "from_date":
            return day_in_words(row.start)
        case "last_year":
            return str(last.year) if last else _nothing("no later row")
        case "last_date":
            return day_in_words(last) if last else _nothing("no later row")
        case _:
            raise LookupError(f"no attribute {attribute}")


def _nothing(reason: str) -> str:
    raise LookupError(reason)


def _record(law: Law, path: list[str], attribute: str | None) -> str:
    records: Mapping[str, object] = {str(key): value for key, value in getattr(law, path[0]).items()}
    field = {"from": "start", "to": "end"}.get(path[2], path[2])
    value = getattr(records[path[1]], field)
    if value is None or attribute:
        raise LookupError("no such value in the record")
    return shown(value, _RECORD_UNITS.get(field))


def _of_state(law: Law, path: list[str], year: int, attribute: str | None) -> str:
    state = law.state(path[1])
    if path[2] in ("ira_closing_loss", "misc_itemized", "income_tax"):
        rows = {"ira_closing_loss": state.closing_loss, "misc_itemized": state.deductions, "income_tax": state.tax}
        row = rows[path[2]](year)
        if attribute == "from_year":
            return str(row.start)
        if attribute == "last_year":
            return _last_year([row.start for row in getattr(state, path[2])], row.start)
        value = getattr(row, attribute or ("kind" if path[2] == "income_tax" else "treatment"))
        return str(value) if value else _nothing("empty")
    value = state
    for part in path[2:]:
        value = getattr(value, part)
    if value is None:
        raise LookupError("not established")
    return shown(value, _RECORD_UNITS.get(path[-1]))


def _last_year(starts: list[int], start: int) -> str:
    """The year before the next row of a state's table."""
    later = [other for other in starts if other > start]
    return str(min(later) - 1) if later else _nothing("no later row")


def shown(value: Leaf, unit: Unit | None = None) -> str:
    """A value of the law as a reader expects it.

    Args:
        value: as the law file has it.
        unit: its unit; None takes it as it is.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, str):
        return value
    if unit == "usd":
        return money(value)
    if unit == "rate":
        return percent(value)
    return age_in_words(value)


def money(amount: float | Decimal) -> str:
    """Dollars as $18,000 or $18,000.50; a loss of income as -$500."""
    from decimal import Decimal  # most answers that were compiled need none

    rounded = round(Decimal(str(amount)), 2)
    sign = "-" if rounded < 0 else ""
    cents = f"{abs(rounded):,.0f}" if rounded == int(rounded) else f"{abs(rounded):,.2f}"
    return f"{sign}${cents}"


def percent(rate: float | Decimal) -> str:
    """A fraction as 2% or 2.5%."""
    from decimal import Decimal

    return f"{(Decimal(str(rate)) * 100).normalize():f}%"


def age_in_words(years: float) -> str:
    """Years as 65 or 59½."""
    whole, half = divmod(years, 1)
    return f"{int(whole)}½" if half == 0.5 else f"{years:g}"


def day_in_words(day: date) -> str:
    """A day as July 4, 2025."""
    return f"{day:%B} {day.day}, {day.year}"
