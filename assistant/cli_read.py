"""`writeoff read`: the facts in a text, with the words they came from."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from assistant.cli_lines import day_of, fail, put, tell, tell_if_cut, text_lines, today_option

if TYPE_CHECKING:
    from datetime import date


@click.command("read")
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object.")
@click.option("--jsonl", is_flag=True, help="One text a line on stdin, one result a line.")
@today_option
def read_command(text: str | None, today: datetime | None, *, as_json: bool, jsonl: bool) -> None:
    """Show the facts that a text states, and no others.

    \b
    Examples:
      writeoff read "closed my Roth in 2022, put in 20k and got 14k back"
      writeoff read --jsonl < stories.txt
    """  # noqa: D301  click's mark for lines that stay as they are
    day = day_of(today)
    if jsonl:
        for line in text_lines(("text", "question")):
            put(facts_in(line, day) if isinstance(line, str) else line)
        return
    if text is None:
        raise fail('Give a text: writeoff read "closed my Roth in 2022 and got 14k back"')
    tell_if_cut(text)
    result = facts_in(text, day)
    if as_json:
        put(result)
        return
    for line in _lines(result):
        tell(line)


def facts_in(text: str, day: date) -> dict[str, Any]:
    """The facts of a text, as `--json` prints them. Spans count characters of `text`, which has been cleaned.

    A sum beyond what `decide` takes is none of a person's; the chat says so, here it is left out.
    """
    from assistant.cleaning import clean
    from assistant.reading import read
    from knowledge.facts import MONEY_FACTS

    cleaned = clean(text).text
    reading = read(cleaned, today=day)
    facts = {name: value for name, value in reading.facts.items() if name not in MONEY_FACTS or _credible(value)}
    spans = [{"fact": span.fact, "start": span.start, "end": span.end} for span in reading.spans if span.fact in facts]
    return {"text": cleaned, "facts": facts, "spans": spans}


def _credible(amount: object) -> bool:
    from knowledge.facts import MOST_MONEY

    return not isinstance(amount, int | float) or abs(amount) <= MOST_MONEY


def _lines(result: dict[str, Any]) -> list[str]:
    from assistant.wording.values import label, value_words
    from assistant.wording.words import say_key

    words = {span["fact"]: result["text"][span["start"] : span["end"]] for span in reversed(result["spans"])}
    lines = [
        f"{label(fact)}: {value_words(fact, value)} (“{' '.join(words.get(fact, '').split())}”)"
        for fact, value in result["facts"].items()
    ]
    return lines or [say_key("no_facts")]
