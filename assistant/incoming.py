"""What is typed, pasted or piped into line mode, as messages.

A person at a terminal ends a message with Enter; but what is pasted comes in one go, and is one message however many
lines it has. In a pipe every line is a message, as a script writes its answers. Two things are one message there too: a
paragraph that was wrapped to a width, as mail and editors do, and a line that ends in a backslash with the next one.
Blank lines only stand between.
"""

from __future__ import annotations

import re
import select
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final

from assistant.reading.wrapping import unwrapped

LONGEST_LINE: Final = 400_000
"""Bytes of a line that are taken in; the rest of it is passed over."""
_AT_ONCE: Final = 65_536
"""Bytes that are read in one go."""
_PASTE: Final = 0.03
"""Seconds within which the next line of a paste follows; nobody types one so fast."""
_FEWEST_LINES: Final = 3
_NARROWEST, _WIDEST = 50, 140
"""Characters of the longest line of a paragraph that somebody wrapped."""
_SHARE: Final = 0.7
"""Of the longest line, which every other but the last has at least."""
_COMMAND: Final = re.compile(r"/[a-z?][\w-]*(?: [^/]{0,60})?\Z", re.IGNORECASE)
"""A slash command, which somebody who types ahead means as one."""
_MOST_LINES: Final = 2_000
"""Lines of one message; the rest makes another."""


class Incoming:
    """The lines of a stream, and whether another is here already.

    Args:
        source: bytes as they come.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._held = bytearray()
        self._ended = False
        self._too_long = False

    def line(self) -> str | None:
        """The next line without its end, cut to a readable length; waits for it. None at the end of the input."""
        while not self._whole():
            self._read()
        if not self._held and self._ended and not self._too_long:
            return None
        return self._next()

    def waits(self, seconds: float = 0.0) -> bool:
        """Whether another line is here, or comes within so many seconds."""
        while not self._whole():
            if not self._is_ready(seconds):
                return False
            self._read()
        return bool(self._held)

    def _whole(self) -> bool:
        return self._ended or b"\n" in self._held

    def _next(self) -> str:
        raw, _, rest = self._held.partition(b"\n")
        self._held, self._too_long = bytearray(rest), False
        return raw[:LONGEST_LINE].decode("utf-8", "replace").rstrip("\r")

    def _read(self) -> None:
        """As much as is here; where nothing is, waits. Of a line without end no more than its beginning is kept."""
        read = getattr(self._source, "read1", self._source.read)
        given: bytes = read(_AT_ONCE)
        self._ended = not given
        self._held += given
        if len(self._held) > LONGEST_LINE and b"\n" not in self._held[LONGEST_LINE:]:
            self._too_long = True
            del self._held[LONGEST_LINE:]

    def _is_ready(self, seconds: float) -> bool:
        try:
            return bool(select.select([self._source.fileno()], [], [], seconds)[0])
        except (OSError, ValueError):  # it lies in memory, or the system can't tell
            return not hasattr(self._source, "fileno") or not self._source.isatty()


def messages_of(source: BinaryIO, *, interactive: bool, prompt: Callable[[], None] | None = None) -> Iterator[str]:
    """The messages of a stream.

    Args:
        source: bytes as they come; what is no UTF-8 is replaced.
        interactive: a person types here.
        prompt: called before each message is waited for.
    """
    incoming = Incoming(source)
    if interactive:
        yield from _typed(incoming, prompt)
    else:
        yield from _piped(incoming)


def _typed(incoming: Incoming, prompt: Callable[[], None] | None) -> Iterator[str]:
    """What a person types, line by line; a paste whole, but for a slash command on a line of its own."""
    while True:
        if prompt:
            prompt()
        line = incoming.line()
        if line is None:
            return
        lines = [line]
        while len(lines) < _MOST_LINES and not _is_command(lines[-1]) and incoming.waits(_PASTE):
            lines.append(incoming.line() or "")
        last = lines.pop() if len(lines) > 1 and _is_command(lines[-1]) else None
        yield "\n".join(lines)
        if last is not None:
            yield last


def _is_command(line: str) -> bool:
    return _COMMAND.match(line.strip()) is not None


def _piped(incoming: Incoming) -> Iterator[str]:
    """What comes through a pipe: line by line, but for paragraphs that were wrapped."""
    while (line := _continued(incoming)) is not None:
        if not line.strip():
            continue
        lines = [line]
        while len(lines) < _MOST_LINES and lines[-1].strip() and incoming.waits():
            lines.append(_continued(incoming) or "")
        lines = [line for line in lines if line.strip()]
        paragraph = unwrapped("\n".join(lines)) if _may_be_wrapped(lines) else "\n"
        yield from [paragraph] if "\n" not in paragraph else lines


def _may_be_wrapped(lines: list[str]) -> bool:
    """Whether lines are enough and alike enough in length to tell a wrapped paragraph from answers that are long."""
    widest = max(map(len, lines))
    alike = all(len(line) >= _SHARE * widest for line in lines[:-1])
    return len(lines) >= _FEWEST_LINES and _NARROWEST <= widest <= _WIDEST and alike


def _continued(incoming: Incoming) -> str | None:
    """A line, with the next where it ends in a backslash."""
    line = incoming.line()
    while line is not None and line.endswith("\\"):
        line = f"{line[:-1].rstrip()} {(incoming.line() or '').lstrip()}"
    return line
