"""Where a store is kept: the variable, a tilde in it, and no home at all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from session_kit import FakeClock, talk

from assistant.sessions import open_store
from assistant.sessions.places import home

Run = Callable[..., str]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX's own")


@posix
def test_home_unset_empty_or_relative_crashes_nothing(run: Run, tmp_path: Path) -> None:
    for value in (None, "", "relative/place"):
        code = """
            import assistant.sessions.places as places
            os.environ.pop("WRITEOFF_HOME", None)
            os.environ.pop("XDG_DATA_HOME", None)
            os.environ.pop("HOME", None)
            if sys.argv[1] != "unset":
                os.environ["HOME"] = sys.argv[1]
            found = places.home()
            assert found is None or found.is_absolute(), found
        """
        run(code, "unset" if value is None else value)


@pytest.mark.parametrize("value", ["~no-such-user-here/x", "~"])
def test_a_tilde_in_the_variable_is_a_home(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", value)
    assert home() == (None if "no-such" in value else Path.home())


def test_the_variable_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: FakeClock) -> None:
    monkeypatch.setenv("WRITEOFF_HOME", str(tmp_path / "moved"))
    store = open_store(now=clock)
    talk(store, "hello")
    store.close()
    assert [path.name for path in (tmp_path / "moved").rglob("*.db")] == ["saved.db"]
