"""`writeoff decide`: facts in, verdict out; one case, a case a line, or a table."""

from __future__ import annotations

import csv
import io
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from assistant.cli_lines import (
    LONGEST_LINE,
    bounded,
    day_of,
    error_object,
    fail,
    load_json,
    put,
    raw_lines,
    read_input,
    stdin,
    tell,
    today_option,
)
from assistant.cli_records import FORMS, explained, law_of, traced

if TYPE_CHECKING:
    from datetime import date

    from knowledge import Facts, Law, Verdict

_ACCEPTED: Final = 'a JSON object of facts, like {"account_type": "401k", "withdrew": "nothing"}'
_COLUMNS: Final = (
    "answer",
    "asks",
    "federal_status",
    "loss",
    "allowed",
    "benefit",
    "state_status",
    "taxable",
    "additional_tax",
    "error",
)


@click.command("decide")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="The verdict as one JSON object.")
@click.option("--jsonl", is_flag=True, help="A facts object a line, a verdict or an error a line.")
@click.option("--csv", "as_csv", is_flag=True, help="A table of cases: fact names in the first row.")
@click.option("--explain", is_flag=True, help="The whole record: facts, verdict, sums, reasons, sources.")
@click.option("--form", type=click.Choice(FORMS), help="Form of --explain. Default: text.")
@click.option("--trace", is_flag=True, help="Every step of the rules as JSON, for `writeoff verify`.")
@click.option("--for-preparer", is_flag=True, help="The record as a tax preparer wants it, with --explain.")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="By the law as it was known on an earlier day."
)
@today_option
def decide_command(
    file: Path | None,
    today: datetime | None,
    as_of: datetime | None,
    form: str | None,
    *,
    as_json: bool,
    jsonl: bool,
    as_csv: bool,
    explain: bool,
    trace: bool,
    for_preparer: bool,
) -> None:
    """Decide a case from its facts, a JSON object in FILE or on stdin.

    \b
    Examples:
      echo '{"account_type": "401k", "withdrew": "nothing"}' | writeoff decide --json
      writeoff decide --csv cases.csv
    """  # noqa: D301  click's mark for lines that stay as they are
    explain = explain or form is not None or for_preparer
    if as_json + jsonl + as_csv + explain + trace > 1:
        raise fail("Choose one of --json, --jsonl, --csv, --explain and --trace.")
    day, law = day_of(today or as_of), law_of(as_of) if as_of else None
    if jsonl:
        _decide_lines(file, day, law)
        return
    text = read_input(file).decode("utf-8-sig", "replace")
    if trace:
        put(traced(_told(text, day), day, law=law))
    elif explain:
        record = explained(_told(text, day), form or "text", day, law=law, for_preparer=for_preparer)
        tell(record, nl=False)
    elif as_csv:
        tell(table(text, day, law), nl=False)
    else:
        _decide_one(text, day, law, as_json=as_json)


def _decide_lines(file: Path | None, day: date, law: Law | None) -> None:
    if file is None or str(file) == "-":
        stream = stdin()
    else:
        try:
            stream = file.open("rb")
        except OSError as error:
            raise fail(f"{file} cannot be read: {error.strerror or error}.") from error
    with stream:
        for line, cut in raw_lines(stream):
            put(_too_long(line) if cut else decide_text(line, day, law))


def _too_long(line: str) -> dict[str, Any]:
    return error_object(f"The line is longer than {LONGEST_LINE:,} bytes.", None, line, _ACCEPTED)


def decide_text(text: str, day: date, law: Law | None = None) -> dict[str, Any]:
    """A verdict, or an error object, for facts as JSON text."""
    if not text.strip():
        return error_object("The line is empty.", None, text, _ACCEPTED)
    try:
        given = load_json(text)
    except ValueError as error:
        return error_object(f"This is not JSON: {error}.", None, text, _ACCEPTED)
    verdict = _verdict(given, day, law)
    return verdict if isinstance(verdict, dict) else verdict.as_json()


def _verdict(given: object, day: date, law: Law | None) -> Verdict | dict[str, Any]:
    """The verdict on facts, or the error object that says what is wrong with them."""
    from knowledge import Contradiction, FactError, decide, parse_facts

    try:
        return decide(parse_facts(given), law=law, today=day)
    except FactError as error:
        return {**error.as_json(), "given": bounded(error.given)}
    except Contradiction as clash:
        values = {fact: given.get(fact) for fact in clash.facts} if isinstance(given, dict) else None
        return error_object(str(clash), clash.facts[0], values, "facts that can all be true at once")


def _told(text: str, day: date) -> Facts:
    """The facts in a JSON text; what is wrong with them ends the run."""
    from knowledge import parse_facts

    result = decide_text(text, day)
    if "error" in result:
        _refuse(result)
    return parse_facts(load_json(text))


