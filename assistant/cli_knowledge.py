"""`writeoff knowledge`: look into the law and the answers, and check that they hold together."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assistant.cli_lines import day_of, fail, put, tell, today_option

if TYPE_CHECKING:
    from knowledge.checking import Weak
    from knowledge.entries import Entry
    from knowledge.lawbook import Law


@click.group("knowledge")
def knowledge_group() -> None:
    """The law and the answers: look into them, check them."""


@knowledge_group.command("check")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.option("--weak", is_flag=True, help="Print in full what is not verified.")
@click.option("--quick", is_flag=True, help="Don't ask entries' own phrasings, held out (some seconds).")
@click.option("--thorough", is_flag=True, help="Ask every phrasing held out in turn, not one in six (half a minute).")
@today_option
def check_command(today: datetime | None, *, as_json: bool, weak: bool, quick: bool, thorough: bool) -> None:
    """Check every id, source, date and figure; all faults at once, and what is not verified. Exit 1 for a fault."""
    from knowledge.checking import KNOWLEDGE_FOLDER, Fault, check_shelf, read_shelf, weak_statements

    shelf = read_shelf(KNOWLEDGE_FOLDER)
    faults = check_shelf(shelf, day_of(today))
    if not quick:
        held = _held_out(shelf.entries, thorough=thorough)
        faults += [Fault(file, "asked_as", says, warning=True) for file, says in held]
    not_verified = weak_statements(shelf)
    serious = [fault for fault in faults if not fault.warning]
    if as_json:
        put(
            {"faults": [fault.as_json() for fault in faults], "not_verified": [item.as_json() for item in not_verified]}
        )
    else:
        for fault in faults:
            tell(f"{'Look at' if fault.warning else 'Fault'}: {fault}")
        _print_weak(not_verified, in_full=weak)
        tell(
            f"{len(serious)} faults, {len(faults) - len(serious)} to look at, {len(not_verified)} not verified; "
            f"{len(shelf.parameters)} parameters, {len(shelf.states)} states, {len(shelf.sources)} sources, "
            f"{len(shelf.statements)} statements, {len(shelf.entries)} entries."
        )
    if serious:
        sys.exit(1)


def _held_out(entries: Mapping[str, Entry], *, thorough: bool) -> Iterator[tuple[str, str]]:
    """Phrasings that another entry takes and entries that nobody would find, as file and sentence."""
    from assistant.knowledge_checks import FOLDS, hold_out

    for held in hold_out(entries, FOLDS if thorough else 1):
        file = f"faq/{held.topic}.md"
        if held.never_found:
            yield file, f"none of its {held.asked} ways of asking leads to it when it is held out"
        for other, phrasings in held.thieves():
            yield file, f"{other} takes {len(phrasings)} of its {held.asked} ways of asking, like {phrasings[0]!r}"


def _print_weak(found: list[Weak], *, in_full: bool) -> None:
    """What is not verified: in full, or the ids by file and confidence."""
    if in_full:
        for item in found:
            tell(f"Not verified ({item.confidence}): {item.file}: {item.id}: {item.says}")
        return
    groups: dict[tuple[str, str], list[str]] = {}
    for item in found:
        name = item.file.rpartition("/")[2].partition(".")[0]
        folder = item.file.rpartition("/")[0]
        groups.setdefault((item.confidence, folder or item.file), []).append(name if folder else item.id)
    for (confidence, place), names in sorted(groups.items()):
        tell(f"Not verified ({confidence}), {place}: {', '.join(names)}")


@knowledge_group.command("topics")
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def topics_command(*, as_json: bool) -> None:
    """List what can be answered."""
    from knowledge.entries import load_entries, load_topics

    topics, entries = load_topics(), load_entries()
    if as_json:
        put(
            [
                {"topic": name, "about": about, "title": entries[name].title, "related": list(entries[name].related)}
                for name, about in topics.items()
            ]
        )
        return
    for name, about in topics.items():
        tell(f"{name}: {about}")


@knowledge_group.command("show")
@click.argument("topic")
@click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
def show_command(topic: str, *, as_json: bool) -> None:
    """Show the answer to a topic with its sources."""
    from assistant.wording.plain_text import plain_lines
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
    tell(entry.title)
    for line in plain_lines(entry.answer()):
        tell(line)
    sources = load_sources()
    for source in entry.sources:
        tell(f"Source: {sources[source].citation}, {sources[source].title}")


@knowledge_group.command("sources")
@click.argument("source", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def sources_command(source: str | None, *, as_json: bool) -> None:
    """List every authority, or show one with what rests on it."""
    from knowledge.sources import load_sources

    sources = load_sources()
    if source is not None and source not in sources:
        raise fail(_unknown("source", source, list(sources)))
    chosen = [sources[source]] if source else list(sources.values())
    if as_json:
        more = {"used_by": _used_by(source)} if source else {}
        put([item.model_dump(mode="json") | more for item in chosen])
        return
    for item in chosen:
        tell(f"{item.id}: {item.citation}: {item.title} ({item.confidence}, {item.read.isoformat()})")
    if source:
        for line in (item.address, item.holding, *(f"Used by {place}" for place in _used_by(source))):
            if line:
                tell(line)


def _used_by(source: str) -> list[str]:
    """Files of knowledge that rest on a source, with the place in them."""
    from knowledge.checking import KNOWLEDGE_FOLDER, read_shelf

    shelf = read_shelf(KNOWLEDGE_FOLDER)
    places = [(f"law/{name}.toml", row.sources) for name, item in shelf.parameters.items() for row in item.rows]
    places += [(f"law/exceptions.toml: {rule.id}", rule.sources) for rule in shelf.exceptions]
    places += [(f"law/accounts.toml: {account.id}", account.sources) for account in shelf.accounts]
    places += [(f"law/routes.toml: {route.id}", route.sources) for route in shelf.routes]
    places += [(f"law/refund_claims.toml: {claim.tax_year}", claim.sources) for claim in shelf.refund_claims]
    places += [(f"law/states/{code}.toml", state.sources) for code, state in shelf.states.items()]
    places += [(f"statements.toml: {item.id}", item.sources) for item in shelf.statements.values()]
    places += [(f"faq/{entry.id}.md", entry.sources) for entry in shelf.entries.values()]
    return list(dict.fromkeys(place for place, cited in places if source in cited))


@knowledge_group.command("as-of")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def as_of_command(day: datetime, text: str | None, *, as_json: bool) -> None:
    """Answer as one would have on an earlier day, by the law as it was then known.

    TEXT is a case in plain words, or its facts as JSON. Without one, the law as known that day is listed.

    \b
    Examples:
      writeoff knowledge as-of 2016-12-31 "I emptied all my Roth IRAs in 2016, put in 30k and got 18k back"
      writeoff knowledge as-of 2018-06-01
    """  # noqa: D301  click's mark for lines that stay as they are
    from assistant.cli_records import law_of

    law = law_of(day)
    if text is None:
        _list_law(law, as_json=as_json)
    else:
        _decide_then(text, law, as_json=as_json)


def _list_law(law: Law, *, as_json: bool) -> None:
    """Every parameter as known then, in force on that day."""
    from knowledge.figures import shown
    from knowledge.parameters import NotInForce
    from knowledge.sources import load_sources

    sources, listed = load_sources(), []
    for name in law.parameter_names():
        parameter = law.parameter(name)
        try:
            row = law.in_year(name, law.as_of.year)
        except NotInForce:
            continue
        leaves = row.value.items() if isinstance(row.value, dict) else [("", row.value)]
        value = ", ".join(f"{key} {shown(leaf, parameter.unit)}".strip() for key, leaf in leaves)
        listed.append(
            {
                "parameter": name,
                "title": parameter.title,
                "value": value,
                "since": row.start.isoformat(),
                "sources": list(row.sources),
            }
        )
        if not as_json:
            cited = "; ".join(sources[source].citation for source in row.sources)
            tell(f"{name}: {parameter.title}: {value} (since {row.start.isoformat()}; {cited})")
    if as_json:
        put({"law_as_of": law.as_of.isoformat(), "law": listed})


def _decide_then(text: str, law: Law, *, as_json: bool) -> None:
    from assistant.cli_records import explained
    from knowledge import Contradiction, FactError, decide, parse_facts

    try:
        facts = parse_facts(_facts_in(text, law))
        if not facts.told():
            raise fail("No facts were found in that text. An answer of another day needs a case, in words or as JSON.")
        verdict = decide(facts, law=law, today=law.as_of)
        if as_json:
            put({"facts": facts.as_json(), "verdict": verdict.as_json()})
        else:
            tell(explained(facts, "text", law.as_of, law=law), nl=False)
    except (FactError, Contradiction) as error:
        raise fail(str(error)) from error


def _facts_in(text: str, law: Law) -> object:
    """Facts as JSON, or as read from plain words."""
    from assistant.cleaning import clean
    from assistant.cli_lines import load_json
    from assistant.reading import read

    if not text.lstrip().startswith("{"):
        return dict(read(clean(text).text, today=law.as_of).facts)
    try:
        return load_json(text)
    except ValueError as error:
        raise fail(f"The facts are not JSON: {error}.") from error


@knowledge_group.command("collect")
@click.argument("switch", type=click.Choice(["on", "off"]), required=False)
def collect_command(switch: str | None) -> None:
    """Collect the questions that the chat could not answer, in a file on this machine. Off unless switched on.

    Without ON or OFF it says how it stands. OFF removes the file. `knowledge gaps` groups what was collected.
    """
    from assistant.unanswered import begin, collected, end, is_collecting, place

    path = place()
    if switch == "on" and not begin(path):
        raise fail(f"The file for them cannot be made{f' at {path}' if path else ': there is no folder for it'}.")
    if switch == "off":
        count = end(path)
        tell("Nothing was collected." if count is None else f"Off. The file is gone, with {count} in it.")
    elif is_collecting(path):
        tell(f"On: {len(collected(path))} collected so far, in {path}. Private chats add nothing.")
    else:
        tell("Off: no question is kept. To collect them: writeoff knowledge collect on")


@knowledge_group.command("gaps")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False)
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def gaps_command(file: Path | None, *, as_json: bool) -> None:
    """Group unanswered questions, one a line in FILE, and name the entry nearest to each group.

    Without FILE, those that were collected here (see `knowledge collect`).

    The lines under a group can be copied into the entry's `asked_as` as they are.
    """
    from assistant.cleaning import clean
    from assistant.cli_lines import read_input
    from assistant.finder import load_finder
    from assistant.knowledge_checks import find_gaps
    from assistant.unanswered import is_collecting, place
    from knowledge.entries import load_entries

    if file is None:
        file = place()
        if file is None or not is_collecting(file):
            raise fail("No questions are collected here. Name a file, or begin with: writeoff knowledge collect on")
    lines = read_input(file).decode("utf-8", "replace").splitlines()
    if len(lines) > _MOST_QUESTIONS:
        raise fail(f"The file has {len(lines):,} lines; at most {_MOST_QUESTIONS:,} are grouped at a time.")
    asked = [clean(line, _LONGEST_QUESTION).text.strip() for line in lines]
    gaps = find_gaps(asked, load_finder(), [words for entry in load_entries().values() for words in entry.asked_as])
    if as_json:
        put([gap.as_json() for gap in gaps])
        return
    for gap in gaps:
        near = f"nearest is {gap.nearest} ({gap.score:.2f})" if gap.nearest else "nothing is near"
        many = len(gap.questions)
        tell(f"# {many} {'question' if many == 1 else 'questions'}; {near}")
        for question in gap.questions:
            tell(f"  {json.dumps(question, ensure_ascii=False)},")
        tell()


@knowledge_group.command("new")
@click.argument("topic")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), help="Folder for the draft. Default: faq.")
def new_command(topic: str, into: Path | None) -> None:
    """Begin the entry of a new topic: a draft to fill in, beside the others, that is not read until it is renamed."""
    from knowledge.entries import FAQ_FOLDER, load_entries

    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", topic) or len(topic) > _LONGEST_ID:
        raise fail("A topic id is lower-case words joined by hyphens, like rollover-basics.")
    if topic in load_entries():
        raise fail(f"There is an entry {topic} already: writeoff knowledge show {topic}")
    path = (into or FAQ_FOLDER) / f"{topic}.md.draft"
    try:
        with path.open("x", encoding="utf-8") as draft:
            draft.write(_DRAFT)
    except FileExistsError as error:
        raise fail(f"{path} is there already.") from error
    except OSError as error:
        raise fail(f"{path} cannot be written: {error.strerror or error}.") from error
    tell(f"Draft: {path}")
    tell(f"Fill it in, rename it to {topic}.md, add {topic} to topics.toml, then: writeoff knowledge check")


_MOST_QUESTIONS: Final = 20_000
_LONGEST_QUESTION: Final = 1_000
_LONGEST_ID: Final = 40
_DRAFT: Final = """+++
title = ""
# At least twelve ways of asking, in the words of different people: hurried, worried, professional, misspelling.
asked_as = [
  "",
]
# Ids in sources.toml. Every statement of law needs one.
sources = []
confidence = "from-memory"
related = []
ask_next = []

# A sentence for readers who have told something: which fact, and what it means for them. As many as matter, or none.
# [[given]]
# when = { tax_year = "2018-" }
# says = "You said {fact.tax_year}: ..."
+++
The short answer, at most sixty words.

**Why.** The reason. Figures of the law stand by name: {misc_itemized_floor}.

**What to do.** The next step.
"""


def _unknown(kind: str, name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name[:80], known, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"There is no {kind} {name[:80]!r}.{hint} See: writeoff knowledge {kind}s"
