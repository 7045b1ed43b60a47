"""Text to words, the same for phrasings and for questions.

A text becomes sentences and a sentence becomes lower-case words without accents or apostrophes, so that two people who
type the same thing differently are read alike: `Roll-over?`, `roll over`; `401(k)`, `401k`; `can't`, `can not`.
"""

import re
import unicodedata

LONGEST = 4_000
"""Characters of a text that are read: half from its start and half from its end, where people put the question."""

_SENTENCE_END = re.compile(r"[.?!;\n]+(?=\s|$)|[\n\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_IN_BRACKETS = re.compile(r"(?<=\d)\s?\((\w{1,2})\)")  # 401(k), 67(g): one name, not a name and a remark
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3})")
_NOT = {word: word.removesuffix("nt") for word in "dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt couldnt wouldnt shouldnt neednt".split()}  # fmt: skip
_NOT |= {"cant": "can", "cannot": "can", "wont": "will"}


def split_sentences(text: str) -> list[list[str]]:
    """Words of each sentence that has any; a text over `LONGEST` characters loses its middle."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]}\n{text[-LONGEST // 2 :]}"
    text = _plain(text)
    sentences = (split_words(part) for part in _SENTENCE_END.split(text))
    return [words for words in sentences if words]


def split_words(text: str) -> list[str]:
    """Words of plain lower-case text; a contracted "not" becomes a word of its own, so that negation counts."""
    words: list[str] = []
    for word in _WORD.findall(text):
        if word in _NOT:
            words += (_NOT[word], "not")
        else:
            words.append(word)
    return words


def _plain(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    text = _APOSTROPHE.sub("", text.casefold())
    return _IN_BRACKETS.sub(r"\1", _IN_NUMBER.sub("", text))
