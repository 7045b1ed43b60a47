"""Finding topics of the knowledge by words, to read without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.dialogue import Tools

_MOST: Final = 12


def found_topics(tools: Tools, words: str) -> list[str]:
    """Topics for the words: titles that contain them, then the matcher's; every topic where there are no words."""
    entries = tools.entries
    if not words.strip():
        return sorted(entries, key=lambda topic: entries[topic].title.lower())
    matches = [match.id for match in tools.finder.index.search(words, _MOST) if match.id in entries]
    wanted = words.lower().split()
    titled = [topic for topic, entry in entries.items() if all(word in entry.title.lower() for word in wanted)]
    return list(dict.fromkeys((*titled, *matches)))
