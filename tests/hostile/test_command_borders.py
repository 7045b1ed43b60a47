"""The hostile corpus through every command: no crash, and nothing comes out that a terminal would obey."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hostile_items import conversation, items
from markdown_it import MarkdownIt
from terminal_kit import faults_in

from assistant.cli import main
from assistant.cli_sessions import _store
from assistant.commands import BESIDE, COMMANDS

DAY = ("--today", "2026-11-24")
SHORT = {name: text for name, text in items().items() if len(text) <= 2_000}

Run = Callable[..., tuple[int, str]]


class _Stream(io.TextIOWrapper):
    """A standard stream over bytes in memory."""

    def __init__(self, held: bytes = b"") -> None:
        super().__init__(io.BytesIO(held), encoding="utf-8", errors="replace", write_through=True)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process: its exit code, and all it said, checked for what a terminal would obey."""

    def finish(*arguments: str, given: bytes = b"") -> tuple[int, str]:
        out, err = _Stream(), _Stream()
        monkeypatch.setattr(sys, "stdin", _Stream(given))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        said = out.buffer.getvalue().decode("utf-8"), err.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]
        assert not faults_in("".join(said)), (arguments, faults_in("".join(said)))
        assert "Traceback" not in said[1]
        return code, said[0]

    return finish


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def lines_of(texts: list[str]) -> bytes:
    return b"\n".join(as_bytes(text).replace(b"\n", b" ") for text in texts) + b"\n"


def test_the_corpus_is_large() -> None:
    assert len(items()) >= 500


@pytest.mark.parametrize("command", ["ask", "read", "decide"])
@pytest.mark.parametrize("form", ["as it stands", "a JSON string", "in an object"])
def test_every_line_in_gives_one_object_out(run: Run, command: str, form: str) -> None:
    texts = list(items().values())[:: 1 if form == "as it stands" else 4]
    if form == "a JSON string":
        texts = [json.dumps(text) for text in texts]
    elif form == "in an object" and command == "decide":
        texts = [
            json.dumps({"account_type": text, "state": text, "agi": text, text[:80]: text}) for text in SHORT.values()
        ]
    elif form == "in an object":
        texts = [json.dumps({"text": text}) for text in texts]
    code, out = run(command, "--jsonl", *DAY, given=lines_of(texts))
    assert code == 0
    found = [json.loads(line) for line in out.splitlines()]
    assert len(found) == len(texts)
    assert out.isascii()
    for one in found:
        assert not faults_in(str(one.get("text", "")) + str(one.get("question", "")) + str(one.get("answer") or ""))


def test_arguments_are_read_and_quoted_without_harm(run: Run) -> None:
    commands: list[Callable[[str], tuple[str, ...]]] = [
        lambda text: ("ask", *DAY, "--", text),
        lambda text: ("read", *DAY, "--", text),
        lambda text: ("knowledge", "as-of", "2020-01-01", "--", text),
        lambda text: ("knowledge", "show", "--", text),
        lambda text: ("knowledge", "sources", "--", text),
        lambda text: ("knowledge", "new", "--into", "nowhere", "--", text),
        lambda text: ("compare", "--states", text),
        lambda text: ("sessions", "show", "--", text),
        lambda text: ("sessions", "list", f"--search={text}"),
        lambda text: ("sessions", "export", "--", text),
        lambda text: ("sessions", "forget", "--yes", "--", text),
        lambda text: ("ask", f"--today={text}", "x"),
        lambda text: (text,),
        lambda text: (f"--{text}",),
        lambda text: ("ask", f"--{text}"),
    ]
    texts = list(SHORT.values())
    for place, command in enumerate(commands):
        few = texts[::3] if place == 0 else texts[place::17]
        for text in few:
            if text != "chat":
                assert run(*command(text))[0] in (0, 2), command(text)


