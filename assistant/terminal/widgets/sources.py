"""Authorities: citation, title, the day each was read, how sure that is, and its address as text that is not a link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from assistant.terminal.widgets.fold import Fold
from assistant.terminal.widgets.prose import Prose
from assistant.wording.messages import Cited
from assistant.wording.quoting import escaped

SURE = {
    "verified-primary": "read in the official text",
    "verified-secondary": "read in a secondary source",
    "from-memory": "from memory, not checked",
    "computed": "computed",
    "mixed": "partly from secondary sources",
    "unknown": "not established",
}

_LONGEST_NAME: Final = 40
"""Characters of a citation in the line that opens."""


class Source(Prose):
    """One authority."""

    DEFAULT_CSS = """
    Source { padding: 0 0; margin: 0; }
    """

    def __init__(self, cited: Cited) -> None:
        read = f"{cited.read:%b} {cited.read.day}, {cited.read.year}"
        sure = SURE.get(cited.confidence, cited.confidence)
        sure = sure[:1].upper() + sure[1:]
        address = f" {escaped(cited.address)}" if cited.address else ""
        super().__init__(f"**{escaped(cited.citation)}** {escaped(cited.title)}. {sure}, {read}.{address}")


def _short(citation: str) -> str:
    """A citation of many letters by its first: all of them stand inside."""
    return citation if len(citation) <= _LONGEST_NAME else citation.partition(",")[0]


def sources_fold(sources: Sequence[Cited]) -> Fold:
    """A line with the number of sources, which opens to them."""
    count = f"{len(sources)} source{'s' if len(sources) != 1 else ''}"
    names = ", ".join(escaped(_short(item.citation)) for item in sources[:3])
    more = " …" if len(sources) > 3 else ""

    def inside() -> Iterable[Source]:
        return (Source(item) for item in sources)

    return Fold(f"**{count}:** {names}{more}", inside, classes="sources")
