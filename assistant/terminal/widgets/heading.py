"""The line at the top: what this is, the day of the law, and whether the conversation is kept."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Heading(Widget):
    """One line. `keeping` says in a few words what happens to the conversation."""

    DEFAULT_CSS = """
    Heading { dock: top; height: 1; width: 1fr; padding: 0 1; background: $panel; color: $foreground; }
    """

    law: reactive[date | None] = reactive(None)
    keeping: reactive[str] = reactive("")
    covered: reactive[bool] = reactive(False)

    def render(self) -> Content:
        """The name on the left, the state on the right; the middle goes first where room is short."""
        name = Content.styled("writeoff", "bold")
        parts = [f"law of {self.law:%b} {self.law.day}, {self.law.year}"] if self.law else []
        parts += [word for word in ("amounts hidden" if self.covered else "", self.keeping) if word]
        right = " · ".join(parts)
        width = self.content_size.width
        about = "  losses in retirement accounts and your taxes"
        while parts and len("writeoff  ") + len(right) > width:
            parts = parts[1:]
            right = " · ".join(parts)
        room = width - len("writeoff") - len(right) - 2
        left = name + Content.styled(about if len(about) <= room else "", "$text-muted")
        return left + Content(" " * max(width - len(left.plain) - len(right), 1)) + Content(right)
