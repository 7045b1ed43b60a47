"""The people of whom others tell, by all their names: the one list of them, for every reader.

Each name is an alternative of an expression; "mother in law" begins with "mother" and needs no row of its own.
"""

from __future__ import annotations

from typing import Final

PARTNERS: Final = (
    "wife",
    "husband",
    "hubby",
    "spouse",
    "partner",
    "fiance",
    "fiancee",
    "girlfriend",
    "boyfriend",
)
PARENTS: Final = ("mother", "mom", "mum", "mama", "father", "dad", "papa", "mil", "fil")
ELDERS: Final = ("grandmother", "grandma", "grandfather", "grandpa", "aunt", "uncle")
SIBLINGS: Final = ("brother", "sister", "cousin")
OFFSPRING: Final = ("son", "daughter", "stepson", "stepdaughter", "nephew", "niece", "grandson", "granddaughter")
"""A child, who may be grown and have an account."""
STRANGERS: Final = ("ex", "friend", "neighbor", "neighbour", "boss", "roommate")

_PARENT: Final = "|".join((*PARENTS, "parents?"))
ADULTS: Final = "|".join((*PARTNERS, *ELDERS, *SIBLINGS)) + f"|(?<!single )(?<! a )(?:{_PARENT})"
"""Those who have accounts as the writer has; "a single mom" and "a father of two" is the writer."""
RELATIVES: Final = "|".join((*PARTNERS, _PARENT, *ELDERS, *SIBLINGS, *OFFSPRING))
EVERYBODY: Final = (*PARTNERS, *PARENTS, *ELDERS, *SIBLINGS, *OFFSPRING, *STRANGERS)
"""Each one person: "my moms IRA" is hers, "my parents IRA" is of two."""
CHILDREN: Final = (
    "sons?|daughters?|kids?|child|children|boys?|girls?|baby|toddler|grandsons?|granddaughters?|grandkids?|"
    "nieces?|nephews?|grandchild|stepson|stepdaughter|teenager"
)
"""Those whose age and school are told with an account that is not theirs."""
