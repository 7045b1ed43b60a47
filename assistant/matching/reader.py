"""A text as the index sees it: words mended and put into the words of the entries, stems, and neighbours."""

from operator import itemgetter
from typing import Any, NamedTuple, Self

from assistant.matching.repair import Repair
from assistant.matching.state import State
from assistant.matching.stems import stem
from assistant.matching.synonyms import Synonyms
from assistant.matching.words import Sentence, split_sentences

TOLD = 0.9
"""Weight of a sentence that tells beside one that asks: "I am 47 and live in Ohio. Can I ...?"."""


class Reading(NamedTuple):
    """What is compared; each with its weight, 1 unless it only occurs in sentences that tell beside one that asks."""

    words: dict[str, float]
    stems: dict[str, float]
    pairs: dict[str, float]
    """Neighbouring stems; a sentence's start and end count as neighbours."""


class Reader:
    """Reads phrasings and questions alike, save that only questions are mended."""

    def __init__(self, repair: Repair, synonyms: Synonyms | None) -> None:
        self._repair = repair
        self._synonyms = synonyms
        self._stems: dict[str, str] = {}

    def state(self) -> dict[str, Any]:
        """What it knows, as plain values."""
        return {
            "repair": self._repair.state(),
            "synonyms": self._synonyms.state() if self._synonyms else None,
        }

    @classmethod
    def from_state(cls, state: State) -> Self:
        """The same again."""
        synonyms = state["synonyms"]
        return cls(Repair.from_state(state["repair"]), Synonyms.from_state(synonyms) if synonyms else None)

    def read_phrasing(self, sentences: list[Sentence]) -> Reading:
        """A phrasing as it stands, though words that are one word elsewhere are put together."""
        return self._read([(self._put(self._repair.join(sentence.words)), 1.0) for sentence in sentences])

    def read_question(self, text: str) -> Reading:
        """A text from outside, mended; its asking sentences weigh more than the others."""
        sentences = split_sentences(text)
        asked = any(sentence.asks for sentence in sentences)
        return self._read(
            [
                (self._put(self._repair.mend(sentence.words)), 1.0 if sentence.asks or not asked else TOLD)
                for sentence in sentences
            ]
        )

    def _put(self, words: list[str]) -> list[str]:
        return self._synonyms.replace(words) if self._synonyms else words

    def _read(self, sentences: list[tuple[list[str], float]]) -> Reading:
        reading = Reading({}, {}, {})
        for words, weight in sorted(sentences, key=itemgetter(1)):  # the heaviest last, so that its weight stands
            roots = [self._stem(word) for word in words]
            pairs = map(" ".join, zip(["", *roots], [*roots, ""], strict=True))
            reading.words.update(dict.fromkeys(words, weight))
            reading.stems.update(dict.fromkeys(roots, weight))
            reading.pairs.update(dict.fromkeys(pairs, weight))
        return reading

    def _stem(self, word: str) -> str:
        root = self._stems.get(word)
        if root is None:
            root = stem(word)
            if len(self._stems) < _REMEMBERED:
                self._stems[word] = root
        return root


_REMEMBERED = 50_000  # words kept with their stems
