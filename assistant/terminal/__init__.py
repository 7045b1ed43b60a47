"""The full-screen chat, the only package that loads Textual: keys to the dialogue, messages to widgets."""
