"""Reading the rows of a SQLite file page by page, with nothing that leads to them: no schema, no roots, no tree.

A tree whose root is damaged hides every row below it from SQLite. The rows themselves stand in leaf pages that can be
told by their first byte, so each page is read for itself. Nothing that was deleted comes back, because secure_delete
overwrites it. The format is described in https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

PAGE: Final = 4096
_TABLE_LEAF: Final = 13
_MOST_LOCAL: Final = PAGE - 35
_LEAST_LOCAL: Final = (PAGE - 12) * 32 // 255 - 23
_OVERFLOW: Final = PAGE - 4
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type
_LONGEST_ROW: Final = 4 * 2**20

Value: TypeAlias = int | str | bytes | None


class _Unreadable(Exception):
    """Raised for a page or a row that is not what it should be."""


def carve(file: Path, columns: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Give the rows, each with its number, that have so many columns, page by page and so in no order.

    A column that stands for the row's number is None in the row.
    """
    if file.stat().st_size < PAGE:
        return
    with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for start in range(PAGE, len(data) - PAGE + 1, PAGE):  # the first page has the schema, and no row of ours
            if data[start] != _TABLE_LEAF:
                continue
            for at in _cells(data, start):
                try:
                    number, row = _row(data, at)
                except (_Unreadable, IndexError, struct.error):
                    continue
                if len(row) == columns:
                    yield number, row


def _cells(data: mmap.mmap, start: int) -> list[int]:
    """Give where the rows of a leaf page begin."""
    (count,) = struct.unpack_from(">H", data, start + 3)
    count = min(count, (PAGE - 8) // 2)
    offsets = struct.unpack_from(f">{count}H", data, start + 8)
    return [start + offset for offset in offsets if 8 <= offset < PAGE]


def _row(data: mmap.mmap, at: int) -> tuple[int, tuple[Value, ...]]:
    size, at = _varint(data, at)
    number, at = _varint(data, at)
    return number, _values(_payload(data, at, size))


def _payload(data: mmap.mmap, at: int, size: int) -> bytes:
    """Put together the bytes of a row, from its page and the pages that it flows over to."""
    if size > _LONGEST_ROW:
        raise _Unreadable
    if size <= _MOST_LOCAL:
        return data[at : at + size]
    local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % _OVERFLOW
    if local > _MOST_LOCAL:
        local = _LEAST_LOCAL
    parts, left = [data[at : at + local]], size - local
    (page,) = struct.unpack_from(">I", data, at + local)
    while left > 0:
        start = (page - 1) * PAGE
        if page < 2 or start + PAGE > len(data):
            raise _Unreadable
        parts.append(data[start + 4 : start + 4 + min(left, _OVERFLOW)])
        left -= _OVERFLOW
        (page,) = struct.unpack_from(">I", data, start)
    return b"".join(parts)


def _values(record: bytes) -> tuple[Value, ...]:
    """Read the columns of a row: first their types and sizes, then their contents."""
    head, at = _varint(record, 0)
    if not 0 < head <= len(record):
        raise _Unreadable
    types = []
    while at < head:
        kind, at = _varint(record, at)
        types.append(kind)
    values: list[Value] = []
    at = head
    for kind in types:
        value, size = _value(record, at, kind)
        at += size
        values.append(value)
    if at != len(record):
        raise _Unreadable
    return tuple(values)


def _value(record: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in _INTEGERS:
        size = _INTEGERS[kind]
        return int.from_bytes(record[at : at + size], "big", signed=True), size
    if kind >= 12:
        size = (kind - 12) // 2
        content = record[at : at + size]
        return (content.decode("utf-8", "replace") if kind % 2 else content), size
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), 0
    raise _Unreadable  # fractions are in no table of ours


def _varint(data: bytes | mmap.mmap, at: int) -> tuple[int, int]:
    """Read a number of one to nine bytes, and give where it ends."""
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9
