"""`writeoff ask`: one question, one answer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from assistant.cli_lines import day_of, fail, put, tell, tell_if_cut, text_lines, today_option

if TYPE_CHECKING:
    from datetime import date

    from assistant.finder import Found


@click.command("ask")
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object.")
@click.option("--jsonl", is_flag=True, help="One question a line on stdin, one result a line.")
@today_option
def ask_command(question: str | None, today: datetime | None, *, as_json: bool, jsonl: bool) -> None:
    """Answer one question about a loss in a retirement account.

    \b
    Examples:
      writeoff ask "Can I deduct the loss in my Roth IRA?"
      writeoff ask --json "is there a penalty at 57"
    """  # noqa: D301  click's mark for lines that stay as they are
    day = day_of(today)
    if jsonl:
        for text in text_lines(("question", "text")):
            put(answer(text, day) if isinstance(text, str) else text)
        return
    if question is None:
        raise fail('Ask something: writeoff ask "Can I deduct the loss in my IRA?"')
    tell_if_cut(question)
    text, found = _find(question)
    result = _result(text, found, day)
    if as_json:
        put(result)
    else:
        _print(result, found.matter, day)


def answer(question: str, day: date) -> dict[str, Any]:
    """The result for a question, as `--json` prints it."""
    return _result(*_find(question), day)


def _find(question: str) -> tuple[str, Found]:
    """The question as it is read, and what was found for it."""
    from assistant.cleaning import clean
    from assistant.finder import load_finder

    text = clean(question).text
    return text, load_finder().find(text)


def _result(text: str, found: Found, day: date) -> dict[str, Any]:
    result: dict[str, Any] = {
        "question": text,
        "outcome": found.rung.value,
        "matches": [{"topic": match.id, "score": round(match.score, 4)} for match in found.matches],
        "answer": None,
        "sources": [],
    }
    if found.rung == "answer":
        result |= _entry(text, found, day)
    return result


def _entry(text: str, found: Found, day: date) -> dict[str, Any]:
    """The answer of the best entry, with what the facts in the question itself add."""
    from assistant.reading import read
    from assistant.shipped import shipped_entries, shipped_figures

    entry = shipped_entries()[found.best]
    facts = read(text, today=day).facts
    return {"answer": entry.answer(shipped_figures(), facts, day), "sources": list(entry.sources)}


def _print(result: dict[str, Any], matter: str, day: date) -> None:
    from assistant.shipped import citations, law_as_of, shipped_entries
    from assistant.wording.currency import law_note
    from assistant.wording.plain_text import plain_lines
    from assistant.wording.words import ended, say_key

    if result["answer"] is not None:
        for line in plain_lines(result["answer"]):
            tell(line)
        known = citations()
        cited = [known[source] for source in result["sources"] if source in known]
        tell(ended(f"Sources: {'; '.join(cited)}"))
        tell(law_note(law_as_of(), day))
        return
    titles = [shipped_entries()[match["topic"]].title for match in result["matches"]]
    if result["outcome"] == "choices":
        tell(say_key("did_you_mean"))
        for title in titles[:3]:
            tell(f"- {title}")
        return
    tell(say_key("dont_know_matter", {"matter": matter}) if matter else say_key("dont_know"))
    if titles:
        tell(f"{say_key('nearest')} {titles[0]}.")
