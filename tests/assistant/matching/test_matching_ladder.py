from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.matching import Ladder, Match, Rung

LADDER = Ladder(answer=0.6, lead=2, offer=0.3, near=0.5)


def matches(*scores: float) -> list[Match]:
    return [Match(f"e{number}", score) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "rung"),
    [
        ((), Rung.NO_ANSWER),
        ((0.29,), Rung.NO_ANSWER),
        ((0.9,), Rung.ANSWER),
        ((0.9, 0.6), Rung.ANSWER),
        ((0.9, 0.8), Rung.ANSWER),  # 9 against 4
        ((0.9, 0.83), Rung.CHOICES),
        ((0.98, 0.95), Rung.ANSWER),  # 49 against 19: near 1 a small step is a large one
        ((0.5, 0.1), Rung.CHOICES),
        ((0.6, 0.35), Rung.ANSWER),
        ((0.3, 0.3), Rung.CHOICES),
    ],
)
def test_the_best_score_and_its_lead_decide(scores: tuple[float, ...], rung: Rung) -> None:
    assert LADDER.decide(matches(*scores)) is rung


def test_a_choice_is_of_two_or_three() -> None:
    assert [match.id for match in LADDER.choices(matches(0.8, 0.75, 0.5, 0.49))] == ["e0", "e1", "e2"]
    assert [match.id for match in LADDER.choices(matches(0.8, 0.3, 0.2))] == ["e0", "e1"]
    assert LADDER.choices([]) == ()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=5))
def test_a_surer_best_never_steps_down(scores: list[float]) -> None:
    scores.sort(reverse=True)
    order = [Rung.NO_ANSWER, Rung.CHOICES, Rung.ANSWER]
    steps = [
        order.index(LADDER.decide(matches(best, *scores[1:]))) for best in (scores[0], min(1.0, scores[0] + 0.1), 1.0)
    ]
    assert all(lower <= higher for lower, higher in pairwise(steps))
