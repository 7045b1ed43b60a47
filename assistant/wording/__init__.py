"""What the assistant says. The words are in the TOML files here, one place for each; the modules only choose and fill.

say(reply, conversation, tools) -> Message
"""
