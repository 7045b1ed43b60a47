"""What is built holds every file that the program reads."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("*.toml", "*.md", "*.tcss", "*.py", "py.typed")
PACKAGES = ("assistant", "knowledge")

pytestmark = pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling, which builds it, is not installed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both files, built from a copy of what is checked in and beside it."""
    folder = tmp_path_factory.mktemp("built")
    copy = folder / "copy"
    copy.mkdir()
    for name in ("assistant", "knowledge", "tests", "benchmarks", "docs"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "compiled.bin*"))
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, copy)
    for target in ("wheel", "sdist"):
        command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
        subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return folder


def data_files() -> set[str]:
    found = {path for package in PACKAGES for kind in KINDS for path in (ROOT / package).rglob(kind)}
    return {path.relative_to(ROOT).as_posix() for path in found}


def test_the_wheel_holds_every_file_of_both_packages_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert data_files() <= names
    assert names - data_files() <= {"assistant/compiled.bin"}
    for name in ("knowledge/law/states/NJ.toml", "knowledge/faq/roth-ira-loss.md", "assistant/terminal/app.tcss"):
        assert name in names


def test_the_same_source_gives_the_same_wheel(built: Path, tmp_path: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    wheels = []
    for name in ("one", "other"):
        shutil.unpack_archive(source, tmp_path / name, filter="data")
        (unpacked,) = (tmp_path / name).iterdir()
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / f"{name} wheel")]
        subprocess.run(command, cwd=unpacked, check=True, capture_output=True)
        wheels += [path.read_bytes() for path in (tmp_path / f"{name} wheel").glob("*.whl")]
    assert wheels[0] == wheels[1]


def test_the_source_holds_what_is_needed_to_check_and_build_it(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert data_files() <= names
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "SECURITY.md",
        "Makefile",
        "constraints.txt",
        "hatch_build.py",
    } <= names
    assert {"tests/conftest.py", "tests/hostile/hostile_items.toml", "benchmarks/fuzz.py"} <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".db"))]
