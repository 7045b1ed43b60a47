"""The part of the chat that stands around the prompt: the question that waits, its options, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual import on
from textual.getters import query_one
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import TextArea

from assistant.terminal.widgets.prompt import ANSWER_HINT, HINT, Prompt
from assistant.terminal.widgets.transcript import Line, Transcript

if TYPE_CHECKING:
    from textual.widget import Widget

    from assistant.terminal.app import ChatApp
    from assistant.terminal.widgets.question import Choices, Question
    from assistant.terminal.widgets.suggestions import Hint, Suggestions

SUGGEST_AFTER: Final = 0.15
"""Seconds without a key before suggestions are looked up."""
KEEP_DRAFT_AFTER: Final = 1.0
"""Seconds after a key until the draft is kept; keys that come meanwhile do not put it off."""
LEAST_REPLY: Final = 5
"""Rows of the conversation that stay in sight above a question, however many options it has."""


class AskingScreen(Screen[None]):
    """A question stands above the prompt until it is answered; only then does it become part of the transcript."""

    app: ChatApp
    transcript = query_one(Transcript)
    prompt = query_one(Prompt)

    def __init__(self, classes: str) -> None:
        super().__init__(id="chat", classes=classes)
        self._suggesting: Timer | None = None
        self._drafting: Timer | None = None
        self._entry: Widget | None = None

    def choose(self, option: str, label: str) -> None:
        """A turn with an option that was picked."""
        raise NotImplementedError

    # ------------------------------------------------------------------ the question

    def ask(self, line: Line) -> None:
        """Put a question above the prompt; its entry in the transcript waits unseen until it is answered."""
        from assistant.terminal.widgets.question import Question  # not needed before there is a question

        if line.message is None:
            return
        self._entry = self.transcript.messages[-1]
        self._entry.display = False
        self.query_one("#talk").mount(Question(line.message), after=self.transcript)

    def on_question_appeared(self, event: Question.Appeared) -> None:
        """Before it is drawn for the first time."""
        event.stop()
        self.fit_question()

    def fit_question(self) -> None:
        """Leave room for the reply above the question, too."""
        if (question := self.question) is not None:
            talk = self.query_one("#talk").size
            question.fit(talk.height - self.prompt.outer_size.height - LEAST_REPLY, talk.width)

    @property
    def question(self) -> Question | None:
        """The question that waits for an answer, if one does."""
        if not self.transcript.lines:
            return None
        from assistant.terminal.widgets.question import Question

        return next((item for item in reversed(self.query(Question)) if not item.answered), None)

    @property
    def choices(self) -> Choices | None:
        """The options that numbers mean: those shown last."""
        if not self.transcript.lines:
            return None
        from assistant.terminal.widgets.question import Choices

        return self.question or next(iter(reversed(self.transcript.query(Choices))), None)

    def close_questions(self) -> None:
        """The question that stands there can be answered no more, and is part of the transcript now."""
        while question := self.question:
            question.answered = True
            question.remove()
        if self._entry is not None:
            self._entry.display = True
            self._entry = None

    def ready_to_answer(self) -> None:
        """Arrows in the empty prompt move through the options, where there are any."""
        question = self.question
        self.prompt.picking = question is not None
        self.prompt.placeholder = ANSWER_HINT if question is not None else HINT

    def answer_with_option(self) -> None:
        """Enter in the empty prompt picks what is under the cursor."""
        if (question := self.question) is not None:
            question.pick()

    @on(Prompt.Arrow)
    def _arrow(self, event: Prompt.Arrow) -> None:
        event.stop()
        if (question := self.question) is not None:
            question.move(event.across, event.down)

    @on(Prompt.Above)
    def _above(self, event: Prompt.Above) -> None:
        """Tab: to the suggestions, else the question, else what can be opened or picked in the last message."""
        event.stop()
        if self.suggesting:
            self.query_one("#suggestions").focus()
        elif (question := self.question) is not None:
            question.focus()
        elif (last := self.transcript.last_to_use()) is not None:
            last.focus()

    def on_choices_picked(self, event: Choices.Picked) -> None:
        """An option was picked; named by Textual's rule, as its widget is loaded with the first message."""
        event.stop()
        if self.app.talk is not None:
            self.choose(event.option.id, event.option.label)

    @on(Transcript.Scrolled)
    def _scrolled(self, event: Transcript.Scrolled) -> None:
        event.stop()
        self.call_after_refresh(self._tell_below)

    def _tell_below(self) -> None:
        """Say in the frame of the prompt that more of the reply lies out of sight."""
        if self.is_running:
            self.prompt.border_subtitle = "" if self.transcript.at_end else "↓ more below: PgDn"

    # ------------------------------------------------------------------ suggestions

    @on(TextArea.Changed, "#prompt")
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        text = self.prompt.text
        if text.strip().isdigit() and (choices := self.choices) is not None:
            choices.point_at(text.strip())
        self.stop_suggesting()
        self._suggesting = self.set_timer(SUGGEST_AFTER, self.suggest)
        if self._drafting is None:
            self._drafting = self.set_timer(KEEP_DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._drafting = None
        self.app.keep_draft()

    def stop_suggesting(self) -> None:
        """Look nothing up any more."""
        if self._suggesting is not None:
            self._suggesting.stop()

    @property
    def suggesting(self) -> bool:
        """Whether suggestions stand above the prompt."""
        return bool(self.query("#suggestions.-some"))

    def suggest(self) -> None:
        """Offer what the words in the prompt may be asking for."""
        if not self.is_running:  # the timer came while the screen closes
            return
        from assistant.terminal.hints import hints_for

        self.offer(hints_for(self.prompt.text, self.app.talk, asking=self.question is not None))

    def offer(self, hints: Sequence[Hint]) -> None:
        """Show these suggestions above the prompt, or none. Their widget comes with the first."""
        shown = self.query("#suggestions")
        if not hints and not shown:
            return
        from assistant.terminal.widgets.suggestions import Suggestions

        if not shown:
            self.query_one("#talk").mount(Suggestions(), before=self.prompt)
        for suggestions in self.query(Suggestions):  # none, where the screen is closing: it takes in nothing new
            suggestions.offer(hints)

    def on_suggestions_taken(self, event: Suggestions.Taken) -> None:
        """A suggestion was taken."""
        event.stop()
        self.prompt.focus()
        hint = event.hint
        self.offer(())
        if hint.asks and self.app.talk is not None:
            self.prompt.clear()
            self.choose(hint.value, hint.shown)
        else:
            self.prompt.put(hint.value)

    def on_suggestions_left(self, event: Suggestions.Left) -> None:
        """The suggestions were left."""
        event.stop()
        self.prompt.focus()
