"""What a person is told when saving does not work: what happened, what it means for them, what they can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


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


_MEANWHILE: Final = "I keep this chat in memory and save it as soon as I can"

_SAYS: Final = {
    Trouble.NO_HOME: "This chat is not being saved: I found no folder of yours to keep it in. "
    "To save chats, set WRITEOFF_HOME to a folder.",
    Trouble.NO_SQLITE: "This chat is not being saved: this Python was built without SQLite. "
    "To save chats, install writeoff with another Python.",
    Trouble.LINK: "This chat is not being saved: {path} is a link to another place, and I do not follow links there. "
    "To save chats, remove the link or set WRITEOFF_HOME to another folder.",
    Trouble.NOT_ORDINARY: "This chat is not being saved: something that is not an ordinary file or folder is in the "
    "way at {path}. To save chats, move it or set WRITEOFF_HOME to another folder.",
    Trouble.NOT_YOURS: "This chat is not being saved: {path} belongs to another user of this computer. "
    "To save chats, set WRITEOFF_HOME to a folder of your own.",
    Trouble.CANNOT_OPEN: "This chat is not being saved: I cannot open {path}. "
    "Check that you may write there, or set WRITEOFF_HOME to another folder.",
    Trouble.READ_ONLY: "This chat is not being saved: I may read {path} but not write to it. Earlier chats are there. "
    "To save this one, allow writing or set WRITEOFF_HOME to another folder.",
    Trouble.FULL: f"This chat is not being saved: the disk is full. {_MEANWHILE}. "
    "Free some space before you close this window.",
    Trouble.LOCKED: f"This chat is not being saved yet: another program is holding {{path}}. {_MEANWHILE}. "
    "Close the other program before you close this window.",
    Trouble.NEWER: "This chat is not being saved: a newer writeoff keeps the chats in {path}, and I leave them as "
    "they are. Update writeoff to see them and to save this one.",
    Trouble.BROKEN: f"This chat is not being saved: the disk reported an error at {{path}}. {_MEANWHILE}. "
    "Check the disk, and copy what you need before you close this window.",
}

AGAIN: Final = "Saving works again. Everything said in this chat is saved."


def say(trouble: Trouble, path: str) -> str:
    """Word a trouble for the person."""
    return _SAYS[trouble].format(path=path)


def say_rescued(aside: str, recovered: int) -> str:
    """Word what became of a damaged store."""
    kept = {0: "No chat in it could be read.", 1: "One chat in it could be read and is here."}
    readable = kept.get(recovered, f"{recovered} chats in it could be read and are here.")
    return (
        f"The file of saved chats was damaged. {readable} I kept the damaged file as {aside}; "
        "saving goes on in a new one."
    )


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
            self._news = AGAIN if told else None

    def take(self) -> str | None:
        """Give what is to be told, once."""
        news, self._news = self._news, None
        return news
