"""Pictures of a verdict: the sum with bars, the years of the law, the time to claim.

Each says in words what it draws, so nothing hangs on the drawing or on a colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widget import Widget

from assistant.terminal.widgets.prose import Laid, Prose, covered
from assistant.wording.quoting import escaped

if TYPE_CHECKING:
    from knowledge.facts import Facts, FactValue
    from knowledge.lawbook import Law
    from knowledge.verdict import Verdict

_ROOM: Final = 50
"""Columns below which the bars are left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """The case as it was when the verdict was given."""

    facts: Facts
    today: date


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line of the sum; `sign` stands before the amount."""

    label: str
    amount: Decimal
    sign: str = ""


def sum_lines(facts: Mapping[str, FactValue]) -> tuple[SumLine, ...]:
    """What went in, came back and was lost, with the person's own numbers."""
    basis, received = _amount(facts, "after_tax_basis"), _amount(facts, "amount_received")
    if basis is None or received is None or not basis:
        return ()
    lost = basis - received
    last = SumLine("Lost", lost, "=") if lost > 0 else SumLine("More than was put in", -lost, "=")
    lines = [SumLine("Already taxed money put in", basis), SumLine("Paid out", received, "-"), last]
    return tuple(lines)


def _amount(facts: Mapping[str, FactValue], name: str) -> Decimal | None:
    value = facts.get(name)
    return None if value is None or isinstance(value, bool | str) else Decimal(str(value))


class SumPicture(Laid):
    """The sum, line by line, with a bar for what went in, came back and was lost."""

    DEFAULT_CSS = """
    SumPicture { padding: 0 1; margin-top: 1; }
    """

    def __init__(self, lines: tuple[SumLine, ...]) -> None:
        super().__init__()
        self._lines = lines

    def lines_at(self, width: int) -> list[Content]:
        """Label, sign and amount in columns; bars where there is room."""
        from assistant.wording.values import money

        amounts = [covered(self, money(line.amount)) for line in self._lines]
        label = max(len(line.label) for line in self._lines)
        figure = max(map(len, amounts))
        room = min(width - label - figure - 8, 40)
        most = max(line.amount for line in self._lines)
        drawn = [Content.styled("The loss", "bold")]
        for line, amount in zip(self._lines, amounts, strict=True):
            row = Content(f"{line.label:<{label}}  {line.sign or ' '} {amount:>{figure}}")
            if width >= _ROOM and room > 5:
                row += Content("  ") + _bar(line, int(line.amount * room / most))
            drawn.append(row)
        return drawn


def _bar(line: SumLine, length: int) -> Content:
    shape, colour = ("░", "$error") if line.label == "Lost" else ("█", "$secondary")
    return Content.styled(shape * max(length, int(line.amount > 0)), colour)


@dataclass(frozen=True, slots=True)
class Span:
    """Tax years in which one rule held; `last` is None where it still holds."""

    first: int
    last: int | None
    rule: str

    def holds(self, year: int) -> bool:
        """Whether a year lies in it."""
        return self.first <= year and (self.last is None or year <= self.last)

    @property
    def name(self) -> str:
        """The years, as they are written."""
        return f"{self.first}–{self.last}" if self.last else f"{self.first} on"


def year_spans(law: Law) -> tuple[Span, ...]:
    """What the law made of the deduction, by tax years."""
    rows = law.parameter(_DEDUCTION).rows
    starts = [row.start.year for row in rows]
    ends = [*(start - 1 for start in starts[1:]), None]
    return tuple(Span(first, last, str(row.leaf())) for first, last, row in zip(starts, ends, rows, strict=True))


