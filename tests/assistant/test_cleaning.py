"""What comes in is readable, and nothing that a terminal would obey is left in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cleaning import MOST_READ, clean

SEQUENCES = [
    ("a colour", "\x1b[31mred\x1b[0m", "red"),
    ("a colour, 8 bit", "\x9b31mred", "red"),
    ("a title", "\x1b]0;owned\x07text", "text"),
    ("a title ended by ST", "\x1b]0;owned\x1b\\text", "text"),
    ("a title, 8 bit", "\x9d0;owned\x9ctext", "text"),
    ("a link", "\x1b]8;;http://x\x1b\\click\x1b]8;;\x1b\\", "click"),
    ("a clipboard write", "\x1b]52;c;aGk=\x07text", "text"),
    ("a title without an end", "\x1b]0;owned\ntext", "\ntext"),
    ("a device control string", "\x1bP1$q\x1b\\text", "text"),
    ("a cursor move without an end", "a\x1b[", "a"),
    ("a lone escape", "a\x1bc", "a"),
    ("a bell, a backspace and a null", "a\x07\x08\x00b", "ab"),
    ("a delete", "a\x7fb", "ab"),
    ("text turned round", "a\u202eb\u202cc", "abc"),
    ("isolates", "\u2066a\u2069", "a"),
    ("zero width", "a\u200bb\u200dc\ufeff", "abc"),
    ("tags", "a\U000e0041b", "ab"),
    ("a soft hyphen", "de\u00adduct", "deduct"),
    ("line ends", "a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
    ("tabs and newlines stay", "a\tb\nc", "a\tb\nc"),
    ("a lone surrogate", "a\ud800b", "a\ufffdb"),
    ("a tower of marks", "a" + "\u0301" * 50, "a\u0301\u0301"),
    ("accents stay", "é ñ ½ § –", "é ñ ½ § –"),
]


@pytest.mark.parametrize(("given", "left"), [case[1:] for case in SEQUENCES], ids=[case[0] for case in SEQUENCES])
def test_sequence_is_removed_whole(given: str, left: str) -> None:
    assert clean(given).text == left


def test_long_text_is_cut_and_says_so() -> None:
    cleaned = clean("x" * (MOST_READ + 1))
    assert len(cleaned.text) == MOST_READ
    assert cleaned.cut
    assert not clean("x" * MOST_READ).cut


def test_a_hundred_thousand_characters_take_no_time() -> None:
    for hostile in ("x", "\x1b", "\x1b]", "\u0301", "\x9d0;"):
        began = time.perf_counter()
        clean(hostile * 100_000)
        assert time.perf_counter() - began < 1.0


@given(st.text(st.characters(), max_size=200) | st.text("\x1b[]()P0;\x07\\\x9b\x9c\x9dmA\n", max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    cleaned = clean(text).text
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in cleaned)
    assert not any(0x7F <= ord(letter) <= 0x9F or 0xD800 <= ord(letter) <= 0xDFFF for letter in cleaned)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f") & set(cleaned)
    assert clean(cleaned).text == cleaned
