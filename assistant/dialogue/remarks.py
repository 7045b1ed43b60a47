"""What people say of the conversation itself: "go back two", "what did I say for the year", "what do you mean?"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from assistant.dialogue.bare import asks_back
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import any_name, fact_by_name
from assistant.dialogue.heard import Command, Given, Heard, Rewind, Said, SmallTalk
from assistant.dialogue.persons import SELF, owner_of
from assistant.dialogue.states import Asking, base
from assistant.dialogue.tools import Tools
from assistant.reading.family import RELATIVES
from assistant.wording.words import plain
from knowledge.facts import UNSURE, YES_NO_FACTS

_MOST_WORDS: Final = 16
_FILLED: Final = re.compile(r"^(?:(?:ok|okay|but|and|so|well|wait|no|sorry|hm+|um+|please|actually|oh)[ ,.]+)+")
_TIMES: Final = {"two": 2, "twice": 2, "three": 3, "four": 4, "five": 5}
_BACK: Final = re.compile(
    r"(?:(?:go|step|move|take me) back|undo|back up|back)(?: the)?(?: last)? (?P<times>two|twice|three|four|five|[2-9])"
    r"(?: times| steps?| questions?| answers?| things?)?"
)
_MEANT: Final = re.compile(
    r"what (?:do|did) (?:you|u) mean(?: exactly| here)?(?: (?:by )?(?P<word>.+))?|"
    r"what does (?:that|this|it|the question)(?: even)? mean|(?:that'?s|this is|it'?s)(?: so| too| very)? confusing|"
    r"(?:i )?(?:really )?(?:don'?t|dont|do not|didn'?t|can'?t) (?:understand|get|follow)(?: (?:that|this|it|you|"
    r"(?:the|your|this|that) question|what (?:you'?re|you are|u) asking(?: me)?|what you mean))?|"
    r"(?:can|could|would) you (?:explain|rephrase|clarify|reword)(?: (?:that|it|this|the question|what you mean))?|"
    r"(?:rephrase|clarify|reword)(?: (?:that|it|this|the question))?|explain the question|like what|such as|"
    r"(?:that|this|it) (?:makes no|doesn'?t make(?: any)?) sense|"
    r"for example|(?:what (?:are|were) |show (?:me )?|list )(?:the |my )?(?:options|choices)(?: again)?|"
    r"(?:i'?m |im )?not sure what (?:that|this|it|the|you)(?: word| term| question)? means?|"
    r"what (?:kind|sort) of answer|"
    r"what (?:exactly )?are you asking(?: me)?|what (?:would |does |do )?(?P<counts>.+ )?counts?(?: as .+)?|"
    r"what (?:would |should |do |does |am i supposed to |are you supposed to )*(?:i |it |you )?(?:goes|go|belongs?|put|"
    r"enter|type|write|include|is included|is in|falls?)(?: (?:in|into|under|with))?(?: (?:there|here|that|it|this))?|"
    r"(?:.{2,20} )?plain english(?: please| pls)?|(?:in )?english(?: please| pls)|"
    r"how (?:would|do|can|should|could) i (?:know|tell|check|find out|figure (?:it|that) out)(?: that| it| this)?|"
    r"where (?:do|can|would|could|should) i (?:find|see|look|get)(?: (?:that|this|it))?(?: up| out)?|where is that"
)
_ASKS_TO_ASK: Final = re.compile(
    r"(?:can|could|may) i ask(?: you)?(?: (?:something|(?:a|one|another)(?: quick| more)? (?:question|thing)))?"
    r"(?: else)?(?: first| now| quickly| before that)?|"
    r"i (?:have|got|had|'?ve got)(?: a| another| one)(?: quick| more)? question|"
    r"(?:a |one )?(?:quick|more) question|question(?: for you)?"
)
_KEEPS_IT: Final = re.compile(
    r"(?:let'?s |i want to |please )?(?:keep|use|take|go with|make it|change it to) (?:that|it|this|so)(?: one| then)?|"
    r"(?:yes |yeah )?(?:that'?s|that is|this is|it'?s) (?:how it was|what happened|how it is|my case|true)|change it"
)
_OBJECTS: Final = re.compile(
    r"(?:(?:no|nope|but|hey) )*(?:that|this|it|these|those|u|you|what you (?:have|noted|said|wrote|put))"
    r"(?:'s|s| is| are|'re|re| got| have| has| was| were| did| noted| read)?(?: (?:it|that|this|me|something|one))? "
    r"(?:(?:is|are) )?(?:(?:all |completely |totally |just )?(?:wrong|incorrect|false|mixed up)|"
    r"not (?:right|true|correct|accurate|what i (?:said|meant|told you|wrote)|how it was|my case)|"
    r"isn'?t (?:right|true|correct|what i (?:said|meant)))"
)
"""What was noted is objected to, and not said which of it."""
_PERSON: Final = rf"{RELATIVES}|ex|kid"
_OF_ANOTHER: Final = re.compile(
    rf"(?:does |do |so |and |but )*(?:hers|his|theirs|(?:my (?:{_PERSON})'?s|his|her|their)(?: (?:own|old|other))?"
    r"(?: (?:account|ira|roth|plan|one|401k|403b|457b|tsp|pension|annuity|money))?) "
    r"(?:(?:count|matter|change (?:anything|that|it|this)|make a difference)s?(?: too| as well| here| for me)?|"
    r"(?:is|was|are)(?: still| also| all| not)* (?:open|closed|there|empty|full|in there|active)(?: too| though)?)"
)
_ANOTHERS_CASE: Final = re.compile(
    rf"(?:what about|how about) (?:hers|his|theirs|my (?:{_PERSON})(?:'?s)?(?: (?:\S+ )?(?:"
    r"account|ira|roth|plan|one|401k|"
    r"403b|457b|tsp|pension|annuity|loss|money|savings)s?)?|"
    r"(?P<of>her|his|their) (?:own |other |old )?(?:\S+ )?"
    r"(?:account|ira|roth|plan|401k|403b|457b|tsp|pension|annuity)s?)"
    r"(?: (?:then|too|as well)| (?:it'?s|its|it is|it was|that'?s|that is|is|was|which is|which was)(?: \S+){1,6})?"
)
_WHOSE: Final = re.compile(
    r"(?:that'?s wrong |thats not right |wrong )?(?:it|that|this|the (?:account|money|ira|plan)|they)"
    r" ?(?:was|is|were|are|'s|wasn'?t mine it was|isn'?t mine it'?s)(?: actually| really| not mine but)? "
    rf"(?:mine|his|hers|ours|my (?:{_PERSON})(?:'?s)?(?: (?:account|ira|roth|plan|money|one))?)"
    r"(?: not (?:mine|hers|his))?"
)
"""Whose account it is: no fact of the rules, but the answers are then about that person."""


def remarks(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """What is said of the talk itself, if that is all that is said."""
    if len(words.split()) > _MOST_WORDS:
        return None
    said = _FILLED.sub("", plain(words)) or plain(words)
    back = _BACK.fullmatch(said)
    if back:
        times = back["times"]
        return Rewind(-1, int(times) if times.isdigit() else _TIMES[times])
    if conversation.told and _OBJECTS.fullmatch(said) and not _asks_yes_or_no(conversation):
        return Command("change")
    recalled = _recalled(said, conversation)
    if recalled:
        return recalled
    matters = _does_it_matter(said, conversation)
    if matters and conversation.told:
        return Command("why", matters)
    if _ASKS_TO_ASK.fullmatch(said):
        return SmallTalk("ask_away")
    if _WHOSE.fullmatch(said) and conversation.told:
        return SmallTalk("whose", owner_of(said))
    if _OF_ANOTHER.fullmatch(said) and conversation.told:
        return SmallTalk("others_account")
    if _asks_of_another(said, words, conversation):
        return SmallTalk("others_case")
    if _only_yes(said, conversation):
        return SmallTalk("part_or_all")
    kept = _tried_last(conversation) if _KEEPS_IT.fullmatch(said) else ()
    if kept:
        return Said(kept, story=True)
    return _of_the_question(said, words, conversation, tools)


def _asks_yes_or_no(conversation: Conversation) -> bool:
    """Whether "that's not true" is an answer."""
    state = base(conversation.state)
    return isinstance(state, Asking) and state.fact in YES_NO_FACTS


def _asks_of_another(said: str, words: str, conversation: Conversation) -> bool:
    """Whether another person's account is asked for: "what about my wife's?", "and her roth?"."""
    asks = said.startswith(("what", "how"))
    found = _ANOTHERS_CASE.fullmatch(said if asks else f"what about {said}")
    if found is None or not (asks or "?" in words):
        return False
    return not found["of"] or conversation.owner in ("", SELF)


