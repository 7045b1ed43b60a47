"""Words to stems: deduct, deducted, deductible and deduction are one word to a reader.

A light stemmer in place of a library: Snowball's English in pure Python takes some 40 µs a word, which alone would
use up the time an index may take to build, and finds no more right answers (`benchmarks/matching.py` prints both).
"""

_IRREGULAR = {
    "lost": "lose", "losing": "lose", "sold": "sell", "paid": "pay", "bought": "buy", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "went": "go", "gone": "go", "got": "get", "gotten": "get", "made": "make",
    "kept": "keep", "told": "tell", "left": "leave", "sent": "send", "spent": "spend", "withdrew": "withdraw",
    "withdrawn": "withdraw", "fell": "fall", "fallen": "fall", "began": "begin", "begun": "begin", "wrote": "write",
    "written": "write", "came": "come", "said": "say", "did": "do", "done": "do", "does": "do", "had": "have",
    "has": "have", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "am": "be", "im": "be",
    "loss": "lose", "losses": "lose", "conversion": "convert", "conversions": "convert", "children": "child",
    "men": "man", "women": "woman", "people": "person",
}  # fmt: skip
_ENDINGS = frozenset({
    "ibilities", "abilities", "ibility", "ability", "izations", "ization", "ations", "ation", "ements", "ement",
    "ments", "ment", "nesses", "ness", "ibles", "ables", "ible", "able", "ances", "ance", "ences", "ence", "ingly",
    "edly", "ions", "ion", "ings", "ing", "ally", "ful", "ly", "als", "al", "ives", "ive", "ers", "er", "ors", "or",
    "ies", "ied", "es", "ed", "s", "e", "y",
})  # fmt: skip
_LONGEST = max(map(len, _ENDINGS))
_SHORTEST = 3
_VOWELS = frozenset("aeiouy")


def stem(word: str) -> str:
    """The part of a word that its forms share; not always a word itself."""
    word = _IRREGULAR.get(word, word)
    if len(word) <= _SHORTEST or not word.isalpha():
        return word[:-1] if word.endswith("s") and word[:1].isdigit() else word
    if word.endswith(("ss", "us", "is")):
        return word
    for cut in range(max(_SHORTEST, len(word) - _LONGEST), len(word)):
        if word[cut:] in _ENDINGS and not _VOWELS.isdisjoint(word[:cut]):
            return _trim(word[:cut])
    return word


def _trim(rest: str) -> str:
    """Undo what an ending did to the letters before it: planned, plan; moved, move."""
    if rest[-1] == rest[-2] and rest[-1] not in "lsz":
        return rest[:-1]
    return rest[:-1] if rest[-1] in "eiy" and len(rest) > _SHORTEST else rest
