"""A verdict in words: the headline and the lines of its card. The card as one text is in `card_text`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.wording.currency import law_note
from assistant.wording.messages import Card, Cited, ReasonLine, Section
from assistant.wording.pictured import in_words
from assistant.wording.values import label, listed, money, question, rate, value_words, your_account
from assistant.wording.words import day, fill, load_words
from knowledge.states import STATE_NAMES
from knowledge.verdict import OPEN_THEFT

if TYPE_CHECKING:
    from knowledge import Verdict
    from knowledge.facts import FactValue
    from knowledge.sources import Source
    from knowledge.verdict import Reason, Unsettled


def headline(verdict: Verdict, facts: Mapping[str, FactValue]) -> str:
    """The answer, in the first sentence."""
    table: Mapping[str, Any] = load_words("verdicts")["headline"][verdict.answer or "depends"]
    values = _values(verdict, facts)
    status = verdict.federal.status if verdict.federal else ""
    if verdict.theft_open:
        key = next(reason.id for reason in verdict.because if reason.id in OPEN_THEFT)
        key = f"{key}_for_profit" if "most" in values and f"{key}_for_profit" in table else key
    elif _stolen_otherwise(verdict):
        key = "theft_personal"
    elif verdict.answer in ("depends", None):
        key = "unknown" if verdict.state and verdict.state.status == "unknown" else _depends_key(verdict)
        values["open_facts"] = listed([label(item.fact).lower() for item in verdict.unsettled])
    elif verdict.answer == "state_only":
        key = verdict.state.status if verdict.state else "default"
    else:
        key = status
    line = str(table.get(key) or table["default"])
    return fill(line if _fits(line, values) else str(table["default"]), values)


def _stolen_otherwise(verdict: Verdict) -> bool:
    """Whether the answer is no because the theft was none for profit."""
    return verdict.answer == "no" and any(reason.id == "theft_personal" for reason in verdict.because)


def _depends_key(verdict: Verdict) -> str:
    return "default" if verdict.unsettled else "nothing"


def _fits(line: str, values: Mapping[str, object]) -> bool:
    """Whether every value that a line needs is known."""
    try:
        fill(line, values)
    except KeyError:
        return False
    return True


def _values(verdict: Verdict, facts: Mapping[str, FactValue]) -> dict[str, object]:
    values: dict[str, object] = {"account": your_account(facts.get("account_type"))}
    if verdict.federal and verdict.federal.tax_year:
        values["year"] = verdict.federal.tax_year
    if verdict.state:
        values["state"] = STATE_NAMES[verdict.state.code]
    paid = facts.get("amount_received")
    if facts.get("theft_for_profit") is True and paid not in (None, "unsure", 0):
        values["most"] = money(paid)
    return values


def short_outcome(verdict: Verdict | None) -> str:
    """A verdict in a few words: "no: no taxed money in it"."""
    words = load_words("verdicts")["short"]
    if verdict is None or verdict.answer is None:
        return str(words["open"])
    if verdict.theft_open:
        return str(words["theft"])
    answer = str(words[verdict.answer])
    status = verdict.federal.status if verdict.federal else ""
    status = "theft_personal" if _stolen_otherwise(verdict) else status
    if verdict.answer in ("no", "too_late") and status in words:
        return f"{answer} ({words[status]})"
    if verdict.state and verdict.answer == "state_only":
        return f"{answer} ({STATE_NAMES[verdict.state.code]})"
    return answer


def outcome_words(outcome: str | None) -> str:
    """An answer or a status in a few words."""
    words = load_words("verdicts")["short"]
    return str(words.get((outcome or "open").partition(":")[0], outcome))


def make_card(
    verdict: Verdict,
    facts: Mapping[str, FactValue],
    sources: Mapping[str, Source],
    today: date,
    sums: tuple[str, ...] = (),
) -> Card:
    """The card of a verdict; `sums` are the lines of its arithmetic, where they are to stand on it."""
    words = load_words("verdicts")
    head = headline(verdict, facts)
    if verdict.disputed:
        head = f"{head} {words['disputed']['note']}"
    return Card(
        headline=head,
        sections=sections_of(verdict, facts),
        pictured=tuple(Section(title, (words,)) for title, words in in_words(verdict, facts, today)),
        sums=sums,
        reasons=tuple(_reason(reason, facts, sources) for reason in verdict.because),
        steps=verdict.next_steps,
        still_open=tuple(_open_line(item) for item in verdict.unsettled),
        routes=tuple(verdict.law.routes[route].title for route in verdict.routes if route in verdict.law.routes),
        as_of=law_note(verdict.law_as_of, today),
        verdict=verdict,
    )


def sections_of(verdict: Verdict, facts: Mapping[str, FactValue]) -> tuple[Section, ...]:
    """The parts of a verdict that are settled: federal, state, withdrawal."""
    parts = (_federal(verdict, facts), _state(verdict), _withdrawal(verdict, facts))
    return tuple(section for section in parts if section.lines)


def _federal(verdict: Verdict, facts: Mapping[str, FactValue]) -> Section:
    words, part = load_words("verdicts")["federal"], verdict.federal
    if part is None:
        return Section(words["title"], ())
    values = {"year": part.tax_year or "that year"}
    key = "deductible_disputed" if part.status == "deductible" and verdict.disputed else part.status
    shut = verdict.answer == "too_late"
    key = f"{key}_then" if shut and f"{key}_then" in words else key
    key = "theft_personal" if _stolen_otherwise(verdict) else key
    stolen = verdict.theft_open and part.status in ("no_basis", "rolled_over")
    lines = [words["fall_alone"] if stolen else fill(words[key], values)]
    lines += [words["theft"]] if verdict.theft_open else []
    amounts = {"basis": facts.get("after_tax_basis"), "received": facts.get("amount_received"), "loss": part.loss}
    if part.loss is not None and all(value not in (None, "unsure") for value in amounts.values()):
        lines.append(fill(words["sum"], {name: money(value) for name, value in amounts.items()}))
    elif part.loss is not None:
        lines.append(fill(words["loss"], {"loss": money(part.loss)}))
    if part.status == "deductible":
        figures = {"floor": part.agi_floor, "allowed": part.allowed, "benefit": part.benefit}
        lines += [fill(words[name], {name: money(value)}) for name, value in figures.items() if value is not None]
    if part.claim_deadline:
        lines.append(fill(words["deadline_shut" if shut else "deadline"], {"deadline": day(part.claim_deadline)}))
    return Section(words["title"], tuple(lines))


def _state(verdict: Verdict) -> Section:
    words, part = load_words("verdicts")["state"], verdict.state
    if part is None:
        return Section(words["title"], ())
    form = f"{part.form}, line {part.line}" if part.form and part.line else part.form or ""
    key = f"{part.status}_then" if part.claim_open is False else part.status
    lines = [fill(words.get(key, words[part.status]), {"form": form})]
    shut = part.status == "unknown" and part.claim_open is False
    if part.claim_deadline and (shut or part.status in ("allowed", "possible")):
        key = "deadline_open" if part.claim_open else "deadline_shut"
        lines.append(fill(words[key], {"deadline": day(part.claim_deadline)}))
    if part.own_basis and part.status in ("allowed", "possible", "unknown"):
        lines.append(words["own_basis"])
    return Section(fill(words["title"], {"state": STATE_NAMES[part.code]}), tuple(lines))


def _withdrawal(verdict: Verdict, facts: Mapping[str, FactValue]) -> Section:
    words, part = load_words("verdicts")["withdrawal"], verdict.withdrawal
    if part is None:
        return Section(words["title"], ())
    forged = any(reason.id == "theft_forged" for reason in verdict.because)
    lines = [words["theft_own"]] if forged and part.taxable != 0 else []
    if part.taxable is not None:
        lines.append(
            words["nothing_taxable"] if not part.taxable else fill(words["taxable"], _dollars(taxable=part.taxable))
        )
    if part.additional_tax:
        lines.append(
            fill(
                words["additional_dollars"], {"tax": money(part.additional_tax), "rate": rate(part.additional_tax_rate)}
            )
        )
    elif part.additional_tax_rate and part.taxable == 0:
        lines += _of_converted(verdict, "")
    elif part.additional_tax_rate:
        lines.append(fill(words["additional_due"], {"rate": rate(part.additional_tax_rate)}))
    elif part.additional_tax_rate == 0:
        lines.append(_no_extra_tax(verdict))
    if part.additional_tax_rate and part.taxable != 0:
        lines += _of_converted(verdict, "additional_converted")
    if part.state_rate:
        key = "state_dollars" if part.state_tax else "state_due"
        values = {"state": "The state", "rate": rate(part.state_rate)}
        lines.append(fill(words[key], values | _dollars(tax=part.state_tax or 0)))
    if part.withholding:
        year = facts.get("tax_year")
        key = "withholding_then" if isinstance(year, int) and year < verdict.law_as_of.year else "withholding"
        lines.append(fill(words[key], _dollars(withholding=part.withholding)))
    if part.taxable is None:
        told = next((reason for reason in verdict.because if f"open_{reason.id}" in words), None)
        lines.append(fill(words[f"open_{told.id}"], dict(told.values)) if told else words["open"])
    if forged:
        lines.append(words["theft"])
    return Section(words["title"], tuple(lines))


def _no_extra_tax(verdict: Verdict) -> str:
    """That there is no extra tax: without an if, or with the one that it hangs on."""
    converted = _of_converted(verdict, "additional_none_roth")
    if converted:
        return converted[0]
    return str(
        load_words("verdicts")["withdrawal"]["additional_none_if" if _reaches_so_far(verdict) else "additional_none"]
    )


def _of_converted(verdict: Verdict, key: str) -> list[str]:
    """What is said of money that was converted to a Roth; nothing where it bears no tax.

    Args:
        verdict: the verdict.
        key: the words where no conversion was told that still bears it; empty where it alone bears the tax.
    """
    said = {reason.id.removeprefix("plan_").removeprefix("roth_"): reason for reason in verdict.because}
    trap = said.get("recapture_within") or said.get("recapture") or said.get("recapture_over")
    if trap is None:
        return []
    values, words = dict(trap.values), load_words("verdicts")["withdrawal"]
    if trap is said.get("recapture_within"):
        return [fill(words[f"additional_on_converted{'_too' if key else ''}"], values)]
    when = words["converted_since" if "since" in values else "converted_within"]
    return [fill(words[key], values | {"when": fill(when, values)})]


def _reaches_so_far(verdict: Verdict) -> bool:
    """Whether the exception covers only as much as a cost, or an amount, that the facts do not hold against it."""
    said = {reason.id for reason in verdict.because}
    part = verdict.withdrawal
    unknown = part is not None and part.additional_tax is None
    return bool(said & {"exception_up_to_cost", "exception_up_to_medical"}) or (unknown and "exception_up_to" in said)


def _dollars(**amounts: object) -> dict[str, object]:
    return {name: money(amount) for name, amount in amounts.items()}


def _reason(reason: Reason, facts: Mapping[str, FactValue], sources: Mapping[str, Source]) -> ReasonLine:
    used = [f"{label(fact)}: {value_words(fact, facts[fact])}" for fact in reason.facts if fact in facts]
    return ReasonLine(
        id=reason.id,
        says=reason.says,
        facts=tuple(used),
        sources=cite(reason.sources, sources),
        settled=reason.settled,
        note=str(load_words("verdicts")["confidence"][reason.confidence]),
    )


def cite(ids: tuple[str, ...], sources: Mapping[str, Source]) -> tuple[Cited, ...]:
    """The authorities of those ids, as they are shown."""
    found = [sources[source] for source in ids if source in sources]
    return tuple(Cited(item.id, item.citation, item.title, item.address, item.read, item.confidence) for item in found)


def group_words(fact: str, group: str) -> str:
    """A group of values, as `outcomes` names it, in words: "2018 to 2025", "CA or NJ", "less than $18,000"."""
    if fact == "converted_year" and group.startswith("<"):
        return f"before {group[1:]}"
    if fact in ("tax_year", "converted_year"):
        first, _, last = group.partition("-")
        return f"{first} to {last}" if last else f"{first} on" if "-" in group else group
    if group in ("true", "false"):
        return "yes" if group == "true" else "no"
    if group[:1] in "<>":
        return _threshold(fact, group)
    if fact == "state":
        codes = group.split(",")
        return STATE_NAMES.get(codes[0], group) if len(codes) == 1 else listed(codes, "or")
    try:
        return value_words(fact, group)
    except (KeyError, ValueError, ArithmeticError):
        return group


def _threshold(fact: str, group: str) -> str:
    words = {"<": "less than", ">": "more than", "<=": "up to", ">=": "at least"}
    sign = group[:2] if group[1:2] == "=" else group[0]
    if group[len(sign) :] == "basis":
        return f"{words[sign]} was put in" if sign == "<" else f"{words[sign]} as much as was put in"
    return f"{words[sign]} {value_words(fact, group[len(sign) :])}"


def _open_line(item: Unsettled) -> str:
    words = load_words("verdicts")["card"]
    by_answer: dict[str | None, list[str]] = {}
    for group, answer in item.outcomes.items():
        by_answer.setdefault(answer, []).append(group_words(item.fact, group))
    outcomes = "; ".join(f"{listed(groups, 'or')}: {outcome_words(answer)}" for answer, groups in by_answer.items())
    line = fill(words["open_fact"], {"fact": label(item.fact), "outcomes": outcomes})
    return f"{line} {fill(words['where'], {'where': question(item.fact)['where']})}"
