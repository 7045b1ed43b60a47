"""From a message to what was heard, given what is pending. The only place where words are interpreted.

The order matters: a slash command; an option that is on offer, by number or words; words that stand for a command; a
what-if; a change by name; then facts and questions together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.commands import BY_NAME, BY_SLASH
from assistant.dialogue.afterwards import afterwards
from assistant.dialogue.bare import fits_question
from assistant.dialogue.conversation import Conversation
from assistant.dialogue.correcting import corrected, marked, named_change
from assistant.dialogue.heard import (
    Article,
    Command,
    Given,
    Heard,
    Misfit,
    Picked,
    Question,
    Rewind,
    Said,
    Silence,
    SmallTalk,
    Unclear,
    WhatIf,
)
from assistant.dialogue.near import ABOUT_THE_ANSWER, near_command
from assistant.dialogue.second import second_account
from assistant.dialogue.sentences import asking_part, asks, is_claim, is_question, own_words, sentences, telling_part
from assistant.dialogue.states import Asking, Choosing, Confirming, Offering, Resolving, base
from assistant.dialogue.tools import Tools
from assistant.reading import Reading, read, read_answer
from assistant.wording.options import option_words
from assistant.wording.words import load_words, phrases, plain
from knowledge.facts import YES_NO_FACTS, FactValue

_SLASH: Final = re.compile(
    r"/(?P<name>[a-z?][a-z_-]*)\b[ \t]*(?P<rest>.*)\Z|/(?P<mark>\?)\s*\Z", re.IGNORECASE | re.DOTALL
)
_NUMBER: Final = re.compile(
    r"(?:the |number |no\.? ?|option |#)?"
    r"(?P<digit>\d{1,2}|one|two|three|four|five|first|second|third|fourth|fifth|last)"
    r"(?:st|nd|rd|th)?(?: one| option| of (?:them|those))?"
)
_PLACES: Final = {
    word: place
    for place, words in enumerate(
        (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth")), 1
    )
    for word in words
}
_A_CASE: Final = 3
"""Facts from which a message that asks nothing is a case to be judged, and no question of the knowledge base."""
_SHORT: Final = 8
"""Words up to which a message can be a bare answer, or small talk with nothing in it."""


def hear(text: str, conversation: Conversation, tools: Tools) -> Heard:
    """What a message comes to. `text` has been cleaned."""
    words = text.strip()
    if not words:
        return Silence()
    for listen in _LISTENERS:
        heard = listen(words, conversation, tools)
        if heard is not None:
            return heard
    return _facts_and_questions(words, conversation, tools)


def _slash(words: str, _conversation: Conversation, _tools: Tools) -> Heard | None:
    found = _SLASH.match(words)
    if not found:
        return None
    typed = (found["name"] or found["mark"]).lower()
    return _command(BY_SLASH.get(typed, typed), (found["rest"] or "").strip())


def _command(name: str, argument: str = "") -> Heard:
    if name in ("undo", "redo"):
        return Rewind(-1 if name == "undo" else 1)
    return Command(name, argument)


def _option(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """An option on offer, by its number, its words or a plain yes or no."""
    offered = conversation.offered
    said = plain(words)
    if not offered or len(said) > 120:
        return None
    state = conversation.state
    if isinstance(state, Offering | Confirming):
        meant = {"yes": 0, "no": 1}.get(phrases("talk_yes_no").get(said, ""))
        if meant is not None:
            return Picked(offered[meant])
    if isinstance(state, Choosing | Resolving) and said in phrases("none"):
        return Picked(offered[-1])
    if not _typed_numbers(state):
        place = _place(said, len(offered))
        if place is not None:
            return Picked(offered[place])
    for option in offered:
        if said in option_words(option, conversation, tools):
            return Picked(option)
    return None


def _typed_numbers(state: object) -> bool:
    """Whether a bare number would be the answer itself."""
    from assistant.wording.options import UNNUMBERED

    return isinstance(state, Asking) and state.fact in UNNUMBERED


def _place(said: str, count: int) -> int | None:
    found = _NUMBER.fullmatch(said)
    if not found:
        return None
    word = found["digit"]
    place = count if word == "last" else int(word) if word.isdigit() else _PLACES[word]
    return place - 1 if 1 <= place <= count else None


def _phrase(words: str, conversation: Conversation, _tools: Tools) -> Heard | None:
    """Plain words for a command, or small talk."""
    said = plain(words)
    if not said and "?" in words and not isinstance(conversation.state, Asking):
        return Command("help")
    said = said.removeprefix("please ").removesuffix(" please") if len(said) > len("please") else said
    command = phrases("commands").get(said)
    if command in ABOUT_THE_ANSWER and BY_NAME[command].why_not(conversation):
        return None
    if command == "hide":
        return Command("hide", said)
    if command:
        return _command(command)
    kind = phrases("talk").get(said)
    if kind in ("hello", "thanks", "bye"):
        return SmallTalk(kind)  # type: ignore[arg-type]
    waits = isinstance(conversation.state, Asking | Resolving | Choosing)
    if kind in ("yes", "no", "ok") and not waits:
        return SmallTalk(kind)  # type: ignore[arg-type]
    return None


def _what_if(words: str, conversation: Conversation, tools: Tools) -> Heard | None:
    """Facts to try, where something of the case is known to try them on."""
    if conversation.verdict is None and not isinstance(base(conversation.state), Resolving):
        return None
    table = load_words("phrases")["what_if"]
    starts = (*table["starts"], *table["also"])
    for begun in (words, _FILLED.sub("", words)):
        start = next((start for start in starts if begun.lower().startswith(f"{start} ")), None)
        if start is not None:
            break
    if start is None:
        return None
    rest = begun[len(start) :].strip(" ,:?.!")
    given = _supposed(rest, tools)
    return WhatIf(given) if given else None


_FILLED: Final = re.compile(
    r"^(?:(?:ok|okay|but|and|so|well|hmm?|then|now|yes|no|right|fine)[ ,.]+)+(?=\w+ )", re.IGNORECASE
)
"""Words before a what-if; "and in" and "and for" are taken as they come."""


def _supposed(words: str, tools: Tools) -> tuple[Given, ...]:
    """Facts in words that suppose something: as told, else as an answer about a fact that can be known so shortly."""
    facts = read(words, today=tools.today).facts
    given = tuple(Given(fact, value, words) for fact, value in facts.items())
    if not given and _DOES_IT.fullmatch(words):
        return (Given("withdrew", "everything", words),)
    if given or len(words.split()) > _SHORT:
        return given
    for fact in ("tax_year", "state", "withdrew"):
        value = read_answer(words, fact, today=tools.today)
        if value not in (None, "unsure"):
            return (Given(fact, value, words),)
    age = _SUPPOSED_AGE.search(words)
    value = read_answer(age[1], "age", today=tools.today) if age else None
    return () if value in (None, "unsure") else (Given("age", value, words),)


_DOES_IT: Final = re.compile(r"(?:i|we) (?:do|did|had)(?: (?:it|that|so|anyway|now))*", re.IGNORECASE)
"""What is supposed after "don't take it out"."""
_SUPPOSED_AGE: Final = re.compile(
    r"\b(?:until|till|at|to|am|was|were|turn|turned|be|i'?m)(?: i'?m| i am| i was| i turned| age)? "
    r"((?:\d\d|fifty.nine|sixty)(?:\.5| and a half| 1/2|½)?)\b(?! ?(?:k\b|%|grand|thousand))",
    re.IGNORECASE,
)


_ARTICLE_LETTERS: Final = 300
_ARTICLE_CLAIMS: Final = 2
_OWN: Final = re.compile(r"\b(?:i|i'm|i've|my|me|mine|we|our)\b", re.IGNORECASE)
_OWN_SHARE: Final = 0.3
"""Share of sentences that may speak of the writer; above it the text is somebody's own story."""


