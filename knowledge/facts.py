"""What a person may tell us about their account, checked at the border.

Every fact may be unknown (absent or None). "unsure" stands for a fact that was asked and is not known. Money is US
dollars, years are calendar years, ages are years as told (59.5 for fifty-nine and a half).
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeAlias, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from knowledge.lawbook import load_law
from knowledge.states import STATE_NAMES

FactValue: TypeAlias = str | bool | int | float | Decimal

UNSURE: Final = "unsure"
MOST_MONEY: Final = Decimal(10) ** 12
YEARS: Final = (1900, 2100)
OLDEST: Final = 130


class AccountType(StrEnum):
    """The kind of account the loss is in."""

    PLAN_401K = "401k"
    ROTH_401K = "roth_401k"
    PLAN_403B = "403b"
    PLAN_457B = "457b"
    TSP = "tsp"
    PENSION = "pension"
    TRADITIONAL_IRA = "traditional_ira"
    SEP_IRA = "sep_ira"
    SIMPLE_IRA = "simple_ira"
    ROTH_IRA = "roth_ira"
    QTP_529 = "529"
    COVERDELL = "coverdell"
    HSA = "hsa"
    ANNUITY = "annuity"
    BROKERAGE = "brokerage"


class Withdrew(StrEnum):
    """How much was paid out."""

    NOTHING = "nothing"
    PART = "part"
    EVERYTHING = "everything"
    ROLLED_OVER = "rolled_over"


class Cause(StrEnum):
    """What made the account fall."""

    MARKET = "market"
    WORTHLESS = "worthless"
    THEFT = "theft"
    FEES = "fees"
    FORFEITURE = "forfeiture"
    OTHER = "other"


class FilingStatus(StrEnum):
    """Filing status on the return of the year in question."""

    SINGLE = "single"
    MARRIED_JOINT = "married_joint"
    MARRIED_SEPARATE = "married_separate"
    HEAD_OF_HOUSEHOLD = "head_of_household"
    SURVIVING_SPOUSE = "surviving_spouse"


class FactError(ValueError):
    """Raised when a fact as given cannot be taken.

    Attributes:
        field: name of the fact, or None where the input as a whole is at fault.
        given: the value as it came.
        accepted: the values or the kind of value that would do.
    """

    def __init__(self, message: str, field: str | None, given: object, accepted: list[str] | str) -> None:
        super().__init__(message)
        self.field = field
        self.given = given
        self.accepted = accepted

    def as_json(self) -> dict[str, Any]:
        """The error as the command line prints it."""
        return {"error": str(self), "field": self.field, "given": self.given, "accepted": self.accepted}


def exception_ids() -> tuple[str, ...]:
    """Ids that `penalty_exception` accepts: the law's exceptions, and "none"."""
    return (*load_law().exceptions, "none")


def _refuse(accepted: list[str] | str) -> PydanticCustomError:
    return PydanticCustomError("not_accepted", "not accepted", {"accepted": accepted})


def _word(value: object, accepted: tuple[str, ...]) -> object:
    if value is None or (isinstance(value, str) and value in (*accepted, UNSURE)):
        return value
    raise _refuse([*accepted, UNSURE])


def _enum(kind: type[StrEnum]) -> BeforeValidator:
    accepted = tuple(member.value for member in kind)

    def check(value: object) -> object:
        value = _word(value, accepted)
        return value if value is None or value == UNSURE else kind(cast("str", value))

    return BeforeValidator(check)


def _state(value: object) -> object:
    if isinstance(value, str) and value != UNSURE:
        value = value.upper()
    if value is None or value == UNSURE or (isinstance(value, str) and value in STATE_NAMES):
        return value
    raise _refuse("a state's two-letter postal code, like CA or NJ (DC too), or unsure")


def _exception(value: object) -> object:
    return _word(value, exception_ids())


def _yes_no(value: object) -> object:
    if value is None or value == UNSURE or isinstance(value, bool):
        return value
    raise _refuse(["true", "false", UNSURE])


