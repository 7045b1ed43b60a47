"""Different words for one thing: a field's abbreviations, slang and habitual misspellings.

The list belongs to the caller and is a file that people read and edit, one line a thing:

    "401k" = ["401 k", "four oh one k", "four o one k"]
    deduct = ["write off", "writeoff", "deduction", "claim"]

On the left the words that stand in the entries, on the right what else people say, each of one to five words. Both
phrasings and questions are put into the words on the left, longest match first, once: a result is not looked up again.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import ClassVar, Self

from assistant.matching.state import Stated
from assistant.matching.words import split_sentences


class Synonyms(Stated):
    """Replaces phrases by the words that stand for them.

    Args:
        said_for: What people say, and what it is replaced by.
    """

    _STATE: ClassVar = ("_by_first",)

    def __init__(self, said_for: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for said, meant in said_for.items():
            heard, put = _words_of(said), _words_of(meant)
            if heard and heard != put:
                self._by_first.setdefault(heard[0], []).append((heard, put))
        for same_start in self._by_first.values():
            same_start.sort(key=lambda pair: -len(pair[0]))

    @property
    def words(self) -> set[str]:
        """Every word that occurs in the list: known words, not to be mended."""
        pairs = [pair for same_start in self._by_first.values() for pair in same_start]
        return {word for pair in pairs for words in pair for word in words}

    @classmethod
    def of_groups(cls, groups: Mapping[str, Iterable[str]]) -> Self:
        """From `what is meant -> what people say`, the shape of the file."""
        return cls({said: meant for meant, many in groups.items() for said in many})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file described above.

        Raises:
            tomllib.TOMLDecodeError: The file is no TOML, or has a key twice.
            TypeError: A value is not a list of strings.
        """
        import tomllib

        groups = tomllib.loads(path.read_text("utf-8"))
        for meant, many in groups.items():
            if not isinstance(many, list) or not all(isinstance(said, str) for said in many):
                raise TypeError(f'{path.name}: "{meant}" must be a list of strings, such as ["write off", "writeoff"]')
        return cls.of_groups(groups)

    def replace(self, words: list[str]) -> list[str]:
        """The same sentence in the words that stand in the entries."""
        if self._by_first.keys().isdisjoint(words):
            return words
        out: list[str] = []
        at = 0
        while at < len(words):
            for heard, put in self._by_first.get(words[at], ()):
                if tuple(words[at : at + len(heard)]) == heard:
                    out += put
                    at += len(heard)
                    break
            else:
                out.append(words[at])
                at += 1
        return out


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word for sentence in split_sentences(text) for word in sentence.words)
