"""The shipped answers: from the compiled file where it is fresh, else from their sources. Both give the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.compiled import compiled
from assistant.packed import Packed
from knowledge.entries import Entry, Given, load_entries

if TYPE_CHECKING:
    from knowledge.figures import Figures


@cache
def shipped_entries() -> Mapping[str, Entry]:
    """Every entry by topic id, in order of the ids."""
    kept = compiled().get("entries")
    return _Kept(kept["ids"], Packed(kept["rows"])) if kept else load_entries()


@cache
def shipped_figures() -> Figures:
    """The figures that the entries name."""
    kept: Mapping[str, str] | None = compiled().get("figures")
    if kept is not None:
        return kept
    from knowledge.lawbook import load_law

    return load_law()


@cache
def citations() -> Mapping[str, str]:
    """How each authority is cited, by its id."""
    kept: Mapping[str, str] | None = compiled().get("citations")
    if kept is not None:
        return kept
    from knowledge.sources import load_sources

    return {name: source.citation for name, source in load_sources().items()}


def law_as_of() -> date:
    """The day to which the law is known."""
    kept: str | None = compiled().get("law_as_of")
    if kept is not None:
        return date.fromisoformat(kept)
    from knowledge.lawbook import LAW_AS_OF

    return LAW_AS_OF


def row_of(entry: Entry) -> tuple[Any, ...]:
    """An entry as plain values."""
    plain = {"given": [(dict(given.when), given.says) for given in entry.given]}
    return tuple(plain.get(name, getattr(entry, name)) for name in Entry._fields)


def entry_of(row: tuple[Any, ...]) -> Entry:
    """The entry again."""
    values = dict(zip(Entry._fields, row, strict=True))
    return Entry(**values | {"given": tuple(Given(when, says) for when, says in values["given"])})


class _Kept(Mapping[str, Entry]):
    """Entries that are unpacked when they are wanted."""

    def __init__(self, ids: list[str], rows: Mapping[str, tuple[Any, ...]]) -> None:
        self._ids = ids
        self._rows = rows
        self._entries: dict[str, Entry] = {}

    def __getitem__(self, topic: str) -> Entry:
        if topic not in self._entries:
            self._entries[topic] = entry_of(self._rows[topic])
        return self._entries[topic]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
