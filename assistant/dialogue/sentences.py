"""Which parts of a message ask, and which tell."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from assistant.reading.family import RELATIVES
from assistant.wording.words import load_words, plain

_ENDS = re.compile(r"(?<=[.?!;])\s+|\n+")
_LEADING = re.compile(
    r"^(?:(?:and|but|so|also|ok|okay|well|hi|hey|hello|no|yes|oh|then|now|wait|please)[,:]?\s+)+", re.IGNORECASE
)
_ASKING_VERB = "can|could|do|does|is|are|will|would|should|what|how|why|when|where|which|am"
_ASKED_OF = "i|we|you|it|that|this|there|my|the|a|about|much|many|happens|if|to"
_INNER = re.compile(
    rf"(?:[,;:–—-]|\band\b|\bbut\b|\bso\b)\s*(?:so |but |and )?(?:{_ASKING_VERB}) (?:{_ASKED_OF})\b|"
    r"[,;:–—-]\s*(?:so |but |and )?(?:(?:why|how come)\b|(?:what|how|when|where|which) (?:one |ones )?"
    r"(?:do|does|did|is|are|can|could|should|would|will|counts?|now|next|else)\b)",
    re.IGNORECASE,
)
"""Where a sentence that tells turns into a question: "closed it in 2016, can I deduct that"."""


_WHEN_IT_WAS: Final = re.compile(
    r"when (?:i|we|he|she|they) (?:was|were|got|had|left|quit|lost|\w+ed)\b(?: [\w,'’]+){0,8}", re.IGNORECASE
)
"""A clause that tells a time and asks nothing: "when I left my job in 2016"."""


_WITHOUT_SUBJECT: Final = re.compile(
    r"(?:can'?t|can not|cannot|could ?n[o']?t|wouldn'?t) (?:really |quite |exactly |honestly )?(?:remember|recall|say|"
    r"tell|find|think|be|know)\b|(?:will |would )?have to (?:check|look|ask|see|think|guess|say|dig)\b|"
    r"(?:might|may|must|should|could|would|will) (?:be|have)\b|"
    r"(?:was|were|am|is|are) (?:\$?\d|about|around|only|just|over|under|almost|nearly|laid|fired|let go|married|single|"
    r"divorced|disabled|unemployed|retired|living|working|in \w|at \w|already|still|supposed|told|with \w)",
    re.IGNORECASE,
)
"""A verb that begins a sentence whose subject was left out, and that tells: "was 54 then", "can't remember"."""


@cache
def _starters() -> re.Pattern[str]:
    starts = "|".join(re.escape(start) for start in load_words("phrases")["asking"]["starts"])
    return re.compile(rf"(?:{starts})\b", re.IGNORECASE)


def sentences(words: str) -> list[str]:
    """The sentences of a message."""
    return [sentence.strip() for sentence in _ENDS.split(words) if sentence.strip()]


def asks(sentence: str) -> bool:
    """Whether a sentence asks something: a question mark, or a first word that asks."""
    if sentence.rstrip(" )\"'”").endswith("?"):
        return True
    bare = _LEADING.sub("", sentence)
    found = _starters().match(bare)
    if _WHEN_IT_WAS.fullmatch(bare.rstrip(" .!")) or _WITHOUT_SUBJECT.match(bare):
        return False
    return bool(found) and not re.match(
        r"(?:did|does|do|is|was|are|were|has|have|can|could|would|will|should) not\b", bare, re.IGNORECASE
    )


def is_question(words: str) -> bool:
    """Whether any part of a message asks something."""
    return any(asks(sentence) or _INNER.search(sentence) for sentence in sentences(words))


def asking_part(words: str) -> list[str]:
    """What asks: whole sentences, and the end of one that tells first."""
    parts = []
    for sentence in sentences(words):
        inner = _INNER.search(sentence)
        if inner and inner.start() and not asks(sentence[: inner.start()]):
            parts.append(sentence[inner.start() :].lstrip(" ,;:–—-"))
        elif asks(sentence):
            parts.append(sentence)
    return parts


class Part(NamedTuple):
    """A piece of a message, and where it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def telling_parts(words: str) -> list[Part]:
    """What tells and asks nothing: whole sentences, and the beginning of one that turns into a question."""
    told = []
    place = 0
    for sentence in sentences(words):
        place = words.index(sentence, place)
        inner = _INNER.search(sentence)
        before = sentence[: inner.start()].strip() if inner else ""
        if before and not asks(before):
            told.append(Part(before, words.index(before, place)))
        elif not before and not asks(sentence):
            told.append(Part(sentence, place))
        place += len(sentence)
    return told


def telling_part(words: str) -> str:
    """The message without what it asks."""
    return " ".join(part.text for part in telling_parts(words))


_SAYS: Final = re.compile(
    rf" (?:my|a|some|the|our) (?:\w+ ){{0,2}}(?:{RELATIVES}|friend|buddy|neighbou?r|coworker|colleague|boss|cpa|"
    r"accountant|preparer|adviser|advisor|broker|banker|guy|lawyer|website|blog|post|book|video|podcast) "
    r"(?:says?|said|told me|tells me|thinks|claims|swears|wrote|mentioned|insists) "
)


def is_claim(words: str) -> bool:
    """Whether a person passes on what somebody else says: "I read that ..."."""
    said = f" {plain(words)} "
    return _SAYS.search(said) is not None or any(mark in said for mark in _claim_marks())


@cache
def _claim_marks() -> tuple[str, ...]:
    return tuple(f" {plain(mark)} " for mark in load_words("phrases")["claim"]["marks"])


def own_words(words: str) -> str:
    """The message without sentences that pass on what others say: they tell nothing of the person's own case."""
    if not is_claim(words):
        return words
    return " ".join(sentence for sentence in sentences(words) if not is_claim(sentence))
