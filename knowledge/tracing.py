"""A verdict with everything that led to it, as JSON that can be run again.

A trace names the program, the day of the law, the facts with how each came, the tests in the order of the law, every
value of the law that was read with its sources, every reason, and the verdict. `verify` takes such a file, which may
come from anybody, runs its facts again and says what differs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal, NoReturn

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.case import Case, Missing, Uncertain
from knowledge.deciding import decide
from knowledge.facts import FACT_NAMES, Facts, parse_facts
from knowledge.lawbook import FIRST_AS_OF, LAW_AS_OF, Law, RefundClaim, StateLaw
from knowledge.parameters import LAW_FOLDER, Row, first_fault
from knowledge.rules.basis import Contradiction
from knowledge.rules.federal import TESTS
from knowledge.sources import load_sources
from knowledge.verdict import Reason

FORMAT: Final = "writeoff-trace"
VERSION: Final = 1
MOST_BYTES: Final = 1_000_000
FIRST_DAY: Final = date(1987, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
"""Days on which a case may be looked at."""
_MOST_DIFFERENCES: Final = 50

How = Literal["given", "told", "answered", "assumed"]


@dataclass(frozen=True, slots=True)
class Origin:
    """How a fact came, and the words it came from."""

    how: How = "given"
    words: str = ""


class TraceError(ValueError):
    """A file is no trace that can be run again. The message says why, in a sentence for the person who gave it."""


class _Watched(Law):
    """The law, remembering what was read from it."""

    def __init__(self, folder: Any, as_of: date) -> None:
        super().__init__(folder, as_of)
        self.rows: dict[tuple[str, int], Row] = {}
        self.windows: dict[int, RefundClaim] = {}
        self.tables: dict[str, StateLaw] = {}

    def in_year(self, name: str, year: int) -> Row:
        row = self.rows[name, year] = super().in_year(name, year)
        return row

    def refund_claim(self, tax_year: int) -> RefundClaim | None:
        claim = super().refund_claim(tax_year)
        if claim:
            self.windows[tax_year] = claim
        return claim

    def state(self, code: str) -> StateLaw:
        table = self.tables[code] = super().state(code)
        return table


def trace(
    facts: Facts,
    *,
    program: str,
    law: Law | None = None,
    today: date | None = None,
    origins: Mapping[str, Origin] | None = None,
) -> dict[str, Any]:
    """The trace of a case, as JSON values.

    Args:
        facts: the case.
        program: version of the program.
        law: as for `decide`.
        today: as for `decide`.
        origins: how facts came, by name; "given" where it is not said.

    Raises:
        Contradiction: as `decide`.
    """
    watched = _Watched(law.folder if law else LAW_FOLDER, law.as_of if law else LAW_AS_OF)
    day = today or watched.as_of
    verdict = decide(facts, law=watched, today=day)
    tests = list(_tests(facts, watched, day))
    reasons = [_reason(reason, facts) for reason in verdict.because]
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "law_as_of": watched.as_of.isoformat(),
        "today": day.isoformat(),
        "facts": [_fact(name, value, (origins or {}).get(name)) for name, value in facts.as_json().items()],
        "tests": tests,
        "law": list(_law_read(watched, facts)),
        "reasons": reasons,
        "steps": [_reason(step, facts) for step in verdict.steps],
        "verdict": verdict.as_json(),
    }


def _fact(name: str, value: object, origin: Origin | None) -> dict[str, object]:
    found = origin or Origin()
    return {"fact": name, "value": value, "how": found.how, "words": found.words}


def _tests(facts: Facts, law: Law, today: date) -> Iterator[dict[str, object]]:
    """The federal tests in order, up to the one that holds or has to ask."""
    case, told = Case(facts, law, today), facts.as_json()
    for test in TESTS:
        name = test.__name__.strip("_")
        case.read.clear()
        try:
            found = test(case)
        except (Missing, Uncertain) as stop:
            why = "asks" if isinstance(stop, Missing) else "not_known"
            yield {"test": name, "holds": None, why: stop.fact, "read": _values(case.taken(), told)}
            return
        read = found.facts if found else case.taken()
        yield {"test": name, "holds": found is not None, "read": _values(read, told)}
        if found:
            return


def _values(names: tuple[str, ...], told: Mapping[str, object]) -> dict[str, object]:
    return {name: told[name] for name in dict.fromkeys(names) if name in told}


def _law_read(law: _Watched, facts: Facts) -> Iterator[dict[str, object]]:
    """Every value of the law that the run read, with its sources."""
    for (name, year), row in sorted(law.rows.items()):
        yield {
            "parameter": name,
            "year": year,
            "from": row.start.isoformat(),
            "value": json.loads(json.dumps(row.value, default=str)),
            "sources": list(row.sources),
            "confidence": row.confidence,
        }
    for year, claim in sorted(law.windows.items()):
        yield {
            "refund_claim": year,
            "value": claim.claim_deadline.isoformat(),
            "sources": list(claim.sources),
            "confidence": claim.confidence,
        }
    for code, table in sorted(law.tables.items()):
        if facts.state == code and isinstance(facts.tax_year, int):
            years = table.closing_loss(facts.tax_year)
            yield {
                "state": code,
                "year": facts.tax_year,
                "from": years.start,
                "value": years.treatment,
                "sources": list(table.sources),
                "confidence": years.confidence,
            }


def _reason(reason: Reason, facts: Facts) -> dict[str, Any]:
    """A reason with the values of its facts and its authorities in full."""
    known = load_sources()
    cited = [known[name] for name in reason.sources if name in known]
    return {
        "id": reason.id,
        "says": reason.says,
        "facts": _values(reason.facts, facts.as_json()),
        "values": {name: str(value) for name, value in reason.values},
        "sources": [
            {
                "id": source.id,
                "citation": source.citation,
                "address": source.address,
                "read": source.read.isoformat(),
                "confidence": source.confidence,
            }
            for source in cited
        ],
        "confidence": reason.confidence,
        "settled": reason.settled,
    }


class _Told(BaseModel):
    """A fact in a trace file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    fact: Annotated[str, Field(max_length=60)]
    value: str | bool | int | float
    how: How = "given"
    words: Annotated[str, Field(max_length=10_000)] = ""


