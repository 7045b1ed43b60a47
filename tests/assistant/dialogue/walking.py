"""A random walk through the conversation: whatever is said, picked, commanded or pasted, in whatever order, it holds.

After every turn: something is said, every fact that changed is told back, the state is one that the table allows, and
undo is there. Now and then, on a copy: "not sure" and "start over" both lead out of wherever it is. At the end of each
conversation undo leads back to its start.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogue_scripts import scripts

from assistant.commands import COMMANDS
from assistant.dialogue import Conversation, Exchange, Tools, choose, command, hear, start
from assistant.dialogue.conversation import MOST_UNDO
from assistant.dialogue.heard import Rewind
from assistant.dialogue.states import Asking, Confirming, Listening
from assistant.dialogue.table import leads_to
from assistant.plain import spoken
from knowledge.facts import FACT_NAMES

WORDS = """
roth ira|401k|everything|nothing|part of it|rolled over|2016|2021|last year|yes|no|NJ|California|Texas|47|61|20k|18,000
closed my roth ira in 2022, put in 20k and got 14k|my 401k fell, nothing taken out|I had no after-tax money in it
I put in 9000 after tax and got back 4000|all my iras are closed|can i deduct my roth ira loss?|what is basis?|roth
is there a penalty|how do I fix a leaky tap?|my 401k lost money|what happened in 2018|no, 2016|actually 2017|single
2016, not 2017|change the year to 2014|change my age to 60|forget my age|change the state|what if it was 2015
what if I lived in CA|why|undo|redo|facts|verdict|sources|topics|repeat|shorter|more|stop|continue|restart|help
hide amounts|with dollars|ask me again|change|hello|thanks|bye|ok|this is useless||   |[/|[@click=app.bell]x[/]
\x1b[31mred|asdf qwer zxcv|1|2|3|the second|none of these|both|/foo|/change year|/why|which of the two?|not sure|skip
I read that you can deduct it if you close the account|\ud800|{"account_type": "401k"}|%s %d {0}|'; drop table facts;--
""".replace("\n", "|").split("|")
PASTED = (
    "You can deduct a Roth IRA loss by closing all your Roth IRAs. The loss is a miscellaneous itemized deduction "
    "subject to the 2% floor. The deduction will return in 2026. A 401(k) loss can never be deducted. " * 3,
    "Date,Type,Amount\n2022-03-01,DIST,14000.00\n2021-01-02,CONTRIB,6000.00\n" * 40,
    "\u202e\u200b\u0000" * 30,
    "a" * 5000,
    "why " * 400,
    "My Roth IRA fell. " * 300,
    "| box 1 | 14,000.00 |\n| box 2a | 0.00 |\n| box 5 | 20,000.00 |\n| box 7 | J |",
)
TOLD_BACK = frozenset({"noted", "changed", "taken_back", "undone", "redone"})
ANOTHER_CASE = frozenset({"restarted", "second_begun", "second_new", "second_of_another", "other_back"})
"""Said where the case as a whole is another one."""
OF_ONE_FACT = frozenset({"not_sure", "skipped"})
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 ,.?!$%/-'\"()[]{}<>\\@#&*\n\té½–—’“”日本🙂"
_MOST_QUESTIONS = 30


class Broken(AssertionError):
    """A turn that did not hold, with how to come there again."""


@dataclass
class Walk:
    """One walk: a seed, the conversation as it stands, and what was seen on the way."""

    tools: Tools
    seed: int = 0
    turns_each: int = 250
    """Turns of a conversation before the next begins."""
    edges: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)
    conversations: int = 0
    log: list[str] = field(default_factory=list)
    """What was done in this conversation."""

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.lines = [*WORDS, *said_in_dialogues()]
        self.seen: list[str] = []

    def go(self, turns: int) -> None:
        """Walk, one conversation after the other.

        Raises:
            Broken: a turn did not hold.
        """
        while turns > 0:
            this = min(turns, self.turns_each)
            self.converse(this)
            turns -= this

    def converse(self, turns: int) -> None:
        """A conversation of so many turns, and back to its start."""
        self.conversations += 1
        self.log, self.seen = [], []
        exchange = start(self.tools)
        for turn in range(turns):
            before = exchange.conversation
            exchange = self._turn(before)
            for fault in faults_of(before, exchange):
                self._broken(fault)
            self._count(before, exchange)
            if turn % 25 == 24:
                for fault in dead_ends(exchange.conversation, self.tools):
                    self._broken(fault)
        if not undone(exchange.conversation, self.tools):
            self._broken("undo does not lead back to the start")

    def _turn(self, before: Conversation) -> Exchange:
        try:
            return self._one_of(before)
        except Exception as mishap:
            self._broken(f"raises {mishap!r}")
            raise

    def _one_of(self, conversation: Conversation) -> Exchange:
        """Something that a person may do: pick, pick an old option, a command by key, words, half-words, garbage."""
        rng, chance = self.rng, self.rng.random()
        if chance < 0.25 and conversation.offered:
            option = rng.choice(conversation.offered)
            self.seen.append(option)
            return self._do("pick", option, choose(conversation, option, self.tools))
        if chance < 0.29 and self.seen:
            option = rng.choice(self.seen)
            return self._do("pick", option, choose(conversation, option, self.tools))
        if chance < 0.37:
            name = rng.choice(COMMANDS).name
            argument = rng.choice(("", "", "year", "state", "nonsense"))
            return self._do("command", f"{name} {argument}", command(conversation, name, argument, self.tools))
        text = self._text()
        self.log.append(f"say {text!r}")
        return hear(conversation, text, self.tools)

    def _do(self, kind: str, what: str, exchange: Exchange) -> Exchange:
        self.log.append(f"{kind} {what}")
        return exchange

    def _text(self) -> str:
        """Words as typed: mostly of people, some misspelt or run together, some pasted, some that are nothing."""
        rng, chance = self.rng, self.rng.random()
        words = rng.choice(self.lines)
        if chance < 0.70:
            return words
        if chance < 0.80:
            return _misspelt(words, rng)
        if chance < 0.90:
            return f"{words}{rng.choice((' ', ', ', '. ', ' and ', ' but ', '? '))}{rng.choice(self.lines)}"
        if chance < 0.94:
            return "".join(rng.choice(_LETTERS) for _ in range(rng.randrange(60)))
        if chance < 0.97:
            pasted = rng.choice(PASTED)
            return pasted[rng.randrange(len(pasted)) :] if rng.random() < 0.3 else pasted
        return words.upper()

    def _count(self, before: Conversation, exchange: Exchange) -> None:
        names = type(before.state).__name__, type(exchange.heard).__name__, type(exchange.conversation.state).__name__
        self.edges[names] += 1
        self.keys.update(reply.key for reply in exchange.replies)

    def _broken(self, fault: str) -> None:
        steps = "\n".join(self.log[-40:])
        raise Broken(f"seed {self.seed}, conversation {self.conversations}: {fault}; the steps before it:\n{steps}")


def said_in_dialogues() -> list[str]:
    """Every line that a person says in the dialogues of the tests."""
    dialogues: Sequence[dict[str, list[dict[str, str]]]] = [parameter.values[0] for parameter in scripts()]
    return [turn["user"] for dialogue in dialogues for turn in dialogue["turns"] if "user" in turn]


def faults_of(before: Conversation, exchange: Exchange) -> list[str]:
    """What is wrong with a turn."""
    after = exchange.conversation
    found = []
    if not exchange.messages or not all(message.text.strip() and spoken(message) for message in exchange.messages):
        found.append("nothing is said")
    if not all(option.label.strip() for message in exchange.messages for option in message.options):
        found.append("an option has no words")
    if type(after.state) not in leads_to(type(before.state), type(exchange.heard)):
        found.append(f"{type(exchange.heard).__name__} may not lead from {before.state} to {after.state}")
    silent = _changed(before, after) - _told_back(exchange)
    if silent:
        found.append(f"changed without a word: {sorted(silent)}")
    rewound = isinstance(exchange.heard, Rewind) or any(reply.key in ("undone", "redone") for reply in exchange.replies)
    if _changed(before, after) and not rewound and len(after.past) != min(len(before.past) + 1, MOST_UNDO):
        found.append("what changed cannot be undone")
    return found


def _changed(before: Conversation, after: Conversation) -> set[str]:
    old, new = before.values(), after.values()
    return {fact for fact in FACT_NAMES if old.get(fact) != new.get(fact)}


def _told_back(exchange: Exchange) -> set[str]:
    told = {change.fact for reply in exchange.replies if reply.key in TOLD_BACK for change in reply.changes}
    told |= {reply.about for reply in exchange.replies if reply.key in OF_ONE_FACT}
    return told | (set(FACT_NAMES) if any(reply.key in ANOTHER_CASE for reply in exchange.replies) else set())


def dead_ends(conversation: Conversation, tools: Tools) -> list[str]:
    """Ways out that do not lead out, tried on a copy of the conversation."""
    found = []
    cleared = hear(conversation, "start over", tools).conversation
    if isinstance(cleared.state, Confirming):
        cleared = hear(cleared, "yes", tools).conversation
    if cleared.told or (conversation.told and not isinstance(cleared.state, Listening)):
        found.append("starting over leads nowhere")
    going, asked = command(conversation, "continue", "", tools).conversation, 0
    while isinstance(going.state, Asking) and asked < _MOST_QUESTIONS:
        going, asked = hear(going, "not sure", tools).conversation, asked + 1
    if asked >= _MOST_QUESTIONS:
        found.append("questions without end")
    return found


def undone(conversation: Conversation, tools: Tools) -> bool:
    """Whether undo leads back to where nothing was told."""
    for _ in range(MOST_UNDO + 1):
        if not conversation.past:
            return not conversation.told
        conversation = command(conversation, "undo", "", tools).conversation
    return False


def _misspelt(words: str, rng: random.Random) -> str:
    """One or two letters left out, doubled, swapped or hit beside."""
    letters = list(words)
    for _ in range(rng.choice((1, 1, 2))):
        if len(letters) < 3:
            break
        place = rng.randrange(len(letters) - 1)
        way = rng.randrange(4)
        if way == 0:
            del letters[place]
        elif way == 1:
            letters.insert(place, letters[place])
        elif way == 2:
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        else:
            letters[place] = rng.choice("abcdefghijklmnopqrstuvwxyz ")
    return "".join(letters)