@pytest.mark.parametrize(
    "command",
    [
        ("check-article",),
        ("knowledge", "gaps"),
        ("decide",),
        ("verify",),
        ("compare", "--years"),
        ("sessions", "import"),
    ],
)
def test_names_of_files_are_quoted_without_harm(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    for text in list(SHORT.values())[::9]:
        name = text.replace("/", "_").replace("\0", "_")[:60].encode("utf-8", "replace").decode()
        code, _ = run(*command, str(tmp_path / f"x{name}"))
        assert code == 2


@pytest.mark.parametrize(
    "command",
    [
        ("check-article", "-"),
        ("check-article", "--all", "-"),
        ("check-article", "--json", "-"),
        ("knowledge", "gaps", "-"),
    ],
)
def test_an_article_or_a_list_of_questions_is_read_without_harm(run: Run, command: tuple[str, ...]) -> None:
    claim = "You can deduct your 401(k) losses as a miscellaneous itemized deduction"
    texts = [text.replace("my", claim) for text in SHORT.values()]
    assert run(*command, given=lines_of(texts))[0] == 0
    assert run(*command, given=b" ".join(map(as_bytes, items().values()))[:500_000])[0] in (0, 2)
    assert run(*command, given=bytes(range(256)) * 50)[0] == 0


def test_tables_of_cases_are_read_without_harm(run: Run) -> None:
    rows = [f"{json.dumps(text)[1:-1]},{text}" for text in SHORT.values()]
    assert run("decide", "--csv", *DAY, given=b"account_type,state\n" + lines_of(rows))[0] in (0, 2)
    for text in list(SHORT.values())[::7]:
        assert run("decide", "--csv", *DAY, given=as_bytes(f"{text},account_type\n{text},401k\n"))[0] in (0, 2)


def test_line_mode_hears_every_item_and_keeps_it_clean(run: Run) -> None:
    told = ["I have a 401k", "/continue"]
    lines = lines_of([*told, *(text for text in items().values() if "/quit" not in text), "/facts"])
    code, out = run("chat", "--plain", *DAY, given=lines)
    assert code == 0
    assert "went wrong" not in out
    _, listed = run("sessions", "list", "--json")
    (session,) = json.loads(listed)
    for command in ("show", "export"):
        assert run("sessions", command, session["id"])[0] == 0
    assert run("chat", "--plain", "--resume", *DAY, given=b"/facts\n")[0] == 0


def test_every_command_of_line_mode_takes_any_argument(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the conversation too: names, words to look for, and numbers of lists, all of them typed by anybody."""
    monkeypatch.chdir(tmp_path)
    texts = list(SHORT.values())
    lines = ["I emptied my 401k in 2016 and live in Ohio", "/conversations"]
    for place, command in enumerate((*BESIDE, *COMMANDS)):
        if command.name not in ("quit", "copy", "export"):  # the first ends the chat, the others write a file each
            lines += [f"/{command.slash} {text}" for text in texts[place::23] if not asks_to_leave(text)]
    lines += [f"/export {text}" for text in texts[::97]] + ["/conversations", "/panel", "/history", "/facts"]
    code, out = run("chat", "--plain", *DAY, given=lines_of(lines))
    assert code == 0
    assert "went wrong" not in out
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.parent for path in written} <= {tmp_path}
    _, listed = run("sessions", "list", "--json", "--limit", "1000")
    for session in json.loads(listed):
        assert run("sessions", "show", session["id"])[0] == 0


def asks_to_leave(text: str) -> bool:
    """Whether a line in the middle of an item would end the chat."""
    return any(line.strip().casefold().startswith(("/q", "/exit", "/bye")) for line in text.splitlines())


def test_conversations_from_elsewhere_come_in_clean_and_can_be_gone_on_with(run: Run, tmp_path: Path) -> None:
    for place, text in enumerate(list(items().values())[::6]):
        file = tmp_path / f"{place}.json"
        file.write_bytes(json.dumps(conversation(text)).encode())
        code, out = run("sessions", "import", str(file))
        if code:  # a lone surrogate is no JSON text
            assert any(0xD800 <= ord(letter) <= 0xDFFF for letter in text)
            continue
        session = out.strip()
        if text.strip() != "" and place % 3 == 0:
            assert run("chat", "--plain", "--resume", session, *DAY, given=b"/facts\n")[0] == 0
            assert run("sessions", "show", session)[0] == 0
            assert run("sessions", "export", session)[0] == 0
    assert run("sessions", "list", "--limit", "1000")[0] == 0
    with _store() as store:
        for summary in store.list(1000):
            saved = store.load(summary.id)
            assert saved is not None
            assert not faults_in(
                " ".join([saved.title, saved.draft, saved.program, *(one.value for one in saved.inputs)])
            )


def test_files_that_are_no_conversation_are_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    for text in list(items().values())[::5]:
        file.write_bytes(as_bytes(text))
        assert run("sessions", "import", str(file))[0] == 2


def test_a_trace_with_anything_in_it_is_verified_or_refused(run: Run, tmp_path: Path) -> None:
    _, traced = run("decide", "--trace", *DAY, given=b'{"account_type": "401k", "withdrew": "nothing"}')
    file = tmp_path / "trace.json"
    honest = json.loads(traced)
    for text in list(SHORT.values())[::8]:
        for broken in (
            as_bytes(text),
            json.dumps({**honest, "program": text}).encode(),
            json.dumps({**honest, text[:50]: text}).encode(),
            json.dumps(dict.fromkeys(honest, text)).encode(),
            json.dumps(_with_strings(honest, text)).encode(),
        ):
            file.write_bytes(broken)
            assert run("verify", str(file))[0] in (0, 1, 2)


def _with_strings(value: Any, text: str) -> Any:
    """The same shape with every string that is no name of ours replaced."""
    if isinstance(value, dict):
        return {name: _with_strings(inside, text) for name, inside in value.items()}
    if isinstance(value, list):
        return [_with_strings(inside, text) for inside in value]
    return text if isinstance(value, str) else value


def test_a_hostile_folder_is_shown_without_harm(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in list(SHORT.values())[::12]:
        name = text.replace("\0", "").replace("/", "_")[:60].encode("utf-8", "replace").decode() or "x"
        monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path / name))
        assert run("where")[0] == 0
        assert run("where", "--json")[0] == 0
        assert run("chat", "--plain", *DAY, given=b"hello\n")[0] == 0
        assert run("sessions", "list")[0] == 0
    blocked = tmp_path / "a\x1b[31mb"
    blocked.write_text("a file where a folder should be")
    monkeypatch.setenv("WRITEOFF_HOME", str(blocked))
    assert run("chat", "--plain", *DAY, given=b"hello\n")[0] == 0


class _Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += attrs


def records_of(text: str) -> tuple[str, str, str]:
    """The three forms of the record of a case in whose words the text stands: text, Markdown, HTML."""
    from datetime import date

    from assistant.record import as_markdown, as_text, make_record
    from assistant.record_html import as_html
    from knowledge import Facts, decide
    from knowledge.tracing import Origin

    today = date(2026, 11, 24)
    facts = Facts.model_validate({"account_type": "401k", "withdrew": "nothing"})
    origins = {"account_type": Origin("told", text), "withdrew": Origin("told", text)}
    record = make_record(facts, decide(facts, today=today), today=today, program="1", origins=origins)
    return as_text(record), as_markdown(record), as_html(record)


def test_records_show_what_was_typed_and_obey_none_of_it() -> None:
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    addresses = None
    for name, text in SHORT.items():
        plain, marked, page = records_of(text)
        assert not faults_in(plain + marked + page), name
        parsed = _Page()
        parsed.feed(page)
        assert parsed.elements <= {
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "h1",
            "h2",
            "p",
            "section",
            "ul",
            "ol",
            "li",
            "a",
        }
        links = [value for attribute, value in parsed.attributes if attribute == "href"]
        assert not [attribute for attribute, _ in parsed.attributes if attribute.startswith("on") or attribute == "src"]
        tokens = [token for block in markdown.parse(marked) for token in (block, *(block.children or ()))]
        assert not [
            token
            for token in tokens
            if token.type in ("html_inline", "html_block", "image", "fence", "code_block", "table_open")
        ]
        links += [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
        addresses = addresses or sorted(links)
        assert sorted(links) == addresses, name
        assert not any("evil.example" in link for link in links if link)
