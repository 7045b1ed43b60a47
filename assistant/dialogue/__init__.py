"""The conversation as a finite-state machine.

Faces are built on four functions and the values they give:

    from assistant.dialogue import Tools, start, hear, choose, command

    tools = Tools(today=date.today())
    exchange = start(tools)                                           # the welcome
    exchange = hear(exchange.conversation, "my roth ira fell", tools)    # what was typed, cleaned inside
    exchange = choose(exchange.conversation, "fact:withdrew=nothing", tools)  # an option's id
    exchange = command(exchange.conversation, "undo", "", tools)         # a key, a button, the palette

`exchange.messages` are `assistant.wording.messages.Message`: Markdown without hard wraps, options with ids and labels,
sources, and for a verdict a `Card`. `exchange.conversation` is the value to go on with; keep any of them to go back to
it. `exchange.leaves` says that the person wants to leave. A saved conversation is its inputs, replayed through `hear`,
`choose` and `command` with the day on which each was said.

Inside: `hearing` makes a message into a `Heard`; `step(conversation, heard, tools)` is pure and gives replies as data;
`assistant.wording` has the words. `conversation.told` is what is known, with the words it came from, and
`conversation.verdict` what the rules say of it.
"""

from assistant.dialogue.chat import Exchange, choose, command, hear, pending, start
from assistant.dialogue.conversation import Conversation, Told
from assistant.dialogue.tools import Tools

__all__ = ["Conversation", "Exchange", "Told", "Tools", "choose", "command", "hear", "pending", "start"]
