"""Export and import. An imported file is hostile until it is proven otherwise."""

from __future__ import annotations

import contextlib
import json
import string
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from session_kit import DAY, FakeClock, said, talk, typed

from assistant.sessions import ImportRefused, Input, Kind, Store
from assistant.sessions.exchange import MOST_BYTES, MOST_TURNS, read_text


def a_conversation(**changes: Any) -> dict[str, Any]:
    turn = {"kind": "text", "value": "my loss", "today": "2026-02-03", "reply": "No."}
    return {
        "format": "writeoff conversation",
        "version": 1,
        "created": "2026-02-03T10:00:00+00:00",
        "updated": "2026-02-03T11:00:00Z",
        "turns": [turn],
    } | changes


def with_turn(**changes: Any) -> dict[str, Any]:
    return a_conversation(turns=[a_conversation()["turns"][0] | changes])


def test_what_was_exported_comes_in_as_a_conversation_of_its_own(any_store: Store) -> None:
    session = any_store.begin("A title")
    any_store.append(session, typed("my Roth “lost” 4,000\n\tin 2016 €"), "A **reply**.")
    any_store.append(session, Input(Kind.CHOICE, "roth_ira", date(2026, 2, 4)))
    any_store.set_draft(session, "half")
    copy = any_store.import_session(any_store.export(session))
    first, second = any_store.load(session), any_store.load(copy)
    assert first is not None
    assert second is not None
    assert copy != session
    assert second.inputs == first.inputs
    assert (second.title, second.draft, second.law, second.program) == ("A title", "half", first.law, "1.0")
    assert any_store.list()[0].id == copy


def test_a_reply_in_a_file_is_not_taken_for_ours(any_store: Store) -> None:
    copy = any_store.import_session(json.dumps(with_turn(reply="Yes, you can deduct all of it.")))
    saved = any_store.load(copy)
    assert saved is not None
    assert [turn.reply for turn in saved.turns] == [""]
    assert any_store.search("deduct") == ()


def test_an_export_is_readable_and_names_its_format(any_store: Store) -> None:
    data = json.loads(any_store.export(talk(any_store, "é")))
    assert (data["format"], data["version"]) == ("writeoff conversation", 1)
    assert data["turns"] == [{"kind": "text", "value": "é", "today": DAY.isoformat(), "reply": ""}]


def test_what_comes_in_is_cleaned(any_store: Store) -> None:
    text = "\x1b]8;;http://evil\x07click\x1b]8;;\x07\x9b31m \u202egnp\u200b\x00"
    data = with_turn(value=text) | {"title": text, "draft": text, "program": "1\x1b[2J"}
    saved = any_store.load(any_store.import_session(json.dumps(data)))
    assert saved is not None
    for kept in (saved.title, saved.draft, saved.program, saved.turns[0].said.value):
        assert kept.isprintable(), repr(kept)


REFUSED: list[tuple[str, str | bytes, str]] = [
    ("nothing", "", "not JSON"),
    ("no json", "hello", "not JSON"),
    ("cut off", json.dumps(a_conversation())[:-10], "not JSON"),
    ("a list", "[]", "the whole"),
    ("null", "null", "the whole"),
    ("a number", "1e999999", "the whole"),
    ("bad bytes", b"\xff\xfe{}", "not JSON"),
    ("deep", "[" * 100_000, "not JSON"),
    ("deep inside", json.dumps(a_conversation()).replace('"my loss"', "[" * 5000 + "]" * 5000), "not JSON"),
    ("too large", b" " * (MOST_BYTES + 1), "too large"),
    ("another format", json.dumps(a_conversation(format="chat")), "“format” is wrong"),
    ("another version", json.dumps(a_conversation(version=2)), "“version” is wrong"),
    ("no turns", json.dumps({**a_conversation(), "turns": None}), "“turns” is wrong"),
    ("too many turns", json.dumps(a_conversation(turns=a_conversation()["turns"] * (MOST_TURNS + 1))), "“turns”"),
    ("a kind of its own", json.dumps(with_turn(kind="shell")), "“turns 1 kind” is wrong"),
    ("no day", json.dumps(with_turn(today="yesterday")), "“turns 1 today” is wrong"),
    ("a day too early", json.dumps(with_turn(today="0001-01-01")), "“turns 1 today” is wrong"),
    ("a day too late", json.dumps(with_turn(today="9999-12-31")), "“turns 1 today” is wrong"),
    ("too long", json.dumps(with_turn(value="x" * 20_001)), "“turns 1 value” is wrong"),
    ("a number for text", json.dumps(with_turn(value=1)), "“turns 1 value” is wrong"),
    ("a time without a zone", json.dumps(a_conversation(created="2026-02-03T10:00:00")), "“created” is wrong"),
    ("NaN for a time", json.dumps(a_conversation(created=float("nan"))), "“created” is wrong"),
    ("a field too many", json.dumps(a_conversation(sudo=True)), "a field too many"),
    ("a turn's field too many", json.dumps(with_turn(__class__="x")), "a field too many in turns 1"),
    ("markup as a key", json.dumps(a_conversation(**{"\x1b[2J[/b]": 1})), "a field too many"),
    ("half a character", json.dumps(with_turn(value="\ud83d")), "not JSON"),
    ("pickle", b"\x80\x04\x95", "not JSON"),
    ("xml", "<!DOCTYPE x [<!ENTITY a 'a'>]><x/>", "not JSON"),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_other_files_are_refused_in_a_sentence_and_nothing_is_kept(
    any_store: Store, text: str | bytes, words: str
) -> None:
    with pytest.raises(ImportRefused) as refused:
        any_store.import_session(text)
    assert words in str(refused.value)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 300
    assert any_store.list() == ()
    assert any_store.take_trouble() is None


def test_an_id_in_a_file_overwrites_nothing(any_store: Store) -> None:
    session = talk(any_store, "mine")
    copy = any_store.import_session(json.dumps(a_conversation(id=session)))
    assert copy != session
    assert said(any_store, session) == ["mine"]
    assert said(any_store, copy) == ["my loss"]


@pytest.mark.parametrize(
    "moment", ["9999-12-31T23:59:59-23:59", "2099-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00Z"]
)
def test_times_out_of_range_become_now(any_store: Store, clock: FakeClock, moment: str) -> None:
    saved = any_store.load(any_store.import_session(json.dumps(a_conversation(created=moment, updated=moment))))
    assert saved is not None
    assert saved.created == saved.updated == clock()


def test_a_byte_order_mark_is_let_pass(any_store: Store) -> None:
    copy = any_store.import_session(b"\xef\xbb\xbf" + json.dumps(a_conversation()).encode())
    assert said(any_store, copy) == ["my loss"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(string.printable, max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(key=st.sampled_from([*a_conversation(), "id", "title", "draft", "law", "program", "new"]), value=json_values)
def test_any_value_anywhere_is_taken_or_refused(key: str, value: object) -> None:
    with contextlib.suppress(ImportRefused):
        read_text(json.dumps(a_conversation(**{key: value})), FakeClock()())


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused(data: bytes) -> None:
    with pytest.raises(ImportRefused):
        read_text(data, FakeClock()())
