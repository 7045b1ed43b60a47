"""`writeoff verify`, and what `writeoff decide` prints with --explain and --trace."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from assistant import __version__
from assistant.cli_lines import fail, put, stdin, tell

if TYPE_CHECKING:
    from datetime import date, datetime

    from knowledge import Facts, Law
    from knowledge.tracing import Origin

FORMS: Final = ("text", "markdown", "html", "json")
"""Forms of a record."""
_LONGEST_SHOWN: Final = 300


def explained(
    facts: Facts,
    form: str,
    today: date,
    *,
    law: Law | None = None,
    origins: Mapping[str, Origin] | None = None,
    for_preparer: bool = False,
) -> str:
    """The record of a case in one of `FORMS`.

    Raises:
        Contradiction: as `decide`.
    """
    from assistant.record import as_json, as_markdown, as_text, make_record
    from knowledge import decide
    from knowledge.would_be import would_be_yes

    record = make_record(
        facts,
        decide(facts, law=law, today=today),
        today=today,
        program=program_version(),
        origins=origins,
        reader="preparer" if for_preparer else "person",
        would_be=would_be_yes(facts, law=law, today=today),
    )
    if form == "html":
        from assistant.record_html import as_html

        return as_html(record)
    return {"text": as_text, "markdown": as_markdown, "json": as_json}[form](record)


def traced(facts: Facts, today: date, *, law: Law | None = None) -> dict[str, Any]:
    """The trace of a case.

    Raises:
        Contradiction: as `decide`.
    """
    from knowledge.tracing import trace

    return trace(facts, program=program_version(), law=law, today=today)


def law_of(day: datetime | None) -> Law:
    """The law as known on a day; today's where none is given.

    Raises:
        click.UsageError: the day lies before the law that we know, or after the day it was checked.
    """
    from knowledge.lawbook import FIRST_AS_OF, LAW_AS_OF, load_law

    if day is None:
        return load_law()
    if not FIRST_AS_OF <= day.date() <= LAW_AS_OF:
        raise fail(f"The law is known from {FIRST_AS_OF} to {LAW_AS_OF}, not on {day.date()}.")
    return load_law(day.date())


def program_version() -> str:
    """The version of this program."""
    return __version__


@click.command("verify")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def verify_command(file: Path, *, as_json: bool) -> None:
    """Run a trace again and say whether the verdict is the same. Exit 1 where something differs.

    FILE is what `writeoff decide --trace` wrote; - reads standard input.

    \b
    Example:
      writeoff decide --trace facts.json > trace.json
      writeoff verify trace.json
    """  # noqa: D301  click's mark for lines that stay as they are
    from knowledge.tracing import TraceError, verify

    try:
        found = verify(_start_of(file), program=program_version())
    except TraceError as error:
        if as_json:
            put({"error": str(error)})
        raise fail(_shown(str(error))) from error
    if as_json:
        put(found.as_json())
    else:
        for note in found.notes:
            tell(f"Note: {_shown(note)}")
        for difference in found.differences:
            in_file, now = _shown(difference.in_file), _shown(difference.now)
            tell(f"{_shown(difference.where)}: the file says {in_file}; run again it is {now}")
        tell(_conclusion(same=found.same, same_verdict=found.same_verdict, places=len(found.differences)))
    if not found.same:
        sys.exit(1)


def _conclusion(*, same: bool, same_verdict: bool, places: int) -> str:
    if same:
        return "The same: every step and the verdict."
    where = "1 place differs" if places == 1 else f"{places} places differ"
    return f"The verdict is the same, but {where}." if same_verdict else f"The verdict differs: {where}."


def _start_of(file: Path) -> bytes:
    """A file, read no further than a trace can be long and one byte more."""
    from knowledge.tracing import MOST_BYTES

    if str(file) == "-":
        return stdin().read(MOST_BYTES + 1)
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise fail(f"{file} cannot be read: {error.strerror or error}.") from error


def _shown(value: object) -> str:
    """A value from a file, short and safe to print."""
    from assistant.cleaning import clean

    text = clean(str(value), _LONGEST_SHOWN)
    return " ".join(text.text.split()) + ("..." if text.cut else "")
