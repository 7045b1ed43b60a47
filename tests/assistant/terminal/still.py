"""A chat that stands still, with words of its own: pictures of the layout do not change when a wording does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from assistant.dialogue import Conversation, Told, Tools
from assistant.sessions import Store, open_store
from assistant.settings import Settings
from assistant.terminal.app import ChatApp
from assistant.terminal.keeping import ChatOptions
from assistant.terminal.talk import Talk
from assistant.terminal.widgets.pictures import Case
from assistant.terminal.widgets.transcript import Line
from assistant.wording.messages import Card, Cited, Kind, Message, Option, ReasonLine, Section
from knowledge import decide, parse_facts
from knowledge.entries import Entry
from tests.assistant.terminal.conftest import NOON, TODAY

FACTS = {
    "account_type": "roth_ira",
    "withdrew": "everything",
    "tax_year": 2022,
    "all_similar_accounts_closed": True,
    "after_tax_basis": 20000,
    "amount_received": 14000,
    "state": "CA",
}
WORDS = {
    "account_type": "Roth",
    "withdrew": "closed",
    "tax_year": "2022",
    "after_tax_basis": "20k",
    "amount_received": "14k",
    "state": "California",
}
CODE = Cited("usc-67", "26 USC 67", "2-percent floor", "https://law.example/67", date(2026, 11, 23), "verified-primary")
STATE = Cited("ca", "R&TC 17076", "Itemized deductions", "", date(2026, 11, 23), "verified-secondary")


class StillTools(Tools):
    """Three topics instead of all of them."""

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        titles = {"basis": "Basis: money already taxed", "rmd": "Required withdrawals", "fees": "Fees of the plan"}
        asked = tuple(f"way {number} of asking" for number in range(8))
        body = "The short answer stands first.\n\n**Why.** Then the reason.\n\n- one thing to do\n- another thing to do"
        return {
            topic: Entry(
                id=topic, title=title, asked_as=asked, confidence="verified-primary", body=body, related=("rmd",)
            )
            for topic, title in titles.items()
        }


class StillApp(ChatApp):
    """No thread, no clock, no disk."""

    def __init__(
        self, settings: Settings, lines: list[Line], told: Mapping[str, Told], store: Store | None = None
    ) -> None:
        super().__init__(
            ChatOptions(TODAY, private=store is None, settings=settings, folder=Path("data"), now=lambda: NOON)
        )
        self._lines, self._told = lines, told
        self._given = store or open_store(private=True, now=lambda: NOON)

    def load_talk(self) -> None:  # type: ignore[override]
        talk = Talk(StillTools(TODAY), self._given)
        talk.begin()
        verdict = decide(parse_facts({fact: told.value for fact, told in self._told.items()}), today=TODAY)
        talk.conversation = Conversation(
            told=MappingProxyType(dict(self._told)), verdict=verdict if self._told else None
        )
        self._loaded(talk, self._given, list(self._lines), "")
        self.chat.prompt.cursor_blink = False


def told(count: int = len(FACTS)) -> dict[str, Told]:
    """The first facts of the case, with their words."""
    return {fact: Told(value, WORDS.get(fact, "")) for fact, value in list(FACTS.items())[:count]}


YOU = Line("I closed my Roth IRA in 2022")
NOTED = Message(Kind.NOTE, "noted", "Noted: Roth IRA, everything taken out and 2022.")
QUESTION = Message(
    Kind.QUESTION,
    "question",
    "Are all your Roth IRAs empty?\n\nYes or no. Other IRAs do not count here.",
    (Option("a", "Yes, all are empty", 1), Option("b", "No, one still has money in it", 2), Option("c", "Not sure", 3)),
)
LONG = Message(
    Kind.QUESTION,
    "question",
    "What kind of account is it?\n\nA number, or a name.",
    tuple(Option(str(number), f"Kind of account {number}", number) for number in range(1, 17)),
)
ANSWER = Message(
    Kind.ANSWER,
    "answer",
    "No, not on a federal return. Through 2017 such a loss could be deducted, under strict conditions.\n\n"
    "**Why.** Congress barred the whole class.\n\n- Keep the records.\n- Check your state.",
    (Option("ask:1", "What is basis?"), Option("ask:2", "Which states allow it?")),
    (CODE, STATE),
)
CHOICES = Message(
    Kind.CHOICES,
    "did_you_mean",
    "Did you mean one of these?",
    (
        Option("x", "Losses in a Roth IRA", 1),
        Option("y", "Taking money out of a Roth", 2),
        Option("n", "None of these", 3),
    ),
)
CARD = Card(
    headline="Not on your federal return, but California may allow it.",
    sections=(
        Section("Federal return", ("No deduction in 2022: stopped by Congress.",)),
        Section("California", ("Allowed.", "You can claim it there until April 18, 2027.")),
        Section("Tax on the payout", ("None of the payout is taxable income.",)),
    ),
    reasons=(
        ReasonLine(
            "one", "For 2022 no such deduction is allowed. More is said here.", ("Year: 2022",), (CODE,), True, ""
        ),
        ReasonLine(
            "two", "California kept the older rule.", ("State: California",), (STATE,), False, "read second hand"
        ),
    ),
    steps=("Leave the loss off the federal return.", "Show this to a tax preparer."),
    still_open=("Age: under 59½: an extra tax; else none.",),
    routes=(),
    as_of="Law as of November 23, 2026.",
    verdict=decide(parse_facts(FACTS), today=TODAY),
)
VERDICT = Line("", Message(Kind.VERDICT, "verdict", "", card=CARD), case=Case(parse_facts(FACTS), TODAY))
