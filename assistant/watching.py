"""For those who write the knowledge: take in changed files while a chat runs (`writeoff chat --watch`).

The files are tried in a process of their own first, which also compiles them. Where one of them is faulty, the answers
stay as they were and the fault is told; nobody is left with half of a change. Facts that a person told stay too: the
conversation is a value, and only what it is worked out with is loaded anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.wording.words import say_key

ROOT: Final = Path(__file__).parent.parent
_WATCHED: Final = ("knowledge", "knowledge/faq", "knowledge/law", "knowledge/law/states", "assistant/wording")
_ENDINGS: Final = (".toml", ".md")
_OURS: Final = ("assistant", "knowledge")
_LONGEST_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class News:
    """What came of changed files: whether they were taken in, and the words for it."""

    loaded: bool
    text: str


class Watcher:
    """Looks at the files when asked; nothing runs by itself."""

    def __init__(self, root: Path = ROOT, try_out: Callable[[Path], str] | None = None) -> None:
        """Args: the folder of both packages; what tries the files and gives the fault in words, empty for none."""
        self._root = root
        self._try_out = try_out or try_files
        self._seen = dict(_marks(root))

    def changed(self) -> tuple[str, ...]:
        """The names of the files that changed, came or went since the last time."""
        now = dict(_marks(self._root))
        names = {path for path in {*now, *self._seen} if now.get(path) != self._seen.get(path)}
        self._seen = now
        return tuple(sorted(names))

    def take_in(self) -> News | None:
        """Load what has changed, if anything has and it can be read. None where all is as it was."""
        changed = self.changed()
        if not changed:
            return None
        fault = self._try_out(self._root)
        if fault:
            return News(False, say_key("watch_fault", {"fault": fault}))
        forget_loaded()
        more = len(changed) - _LONGEST_NAMES
        names = ", ".join(changed[:_LONGEST_NAMES]) + (f" and {more} more" if more > 0 else "")
        return News(True, say_key("watch_loaded", {"files": names}))


def _marks(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Name, size and time of the last change of every file that is watched; one that is going is left out."""
    for folder in _WATCHED:
        try:
            with os.scandir(root / folder) as files:
                for file in files:
                    if file.name.endswith(_ENDINGS) and not file.name.startswith("."):
                        about = file.stat()
                        yield f"{folder}/{file.name}", (about.st_size, about.st_mtime_ns)
        except OSError:
            continue


def try_files(root: Path = ROOT) -> str:
    """Read and compile the files in a process of its own: what is wrong with them, or nothing."""
    tried = subprocess.run(  # noqa: S603  our own interpreter on our own module
        [sys.executable, "-m", __name__], cwd=root, capture_output=True, text=True, check=False
    )
    if not tried.returncode:
        return ""
    lines = [line for line in tried.stderr.splitlines() if line.strip()]
    return lines[-1].partition(": ")[2] or lines[-1] if lines else "unknown"


def forget_loaded() -> None:
    """Let go of everything that was read from files and kept, so that it is read again when it is wanted."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _OURS:
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()


def _try_here() -> None:
    """Read every text and compile the knowledge.

    Raises:
        Exception: whatever is wrong with a file.
    """
    from assistant.compiling import compile_into
    from assistant.wording.words import FOLDER, read_words

    for file in sorted(FOLDER.glob("*.toml")):
        try:
            read_words(file.stem)
        except ValueError as error:
            raise ValueError(f"{file.name}: {error}") from error
    compile_into()


if __name__ == "__main__":
    _try_here()
