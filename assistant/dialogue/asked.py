"""The questions that a message asks, each with the topics that may answer it."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.heard import Question
from assistant.dialogue.sentences import asking_part, asks, sentences
from assistant.dialogue.tools import Tools
from assistant.dialogue.topics import THE_LOSS_ITSELF


def asked_questions(words: str, tools: Tools, *, only_clear: bool) -> tuple[Question, ...]:
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
    return Question(words, found.rung.value, topics or near, score, found.matter, found.in_case)


_DEDUCTS: Final = re.compile(
    r"\b(?:deduct|write|wrote|written|claim|writeoff|write-off|tax loss|take the loss|come back|return)", re.IGNORECASE
)


_OF_DEDUCTING: Final = THE_LOSS_ITSELF | {"withdraw-after-drop", "worth-it", "old-rule", "close-all-accounts"}
"""Topics by which a claim says that the loss can be deducted after all."""


def about_the_claim(questions: tuple[Question, ...], tools: Tools) -> tuple[Question, ...]:
    """A claim that a loss can be deducted is met with what is out of date about it."""
    out_of_date = "outdated-advice"
    if out_of_date not in tools.entries:
        return questions
    for question in questions:
        best = question.topics[0] if question.topics else ""
        about_loss = best in _OF_DEDUCTING or out_of_date in question.topics
        if about_loss or (question.rung != "answer" and _DEDUCTS.search(question.words)):
            return (Question(question.words, "answer", (out_of_date,)),)
    return questions
