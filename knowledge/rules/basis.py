"""Was already taxed money in the account, and did less than that come back? People know yes or no before amounts."""

from __future__ import annotations

from decimal import Decimal

from knowledge.case import Case, Missing, Uncertain
from knowledge.facts import UNSURE, Facts
from knowledge.rules.kinds import TAKEN_TO_HAVE_BASIS


class Contradiction(ValueError):
    """Two facts that cannot both be true. Raised by `decide`; the chat asks which one holds.

    Attributes:
        facts: the facts that clash.
    """

    def __init__(self, message: str, facts: tuple[str, ...]) -> None:
        super().__init__(message)
        self.facts = facts


def check_consistent(facts: Facts) -> None:
    """Hold yes and no against the amounts they follow from.

    Raises:
        Contradiction: `after_tax_money` against `after_tax_basis`, or `got_back_less` against the two amounts.
    """
    basis, received = facts.after_tax_basis, facts.amount_received
    if not isinstance(basis, Decimal):
        return
    money, less = facts.after_tax_money, facts.got_back_less
    if isinstance(money, bool) and money != (basis > 0):
        clash = "is true, but after_tax_basis is 0" if money else "is false, but after_tax_basis is above 0"
        raise Contradiction(
            f"after_tax_money {clash}: one of the two must be wrong.", ("after_tax_money", "after_tax_basis")
        )
    if isinstance(received, Decimal) and isinstance(less, bool) and less != (received < basis):
        clash = "is true, but amount_received is not below" if less else "is false, but amount_received is below"
        raise Contradiction(
            f"got_back_less {clash} after_tax_basis: one of the three must be wrong.",
            ("got_back_less", "after_tax_basis", "amount_received"),
        )


def had_after_tax_money(case: Case) -> bool:
    """Whether already taxed money was in the account; a Roth, a 529 and a Coverdell are taken to have some."""
    facts = case.facts
    basis = case.known(facts.after_tax_basis, "after_tax_basis")
    if basis is not None:
        return basis > 0
    told = case.known(facts.after_tax_money, "after_tax_money")
    if told is not None:
        return told
    if facts.account_type in TAKEN_TO_HAVE_BASIS:
        return True
    if facts.after_tax_basis == UNSURE and facts.after_tax_money is None:
        raise Uncertain("after_tax_basis")
    return case.need(facts.after_tax_money, "after_tax_money")


def got_back_less(case: Case) -> bool:
    """Whether less was paid out than the already taxed money that was in the account."""
    facts = case.facts
    basis, received = facts.after_tax_basis, facts.amount_received
    if isinstance(basis, Decimal) and isinstance(received, Decimal):
        case.read += ["after_tax_basis", "amount_received"]
        return received < basis
    told = case.known(facts.got_back_less, "got_back_less")
    if told is not None:
        return told
    if facts.got_back_less is None:
        _try_the_unknown_amount(basis, received)
        raise Missing("got_back_less")
    raise Uncertain("got_back_less")


def _try_the_unknown_amount(basis: object, received: object) -> None:
    """With one amount known and the other known to be unknown, the known one is the threshold for the other."""
    if basis == UNSURE and isinstance(received, Decimal):
        raise Uncertain("after_tax_basis")
    if received == UNSURE and isinstance(basis, Decimal):
        raise Uncertain("amount_received")


def loss_of_basis(case: Case) -> Decimal | None:
    """Basis less what was paid out, where both amounts are known and something was lost; dollars."""
    basis, received = case.facts.after_tax_basis, case.facts.amount_received
    if isinstance(basis, Decimal) and isinstance(received, Decimal) and received < basis:
        return basis - received
    return None
