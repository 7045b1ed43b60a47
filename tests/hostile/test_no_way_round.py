"""Nothing reaches a terminal, a widget, an export or a log round the cleaning function: the source itself is asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant.cleaning import harmless
from knowledge.entries import load_entries

ROOT = Path(__file__).resolve().parents[2]
CLEANERS = {"clean", "harmless", "safe", "tell"}
BORDERS = {
    # where text comes in
    "assistant/dialogue/chat.py": "hear",
    "assistant/cli_ask.py": "_find",
    "assistant/cli_read.py": "facts_in",
    "assistant/cli_article.py": "check_article_command",
    "assistant/cli_knowledge.py": "gaps_command _facts_in",
    "assistant/lines/talk.py": "_heard _turn",
    "assistant/sessions/exchange.py": "read_text",
    "assistant/sessions/rows.py": "session_from turn_from",
    "assistant/terminal/guarded.py": "on_event notify",
    "assistant/terminal/talk.py": "hear",
    "assistant/terminal/widgets/prompt.py": "_on_paste",
    # where text goes out
    "assistant/cli_lines.py": "tell",
    "assistant/cli_records.py": "_shown",
    "assistant/cli.py": "_show",
    "assistant/plain.py": "_put",
    "assistant/record.py": "_facts",
    "assistant/sessions/commands.py": "list_lines export_session where_lines forgotten_lines",
    "assistant/terminal/widgets/prose.py": "covered covered_words",
}
"""Each border with its functions; every one of them cleans."""
PRINTERS = {"assistant/cli_lines.py", "assistant/cli.py", "assistant/web.py"}
"""Modules that may call click.echo: the one function that cleans, the version, and the address of `serve`."""
WRITERS = {
    "assistant/plain.py": "the talk, line by line",
    "assistant/cli_knowledge.py": "the draft of an entry",
    "assistant/compiled.py": "the knowledge as the build leaves it",
    "assistant/sessions/folders.py": "an export, and an answer or a record to keep",
    "assistant/sessions/disk_store.py": "what was said, into the database",
    "assistant/sessions/journal.py": "the copy of a damaged database that a rescue reads",
    "assistant/sessions/rescue.py": "what could be read of a damaged database",
    "assistant/sessions/tally.py": "the number of the last turn, beside the database",
    "assistant/terminal/lasting.py": "what Textual draws, to a terminal that may go away",
    "assistant/terminal/restoring.py": "to the shell beside the chat, whether the chat is drawn",
    "assistant/settings.py": "choices of the chat",
    "assistant/unanswered.py": "questions that went unanswered, where the person wants them kept",
    "assistant/web.py": "to its own visitors' processes",
}
"""Modules that write to a stream or a file, and what."""
WIDGETS_WITH_MARKUP = {
    "Static",
    "Label",
    "OptionList",
    "SelectionList",
    "Button",
    "Checkbox",
    "RadioButton",
    "Link",
    "Markdown",
}


@cache
def trees() -> dict[str, ast.Module]:
    paths = [path for package in ("assistant", "knowledge") for path in sorted((ROOT / package).rglob("*.py"))]
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def calls(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """Each call with the name that is called and what it is called on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(name):
                    yield name, "", node
                case ast.Attribute(value, name):
                    yield name, ast.unparse(value), node


def constant(node: ast.expr) -> bool:
    """Whether an expression is text of ours: written here, or one of two that are."""
    match node:
        case ast.Constant():
            return True
        case ast.IfExp(_, first, second):
            return constant(first) and constant(second)
        case ast.Name(name) | ast.Attribute(_, name):
            return name.isupper()
        case ast.Call(ast.Name("escape")):
            return True
    return False


