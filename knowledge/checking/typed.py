"""Figures typed into a sentence although a law file holds them: on the day the law changes, the sentence would lie.

Looked for are dollars, percentages, days, years in which a rule of the law begins or ends, ages, and spans of days,
months and years. An entry may list in `typed` what has to stand as it is: amounts of an example, or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from knowledge.checking.shelf import Shelf
from knowledge.figures import age_in_words, day_in_words, money, percent
from knowledge.lawbook import StateLaw
from knowledge.parameters import Leaf, Parameter
from knowledge.states import STATE_NAMES

_NAMED: Final = re.compile(r"\{[^{}]*\}")
_NAMES: Final = re.compile(
    r"\b2017 (?:tax law|act)\b|Cuts and Jobs Act of 2017"  # how people call P.L. 115-97
    r"|\*[^*\n]+\* \(\d{4}\)"  # a case with its year, *Fish* (2015)
    r"|P\.L\. \d+-\d+"  # a public law
)
_DOLLARS: Final = re.compile(r"\$\d[\d,]*(?:\.\d+)?(?<![,.])")
_PERCENT: Final = re.compile(r"\d+(?:\.\d+)?%")
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY: Final = re.compile(rf"(?:{_MONTHS}) \d{{1,2}}, \d{{4}}")
_YEAR: Final = re.compile(r"(?<![\d$.,§-])(?:19|20)\d\d(?![\d%]|,\d|-\d{2}\b)")
_AGE: Final = re.compile(
    r"(?:\bage|\bbefore|\bat|\bfrom|\buntil|\bunder|\bturn|\bturned|\bover) (\d{2}(?:½| 1/2)?)(?![\d,%.]\d)"
)
_HALF: Final = re.compile(r"\b\d{2}(?:½| 1/2)")
_SPAN: Final = re.compile(r"\b(\d+(?:\.\d+)?)[ -](day|month|year)s?\b")
_SHORTEST_SPAN: Final = 3
"""One and two days, months or years are too common to be taken for a figure of the law."""


@dataclass(slots=True)
class LawFigures:
    """The figures of the law as they would be typed, each with the name that should stand there."""

    dollars: dict[str, str] = field(default_factory=dict)
    percents: dict[str, str] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    years: dict[str, str] = field(default_factory=dict)
    ages: dict[str, str] = field(default_factory=dict)
    spans: dict[tuple[str, str], str] = field(default_factory=dict)
    state_years: dict[str, dict[str, str]] = field(default_factory=dict)
    """By name of the state."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure that stands typed, and the name that holds it."""

    text: str
    name: str

    @property
    def says(self) -> str:
        """The fault in a sentence."""
        return f'"{self.text}" is typed, and the law holds it: {{{self.name}}}'


def typed_figures(text: str, law: LawFigures) -> Iterator[Typed]:
    """Figures of the law that stand typed in a text, each once."""
    seen: set[str] = set()
    for line in _NAMES.sub(" ", _NAMED.sub(" ", text)).splitlines():
        for found in _in_line(line, law):
            if found.text not in seen:
                seen.add(found.text)
                yield found


def _in_line(line: str, law: LawFigures) -> Iterator[Typed]:
    for pattern, named in ((_DOLLARS, law.dollars), (_PERCENT, law.percents), (_DAY, law.days), (_HALF, law.ages)):
        for found in pattern.findall(line):
            if found in named:
                yield Typed(found, named[found])
    without_days = _DAY.sub(" ", line)
    years = dict(law.years)
    for state, boundaries in law.state_years.items():
        if state in line:
            years |= boundaries
    yield from (Typed(year, years[year]) for year in _YEAR.findall(without_days) if year in years)
    yield from (Typed(age, law.ages[age]) for age in _AGE.findall(line) if age in law.ages)
    for number, unit in _SPAN.findall(line):
        if (number, unit) in law.spans and float(number) >= _SHORTEST_SPAN:
            yield Typed(f"{number} {unit}s", law.spans[number, unit])


def read_figures(shelf: Shelf) -> LawFigures:
    """The figures that the law files hold."""
    law = LawFigures()
    for name, parameter in shelf.parameters.items():
        _of_parameter(law, name, parameter)
    for rule in shelf.exceptions:
        if rule.amount is not None:
            law.dollars.setdefault(money(rule.amount), f"exceptions.{rule.id}.amount")
        if rule.share_of_balance is not None:
            law.percents.setdefault(percent(rule.share_of_balance), f"exceptions.{rule.id}.share_of_balance")
        if rule.age is not None:
            law.ages.setdefault(str(rule.age), f"exceptions.{rule.id}.age")
    for claim in shelf.refund_claims:
        for key in ("claim_deadline", "claim_deadline_if_extended"):
            law.days.setdefault(day_in_words(getattr(claim, key)), f"refund_claims.{claim.tax_year}.{key}")
    for code, state in shelf.states.items():
        if code in STATE_NAMES:
            _of_state(law, code, state)
    return law


def _of_parameter(law: LawFigures, name: str, parameter: Parameter) -> None:
    for row in parameter.rows:
        year = row.start.year
        leaves = row.value.items() if isinstance(row.value, dict) else [("", row.value)]
        for key, leaf in leaves:
            _leaf(law, parameter, f"{name}.{key}@{year}" if key else f"{name}@{year}", leaf)
        if row.enacted:
            law.days.setdefault(day_in_words(row.enacted), f"{name}@{year}:enacted")
        if not _moves_yearly(parameter) and len(parameter.rows) > 1:
            law.years.setdefault(str(year), f"{name}@{year}:from_year")
            last = parameter.last_day(row)
            if last:
                law.years.setdefault(str(last.year), f"{name}@{year}:last_year")


def _leaf(law: LawFigures, parameter: Parameter, name: str, leaf: Leaf) -> None:
    if isinstance(leaf, bool) or not isinstance(leaf, int | float):
        return
    number = f"{leaf:g}"
    match parameter.unit:
        case "usd":
            law.dollars.setdefault(money(leaf), name)
        case "rate":
            law.percents.setdefault(percent(leaf), name)
        case "days" | "months" | "years":
            law.spans.setdefault((number, parameter.unit.removesuffix("s")), name)
            if "age" in name.partition("@")[0].split("_"):
                law.ages.setdefault(age_in_words(leaf), name)
                law.ages.setdefault(age_in_words(leaf).replace("½", " 1/2"), name)
        case "year":
            law.years.setdefault(number, name)


def _moves_yearly(parameter: Parameter) -> bool:
    """Whether the value moves with prices: its years begin and end nothing."""
    starts = [row.start.year for row in parameter.rows]
    return len(starts) > 2 and len(starts) > (starts[-1] - starts[0]) / 2


def _of_state(law: LawFigures, code: str, state: StateLaw) -> None:
    years = law.state_years.setdefault(state.name, {})
    for table in ("ira_closing_loss", "misc_itemized", "income_tax"):
        starts = [row.start for row in getattr(state, table)]
        for start in starts[1:]:
            years.setdefault(str(start), f"states.{code}.{table}@{start}:from_year")
            years.setdefault(str(start - 1), f"states.{code}.{table}@{start - 1}:last_year")
    if state.early_tax.rate:
        law.percents.setdefault(percent(state.early_tax.rate), f"states.{code}.early_tax.rate")
