"""The readers speak of facts and values by the ids that the facts accept."""

from assistant.reading.account_names import NAMES
from assistant.reading.answer_words import (
    ACCOUNT_WORDS,
    BOTH_WAYS,
    CAUSE_WORDS,
    EXCEPTION_WORDS,
    STATUS_WORDS,
    WITHDREW_WORDS,
)
from assistant.reading.exceptions import EXCEPTIONS
from assistant.reading.filing_phrases import FILING_STATUS
from assistant.reading.named import NAMES as NAMED
from assistant.reading.phrases import CAUSE
from knowledge.facts import AccountType, Cause, Facts, FilingStatus, Withdrew, exception_ids


def test_accounts_are_those_of_the_facts() -> None:
    read = {kind for kind, _ in (*NAMES, *ACCOUNT_WORDS)} - {"form", "schedule_a", "rule", "plan", "keogh"}
    assert read == {kind.value for kind in AccountType}


def test_statuses_causes_and_extents_are_those_of_the_facts() -> None:
    assert {row[0] for row in (*FILING_STATUS, *STATUS_WORDS)} == {status.value for status in FilingStatus}
    assert {row[0] for row in (*CAUSE, *CAUSE_WORDS)} <= {cause.value for cause in Cause}
    assert {value for value, _ in WITHDREW_WORDS} == {withdrew.value for withdrew in Withdrew}


def test_exceptions_are_those_of_the_law() -> None:
    assert {str(row[0]) for row in (*EXCEPTIONS, *EXCEPTION_WORDS)} <= set(exception_ids())


def test_facts_are_called_by_their_names() -> None:
    assert {fact for fact, _ in NAMED} | set(BOTH_WAYS) <= set(Facts.model_fields)
