"""The files of the FAQ, read and checked: a TOML head between +++ lines and the answer in Markdown below."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.entries import Entry, Given, Wanted
from knowledge.parameters import Confidence, LawFileError, first_fault

_FENCE: Final = "+++"


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GivenBlock(_Checked):
    """A `given` block as it stands in the head; see `Given`."""

    when: Annotated[dict[str, Wanted], Field(min_length=1)]
    says: str


class EntryFile(_Checked):
    """What a file says, key by key; see `Entry`."""

    id: str
    title: str
    asked_as: Annotated[tuple[str, ...], Field(min_length=8)]
    sources: tuple[str, ...] = ()
    confidence: Confidence
    related: tuple[str, ...] = ()
    ask_next: tuple[str, ...] = ()
    your_case: bool = False
    given: tuple[GivenBlock, ...] = ()
    by_when: str = ""
    typed: tuple[str, ...] = ()
    body: Annotated[str, Field(min_length=1)]

    def entry(self) -> Entry:
        """The entry."""
        said = {name: getattr(self, name) for name in type(self).model_fields}
        return Entry(**said | {"given": tuple(Given(block.when, block.says) for block in self.given)})


def read_entry(path: Path) -> Entry:
    """The entry in a file.

    Raises:
        LawFileError: its head or a key in it is wrong.
    """
    try:
        return EntryFile.model_validate(entry_data(path)).entry()
    except ValidationError as error:
        raise LawFileError(path, first_fault(error)) from error


def entry_data(path: Path) -> dict[str, object]:
    """The head of an entry, with its id and body, not checked yet.

    Raises:
        LawFileError: it cannot be read, has no head, or the head is no TOML.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LawFileError(path, str(error)) from error
    head, fence, body = text[len(_FENCE) :].partition(f"\n{_FENCE}\n")
    if not text.startswith(f"{_FENCE}\n") or not fence:
        raise LawFileError(path, f"the head must stand between two {_FENCE} lines")
    try:
        return {**tomllib.loads(head), "id": path.stem, "body": body.strip()}
    except tomllib.TOMLDecodeError as error:
        raise LawFileError(path, str(error)) from error
    except RecursionError:
        raise LawFileError(path, "the head is nested too deep") from None
