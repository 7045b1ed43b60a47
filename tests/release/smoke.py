"""Install the wheel into an empty environment and use it there: no checkout, another folder, an empty home.

    python tests/release/smoke.py dist/writeoff-*.whl

Prints a line for each thing tried; exits 1 at the first that fails.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

CONSTRAINTS = Path(__file__).resolve().parents[2] / "constraints.txt"
TALK = "I have a 401k\n/continue\nnothing\n/quit\n"
TRIED: tuple[tuple[tuple[str, ...], str, str], ...] = (
    # command, what is piped in, words that must come out
    (("--version",), "", "writeoff "),
    (("ask", "can I deduct the loss in my Roth IRA?"), "", "Sources:"),
    (("read", "--json", "closed my Roth in 2022"), "", '"tax_year": 2022'),
    (("decide", "--json"), '{"account_type": "401k", "withdrew": "nothing"}', '"paper_loss"'),
    (("decide", "--explain", "--form", "html"), '{"account_type": "401k", "withdrew": "nothing"}', "<!doctype html>"),
    (("compare", "--states", "ALL"), "", "NJ"),
    (("knowledge", "check", "--quick"), "", "0 faults"),
    (("knowledge", "topics"), "", "roth-ira-loss"),
    (("chat", "--plain"), TALK, "writeoff:"),
    (("sessions", "list", "--json"), "", '"id"'),
    (("where",), "", "saved.db"),
)


def main() -> int:
    """Try everything."""
    wheel = Path(sys.argv[1]).resolve()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("home", "elsewhere"):
            (place / name).mkdir()
        venv.create(place / "env", with_pip=True)
        python = place / "env" / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-c", CONSTRAINTS, wheel], check=True)
        environment = {"HOME": str(place / "home"), "PATH": os.environ["PATH"], "TERM": "dumb"}
        for command, given, words in TRIED:
            done = subprocess.run(
                [place / "env" / "bin" / "writeoff", *command],
                input=given,
                env=environment,
                cwd=place / "elsewhere",
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode or words not in done.stdout:
                print(
                    f"FAILED: {' '.join(command)}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
                )
                return 1
            print(f"works: writeoff {' '.join(command)}")
        return _where_it_is(python, place / "elsewhere", environment)


def _where_it_is(python: Path, folder: Path, environment: dict[str, str]) -> int:
    """The packages must come from the environment, and the data files of the screen with them."""
    code = (
        "import json, assistant, knowledge, assistant.terminal.app as app;"
        "from pathlib import Path;"
        "css = Path(app.__file__).with_name('app.tcss');"
        "print(json.dumps([assistant.__file__, knowledge.__file__, css.is_file()]))"
    )
    done = subprocess.run([python, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    *files, styled = json.loads(done.stdout)
    if not styled or not all("site-packages" in file for file in files):
        print(f"FAILED: loaded from {files}, style sheet there: {styled}")
        return 1
    print("works: both packages and the style sheet come from the wheel alone")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
