"""What every store does, on disk and in memory alike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from session_kit import DAY, LAW, FakeClock, Stores, said, talk, typed

from assistant.sessions import Input, Kind, NoSuchSession, Store


def test_inputs_come_back_in_order_with_kind_and_day(any_store: Store) -> None:
    inputs = (
        Input(Kind.TEXT, "my Roth lost 4,000", date(2026, 2, 3)),
        Input(Kind.CHOICE, "roth_ira", date(2026, 2, 4)),
        Input(Kind.COMMAND, "undo", date(2026, 2, 4)),
    )
    session = any_store.begin()
    for one in inputs:
        any_store.append(session, one, "a reply")
    saved = any_store.load(session)
    assert saved is not None
    assert saved.inputs == inputs
    assert [turn.reply for turn in saved.turns] == ["a reply"] * 3
    assert (saved.program, saved.law) == ("1.0", LAW)
    assert saved.created == datetime(2026, 2, 3, 12, tzinfo=UTC)


def test_a_conversation_in_which_nothing_was_said_is_not_kept(any_store: Store) -> None:
    session = any_store.begin("a title")
    any_store.set_draft(session, "")
    assert any_store.list() == ()
    assert any_store.latest() is None
    assert any_store.load(session) is None


def test_the_draft_is_kept_until_something_is_sent(any_store: Store) -> None:
    session = any_store.begin()
    any_store.set_draft(session, "my 401(k) lo")
    latest = any_store.latest()
    assert latest is not None
    assert (latest.id, latest.draft, latest.turns) == (session, "my 401(k) lo", ())
    any_store.append(session, typed("my 401(k) lost money"))
    latest = any_store.latest()
    assert latest is not None
    assert latest.draft == ""


def test_the_first_thing_typed_becomes_the_title(any_store: Store) -> None:
    session = any_store.begin()
    any_store.append(session, Input(Kind.COMMAND, "help", DAY))
    any_store.append(session, typed("Can I\nwrite off   my IRA?"))
    any_store.append(session, typed("2016"))
    assert [summary.title for summary in any_store.list()] == ["Can I write off my IRA?"]


def test_a_long_title_is_cut_at_a_word(any_store: Store) -> None:
    session = talk(any_store, "lost money in the plan " * 20)
    (summary,) = any_store.list()
    assert summary.id == session
    assert len(summary.title) <= 80
    assert summary.title.endswith("plan…") or summary.title.endswith(("lost…", "money…", "in…", "the…"))


def test_a_given_title_stays(any_store: Store) -> None:
    session = any_store.begin("Roth of 2016")
    any_store.append(session, typed("hello"))
    any_store.rename(session, "Roth\n of 2017")
    saved = any_store.load(session)
    assert saved is not None
    assert saved.title == "Roth of 2017"


def test_last_added_to_comes_first_though_the_clock_runs_backwards(any_store: Store, clock: FakeClock) -> None:
    first = talk(any_store, "first")
    clock.turn(days=-400)
    second = talk(any_store, "second")
    assert [summary.id for summary in any_store.list()] == [second, first]
    clock.turn(days=-400)
    any_store.append(first, typed("again"))
    assert [summary.id for summary in any_store.list()] == [first, second]
    latest = any_store.latest()
    assert latest is not None
    assert latest.id == first
    assert latest.updated >= latest.created


def test_list_gives_pages(any_store: Store) -> None:
    sessions = [talk(any_store, f"chat {number}") for number in range(7)]
    pages = [*any_store.list(3), *any_store.list(3, 3), *any_store.list(3, 6)]
    assert [summary.id for summary in pages] == sessions[::-1]
    assert any_store.list(3, 9) == ()


def test_an_id_may_be_shortened_while_it_means_one(any_store: Store) -> None:
    session = talk(any_store, "hello")
    assert said(any_store, session[:6]) == ["hello"]
    assert any_store.load("") is None
    assert any_store.load("zzzzzzzzz") is None
    assert any_store.load("%") is None
    assert any_store.named(session) == (session,)


def test_search_finds_begun_words_in_any_case_and_order(any_store: Store) -> None:
    old = talk(any_store, "my Roth IRA lost 4,000 in 2016")
    new = talk(any_store, "I closed my Roth 401(k)", "in New Jersey", reply="Not a deduction.")
    assert [hit.id for hit in any_store.search("roth")] == [new, old]
    assert [hit.id for hit in any_store.search("2016 ROTH")] == [old]
    assert [hit.id for hit in any_store.search("jers")] == [new]
    assert [hit.id for hit in any_store.search("deduct")] == [new]
    assert any_store.search("minnesota") == ()
    assert "New Jersey" in any_store.search("jersey")[0].excerpt


def test_search_finds_titles(any_store: Store) -> None:
    session = talk(any_store, "hello")
    any_store.rename(session, "Thrift savings plan")
    assert [hit.id for hit in any_store.search("thrift")] == [session]


@pytest.mark.parametrize(
    "text",
    ["", "   ", '"', "'", "*", "(", "a OR", "NEAR(", "value:x", "-x", "^", "%", "_", "\\", "[", "\0", "💸", "x" * 5000],
)
def test_search_takes_whatever_is_typed(any_store: Store, text: str) -> None:
    talk(any_store, "plain words")
    assert any_store.search(text) == ()


def test_search_finds_signs(any_store: Store) -> None:
    session = talk(any_store, "100% of it, §165")
    assert [hit.id for hit in any_store.search("%")] == [session]


def test_forget_removes_the_one_and_says_so(any_store: Store) -> None:
    kept, gone = talk(any_store, "kept"), talk(any_store, "one", "two")
    forgotten = any_store.forget(gone)
    assert (forgotten.sessions, forgotten.turns, forgotten.overwritten) == ((gone,), 2, True)
    assert any_store.load(gone) is None
    assert any_store.search("two") == ()
    assert said(any_store, kept) == ["kept"]
    assert any_store.forget(gone).sessions == ()


def test_forget_all_leaves_nothing(any_store: Store) -> None:
    sessions = {talk(any_store, "one"), talk(any_store, "two", "three")}
    forgotten = any_store.forget_all()
    assert set(forgotten.sessions) == sessions
    assert forgotten.turns == 3
    assert any_store.list() == ()
    session = talk(any_store, "anew")
    assert said(any_store, session) == ["anew"]


def test_unknown_ids_are_said_to_be_unknown(any_store: Store) -> None:
    with pytest.raises(NoSuchSession, match="no saved conversation “nope”"):
        any_store.rename("nope", "title")
    with pytest.raises(NoSuchSession):
        any_store.export("nope\x1b[31m")


def test_text_that_cannot_be_written_stops_nothing(any_store: Store) -> None:
    session = talk(
        any_store, "half \ud83d character", "nul \0 inside", "[@click=app.bell]x[/]", "'; DROP TABLE turns;--"
    )
    assert any_store.trouble is None
    assert len(said(any_store, session)) == 4


def test_a_private_store_writes_nothing_at_all(stores: Stores) -> None:
    stores.home.parent.mkdir(exist_ok=True)
    before = sorted(stores.home.parent.rglob("*"))
    store = stores(private=True)
    session = talk(store, "my secret", reply="yes")
    store.set_draft(session, "more")
    store.rename(session, "title")
    store.import_session(store.export(session))
    store.close()
    assert sorted(stores.home.parent.rglob("*")) == before
    assert store.private
    assert store.take_trouble() is None
