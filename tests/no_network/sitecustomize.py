"""Forbids sockets, in the tests' own process and in every Python that one of them starts.

Python imports a module of this name at its start where it finds one; `tests/conftest.py` puts this folder on the path
of its children. Python tells an audit hook of every socket and of every name looked up, whoever asks, and a hook
cannot be removed.
"""

from __future__ import annotations

import sys

ALLOWED = "WRITEOFF_TEST_LOOPBACK"
"""The variable of the environment that lets a child use sockets, for tests of `writeoff serve`."""
_LOCAL = 1  # AF_UNIX: an event loop wakes itself by a pair of these
_REACHING = ("socket.__new__", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


class NetworkUsed(BaseException):
    """Something reached for the network. No `except Exception` of ours may hide it."""


class Guard:
    """Refuses sockets while it is closed."""

    def __init__(self, *, closed: bool) -> None:
        self.closed = closed

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.closed or event not in _REACHING:
            return
        if event == "socket.__new__" and arguments[1] == _LOCAL:
            return
        raise NetworkUsed(f"{event}{arguments[1:]}")


def _forbid() -> None:
    import os

    if not os.environ.get(ALLOWED):
        sys.addaudithook(Guard(closed=True))


if __name__ == "sitecustomize":
    _forbid()
