"""An article, or a pasted piece of one, held against the law sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.claims import Claim, load_claims
from knowledge.figures import fill
from knowledge.lawbook import Law, load_law

LONGEST_ARTICLE = 400_000
"""Characters read; a book is no article."""

_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9•])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|sec|no|p\.l|u\.s|t\.c|pub|misc|st|inc|mr|ms|dr)\.|\b[A-Z]\.)$", re.IGNORECASE
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": " ", "—": " ", "-": " ", "‑": " "})
_PLAN = re.compile(r"\b(401|403|457)\s?\(?\s?([kb])\s?\)?(s?)(?!\w)", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?<=[a-z.?!])(?=[A-Z][a-z])")
"""Where the cells of a table ran together when a page was copied."""
_SUBJECT = re.compile(
    r"\b(?:deduct\w*|write[- ]?offs?|written off|tax(?:es|able|ed)?|irs|penalt\w+|basis|401\s?\(?k|403\s?\(?b|457|"
    r"iras?|roth|tsp|529|hsa|annuit\w+|pensions?|losses?|itemi[sz]\w*|withdraw\w*|distribut\w+|rollovers?|refund\w*|"
    r"credits?|convert\w*|conversion\w*)\b",
    re.IGNORECASE,
)
_SHORTEST = 12
_SHORT_REPLY = 40


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence and the claims it makes; none where it makes no claim that we know."""

    sentence: str
    start: int
    claims: tuple[Claim, ...]

    @property
    def standing(self) -> str | None:
        """The worst standing among its claims, in the order out of date, wrong, incomplete, fine."""
        found = {claim.standing for claim in self.claims}
        return next((name for name in ("wrong", "out_of_date", "incomplete", "fine") if name in found), None)

    @property
    def unknown(self) -> bool:
        """Whether it speaks of our subject and claims nothing that we know: whether it is right, we can't say."""
        return not self.claims and not self.sentence.rstrip().endswith("?") and bool(_SUBJECT.search(self.sentence))

    def as_json(self, law: Law) -> dict[str, Any]:
        """As JSON values, with what is true and the sources of each claim."""
        return {
            "sentence": self.sentence,
            "start": self.start,
            "standing": self.standing,
            "unknown": self.unknown,
            "claims": [
                {
                    "id": claim.id,
                    "standing": claim.standing,
                    "truth": fill(claim.truth, law),
                    "sources": list(claim.sources),
                    "confidence": claim.confidence,
                    "topic": claim.topic,
                }
                for claim in self.claims
            ],
        }


def check_article(text: str) -> list[Checked]:
    """Every sentence of a text with the claims it makes. What lies beyond `LONGEST_ARTICLE` characters is left out.

    A question claims nothing by itself; a short answer to it is read together with it.
    """
    claims = load_claims()
    found = []
    asked = ""
    for start, sentence in _sentences(text[:LONGEST_ARTICLE]):
        plain = plain_words(sentence)
        question = plain.endswith("?")
        read = f"{asked} {plain}" if asked and len(plain) < _SHORT_REPLY else plain
        made = () if question else tuple(claim for claim in claims if claim.made_by(read))
        found.append(Checked(sentence, start, _weightiest(made)))
        asked = plain.rstrip("?") if question else ""
    return found


def plain_words(sentence: str) -> str:
    """A sentence in lower case and plain characters, with 401(k) written 401k."""
    plain = _PLAN.sub(lambda plan: f"{plan[1]}{plan[2]}{plan[3]}", _RUN_TOGETHER.sub(" ", sentence))
    plain = plain.translate(_PLAIN).lower()
    return re.sub(r"\s+", " ", plain)


def _weightiest(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """At most three claims; what is fine is not told beside what is not."""
    faulty = tuple(claim for claim in claims if claim.standing != "fine")
    return (faulty or claims[:1])[:3]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with the place where each begins."""
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[max(start, end.start() - 8) : end.start()]):
            continue
        yield from _worth_reading(text, start, end.start())
        start = end.end()
    yield from _worth_reading(text, start, len(text))


def _worth_reading(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    stripped = piece.strip(" \t•*-")
    if len(stripped) >= _SHORTEST:
        yield start + piece.index(stripped), stripped


def standings(checked: list[Checked]) -> dict[str, int]:
    """How many sentences there are of each standing."""
    counts = dict.fromkeys(("out_of_date", "wrong", "incomplete", "fine"), 0)
    for sentence in checked:
        if sentence.standing:
            counts[sentence.standing] += 1
    return counts


def truth_of(claim: Claim, law: Law | None = None) -> str:
    """What is true of a claim, with its figures."""
    return fill(claim.truth, law or load_law())
