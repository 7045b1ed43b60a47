import re
import subprocess
import sys
import textwrap
from datetime import date

import pytest

from assistant.compiled import compiled
from assistant.packed import dump, load
from assistant.patterns import PATTERNS, Patterns, pattern_of, row_of
from assistant.reading import read

SOME = (
    r" (?P<verb>closed|emptied) (?:my )?(\S+)(?= )",
    r"(?i)[^\W\d_]+(?:['’][a-z]+)*|\d{1,3}(?:,\d{3})+",
    r"(?<!\d)(?P<a>x)|(?P<b>y)(?(b)z|w)",
    r"\A\s*\Z",
    "",
)


def kept(text: str) -> re.Pattern[str] | None:
    row = row_of(text)
    return pattern_of(text, load(dump(row))) if row else None


@pytest.mark.parametrize("text", SOME)
def test_a_kept_expression_is_the_one_that_compiling_gives(text: str) -> None:
    made, wanted = kept(text), re.compile(text)
    assert made is not None
    assert made == wanted
    assert (made.flags, made.groups, made.groupindex) == (wanted.flags, wanted.groups, wanted.groupindex)
    for line in (" closed my account now", "It's 12,345", "yz", "xw", "  "):
        assert [found.groupdict() for found in made.finditer(line)] == [m.groupdict() for m in wanted.finditer(line)]
        assert [found.span() for found in made.finditer(line)] == [m.span() for m in wanted.finditer(line)]


def test_every_expression_that_a_story_calls_for_can_be_kept() -> None:
    read("I'm 47, closed my Roth in 2022, put in 20k and got 14k back, live in NJ", today=date(2026, 11, 24))
    assert len(PATTERNS) > 100
    for text in list(PATTERNS):
        assert kept(text) == re.compile(text), text


@pytest.mark.parametrize("numbers", [b"", b"\0\0\0", b"\xff" * 40])
def test_numbers_that_make_no_expression_are_refused(numbers: bytes) -> None:
    assert pattern_of("a", (32, numbers, 0, {}, (None,))) is None


def test_an_expression_that_was_not_kept_is_compiled() -> None:
    assert Patterns()["never (asked) for"].match("never asked for")


def test_a_wrong_expression_is_an_error_as_ever() -> None:
    with pytest.raises(re.error):
        Patterns()["("]


def test_where_the_engine_is_another_everything_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    row = row_of("a+")
    assert row is not None
    monkeypatch.setattr("assistant.patterns._sre", None)
    assert pattern_of("a+", row) is None
    assert row_of("a+") is None
    assert Patterns()["a+"].match("aa")


def test_an_answer_loads_none_of_the_models_of_facts_and_law() -> None:
    """They take longer than the rest of an answer; what it needs of the law was written down by the build."""
    code = (
        "import sys; from assistant.cli import main; main(['ask', 'is the loss in my roth ira deductible']);"
        "print([name for name in ('knowledge.facts', 'knowledge.lawbook', 'sqlite3') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    if not compiled():
        pytest.skip("the compiled file is missing or stale: make")
    assert done.stdout.splitlines()[-1] == "[]"


def test_to_answer_a_question_none_is_compiled_anew() -> None:
    """The finder's own expressions are kept like the reader's: each that is not costs `ask` half a millisecond."""
    code = """
        import re, types
        import assistant.patterns as patterns
        from assistant.cli import main
        from assistant.compiled import compiled
        made = []
        patterns.re = types.SimpleNamespace(compile=lambda text: made.append(text) or re.compile(text))
        main(["ask", "hi, can someone tell me if I can deduct the loss in my Roth IRA? thanks"])
        print("\\nmade:", len(made) if compiled() else "not compiled")
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    count = done.stdout.rpartition("made: ")[2].strip()
    if count == "not compiled":
        pytest.skip("without the compiled file all are")
    assert count == "0"
