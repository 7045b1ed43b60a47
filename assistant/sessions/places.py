"""Where this program keeps things: one folder, with one folder in it for conversations."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

HOME_VARIABLE: Final = "WRITEOFF_HOME"
FOLDER: Final = "conversations"
FILE: Final = "saved.db"
BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite adds to the file's name for its own files."""

NOTED: Final = "-last"
"""What is added to it for the file with the number of the last turn."""

ASIDE: Final = "damaged-"
"""How the name of a damaged copy begins."""


SETTINGS: Final = "settings.json"
"""What the person prefers, beside the conversations."""

_MOST_BYTES: Final = 10_000


def settings_in(folder: Path | None) -> dict[str, Any]:
    """Read the settings as they stand in their file; none where it is missing, damaged or no object."""
    if folder is None:
        return {}
    try:
        with (folder / SETTINGS).open("rb") as file:
            chosen: Any = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return chosen if isinstance(chosen, dict) else {}


def is_plain_wanted(folder: Path | None) -> bool:
    """Whether the chat is to start line by line; chosen in the settings."""
    return settings_in(folder).get("plain") is True


def home() -> Path | None:
    """Find the folder of this program's data: WRITEOFF_HOME, or where the system keeps such things.

    None where there is neither: no HOME, no such user, a relative HOME.
    """
    chosen = os.environ.get(HOME_VARIABLE, "")
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        import platformdirs  # 8 ms, and only needed here

        folder = Path(platformdirs.user_data_dir("writeoff", appauthor=False))
    except (RuntimeError, OSError):  # no home folder; the current folder is gone
        return None
    return folder if folder.is_absolute() else None
