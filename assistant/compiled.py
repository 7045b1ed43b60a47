"""The compiled file: the finished index, the answers and the figures in them, as the build left them.

It is made once, when the program is built (`compiling`), and never written by the program a person runs. It is a
convenience and never the truth: where it is missing, damaged or older than a source, everything is built from the
sources as if there were none. Two marks tell that. The stamp (sizes and times of the files) is quick and enough in a
checkout; the digest (their contents) decides where an installer has set the times anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Final, TypeAlias
from zlib import crc32

from assistant.packed import dump, load, put_back, take_out

Parts: TypeAlias = Mapping[str, Any]

ROOT: Final = Path(__file__).parent.parent
FILE: Final = Path(__file__).with_name("compiled.bin")
_FORMAT: Final = b"writeoff compiled 2\n"
_NUMBER: Final = 4
"""Bytes of a number. Behind the format stand a checksum of all the rest, for marshal must never see a damaged file, and
the size of the head. Behind the head lie the large tables, which are not even read unless they are looked into."""

SOURCES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("knowledge", (".py", ".toml")),
    ("knowledge/faq", (".md",)),
    ("knowledge/law", (".toml",)),
    ("knowledge/law/states", (".toml",)),
    ("assistant", ("finder.py", "shipped.py", "compiled.py", "compiling.py", "packed.py", "patterns.py")),
    ("assistant/matching", (".py",)),
    ("assistant/dialogue", ("follow_ups.py",)),
    ("assistant/wording", (".toml",)),
)
"""Folders, and how the names of those files in them end that decide what is compiled: the knowledge and the code."""


def write_compiled(parts: Parts, path: Path = FILE, root: Path = ROOT) -> None:
    """Put the file in place whole, or not at all.

    Args:
        parts: plain values by name, as `dump` takes them.
        path: the file.
        root: the folder of both packages that the parts were made from.
    """
    heap = bytearray()
    head = dump({"stamp": stamp(root), "digest": digest(root), "parts": take_out(dict(parts), heap)})
    kept = len(head).to_bytes(_NUMBER, "big") + head + heap
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(_FORMAT + crc32(kept).to_bytes(_NUMBER, "big") + kept)
    unfinished.replace(path)


@cache
def read_compiled(path: Path = FILE) -> Mapping[str, Any] | None:
    """What the file says, fresh or not; None where it is missing, of another format or damaged."""
    try:
        with path.open("rb") as file:
            given = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):  # an empty file has nothing to map
        return None
    start = len(_FORMAT) + _NUMBER
    kept = given[start:]
    if given[:start] != _FORMAT + crc32(kept).to_bytes(_NUMBER, "big"):
        return None
    behind = _NUMBER + int.from_bytes(kept[:_NUMBER], "big")
    try:
        found: dict[str, Any] = load(kept[_NUMBER:behind])
        return found | {"parts": put_back(found["parts"], kept[behind:])}
    except (ValueError, EOFError, TypeError, LookupError):  # whole, but laid out by another version of this module
        return None


def fresh_parts(path: Path = FILE, root: Path = ROOT) -> Parts:
    """The parts of the file, or none where it was made from other sources than those that lie there now."""
    found = read_compiled(path)
    if found is None or (found["stamp"] != stamp(root) and found["digest"] != digest(root)):
        return {}
    parts: Parts = found["parts"]
    return parts


@cache
def compiled() -> Parts:
    """The parts of the shipped file; none where they have to be built."""
    return fresh_parts()


def stamp(root: Path) -> int:
    """A mark of the sources by their sizes and the times of their last change."""
    mark = 0
    for file in _sources(root):
        about = file.stat()
        mark = crc32(f"{file.name} {about.st_size} {about.st_mtime_ns}".encode(), mark)
    return mark


def digest(root: Path) -> int:
    """A mark of the sources by their contents."""
    mark = 0
    for file in _sources(root):
        with open(file.path, "rb", buffering=0) as source:  # noqa: PTH123  two hundred files, a few milliseconds
            mark = crc32(source.read(), crc32(file.name.encode(), mark))
    return mark


def _sources(root: Path) -> Iterator[os.DirEntry[str]]:
    for folder, endings in SOURCES:
        try:
            with os.scandir(root / folder) as files:
                yield from sorted((file for file in files if file.name.endswith(endings)), key=lambda file: file.name)
        except FileNotFoundError:
            continue
