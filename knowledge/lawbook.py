"""The law as one object: parameters by date, exceptions, routes, refund windows, accounts and the states.

Files are read when they are first asked for, so that an answer that needs two figures reads two files.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from knowledge.parameters import (
    LAW_FOLDER,
    Confidence,
    LawFileError,
    Parameter,
    Row,
    first_fault,
    load_parameter,
    read_toml,
)
from knowledge.states import STATE_NAMES

LAW_AS_OF = date(2026, 11, 23)
"""The day to which the law files were checked."""
FIRST_AS_OF = date(2013, 1, 1)
"""The earliest day as of which the law is known whole; some figures of the files begin in that year."""
_FRESH = timedelta(days=365)


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ExceptionRule(_Record):
    """An exception to the additional tax on early distributions."""

    id: str
    title: str
    because: str
    """The same as what happened, in plain words, as it stands behind "because"."""
    section: str
    applies_to: Literal["plan", "ira", "both"]
    start: Annotated[date, Field(alias="from")]
    end: Annotated[date | None, Field(alias="to")] = None
    form_5329_code: str = ""
    amount: int | None = None
    limit: str = ""
    indexed: bool | None = None
    share_of_balance: float | None = None
    age: int | None = None
    years_of_service: int | None = None
    plan_requires_separation: bool = False
    min_years: int | None = None
    weeks_of_benefits: int | None = None
    days_after_reemployment: int | None = None
    days_to_spend: int | None = None
    days_to_return: int | None = None
    min_active_days: int | None = None
    repay_years: int | None = None
    lockout_years: int | None = None
    months_prognosis: int | None = None
    income_spread_years: int | None = None
    days_window: int | None = None
    note: str = ""
    sources: tuple[str, ...]
    confidence: Confidence
    from_confidence: Confidence


class Account(_Record):
    """Where basis comes from and what had to be emptied, for a kind of account."""

    id: str
    title: str
    account_types: tuple[str, ...]
    basis_from: str
    must_empty: str
    section: str
    settled: bool
    sources: tuple[str, ...]
    confidence: Confidence


class Route(_Record):
    """A deduction that the bar on miscellaneous itemized deductions does not reach."""

    id: str
    title: str
    section: str
    where: str
    itemize: bool
    start: Annotated[date | None, Field(alias="from")] = None
    note: str
    sources: tuple[str, ...]
    confidence: Confidence


class RefundClaim(_Record):
    """The last day to claim a federal refund for a tax year."""

    tax_year: int
    due_date: date
    postponed_due_date: date | None = None
    claim_deadline: date
    claim_deadline_early_filer: date | None = None
    extended_due_date: date
    claim_deadline_if_extended: date
    sources: tuple[str, ...]
    confidence: Confidence
    extended_confidence: Confidence


class _YearRow(_Record):
    start: Annotated[int, Field(alias="from")]
    confidence: Confidence


class IncomeTaxYears(_YearRow):
    """Whether the state has a broad income tax, from a tax year on."""

    kind: Literal["broad", "limited", "none"]
    note: str = ""


class ItemizingYears(_YearRow):
    """How the state treats itemized deductions, from a tax year on."""

    basis: str
    note: str = ""


class MiscItemizedYears(_YearRow):
    """How the state treats the class of miscellaneous itemized deductions, from a tax year on."""

    treatment: Literal["allowed", "not-allowed", "employee-expenses-only", "no-itemized", "n/a", "unknown"]
    says: str = ""


class ClosingLossYears(_YearRow):
    """What the state gives for the loss on closing every account of a kind below basis, from a tax year on."""

    treatment: Literal["allowed", "possibly", "no", "n/a", "unknown"]
    form: str = ""
    line: str = ""
    authority: str = ""
    says: str = ""


class StateBasis(_Record):
    """Whether the state keeps its own basis."""

    rule: Literal["federal", "federal-plus", "own", "mostly-moot", "n/a"]
    note: str
    confidence: Confidence


class EarlyTax(_Record):
    """The state's own tax on early distributions, as a share of the taxable part when the federal rate is 10%."""

    method: Literal["percent-of-distribution", "percent-of-federal-tax", "none", "none-found", "n/a"]
    rate: float
    simple_rate: float | None = None
    confidence: Confidence


