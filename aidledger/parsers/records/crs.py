"""The Creditor Reporting System of the OECD DAC: what each donor says that it committed and paid, a row an activity and year.

Bulk files have about 90 columns, ``|`` or commas between them, and give millions of US dollars (USD_Commitment,
USD_Disbursement).  Tables of the OECD's Data Explorer have one figure a row (OBS_VALUE) and say which (FLOW_TYPE: C or D) and
in which prices (PRICE_BASE: V current, Q constant).  A row is known to its year only, but for a CommitmentDate of that year.

The CSV that this library writes in the same form has pledges too (USD_Pledge), and where CurrencyCode is a code of ISO 4217
the sum in that currency in millions (Commitment_National), which then is the sum, and the one in dollars the same again.

Source rank 3, other official: donors report about themselves, and the OECD publishes what they report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from aidledger.model import Article, Claim, Instrument, Scope, Stage
from aidledger.parsers.files import formats
from aidledger.parsers.records import Reading
from aidledger.parsers.records import entries as e
from aidledger.parsers.records.codelists import INSTRUMENTS
from aidledger.parsers.records.sheets import Row, Sheet, Written, has_titles, open_sheet
from aidledger.parsers.text.places import alpha2_by_alpha3

ENDINGS: Final = (".csv", ".txt", ".xlsx")
RANK: Final = 3
OUTLET: Final = "OECD DAC, Creditor Reporting System"
MILLION: Final = Decimal(1_000_000)

_FIGURES: Final[tuple[tuple[Stage, Scope], ...]] = (
    ("commitment", "single"), ("disbursement", "annual"), ("pledge", "single"),
)  # fmt: skip
"""A commitment is the whole sum, in the year in which it was made; a disbursement is what was paid in the year."""
_OBSERVED: Final[dict[str, tuple[Stage, Scope]]] = {"C": ("commitment", "single"), "D": ("disbursement", "annual")}
_CURRENT: Final = ("", "V")

_DONOR: Final = ("donorname", "donor2", "donor")
_RECIPIENT: Final = ("recipientname", "recipient2", "recipient")
_DONOR_CODE: Final = ("dedonorcode", "donor")
_RECIPIENT_CODE: Final = ("derecipientcode", "recipient")
_TITLE: Final = ("projecttitle", "shortdescription")
_PURPOSE: Final = ("projecttitle", "shortdescription", "purposename", "sectorname", "sector2")
_FINANCE: Final = ("financet", "financetype", "financetypecode")
_FLOW: Final = ("flowcode", "modality")
_SECTOR: Final = ("purposecode", "sector")
_YEAR: Final = ("year", "timeperiod")

_FLOWS: Final[dict[str, Instrument]] = {"11": "grant", "12": "grant", "13": "loan", "19": "equity"}
"""DAC flow codes: 11 ODA grants, 12 ODA grant-like, 13 ODA loans, 19 equity investment."""


def recognises(path: Path, head: str) -> bool:
    """Whether the titles are those of a CRS table."""
    return has_titles(path, head, _is_crs)


def _is_crs(titles: frozenset[str]) -> bool:
    bulk = bool(titles & {f"usd{stage}" for stage, _ in _FIGURES}) and bool(titles.intersection(_RECIPIENT))
    return bulk or {"obsvalue", "flowtype", "recipient", "donor"} <= titles


def read(path: Path) -> Iterator[Reading]:
    """The table, a row at a time, in memory that does not grow with the file.

    Negative sums (repayments and corrections), and sums in constant prices, are passed over, and how many there were is told.

    Raises:
        UnreadableFile: if the file cannot be read.
        BadTable: for a row that is no row of a table.
    """
    name, passed = formats.name_of(path), Passed()
    for sheet in open_sheet(path, _is_crs):
        for row in sheet.rows:
            if (piece := _read(name, sheet, row, passed)) is not None:
                yield piece
    if notes := passed.notes(name):
        yield Reading(notes=notes)


@dataclass(slots=True)
class Passed:
    """What was passed over, by its reason: how many rows, and the first."""

    rows: dict[str, list[int]] = field(default_factory=dict)

    def add(self, reason: str, row: int) -> None:
        """Count a row that was passed over."""
        seen = self.rows.setdefault(reason, [0, row])
        seen[0] += 1

    def notes(self, name: str) -> tuple[str, ...]:
        """A sentence for each reason.

        >>> passed = Passed()
        >>> passed.add("a negative sum", 17)
        >>> passed.notes("crs.csv")
        ('crs.csv: 1 figure was passed over (a negative sum), the first in row 17',)
        """
        return tuple(
            f"{name}: {count} figure{'s were' if count > 1 else ' was'} passed over ({reason}), the first in row {first}"
            for reason, (count, first) in self.rows.items()
        )


def _read(name: str, sheet: Sheet, row: Row, passed: Passed) -> Reading | None:
    told = list(_told(row, passed))
    if not told:
        return None
    title = next((one for one in _TITLE if one in row.cells), "")
    written = sheet.written(row, [title, *(one.key for one in told)])
    year, day = e.year_of(row.first(*_YEAR)), e.day_of(row.first("commitmentdate"))
    day = day if day and day.year == year else None
    article = e.entry(name, f"row={row.number}", written.text, rank=RANK, published=day, outlet=OUTLET)
    meaning = _meaning(row)
    named = e.activity(article, written.spans.get(title), meaning)
    meaning |= {"activity": named.id if named else None} | ({} if day else e.within(year) | {"doubts": (_dated(year),)})
    return Reading((article,), tuple(_claims(article, row, written, told, meaning)), (named,) if named else ())


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a row: the key of its cell, the number there, what one of it is worth, in which currency, at what stage."""

    key: str
    number: Decimal
    factor: Decimal
    code: str
    stage: Stage
    scope: Scope