def _article(words: str, _conversation: Conversation, _tools: Tools) -> Heard | None:
    """A pasted piece of an article: long, about people in general, with claims that we know."""
    if len(words) < _ARTICLE_LETTERS:
        return None
    told = sentences(words)
    if sum(bool(_OWN.search(sentence)) for sentence in told) > _OWN_SHARE * len(told):
        return None
    from assistant.claims import check_article

    known = [sentence for sentence in check_article(words) if sentence.standing]
    return Article(words) if len(known) >= _ARTICLE_CLAIMS else None


def _by_name(words: str, _conversation: Conversation, tools: Tools) -> Heard | None:
    """A change that names its fact: "change the year to 2016", "forget my age"."""
    return named_change(words, tools)


def _facts_and_questions(words: str, conversation: Conversation, tools: Tools) -> Heard:
    """Facts, an answer to the pending question, questions: whatever is in the message."""
    given, story = _given(words, conversation, tools)
    asked = is_question(words)
    other = second_account(words, given, conversation)
    if other:
        return Said(other[1], _asked(words, tools, only_clear=True) if asked else (), second=other[0])
    short = len(words.split()) <= _SHORT
    corrects = bool(conversation.told) and marked(words)
    if given and not asked:
        told_enough = short or conversation.running or len(given) >= _A_CASE
        questions = () if told_enough else _asked(words, tools, only_clear=True)
        clear = tuple(question for question in questions if question.rung == "answer")
        return Said(given, clear, story=True, corrects=corrects)
    questions = _asked(words, tools, only_clear=bool(given))
    claim = is_claim(words)
    if claim:
        questions = _about_the_claim(questions, tools)
    if given:
        return Said(given, questions, claim, story, corrects)
    return _without_facts(words, questions, conversation, claim=claim, asked=asked)


