"""Money that was sent to a thief: it left the account, so it was paid out and not rolled over.

A rollover goes into another plan or IRA (26 USC 402(c)(8), 408(d)(3)(A)); a wallet or a thief's account is none.
"""

from __future__ import annotations

from typing import Final

from assistant.reading.phrases import CAUSE
from assistant.reading.statements import first_statement
from assistant.reading.withdrew import Withdrew
from assistant.reading.words import Line, pattern

_SENDING: Final = (
    r" (?:wired?|wiring|send|sent|sending|transfer|transferred|transferring|move|moved|moving|roll|rolled|rolling|"
    r"convert|converted|gave|give|zelled|put|deposit|deposited)"
)
_SENT: Final = (
    rf"{_SENDING} (?:(?!\.|\?|not|never)\S+ ){{0,9}}?(?:@\w+|it|everything|\$|the money|funds)(?= )"
    r"(?: (?:(?!\.|\?)\S+ ){0,8})?"
)
_ALL: Final = r" (?:all(?! pretax)|whole|entire|everything|every (?:penny|cent|dollar|dime)|full|emptied|drained) "
_PART: Final = r" (?:part|some|half|\$ (?:of|from|out of)) "
_UNTOUCHED: Final = r" (?:tried to|almost|nearly|before they could|did not|never|stopped|reversed) "


def is_theft(line: Line) -> bool:
    """Whether the text tells of a theft or a fraud."""
    cause = first_statement(line, CAUSE)
    return bool(cause and cause.value == "theft")


def sent_away(line: Line, chosen: Withdrew | None) -> Withdrew | None:
    """How much was taken out, where a theft is told: what was sent off was, and nothing then stayed or moved over.

    None where the text leaves open how much it was, so that it is asked.
    """
    if chosen and chosen.value in {"everything", "part"}:
        return chosen
    sent = pattern(_SENT).search(line.text)
    if not sent or pattern(_UNTOUCHED).search(line.text):
        return None if chosen and chosen.value == "rolled_over" else chosen
    where = line.words_of(sent.start(), sent.end())
    if pattern(_ALL).search(sent[0] + " "):
        return Withdrew("everything", *where)
    return Withdrew("part", *where) if pattern(_PART).search(sent[0] + " ") else None
