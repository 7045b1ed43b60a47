"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a file of knowledge, or, as a warning, something that is due."""

    file: str
    """Path below the folder of knowledge."""
    key: str
    """Where in the file: a key, an id, or "" for the file as a whole."""
    says: str
    warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.says}"

    def as_json(self) -> dict[str, str | bool]:
        """The fault as JSON values."""
        return {"file": self.file, "key": self.key, "says": self.says, "warning": self.warning}
