"""From a message to what was heard, given what is pending. The only place where words are interpreted.

The order matters: a slash command; an option that is on offer, by number or words; words that stand for a command; a
what-if; a change by name; then facts and questions together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.commands import BESIDE_BY_SLASH, BY_NAME, BY_SLASH
from assistant.dialogue.afterwards import afterwards
from assistant.dialogue.along import taking_along
from assistant.dialogue.asked import about_the_claim, asked_questions
from assistant.dialogue.bare import asks_about, asks_back
from assistant.dialogue.beginning import begins_a_case
from assistant.dialogue.bought_back import bought_back
from assistant.dialogue.by_when import asks_by_when
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import is_sum, marked, named_change, which_amount
from assistant.dialogue.courtesies import courtesy
from assistant.dialogue.done_since import done_since
from assistant.dialogue.elsewhen import of_another_time
from assistant.dialogue.follow_ups import ABOUT_THE_ANSWER, FORMS, follow_up, in_a_case
from assistant.dialogue.headings import names_a_subject, of_another_matter
from assistant.dialogue.heard import (
    Command,
    Given,
    Heard,
    Misfit,
    Other,
    Question,
    Rewind,
    Said,
    Silence,
    SmallTalk,
    Unclear,
)
from assistant.dialogue.offered import sum_offered
from assistant.dialogue.pasted import pasted_article
from assistant.dialogue.persons import owner_told
from assistant.dialogue.picking import option_picked
from assistant.dialogue.planning import about_closing, asks_to_close
from assistant.dialogue.put_back import in_time
from assistant.dialogue.reasons import one_reason
from assistant.dialogue.remarks import remarks
from assistant.dialogue.second import beside_ones_own, of_somebody_else, second_account
from assistant.dialogue.second_opinion import second_opinion
from assistant.dialogue.sentences import asking_part, is_claim, is_question
from assistant.dialogue.standing import asks_how_it_stands
from assistant.dialogue.states import Asking, Choosing, Listening, Resolving, base
from assistant.dialogue.supposing import supposed_facts
from assistant.dialogue.telling import SHORT, told_facts
from assistant.dialogue.tools import Tools
from assistant.reading.wrapping import unwrapped
from assistant.wording.words import load_words, phrases, plain

_SLASH: Final = re.compile(
    r"/(?P<name>[a-z?][a-z_-]*)\b[ \t]*(?P<rest>.*)\Z|/(?P<mark>\?)\s*\Z", re.IGNORECASE | re.DOTALL
)
_THANKS: Final = re.compile(
    r"(?:ok |okay |alright |great |well )?(?:thanks|thank you|thx|ty)(?: (?!but\b)[a-z']+){0,4}"
)
_PLEASE: Final = re.compile(r"^(?:please|pls|plz) | (?:please|pls|plz)$")
_POLITE: Final = re.compile(
    r"^(?:(?:ok|okay|so|and|now|then|well|please|pls) )*"
    r"(?:(?:can|could|may|shall|would) (?:we|i|you) |let'?s |let us |i want to |i'?d like to |i would like to |"
    r"i need to |i wanna |we should |just )*(?:please |just )?"
)
_EXPLETIVE: Final = re.compile(r" (?:the (?:hell|heck|fuck)|on earth)\b")
_A_CASE: Final = 3
"""Facts from which a message that asks nothing is a case to be judged, and no question of the knowledge base."""


_A_NAME: Final = 4
"""Words up to which a kind of account is only named."""


def hear(text: str, conversation: Conversation, tools: Tools) -> Heard:
    """What a message comes to. `text` has been cleaned."""
    words = unwrapped(text.strip())
    if not words:
        return Silence()
    for listen in _LISTENERS:
        heard = listen(words, conversation, tools)
        if heard is not None:
            return heard
    heard = _facts_and_questions(words, conversation, tools)
    if isinstance(heard, Said) and not heard.beside and in_time(heard.given, words, conversation, tools):
        heard = replace(heard, beside="put_back")
    if isinstance(heard, Said) and not heard.beside and any(item.fact == "converted_year" for item in heard.given):
        heard = replace(heard, beside="converted")
    if isinstance(heard, Said) and heard.given and heard.other is None and not conversation.owner:
        return replace(heard, owner=owner_told(words))
    return heard


def _slash(words: str, _conversation: Conversation, _tools: Tools) -> Heard | None:
    found = _SLASH.match(words)
    if not found:
        return None
    typed = (found["name"] or found["mark"]).lower()
    return _command(BY_SLASH.get(typed) or BESIDE_BY_SLASH.get(typed, typed), (found["rest"] or "").strip())


def _command(name: str, argument: str = "") -> Heard:
    if name in ("undo", "redo"):
        return Rewind(-1 if name == "undo" else 1)
    return Command(name, argument)


def _phrase(words: str, conversation: Conversation, _tools: Tools) -> Heard | None:
    """Plain words for a command, or small talk."""
    said = plain(words)
    if not said and "?" in words and not isinstance(conversation.state, Asking):
        return Command("help")
    said = _PLEASE.sub("", said) or said
    said = _EXPLETIVE.sub("", said)
    if said in phrases("options") and not isinstance(conversation.state, Listening):
        return SmallTalk("options")
    command = phrases("commands").get(said) or phrases("commands").get(_POLITE.sub("", said))
    if command in ABOUT_THE_ANSWER and BY_NAME[command].why_not(conversation):
        return None
    if command in ("hide", "forget"):  # which way, and which of them, stands in the words
        return Command(command, said)
    if command:
        return _command(command)
    kind = phrases("talk").get(said) or courtesy(said) or None
    if kind is None and _THANKS.fullmatch(said):
        kind = "thanks"
    if kind in ("hello", "thanks", "bye"):
        return SmallTalk(kind)  # type: ignore[arg-type]
    waits = isinstance(conversation.state, Asking | Resolving | Choosing)
    if kind in ("yes", "no", "ok") and not waits:
        return SmallTalk(kind)  # type: ignore[arg-type]
    return None


def _by_name(words: str, _conversation: Conversation, tools: Tools) -> Heard | None:
    """A change that names its fact: "change the year to 2016", "forget my age"."""
    return named_change(words, tools)


def _facts_and_questions(words: str, conversation: Conversation, tools: Tools) -> Heard:
    """Facts, an answer to the pending question, questions: whatever is in the message."""
    somebody = of_somebody_else(words, conversation, tools)
    if somebody:
        return _beside_the_others(*somebody, words, conversation, tools)
    given, story = told_facts(words, conversation, tools)
    named = names_a_subject(words, given, conversation)
    asked = named or is_question(words)
    story = story and not named
    given = () if named and conversation.told else given  # the account of a heading is not that of the case
    aside = _beside_the_case(words, given, conversation, tools, asked=asked, story=story)
    if aside:
        return aside
    corrects = bool(conversation.told) and marked(words)
    planned = not _is_news(given, conversation) and asks_to_close(words, given, conversation)
    if given and not asked and not planned:
        told_enough = len(words.split()) <= SHORT or conversation.running or len(given) >= _A_CASE
        questions = () if told_enough else asked_questions(words, tools, only_clear=True)
        clear = tuple(question for question in questions if question.rung == "answer")
        return Said(given, clear, story=True, corrects=corrects)
    questions = asked_questions(words, tools, only_clear=bool(given))
    if planned or ((given or conversation.told) and asks_to_close(words, given, conversation)):
        questions = about_closing(words, questions)
    claim = is_claim(words)
    if claim:
        questions = about_the_claim(questions, tools)
    if given:
        said = Said(given, questions, claim, story, corrects)
        sure = any(question.rung == "answer" for question in questions)
        return said if sure else _asked_beside(said, words, conversation, tools)
    return _without_facts(words, questions, conversation, tools, claim=claim, asked=asked)


def _beside_the_case(
    words: str, given: tuple[Given, ...], conversation: Conversation, tools: Tools, *, asked: bool, story: bool
) -> Heard | None:
    """What tells nothing of the case: a neighbouring matter, another account, the account and no more."""
    elsewhere = asked and given and not story and of_another_matter(words, tools)
    if elsewhere:
        return Unclear(words, (), elsewhere)
    left = beside_ones_own(words, conversation)
    if left:
        return _beside_the_others(left, Other(), words, conversation, tools)
    other = second_account(words, given, conversation, tools)
    if other:
        return Said(other[1], asked_questions(words, tools, only_clear=True) if asked else (), other=other[0])
    return SmallTalk("no_news") if not asked and _only_names_the_account(given, words, conversation) else None


def _only_names_the_account(given: tuple[Given, ...], words: str, conversation: Conversation) -> bool:
    """Whether a sentence tells no more than the kind of account, which is known."""
    named = {item.fact for item in given} == {"account_type"} and len(words.split()) > _A_NAME
    return named and not _is_news(given, conversation)


def _is_news(given: tuple[Given, ...], conversation: Conversation) -> bool:
    """Whether a fact is told that was not known so."""
    return any(conversation.values().get(item.fact) != item.value for item in given)


def _beside_the_others(own: str, other: Other, words: str, conversation: Conversation, tools: Tools) -> Said:
    """What is told of the case beside what is told of other people's accounts."""
    heard = _facts_and_questions(own, conversation, tools) if own else None
    if isinstance(heard, Said) and heard.given:
        return replace(heard, other=heard.other or other, owner=owner_told(own))
    asked = asked_questions(words, tools, only_clear=True) if is_question(words) else ()
    return Said((), asked, other=other)


