"""Which accounts a rule speaks of."""

from typing import Final

from knowledge.facts import AccountType as A

EMPLOYER_PLANS: Final = frozenset({A.PLAN_401K, A.ROTH_401K, A.PLAN_403B, A.PLAN_457B, A.TSP, A.PENSION})
TRADITIONAL_IRAS: Final = frozenset({A.TRADITIONAL_IRA, A.SEP_IRA, A.SIMPLE_IRA})
IRAS: Final = TRADITIONAL_IRAS | {A.ROTH_IRA}
EDUCATION: Final = frozenset({A.QTP_529, A.COVERDELL})
IN_PAYOUT: Final = frozenset({A.PENSION, A.ANNUITY})

TAKEN_TO_HAVE_BASIS: Final = frozenset({A.ROTH_IRA, A.ROTH_401K}) | EDUCATION
"""Accounts that hold already taxed money by their nature, so that nobody is asked whether they do."""

STATE_TABLE_NOT_WRITTEN_FOR: Final = EDUCATION | {A.ANNUITY, A.PLAN_457B, A.ROTH_401K}
"""Accounts that the state tables do not speak of; what they allow for an IRA is only possible here."""

UNSETTLED_KINDS: Final = frozenset({A.ROTH_401K, A.PLAN_457B, A.ANNUITY})
"""Accounts for which no authority decides the loss (designated Roth, 457(b), nonqualified annuity)."""