def _refuse(error: dict[str, Any]) -> NoReturn:
    tell(f"Error: {error['error']}", err=True)
    sys.exit(2)


def _decide_one(text: str, day: date, law: Law | None, *, as_json: bool) -> None:
    result = decide_text(text, day, law)
    if "error" in result:
        if as_json:
            put(result)
        _refuse(result)
    if as_json:
        put(result)
        return
    for line in _lines(load_json(text), day, law):
        tell(line)


def _lines(given: object, day: date, law: Law | None) -> list[str]:
    """A verdict as a person reads it."""
    from assistant.wording.card_text import card_text
    from assistant.wording.cards import make_card, sections_of
    from assistant.wording.plain_text import plain_lines
    from assistant.wording.sums import sum_line
    from knowledge import decide, parse_facts
    from knowledge.arithmetic import arithmetic
    from knowledge.sources import load_sources

    facts = parse_facts(given)
    verdict = decide(facts, law=law, today=day)
    if verdict.answer is None:
        so_far = [f"{section.title}. {' '.join(section.lines)}" for section in sections_of(verdict, facts.told())]
        return [*so_far, _still_needed("decide_open", facts, verdict, day)]
    sums = tuple(sum_line(line) for line in arithmetic(facts, verdict, day) if line.name != "loss")
    lines = plain_lines(card_text(make_card(verdict, facts.told(), load_sources(), day, sums), "normal"))
    return [*lines, _still_needed("decide_payout", facts, verdict, day)] if verdict.asks else lines


def _still_needed(key: str, facts: Facts, verdict: Verdict, day: date) -> str:
    """The next question as the chat would ask it, with the name and the values that its answer has here."""
    from assistant.dialogue import Conversation, Told, Tools
    from assistant.wording.asking import asked
    from assistant.wording.scene import Scene
    from assistant.wording.words import say_key

    if verdict.asks is None:
        return say_key(key)
    told = {name: Told(value) for name, value in facts.told().items()}
    scene = Scene(Conversation(told=told), Tools(day, verdict.law))
    words = asked(verdict.asks, scene)
    values = [str(option["value"]).lower() for option in words.get("option", ())]
    accepted = ", ".join(values) if values else str(words["fits"])
    return say_key(key, {"question": scene.filled(str(words["ask"])), "fact": verdict.asks, "accepted": accepted})


def table(text: str, day: date, law: Law | None = None) -> str:
    """A table of cases with the verdict behind each. Empty cells are facts that are not known.

    Raises:
        click.UsageError: the first row is missing or names something that is no fact.
    """
    from knowledge.facts import FACT_NAMES

    try:
        rows = csv.DictReader(io.StringIO(text), strict=True)
        names = [name.strip() for name in rows.fieldnames or ()]
    except csv.Error as error:
        raise fail(f"This is no CSV table: {error}.") from error
    unknown = [name for name in names if name not in FACT_NAMES]
    if not names or unknown:
        wrong = f"{unknown[0]!r} is no fact." if unknown else "The table is empty."
        raise fail(f"{wrong} The first row names facts: {', '.join(FACT_NAMES)}.")
    rows.fieldnames = names
    out = io.StringIO()
    writer = csv.DictWriter(out, [*names, *_COLUMNS], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    try:
        for row in rows:
            writer.writerow({**row, **_row(row, day, law)})
    except csv.Error as error:
        raise fail(f"This is no CSV table: {error}.") from error
    return out.getvalue()


def _row(row: dict[str, str | None], day: date, law: Law | None) -> dict[str, object]:
    facts = {name: _cell(name, value) for name, value in row.items() if name and value and value.strip()}
    verdict = _verdict(facts, day, law)
    if isinstance(verdict, dict):
        return {"error": verdict["error"]}
    shown = verdict.as_json()
    federal, state, withdrawal = (shown[part] or {} for part in ("federal", "state", "withdrawal"))
    return {
        "answer": shown["answer"],
        "asks": shown["asks"],
        "federal_status": federal.get("status"),
        "loss": federal.get("loss"),
        "allowed": federal.get("allowed"),
        "benefit": federal.get("benefit"),
        "state_status": state.get("status"),
        "taxable": withdrawal.get("taxable"),
        "additional_tax": withdrawal.get("additional_tax"),
        "error": None,
    }


def _cell(name: str, value: str) -> object:
    """A cell as the value that a fact takes."""
    from knowledge.facts import MONEY_FACTS, YES_NO_FACTS

    text = value.strip()
    if name in YES_NO_FACTS:
        return {"true": True, "yes": True, "false": False, "no": False}.get(text.lower(), text)
    if name in MONEY_FACTS or name in ("tax_year", "age"):
        try:
            number = float(text.replace(",", "").replace("$", ""))
        except ValueError:
            return text
        return int(number) if number.is_integer() else number
    return text
