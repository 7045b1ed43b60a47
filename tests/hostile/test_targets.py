"""What the fuzzer looks for, held of its seeds, of the hostile items and of inputs drawn at random."""

from __future__ import annotations

import pytest
from hostile_items import items
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import SEEDS, TARGETS

FEW = {"ask": 40, "read": 60, "talk": 20, "knowledge": 15, "store": 20}
"""Examples of the slower targets."""


def seeds(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((SEEDS / name).glob("*"))]


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_and_hostile_item_is_borne(name: str) -> None:
    assert len(seeds(name)) >= 2
    texts = [
        text.encode("utf-8", "surrogatepass")[:2_000] for text in list(items().values())[:: 23 if name in FEW else 3]
    ]
    for data in (*seeds(name), *texts):
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_that_was_cut_or_spliced_is_borne(name: str) -> None:
    @settings(max_examples=FEW.get(name, 80), deadline=None)
    @given(
        st.sampled_from(seeds(name)),
        st.binary(max_size=40) | st.text(max_size=40).map(str.encode),
        st.integers(0, 4_000),
        st.integers(0, 9),
    )
    def borne(seed: bytes, added: bytes, place: int, dropped: int) -> None:
        TARGETS[name](seed[:place] + added + seed[place + dropped :])

    borne()
