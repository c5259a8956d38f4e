"""The transactions, budgets and planned disbursements of an activity, and which of them count."""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Final

from aidledger.currencies import CURRENCIES
from aidledger.model import Instrument, Scope, Stage, Topic
from aidledger.parsers.files import formats
from aidledger.parsers.records.codelists import (
    INCOMING,
    INSTRUMENTS,
    LETTERS,
    NO_AID,
    OUTGOING,
    RETURNED,
    STAGES,
    TECHNICAL_COOPERATION,
    TRANSACTION_TYPES,
)
from aidledger.parsers.records.entries import LEFT_OUT
from aidledger.parsers.records.iati.activity import CODED, Project, recipients_of, sector_of
from aidledger.parsers.records.iati.children import (
    NOTHING,
    Codes,
    Groups,
    attribute,
    code_in,
    code_of,
    day_of,
    grouped,
    only,
    organisation_in,
    stated_day,
    text_of,
)
from aidledger.parsers.records.sheets import LONGEST_FIGURE

SUMS: Final = ("transaction", "budget", "planned-disbursement")
_FIGURE: Final = re.compile(r"[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)", re.ASCII)
_PASSED_ON: Final = f"{LEFT_OUT}it passes on what came in, which is the giver's sum"
_DECLARED: Final = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')


@dataclass(frozen=True, slots=True)
class Passed:
    """What was passed over: how often, and the first of it, by the reason."""

    count: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def over(self, why: str, what: str, line: int) -> None:
        """Count a sum that was passed over."""
        self.count[why] += 1
        self.first.setdefault(why, f"{what[:40]!r} in line {line}")

    def notes(self, name: str) -> Iterator[str]:
        """A sentence for each reason."""
        for why, number in self.count.items():
            sums = "1 sum was" if number == 1 else f"{number} sums were"
            yield f"{name}: {sums} passed over, {why}; the first is {self.first[why]}"


