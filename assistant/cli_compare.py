"""`writeoff compare`: one case in several states, and over the tax years."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.cli_lines import day_of, fail, is_piped_in, load_json, put, read_input, tell, today_option

if TYPE_CHECKING:
    from knowledge import Facts
    from knowledge.comparing import Comparison, StateRow, YearSpan

_STATE_HEAD = ("state", "answer", "status", "form", "claim until", "own basis", "early tax", "how sure")
_YEAR_HEAD = ("years", "answer", "federal", "state", "form", "claim")


@click.command("compare")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--states", default="", help="Postal codes, like CA,NJ,PA; ALL for every state.")
@click.option("--years", is_flag=True, help="Over the tax years, for each of the states.")
@click.option("--json", "as_json", is_flag=True, help="Both tables as one JSON object.")
@click.option("--csv", "as_csv", is_flag=True, help="The table as CSV.")
@today_option
def compare_command(
    file: Path | None, states: str, today: datetime | None, *, years: bool, as_json: bool, as_csv: bool
) -> None:
    """Compare what states allow for a case, or how it is answered from year to year.

    FILE holds facts as JSON; - reads standard input, as does a pipe. Without one, and for what it does not tell, a loss
    of taxed money on an emptied IRA is taken; the output says so.

    \b
    Examples:
      writeoff compare --states CA,NJ,PA
      writeoff compare --years --states NY facts.json
    """  # noqa: D301  click's mark for lines that stay as they are
    from knowledge import Contradiction
    from knowledge.comparing import compare

    if as_json and as_csv:
        raise fail("Choose one of --json and --csv.")
    codes = _codes(states)
    if not codes and not years:
        raise fail("Name the states, like --states CA,NJ,PA, or ask for --years.")
    try:
        found = compare(_facts(file), codes, today=day_of(today))
    except Contradiction as clash:
        raise fail(str(clash)) from clash
    if as_json:
        put(found.as_json())
    elif as_csv:
        tell(_year_csv(found) if years else _state_csv(found), nl=False)
    else:
        _print(found, years=years)


def _codes(given: str) -> list[str]:
    from knowledge.states import STATE_NAMES

    codes = list(dict.fromkeys(code.strip().upper() for code in given.split(",") if code.strip()))
    if codes == ["ALL"]:
        return sorted(STATE_NAMES)
    for code in codes:
        if code not in STATE_NAMES:
            raise fail(f"{code[:20]!r} is no state. Use two-letter postal codes, like CA or NJ (DC too).")
    return codes


def _facts(file: Path | None) -> Facts:
    from knowledge import FactError, parse_facts

    if file is None and not is_piped_in():
        return parse_facts({})
    text = read_input(file).decode("utf-8-sig", "replace")
    if file is None and not text.strip():
        return parse_facts({})
    try:
        return parse_facts(load_json(text))
    except FactError as error:
        raise fail(str(error)) from error
    except ValueError as error:
        raise fail(f"The facts are not JSON: {error}.") from error


def _print(found: Comparison, *, years: bool) -> None:
    from assistant.columns import columns
    from assistant.wording.values import label, value_words
    from assistant.wording.words import say_key
    from knowledge.states import STATE_NAMES

    told = found.facts.told()
    if found.assumed:
        taken = "; ".join(f"{label(name).lower()}: {value_words(name, told[name])}" for name in found.assumed)
        tell(f"Taken, because it was not told: {taken}.\n")
    if not years:
        tell(f"Tax year {found.states[0].tax_year}\n")
        for line in columns(_STATE_HEAD, [_state_cells(row) for row in found.states], widest=28):
            tell(line)
        tell(f"\n{say_key('compare_columns')}")
    for code, spans in found.years.items() if years else ():
        tell(f"{STATE_NAMES[code]}\n" if code else "Tax years\n")
        for line in columns(_YEAR_HEAD, [_year_cells(span) for span in spans], widest=32):
            tell(line)
        tell()


def _state_cells(row: StateRow) -> list[str]:
    from assistant.wording.words import load_words

    until = f"about {row.claim_deadline.isoformat()}" if row.claim_deadline else ""
    if row.claim_open is False:
        until = f"shut since {until}"
    form = (", line ".join(part for part in (row.form, row.line) if part)) if row.status in _CLAIMABLE else ""
    return [
        row.code,
        _words(row.answer),
        _words(row.status),
        form,
        until,
        "yes" if row.own_basis else "",
        f"{row.early_tax_rate:.1%}" if row.early_tax_rate else "",
        str(load_words("verdicts")["confidence"][row.confidence]) or "read in the law itself",
    ]


_CLAIMABLE = ("allowed", "possible", "unknown")


def _year_cells(span: YearSpan) -> list[str]:
    claim = {True: "open", False: "shut", None: ""}[span.claim_open]
    answer = _words(span.answer) if span.answer else "the state decides"
    return [span.name, answer, _words(span.federal), _words(span.state), span.form or "", claim]


def _words(value: str | None) -> str:
    return (value or "").replace("_", " ")


def _state_csv(found: Comparison) -> str:
    return _csv([row.as_json() | {"sources": " ".join(row.sources)} for row in found.states])


def _year_csv(found: Comparison) -> str:
    return _csv([{"state_code": code} | span.as_json() for code, spans in found.years.items() for span in spans])


def _csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
