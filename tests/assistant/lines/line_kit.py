"""A chat line by line for tests: a store on disk, a folder for files, and what was said to each line."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.dialogue import Tools
from assistant.lines.talk import LineTalk
from assistant.plain import chat, spoken
from assistant.sessions import Store, open_store
from assistant.settings import Settings

TODAY = date(2026, 11, 24)
STORY = "closed my only roth ira in 2022 in New Jersey, put in 20k and got 14k back, I was 47"


@dataclass
class Desk:
    """A line chat and the folders beside it."""

    talk: LineTalk
    home: Path
    here: Path

    def say(self, *lines: str) -> str:
        """What is said to the last of the lines."""
        shown = ""
        for line in lines:
            shown = "\n".join(text for message in self.talk.hear(line).messages for text in spoken(message))
        return shown

    def piped(self, *lines: str) -> str:
        """The whole output of a chat that is fed these lines."""
        out = io.StringIO()
        chat(io.BytesIO("".join(f"{line}\n" for line in lines).encode()), out, self.talk, interactive=False)
        return out.getvalue()

    def files(self) -> list[str]:
        """The names of what was written where one takes it along."""
        return sorted(path.name for path in self.here.iterdir())


def stored(home: Path, *, private: bool = False) -> Store:
    return open_store(home, private=private, now=lambda: datetime(2026, 11, 24, 12, tzinfo=UTC), program="test")


def make_desk(tools: Tools, tmp_path: Path, *, private: bool = False, settings: Settings | None = None) -> Desk:
    home, here = tmp_path / "home", tmp_path / "here"
    here.mkdir(exist_ok=True)
    talk = LineTalk(
        tools,
        stored(home, private=private),
        private=private,
        settings=settings,
        folder=home,
        questions=home / "unanswered.txt",
        program="test",
        folders=(here,),
    )
    talk.begin()
    return Desk(talk, home, here)
