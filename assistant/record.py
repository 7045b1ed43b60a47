"""The record of a verdict, to print, to keep, or to take to a tax preparer: Markdown, plain text, HTML and JSON.

A record is a list of blocks in plain words. The writers below only set them; what a person typed is escaped there, in
one place for each form. HTML is in `record_html`.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from assistant.cleaning import clean
from assistant.wording.cards import group_words, make_card
from assistant.wording.sums import sum_line
from assistant.wording.values import label, question, value_words
from assistant.wording.words import day, fill, load_words
from knowledge.arithmetic import Sum, arithmetic
from knowledge.sources import load_sources
from knowledge.tracing import Origin

if TYPE_CHECKING:
    from assistant.wording.messages import Card
    from knowledge import Facts, Verdict
    from knowledge.sources import Source
    from knowledge.would_be import WouldBe

Reader = Literal["person", "preparer"]
_WIDTH: Final = 88
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its lines, each plain text."""

    title: str
    lines: tuple[str, ...]
    numbered: bool = False
    """Whether the order of the lines is one of steps."""
    links: tuple[str, ...] = ()
    """For each line an address of ours that belongs to it, or ""; none where no line has any."""

    def marked(self) -> Iterator[tuple[str, str, str]]:
        """Each line with the mark before it and the address behind it."""
        links = self.links or ("",) * len(self.lines)
        for place, (line, link) in enumerate(zip(self.lines, links, strict=True), 1):
            yield (f"{place}." if self.numbered else "-"), line, link


@dataclass(frozen=True)
class Record:
    """A verdict with what it rests on, in words and as data."""

    title: str
    headline: str
    blocks: tuple[Block, ...]
    facts: Facts
    verdict: Verdict
    sums: tuple[Sum, ...]
    today: date
    program: str
    sources: tuple[Source, ...]


def make_record(
    facts: Facts,
    verdict: Verdict,
    *,
    today: date,
    program: str,
    origins: Mapping[str, Origin] | None = None,
    reader: Reader = "person",
    would_be: WouldBe | None = None,
) -> Record:
    """The record of a verdict.

    Args:
        facts: as told.
        verdict: what was decided on them.
        today: the day it is made.
        program: version of the program.
        origins: how each fact came, by name.
        reader: the person themselves, or a tax preparer, who gets ids, confidence and what to verify.
        would_be: what would make it a yes, where that is to be told.
    """
    known = load_sources()
    card = make_card(verdict, facts.told(), known, today)
    sums = arithmetic(facts, verdict, today)
    ids = dict.fromkeys(source for reason in verdict.because for source in reason.sources)
    sources = tuple(known[name] for name in ids if name in known)
    words = load_words("record")
    blocks = [
        Block(words["heading"]["facts"], tuple(_facts(facts, origins or {}, reader))),
        Block(words["heading"]["answer"], tuple(_answer(card, verdict, reader))),
        Block(words["heading"]["arithmetic"], tuple(sum_line(line) for line in sums) or (words["line"]["no_sums"],)),
        Block(words["heading"]["reasons"], tuple(_reasons(card, verdict, reader))),
        Block(words["heading"]["doubts"], tuple(_doubts(verdict, reader))),
        Block(words["heading"]["open"], tuple(_open(card, verdict))),
        Block(words["heading"]["would_be"], tuple(would_be_lines(would_be)) if would_be else ()),
        Block(words["heading"]["routes"], card.routes),
        Block(words["heading"]["steps"], card.steps, numbered=True),
        Block(
            words["heading"]["sources"],
            tuple(_source(source) for source in sources),
            links=tuple(source.address for source in sources),
        ),
        Block(words["heading"]["law"], tuple(_currency(card, today, program))),
    ]
    return Record(
        title=words["title"][reader],
        headline=card.headline if verdict.answer else words["line"]["no_answer"],
        blocks=tuple(block for block in blocks if block.lines),
        facts=facts,
        verdict=verdict,
        sums=sums,
        today=today,
        program=program,
        sources=sources,
    )


def _facts(facts: Facts, origins: Mapping[str, Origin], reader: Reader) -> Iterator[str]:
    words = load_words("record")["line"]
    if not facts.told():
        yield words["no_facts"]
    for name, value in facts.told().items():
        fact = f"{label(name)}: {value_words(name, value)}"
        if reader == "preparer":
            fact = f"{fact} [{name}]"
        origin = origins.get(name, Origin())
        if origin.how == "assumed":
            yield fill(words["assumed"], {"fact": fact})
        elif origin.words:
            yield fill(words["words"], {"fact": fact, "words": " ".join(clean(origin.words).text.split())})
        else:
            yield fact


