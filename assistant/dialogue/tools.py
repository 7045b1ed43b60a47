"""What a turn works with besides the conversation: the day, the law, the rules, the entries and the matcher.

Parts are loaded when first needed, and can be replaced by a subclass, as tests do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from knowledge.facts import Facts
from knowledge.lawbook import Law, load_law

if TYPE_CHECKING:
    from assistant.finder import Finder
    from knowledge import Verdict
    from knowledge.arithmetic import Sum
    from knowledge.entries import Entry
    from knowledge.prospects import Prospects
    from knowledge.sources import Source
    from knowledge.would_be import WouldBe


@dataclass(frozen=True)
class Tools:
    """Everything a turn may look at; nothing in it changes."""

    today: date
    law: Law = field(default_factory=load_law, repr=False)

    def decide(self, facts: Facts) -> Verdict:
        """What the rules say of the facts.

        Raises:
            Contradiction: two facts cannot both be true.
        """
        from knowledge import decide

        return decide(facts, law=self.law, today=self.today)

    def outcomes(self, facts: Facts, fact: str) -> Mapping[str, str | None]:
        """What hangs on a fact: the answer, or the status so far, for each of its values."""
        from knowledge import outcomes

        return outcomes(facts, fact, law=self.law, today=self.today)

    def would_be(self, facts: Facts) -> WouldBe:
        """What would have to be otherwise for a yes.

        Raises:
            Contradiction: as `decide`.
        """
        from knowledge.would_be import would_be_yes

        return would_be_yes(facts, law=self.law, today=self.today)

    def prospects(self, facts: Facts) -> Prospects:
        """What may still come of a case that is not decided.

        Raises:
            Contradiction: as `decide`.
        """
        from knowledge.prospects import prospects

        return prospects(facts, law=self.law, today=self.today)

    def arithmetic(self, facts: Facts, verdict: Verdict) -> tuple[Sum, ...]:
        """The sums of a verdict whose numbers are all known."""
        from knowledge.arithmetic import arithmetic

        return arithmetic(facts, verdict, self.today)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The knowledge base by topic."""
        from assistant.shipped import shipped_entries

        return shipped_entries()

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The authorities by id."""
        from knowledge.sources import load_sources

        return load_sources()

    @cached_property
    def finder(self) -> Finder:
        """The matcher over the entries, with its three rungs."""
        from assistant.finder import load_finder

        return load_finder()
