"""A message as a line of plain words, each of which knows where it stood in the text as given.

Every reader works on the same line: lower case, contractions written out, misspelt key words put right, number words as
digits. What a reader recognises (an account, a sum, a year) becomes one word with a value, so that later readers can
speak of `put $ in my @roth_ira` whatever the writer's spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias

from assistant.patterns import PATTERNS
from assistant.reading.short_forms import CUT_SHORT, ENDINGS, NO_APOSTROPHE, PRONOUNS, SHORT_FORMS, WHOLE
from assistant.reading.spelling import corrected
from assistant.reading.wrapping import unwrapped

LONGEST: int = 8_000
"""Characters read of one message; a story is a few hundred, and what comes after this many is a pasted document."""

Kind: TypeAlias = Literal["word", "mark", "number", "account", "money", "year", "place", "form"]

_WORD_OR_MARK = (
    r"[-=]>|→|(?:[A-Za-z]\.){2,}"  # I.R.A., D.C.
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+"
    r"|['’‘]\d\d(?![\d\w])"  # '17
    r"|[wW]/o?(?![A-Za-z])"
    r"|[^\W\d_]+(?:['’‘`´][^\W\d_]+)*"
    r"|[½¼¾$.,:;!?()%/~+=&@|•–—\-\n…]"
)
_GOES_ON = r"^\s*(?:[$(:\d]|[a-z])"
"""What follows the point of a word cut short and not the end of a sentence: "gross dist. $41,007"."""
_MARKS = {
    "->": "to",
    "=>": "to",
    "→": "to",
    "~": "about",
    "=": "is",
    "&": "and",
    "@": "at",
    "–": "-",
    "—": "-",
    "…": ".",
    "|": ",",
    "•": ".",
    "!": ".",
    ";": ".",
    "\n": ".",
    "½": "½",
    "+": "",
}


_LONGEST_RUN = 12
_MOST_DIGITS = 20  # a sum with commas and cents; more digits are no number that a person tells


class Word(NamedTuple):
    """One word of the line.

    Attributes:
        text: its plain form; for a recognised thing its sign (`$`, `@roth_ira`, `#2017`, `&NJ`).
        start: offset of its first character in the text as given.
        end: offset behind its last character there.
        kind: what it was recognised as.
        value: the number, sum, year ... that it stands for.
        raw: as written.
    """

    text: str
    start: int
    end: int
    kind: Kind = "word"
    value: object = None
    raw: str = ""


class Line:
    """Words in a row, with the one string that patterns are run on.

    Attributes:
        words: the words.
        text: their plain forms, each with one space before and after it.
        starts: where each word begins in `text`.
    """

    __slots__ = ("starts", "text", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        starts, position = [], 1
        for word in words:
            starts.append(position)
            position += len(word.text) + 1
        self.words = words
        self.text = f" {' '.join([word.text for word in words])} "
        self.starts = tuple(starts)

    def word_at(self, position: int) -> int:
        """Index of the word at a position of `text`."""
        return max(0, bisect_right(self.starts, position) - 1)

    def words_of(self, start: int, end: int) -> tuple[int, int]:
        """First word and the one behind the last, of a stretch of `text` (spaces at its ends do not count)."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return self.word_at(start), self.word_at(max(start, end - 1)) + 1

    def offsets(self, first: int, behind: int) -> tuple[int, int]:
        """Offsets in the text as given of the words `first` up to `behind`."""
        return self.words[first].start, self.words[behind - 1].end

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as given of a stretch of `text`."""
        return self.offsets(*self.words_of(start, end))

    def before(self, index: int, most: int = 14) -> str:
        """The line's text left of a word, up to `most` words, ending in a space."""
        first = max(0, index - most)
        return self.text[self.starts[first] - 1 : self.starts[index]]

    def after(self, behind: int, most: int = 10) -> str:
        """The line's text right of a word, up to `most` words, beginning with a space."""
        if behind >= len(self.words):
            return " "
        last = min(len(self.words), behind + most) - 1
        return self.text[self.starts[behind] - 1 : self.starts[last] + len(self.words[last].text) + 1]

    def sentence(self, index: int) -> tuple[int, int]:
        """First word and the one behind the last of the sentence that a word stands in."""
        first, behind = index, index
        while first > 0 and self.words[first - 1].text not in {".", "?"}:
            first -= 1
        while behind < len(self.words) and self.words[behind].text not in {".", "?"}:
            behind += 1
        return first, min(len(self.words), behind + 1)

    def stretch(self, first: int, behind: int) -> str:
        """The line's text of some words, with a space at both ends."""
        if first >= behind:
            return " "
        return self.text[self.starts[first] - 1 : self.starts[behind - 1] + len(self.words[behind - 1].text) + 1]

    def with_words(self, found: Iterable[tuple[int, int, Word]]) -> Line:
        """A new line in which each stretch of words (first, behind) is replaced by one word; overlaps are dropped."""
        words: list[Word] = []
        done = 0
        for first, behind, word in sorted(found, key=lambda one: (one[0], -one[1])):
            if first < done:
                continue
            words.extend(self.words[done:first])
            words.append(word)
            done = behind
        words.extend(self.words[done:])
        return Line(tuple(words))

    def blank(self, first: int, behind: int) -> Line:
        """A new line in which some words say nothing: no reader finds anything in them."""
        hidden = tuple(word._replace(text="~", kind="mark", value=None) for word in self.words[first:behind])
        return Line(self.words[:first] + hidden + self.words[behind:])


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first wanted: a person at the prompt waits for none that is not used.

    A run of filler words, written `(?:...)*`, is never longer than `_LONGEST_RUN`: so no text takes long.
    """
    return PATTERNS[source.replace(")*", f"){{0,{_LONGEST_RUN}}}")]


def split(text: str) -> Line:
    """The line of a text. Only its first `LONGEST` characters are read."""
    text = _with_noughts(unwrapped(text[:LONGEST]))
    words: list[Word] = []
    for match in pattern(_WORD_OR_MARK).finditer(text):
        raw = match.group()
        if raw == "." and not _ends_sentence(text, match.start(), words):
            continue
        words.extend(_plain(raw, match.start(), match.end(), text))
    return Line(tuple(words))


_LETTER_O: Final = r"(?<![^\W_])(?!(?:401|403|457|529)o)\d[\d,.]*[oO][\doO,.]*(?![A-Za-jl-z'’])"
"""Figures with the letter O for a nought: "8,5oo", "2O19"; "401ok" is another slip."""


def _with_noughts(text: str) -> str:
    """The text with figures written with the letter O put right; every offset stays."""
    return pattern(_LETTER_O).sub(lambda figures: figures.group().replace("o", "0").replace("O", "0"), text)


def _ends_sentence(text: str, at: int, words: Sequence[Word]) -> bool:
    if words and words[-1].raw.casefold() in CUT_SHORT and pattern(_GOES_ON).search(text[at + 1 : at + 4]):
        return False
    following = text[at + 1 : at + 2]
    if following and not following.isspace() and following not in ".)\"'”’":
        return bool(words) and following.isalpha() and words[-1].text not in SHORT_FORMS and len(words[-1].text) > 1
    if words and words[-1].text == "no":  # "no. 4", but "itemize no. single"
        return not text[at + 1 : at + 3].strip().isdecimal()
    return not (words and words[-1].text in SHORT_FORMS and text[at + 1 : at + 3].strip())


def _plain(raw: str, start: int, end: int, text: str) -> Iterator[Word]:
    if raw[0].isdecimal() or (raw[0] == "." and len(raw) > 1 and raw[1].isdecimal()):
        if len(raw) > _MOST_DIGITS:
            yield Word("~", start, end, "mark", None, raw)
            return
        yield Word(raw, start, end, "number", float(raw.replace(",", "")), raw)
        return
    if not raw[0].isalpha() and raw[0] not in "'’‘":
        if raw == "/" and text[start - 1 : start] == " " == text[end : end + 1]:  # "47 / CO / HOH"
            yield Word(",", start, end, "mark", None, raw)
            return
        if raw == "-" and start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalpha():
            return  # after-tax, 40-years-old
        if mark := _MARKS.get(raw, raw):
            yield Word(mark, start, end, "mark", None, raw)
        return
    plain = raw.replace("’", "'").replace("‘", "'").replace("`", "'").replace("´", "'").casefold()
    for form in _apostrophe_put_in(plain, start, end, text) or _written_out(plain):
        yield Word(form, start, end, "word", None, raw)


def _apostrophe_put_in(plain: str, start: int, end: int, text: str) -> tuple[str, ...]:
    """What a word without its apostrophe stands for here; nothing where it is the word that it seems."""
    if plain not in NO_APOSTROPHE:
        return ()
    forms, lead, following = NO_APOSTROPHE[plain]
    stands = pattern(lead).search(text[max(0, start - 12) : start].casefold()) and pattern(following).search(
        text[end : end + 16].casefold()
    )
    return forms if stands else ()


def _written_out(plain: str) -> tuple[str, ...]:
    if "." in plain:
        return (plain.replace(".", ""),)
    if plain in WHOLE:
        return WHOLE[plain]
    if plain[0] == "'":
        return (plain,)
    for ending, full in ENDINGS.items():
        if plain.endswith(ending) and len(plain) > len(ending):
            return (plain[: -len(ending)], full)
    if plain.endswith("'s"):
        stem = plain[:-2]
        return (stem, "is") if stem in PRONOUNS else (corrected(stem), "'s")
    if plain.endswith("'d"):
        return (plain[:-2], "'d")
    return (corrected(plain.replace("'", "")),)
