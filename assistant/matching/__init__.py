"""From a text to the entries it may ask for; of any subject, with nothing but words to go by."""

from assistant.matching.index import Index, Match
from assistant.matching.ladder import Ladder, Rung
from assistant.matching.synonyms import Synonyms

__all__ = ["Index", "Ladder", "Match", "Rung", "Synonyms"]
