"""Pictures of a verdict: the sum with bars, the years of the law, the time to claim.

Each says in words what it draws, so nothing hangs on the drawing or on a colour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widget import Widget

from assistant.terminal.marks import HEADING
from assistant.terminal.widgets.prose import Laid, Prose, covered
from assistant.wording.quoting import escaped

if TYPE_CHECKING:
    from assistant.wording.pictured import ClaimWindow, Span, SumLine
    from knowledge.facts import Facts
    from knowledge.verdict import Verdict

_ROOM: Final = 50
"""Columns below which the bars are left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """The case as it was when the verdict was given."""

    facts: Facts
    today: date


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
        drawn = [Content.styled("The loss", HEADING)]
        for line, amount in zip(self._lines, amounts, strict=True):
            row = Content(f"{line.label:<{label}}  {line.sign or ' '} {amount:>{figure}}")
            if width >= _ROOM and room > 5:
                row += Content("  ") + _bar(line, int(line.amount * room / most))
            drawn.append(row)
        return drawn


def _bar(line: SumLine, length: int) -> Content:
    shape, colour = ("░", "$error") if line.label == "Lost" else ("█", "$secondary")
    return Content.styled(shape * max(length, int(line.amount > 0)), colour)


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
        from assistant.wording.pictured import year_says

        return year_says(self._year, self._spans)

    def lines_at(self, width: int) -> list[Content]:
        """A line of the years with the year marked on it, and the same in words."""
        words = [Content.styled("The years", HEADING), *Content(self.says()).wrap(width)]
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


_NAMES: Final = {"allowed": "existed", "suspended": "stopped", "terminated": "ended"}
_SHAPES: Final = {"allowed": "━", "suspended": "╌", "terminated": "·"}
_NARROWEST: Final = 16


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
        return self._window.says()

    def lines_at(self, width: int) -> list[Content]:
        """The title, the line, the words."""
        window = self._window
        title = Content.styled(f"{window.name}: time to claim", HEADING)
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
    from assistant.wording.pictured import claim_windows, sum_of, year_of, year_spans
    from assistant.wording.sums import sum_line
    from knowledge.arithmetic import arithmetic

    sums = arithmetic(case.facts, verdict, case.today)
    if lines := sum_of(verdict, case.facts.told()):
        yield SumPicture(lines)
        sums = tuple(line for line in sums if line.name != "loss")  # the picture is that sum
    if sums:
        yield Prose("\n".join(["# The arithmetic", *(f"- {escaped(sum_line(line))}" for line in sums)]))
    if year := year_of(verdict):
        yield YearStrip(year, year_spans(verdict.law))
    for window in claim_windows(verdict, case.today):
        yield WindowLine(window)
