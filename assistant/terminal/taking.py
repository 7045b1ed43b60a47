"""Taking an answer along: to the clipboard where the terminal does that, else to a file, and saying which it was.

A terminal is asked to copy by an escape sequence (OSC 52) and never says whether it did. So the message says "sent",
and terminals that are known not to do it get a file.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.terminal.app import ChatApp

_LONGEST_SENT: Final = 50_000
"""Characters; some terminals drop longer sequences without a word."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of it, in a sentence for the person."""

    says: str
    path: Path | None = None


def copies(environ: Mapping[str, str]) -> bool:
    """Whether the terminal may do what OSC 52 asks."""
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    return environ.get("TERM", "") not in ("linux", "dumb", "vt100", "vt220", "ansi")


def last_answer(app: ChatApp) -> str:
    """What was said last, from the person's last words on, as Markdown without hard wraps."""
    said: list[str] = []
    for line in reversed(app.chat.transcript.lines):
        if line.message is None:
            if said:
                break
            continue
        if line.message.kind != "question":
            said.append(line.message.text)
    return "\n\n".join(reversed(said))


def copy_last(app: ChatApp, argument: str = "") -> None:
    """Copy the last answer, or with "file" write it to one."""
    text = last_answer(app)
    if not text:
        app.notify("There is no answer to copy yet.", markup=False)
        return
    to_file = argument == "file" or app.is_web or not copies(os.environ) or len(text) > _LONGEST_SENT
    if to_file:
        app.notify(write_text(app, text, "answer", "md").says, markup=False, timeout=8)
        return
    app.copy_to_clipboard(text)
    says = "Sent to your terminal's clipboard. If pasting brings nothing, /copy file writes it to a file."
    app.notify(says, markup=False, timeout=6)


def record_text(app: ChatApp, form: str, *, for_preparer: bool = False) -> str:
    """The record of the case in a form of `record`: "markdown", "html" or "json"."""
    from assistant.dialogue.facts import facts_of
    from assistant.record import as_json, as_markdown, make_record
    from assistant.record_html import as_html
    from knowledge.tracing import Origin
    from knowledge.would_be import would_be_yes

    if app.talk is None:
        return ""
    tools, conversation = app.talk.tools, app.talk.conversation
    facts = facts_of(conversation.told, tools.today)
    record = make_record(
        facts,
        tools.decide(facts),
        today=tools.today,
        program=app.version,
        origins={name: Origin("told", told.words) for name, told in conversation.told.items()},
        reader="preparer" if for_preparer else "person",
        would_be=would_be_yes(facts, law=tools.law, today=tools.today),
    )
    return {"markdown": as_markdown, "html": as_html, "json": as_json}[form](record)


def write_text(app: ChatApp, text: str, name: str, ending: str, folder: Path | None = None) -> Taken:
    """Write a text to a new file in the current folder, or in the home folder where that cannot be written.

    In a browser it is downloaded: the folders here are not the visitor's.
    """
    if app.is_web:
        filename = f"writeoff-{name}-{app.options.today:%Y-%m-%d}.{ending}"
        app.deliver_text(io.StringIO(text), save_filename=filename, open_method="download")
        return Taken(f"Your browser downloads it as {filename}.")
    for place in [folder] if folder else [Path.cwd(), Path.home()]:
        try:
            path = _written(place, f"writeoff-{name}-{app.options.today:%Y-%m-%d}", ending, text)
        except OSError:
            continue
        return Taken(f"Written to {path}.", path)
    return Taken("It could not be written to a file here.")


def _written(folder: Path, stem: str, ending: str, text: str) -> Path:
    """A new file; an older one of that name is never overwritten."""
    for number in range(1, 1000):
        path = folder / (f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text.rstrip("\n") + "\n")
        return path
    raise FileExistsError(stem)
