"""Taking an answer along: to the clipboard where the terminal does that, else to a file, and saying which it was.

A terminal is asked to copy by an escape sequence (OSC 52) and never says whether it did. So the message says "sent",
and terminals that are known not to do it get a file.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant import record_files
from assistant.beside.taking import WRITTEN, answer_text
from assistant.terminal.widgets.transcript import Line
from assistant.wording.words import load_words

if TYPE_CHECKING:
    from assistant.terminal.app import ChatApp
    from assistant.wording.messages import Message

_LONGEST_SENT: Final = 50_000
"""Characters; some terminals drop longer sequences without a word."""


def copies(environ: Mapping[str, str]) -> bool:
    """Whether the terminal may do what OSC 52 asks."""
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    return environ.get("TERM", "") not in ("linux", "dumb", "vt100", "vt220", "ansi")


def last_answer(app: ChatApp) -> str:
    """What was said last, as Markdown without hard wraps."""
    return answer_text(last_said(app))


def last_said(app: ChatApp) -> list[Message]:
    """What was said last, from the person's last words on."""
    said: list[Message] = []
    for line in reversed(app.chat.transcript.lines):
        if line.message is None:
            if said:
                break
            continue
        if line.message.kind != "question" and line.message.key != WRITTEN:
            said.append(line.message)
    return said[::-1]


def copy_last(app: ChatApp, argument: str = "") -> None:
    """Copy the last answer, or with "file" write it to one."""
    text = last_answer(app)
    if not text:
        app.notify("There is no answer to copy yet.", markup=False)
        return
    writes = argument == "file" or app.is_web or not copies(os.environ) or len(text) > _LONGEST_SENT
    if writes:
        tell_taken(app, to_file(app, text, "answer", "md"))
        return
    app.copy_to_clipboard(text)
    says = "Sent to your terminal's clipboard. If pasting brings nothing, /copy file writes it to a file."
    app.notify(says, markup=False, timeout=6)


def take_record(app: ChatApp, form: str, asked: str = "", folder: Path | None = None) -> str:
    """Write the record of the case, else the last answer, in one of `record_files.FORMS`; gives where, in a sentence.

    Args:
        app: the chat.
        form: the form.
        asked: the person's words for it, where they said it in words.
        folder: where to, instead of the current folder.
    """
    if app.talk is None:
        return ""
    if app.talk.conversation.verdict is None:  # no case was told: the answer of an entry, by itself
        from assistant.beside.answer_files import answer_file

        text, ending = answer_file(last_said(app), form, app.options.today, app.version)
        return to_file(app, text, "answer", ending, asked=asked, folder=folder)
    text = record_files.record_text(app.talk.conversation, app.talk.tools, form, app.version)
    says = to_file(app, text, *record_files.file_name(form), asked=asked, folder=folder)
    return f"{load_words('lines')['export_amounts']} {says}" if app.amounts_hidden else says


def tell_taken(app: ChatApp, says: str) -> None:
    """Say where the file is, in the conversation: a notice that goes away would take the path with it."""
    from assistant.wording.messages import Kind, Message
    from assistant.wording.quoting import escaped

    text = escaped(says)
    app.chat.show([Line(text, Message(Kind.NOTE, WRITTEN, text))])


def to_file(app: ChatApp, text: str, name: str, ending: str, *, asked: str = "", folder: Path | None = None) -> str:
    """Write a text to a new file in the current folder, or in the home folder where that cannot be written.

    In a browser it is downloaded: the folders here are not the visitor's. Gives where it is, in a sentence.
    """
    stem = f"writeoff-{name}-{app.options.today:%Y-%m-%d}"
    if app.is_web:
        app.deliver_text(io.StringIO(text), save_filename=f"{stem}.{ending}", open_method="download")
        return f"Your browser downloads it as {stem}.{ending}."
    path = record_files.write_new(text, stem, ending, [folder] if folder else [Path.cwd(), Path.home()])
    return record_files.written_words(path, asked)
