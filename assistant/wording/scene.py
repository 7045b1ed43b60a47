"""What words may refer to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.wording.values import your_account
from assistant.wording.words import fill
from knowledge.figures import figure

if TYPE_CHECKING:
    from assistant.dialogue.conversation import Conversation
    from assistant.dialogue.tools import Tools

_FIGURE = re.compile(r"\{law\.([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Scene:
    """The conversation as it stands after the turn, and what the turn worked with."""

    conversation: Conversation
    tools: Tools

    def filled(self, text: str) -> str:
        """The text with figures of the law, written {law.name}, and with the account and the year of the case."""
        text = _FIGURE.sub(lambda found: figure(found[1], self.tools.law), text)
        values = self.conversation.values()
        year = values.get("tax_year")
        shown = year if isinstance(year, int) else "that year"
        return fill(text, {"your_account": your_account(values.get("account_type")), "year": shown})
