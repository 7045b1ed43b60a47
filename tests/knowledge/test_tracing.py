"""A trace holds every step, runs again to the same verdict, and is not believed where it was changed."""

import json
from datetime import date

import pytest

from knowledge import load_law, parse_facts
from knowledge.comparing import ASSUMED
from knowledge.tracing import MOST_BYTES, Origin, TraceError, trace, verify

TODAY = date(2026, 11, 24)
CASES = {
    "dollars": {  # federal.md 3.1, the example
        **ASSUMED,
        "account_type": "roth_ira",
        "tax_year": 2017,
        "after_tax_basis": 30000,
        "amount_received": 18000,
        "agi": 60000,
        "filing_status": "single",
        "other_itemized": 3000,
        "age": 45,
        "state": "CA",
    },
    "paper loss": {"account_type": "401k", "withdrew": "nothing"},
    "unsure": {**ASSUMED, "tax_year": "unsure", "state": "unsure", "age": 70},
    "cents": {"account_type": "401k", "withdrew": "everything", "after_tax_basis": 0, "amount_received": 1000.55},
    "nothing told": {},
    "exception": {
        "account_type": "traditional_ira",
        "withdrew": "part",
        "after_tax_money": False,
        "amount_received": 15000,
        "age": 40,
        "penalty_exception": "first_home",
        "tax_year": 2024,
        "state": "WI",
    },
}


def made(told: dict, **more: object) -> dict:
    return trace(parse_facts(told), program="1.0", today=TODAY, **more)


def text_of(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize("told", CASES.values(), ids=CASES.keys())
def test_a_trace_runs_again_to_the_same_verdict(told: dict) -> None:
    found = verify(text_of(made(told)), program="1.0")
    assert found.same
    assert found.same_verdict
    assert found.notes == ()


@pytest.mark.parametrize("day", [date(2016, 12, 31), date(2018, 6, 1)])
def test_a_trace_of_an_earlier_law_runs_again_by_that_law(day: date) -> None:
    told = CASES["dollars"]
    found = verify(text_of(made(told, law=load_law(day))), program="1.0")
    assert found.same
    assert str(day) in found.notes[0]


def test_every_test_of_the_law_is_there_up_to_the_one_that_holds() -> None:
    tests = made(CASES["dollars"])["tests"]
    assert [test["holds"] for test in tests] == [False] * 10 + [True]
    assert tests[-1] == {"test": "by_year", "holds": True, "read": {"tax_year": 2017}}


def test_a_test_that_has_to_ask_says_what() -> None:
    assert made({})["tests"] == [{"test": "brokerage", "holds": None, "asks": "account_type", "read": {}}]
    assert made({"account_type": "unsure"})["tests"][0]["not_known"] == "account_type"


def test_every_value_of_the_law_that_was_read_has_its_sources() -> None:
    read = made(CASES["dollars"])["law"]
    floor = next(item for item in read if item.get("parameter") == "misc_itemized_floor" and item["year"] == 2017)
    assert (floor["value"], floor["sources"]) == (0.02, ["usc-67"])  # federal.md 2.1
    assert {"refund_claim": 2017, "value": "2021-05-17"}.items() <= next(i for i in read if "refund_claim" in i).items()
    assert all(item["sources"] for item in read)


def test_every_reason_has_its_facts_and_authorities() -> None:
    reasons = {reason["id"]: reason for reason in made(CASES["dollars"])["reasons"]}
    assert reasons["deductible"]["facts"] == {"tax_year": 2017}
    first = reasons["deductible"]["sources"][0]
    assert first["citation"] == "26 USC 67"
    assert first["read"]


def test_how_a_fact_came_is_kept() -> None:
    origins = {"withdrew": Origin("told", "haven't touched it")}
    facts = made(CASES["paper loss"], origins=origins)["facts"]
    assert facts[0]["how"] == "given"
    assert facts[1] == {"fact": "withdrew", "value": "nothing", "how": "told", "words": "haven't touched it"}
    assert verify(text_of(made(CASES["paper loss"], origins=origins)), program="1.0").same


@pytest.mark.parametrize(
    ("path", "value", "same_verdict"),
    [
        (("verdict", "answer"), "yes", False),
        (("verdict", "federal", "loss"), 99999, False),
        (("verdict", "law_as_of"), "2030-01-01", True),
        (("reasons", 0, "says"), "Yes, claim it.", True),
        (("law", 0, "value"), 1, True),
        (("tests", 0, "holds"), 0, True),
        (("facts", 2, "value"), 2022, False),
        (("steps",), [], True),
        (("today",), "2021-01-01", False),
    ],
)
def test_whatever_was_changed_in_a_trace_is_named(path: tuple, value: object, same_verdict: bool) -> None:
    data = made(CASES["dollars"])
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    found = verify(text_of(data), program="1.0")
    assert not found.same
    assert found.same_verdict is same_verdict
    if path[0] not in ("facts", "today"):
        assert found.differences[0].where == ".".join(map(str, path))


def test_another_program_or_a_later_law_is_a_note() -> None:
    data = made(CASES["paper loss"]) | {"law_as_of": "2029-01-01"}
    found = verify(text_of(data), program="2.0")
    assert "version 1.0; this is version 2.0" in found.notes[0]
    assert "2029-01-01" in found.notes[1]
    assert found.same_verdict


def test_many_differences_are_cut_and_counted() -> None:
    data = made(CASES["dollars"]) | {"reasons": [{f"key{number}": number for number in range(200)}] * 17}
    found = verify(text_of(data), program="1.0")
    assert len(found.differences) <= 50


GOOD = trace(parse_facts({"account_type": "401k"}), program="1.0", today=TODAY)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"[]", "a JSON object"),
        (b"{}", "format: Field required"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 50_000, "nested too deeply"),
        (b" " * (MOST_BYTES + 1), "larger than"),
        (b'{"a": 1, "a": 2}', "stands twice"),
        (b'{"a": NaN}', "NaN is no JSON number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        (text_of(GOOD | {"format": "other"}), "format"),
        (text_of(GOOD | {"version": 2}), "version"),
        (text_of(GOOD | {"today": "9999-12-31"}), "today"),
        (text_of(GOOD | {"law_as_of": "1066-10-14"}), "law_as_of"),
        (text_of(GOOD | {"extra": 1}), "extra"),
        (text_of(GOOD | {"facts": [{"fact": "account_type", "value": "401k"}] * 60}), "facts"),
        (text_of(GOOD | {"facts": [{"fact": "account_type", "value": "401k"}] * 2}), "A fact stands twice"),
        (text_of(GOOD | {"facts": [{"fact": "agi", "value": "[red]lots"}]}), "cannot be taken"),
        (text_of(GOOD | {"facts": [{"fact": "colour", "value": 1}]}), "no fact called"),
        (text_of(GOOD | {"facts": [{"fact": "age", "value": {"x": 1}}]}), "facts.0.value"),
        (
            text_of(
                GOOD | {"facts": [{"fact": "after_tax_money", "value": True}, {"fact": "after_tax_basis", "value": 0}]}
            ),
            "contradict each other",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_file_gets_a_sentence(file: bytes, says: str) -> None:
    with pytest.raises(TraceError, match=says):
        verify(file, program="1.0")
