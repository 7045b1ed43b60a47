"""A record as a file to take along: which form was asked for, its text, and a new file that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.sessions import folders

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation
    from assistant.dialogue.tools import Tools


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the record.

    Attributes:
        title: what it is called.
        ending: of its file.
        about: what it is for.
        words: what people call it, as a pattern.
    """

    title: str
    ending: str
    about: str
    words: str


FORMS: Final = {
    "markdown": Form("Markdown", "md", "to read anywhere, to paste into a mail", r"markdown|md|text|txt|word"),
    "html": Form(
        "A page to print",
        "html",
        "one file, opens in any browser, nothing in it calls out",
        r"html|web ?page|page|print(?:er|out)?|pdf|browser|paper",
    ),
    "preparer": Form(
        "For a tax preparer",
        "html",
        "the same page with ids, sources and what to verify",
        r"(?:tax )?preparer|accountant|cpa|enrolled agent|ea|book ?keeper|tax (?:guy|person|man|lady|pro|professional"
        r"|advis[eo]r|lawyer|attorney|agent)",
    ),
    "json": Form("Data (JSON)", "json", "facts, answer, sums and sources for a program", r"json|data"),
}
_SENDING: Final = re.compile(r"\b(?:send|e-?mail|mail|share|forward)\b", re.IGNORECASE)
_ORDER: Final = ("preparer", "json", "markdown", "html")
"""A preparer's page is one whatever else it is called."""


def form_named(words: str) -> str:
    """The form that words ask for, like "html" or "send it to my accountant"; a page for whoever else is named.

    Empty where they ask for none in particular.
    """
    named = (form for form in _ORDER if re.search(rf"\b(?:{FORMS[form].words})\b", words, re.IGNORECASE))
    return next(named, "html" if is_sending(words) else "")


def is_sending(words: str) -> bool:
    """Whether the words ask to send it, which nothing here can."""
    return bool(_SENDING.search(words))


def record_text(conversation: Conversation, tools: Tools, form: str, program: str) -> str:
    """The record of a case in one of `FORMS`, with the words that each fact came from."""
    from assistant.dialogue.facts import facts_of
    from assistant.record import as_json, as_markdown, make_record
    from assistant.record_html import as_html
    from knowledge.tracing import Origin
    from knowledge.would_be import would_be_yes

    facts = facts_of(conversation.told, tools.today)
    record = make_record(
        facts,
        tools.decide(facts),
        today=tools.today,
        program=program,
        origins={name: Origin("told", told.words) for name, told in conversation.told.items()},
        reader="preparer" if form == "preparer" else "person",
        would_be=would_be_yes(facts, law=tools.law, today=tools.today),
    )
    return {"markdown": as_markdown, "html": as_html, "preparer": as_html, "json": as_json}[form](record)


def file_name(form: str) -> tuple[str, str]:
    """What the file of a form is called, and its ending."""
    return ("preparer" if form == "preparer" else "record"), FORMS[form].ending


def write_new(text: str, stem: str, ending: str, folders: Iterable[Path]) -> Path | None:
    """Write a text to a new file for this user alone, in the first folder that takes it. None where none does."""
    for folder in folders:
        try:
            return _written(folder, stem, ending, text)
        except OSError:
            continue
    return None


def _written(folder: Path, stem: str, ending: str, text: str) -> Path:
    """A new file; an older one of that name is never overwritten."""
    for number in range(1, 1000):
        path = folder / (f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
        try:
            folders.write_new(path, (text.rstrip("\n") + "\n").encode())
        except FileExistsError:
            continue
        return path
    raise FileExistsError(stem)


def written_words(path: Path | None, asked: str = "") -> str:
    """Where the file is, in a sentence; and where it was to be sent, that this is the reader's to do."""
    if path is None:
        return "It could not be written to a file here."
    said = f"Written to {path.name}, in {path.parent}."
    if re.search(r"\bpdf\b", asked, re.IGNORECASE):
        said = f"{said} Open it in a browser and print it to a PDF."
    if is_sending(asked):
        said = f"{said} I send nothing anywhere: attach that file to a mail of your own."
    return said
