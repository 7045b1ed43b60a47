"""What articles claim about losses in retirement accounts, and what is true of each claim.

A claim is known by groups of words: a sentence makes it where it has a word of every group in `says_all`, and none of
`says_none`. Words are lower case, "*" at the end of a word stands for any ending, and a group may hold whole phrases.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.parameters import Confidence, LawFileError, first_fault, read_toml

CLAIMS_FILE = Path(__file__).with_name("claims.toml")

Standing: TypeAlias = Literal["out_of_date", "wrong", "incomplete", "fine"]
"""How a claim stands on the law's date: true once and no longer, never true, true but not all of it, true."""

Group: TypeAlias = Annotated[tuple[str, ...], Field(min_length=1)]


class Claim(BaseModel):
    """A claim that articles make."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    standing: Standing
    says_all: Annotated[tuple[Group, ...], Field(min_length=1)]
    says_none: tuple[str, ...] = ()
    truth: Annotated[str, Field(min_length=1)]
    """What is true, with the figures by name."""
    sources: Annotated[tuple[str, ...], Field(min_length=1)]
    confidence: Confidence
    topic: str
    """The entry that says more."""

    def made_by(self, sentence: str) -> bool:
        """Whether a sentence, in lower case and plain characters, makes this claim."""
        if not all(_pattern(group).search(sentence) for group in self.says_all):
            return False
        return not (self.says_none and _pattern(self.says_none).search(sentence))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The expression of a group; most sentences lack the first group of a claim, and the others are not wanted."""
    parts = [re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


@cache
def load_claims(path: Path = CLAIMS_FILE) -> tuple[Claim, ...]:
    """Every claim, in the order of the file: where a sentence makes two, the earlier one is told first.

    Raises:
        LawFileError: a key in the file is wrong.
    """
    claims = []
    for name, given in read_toml(path).items():
        try:
            claims.append(Claim.model_validate({"id": name, **given} if isinstance(given, dict) else given))
        except ValidationError as error:
            raise LawFileError(path, f"{name}.{first_fault(error)}") from error
    return tuple(claims)
