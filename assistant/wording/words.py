"""The texts, read from the TOML files beside this module. Another language is another folder of the same files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assistant.compiled import compiled
from assistant.packed import Packed
from assistant.patterns import PATTERNS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

FOLDER = Path(__file__).parent
_OPTIONAL: Final = r"\[([^\[\]]*)\]"
_NAMED: Final = r"\{(\w+)\}"


@cache
def load_words(name: str, folder: Path = FOLDER) -> Mapping[str, Any]:
    """The tables of one file, say "questions": as they were compiled, or read anew."""
    kept = _kept().get(name) if folder == FOLDER else None
    return kept if kept is not None else read_words(name, folder)


def read_words(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """The tables of one file as it lies there."""
    import tomllib

    return tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))


@cache
def _kept() -> Mapping[str, Mapping[str, Any]]:
    found = compiled().get("words")
    return Packed(found) if found else {}


def text(key: str, which: str = "text") -> str:
    """A text of replies.toml; `again` falls back to `text` where there is only one."""
    found = load_words("replies")[key]
    return str(found.get(which) or found["text"])


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put values into a template. A part in square brackets goes where one of its values is missing or empty.

    Raises:
        KeyError: a value outside square brackets is missing; the name is in the message.
    """

    def part(found: re.Match[str]) -> str:
        known = all(values.get(name) not in (None, "") for name in PATTERNS[_NAMED].findall(found[1]))
        return found[1] if known else ""

    return PATTERNS[_NAMED].sub(lambda found: str(values[found[1]]), PATTERNS[_OPTIONAL].sub(part, template))


def say_key(key: str, values: Mapping[str, object] | None = None, which: str = "text") -> str:
    """A text of replies.toml with its values."""
    return fill(text(key, which), values or {})


def ended(sentence: str) -> str:
    """A sentence with its full stop; where its last word is an abbreviation ("I.R.B.") that has one already."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def day(when: date) -> str:
    """A date as it is written out."""
    return f"{when:%B} {when.day}, {when.year}"


@cache
def phrases(table: str, folder: Path = FOLDER) -> Mapping[str, str]:
    """What people type, in lower case without marks, and what it means.

    "commands" gives the plain words of every command; any other name is a table of phrases.toml.
    """
    return dict(_phrases(table, folder))


def _phrases(table: str, folder: Path) -> Iterator[tuple[str, str]]:
    if table == "commands":
        for name, command in load_words("commands", folder).items():
            yield from ((plain(phrase), name) for phrase in command["words"])
    else:
        for meaning, listed in load_words("phrases", folder)[table].items():
            yield from ((plain(phrase), meaning) for phrase in listed)


_KEPT: Final = r"[^\w\s'$%.½]|(?<!\d)\.|\.(?!\d)"


def plain(phrase: str) -> str:
    """A phrase for comparing: lower case, straight apostrophes, no marks but those of numbers, single spaces."""
    return " ".join(PATTERNS[_KEPT].sub(" ", phrase.lower().replace("’", "'").replace("tl;dr", "tldr")).split())
