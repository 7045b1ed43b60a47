"""Where the rungs should stand: risk against coverage over labelled questions.

    python -m benchmarks.thresholds --folder FOLDER

Every file of FOLDER named questions*.jsonl, typos*.jsonl or out-of-scope*.jsonl is read: one JSON object a line with
`text` and `topics` (acceptable ids, best first; ["out-of-scope"] or ["none"] where nothing answers; `near` marks those
that are close to the subject). Two tables are printed. The first answers whenever the best score reaches a line, and
says how often that is and how often it is wrong. The second lists the sets of thresholds that keep to the limits given
on the command line, those that help most first.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.finder import Finder, load_finder
from assistant.matching import Ladder, Match, Rung

NOTHING = ({"out-of-scope"}, {"none"})
LINES = [step / 20 for step in range(20)]
ANSWERS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]
LEADS = [1.0, 1.3, 1.6, 2.0, 2.2, 2.4, 3.0]
OFFERS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
NEARS = [0.05, 0.15, 0.3]
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A labelled question and what the matcher found for it."""

    topics: frozenset[str]
    near: bool
    refused: bool
    """Refused by name, whatever the thresholds."""
    matches: tuple[Match, ...]

    @property
    def inside(self) -> bool:
        return self.topics not in NOTHING


@dataclass(frozen=True, slots=True)
class Outcome:
    """Shares of the questions that something answers, and of those that nothing does."""

    answered: float
    helped: float
    wrong: float
    refused: float
    near_refused: float


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.thresholds")
    parser.add_argument("--folder", type=Path, required=True, help="where the labelled questions are")
    parser.add_argument("--wrong", type=float, default=0.10, help="wrong answers at most")
    parser.add_argument("--refused", type=float, default=0.92, help="questions outside that must be refused")
    parser.add_argument("--near", type=float, default=0.60, help="near misses that must be refused")
    options = parser.parse_args()
    finder = load_finder()
    asked = ask_all(finder, options.folder)
    print_lines(asked)
    print_shipped(asked, finder.ladder)
    print_ladders(asked, wrong=options.wrong, refused=options.refused, near=options.near)


def ask_all(finder: Finder, folder: Path) -> list[Asked]:
    """Ask every labelled question once; the thresholds are then tried on what was found."""
    asked = []
    for pattern in ("questions*.jsonl", "typos*.jsonl", "out-of-scope*.jsonl"):
        for path in sorted(folder.glob(pattern)):
            for line in path.read_text("utf-8").splitlines():
                row = json.loads(line)
                found = finder.find(row["text"])
                asked.append(Asked(frozenset(row["topics"]), bool(row.get("near")), bool(found.matter), found.matches))
    if not asked:
        raise SystemExit(f"no labelled questions in {folder}")
    return asked


def outcome(asked: Sequence[Asked], ladder: Ladder) -> Outcome:
    """How a ladder does on the questions."""
    answered = helped = wrong = 0
    refused: list[bool] = []
    near: list[bool] = []
    for one in asked:
        rung = Rung.NO_ANSWER if one.refused else ladder.decide(one.matches)
        if not one.inside:
            (near if one.near else refused).append(rung is Rung.NO_ANSWER)
        elif rung is Rung.ANSWER:
            answered += 1
            right = one.matches[0].id in one.topics
            helped += right
            wrong += not right
        elif rung is Rung.CHOICES:
            helped += any(match.id in one.topics for match in ladder.choices(one.matches))
    inside = sum(one.inside for one in asked) or 1
    return Outcome(answered / inside, helped / inside, wrong / inside, share([*refused, *near]), share(near))


def share(facts: Iterable[bool]) -> float:
    """Share of true ones; 1 where there is none to fail."""
    listed = list(facts)
    return sum(listed) / len(listed) if listed else 1.0


def print_lines(asked: Sequence[Asked]) -> None:
    """Risk against coverage: what an answer at each line would mean."""
    print("answer from   answered   wrong among them   let in from outside   near misses let in")
    for line in LINES:
        sure = [one for one in asked if one.matches and one.matches[0].score >= line and not one.refused]
        inside = [one for one in sure if one.inside]
        wrong = share(one.matches[0].id not in one.topics for one in inside) if inside else 0.0
        outside = [one for one in asked if not one.inside]
        print(
            f"{line:11.2f}   {len(inside) / max(1, sum(one.inside for one in asked)):8.3f}   {wrong:16.3f}   "
            f"{sum(not one.inside for one in sure) / max(1, len(outside)):19.3f}   "
            f"{sum(one.near for one in sure) / max(1, sum(one.near for one in outside)):18.3f}"
        )


def print_shipped(asked: Sequence[Asked], ladder: Ladder) -> None:
    """How the rungs do where they stand now."""
    result = outcome(asked, ladder)
    print(
        f"\nas shipped: answer from {ladder.answer}, lead {ladder.lead}, offer from {ladder.offer}: "
        f"answered {result.answered:.3f}, helped {result.helped:.3f}, wrong {result.wrong:.3f}, "
        f"refused {result.refused:.3f}, near misses refused {result.near_refused:.3f}"
    )


def print_ladders(asked: Sequence[Asked], *, wrong: float, refused: float, near: float) -> None:
    """The ladders within the limits that help most, then those that miss the limits least."""
    tried = [
        (ladder, outcome(asked, ladder))
        for answer, lead, offer, share_of_best in itertools.product(ANSWERS, LEADS, OFFERS, NEARS)
        if offer <= answer
        for ladder in [Ladder(answer=answer, lead=lead, offer=offer, near=share_of_best)]
    ]

    def missed(result: Outcome) -> float:
        return max(0, result.wrong - wrong) + max(0, refused - result.refused) + max(0, near - result.near_refused)

    tried.sort(key=lambda pair: (round(missed(pair[1]), 3), -pair[1].helped, -pair[1].answered))
    print("\nanswer  lead  offer  near   answered  helped  wrong  refused  near refused   misses the limits by")
    for ladder, result in tried[:SHOWN]:
        print(
            f"{ladder.answer:6.2f}  {ladder.lead:4.1f}  {ladder.offer:5.2f}  {ladder.near:4.2f}   "
            f"{result.answered:8.3f}  {result.helped:6.3f}  {result.wrong:5.3f}  "
            f"{result.refused:7.3f}  {result.near_refused:12.3f}   {missed(result):20.3f}"
        )


if __name__ == "__main__":
    main()
