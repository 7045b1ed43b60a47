"""No mark stands twice: sentences are put together from parts, and a part may bring its own full stop ("I.R.B.")."""

from __future__ import annotations

import re
from datetime import date

import pytest
from kinds import KINDS, answered, short_questions

from assistant.cli import main
from assistant.dialogue import Tools, hear
from assistant.plain import spoken
from assistant.wording.cards import cite
from assistant.wording.lists import source_line
from assistant.wording.words import ended
from knowledge.entries import load_entries
from knowledge.sources import load_sources

_DOUBLED = re.compile(r"(?<!\.)\.\.(?!\.)|[,;:]{2}|[.,;:!?] ?[,;:]|(?<!\.)[?!]\.| [.,;:!?](?!\w)|\(\s*\)|\[\s*\]")
_ABBREVIATED = re.compile(
    r"\b(?:Rev\. Rul|Rev\. Proc|I\.R\.B|C\.B|T\.C|Pub|Reg|P\.L|sec|Memo|Summ|Op|Cl|v|Inc|Jr|Co|U\.S)\.[,;:]"
)
_TODAY = date(2026, 11, 24)
_COMMANDS = ("/verdict", "/why", "/whynot", "/sources", "/steps", "/math", "/facts", "/help", "/topics")


def doubled(text: str) -> list[str]:
    """What stands around each mark that stands twice."""
    plain = _ABBREVIATED.sub("abbreviated,", text)
    return [plain[max(0, found.start() - 30) : found.end() + 10] for found in _DOUBLED.finditer(plain)]


@pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])
def test_no_mark_stands_twice_in_what_a_case_brings(kind: dict[str, object]) -> None:
    tools = Tools(_TODAY)
    conversation = answered(kind, tools)
    said = [
        line
        for words in (*_COMMANDS, *short_questions())
        for message in hear(conversation, words, tools).messages
        for line in spoken(message)
    ]
    assert len(said) > 100
    assert not [found for line in said for found in doubled(line)]


@pytest.mark.parametrize("topic", sorted(load_entries()))
def test_no_mark_stands_twice_in_an_answer(topic: str) -> None:
    assert not doubled(load_entries()[topic].answer())


def test_no_mark_stands_twice_where_a_source_is_named() -> None:
    sources = load_sources()
    lines = [line for source in cite(tuple(sources), sources) for line in (source_line(source), ended(source.citation))]
    assert not [found for line in lines for found in doubled(line)]


def test_the_sources_of_ask_end_with_one_full_stop(capsys: pytest.CaptureFixture[str]) -> None:
    """Rev. Rul. 2008-5, 2008-3 I.R.B. is the last authority of the answer on wash sales."""
    main(("ask", "does an ira purchase cause a wash sale for my losses?"))
    out = capsys.readouterr().out
    assert "2008-3 I.R.B." in out
    assert not doubled(out)