class _TraceFile(BaseModel):
    """A trace file as far as it has to hold together; the rest is only compared."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["writeoff-trace"]
    version: Literal[1]
    program: Annotated[str, Field(max_length=60)]
    law_as_of: Annotated[date, Field(ge=FIRST_AS_OF, le=LAST_DAY)]
    today: Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
    facts: Annotated[list[_Told], Field(max_length=len(FACT_NAMES))]
    tests: list[dict[str, Any]]
    law: list[dict[str, Any]]
    reasons: list[dict[str, Any]]
    steps: list[dict[str, Any]]
    verdict: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place in which a file and its run today differ; None where a side has nothing there."""

    where: str
    in_file: object
    now: object

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {"where": self.where, "in_file": self.in_file, "now": self.now}


@dataclass(frozen=True, slots=True)
class Verification:
    """What running a trace again gave."""

    differences: tuple[Difference, ...]
    notes: tuple[str, ...]
    """What to know about the comparison: another program, a law that is newer than ours."""
    same_verdict: bool
    """Whether answer, sections and open facts agree, whatever else differs."""

    @property
    def same(self) -> bool:
        """Whether nothing differs at all."""
        return not self.differences

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "same": self.same,
            "same_verdict": self.same_verdict,
            "differences": [found.as_json() for found in self.differences],
            "notes": list(self.notes),
        }


_DECIDES: Final = ("answer", "asks", "federal", "state", "withdrawal", "unsettled")


def verify(text: bytes, *, program: str) -> Verification:
    """Run a trace again and compare.

    Args:
        text: the file as it came.
        program: version of this program.

    Raises:
        TraceError: it is no trace, or one that cannot be run.
    """
    data = _read_json(text)
    try:
        file = _TraceFile.model_validate(data)
    except ValidationError as error:
        raise TraceError(f"This is no trace that can be run again. {first_fault(error)[:300]}") from error
    facts, origins = _facts(file)
    try:
        now = trace(facts, program=program, law=Law(as_of=file.law_as_of), today=file.today, origins=origins)
    except Contradiction as error:
        raise TraceError(f"The facts in this trace contradict each other. {error}") from error
    differences = [found for found in _differ("", data, now) if found.where not in ("program", "law_as_of")]
    told, again = file.verdict, now["verdict"]
    return Verification(
        differences=tuple(differences[:_MOST_DIFFERENCES]),
        notes=tuple(_notes(file, program, len(differences))),
        same_verdict=all(told.get(part) == again[part] for part in _DECIDES),
    )


def _read_json(text: bytes) -> dict[str, Any]:
    if len(text) > MOST_BYTES:
        raise TraceError(f"The file is larger than {MOST_BYTES:,} bytes, which no trace is.")
    try:
        data = json.loads(text.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_no_doubles)
    except UnicodeDecodeError as error:
        raise TraceError("The file is not text in UTF-8.") from error
    except RecursionError as error:
        raise TraceError("The file is nested too deeply.") from error
    except ValueError as error:
        raise TraceError(f"The file is not JSON: {str(error)[:200]}") from error
    if not isinstance(data, dict):
        raise TraceError("A trace is a JSON object.")
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _facts(file: _TraceFile) -> tuple[Facts, dict[str, Origin]]:
    told = {item.fact: item.value for item in file.facts}
    if len(told) != len(file.facts):
        raise TraceError("A fact stands twice in this trace.")
    try:
        facts = parse_facts(told)
    except ValueError as error:
        raise TraceError(f"A fact in this trace cannot be taken. {str(error)[:300]}") from error
    return facts, {item.fact: Origin(item.how, item.words) for item in file.facts}


def _differ(where: str, in_file: object, now: object) -> Iterator[Difference]:
    """Places that differ, as paths like `verdict.federal.status` or `reasons.2.says`."""
    if isinstance(in_file, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*now, *in_file)):
            yield from _differ(f"{where}.{key}" if where else str(key), in_file.get(key), now.get(key))
    elif isinstance(in_file, list) and isinstance(now, list) and len(in_file) == len(now):
        for place, (one, other) in enumerate(zip(in_file, now, strict=True)):
            yield from _differ(f"{where}.{place}", one, other)
    elif in_file != now or isinstance(in_file, bool) != isinstance(now, bool):
        yield Difference(where, in_file, now)


def _notes(file: _TraceFile, program: str, differences: int) -> Iterator[str]:
    if file.program != program:
        yield f"The trace was made by version {file.program}; this is version {program}."
    if file.law_as_of > LAW_AS_OF:
        yield f"The trace rests on the law of {file.law_as_of}; ours was checked on {LAW_AS_OF}."
    elif file.law_as_of < LAW_AS_OF:
        yield f"It was run by the law as known on {file.law_as_of}, as far as our files tell it."
    if differences > _MOST_DIFFERENCES:
        yield f"{differences} places differ; the first {_MOST_DIFFERENCES} are shown."
