"""What is true: facts, law by date, rules, verdicts and the FAQ. Standard library and pydantic only.

from knowledge import decide, parse_facts

verdict = decide(parse_facts({"account_type": "401k", "withdrew": "nothing"}))
verdict.answer            # "no"
verdict.federal.status    # "paper_loss"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.deciding import decide, outcomes
    from knowledge.facts import FactError, Facts, parse_facts
    from knowledge.lawbook import Law, load_law
    from knowledge.rules.basis import Contradiction
    from knowledge.verdict import Verdict

_HOMES = {
    "Contradiction": "knowledge.rules.basis",
    "FactError": "knowledge.facts",
    "Facts": "knowledge.facts",
    "Law": "knowledge.lawbook",
    "Verdict": "knowledge.verdict",
    "decide": "knowledge.deciding",
    "load_law": "knowledge.lawbook",
    "outcomes": "knowledge.deciding",
    "parse_facts": "knowledge.facts",
}

__all__ = [
    "Contradiction",
    "FactError",
    "Facts",
    "Law",
    "Verdict",
    "decide",
    "load_law",
    "outcomes",
    "parse_facts",
]


def __getattr__(name: str) -> Any:
    """Names are loaded when asked for, so that a caller who needs one figure does not load the rules."""
    if name not in _HOMES:
        raise AttributeError(f"module 'knowledge' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
