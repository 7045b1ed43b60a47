"""What each deed does on the screen. Turns of the dialogue all go one way; the rest are listed by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from assistant.settings import TITLES
from assistant.terminal.deeds import Deed, why_not

if TYPE_CHECKING:
    from assistant.terminal.app import ChatApp


def do(app: ChatApp, deed: Deed, argument: str) -> None:
    """Do it, or say why not."""
    reason = why_not(deed, app.talk.conversation if app.talk else None)
    if reason:
        app.notify(f"{deed.title} is not possible right now: {reason}.", markup=False, timeout=4)
    elif deed.turn:
        _to_chat(app)
        app.chat.command(deed.name, argument)
    elif not deed.turn:
        if deed.name in _PAGES:
            _to_chat(app)
        _BY_NAME[deed.name](app, argument)


def _to_chat(app: ChatApp) -> None:
    while app.screen is not app.chat:
        app.pop_screen()


def interrupt(app: ChatApp) -> None:
    """What Ctrl+C means depends on what there is to interrupt."""
    prompt = app.chat.prompt
    if selected := (prompt.selected_text or app.screen.get_selected_text()):
        app.copy_to_clipboard(selected)
        app.notify("Sent to the terminal's clipboard.", timeout=2)
    elif prompt.text:
        prompt.remember(prompt.text)
        prompt.clear()
    elif app.leaving:
        app.exit()
    else:
        app.leaving = True
        app.set_timer(3, app.stay)
        app.notify("Press Ctrl+C again to leave.", timeout=3)


def _help(app: ChatApp, _: str) -> None:
    from assistant.terminal.screens.help import HelpScreen

    app.push_screen(HelpScreen())


def _case(app: ChatApp, _: str) -> None:
    if app.chat.has_class("-wide") and app.screen is app.chat:
        app.chat.panel.focus_row()
        return
    from assistant.terminal.screens.case import CaseScreen

    app.push_screen(CaseScreen())


def _browse(app: ChatApp, argument: str) -> None:
    from assistant.terminal.screens.browse import BrowseScreen

    app.push_screen(BrowseScreen(argument))


def _past(app: ChatApp, argument: str) -> None:
    from assistant.terminal.screens.past import PastScreen

    app.push_screen(PastScreen(argument))


def _open(app: ChatApp, argument: str) -> None:
    """The conversation whose id begins so, else the page of all of them."""
    if argument and app.store is not None and (saved := app.store.load(argument)) is not None:
        _to_chat(app)
        app.resume(saved.id)
        return
    _past(app, argument if not argument.isdigit() else "")


def _settings(app: ChatApp, _: str) -> None:
    from assistant.terminal.screens.preferences import SettingsScreen

    app.push_screen(SettingsScreen())


def _states(app: ChatApp, _: str) -> None:
    from assistant.terminal.screens.states import StatesScreen

    app.push_screen(StatesScreen())


def _hide(app: ChatApp, _: str) -> None:
    hidden = not app.amounts_hidden
    app.amounts_hidden = hidden
    if app.talk is not None:
        app.talk.hide(hidden)
    app.notify("Amounts are hidden." if hidden else "Amounts are shown again.", timeout=2)


def _theme(app: ChatApp, _: str) -> None:
    names = list(TITLES)
    theme = names[(names.index(app.settings.theme) + 1) % len(names)]
    app.change(theme=theme)
    app.notify(f"Colours: {TITLES[theme]}.", timeout=2)


def _copy(app: ChatApp, argument: str) -> None:
    from assistant.terminal.taking import copy_last

    copy_last(app, argument)


def _export(app: ChatApp, argument: str) -> None:
    """Write it in the form that was named; else show the forms."""
    from assistant.record_files import form_named
    from assistant.terminal.taking import take_record, tell_taken

    if form := form_named(argument):
        tell_taken(app, take_record(app, form, argument))
        return
    from assistant.terminal.screens.export import ExportScreen

    def written(says: str | None) -> None:
        if says:
            tell_taken(app, says)

    app.push_screen(ExportScreen(), written)


def _search(app: ChatApp, _: str) -> None:
    from assistant.terminal.screens.history import HistoryScreen

    app.push_screen(HistoryScreen(app.chat.prompt.sent), app.chat.put_back)


_PAGES: Final = frozenset(
    {"help", "case", "browse", "past", "open", "rename", "forget", "settings", "states", "export", "search"}
)
"""Screens take the place of one another."""
_BY_NAME: Final[dict[str, Callable[[ChatApp, str], None]]] = {
    "help": _help,
    "case": _case,
    "browse": _browse,
    "past": _past,
    "open": _open,
    "rename": lambda app, _: _past(app, ""),
    "forget": lambda app, _: _past(app, ""),
    "settings": _settings,
    "states": _states,
    "hide": _hide,
    "theme": _theme,
    "copy": _copy,
    "export": _export,
    "search": _search,
    "quit": lambda app, _: app.exit(),
}