def _number(value: object) -> Decimal | None:
    """The number that was given, exactly, or None where it is not one."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    try:
        number = Decimal(str(value))
    except ValueError:  # an integer of more digits than Python will print
        return None
    return number if number.is_finite() else None


def _year(value: object) -> object:
    if value is None or value == UNSURE:
        return value
    number = _number(value)
    if number is not None and YEARS[0] <= number <= YEARS[1] and number == int(number):
        return int(number)
    raise _refuse(f"a year from {YEARS[0]} to {YEARS[1]}, or unsure")


def _age(value: object) -> object:
    if value is None or value == UNSURE:
        return value
    number = _number(value)
    if number is not None and 0 <= number <= OLDEST:
        return float(number)
    raise _refuse(f"an age in years from 0 to {OLDEST}, like 47 or 59.5, or unsure")


def _money(value: object) -> object:
    if value is None or value == UNSURE:
        return value
    number = _number(value)
    if number is not None and 0 <= number <= MOST_MONEY:
        return number
    raise _refuse("an amount in dollars, 0 or more and at most a trillion, as a plain number like 18000, or unsure")


def _any_money(value: object) -> object:
    """Adjusted gross income may be below zero."""
    if value is None or value == UNSURE:
        return value
    number = _number(value)
    if number is not None and abs(number) <= MOST_MONEY:
        return number
    raise _refuse("an amount in dollars, at most a trillion, as a plain number like 62000, or unsure")


Unsure: TypeAlias = Literal["unsure"]
_YesNo = Annotated[bool | Unsure | None, BeforeValidator(_yes_no)]
_Money = Annotated[Decimal | Unsure | None, BeforeValidator(_money)]


class Facts(BaseModel):
    """The facts of one case. Immutable; `with_facts` gives a changed copy."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    account_type: Annotated[AccountType | Unsure | None, _enum(AccountType)] = None
    """The kind of account."""
    withdrew: Annotated[Withdrew | Unsure | None, _enum(Withdrew)] = None
    """How much was paid out; `rolled_over` is all moved to another plan or IRA, conversions included."""
    tax_year: Annotated[int | Unsure | None, BeforeValidator(_year)] = None
    """Year of the last payment out; where nothing was withdrawn, the year of the loss."""
    all_similar_accounts_closed: _YesNo = None
    """Every account that the test counts with this one was emptied (law/accounts.toml says which)."""
    after_tax_basis: _Money = None
    """Already taxed dollars left, before the payout, in this account and all that the test counts with it."""
    amount_received: _Money = None
    """Dollars paid out in all from the same accounts, in the final payout or payouts."""
    after_tax_money: _YesNo = None
    """Any already taxed money in it at all; follows from `after_tax_basis` when that is known."""
    got_back_less: _YesNo = None
    """Paid out less than the basis; follows from the two amounts when they are known."""
    value_before: _Money = None
    """Balance before the fall (context only)."""
    value_now: _Money = None
    """Balance after the fall (context only)."""
    cause: Annotated[Cause | Unsure | None, _enum(Cause)] = None
    """What made it fall (never asked)."""
    age: Annotated[float | Unsure | None, BeforeValidator(_age)] = None
    """Years, as told."""
    penalty_exception: Annotated[str | None, BeforeValidator(_exception)] = None
    """Id of an exception in law/exceptions.toml, or `none`."""
    simple_ira_first_two_years: _YesNo = None
    """A SIMPLE IRA in the first two years of participation."""
    state: Annotated[str | None, BeforeValidator(_state)] = None
    """USPS code of residence in that year."""
    filing_status: Annotated[FilingStatus | Unsure | None, _enum(FilingStatus)] = None
    """Filing status of that year."""
    agi: Annotated[Decimal | Unsure | None, BeforeValidator(_any_money)] = None
    """Adjusted gross income of that year."""
    itemizes: _YesNo = None
    """Itemizes deductions in that year."""
    other_itemized: _Money = None
    """Other itemized deductions, without `other_misc`."""
    other_misc: _Money = None
    """Other miscellaneous itemized deductions, before the floor."""
    annuitant_died: _YesNo = None
    """Regular payments had begun and stopped because the annuitant died."""
    excess_deferral: _YesNo = None
    """The payment was a returned excess elective deferral (never asked)."""
    paid_in_kind: _YesNo = None
    """Paid in securities, not cash (never asked)."""
    theft_for_profit: _YesNo = None
    """Stolen in what was taken for an investment (true), or in a romance, ransom or like scam (false); never asked."""
    converted_year: Annotated[int | Unsure | None, BeforeValidator(_year)] = None
    """Year in which untaxed money was last converted, or rolled, into this Roth account (never asked)."""

    def told(self) -> dict[str, FactValue]:
        """The facts that are known or known to be unknown, in the order above."""
        return {name: value for name, value in self if value is not None}

    def with_facts(self, changes: Mapping[str, FactValue | None]) -> Facts:
        """A copy with the changes, checked like any input. None takes a fact back."""
        return parse_facts({**self.told(), **changes})

    def as_json(self) -> dict[str, Any]:
        """The facts as JSON values, in order."""
        return {name: _as_json_value(value) for name, value in self.told().items()}


