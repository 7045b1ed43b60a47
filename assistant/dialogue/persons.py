"""Whose account a clause tells of: the person's whose case it is, or somebody else's.

"I'm 52, my wife is 49 and closed hers" tells one's own age, and of the wife an age and a payout that are not of it.
In a case about the wife it is the other way round, so the conversation remembers whose account its case is about.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from assistant.reading.family import RELATIVES

SELF: Final = "self"
SOMEBODY: Final = "somebody"
"""Another person that nobody named: "hers had 9k in it"."""
_KIN: Final = (
    rf"(?:ex[- ]?)?(?:{RELATIVES}|friend|buddy|neighbou?r|co-?worker|colleague|boss|kid|child|client|room-?mate|"
    r"in-?laws?)|ex"
)
_ADVISERS: Final = r"accountant|cpa|preparer|lawyer|attorney|advis[eo]r|broker"
_ACCOUNT: Final = (
    r"(?:iras?|roths?|401 ?\(?k\)?s?|403 ?\(?b\)?s?|457 ?(?:\(?b\)?)?s?|tsp|529s?|hsas?|sep|simple|pension|annuity|"
    r"coverdells?|accounts?|plan|share|half)\b"
)
_DOES: Final = (
    r"(?:has|had|have|is|was|are|were|closed|cashed|took|put|got|received|rolled|moved|lives?|lived|lost|withdrew|"
    r"emptied|made|paid|pulled|drew|opened|contributed|turns|turned|owns|owned|holds|keeps|kept|did|sold|bought|still|"
    r"also|never|just|only|already|retired|converted)"
)
_HE_DOES: Final = rf"(?:'s|’s| {_DOES})\b"
_SHES: Final = r"(?:shes|hes)(?= (?:\d|only|about|now|just|still|almost|nearly|turning|retired|in\b|from\b))"
_SOMEONE: Final = (
    r"(?:\b(?:my|our|the|his|her)(?: (?P<which>other|older|younger|late|oldest|youngest|own))? |^\W*(?:and |but )?)"
    rf"(?P<who>{_KIN})"
)
_HAS_ONE: Final = rf"(?:'s|’s|s'|s) (?:(?!i\b)[\w'’-]+ ){{0,3}}?(?:{_ACCOUNT}|one\b|(?:had|has|was|is|lost|fell)\b)"
_POSSESSIVE: Final = re.compile(f"{_SOMEONE}{_HAS_ONE}", re.IGNORECASE)
_OF_KIN: Final = re.compile(f"{_SOMEONE}(?:{_HAS_ONE}|{_HE_DOES})", re.IGNORECASE)
_FOR_A_CHILD: Final = re.compile(
    r"(?<!other )\b(?:son|daughter|kid|child|nephew|niece|grand\w+)(?:'s|’s|s'|s)? (?:\w+ )?(?:529|coverdell)",
    re.IGNORECASE,
)
"""An account of one's own, kept for a child."""
_OF_AN_ADVISER: Final = re.compile(
    rf"\b(?:my|our|the) (?P<who>{_ADVISERS})(?:'s| is| was| lives| works)\b", re.IGNORECASE
)
_PRONOUN: Final = re.compile(
    rf"\b(?P<he>he|she)(?:{_HE_DOES}|'d|’d)|\b(?P<apart>{_SHES})|"
    rf"\b(?P<hers>hers)\b|\b(?P<his>his|her) (?:own |old |other )?{_ACCOUNT}|"
    rf"\b(?:in|of|from|to) (?P<out_of>his)\b",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(
    r"\b(?:said|says|told|tells|thinks|thought|wants|asked|helped|sent|filed|handled|mentioned|claims|knows|"
    r"left (?:me|us)|died|passed|beneficiary|disabled|surgery|baby|hospital|sick|ill|cancer)\b",
    re.IGNORECASE,
)
"""What others say, and what befalls them: it tells of no account of theirs."""
_OF_THIS_ONE: Final = re.compile(
    r"\b(?:took|got|put|closed|emptied|cashed|pulled|moved|withdrew|rolled|sold|made|lost)\b.*"
    r"\b(?:it|this account|th(?:e|at) (?:account|plan|ira|money|401k)|mine|half)\b",
    re.IGNORECASE,
)
"""Somebody else's doing with the very account of the case: "my boss closed the plan"."""
_THEIRS: Final = re.compile(
    rf"\bhers\b|\b(?:his|her|their) (?:own )?(?:\w+ )?{_ACCOUNT}|\bof (?:his|hers)\b", re.IGNORECASE
)
_OWN: Final = re.compile(
    rf"\b(?:i|i'?m|i'?ve|i'd|we|we'?re|we'?ve|me|mine|ours)\b|\b(?:my|our) (?!(?:\w+ )?(?:{_KIN}|{_ADVISERS})\b)",
    re.IGNORECASE,
)
_THINKS: Final = re.compile(r"\bi (?:just )?(?:think|believe|guess|know|remember|forgot|mean|said)\b", re.IGNORECASE)
_MINE: Final = re.compile(rf"\bmine\b|\bmy (?:own |old |whole |entire |first )*(?:\w+ )?{_ACCOUNT}", re.IGNORECASE)
_HANDED_DOWN: Final = re.compile(r"\b(?:inherit\w*|left (?:me|us)|beneficiary|died|passed)\b", re.IGNORECASE)
_INHERITED: Final = re.compile(
    r"\W*(?:(?:hi|hello|so|well|just|recently)[ ,.]+)*(?:inherited|got left|was left|am beneficiary)\b", re.IGNORECASE
)
"""An heir who leaves out the "I"."""
_PIECE: Final = re.compile(
    r".+?(?:[,;:](?=\s)|[.!?]+(?=\s|$)|\n+|\s(?=(?:and|but|while|whereas|though|when)\s)|$)", re.IGNORECASE | re.DOTALL
)
_SENTENCE_ENDS: Final = (".", "!", "?", ";", "\n")
_MEN: Final = frozenset(
    ["husband", "hubby", "father", "dad", "brother", "son", "uncle", "grandfather", "grandpa", "nephew", "boyfriend"]
)
_WOMEN: Final = frozenset(
    ["wife", "mother", "mom", "mum", "sister", "daughter", "aunt", "grandmother", "grandma", "niece", "girlfriend"]
)
_MOST_LETTERS: Final = 1500


class Told(NamedTuple):
    """A message taken apart by whose account it tells of."""

    own: str
    """What is of the case."""
    others: str
    """What is of somebody else."""
    whose: str
    """Who that is, as a person calls them: "wife"; SOMEBODY where only "she" or "hers" is said."""


def by_person(words: str, owner: str) -> Told:
    """A message in two parts: of the account of the case, and of other people's.

    Args:
        words: the message.
        owner: whose account the case is about: SELF, a relative's name, or empty where nobody knows.
    """
    if len(words) > _MOST_LETTERS or not (
        _OF_KIN.search(words) or _PRONOUN.search(words) or _OF_AN_ADVISER.search(words)
    ):
        return Told(words, "", "")
    own: list[str] = []
    others: list[str] = []
    whose, elsewhere = "", False
    for found in _PIECE.finditer(words):
        piece = found[0]
        who = _person_of(piece, owner)
        if who:
            elsewhere, whose = True, whose or who
        elif elsewhere and (_OWN.search(piece) or _returns(piece, owner)):
            elsewhere = False
        (others if elsewhere else own).append(piece)
        if piece.rstrip(" ").endswith(_SENTENCE_ENDS):
            elsewhere = False
    return Told(_joined(own), _joined(others), whose)


def owner_told(words: str) -> str:
    """Whose account a case is about, as the message tells that begins it; empty where it does not say."""
    if _INHERITED.match(words):
        return SELF
    kin = _POSSESSIVE.search(words)
    if kin and not _HANDED_DOWN.search(words) and not _MINE.search(words):
        return kin["who"].lower()
    told = by_person(words, SELF)
    if told.others and not _MINE.search(told.own) and not _OWN.search(told.own):
        return told.whose
    return SELF if _OWN.search(words) else ""


def owner_of(remark: str) -> str:
    """Who is named in "it was my wife's", "that's mine"."""
    kin = re.search(rf"\bmy (?P<who>{_KIN})\b", remark, re.IGNORECASE)
    if kin:
        return kin["who"].lower()
    return SOMEBODY if re.search(r"\b(?:his|hers)\b(?<!not his)(?<!not hers)", remark, re.IGNORECASE) else SELF


def _person_of(piece: str, owner: str) -> str:
    """Who a clause tells of; empty where that is the owner of the account, or nobody is named."""
    if _FOR_A_CHILD.search(piece):
        return ""
    if _SAYS.search(piece):
        return _of_the_dead(piece, owner)
    if _OWN.search(_THINKS.sub("", piece)) and not _OF_KIN.match(piece.lstrip()):
        return ""
    kin = _OF_KIN.search(piece)
    if kin:
        if _is_owner(kin, owner) or (
            not _POSSESSIVE.search(piece) and _OF_THIS_ONE.search(piece) and not _theirs(piece)
        ):
            return ""
        if re.match(r"(?:his|her)\b", kin[0], re.IGNORECASE):
            return SOMEBODY
        return f"other {kin['who'].lower()}" if (kin["which"] or "").lower() == "other" else kin["who"].lower()
    adviser = _OF_AN_ADVISER.search(piece)
    if adviser:
        return adviser["who"].lower()
    he = _PRONOUN.search(piece)
    if he is None or not owner or _is_of(owner, he):
        return ""
    with_it = (he["he"] or he["apart"]) and _OF_THIS_ONE.search(piece) and not _theirs(piece)
    return "" if with_it else SOMEBODY


def _theirs(piece: str) -> bool:
    """Whether a clause names an account as theirs."""
    return bool(_THEIRS.search(piece))


def _is_of(owner: str, pronoun: re.Match[str]) -> bool:
    """Whether "he" or "hers" may be the owner of the account, who is not the writer."""
    if owner == SELF:
        return False
    said = next(word for word in pronoun.groups() if word).lower()
    male = said in ("he", "his", "hes")
    return owner not in (_WOMEN if male else _MEN)


def _returns(piece: str, owner: str) -> bool:
    """Whether a clause comes back to the owner, who is a relative."""
    kin = _OF_KIN.search(piece)
    return bool(kin and _is_owner(kin, owner))


def _is_owner(kin: re.Match[str], owner: str) -> bool:
    """Whether a relative who is named is the owner of the account; "my other client" is another one."""
    return kin["who"].lower() == owner and (kin["which"] or "").lower() != "other"


def _of_the_dead(piece: str, owner: str) -> str:
    """Who died, where the account is a relative's who is another one: whether its owner died is a fact of the case."""
    kin = _OF_KIN.search(piece)
    died = kin and re.search(r"\b(?:died|passed)\b", piece, re.IGNORECASE)
    if not kin or not died or owner in ("", SELF, SOMEBODY) or _is_owner(kin, owner):
        return ""
    return kin["who"].lower()


def _joined(pieces: list[str]) -> str:
    return " ".join(piece.strip() for piece in pieces).strip().strip(",;:").strip()
