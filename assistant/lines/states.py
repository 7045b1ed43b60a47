"""`/states`: what each state gives for such a loss in one year, a sentence a state, in the order that is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.beside.states import COLUMNS, FIRST_YEAR, GIVING, StateRow, sort_key, state_rows, summary
from assistant.lines.words import how_to_pick, listing, note, say, told
from assistant.wording.values import listed
from assistant.wording.words import plain
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.lines.talk import LineTalk, Messages

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_BY: Final = re.compile(r"\b(?:by|sort|sorted|order|ordered)\b", re.IGNORECASE)


def show(talk: LineTalk, argument: str) -> Messages:
    """The states that give something, or with "all" every one; with a state's name or number the passage on it."""
    year = _year(talk, argument)
    rows = state_rows(talk.tools.law, year)
    code = talk.numbered("states", argument) or _state_named(_YEAR.sub("", argument))
    if code:
        row = next(row for row in rows if row.code == code)
        return (note("state", state=row.state, year=year, line=_sentence(row), says=row.says),)
    column = _column(argument)
    chosen = rows if "all" in plain(argument).split() else [row for row in rows if row.gives in GIVING]
    chosen = sorted(chosen, key=lambda row: sort_key(getattr(row, column)))
    talk.offer("states", [row.code for row in chosen])
    head = say("states", summary=summary(rows, year), column=COLUMNS[column].lower())
    text = f"{head} {how_to_pick(talk, 'states', 'states_pick')} {say('states_how')}"
    shown = listing("states", text, [f"{row.state}: {_sentence(row)}" for row in chosen])
    return (shown,) if len(chosen) == len(rows) else (shown, note("states_others", others=_others(rows)))


def _year(talk: LineTalk, argument: str) -> int:
    """The year that is named, else that of the case, else the law's; no year before the deduction or after the law."""
    latest = talk.tools.law.as_of.year
    told = talk.conversation.values().get("tax_year")
    named = _YEAR.search(argument)
    year = int(named[0]) if named else told if isinstance(told, int) else latest
    return max(FIRST_YEAR, min(latest, year))


def _state_named(words: str) -> str:
    """The code of the state that is named, by its code or name; empty where none is."""
    wanted = plain(words)
    found = (code for code, name in STATE_NAMES.items() if wanted in (code.lower(), plain(name)))
    return next(found, "") if wanted else ""


def _column(argument: str) -> str:
    """The column to sort by that is named behind "by"; what the state gives where none is."""
    parts = _BY.split(argument)
    wanted = plain(parts[-1]) if len(parts) > 1 else ""
    named = (key for key, title in COLUMNS.items() if wanted and (wanted in plain(title) or plain(title) in wanted))
    return next(named, "gives")


def _sentence(row: StateRow) -> str:
    """A row of the table as a sentence; what the table leaves empty is left out."""
    parts = [row.gives]
    parts += [told(f"states_basis_{row.basis}")] if row.basis else []
    parts += [told("states_early_none" if row.early == "none" else "states_early", rate=row.early)] if row.early else []
    parts += [told("states_claim", years=row.claim)] if row.claim else []
    return f"{'; '.join(parts)}."


def _others(rows: Sequence[StateRow]) -> str:
    """The states that give nothing, in a sentence for each way of it."""
    ways: dict[str, list[str]] = {}
    for row in rows:
        if row.gives not in GIVING:
            ways.setdefault(row.gives, []).append(row.state)
    return " ".join(f"{way.capitalize()}: {listed(names)}." for way, names in ways.items())
