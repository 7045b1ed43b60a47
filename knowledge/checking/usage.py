"""Nothing lies about unused, and the rules name nothing that is not there.

Names are looked up in the source of the rules: a text constant that equals the id of a parameter, a statement or a
source uses it; so does an f-string whose fixed pieces fit.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, Protocol

from knowledge.checking.faults import Fault
from knowledge.checking.shelf import Shelf
from knowledge.facts import FACT_NAMES
from knowledge.figures import named_figures
from knowledge.verdict import STATUSES

_CODE: Final = Path(__file__).parents[1]
_SAYING: Final = frozenset({"Reason", "reason", "_said", "_found", "_step", "_reason"})
"""Calls in the rules whose text arguments are ids of statements, or names of facts."""
_ID = re.compile(r"[a-z][a-z0-9_]+\Z")


class _Cites(Protocol):
    @property
    def sources(self) -> tuple[str, ...]: ...


@dataclass(slots=True)
class _Names:
    """The names that stand in the source of the rules."""

    constants: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)
    said: set[tuple[str, str]] = field(default_factory=set)
    """File and id of what is said by name."""

    def uses(self, name: str) -> bool:
        return name in self.constants or any(re.fullmatch(pattern, name) for pattern in self.patterns)


def check_usage(shelf: Shelf) -> Iterator[Fault]:
    """Parameters, statements and sources that nothing uses; statements that the rules name and that are not there."""
    names = _names_in_code()
    figures = {name for text in _texts(shelf) for name in named_figures(text)}
    parameters = {re.split(r"[.@:]", name)[0] for name in figures}
    for name, parameter in shelf.parameters.items():
        used = name in names.constants or name in parameters
        if not used and not parameter.kept_for:
            yield Fault(f"law/{name}.toml", "", "is used by no rule, statement or entry; kept_for may say why it stays")
        if used and parameter.kept_for:
            yield Fault(f"law/{name}.toml", "kept_for", "says why it stays unused, but it is used")
    for name in shelf.statements:
        if not names.uses(name):
            yield Fault("statements.toml", name, "is said by no rule")
    for file, name in sorted(names.said):
        if name not in shelf.statements:
            yield Fault("statements.toml", name, f"is missing, and {file} says it")
    for status in STATUSES:
        if status not in shelf.statements:
            yield Fault("statements.toml", status, "is missing, and is a federal status")
    for name in sorted(set(shelf.sources) - _cited(shelf) - names.constants):
        yield Fault("sources.toml", name, "is cited by nothing")


def _texts(shelf: Shelf) -> Iterator[str]:
    yield from (f"{statement.says} {statement.then}" for statement in shelf.statements.values())
    for entry in shelf.entries.values():
        yield entry.body
        yield entry.by_when
        yield from (given.says for given in entry.given)


def _cited(shelf: Shelf) -> set[str]:
    """Every source that a law file, a statement or an entry names."""
    cited = {name for parameter in shelf.parameters.values() for row in parameter.rows for name in row.sources}
    records: list[_Cites] = [*shelf.accounts, *shelf.exceptions, *shelf.refund_claims, *shelf.routes]
    texts: list[_Cites] = [*shelf.states.values(), *shelf.statements.values(), *shelf.entries.values()]
    return cited | {name for item in (*records, *texts) for name in item.sources}


@cache
def _names_in_code() -> _Names:
    names = _Names()
    for path in sorted((*_CODE.glob("*.py"), *(_CODE / "rules").glob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            _note(names, node, path.name)
    return names


def _note(names: _Names, node: ast.AST, file: str) -> None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        names.constants.add(node.value)
    elif isinstance(node, ast.JoinedStr):
        pieces = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values]
        if _ID.match("".join(piece for piece in pieces if piece != ".+")):
            names.patterns.add("".join(pieces))
    elif isinstance(node, ast.Call) and _called(node) in _SAYING:
        given = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        names.said |= {(file, name) for name in given if _ID.match(name) and name not in FACT_NAMES}


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""
