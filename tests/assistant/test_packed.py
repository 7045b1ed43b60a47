import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.packed import Packed, dump, load, pack, pack_large, unpack_large

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.dictionaries(st.text(), VALUES), st.text())
def test_a_packed_table_answers_as_the_table_does(table: dict[str, object], other: str) -> None:
    for key in (*table, other):
        packed: Packed[str, object] = Packed(pack(table))
        assert packed.get(key) == table.get(key)
        assert (key in packed) is (key in table)
    assert dict(Packed(pack(table))) == table
    assert len(Packed(pack(table))) == len(table)


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Packed(pack({"a": 1}))["b"]


def test_numbers_are_keys_too() -> None:
    table = {number: "x" * number for number in range(300)}
    assert dict(Packed(pack(table))) == table


@settings(max_examples=60)
@given(VALUES)
def test_values_come_back_as_they_were(value: object) -> None:
    assert load(dump(value)) == value
    assert unpack_large(load(dump(pack_large(value)))) == value


def test_a_large_table_is_packed_wherever_it_stands() -> None:
    table = {f"word {number}": [number] * 10 for number in range(2_000)}
    packed = unpack_large(load(dump(pack_large({"index": {"table": table, "name": "n"}}))))
    assert isinstance(packed["index"]["table"], Packed)
    assert packed["index"]["table"]["word 77"] == [77] * 10
    assert dict(packed["index"]["table"]) == table
    assert packed["index"]["name"] == "n"


def test_the_same_values_give_the_same_bytes_in_every_process() -> None:
    code = (
        "from assistant.packed import pack; print(pack({word: [word] for word in set('one two three four'.split())}))"
    )
    seen = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(seen) == 1
