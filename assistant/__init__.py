"""How to talk about it: reading, matching, dialogue and the faces."""