_YES: Final = frozenset({"yes", "yeah", "yep", "yup", "y", "ya", "sure", "did", "have", "correct", "definitely"})


def _only_yes(said: str, conversation: Conversation) -> bool:
    """Whether a yes leaves open what was taken out."""
    state = base(conversation.state)
    asked = isinstance(state, Asking) and state.fact == "withdrew"
    return asked and bool(set(said.split()) & _YES) and set(said.split()) <= _YES | {"i", "we", "and", "of", "course"}


def _of_the_question(said: str, words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """A question about the pending question, unless the knowledge base explains the very word."""
    found = _MEANT.fullmatch(said)
    if not isinstance(base(conversation.state), Asking):
        return None
    if not found:
        return SmallTalk("question_meant") if asks_back(words, asked=False) else None
    named = found["word"] or found["counts"]
    if named and tools.finder.find(words).rung == "answer":
        return None
    return SmallTalk("question_meant")


@cache
def _mattering() -> re.Pattern[str]:
    difference = (
        r"(?:matter|count|play a role|change (?:it|that|anything|something|the answer)|make (?:a|any) difference)"
    )
    return re.compile(
        r"(?:why |how |what )?(?:does|do|would|did|should|can) (?:the |my )?(?P<name>.{2,40}?)"
        rf"(?: even| really| then)? {difference}(?: here| so much| at all| for (?:this|that|me))?|"
        rf"(?:why |how )?(?:does|do|would) it {difference}(?: here)? "
        r"(?P<asked>(?:what|which|how|when|where|if|whether) .+)|"
        r"(?:what'?s?|how)(?: does| do| has| is| did)? (?P<about>.{2,40}?) (?:got |have |has )?(?:anything )?to do "
        r"with (?:it|this|that|anything|my loss|the loss|my taxes|deducting .+)"
    )


_NAMED_BY: Final = (
    ("age", re.compile(r"\b(?:how old|my age|what age|being (?:young|old|over|under))\b")),
    ("state", re.compile(r"\bstate\b|\bwhere (?:i|we) (?:live|lived|am|are|was|were)\b")),
    ("tax_year", re.compile(r"\byear\b|\bwhen (?:i|we) (?:close|took|take|cash|empt|withdr|got|sold)")),
    ("account_type", re.compile(r"\b(?:kind|type|sort) of (?:account|ira|plan)\b")),
    ("filing_status", re.compile(r"\b(?:married|single|how i file|filing)\b")),
    ("agi", re.compile(r"\b(?:income|salary|how much i (?:earn|make))\b")),
)


def _does_it_matter(said: str, conversation: Conversation) -> str:
    """The fact of "does the year matter?", "does it matter how old I am?"; empty where none is asked about."""
    found = _mattering().fullmatch(said)
    if not found:
        return ""
    named = str(found["name"] or found["asked"] or found["about"]).removeprefix("my ").removeprefix("the ")
    fact = fact_by_name().get(named) or next((fact for fact, form in _NAMED_BY if form.search(named)), "")
    state = base(conversation.state)
    return state.fact if not fact and named in ("it", "that", "this") and isinstance(state, Asking) else fact


@cache
def _recalling() -> tuple[re.Pattern[str], ...]:
    told = "(?:say|said|tell you|told you|put|answer|answered|enter|entered|give you|give|write)"
    name = rf"(?:the |my |which |what )?(?P<name>{any_name()})"
    return tuple(
        re.compile(form)
        for form in (
            rf"what (?:did i|have i|i) {told}(?: you)?(?: (?:for|about|as|was|is))* {name}(?: again)?",
            rf"(?:what|which) (?P<name>{any_name()}) (?:did|have) (?:i|you) (?:{told}|have|note|got)(?: you| down)?",
            rf"(?:what|which) (?P<name>{any_name()}) do you have(?: down)?(?: for me)?",
            rf"(?:what|remind me what) (?:was|is|'s) {name} again",
        )
    )


def _recalled(said: str, conversation: Conversation) -> Heard | None:
    """What was told of one fact: "what did I say for the year"."""
    found = next((match for form in _recalling() if (match := form.fullmatch(said))), None)
    if not found or not conversation.told:
        return None
    return Command("facts", fact_by_name()[found["name"]])


def _tried_last(conversation: Conversation) -> tuple[Given, ...]:
    """The facts of the what-if that was answered last."""
    return tuple(
        Given(change.fact, change.new, change.words, change.fact == "age" or None)
        for change in conversation.tried
        if change.new not in (None, UNSURE)
    )
