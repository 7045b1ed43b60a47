"""What a bare number means: the option of a question that waits, else the entry of the list that was just read."""

from __future__ import annotations

from line_kit import STORY, Desk


def test_a_number_after_a_list_picks_from_it(desk: Desk) -> None:
    desk.say(STORY)
    assert desk.say("/panel", "2").startswith("writeoff: Was that all")
    assert "Keep it" in desk.say("/panel", "/panel 2")


def test_a_number_answers_the_question_that_waits_and_no_list_takes_it(desk: Desk) -> None:
    said = desk.say("my roth ira fell", "/conversations")
    assert "/open and a number" in said
    assert said.split("\n")[-1] == "5. Not sure", "the question is said again behind the list"
    assert "everything taken out" in desk.say("3")


def test_a_year_is_a_year_behind_a_list_too(desk: Desk) -> None:
    desk.say("closed all my roth iras, got back less than I put in", "/browse")
    assert "Noted: 2016." in desk.say("2016")


def test_a_number_stops_picking_once_something_else_was_said(desk: Desk) -> None:
    desk.say(STORY, "/panel", "what is basis?")
    said = desk.say("1")
    assert "Kind of account" not in said
    assert "Your state" in said or "How to work it out" in said, "it is the suggestion of the answer"


def test_a_number_beyond_the_list_is_heard_as_words(desk: Desk) -> None:
    desk.say(STORY, "/theme")
    assert "Colours" not in desk.say("2016")


def test_numbers_of_the_last_list_stand_for_its_entries_by_command_later_too(desk: Desk) -> None:
    listed = desk.say("/browse roth").split("\n")
    desk.say(STORY)
    assert desk.say("/browse 2").split("\n")[0] == f"writeoff: {listed[2].removeprefix('2. ')}"


def test_what_was_typed_is_sent_again_by_its_number(desk: Desk) -> None:
    desk.say(STORY, "what if it was 2016?", "/history roth")
    assert "I have that already" in desk.say("1")
