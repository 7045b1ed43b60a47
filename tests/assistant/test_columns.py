"""A table as plain text."""

from assistant.columns import columns


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert columns(("a", "long head"), [("longer", "x"), ("y", "")]) == [
        "a       long head",
        "------  ---------",
        "longer  x",
        "y",
    ]


def test_a_long_cell_goes_on_in_the_next_line() -> None:
    assert columns(("a", "b"), [("one two three", "x")], widest=8) == [
        "a         b",
        "--------  -",
        "one two   x",
        "three",
    ]


def test_a_word_longer_than_its_column_is_broken() -> None:
    assert columns(("a",), [("abcdefgh",)], widest=4)[2:] == ["abcd", "efgh"]
