"""Topics that mean something to the conversation itself."""

from __future__ import annotations

from typing import Final

THE_LOSS_ITSELF: Final = frozenset(
    {
        "loss-this-year",
        "paper-loss",
        "ira-loss",
        "roth-ira-loss",
        "roth-401k-loss",
        "after-tax-contributions",
        "hsa-529-loss",
        "annuity-loss",
        "state-overview",
        "state-misc-deduction",
        "state-no-income-tax",
        "state-new-jersey",
    }
)
"""Topics that ask what the verdict answers: once a case is told, the verdict is the answer to them."""
