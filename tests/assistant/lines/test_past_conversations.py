"""Earlier conversations line by line: listed, searched, gone on with, named and forgotten. Deleting asks first."""

from __future__ import annotations

from pathlib import Path

import pytest
from line_kit import STORY, Desk, make_desk, stored

from assistant.dialogue import Tools
from assistant.unanswered import begin, collected


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two conversations were saved before this one."""
    desk.say("my 401k fell, nothing taken out")
    desk.talk.begin()
    desk.say("closed all my roth iras, got back less than I put in")
    desk.talk.begin()
    return desk


def test_they_are_listed_latest_first_and_searched(two: Desk) -> None:
    head, first, second = two.say("/conversations").split("\n")
    assert head.startswith("writeoff: 2 saved on this computer")
    assert first.startswith("1. closed all my roth iras, got back less than I put in. November 24, 2026")
    assert second.startswith("2. my 401k fell, nothing taken out. ")
    assert len(two.say("/conversations 401k").split("\n")) == 2
    assert "No saved conversation has “zebra” in it." in two.say("/conversations zebra")


def test_one_is_gone_on_with_where_it_stood(two: Desk) -> None:
    said = two.say("/conversations", "1")
    assert said.startswith("writeoff: Going on with “closed all my roth iras")
    assert said.count("In which year") == 1
    assert "Noted: 2016." in two.say("2016")
    saved = two.talk.store.load(two.talk.session)
    assert saved is not None
    assert [turn.said.value for turn in saved.turns][-1] == "2016", "it goes on in the same conversation"


@pytest.mark.parametrize("typed", ["/open 2", "/resume 2", "/open 401k", "/open fell nothing"])
def test_it_opens_by_number_without_a_list_and_by_words(typed: str, two: Desk) -> None:
    assert "Going on with “my 401k fell" in two.say(typed)


def test_after_a_list_the_slash_can_be_left_out(two: Desk) -> None:
    assert "Forget “my 401k fell" in two.say("/conversations", "delete 2")
    assert "Going on with “my 401k fell" in two.say("no", "open 2")


def test_what_is_not_there_is_said(two: Desk) -> None:
    assert "No saved conversation is called “99”." in two.say("/open 99")
    assert "No saved conversation is called “99”." in two.say("/forget 99")
    assert two.say("/open").startswith("writeoff: 2 saved")


def test_an_unsent_line_is_told(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path)
    desk.say(STORY)
    desk.talk.store.set_draft(desk.talk.session, "half a line")
    desk.talk.begin()
    assert desk.say("/open 1").endswith("writeoff: You had typed, and not sent: half a line")
    desk.talk.store.close()


def test_a_name_is_given_by_number_to_this_one_or_when_asked(two: Desk) -> None:
    assert "It is called “The old plan” now." in two.say("/rename 2 The old plan")
    assert "1. The old plan. " in two.say("/conversations"), "it was added to last"
    two.say("/open 2")
    assert "It is called “Roth of mine” now." in two.say("/rename Roth of mine")
    assert "What shall it be called?" in two.say("rename this conversation")
    assert "It is called “Another” now." in two.say("Another")
    assert "No name was given" in two.say("/rename", "/help")


def test_a_conversation_of_which_nothing_is_saved_has_no_name_yet(desk: Desk) -> None:
    assert "Nothing of this conversation is saved yet" in desk.say("/rename Mine")


@pytest.mark.parametrize("answer", ["no", "n", "", "2016", "/help", "what is basis?", "maybe"])
def test_whatever_is_no_yes_forgets_nothing(answer: str, two: Desk) -> None:
    asked = two.say("/forget 2")
    assert asked == (
        "writeoff: Forget “my 401k fell, nothing taken out”, 1 message? "
        "It is deleted from this computer and cannot be brought back. Yes or no?"
    )
    assert two.say(answer).startswith("writeoff: Nothing was deleted.")
    two.say("yes")
    assert two.talk.store.search("nothing taken out"), "a yes later is heard as any word, not as that yes"


def test_a_yes_forgets_it_for_good_with_what_was_collected_of_it(two: Desk) -> None:
    begin(two.talk.questions)
    two.say("how do I grow tomatoes?", "/open 2", "how do I fix a tap?")
    two.talk.begin()
    two.say("/conversations", "/forget 1")
    assert "Removed 1 conversation with 2 turns. Removed 1 collected question." in two.say("yes")
    assert collected(two.talk.questions) == ["how do I grow tomatoes?"]
    assert len(two.talk.store.list()) == 2


def test_forgetting_the_one_we_are_in_begins_anew(two: Desk) -> None:
    two.say(STORY, "forget this conversation")
    said = two.say("yes")
    assert "That was the conversation you were in, so this is a new one." in said
    assert not two.talk.conversation.told
    assert len(two.talk.store.list()) == 2


def test_all_of_them_and_several(two: Desk) -> None:
    two.say(STORY)
    assert "Forget every saved conversation (3)?" in two.say("/forget all")
    two.say("no")
    assert two.say("/conversations", "/forget 2 and 3").count("“") == 2
    two.say("y")
    assert len(two.talk.store.list()) == 1
    two.say("/forget all", "yes")
    assert two.say("/conversations") == "writeoff: Nothing is saved yet."


def test_words_that_only_sound_like_it_ask_which(two: Desk) -> None:
    said = two.say("delete my conversations")
    assert said.startswith("writeoff: Which one?")
    assert len(two.talk.store.list()) == 2


def test_a_private_chat_lists_saves_and_deletes_nothing(tools: Tools, tmp_path: Path) -> None:
    desk = make_desk(tools, tmp_path, private=True)
    desk.say(STORY)
    for typed in ("/conversations", "/open 1", "/rename 1 x", "/forget all"):
        assert "Nothing of this chat is saved." in desk.say(typed)
    assert not desk.home.exists()
    assert not stored(desk.home, private=True).list()
