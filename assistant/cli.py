"""The command line. Answers on stdout, talk on stderr; exit 0, 2 for misuse, 130 for Ctrl-C.

Every command lives in a module of its own and is loaded only when it is used, so that `--version` and `ask` load
neither Textual nor SQLite. Only commands that are there appear in the help.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from importlib import import_module
from importlib.util import find_spec
from typing import Final

import click

from assistant import __version__


class Exit(IntEnum):
    """What the shell is told."""

    OK = 0
    FAULTS = 1
    USAGE = 2
    INTERRUPTED = 130


UNCOLLECTED: Final = 50_000
"""New objects after which the garbage collector looks for circles: Python's 700 cost an answer a tenth of its time."""

# name: module, attribute, one line of help, what else has to be installed for it
_COMMANDS: Final[dict[str, tuple[str, str, str, str]]] = {
    "chat": ("assistant.cli_chat", "chat_command", "Talk it through (the default).", ""),
    "ask": ("assistant.cli_ask", "ask_command", "Answer one question.", ""),
    "read": ("assistant.cli_read", "read_command", "Show the facts in a text.", ""),
    "decide": ("assistant.cli_decide", "decide_command", "Facts in, verdict out.", ""),
    "compare": ("assistant.cli_compare", "compare_command", "One case in several states.", ""),
    "check-article": ("assistant.cli_article", "check_article_command", "Hold an article against the law.", ""),
    "sessions": ("assistant.cli_sessions", "sessions_group", "Saved conversations.", ""),
    "where": ("assistant.cli_sessions", "where_command", "Every file that is kept, and what is in it.", ""),
    "knowledge": ("assistant.cli_knowledge", "knowledge_group", "The law and the answers behind it all.", ""),
    "verify": ("assistant.cli_records", "verify_command", "Run a traced verdict again.", ""),
    "serve": ("assistant.web", "serve_command", "The chat in a browser on this machine.", "textual_serve"),
}

_EPILOG: Final = """\b
Examples:
  writeoff
  writeoff --resume
  writeoff ask "Can I deduct the loss in my Roth IRA?"
  echo '{"account_type": "401k", "withdrew": "nothing"}' | writeoff decide --json

\b
Environment:
  WRITEOFF_HOME  folder for saved conversations
  NO_COLOR       no colours in the chat
  TERM=dumb      the chat line by line
"""


_CHAT_OPTIONS: Final = (
    ("--plain", "Line by line: for screen readers and plain terminals."),
    ("--screen", "Full screen, where the settings say line by line."),
    ("--private", "Write nothing to disk."),
    ("--resume [ID]", "Go on with the last conversation, or with that one."),
    ("--today DATE", "Answer as on this day, like 2026-04-15."),
)
"""The options of the chat that stand in the help of `writeoff` too; each works with and without the word `chat`."""
_OWN: Final = frozenset({"--version", "-h", "--help"})


def with_chat(arguments: list[str]) -> list[str]:
    """The arguments with `chat` in front where they begin with an option of the chat, whether or not it was named."""
    if not arguments or not arguments[0].startswith("--") or arguments[0] in _OWN or arguments[0] == "--":
        return arguments
    rest = list(arguments)
    if "chat" in rest:
        rest.remove("chat")
    return ["chat", *rest]


class _Commands(click.Group):
    """Commands that are loaded when used."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, with_chat(args))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's shape
        return [name for name in _COMMANDS if _is_there(name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's shape
        if cmd_name not in _COMMANDS or not _is_there(cmd_name):
            return None
        module, attribute, _, _ = _COMMANDS[cmd_name]
        found: click.Command = getattr(import_module(module), attribute)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if args and " " in args[0]:
                raise click.UsageError(f'To ask a question: writeoff ask "{args[0][:60]}"', ctx) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Options of the chat"):
            formatter.write_dl(list(_CHAT_OPTIONS))
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name][2]) for name in self.list_commands(ctx)])


def _is_there(name: str) -> bool:
    """Whether the module of a command and what it needs are installed; loads neither."""
    module, _, _, needs = _COMMANDS[name]
    return find_spec(module) is not None and (not needs or find_spec(needs) is not None)


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click's shape
    if not wanted or ctx.resilient_parsing:
        return
    click.echo(f"writeoff {__version__}")
    ctx.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show it.")
@click.pass_context
def writeoff(ctx: click.Context) -> None:
    """Can I claim the loss in my 401(k) or IRA on my taxes? Works offline, on this machine alone."""
    if ctx.invoked_subcommand is None:
        from assistant.cli_chat import chat_command

        ctx.invoke(chat_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code."""
    if arguments is None:
        gc.set_threshold(UNCOLLECTED)
        atexit.register(gc.freeze)  # what is left at the end goes to the system, unlooked at
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a character shows ? instead
    try:
        code = writeoff.main(arguments, prog_name="writeoff", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        _show(error)
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return Exit.OK
    return code if isinstance(code, int) else Exit.OK


def _show(error: click.ClickException) -> None:
    """Say what was misused; it may quote a file's name or an option as it was typed, so it is cleaned too."""
    import io

    from assistant.cli_lines import tell

    said = io.StringIO()
    error.show(file=said)
    tell(said.getvalue(), nl=False, err=True)


def _close_quietly() -> None:
    """Nobody reads our output any more: let Python's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
