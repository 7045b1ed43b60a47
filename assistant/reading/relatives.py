"""What is told of a relative's account beside one's own: it states nothing of the case."""

from __future__ import annotations

from typing import Final

from assistant.reading.clauses import named_mine
from assistant.reading.family import RELATIVES
from assistant.reading.words import Line, pattern

_RELATIVE: Final = rf"(?:{RELATIVES})"
_TELLS: Final = (
    rf"(?: (?:my|the)|^|(?<= \.)) {_RELATIVE}(?: \([^()]{{1,24}}\)| , (?:age |aged )?\d\d ,| \d\d| in &[A-Z][A-Z])?"
    rf"(?: 's (?:(?!@)\S+ ){{0,3}}@\w+|(?: (?:\S+ )?(?:has|had|have|closed|cashed|took|withdrew|"
    r"emptied|lost|put|got|received|rolled|pulled|did|paid|bought|sold|holds|owns|kept|keeps|also|once|too)\b))|"
    r"(?:(?<= ,)|(?<= and)|(?<= but)) (?:hers|his) (?:is|has|had|was|lost|fell|went|did|dropped)\b|"
    r" my ex(?: wife| husband| spouse)? (?:cashed|closed|emptied|withdrew|has|had|rolled) (?:out )?(?:his|her|an?) "
)
_OF_THE_CHILD: Final = r" (?:son|daughter|nephew|niece) 's (?:\S+ )?@(?:529|coverdell) "
_OWN: Final = (
    r" mine (?:is|was|has|lost|fell|dropped|went|tanked|did) (?!.* (?:he|she|his|her) )| my (?:(?:own|old|"
    r"former|new|small|whole|entire) )*@|"
    r" i (?:(?!\.|my)\S+ ){0,6}?(?:a |an |the |my )?(?:\S+ )?@| i (?:(?!\.|my)\S+ ){0,4}?(?:in|from|"
    r"out of|closed|emptied|cashed|cashed out|drained|took) mine "
)
_ASIDE: Final = (
    r" mine (?:is|did|does|has been) (?:(?:doing|just|still) )*(?:fine|ok|okay|good|great|well|up|flat)(?= )|"
    r" my (?:own |old )?@\w+ (?:(?!@|\.|\?)\S+ ){0,10}?(?:fine|ok|okay|good|irrelevant|not (?:at issue|"
    r"in question|relevant|"
    r"the (?:issue|question|problem)))(?= )"
)
"""An account of one's own that the story says it is not about."""
_GOES_ON: Final = r" (?:his|her) (?:(?:old|own) )?@\w+ "
"""A relative's account, spoken of beyond the sentence that brought it up: the story is about that."""
_ASKED: Final = (
    r" (?:asking|ask|question|here|writing|posting|calling|curious|concern\w*|"
    r"help\w*) (?:\S+ ){0,3}(?:for|about|on|with|"
    r"is|concerns) (?:\S+ ){0,2}(?:her|his|hers|their|theirs|him|mom|dad|my (?:wife|husband|mother|father|mom|dad|son|"
    rf"daughter|brother|sister))| (?:can|could|may|should|does|do|is|will|would) (?:she|he|they|her|his|my {_RELATIVE})"
)


def without_relatives(line: Line) -> Line:
    """The line with what is told of relatives blanked, where the writer's own account is told of and asked about.

    It goes from the relative to the end of the sentence, or to the writer's own part of it, and over the sentences
    behind it that begin with "she" or "he".
    """
    if pattern(_ASKED).search(line.text) or pattern(r" (?:forget|not|ignore|never mind) (?:about )?mine ").search(
        line.text
    ):
        return line
    result, kind = line, None
    for match in pattern(_TELLS).finditer(line.text):
        if pattern(r" (?:me|myself|i) and $").search(line.text[: match.start() + 1]):
            continue  # both of them did it
        first, behind = line.words_of(match.start(), match.end())
        if pattern(_OF_THE_CHILD).search(line.stretch(first, behind)):
            continue  # one's own account for a child
        behind = _end_of(line, behind)
        kind = next((word for word in line.words[first:behind] if word.kind == "account"), kind)
        result = result.blank(first, behind)
    if result is line or pattern(_GOES_ON).search(result.text):
        return line
    return named_mine(result, kind) if pattern(_OWN).search(pattern(_ASIDE).sub(" ", result.text)) else line


def _end_of(line: Line, behind: int) -> int:
    """Where the talk of the relative ends."""
    while behind < len(line.words):
        here = line.words[behind].text
        following = line.words[behind + 1].text if behind + 1 < len(line.words) else ""
        if here in {".", "?", ";"} and following not in {"she", "he", "hers", "her", "his"}:
            return behind
        if here in {",", "and", "but", "while", "so", "(", "-"} and following in {"i", "my", "mine", "me", "we", "our"}:
            return behind
        behind += 1
    return behind
