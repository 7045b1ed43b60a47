"""`/settings` and `/theme`: each line says how it is; its number, or its name with on or off, changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assistant.dialogue.heard import Command
from assistant.lines.words import how_to_pick, listing, note, say, told
from assistant.settings import FILE, TITLES
from assistant.unanswered import begin, end, is_collecting
from assistant.wording.words import plain

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk, Messages


@dataclass(frozen=True, slots=True)
class Switch:
    """A setting: its name in `Settings`, and the words that people use for it."""

    name: str
    words: tuple[str, ...]


SWITCHES: Final = (
    Switch("saving", ("saving", "save", "save conversations", "conversations")),
    Switch("hide_amounts", ("hide amounts", "amounts", "amounts hidden", "hide")),
    Switch("collecting", ("collect questions", "collecting", "collect", "questions")),
    Switch("plain", ("plain", "plain mode", "line by line", "line mode")),
    Switch("reduced_motion", ("reduced motion", "motion", "reduce motion")),
    Switch("theme", ("theme", "colours", "colors", "colour", "color")),
)
_MEANT: Final = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}


def settings(talk: LineTalk, argument: str) -> Messages:
    """The settings by number; a number turns one over, a name with on or off sets it."""
    words = plain(argument).split()
    wanted = _MEANT.get(words[-1]) if words else None
    rest = " ".join(words[:-1] if wanted is not None else words)
    name = talk.numbered("settings", rest) or next(
        (item.name for item in SWITCHES if rest in (item.name, *item.words)), ""
    )
    if name:
        return _change(talk, name, wanted)
    if rest:
        return (note("settings_no_such", name=rest),)
    talk.offer("settings", [switch.name for switch in SWITCHES])
    text = f"{say('settings')} {how_to_pick(talk, 'settings', 'settings_pick')} {_where(talk)}"
    return (listing("settings", text, [_line(talk, switch.name) for switch in SWITCHES]),)


def _named(words: str) -> str:
    return next((item.name for item in SWITCHES if words in (item.name, *item.words)), "")


def _line(talk: LineTalk, name: str) -> str:
    value = TITLES[talk.settings.theme] if name == "theme" else say("on" if _is_on(talk, name) else "off")
    return told(f"setting_{name}", value=value)


def _is_on(talk: LineTalk, name: str) -> bool:
    if name == "collecting":
        return is_collecting(talk.questions)
    if name == "saving":
        return talk.settings.saving and not talk.private
    return bool(getattr(talk.settings, name))


def _where(talk: LineTalk) -> str:
    if talk.private:
        return say("settings_private")
    return say("settings_where", file=str(talk.folder / FILE)) if talk.folder else say("settings_nowhere")


def _change(talk: LineTalk, name: str, wanted: bool | None) -> Messages:  # noqa: FBT001
    if name == "theme":
        return theme(talk, "")
    value = not _is_on(talk, name) if wanted is None else wanted
    if name == "collecting":
        return _collect(talk, value)
    if name == "saving":
        return _save(talk, value)
    kept = talk.change(**{name: value})
    if name == "hide_amounts":
        talk.hide(value)
    return (note(f"{name}_{'on' if value else 'off'}"), *_held(kept))


def _held(kept: bool) -> Messages:  # noqa: FBT001
    return () if kept else (note("settings_held"),)


def _collect(talk: LineTalk, wanted: bool) -> Messages:  # noqa: FBT001
    if not wanted:
        count = end(talk.questions)
        return (note("collecting_off", count=count or 0),)
    if talk.private:
        return (note("past_private"),)
    return (note("collecting_on" if begin(talk.questions) else "collecting_failed"),)


def _save(talk: LineTalk, wanted: bool) -> Messages:  # noqa: FBT001
    if talk.private:
        return (note("past_private"),)
    kept = talk.change(saving=wanted)
    if wanted:
        return (note("saving_on" if talk.store.private else "saving_already"), *_held(kept))
    talk.save_no_more()
    return (note("saving_off"), *_held(kept))


def theme(talk: LineTalk, argument: str) -> Messages:
    """The themes by number; one that is named is taken. They show in the full screen only."""
    name = talk.numbered("theme", argument) or _theme_named(argument)
    if name:
        kept = talk.change(theme=name)
        return (note("theme_taken", title=TITLES[name]), *_held(kept))
    talk.offer("theme", list(TITLES), [Command("theme", item) for item in TITLES])
    head = say("theme", title=TITLES[talk.settings.theme])
    return (listing("theme", f"{head} {how_to_pick(talk, 'theme', 'theme_pick')}", list(TITLES.values())),)


def _theme_named(words: str) -> str:
    wanted = plain(words)
    return next((name for name, title in TITLES.items() if wanted and wanted in (plain(title), plain(name))), "")
