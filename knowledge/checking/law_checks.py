"""The law files: sources resolve, dates are in order, tables are whole, reviews are not overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from knowledge.checking.faults import Fault
from knowledge.checking.shelf import RECORD_FILES, Shelf
from knowledge.facts import AccountType
from knowledge.lawbook import StateLaw
from knowledge.parameters import LawFileError, read_toml
from knowledge.states import STATE_NAMES

_FIRST_YEAR = 1987
"""Tax years begin here: the class of miscellaneous itemized deductions is no older."""
_REVIEW_DAYS = 365


def check_law(shelf: Shelf, today: date) -> Iterator[Fault]:
    """Faults of the law files and of sources.toml."""
    yield from _sources_resolve(shelf)
    yield from _reviews(shelf, today)
    yield from _sources(shelf, today)
    yield from _accounts(shelf)
    yield from _exceptions(shelf)
    yield from _refund_claims(shelf)
    yield from _states(shelf)


def _sources_resolve(shelf: Shelf) -> Iterator[Fault]:
    for name, parameter in shelf.parameters.items():
        for row in parameter.rows:
            yield from unknown_sources(shelf, f"law/{name}.toml", f"{row.start}", row.sources)
    for account in shelf.accounts:
        yield from unknown_sources(shelf, "law/accounts.toml", account.id, account.sources)
    for rule in shelf.exceptions:
        yield from unknown_sources(shelf, "law/exceptions.toml", rule.id, rule.sources)
    for claim in shelf.refund_claims:
        yield from unknown_sources(shelf, "law/refund_claims.toml", str(claim.tax_year), claim.sources)
    for route in shelf.routes:
        yield from unknown_sources(shelf, "law/routes.toml", route.id, route.sources)
    for code, state in shelf.states.items():
        yield from unknown_sources(shelf, f"law/states/{code}.toml", "sources", state.sources)


def unknown_sources(shelf: Shelf, file: str, key: str, ids: Iterable[str], *, needed: bool = True) -> Iterator[Fault]:
    """Ids that no source has, and the lack of any source where one is needed."""
    listed = list(ids)
    if needed and not listed:
        yield Fault(file, key, "has no source")
    for name in listed:
        if name not in shelf.sources:
            yield Fault(file, key, f"there is no source {name} in sources.toml")


def _reviews(shelf: Shelf, today: date) -> Iterator[Fault]:
    for name, parameter in shelf.parameters.items():
        yield from _review(f"law/{name}.toml", parameter.checked, today)
    for code, state in shelf.states.items():
        yield from _review(f"law/states/{code}.toml", state.checked, today)
    for name in RECORD_FILES:
        file = f"law/{name}.toml"
        checked = _checked_day(shelf.folder / file)
        if isinstance(checked, date):
            yield from _review(file, checked, today)
        else:
            yield Fault(file, "checked", "needs the day on which it was last compared with its sources")


def _checked_day(path: Path) -> object:
    try:
        return read_toml(path).get("checked")
    except LawFileError:
        return None


def _review(file: str, checked: date, today: date) -> Iterator[Fault]:
    """Warnings only: whether a day has come is also a matter of the machine's clock."""
    if checked > today:
        yield Fault(file, "checked", f"{checked} lies after {today}", warning=True)
    elif today - checked > timedelta(days=_REVIEW_DAYS):
        yield Fault(file, "checked", f"last compared with its sources on {checked}, more than a year ago", warning=True)


def _sources(shelf: Shelf, today: date) -> Iterator[Fault]:
    for source in shelf.sources.values():
        if source.read > today:
            yield Fault("sources.toml", f"{source.id}.read", f"{source.read} lies after {today}", warning=True)
        if source.text_as_of and source.text_as_of > source.read:
            yield Fault("sources.toml", f"{source.id}.text_as_of", "the text is newer than the day it was read")
        if source.kind != "state" and not source.address and not source.read_in:
            yield Fault("sources.toml", source.id, "says nowhere where a reader can look")


def _accounts(shelf: Shelf) -> Iterator[Fault]:
    served = Counter(kind for account in shelf.accounts for kind in account.account_types)
    wanted = {kind.value for kind in AccountType} - {AccountType.BROKERAGE.value}
    for kind in sorted(wanted | set(served)):
        if kind not in wanted:
            yield Fault("law/accounts.toml", "account_types", f"there is no account type {kind}")
        elif served[kind] != 1:
            yield Fault("law/accounts.toml", "account_types", f"{kind} has {served[kind]} rows, not one")


def _exceptions(shelf: Shelf) -> Iterator[Fault]:
    for name, times in Counter(rule.id for rule in shelf.exceptions).items():
        if times > 1:
            yield Fault("law/exceptions.toml", name, f"stands there {times} times")
    for rule in shelf.exceptions:
        if rule.end and rule.end < rule.start:
            yield Fault("law/exceptions.toml", rule.id, f"ends on {rule.end}, before it begins on {rule.start}")


def _refund_claims(shelf: Shelf) -> Iterator[Fault]:
    file, claims = "law/refund_claims.toml", sorted(shelf.refund_claims, key=lambda claim: claim.tax_year)
    for before, after in pairwise(claims):
        if after.tax_year != before.tax_year + 1:
            yield Fault(file, str(after.tax_year), f"does not follow {before.tax_year}: a gap, or a year twice")
        elif after.claim_deadline <= before.claim_deadline:
            yield Fault(file, str(after.tax_year), "its claim ends no later than that of the year before")
    for claim in claims:
        days = [claim.due_date, claim.extended_due_date, claim.claim_deadline, claim.claim_deadline_if_extended]
        if days != sorted(days) or claim.due_date.year != claim.tax_year + 1:
            yield Fault(file, str(claim.tax_year), "its days are out of order, or the return is due in another year")


def _states(shelf: Shelf) -> Iterator[Fault]:
    folder = shelf.folder / "law" / "states"
    files = {path.stem for path in folder.glob("*.toml")}
    for code in sorted(set(STATE_NAMES) - files):
        yield Fault(f"law/states/{code}.toml", "", f"is missing, and {STATE_NAMES[code]} is a state")
    for code in sorted(files - set(STATE_NAMES)):
        yield Fault(f"law/states/{code}.toml", "", "belongs to no state in knowledge/states.py")
    for code, state in shelf.states.items():
        if code in STATE_NAMES:
            yield from _state(f"law/states/{code}.toml", code, state)


def _state(file: str, code: str, state: StateLaw) -> Iterator[Fault]:
    if state.code != code:
        yield Fault(file, "code", f"says {state.code}")
    if state.name != STATE_NAMES[code]:
        yield Fault(file, "name", f"says {state.name}, and knowledge/states.py {STATE_NAMES[code]}")
    for key, rows in state.tables().items():
        if rows[0].start != _FIRST_YEAR:
            yield Fault(file, key, f"begins in {rows[0].start}, so {_FIRST_YEAR} has no row")
    if (state.refund.years is None) != (state.refund.confidence == "unknown" or not _has_refund(state)):
        yield Fault(file, "refund.years", "needs the years, or a rule that says that they are not known")


def _has_refund(state: StateLaw) -> bool:
    return state.refund.rule not in ("not applicable", "") and state.refund.years is not None