def _asked_beside(said: Said, words: str, conversation: Conversation, tools: Tools) -> Said:
    """Facts with the short question that was asked beside them: "I was 54 then. So do I owe the 10%?"."""
    question = " ".join(asking_part(words))
    if not in_a_case(conversation) or not question or len(question.split()) > _LONGEST_BESIDE:
        return said
    follows = follow_up(question, asked_questions(question, tools, only_clear=False), conversation, tools)
    if follows == Command("why") or phrases("commands").get(plain(question)) == "why":
        return replace(said, questions=(), beside="why")
    if follows == Command("steps"):  # the steps of the answer are not asked for beside the facts that change them
        return replace(said, questions=(Question(question, "answer", (FORMS,)),))
    if isinstance(follows, SmallTalk):
        return replace(said, questions=(), beside=follows.kind)
    return replace(said, questions=follows.questions) if isinstance(follows, Said) else said


_LONGEST_BESIDE: Final = 10


def _without_facts(
    words: str, questions: tuple[Question, ...], conversation: Conversation, tools: Tools, *, claim: bool, asked: bool
) -> Heard:
    if begins_a_case(words, conversation, asked=asked):
        return Command("continue")
    remark = None if asked else _of_the_case(words, conversation, tools)
    if remark:
        return remark
    clear = any(question.rung == "answer" for question in questions)
    follows = None if clear else follow_up(words, questions, conversation, tools)
    if follows:
        return follows
    if claim and not clear:
        return Said((), (Question(words, "no_answer", ()),), claim)
    state = base(conversation.state)
    if not clear and isinstance(state, Asking) and not any(question.matter for question in questions):
        about = asked and asks_about(words, state.fact)
        if about or asks_back(words, asked=asked):
            return SmallTalk("question_meant")
    close = any(question.rung == "choices" for question in questions)
    if clear or (close and (asked or not isinstance(base(conversation.state), Asking))):
        tone = None if asked or clear else _tone(words)
        return tone or Said((), tuple(q for q in questions if q.rung != "no_answer"), claim)
    tone = _tone(words)
    if tone:
        return tone
    near = questions[0].topics if questions else ()
    if isinstance(conversation.state, Asking) and not asked:
        return Misfit(conversation.state.fact, words)
    return Unclear(words, near, questions[0].matter if questions else "")


