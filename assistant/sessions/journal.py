"""SQLite's write-ahead log, read as it stands on the disk.

Every frame of the log carries a checksum over itself and all before it. Where one frame is damaged, SQLite takes that
for the end of the log, forgets every frame behind it without a word, and writes over them. Each frame can be judged
for itself too, from the sum that stands in the frame before: so damage is noticed, and costs no more than it hit. The
format is described in https://www.sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from assistant.sessions.carve import PAGE

_HEAD: Final = 32
_FRAME_HEAD: Final = 24
_FRAME: Final = _FRAME_HEAD + PAGE
_MAGIC: Final = (0x377F0682, 0x377F0683)
_MASK: Final = 0xFFFFFFFF

_Sum: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as a transaction left it.

    Attributes:
        number: its place in the log, from 1.
        page: the page's number in the store's file, from 1.
        ends: whether a transaction ends with it.
        start: where the page begins in the log.
        before: the sum up to the frame before.
        sum: the sum up to and with this one, as the log has it.
    """

    number: int
    page: int
    ends: bool
    start: int
    before: _Sum
    sum: _Sum


def beside(file: Path) -> Path:
    """Name the log of a store."""
    return file.with_name(f"{file.name}-wal")


def last_end(file: Path) -> int:
    """Give the number of the last frame with which a transaction ends that was written whole; 0 for none.

    A few milliseconds for a log of the usual size: all frames but one are judged by their heads alone.
    """
    return _last_end(_read(file))


def has_gap(file: Path) -> bool:
    """Tell whether a damaged frame stands before a transaction that was written whole.

    Every frame is judged: 40 ms for each megabyte. Only while nobody writes.
    """
    log = _read(file)
    last = _last_end(log)
    sound = sum(_is_sound(log, frame) for frame in _frames(log) if frame.number <= last)
    return last > 0 and (sound < last or _is_head_damaged(log))


def replay(file: Path, copy: Path) -> None:
    """Write the sound pages of a store's log into a copy of its file, up to the end of the last transaction."""
    log = _read(file)
    last = _last_end(log)
    with copy.open("r+b") as stream:
        most = copy.stat().st_size // PAGE + last  # a frame adds a page at most
        for frame in _frames(log):
            if frame.number <= last and frame.page <= most and _is_sound(log, frame):
                stream.seek((frame.page - 1) * PAGE)
                stream.write(log[frame.start : frame.start + PAGE])


def _last_end(log: bytes) -> int:
    """Give the number of the last frame with which a transaction ends that was written whole; 0 for none.

    One that is not sound does not count: a process may have been killed over it.
    """
    ends = (frame for frame in reversed(_frames(log)) if frame.ends)
    return next((frame.number for frame in ends if _is_sound(log, frame)), 0)


def _read(file: Path) -> bytes:
    try:
        return beside(file).read_bytes()
    except FileNotFoundError:
        return b""


def _frames(log: bytes) -> tuple[Frame, ...]:
    """Give the frames of the log's present round. Those that an earlier round left behind them have other salts."""
    return tuple(_read_frames(log)) if len(log) >= _HEAD + _FRAME else ()


def _read_frames(log: bytes) -> Iterator[Frame]:
    salts = log[_HEAD + 8 : _HEAD + 16] if _is_head_damaged(log) else log[16:24]
    before: _Sum = struct.unpack_from(">II", log, 24)
    for number, start in enumerate(range(_HEAD, len(log) - _FRAME + 1, _FRAME), 1):
        page, size = struct.unpack_from(">II", log, start)
        after: _Sum = struct.unpack_from(">II", log, start + 16)
        if log[start + 8 : start + 16] == salts and page > 0:
            yield Frame(number, page, size > 0, start + _FRAME_HEAD, before, after)
        before = after


def _is_head_damaged(log: bytes) -> bool:
    magic, _, page, *_ = struct.unpack_from(">III", log)
    if magic not in _MAGIC or page != PAGE:
        return True
    return _added((0, 0), log[:24], _order(log)) != struct.unpack_from(">II", log, 24)


def _order(log: bytes) -> Literal["<", ">"]:
    """The order of bytes that the sums are made in: that of the machine which began the log."""
    magic = int.from_bytes(log[:4], "big")
    big = magic == _MAGIC[1] if magic in _MAGIC else sys.byteorder == "big"
    return ">" if big else "<"


def _is_sound(log: bytes, frame: Frame) -> bool:
    head, order = frame.start - _FRAME_HEAD, _order(log)
    page = _added(frame.before, log[head : head + 8], order)
    return _added(page, log[frame.start : frame.start + PAGE], order) == frame.sum


def _added(before: _Sum, content: bytes, order: Literal["<", ">"]) -> _Sum:
    first, second = before
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
