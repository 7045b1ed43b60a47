"""The person's own case: run the rules, show what they settle, ask the next fact they need.

There is no list of questions here. The rules name the next fact; only for the dollars, which never hold up an answer,
do the figures that are still empty say which amounts would fill them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, assert_never

from assistant.dialogue.confirming import confirm
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.facts import facts_of
from assistant.dialogue.replies import Length, Reply
from assistant.dialogue.showing import show
from assistant.dialogue.states import Asking, Choosing, Confirming, Listening, Offering, Purpose, Resolving
from assistant.dialogue.tools import Tools
from assistant.dialogue.turns import Turn
from assistant.wording.options import fact_option_ids
from knowledge import Contradiction, Verdict
from knowledge.facts import UNSURE, FactValue
from knowledge.rules.exceptions import open_exceptions

Lead: TypeAlias = Literal["", "back", "first", "payout"]
"""How a question is introduced: not at all; after something in between; as the first; once the answer stands."""
OFFER_OPTIONS: Final[dict[str, tuple[str, str]]] = {
    "case": ("command:continue", "offer:no"),
    "dollars": ("command:dollars", "offer:no"),
}
_LOSS_FACTS: Final = ("after_tax_basis", "amount_received")
_BENEFIT_FACTS: Final = ("agi", "filing_status", "other_itemized", "other_misc")
_SHOWS_LOSS: Final = frozenset(
    {"suspended", "terminated", "deductible", "out_of_range", "excess_deferral_loss", "unrecovered_cost_at_death"}
)


def judge(turn: Turn, tools: Tools) -> Turn:
    """Run the rules over what is told now; on a contradiction, ask which side of it is right."""
    conversation = turn.conversation
    try:
        verdict = tools.decide(facts_of(conversation.told, tools.today)) if conversation.told else None
    except Contradiction as clash:
        return _which_is_right(turn, tuple(fact for fact in clash.facts if fact in conversation.told))
    if _paid_out_of_nothing(conversation.values()):
        return _which_is_right(turn, _PAYOUT)
    return turn.with_(verdict=verdict)


_PAYOUT: Final = ("withdrew", "amount_received")


def _paid_out_of_nothing(told: Mapping[str, FactValue]) -> bool:
    """Whether an amount was paid out although nothing was taken out. The rules ignore it; a person should not."""
    received = told.get("amount_received")
    paid = isinstance(received, int | float) and received > 0
    return paid and told.get("withdrew") == "nothing"


def _which_is_right(turn: Turn, facts: tuple[str, ...]) -> Turn:
    options = (*(f"keep:{fact}" for fact in _sides(facts)), "neither")
    turn = turn.with_(verdict=None, state=Resolving(facts))
    return turn.say(Reply("contradiction", options=options, given={"facts": ",".join(facts)}))


def _sides(facts: tuple[str, ...]) -> tuple[str, ...]:
    """The sides of a clash: the yes or no, and the amounts it follows from (by the first of them)."""
    return facts[:2]


def go_on(turn: Turn, tools: Tools, lead: Lead = "", length: Length = "normal") -> Turn:
    """Show what the facts told so far settle, then ask for what is missing.

    Args:
        turn: so far.
        tools: the rules and the rest.
        lead: how the question is introduced.
        length: of a verdict that is shown.
    """
    turn = judge(turn.to(Listening()), tools)
    if isinstance(turn.conversation.state, Resolving):
        return turn
    return ask_next(show(turn, length), tools, lead)


def ask_next(turn: Turn, tools: Tools, lead: Lead = "") -> Turn:
    """Ask for the next fact, offer what is open, or fall silent."""
    conversation = turn.conversation
    verdict = conversation.verdict
    if not conversation.running:
        return turn.to(Listening())
    if verdict is None:
        return ask(turn, "account_type", tools, lead=lead)
    if verdict.asks:
        return ask(turn, verdict.asks, tools, lead=lead or ("payout" if _answer_is_new(turn) else ""))
    if conversation.dollars:
        missing = next((fact for fact in dollar_facts(verdict) if fact not in conversation.told), None)
        return ask(turn, missing, tools, "dollars", lead) if missing else turn.to(Listening())
    if _newly_shown(turn) and any(fact not in conversation.told for fact in _worth_asking(verdict)):
        turn = turn.say(Reply("offer_dollars", "dollars", OFFER_OPTIONS["dollars"]))
        return turn.to(Offering("dollars"))
    return turn.to(Listening())


def _answer_is_new(turn: Turn) -> bool:
    return any(reply.key == "verdict" for reply in turn.replies)


def _newly_shown(turn: Turn) -> bool:
    return any(reply.key in ("verdict", "withdrawal_added") for reply in turn.replies)


def ask(turn: Turn, fact: str, tools: Tools, purpose: Purpose = "verdict", lead: Lead = "") -> Turn:
    """Ask for one fact."""
    return _question(turn, Asking(fact, purpose), tools, lead).to(Asking(fact, purpose))


def ask_in_full(turn: Turn, asking: Asking, tools: Tools) -> Turn:
    """The pending question once more, with why it is asked and where to look."""
    return _question(turn, asking, tools, "", "full")


def _question(turn: Turn, asking: Asking, tools: Tools, lead: Lead, length: Length = "normal") -> Turn:
    """The question with what can be picked; where a known fact is to be changed, it can also stay as it is."""
    fact, told = asking.fact, turn.conversation.told
    options = fact_option_ids(fact, _fitting(fact, turn.conversation, tools))
    known = fact in told and told[fact].value != UNSURE
    if asking.purpose == "change" and known:
        options = (*options, f"stay:{fact}")
    return turn.say(Reply("question", fact, options, given={"lead": lead}, length=length))


_SOME_TAKEN: Final = frozenset({"part", "everything", "rolled_over"})
"""What can have been taken out once an amount, or the shares themselves, were received."""


def _fitting(fact: str, conversation: Conversation, tools: Tools) -> frozenset[str] | None:
    """The values that the account, the year and the age leave open; None where all of them can be picked."""
    known = conversation.values()
    if fact == "withdrew" and (known.get("amount_received") or known.get("paid_in_kind") is True):
        return _SOME_TAKEN
    if fact != "penalty_exception":
        return None
    return open_exceptions(tools.law, facts_of(conversation.told, tools.today)) | {"none"}


def dollar_facts(verdict: Verdict) -> tuple[str, ...]:
    """The amounts that would fill figures of a verdict that are still empty."""
    federal, withdrawal = verdict.federal, verdict.withdrawal
    wanted: list[str] = []
    if federal and federal.status in _SHOWS_LOSS and federal.loss is None:
        wanted += _LOSS_FACTS
    if federal and federal.status == "deductible" and federal.benefit is None:
        wanted += [*_LOSS_FACTS, *_BENEFIT_FACTS]
    if withdrawal and withdrawal.taxable is None:
        wanted += ["amount_received"] if federal and federal.status == "no_basis" else [*reversed(_LOSS_FACTS)]
    return tuple(dict.fromkeys(wanted))


def _worth_asking(verdict: Verdict) -> tuple[str, ...]:
    """The amounts worth an offer: what a deduction would have been worth is not, once it can't be claimed any more."""
    shut = verdict.answer not in ("yes", "depends")
    return tuple(fact for fact in dollar_facts(verdict) if not (shut and fact in _BENEFIT_FACTS))


def pending_again(turn: Turn, tools: Tools, lead: Lead = "back") -> Turn:
    """Say again what is pending after something came in between. An offer is not pressed."""
    state = turn.conversation.state
    match state:
        case Asking():
            return _question(turn, state, tools, lead)
        case Resolving():
            return judge(turn, tools)
        case Choosing(topics):
            return turn.say(Reply("did_you_mean", options=topic_options(topics)))
        case Confirming():
            return confirm(turn)
        case Listening() | Offering():
            return turn
        case _:
            assert_never(state)


def options_again(turn: Turn, tools: Tools) -> Turn:
    """What can be answered to whatever waits, an offer too."""
    state = turn.conversation.state
    if isinstance(state, Offering):
        return turn.say(Reply(f"offer_{state.offer}", state.offer, OFFER_OPTIONS[state.offer]))
    return pending_again(turn, tools, "")


def topic_options(topics: tuple[str, ...]) -> tuple[str, ...]:
    """The options of a choice of topics."""
    return (*(f"topic:{topic}" for topic in topics), "none")
