"""States by name, code, city and demonym, and the one a person lived in.

Names come from knowledge.states; the package us (47 ms to import, through its phonetic look-up) brings nothing that its
fifty names do not, and would find a state in "Kolorado" but none in "phila" or "jersey".
"""

from __future__ import annotations

from functools import cache

from assistant.reading.accounts import line_is_shouted
from assistant.reading.place_names import (
    ABBREVIATED,
    ALSO_WORDS,
    CITIES,
    DEMONYMS,
    NAMES_NO_WORD,
    NEVER_LOWER,
    NICKNAMES,
    SHORT_NAMES,
    UNITS_TOO,
    WORDLIKE,
)
from assistant.reading.words import Line, Word, pattern
from knowledge.states import STATE_NAMES


@cache
def _named() -> dict[str, str]:
    """Code by each plain name."""
    table = {name.casefold(): code for code, name in STATE_NAMES.items()}
    table.update(DEMONYMS)
    table.update({f"{name}s": code for name, code in DEMONYMS.items()})
    table.update(SHORT_NAMES)
    table.update(NICKNAMES)
    return table


@cache
def _pattern() -> str:
    names = [name for name in _named() if name != "washington"]
    cities = [city for group in CITIES.values() for city in group.split("|")]
    alternatives = sorted([*names, *cities, "washington"], key=len, reverse=True)
    groups: dict[str, list[str]] = {}  # by the first letter, so that most are never tried
    for name in alternatives:
        groups.setdefault(name[0], []).append(name[1:].replace(" . ", r" \. "))
    sources = "|".join(f"{initial}(?:{'|'.join(rest)})" for initial, rest in groups.items())
    return rf" (?:{sources})(?: state)?(?= )"


@cache
def _cities() -> dict[str, str]:
    table = {}
    for code, group in CITIES.items():
        for city in group.split("|"):
            table[city.replace(" ,?", "").replace(" ?", " ").replace(" ,", "")] = code
    return table


def code_of(name: str) -> str | None:
    """The postal code of a state or settled city by its plain name (lower case, no comma)."""
    if name in NICKNAMES:
        return NICKNAMES[name]
    name = name.replace(" ,", "").removesuffix(" state") if name not in _cities() else name
    return _named().get(name) or _cities().get(name)


def with_places(line: Line) -> Line:
    """The line with every state, by name, city or code, as one word `&NJ`."""
    found = []
    for match in pattern(_pattern()).finditer(line.text):
        name = match.group()[1:]
        code = code_of(name)
        if code is None or not _is_place(line, name, match.start() + 1):
            continue
        first, behind = line.words_of(match.start(), match.end())
        named = "city" if name in _cities() else ""
        found.append((first, behind, _place(line, first, behind, code, named)))
    taken = {index for first, behind, _ in found for index in range(first, behind)}
    shouted = line_is_shouted(line)
    for index, word in enumerate(line.words):
        if index not in taken and word.text in ABBREVIATED and _is_behind_a_town(line, index):
            found.append((index, index + 1, _place(line, index, index + 1, ABBREVIATED[word.text])))
        elif index not in taken and word.kind == "word" and len(word.text) == 2 and _is_code(line, index, shouted):
            found.append((index, index + 1, _place(line, index, index + 1, word.text.upper())))
    return _joined(line.with_words(found))


def _is_behind_a_town(line: Line, index: int) -> bool:
    """Whether a short form stands where the state does in an address: "Winneconne, Wis."."""
    written = line.words[index].raw.istitle() and index > 1 and line.words[index - 1].text == ","
    return written and line.words[index - 2].raw.istitle() and line.words[index - 2].kind == "word"


def _place(line: Line, first: int, behind: int, code: str, raw: str = "") -> Word:
    start, end = line.offsets(first, behind)
    return Word(f"&{code}", start, end, "place", code, raw)


def _joined(line: Line) -> Line:
    """Draws "Chicago, IL" together."""
    found = []
    for index in range(len(line.words) - 1):
        here = line.words[index]
        other = index + 2 if line.words[index + 1].text == "," else index + 1
        if here.kind == "place" and other < len(line.words) and line.words[other].text == here.text:
            found.append((index, other + 1, _place(line, index, other + 1, str(here.value))))
    return line.with_words(found) if found else line


