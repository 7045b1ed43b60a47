"""How to talk about it: reading, matching, dialogue and the faces."""

__version__ = "0.1.0"
