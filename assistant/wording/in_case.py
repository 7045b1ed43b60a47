"""What of an answer can be said of the case itself: the last day to claim, the state, the tax on the payout."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from assistant.wording.cards import headline, sections_of
from assistant.wording.messages import Section
from assistant.wording.own_routes import may_take_a_route
from assistant.wording.values import money, rate
from assistant.wording.words import day, fill, load_words
from knowledge.states import STATE_NAMES

if TYPE_CHECKING:
    from knowledge import Verdict
    from knowledge.facts import FactValue

_PARTS: Final = {
    "refund-window": "deadline",
    "state-overview": "state",
    "state-misc-deduction": "state",
    "state-no-income-tax": "state",
    "early-withdrawal-penalty": "payout",
    "penalty-exceptions": "payout",
    "tax-on-withdrawal": "payout",
    "state-withdrawal-tax": "payout",
    "undo-withdrawal": "undo",
    "capital-loss": "carry",
}
"""By topic: what part of a verdict it is about."""
OF_DEADLINE_OR_STATE: Final = frozenset(topic for topic, part in _PARTS.items() if part in ("deadline", "state"))
_OWN_SALES: Final = (None, "unsure", "brokerage")
"""Accounts in which a loss is a capital loss, or may be."""
_NO_LOSS: Final = frozenset({"paper_loss", "rolled_over", "no_basis", "account_open", "basis_recovered"})


def of_the_case(topic: str, verdict: Verdict, facts: Mapping[str, FactValue], today: date) -> tuple[str, ...]:
    """Paragraphs of the case itself to stand before the answer of a topic; none where nothing of it is settled."""
    part = _PARTS.get(topic)
    sections: tuple[Section, ...] = ()
    if part == "deadline":
        sections = _deadlines(verdict)
    elif part == "state":
        sections = _state(verdict, facts)
    elif part == "carry" and facts.get("account_type") not in _OWN_SALES and not may_take_a_route(facts):
        words = load_words("verdicts")["in_case"]
        sections = (Section(words["title"], (words["no_carry"],)),)
    elif part == "undo" and long_ago(facts, today):
        words = load_words("verdicts")["in_case"]
        sections = (Section(words["title"], (fill(words["sixty_days_over"], {"year": facts["tax_year"]}),)),)
    elif part == "payout" and verdict.withdrawal is not None:
        title = load_words("verdicts")["withdrawal"]["title"]
        sections = tuple(section for section in sections_of(verdict, facts) if section.title == title)
    return tuple(f"**{section.title}.** {' '.join(section.lines)}" for section in sections if section.lines)


_DAYS_TO_PUT_BACK: Final = 60


def long_ago(facts: Mapping[str, FactValue], today: date) -> bool:
    """Whether the payout was in a year that ended more than 60 days ago, so that no money can go back any more."""
    year = facts.get("tax_year")
    paid_out = facts.get("withdrew") in ("part", "everything")
    return paid_out and isinstance(year, int) and (today - date(year, 12, 31)).days > _DAYS_TO_PUT_BACK


def closed_already(verdict: Verdict, facts: Mapping[str, FactValue]) -> str:
    """The answer to whether an account should be closed of which everything was taken out already."""
    words = load_words("verdicts")["in_case"]
    return f"**{words['title']}.** {words['closed_already']} {headline(verdict, facts)}"


def _deadlines(verdict: Verdict) -> tuple[Section, ...]:
    """The last days to claim; that there is none where there is nothing to claim."""
    words = load_words("verdicts")
    found = []
    if verdict.federal and verdict.federal.claim_deadline:
        key = "deadline_shut" if verdict.answer == "too_late" else "deadline"
        line = fill(words["federal"][key], {"deadline": day(verdict.federal.claim_deadline)})
        found.append(Section(words["federal"]["title"], (line,)))
    if verdict.state and verdict.state.claim_deadline:
        key = "deadline_open" if verdict.state.claim_open else "deadline_shut"
        line = fill(words["state"][key], {"deadline": day(verdict.state.claim_deadline)})
        found.append(Section(STATE_NAMES[verdict.state.code], (line,)))
    if not found and verdict.answer == "no":
        found.append(Section(words["in_case"]["title"], (words["in_case"]["no_deadline"],)))
    return tuple(found)


def last_days(verdict: Verdict) -> tuple[str, ...]:
    """The last days to claim, federal and state, a sentence each with whose it is."""
    return tuple(f"{section.title}: {' '.join(section.lines)}" for section in _deadlines(verdict))


def _state(verdict: Verdict, facts: Mapping[str, FactValue]) -> tuple[Section, ...]:
    """What the state gives in this case, or why it has not even been asked."""
    words = load_words("verdicts")["in_case"]
    if verdict.state is not None:
        title = STATE_NAMES[verdict.state.code]
        found = [line for section in sections_of(verdict, facts) if section.title == title for line in section.lines]
        return (Section(title, (*found, *_state_on_payout(verdict, facts))),)
    own = tuple(reason.says for reason in verdict.because if reason.id == "state_basis")
    if not own and verdict.federal is not None and verdict.federal.status in _NO_LOSS:
        own = (words["no_loss_for_state"],)
    return (Section(words["title"], (*own, *_state_on_payout(verdict, facts))),)


def _state_on_payout(verdict: Verdict, facts: Mapping[str, FactValue]) -> tuple[str, ...]:
    """What the state takes of the payout itself, where it has a tax of its own on early ones."""
    payout = verdict.withdrawal
    if payout is None or not payout.state_rate:
        return ()
    words = load_words("verdicts")["in_case"]
    state = STATE_NAMES.get(str(facts.get("state")), "The state")
    values = {"state": state, "rate": rate(payout.state_rate)}
    if payout.state_tax:
        return (fill(words["state_on_payout_dollars"], values | {"tax": money(payout.state_tax)}),)
    return (fill(words["state_on_payout"], values),)


def of_closing(verdict: Verdict, facts: Mapping[str, FactValue], *, supposed: bool) -> str:
    """What closing the account this year would bring, as one paragraph."""
    words = load_words("verdicts")["in_case"]
    at_a_loss = verdict.federal is not None and verdict.federal.status not in _NO_LOSS
    payout = load_words("verdicts")["withdrawal"]["title"]
    lines = [
        f"{section.title}: {' '.join(section.lines)}"
        for section in sections_of(verdict, facts)
        if not (at_a_loss and section.title == payout)  # of a payout below the taxed money nothing is income
    ]
    if verdict.withdrawal and verdict.withdrawal.additional_tax_rate and not at_a_loss:
        lines.append(words["exceptions"])
    if at_a_loss:
        lines = [words["best"], *lines, words["otherwise"], *([words["supposed"]] if supposed else [])]
    return " ".join([f"**{words['closing']}.**", *lines])
