"""An article is held against the law sentence by sentence."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from assistant.claims import check_article, plain_words, standings, truth_of
from assistant.cli_article import check_article_command
from knowledge.claims import load_claims
from knowledge.entries import load_entries
from knowledge.sources import load_sources

TABLE = Path(__file__).with_name("claims.toml")
SENTENCES = tomllib.loads(TABLE.read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["says"][:60]) for case in SENTENCES])
def test_a_sentence_stands_as_the_law_says(case: dict[str, str]) -> None:
    (checked,) = check_article(case["says"])
    assert (checked.standing or "none") == case["standing"]
    if "claim" in case:
        assert case["claim"] in [claim.id for claim in checked.claims]


def test_every_claim_has_its_truth_its_sources_and_its_topic() -> None:
    sources, topics = load_sources(), load_entries()
    for claim in load_claims():
        assert truth_of(claim)
        assert set(claim.sources) <= sources.keys(), claim.id
        assert claim.topic in topics, claim.id


def test_a_short_answer_is_read_with_its_question() -> None:
    question, answer = check_article("Will the deduction return in 2026? It is possible.")
    assert question.standing is None
    assert answer.standing == "out_of_date"


def test_each_sentence_says_where_it_begins() -> None:
    text = "Nothing here at all.\n\n• You cannot deduct a loss in your 401(k). See Pub. 575 for more."
    for checked in check_article(text):
        assert text[checked.start :].startswith(checked.sentence)


def test_typographic_signs_do_not_matter() -> None:
    assert plain_words("You can’t deduct 401(k)s") == "you can't deduct 401ks"


def test_a_plan_is_named_alike_with_or_without_brackets() -> None:
    for written in ("a 401(k) loss", "a 401k loss", "a 401 (k) loss", "a 401(K) loss"):
        assert plain_words(written) == "a 401k loss"


def test_counts_are_of_sentences() -> None:
    counts = standings(check_article("You cannot deduct a 401(k) loss. Hello there, reader. It will return in 2026."))
    assert counts == {"out_of_date": 1, "wrong": 0, "incomplete": 0, "fine": 1}


@given(st.text(max_size=400))
def test_any_text_can_be_checked(text: str) -> None:
    for checked in check_article(text):
        assert checked.sentence in text


def test_the_command_accounts_for_every_sentence() -> None:
    text = "Hello there, reader. Losses inside the plan don't count on your return. The deduction will return in 2026."
    shown = CliRunner().invoke(check_article_command, ["--all", "-"], input=text).output
    assert "NO CLAIM: Hello there, reader." in shown
    assert "FINE: Losses inside the plan don't count on your return." in shown
    assert "OUT OF DATE: The deduction will return in 2026." in shown
    assert "1 out of date, 0 wrong, 0 not all of it, 1 fine; in 1 of 3 sentences no claim that we know." in shown


def test_without_all_only_what_is_amiss_is_printed() -> None:
    shown = CliRunner().invoke(check_article_command, ["-"], input="Losses inside the plan don't count.").output
    assert "FINE" not in shown
    assert "1 fine; in 0 of 1 sentences" in shown


def test_what_is_not_recognised_is_said_plainly(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "The deduction will return in 2026. Savers over 50 get half of their IRA losses as a credit. Enjoy the spring!",
        "utf-8",
    )
    out = CliRunner().invoke(check_article_command, [str(article)]).output
    unknown = out[out.index("NOT RECOGNISED") :]
    assert "Savers over 50 get half of their IRA losses as a credit." in unknown
    assert "Enjoy the spring!" not in out
    assert "1 out of date" in unknown