@dataclass(slots=True)
class Lot:
    """An element that holds a sum: the how manieth of its tag, and its children by their tags."""

    tag: str
    number: int
    element: Any
    groups: Groups
    type: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What the type and the codes of a transaction say of its sum, which many have in common."""

    topic: Topic
    instrument: Instrument | None = None
    finance_type: str | None = None
    stage: Stage | None = None
    evidence: tuple[str, ...] = ()


PLANNED: Final = Kind("budget")


@dataclass(slots=True)
class Sum:
    """A transaction, budget or planned disbursement that has a value: its line in the text, and the fields of its claim."""

    line: str
    figure: str
    currency: str
    value: Decimal
    day: date | None
    type: str
    kind: Kind
    scope: Scope
    start: date | None
    end: date | None
    donor: str | None
    recipient: str | None
    sector: str | None
    doubts: tuple[str, ...]


def lot_of(tag: str, number: int, element: Any) -> Lot:
    """An element that holds a sum, with its type as IATI 2.0x has it, nothing where it has none."""
    groups = grouped(element)
    types = groups.get("transaction-type") if tag == "transaction" else None
    code = code_of(types[0]).upper() if types else ""
    return Lot(tag, number, element, groups, LETTERS.get(code, code))


def sum_of(lot: Lot, project: Project, passed: Passed) -> Sum | None:
    """The sum of an element; None, and a note in `passed`, for a value that cannot be used."""
    value = lot.groups.get("value", NOTHING)[0]
    figure, code = text_of(value), (attribute(value, "currency") or project.currency).upper()
    if why := _unusable(figure, code):
        passed.over(why, f"{figure} {code}".strip(), lot.element.sourceline)
        return None
    number, stated = Decimal(figure.replace(",", "")), day_of(attribute(value, "value-date"))
    if lot.tag == "transaction":
        return _transaction(lot, project, figure, code, number, stated)
    return _plan(lot, project, figure, code, number, stated)


def _unusable(figure: str, code: str) -> str | None:
    digits = figure.isdecimal() and figure.isascii()
    if len(figure) > LONGEST_FIGURE or not (digits or _FIGURE.fullmatch(figure)):
        return "with a value that is no number" if figure else "without a value"
    if not figure.strip("+-0.,"):
        return "of nought"
    if code in CURRENCIES:
        return None
    return "in a currency that aidledger does not know" if code else "for which neither it nor its activity names a currency"


def _plan(lot: Lot, project: Project, figure: str, code: str, number: Decimal, day: date | None) -> Sum:
    groups, start = lot.groups, stated_day(lot.groups, "period-start")
    return Sum(
        _line(lot), figure, code, number, day or stated_day(groups, "transaction-date") or start, lot.type, PLANNED, "annual",
        start, stated_day(groups, "period-end"), giver_of(groups, project), only(project.recipients), project.sector, (),
    )  # fmt: skip


def _transaction(lot: Lot, project: Project, figure: str, code: str, number: Decimal, day: date | None) -> Sum:
    groups, written = lot.groups, lot.type
    codes = tuple([(tag, own) for tag in CODED if tag in groups and (own := code_in(groups, tag))])
    recipients = recipients_of(groups) or project.recipients
    return Sum(
        _line(lot), figure, code, number, day or stated_day(groups, "transaction-date"), written,
        _kind(written, project.codes, codes), project.scope, None, None, giver_of(groups, project, written), only(recipients),
        sector_of(groups) or project.sector, _doubts(written, len(recipients), recipients[:5]),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _kind(written: str, defaults: Codes, own: Codes) -> Kind:
    """What the type of a transaction and its codes for finance, flow, aid and tied status say of its sum."""
    known = dict(defaults) | dict(own)
    topic = RETURNED.get(written) or NO_AID.get(known.get("flow-type", ""), "aid") if written in TRANSACTION_TYPES else "other"
    kind = f"transaction type {written} ({TRANSACTION_TYPES.get(written, 'unknown')})"
    evidence = (kind, *(f"{name.replace('-', ' ')} {code}" for name, code in known.items()))
    return Kind(topic, instrument_of(written, known), known.get("finance-type"), STAGES.get(written), evidence)


def instrument_of(written: str, codes: Mapping[str, str]) -> Instrument | None:
    """That of the finance type; a grant in people is technical cooperation, and two types of transaction say it themselves."""
    if written in ("8", "10"):
        return "equity" if written == "8" else "guarantee"
    instrument = INSTRUMENTS.get(codes.get("finance-type", ""))
    if codes.get("aid-type") in TECHNICAL_COOPERATION and instrument in (None, "grant"):
        return "technical_cooperation"
    return instrument


def giver_of(groups: Groups, project: Project, written: str = "") -> str | None:
    """Who gives: the provider that is named; else the only funder, unless what goes out here has come in here before."""
    provider = groups.get("provider-org", NOTHING)[0]
    if (named := organisation_in(provider)) is not None:
        return named
    passed_on = project.receives and written not in INCOMING
    return (None if passed_on else only(project.funders)) or project.giver


@lru_cache(maxsize=4096)
def _doubts(written: str, number: int, recipients: tuple[str, ...]) -> tuple[str, ...]:
    """What to doubt in a transaction of this type for a number of recipients, of which these are the first."""
    doubts = []
    if written in INCOMING:
        doubts.append("reported by the receiver")
    if number > 1:
        doubts.append(f"for {number} countries: {', '.join(recipients)}"[:120])
    if written not in TRANSACTION_TYPES:
        doubts.append(f"transaction type {written[:10]!r} unknown" if written else "transaction type missing")
    return tuple(doubts)


def reduced(sums: list[Sum]) -> list[Sum]:
    """The sums above nought, in doubt where one below nought takes back from them."""
    taken = {(one.kind.stage, one.currency): one for one in sums if one.value < 0}
    if not taken:
        return sums
    kept = [one for one in sums if one.value > 0]
    for one in kept:
        if (less := taken.get((one.kind.stage, one.currency))) is not None:
            when = f" on {less.day}" if less.day else ""
            one.doubts = (*one.doubts, f"reduced by {less.figure}{when}")
    return kept


def counted_once(sums: list[Sum]) -> list[Sum]:
    """The sums, those marked as left out that pay on what has come in."""
    came = _totals(one for one in sums if one.type in INCOMING)
    if not came:
        return sums
    most = {currency: max(value for (code, _), value in came.items() if code == currency) for currency, _ in came}
    outgoing = [one for one in sums if one.type in OUTGOING]
    went = _totals(outgoing)
    for one in outgoing:
        if went[one.currency, one.kind.stage] <= most.get(one.currency, 0):
            one.kind, one.doubts = replace(one.kind, topic="other"), (*one.doubts, _PASSED_ON)
    return sums


def _totals(sums: Iterable[Sum]) -> dict[tuple[str, Stage | None], Decimal]:
    """What transactions come to, by currency and stage."""
    totals: dict[tuple[str, Stage | None], Decimal] = {}
    for one in sums:
        key = one.currency, one.kind.stage
        totals[key] = totals.get(key, Decimal(0)) + one.value
    return totals


@cache
def _lxml() -> Any:
    return formats.library("lxml.etree", "an XML file")


def _line(lot: Lot) -> str:
    """An element as one line, without what its file declares on top, after its place in the file."""
    written = _lxml().tostring(lot.element, encoding="unicode", with_tail=False)
    if "xmlns" in written:
        written = _DECLARED.sub("", written)
    if "\n" in written or "\t" in written:
        written = " ".join(written.split())
    return f"line {lot.element.sourceline}, {lot.tag} {lot.number}: {written}"
