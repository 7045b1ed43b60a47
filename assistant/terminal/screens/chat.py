"""The chat: transcript, prompt, the panel of what is known, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import TextArea

from assistant.terminal.screens.asking import AskingScreen
from assistant.terminal.widgets.case_panel import CasePanel
from assistant.terminal.widgets.heading import Heading
from assistant.terminal.widgets.keybar import KeyBar
from assistant.terminal.widgets.prompt import Prompt
from assistant.terminal.widgets.transcript import Line, Transcript
from assistant.terminal.widgets.welcome import Welcome
from assistant.wording.words import say_key

if TYPE_CHECKING:
    from assistant.terminal.talk import Answered, Talk

_NOT_LOADED = (
    "**The answers could not be loaded.** Files of this program are missing or damaged, so I cannot answer anything. "
    "Installing it anew should mend it; `writeoff knowledge check` names the file. Saved conversations are not touched."
)


def _widget_for(line: Line) -> Widget:
    from assistant.terminal.building import widget_for  # not needed before there is a message

    return widget_for(line)


class ChatScreen(AskingScreen):
    """Where the conversation takes place. What is typed before the answers are loaded is kept, and answered then."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "to_prompt", "Back to the prompt", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False, priority=True),
        Binding("pagedown", "page(1)", "Page down", show=False, priority=True),
    ]

    heading = query_one(Heading)
    panel = query_one(CasePanel)

    def __init__(self, wide: str) -> None:
        super().__init__(wide)
        self._waiting: list[str] = []

    def compose(self) -> Iterable[Widget]:
        """Top to bottom."""
        yield Heading()
        with Horizontal(id="middle"):
            with Vertical(id="talk"):
                yield Transcript(_widget_for, Welcome())
                yield Prompt()
            yield CasePanel()
        yield KeyBar(self.app.footer_keys)

    def on_mount(self) -> None:
        """Everything that is not needed for the first paint comes after it."""
        self.prompt.focus()
        self.call_after_refresh(self.app.load_talk)

    # ------------------------------------------------------------------ turns

    def ready(self, talk: Talk, lines: list[Line], draft: str) -> None:
        """The answers are loaded. Show what was resumed, and answer what was typed meanwhile."""
        self.heading.law = talk.law_as_of
        waiting, self._waiting = self._waiting, []
        if lines:
            self.transcript.forget()  # what was typed meanwhile belongs after what was resumed
            self.show(lines)
            self.prompt.sent = [*(line.text for line in lines if line.message is None), *self.prompt.sent]
            self.prompt.remember("")
        if draft and not self.prompt.text:
            self.prompt.put(draft)
        self._tell_if_stale(talk)
        self.after_turn()
        for text in waiting:
            self.hear(text, shown=not lines)

    def _tell_if_stale(self, talk: Talk) -> None:
        from assistant.wording.currency import is_stale
        from assistant.wording.words import day

        if is_stale(talk.law_as_of, self.app.options.today):
            self.show([Line(say_key("stale_law", {"day": day(talk.law_as_of)}), trouble=True)])

    def not_loaded(self) -> None:
        """The answers could not be loaded: say what can be done."""
        self.show([Line(_NOT_LOADED, trouble=True)])

    def replace_with(self, lines: list[Line], draft: str) -> None:
        """Another conversation takes the place of this one, and its question the place of the one that waits."""
        self.close_questions()
        self.transcript.forget()
        self.prompt.put(draft)
        self.prompt.sent = [line.text for line in lines if line.message is None]
        self.prompt.remember("")
        if lines:
            self.show(lines)
        self.after_turn()
        self.prompt.focus()

    def hear(self, text: str, *, shown: bool = False) -> None:
        """A turn with what was typed. `shown`: it stands in the transcript already."""
        talk = self.app.talk
        if talk is None:
            self._waiting.append(text)
            self.transcript.add([Line(text)])
            return
        self.turn(lambda: talk.hear(text), said=text, shown=shown)

    def turn(self, answer: Callable[[], Answered], *, said: str = "", shown: bool = False) -> None:
        """Take a turn and show it. A fault in it is told, and the conversation goes on as it was before.

        Args:
            answer: takes the turn.
            said: what the person said; shown also where the turn fails.
            shown: it stands in the transcript already.
        """
        try:
            answered = answer()
        except Exception:  # the outermost edge: whatever it is, the conversation is not lost
            self.log.error("a turn failed")  # noqa: TRY400 (Textual's log; no values of the person's in it)
            lines = [Line(said)] if said and not shown else []
            self.show([*lines, Line(say_key("mishap"), trouble=True)])
            return
        self.take(answered, skip=int(shown and bool(answered.said)))

    def take(self, answered: Answered, *, skip: int = 0) -> None:
        """Show what a turn brought, and do what it asks of the screen."""
        if answered.leaves:
            self.app.exit()
            return
        if answered.deed is not None:
            self.transcript.add(answered.lines[skip:])
            self.app.do(answered.deed.name, answered.deed.argument)
            return
        with self.app.batch_update():
            self.close_questions()
            self.show(answered.lines[skip:])
            self.after_turn()

    def show(self, lines: Iterable[Line]) -> None:
        """Put entries at the end of the transcript, and follow them."""
        shown = list(lines)
        self.transcript.anchor()
        self.transcript.add(shown)
        if shown and shown[-1].waits:
            self.ask(shown[-1])

    def after_turn(self) -> None:
        """Bring everything beside the transcript up to date."""
        talk = self.app.talk
        if talk is None:
            return
        self.app.follow_hidden(talk.conversation.hidden)
        self.panel.show(talk)
        self.ready_to_answer()
        self.query_one(KeyBar).renew()
        if news := talk.store.take_trouble():
            self.transcript.add([Line(f"**Saving.** {news}", trouble=True)])
        self.heading.keeping = self.app.keeping

    # ------------------------------------------------------------------ the prompt

    @on(Prompt.Sent)
    def _sent(self, event: Prompt.Sent) -> None:
        event.stop()
        self.offer(())
        text = event.text
        if not text.strip():
            self.answer_with_option()
            return
        self.prompt.remember(text)
        if self.app.typed_deed(text):
            return
        if (question := self.question) is not None and (option := question.numbered_as(text.strip())) is not None:
            self.choose(option.id, option.label)
            return
        self.hear(text)

    @on(Prompt.Asked)
    def _asked(self, event: Prompt.Asked) -> None:
        event.stop()
        self.app.do("why")

    @on(KeyBar.Pressed)
    def _key_clicked(self, event: KeyBar.Pressed) -> None:
        event.stop()
        if event.name == "palette":
            self.app.action_command_palette()
        else:
            self.app.do(event.name)

    @on(Welcome.Tried)
    def _tried(self, event: Welcome.Tried) -> None:
        event.stop()
        self.prompt.focus()
        self.hear(event.words)

    def put_back(self, text: str | None) -> None:
        """Put something typed before into the prompt; None leaves the draft."""
        self.prompt.focus()
        if text is not None:
            self.prompt.put(text)

    @on(CasePanel.Chosen)
    def _chosen(self, event: CasePanel.Chosen) -> None:
        event.stop()
        self.change_fact(event.fact)

    def change_fact(self, fact: str) -> None:
        """Ask for a fact again."""
        self.command("change", fact)
        self.prompt.focus()

    def choose(self, option: str, label: str) -> None:
        """A turn with an option that was picked."""
        if (talk := self.app.talk) is not None:
            self.turn(lambda: talk.choose(option, label), said=label)
            self.prompt.focus()

    def command(self, name: str, argument: str = "") -> None:
        """A turn with a command."""
        if (talk := self.app.talk) is not None:
            self.turn(lambda: talk.command(name, argument))

    # ------------------------------------------------------------------ keys

    def on_key(self, event: events.Key) -> None:
        """Type anywhere: a letter goes to the prompt, whatever has the focus."""
        if event.is_printable and event.character and not isinstance(self.focused, TextArea):
            self.prompt.focus()
            self.prompt.insert(event.character)
            event.stop()

    def action_to_prompt(self) -> None:
        """Escape, step by step: away with suggestions, back to the prompt, and a fact stays as it was."""
        self.stop_suggesting()
        if self.suggesting or self.focused is not self.prompt or self.prompt.text:
            self.offer(())
            self.prompt.focus()
        elif (question := self.question) is not None and (way_back := question.way_back) is not None:
            self.choose(way_back.id, way_back.label)

    def action_page(self, pages: int) -> None:
        """Page up and down move the transcript, also while typing."""
        if pages < 0:
            self.transcript.scroll_page_up(animate=False)
        else:
            self.transcript.scroll_page_down(animate=False)
