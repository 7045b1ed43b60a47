"""Misspelt, split and run-together words, mended against the words that the index knows.

Single words are what edit distance is good at. OSA (a swap of neighbours is one edit) finds the right word more often
than Levenshtein, Jaro-Winkler or Indel. A word that is known, is short or has a digit is left as it stands.
"""

from collections.abc import Iterable, Mapping

from assistant.matching.stems import stem

ALIKE = 0.66
"""How alike two words must be, 1 being the same: one edit in three letters, two in six."""
_MENDED = 3  # letters from which a word is mended
_REMEMBERED = 5_000  # words kept with their repair; a chat sees far fewer
_SPLIT = 5  # letters from which a word may be two run together


class Repair:
    """Mends words.

    Args:
        counts: How often each known word occurs in the phrasings.
        others: Words known for another reason, such as a list of synonyms.
    """

    def __init__(self, counts: Mapping[str, int], others: Iterable[str] = ()) -> None:
        self._counts = dict(counts)
        for word in others:
            self._counts.setdefault(word, 0)
        self._stems = {stem(word) for word in self._counts}
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self._counts):
            if len(word) >= _MENDED and not any(c.isdigit() for c in word):
                self._by_length.setdefault(len(word), []).append(word)
        self._mended: dict[str, tuple[str, ...]] = {}

    def mend(self, words: list[str]) -> list[str]:
        """A sentence with its words mended; words beyond repair stay."""
        out: list[str] = []
        for word in self.join(words):
            if word in self._counts:
                out.append(word)
            else:
                out += self._mend_word(word)
        return out

    def join(self, words: list[str]) -> list[str]:
        """Put together what is one known word: `roll over`, `4 0 1 k`."""
        out: list[str] = []
        at = 0
        while at < len(words):
            size = self._joined(words, at)
            out.append("".join(words[at : at + size]))
            at += size
        return out

    def _joined(self, words: list[str], at: int) -> int:
        single = 1
        while at + single < len(words) and single < 5 and len(words[at + single]) == 1:  # noqa: PLR2004
            single += 1
        for size in range(single, 1, -1):  # letters spelt out: i r a, 401 k
            if "".join(words[at : at + size]) in self._counts:
                return size
        pair = words[at : at + 2]
        if len(pair) == 2 and min(map(len, pair)) > 1 and sum(map(len, pair)) >= _SPLIT and "".join(pair) in self._counts:  # noqa: PLR2004
            return 2
        return 1

    def _mend_word(self, word: str) -> tuple[str, ...]:
        known = self._mended.get(word)
        if known is None:
            known = self._nearest(word)
            if len(self._mended) < _REMEMBERED:
                self._mended[word] = known
        return known

    def _nearest(self, word: str) -> tuple[str, ...]:
        if len(word) < _MENDED or any(c.isdigit() for c in word) or stem(word) in self._stems:
            return (word,)
        from rapidfuzz import process  # 10 ms, wanted only once a word is misspelt
        from rapidfuzz.distance import OSA

        near: list[tuple[float, bool, int, str]] = []
        reach = int(len(word) * (1 - ALIKE) / ALIKE) + 1
        for length in range(max(_MENDED, len(word) - reach), len(word) + reach + 1):
            for found, alike, _ in process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.normalized_similarity, score_cutoff=ALIKE, limit=8
            ):
                near.append((alike, found[0] == word[0], self._counts[found], found))
        halves = self._halves(word)
        if near and not (halves and max(near)[0] < 0.85):
            return (max(near)[-1],)
        return halves or (word,)

    def _halves(self, word: str) -> tuple[str, ...]:
        if len(word) < _SPLIT:
            return ()
        pairs = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
        known = [pair for pair in pairs if pair[0] in self._counts and pair[1] in self._counts]
        return max(known, key=lambda pair: min(self._counts[pair[0]], self._counts[pair[1]]), default=())
