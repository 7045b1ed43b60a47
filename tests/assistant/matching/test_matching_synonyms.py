import tomllib
from pathlib import Path

import pytest

from assistant.matching import Synonyms


def put(synonyms: Synonyms, text: str) -> str:
    return " ".join(synonyms.replace(text.split()))


def test_phrases_become_the_words_of_the_entries_the_longest_first() -> None:
    synonyms = Synonyms({"four oh one k": "401k", "write off": "deduct", "write": "note", "i r a": "ira"})
    assert put(synonyms, "can i write off my four oh one k") == "can i deduct my 401k"
    assert put(synonyms, "write to me about an i r a") == "note to me about an ira"
    assert put(synonyms, "four oh two") == "four oh two"


def test_a_result_is_not_looked_up_again() -> None:
    assert put(Synonyms({"a b": "c", "c": "a b"}), "a b c") == "c a b"


def test_one_phrase_may_stand_for_several_words() -> None:
    assert put(Synonyms({"nua": "net unrealized appreciation"}), "my nua") == "my net unrealized appreciation"


def test_both_sides_are_read_like_any_text() -> None:
    assert put(Synonyms({"401(k)": "Work-Plan"}), "my 401k") == "my work plan"


def test_a_file_holds_one_line_a_thing(tmp_path: Path) -> None:
    file = tmp_path / "synonyms.toml"
    file.write_text('"401k" = ["four oh one k", "401 k"]\ndeduct = ["write off"]\n', "utf-8")
    synonyms = Synonyms.load(file)
    assert put(synonyms, "write off a 401 k") == "deduct a 401k"
    assert {"four", "oh", "one", "k", "401k", "write", "off", "deduct", "401"} == synonyms.words


def test_a_file_with_a_mistake_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "synonyms.toml"
    file.write_text('deduct = "write off"\n', "utf-8")
    with pytest.raises(TypeError, match=r'synonyms\.toml: "deduct"'):
        Synonyms.load(file)
    file.write_text('deduct = ["a"]\ndeduct = ["b"]\n', "utf-8")
    with pytest.raises(tomllib.TOMLDecodeError):
        Synonyms.load(file)


def test_empty_phrases_are_passed_over() -> None:
    assert put(Synonyms({"": "x", "?": "y", "same": "same"}), "same old") == "same old"
