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
from pathlib import Path
from typing import Any, Final, TypeAlias
from zlib import crc32

from assistant.packed import dump, load

Parts: TypeAlias = Mapping[str, Any]

ROOT: Final = Path(__file__).parent.parent
FILE: Final = Path(__file__).with_name("compiled.bin")
_FORMAT: Final = b"writeoff compiled 1\n"
_SUM: Final = 4
"""Bytes of the checksum between the format and the rest; marshal must never see a damaged file."""

SOURCES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("knowledge", (".py", ".toml")),
    ("knowledge/faq", (".md",)),
    ("knowledge/law", (".toml",)),
    ("knowledge/law/states", (".toml",)),
    ("assistant", ("finder.py", "compiled.py", "compiling.py", "packed.py")),
    ("assistant/matching", (".py",)),
    ("assistant/wording", ("synonyms.toml", "subject.toml", "other_matters.toml")),
)
"""Folders, and how the names of those files in them end that decide what is compiled: the knowledge and the code."""


def write_compiled(parts: Parts, path: Path = FILE, root: Path = ROOT) -> None:
    """Put the file in place whole, or not at all.

    Args:
        parts: plain values by name, as `dump` takes them.
        path: the file.
        root: the folder of both packages that the parts were made from.
    """
    kept = dump({"stamp": stamp(root), "digest": digest(root), "parts": dict(parts)})
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(_FORMAT + crc32(kept).to_bytes(_SUM, "big") + kept)
    unfinished.replace(path)


@cache
def read_compiled(path: Path = FILE) -> Mapping[str, Any] | None:
    """What the file says, fresh or not; None where it is missing, of another format or damaged."""
    try:
        given = path.read_bytes()
    except OSError:
        return None
    kept = memoryview(given)[len(_FORMAT) + _SUM :]
    if not given.startswith(_FORMAT + crc32(kept).to_bytes(_SUM, "big")):
        return None
    found = load(kept)
    return found if isinstance(found, dict) and found.keys() >= {"stamp", "digest", "parts"} else None


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