def _is_place(line: Line, name: str, start: int) -> bool:
    """Whether a name that is also a word, a person or a city elsewhere stands where a place does."""
    lead = line.text[max(0, start - 24) : start]
    if name == "kansas" and line.text.startswith(" city ", start + len(name)):
        return False  # the larger one is in Missouri
    if name == "washington" and not line.text.startswith(" one ", start + len(name)):  # "Vancouver, the Washington one"
        return bool(
            pattern(r" (?:lives?|living|reside|residing|resident|state|moved|in|from|to) (?:\S+ )?$").search(lead)
        )
    if name in ALSO_WORDS:
        return not line.text[:start].strip() or bool(
            pattern(r" (?:in|from|to|live|near|of|,|\.|\(|outside) (?:\S+ )?$").search(lead)
        )
    return True


def _is_code(line: Line, index: int, shouted: bool) -> bool:  # noqa: FBT001
    word = line.words[index]
    if word.text.upper() not in STATE_NAMES:
        return False
    lead = line.words[index - 1].text if index else ""
    following = line.words[index + 1].text if index + 1 < len(line.words) else "."
    if word.text == "la" and lead != ",":  # Los Angeles as often as Louisiana
        return False
    if word.text == "in" and following.upper() in STATE_NAMES:  # "45 IN NJ"
        return False
    if word.text == "ne" and code_of(following):  # the north-east of a state
        return False
    if _in_notes(line, index):
        return True
    if word.raw.isupper() and not shouted:
        return (
            word.raw not in {"OK", "HI", "OH", "ID", "PA", "MS", "MD", "CO", "MA", "AL"}
            or _in_place(line, index)
            or following in {"state", "resident", "tax", "taxes"}
            or (word.raw in {"MA", "PA", "MD", "CO", "OH"} and following != "'s")
        )
    if word.text in NEVER_LOWER:
        return (
            lead == ","
            and line.words[index - 2].kind != "place"
            and word.raw.isupper()
            and following in {".", ",", "?", "and"}
        )
    if pattern(_ASKED).search(f"{line.before(index, 1)}{word.text}{line.after(index + 1, 1)}"):
        return word.text not in UNITS_TOO
    if word.text in WORDLIKE and following != "state":
        settled = pattern(
            r" (?:live|living|lives|lived|reside|residing|based|resident|here|am|are) (?:in|from|of) $| , $|"
            r" in $"
        )
        return bool(settled.search(line.before(index, 4))) and following not in {"the", "my", "a"}
    return _in_place(line, index) or following in {"resident", "state", "taxes", "tax", "here"}


_ASKED = (
    r" (?:does|will|would|did) [a-z]{2} (?:let|allow|permit|follow|recogni[sz]e|tax|accept|honor|conform|still|"
    r"also|even|not) "
)
"""A code of which it is asked what it allows: "does ga let you take it?"."""
_STATUS = r"(?:single|mfj|mfs|hoh|married|divorced|widowed|joint|jointly|retired|resident|itemi[sz]\w*|standard|agi)"
_EDGE = r"(?:[.,?():-])"


def _in_notes(line: Line, index: int) -> bool:
    """Whether a code stands in notes, beside an age or a status, or all by itself: "48 wi single", "37 nc", "fl."."""
    code = line.words[index].text
    before, after = line.before(index, 3), line.after(index + 1, 3)
    if code in NEVER_LOWER:
        aged = pattern(r" (?:1[89]|[2-9]\d) , $").search(before) and pattern(r"^ (?:[.,]|$)").search(after)
        return bool(aged) and code in NAMES_NO_WORD
    if pattern(rf"(?:^| {_EDGE}) $").search(before) and pattern(r"^ (?:[.?)]|$)").search(after):
        return index > 0
    if code in UNITS_TOO:
        return bool(pattern(rf"^ {_STATUS} ").search(after) and pattern(rf" (?:{_STATUS}|\d\d) $").search(before))
    if pattern(r" (?:1[89]|[2-9]\d) ,? ?$").search(before) and not pattern(r" (?:\$|and|or|of|in|at) \d\d ").search(
        before
    ):
        return not pattern(r"^ (?:%|shares|the|my|a) ").search(after)
    if pattern(rf" {_STATUS} ,? ?$").search(before) or pattern(rf"^ ,? ?{_STATUS} ").search(after):
        return True
    aged = pattern(rf"^ ,? ?(?:1[89]|[2-9]\d) (?:{_EDGE}|$|{_STATUS}|@)").search(after)
    return bool(aged) and pattern(r" (?:\$|@\w+|k|account|balance) $").search(before) is not None


def _in_place(line: Line, index: int) -> bool:
    return bool(
        pattern(
            r" (?:(?:live|living|lives|lived|reside|residing|based|are|am|is|here|moved|move|moving|"
            r"resident|filing) (?:in|to|from|of) |in |from (?!&)|resident of |state of |state (?:is |: )|, |"
            r"\( |to (?=$)|^ )$"
        ).search(line.before(index, 4))
    )
