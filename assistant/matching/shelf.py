"""An index kept on disk: reading it back takes a fifth of the time that building it takes.

The file is a convenience and never the truth. It is used only if it was made from the same entries, by the same
matcher, under the same Python; anything else, damage included, means building anew.
"""

import hashlib
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from assistant.matching.index import Index
from assistant.matching.lexicon import Lexicon
from assistant.matching.measures import Cover, Likeness, Order, Subject, Telling
from assistant.matching.reader import Reader
from assistant.matching.repair import Repair
from assistant.matching.synonyms import Synonyms

_KEPT = (Index, Reader, Repair, Synonyms, Lexicon, Likeness, Telling, Cover, Order, Subject)
_ALLOWED = {(kind.__module__, kind.__name__): kind for kind in (*_KEPT, set, frozenset)}


def shelved(path: Path, made_from: bytes, build: Callable[[], Index]) -> Index:
    """The index of the file, or a new one, which then is kept there if the folder can be written.

    Args:
        path: Where the index is kept; its folder need not exist.
        made_from: What the index is made from, such as the bytes of the files with entries and synonyms.
        build: Makes the index anew.
    """
    mark = hashlib.sha256(_matcher() + made_from).digest()
    with suppress(
        OSError, pickle.UnpicklingError, EOFError, AttributeError, ValueError, KeyError, IndexError, TypeError
    ):
        kept = path.read_bytes()
        if kept.startswith(mark):
            index = _Unpickler(io.BytesIO(kept[len(mark) :])).load()
            if isinstance(index, Index):
                return index
    index = build()
    with suppress(OSError):
        _write(path, mark + pickle.dumps(index, protocol=5))
    return index


class _Unpickler(pickle.Unpickler):
    """Makes the matcher's own objects and nothing else, whatever a file says."""

    def find_class(self, module: str, name: str) -> type:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an index") from None


def _write(path: Path, content: bytes) -> None:
    """Put the whole file in place at once, for this user only; two that write leave one of both."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@cache
def _matcher() -> bytes:
    """What tells this matcher from any other: its own text and the Python that runs it."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return b"".join([sys.version.encode(), *(source.read_bytes() for source in sources)])
