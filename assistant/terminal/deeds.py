"""What keys, slashes and the palette can do here: the dialogue's commands, and those that only a screen has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from assistant.commands import BESIDE, BY_NAME, COMMANDS, help_of, title_of

if TYPE_CHECKING:
    from assistant.dialogue import Conversation


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done, by key, by slash or from the palette.

    `turn` marks a turn of the dialogue; the screen does everything else by itself. `footer`: its key is shown there.
    """

    name: str
    title: str
    help: str
    slash: str
    key: str = ""
    aliases: tuple[str, ...] = ()
    turn: bool = False
    footer: bool = False


_SCREEN_DOES: Final = frozenset({"help", "hide", "quit"})
"""Commands of the dialogue that a screen does in its own way."""
_WITHOUT_ANSWERS: Final = frozenset({"help", "hide", "quit", "settings", "search", "theme"})
"""What needs nothing that loads after the first paint."""
_FOOTER: Final = frozenset({"help", "why", "undo", "case", "browse", "past", "settings"})


@cache
def all_deeds() -> tuple[Deed, ...]:
    """Everything that can be done, in the order in which help lists it."""
    return tuple(
        Deed(
            name=item.name,
            title=title_of(item.name),
            help=help_of(item.name),
            slash=item.slash,
            key=item.key,
            aliases=item.aliases,
            turn=item.name in BY_NAME and item.name not in _SCREEN_DOES,
            footer=item.name in _FOOTER,
        )
        for item in (*COMMANDS, *BESIDE)
    )


def deed_named(slash: str) -> Deed | None:
    """The deed that is typed as this word after a slash."""
    return next((deed for deed in all_deeds() if slash in (deed.slash, *deed.aliases)), None)


def why_not(deed: Deed, conversation: Conversation | None) -> str:
    """Why a deed cannot be done now, as a sentence without a full stop; empty where it can be."""
    if conversation is None:
        return "" if deed.name in _WITHOUT_ANSWERS else "the answers are still being loaded"
    return next(item for item in (*COMMANDS, *BESIDE) if item.name == deed.name).why_not(conversation)
