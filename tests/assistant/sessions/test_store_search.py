"""Search with and without SQLite's full-text index, and changes between the two."""

from __future__ import annotations

import pytest
from session_kit import Stores, talk

from assistant.sessions import Store, search


@pytest.fixture
def plain(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> Stores:
    """Stores of a Python whose SQLite has no FTS5."""
    monkeypatch.setattr(search, "is_built_in", lambda db: False)
    return stores


def ids(store: Store, text: str) -> list[str]:
    return [hit.id for hit in store.search(text)]


def test_without_an_index_the_same_is_found(plain: Stores) -> None:
    store = plain()
    old = talk(store, "my Roth IRA lost 4,000 in 2016", "under_score 100%")
    new = talk(store, "I closed my Roth 401(k)", reply="Not a deduction.")
    assert not search.has_index(store._disk._db)  # type: ignore[attr-defined]
    assert ids(store, "roth") == [new, old]
    assert ids(store, "2016 ROTH") == [old]
    assert ids(store, "deduct") == [new]
    assert ids(store, "under_") == [old]
    assert ids(store, "%") == [old]
    assert ids(store, "oth") == []


def test_accents_may_be_left_out(stores: Stores) -> None:
    store = stores()
    session = talk(store, "Señor Müller’s pension")
    assert ids(store, "senor muller") == [session]


def test_what_was_written_without_an_index_is_found_with_one(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    first = talk(stores(), "first loss")
    stores.close()
    with monkeypatch.context() as patch:
        patch.setattr(search, "is_built_in", lambda db: False)
        second = talk(stores(), "second loss")
        stores.close()
    store = stores()
    assert ids(store, "loss") == [second, first]
    third = talk(store, "third loss")
    assert ids(store, "loss") == [third, second, first]


def test_what_is_forgotten_without_an_index_leaves_the_index_too(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, kept = talk(stores(), "Xylophone"), talk(stores(), "harmless")
    stores.close()
    with monkeypatch.context() as patch:
        patch.setattr(search, "is_built_in", lambda db: False)
        assert stores().forget(gone).overwritten
        stores.close()
    assert b"xylophone" not in stores.file.read_bytes().lower()
    store = stores()
    assert store.take_trouble() is None
    assert ids(store, "harmless") == [kept]
    assert ids(store, "xylophone") == []


def test_many_hits_give_the_latest_conversations_once_each(stores: Stores) -> None:
    store = stores()
    sessions = [talk(store, "loss", "loss again") for _ in range(12)]
    assert [hit.id for hit in store.search("loss", limit=5)] == sessions[:-6:-1]


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("short text", ["text"], "short text"),
        ("a" * 200 + " needle " + "b" * 200, ["needle"], "…" + "a" * 39 + " needle " + "b" * 73 + "…"),
        ("nothing   of\nit", ["zebra"], "nothing of it"),
    ],
)
def test_an_excerpt_shows_the_words_around(text: str, words: list[str], shown: str) -> None:
    assert search.excerpt(text, words) == shown
