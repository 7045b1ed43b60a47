"""The record of a verdict: whole, in plain words, and safe in every form."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from assistant.record import as_json, as_markdown, as_text, escaped, make_record
from assistant.record_html import as_html
from knowledge import decide, parse_facts
from knowledge.comparing import ASSUMED
from knowledge.tracing import Origin
from knowledge.would_be import would_be_yes

TODAY = date(2026, 11, 24)
EXAMPLE = {  # federal.md 3.1
    **ASSUMED,
    "account_type": "roth_ira",
    "tax_year": 2017,
    "after_tax_basis": 30000,
    "amount_received": 18000,
    "agi": 60000,
    "filing_status": "single",
    "other_itemized": 3000,
    "age": 61,
    "state": "CA",
}
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [red]x[/] [link](http://evil.example) **b** `c` "
    "\x1b[31m \u202e # h & &lt; | www.evil.example $x$"
)


def record_of(told: dict, **more: object):
    facts = parse_facts(told)
    return make_record(facts, decide(facts, today=TODAY), today=TODAY, program="1.0", **more)


class _Page(HTMLParser):
    """The tags, the addresses and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_answer_comes_first() -> None:
    text = as_text(record_of(EXAMPLE))
    assert text.startswith("Too late. ")
    assert "2017" in text.splitlines()[0]


def test_it_has_facts_sums_reasons_with_citations_and_the_day_of_the_law() -> None:
    text = " ".join(as_text(record_of(EXAMPLE)).split())
    assert "Taxed money put in (basis): $30,000" in text
    assert "$30,000 (taxed money in the accounts) - $18,000 (paid out) = $12,000" in text
    assert "$60,000 (adjusted gross income) x 2%" in text
    assert "= $7,450" in text
    assert "26 USC 67" in text
    assert "https://www.law.cornell.edu/uscode/text/26/165" in text
    assert "November 23, 2026" in text
    assert "writeoff 1.0" in text


def test_a_preparer_gets_ids_confidence_and_what_to_verify() -> None:
    text = " ".join(as_text(record_of(EXAMPLE, reader="preparer")).split())
    assert "[after_tax_basis]" in text
    assert "Federal status: deductible. Answer: too_late." in text
    assert "(deductible; 26 USC 67; " in text
    assert "Points to verify" in text
    assert "From memory, not read again: " in text


def test_law_that_is_not_settled_is_a_point_to_verify() -> None:
    text = as_text(record_of({**ASSUMED, "account_type": "457b", "tax_year": 2024, "state": "TX"}, reader="preparer"))
    assert "Not settled in law: " in text


def test_a_person_gets_no_ids() -> None:
    text = as_text(record_of(EXAMPLE))
    assert "after_tax_basis" not in text
    assert "Points to verify" not in text


def test_what_is_still_open_is_told_with_where_to_find_it() -> None:
    text = " ".join(as_text(record_of({"account_type": "401k"})).split())
    assert text.startswith("There is no answer yet")
    assert "Next to find out: Taken out. Form 1099-R" in text


def test_a_fact_that_is_not_sure_is_told_with_its_outcomes() -> None:
    told = {**ASSUMED, "account_type": "roth_ira", "tax_year": 2024, "state": "unsure", "age": 70}
    text = " ".join(as_text(record_of(told)).split())
    assert "Still open" in text
    assert "not sure" in text


def test_how_a_fact_came_is_told() -> None:
    origins = {"withdrew": Origin("told", "cashed it all out"), "state": Origin("assumed")}
    text = " ".join(as_text(record_of(EXAMPLE, origins=origins)).split())
    assert 'everything taken out (in the words: "cashed it all out")' in text
    assert "State: California (assumed, not told)" in text


def test_what_would_make_it_a_yes_is_told_with_a_warning() -> None:
    told = {"account_type": "401k", "withdrew": "nothing"}
    found = would_be_yes(parse_facts(told), today=TODAY)
    text = " ".join(as_text(record_of(told, would_be=found)).split())
    assert "if these were different: taken out: everything taken out" in text
    assert "year: 2022 to 2026; state: California" in text
    assert "no advice to take money out" in text
    none = would_be_yes(parse_facts({"account_type": "hsa"}), today=TODAY)
    assert "the law allows none for any year still open" in as_text(record_of({"account_type": "hsa"}, would_be=none))


def test_html_shows_what_was_typed_and_runs_none_of_it() -> None:
    page = as_html(record_of(EXAMPLE, origins={"age": Origin("told", HOSTILE)}))
    found = _Page(page)
    assert "<script>alert(1)</script>" in found.text
    assert set(found.tags) <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "section", "ul", "ol", "li", "a")
    }
    assert not [address for address in found.addresses if "evil" in address]
    assert all(address.startswith(("https://", "http://")) for address in found.addresses)
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_html_is_one_file_that_prints() -> None:
    page = as_html(record_of(EXAMPLE))
    assert page.startswith("<!doctype html>")
    assert "@media print" in page
    assert "default-src 'none'" in page
    assert not re.search(r"<(link|script|img|iframe)", page)


def test_markdown_cannot_be_marked_up_by_what_was_typed() -> None:
    text = as_markdown(record_of(EXAMPLE, origins={"age": Origin("told", HOSTILE)}))
    line = next(line for line in text.splitlines() if "alert" in line)
    assert "\\<script\\>" in line
    assert "\\[link\\](http\\://evil.example)" in line
    assert "www\\.evil" in line
    assert "\\*\\*b\\*\\*" in line
    assert "\\&lt;" in line
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1. first", "1\\. first".replace("1\\.", "\\1.")),
        ("- dash", "\\- dash"),
        ("a\n\n# b", "a \\# b"),
        ("1099-R", "1099-R"),
        ("401(k) for $5", "401(k) for $5"),
    ],
)
def test_a_line_cannot_start_a_list_or_a_heading(typed: str, shown: str) -> None:
    assert escaped(typed) == shown


def test_json_holds_facts_verdict_sums_and_authorities() -> None:
    data = json.loads(as_json(record_of(EXAMPLE)))
    assert data["facts"]["after_tax_basis"] == 30000
    assert data["verdict"]["federal"]["allowed"] == 10800
    assert [line["name"] for line in data["arithmetic"]][:3] == ["loss", "agi_floor", "allowed"]
    assert {"id", "citation", "read"} <= set(data["sources"][0])
    assert data["made"] == "2026-11-24"


@pytest.mark.parametrize("kind", ["401k", "pension", "529", "hsa", "brokerage", "annuity"])
@pytest.mark.parametrize("withdrew", [None, "nothing", "part", "everything", "rolled_over"])
@pytest.mark.parametrize("reader", ["person", "preparer"])
def test_every_kind_of_case_can_be_recorded_in_every_form(kind: str, withdrew: str, reader: str) -> None:
    told = {"account_type": kind, "withdrew": withdrew, "tax_year": 2024, "annuitant_died": False, "state": "unsure"}
    record = record_of({**told, "after_tax_money": True, "got_back_less": True}, reader=reader)
    for form in (as_text, as_markdown, as_html, as_json):
        assert form(record).endswith("\n")
        assert "{" not in as_text(record)
