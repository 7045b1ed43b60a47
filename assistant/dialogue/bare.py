"""Whether words that could be an answer are about the question at all: "I don't trust you" is no "no"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from assistant.reading import answer_words
from assistant.reading.words import pattern, split
from assistant.wording.values import question
from assistant.wording.words import load_words, plain
from knowledge.facts import MONEY_FACTS, UNSURE, YES_NO_FACTS, FactValue

_STEM: Final = 4
"""Letters by which a word is known as one of the question's: lived, live, living."""
_OF_CHOICE: Final = YES_NO_FACTS | {"withdrew", "penalty_exception"}
"""Facts whose answer may be a mere yes or no, so that a negation anywhere could be taken for one."""
_FEELING: Final = re.compile(
    r"\b(?:i|we|you|u|i'?m|you'?re|we'?re)(?: am| are| was| were| do| did| just| really| so| very| not| don'?t| dont|"
    r" didn'?t| was not| wasn'?t| am not|"
    r" can'?t| cannot| still| kinda| kind of| feel| felt| sound| never| to)* (?:trusts?|like|liked|likes|love|"
    r"care|cared|hate|hated|wish|hope|upset|sorry|sad|mad|angry|confused|frustrated|annoyed|tired|bored|scared|worried|"
    r"afraid|disappointed|kidding|joking|lying|bot|robot|human|wrong|helping|helpful|believe (?:you|this|that)|"
    r"think (?:you|this|that|it)(?:'?s)?(?: is| are)? (?!was|did|had)|want(?:ed)? (?:to (?:talk|know|ask|speak|do this|"
    r"answer|tell|say)|this|help|an?|your?)|understand (?:you|why))\b"
)
"""A sentence with a subject and a verb of its own that tells how somebody feels, not what happened to the account."""
_OUTRIGHT: Final = re.compile(
    r"(?:(?:um+|uh+|well|oh),? )?(?:yes|yeah|yep|yup|no|nope|nah)\s*(?:[,.;:!–—-]|\Z)|(?:y|n|ya|ye|si)\W*\Z",
    re.IGNORECASE,
)
"""A yes or no and nothing more, as one letter too."""
_PLAINLY: Final = re.compile(
    r"\W*(?:(?:um+|uh+|well|oh|lol),? )?(?:yes|yeah|yea|yep|yup|no|nope|nah|naw)\b(?! ?(?:way|clue|idea|thanks?|"
    r"worries|problem|one|body|wonder|offense|matter|doubt|kidding|comment|need|more|longer|rush|big|hurry|joke|point|use|sense|"
    r"reason|thank|tax)\b)",
    re.IGNORECASE,
)
"""A yes or no as the first word, where it is not part of a saying."""
_A_SUM: Final = re.compile(
    r"\$|\d ?(?:k|grand|thousand|percent|pct|per cent)\b|\d ?%|\b(?:rev\.? ?(?:proc|rul)|notice|pub)\b", re.IGNORECASE
)
"""No age and no year is told in thousands, in percent or as the number of a ruling."""
_OF_THE_BASIS: Final = re.compile(
    r"\bdeduct|\btaxed\b|\bput in\b|\bcontributed\b|\b(?:pre|after|post|before)[ -]?tax\b", re.IGNORECASE
)
"""The "none" of "put in 12k, none deducted" is nothing that was taken out, nor is the "all" of "all pre-tax"."""
_CLAUSES: Final = re.compile(r"\s*[,;.]\s*|\s+(?:and|but)\s+", re.IGNORECASE)
_OF_WHAT_IT_WAS: Final = re.compile(
    r"\W*(?:all|everything|(?:the )?whole)\b[\w' ]{0,24}? (?:was|were|is|are|came|comes|belong\w*)\b"
    r"(?!.*\b(?:out|taken|took|gone|withdrawn|withdrew|closed|emptied|empty|cashed|paid|sold|left|distributed|rolled|"
    r"moved|transferred|converted|spent|used|zero|wiped|drained|liquidated|it|all)\b)",
    re.IGNORECASE,
)
"""What an account was, not what became of it: "all the money was mine"."""
_AGE_OR_YEAR: Final = re.compile(
    r"\b(?:i'?m|im|i am|i was|we were|he was|she was|he is|she is|he'?s|she'?s|turn(?:ed|ing)?|aged?|"
    r"at age|age (?:was|is))"
    r"(?: (?:only|just|about|around|then|almost|nearly|now|already|at the time))* (?P<age>\d{1,3}(?:\.5)?)\b(?![,.]?\d|"
    r" ?(?:k\b|%|grand|thousand|dollars|percent|short|down|bucks))|"
    r"\b\d{1,3} ?(?:years? old|y/?o)\b|\b(?:it was|it'?s|that was|in|year|back in)(?: the year| about| around)* "
    r"(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""An age or a year that says itself what it is: never an amount, and no yes or no."""
_TWO_FIGURES: Final = re.compile(r"(?<![\d$.,'’])\d\d(?![\d%,k])")
_SEPARATION_AGE: Final = 55
"""Who left the employer at an earlier age has no such exception (26 USC 72(t)(2)(A)(v))."""
_OWN_YES: Final = re.compile(r"\W*(?:(?:um+|uh+|well|oh),? )?(?:yes|yeah|yep|yup)\b", re.IGNORECASE)
_MOST_DOUBTING: Final = 16
_DOUBT_ENDS: Final = re.compile(r"[,.;!–—]\s|\s-\s|\b(?:but|because|cause|since|so)\b", re.IGNORECASE)
_DOUBT: Final = re.compile(
    r"\b(?:(?:not|never) (?:\w+ )?(?:sure|certain|positive|clear)|unsure|uncertain|"
    r"(?:hard|tough|impossible) to (?:say|tell|know|remember)|"
    r"(?:can'?t|cannot|couldn'?t|could not) (?:\w+ )?(?:say|tell|remember|recall|know|find)|"
    r"(?:don'?t|dont|do not|didn'?t) (?:\w+ )?(?:know|remember|recall|have (?:it|that|those|the (?:papers?|forms?)))|"
    r"(?:no|not a|without a) (?:idea|clue)|"
    r"(?:have ?n[o']?t|havent|never|didn'?t|not) (?:\w+ )?(?:look|check|kept track)(?:ed)?(?! for)|"
    r"(?:have|need|would have|i'?d have) to (?:\w+ )?(?:look|check|dig)|"
    r"lost (?:the|my|those|all the) (?:papers?|forms?|records?|statements?)|"
    r"(?:long gone|shredded|threw (?:it|them|that) (?:out|away)|thrown out|lost (?:track|count)|pin (?:it|that) down)|"
    r"(?:he|she|they|plan|broker|employer|bank|nobody|no one) never (?:told|said|gave|sent)|"
    r"(?:accountant|cpa|preparer|tax (?:guy|lady|man)|broker|turbotax)\b.{0,12} (?:has|did|does|handles?|handled|"
    r"knows?|keeps|kept|decided|figured)|"
    r"(?:too )?long ago to \w+|never did the math|as far as i (?:know|remember)|"
    r"beats me|dunno|no clue|who knows|i forg[eo]t|your guess)\b"
)
_ASKED_OFTEN: Final = ("after_tax_money", "all_similar_accounts_closed", "got_back_less")
_DOUBT_ABOUT: Final = re.compile(
    r"\b(?:where|when|what|which|how|who|whose|why|whether|if|about|of|the|my)\b(?P<matter>.*)", re.IGNORECASE
)


_OF_IT: Final = re.compile(r"(?:what|which|if|whether|how(?: much)?) (?:it|they|he|she|we) (?!means?\b|asks?\b)")
"""Doubt about what somebody or something did, in words that point to the question: "don't know what they picked"."""


def fits_question(words: str, fact: str, value: FactValue) -> bool:
    """Whether a bare answer is about the fact that was asked.

    Args:
        words: what was typed, without what it asks.
        fact: that was asked.
        value: what the words would come to as an answer; "unsure" where they tell of doubt.
    """
    if value == UNSURE:
        return _doubts_this(words, fact)
    if _means_another(words, fact):
        return False
    if value == "separation_55" and any(int(age) < _SEPARATION_AGE for age in _TWO_FIGURES.findall(words)):
        return False
    if fact in MONEY_FACTS and _AGE_OR_YEAR.search(words) and not _A_SUM.search(words):
        return False
    if fact == "withdrew" and (_OF_THE_BASIS.search(words) or _OF_WHAT_IT_WAS.match(words)):
        return False
    if fact in YES_NO_FACTS and _AGE_OR_YEAR.search(words) and not _OWN_YES.match(words):
        return False
    if fact in YES_NO_FACTS and _of_another(words, fact):
        return False
    if fact not in _OF_CHOICE or _OUTRIGHT.match(words) or (value == "death" and _HANDED_DOWN.search(words)):
        return True
    said = plain(words)
    if _FEELING.search(said):
        return False
    if fact in YES_NO_FACTS and (plainly := _PLAINLY.match(words)):
        return _goes_on_with_it(words[plainly.end() :], fact)
    if fact in YES_NO_FACTS and not _leads(words):
        return True  # the words of this question itself, not a general yes or no
    return _on_the_subject(said, fact)


_HANDED_DOWN: Final = re.compile(r"\b(?:inherit\w*|beneficiary)\b", re.IGNORECASE)


def _goes_on_with_it(rest: str, fact: str) -> bool:
    """Whether what follows a yes or no, up to the next clause, is of the question: "no kids" answers none."""
    first = next((clause for clause in _CLAUSES.split(rest) if clause.strip()), "")
    line = split(first).text
    if _OF_THE_PERSON.search(first):
        return False
    first = _FILLERS.sub(" ", first)
    own = any(pattern(source).search(line) for source in answer_words.BOTH_WAYS[fact])
    return own or _on_the_subject(plain(first), fact)


_OF_THE_PERSON: Final = re.compile(r"\b(?:states?|abroad|overseas|live|married|single|kids?|children)\b", re.IGNORECASE)
"""What tells of the person, though "state" begins like the "statements" of a question."""
_FILLERS: Final = re.compile(
    r"\b(?:sir|ma'?am|lol|haha|man|dude|unfortunately|sadly|luckily|though|tho|by a lot|a lot|every|lost)\b",
    re.IGNORECASE,
)
_DOUBT_AFTER_ALL: Final = re.compile(
    r"(?:yes|yeah|yep|no|nope|nah|well|um+|hm+)[\s,.–—-]+(?:or )?"
    r"(?:(?:i'?m|i am|actually|honestly|really|just|still|i) )*"
    r"(?:not (?:really |quite |too |so |very )?sure|unsure|(?:don'?t|dont|do not) (?:really )?(?:know|remember|recall)|"
    r"can'?t (?:remember|recall|say|tell)|idk|dunno|no (?:idea|clue)|maybe)"
    r"(?: (?:really|tbh|yet|about that|that|it))*\W*",
    re.IGNORECASE,
)
"""A doubt that only begins like an answer: "no, not sure"."""
_MATCHED: Final = re.compile(r"\bmatch(?:ed|es|ing)?\b(?!.*\broth\b)", re.IGNORECASE)
"""Money that the employer put in is as a rule pre-tax (26 USC 402(a), 401(k)): no "yes" to taxed money."""
_AFTER_TAX: Final = re.compile(r"\b(?:after|post|pre|before)[ -]?tax|\btaxed\b|\bdeduct", re.IGNORECASE)
_PUT_IN: Final = re.compile(
    r"\b(?:put|paid|contributed|invested|deposited|saved)\b(?!.*\b(?:roth|own (?:money|pocket|cash)|savings|bank)\b)",
    re.IGNORECASE,
)
_OF_THE_COMPANY: Final = re.compile(
    r"\b(?:company|employer|boss|firm|broker|they) (?:just )?(?:kept|keeps|took|takes|got)\b", re.IGNORECASE
)
"""What somebody else kept or took is no yes to what was put in."""


def _means_another(words: str, fact: str) -> bool:
    """Whether an answer could as well mean something else: a sum where a year is asked, "nothing" of what came back."""
    if fact in ("age", "tax_year"):
        return bool(_A_SUM.search(words))
    if fact in YES_NO_FACTS and (_OF_THE_COMPANY.search(words) or _DOUBT_AFTER_ALL.fullmatch(words.strip())):
        return True
    if fact == "after_tax_money" and not _AFTER_TAX.search(words) and _of_no_tax(words):
        return True
    return fact == "got_back_less" and plain(words) in ("nothing", "none", "zero", "0")


def _of_no_tax(words: str) -> bool:
    """Whether it is told what went in, by whom or how much, and not how it was taxed: "I had put in 41k"."""
    return bool(_MATCHED.search(words) or (_PUT_IN.search(words) and _A_SUM.search(words) and not outright(words)))


def doubts(words: str, fact: str) -> bool:
    """Whether it is said in a short answer that the thing asked is not known: "hard to say, it's long ago"."""
    if len(words.split()) > _MOST_DOUBTING:
        return False
    clauses = (plain(clause) for clause in _DOUBT_ENDS.split(words))
    found = ((clause, match) for clause in clauses if (match := _DOUBT.search(clause)))
    return any(_doubts_this(clause[match.start() :], fact) for clause, match in found)


def without_basis(words: str) -> str:
    """An answer about what was taken out without the clauses that tell how the money was taxed."""
    if not _OF_THE_BASIS.search(words):
        return words
    return ", ".join(clause for clause in _CLAUSES.split(words) if clause and not _OF_THE_BASIS.search(clause))


def outright(words: str) -> bool:
    """Whether the words begin with a plain yes or no, parted from the rest by a mark or a "but"."""
    return bool(_OUTRIGHT.match(words) or re.match(r"\s*(?:yes|yeah|yep|yup|no|nope|nah) but\b", words, re.IGNORECASE))


def _of_another(words: str, fact: str) -> bool:
    """Whether a yes or no goes on with what only another such question asks: "yes, it was taxed", of empty accounts."""
    left = {word[:_STEM] for word in plain(words).split() if word not in _words("empty")}
    if not left or left & _subject(fact):
        return False
    return any(left <= _subject(other) for other in _ASKED_OFTEN if other != fact)


def _leads(words: str) -> bool:
    """Whether a general yes or no begins the words."""
    text = split(words).text
    return any(pattern(source).search(text) for source in (answer_words.YES, answer_words.NO))


def _on_the_subject(said: str, fact: str) -> bool:
    """Whether nothing is left beside fillers, or what is left has a word of the question."""
    left = [word for word in said.split() if word not in _words("empty") and not word[0].isdigit() and word[0] != "$"]
    return not left or any(word in _words("subject") or word[:_STEM] in _subject(fact) for word in left)


def _doubts_this(words: str, fact: str) -> bool:
    """Whether a doubt is about the question: "not sure", "not sure which year", not "not sure where I lived"."""
    found = _DOUBT_ABOUT.search(plain(words))
    if found is None:
        return True
    left = [word for word in found["matter"].split() if word not in _words("empty")]
    return not left or any(word[:_STEM] in _subject(fact) for word in left) or bool(_OF_IT.match(found[0]))


_ASKS_BACK: Final = re.compile(
    r"\b(?:do|does|did) (?:you|u) mean\b|\b(?:include|includes|including|counting|compared|relevant)\b|"
    r"\b(?:with|before|after|gross|net|now|then|mine|his|hers|each|yearly|total)\b[\w ]{0,24} or\b|"
    r"\bor (?:with|without|net|gross|then|now)\b|"
    r"^(?:is|are) (?:that|this|it|those) (?:the |on |in |line |box |before|after|with|without|gross|net|per|each|"
    r"for|what|my)|"
    r"\bin (?:that|there|it)$|\b(?:as of|from|since) when\b|\bhow (?:exact|precise|accurate)\b|"
    r"\bwhich (?:ones?|date|day|years?|accounts?|of them)\b|"
    r"\b(?:to|with|than|of|for) what$|^the (?:\w+ )+(?:now|then|or .+)$"
)


def asks_back(words: str, *, asked: bool) -> bool:
    """Whether short words ask how the open question is meant: "gross or net?", "does that include my 401(k)?".

    Args:
        words: the message.
        asked: it is a question by its form; without one only plain words for it count.
    """
    if len(words.split()) > _MOST_ASKING_BACK:
        return False
    form = _ASKS_BACK if asked else _PLAINLY_ASKS_BACK
    by_its_mark = asked and not _BEGINS_A_QUESTION.match(words.strip())
    return by_its_mark or bool(form.search(plain(words)))


_PLAINLY_ASKS_BACK: Final = re.compile(
    r"^(?:so )?(?:you|u) mean\b|\bcompared (?:to|with) what$|\bthan what(?: exactly)?$|"
    r"\bor (?:with|without|net|gross)\b|"
    r"\b(?:don'?t|dont|didn'?t|do not) (?:get|understand|follow) (?:the|this|that|your) question"
)
_BEGINS_A_QUESTION: Final = re.compile(
    r"(?:(?:and|but|so|ok|okay|well|also|then|now|hi|hey|please)[, ]+)*(?:what|how|why|when|where|which|who|whose|"
    r"can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|might|must|has|have|had|if|any|isn|aren|don|doesn|can't|"
    r"won|amt|tell|explain|nothing|really|sure)\b",
    re.IGNORECASE,
)
"""What asks by its first word; a question without one, "the amount on the check?", asks about the question itself."""


_MOST_ASKING_BACK: Final = 14


def asks_about(words: str, fact: str) -> bool:
    """Whether a question has words of the question that is open: "two years from when?"."""
    asked = {word[:_STEM] for word in plain(str(question(fact)["ask"])).split() if word not in _words("empty")}
    return any(word[:_STEM] in asked for word in plain(words).split() if word not in _words("empty"))


@cache
def _words(table: str) -> frozenset[str]:
    """The words that are empty in an answer, or those about accounts in general."""
    return frozenset(str(load_words("phrases")["bare"][table]).split())


@cache
def _subject(fact: str) -> frozenset[str]:
    """The beginnings of the words in which a fact is asked for, answered and said back."""
    told = (word for phrase in _texts(question(fact)) for word in plain(phrase.replace("_", " ")).split())
    return frozenset(word[:_STEM] for word in told if word not in _words("empty"))


def _texts(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for part in table.values():
            yield from _texts(part)
    elif isinstance(table, list):
        for part in table:
            yield from _texts(part)
