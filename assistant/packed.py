"""A large table kept as bytes, of which only the parts that are looked into are read."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any, Final, TypeVar, cast
from zlib import crc32

Value = TypeVar("Value")
Key = TypeVar("Key", str, int)

_PLAIN: Final = 2
"""marshal's format without references to objects met before: the same values always give the same bytes."""
_KEYS_IN_A_PART: Final = 8
_BYTES_IN_A_PART: Final = 2_000
"""On average and at most: few enough that a look costs microseconds, enough that the parts are not too many."""
_STRUCTURE: Final = 50
"""Keys up to which a dictionary is taken to be a structure with parts of its own, and above which to be a table."""
_LARGE: Final = 20_000
"""Bytes from which a table is packed; to read a smaller one whole takes a fifth of a millisecond."""
_PACKED: Final = "packed"
_ENDS: Final = "ends"


def dump(value: Any) -> bytes:
    """A value made of dictionaries, lists, tuples, texts, bytes and numbers, as bytes.

    Raises:
        ValueError: there is something else in it.
    """
    return marshal.dumps(value, _PLAIN)


def load(kept: bytes | memoryview) -> Any:
    """The value again. Only for bytes that are known to be as `dump` gave them: marshal trusts what it reads."""
    return marshal.loads(kept)  # noqa: S302  shipped with the program, and checked before


def pack(table: Mapping[Key, Any]) -> dict[str, Any]:
    """A table in parts, for `Packed`: their bytes end to end, and where each ends."""
    size = sum(len(dump(value)) for value in table.values())
    parts: list[dict[Key, Any]] = [{} for _ in range(max(len(table) // _KEYS_IN_A_PART, size // _BYTES_IN_A_PART) + 1)]
    for key in sorted(table):
        parts[_place(key, len(parts))][key] = table[key]
    kept = [dump(part) for part in parts]
    return {_PACKED: b"".join(kept), _ENDS: list(accumulate(map(len, kept)))}


def pack_large(value: Any) -> Any:
    """A structure of plain values in which every large table is packed."""
    if not isinstance(value, dict):
        return value
    if len(value) <= _STRUCTURE:
        return {name: pack_large(part) for name, part in value.items()}
    return pack(value) if len(dump(value)) > _LARGE else value


def unpack_large(value: Any) -> Any:
    """The structure again, its large tables as `Packed`."""
    if not _is_structure(value):
        return value
    if _PACKED in value:
        return Packed(value)
    return {name: unpack_large(part) for name, part in value.items()}


def take_out(value: Any, heap: bytearray) -> Any:
    """A structure whose packed tables are moved to the heap; in their place stands where."""
    if not _is_structure(value):
        return value
    if _PACKED not in value:
        return {name: take_out(part, heap) for name, part in value.items()}
    start = len(heap)
    heap += value[_PACKED]
    return {**value, _PACKED: [start, len(heap)]}


def put_back(value: Any, heap: memoryview) -> Any:
    """The structure again, its packed tables views of the heap: nothing is copied."""
    if not _is_structure(value):
        return value
    if _PACKED not in value:
        return {name: put_back(part, heap) for name, part in value.items()}
    start, end = value[_PACKED]
    return {**value, _PACKED: heap[start:end]}


def _is_structure(value: Any) -> bool:
    return isinstance(value, dict) and len(value) <= _STRUCTURE


class Packed(Mapping[Key, Value]):
    """The table that `pack` took apart. What was looked at stays unpacked.

    Args:
        packed: as `pack` gave it.
    """

    def __init__(self, packed: Mapping[str, Any]) -> None:
        self._parts = memoryview(packed[_PACKED])
        self._ends: list[int] = packed[_ENDS]
        self._is_open = bytearray(len(self._ends))
        self._open: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        if key not in self._open:
            self._unpack(_place(key, len(self._ends)))
        return self._open[key]

    def get(self, key: Key, default: Any = None) -> Any:
        """The value, or the default."""
        if key not in self._open:
            self._unpack(_place(key, len(self._ends)))
        return self._open.get(key, default)

    def __contains__(self, key: object) -> bool:
        return self.get(cast("Key", key), self) is not self

    def __iter__(self) -> Iterator[Key]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def _whole(self) -> dict[Key, Value]:
        for place in range(len(self._ends)):
            self._unpack(place)
        return self._open

    def _unpack(self, place: int) -> None:
        if not self._is_open[place]:
            self._is_open[place] = True
            start = self._ends[place - 1] if place else 0
            self._open.update(load(self._parts[start : self._ends[place]]))


def _place(key: str | int, parts: int) -> int:
    """The part in which a key is; the same in every process, unlike `hash`."""
    return (key if isinstance(key, int) else crc32(key.encode("utf-8", "replace"))) % parts
