"""`/copy` and `/export`: the last answer or the record of the case, to a file; nothing here reaches a clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.beside.answer_files import answer_file
from assistant.beside.taking import WRITTEN
from assistant.lines.words import how_to_pick, listing, note, say
from assistant.record_files import FORMS, file_name, form_named, record_text, write_new, written_words
from assistant.wording.messages import Kind, Message
from assistant.wording.quoting import escaped

if TYPE_CHECKING:
    from assistant.lines.talk import LineTalk, Messages


def copy(talk: LineTalk, argument: str) -> Messages:
    """The last answer, to a file: as Markdown, or in the form that is named."""
    said = [message for message in talk.answer if message.key != WRITTEN]
    if not said:
        return (note("copy_nothing"),)
    text, ending = answer_file(said, form_named(argument), talk.tools.today, talk.program)
    before = say("copy_amounts" if talk.hidden else "copy_to_file")
    return _written(talk, text, "answer", ending, before=before)


def export(talk: LineTalk, argument: str) -> Messages:
    """The record of the case in the form that is named, or the last answer where no case was told; else the forms."""
    form = talk.numbered("export", argument) or (argument if argument in FORMS else form_named(argument))
    if form and talk.conversation.verdict is None:
        text, ending = answer_file(talk.answer, form, talk.tools.today, talk.program)
        return _written(talk, text, "answer", ending, asked=argument)
    if form:
        text = record_text(talk.conversation, talk.tools, form, talk.program)
        before = say("export_amounts") if talk.hidden else ""
        return _written(talk, text, *file_name(form), asked=argument, before=before)
    talk.offer("export", list(FORMS))
    head = say("export" if talk.conversation.verdict else "export_answer")
    text = f"{head} {how_to_pick(talk, 'export', 'export_pick')}"
    return (listing("export", text, [f"{form.title}: {form.about}." for form in FORMS.values()]),)


def _written(talk: LineTalk, text: str, name: str, ending: str, *, asked: str = "", before: str = "") -> Messages:
    """Write a new file, here or else in the home folder, and say where it is."""
    stem = f"writeoff-{name}-{talk.tools.today:%Y-%m-%d}"
    path = write_new(text, stem, ending, talk.folders or (Path.cwd(), Path.home()))
    said = escaped(written_words(path, asked))
    return (Message(Kind.NOTE, WRITTEN, f"{before} {said}" if before else said),)
