"""The chat as a program of its own: what `writeoff serve` starts for each visitor."""

from __future__ import annotations

import sys
from datetime import date

from assistant.terminal.launch import run

if __name__ == "__main__":
    run(today=date.today(), private="--private" in sys.argv[1:])  # noqa: DTZ011 (the person's own day)
