"""The knowledge as it lies in its files, read piece by piece so that one broken piece does not hide the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from knowledge.checking.faults import Fault
from knowledge.claims import CLAIMS_FILE, Claim
from knowledge.entries import Entry
from knowledge.entry_files import EntryFile, entry_data
from knowledge.lawbook import Account, ExceptionRule, Law, RefundClaim, Route, StateLaw
from knowledge.parameters import LawFileError, Parameter, read_toml
from knowledge.sources import Source
from knowledge.statements import Statement

Model = TypeVar("Model", bound=BaseModel)

RECORD_FILES: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "accounts": ("account", Account),
    "exceptions": ("exception", ExceptionRule),
    "refund_claims": ("claim", RefundClaim),
    "routes": ("route", Route),
}
"""Law files that hold records, not a parameter: the key of their rows, and what a row is."""


@dataclass(slots=True)
class Shelf:
    """All knowledge of a folder, with the faults met in reading it. What could not be read is left out."""

    folder: Path
    law: Law
    parameters: dict[str, Parameter] = field(default_factory=dict)
    accounts: list[Account] = field(default_factory=list)
    exceptions: list[ExceptionRule] = field(default_factory=list)
    refund_claims: list[RefundClaim] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    states: dict[str, StateLaw] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def name(self, path: Path) -> str:
        """A path as faults name it."""
        return path.relative_to(self.folder).as_posix()


def read_shelf(folder: Path) -> Shelf:
    """The knowledge in a folder."""
    shelf = Shelf(folder, Law(folder / "law"))
    for path in sorted((folder / "law").glob("*.toml")):
        if path.stem not in RECORD_FILES:
            for parameter in _model(shelf, path, Parameter, name=path.stem):
                shelf.parameters[path.stem] = parameter
    shelf.accounts = _records(shelf, "accounts", Account)
    shelf.exceptions = _records(shelf, "exceptions", ExceptionRule)
    shelf.refund_claims = _records(shelf, "refund_claims", RefundClaim)
    shelf.routes = _records(shelf, "routes", Route)
    for path in sorted((folder / "law" / "states").glob("*.toml")):
        for state in _model(shelf, path, StateLaw):
            shelf.states[path.stem] = state
    shelf.sources = _by_id(shelf, folder / "sources.toml", Source)
    shelf.statements = _by_id(shelf, folder / "statements.toml", Statement)
    if (folder / CLAIMS_FILE.name).exists():
        shelf.claims = _by_id(shelf, folder / CLAIMS_FILE.name, Claim)
    for path in sorted((folder / "faq").glob("*.md")):
        for entry in _entry(shelf, path):
            shelf.entries[entry.id] = entry
    shelf.topics = _topics(shelf, folder / "topics.toml")
    return shelf


def _table(shelf: Shelf, path: Path) -> dict[str, object]:
    try:
        return read_toml(path)
    except LawFileError as error:
        shelf.faults.append(Fault(shelf.name(path), "", str(error)))
        return {}


def _model(shelf: Shelf, path: Path, kind: type[Model], **added: object) -> Iterator[Model]:
    data = _table(shelf, path)
    if data:
        yield from _checked(shelf, path, "", kind, data | added)


def _records(shelf: Shelf, file: str, kind: type[Model]) -> list[Model]:
    path = shelf.folder / "law" / f"{file}.toml"
    key, _ = RECORD_FILES[file]
    rows = _table(shelf, path).get(key, [])
    if not isinstance(rows, list):
        shelf.faults.append(Fault(shelf.name(path), key, f"must be tables under [[{key}]]"))
        return []
    named = ((_name_of(row, place), row) for place, row in enumerate(rows, 1))
    return [found for name, row in named for found in _checked(shelf, path, name, kind, row)]


def _name_of(row: object, place: int) -> str:
    """What a record is called in faults: its id or its year, else its place."""
    return str(row.get("id", row.get("tax_year", place))) if isinstance(row, dict) else str(place)


def _by_id(shelf: Shelf, path: Path, kind: type[Model]) -> dict[str, Model]:
    found: dict[str, Model] = {}
    for name, given in _table(shelf, path).items():
        data = {"id": name, **given} if isinstance(given, dict) else given
        for item in _checked(shelf, path, name, kind, data):
            found[name] = item
    return found


def _entry(shelf: Shelf, path: Path) -> Iterator[Entry]:
    try:
        data = entry_data(path)
    except LawFileError as error:
        shelf.faults.append(Fault(shelf.name(path), "", str(error)))
        return
    for checked in _checked(shelf, path, "", EntryFile, data):
        yield checked.entry()


def _topics(shelf: Shelf, path: Path) -> dict[str, str]:
    table = _table(shelf, path)
    wrong = [name for name, line in table.items() if not isinstance(line, str) or not line.strip()]
    shelf.faults += [Fault(shelf.name(path), name, "needs one line of text") for name in wrong]
    return {name: str(line) for name, line in table.items() if name not in wrong}


def _checked(shelf: Shelf, path: Path, key: str, kind: type[Model], data: object) -> Iterator[Model]:
    """The data as a model, or every fault that stands against it."""
    try:
        yield kind.model_validate(data)
    except ValidationError as error:
        for fault in error.errors():
            place = ".".join(str(part) for part in (key, *fault["loc"]) if part != "")
            shelf.faults.append(Fault(shelf.name(path), place, str(fault["msg"])))
