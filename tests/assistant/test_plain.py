"""The chat line by line: both speakers, numbered choices, nothing drawn, and nothing that can be typed breaks it."""

from __future__ import annotations

import io
import re
import tracemalloc
from datetime import date

import pytest

from assistant.dialogue import Exchange, Tools
from assistant.plain import chat, lines_of
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
    chat(io.BytesIO(source), out, tools, interactive=interactive)
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
    kept: list[tuple[str, int]] = []
    out = io.StringIO()

    def keep(text: str, exchange: Exchange) -> None:
        assert exchange.messages[0].text not in out.getvalue()
        kept.append((text, len(exchange.messages)))

    chat(io.BytesIO(b"hello\nroth ira\n"), out, tools, interactive=False, on_turn=keep)
    assert [text for text, _ in kept] == ["hello", "roth ira"]


def test_a_line_without_end_takes_no_memory() -> None:
    tracemalloc.start()
    lines = list(lines_of(io.BytesIO(b"x" * 5_000_000 + b"\nnext\n")))
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
    chat(io.BytesIO(b"my 401k fell, nothing taken out\n/quit\n"), out, tools, interactive=False)
    out.flush()
    assert b"writeoff: No." in raw.getvalue()


def test_kinds_are_words() -> None:
    assert {kind.value for kind in Kind} == {"note", "question", "choices", "answer", "verdict", "list"}


def test_slanted_words_lose_their_stars_and_sums_keep_them() -> None:
    assert plain_lines("See *Fish v. Commissioner*, and 3 * 4 * 5.") == ["See Fish v. Commissioner, and 3 * 4 * 5."]


def test_a_goodbye_ends_the_talk_without_going_back_to_the_question(tools: Tools) -> None:
    said = _talk("my 401k lost money\nbye\nroth ira\n", tools)
    assert said.rstrip().endswith("You: bye\nwriteoff: Goodbye.")
