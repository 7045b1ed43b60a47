"""The statements of law that a verdict is made of: one sentence each, with its sources and how sure we are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.figures import fill
from knowledge.parameters import Confidence, LawFileError, first_fault, read_toml

if TYPE_CHECKING:
    from knowledge.lawbook import Law

STATEMENTS_FILE = Path(__file__).with_name("statements.toml")


class Statement(BaseModel):
    """One statement of law or advice. Figures stand in braces by name, values of the case as {case.name}."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    says: Annotated[str, Field(min_length=1)]
    sources: tuple[str, ...] = ()
    confidence: Confidence
    since: date | None = None
    """The day from which the law is as it says; before it, `then` is said."""
    then: str = ""
    typed: tuple[str, ...] = ()
    """Figures that stand typed although the law has the same one, as in `Entry`."""

    def filled(self, law: Law, values: Mapping[str, object]) -> str:
        """The sentence with its figures and the values of the case."""
        sentence = self.then if self.since and law.as_of < self.since else self.says
        for name, value in values.items():
            sentence = sentence.replace(f"{{case.{name}}}", str(value))
        return _with_figures(sentence, law)


@lru_cache(maxsize=4096)
def _with_figures(sentence: str, law: Law) -> str:
    """The sentence with its figures; most statements are said of many cases in the same words."""
    return fill(sentence, law)


@cache
def load_statements(path: Path = STATEMENTS_FILE) -> dict[str, Statement]:
    """Every statement, by id.

    Raises:
        LawFileError: a key in the file is wrong.
    """
    statements: dict[str, Statement] = {}
    for name, given in read_toml(path).items():
        try:
            statements[name] = Statement.model_validate({"id": name, **given} if isinstance(given, dict) else given)
        except ValidationError as error:
            raise LawFileError(path, f"{name}.{first_fault(error)}") from error
    return statements