FACT_NAMES: Final = tuple(Facts.model_fields)
MONEY_FACTS: Final = frozenset(
    {"after_tax_basis", "amount_received", "value_before", "value_now", "agi", "other_itemized", "other_misc"}
)
YES_NO_FACTS: Final = frozenset(
    {
        "all_similar_accounts_closed",
        "after_tax_money",
        "got_back_less",
        "simple_ira_first_two_years",
        "itemizes",
        "annuitant_died",
        "excess_deferral",
        "paid_in_kind",
        "theft_for_profit",
    }
)


def _as_json_value(value: FactValue) -> object:
    """A fact as it was given: amounts are not rounded, since a part of a cent can decide which of two is less."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value


def as_number(amount: Decimal) -> int | float:
    """Dollars as a JSON number rounded to cents, whole where it is whole."""
    rounded = round(amount, 2)
    return int(rounded) if rounded == int(rounded) else float(rounded)


def fact_choices(name: str) -> tuple[str, ...]:
    """The values an enumerated fact accepts, in order; empty for numbers, years and yes/no."""
    return _choices().get(name, ())


@cache
def _choices() -> dict[str, tuple[str, ...]]:
    enums: dict[str, type[StrEnum]] = {
        "account_type": AccountType,
        "withdrew": Withdrew,
        "cause": Cause,
        "filing_status": FilingStatus,
    }
    listed = {name: tuple(member.value for member in kind) for name, kind in enums.items()}
    return listed | {"state": tuple(STATE_NAMES), "penalty_exception": exception_ids()}


def parse_facts(given: object) -> Facts:
    """Facts from a JSON object.

    Raises:
        FactError: the first fault, naming the field, what was given and what is accepted.
    """
    if not isinstance(given, Mapping):
        message = f'Facts are a JSON object like {{"account_type": "401k"}}, not {_shown(given)}.'
        raise FactError(message, None, _plain(given), "a JSON object of facts")
    for name in given:
        if name not in FACT_NAMES:
            raise _unknown_name(name, given[name])
    try:
        return Facts.model_validate(dict(given))
    except ValidationError as error:
        fault = error.errors()[0]
        name = str(fault["loc"][0])
        accepted = fault.get("ctx", {}).get("accepted", "another value")
        listed = ", ".join(accepted) if isinstance(accepted, list) else accepted
        message = f"{name} can't be {_shown(given[name])}. Accepted: {listed}.{_meant(given[name], accepted)}"
        raise FactError(message, name, _plain(given[name]), accepted) from None


def _unknown_name(name: object, value: object) -> FactError:
    hint = _meant(name, list(FACT_NAMES))
    message = f"There is no fact called {_shown(name)}.{hint} Accepted: {', '.join(FACT_NAMES)}."
    return FactError(message, str(name)[:80], _plain(value), list(FACT_NAMES))


def _meant(given: object, accepted: list[str] | str) -> str:
    if not isinstance(accepted, list) or not isinstance(given, str):
        return ""
    near = difflib.get_close_matches(given[:80].lower(), accepted, n=1, cutoff=0.6)
    return f" Did you mean {near[0]}?" if near else ""


def _shown(value: object) -> str:
    text = repr(_plain(value))
    return text if len(text) <= 60 else f"{text[:57]}..."


_MOST_BITS = 1024
"""A whole number of more bits is described: Python refuses to print one of very many digits."""

_DEEPEST = 20


def _plain(value: object, depth: int = 0) -> object:
    """The value as it came, in a shape that JSON can carry."""
    if (isinstance(value, float) and not math.isfinite(value)) or isinstance(value, Decimal):
        return str(value)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return f"a whole number of {value.bit_length()} bits"
    if isinstance(value, list | dict) and depth == _DEEPEST:
        return "..."
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    return {name: _plain(item, depth + 1) for name, item in value.items()} if isinstance(value, dict) else value
