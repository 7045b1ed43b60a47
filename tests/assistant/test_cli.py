"""The command line as a script meets it: what comes out, on which stream, with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main

TODAY = ["--today", "2026-11-24"]
PAPER_LOSS = '{"account_type": "401k", "withdrew": "nothing"}'


def _run(*arguments: str, typed: bytes | str = b"", **more: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "assistant.cli", *arguments]
    given = typed.encode() if isinstance(typed, str) else typed
    return subprocess.run(command, input=given, capture_output=True, timeout=60, **more)


def _lines(*arguments: str, typed: bytes | str) -> list[Any]:
    done = _run(*arguments, typed=typed)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path))


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    streams = capsys.readouterr()
    return code, streams.out, streams.err


# ------------------------------------------------------------------ start


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["ask", "can I deduct the loss in my IRA?"]])
def test_start_loads_neither_textual_nor_sqlite(arguments: list[str]) -> None:
    script = (
        "import sys; from assistant.cli import main; "
        f"code = main({arguments!r}); "
        "heavy = [name for name in ('textual', 'sqlite3', '_sqlite3', 'assistant.terminal') if name in sys.modules]; "
        "sys.stderr.write(repr(heavy)); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stderr == b"[]"


def test_version_loads_no_pydantic_either() -> None:
    script = "import sys; from assistant.cli import main; main(['--version']); sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60).returncode == 0


def test_help_names_every_command_that_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _out(capsys, "--help")
    assert code == 0
    for name in ("chat", "ask", "read", "decide", "sessions", "knowledge", "WRITEOFF_HOME", "--plain", "--resume [ID]"):
        assert name in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["ask"],
        ["read"],
        ["ask", "--nonsense"],
        ["decide", "/no/such/file"],
        ["decide", "--json", "--jsonl"],
        ["decide", "--today", "yesterday"],
        ["knowledge", "show", "no-such-topic"],
        ["knowledge", "sources", "no-such-source"],
        ["sessions", "show", "no-such-session"],
        ["chat", "--plain", "--resume", "no-such-session"],
        ["sessions", "forget"],
    ],
)
def test_misuse_is_two_and_told_on_stderr(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _out(capsys, *arguments)
    assert code == 2
    assert not out
    assert "Error" in err


def test_a_question_without_its_command_is_shown_the_way(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = _out(capsys, "can I deduct it?")
    assert code == 2
    assert 'writeoff ask "can I deduct it?"' in err


# ------------------------------------------------------------------ ask and read


def test_ask_answers_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _out(capsys, "ask", "will the deduction for IRA losses come back after 2025?")
    assert code == 0
    assert out.startswith("The deduction did not come back in 2026.")
    assert "Sources: " in out
    assert not err


def test_ask_as_json_has_the_shape_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _out(capsys, "ask", "--json", "will the deduction for IRA losses come back after 2025?")
    result = json.loads(out)
    assert list(result) == ["question", "outcome", "matches", "answer", "sources"]
    assert result["outcome"] == "answer"
    assert result["matches"][0]["topic"] == "after-2025"
    assert len(result["matches"]) <= 5
    assert all(0 <= match["score"] <= 1 for match in result["matches"])
    assert result["answer"]
    assert result["sources"]


def test_ask_about_something_else_gives_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _out(capsys, "ask", "--json", "how do I grow tomatoes on a balcony?")
    result = json.loads(out)
    assert result["outcome"] == "no_answer"
    assert result["answer"] is None
    assert result["sources"] == []


def test_every_line_in_gives_one_line_out_in_order() -> None:
    typed = b'first\n"second"\n{"question": "third"}\n{"text": "fourth"}\n\n401k\n2022\ntrue\n["x"]\n"open\n\xff\xfe\n'
    results = _lines("ask", "--jsonl", typed=typed)
    asked = [result["question"] for result in results]
    assert asked == ["first", "second", "third", "fourth", "", "401k", "2022", "true", '["x"]', '"open', "\ufffd\ufffd"]


@pytest.mark.parametrize(
    ("line", "field"),
    [('{"question": 5}', "question"), ('{"x": 1}', None), ('{"question"', None), ("{" * 10_000, None)],
)
def test_a_broken_object_is_an_error_and_the_next_line_goes_on(line: str, field: str | None) -> None:
    wrong, right = _lines("ask", "--jsonl", typed=f"{line}\nhello\n")
    assert set(wrong) == {"error", "field", "given", "accepted"}
    assert wrong["field"] == field
    assert right["question"] == "hello"


def test_read_shows_facts_and_where_they_stand() -> None:
    text = "closed my Roth in 2022, put in 20k after tax"
    result = json.loads(_run("read", "--json", text).stdout)
    assert list(result) == ["text", "facts", "spans"]
    assert result["text"] == text
    assert result["facts"]["account_type"] == "roth_ira"
    assert {span["fact"] for span in result["spans"]} == set(result["facts"])
    span = next(span for span in result["spans"] if span["fact"] == "tax_year")
    assert text[span["start"] : span["end"]] == "2022"


def test_spans_of_a_text_that_was_cleaned_count_in_the_text_that_is_printed() -> None:
    (result,) = _lines("read", "--jsonl", typed=b"\x1b[31mclosed my Roth\x1b[0m in 2022\n")
    assert result["text"] == "closed my Roth in 2022"
    span = next(span for span in result["spans"] if span["fact"] == "tax_year")
    assert result["text"][span["start"] : span["end"]] == "2022"


def test_last_year_counts_from_the_day_that_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _out(capsys, "read", "--json", "--today", "2020-05-01", "I cashed out my 401k last year")
    assert json.loads(out)["facts"]["tax_year"] == 2019


def test_a_huge_line_is_cut_and_the_next_goes_on() -> None:
    results = _lines("ask", "--jsonl", typed=b"x" * 3_000_000 + b"\nhello\n")
    assert len(results) == 2
    assert len(results[0]["question"]) == 10_000
    assert results[1]["question"] == "hello"


# ------------------------------------------------------------------ decide


def test_decide_settles_a_paper_loss() -> None:
    (verdict,) = _lines("decide", "--jsonl", typed=f"{PAPER_LOSS}\n")
    assert verdict["answer"] == "no"
    assert verdict["federal"]["status"] == "paper_loss"
    assert verdict["asks"] is None


def test_missing_facts_are_no_error() -> None:
    done = _run("decide", "--json", typed="{}")
    assert done.returncode == 0
    assert json.loads(done.stdout)["asks"] == "account_type"


@pytest.mark.parametrize(
    ("line", "field", "given"),
    [
        ('{"acount_type": "401k"}', "acount_type", "401k"),
        ('{"account_type": "401"}', "account_type", "401"),
        ('{"after_tax_basis": -1}', "after_tax_basis", -1),
        ('{"tax_year": 20222}', "tax_year", 20222),
        ('{"agi": NaN}', "agi", "NaN"),
        ('{"agi": 1e999}', "agi", "1e999"),
        ('{"agi": Infinity}', "agi", "Infinity"),
        ('{"itemizes": 1}', "itemizes", 1),
        ('{"age": true}', "age", True),
        ('{"account_type": "401k"', None, '{"account_type": "401k"'),
        ("[]", None, []),
        ("null", None, None),
        ('"401k"', None, "401k"),
        ("", None, ""),
        ("   ", None, "   "),
        (
            '{"after_tax_money": true, "after_tax_basis": 0}',
            "after_tax_money",
            {"after_tax_money": True, "after_tax_basis": 0},
        ),
    ],
)
def test_a_wrong_line_says_what_was_given_and_what_is_accepted(line: str, field: str | None, given: object) -> None:
    wrong, right = _lines("decide", "--jsonl", typed=f"{line}\n{PAPER_LOSS}\n")
    assert set(wrong) == {"error", "field", "given", "accepted"}
    assert wrong["error"]
    assert wrong["field"] == field
    assert wrong["given"] == given
    assert wrong["accepted"]
    assert right["answer"] == "no"


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"agi": ' + b"9" * 5_000 + b"}",
        b'{"agi": [NaN, Infinity, 1e999]}',
        b'{"account_type": "\\ud800"}',
        b'{"account_type": "' + b"x" * 200_000 + b'"}',
        b"\xff\xfe{}",
        b"\x00",
        b'{"state": "\x1b[31m"}',
        b"x" * 2_000_000,
    ],
    ids=[
        "array bomb",
        "object bomb",
        "digits",
        "not finite",
        "surrogate",
        "long value",
        "no utf-8",
        "null",
        "escape",
        "long",
    ],
)
def test_a_hostile_line_is_an_error_of_one_line(line: bytes) -> None:
    done = _run("decide", "--jsonl", typed=line + b"\n" + PAPER_LOSS.encode() + b"\n")
    assert done.returncode == 0
    wrong, right = (json.loads(shown) for shown in done.stdout.splitlines())
    assert wrong["error"]
    assert right["answer"] == "no"
    assert b"\x1b" not in done.stdout
    assert len(done.stdout) < 20_000


def test_a_single_bad_case_is_two_with_the_message_on_stderr() -> None:
    done = _run("decide", typed='{"tax_year": 20222}')
    assert done.returncode == 2
    assert not done.stdout
    assert b"tax_year" in done.stderr
    done = _run("decide", "--json", typed='{"tax_year": 20222}')
    assert done.returncode == 2
    assert json.loads(done.stdout)["field"] == "tax_year"


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"account_type": "roth_ira"}, 'Did you take money out of your Roth IRA? Give it as "withdrew": nothing, part'),
        (
            {"account_type": "roth_ira", "withdrew": "everything"},
            'Are all your Roth IRAs empty? Give it as "all_similar_accounts_closed": true, false.',
        ),
        (
            {"account_type": "401k", "withdrew": "everything", "tax_year": 2022, "after_tax_money": False},
            "For the tax on the payout, still needed: How old were you when the money was paid out?",
        ),
    ],
)
def test_decide_asks_in_plain_words_for_what_is_missing(
    facts: dict[str, object], says: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps(facts), "utf-8")
    _, out, _ = _out(capsys, "decide", str(case), *TODAY)
    assert says in out
    assert "{" not in out


def test_decide_says_it_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case.json"
    case.write_text(PAPER_LOSS)
    code, out, _ = _out(capsys, "decide", str(case), *TODAY)
    assert code == 0
    assert out.startswith("No. Nothing has come out of your 401(k)")


def test_a_table_of_cases_gets_the_verdict_behind_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "cases.csv"
    table.write_text(
        "account_type,withdrew,tax_year,all_similar_accounts_closed,after_tax_basis,amount_received,state\n"
        "401k,nothing,,,,,\n"
        'roth_ira,everything,2016,yes,"30,000",$18000,TX\n'  # federal.md 3.1: 30,000 less 18,000
        "roth_ira,everything,20222,,,,\n"
    )
    code, out, _ = _out(capsys, "decide", "--csv", str(table), *TODAY)
    head, *rows = [line.split(",") for line in out.splitlines()]
    assert code == 0
    assert head[-10:-8] == ["answer", "asks"]
    assert "paper_loss" in rows[0]
    assert "12000" in rows[1]
    assert "tax_year can't be 20222" in out


def test_a_table_with_a_column_that_is_no_fact_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "cases.csv"
    table.write_text("account,withdrew\n401k,nothing\n")
    code, _, err = _out(capsys, "decide", "--csv", str(table))
    assert code == 2
    assert "'account' is no fact" in err


def test_record_and_trace_of_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case.json"
    case.write_text(PAPER_LOSS)
    code, out, _ = _out(capsys, "decide", "--explain", str(case), *TODAY)
    assert code == 0
    assert "What was told" in out
    code, out, _ = _out(capsys, "decide", "--trace", str(case), *TODAY)
    assert code == 0
    trace = tmp_path / "trace.json"
    trace.write_text(out)
    assert _out(capsys, "verify", str(trace))[0] == 0


# ------------------------------------------------------------------ chat


def test_chat_by_pipe_ends_with_zero(tmp_path: Path) -> None:
    done = _run("chat", *TODAY, typed="my 401k fell, nothing taken out\n")
    assert done.returncode == 0
    assert b"writeoff: No. Nothing has come out of your 401(k)" in done.stdout
    assert b"\x1b" not in done.stdout
    assert _run(typed="/quit\n").returncode == 0
    assert _run(typed="").returncode == 0


def test_chat_is_resumed_where_it_stood() -> None:
    _run("chat", *TODAY, typed="roth ira\n")
    done = _run("chat", "--resume", *TODAY, typed="everything\n")
    assert b"everything taken out" in done.stdout
    assert b"Are all your Roth IRAs empty?" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--resume"],
        ["--resume", "--plain"],
        ["--plain", "--resume"],
        ["--resume", "chat", "--plain"],
        ["--plain", "chat", "--resume"],
        ["chat", "--plain", "--resume"],
    ],
)
def test_options_of_the_chat_need_not_name_it(arguments: list[str]) -> None:
    _run("--plain", *TODAY, typed="roth ira\n")
    done = _run(*arguments, *TODAY, typed="everything\n")
    assert b"Are all your Roth IRAs empty?" in done.stdout, done.stderr


def test_private_chat_writes_nothing(tmp_path: Path) -> None:
    _run("chat", "--private", typed="roth ira\n")
    _run("--private", typed="roth ira\n")
    assert list(tmp_path.iterdir()) == []


def test_sessions_are_listed_shown_and_forgotten() -> None:
    _run("chat", *TODAY, typed="my roth ira fell\n")
    (session,) = json.loads(_run("sessions", "list", "--json").stdout)
    assert b"my roth ira fell" in _run("sessions", "show", session["id"]).stdout
    assert _run("sessions", "forget", "--yes", session["id"]).returncode == 0
    assert json.loads(_run("sessions", "list", "--json").stdout) == []


# ------------------------------------------------------------------ knowledge


def test_topics_and_sources_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "basis: " in _out(capsys, "knowledge", "topics")[1]
    assert "usc-67: 26 USC 67" in _out(capsys, "knowledge", "sources")[1]
    assert "Source: " in _out(capsys, "knowledge", "show", "basis")[1]


def test_a_topic_that_is_nearly_named_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean roth-ira-loss?" in _out(capsys, "knowledge", "show", "roth-ira-los")[2]


# ------------------------------------------------------------------ manners


def test_a_reader_who_leaves_is_met_quietly() -> None:
    typed = f"{PAPER_LOSS}\n" * 5_000
    shell = f"{sys.executable} -m assistant.cli decide --jsonl | head -n 1"
    done = subprocess.run(["sh", "-c", shell], input=typed.encode(), capture_output=True, timeout=60)
    assert done.returncode == 0
    assert not done.stderr


def test_control_c_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assistant.cli.writeoff.main", interrupted)
    assert main(["chat"]) == 130
    assert not capsys.readouterr().out


def test_a_terminal_without_utf_8_is_served() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = _run("ask", "is there a penalty before 59 and a half?", env=environment)
    assert done.returncode == 0


def test_saving_switched_off_in_the_settings_is_off_line_by_line_too(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"saving": false}')
    _run("chat", "--plain", typed="roth ira\n")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("settings", "arguments", "face"),
    [
        ("{}", [], "screen"),
        ('{"plain": true}', [], "lines"),
        ('{"plain": true}', ["--screen"], "screen"),
        ('{"plain": false}', ["--plain"], "lines"),
    ],
)
def test_plain_mode_is_a_setting_with_a_way_back(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    settings: str,
    arguments: list[str],
    face: str,
) -> None:
    faces: list[str] = []
    (tmp_path / "settings.json").write_text(settings)
    monkeypatch.setattr("assistant.cli_chat._full_screen", lambda: True)
    monkeypatch.setattr("assistant.cli_chat._chat_by_lines", lambda *_, **__: faces.append("lines"))
    monkeypatch.setattr("assistant.terminal.launch.run", lambda **_: faces.append("screen"))
    assert main(arguments or ["chat"]) == 0
    assert faces == [face]
    told = capsys.readouterr().err
    assert ("writeoff --screen" in told) == (face == "lines" and not arguments)