def _told(row: Row, passed: Passed) -> Iterator[_Figure]:
    """The figures of a row that are there; of one sum that in national currency first."""
    for key, factor, code, stage, scope in _cells(row, passed):
        if not (written := row.first(key)):
            continue
        number = e.figure(written)
        if number is None:
            passed.add(f"{key} is no number", row.number)
        elif number < 0:
            passed.add("a negative sum, a repayment or a correction", row.number)
        elif number:
            yield _Figure(key, number, factor, code, stage, scope)


def _cells(row: Row, passed: Passed) -> Iterator[tuple[str, Decimal, str, Stage, Scope]]:
    if "obsvalue" in row.cells:
        if row.first("pricebase") not in _CURRENT:
            passed.add("in constant prices", row.number)
        elif (kind := row.first("flowtype")) not in _OBSERVED:
            passed.add("neither a commitment nor a disbursement", row.number)
        else:
            yield ("obsvalue", _factor(row), "USD", *_OBSERVED[kind])
        return
    national = e.code_of(row.first("currencycode"))
    for stage, scope in _FIGURES:
        if national is not None:
            yield f"{stage}national", MILLION, national, stage, scope
        yield f"usd{stage}", MILLION, "USD", stage, scope


def _meaning(row: Row) -> dict[str, Any]:
    finance = row.first(*_FINANCE)
    return {
        "donor": _party(row, _DONOR_CODE, _DONOR), "recipient": _party(row, _RECIPIENT_CODE, _RECIPIENT),
        "instrument": INSTRUMENTS.get(finance) or _FLOWS.get(row.first(*_FLOW)), "finance_type": finance or None,
        "sector": row.first(*_SECTOR) or None, "purpose": row.first(*_PURPOSE) or None,
    }  # fmt: skip


def _party(row: Row, codes: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """A country by its code, which for countries is that of ISO 3166-1; who is no country by the name."""
    code = row.first(*codes)
    return code if code in alpha2_by_alpha3() else e.party(row.first(*names))


def _dated(year: int | None) -> str:
    return "no year is given" if year is None else f"dated {year} only"


def _claims(
    article: Article, row: Row, written: Written, told: list[_Figure], meaning: dict[str, Any]
) -> Iterator[Claim]:
    first: dict[Stage, str] = {}
    for one in told:
        again = {"stage": one.stage, "scope": one.scope, "same_as": first.get(one.stage)}
        trail = e.steps(f"row {row.number}", one.number, one.factor)
        found = e.claim(article, written.spans[one.key], e.amount(one.number, one.code, one.factor), trail, meaning | again)
        first.setdefault(one.stage, found.id)
        yield found


def _factor(row: Row) -> Decimal:
    """Millions, unless the table says otherwise (UNIT_MULT, a power of ten)."""
    power = row.first("unitmult")
    return Decimal(10) ** int(power) if power.isdecimal() and len(power) < 3 else MILLION
