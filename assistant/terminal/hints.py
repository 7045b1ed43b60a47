"""What to offer while somebody types: topics of the knowledge that the words may mean, or commands after a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.terminal.deeds import all_deeds, why_not
from assistant.terminal.widgets.suggestions import MOST, Hint

if TYPE_CHECKING:
    from assistant.terminal.talk import Talk

_FEWEST_LETTERS: Final = 4
_MOST_LETTERS: Final = 80


def hints_for(text: str, talk: Talk | None, *, asking: bool) -> tuple[Hint, ...]:
    """Up to three hints for what stands in the prompt; none while a question waits for a short answer."""
    words = text.strip()
    if words.startswith("/"):
        return _commands(words[1:], talk)
    if talk is None or not _FEWEST_LETTERS <= len(words) <= _MOST_LETTERS or (asking and len(words.split()) < 3):
        return ()
    found = talk.tools.finder.find(words)
    if found.rung == "no_answer":
        return ()
    entries = talk.tools.entries
    topics = [match.id for match in found.matches if match.id in entries]
    return tuple(Hint(entries[topic].title, f"topic:{topic}") for topic in topics[:MOST])


def _commands(begun: str, talk: Talk | None) -> tuple[Hint, ...]:
    conversation = talk.conversation if talk else None
    fits = [deed for deed in all_deeds() if any(name.startswith(begun) for name in (deed.slash, *deed.aliases))]
    fits.sort(key=lambda deed: (bool(why_not(deed, conversation)), not deed.slash.startswith(begun)))
    return tuple(
        Hint(f"/{deed.slash}", f"/{deed.slash}", asks=False, note=why_not(deed, conversation) or deed.help)
        for deed in fits[:MOST]
    )
