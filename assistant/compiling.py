"""Makes the compiled file when the program is built: `python -m assistant.compiling`."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any, Final

from assistant.cleaning import clean
from assistant.compiled import FILE, write_compiled
from assistant.dialogue.follow_ups import build_index
from assistant.finder import Finder, build_finder
from assistant.packed import pack, pack_large
from assistant.patterns import ENGINE, PATTERNS
from assistant.patterns import row_of as row_of_pattern
from assistant.reading import read, read_answer
from assistant.shipped import row_of
from assistant.wording.currency import law_note
from assistant.wording.plain_text import plain_lines
from assistant.wording.words import FOLDER, plain, read_words
from knowledge.entries import Entry, load_entries
from knowledge.facts import FACT_NAMES
from knowledge.figures import figure, looked_up, named_figures
from knowledge.lawbook import LAW_AS_OF, load_law
from knowledge.sources import load_sources

_SAMPLE: Final = 8
"""Every eighth phrasing is read; more of them call for hardly any other expression."""
_STORIES: Final = (
    "I'm 47, closed my Roth in 2022, put in 20k and got $14,000 back. Married filing jointly in NJ, we itemize.",
    "My AGI was about 85k. I take the standard deduction. The account is still open and worth half of what it was.",
    "My late husband's 403(b) annuity stopped last year when he died at 71; he had paid in 30,000 after tax.",
    "Rolled my old 401k into an IRA in March 2021, left the job at 56, then took part of it out for medical bills.",
)
_ANSWERS: Final = (
    "not sure",
    "no, 2019",
    "about 12,500 of it",
    "none of them",
    "yes, in Texas",
    "all but the last one",
)


def compile_into(path: Path = FILE) -> None:
    """Make the file from the shipped knowledge.

    Raises:
        LawFileError: a file of the knowledge is wrong.
    """
    write_compiled(parts(), path)


def parts() -> dict[str, Any]:
    """Everything that the file holds, by name."""
    entries, finder = load_entries(), build_finder()
    asked = [words for entry in entries.values() for words in entry.asked_as]
    return {
        "finder": pack_large(finder.state()),
        "follow_ups": pack({"index": pack_large(build_index().state())}),  # whole behind the head: seldom wanted
        "entries": {"ids": list(entries), "rows": pack({name: row_of(entry) for name, entry in entries.items()})},
        "figures": _figures(entries),
        "law_as_of": LAW_AS_OF.isoformat(),
        "citations": {name: source.citation for name, source in load_sources().items()},
        "words": pack({path.stem: read_words(path.stem) for path in FOLDER.glob("*.toml")}),
        "patterns": _patterns(asked, finder),
    }


def _figures(entries: Mapping[str, Entry]) -> dict[str, str]:
    """Every figure that an entry names, for every year where it hangs on the year that the reader tells."""
    law = load_law()
    texts = [
        text
        for entry in entries.values()
        for text in (entry.body, entry.by_when, *(given.says for given in entry.given))
    ]
    named = {looked_up(name) for text in texts for name in named_figures(text) if not name.startswith("fact.")}
    years = [str(year) for year in law.refund_claims]
    names = {name.replace("fact.tax_year", year) for name in named for year in years} | {"law_as_of"}
    return {name: figure(name, law) for name in sorted(names)}


def _patterns(asked: list[str], finder: Finder) -> dict[str, Any]:
    """The expressions that some hundred questions, a story or two, and answers of both sides call for."""
    for text in (*asked[::_SAMPLE], *_STORIES):
        read(clean(text).text, today=LAW_AS_OF)
        finder.find(text)
        plain_lines(f"{plain(text)} {law_note(LAW_AS_OF, LAW_AS_OF)}")
    for fact, words in product(FACT_NAMES, _ANSWERS):
        read_answer(words, fact, today=LAW_AS_OF)
    rows = {text: row_of_pattern(text) for text in PATTERNS}
    return {"engine": ENGINE, "rows": pack({text: row for text, row in rows.items() if row})}


if __name__ == "__main__":
    compile_into()
