"""`writeoff knowledge`: look into the law and the answers, and check that they hold together."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from assistant.cli_lines import day_of, fail, put, today_option


@click.group("knowledge")
def knowledge_group() -> None:
    """The law and the answers: look into them, check them."""


@knowledge_group.command("check")
@click.option("--json", "as_json", is_flag=True, help="The faults as a JSON list.")
@today_option
def check_command(today: datetime | None, *, as_json: bool) -> None:
    """Check every id, source, date and figure; all faults at once, and what is not verified. Exit 1 for a fault."""
    from knowledge.checking import KNOWLEDGE_FOLDER, check_shelf, read_shelf, weak_statements

    shelf = read_shelf(KNOWLEDGE_FOLDER)
    faults = check_shelf(shelf, day_of(today))
    weak = weak_statements(shelf)
    serious = [fault for fault in faults if not fault.warning]
    if as_json:
        put({"faults": [fault.as_json() for fault in faults], "not_verified": [item.as_json() for item in weak]})
    else:
        for fault in faults:
            click.echo(f"{'Due' if fault.warning else 'Fault'}: {fault}")
        for item in weak:
            click.echo(f"Not verified ({item.confidence}): {item.file}: {item.id}")
        click.echo(f"{len(serious)} faults, {len(faults) - len(serious)} due, {len(weak)} not verified.")
    if serious:
        sys.exit(1)


@knowledge_group.command("topics")
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def topics_command(*, as_json: bool) -> None:
    """List what can be answered."""
    from knowledge.entries import load_entries

    entries = load_entries().values()
    if as_json:
        put([{"topic": entry.id, "title": entry.title, "related": list(entry.related)} for entry in entries])
        return
    for entry in entries:
        click.echo(f"{entry.id}: {entry.title}")


@knowledge_group.command("show")
@click.argument("topic")
@click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
def show_command(topic: str, *, as_json: bool) -> None:
    """Show the answer to a topic with its sources."""
    from assistant.plain import plain_lines
    from knowledge.entries import load_entries
    from knowledge.sources import load_sources

    entry = load_entries().get(topic)
    if entry is None:
        raise fail(_unknown("topic", topic, list(load_entries())))
    if as_json:
        put(
            {
                "topic": entry.id,
                "title": entry.title,
                "answer": entry.answer(),
                "sources": list(entry.sources),
                "confidence": entry.confidence,
                "related": list(entry.related),
            }
        )
        return
    click.echo(entry.title)
    for line in plain_lines(entry.answer()):
        click.echo(line)
    sources = load_sources()
    for source in entry.sources:
        click.echo(f"Source: {sources[source].citation}, {sources[source].title}")


@knowledge_group.command("sources")
@click.argument("source", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def sources_command(source: str | None, *, as_json: bool) -> None:
    """List every authority, or show one."""
    from knowledge.sources import load_sources

    sources = load_sources()
    if source is not None and source not in sources:
        raise fail(_unknown("source", source, list(sources)))
    chosen = [sources[source]] if source else list(sources.values())
    if as_json:
        put([item.model_dump(mode="json") for item in chosen])
        return
    for item in chosen:
        click.echo(f"{item.id}: {item.citation}, {item.title} ({item.confidence}, read {item.read.isoformat()})")
        if source and item.address:
            click.echo(item.address)


def _unknown(kind: str, name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name[:80], known, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"There is no {kind} {name[:80]!r}.{hint} See: writeoff knowledge {kind}s"
