"""`/conversations`, `/open`, `/rename` and `/forget`: what was saved, by number. Deleting asks first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.lines.words import how_to_pick, listing, note, say
from assistant.sessions.commands import forgotten_lines, said_in
from assistant.sessions.records import LONGEST_TITLE, NoSuchSession
from assistant.unanswered import forget as forget_questions

if TYPE_CHECKING:
    from datetime import datetime

    from assistant.lines.talk import LineTalk, Messages

_MOST: Final = 50
_FEW: Final = re.compile(r"\d{1,2}")
"""A place in a list; longer digits may begin an id, or a name like "2022"."""
_THIS: Final = re.compile(r"\b(?:this|current)\b", re.IGNORECASE)
_ALL: Final = re.compile(r"\b(?:all|every|everything)\b", re.IGNORECASE)
_FILLING: Final = re.compile(
    r"\b(?:forget|delete|rename|open|resume|the|my|an?|conversations?|number|and)\b|[,#]", re.IGNORECASE
)


def show(talk: LineTalk, argument: str) -> Messages:
    """The conversations by number, last added to first, or those in which words were said."""
    if talk.store.private:
        return (note("past_private"),)
    words = argument.strip()
    if words:
        rows = [(hit.id, hit.title, hit.updated, hit.excerpt) for hit in talk.store.search(words, _MOST)]
    else:
        rows = [(item.id, item.title, item.updated, _turns(item.turns)) for item in talk.store.list(_MOST)]
    if not rows:
        return (note("past_not_found" if words else "past_none", words=talk.own(words)),)
    talk.offer("open", [row[0] for row in rows])
    head = say("past_found" if words else "past", count=len(rows), words=talk.own(words))
    text = f"{head} {how_to_pick(talk, 'open', 'past_pick')} {say('past_how')}"
    return (listing("past", text, [_line(talk, *row) for row in rows]),)


def _line(talk: LineTalk, session: str, title: str, updated: datetime, about: str) -> str:
    here = say("past_here") if session == talk.session else ""
    when = updated.astimezone()
    day = f"{when:%B} {when.day}, {when.year}, {when:%H:%M}"
    return f"{_named(talk, title)}{here}. {day}. {talk.own(about)}."


def _named(talk: LineTalk, title: str) -> str:
    return talk.own(title).rstrip(".") or say("untitled")


def _turns(count: int) -> str:
    return f"{count} message{'s' if count != 1 else ''}"


def _session(talk: LineTalk, name: str) -> str:
    """The id that a number or the beginning of an id stands for.

    Raises:
        NoSuchSession: none, or more than one, is called that.
    """
    wanted = talk.session if _THIS.search(name) else _by_default(talk, name)
    saved = talk.store.load(wanted)
    if saved is None:
        raise NoSuchSession(wanted, len(talk.store.named(wanted)))
    return saved.id


def _by_default(talk: LineTalk, name: str) -> str:
    """What a number stands for in the last list; without one before it, in what `/conversations` would list."""
    place = name.strip().lstrip("#")
    if "open" in talk.listed or not _FEW.fullmatch(place):
        return talk.numbered("open", name) or name.strip()
    listed = talk.store.list(_MOST)
    return listed[int(place) - 1].id if 1 <= int(place) <= len(listed) else name.strip()


def open_one(talk: LineTalk, argument: str) -> Messages:
    """Go on with a conversation; without a number, list them."""
    name = _FILLING.sub(" ", argument).strip() if not talk.numbered("open", argument) else argument
    if not name:
        return show(talk, "")
    if talk.store.private:
        return (note("past_private"),)
    try:
        saved = talk.store.load(_session(talk, name))
    except NoSuchSession:
        hits = talk.store.search(name, _MOST)
        if len(hits) != 1:
            return show(talk, name) if hits else (note("past_no_such", name=name),)
        saved = talk.store.load(hits[0].id)
    if saved is None:
        return (note("past_no_such", name=name),)
    if saved.id == talk.session:
        return (note("open_already"),)
    said = talk.resume(saved)
    return (note("opened", title=_named(talk, saved.title), turns=_turns(len(saved.turns))), *said)


def rename(talk: LineTalk, argument: str) -> Messages:
    """Give a conversation a name: of a number where one stands first, else this one; ask where no name is given."""
    if talk.store.private:
        return (note("past_private"),)
    first, _, rest = argument.strip().partition(" ")
    numbered = first.lower() == "this" or (_FEW.fullmatch(first) is not None and _by_default(talk, first) != first)
    name, title = (first, rest.strip()) if numbered else ("this", "" if _is_bare(argument) else argument.strip())
    try:
        session = _session(talk, name)
    except NoSuchSession:
        return (note("rename_nothing"),)
    if title:
        return _renamed(talk, session, title)

    def take(words: str) -> Messages | None:
        return None if not words or words.startswith("/") else _renamed(talk, session, words)

    talk.wait(take, (note("rename_not"),))
    return (note("rename_ask"),)


def _is_bare(argument: str) -> bool:
    return not _FILLING.sub(" ", _THIS.sub(" ", argument)).strip()


def _renamed(talk: LineTalk, session: str, title: str) -> Messages:
    try:
        kept = talk.store.rename(session, title)
    except NoSuchSession:
        return (note("past_no_such", name=session),)
    shown = " ".join(title.split())[:LONGEST_TITLE]
    return (note("renamed" if kept else "renamed_not_kept", title=talk.own(shown)),)


def forget(talk: LineTalk, argument: str) -> Messages:
    """Delete conversations for good, once the person has said yes; without a number, list them."""
    if talk.store.private:
        return (note("past_private"),)
    if _ALL.search(argument):
        count = len(talk.store.list(10_000))
        if not count:
            return (note("past_none", words=""),)
        question = say("forget_all_ask", count=count)
        return talk.confirm(question, lambda: _forgotten(talk, ()), (note("forget_not"),))
    names = _FILLING.sub(" ", argument).split()
    if not names:
        return (note("forget_which"), *show(talk, ""))
    try:
        sessions = tuple(dict.fromkeys(_session(talk, name) for name in names))
    except NoSuchSession as missing:
        return (note("past_no_such", name=missing.session_id),)
    question = say("forget_ask", titles=_titles(talk, sessions))
    return talk.confirm(question, lambda: _forgotten(talk, sessions), (note("forget_not"),))


def _titles(talk: LineTalk, sessions: tuple[str, ...]) -> str:
    found = [saved for session in sessions if (saved := talk.store.load(session))]
    return "; ".join(f"“{_named(talk, saved.title)}”, {_turns(len(saved.turns))}" for saved in found)


def _forgotten(talk: LineTalk, sessions: tuple[str, ...]) -> Messages:
    """Delete these, or all where none is named, with the questions that were collected of them."""
    try:
        said = said_in(talk.store, sessions) if sessions else None
        gone = talk.store.forget(*sessions) if sessions else talk.store.forget_all()
        questions = forget_questions(talk.questions, said)
    except (NoSuchSession, OSError):
        return (note("forget_failed"),)
    told = note("forgotten", lines=" ".join(forgotten_lines(gone, questions)))
    if talk.session in gone.sessions or not sessions:
        return (told, note("forgot_this"), *talk.begin())
    return (told,)
