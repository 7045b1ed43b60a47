import pickle
from pathlib import Path

import pytest

from assistant.matching import Index, Synonyms
from assistant.matching.shelf import shelved

ENTRIES = [("join", ["how do i join", "become a member"]), ("leave", ["how do i leave"])]


class Builder:
    """Builds an index, and counts how often."""

    def __init__(self) -> None:
        self.built = 0

    def __call__(self) -> Index:
        self.built += 1
        return Index(ENTRIES, synonyms=Synonyms({"sign up": "join"}))


def test_an_index_is_built_once_and_then_read_back_the_same(tmp_path: Path) -> None:
    build, path = Builder(), tmp_path / "new folder" / "index"
    first = shelved(path, b"v1", build)
    second = shelved(path, b"v1", build)
    assert build.built == 1
    assert second is not first
    for text in ("how do i sign up", "becom a membr", "leave", "nothing of that"):
        assert second.search(text) == first.search(text)
    assert path.stat().st_mode & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == ["index"]


def test_other_entries_mean_building_anew(tmp_path: Path) -> None:
    build, path = Builder(), tmp_path / "index"
    shelved(path, b"v1", build)
    shelved(path, b"v2", build)
    shelved(path, b"v2", build)
    assert build.built == 2


@pytest.mark.parametrize("keep", [0, 10, 32, 40, -1])
def test_a_damaged_file_means_building_anew(tmp_path: Path, keep: int) -> None:
    build, path = Builder(), tmp_path / "index"
    shelved(path, b"v1", build)
    path.write_bytes(path.read_bytes()[:keep])
    assert shelved(path, b"v1", build).search("join")
    assert build.built == 2


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return eval, ("1 / 0",)


def test_a_file_can_make_nothing_but_an_index(tmp_path: Path) -> None:
    build, path = Builder(), tmp_path / "index"
    shelved(path, b"v1", build)
    mark = path.read_bytes()[:32]
    for planted in (Evil(), {"no": "index"}):
        path.write_bytes(mark + pickle.dumps(planted))
        assert shelved(path, b"v1", build).search("join")
    assert build.built == 3


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    build = Builder()
    (tmp_path / "file").write_text("in the way")
    assert shelved(tmp_path / "file" / "index", b"v1", build).search("join")
    assert build.built == 1
