"""The card of a verdict: the answer first, then each part, the pictures, the reasons, what to do and what is open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from assistant.terminal.widgets.fold import Fold
from assistant.terminal.widgets.pictures import Case, pictures_of
from assistant.terminal.widgets.prose import Prose
from assistant.terminal.widgets.question import Choices
from assistant.terminal.widgets.sources import Source
from assistant.wording.messages import Card, Kind, Message, Option, ReasonLine
from assistant.wording.quoting import escaped

TITLES = {
    "yes": "✓ Answer: yes",
    "state_only": "◐ Answer: perhaps on the state return",
    "too_late": "✗ Answer: too late",
    "depends": "? Answer: it depends",
    "other_rule": "→ Answer: another rule",
    "no": "✗ Answer: no",
}


class VerdictCard(Vertical):
    """A verdict. The kind of answer is in the title in words; its colour only repeats it."""

    DEFAULT_CSS = """
    VerdictCard {
        width: 1fr; max-width: 98; height: auto; margin: 1 0 0 0; padding: 0 1;
        border: round $secondary; border-title-style: bold; border-title-color: $secondary;
        &.-yes { border: round $success; border-title-color: $success; }
        &.-state_only, &.-depends, &.-other_rule { border: round $warning; border-title-color: $warning; }
        &.-no, &.-too_late { border: round $error; border-title-color: $error; }
        & > .headline { text-style: bold; }
        & > Prose { padding: 0 1; margin-top: 1; }
        & > .law { color: $text-muted; margin-top: 1; }
        & > .part { color: $primary; text-style: bold; padding: 0 1; margin-top: 1; }
        & > Choices { margin-top: 1; color: $primary; }
    }
    """

    def __init__(self, message: Message, case: Case | None = None) -> None:
        super().__init__()
        self._case = case
        if message.card is None:
            raise ValueError("a verdict card needs a card")
        self.message = message
        self.card: Card = message.card
        answer = self.card.verdict.answer or "depends"
        self.border_title = TITLES[answer]
        self.add_class(f"-{answer}")

    def compose(self) -> Iterable[Widget]:
        """The answer in the first line; the rest in the order in which people ask."""
        card = self.card
        yield Prose(card.headline, classes="headline")
        for section in card.sections:
            yield Prose("\n".join([f"# {section.title}", *section.lines]))
        if self._case is not None:
            yield from pictures_of(card.verdict, self._case)
        if card.still_open:
            yield Prose(_listed("Not known yet", card.still_open))
        if card.steps:
            yield Prose(_listed("What to do", card.steps))
        routes = _routes(self.message)
        if routes.options:
            yield Static("Also worth checking", classes="part", markup=False)
            yield Choices(routes)
        if card.reasons:
            yield Static(
                f"Why ({len(card.reasons)} reason{'s' if len(card.reasons) != 1 else ''})", classes="part", markup=False
            )
            yield from (reason_fold(reason) for reason in card.reasons)
        if self.message.options:
            yield Choices(self.message)
        yield Prose(card.as_of, classes="law")


def _listed(title: str, lines: tuple[str, ...]) -> str:
    return "\n".join([f"# {title}", *(f"- {line}" for line in lines)])


_TOPICS: Final = {
    "unrecovered_cost_at_death": "cost-at-death",
    "excess_deferral_loss": "excess-deferral-loss",
    "theft_for_profit": "theft-fraud",
    "in_kind_then_sold": "employer-stock",
    "state_basis": "state-misc-deduction",
}
"""Where the knowledge tells more of each route."""
_SENTENCE: Final = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d{3})|(?<=[)%]))\. (?=[A-Z])")


def _routes(message: Message) -> Message:
    """The routes as something to pick: each asks what the knowledge says of it."""
    if message.card is None:
        return message
    verdict = message.card.verdict
    titles = {name: route.title for name, route in verdict.law.routes.items()} | {
        "state_basis": "The state's own basis"
    }
    options = tuple(
        Option(f"topic:{_TOPICS[route]}", titles[route])
        for route in verdict.routes
        if route in _TOPICS and route in titles
    )
    return Message(Kind.LIST, "routes", "", options)


def reason_fold(reason: ReasonLine) -> Fold:
    """A reason: its first sentence, which opens to the rest, the facts, the authorities and how sure it is."""
    first, _, rest = _SENTENCE.sub(".\n", reason.says, count=1).partition("\n")

    def inside() -> Iterable[Widget]:
        if rest:
            yield Prose(rest)
        if reason.facts:
            yield Prose("**Applied to:** " + escaped("; ".join(reason.facts)))
        if not reason.settled:
            yield Prose("**Not settled:** this is the reading we think is right; others disagree.")
        if reason.note:
            yield Prose(f"**How sure:** {reason.note}.")
        yield from (Source(item) for item in reason.sources)

    doubt = "" if reason.settled else " *(not settled)*"
    return Fold(first + (" …" if rest else "") + doubt, inside)
