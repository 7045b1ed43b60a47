"""The chat line by line: both speakers, numbered choices, nothing drawn, and nothing that can be typed breaks it."""

from __future__ import annotations

import io
import os
import re
import tracemalloc
from datetime import date

import pytest

from assistant.dialogue import Tools
from assistant.incoming import messages_of
from assistant.lines.talk import LineTalk
from assistant.plain import chat
from assistant.wording.messages import Kind
from assistant.wording.plain_text import plain_lines

HOSTILE = [
    b"",
    b"\n",
    b"\n\n   \n\t\n",
    b"[/\n",
    b"[@click=app.bell]x[/]\n",
    b"\x1b[2J\x1b]0;owned\x07\n",
    b"\x9b31m\xff\xfe\n",
    "\u202eevil\u202c\u200b\n".encode(),
    b"x" * 100_000 + b"\n",
    b"why? " * 20_000 + b"\n",
    b"401k 2016 $20k no, not 2016 but 2017 " * 3_000 + b"\n",
    b"\x00\x00\x00\n",
    b"%s {conversation} ${HOME}\n",
    b"'; DROP TABLE sessions; --\n",
    b"<script>alert(1)</script>\n",
    b"/" * 5_000 + b"\n",
    b"/" + b"a" * 50_000 + b"\n",
    b"[" * 5_000 + b"\n",
    ("a" + "\u0301" * 5_000 + "\n").encode(),
    b"without a newline at the end",
]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools(date(2026, 11, 24))


def _talk(typed: bytes | str, tools: Tools, *, interactive: bool = False) -> str:
    out = io.StringIO()
    source = typed.encode() if isinstance(typed, str) else typed
    chat(io.BytesIO(source), out, LineTalk(tools), interactive=interactive)
    return out.getvalue()


def test_a_pipe_shows_both_speakers(tools: Tools) -> None:
    said = _talk("my 401k fell, nothing taken out\n", tools)
    lines = said.splitlines()
    assert lines[0].startswith("writeoff: Hello.")
    assert lines[1] == "You: my 401k fell, nothing taken out"
    assert "writeoff: No. Nothing has come out of your 401(k), so there is no loss to claim." in lines


def test_a_person_gets_a_prompt_and_no_echo(tools: Tools) -> None:
    said = _talk("my 401k fell, nothing taken out\n", tools, interactive=True)
    assert "You: writeoff: Noted" in said
    assert "nothing taken out\nYou" not in said


def test_choices_are_numbered_and_take_number_or_words(tools: Tools) -> None:
    said = _talk("roth ira\n", tools)
    assert "1. No, it is all still there" in said
    assert "5. Not sure" in said
    assert "part taken out" in _talk("roth ira\n2\n", tools)
    assert "part taken out" in _talk("roth ira\nPart of it\n", tools)


def test_a_year_is_asked_without_numbers(tools: Tools) -> None:
    said = _talk("closed all my Roth IRAs, got back less than I put in\n", tools)
    assert 'Or say "not sure".' in said
    assert "1. " not in said


def test_nothing_is_drawn_and_no_line_is_broken(tools: Tools) -> None:
    said = _talk(
        "closed all my Roth IRAs in 2016 in Texas, got back less than I put in\nwhy\nhelp\nfacts\nsources\n", tools
    )
    assert "\x1b" not in said
    assert not re.search("[\u2500-\u257f\u2580-\u259f]", said)
    assert "**" not in said
    assert all(line.strip() for line in said.splitlines())


def test_quit_ends_it_and_the_rest_is_not_read(tools: Tools) -> None:
    said = _talk("/quit\nmy 401k fell\n", tools)
    assert said.rstrip().endswith("writeoff: Goodbye.")
    assert "Noted" not in said


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_the_talk_goes_on(typed: bytes, tools: Tools) -> None:
    said = _talk(b"roth ira\n" + typed + b"\neverything\n", tools)
    assert "everything taken out" in said
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", said)
    assert "Something went wrong" not in said


def test_a_long_message_says_that_it_was_cut(tools: Tools) -> None:
    assert "I read only the first 10,000 characters" in _talk("my roth ira fell. " * 6_000 + "\n", tools)


def test_a_fault_of_ours_costs_nothing_that_was_told(tools: Tools) -> None:
    class Broken(Tools):
        def decide(self, facts: object) -> object:  # type: ignore[override]
            raise RuntimeError("broken")

    said = _talk("roth ira\nhello\n", Broken(tools.today))
    assert "Something went wrong on my side" in said
    assert "writeoff: Hello. Tell me what happened" in said


