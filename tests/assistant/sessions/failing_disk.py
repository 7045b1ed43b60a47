"""A disk that answers with an input/output error (EIO), for one thread of a process.

The Linux kernel is told to refuse system calls by a seccomp filter. A filter holds for the thread that set it and can
never be taken away; so the thread that has one is the time in which the disk fails, and the others are the time after.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterable
from typing import Final

_NUMBERS: Final = {
    # machine: its name for the kernel, and the numbers of its calls
    "x86_64": (0xC000003E, {"read": 17, "write": 18, "sync": 74, "data sync": 75}),
    "aarch64": (0xC00000B7, {"read": 67, "write": 68, "sync": 82, "data sync": 83}),
}
WRITES: Final = ("write",)
SYNCS: Final = ("sync", "data sync")
READS: Final = ("read",)
"""Those that SQLite uses (pread64, pwrite64, fsync, fdatasync); a terminal or a pipe is not written by them."""

_NO_NEW_PRIVILEGES: Final = 38
_SECCOMP: Final = 22
_FILTER: Final = 2
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))


def fail(calls: Iterable[str]) -> bool:
    """Let these calls fail in this thread from now on; False where this system cannot do that."""
    if sys.platform != "linux" or platform.machine() not in _NUMBERS:
        return False
    machine, numbers = _NUMBERS[platform.machine()]
    refused = [numbers[call] for call in calls]
    steps = [(_LOAD, 0, 0, 4), (_JUMP_IF_EQUAL, 1, 0, machine), (_RETURN, 0, 0, _ALLOW), (_LOAD, 0, 0, 0)]
    steps += [(_JUMP_IF_EQUAL, len(refused) - place, 0, number) for place, number in enumerate(refused)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE | errno.EIO)]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), code)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    if prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return not prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)
