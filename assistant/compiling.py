"""Makes the compiled file when the program is built: `python -m assistant.compiling`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.compiled import FILE, write_compiled
from assistant.finder import build_finder
from assistant.packed import pack, pack_large
from assistant.shipped import row_of
from knowledge.entries import Entry, load_entries
from knowledge.figures import figure, named_figures
from knowledge.lawbook import load_law
from knowledge.sources import load_sources


def compile_into(path: Path = FILE) -> None:
    """Make the file from the shipped knowledge.

    Raises:
        LawFileError: a file of the knowledge is wrong.
    """
    write_compiled(parts(), path)


def parts() -> dict[str, Any]:
    """Everything that the file holds, by name."""
    entries = load_entries()
    return {
        "finder": pack_large(build_finder().state()),
        "entries": {"ids": list(entries), "rows": pack({name: row_of(entry) for name, entry in entries.items()})},
        "figures": _figures(entries),
        "citations": {name: source.citation for name, source in load_sources().items()},
    }


def _figures(entries: Mapping[str, Entry]) -> dict[str, str]:
    """Every figure that an entry names, but for those that the reader tells."""
    law = load_law()
    texts = [text for entry in entries.values() for text in (entry.body, *(given.says for given in entry.given))]
    names = {name for text in texts for name in named_figures(text) if not name.startswith("fact.")}
    return {name: figure(name, law) for name in sorted(names)}


if __name__ == "__main__":
    compile_into()
