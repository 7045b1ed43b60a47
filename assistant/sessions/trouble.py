"""What can go wrong with saving, and what a person has been told of it.

The sentences are in wording/trouble.toml, which is read only where there is a trouble to tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.wording.words import fill, load_words


class Trouble(StrEnum):
    """What can go wrong with a store."""

    NO_HOME = "no_home"
    NO_SQLITE = "no_sqlite"
    LINK = "link"
    NOT_ORDINARY = "not_ordinary"
    NOT_YOURS = "not_yours"
    CANNOT_OPEN = "cannot_open"
    READ_ONLY = "read_only"
    FULL = "full"
    LOCKED = "locked"
    NEWER = "newer"
    BROKEN = "broken"


def say(trouble: Trouble, path: str) -> str:
    """Word a trouble for the person."""
    words = load_words("trouble")
    return fill(words["not_saved"][trouble], {"path": path, "meanwhile": words["meanwhile"]})


def say_again() -> str:
    """Word that saving works again."""
    return str(load_words("trouble")["again"])


def say_rescued(aside: str, recovered: int) -> str:
    """Word what became of a damaged store."""
    words = load_words("trouble")["rescued"]
    readable = fill(words[("none", "one")[recovered] if recovered < 2 else "more"], {"count": recovered})
    return fill(words["text"], {"readable": readable, "path": aside})


def say_missing(file: str, turns: int) -> str:
    """Word that turns are gone which had been saved."""
    words = load_words("trouble")["missing"]
    return fill(words["one" if turns == 1 else "more"], {"count": turns, "path": file})


class Refused(Exception):
    """A store cannot be used. Raised below the stores, never out of them."""

    def __init__(self, trouble: Trouble, path: str) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.path = path


@dataclass(slots=True)
class Notice:
    """What the person has been told about saving, and what they have not."""

    now: Trouble | None = None
    says: str | None = None
    _news: str | None = None

    def report(self, trouble: Trouble, path: str) -> None:
        """Note a trouble. The same one a second time is no news."""
        if trouble is not self.now:
            self.now, self.says = trouble, say(trouble, path)
            self._news = self.says

    def add(self, sentence: str) -> None:
        """Note something to tell that does not last."""
        self._news = f"{self._news} {sentence}" if self._news else sentence

    def clear(self) -> None:
        """Note that saving works. It is told only to a person who has heard, or is about to hear, that it did not."""
        if self.now is not None:
            told = self._news != self.says
            self.now = self.says = None
            self._news = say_again() if told else None

    def take(self) -> str | None:
        """Give what is to be told, once."""
        news, self._news = self._news, None
        return news
