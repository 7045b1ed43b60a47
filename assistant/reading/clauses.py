"""Where one statement ends and the next begins, and whose statements are somebody else's."""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.reading.words import Line, Word, pattern

_SUBJECT: Final = frozenset(
    {"i", "we", "he", "she", "they", "it", "my", "our", "the", "now", "that", "this", "got", "did"}
)
_BREAKS: Final = frozenset(
    {".", "?", ":", "but", "-", "then", "because", "so", "while", "although", "though", "whereas"}
)
_ACTS: Final = frozenset(
    [
        "cashed",
        "closed",
        "emptied",
        "withdrew",
        "took",
        "pulled",
        "drained",
        "surrendered",
        "liquidated",
        "rolled",
        "moved",
        "converted",
        "opened",
        "contributed",
        "put",
        "got",
        "received",
        "lost",
        "sold",
        "left",
        "quit",
        "retired",
        "live",
        "lives",
    ]
)


class Clauses(NamedTuple):
    """Where the clauses of a line begin.

    Attributes:
        begins: index of each clause's first word, in order, ending with the number of words.
    """

    begins: tuple[int, ...]

    def around(self, index: int) -> tuple[int, int]:
        """First word and the one behind the last of the clause that a word stands in."""
        low, high = 0, len(self.begins) - 1
        while high - low > 1:
            middle = (low + high) // 2
            if self.begins[middle] <= index:
                low = middle
            else:
                high = middle
        return self.begins[low], self.begins[high]


def clauses_of(line: Line) -> Clauses:
    """Cuts at ends of sentences, at brackets, at words that begin a new thought, and at "and" or a comma before one."""
    begins = [0]
    words = line.words
    for index, word in enumerate(words):
        following = words[index + 1].text if index + 1 < len(words) else ""
        dated = index + 2 < len(words) and following in {"in", "during"} and words[index + 2].kind == "year"
        joint = dated and (
            word.text == "and" or (word.text == "," and line.after(index + 3, 1).strip() in _SUBJECT | _ACTS)
        )
        joint |= word.text in {"and", ",", "("} and (
            following in _SUBJECT or following in _ACTS or following in _BREAKS
        )
        if index and (word.text in _BREAKS or joint):
            begins.append(index + 1)
        elif index and word.text in {"i", "we"} and words[index - 1].kind in {"number", "money", "place", "year"}:
            begins.append(index)  # dictated, without marks: "i am 53 i live in ..."
    begins.append(max(len(words), 1))
    return Clauses(tuple(sorted(set(begins))))


_ONES_OWN: Final = r" (?:i|my|me|we|our|us|she|he|her|his|wife|husband|mom|dad|mother|father|parents?|mine|they) "


def is_general(line: Line, index: int) -> bool:
    """Whether a word stands in a question that speaks of nobody: it states no facts of the person's own."""
    first, behind = line.sentence(index)
    return line.words[behind - 1].text == "?" and not pattern(_ONES_OWN).search(line.stretch(first, behind))


_OTHERS: Final = (
    r"(?:co ?workers?|colleagues?|friends?|buddy|buddies|neighbou?rs?|boss|roommate|cousins?|pal|"
    r"guy at work|(?<!am )(?<!as )(?<! me )an? (?:\S+ )?(?:man|guy|woman|lady|fellow|person|blogger|"
    r"celebrity)(?= (?:got|had|who|"
    r"cashed|closed|took|lost|wrote|deducted))|some (?:guy|man|woman|lady|dude)|somebody|someone(?: else)?|"
    r"brother in law|sister in law|everyone|everybody|others|other people|some people|guys at work|my teammate)"
)
_CALLED: Final = (
    r"(?: (?!aged?|who|has|had|got|is|was|and|says|in)[a-z]+)?(?: \( [^()]{1,24} \)| , [^,.]{1,20} ,| aged? \d\d)?"
)
_DOES: Final = (
    r"(?: 's (?:(?!@)\S+ ){0,2}@\w+"
    r"|"
    r"(?: (?:at|from|in) (?:work|the office|church|school))? (?:(?:just|once|also|only|already|said he|"
    r"told (?:me|us) (?:that )?(?:he|she|they)|"
    r"said she|says he|says she|who|has|had|have|recently|supposedly) )*"
    r"(?:got|has|had|have|did|cashed|closed|withdrew|took|pulled|lost|is|was|were|put|made|claimed|wrote|"
    r"deducted|lives?|emptied|received|gets|makes|turned|deducts|earns|'s)\b(?! (?:out )?my (?:\S+ )?@))"
)


_OF_MINE: Final = r"^ (?:(?:out|of|from|everything|all|money|the|in) ){0,4}(?:my|our) (?:(?!\.|,)\S+ )?@"


def without_others(line: Line) -> Line:
    """The line with what is told of a coworker, friend or neighbour blanked, unless all of it is told of them.

    An account of theirs still says what "mine" is: "my neighbor's IRA fell; I never took a dollar out of mine".
    """
    result, kind = line, None
    for match in pattern(
        rf" (?:(?:my|a|our|the|one) (?:(?!\.|\?|i|and)\S+ )?)?(?:\S+ )?{_OTHERS}{_CALLED}{_DOES}"
    ).finditer(line.text):
        if pattern(_OF_MINE).search(line.text[match.end() : match.end() + 40]):
            continue  # "someone emptied my 401(k)" is one's own case
        first, behind = line.words_of(match.start(), match.end())
        while behind < len(line.words) and not _mine(line, behind):
            behind += 1
        kind = next((word for word in line.words[first:behind] if word.kind == "account"), kind)
        result = result.blank(first, behind)
    if result is not line and not pattern(r" (?:i|my|me|we|our|mine) ").search(result.text):
        return line
    return named_mine(result, kind)


def named_mine(line: Line, kind: Word | None) -> Line:
    """The line with "mine" named by the other's account, where no other account is named."""
    mine = next((index for index, word in enumerate(line.words) if word.text == "mine"), None)
    if kind is None or mine is None or any(word.kind == "account" for word in line.words):
        return line
    at = line.words[mine]
    named = Word(kind.text, at.start, at.end, "account", kind.value, kind.raw)
    return line.with_words([(mine, mine + 1, named)])


_THIS_TIME: Final = r" (?:(?:and|but|so|well) )?this time(?: around)? "


def without_earlier_story(line: Line) -> Line:
    """The line with an earlier story of another account blanked, where "this time" begins the one asked about."""
    match = pattern(_THIS_TIME).search(line.text)
    if not match or "@" not in line.text[match.end() :]:
        return line
    at = line.words_of(match.start(), match.end())[0]
    for index in range(at):
        if line.words[index].kind == "account":
            first, behind = line.sentence(index)
            return line.blank(first, min(behind, at))
    return line


def _mine(line: Line, index: int) -> bool:
    """Whether the speaker's own story goes on at a word."""
    here = line.words[index].text
    if here in {".", "?", "but", ")"}:
        return True
    following = line.words[index + 1].text if index + 1 < len(line.words) else ""
    return here in {",", "and", "while", "so"} and following in {"i", "my", "we", "me", "mine", "our"}
