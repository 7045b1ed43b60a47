"""What is promised of privacy, seen from outside: no network, no file in a private chat, no copy of what was typed."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from terminal_kit import Terminal

ROOT = Path(__file__).resolve().parents[2]
TALK = "I have a 401k\n/continue\nnothing\nmy cat is called Zanzibar\n/facts\n/quit\n"
COMMANDS = (
    ("ask", "can I write off a loss in my Roth IRA?"),
    ("read", "closed my Roth in 2022, put in 20k and got 14k back"),
    ("decide", "--json", "-"),
    ("compare", "--states", "NJ"),
    ("knowledge", "check", "--quick"),
    ("knowledge", "as-of", "2020-01-01"),
    ("chat", "--plain"),
    ("sessions", "list"),
    ("where",),
)


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment with folders of its own for everything that a program may write to."""
    for name in ("home", "temporary", "here"):
        (tmp_path / name).mkdir()
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path / "temporary"),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "tests" / "no_network"), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TERM": "xterm-256color",
    }


def files_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if not path.is_dir()]


def run(environment: dict[str, str], *arguments: str, before: tuple[str, ...] = (), given: str = "{}") -> str:
    done = subprocess.run(
        [*before, sys.executable, "-m", "assistant.cli", *arguments],
        input=given,
        env=environment,
        cwd=Path(environment["HOME"]).parent / "here",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, (arguments, done.stderr)
    assert done.stderr == "", arguments
    return done.stdout


@pytest.fixture(scope="module")
def alone() -> tuple[str, ...]:
    """What to put before a command so that it runs where there is no network but an unused loopback."""
    wrap = ("unshare", "--user", "--map-root-user", "--net")
    if shutil.which("unshare") is None or subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no network namespace of one's own")
    listed = subprocess.run([*wrap, "cat", "/proc/net/dev"], capture_output=True, text=True, check=True).stdout
    assert [line.split(":")[0].strip() for line in listed.splitlines()[2:]] == ["lo"]
    return wrap


def test_every_command_works_where_there_is_no_network_at_all(bare: dict[str, str], alone: tuple[str, ...]) -> None:
    for command in COMMANDS:
        assert run(bare, *command, before=alone, given=TALK if command[0] == "chat" else "{}")
    (kept,) = json.loads(run(bare, "sessions", "list", "--json", before=alone))
    file = Path(bare["HOME"]) / "exported.json"
    file.write_text(run(bare, "sessions", "export", kept["id"], before=alone))
    for command, given in (
        (("ask", "--jsonl"), "is a loss in my IRA deductible\n"),
        (("read", "--jsonl"), "closed my Roth in 2022\n"),
        (("decide", "--jsonl"), '{"account_type": "401k", "withdrew": "nothing"}\n'),
        (("decide", "--trace"), '{"account_type": "401k", "withdrew": "nothing"}'),
        (("check-article", "-"), "Unless Congress acts, the deduction will return in 2026."),
        (("sessions", "import", str(file)), ""),
        (("chat", "--plain", "--resume"), "/facts\n/quit\n"),
        (("sessions", "forget", "--all", "--yes"), ""),
    ):
        assert run(bare, *command, before=alone, given=given), command


def test_the_chat_on_the_screen_works_where_there_is_no_network_at_all(
    bare: dict[str, str], alone: tuple[str, ...]
) -> None:
    with Terminal("chat", before=alone, **{**bare, "WRITEOFF_HOME": ""}) as terminal:
        terminal.wait_for("Your case")
        for line in ("I have a 401k\r", "/continue\r", "nothing\r", "what is basis?\r"):
            terminal.send(line, quiet=0.4, most=1.5)
        terminal.wait_for("Nothing has come out")
        for key in ("\x1bOP", "\x10", "\x12"):  # F1, Ctrl+P, Ctrl+R
            terminal.send(key, quiet=0.3)
            terminal.send("\x1b", quiet=0.3)
        assert terminal.leave() == 0, terminal.tail()


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import socket; socket.getaddrinfo('example.org', 80)",
    ],
)
def test_a_process_that_a_test_starts_is_refused_every_socket_too(bare: dict[str, str], code: str) -> None:
    for environment in (bare, dict(os.environ)):
        inner = f"import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', {code!r}]).returncode)"
        for program in (code, inner):
            done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
            assert done.returncode != 0
            assert "NetworkUsed" in done.stderr


def test_a_private_chat_line_by_line_leaves_no_file(bare: dict[str, str], tmp_path: Path) -> None:
    assert "Zanzibar" in run(bare, "chat", "--plain", "--private", given=TALK)
    assert files_in(tmp_path) == []


def test_a_private_chat_on_the_screen_leaves_no_file(bare: dict[str, str], tmp_path: Path) -> None:
    with Terminal("chat", "--private", **{**bare, "WRITEOFF_HOME": ""}) as terminal:
        terminal.wait_for("Your case")
        for line in ("I have a 401k\r", "my cat is called Zanzibar\r", "half a line"):
            terminal.send(line, quiet=0.4, most=1.5)
        terminal.wait_for("half a line")
        assert terminal.leave() == 0, terminal.tail()
    assert "Zanzibar" in terminal.text()
    assert files_in(tmp_path) == []


def test_questions_and_cases_leave_no_file(bare: dict[str, str], tmp_path: Path) -> None:
    for command in COMMANDS:
        if command[0] != "chat":
            run(bare, *command)
    assert files_in(tmp_path) == []


def test_what_is_typed_is_in_the_one_file_that_is_named_and_nowhere_else(bare: dict[str, str], tmp_path: Path) -> None:
    run(bare, "chat", "--plain", given=TALK)
    holding = [path for path in files_in(tmp_path) if b"Zanzibar" in path.read_bytes()]
    named = {place["path"] for place in json.loads(run(bare, "where", "--json"))}
    assert {path.name for path in holding} <= {"saved.db", "saved.db-wal"}
    assert holding
    assert {str(path) for path in files_in(tmp_path)} <= named


def test_what_was_forgotten_is_in_no_file(bare: dict[str, str], tmp_path: Path) -> None:
    run(bare, "chat", "--plain", given=TALK)
    run(bare, "sessions", "forget", "--all", "--yes")
    assert not [path for path in files_in(tmp_path) if b"Zanzibar" in path.read_bytes()]


def test_only_the_web_face_imports_what_can_open_a_socket() -> None:
    reaching = {"socket", "socketserver", "ssl", "http", "urllib.request", "aiohttp", "ftplib", "smtplib", "xmlrpc"}
    for path in [*(ROOT / "assistant").rglob("*.py"), *(ROOT / "knowledge").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                names = {node.module or ""}
            else:
                continue
            roots = names | {name.split(".")[0] for name in names}
            assert path.name == "web.py" or not roots & reaching, path.name
