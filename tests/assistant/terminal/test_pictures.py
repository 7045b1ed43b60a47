"""The pictures of a verdict say in words what they draw."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assistant.terminal.widgets.pictures import (
    Case,
    SumPicture,
    WindowLine,
    YearStrip,
    pictures_of,
)
from assistant.wording.pictured import claim_windows, sum_lines, year_spans
from knowledge import decide, load_law, parse_facts
from tests.assistant.terminal.conftest import Open

TODAY = date(2026, 11, 24)
CASE = {
    "account_type": "roth_ira",
    "withdrew": "everything",
    "tax_year": 2022,
    "all_similar_accounts_closed": True,
    "after_tax_basis": 20000,
    "amount_received": 14000,
    "state": "CA",
}


def test_the_sum_is_what_went_in_less_what_came_out() -> None:
    lines = sum_lines({"after_tax_basis": Decimal(20000), "amount_received": Decimal(14000)})
    assert [(line.label, line.sign, line.amount) for line in lines] == [
        ("Already taxed money put in", "", Decimal(20000)),
        ("Paid out", "-", Decimal(14000)),
        ("Lost", "=", Decimal(6000)),
    ]


def test_getting_back_more_is_no_loss() -> None:
    lines = sum_lines({"after_tax_basis": Decimal(20000), "amount_received": Decimal(68000)})
    assert (lines[-1].label, lines[-1].amount) == ("More than was put in", Decimal(48000))


@pytest.mark.parametrize(
    "facts", [{}, {"after_tax_basis": "unsure", "amount_received": Decimal(1)}, {"after_tax_basis": 0}]
)
def test_without_both_amounts_there_is_no_sum(facts: dict[str, object]) -> None:
    assert sum_lines(facts) == ()


@pytest.mark.parametrize(
    ("year", "words"),
    [  # 26 USC 67: allowed through 2017, suspended 2018 to 2025, ended from 2026 on (federal.md 3)
        (1986, "lies before 1987, when this deduction began"),
        (2017, "1987–2017, when the deduction existed"),
        (2018, "2018–2025, when the deduction was stopped"),
        (2025, "2018–2025, when the deduction was stopped"),
        (2026, "2026 on, when the deduction has ended for good"),
    ],
)
def test_the_strip_of_years_says_which_rule_held(year: int, words: str) -> None:
    strip = YearStrip(year, year_spans(load_law()))
    assert words in strip.says()
    drawn = "\n".join(line.plain for line in strip.lines_at(90))
    assert words in " ".join(drawn.split())
    assert drawn.count("▲") == (0 if year < 1987 else 1)


def test_the_strip_gives_way_to_its_words_where_there_is_no_room() -> None:
    assert "▲" not in "\n".join(line.plain for line in YearStrip(2022, year_spans(load_law())).lines_at(40))


def test_the_law_of_an_earlier_day_has_fewer_spans() -> None:
    assert [span.name for span in year_spans(load_law(date(2019, 1, 1)))][:2] == ["1987–2017", "2018–2025"]


@pytest.mark.parametrize(
    ("today", "words"),
    [  # California: four years from the original due date (R&TC 19306); the 2022 return was due on April 18, 2023,
        # and April 18, 2027 is a Sunday
        (date(2026, 11, 24), "about 146 days left"),
        (date(2027, 4, 18), "about 1 day left"),
        (date(2027, 4, 19), "it ends about now"),
        (date(2027, 4, 20), "ended about 1 day ago"),
    ],
)
def test_the_time_to_claim_has_today_on_it(today: date, words: str) -> None:
    windows = claim_windows(decide(parse_facts(CASE), today=today), today)
    assert [window.name for window in windows] == ["California refund"]
    line = WindowLine(windows[0])
    assert words in line.says()
    assert "about April 19, 2027" in line.says()
    assert "●" in "\n".join(drawn.plain for drawn in line.lines_at(80))


async def test_pictures_draw_at_any_width(open_chat: Open) -> None:
    async with open_chat() as chat:
        verdict = decide(parse_facts(CASE), today=TODAY)
        widgets = list(pictures_of(verdict, Case(parse_facts(CASE), TODAY)))
        await chat.app.chat.mount(*widgets)
        for widget in widgets:
            for width in range(8, 130, 7):
                assert widget.lines_at(width)
        assert any(isinstance(widget, SumPicture) for widget in widgets)


async def test_a_bar_is_as_long_as_its_share(open_chat: Open) -> None:
    async with open_chat() as chat:
        picture = SumPicture(sum_lines({"after_tax_basis": Decimal(20000), "amount_received": Decimal(10000)}))
        await chat.app.chat.mount(picture)
        lines = [line.plain for line in picture.lines_at(100)]
        assert lines[1].count("█") == 2 * lines[2].count("█")
        assert lines[2].count("█") == lines[3].count("░")
