"""What a person prefers, kept in one small file beside the conversations; nothing is written in a private chat."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from assistant.sessions.places import SETTINGS, home, settings_in

FILE: Final = SETTINGS
DARK: Final = "writeoff-dark"
LIGHT: Final = "writeoff-light"
CONTRAST: Final = "writeoff-contrast"
SIXTEEN: Final = "writeoff-16"
TITLES: Final = {
    DARK: "Dark",
    LIGHT: "Light",
    CONTRAST: "High contrast",
    SIXTEEN: "The terminal's own colours",
}
"""The themes by their names; their colours are in `terminal.themes`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the person, with what holds until they choose."""

    theme: str = DARK
    saving: bool = True
    hide_amounts: bool = False
    reduced_motion: bool = False
    plain: bool = False
    """The chat starts line by line."""


def load_settings(folder: Path | None, environ: dict[str, str] | None = None) -> Settings:
    """Read the settings. A file that is missing, damaged or from another version costs only what cannot be read."""
    given = dict(os.environ) if environ is None else environ
    settings = Settings(theme=SIXTEEN) if _sixteen_colours(given) else Settings()
    data = settings_in(folder)
    known = {
        item.name: data[item.name]
        for item in fields(Settings)
        if isinstance(data.get(item.name), type(getattr(settings, item.name)))
    }
    if known.get("theme") not in TITLES:
        known.pop("theme", None)
    return replace(settings, **known)


def _sixteen_colours(environ: dict[str, str]) -> bool:
    """Whether the terminal says that it has no more than its own sixteen colours."""
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return False
    term = environ.get("TERM", "").lower()
    return term in ("linux", "ansi", "vt100", "vt220", "xterm", "screen", "xterm-16color", "rxvt")


def save_settings(settings: Settings, folder: Path | None) -> bool:
    """Write the settings for this user alone. False where that is not possible."""
    if folder is None:
        return False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = folder / f"{FILE}.new"
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2)
        fresh.replace(folder / FILE)
    except OSError:
        return False
    return True


def settings_folder() -> Path | None:
    """Where the file is: the program's data folder."""
    return home()
