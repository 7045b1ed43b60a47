"""Is the knowledge whole? Every id, source, date, figure and length in the law and FAQ files, all faults at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from knowledge.checking.entry_checks import check_entries
from knowledge.checking.faults import Fault
from knowledge.checking.law_checks import check_law
from knowledge.checking.shelf import Shelf, read_shelf
from knowledge.checking.text_checks import check_texts
from knowledge.checking.usage import check_usage
from knowledge.checking.weak import Weak, weak_statements

__all__ = ["KNOWLEDGE_FOLDER", "Fault", "Shelf", "Weak", "check_all", "check_shelf", "read_shelf", "weak_statements"]

KNOWLEDGE_FOLDER: Final = Path(__file__).parents[1]


def check_all(today: date, folder: Path = KNOWLEDGE_FOLDER) -> list[Fault]:
    """Every fault in a folder of knowledge, sorted by file; warnings (a review is due) among them.

    Args:
        today: the day against which review dates are held.
        folder: where law, faq, sources, statements and topics are.
    """
    return check_shelf(read_shelf(folder), today)


def check_shelf(shelf: Shelf, today: date) -> list[Fault]:
    """As `check_all`, for knowledge that was read already."""
    found = [*shelf.faults, *check_law(shelf, today), *check_texts(shelf), *check_entries(shelf), *check_usage(shelf)]
    return sorted(set(found))
