"""What is said: sources and figures of statements and entries, and no figure typed a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.checking.faults import Fault
from knowledge.checking.law_checks import unknown_sources
from knowledge.checking.shelf import Shelf
from knowledge.checking.typed import LawFigures, read_figures, typed_figures
from knowledge.entries import Entry
from knowledge.figures import NoSuchFigure, figure, named_figures
from knowledge.parameters import LawFileError

_OF_THE_CASE = re.compile(r"\{case\.[a-z_]+\}")


def check_texts(shelf: Shelf) -> Iterator[Fault]:
    """Faults in the words of statements and entries."""
    figures = read_figures(shelf)
    for statement in shelf.statements.values():
        yield from unknown_sources(shelf, "statements.toml", statement.id, statement.sources, needed=False)
        if bool(statement.then) != bool(statement.since):
            yield Fault("statements.toml", statement.id, "needs both since and then, or neither")
        text = _OF_THE_CASE.sub("", f"{statement.says} {statement.then}")
        yield from _figures_resolve(shelf, "statements.toml", statement.id, text)
        yield from _typed("statements.toml", {statement.id: text}, statement.typed, figures)
    for claim in shelf.claims.values():
        yield from unknown_sources(shelf, "claims.toml", claim.id, claim.sources)
        yield from _figures_resolve(shelf, "claims.toml", claim.id, claim.truth)
        if claim.topic not in shelf.entries:
            yield Fault("claims.toml", claim.id, f"names the topic {claim.topic}, which has no entry")
    for entry in shelf.entries.values():
        yield from _entry(shelf, figures, entry)


def _entry(shelf: Shelf, figures: LawFigures, entry: Entry) -> Iterator[Fault]:
    file = f"faq/{entry.id}.md"
    given = {f"given {place}": given.says for place, given in enumerate(entry.given, 1)}
    texts = {"title": entry.title, "answer": entry.body, "by_when": entry.by_when, **given}
    for key, text in texts.items():
        yield from _figures_resolve(shelf, file, key, text)
    yield from _typed(file, texts, entry.typed, figures)


def _typed(file: str, texts: dict[str, str], allowed: tuple[str, ...], figures: LawFigures) -> Iterator[Fault]:
    """Typed figures of the law that are not let stand, and those let stand that are not there."""
    seen: set[str] = set()
    for key, text in texts.items():
        for found in typed_figures(text, figures):
            seen.add(found.text)
            if found.text not in allowed:
                yield Fault(file, key, found.says)
    for text in allowed:
        if text not in seen:
            yield Fault(file, "typed", f'lets "{text}" stand, and it does not stand there as a figure of the law')


def _figures_resolve(shelf: Shelf, file: str, key: str, text: str) -> Iterator[Fault]:
    for name in named_figures(text):
        if name.startswith("fact.") and key.startswith("given"):
            continue  # held against its `when` with the entries
        try:
            figure(name, shelf.law, {"tax_year": max(shelf.law.refund_claims)} if key.startswith("given") else None)
        except (NoSuchFigure, LawFileError) as error:
            yield Fault(file, key, str(error))
