"""In a case that its own rule decides, no short question is answered with the law on emptied accounts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from kinds import KINDS, answered, short_questions

from assistant.dialogue import Tools, hear
from assistant.wording.own_routes import route_of, subject_of
from assistant.wording.words import load_words
from knowledge.verdict import STATUSES

_OF_ITS_OWN = [kind for kind in KINDS if "law" in kind]
_NAMES = [kind["name"] for kind in _OF_ITS_OWN]
_LAW_ON_EMPTIED_ACCOUNTS = re.compile(
    r"67\(g\)|67\(h\)|sec\. 70110|sec\. 11045|No federal deduction existed|the deduction did not exist|"
    r"last year of the federal deduction|closing (?:the|an|every) account|must be empty|you emptied"
)
"""What is true of the suspended deduction, and of nothing else."""
_OF_THE_VERDICT_ITSELF = frozenset({"verdict", "why_verdict", "sources_list"})
"""Replies that show every reason, that of a mere fall in value beside a theft among them."""


def test_the_kinds_are_all_there_are(tools: Tools) -> None:
    found = {kind["name"]: answered(kind, tools).verdict for kind in KINDS}
    statuses = {name: verdict.federal.status for name, verdict in found.items() if verdict and verdict.federal}
    assert statuses == {kind["name"]: kind["status"] for kind in KINDS}
    assert set(statuses.values()) == set(STATUSES)
    assert all(verdict and verdict.answer for verdict in found.values())
    assert {kind["name"] for kind in KINDS if route_of(found[kind["name"]])} == set(_NAMES)


@pytest.mark.parametrize("kind", _OF_ITS_OWN, ids=_NAMES)
def test_no_short_question_brings_the_law_on_emptied_accounts(kind: dict[str, Any], tools: Tools) -> None:
    conversation = answered(kind, tools)
    said = [
        (words, message.text)
        for words in short_questions(3)
        for message in hear(conversation, words, tools).messages
        if message.key not in _OF_THE_VERDICT_ITSELF
    ]
    assert not [(words, text) for words, text in said if _LAW_ON_EMPTIED_ACCOUNTS.search(text)]


@pytest.mark.parametrize("kind", _OF_ITS_OWN, ids=_NAMES)
def test_what_the_case_answers_cites_the_law_of_the_case(kind: dict[str, Any], tools: Tools) -> None:
    conversation = answered(kind, tools)
    asked = 0
    for words in short_questions(3):
        for message in hear(conversation, words, tools).messages:
            if message.key == "own_route":
                asked += 1
                assert {source.id for source in message.sources} <= set(kind["law"]), words
    assert asked > 10


@pytest.mark.parametrize("kind", _OF_ITS_OWN, ids=_NAMES)
def test_the_days_and_forms_asked_for_are_those_of_the_verdict(kind: dict[str, Any], tools: Tools) -> None:
    """What is named in a reply is named by the rules too, or is a line of the law files' own routes."""
    conversation = answered(kind, tools)
    verdict = conversation.verdict
    assert verdict is not None
    said = "\n".join(message.text for message in hear(conversation, "which form", tools).messages)
    assert all(step in said for step in verdict.next_steps)
    assert verdict.next_steps or "nothing to file" in said


def test_what_a_case_answers_is_a_topic_that_there_is(tools: Tools) -> None:
    table = load_words("own_routes")
    topics = [topic for listed in table["subjects"].values() for topic in listed] + list(table["accounts"])
    assert set(topics) <= set(tools.entries)
    assert len(topics) == len(set(topics))
    assert subject_of("roth-ira-loss", {"account_type": "roth_ira"}) == "answer"
    assert not subject_of("roth-ira-loss", {"account_type": "brokerage"})
