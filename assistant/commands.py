"""Every command once: behind keys, slash commands, the palette, /help and the table in the README.

What a command is called and does is in wording/commands.toml; what it does to a conversation in `dialogue.acts`, the
same in both faces. Those in `BESIDE` open, write or list something beside the conversation, and each face does that in
its own way: `terminal.doing` on the screen, `lines.deeds` line by line. The table in docs/terminal.md says both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assistant.wording.words import load_words, say_key

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation


def _always(_: Conversation) -> str:
    return ""


def _after_a_verdict(conversation: Conversation) -> str:
    return "" if conversation.is_answered else say_key("reason_no_answer")


def _with_facts(conversation: Conversation) -> str:
    return "" if conversation.told else say_key("reason_no_facts")


def _with_past(conversation: Conversation) -> str:
    return "" if conversation.past else say_key("reason_no_past")


def _with_future(conversation: Conversation) -> str:
    return "" if conversation.future else say_key("reason_no_future")


def _while_asking(conversation: Conversation) -> str:
    from assistant.dialogue.states import Asking, base

    return "" if isinstance(base(conversation.state), Asking) else say_key("reason_no_question")


def _when_skipped(conversation: Conversation) -> str:
    skipped = any(told.value == "unsure" for told in conversation.told.values())
    return "" if skipped else say_key("reason_none_skipped")


def _with_another_case(conversation: Conversation) -> str:
    return "" if conversation.kept else say_key("reason_no_other_case")


def _after_words(conversation: Conversation) -> str:
    return "" if conversation.last else say_key("reason_no_words")


def _with_a_verdict(conversation: Conversation) -> str:
    if conversation.verdict is None:
        return _with_facts(conversation) or say_key("reason_clash")
    return ""


def _with_something_to_keep(conversation: Conversation) -> str:
    """A case is written as a record, else the answer of an entry by itself."""
    return "" if conversation.topic and not conversation.told else _with_a_verdict(conversation)


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        name: the key in wording/commands.toml, and the `name` of a heard command.
        slash: what to type after the slash.
        key: the key in the full-screen chat, in Textual's notation; empty for none.
        why_not: why it cannot be used now, as the end of "..., because"; empty where it can.
        aliases: other words after the slash.
    """

    name: str
    slash: str
    key: str = ""
    why_not: Callable[[Conversation], str] = _always
    aliases: tuple[str, ...] = ()


COMMANDS: Final = (
    Command("help", "help", "f1", aliases=("?", "h", "commands")),
    Command("why", "why", "f2", aliases=("explain",)),
    Command("why_not", "whynot", why_not=_after_a_verdict, aliases=("why-not",)),
    Command("undo", "undo", "f3", _with_past, ("back",)),
    Command("redo", "redo", "f4", _with_future),
    Command("skip", "skip", why_not=_while_asking),
    Command("unsure", "notsure", why_not=_while_asking, aliases=("unsure", "not-sure", "idk")),
    Command("again", "again", why_not=_when_skipped),
    Command("change", "change", why_not=_with_facts, aliases=("edit", "correct")),
    Command("facts", "facts", why_not=_with_facts, aliases=("case", "known")),
    Command("verdict", "verdict", why_not=_after_a_verdict, aliases=("answer",)),
    Command("dollars", "dollars", why_not=_with_facts, aliases=("amounts",)),
    Command("math", "math", why_not=_after_a_verdict, aliases=("arithmetic", "sums")),
    Command("steps", "steps", why_not=_after_a_verdict, aliases=("next", "todo")),
    Command("sources", "sources", why_not=_after_words),
    Command("topics", "topics"),
    Command("repeat", "repeat", why_not=_after_words),
    Command("shorter", "shorter", why_not=_after_words, aliases=("short",)),
    Command("more", "more", why_not=_after_words, aliases=("full", "longer")),
    Command("stop", "stop", why_not=_while_asking, aliases=("cancel", "pause")),
    Command("continue", "continue", aliases=("start",)),
    Command("hide", "hide", "f6"),
    Command("restart", "restart", why_not=_with_facts, aliases=("reset", "new")),
    Command("second", "second", why_not=_with_facts, aliases=("another",)),
    Command("other_case", "other", why_not=_with_another_case, aliases=("switch",)),
    Command("quit", "quit", "ctrl+q", aliases=("exit", "q", "bye")),
)

BESIDE: Final = (
    Command("case", "panel", "f5"),
    Command("browse", "browse", "f7", aliases=("read",)),
    Command("past", "conversations", "f8", aliases=("sessions", "past")),
    Command("open", "open", aliases=("resume",)),
    Command("rename", "rename"),
    Command("forget", "forget", aliases=("delete",)),
    Command("settings", "settings", "f9", aliases=("options",)),
    Command("states", "states"),
    Command("copy", "copy", "ctrl+y", _after_words),
    Command("export", "export", "ctrl+s", _with_something_to_keep, ("save", "record")),
    Command("search", "history", "ctrl+r"),
    Command("theme", "theme", aliases=("themes",)),
)
"""What is done beside the conversation, by each face in its own way."""

BY_NAME: Final = {command.name: command for command in COMMANDS}
BY_SLASH: Final = {name: command.name for command in COMMANDS for name in (command.slash, *command.aliases)}
"""What the dialogue does."""
BESIDE_BY_NAME: Final = {command.name: command for command in BESIDE}
BESIDE_BY_SLASH: Final = {name: command.name for command in BESIDE for name in (command.slash, *command.aliases)}
"""What a face does; the dialogue only hears it."""


def table() -> str:
    """All commands as a Markdown table, for the docs; a test keeps it true."""
    rows = (
        f"| {_shown_key(item.key)} | `/{item.slash}` | {title_of(item.name)}: {help_of(item.name)} |"
        f" {_by_line(item.name)} |"
        for item in (*COMMANDS, *BESIDE)
    )
    return "\n".join(("| Key | Type | What it does | Line by line |", "| --- | --- | --- | --- |", *rows))


def _by_line(name: str) -> str:
    """What a command does line by line, where that is not the same."""
    return str(load_words("commands")[name].get("line", "the same"))


def _shown_key(key: str) -> str:
    return key.replace("ctrl+", "Ctrl+").replace("f", "F", 1).title() if key else ""


def title_of(name: str) -> str:
    """What a command is called."""
    return str(load_words("commands")[name]["title"])


def help_of(name: str) -> str:
    """What a command does, as a line of help."""
    return str(load_words("commands")[name]["help"])
