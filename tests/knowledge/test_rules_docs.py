"""docs/rules.md says what the rules do, and the same function runs anywhere."""

from __future__ import annotations

import inspect
import json
import pickle
import random
import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from space import STARTS, choices

from knowledge import Facts, decide, load_law, parse_facts
from knowledge.case import Case, settled
from knowledge.rules.federal import TESTS
from knowledge.verdict import ANSWERS, STATUSES

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")
CASES = [
    {"account_type": "roth_ira", "withdrew": "everything", "all_similar_accounts_closed": True, "got_back_less": True}
    | {"tax_year": year, "state": state}
    for year in (2016, 2022, 2026)
    for state in ("CA", "HI", "TX")
]


def between(marker: str) -> str:
    found = re.search(rf"<!-- {marker} -->\s*(.*?)\s*<!-- end -->", PAGE, re.DOTALL)
    assert found
    return found[1]


def statuses_by_test() -> dict[int, list[str]]:
    """For each test the statuses that it gives, in their order, found by drawing cases until each status was met."""
    pick, case_of = random.Random(1), {}
    while len(case_of) < len(STATUSES):
        told = {fact: pick.choice(values) for fact, values in choices().items()} | pick.choice(STARTS)
        facts = Facts.model_validate(told)
        federal = decide(facts).federal
        assert federal
        case_of[federal.status] = Case(facts, load_law(), load_law().as_of)
    found: dict[int, list[str]] = {}
    for status in STATUSES:
        held = [place for place, test in enumerate(TESTS) if settled(test, case_of[status])]
        found.setdefault(held[0], []).append(status)
    return found


def test_the_page_lists_the_tests_in_their_order() -> None:
    given = statuses_by_test()
    lines = [
        f"{place + 1}. {', '.join(f'`{status}`' for status in given[place])}: {inspect.getdoc(test)}"
        for place, test in enumerate(TESTS)
    ]
    assert between("tests").splitlines() == lines


def test_the_page_lists_the_answers_in_their_order() -> None:
    assert between("answers") == ", ".join(f"`{answer}`" for answer in ANSWERS)


def verdict_of(line: str) -> str:
    """As the page shows it for a worker of an engine."""
    return json.dumps(decide(parse_facts(json.loads(line))).as_json())


def test_a_worker_in_another_process_decides_alike() -> None:
    lines = [json.dumps(case) for case in CASES]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(verdict_of, lines)) == [verdict_of(line) for line in lines]


def test_facts_and_verdicts_pickle_and_stay_small() -> None:
    for told in CASES:
        facts = parse_facts(told)
        assert pickle.loads(pickle.dumps(facts)) == facts
        verdict = decide(facts)
        sent = pickle.dumps(verdict)
        assert pickle.loads(sent) == verdict
        assert len(sent) < 10_000
    assert pickle.loads(pickle.dumps(decide)) is decide


def test_deciding_leaves_nothing_behind() -> None:
    """The same cases in another order, and again, give the same verdicts; the law is as it was."""
    facts = [parse_facts(told) for told in CASES] + [
        Facts.model_validate({"account_type": kind}) for kind in choices()["account_type"]
    ]
    first = [decide(one).as_json() for one in facts]
    backwards = [decide(one).as_json() for one in reversed(facts)]
    assert list(reversed(backwards)) == first
    assert [decide(one).as_json() for one in facts] == first


def test_the_example_on_the_page_is_true() -> None:
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert code
    said = re.search(r'\.asks  # "(\w+)"', code[1])
    assert said
    assert decide(parse_facts({"account_type": "roth_ira", "withdrew": "everything"})).asks == said[1]
