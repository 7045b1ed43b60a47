"""A table as plain text: columns parted by spaces, so that it reads well in a terminal, a pipe and a screen reader."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

_GAP = "  "


def columns(head: Sequence[str], rows: Sequence[Sequence[str]], widest: int = 40) -> list[str]:
    """The lines of a table.

    Args:
        head: names of the columns.
        rows: as many cells each.
        widest: columns are at most so wide; longer cells go on in the next line.
    """
    widths = [min(widest, max(len(row[place]) for row in (head, *rows))) for place in range(len(head))]
    lines = _lines(head, widths)
    lines.append(_GAP.join("-" * width for width in widths))
    for row in rows:
        lines += _lines(row, widths)
    return lines


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    return [
        _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*cells, fillvalue="")
    ]