class StateRefund(_Record):
    """How long a refund may be claimed from the state; `years` is None where it is not established."""

    years: float | None = None
    due_day: Annotated[str, Field(pattern=r"^\d\d-\d\d$")] | None = None
    """Month and day on which its return is due, where that is not the federal day."""
    due_read_in: str = ""
    """Where that day was read, and when; a day without it is from memory."""
    due_confidence: Confidence = "from-memory"
    from_year_end: bool = False
    """Whether the years count from the end of the year in which the return was due."""
    rule: str
    confidence: Confidence


Years = TypeVar("Years", bound=_YearRow)


class StateLaw(_Record):
    """One state's table."""

    code: str
    name: str
    checked: date
    sources: tuple[str, ...]
    notes: str = ""
    basis: StateBasis
    early_tax: EarlyTax
    refund: StateRefund
    income_tax: tuple[IncomeTaxYears, ...]
    itemizing: tuple[ItemizingYears, ...]
    misc_itemized: tuple[MiscItemizedYears, ...]
    ira_closing_loss: tuple[ClosingLossYears, ...]

    @model_validator(mode="after")
    def _years_in_order(self) -> StateLaw:
        for rows in self.tables().values():
            starts = [row.start for row in rows]
            if not starts or starts != sorted(set(starts)):
                raise ValueError("rows by tax year are missing, out of order or doubled")
        return self

    def tables(self) -> dict[str, tuple[_YearRow, ...]]:
        """The tables by tax year, by name."""
        return {
            "income_tax": self.income_tax,
            "itemizing": self.itemizing,
            "misc_itemized": self.misc_itemized,
            "ira_closing_loss": self.ira_closing_loss,
        }

    def closing_loss(self, year: int) -> ClosingLossYears:
        """The row on closing losses for a tax year; years before the table take its first row."""
        return _in_year(self.ira_closing_loss, year)

    def deductions(self, year: int) -> MiscItemizedYears:
        """The row on the class of miscellaneous itemized deductions for a tax year."""
        return _in_year(self.misc_itemized, year)

    def tax(self, year: int) -> IncomeTaxYears:
        """The row on the income tax itself for a tax year."""
        return _in_year(self.income_tax, year)


def _in_year(rows: tuple[Years, ...], year: int) -> Years:
    return next((row for row in reversed(rows) if row.start <= year), rows[0])


Item = TypeVar("Item", bound=_Record)