def _answer(card: Card, verdict: Verdict, reader: Reader) -> Iterator[str]:
    words = load_words("record")["line"]
    for section in card.sections:
        yield f"{section.title}. {' '.join(section.lines)}"
    if reader == "preparer" and verdict.federal:
        yield fill(words["status"], {"status": verdict.federal.status, "answer": verdict.answer or "open"})
        if verdict.state:
            yield fill(words["state_status"], {"code": verdict.state.code, "status": verdict.state.status})


def _reasons(card: Card, verdict: Verdict, reader: Reader) -> Iterator[str]:
    """The reasons with their citations; for a preparer with their ids and how sure each is."""
    words = load_words("record")
    for line, reason in zip(card.reasons, verdict.because, strict=True):
        cited = "; ".join(source.citation for source in line.sources)
        if reader == "preparer":
            confidence = words["confidence"][reason.confidence]
            notes = [reason.id, cited, confidence]
        else:
            notes = [cited, line.note]
        shown = "; ".join(note for note in notes if note)
        yield f"{line.says} ({shown})" if shown else line.says


def _doubts(verdict: Verdict, reader: Reader) -> Iterator[str]:
    """What a preparer should look up: reasons that are not settled, or that rest on no text that was read."""
    if reader != "preparer":
        return
    words = load_words("record")
    for reason in verdict.because:
        if not reason.settled:
            yield fill(words["line"]["unsettled"], {"says": reason.says})
        elif reason.confidence not in ("verified-primary", "verified-secondary", "computed"):
            confidence = str(words["confidence"][reason.confidence])
            yield fill(words["line"]["below"], {"confidence": confidence.capitalize(), "says": reason.says})


def _open(card: Card, verdict: Verdict) -> Iterator[str]:
    yield from card.still_open
    if verdict.asks:
        values = {"fact": label(verdict.asks), "where": question(verdict.asks)["where"]}
        yield fill(load_words("record")["line"]["ask"], values)


def would_be_lines(found: WouldBe) -> Iterator[str]:
    """What would make it a yes, in sentences."""
    words = load_words("record")["would_be"]
    if found.needs:
        return
    if found.already or found.nothing:
        yield words["already" if found.already else "nothing"]
        return
    for way in found.ways:
        yield fill(words[way.answer], {"changes": _conditions(way.changes), "others": _conditions(way.and_if)})
    yield words["no_advice"]


def _conditions(values: Mapping[str, str]) -> str:
    return "; ".join(f"{label(fact).lower()}: {group_words(fact, group)}" for fact, group in values.items())


def _source(source: Source) -> str:
    words = load_words("record")
    values = {
        "citation": source.citation,
        "title": source.title,
        "day": day(source.read),
        "confidence": words["confidence"][source.confidence],
    }
    return fill(words["line"]["source"], values)


def _currency(card: Card, today: date, program: str) -> Iterator[str]:
    words = load_words("record")["line"]
    yield card.as_of
    yield fill(words["made"], {"day": day(today), "program": program})
    yield words["disclaimer"]


def as_text(record: Record) -> str:
    """The record as plain text for a terminal, the answer first."""
    parts = [textwrap.fill(record.headline, _WIDTH)]
    for block in record.blocks:
        lines = [block.title]
        for mark, line, link in block.marked():
            indent = " " * (len(mark) + 1)
            lines.append(
                textwrap.fill(line, _WIDTH, initial_indent=f"{mark} ", subsequent_indent=indent, break_long_words=False)
            )
            lines += [f"{indent}{link}"] if link else []
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def as_markdown(record: Record) -> str:
    """The record as Markdown; nothing that was typed can be markup or a link in it."""
    parts = [f"# {escaped(record.title)}", f"**{escaped(record.headline)}**"]
    for block in record.blocks:
        lines = [f"{mark} {escaped(line)}{f' <{link}>' if link else ''}" for mark, line, link in block.marked()]
        parts.append("\n".join([f"## {escaped(block.title)}", "", *lines]))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """A line of plain text as Markdown that shows it as it is."""
    flat = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(r"\1\\\2", _ADDRESS.sub(r"\1\\\2", flat))


def as_json(record: Record) -> str:
    """The record as JSON: facts, verdict, sums and the authorities in full."""
    data: dict[str, Any] = {
        "title": record.title,
        "headline": record.headline,
        "program": record.program,
        "made": record.today.isoformat(),
        "facts": record.facts.as_json(),
        "verdict": record.verdict.as_json(),
        "arithmetic": [line.as_json() for line in record.sums],
        "sources": [source.model_dump(mode="json", exclude_defaults=True) for source in record.sources],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
