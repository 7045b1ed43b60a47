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
    entries = talk.tools.entries
    topics = [topic for topic in _topics(words, talk) if topic in entries]
    return tuple(Hint(entries[topic].title, f"topic:{topic}") for topic in topics[:MOST])


def _topics(words: str, talk: Talk) -> list[str]:
    """What the matcher finds, then what has been asked in these words, the last of which may be unfinished.

    The matcher is not shown a half word: it would mend it into another one, and take ten times as long for that.
    """
    known = talk.beginnings
    begun = known.entries(words, MOST)
    whole = words if known.is_finished(words) else known.finished(words)
    if begun and (not whole or (whole != words and len(begun) >= MOST)):
        return begun
    found = talk.tools.finder.find(whole or words)
    matched = [match.id for match in found.matches] if found.rung != "no_answer" else []
    return list(dict.fromkeys((*matched, *begun)))


def _commands(begun: str, talk: Talk | None) -> tuple[Hint, ...]:
    conversation = talk.conversation if talk else None
    fits = [deed for deed in all_deeds() if any(name.startswith(begun) for name in (deed.slash, *deed.aliases))]
    fits.sort(key=lambda deed: (bool(why_not(deed, conversation)), not deed.slash.startswith(begun)))
    return tuple(
        Hint(f"/{deed.slash}", f"/{deed.slash}", asks=False, note=why_not(deed, conversation) or deed.help)
        for deed in fits[:MOST]
    )
