"""What the tables of plain sentences mean by their keys."""

from __future__ import annotations

from knowledge import Facts


def meant(fact: str, told: str) -> object:
    """The value as the facts have it, from its key in the file."""
    number = told.replace(".", "").isdigit() and fact != "account_type"  # 529 is an account
    plain: object = {"true": True, "false": False}.get(told, float(told) if number else told)
    return getattr(Facts.model_validate({fact: plain}), fact)
