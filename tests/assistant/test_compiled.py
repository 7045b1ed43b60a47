"""The compiled file gives what the sources give, or is not used."""

import os
from pathlib import Path
from zlib import crc32

import pytest

from assistant.compiled import FILE, digest, fresh_parts, read_compiled, stamp, write_compiled
from assistant.compiling import parts
from assistant.finder import Finder, build_finder
from assistant.packed import dump, load, unpack_large
from assistant.shipped import entry_of, row_of
from knowledge.entries import load_entries
from knowledge.figures import NoSuchFigure
from knowledge.lawbook import load_law

PARTS = {"finder": {"ids": ["a"]}, "figures": {"rate": "2%"}}
STRAY = ("", "help", "what is the weather", "is it too late", "401k", "my wife 's roth lost money", "zzzz qqqq")


@pytest.fixture(scope="module")
def kept() -> dict[str, object]:
    made: dict[str, object] = load(dump(parts()))
    return made


@pytest.fixture(scope="module")
def built() -> Finder:
    return build_finder()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one source in each of two places."""
    for name, says in (("knowledge/faq/a.md", "one"), ("knowledge/law/b.toml", "two")):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(says)
    return tmp_path


@pytest.fixture
def file(root: Path) -> Path:
    path = root / "compiled.bin"
    write_compiled(PARTS, path, root)
    return path


@pytest.fixture(autouse=True)
def read_anew() -> None:
    read_compiled.cache_clear()


def slipped(text: str) -> str:
    """The text with two letters in the middle exchanged."""
    middle = len(text) // 2
    return text[:middle] + text[middle + 1 : middle + 2] + text[middle : middle + 1] + text[middle + 2 :]


def test_the_compiled_finder_finds_what_the_built_one_finds(kept: dict[str, object], built: Finder) -> None:
    compiled = Finder.from_state(unpack_large(kept["finder"]))
    phrasings = [words for entry in load_entries().values() for words in entry.asked_as][::20]
    assert len(phrasings) > 150
    for text in (*phrasings, *map(slipped, phrasings[::3]), *STRAY):
        assert compiled.find(text) == built.find(text), text


def test_a_finder_made_from_a_state_has_that_state(built: Finder) -> None:
    again = Finder.from_state(built.state()).state()
    wanted = built.state()
    assert {**again, "marks": {}} == {**wanted, "marks": {}}


def test_entries_come_back_as_they_were() -> None:
    for entry in load_entries().values():
        assert entry_of(load(dump(row_of(entry)))) == entry


def test_every_answer_reads_the_same_with_the_figures_that_were_looked_up(kept: dict[str, object]) -> None:
    told = {"tax_year": 2022, "state": "CA", "account_type": "roth_ira", "age": 57, "withdrew": "everything"}
    figures, law = kept["figures"], load_law()
    for entry in load_entries().values():
        assert entry.answer(figures, told) == entry.answer(law, told)


def test_a_figure_that_was_not_looked_up_is_an_error() -> None:
    from knowledge.figures import fill

    with pytest.raises(NoSuchFigure, match="misc_itemized_floor"):
        fill("{misc_itemized_floor}", {"law_as_of": "today"})
    assert fill("{fact.state} {law_as_of}", {"law_as_of": "today"}, {"state": "CA"}) == "CA today"


def test_what_was_written_is_read_again(file: Path, root: Path) -> None:
    assert fresh_parts(file, root) == PARTS


def test_a_missing_file_gives_nothing(root: Path) -> None:
    assert fresh_parts(root / "none", root) == {}


@pytest.mark.parametrize("keep", [0, 5, 22, 40, -1])
def test_a_file_cut_short_gives_nothing(file: Path, root: Path, keep: int) -> None:
    file.write_bytes(file.read_bytes()[:keep])
    assert fresh_parts(file, root) == {}


def test_a_file_with_one_wrong_bit_gives_nothing(file: Path, root: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-20] ^= 4
    file.write_bytes(content)
    assert fresh_parts(file, root) == {}


def test_a_file_of_another_format_gives_nothing(file: Path, root: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"compiled 2", b"compiled 1", 1))
    assert fresh_parts(file, root) == {}


def test_a_whole_file_that_is_laid_out_otherwise_gives_nothing(file: Path, root: Path) -> None:
    start = file.read_bytes()[:20]
    for content in (b"", b"\0" * 40, b"\0\0\0\4" + dump({}), b"\0\0\0\5" + dump([])):
        file.write_bytes(start + crc32(content).to_bytes(4, "big") + content)
        read_compiled.cache_clear()
        assert fresh_parts(file, root) == {}


def test_a_source_edited_to_the_same_length_makes_it_stale(file: Path, root: Path) -> None:
    (root / "knowledge/faq/a.md").write_text("eno")
    os.utime(root / "knowledge/faq/a.md", ns=(1, 1))
    assert fresh_parts(file, root) == {}


def test_a_source_added_or_taken_away_makes_it_stale(file: Path, root: Path) -> None:
    (root / "knowledge/faq/b.md").write_text("")
    assert fresh_parts(file, root) == {}
    (root / "knowledge/faq/b.md").unlink()
    assert fresh_parts(file, root) == PARTS
    (root / "knowledge/law/b.toml").unlink()
    assert fresh_parts(file, root) == {}


def test_other_times_alone_do_not_make_it_stale(file: Path, root: Path) -> None:
    os.utime(root / "knowledge/faq/a.md", ns=(1, 1))
    assert fresh_parts(file, root) == PARTS


def test_marks_differ_where_sources_do(root: Path) -> None:
    before = (stamp(root), digest(root))
    (root / "knowledge/faq/a.md").rename(root / "knowledge/faq/c.md")
    assert stamp(root) != before[0]
    assert digest(root) != before[1]


def test_nothing_unfinished_is_left_beside_the_file(file: Path) -> None:
    assert [path.name for path in file.parent.glob("compiled*")] == ["compiled.bin"]


@pytest.mark.skipif(not FILE.exists(), reason="not compiled in this checkout")
def test_the_shipped_file_is_used_only_if_it_is_fresh() -> None:
    found = read_compiled()
    assert found is not None
    assert bool(fresh_parts()) is (digest(FILE.parent.parent) == found["digest"])