class YearStrip(Laid):
    """Which rule held in the year of the loss: allowed, suspended, ended."""

    DEFAULT_CSS = """
    YearStrip { padding: 0 1; margin-top: 1; }
    """

    def __init__(self, year: int, spans: tuple[Span, ...]) -> None:
        super().__init__()
        self._year = year
        self._spans = spans

    def says(self) -> str:
        """The same in words."""
        here = next((span for span in self._spans if span.holds(self._year)), None)
        if here is None:
            return f"{self._year} lies before {self._spans[0].first}, when this deduction began."
        return f"{self._year} lies in the years {here.name}, when the deduction {_RULES[here.rule]}."

    def lines_at(self, width: int) -> list[Content]:
        """A line of the years with the year marked on it, and the same in words."""
        words = [Content.styled("The years", "bold"), *Content(self.says()).wrap(width)]
        each = min((width - 2) // len(self._spans) - 2, 26)
        if each < _NARROWEST:
            return words
        names, line = Content(""), Content("")
        for span in self._spans:
            here = span.holds(self._year)
            style = "$primary" if here else "$text-muted"
            names += Content.styled(
                f"{span.name} {_NAMES[span.rule]}"[:each].ljust(each + 2), f"bold {style}" if here else style
            )
            line += Content.styled(self._drawn(span, each), style) + Content("  ")
        return [words[0], names.rstrip(), line.rstrip(), *words[1:]]

    def _drawn(self, span: Span, cells: int) -> str:
        shape = _SHAPES[span.rule]
        if not span.holds(self._year):
            return shape * cells
        years = (span.last or max(self._year, span.first + 4)) - span.first + 1
        place = min((self._year - span.first) * cells // years, cells - 1)
        return f"{shape * place}▲{shape * (cells - place - 1)}"


_RULES: Final = {"allowed": "existed", "suspended": "was stopped", "terminated": "has ended for good"}
_NAMES: Final = {"allowed": "existed", "suspended": "stopped", "terminated": "ended"}
_SHAPES: Final = {"allowed": "━", "suspended": "╌", "terminated": "·"}
_NARROWEST: Final = 16
_DEDUCTION: Final = "misc_itemized_deductions"


@dataclass(frozen=True, slots=True)
class ClaimWindow:
    """From the day the return was due to the last day to claim."""

    name: str
    start: date
    end: date
    today: date


def claim_windows(verdict: Verdict, today: date) -> tuple[ClaimWindow, ...]:
    """The time to claim a federal and a state refund, where the verdict has one."""
    from knowledge.rules.refund import due_date
    from knowledge.states import STATE_NAMES

    federal, state = verdict.federal, verdict.state
    if federal is None or federal.tax_year is None:
        return ()
    start = due_date(verdict.law, federal.tax_year)
    found = []
    if federal.claim_deadline:
        found.append(ClaimWindow("Federal refund", start, federal.claim_deadline, today))
    if state and state.claim_deadline and state.status in ("allowed", "possible"):
        found.append(ClaimWindow(f"{STATE_NAMES[state.code]} refund", start, state.claim_deadline, today))
    return tuple(found)


class WindowLine(Laid):
    """The time to claim as a line with today on it, and the same in words."""

    DEFAULT_CSS = """
    WindowLine { padding: 0 1; margin-top: 1; }
    """

    def __init__(self, window: ClaimWindow) -> None:
        super().__init__()
        self._window = window

    def says(self) -> str:
        """The same in words."""
        from assistant.wording.words import day

        days = (self._window.end - self._window.today).days
        plural = "" if abs(days) == 1 else "s"
        left = f"{days:,} day{plural} left" if days > 0 else "today is the last day"
        if days < 0:
            left = f"ended {-days:,} day{plural} ago"
        return f"The return was due {day(self._window.start)}; last day to claim {day(self._window.end)}: {left}."

    def lines_at(self, width: int) -> list[Content]:
        """The title, the line, the words."""
        window = self._window
        title = Content.styled(f"{window.name}: time to claim", "bold")
        words = Content(self.says()).wrap(width)
        room = min(width, 60) - 16  # the year before the line, and the word behind it
        if room < 20:
            return [title, *words]
        whole = max((max(window.end, window.today) - window.start).days, 1)
        end = (window.end - window.start).days * room // whole
        now = max(min((window.today - window.start).days * room // whole, room), 0)
        cells = ["━" if place <= end else "┄" for place in range(room + 1)]
        cells[end] = "┃"
        cells[now] = "●"
        drawn = Content(f"{window.start.year}  ") + Content.styled("".join(cells), "$primary") + Content("  ● today")
        return [title, drawn, *words]


def pictures_of(verdict: Verdict, case: Case) -> Iterable[Widget]:
    """The pictures that fit the verdict, and the arithmetic line by line."""
    from assistant.wording.sums import sum_line
    from knowledge.arithmetic import arithmetic

    federal = verdict.federal
    sums = arithmetic(case.facts, verdict, case.today)
    lines = sum_lines(case.facts.told())
    if lines and federal and federal.status in _WITH_SUM:
        yield SumPicture(lines)
        sums = tuple(line for line in sums if line.name != "loss")  # the picture is that sum
    if sums:
        yield Prose("\n".join(["**The arithmetic**", *(f"- {escaped(sum_line(line))}" for line in sums)]))
    if federal and federal.tax_year and federal.status in ("suspended", "terminated", "deductible", "out_of_range"):
        yield YearStrip(federal.tax_year, year_spans(verdict.law))
    for window in claim_windows(verdict, case.today):
        yield WindowLine(window)


_WITH_SUM: Final = frozenset({"suspended", "terminated", "deductible", "basis_recovered", "excess_deferral_loss"})