def test_turns_are_kept_before_they_are_shown(tools: Tools) -> None:
    out = io.StringIO()
    talk = LineTalk(tools)
    shown_when_kept: list[bool] = []

    def after_turn() -> None:
        kept = talk.store.load(talk.session)
        assert kept is not None
        shown_when_kept.append(kept.turns[-1].reply in out.getvalue())

    chat(io.BytesIO(b"hello\nroth ira\n"), out, talk, interactive=False, after_turn=after_turn)
    assert shown_when_kept == [False, False]


def test_a_line_without_end_takes_no_memory() -> None:
    tracemalloc.start()
    lines = list(messages_of(io.BytesIO(b"x" * 5_000_000 + b"\nnext\n"), interactive=False))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert lines[1] == "next"
    assert peak < 12_000_000  # the stream itself is 5 MB of it


def test_markdown_becomes_lines() -> None:
    markdown = "**Answer.** Yes.\n\n**Why**\n\n- one \\* two\n- three"
    assert plain_lines(markdown) == ["Answer. Yes.", "Why:", "- one * two", "- three"]


def test_an_output_that_cannot_show_a_letter_shows_another(tools: Tools) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", errors="strict")
    chat(io.BytesIO(b"my 401k fell, nothing taken out\n/quit\n"), out, LineTalk(tools), interactive=False)
    out.flush()
    assert b"writeoff: No." in raw.getvalue()


def test_kinds_are_words() -> None:
    assert {kind.value for kind in Kind} == {"note", "question", "choices", "answer", "verdict", "list"}


def test_slanted_words_lose_their_stars_and_sums_keep_them() -> None:
    assert plain_lines("See *Fish v. Commissioner*, and 3 * 4 * 5.") == ["See Fish v. Commissioner, and 3 * 4 * 5."]


def test_a_goodbye_ends_the_talk_without_going_back_to_the_question(tools: Tools) -> None:
    said = _talk("my 401k lost money\nbye\nroth ira\n", tools)
    assert said.rstrip().endswith("You: bye\nwriteoff: Goodbye.")


WRAPPED = """\
I am 52 and live in Ohio. Last year I closed the only Roth IRA that I ever had. Over
the years I had put in 26,000 and when it was all said and done they sent me a check
for 17,500. Can I write the difference off?
"""


def test_in_a_pipe_every_line_is_a_message_and_blank_lines_only_stand_between() -> None:
    typed = b"roth ira\nall of it\n\n\n2019\nwhy?\n"
    assert list(messages_of(io.BytesIO(typed), interactive=False)) == ["roth ira", "all of it", "2019", "why?"]


def test_a_wrapped_paragraph_in_a_pipe_is_one_message() -> None:
    typed = f"hello\n\n{WRAPPED}\nwhy?\n".encode()
    first, story, last = messages_of(io.BytesIO(typed), interactive=False)
    assert (first, last) == ("hello", "why?")
    assert story == WRAPPED.strip().replace("\n", " ")


def test_a_backslash_joins_a_line_to_the_next() -> None:
    typed = b"closed my roth \\\n  in 2019\nwhy?\n"
    assert list(messages_of(io.BytesIO(typed), interactive=False)) == ["closed my roth in 2019", "why?"]


def test_a_wrapped_story_is_read_whole_in_a_pipe(tools: Tools) -> None:
    said = _talk(WRAPPED, tools)
    assert "$26,000 of taxed money put in" in said
    assert "$17,500 paid out" in said
    assert said.count("You: ") == 1


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals to open here")
def test_a_paste_at_a_terminal_is_one_message_and_typed_lines_are_each_one() -> None:
    keyboard, terminal = os.openpty()
    with os.fdopen(terminal, "rb", buffering=0) as source:
        os.write(keyboard, b"first line of a paste\n\nand its last\n")
        messages = messages_of(source, interactive=True, prompt=lambda: None)
        assert next(messages) == "first line of a paste\n\nand its last"
        os.write(keyboard, b"typed\n")
        assert next(messages) == "typed"
        os.write(keyboard, b"typed ahead\n/quit\n")
        assert [next(messages), next(messages)] == ["typed ahead", "/quit"]
        os.write(keyboard, b"\x04")
        assert next(messages, None) is None
    os.close(keyboard)


def test_a_script_that_waits_for_each_answer_gets_it() -> None:
    coming, going = os.pipe()
    with os.fdopen(coming, "rb") as source:
        messages = messages_of(source, interactive=False)
        os.write(going, b"roth ira\n")
        assert next(messages) == "roth ira"
        os.write(going, b"all of it\n")
        assert next(messages) == "all of it"
        os.close(going)
        assert next(messages, None) is None
