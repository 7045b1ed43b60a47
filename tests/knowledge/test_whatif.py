"""Before and after: what another fact would change."""

from datetime import date

import pytest

from knowledge import Contradiction, FactError, parse_facts
from knowledge.whatif import changed_facts, what_if

TODAY = date(2026, 11, 24)
ROTH = {
    "account_type": "roth_ira",
    "withdrew": "everything",
    "tax_year": 2024,
    "all_similar_accounts_closed": True,
    "after_tax_basis": 20000,
    "amount_received": 14000,
    "age": 61,
    "state": "NJ",
}


def test_another_state_changes_the_answer_and_only_what_hangs_on_it() -> None:
    # states.md: California kept the class, New Jersey has none.
    found = what_if(parse_facts(ROTH), {"state": "CA"}, today=TODAY)
    changes = {change.part: (change.before, change.after) for change in found.changes}
    assert changes["answer"] == ("no", "state_only")
    assert changes["state.status"] == ("not_allowed", "allowed")
    assert not [part for part in changes if part.startswith(("federal", "withdrawal"))]
    assert "state_not_allowed" in found.no_longer
    assert "state_allowed" in found.newly


def test_another_year_shows_the_federal_status_before_and_after() -> None:
    # federal.md 2.2: allowed through 2017; federal.md 8: the claim for 2017 ended 2021-05-17.
    found = what_if(parse_facts(ROTH), {"tax_year": 2017}, today=TODAY)
    changes = {change.part: (change.before, change.after) for change in found.changes}
    assert changes["federal.status"] == ("suspended", "deductible")
    assert changes["answer"] == ("no", "too_late")
    assert changes["federal.claim_deadline"] == (None, "2021-05-17")


def test_nothing_changed_gives_no_changes() -> None:
    found = what_if(parse_facts(ROTH), {"age": 61}, today=TODAY)
    assert found.changes == ()
    assert found.before.as_json() == found.after.as_json()


def test_taking_a_fact_back_opens_what_hung_on_it() -> None:
    found = what_if(parse_facts(ROTH), {"state": None}, today=TODAY)
    assert found.after.asks == "state"
    assert {change.part for change in found.changes} >= {"answer", "asks", "state"}


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"amount_received": 25000}, ("got_back_less",)),
        ({"after_tax_basis": 0}, ("after_tax_money", "got_back_less")),
        ({"after_tax_money": False}, ("after_tax_basis",)),
        ({"got_back_less": False}, ("after_tax_basis",)),
    ],
)
def test_what_contradicts_a_change_gives_way_to_it(changes: dict, gone: tuple[str, ...]) -> None:
    facts = parse_facts({**ROTH, "after_tax_money": True, "got_back_less": True})
    changed, taken_back = changed_facts(facts, changes)
    assert taken_back == gone
    told = changed.told()
    assert all(told[name] == value for name, value in changes.items())
    assert not set(gone) & set(told)


def test_two_changes_that_cannot_both_be_true_are_refused() -> None:
    with pytest.raises(Contradiction):
        what_if(parse_facts(ROTH), {"after_tax_basis": 0, "after_tax_money": True}, today=TODAY)


def test_a_change_that_is_no_fact_is_refused_by_name() -> None:
    with pytest.raises(FactError) as caught:
        what_if(parse_facts(ROTH), {"colour": "blue"}, today=TODAY)
    assert caught.value.field == "colour"


def test_it_reads_as_json() -> None:
    found = what_if(parse_facts(ROTH), {"state": "CA"}, today=TODAY).as_json()
    assert found["facts"]["state"] == "CA"
    assert {"part": "answer", "before": "no", "after": "state_only"} in found["changes"]