def _without_facts(
    words: str, questions: tuple[Question, ...], conversation: Conversation, *, claim: bool, asked: bool
) -> Heard:
    clear = any(question.rung == "answer" for question in questions)
    near_by = None if clear else near_command(words, conversation)
    if near_by:
        return near_by
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


def _given(words: str, conversation: Conversation, tools: Tools) -> tuple[tuple[Given, ...], bool]:
    """The facts in a message, and whether one was told outside a question."""
    replaced = corrected(words, conversation, tools)
    if replaced:
        return replaced, True
    words = own_words(words)
    reading = read(words, today=tools.today, known=conversation.values())
    given = [_with_words(fact, value, words, reading.spans) for fact, value in reading.facts.items()]
    told_part = telling_part(words)
    given = [_as_answered(item, told_part, conversation, tools) for item in given]
    story = _told_outside_questions(words, told_part, reading, tools)
    if not story:
        given = [item for item in given if _told_in_asking(item, words, conversation)]
    state = base(conversation.state)
    implied = isinstance(state, Asking) and _says_it_otherwise(state.fact, reading)
    if isinstance(state, Asking) and state.fact not in reading.facts and told_part and not implied:
        value = _answer(told_part, state.fact, reading.facts, tools)
        if value is not None:
            given.append(Given(state.fact, value, told_part if len(told_part) < 200 else ""))
            story = True
    if not given and told_part and not is_question(words):
        given += _bare_facts(told_part, tools)
    return tuple(given), story or bool(given and not reading.facts)


def _as_answered(item: Given, told_part: str, conversation: Conversation, tools: Tools) -> Given:
    """What was taken out, as an answer to the question for it: "all of it, nothing is left there" is everything."""
    state = base(conversation.state)
    if item.fact != "withdrew" or item.value != "nothing" or not isinstance(state, Asking) or state.fact != item.fact:
        return item
    answered = read_answer(told_part, item.fact, today=tools.today) == "everything"
    return Given(item.fact, "everything", item.words) if answered else item


