"""What is told of a relative's account beside one's own: it states nothing of the case."""

from __future__ import annotations

from typing import Final

from assistant.reading.words import Line, pattern

_RELATIVE: Final = (
    r"(?:wife|husband|hubby|spouse|partner|fianc\w+|mother|father|mom|mum|dad|brother|sister|son|daughter|uncle|aunt|"
    r"grandmother|grandfather|grandma|grandpa|nephew|niece|cousin|mother in law|father in law|"
    r"brother in law|sister in law)"
)
_TELLS: Final = (
    rf" (?:my|the) {_RELATIVE}(?: 's (?:(?!@)\S+ ){{0,3}}@\w+|(?: (?:\S+ )?(?:has|had|have|closed|cashed|took|withdrew|"
    r"emptied|lost|put|got|received|rolled|pulled|did|paid|bought|sold|holds|owns|kept|keeps|also|once|too)\b))"
)
_OWN: Final = (
    r" my (?:(?:own|old|former|new|small|whole|entire) )*@|"
    r" i (?:(?!\.|my)\S+ ){0,6}?(?:a |an |the |my )?(?:\S+ )?@"
)
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
    if pattern(_ASKED).search(line.text):
        return line
    result = line
    for match in pattern(_TELLS).finditer(line.text):
        if pattern(r" (?:me|myself|i) and $").search(line.text[: match.start() + 1]):
            continue  # both of them did it
        first, behind = line.words_of(match.start(), match.end())
        result = result.blank(first, _end_of(line, behind))
    return result if result is not line and pattern(_OWN).search(result.text) else line


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
