"""Text to words, the same for phrasings and for questions.

A text becomes sentences and a sentence becomes lower-case words without accents or apostrophes, so that two people who
type the same thing differently are read alike: `Roll-over?`, `roll over`; `401(k)`, `401k`; `can't`, `can not`.
"""

import unicodedata
from typing import Final, NamedTuple

from assistant.patterns import PATTERNS

LONGEST = 2_000
"""Characters of a text that are read: half from its start and half from its end, where people put the question."""

_SENTENCE_END: Final = r"(?<=[.?!;])\s+|[\n\u2028\u2029]+"
_WORD: Final = r"[^\W_]+"
_APOSTROPHE: Final = r"(?<=\w)['’ʼ`´](?=\w)"
_IN_BRACKETS: Final = r"(?<=\d)\s?\((\w{1,2})\)"  # 401(k), 67(g): one name, not a name and a remark
_IN_NUMBER: Final = r"(?<=\d),(?=\d{3})"
_ASKING = {"what", "whats", "how", "why", "when", "where", "who", "whose", "which", "if", "whether", "can", "could"}
_ASKING |= {"may", "must", "is", "are", "am", "was", "were", "do", "does", "did", "will", "would", "should", "has"}
_OPENERS = 2  # words among which a question shows itself: "so can I ...", "and what ..."
_NOT = {"cant": "can", "cannot": "can", "wont": "will", "dont": "do", "doesnt": "does", "didnt": "did", "isnt": "is"}
_NOT |= {"arent": "are", "wasnt": "was", "werent": "were", "havent": "have", "hasnt": "has", "hadnt": "had"}
_NOT |= {"couldnt": "could", "wouldnt": "would", "shouldnt": "should", "neednt": "need", "mustnt": "must"}


class Sentence(NamedTuple):
    """Words between two stops."""

    words: list[str]
    asks: bool
    """Whether it reads like a question, with or without a question mark."""


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text that have words; a text over `LONGEST` characters loses its middle."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]}\n{text[-LONGEST // 2 :]}"
    found = []
    for part in PATTERNS[_SENTENCE_END].split(_plain(text)):
        words = _split_words(part)
        if words:
            found.append(Sentence(words, part.endswith("?") or not _ASKING.isdisjoint(words[:_OPENERS])))
    return found


def _split_words(text: str) -> list[str]:
    """Words of plain lower-case text; a contracted "not" becomes a word of its own, so that negation counts."""
    words = PATTERNS[_WORD].findall(text)
    if _NOT.keys().isdisjoint(words):
        return words
    return [part for word in words for part in ((_NOT[word], "not") if word in _NOT else (word,))]


def _plain(text: str) -> str:
    """Lower case without accents, apostrophes, and the marks inside a number or a paragraph's name."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = PATTERNS[_APOSTROPHE].sub("", "".join([c for c in decomposed if not unicodedata.combining(c)]))
    elif "'" in text or "`" in text:
        text = PATTERNS[_APOSTROPHE].sub("", text)
    if "," in text:
        text = PATTERNS[_IN_NUMBER].sub("", text)
    if "(" in text:
        text = PATTERNS[_IN_BRACKETS].sub(r"\1", text)
    return text.casefold()
