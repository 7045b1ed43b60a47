"""Facts in, verdict out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.case import Uncertain
from knowledge.facts import Facts
from knowledge.lawbook import Law, load_law
from knowledge.rules.basis import check_consistent
from knowledge.rules.run import run
from knowledge.rules.unsure import decide_unsure, possible_values
from knowledge.verdict import Reason, Verdict


def decide(facts: Facts, *, law: Law | None = None, today: date | None = None) -> Verdict:
    """The verdict on a case, as far as its facts go.

    Args:
        facts: what was told. A fact that is absent may be asked for; one that is "unsure" is tried both ways.
        law: the law to apply; the shipped law by default.
        today: the day for refund windows; the day of the law by default.

    Raises:
        Contradiction: two facts cannot both be true.
    """
    law = law or load_law()
    today = today or law.as_of
    check_consistent(facts)
    try:
        verdict = run(facts, law, today)
    except Uncertain:
        verdict = decide_unsure(facts, law, today)
    return _with_notice(verdict, law) if today > law.stale_after else verdict


def _with_notice(verdict: Verdict, law: Law) -> Verdict:
    """The verdict with a word on the age of its law, where it says anything yet."""
    if verdict.federal is None and verdict.answer is None:
        return verdict
    return replace(verdict, because=(*verdict.because, Reason("stale_law", (), law)))


def outcomes(facts: Facts, fact: str, *, law: Law | None = None, today: date | None = None) -> dict[str, str]:
    """What hangs on a fact: for each of its values the answer, else the status, else the next fact to ask.

    Args:
        facts: what was told; the fact itself is left out.
        fact: an askable fact.
        law: as for `decide`.
        today: as for `decide`.

    Returns:
        For each group of values (an id, "true", "2018-2025", "<59.5") what it leads to: an answer, "asks:FACT", or
        "depends" where values of the group differ.
    """
    law = law or load_law()
    today = today or law.as_of
    found: dict[str, str] = {}
    for possible in possible_values(fact, facts, law, today):
        changed = facts.model_copy(update={fact: possible.value})
        try:
            verdict = decide(changed, law=law, today=today)
        except ValueError:
            continue
        led_to = verdict.answer or f"asks:{verdict.asks}"
        found[possible.group] = led_to if found.get(possible.group, led_to) == led_to else "depends"
    return found
