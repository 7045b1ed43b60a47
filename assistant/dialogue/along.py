"""Words for taking the answer along: "export this", "save it as html", "send it to my accountant", "copy that"."""

from __future__ import annotations

import re
from typing import Final

from assistant.dialogue.conversation import Conversation
from assistant.dialogue.heard import Command
from assistant.dialogue.tools import Tools
from assistant.wording.words import plain


def _any(*words: str) -> str:
    return f"(?:{'|'.join(words)})"


_POLITE: Final = _any(
    *(
        "ok",
        "okay",
        "and",
        "now",
        "please",
        "pls",
        "so",
        "then",
        "can",
        "could",
        "would",
        "will",
        "you",
        "u",
        "i",
        "we",
    ),
    *("want to", "like to", "need to", "i'd like to", "let's", "let me", "how do", "how can"),
)
_WHOLE: Final = _any("case", "answer", "verdict", "results?", "record", "report", "summary", "copy", "pdf", "file")
_WHAT: Final = _any(
    *("it", "this", "that", "these", "everything", "all (?:of )?(?:it|this|that)"),
    rf"(?:me )?(?:a|an|the|my|this|our) (?:whole |full |last )?{_WHOLE}(?: of (?:it|this|that|my case))?",
    "(?:the|this|our) (?:page|conversation|chat|data)",
)
_TO: Final = _any(
    *("html", "web ?page", "page", "pdf", "printer", "paper", "browser", "markdown", "md", "text", "txt", "word"),
    *("json", "data", "file", "disk", "computer", "desktop", "document", "records?", "later", "myself", "format"),
    *("e-?mail", "mail", "(?:tax )?preparer", "accountant", "cpa", "enrolled agent", "book ?keeper"),
    "tax (?:guy|person|man|lady|pro|professional|advis[eo]r|lawyer|attorney|agent)",
    *("me", "us", "wife", "husband", "spouse", "partner", "lawyer", "advis[eo]r"),
)
_WHERE: Final = rf"(?:(?: (?:as|in|to|into|on|for|by|with|via))?(?: (?:a|an|my|the|our))? {_TO}){{0,3}}"
_TAKE: Final = _any("export", "download", "print(?: out)?", "save", "e-?mail", "mail", "send", "share", "forward")
_EXPORT: Final = re.compile(
    rf"(?:{_POLITE} )*{_TAKE}"
    rf"(?: me)?(?: {_WHAT})?(?: out)?{_WHERE}(?: please)?"
)
_A_COPY: Final = re.compile(
    rf"(?:{_POLITE} )*{_any('give me', 'make(?: me)?', 'get(?: me)?', 'have', 'want', 'need')} an? "
    rf"{_any('pdf', 'printout', 'copy', 'html page', 'printable (?:version|page|copy)')}"
    rf"(?: of (?:it|this|that|my case|the {_WHOLE}))?{_WHERE}(?: please)?"
)
_BARE: Final = re.compile(r".*\b(?:send|share|forward|mail|e-?mail)")
"""To send or share, without a word on what or to whom, is no request that is understood."""
_COPY: Final = re.compile(
    rf"(?:{_POLITE} )*copy(?: {_WHAT})?(?: to (?:the |my )?clipboard| (?P<file>to a file))?(?: please)?"
)
_LONGEST: Final = 80


def taking_along(words: str, _conversation: Conversation, _tools: Tools) -> Command | None:
    """A command to copy or to save, in plain words; the form and for whom stand in its argument."""
    said = plain(words)
    if len(said) > _LONGEST:
        return None
    if copied := _COPY.fullmatch(said):
        return Command("copy", "file" if copied["file"] else "")
    exports = _EXPORT.fullmatch(said) and not _BARE.fullmatch(said)
    return Command("export", said) if exports or _A_COPY.fullmatch(said) else None
