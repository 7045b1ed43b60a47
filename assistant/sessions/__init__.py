"""Conversations kept on the user's own disk: what was said, in order, and nothing that was concluded from it.

A face opens a store, begins a conversation and appends each turn as it is answered:

    store = open_store(now=clock, program=version, law=law.as_of)       # private=True writes nothing at all
    session = store.begin()
    store.append(session, Input(Kind.TEXT, "my IRA lost 20k", today), reply_text="No. ...")
    if (news := store.take_trouble()) is not None: ...                  # say it once; the chat goes on

Resuming replays `store.load(session).inputs` through the dialogue and puts `draft` back into the prompt. No method
raises because of the disk: what cannot be written waits in memory and is written as soon as that works again.

SQLite is loaded by `open_store` and by nothing else here, so commands that save nothing do not pay for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.sessions.opening import open_store
    from assistant.sessions.records import (
        Forgotten,
        Found,
        ImportRefused,
        Input,
        Kind,
        NoSuchSession,
        SavedSession,
        SessionError,
        Summary,
        Turn,
    )
    from assistant.sessions.store import Store

_HOMES = {"open_store": "opening", "Store": "store"}

__all__ = [
    "Forgotten",
    "Found",
    "ImportRefused",
    "Input",
    "Kind",
    "NoSuchSession",
    "SavedSession",
    "SessionError",
    "Store",
    "Summary",
    "Turn",
    "open_store",
]


def __getattr__(name: str) -> Any:
    """Load names when they are asked for: the chat looks up where its data is before it loads what keeps it."""
    if name not in __all__:
        raise AttributeError(f"module 'assistant.sessions' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"assistant.sessions.{_HOMES.get(name, 'records')}"), name)
