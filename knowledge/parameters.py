"""One parameter of the law: values by date, each with its source.

A parameter file has a title, a unit, the day somebody last compared it with its sources, and one row per value. A row
holds from its date until the next row begins. So there is no gap and no overlap, and a value never comes without its
source.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

LAW_FOLDER = Path(__file__).with_name("law")
_ANNOUNCED = (11, 1)
"""Month and day by which next year's figures are out."""

Confidence: TypeAlias = Literal["verified-primary", "verified-secondary", "from-memory", "computed", "mixed", "unknown"]
Unit: TypeAlias = Literal["usd", "rate", "days", "months", "years", "year", "count", "date", "word", "text", "yes-no"]
Leaf: TypeAlias = bool | int | float | date | str


class LawFileError(ValueError):
    """A law file cannot be read. Raised when it is loaded; the message names the file and the key."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(f"{path.name}: {fault}")
        self.path = path


class NotInForce(LookupError):
    """Raised when a parameter is asked for a day before its first row."""

    def __init__(self, name: str, first: date, day: date) -> None:
        super().__init__(f"{name} is known from {first.year}, not for {day.year}")
        self.name = name
        self.first = first
        self.day = day


class Row(BaseModel):
    """One value and the day from which it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: Annotated[date, Field(alias="from")]
    value: Leaf | dict[str, Leaf]
    sources: Annotated[tuple[str, ...], Field(min_length=1)]
    confidence: Confidence
    section: str = ""
    law: str = ""
    enacted: date | None = None
    sunset: date | None = None
    """Last day by the row's own act, where a later act made that day moot: after it the row before would hold again."""
    note: str = ""

    def leaf(self, key: str = "") -> Leaf:
        """The value, or of a value by filing status and the like the one under `key`.

        Raises:
            KeyError: the value has no such key, or needs one.
        """
        if isinstance(self.value, dict):
            return self.value[key]
        if key:
            raise KeyError(key)
        return self.value

    def known_from(self) -> date:
        """The day from which a row was known: its enactment, else the autumn before, when figures are announced."""
        return self.enacted or date(self.start.year - 1, *_ANNOUNCED)

    def number(self, key: str = "") -> int | float:
        """As `leaf`, where a number is expected."""
        leaf = self.leaf(key)
        if isinstance(leaf, bool) or not isinstance(leaf, int | float):
            raise TypeError(f"{leaf!r} is no number")
        return leaf


class Parameter(BaseModel):
    """A parameter of the law with its whole history."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    unit: Unit
    checked: date
    rows: Annotated[tuple[Row, ...], Field(alias="value", min_length=1)]
    kept_for: str = ""
    """Why it stays although no rule, statement or entry uses it."""
    name: str = ""

    @model_validator(mode="after")
    def _rows_in_order(self) -> Parameter:
        starts = [row.start for row in self.rows]
        if starts != sorted(set(starts)):
            raise ValueError("the rows are not in order of their dates, or two begin on one day")
        return self

    def at(self, day: date) -> Row:
        """The row in force on a day.

        Raises:
            NotInForce: the day lies before the first row.
        """
        place = bisect_right(self.rows, day, key=lambda row: row.start)
        if not place:
            raise NotInForce(self.name, self.rows[0].start, day)
        return self.rows[place - 1]

    def last_day(self, row: Row) -> date | None:
        """The last day on which a row holds; None while no later row is known."""
        after = self.rows.index(row) + 1
        return self.rows[after].start - timedelta(days=1) if after < len(self.rows) else None

    def known_by(self, day: date) -> Parameter:
        """The parameter as it stood in the statute book on a day.

        What was enacted or announced later is left out, and a row that would have run out by its own act does so. A
        parameter that is younger than the day is left as it is, so that a sentence can still name it.
        """
        if day >= self.checked:
            return self
        kept = [row for row in self.rows if row.known_from() <= day]
        if not kept:
            return self
        newest = kept[-1]
        if newest.sunset and len(kept) > 1:
            kept.append(kept[-2].model_copy(update={"start": newest.sunset + timedelta(days=1), "enacted": None}))
        return self.model_copy(update={"rows": tuple(kept)})


def load_parameter(name: str, folder: Path = LAW_FOLDER) -> Parameter:
    """The parameter of that name.

    Raises:
        LawFileError: there is no such file, or a key in it is wrong.
    """
    path = folder / f"{name}.toml"
    return Parameter.model_validate(read_toml(path) | {"name": name}) if path.exists() else _missing(path)


def _missing(path: Path) -> Parameter:
    raise LawFileError(path, "there is no such law file")


def read_toml(path: Path) -> dict[str, object]:
    """A TOML file as a dictionary.

    Raises:
        LawFileError: it cannot be read or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LawFileError(path, str(error)) from error
    except RecursionError:
        raise LawFileError(path, "nested too deep") from None


def first_fault(error: ValidationError) -> str:
    """The first fault pydantic found, as `key: what is wrong`."""
    fault = error.errors()[0]
    return f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