class Law:
    """The law as known on a day.

    Args:
        folder: where the law files are.
        as_of: leave out what was enacted later; None takes everything.
    """

    def __init__(self, folder: Path = LAW_FOLDER, as_of: date | None = None) -> None:
        self.folder = folder
        self.as_of = min(as_of, LAW_AS_OF) if as_of else LAW_AS_OF
        self._asked = as_of
        self._parameters: dict[str, Parameter] = {}
        self._rows: dict[tuple[str, int], Row] = {}
        self._states: dict[str, StateLaw] = {}

    def __reduce__(self) -> tuple[Callable[..., Law], tuple[object, ...]]:
        """Law travels by name: another process reads its own files, and a verdict that is sent there stays small."""
        if self.folder != LAW_FOLDER:
            return Law, (self.folder, self._asked)
        return load_law, (self._asked,) if self._asked else ()  # the very call whose result is kept

    def parameter(self, name: str) -> Parameter:
        """A parameter with its history.

        Raises:
            LawFileError: there is none of that name, or its file is wrong.
        """
        if name not in self._parameters:
            try:
                found = load_parameter(name, self.folder)
            except ValidationError as error:
                raise LawFileError(self.folder / f"{name}.toml", first_fault(error)) from error
            self._parameters[name] = found.known_by(self.as_of)
        return self._parameters[name]

    def in_year(self, name: str, year: int) -> Row:
        """The row in force for tax years that begin in a year.

        Raises:
            NotInForce: the year lies before the first row.
        """
        key = (name, year)
        if key not in self._rows:
            self._rows[key] = self.parameter(name).at(date(year, 1, 1))
        return self._rows[key]

    @cached_property
    def stale_after(self) -> date:
        """The day after which a verdict says that its law may be out of date."""
        return self.as_of + _FRESH

    @property
    def is_earlier(self) -> bool:
        """Whether this is the law as known on a day before the files were checked."""
        return self.as_of < LAW_AS_OF

    @cached_property
    def exceptions(self) -> dict[str, ExceptionRule]:
        """Exceptions to the additional tax on early distributions, by id."""
        return {rule.id: rule for rule in self._records("exceptions", "exception", ExceptionRule)}

    @cached_property
    def routes(self) -> dict[str, Route]:
        """The routes still alive, by id."""
        return {route.id: route for route in self._records("routes", "route", Route)}

    @cached_property
    def accounts(self) -> dict[str, Account]:
        """The account rows, by id."""
        return {account.id: account for account in self._records("accounts", "account", Account)}

    @cached_property
    def refund_claims(self) -> dict[int, RefundClaim]:
        """Federal refund windows that were looked up or worked out by hand, by tax year."""
        return {claim.tax_year: claim for claim in self._records("refund_claims", "claim", RefundClaim)}

    def refund_claim(self, tax_year: int) -> RefundClaim | None:
        """The window looked up for a tax year, if it was known: postponements came in the year of the deadline."""
        claim = self.refund_claims.get(tax_year)
        unknown_yet = claim and self.is_earlier and self.as_of.year < claim.claim_deadline.year
        return None if unknown_yet else claim

    def account_for(self, account_type: str) -> Account | None:
        """The account row that answers for an account type; None for a brokerage account."""
        return self._by_account_type.get(account_type)

    @cached_property
    def _by_account_type(self) -> dict[str, Account]:
        return {kind: account for account in self.accounts.values() for kind in account.account_types}

    def state(self, code: str) -> StateLaw:
        """A state's table.

        Raises:
            KeyError: no state has that postal code.
            LawFileError: its file is wrong.
        """
        if code not in self._states:
            if code not in STATE_NAMES:
                raise KeyError(code)
            path = self.folder / "states" / f"{code}.toml"
            try:
                self._states[code] = self._as_known(StateLaw.model_validate(read_toml(path)))
            except ValidationError as error:
                raise LawFileError(path, first_fault(error)) from error
        return self._states[code]

    def _as_known(self, state: StateLaw) -> StateLaw:
        """A state's table without the rows of later years; the tables don't say when a row was enacted."""
        if not self.is_earlier:
            return state
        known = {
            table: tuple(row for row in rows if row.start <= self.as_of.year) or rows[:1]
            for table, rows in state.tables().items()
        }
        return state.model_copy(update=known)

    def parameter_names(self) -> list[str]:
        """Every parameter that has a file, in order."""
        kept = {"exceptions", "routes", "accounts", "refund_claims"}
        return sorted(path.stem for path in self.folder.glob("*.toml") if path.stem not in kept)

    def _records(self, name: str, key: str, kind: type[Item]) -> list[Item]:
        path = self.folder / f"{name}.toml"
        rows = cast("list[object]", read_toml(path).get(key, []))
        try:
            return [kind.model_validate(row) for row in rows]
        except ValidationError as error:
            raise LawFileError(path, first_fault(error)) from error


@cache
def load_law(as_of: date | None = None) -> Law:
    """The shipped law, as known today or on an earlier day."""
    return Law(as_of=as_of)
