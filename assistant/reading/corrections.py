"""What is taken back: at once ("in 2016, no, 2017") or a sentence later ("Correction: it was 38k, not 28k")."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from assistant.reading.words import Line, Word, pattern

_TAKEN_BACK: Final = (
    r"^ (?:[,.(?-] )*(?:no|nope|wait|no wait|sorry|oops|er|uh|um|hmm|actually|i mean|i meant|or rather|rather|"
    r"make that|"
    r"make it|scratch that|correction|edit|excuse me|pardon|let me correct that|i misspoke|typo|my mistake|"
    r"strike that)(?: (?:,|-|\.|:|no|wait|sorry|actually|it was|it is|it 's|i mean|i meant|i think|was|is|rather|"
    r"that is|that was|that 's|in|about|my bad|more like|make that|make it|should be|should have been|meant))*"
    r" $"
)
_SAYS: Final = (
    r"^ (?:[,.(?-] )*(?:(?:hmm|hm|well|wait|but|no|,) )*(?:(?:my|the) )?(?:wife|husband|spouse|she|he|"
    r"statement|form|paperwork|"
    r"letter) says (?:it (?:was|is) )?(?:in )?$"
)
"""Between a year and the one that somebody who knows better tells."""
_FARTHEST: Final = 8
_KINDS: Final = frozenset({"number", "money", "year", "place", "account"})
_LONGEST_CHAIN: Final = 3
_MARKER: Final = (
    r" (?:(?<=^ )|(?<= [.,?(-] )|(?<= ok )|(?<= so )|(?<= well )|(?<= oh ))(?:correction|edit|edited|update|typo|oops|"
    r"whoops|sorry|"
    r"wait|actually|my mistake|my bad|i misspoke|i was wrong|scratch that|on second thought|i mean|i meant|"
    r"checked|just "
    r"checked|looked it up|i got (?:it|that|the \S+) wrong|got (?:it|that|the \S+) wrong)\b"
)
_CORRECTS: Final = (
    r"^ (?:(?:ok|well|oh|so|and|[,:(-]) )*(?:correction|edit|edited|update|typo|oops|whoops|sorry|wait|actually|"
    r"my mistake|my bad|i misspoke|i was wrong|scratch that|on second thought)\b"
)
_BARE: Final = (
    r"^ (?:(?:[,.:(-]|correction|edit|edited|update|typo|oops|whoops|sorry|wait|actually|my mistake|my bad|no|it|that|"
    r"this|was|is|were|i|meant|mean|should|be|have|been|make|say|said|read|really|in|the|year|misspoke|about|above|"
    r"checked|just|scratch|and|on|second|thought) )*$"
)


def without_slips(line: Line) -> Line:
    """The line with each thing that is corrected in the place of what it corrects."""
    for _ in range(_LONGEST_CHAIN):
        found = _taken_back(line)
        if not found:
            break
        line = line.with_words(found)
    return _corrected_later(_contrasted(line))


def _taken_back(line: Line) -> list[tuple[int, int, Word]]:
    """Each thing that is corrected at once."""
    found = []
    marked = [index for index, word in enumerate(line.words) if word.kind in _KINDS]
    for here, following in pairwise(marked):
        word, other = line.words[here], line.words[following]
        if word.kind != other.kind or following - here > _FARTHEST:
            continue
        between = line.stretch(here + 1, following)
        if word.kind in {"account", "place"} and pattern(r" no $").search(between):
            continue  # "a 401k, no Roth"
        if pattern(_TAKEN_BACK).search(between) or (word.kind == "year" and pattern(_SAYS).search(between)):
            found.append((here, following + 1, other))
    return found


_NOT_BUT: Final = (
    r"^ (?:[,.:-] )?(?:(?:but|rather|it|was|is|that|the|actual|year|actually|correct|one|should|be|i|meant|more|like|"
    r"only|instead|sorry|-|,|\.) )*$"
)
_AND_NOT: Final = r"^ (?:(?:,|\.|-|\(|and|it is|was|is) )*not (?:in )?$"


def _contrasted(line: Line) -> Line:
    """The line without what is said to be wrong beside what is right: "2018, not 2017", "not 28k, it was 38k".

    What was told wrong before is put right there.
    """
    wrong: dict[str, Word] = {}
    found = []
    marked = [index for index, word in enumerate(line.words) if word.kind in {"number", "money", "year"}]
    for here, following in pairwise(marked):
        one, other = line.words[here], line.words[following]
        if one.kind != other.kind or following - here > _FARTHEST:
            continue
        between = line.stretch(here + 1, following)
        if pattern(r" not (?:in |a |the |for )?$").search(line.before(here, 3)) and pattern(_NOT_BUT).search(between):
            denial = max(at for at in range(here) if line.words[at].text == "not")
            right, bad, stretch = other, one, (denial, following)
        elif pattern(_AND_NOT).search(between):
            right, bad, stretch = one, other, (here + 1, following + 1)
        else:
            continue
        wrong[_said(bad)] = right
        if stretch[1] == following:
            found.append((stretch[0], following + 1, right))
        else:
            found.append((*stretch, Word("~", bad.start, bad.end, "mark")))
    if not found:
        return line
    line = line.with_words(found)
    told = [index for index, word in enumerate(line.words) if _said(word) in wrong]
    return line.with_words([(index, index + 1, wrong[_said(line.words[index])]) for index in told])


def is_correcting(line: Line, index: int) -> bool:
    """Whether a word stands in a sentence that puts right what was told before: "Edit: the check was 22k"."""
    return bool(pattern(_CORRECTS).search(line.stretch(line.sentence(index)[0], index)))


def _said(word: Word) -> str:
    """A value by its kind, so that the same one is found again."""
    value = getattr(word.value, "amount", None) or getattr(word.value, "number", None) or word.value
    return f"{word.kind} {value}"


def _corrected_later(line: Line) -> Line:
    """The line with a year or a sum that a later sentence only puts right in the place of the one told before."""
    found = []
    for match in pattern(_MARKER).finditer(line.text):
        start = line.word_at(match.end() - 1)
        first, behind = line.words_of(match.start(), match.end())[0], line.sentence(start)[1]
        marked = [at for at in range(first, behind) if line.words[at].kind in {"money", "year"}]
        if len(marked) != 1 or not pattern(_BARE).search(line.stretch(first, marked[0])):
            continue
        right = line.words[marked[0]]
        before = [at for at in range(first) if line.words[at].kind == right.kind]
        if len(before) == 1 and not line.stretch(marked[0] + 1, behind).strip(" .?)"):
            found.append((before[0], before[0] + 1, right))
            found.append((marked[0], marked[0] + 1, Word("~", right.start, right.end, "mark")))
    return line.with_words(found) if found else line
