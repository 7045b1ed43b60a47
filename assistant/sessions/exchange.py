"""A conversation as JSON text, out and in. What comes in is hostile until it is proven otherwise.

Replies go out, for whoever reads the file, and do not come in: a reply is this program's word, and a file must not be
able to put words in its mouth. A replay makes them again.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from assistant.sessions.records import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST_TITLE,
    ImportRefused,
    Input,
    Kind,
    SavedSession,
    Turn,
    as_title,
    new_id,
)
from assistant.sessions.safe import LONGEST_TEXT, safe

FORMAT: Final = "writeoff conversation"
VERSION: Final = 1
MOST_BYTES: Final = 16 * 2**20
MOST_TURNS: Final = 10_000
LONGEST_INPUT: Final = 20_000
LONGEST_REPLY: Final = LONGEST_TEXT
_FIRST_DAY: Final = date(2000, 1, 1)
_LAST_DAY: Final = date(2100, 12, 31)


def _in_range(day: date) -> date:
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise ValueError(f"a day from {_FIRST_DAY} to {_LAST_DAY} is expected")
    return day


_Day = Annotated[date, AfterValidator(_in_range)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Turn(_Model):
    kind: Kind
    value: str = Field(max_length=LONGEST_INPUT)
    today: _Day
    reply: str = Field(default="", max_length=LONGEST_REPLY)


class _Conversation(_Model):
    format: Literal["writeoff conversation"]
    version: Literal[1]
    id: str = Field(default="", max_length=40)
    title: str = Field(default="", max_length=4 * LONGEST_TITLE)
    created: AwareDatetime
    updated: AwareDatetime
    program: str = Field(default="", max_length=40)
    law: _Day | None = None
    draft: str = Field(default="", max_length=LONGEST_INPUT)
    turns: tuple[_Turn, ...] = Field(max_length=MOST_TURNS)


def as_data(saved: SavedSession) -> dict[str, Any]:
    """Lay a conversation out as JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": saved.id,
        "title": saved.title,
        "created": saved.created.isoformat(),
        "updated": saved.updated.isoformat(),
        "program": saved.program,
        "law": saved.law.isoformat() if saved.law else None,
        "draft": saved.draft,
        "turns": [
            {
                "kind": turn.said.kind.value,
                "value": turn.said.value,
                "today": turn.said.today.isoformat(),
                "reply": turn.reply,
            }
            for turn in saved.turns
        ],
    }


def as_text(saved: SavedSession) -> str:
    """Write a conversation as JSON text, two spaces deep."""
    return json.dumps(as_data(saved), indent=2, ensure_ascii=False) + "\n"


def read_text(text: str | bytes, now: datetime) -> SavedSession:
    """Read what `as_text` wrote, cleaned, under a new id; times in the future become now (in UTC).

    Raises:
        ImportRefused: too large, no JSON, or not such a conversation; it says where.
    """
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if len(data) > MOST_BYTES:
        raise ImportRefused(f"That file is too large: a conversation has at most {MOST_BYTES // 2**20} MB.")
    try:
        read = _Conversation.model_validate_json(data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise ImportRefused(_explain(error)) from None  # the error itself would quote the file
    created = _not_after(read.created, now)
    return SavedSession(
        id=new_id(),
        title=as_title(safe(read.title)),
        created=created,
        updated=max(created, _not_after(read.updated, now)),
        turns=tuple(Turn(Input(turn.kind, safe(turn.value), turn.today)) for turn in read.turns),
        draft=safe(read.draft),
        program=as_title(safe(read.program)),
        law=read.law,
    )


def _not_after(moment: datetime, now: datetime) -> datetime:
    """Give the time, or now instead of one to come or one that no clock can have shown."""
    return min(moment.astimezone(UTC), now) if FIRST_YEAR <= moment.year <= LAST_YEAR else now


def _explain(error: ValidationError) -> str:
    """Say in one sentence what is wrong and where, with nothing of the file but names that this program knows."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return "That file is not a conversation saved by writeoff: it is not JSON, or it is cut off."
    known = {*_Conversation.model_fields, *_Turn.model_fields}
    steps = [step + 1 if isinstance(step, int) else step for step in first["loc"]]
    where = " ".join(str(step) for step in steps if isinstance(step, int) or step in known)
    if first["type"] == "extra_forbidden":
        return f"That file is not a conversation saved by writeoff: it has a field too many{where and f' in {where}'}."
    return f"That file is not a conversation saved by writeoff: “{where or 'the whole'}” is wrong ({first['msg']})."
