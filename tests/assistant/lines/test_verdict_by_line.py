"""A verdict as text says all that the card on the screen shows: pictures, arithmetic, reasons that open, routes."""

from __future__ import annotations

import pytest
from line_kit import STORY, Desk

from assistant.wording.messages import Kind

CALIFORNIA = STORY.replace("New Jersey", "California")


def test_what_the_pictures_draw_is_said(desk: Desk) -> None:
    said = desk.say(CALIFORNIA)
    assert "$20,000 put in, less $14,000 paid out, is a loss of $6,000." in said
    assert "The years. 2022 lies in the years 2018–2025, when the deduction was stopped." in said
    # the state's return for 2022 was due on April 18, 2023; four years (R&TC 19306), and April 18, 2027 is a Sunday
    assert "The return was due April 18, 2023; last day to claim about April 19, 2027: about 146 days left." in said


def test_a_return_that_is_still_to_be_filed_is_told_as_due(desk: Desk) -> None:
    assert "The return is due April 15, 2027;" in desk.say(CALIFORNIA.replace("2022", "2026"))


def test_a_sum_without_a_loss_is_said_too(desk: Desk) -> None:
    said = desk.say(STORY.replace("14k", "68k"))
    assert "already taxed money put in: $20,000; paid out: $68,000; more than was put in: $48,000." in said


def test_the_arithmetic_of_an_old_year_stands_in_the_verdict(desk: Desk) -> None:
    said = desk.say("closed my only roth in 2016 in TX, put in 20k and got 14k, agi 50000, single, I was 61")
    assert "The arithmetic:\n- Floor: $50,000 (adjusted gross income) x 2%" in said
    assert "The loss. " not in said, "the sum that the federal part says is not said again"


def test_everything_on_the_card_is_in_the_text(desk: Desk) -> None:
    heard = desk.talk.hear(CALIFORNIA)
    (card,) = (message.card for message in heard.messages if message.kind is Kind.VERDICT)
    assert card is not None
    text = desk.say("verdict")
    for sentence in (*card.steps, *card.routes, *card.still_open, *(reason.says for reason in card.reasons)):
        assert sentence in text
    assert card.as_of in text


@pytest.mark.parametrize("typed", ["reason 2", "/why 2", "explain reason 2", "the second reason", "why reason two?"])
def test_a_reason_opens_to_its_facts_law_day_and_confidence(typed: str, desk: Desk) -> None:
    first, *lines = desk.say(CALIFORNIA, typed).split("\n")
    assert first.startswith("writeoff: Reason 2: The statute of California")
    assert lines[0] == "- Applied to: State: California; Year: 2022."
    assert lines[1] == "- How sure: read in a secondary source."
    assert lines[2].startswith("- R&TC 17076")
    assert "Read on November 23, 2026" in lines[2]


def test_a_reason_that_is_not_there_says_how_many_there_are(desk: Desk) -> None:
    assert "The answer rests on 8 reasons." in desk.say(CALIFORNIA, "reason 12")


def test_before_an_answer_a_reason_is_no_command(desk: Desk) -> None:
    assert "Reason" not in desk.say("my roth ira fell", "reason 2").split("\n")[0]


def test_in_full_every_reason_is_opened_and_in_short_none_is_read(desk: Desk) -> None:
    assert desk.say(CALIFORNIA, "more").count("Read on November 23, 2026") > 8
    assert "Reason" not in desk.say("shorter").replace("Reasons", "")


def test_hidden_amounts_are_in_no_line_of_it(desk: Desk) -> None:
    desk.say("hide amounts")
    said = desk.say(CALIFORNIA)
    assert "$•••" in said
    assert "20,000" not in said
