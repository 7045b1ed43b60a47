"""What the tests of saved conversations share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from assistant.sessions import Input, Kind, Store, open_store

DAY = date(2026, 2, 3)
LAW = date(2026, 1, 15)


@dataclass
class FakeClock:
    """A clock that a test can turn, backwards too."""

    moment: datetime = datetime(2026, 2, 3, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass
class Stores:
    """Opens stores in one folder, each as a process of its own would, and closes them at the end."""

    home: Path
    clock: FakeClock
    opened: list[Store] = field(default_factory=list)

    def __call__(self, *, private: bool = False, program: str = "1.0", law: date | None = LAW) -> Store:
        store = open_store(self.home, private=private, now=self.clock, program=program, law=law)
        self.opened.append(store)
        return store

    @property
    def file(self) -> Path:
        return self.home / "conversations" / "saved.db"

    def close(self) -> None:
        for store in self.opened:
            store.close()
        self.opened.clear()


def typed(text: str) -> Input:
    return Input(Kind.TEXT, text, DAY)


def talk(store: Store, *texts: str, reply: str = "") -> str:
    """Have a conversation and give its id."""
    session = store.begin()
    for text in texts:
        store.append(session, typed(text), reply)
    return session


def said(store: Store, session: str) -> list[str]:
    """What a conversation holds; nothing where it is not there."""
    saved = store.load(session)
    return [one.value for one in saved.inputs] if saved else []
