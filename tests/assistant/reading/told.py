"""What the tables of plain sentences mean by their keys."""

from __future__ import annotations

from knowledge import Facts


def meant(fact: str, told: str) -> object:
    """The value as the facts have it, from its key in the file."""
    plain: object = {"true": True, "false": False}.get(told, int(told) if told.isdigit() else told)
    return getattr(Facts.model_validate({fact: plain}), fact)
