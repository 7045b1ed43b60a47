"""What we say without having read the law ourselves: whatever has a confidence below verified."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.checking.shelf import Shelf
from knowledge.parameters import Confidence


@dataclass(frozen=True, slots=True)
class Weak:
    """A statement or an entry that is not verified, and how sure of it we are."""

    file: str
    id: str
    confidence: Confidence
    says: str

    def as_json(self) -> dict[str, str]:
        """As JSON values."""
        return {"file": self.file, "id": self.id, "confidence": self.confidence, "says": self.says}


def weak_statements(shelf: Shelf) -> list[Weak]:
    """Statements, then what is true of claims, then entries, then answers of states for their newest years."""
    found = [
        Weak("statements.toml", item.id, item.confidence, item.says)
        for item in shelf.statements.values()
        if not _verified(item.confidence)
    ]
    found += [
        Weak("claims.toml", claim.id, claim.confidence, claim.truth)
        for claim in shelf.claims.values()
        if not _verified(claim.confidence)
    ]
    found += [
        Weak(f"faq/{entry.id}.md", entry.id, entry.confidence, entry.title)
        for entry in shelf.entries.values()
        if not _verified(entry.confidence)
    ]
    for code, state in shelf.states.items():
        row = state.ira_closing_loss[-1]
        if not _verified(row.confidence):
            since = f"{state.name} since {row.start}: {row.treatment}. {row.says}"
            found.append(Weak(f"law/states/{code}.toml", f"ira_closing_loss {row.start}", row.confidence, since))
    return found


def _verified(confidence: Confidence) -> bool:
    """Read by us, restated by somebody we read, or worked out from what was."""
    return confidence in ("verified-primary", "verified-secondary", "computed")