def _of_the_case(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """What is said of the case without a fact that could be taken: an amount without a name, another time."""
    if conversation.is_answered and which_amount(words, conversation):
        return Command("change")
    if conversation.told and isinstance(conversation.state, Listening) and is_sum(words):
        return SmallTalk("which_sum")
    return of_another_time(words, conversation, tools)


def _tone(words: str) -> SmallTalk | None:
    """Rude or upset words, or a greeting to begin with, where nothing else was understood."""
    said = f" {plain(words)} "
    table = load_words("phrases")["tone"]
    for kind in ("rude", "upset"):
        if any(f" {plain(word)} " in said for word in table[kind]):
            return SmallTalk(kind)
    greets = len(words.split()) <= SHORT and any(said.startswith(f" {plain(word)} ") for word in table["hello"])
    return SmallTalk("hello") if greets else None


Listener = Callable[[str, Conversation, Tools], "Heard | None"]
_LISTENERS: Final[tuple[Listener, ...]] = (
    _slash,
    option_picked,
    sum_offered,
    pasted_article,
    asks_how_it_stands,
    asks_by_when,
    _phrase,
    taking_along,
    one_reason,
    second_opinion,
    remarks,
    afterwards,
    bought_back,
    done_since,
    supposed_facts,
    _by_name,
)