def _told_outside_questions(words: str, told_part: str, reading: Reading, tools: Tools) -> bool:
    """Whether some fact stands where nothing is asked."""
    if not told_part or not reading.facts:
        return False
    if told_part == words:
        return True
    told = read(told_part, today=tools.today).facts
    return any(fact in told for fact in reading.facts)


_MINE: Final = re.compile(
    r"\b(?:my|our|his|her|their|i have|i had|i've|we have|we had|spouse'?s?|\w+'s)\b", re.IGNORECASE
)


def _told_in_asking(item: Given, words: str, conversation: Conversation) -> bool:
    """Whether a fact that stands only in a question tells of the person's own case.

    A question may name an account in general, or suppose things; it never changes what was told.
    """
    if item.fact in conversation.told:
        return False
    if item.fact == "withdrew":
        return item.value != "nothing"
    return item.fact != "account_type" or bool(_MINE.search(words))


_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


_IMPLIED_BY: Final = {"after_tax_money": "after_tax_basis", "got_back_less": "amount_received"}
"""Yes-or-no facts that an amount in the same words settles, so that "all of it was pre-tax" is no yes."""


def _says_it_otherwise(fact: str, reading: Reading) -> bool:
    """Whether a yes or no in the words belongs to another fact: "nothing taken out", an amount of the basis."""
    untouched = fact in YES_NO_FACTS and reading.facts.get("withdrew") == "nothing"
    return untouched or _IMPLIED_BY.get(fact, "") in reading.facts


def _bare_facts(words: str, tools: Tools) -> list[Given]:
    """Facts in words so short that they can mean nothing else: what was taken out, a year, a state."""
    count = len(words.split())
    taking = count <= _SHORT + 4 and bool(_TAKING.search(words))
    likely = {
        "withdrew": taking,
        "tax_year": bool(_YEAR.search(words)) and (taking or count < _SHORT - 1),
        "state": words.replace(" ", "").isalpha() and (words[:1].isupper() or len(words) > len("NJ") + 1),
    }
    return [
        Given(fact, value, words)
        for fact, possible in likely.items()
        if possible and (value := read_answer(words, fact, today=tools.today)) not in (None, "unsure")
    ]


_TAKING: Final = re.compile(
    r"\b(?:took|taken|take|withdr[eao]w\w*|cashed|closed|emptied|drained|rolled|moved|transferred|converted|touched)\b",
    re.IGNORECASE,
)


def _answer(words: str, fact: str, read_already: object, tools: Tools) -> FactValue | None:
    """A bare answer to the pending question, if the words are short enough to be one."""
    if len(words.split()) > 3 * _SHORT:
        return None
    value = read_answer(words, fact, today=tools.today)
    if value is None or (value == "unsure" and read_already):
        return None
    return value if fits_question(words, fact, value) else None


_PRESENT: Final = re.compile(r"\b(?:i'?m|i am|now|currently|years? old|yo|y/o)\b|\b\d\d ?[mf]\b", re.IGNORECASE)
_PAST: Final = re.compile(r"\b(?:was|at|aged?|were|when)\b", re.IGNORECASE)


def _with_words(fact: str, value: FactValue, words: str, spans: tuple[object, ...]) -> Given:
    """A fact with the words of its first span; for an age also whether it was told of the past."""
    span = next(span for span in spans if getattr(span, "fact", "") == fact)
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    shown = words[start:end]
    then = None
    if fact == "age":
        around = words[max(0, start - 12) : end + 4]
        then = None if _PRESENT.search(around) else True if _PAST.search(around) else None
    return Given(fact, value, shown, then)


