"""The arithmetic of a verdict in words, a line for each sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.wording.values import money, rate
from assistant.wording.words import load_words

if TYPE_CHECKING:
    from knowledge.arithmetic import Sum


def sum_line(line: Sum) -> str:
    """A sum in one line: "Loss: $30,000 (taxed money) - $18,000 (paid out) = $12,000"."""
    names = load_words("record")["sum"]
    signs = {"+": " + ", "-": " - ", "x": " x "}
    parts = "".join(
        f"{signs[term.sign] if place else ''}{rate(term.value) if term.is_rate else money(term.value)} "
        f"({names[term.name].lower()})"
        for place, term in enumerate(line.terms)
    )
    name = names[line.name]
    return f"{name[0].upper()}{name[1:]}: {parts} = {money(line.result)}"
