"""What the commands share: the day, lines in and lines out, errors as JSON, and output that is safe to print."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeVar

import click

LONGEST_LINE: Final = 1_000_000
"""Bytes of a line that are read; of a longer one, the rest is passed over."""
_A_MOMENT: Final = 0.2
"""Seconds for which something that is piped in is waited for."""
_MOST_READ: Final = 64 * 2**20
"""Bytes of a whole file of facts or questions."""
_LONGEST_ECHO: Final = 1_000
"""Characters of a wrong value that an error gives back."""

Command = TypeVar("Command", bound=Callable[..., Any])


def today_option(command: Command) -> Command:
    """`--today`, for commands whose answer hangs on the day."""
    return click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="Answer as on this day, like 2026-04-15. Default: today.",
    )(command)


def day_of(given: datetime | None) -> date:
    """The day that was asked for, else today: the one place where the clock is read."""
    return given.date() if given else datetime.now().astimezone().date()


def fail(message: str) -> click.UsageError:
    """Misuse, told on stderr with exit 2."""
    return click.UsageError(message)


def tell(text: str = "", *, nl: bool = True, err: bool = False) -> None:
    """Text on stdout, or on stderr. Every command prints through here, so that no terminal obeys anything in it."""
    from assistant.cleaning import harmless

    click.echo(harmless(text), nl=nl, err=err)


def tell_if_cut(text: str, most: int | None = None) -> None:
    """Say, beside the answer, that only so many characters of a text are read; as many as of a message, if not told."""
    from assistant.cleaning import MOST_READ, clean

    most = most or MOST_READ
    if clean(text, most).cut:
        from assistant.wording.words import say_key

        tell(say_key("cut", {"count": f"{most:,}"}), err=True)


def put(value: object) -> None:
    """One JSON value on one line of stdout."""
    click.echo(as_line(value))


def as_line(value: object) -> str:
    """JSON in ASCII on one line: the same whatever the terminal's encoding, and no raw control character in it."""
    import json  # one answer in words needs none

    return json.dumps(value, ensure_ascii=True, allow_nan=False)


def error_object(message: str, field: str | None, given: object, accepted: list[str] | str) -> dict[str, Any]:
    """An error as the command line prints it."""
    return {"error": message, "field": field, "given": bounded(given), "accepted": accepted}


def bounded(given: object) -> object:
    """A wrong value in a size and shape that can be given back."""
    try:
        shown = as_line(given)
    except (ValueError, TypeError, RecursionError):
        return str(type(given).__name__)
    if len(shown) <= _LONGEST_ECHO:
        return given
    return f"{(given if isinstance(given, str) else shown)[:_LONGEST_ECHO]}..."


def raw_lines(stream: BinaryIO) -> Iterator[tuple[str, bool]]:
    """The lines of a stream without their ends, and whether a line was cut; bytes that are no UTF-8 are replaced."""
    while raw := stream.readline(LONGEST_LINE):
        rest = raw
        while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield raw.decode("utf-8", "replace").rstrip("\r\n"), rest is not raw


def load_json(text: str) -> object:
    """A JSON value. NaN and numbers too large for one come as text, so that the check of the facts can name them.

    Raises:
        ValueError: the text is no JSON, is nested too deep, or holds a number of too many digits.
    """
    import json

    try:
        return json.loads(text, parse_constant=str, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _finite(digits: str) -> float | str:
    number = float(digits)
    return number if abs(number) != float("inf") else digits[:60]


def text_lines(keys: tuple[str, ...]) -> Iterator[str | dict[str, Any]]:
    """Texts from stdin, one a line: as it stands, a JSON string, or an object with one of the keys; else an error."""
    for line, _ in raw_lines(stdin()):
        yield _text_of(line, keys)


def _text_of(line: str, keys: tuple[str, ...]) -> str | dict[str, Any]:
    bare = line.strip()
    if not bare.startswith(("{", '"')):
        return line
    try:
        value = load_json(bare)
    except ValueError as error:
        if bare.startswith('"'):
            return line
        return error_object(f"This line begins like JSON but is not: {error}.", None, line, _accepted(keys))
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        for key in keys:
            if isinstance(value.get(key), str):
                return str(value[key])
        field = next((key for key in keys if key in value), None)
        message = f"{field} must be text." if field else f"The object has no {' or '.join(keys)}."
        return error_object(message, field, value.get(field) if field else value, _accepted(keys))
    return line


def _accepted(keys: tuple[str, ...]) -> str:
    return f'text as it stands, a JSON string, or an object like {{"{keys[0]}": "..."}}'


def stdin() -> BinaryIO:
    """Standard input as bytes; empty where it is closed."""
    if sys.stdin is None:
        import io

        return io.BytesIO()
    return sys.stdin.buffer


def read_input(file: Path | None) -> bytes:
    """A file, or stdin for `-` or for none where something is piped in.

    Raises:
        click.UsageError: there is nothing to read, it cannot be read, or it is too large.
    """
    if file is not None and str(file) != "-":
        try:
            with file.open("rb") as stream:
                return _whole(stream, str(file))
        except OSError as error:
            raise fail(f"{file} cannot be read: {error.strerror or error}.") from error
    if file is None and sys.stdin is not None and sys.stdin.isatty():
        raise fail("Give a FILE, or pipe the facts in. Try --help.")
    return _whole(stdin(), "The input")


def is_piped_in() -> bool:
    """Whether something is piped in, or comes from a file. An idle pipe holds nobody up."""
    import select
    import stat

    try:
        kind = os.fstat(stdin().fileno()).st_mode
        if stat.S_ISREG(kind):
            return True
        return stat.S_ISFIFO(kind) and bool(select.select([stdin()], [], [], _A_MOMENT)[0])
    except (OSError, ValueError):  # closed, or no descriptor of its own, as in a test
        return False


def _whole(stream: BinaryIO, name: str) -> bytes:
    found = stream.read(_MOST_READ + 1)
    if len(found) > _MOST_READ:
        raise fail(f"{name} is too large: at most {_MOST_READ // 2**20} MB are read.")
    return found
