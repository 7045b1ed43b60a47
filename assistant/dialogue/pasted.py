"""A pasted piece of an article, told from a person's own long story."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Article, Heard
from assistant.dialogue.sentences import sentences
from assistant.dialogue.tools import Tools

_ARTICLE_LETTERS: Final = 300
_ARTICLE_CLAIMS: Final = 2
_OWN: Final = re.compile(r"\b(?:i|i'm|i've|my|me|mine|we|our)\b", re.IGNORECASE)
_OWN_SHARE: Final = 0.3
"""Share of sentences that may speak of the writer; above it the text is somebody's own story."""


def pasted_article(words: str, _conversation: Conversation, _tools: Tools) -> Heard | None:
    """A pasted piece of an article: long, about people in general, with claims that we know."""
    if len(words) < _ARTICLE_LETTERS:
        return None
    told = sentences(words)
    if sum(bool(_OWN.search(sentence)) for sentence in told) > _OWN_SHARE * len(told):
        return None
    from assistant.claims import check_article

    known = [sentence for sentence in check_article(words) if sentence.standing]
    return Article(words) if len(known) >= _ARTICLE_CLAIMS else None
