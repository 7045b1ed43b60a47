"""The words: every key is there, every fact can be asked for and said back, and a person can read it."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

import assistant
from assistant.wording.cards import make_card
from assistant.wording.covering import hide_amounts
from assistant.wording.quoting import escaped, quoted, unescaped
from assistant.wording.values import listed, money, said, value_words, years_old
from assistant.wording.words import fill, load_words, phrases, plain, text
from knowledge import decide
from knowledge.entries import load_entries
from knowledge.facts import FACT_NAMES, MONEY_FACTS, UNSURE, YES_NO_FACTS, Facts, fact_choices
from knowledge.rules.run import run
from knowledge.verdict import ANSWERS, STATE_STATUSES, STATUSES

SOURCE = Path(assistant.__file__).parent
NUMBERED = ("tax_year", "converted_year", "age")


def test_every_fact_has_its_words() -> None:
    questions = load_words("questions")
    assert set(questions) == set(FACT_NAMES)
    for fact in FACT_NAMES:
        words = questions[fact]
        assert {"label", "names", "ask", "hint", "why", "where", "fits", "said_none", "unsure_said"} <= set(words)
        assert words["ask"].endswith("?")
        assert said(fact, None)
        assert said(fact, UNSURE)


def test_no_name_means_two_facts() -> None:
    names = [name for words in load_words("questions").values() for name in words["names"]]
    assert len(names) == len(set(names))


def test_every_value_of_every_fact_can_be_said() -> None:
    for fact in FACT_NAMES:
        values: tuple[object, ...] = fact_choices(fact)
        if fact in YES_NO_FACTS:
            values = (True, False)
        elif fact in MONEY_FACTS:
            values = (0, 18000, 1234.5)
        elif fact in NUMBERED:
            values = (59.5, 47) if fact == "age" else (2016,)
        assert values
        for value in values:
            assert said(fact, value).strip()
            assert "{" not in said(fact, value)
            assert value_words(fact, value)


def test_every_option_is_a_value_that_the_fact_takes() -> None:
    for fact, words in load_words("questions").items():
        for option in words.get("option", ()):
            accepted = (True, False) if fact in YES_NO_FACTS else fact_choices(fact)
            assert option["value"] in accepted


def test_every_verdict_has_its_words() -> None:
    words = load_words("verdicts")
    assert set(words["headline"]) == set(ANSWERS)
    assert all(answer in words["short"] for answer in ANSWERS)
    assert all(status in words["short"] and status in words["federal"] for status in STATUSES)
    assert all(status in words["state"] for status in STATE_STATUSES)
    assert run  # the rules that give them


def _keys_said() -> set[str]:
    """Keys that the code says, found in its own text."""
    keys: set[str] = set()
    for path in [*(SOURCE / "dialogue").glob("*.py"), *(SOURCE / "wording").glob("*.py"), *SOURCE.glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            if name in ("note", "say_key") and node.args and isinstance(node.args[0], ast.Constant):
                keys.add(str(node.args[0].value))
    return keys


def test_every_key_that_is_said_has_words() -> None:
    assert _keys_said() <= set(load_words("replies"))


def test_a_part_in_square_brackets_goes_with_its_value() -> None:
    assert fill("A[, then {b}]{c}", {"b": "", "c": "!"}) == "A!"
    assert fill("A[, then {b}]{c}", {"b": "B", "c": "!"}) == "A, then B!"
    with pytest.raises(KeyError):
        fill("{missing}", {})


def test_money_years_and_ages_look_as_people_write_them() -> None:
    assert money(18000) == "$18,000"
    assert money(1234.5) == "$1,234.50"
    assert money(-5000) == "-$5,000"
    assert years_old(59.5) == "59½"
    assert years_old(47.0) == "47"
    assert value_words("tax_year", 2016) == "2016"
    assert value_words("state", "NJ") == "New Jersey"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_amounts_can_be_hidden() -> None:
    assert hide_amounts("$20,000 in, $14,000.50 out, 2016") == "$••• in, $••• out, 2016"


@given(st.text(max_size=120))
def test_quoted_words_are_one_line_of_no_markup(words: str) -> None:
    shown = quoted(words)
    assert "\n" not in shown
    assert len(unescaped(shown)) <= 62
    bare = re.sub(r"\\.", "", shown)
    assert not set("*_`[]<>#|") & set(bare)


@given(st.text("a*_[]\\`<>#!", max_size=40))
def test_escaping_loses_nothing(words: str) -> None:
    assert unescaped(escaped(words)) == words


def test_phrases_are_compared_without_case_and_marks() -> None:
    assert plain("  What’s   the VERDICT?! ") == "what's the verdict"
    assert phrases("commands")["undo"] == "undo"


MOST_GRADE = 9.0
MOST_WORDS_SHORT = 60
MOST_WORDS_WHOLE = 250


def _grade(sentences: str) -> float:
    """The school grade by Flesch and Kincaid; names of plans and forms are words that every reader has to take."""
    return float(textstat.flesch_kincaid_grade(re.sub(r"401\(k\)|403\(b\)|457\(b\)|1099-R", "plan", sentences)))


def _spoken(template: str) -> str:
    values = {"your_account": "your account", "account": "your account", "state": "Ohio", "year": "2016"}
    bare = re.sub(r"\{law\.[^}]*\}", "2018", re.sub(r"\[[^\]]*\]", "", template))
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], "that"), bare)


def _questions() -> list[str]:
    asked = []
    for words in load_words("questions").values():
        asked += [words["ask"], *(variant.get("ask", "") for variant in words.get("variant", ()))]
    return [_spoken(question) for question in asked if question]


def _first_lines() -> list[str]:
    return [_spoken(line) for table in load_words("verdicts")["headline"].values() for line in table.values()]


@pytest.mark.parametrize("sentence", [*_questions(), *_first_lines()])
def test_questions_and_first_lines_read_at_grade_nine_or_below(sentence: str) -> None:
    assert _grade(sentence) <= MOST_GRADE, f"{_grade(sentence):.1f}: {sentence}"


@pytest.mark.parametrize("topic", sorted(load_entries()))
def test_a_short_answer_is_short_and_reads_at_grade_nine_or_below(topic: str) -> None:
    entry = load_entries()[topic]
    assert _grade(entry.short_answer()) <= MOST_GRADE, f"{_grade(entry.short_answer()):.1f}: {entry.short_answer()}"
    assert len(entry.short_answer().split()) <= MOST_WORDS_SHORT
    assert len(entry.answer().split()) <= MOST_WORDS_WHOLE


def test_why_texts_read_easily_on_average() -> None:
    grades = [_grade(_spoken(words["why"])) for words in load_words("questions").values()]
    assert sum(grades) / len(grades) <= MOST_GRADE


def test_texts_have_no_machine_names() -> None:
    for key in load_words("replies"):
        assert not re.search(r"\b[a-z]+_[a-z]+\b", re.sub(r"\{\w+\}", "", text(key)))


def test_wording_holds_no_date_of_its_own() -> None:
    day = date(2026, 11, 24)
    for name in ("replies", "questions"):
        assert str(day.year) not in (SOURCE / "wording" / f"{name}.toml").read_text("utf-8")


def test_whathangs_on_a_state_names_only_the_fewer() -> None:
    from assistant.wording.asking import hangs_on

    said = hangs_on("state", {"CA,NY": "state_only", "IL,NJ,OH,TX": "no"})
    assert said == (
        "In California or New York, the loss counts on the state return only. "
        "In most states, there is no loss to claim."
    )


COMPOSED = re.compile(r"lead_\w+|article_\w+|claim_\w+|\w+_option")
"""Keys that are put together from a part and a name."""


def test_every_reply_is_said_somewhere() -> None:
    package = Path(assistant.__file__).parent
    code = "".join(file.read_text("utf-8") for file in package.rglob("*.py"))
    talk = {kind for table in ("talk", "tone") for kind in load_words("phrases")[table]}
    talk |= set(load_words("follow_ups")["talk"])
    said_in_code = set(re.findall(r"[\"'](\w+)[\"']", code))
    unsaid = [key for key in load_words("replies") if key not in said_in_code | talk]
    assert [key for key in unsaid if not COMPOSED.fullmatch(key)] == []


@pytest.mark.parametrize(
    ("year", "floor"),
    [
        pytest.param(2012, "7.5%", id="the last year before P.L. 111-148 sec. 9013"),
        pytest.param(2013, "10%", id="the first year of P.L. 111-148 sec. 9013"),
        pytest.param(2016, "10%", id="its last year"),
        pytest.param(2017, "7.5%", id="P.L. 115-97 sec. 11027"),
    ],
)
def test_an_exception_for_a_cost_is_promised_only_as_far_as_it_reaches(year: int, floor: str) -> None:
    medical = {"account_type": "401k", "withdrew": "everything", "after_tax_money": False, "amount_received": 9000}
    verdict = decide(Facts.model_validate({**medical, "age": 44, "tax_year": year, "penalty_exception": "medical"}))
    card = make_card(verdict, {}, {}, date(2026, 11, 24))
    assert "No extra tax for taking it out early, if the exception covers the whole payout." in str(card)
    assert f"above {floor} of your adjusted gross income" in str(card)
