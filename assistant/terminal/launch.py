"""Starting the chat quickly."""

from __future__ import annotations

import gc
from datetime import date


def run(*, today: date, private: bool = False, resume: str | None = None, watch: bool = False) -> int:
    """Run the chat until the person leaves; see `app.run`.

    The garbage collector rests until the chat stands on the screen: it would look through some hundred thousand objects
    several times while modules load, find nothing, and cost a seventh of the whole start.
    """
    gc.disable()
    from assistant.terminal.restoring import start_restorer

    restorer = start_restorer()  # first, so that it gets ready while modules load
    try:
        from assistant.terminal import app

        return app.run(today=today, private=private, resume=resume, watch=watch, restorer=restorer)
    finally:
        if restorer is not None:
            restorer.end()