def _asked(words: str, tools: Tools, *, only_clear: bool) -> tuple[Question, ...]:
    """The questions in a message: the surest reading of it, or two where two sentences clearly ask two things.

    Args:
        words: the message.
        tools: the matcher.
        only_clear: facts were told as well, so that a question need not be made out at any cost.
    """
    asking = asking_part(words)
    parts = [_in_context(part, words) for part in asking if len(part.split()) >= _FEWEST and part != words]
    each = [_question(part, tools) for part in parts[:_MOST_QUESTIONS]]
    by_topic = {question.topics[0]: question for question in reversed(each) if question.rung == "answer"}
    if len(by_topic) > 1:
        return tuple(reversed(by_topic.values()))[:2]
    a_story_that_asks = only_clear and asking not in ([], [words]) and len(words.split()) > _MOST_WORDS // 2
    if not by_topic and not a_story_that_asks:
        each.append(_question(_around_the_question(words), tools))
    if not each:
        return ()
    best = max(each, key=lambda question: (_SURENESS[question.rung], question.score))
    return () if only_clear and best.rung == "no_answer" else (best,)


_POINTS_BACK: Final = re.compile(
    r"\b(?:it|its|that|this|them|these|those|such|the (?:loss|account|money|plan))\b", re.IGNORECASE
)


def _in_context(part: str, words: str) -> str:
    """A question with the words before it, where it points back to them: "... Can I claim that?"."""
    before = words[: max(0, words.find(part))].split()
    return " ".join([*before[-_MOST_WORDS // 2 :], part]) if before and _POINTS_BACK.search(part) else part


def _around_the_question(words: str) -> str:
    """A long message cut down to what asks, with the sentence before it; else to its beginning and its end."""
    count = words.split()
    if len(count) <= _MOST_WORDS:
        return words
    parts = sentences(words)
    place = next((place for place, part in enumerate(parts) if asks(part)), None)
    kept = " ".join(parts[max(0, place - 1) :]).split() if place is not None else count
    return " ".join(kept if len(kept) <= _MOST_WORDS else [*kept[: _MOST_WORDS // 2], *kept[-_MOST_WORDS // 2 :]])


_MOST_WORDS: Final = 24
"""Words up to which a message is matched whole; matching takes time by the word."""
_FEWEST: Final = 4
"""Words of a sentence that can be understood without the rest of the message."""
_MOST_QUESTIONS: Final = 3
_NEAR: Final = 0.1
"""Score from which a topic that does not answer is worth naming as the nearest one."""
_SURENESS: Final = {"no_answer": 0, "choices": 1, "answer": 2}


def _question(words: str, tools: Tools) -> Question:
    found = tools.finder.find(words)
    topics = (found.best,) if found.rung == "answer" else found.choices
    score = found.matches[0].score if found.matches else 0.0
    near = tuple(match.id for match in found.matches[:1] if match.score >= _NEAR)
    return Question(words, found.rung.value, topics or near, score, found.matter)


_DEDUCTS: Final = re.compile(
    r"\b(?:deduct|write|wrote|written|claim|writeoff|write-off|tax loss|take the loss|come back|return)", re.IGNORECASE
)


def _about_the_claim(questions: tuple[Question, ...], tools: Tools) -> tuple[Question, ...]:
    """A claim that a loss can be deducted is met with what is out of date about it."""
    out_of_date = "outdated-advice"
    if out_of_date not in tools.entries:
        return questions
    for question in questions:
        best = question.topics[0] if question.topics else ""
        about_loss = best in tools.entries and (tools.entries[best].your_case or out_of_date in question.topics)
        if about_loss or (question.rung != "answer" and _DEDUCTS.search(question.words)):
            return (Question(question.words, "answer", (out_of_date,)),)
    return questions


def _tone(words: str) -> SmallTalk | None:
    """Rude or upset words, where nothing else was understood."""
    said = f" {plain(words)} "
    table = load_words("phrases")["tone"]
    for kind in ("rude", "upset"):
        if any(f" {plain(word)} " in said for word in table[kind]):
            return SmallTalk(kind)
    return None


Listener = Callable[[str, Conversation, Tools], "Heard | None"]
_LISTENERS: Final[tuple[Listener, ...]] = (_slash, _option, _article, _phrase, afterwards, _what_if, _by_name)
