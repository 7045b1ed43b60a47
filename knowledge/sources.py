"""The authorities: what a statement of law rests on, where to read it, when it was read and how sure we are."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.parameters import Confidence, LawFileError, first_fault, read_toml

SOURCES_FILE = Path(__file__).with_name("sources.toml")


class Source(BaseModel):
    """One authority."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    citation: str
    kind: str
    address: str = ""
    read: date
    confidence: Confidence
    read_in: str = ""
    text_as_of: date | None = None
    holding: str = ""
    decided: date | None = None
    precedential: bool | None = None


@cache
def load_sources(path: Path = SOURCES_FILE) -> dict[str, Source]:
    """Every authority, by id.

    Raises:
        LawFileError: a key in the file is wrong.
    """
    sources: dict[str, Source] = {}
    for name, given in read_toml(path).items():
        try:
            sources[name] = Source.model_validate({"id": name, **given} if isinstance(given, dict) else given)
        except ValidationError as error:
            raise LawFileError(path, f"{name}.{first_fault(error)}") from error
    return sources