@pytest.mark.parametrize(
    ("module", "function"), [(module, name) for module, names in BORDERS.items() for name in names.split()]
)
def test_every_border_cleans(module: str, function: str) -> None:
    found = [
        node
        for node in ast.walk(trees()[module])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == function
    ]
    assert found, f"{module} has no {function}"
    for node in found:
        assert any(name in CLEANERS for name, _, _ in calls(node)), f"{module}: {function} does not clean"


def test_only_one_function_prints() -> None:
    found = {
        module
        for module, tree in trees().items()
        for name, on, _ in calls(tree)
        if on == "click" and name in ("echo", "secho", "style")
    }
    assert found <= PRINTERS, f"{found - PRINTERS} should call tell()"
    printing = [
        module
        for module, tree in trees().items()
        for name, on, _ in calls(tree)
        if name in ("print", "pprint") and not on
    ]
    assert not printing


def test_no_file_of_ours_holds_what_cannot_be_seen() -> None:
    """A mark that turns the direction of text shows a reviewer another law, or other code, than the one that counts."""
    read = [path for package in ("assistant", "knowledge") for path in (ROOT / package).rglob("*") if path.is_file()]
    texts = {path: path.read_text("utf-8") for path in read if path.suffix in (".py", ".toml", ".md", ".tcss")}
    assert len(texts) > 300
    assert not [path.name for path, text in texts.items() if harmless(text) != text]


def test_only_known_modules_write() -> None:
    writing = {
        module
        for module, tree in trees().items()
        for name, _, _ in calls(tree)
        if name in ("write", "write_text", "write_bytes", "writelines", "dump_to")
    }
    assert not (unknown := writing - WRITERS.keys()), unknown


def test_nothing_is_logged() -> None:
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                logs = "logging" in {name.name for name in node.names}
                assert not logs or module == "assistant/web.py", module  # which silences a library's logger
        for name, on, call in calls(tree):
            if on.endswith("log") or (name == "log" and on != "math"):
                assert all(constant(argument) for argument in call.args), f"{module}: a log with values in it"


def test_no_text_is_read_as_markup() -> None:
    for module, tree in trees().items():
        for name, on, call in calls(tree):
            where = f"{module}:{call.lineno}"
            assert name not in ("from_markup", "render_markup"), where
            named = {word.arg: word.value for word in call.keywords}
            plain = isinstance(named.get("markup"), ast.Constant) and not named["markup"].value  # type: ignore[union-attr]
            if name in WIDGETS_WITH_MARKUP and not on:
                texts = [one for one in call.args if not isinstance(one, ast.Starred)]
                known = all(constant(one) or _is_content(one) for one in texts)
                empty = any(isinstance(one, ast.Constant) and one.value == "" for one in texts)  # to be filled later
                assert plain or (known and texts and not empty), f"{where}: {name} would read markup"


def _is_content(node: ast.expr) -> bool:
    match node:
        case ast.Call(ast.Name("Content"), _, _) | ast.Call(ast.Attribute(ast.Name("Content"), _), _, _):
            return True
    return False


def test_titles_of_boxes_are_ours() -> None:
    """The title of a border is read as markup."""
    known = {
        "assistant/terminal/screens/dialogs.py",
        "assistant/terminal/widgets/verdict.py",
    }  # constants by another name
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and module not in known:
                for target in node.targets:
                    titles = target.elts if isinstance(target, ast.Tuple) else [target]
                    values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
                    for title, value in zip(titles, values, strict=False):
                        if isinstance(title, ast.Attribute) and title.attr in ("border_title", "border_subtitle"):
                            assert constant(value), f"{module}:{node.lineno}"


def test_our_own_words_pass_the_cleaning_unchanged() -> None:
    from assistant.cleaning import harmless

    for entry in load_entries().values():
        for text in (entry.title, entry.answer(), *entry.asked_as):
            assert harmless(text) == text, entry.id
    for path in [*(ROOT / "assistant" / "wording").glob("*.toml"), *(ROOT / "knowledge").rglob("*.toml")]:
        text = path.read_text("utf-8")
        assert harmless(text) == text, path.name
